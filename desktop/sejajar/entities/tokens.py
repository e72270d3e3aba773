"""Cuts a string into words, numbers and punctuation marks, each with its place."""

from __future__ import annotations

import re

from sejajar.text import Span

# Numbers keep their separators, words their inner hyphens, apostrophes and full stops ("Bangsa-Bangsa",
# "Al-Qur'an", "S.H"); every other visible character stands alone.
TOKEN = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+\d*(?:[-'’.][^\W_]+)*|\w|[^\w\s]")


def tokenise(text: str) -> tuple[list[str], list[Span]]:
    """The tokens of `text` and their spans in it."""
    words: list[str] = []
    spans: list[Span] = []
    for match in TOKEN.finditer(text):
        words.append(match.group())
        spans.append(Span(match.start(), match.end()))
    return words, spans
