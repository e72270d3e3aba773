"""A translation that a person rewrote: the word links outside what changed stay, all others go."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from sejajar.text import Link, Span, State, TranslatedSegment

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
# Comparing takes time by the product of the lengths; what is longer than this counts as changed throughout.
_MOST = 1_000_000
_NOT_TEXT = re.compile(r"[\x00-\x08\x0e-\x1b\x7f\ufffc\ud800-\udfff]")
_SPACE = re.compile(r"[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")


def typed(text: str) -> str:
    """What was typed or pasted as one line: breaks are spaces, and nothing is left that is no text."""
    return _SPACE.sub(" ", _NOT_TEXT.sub("", text)).strip()


def mended(before: TranslatedSegment, text: str) -> TranslatedSegment:
    """`before` with `text`, one line and not empty, in place of its own.

    Links stay on words that stand unchanged: at either end, or in a run with a word that occurs only once.
    """
    assert text
    if text == before.text:
        return before
    links = []
    kept = list(_kept(before.text, text))
    for link in before.links:
        for old, by in kept:
            if old.contains(link.target):
                links.append(Link(link.source, link.target.shifted(by), link.weight))
    return TranslatedSegment(before.index, text, tuple(links), state=State.EDITED)


def _kept(old: str, new: str) -> Iterator[tuple[Span, int]]:
    """Stretches of `old` that stand in `new` as well, and how far each has moved."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    first = _common(before, after)
    last = _common(before[first:][::-1], after[first:][::-1])
    grown = len(new) - len(old)
    yield Span(0, sum(map(len, before[:first]))), 0
    yield Span(len(old) - sum(map(len, before[len(before) - last :])), len(old)), grown
    here, there = before[first : len(before) - last], after[first : len(after) - last]
    if not here or not there or len(here) * len(there) > _MOST:
        return
    counts, others = Counter(before), Counter(after)
    for at, to, size in SequenceMatcher(None, here, there, autojunk=False).get_matching_blocks():
        words = here[at : at + size]
        # A lone "the" may be another one.
        if any(word.isalnum() and counts[word] == others[word] == 1 for word in words):
            start = sum(map(len, before[: first + at]))
            moved = sum(map(len, after[: first + to])) - start
            yield Span(start, start + sum(map(len, words))), moved


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """How many members two sequences begin with alike."""
    most = min(len(one), len(other))
    return next((at for at in range(most) if one[at] != other[at]), most)
