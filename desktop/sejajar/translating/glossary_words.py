"""Finds the words of a glossary in an Indonesian sentence: whole words, with clitics, however capitalised."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, product

from sejajar.text import Span, Term
from sejajar.translating.glossary_symbols import symbols_beside, with_symbols
from sejajar.translating.links import word_set, words

_SAME = str.maketrans("’‘`´‐‑", "''''--")
_SPACE = re.compile(r"\.?\s+")
_TWICE = re.compile(r"(.{2,})-\1")
_CLITICS = (("lah", "kah", "pun", "tah"), ("nya", "ku", "mu"))
_LEAST = 4
"""Letters of a word that has clitics: in shorter ones an ending is seldom one."""
# They only look like words with a clitic.
_WHOLE = word_set(
    """akhirnya artinya berlaku biasanya dahulunya intinya kabarnya khususnya langkah makalah masalah mestinya
    misalnya nyatanya pelaku perilaku pokoknya rupanya sayangnya sebaiknya sebelumnya sebenarnya seharusnya
    selaku selanjutnya sesudahnya setidaknya tentunya umumnya untungnya"""
)
# A longer word in capitals may be shouted, a shorter one is an abbreviation.
_ABBREVIATION = 5


@dataclass(frozen=True, slots=True)
class Found:
    """Words of a sentence that the glossary has, and its terms for them, the best first."""

    span: Span
    terms: tuple[Term, ...]


class Words:
    """The sources of terms, to be found in a time that grows with the sentence and not with their number.

    A dictionary by first word tells how many words the terms have that begin with it.
    """

    def __init__(self, terms: Iterable[Term]) -> None:
        self._terms: defaultdict[tuple[str, ...], list[_Entry]] = defaultdict(list)
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for term in terms:
            entry = _Entry.of(term)
            if key := tuple(map(_folded, entry.words)):
                self._terms[key].append(entry)
                lengths[key[0]].add(len(key))
        self._lengths = {first: sorted(each, reverse=True) for first, each in lengths.items()}

    def find(self, text: str) -> tuple[Found, ...]:
        """In reading order; where several begin at one word, the longest, and none inside another."""
        if not self._terms:
            return ()
        read = _Read.of(text)
        folded = [_folded(word) for word in read.words]
        shouted = text.isupper()
        found: list[Found] = []
        at = 0
        while at < len(folded):
            length, terms = next(self._at(at, read, folded, shouted), (1, ()))
            if terms:
                span = with_symbols(text, Span(read.spans[at].start, read.spans[at + length - 1].end))
                begin = max(span.start, found[-1].span.end if found else 0)  # no symbol is of two
                found.append(Found(Span(begin, span.end), terms))
            at += length
        return tuple(found)

    def _at(
        self, at: int, read: _Read, folded: Sequence[str], shouted: bool
    ) -> Iterator[tuple[int, tuple[Term, ...]]]:
        """What begins at a word, the longest first: how many words it has, and its terms."""
        singles, alone = _forms(folded[at])
        lengths = {length for first in alone for length in self._lengths.get(first, ())}
        for length in sorted(lengths, reverse=True):
            end = at + length
            if end > len(folded):
                continue
            here, beside = read.words[at:end], read.beside(at, end)
            middle = tuple(folded[at + 1 : end - 1])
            keys = product(singles, _bare(folded[end - 1])) if length > 1 else ((word,) for word in alone)
            for first, *last in keys:
                entries = self._terms.get((first, *middle, *last), ())
                terms = tuple(one.term for one in entries if one.beside == beside and one.fits(here, shouted))
                if terms:
                    yield length, terms


@dataclass(frozen=True, slots=True)
class _Read:
    """The words of a text, what stands between each and the next, and the symbols before and after each."""

    spans: Sequence[Span]
    words: Sequence[str]
    gaps: Sequence[str]
    symbols: Sequence[tuple[str, str]]

    @classmethod
    def of(cls, text: str) -> _Read:
        spans = words(text)
        symbols = [symbols_beside(text, span) for span in spans]
        return cls(spans, [span.of(text) for span in spans], _gaps(text, spans), symbols)

    def beside(self, start: int, end: int) -> tuple[str, ...]:
        """What decides, beside the words from one number to another, whether they are a term's."""
        return self.symbols[start][0], *self.gaps[start : end - 1], self.symbols[end - 1][1]


@dataclass(frozen=True, slots=True)
class _Entry:
    term: Term
    words: Sequence[str]
    beside: tuple[str, ...]

    @classmethod
    def of(cls, term: Term) -> _Entry:
        read = _Read.of(term.source)
        return cls(term, read.words, read.beside(0, len(read.words)) if read.words else ())

    def fits(self, there: Sequence[str], shouted: bool) -> bool:
        """Whether the capitals allow it: those of the term are asked for ("AS", not "as").

        Nor is an abbreviation in capitals the word in small letters.
        """
        for own, other in zip(self.words, there, strict=True):
            if own.isupper() and len(own) > 1:
                if not other[: len(own)].isupper():
                    return False
            elif own[0].isupper():
                if not other[0].isupper():
                    return False
            elif own.islower() and other.isupper() and 1 < len(other) <= _ABBREVIATION and not shouted:
                return False
        return True


def _folded(word: str) -> str:
    return word.casefold().translate(_SAME)


def _gaps(text: str, spans: Sequence[Span]) -> list[str]:
    """What stands between neighbouring words; a space also where an abbreviation's full stop precedes it."""
    return [_SPACE.sub(" ", text[one.end : other.start]).translate(_SAME) for one, other in pairwise(spans)]


@lru_cache(20_000)
def _forms(word: str) -> tuple[list[str], tuple[str, ...]]:
    """What a word can be at the beginning of a term of several, and what it can be as a term of its own."""
    singles = _single(word)
    return singles, tuple(dict.fromkeys(bare for single in singles for bare in _bare(single)))


def _single(word: str) -> list[str]:
    """The word, and what it says twice: "bank-bank"."""
    parts = _TWICE.match(word)
    return [word, parts[1] + word[parts.end() :]] if parts else [word]


def _bare(word: str) -> list[str]:
    """The word, and what is left of it without clitics: "sentralnya"; "KTP-nya"."""
    found = [word]
    if word in _WHOLE:
        return found
    for clitics in _CLITICS:
        for form in tuple(found):
            for clitic in clitics:
                rest = form.removesuffix(clitic)
                if rest != form and (len(rest) >= _LEAST or rest.endswith("-")):
                    found.append(rest.rstrip("-"))
    return [form for form in found if form]
