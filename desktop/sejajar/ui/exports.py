"""Exporting from the window: asks where to and as what, and tells when it is done."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMessageBox

from sejajar.exporting import FORMATS, LAYOUTS, Format, Wishes, is_same_file, target_in
from sejajar.text import ExportError
from sejajar.ui.messages import format_name
from sejajar.ui.notice import Notice
from sejajar.ui.session import Session
from sejajar.ui.settings import Settings
from sejajar.ui.unfinished_question import Answer, ask_about_unfinished


@dataclass(frozen=True, slots=True)
class FileKind:
    """A format in one of its variants, as the reader is offered them."""

    form: Format
    layout: str = LAYOUTS[0].id
    """The id of one."""
    confirmed_only: bool = False

    @property
    def id(self) -> str:
        return "/".join([self.form.id, self.layout, *(["confirmed"] if self.confirmed_only else [])])

    @property
    def name(self) -> str:
        return format_name(self.form.id, self.layout, confirmed_only=self.confirmed_only)

    @property
    def wishes(self) -> Wishes:
        return Wishes(layout=self.layout, confirmed_only=self.confirmed_only)


class Exports(QObject):
    """Proposes a name and a kind of file, and lets the name that is typed decide."""

    sentence_wanted = Signal(int)
    """The reader goes to an unfinished one first."""

    def __init__(self, session: Session, settings: Settings, notice: Notice, window: QMainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._settings = settings
        self._notice = notice
        self._window = window
        session.exported.connect(self._tell)

    def ask(self, first: str = "") -> None:
        """Ask where to and as what, and write the article there.

        Proposed is the format `first`, else the kind that was chosen last.
        """
        article, path = self._session.article, self._session.path
        if article is None or not self._is_wanted_now():
            return
        kinds = {f"{kind.name} (*{kind.form.suffix})": kind for kind in kinds_of_file()}
        named = next((name for name, kind in kinds.items() if kind.form.id == first), None)
        start = named or list(kinds)[last_kind(list(kinds.values()), self._settings)]
        folder = self._settings.export_folder_for(path)
        proposed = target_in(folder, kinds[start].form.suffix, path=path, title=article.title)
        title = self.tr("Export")
        chosen, name = QFileDialog.getSaveFileName(
            self._window, title, str(proposed), ";;".join(kinds), start
        )
        if not chosen:
            return
        wanted = kinds.get(name) or kinds[start]
        # A proposed ending that stands there still says nothing once another kind is chosen.
        typed = name == start or Path(chosen).suffix.lower() != proposed.suffix
        kind = kind_of_name(chosen, wanted) if typed else wanted
        target = with_suffix(Path(chosen), kind.form.suffix, proposed.suffix)
        if path and is_same_file(path, target):
            self._session.failed.emit(
                ExportError("{out} is the article itself. Export to a file of another name.", out=target)
            )
        # The dialog has asked about the name as it was typed.
        elif target == Path(chosen) or not os.path.exists(target) or self._may_replace(target):
            self._settings.note_export(target.parent, path)
            if not first:
                self._settings.export_kind = kind.id
            self._window.statusBar().showMessage(self.tr("Exporting {name}…").format(name=target.name))
            self._session.export(target, kind.form.id, kind.wishes)

    def _is_wanted_now(self) -> bool:
        """Whether the reader does not go to an unfinished sentence first."""
        unfinished = self._session.mending.unfinished
        answer = ask_about_unfinished(len(unfinished), self._window)
        if answer is Answer.GO_THERE:
            self.sentence_wanted.emit(next(reversed(unfinished)))
        return answer is Answer.EXPORT

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


def last_kind(kinds: Sequence[FileKind], settings: Settings) -> int:
    """The place among `kinds` of the one that was chosen last, else of the first."""
    known = [kind.id for kind in kinds]
    return known.index(settings.export_kind) if settings.export_kind in known else 0


def kinds_of_file() -> list[FileKind]:
    """What can be made of an article."""
    return [
        FileKind(form, layout.id, confirmed_only)
        for form in FORMATS
        for layout in (LAYOUTS if form.id == "pdf" else LAYOUTS[:1])
        for confirmed_only in ((False, True) if form.has_states else (False,))
    ]


def kind_of_name(name: str, wanted: FileKind) -> FileKind:
    """The kind of which a file's name tells by its ending, else the one that is wanted."""
    form = next((one for one in FORMATS if name.lower().endswith(one.suffix)), wanted.form)
    return wanted if form is wanted.form else FileKind(form)


def with_suffix(chosen: Path, suffix: str, proposed: str) -> Path:
    """`chosen` with the suffix of its format, which takes the place of the `proposed` one."""
    if chosen.suffix.lower() == suffix:
        return chosen
    return chosen.with_name(chosen.name.removesuffix(proposed) + suffix)


def show_in_desktop(path: Path) -> None:
    """With the desktop's own program for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
