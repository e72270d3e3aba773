"""A translation being mended: its text and links move together."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from sejajar.text import Link, Span
from sejajar.translating import guards


@dataclass(frozen=True, slots=True)
class Draft:
    """Links are local to the segment on the source side and to `text` on the target side."""

    text: str
    links: tuple[Link, ...]

    def replace(self, span: Span, new: str) -> Draft:
        """`new` in place of `span`; a link on exactly these characters stays on the new ones."""
        grown = len(new) - len(span)
        links = []
        for link in self.links:
            at = link.target
            if at == span:
                at = Span(at.start, at.end + grown)
            elif at.start >= span.end:
                at = at.shifted(grown)
            elif at.end > span.start:  # cut through
                continue
            if len(at):
                links.append(Link(link.source, at, link.weight))
        return Draft(self.text[: span.start] + new + self.text[span.end :], tuple(links))

    def linked(self, source: Link) -> Draft:
        return Draft(self.text, tuple(sorted((*self.links, source), key=lambda link: link.target)))


def with_numbers(source: str, draft: Draft) -> Draft:
    """A number that was garbled ("06.00" as "06,000"), made right where a link shows which one it is.

    Only a number of the translation that the original does not have gives way, and only to a number of the
    original that the translation does not have.
    """
    lost, added = guards.number_difference(source, draft.text)
    for link in sorted(draft.links, key=lambda link: link.target, reverse=True):
        original, made = link.source.of(source), link.target.of(draft.text)
        key, wrong = guards.digits(original), guards.digits(made)
        if key and wrong and lost[key] > 0 and added[wrong] > 0 and guards.is_number(original):
            lost[key] -= 1
            added[wrong] -= 1
            draft = draft.replace(link.target, guards.english_number(source, link.source))
    return draft


def without_loops(source: str, draft: Draft) -> Draft:
    """What no decoding could keep the model from saying twice in a row, said once."""
    read = source.split()
    spans = [Span(*match.span()) for match in _CHUNK.finditer(draft.text)]
    while found := guards.said_again(read, [span.of(draft.text) for span in spans]):
        at, size = found
        draft = draft.replace(Span(spans[at - 1].end, spans[at + size - 1].end), "")
        spans = [Span(*match.span()) for match in _CHUNK.finditer(draft.text)]
    return draft


_CHUNK = re.compile(r"\S+")
_STUTTER = re.compile(r"(\w{2,4}?)\1+")
_NAME = re.compile(r"\w+(?:-\w+)*")
_THRICE = re.compile(r"([^\W\d])\1\1")
_RUN = re.compile(r"(.)\1+")


def with_names(source: str, draft: Draft, known: Callable[[str], bool]) -> Draft:
    """A name that was garbled, as the original has it, where a link shows which one it is.

    Garbled is what the model stuttered over ("Widodododo"), flattened ("Mackinnon") or spelled with letters
    left out ("Musolini"); not what it wrote as a word that is `known`. In 3,954 sentences the last of these
    mended 39 names that the references spell as the original does, and none that they do not.
    """
    there = set(_NAME.findall(draft.text))
    for link in sorted(draft.links, key=lambda link: link.target, reverse=True):
        original, made = link.source.of(source), link.target.of(draft.text)
        if original == made or not original[0].isupper() or not made[0].isupper():
            continue
        flattened = original.lower() == made.lower()
        stuttered = _stutter(made) > max(_stutter(original), 3)
        garbled = (
            original not in there and made not in source and not known(made) and _slipped(original, made)
        )
        if flattened or stuttered or garbled:
            draft = draft.replace(link.target, original)
    return draft


def _stutter(word: str) -> int:
    """Length of the longest run of one repeated syllable."""
    return max((len(match[0]) for match in _STUTTER.finditer(word.lower())), default=0)


def _slipped(original: str, made: str) -> bool:
    """Whether `made` is `original` with letters left out, or with one letter three times in a row.

    Not where only the ending is gone: "Finlandia" is rightly "Finland".
    """
    long, short = original.lower(), made.lower()
    if _THRICE.search(short):
        return _RUN.sub(r"\1", short) == _RUN.sub(r"\1", long) and not _THRICE.search(long)
    letters = iter(long)
    return (
        _NAME.fullmatch(made) is not None
        and len(long) > len(short) >= max(3, len(long) / 2)
        and long[0] == short[0]
        and not long.startswith(short)
        and all(letter in letters for letter in short)
    )
