"""A question that waits in front of the window without holding up the program."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def ask(parent: QWidget, text: str, yes: str, then: Callable[[], object], *, yes_is_default: bool) -> None:
    """Ask with two buttons, `yes` and Cancel, and call `then` where the first was pressed."""
    box = QMessageBox(QMessageBox.Icon.Question, "Sejajar", text, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    agree = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(agree if yes_is_default else cancel)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.accepted.connect(then)
    box.open()
