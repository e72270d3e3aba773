"""Exporting from the window: asks where to and as what, and tells when it is done."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMessageBox

from sejajar.exporting import FORMATS, LAYOUTS, Format, is_same_file, target_in
from sejajar.text import ExportError
from sejajar.ui.messages import format_name
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
        article, path = self._session.article, self._session.path
        if article is None:
            return
        kinds = {f"{name} (*{form.suffix})": (form, layout) for name, form, layout in kinds_of_file()}
        start = next(kind for kind, (form, _) in kinds.items() if form.id == first)
        suffix = kinds[start][0].suffix
        proposed = target_in(self._settings.export_folder, suffix, path=path, title=article.title)
        title = self.tr("Export")
        chosen, kind = QFileDialog.getSaveFileName(
            self._window, title, str(proposed), ";;".join(kinds), start
        )
        if not chosen:
            return
        form, layout = kinds.get(kind) or kinds[start]
        target = with_suffix(Path(chosen), form.suffix, proposed.suffix)
        if path and is_same_file(path, target):
            self._session.failed.emit(
                ExportError("{out} is the article itself. Export to a file of another name.", out=target)
            )
        # The dialog has asked about the name as it was typed.
        elif target == Path(chosen) or not os.path.exists(target) or self._may_replace(target):
            self._settings.export_folder = target.parent
            self._window.statusBar().showMessage(self.tr("Exporting {name}…").format(name=target.name))
            self._session.export(target, format=form.id, layout=layout)

    def _may_replace(self, target: Path) -> bool:
        box = QMessageBox(QMessageBox.Icon.Question, "Sejajar", "", parent=self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("{name} is there already. Replace it?").format(name=target.name))
        replace = box.addButton(self.tr("&Replace"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        return box.clickedButton() is replace

    def _tell(self, path: Path) -> None:
        self._window.statusBar().clearMessage()
        self._notice.tell(
            self.tr("Saved {path}").format(path=path),
            (self.tr("Open"), lambda: show_in_desktop(path)),
            (self.tr("Show folder"), lambda: show_in_desktop(path.parent)),
        )


def kinds_of_file() -> list[tuple[str, Format, str]]:
    """What can be made of an article: what it is called, its format, and the id of its layout."""
    return [
        (format_name(form.id, layout.id), form, layout.id)
        for form in FORMATS
        for layout in (LAYOUTS if form.id == "pdf" else LAYOUTS[:1])
    ]


def with_suffix(chosen: Path, suffix: str, proposed: str) -> Path:
    """`chosen` with the suffix of its format, which takes the place of the `proposed` one."""
    if chosen.suffix.lower() == suffix:
        return chosen
    return chosen.with_name(chosen.name.removesuffix(proposed) + suffix)


def show_in_desktop(path: Path) -> None:
    """With the desktop's own program for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
