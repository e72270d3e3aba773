"""The one place where faults are shown."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from sejajar.text import SejajarError
from sejajar.ui.messages import error_text

log = logging.getLogger(__name__)

# So many faults are told at a time; the log has them all.
_AT_ONCE = 8


def show_fault(window: QWidget, error: Exception) -> None:
    """Tell a fault in a box in front of the window; where there is one already, add it there."""
    if isinstance(error, SejajarError):
        log.info("%s", error)
        text = error_text(error)
    else:
        log.error("unexpected", exc_info=error)
        text = QCoreApplication.translate(
            "Faults",
            "Something went wrong that the program did not expect ({error}). "
            "Your text is untouched; the log file has the details.",
        ).format(error=f"{type(error).__name__}: {error}")
    box = window.findChild(QMessageBox, "error")
    if box:
        told = box.text().split("\n\n")
        if text not in told and len(told) < _AT_ONCE:
            box.setText("\n\n".join([*told, text]))
        return
    box = QMessageBox(QMessageBox.Icon.Warning, "Sejajar", text, QMessageBox.StandardButton.Ok, window)
    box.setObjectName("error")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
