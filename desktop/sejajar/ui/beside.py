"""Where the signs stand that are right of the translation."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QRect

from sejajar.ui.rows import Side
from sejajar.ui.scrolling import ScrollingPage


def beside_sentences(
    view: ScrollingPage, away: int, size: int, is_signed: Callable[[int], bool]
) -> Iterator[tuple[QRect, int]]:
    """A square for each sentence in view that has a sign, `away` pixels from the column.

    Each beside its sentence's first line, below another's that begins on the same one.
    """
    if Side.TARGET not in view.columns.order:
        return
    x = view.columns.left[Side.TARGET] + view.columns.widths[Side.TARGET] + away
    below = -size
    for row in view.visible_rows():
        cell, at = view.page.cell(row, Side.TARGET), view.origin(row, Side.TARGET)
        for piece in cell.text.pieces:
            span = cell.text.range_of(piece.segment) if is_signed(piece.segment) else None
            rects = cell.rects(*span) if span else []
            if rects:
                y = max(round(at.y() + rects[0].center().y()) - size // 2, below)
                yield QRect(x, y, size, size), piece.segment
                below = y + size + 2
