"""Draws one side of one row: sentence light, marks, words, underlines."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextCharFormat, QTextLayout

from sejajar.text import Span
from sejajar.ui.lights import Lights
from sejajar.ui.marks import Mark, Strength
from sejajar.ui.rows import Cell
from sejajar.ui.theme import Theme

_RADIUS = 3.0


def paint_cell(
    painter: QPainter,
    cell: Cell,
    at: QPointF,
    theme: Theme,
    lights: Lights,
    selected: tuple[int, int] | None,
) -> None:
    """All there is to see of a cell whose top left corner is `at`; `selected` is a range of Qt positions."""
    looks = []
    for piece in cell.text.pieces:
        segment = piece.segment
        if cell.text.opened and segment == cell.text.opened.segment:
            continue  # an editor stands there
        if lights.is_at_hand(segment):
            _tint(painter, cell, at, segment, None, theme.color("hover"))
        if lights.is_current(segment):
            _bar(painter, cell, at, segment, theme.color("accent"))
        _marks(painter, cell, at, lights.marks(segment, cell.side), theme)
        for span, weight in lights.words(segment, cell.side):
            _tint(painter, cell, at, segment, span, theme.color("link", 0.25 + 0.6 * weight))
        for hit in lights.hits(segment, cell.side):
            frame = theme.color("ink") if hit == lights.hit else None
            _tint(painter, cell, at, segment, hit.span, theme.color("link", 0.8), frame)
        whole = cell.text.range_of(segment)
        if whole and lights.is_dimmed(segment):
            looks.append(_look(*whole, theme.color("ink", 0.35)))
        elif whole and lights.is_muted(segment):
            looks.append(_look(*whole, theme.color("muted")))
    if selected and selected[0] < selected[1]:
        looks.append(_look(*selected, theme.color("ink"), theme.color("selection")))
    if cell.layout:
        painter.setPen(theme.color("ink"))
        cell.layout.draw(painter, at, looks)


def _tint(
    painter: QPainter,
    cell: Cell,
    at: QPointF,
    segment: int,
    span: Span | None,
    color: QColor,
    frame: QColor | None = None,
) -> None:
    """A soft patch behind a span of a segment, or behind all of it."""
    place = cell.text.range_of(segment, span)
    if place:
        grow = (-3, -2, 3, 2) if span is None else (-1.5, 0, 1.5, 1)
        pen = QPen(frame, 1.6) if frame else None
        _fill(painter, [rect.adjusted(*grow) for rect in cell.rects(*place)], at, color, pen)


def _marks(painter: QPainter, cell: Cell, at: QPointF, marks: Iterable[Mark], theme: Theme) -> None:
    """Tints and underlines; the stronger the mark the fuller, and the current mention has a frame."""
    for mark in marks:
        look = theme.kind(mark.kind)
        tint = QColor(look.tint)
        tint.setAlphaF(0.4 if mark.strength is Strength.TINTED else 1.0)
        frame = look.ink if mark.strength is Strength.CURRENT else None
        _tint(painter, cell, at, mark.segment, mark.span, tint, frame)
        place = cell.text.range_of(mark.segment, mark.span)
        thin = mark.strength is Strength.TINTED
        painter.setPen(look.pen(1.2 if thin else 2.2))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for rect in cell.rects(*place) if place else ():
            line = rect.translated(at)
            y = round(line.bottom()) - (0 if thin else 1)
            painter.drawLine(QPointF(line.left(), y), QPointF(line.right(), y))


def _look(start: int, end: int, ink: QColor, behind: QColor | None = None) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    look.setForeground(ink)
    if behind:
        look.setBackground(behind)
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, end - start, look
    return found


def _bar(painter: QPainter, cell: Cell, at: QPointF, segment: int, color: QColor) -> None:
    """A line beside the sentence, left of the column."""
    place = cell.text.range_of(segment)
    rects = cell.rects(*place) if place else []
    if rects:
        top, bottom = rects[0].top(), rects[-1].bottom()
        painter.fillRect(QRectF(at.x() - 9, at.y() + top, 2.5, bottom - top), color)


def _fill(
    painter: QPainter, rects: Iterable[QRectF], at: QPointF, color: QColor, frame: QPen | None = None
) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(frame or Qt.PenStyle.NoPen)
    painter.setBrush(color)
    for rect in rects:
        painter.drawRoundedRect(rect.translated(at), _RADIUS, _RADIUS)
