"""Both texts as screen readers and braille displays read them: one text, each paragraph and then its pair."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, cast
from weakref import ref

from PySide6.QtCore import QObject, QPoint, QPointF, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleTextInterface
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import VoidPtr

from sejajar.ui.page import Place

if TYPE_CHECKING:
    from sejajar.ui.spread import Spread


class AccessibleSpread(QAccessibleWidget):
    """What the accessibility tree knows of the two columns."""

    def __init__(self, spread: Spread) -> None:
        super().__init__(spread, QAccessible.Role.EditableText)
        self._text = AccessibleText(spread)

    def state(self) -> QAccessible.State:
        state = super().state()
        state.readOnly = state.multiLine = True
        return state

    def interface_cast(self, t: QAccessible.InterfaceType) -> object:  # type: ignore[override]
        if t == QAccessible.InterfaceType.TextInterface:
            return self._text
        # PySide crashes on None, which it gives for an interface that is not there.
        return super().interface_cast(t) or VoidPtr(0)


class AccessibleText(QAccessibleTextInterface):
    """Positions count UTF-16 units over all paragraphs, each side of each followed by a line feed.

    The cursor is at the beginning of the sentence that the reader is at; moving it goes to a sentence.
    PySide has no way to tell the ends of a selection, so it tells of none.
    """

    def __init__(self, spread: Spread) -> None:
        super().__init__()
        # Qt keeps what it made for a widget longer than the widget.
        self._spread = ref(spread)
        self._known: tuple[object, ...] = ()
        self._units = b""
        self._starts: list[int] = [0]

    @property
    def _here(self) -> Spread:
        """The widget, with the text as it stands now taken in."""
        spread = self._spread()
        assert spread is not None
        page = spread.page
        known = (page.revision, page.columns.order)
        if known != self._known:
            self._known = known
            parts = [
                (page.shown(row, side) + "\n").encode("utf-16-le", "surrogatepass")
                for row in range(len(page.rows))
                for side in page.columns.order
            ]
            self._units = b"".join(parts)[:-2]
            self._starts = [0, *accumulate(len(part) // 2 for part in parts)]
        return spread

    def _place(self, offset: int) -> Place | None:
        """Where a position of the whole text stands; None where there is no text."""
        spread = self._here
        sides = spread.page.columns.order
        part = bisect_right(self._starts, offset) - 1
        if not 0 <= part < len(self._starts) - 1:
            return None
        return Place(part // len(sides), sides[part % len(sides)], offset - self._starts[part])

    def _offset(self, place: Place) -> int:
        sides = self._here.page.columns.order
        return self._starts[place.row * len(sides) + sides.index(place.side)] + place.position

    # -- what Qt asks ----------------------------------------------------------------------------------

    def characterCount(self) -> int:
        _ = self._here
        return len(self._units) // 2

    def text(self, start: int, end: int) -> str:
        _ = self._here
        return self._units[2 * start : 2 * end].decode("utf-16-le", "replace")

    def cursorPosition(self) -> int:
        spread = self._here
        if spread.sentence is None:
            return 0
        row = spread.page.row_of(spread.sentence)
        for side in spread.page.columns.order:
            span = spread.page.cell(row, side).text.range_of(spread.sentence)
            if span:
                return self._offset(Place(row, side, span[0]))
        return self._offset(Place(row, spread.page.columns.order[0], 0))

    def setCursorPosition(self, position: int) -> None:
        spread, place = self._here, self._place(position)
        located = spread.page.located(place)
        if located:
            spread.go_to_sentence(located[0])

    def characterRect(self, offset: int) -> QRect:
        spread, place = self._here, self._place(offset)
        if place is None:
            return QRect()
        rect = spread.page.rect_at(place).translated(0, -spread.bar.value()).toRect()
        return QRect(spread.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def offsetAtPoint(self, point: QPoint) -> int:
        spread = self._here
        at = QPointF(spread.viewport().mapFromGlobal(point))
        place = spread.place_at(at, on_character=True)
        return self._offset(place) if place else -1

    def scrollToSubstring(self, start: int, end: int) -> None:
        spread, place = self._here, self._place(start)
        located = spread.page.located(place)
        if place and located:
            spread.reveal(located[0], None, place.side)

    def selectionCount(self) -> int:
        return 0

    def addSelection(self, start: int, end: int) -> None:
        """Selecting is for the mouse."""

    def removeSelection(self, number: int) -> None:
        """As above."""

    def setSelection(self, number: int, start: int, end: int) -> None:
        """As above."""


@cache
def install() -> None:
    """Have Qt ask here for what is accessible of a `Spread`."""
    QAccessible.installFactory(_make)


def _make(name: str, widget: QObject) -> QAccessibleInterface | None:
    return AccessibleSpread(cast("Spread", widget)) if name == "Spread" else None
