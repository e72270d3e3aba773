"""A string and where each of its characters came from, so that spans survive every change made on the way."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from sejajar.text import Span

Replacement: TypeAlias = str | Callable[[re.Match[str]], str]


@dataclass(frozen=True, slots=True)
class Rewritten:
    """`origin[i]` is where, in the string that was rewritten, what became `text[i]` stood; it never falls."""

    text: str
    origin: tuple[int, ...]

    def __post_init__(self) -> None:
        assert len(self.text) == len(self.origin)

    @classmethod
    def of(cls, text: str) -> Rewritten:
        """The string as it is."""
        return cls(text, tuple(range(len(text))))

    def replace(self, pattern: re.Pattern[str], by: Replacement) -> Rewritten:
        """Like `pattern.sub(by, text)`, with `by` literal or a function; empty matches are passed over."""
        text: list[str] = []
        origin: list[int] = []
        at = 0
        for match in pattern.finditer(self.text):
            start, end = match.span()
            if start == end:
                continue
            new = by if isinstance(by, str) else by(match)
            text += self.text[at:start], new
            origin += self.origin[at:start]
            # The k-th new character stands for the k-th old one; what is too many, for the last.
            origin += [self.origin[min(start + k, end - 1)] for k in range(len(new))]
            at = end
        if not at:
            return self
        return Rewritten("".join([*text, self.text[at:]]), (*origin, *self.origin[at:]))

    def cut(self, span: Span) -> Rewritten:
        """The part of it that `span` covers; origins stay."""
        return Rewritten(span.of(self.text), self.origin[span.start : span.end])

    def trimmed(self) -> Rewritten:
        """Without white space at either end."""
        start = len(self.text) - len(self.text.lstrip())
        return self.cut(Span(start, max(start, len(self.text.rstrip()))))

    def back(self, span: Span) -> Span:
        """The stretch of the original that became the characters of `span`, which is not empty."""
        return Span(self.origin[span.start], self.origin[span.end - 1] + 1)
