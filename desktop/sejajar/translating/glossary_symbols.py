"""Symbols at the edge of a word that make it another one: C++, C#, AT&T, .NET, @handle."""

from __future__ import annotations

import re

from sejajar.text import Span

# A full stop that ends nothing; one glued to the next sentence has a word, a bracket or a quote before it.
_BEFORE = re.compile(r"(?:(?<![^\s(\[“‘/])\.|[#&@])(?=[^\W\d_])")
# Between two words "+" only joins them: "halal+sehat".
_AFTER = re.compile(r"(?<=[^\W\d_])(?:\++(?![^\W\d_])|#(?!\w)|[&@](?=\w))")


def symbols_beside(text: str, span: Span) -> tuple[str, str]:
    """Those of the word, or the words, at `span`: before and after."""
    before = _BEFORE.match(text, span.start - 1) if span.start else None
    after = _AFTER.match(text, span.end)
    return before[0] if before else "", after[0] if after else ""


def with_symbols(text: str, span: Span) -> Span:
    """The words at `span` and their symbols."""
    before, after = symbols_beside(text, span)
    return Span(span.start - len(before), span.end + len(after))
