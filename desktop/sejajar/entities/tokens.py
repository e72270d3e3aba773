"""Cuts a string into words, numbers and punctuation marks, each with its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from sejajar.text import Span

# Numbers keep their separators, words their inner hyphens, apostrophes and full stops ("Bangsa-Bangsa",
# "Al-Qur'an", "S.H"); every other visible character stands alone.
TOKEN = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+\d*(?:[-'’.][^\W_]+)*|\w|[^\w\s]")
PAIR = re.compile(r"([A-Z][^\W\d_]+)-([A-Z][^\W\d_]+)")


def tokenise(text: str) -> tuple[list[str], list[Span]]:
    """The tokens of `text` and their spans in it."""
    words: list[str] = []
    spans: list[Span] = []
    for match in TOKEN.finditer(text):
        words.append(match.group())
        spans.append(Span(match.start(), match.end()))
    return words, spans


def part_pairs(
    words: Sequence[str], spans: Sequence[Span], apart: Callable[[str, str], bool]
) -> tuple[list[str], list[Span]]:
    """The tokens, with a pair like "Jakarta-Bandung" cut in three where `apart` says it is two names."""
    parted: list[str] = []
    places: list[Span] = []
    for word, span in zip(words, spans, strict=True):
        pair = PAIR.fullmatch(word)
        if pair and apart(pair[1], pair[2]):
            parted += (pair[1], "-", pair[2])
            middle = span.start + len(pair[1])
            places += (Span(span.start, middle), Span(middle, middle + 1), Span(middle + 1, span.end))
        else:
            parted.append(word)
            places.append(span)
    return parted, places
