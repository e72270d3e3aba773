"""A scroll bar that shows where the marks are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar


class TickBar(QScrollBar):
    """A vertical scroll bar with small ticks, each a share of the whole height from the top and a colour."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.ticks: Sequence[tuple[float, QColor]] = ()

    def set_ticks(self, ticks: Sequence[tuple[float, QColor]]) -> None:
        self.ticks = ticks
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        # Thousands of ticks share a few hundred pixels.
        room = self.height() - 6
        for y, color in dict.fromkeys((2 + round(share * room), color.rgba()) for share, color in self.ticks):
            painter.fillRect(1, y, self.width() - 2, 2, QColor.fromRgba(color))
