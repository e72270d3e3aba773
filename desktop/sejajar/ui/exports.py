"""Exporting from the window: asks where to and as what, and tells when it is done."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMainWindow

from sejajar.ui.files import ask_target
from sejajar.ui.notice import Notice
from sejajar.ui.session import Session
from sejajar.ui.settings import Settings


class Exports(QObject):
    """Remembers the folder of the last one."""

    def __init__(self, session: Session, settings: Settings, notice: Notice, window: QMainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._settings = settings
        self._notice = notice
        self._window = window
        session.exported.connect(self._tell)

    def ask(self, first: str = "pdf") -> None:
        """Ask where to and as what, proposing the format `first`, and write the article there."""
        article = self._session.article
        target = ask_target(self._window, article, self._settings.export_folder, first) if article else None
        if target:
            self._settings.export_folder = target.path.parent
            self._window.statusBar().showMessage(self.tr("Exporting {name}…").format(name=target.path.name))
            self._session.export(target.path, format=target.format, layout=target.layout)

    def _tell(self, path: Path) -> None:
        self._window.statusBar().clearMessage()
        self._notice.tell(
            self.tr("Saved {path}").format(path=path),
            (self.tr("Open"), lambda: show_in_desktop(path)),
            (self.tr("Show folder"), lambda: show_in_desktop(path.parent)),
        )


def show_in_desktop(path: Path) -> None:
    """With the desktop's own program for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
