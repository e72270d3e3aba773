"""Triangles right of the translation, beside sentences that are to be looked at twice."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter

from sejajar.text import State
from sejajar.ui.beside import beside_sentences
from sejajar.ui.scrolling import ScrollingPage
from sejajar.ui.session import Session
from sejajar.ui.theme import Theme

_SIZE = 16
# Right of the column.
_AWAY = 12


def paint_warnings(painter: QPainter, view: ScrollingPage, session: Session, theme: Theme) -> None:
    """Of the sentences in view."""
    icon = theme.icon("warning", "warning")
    for place, _ in signs(view, session):
        icon.paint(painter, place)


def warning_at(view: ScrollingPage, session: Session, point: QPoint) -> int | None:
    """The sentence whose triangle is at a point of the viewport."""
    return next((segment for place, segment in signs(view, session) if place.contains(point)), None)


def has_failed(session: Session, segment: int) -> bool:
    """Whether the sentence could not be translated."""
    return session.mending.state(segment) is State.FAILED


def is_doubtful(session: Session, segment: int) -> bool:
    """Whether a triangle stands beside the sentence."""
    return bool(session.roster.checks_of(segment)) or has_failed(session, segment)


def signs(view: ScrollingPage, session: Session) -> Iterator[tuple[QRect, int]]:
    """Where the triangles are, and of which sentences."""
    return beside_sentences(view, _AWAY, _SIZE, partial(is_doubtful, session))
