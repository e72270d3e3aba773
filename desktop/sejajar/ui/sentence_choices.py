"""The other translations below the field in which a sentence is rewritten."""

from __future__ import annotations

import html
from collections.abc import Sequence
from difflib import SequenceMatcher

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget


class Choices(QVBoxLayout):
    """A line for each, counted from 1; one of them may be marked as taken."""

    clicked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(1)
        self._all: list[Choice] = []

    def offer(self, texts: Sequence[str], shown: str) -> None:
        """Fill it, and tell where each differs from what is `shown`."""
        for number, text in enumerate(texts, 1):
            choice = Choice(number, text, shown, self.parentWidget())
            choice.clicked.connect(self.clicked)
            self.addWidget(choice)
            self._all.append(choice)
            choice.show()

    def mark(self, number: int) -> None:
        """The one that is taken; 0 for none."""
        for choice in self._all:
            choice.setProperty("chosen", choice.number == number)
            choice.style().polish(choice)


class Choice(QLabel):
    """An alternative with its number; the words that what is `shown` does not have are in bold."""

    clicked = Signal(int)

    def __init__(self, number: int, text: str, shown: str, parent: QWidget | None) -> None:
        super().__init__(f"{number}&nbsp; {_with_new_words(text, shown)}", parent)
        self.number = number
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setIndent(0)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(f"Ctrl+{number}")
        self.setAccessibleName(text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit(self.number)


def _with_new_words(text: str, shown: str) -> str:
    """As HTML."""
    old, new = shown.split(), text.split()
    parts = []
    for what, _, _, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        words = html.escape(" ".join(new[start:end]))
        if words:
            parts.append(words if what == "equal" else f"<b>{words}</b>")
    return " ".join(parts)
