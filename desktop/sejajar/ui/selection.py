"""The text selected with the mouse: a stretch of one side, from one place to another."""

from __future__ import annotations

from sejajar.ui.page import Page, Place
from sejajar.ui.rows import Side


class TextSelection:
    """Empty until `extend` has been called after `start`."""

    def __init__(self) -> None:
        self._start: Place | None = None
        self._end: Place | None = None

    @property
    def side(self) -> Side | None:
        """The column a drag keeps to."""
        return self._start.side if self._start else None

    def start(self, place: Place | None) -> None:
        self._start, self._end = place, None

    def extend(self, place: Place | None) -> None:
        if place and self._start and (self._end or place != self._start):
            self._end = place

    def clear(self) -> None:
        self._start = self._end = None

    def __bool__(self) -> bool:
        return self._end is not None

    def in_row(self, page: Page, row: int, side: Side) -> tuple[int, int] | None:
        """The Qt positions selected in one side of a row."""
        if not self._start or not self._end or self._start.side is not side:
            return None
        first, last = sorted((self._start, self._end), key=lambda place: (place.row, place.position))
        if not first.row <= row <= last.row:
            return None
        start = first.position if row == first.row else 0
        end = last.position if row == last.row else page.cell(row, side).text.length
        return start, end

    def text(self, page: Page) -> str:
        """The original characters, one paragraph a line."""
        if not self._start or not self._end:
            return ""
        side = self._start.side
        first, last = sorted((self._start.row, self._end.row))
        spans = ((row, self.in_row(page, row, side)) for row in range(first, last + 1))
        return "\n".join(page.cell(row, side).text.between(*span) for row, span in spans if span)
