"""Draws a sidebar row: the name, what the translation makes of it, how often, and whether to look twice."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from sejajar.ui.entity_model import EntityRow, Role
from sejajar.ui.theme import Theme

_PAD = 8
_SWATCH = 22


class EntityDelegate(QStyledItemDelegate):
    """Rows of `EntityModel`; groups keep Qt's own check box and get a count."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        line = option.fontMetrics.height()
        # All rows alike: a list of thousands is laid out by asking for one.
        return QSize(120, 2 * line + 12)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(Role.ROW)
        painter.save()
        if row is None:
            self._paint_group(painter, option, index)
        else:
            self._paint_entity(painter, option, row)
        painter.restore()

    def _paint_group(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        own = QStyleOptionViewItem(option)
        own.font.setWeight(QFont.Weight.DemiBold)
        super().paint(painter, own, index)
        painter.setPen(self.theme.color("muted"))
        painter.drawText(
            option.rect.adjusted(0, 0, -_PAD, 0),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            str(index.data(Role.COUNT)),
        )

    def _paint_entity(self, painter: QPainter, option: QStyleOptionViewItem, row: EntityRow) -> None:
        rect = option.rect
        look = self.theme.kind(row.kind)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, look.tint)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self.theme.color("hover"))
        line = option.fontMetrics.height()
        swatch = QRect(rect.left() + _PAD, rect.top() + 6, _SWATCH, line)
        painter.fillRect(swatch, look.tint)
        painter.setPen(look.pen(2))
        painter.drawLine(swatch.bottomLeft(), swatch.bottomRight())

        right = rect.right() - _PAD
        count = str(row.mentions)
        painter.setFont(option.font)
        painter.setPen(self.theme.color("ink" if chosen else "muted"))
        width = option.fontMetrics.horizontalAdvance(count)
        painter.drawText(
            QRect(right - width, rect.top() + 6, width + 1, line), Qt.AlignmentFlag.AlignRight, count
        )
        right -= max(width, 12) + _PAD
        if row.doubtful:
            self.theme.icon("warning", "warning").paint(painter, QRect(right - 16, rect.top() + 6, 16, 16))
            right -= 16 + _PAD

        left = swatch.right() + 10
        painter.setPen(self.theme.color("ink"))
        self._line(painter, option.fontMetrics, QRect(left, rect.top() + 6, right - left, line), row.name)
        painter.setPen(self.theme.color("ink" if chosen else "muted"))
        target = QRect(left, rect.top() + 6 + line, rect.right() - _PAD - left, line)
        if row.target_name is None:  # else it might pass for a name
            font = QFont(option.font)
            font.setItalic(True)
            painter.setFont(font)
        self._line(painter, option.fontMetrics, target, row.target_text)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self.theme.color("accent"))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))

    @staticmethod
    def _line(painter: QPainter, metrics: QFontMetrics, rect: QRect, text: str) -> None:
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
