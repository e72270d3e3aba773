"""Takes in what is dropped on the window or pasted into it: files, rich text, or plain text."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from sejajar.ui.files import files_in, is_address
from sejajar.ui.notice import Notice
from sejajar.ui.open_articles import OpenArticles


class Intake(QObject):
    """Opens it, or says above the text why not."""

    def __init__(self, articles: OpenArticles, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._articles = articles
        self._notice = notice

    def open_files(self, paths: Sequence[Path]) -> None:
        self._notice.hide()
        self._articles.open_files(paths)

    def paste(self) -> None:
        """Read what is on the clipboard."""
        # An empty clipboard may have no data object at all, whatever the stub says.
        if not self.take(QGuiApplication.clipboard().mimeData() or QMimeData()):
            self._notice.tell(
                self.tr("There is no text on the clipboard. Copy an article first, then paste it here.")
            )

    def take(self, mime: QMimeData) -> bool:
        """Open what is there; False where it is nothing."""
        files = files_in(mime)
        if files:
            self.open_files(files)
        elif is_address(mime):
            self._notice.tell(
                self.tr(
                    "Sejajar fetches nothing from the network. "
                    "Save the page and open the file, or copy its text and paste it here."
                )
            )
        elif mime.text().strip():
            self._notice.hide()
            self._articles.open_text(mime.text(), mime.html())
        else:
            return False
        return True
