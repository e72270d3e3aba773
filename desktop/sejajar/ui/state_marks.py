"""Small signs right of the translation: a tick beside confirmed sentences, a pencil beside edited ones.

Three dots stand beside a sentence of which something typed was set aside.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from sejajar.text import State
from sejajar.ui.beside import beside_sentences
from sejajar.ui.messages import state_name
from sejajar.ui.scrolling import ScrollingPage
from sejajar.ui.session import Session
from sejajar.ui.theme import Theme

_SIZE = 12
# Right of the column, beyond the warning signs.
_AWAY = 30
_ICONS = {State.CONFIRMED: "check", State.EDITED: "pencil"}


def paint_states(painter: QPainter, view: ScrollingPage, session: Session, theme: Theme) -> None:
    """Of the sentences in view."""
    for place, segment in _signs(view, session):
        if segment in session.mending.unfinished:
            paint_dots(painter, place, theme)
        elif state := session.mending.state(segment):
            theme.icon(_ICONS[state], "muted").paint(painter, place)


def sign_at(view: ScrollingPage, session: Session, point: QPoint) -> int | None:
    """The sentence whose sign is at a point of the viewport."""
    return next((segment for place, segment in _signs(view, session) if place.contains(point)), None)


def sign_tip(session: Session, segment: int) -> str:
    """What a sentence's sign means, as rich text."""
    unfinished = session.mending.unfinished.get(segment)
    if unfinished is not None:
        meaning = QCoreApplication.translate("states", "Unfinished: click to go on typing.")
        return f"<b>{escape(meaning)}</b><br>{escape(unfinished)}"
    state = session.mending.state(segment)
    return f"<qt>{escape(state_name(state))}</qt>" if state else ""


def paint_dots(painter: QPainter, place: QRect, theme: Theme) -> None:
    """The sign of something unfinished."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("accent"))
    dot = place.width() / 8
    for number in (-1, 0, 1):
        painter.drawEllipse(place.toRectF().center() + QPoint(round(number * 3 * dot), 0), dot, dot)
    painter.restore()


def dots_icon(theme: Theme) -> QIcon:
    """The same for a tab."""
    icon = QIcon()
    for size in (16, 32, 64):
        picture = QPixmap(size, size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint_dots(painter, picture.rect(), theme)
        painter.end()
        icon.addPixmap(picture)
    return icon


def _signs(view: ScrollingPage, session: Session) -> Iterator[tuple[QRect, int]]:
    def is_signed(segment: int) -> bool:
        state = session.mending.state(segment)
        return state in _ICONS or bool(state and segment in session.mending.unfinished)

    return beside_sentences(view, _AWAY, _SIZE, is_signed)
