"""Above the columns: what the article is, and which language stands where."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolButton, QWidget

from sejajar.ui.messages import tip
from sejajar.ui.rows import Side
from sejajar.ui.session import Session
from sejajar.ui.spread import Spread
from sejajar.ui.theme import Theme

_PAD = 8


class Header(QWidget):
    """Title and source in one line, the two languages right above their columns in the next."""

    def __init__(self, session: Session, spread: Spread, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._spread = spread
        self._theme = theme
        self.repairs = QToolButton(self)
        self.repairs.setAutoRaise(True)
        self.repairs.setToolTip(self.tr("What was repaired when the article was opened"))
        spread.columns_changed.connect(self._place)
        session.article_changed.connect(self._place)
        session.details_changed.connect(self._place)
        self._fit()
        self._place()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def _fit(self) -> None:
        self.setFixedHeight(2 * self.fontMetrics().height() + 4 * _PAD)

    def about(self) -> str:
        """Title, author, source, place and date, as far as known."""
        article = self._session.article
        if article is None:
            return ""
        parts = (article.title, article.author, article.source, article.place, article.date)
        return " · ".join(part for part in parts if part)

    def _place(self) -> None:
        count = len(self._session.repairs)
        self.repairs.setVisible(count > 0)
        self.repairs.setText(self.tr("%n repair(s)", "", count))
        self.setToolTip(tip(self.about()))
        size = self.repairs.sizeHint()
        left = self._spread.columns.end - size.width()
        self.repairs.setGeometry(left, _PAD // 2, size.width(), size.height())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("paper"))
        line = self.fontMetrics().height()
        columns = self._spread.columns
        left, right = columns.start, columns.end
        font = QFont(self.font())
        painter.setPen(self._theme.color("muted"))
        room = (self.repairs.x() - _PAD if self.repairs.isVisible() else right) - left
        self._write(painter, QRect(left, _PAD, room, line), self.about())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self._theme.color("ink"))
        names = {Side.SOURCE: self.tr("Bahasa Indonesia"), Side.TARGET: self.tr("English")}
        y = 2 * _PAD + line
        if columns.divider is None:
            self._write(
                painter, QRect(left, y, right - left, line), " / ".join(names[s] for s in columns.order)
            )
        for side in columns.order if columns.divider is not None else ():
            box = QRect(columns.left[side], y, columns.widths[side], line)
            self._write(painter, box, names[side])
        painter.setPen(self._theme.color("line"))
        painter.drawLine(left, self.height() - 1, right, self.height() - 1)

    @staticmethod
    def _write(painter: QPainter, box: QRect, text: str) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft, shown)
