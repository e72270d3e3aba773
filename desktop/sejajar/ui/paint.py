"""Draws one side of one row: sentence light, marks, words, underlines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QTextCharFormat, QTextLayout

from sejajar.ui.marks import Mark
from sejajar.ui.rows import Cell
from sejajar.ui.theme import Theme

_RADIUS = 3.0


def paint_sentence(painter: QPainter, cell: Cell, at: QPointF, segment: int, color: QColor) -> None:
    """The soft light behind the sentence under the pointer."""
    span = cell.text.range_of(segment)
    if span:
        _fill(painter, [rect.adjusted(-3, -2, 3, 2) for rect in cell.rects(*span)], at, color)


def paint_marks(painter: QPainter, cell: Cell, at: QPointF, marks: Iterable[Mark], theme: Theme) -> None:
    """Tints and underlines; the stronger the mark the fuller, and the current mention has a frame."""
    for mark in marks:
        span = cell.text.range_of(mark.segment, mark.span)
        if span is None:
            continue
        rects = [rect.adjusted(-1.5, 0, 1.5, 1) for rect in cell.rects(*span)]
        if mark.kind is None:
            _fill(painter, rects, at, theme.color("link", 0.25 + 0.6 * mark.weight))
            continue
        look = theme.kind(mark.kind)
        tint = QColor(look.tint)
        tint.setAlphaF(0.4 if mark.strength == 1 else 1.0)
        frame = QPen(look.ink, 1.6) if mark.strength == 3 else None
        _fill(painter, rects, at, tint, frame)
        painter.setPen(look.pen(1.2 if mark.strength == 1 else 2.2))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for rect in rects:
            line = rect.translated(at)
            y = round(line.bottom()) - (1 if mark.strength == 1 else 2)
            painter.drawLine(QPointF(line.left() + 1.5, y), QPointF(line.right() - 1.5, y))


def paint_text(
    painter: QPainter,
    cell: Cell,
    at: QPointF,
    theme: Theme,
    *,
    muted: Sequence[tuple[int, int]] = (),
    selection: tuple[int, int] | None = None,
) -> None:
    """The words; `muted` and `selection` are ranges of Qt positions."""
    if cell.layout is None:
        return
    ranges = []
    for start, end in muted:
        look = QTextCharFormat()
        look.setForeground(theme.color("muted"))
        ranges.append(_range(start, end, look))
    if selection and selection[0] < selection[1]:
        look = QTextCharFormat()
        look.setBackground(theme.color("selection"))
        look.setForeground(theme.palette.color(QPalette.ColorRole.Text))
        ranges.append(_range(*selection, look))
    painter.setPen(theme.color("ink"))
    cell.layout.draw(painter, at, ranges)


def _range(start: int, end: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, end - start, look
    return found


def _fill(
    painter: QPainter, rects: Iterable[QRectF], at: QPointF, color: QColor, frame: QPen | None = None
) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(frame or Qt.PenStyle.NoPen)
    painter.setBrush(color)
    for rect in rects:
        painter.drawRoundedRect(rect.translated(at), _RADIUS, _RADIUS)
