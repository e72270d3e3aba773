"""Triangles right of the translation, beside sentences that are to be looked at twice."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter

from sejajar.text import State
from sejajar.ui.rows import Side
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
    """Each beside its sentence's first line, below another's that begins on the same one."""
    if Side.TARGET not in view.columns.order:
        return
    x = view.columns.left[Side.TARGET] + view.columns.widths[Side.TARGET] + _AWAY
    below = -_SIZE
    for row in view.visible_rows():
        cell, at = view.page.cell(row, Side.TARGET), view.origin(row, Side.TARGET)
        for piece in cell.text.pieces:
            doubtful = is_doubtful(session, piece.segment)
            span = cell.text.range_of(piece.segment) if doubtful else None
            rects = cell.rects(*span) if span else []
            if rects:
                y = max(round(at.y() + rects[0].center().y()) - _SIZE // 2, below)
                yield QRect(x, y, _SIZE, _SIZE), piece.segment
                below = y + _SIZE + 2
