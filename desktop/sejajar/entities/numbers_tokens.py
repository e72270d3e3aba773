"""Cuts a string into digits, words and single signs, with their places."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple


class Token(NamedTuple):
    """`low` is the text in lower case; `glued` says that no white space stands before it."""

    text: str
    low: str
    start: int
    end: int
    digits: bool
    glued: bool


@cache
def _token() -> re.Pattern[str]:
    # Digits may be grouped by no-break and thin spaces, and by a plain one where the number is round enough
    # ("17 250") not to be two. "150. 000" is a scraping fault: any other group may begin a sentence.
    # So is a scale that lost the space on both sides ("2,5triliundisetujui").
    return re.compile(
        r"(?:https?://|www\.)\S+"
        r"|(?P<digits>[0-9]{1,3}(?:[\u00a0\u2009\u202f][0-9]{3})+(?![0-9])(?:[.,][0-9]+)?"
        r"|[0-9]{1,3}(?:\.[0-9]{3})*[.,][ \u00a0]000(?![0-9])"
        r"|[1-9][0-9]{0,2}(?: [0-9]{2}0)+(?![0-9.,:/])(?!\s[0-9])"
        r"|[0-9]+(?:[.,][0-9]+)*)"
        r"|(?<=[0-9])(?:ribu|juta|miliar|triliun|persen)(?=[a-z]{3})"
        r"|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*"
        r"|\S"
    )


DASHES = frozenset("-‐‑‒–—−")


def tokenise(text: str) -> list[Token]:
    """Every character of `text` that is not white space is in exactly one token."""
    tokens = []
    at = 0
    for match in _token().finditer(text):
        start, end = match.span()
        word = match[0]
        tokens.append(Token(word, word.lower(), start, end, match["digits"] is not None, start == at))
        at = end
    return tokens
