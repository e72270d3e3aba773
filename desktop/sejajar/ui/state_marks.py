"""Small signs right of the translation: a tick beside confirmed sentences, a pencil beside edited ones.

Three dots stand beside a sentence of which something typed was set aside, two sheets beside a paragraph in
another language that was copied.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from sejajar.text import State
from sejajar.ui.beside import beside_sentences
from sejajar.ui.messages import language_name, state_name, tip
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
        else:
            theme.icon(_icon(session, segment), "muted").paint(painter, place)


def sign_at(view: ScrollingPage, session: Session, point: QPoint) -> int | None:
    """The sentence whose sign is at a point of the viewport."""
    return next((segment for place, segment in _signs(view, session) if place.contains(point)), None)


def sign_tip(session: Session, segment: int) -> str:
    """What a sentence's sign means, as rich text."""
    unfinished = session.mending.unfinished.get(segment)
    if unfinished is not None:
        meaning = QCoreApplication.translate("states", "Unfinished: click to go on typing.")
        return f"<b>{escape(meaning)}</b><br>{escape(unfinished)}"
    if language := copied_language(session, segment):
        reason = QCoreApplication.translate("states", "Copied as it stands: this paragraph is in {language}.")
        return tip(reason.format(language=language_name(language)))
    state = session.mending.state(segment)
    return tip(state_name(state)) if state else ""


def copied_language(session: Session, segment: int) -> str:
    """Why a paragraph was copied: its language's code. Empty but for the first sentence of such a one."""
    article = session.article
    if article is None or session.mending.state(segment) is not State.COPIED:
        return ""
    paragraphs = article.paragraphs
    own = paragraphs[bisect_right(paragraphs, segment, key=lambda one: one.segments[0].index) - 1]
    first = own.segments[0]
    return own.language if first.index == segment and first.verbatim and own.language != "id" else ""


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
        is_unfinished = session.mending.state(segment) and segment in session.mending.unfinished
        return bool(is_unfinished or _icon(session, segment))

    return beside_sentences(view, _AWAY, _SIZE, is_signed)


def _icon(session: Session, segment: int) -> str:
    """The name of a sentence's sign, empty where it has none."""
    if copied_language(session, segment):
        return "copy"
    state = session.mending.state(segment)
    return _ICONS.get(state, "") if state else ""
