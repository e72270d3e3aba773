"""Where everything stands in the level columns: one row a paragraph, as high as its higher side.

Level by construction: both sides of a row share its top. Only rows near the view exist; of the rest there is
a height, estimated until they first come near, and they are given up again when far away.
"""

from __future__ import annotations

import math
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from itertools import accumulate
from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextLine, QTextOption

from sejajar.ui.columntext import ColumnText

# Rows kept beyond the visible ones; a layout costs some 10 kB.
_KEEP = 200


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
        self.pitch = round(plain.height() * line_spacing)
        self.heading_pitch = round(large.height() * (1 + (line_spacing - 1) * 0.6))
        self.character = plain.averageCharWidth()
        self.gap = round(plain.height() * 0.75)
        """Space below a paragraph."""

    def estimate(self, length: int, side: Side) -> float:
        """Height of so many characters without laying them out, from the average width of one."""
        width = self.widths[side]
        return math.ceil(length * self.character * 1.05 / width) * self.pitch if width else 0

    def stack(self, heights: tuple[float, float]) -> tuple[tuple[float, float], float]:
        """Where the two sides begin below their row's top, given how high each is; and the row's height."""
        if self.below is None:
            return (0.0, 0.0), max(heights)
        first = heights[self.below.other]
        gap = round(self.gap / 3) if first else 0
        tops = (0.0, first + gap) if self.below is Side.TARGET else (first + gap, 0.0)
        return tops, first + gap + heights[self.below]


class Cell:
    """One paragraph on one side."""

    def __init__(self, text: ColumnText, side: Side, heading: bool) -> None:
        self.text = text
        self.side = side
        self.heading = heading
        self.layout: QTextLayout | None = None
        self._rects: dict[tuple[int, int], list[QRectF]] = {}
        self._bidirectional = any(unicodedata.bidirectional(char) in ("R", "AL", "AN") for char in text.shown)

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
        opened = self.text.opened
        place = self.text.range_of(opened.segment) if opened else None
        y = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            if opened and place and line.textStart() == place[0]:
                line.setPosition(QPointF(0, y))
                y += opened.height
                continue
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

    def __init__(self, source: Cell, target: Cell) -> None:
        self.cells = (source, target)
        self.tops = (0.0, 0.0)
        """Where each side begins below the row's top: 0 and 0 unless one stands below the other."""
        self.laid_out = False

    def replace(self, text: ColumnText, side: Side) -> None:
        """Another text on one side, to be laid out anew."""
        cell, other = Cell(text, side, self.cells[side].heading), self.cells[side.other]
        self.cells = (cell, other) if side is Side.SOURCE else (other, cell)

    def lay_out(self, metrics: Metrics) -> float:
        """Returns the height."""
        source, target = self.cells
        self.tops, height = metrics.stack((source.lay_out(metrics), target.lay_out(metrics)))
        self.laid_out = True
        return height


class Rows(Sequence[Row]):
    """All rows and their tops; y runs from the first row's top in pixels.

    `lengths` is how many characters each row has on both sides; `make` makes a row when it is needed.
    """

    def __init__(
        self, lengths: Iterable[tuple[int, int]], make: Callable[[int], Row], metrics: Metrics
    ) -> None:
        self._lengths = list(lengths)
        self._make = make
        # The rows that were made, those in view last.
        self._made: dict[int, Row] = {}
        self._heights: list[float] = []
        self._tops: list[float] = []
        self.resize(metrics)

    def __len__(self) -> int:
        return len(self._lengths)

    def __getitem__(self, number: int) -> Row:  # type: ignore[override]
        if number not in self._made:
            self._made[number] = self._make(number)
        return self._made[number]

    def resize(self, metrics: Metrics) -> None:
        """Lay everything out anew when it comes into view: the width or a font changed."""
        self.metrics = metrics
        self._made = {}
        self._heights = [self._estimate(number) for number in range(len(self))]
        self._tops = []

    def replace(self, number: int, side: Side, length: int, text: Callable[[], ColumnText]) -> bool:
        """Another text, of so many characters, for one side of a row; whether the row is laid out."""
        lengths = self._lengths[number]
        self._lengths[number] = (length, lengths[1]) if side is Side.SOURCE else (lengths[0], length)
        row = self._made.get(number)
        if row:
            row.replace(text(), side)
        laid_out = row is not None and row.laid_out
        self._set_height(number, row.lay_out(self.metrics) if row and laid_out else self._estimate(number))
        return laid_out

    def settle(self, top: float, bottom: float) -> bool:
        """Lay out the rows between two heights; True where some height turned out different."""
        first = number = self.row_at(top)
        y, moved = self.top(first), False
        while number < len(self) and y < bottom:
            row = self[number]
            self._made[number] = self._made.pop(number)
            if not row.laid_out:
                moved = self._set_height(number, row.lay_out(self.metrics)) or moved
            y += self._heights[number] + self.metrics.gap
            number += 1
        self._give_up(keep=range(first, number))
        return moved

    def top(self, number: int) -> float:
        if not self._tops:
            gap = self.metrics.gap
            self._tops = list(accumulate((height + gap for height in self._heights), initial=0.0))
        return self._tops[number]

    def bottom(self, number: int) -> float:
        """Where a row ends, above the gap to the next."""
        return self.top(number) + self._heights[number]

    @property
    def height(self) -> float:
        return self.top(len(self))

    def row_at(self, y: float) -> int:
        """The row at a height (the gap below belongs to its row), clipped to the first and last."""
        self.top(0)
        return min(max(bisect_right(self._tops, y) - 1, 0), max(len(self) - 1, 0))

    def _estimate(self, number: int) -> float:
        source, target = self._lengths[number]
        estimate = self.metrics.estimate
        return self.metrics.stack((estimate(source, Side.SOURCE), estimate(target, Side.TARGET)))[1]

    def _set_height(self, number: int, height: float) -> bool:
        if height == self._heights[number]:
            return False
        self._heights[number] = height
        self._tops = []
        return True

    def _give_up(self, keep: range) -> None:
        """Forget the rows that were in view longest ago."""
        for number in [n for n in self._made if n not in keep][: max(0, len(self._made) - _KEEP)]:
            del self._made[number]
