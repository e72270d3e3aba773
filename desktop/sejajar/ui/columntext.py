"""One paragraph of one column, and the exact map between our spans and Qt positions (no Qt import here)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sejajar.text import Span

# The blanks of "Rp 18.750.000" and "US$ 3,21 miliar", where no line should end.
_AMOUNT_BLANK = re.compile(
    r"(?:(?<=\bRp)|(?<=\bRp\.)|(?<=\bRM)|(?<=[$€£¥])) (?=\d)"
    r"|(?<=\d) (?=(?:ribu|juta|mil[iy]ar|triliun|thousand|[mbtr]+illion|persen|per ?cent)\b|%)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One segment's string as shown, and the white space after it, which belongs to no segment."""

    segment: int
    text: str
    gap: str = ""


@dataclass(frozen=True, slots=True)
class Opened:
    """A segment that is being rewritten: something so many pixels high stands in its place."""

    segment: int
    height: float


class ColumnText:
    """The segments of a paragraph laid out one after another.

    Qt counts UTF-16 units and drops a leading U+FEFF on the way in; `shown` is what to hand to Qt, and every
    position that `range_of` gives or `at` takes is in its units.
    """

    def __init__(self, pieces: Sequence[Piece], opened: Opened | None = None) -> None:
        """The segment that is `opened` has one blank in its place, on a line of its own."""
        self.opened = opened if opened and any(p.segment == opened.segment for p in pieces) else None
        if self.opened:
            pieces = _apart(pieces, self.opened.segment)
        self.pieces = tuple(pieces)
        text = "".join(piece.text + piece.gap for piece in pieces)
        # A word joiner is as wide as a byte-order mark (not at all) and survives.
        self.shown = _AMOUNT_BLANK.sub("\u00a0", text).replace("\ufeff", "\u2060")
        self._starts: list[int] = []
        at = 0
        for piece in pieces:
            self._starts.append(at)
            at += len(piece.text) + len(piece.gap)
        self._index = {piece.segment: number for number, piece in enumerate(pieces)}
        # Code points past the BMP take two UTF-16 units; articles hold few, so keep only those.
        self._wide = [i for i, char in enumerate(text) if ord(char) > 0xFFFF]
        self._wide_units = [i + n for n, i in enumerate(self._wide)]
        self.length = len(text) + len(self._wide)

    def range_of(self, segment: int, span: Span | None = None) -> tuple[int, int] | None:
        """Where a span of a segment (or all of it) is shown, None where the segment is not here."""
        number = self._index.get(segment)
        if number is None or (self.opened and self.opened.segment == segment and span):
            return None
        start = self._starts[number]
        if span is None:
            span = Span(0, len(self.pieces[number].text))
        return self._units(start + span.start), self._units(start + span.end)

    def at(self, position: int) -> tuple[int, int] | None:
        """Segment and code point shown at a Qt position, None in a gap or past the end."""
        at = position - bisect_right(self._wide_units, position - 1)
        number = bisect_right(self._starts, at) - 1
        if number < 0 or at - self._starts[number] >= len(self.pieces[number].text):
            return None
        return self.pieces[number].segment, at - self._starts[number]

    def between(self, start: int, end: int) -> str:
        """The original characters (not the shown ones) between two Qt positions."""
        text = "".join(piece.text + piece.gap for piece in self.pieces)
        first = start - bisect_right(self._wide_units, start - 1)
        last = end - bisect_right(self._wide_units, end - 1)
        return text[first:last]

    def _units(self, at: int) -> int:
        return at + bisect_right(self._wide, at - 1)


def _apart(pieces: Sequence[Piece], segment: int) -> list[Piece]:
    """With line breaks before and after one segment, and a blank instead of it."""
    number = next(number for number, piece in enumerate(pieces) if piece.segment == segment)
    apart = list(pieces)
    if number:
        apart[number - 1] = replace(apart[number - 1], gap="\u2028")
    last = number + 1 == len(pieces)
    apart[number] = Piece(segment, "\u00a0", "" if last else "\u2028")
    return apart
