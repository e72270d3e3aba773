"""What is there before an article is: how to begin."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QCommandLinkButton,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sejajar.ui.messages import tip
from sejajar.ui.theme import Theme

_WIDTH = 560


class Welcome(QWidget):
    """Open, Paste, the sample, and what was read lately."""

    open_wanted = Signal()
    paste_wanted = Signal()
    sample_wanted = Signal()
    recent_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._logo = QLabel()
        title = QLabel("Sejajar")
        font = QFont(title.font())
        font.setPointSizeF(font.pointSizeF() * 2.2)
        font.setWeight(QFont.Weight.DemiBold)
        title.setFont(font)
        self._lead = QLabel(
            self.tr(
                "Reads an Indonesian article beside its English translation, every name and number in it. "
                "The translation is made on this computer: nothing you read leaves it."
            )
        )
        self._hint = QLabel(self.tr("Or drop files or a piece of text anywhere in this window."))
        self._how = QLabel(
            self.tr(
                "Point at a sentence to see its pair, click a word to see what it became, "
                "choose a name in the list to light it in both texts."
            )
        )
        for label in (self._lead, self._hint, self._how):
            label.setWordWrap(True)
        self.open_button = QPushButton(self.tr("Open a file…"))
        self.open_button.setDefault(True)
        self.paste_button = QPushButton(self.tr("Paste text"))
        self.sample_button = QPushButton(self.tr("Read the sample"))
        buttons = QHBoxLayout()
        for button, signal in (
            (self.open_button, self.open_wanted),
            (self.paste_button, self.paste_wanted),
            (self.sample_button, self.sample_wanted),
        ):
            button.setMinimumHeight(36)
            button.clicked.connect(signal)
            buttons.addWidget(button)
        buttons.addStretch()

        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        self._recent_title = QLabel(self.tr("Recently read"))
        middle = QVBoxLayout()
        middle.setSpacing(10)
        middle.addStretch(2)
        middle.addWidget(self._logo)
        middle.addWidget(title)
        middle.addWidget(self._lead)
        middle.addSpacing(6)
        middle.addLayout(buttons)
        middle.addWidget(self._hint)
        middle.addSpacing(8)
        middle.addWidget(self._how)
        middle.addSpacing(12)
        middle.addWidget(self._recent_title)
        middle.addLayout(self._recent)
        middle.addStretch(3)
        holder = QWidget()
        holder.setLayout(middle)
        holder.setMaximumWidth(_WIDTH)
        layout = QHBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(holder, 3)
        layout.addStretch(1)
        self._theme = theme
        self.set_recent(())
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for button in self.findChildren(QCommandLinkButton):
            button.setIcon(theme.icon("recent", "accent"))
        self._logo.setPixmap(theme.logo.pixmap(72, 72))
        for label in (self._lead, self._hint, self._how, self._recent_title):
            label.setStyleSheet(f"color: {theme.color('muted').name()}")

    def set_recent(self, paths: Sequence[Path]) -> None:
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget:
                widget.deleteLater()
        for path in paths:
            button = QCommandLinkButton()
            room = _WIDTH - 4 * button.iconSize().width()
            bold = QFont(button.font())
            bold.setBold(True)
            name, folder = (
                QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideMiddle, room)
                for font, text in ((bold, path.name), (button.font(), str(path.parent)))
            )
            button.setText(name.replace("&", "&&"))
            button.setDescription(folder)
            button.setToolTip(tip(str(path)))
            button.setAccessibleName(str(path))
            button.setIcon(self._theme.icon("recent", "accent"))
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(lambda _=False, path=path: self.recent_wanted.emit(path))
            self._recent.addWidget(button)
        self._recent_title.setVisible(bool(paths))
