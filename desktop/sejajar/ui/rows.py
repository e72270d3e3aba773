"""Where everything stands in the level columns: one row a paragraph, as high as its higher side.

Level by construction: both sides of a row share its top. Only rows near the view are laid out; the rest
have an estimated height until they come near, and give up their layout again when far away.
"""

from __future__ import annotations

import math
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextLine, QTextOption

from sejajar.ui.columntext import ColumnText

# Laid-out rows kept beyond the visible ones; a layout costs some 10 kB.
_KEEP_LAID_OUT = 200


class Side(IntEnum):
    SOURCE = 0
    TARGET = 1

    @property
    def other(self) -> Side:
        return Side(1 - self)


class Metrics:
    """What the layout depends on; lengths in pixels of the viewport.

    `widths` are those of original and translation, 0 for a side that is hidden. `below` is the side that
    stands below the other one instead of beside it, if any.
    """

    def __init__(
        self,
        font: QFont,
        widths: tuple[int, int],
        *,
        line_spacing: float = 1.5,
        below: Side | None = None,
    ) -> None:
        self.font = font
        self.heading = QFont(font)
        self.heading.setPointSizeF(font.pointSizeF() * 1.35)
        self.heading.setWeight(QFont.Weight.DemiBold)
        self.widths = widths
        self.below = below
        plain, large = QFontMetricsF(self.font), QFontMetricsF(self.heading)
        # Measured once: an estimate of every row asks for them.
        self.pitch = round(plain.height() * line_spacing)
        self.heading_pitch = round(large.height() * (1 + (line_spacing - 1) * 0.6))
        self.character = plain.averageCharWidth()
        self.heading_character = large.averageCharWidth()
        self.gap = round(plain.height() * 0.75)
        """Space below a paragraph."""


class Cell:
    """One paragraph on one side."""

    def __init__(self, text: ColumnText, side: Side, heading: bool) -> None:
        self.text = text
        self.side = side
        self.heading = heading
        self.layout: QTextLayout | None = None
        self._rects: dict[tuple[int, int], list[QRectF]] = {}
        self._bidirectional = any(unicodedata.bidirectional(char) in ("R", "AL", "AN") for char in text.shown)

    def estimate(self, metrics: Metrics) -> float:
        """Height without laying out, from the average width of a character."""
        width = metrics.widths[self.side]
        if not self.text.length or not width:
            return 0
        average = metrics.heading_character if self.heading else metrics.character
        lines = math.ceil(self.text.length * average * 1.05 / width)
        return lines * self.pitch(metrics)

    def pitch(self, metrics: Metrics) -> int:
        """Distance from one line's top to the next one's."""
        return metrics.heading_pitch if self.heading else metrics.pitch

    def lay_out(self, metrics: Metrics) -> float:
        """Break the text into lines; returns the height."""
        self._rects.clear()
        width = metrics.widths[self.side]
        if not self.text.length or not width:
            self.layout = None
            return 0
        layout = QTextLayout(self.text.shown, metrics.heading if self.heading else metrics.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        pitch = self.pitch(metrics)
        y = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            height = max(pitch, math.ceil(line.height()))
            line.setPosition(QPointF(0, y + (height - line.height()) / 2))
            y += height
        layout.endLayout()
        self.layout = layout
        return y

    def rects(self, start: int, end: int) -> list[QRectF]:
        """The boxes, one or more a line, that hold the characters between two Qt positions."""
        if self.layout is None or start >= end:
            return []
        found = self._rects.get((start, end))
        if found is None:
            found = []
            for number in range(self.layout.lineCount()):
                line = self.layout.lineAt(number)
                first = max(start, line.textStart())
                last = min(end, line.textStart() + line.textLength())
                if first < last:
                    found += self._boxes(line, first, last)
            self._rects[start, end] = found
        return found

    def _boxes(self, line: QTextLine, first: int, last: int) -> list[QRectF]:
        def box(a: int, b: int) -> QRectF:
            x, z = sorted((_x(line, a, QTextLine.Edge.Leading), _x(line, b, QTextLine.Edge.Trailing)))
            return QRectF(x, line.y(), min(z, line.naturalTextRect().right()) - x, line.height())

        if not self._bidirectional:
            return [box(first, last - 1)]
        # Where the direction changes a range falls apart: one box for each run that stands together.
        boxes: list[QRectF] = []
        for at in range(first, last):
            one = box(at, at)
            if boxes and (
                abs(boxes[-1].right() - one.left()) < 0.5 or abs(boxes[-1].left() - one.right()) < 0.5
            ):
                boxes[-1] = boxes[-1].united(one)
            elif one.width() > 0:
                boxes.append(one)
        return boxes

    def position_at(self, x: float, y: float, *, on_character: bool) -> int | None:
        """The Qt position under a point: of the character there, or of the nearest place between two."""
        if self.layout is None or not self.layout.lineCount():
            return None if on_character else 0
        lines = [self.layout.lineAt(number) for number in range(self.layout.lineCount())]
        line = next((one for one in lines if y < one.y() + one.height() + 2), lines[-1])
        if not on_character:
            return line.xToCursor(x)
        rect = line.naturalTextRect()
        if not rect.left() <= x < rect.right() or not line.y() - 2 <= y <= line.y() + line.height() + 2:
            return None
        return line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)


