"""A line above the text that tells or asks something without getting in the way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from sejajar.ui.theme import Theme


class Notice(QFrame):
    """Shows one message at a time, the newest."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = QLabel()
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._buttons = QHBoxLayout()
        self._close = QToolButton()
        self._close.setAutoRaise(True)
        self._close.setToolTip(self.tr("Close this message"))
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 8, 6)
        layout.addWidget(self._label, 1)
        layout.addLayout(self._buttons)
        layout.addWidget(self._close)
        self.setObjectName("notice")
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self._close.setIcon(theme.icon("cancel"))
        self.setStyleSheet(
            f"#notice {{ background: {theme.color('hover').name()}; "
            f"border-bottom: 1px solid {theme.color('line').name()}; }}"
        )

    def tell(self, text: str, *actions: tuple[str, Callable[[], object]]) -> None:
        """Show a message with a button for each action; pressing one closes the message."""
        while (item := self._buttons.takeAt(0)) is not None:
            widget = item.widget()
            if widget:
                widget.deleteLater()
        self._label.setText(text)
        for name, action in actions:
            button = QPushButton(name)
            button.clicked.connect(self.hide)
            button.clicked.connect(lambda _=False, action=action: action())
            self._buttons.addWidget(button)
        self.show()
