"""Small signs right of the translation: a tick beside confirmed sentences, a pencil beside edited ones."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from sejajar.text import State
from sejajar.ui.rows import Side
from sejajar.ui.scrolling import ScrollingPage
from sejajar.ui.session import Session
from sejajar.ui.theme import Theme

_SIZE = 12
# Right of the column, beyond the warning signs.
_AWAY = 30
_ICONS = {State.CONFIRMED: "check", State.EDITED: "pencil"}


def paint_states(painter: QPainter, view: ScrollingPage, session: Session, theme: Theme) -> None:
    """Of the sentences in view; each beside its first line, below another's that begins on the same one."""
    if Side.TARGET not in view.columns.order:
        return
    x = view.columns.left[Side.TARGET] + view.columns.widths[Side.TARGET] + _AWAY
    below = -_SIZE
    for row in view.visible_rows():
        cell, at = view.page.cell(row, Side.TARGET), view.origin(row, Side.TARGET)
        for piece in cell.text.pieces:
            state = session.mending.state(piece.segment)
            span = cell.text.range_of(piece.segment) if state in _ICONS else None
            rects = cell.rects(*span) if span else []
            if state and rects:
                y = max(round(at.y() + rects[0].center().y()) - _SIZE // 2, below)
                theme.icon(_ICONS[state], "muted").paint(painter, QRect(x, y, _SIZE, _SIZE))
                below = y + _SIZE + 2
