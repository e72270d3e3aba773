"""A page in a scroll area: what is read stays put while heights change around it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from sejajar.text import Span
from sejajar.ui.columntext import Opened
from sejajar.ui.page import TOP, Arrangement, Columns, Page, Place
from sejajar.ui.rows import Side
from sejajar.ui.ticks import TickBar

# How long changes that nobody sees may wait for the scroll bar to follow.
_LATER_MS = 100


class ScrollingPage(QAbstractScrollArea):
    """Lays out the rows in view, whatever the width, font and arrangement."""

    columns_changed = Signal()
    settled = Signal()
    """Rows may stand elsewhere now."""

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = page
        self.arrangement = Arrangement()
        self._font = QFont()
        self._line_spacing = 1.5
        # The first row of which something can be read and the y of its top in the viewport: what stays put.
        self._anchor = (0, float(TOP))
        self._value = 0
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LATER_MS)
        self._later.timeout.connect(self.settle)
        self.bar = TickBar()
        self.setVerticalScrollBar(self.bar)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)

    @property
    def columns(self) -> Columns:
        return self.page.columns

    @property
    def top_row(self) -> int:
        """The first paragraph of which something can be read."""
        return self._anchor[0]

    def set_reading_font(self, font: QFont, line_spacing: float) -> None:
        self._font = font
        self._line_spacing = line_spacing
        self.fit()

    @property
    def comfortable_width(self) -> int:
        """Pixels that the texts should have if there is room."""
        bar = self.bar.sizeHint().width()
        return Columns.comfortable_width(self._font, self.arrangement) + bar

    def fit(self) -> None:
        """Set the columns anew: the width, the font or the arrangement changed."""
        self.page.fit(self.viewport().width(), self._font, self._line_spacing, self.arrangement)
        self.settle()
        self.columns_changed.emit()

    def settle(self) -> None:
        """Lay out what is in view and keep the anchored row where the reader sees it."""
        height = self.viewport().height()
        row, y = self._anchor
        # Laying rows out can change their heights and so bring others into view: a few rounds settle it.
        for _ in range(4):
            value = self.page.top(row) - y
            if not self.page.settle(value, value + height):
                break
        self.bar.blockSignals(True)
        self.bar.setRange(0, max(0, round(self.page.height - height)))
        self.bar.setPageStep(height)
        self.bar.setSingleStep(self.page.rows.metrics.pitch)
        self.bar.setValue(round(self.page.top(row) - y))
        self.bar.blockSignals(False)
        self._value = self.bar.value()
        self._set_anchor()
        self.viewport().update()
        self.settled.emit()

    def open_room(self, segment: int, height: float) -> None:
        """Leave so many pixels free in the place of a segment's translation, on both sides level."""
        if self.page.opened != Opened(segment, height):
            self.page.opened = Opened(segment, height)
            self.page.show_segment(segment)
            self.settle()

    def close_room(self) -> None:
        if self.page.opened:
            segment, self.page.opened = self.page.opened.segment, None
            self.page.show_segment(segment)
            self.settle()

    def settle_later(self) -> None:
        """Settle once for a number of changes far from the view."""
        if not self._later.isActive():
            self._later.start()

    def _set_anchor(self) -> None:
        row, value, rows = self.page.row_at(self.bar.value()), self.bar.value(), self.page.rows
        if row + 1 < len(rows) and rows.bottom(row) + TOP <= value:
            row += 1  # of this one only the space below it is in view
        self._anchor = (row, self.page.top(row) - value)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        row, y = self._anchor
        y += self._value - self.bar.value()  # Qt's own dy also counts what `settle` moved the bar by
        self._anchor = (row, y)
        if abs(y) > self.viewport().height():
            self._set_anchor()
        self.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def go_to_row(self, row: int) -> None:
        """Bring a paragraph to the top; numbers outside are taken as the first or last."""
        row = min(max(row, 0), max(len(self.page.rows) - 1, 0))
        self._anchor = (row, float(self.page.rows.metrics.gap if row else TOP))
        self.settle()

    def go_to_end(self) -> None:
        """Bring the last line to the bottom; laying rows out there may still move it."""
        last = len(self.page.rows) - 1
        self.page.settle(self.page.height - self.viewport().height(), self.page.height)
        if last >= 0:
            below = self.page.height - self.page.top(last)
            self._anchor = (last, self.viewport().height() - below)
            self.settle()

    def reveal(self, segment: int, span: Span | None, side: Side) -> None:
        """Scroll so that a span of a segment, or its beginning, is comfortably in view."""
        rects = self.page.rects(segment, span, side) or self.page.rects(segment, None, side.other)
        height = self.viewport().height()
        y = rects[0].center().y() if rects else self.page.top(self.page.row_of(segment))
        if not self.bar.value() + 0.12 * height < y < self.bar.value() + 0.85 * height:
            self.bar.setValue(round(y - height / 3))

    def place_at(self, point: QPointF, *, on_character: bool, side: Side | None = None) -> Place | None:
        """The place under a point of the viewport, as `Page.place_at`."""
        on_page = QPointF(point.x(), point.y() + self.bar.value())
        return self.page.place_at(on_page, on_character=on_character, side=side)

    def origin(self, row: int, side: Side) -> QPointF:
        """The top left corner of one side of a row, in the viewport."""
        return self.page.origin(row, side) - QPointF(0, self.bar.value())

    def visible_rows(self) -> list[int]:
        value = self.bar.value()
        return self.page.visible(value, value + self.viewport().height())