def _x(line: QTextLine, position: int, edge: QTextLine.Edge) -> float:
    # The stub says object; it is the x, and the position moved to where a cursor can stand.
    placed: Any = line.cursorToX(position, edge)
    return float(placed[0])


class Row:
    """One paragraph on both sides."""

    def __init__(self, cells: tuple[Cell, Cell]) -> None:
        self.cells = cells
        self.tops = (0.0, 0.0)
        """Where each side begins below the row's top: 0 and 0 unless one stands below the other."""
        self.height = 0.0
        self.exact = False

    def arrange(self, heights: Sequence[float], metrics: Metrics) -> None:
        """Place the two sides, given how high each is."""
        if metrics.below is None:
            self.tops = (0.0, 0.0)
            self.height = max(heights)
            return
        first = heights[metrics.below.other]
        gap = round(metrics.gap / 3) if first else 0
        self.tops = (0.0, first + gap) if metrics.below is Side.TARGET else (first + gap, 0.0)
        self.height = first + gap + heights[metrics.below]

    def laid_out(self, metrics: Metrics) -> bool:
        return self.exact and all(
            cell.layout or not cell.text.length or not metrics.widths[cell.side] for cell in self.cells
        )


class Rows:
    """All rows and their tops; y runs from the first row's top in pixels."""

    def __init__(self, rows: Sequence[Row], metrics: Metrics) -> None:
        self.rows = list(rows)
        self.metrics = metrics
        self._tops: list[float] = []
        # The rows that have a layout, the oldest first; a dict because sets forget the order.
        self._laid_out: dict[int, None] = {}
        self.resize(metrics)

    def resize(self, metrics: Metrics) -> None:
        """Lay everything out anew when it comes into view: the width or a font changed."""
        self.metrics = metrics
        for row in self.rows:
            for cell in row.cells:
                cell.layout = None
            self._estimate(row)
        self._tops = []
        self._laid_out = {}

    def replace(self, number: int, side: Side, text: ColumnText) -> bool:
        """Another text for one side of a row; whether the row is laid out."""
        row = self.rows[number]
        cell = Cell(text, side, row.cells[side].heading)
        other = row.cells[side.other]
        was_laid_out = other.layout is not None or row.cells[side].layout is not None
        row.exact = False
        row.cells = (cell, other) if side is Side.SOURCE else (other, cell)
        if was_laid_out:
            self._lay_out(number)
        else:
            self._estimate(row)
            self._tops = []
        return was_laid_out

    def settle(self, top: float, bottom: float) -> bool:
        """Lay out the rows between two heights; True where some height turned out different."""
        moved = False
        number = self.row_at(top)
        while number < len(self.rows) and self.top(number) < bottom:
            row = self.rows[number]
            if not row.laid_out(self.metrics):
                before = row.height
                self._lay_out(number)
                moved = moved or row.height != before
            number += 1
        self._give_up(keep=range(self.row_at(top), number))
        return moved

    def top(self, number: int) -> float:
        if not self._tops:
            at = 0.0
            self._tops = [0.0]
            for row in self.rows:
                at += row.height + self.metrics.gap
                self._tops.append(at)
        return self._tops[number]

    @property
    def height(self) -> float:
        return self.top(len(self.rows))

    def row_at(self, y: float) -> int:
        """The row at a height (the gap below belongs to its row), clipped to the first and last."""
        self.top(0)
        return min(max(bisect_right(self._tops, y) - 1, 0), max(len(self.rows) - 1, 0))

    def _estimate(self, row: Row) -> None:
        row.exact = False
        row.arrange([cell.estimate(self.metrics) for cell in row.cells], self.metrics)

    def _lay_out(self, number: int) -> None:
        row = self.rows[number]
        self._laid_out[number] = None
        before = row.height
        row.arrange([cell.lay_out(self.metrics) for cell in row.cells], self.metrics)
        row.exact = True
        if row.height != before:
            self._tops = []

    def _give_up(self, keep: range) -> None:
        """Free the layouts of the rows that were laid out longest ago."""
        for number in [n for n in self._laid_out if n not in keep][: len(self._laid_out) - _KEEP_LAID_OUT]:
            del self._laid_out[number]
            for cell in self.rows[number].cells:
                cell.layout = None
