"""Small signs right of the translation: a tick beside confirmed sentences, a pencil beside edited ones.

Three dots stand beside a sentence of which something typed was set aside.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
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
    unfinished_ones = session.mending.unfinished
    for row in view.visible_rows():
        cell, at = view.page.cell(row, Side.TARGET), view.origin(row, Side.TARGET)
        for piece in cell.text.pieces:
            state, unfinished = session.mending.state(piece.segment), piece.segment in unfinished_ones
            span = cell.text.range_of(piece.segment) if unfinished or state in _ICONS else None
            rects = cell.rects(*span) if span else []
            if state and rects:
                y = max(round(at.y() + rects[0].center().y()) - _SIZE // 2, below)
                place = QRect(x, y, _SIZE, _SIZE)
                if unfinished:
                    painter.setPen(theme.color("accent"))
                    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, "…")
                else:
                    theme.icon(_ICONS[state], "muted").paint(painter, place)
                below = y + _SIZE + 2
