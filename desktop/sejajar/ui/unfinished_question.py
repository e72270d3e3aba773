"""Asks what to do about unfinished sentences before anything is exported."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


class Answer(Enum):
    EXPORT = auto()
    GO_THERE = auto()
    CANCEL = auto()


class UnfinishedQuestion(QMessageBox):
    """Of so many sentences something is typed that is not in the translation."""

    def __init__(self, count: int, parent: QWidget) -> None:
        super().__init__(QMessageBox.Icon.Question, "Sejajar", "", parent=parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(
            self.tr("%n sentence(s) are unfinished: the file will have what stood there before.", "", count)
        )
        self._export = self.addButton(self.tr("&Export anyway"), QMessageBox.ButtonRole.AcceptRole)
        self._go_there = self.addButton(self.tr("&Go to the sentence"), QMessageBox.ButtonRole.AcceptRole)
        self.addButton(QMessageBox.StandardButton.Cancel)
        self.setDefaultButton(self._go_there)

    def ask(self) -> Answer:
        self.exec()
        if self.clickedButton() is self._go_there:
            return Answer.GO_THERE
        return Answer.EXPORT if self.clickedButton() is self._export else Answer.CANCEL


def ask_about_unfinished(count: int, parent: QWidget) -> Answer:
    """None needs no question."""
    return UnfinishedQuestion(count, parent).ask() if count else Answer.EXPORT
