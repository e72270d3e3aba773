"""Exporting every open article into one folder: asks, shows how far it is, and tells what came of it."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable, Sequence
from itertools import count
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QInputDialog,
    QLabel,
    QMainWindow,
    QMessageBox,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from sejajar.exporting import Format, target_in
from sejajar.text import Document, SejajarError
from sejajar.ui.batch import Order, Told
from sejajar.ui.exports import kinds_of_file, last_kind, show_in_desktop
from sejajar.ui.messages import error_text
from sejajar.ui.notice import Notice
from sejajar.ui.open_articles import OpenArticles
from sejajar.ui.pace import Phase
from sejajar.ui.remembering import OpenArticle, with_details
from sejajar.ui.session import Session
from sejajar.ui.settings import Settings
from sejajar.ui.unfinished_question import Answer, ask_about_unfinished

log = logging.getLogger(__name__)

# So many names of files that are in the way, or faults, are told; the log has all faults.
_NAMED = 6
# Steps of the bar for each article.
_STEPS = 100


class ExportAll(QObject):
    """One at a time; the window waits meanwhile."""

    sentence_wanted = Signal(int)
    """The reader goes to an unfinished one of the article on the desk first."""

    def __init__(
        self,
        session: Session,
        articles: OpenArticles,
        settings: Settings,
        notice: Notice,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._articles = articles
        self._settings = settings
        self._notice = notice
        self._window = window

    def ask(self) -> None:
        """Ask for a kind of file, a folder, and whether to replace what is there, then make the files."""
        if not self._is_wanted_now():
            return
        kinds = kinds_of_file()
        title, label = self.tr("Export all open articles"), self.tr("As:")
        names = [kind.name for kind in kinds]
        last = last_kind(kinds, self._settings)
        name, agreed = QInputDialog.getItem(self._window, title, label, names, last, False)
        if not agreed:
            return
        kind = kinds[names.index(name)]
        self._settings.export_kind = kind.id
        title = self.tr("Export all open articles to a folder")
        shown = self._session.path
        proposed = self._settings.export_folder_for(shown)
        chosen = QFileDialog.getExistingDirectory(self._window, title, str(proposed))
        articles = self._articles.all
        targets = self._targets(Path(chosen), kind.form, articles) if chosen else []
        if not targets:
            return
        self._settings.note_export(Path(chosen), shown)
        orders = [
            Order(
                name=one.path.name if one.path else one.title or self.tr("Pasted text"),
                target=target,
                format=kind.form.id,
                wishes=kind.wishes,
                path=one.path,
                text=one.text,
                html=one.html,
                details=one.details,
                anyway=one.translate_anyway,
                article=one.opened.article if one.opened else None,
                document=self._known(one),
            )
            for one, target in zip(articles, targets, strict=True)
        ]
        self._start(orders, Path(chosen))

    def _is_wanted_now(self) -> bool:
        """Whether the reader does not go to an unfinished sentence first."""
        counts = {one: self._articles.count_unfinished(one) for one in self._articles.all}
        answer = ask_about_unfinished(sum(counts.values()), self._window)
        if answer is Answer.GO_THERE:
            article = next(one for one, count in counts.items() if count)
            if article is self._articles.shown:
                self.sentence_wanted.emit(next(reversed(self._session.mending.unfinished)))
            else:
                self._articles.show(article)  # where the sentence is open again
        return answer is Answer.EXPORT

    def _targets(self, folder: Path, form: Format, articles: Sequence[OpenArticle]) -> list[Path]:
        """A file for each; none where the reader would rather not."""
        wanted = [target_in(folder, form.suffix, path=one.path, title=one.title) for one in articles]
        # No article that is open must be replaced by the translation of another.
        own = [one.path for one in articles if one.path]
        targets = _free_names(wanted, own)
        there = [path for path in targets if os.path.exists(path)]
        if not there:
            return targets
        box = QMessageBox(QMessageBox.Icon.Question, "Sejajar", "", parent=self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        more = ["…"] if len(there) > _NAMED else []
        names = "\n".join([*(path.name for path in there[:_NAMED]), *more])
        box.setText(self.tr("%n file(s) of that name are in the folder already:", "", len(there)))
        box.setInformativeText(names)
        replace = box.addButton(self.tr("&Replace"), QMessageBox.ButtonRole.AcceptRole)
        words = self.tr("&Keep both") if len(there) == 1 else self.tr("&Keep all")
        keep = box.addButton(words, QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(keep)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        if box.clickedButton() is replace:
            return targets
        if box.clickedButton() is keep:
            return _free_names(wanted, [*own, *folder.iterdir()])
        return []

    def _known(self, one: OpenArticle) -> Document | None:
        """What is worked out already, the reader's changes included."""
        if one is self._articles.shown:
            return self._session.document if self._session.progress.phase is Phase.DONE else None
        if one.opened is None or one.finished is None:
            return None
        article, roster = with_details(one.opened.article, one.details), one.finished.found.roster
        return Document(article, one.finished.translation, roster.entities, roster.checks)

    def _start(self, orders: Sequence[Order], folder: Path) -> None:
        stop = Event()
        dialog = _Progress(len(orders), self._window)
        dialog.stopped.connect(stop.set)
        saved: list[Path] = []
        faults: list[SejajarError] = []

        def take(told: Told) -> None:
            if isinstance(told, float):
                dialog.show_progress(told, orders[min(int(told), len(orders) - 1)].name)
            elif isinstance(told, Path):
                saved.append(told)
            elif told:
                faults.append(told)
            else:
                dialog.finish()
                self._tell(saved, faults, folder)

        dialog.open()
        self._session.export_each(orders, stop, take)

    def _tell(self, saved: Sequence[Path], faults: Sequence[SejajarError], folder: Path) -> None:
        """All of it in one place, and nothing to click away."""
        lines = [self.tr("%n file(s) saved in {folder}", "", len(saved)).format(folder=folder)]
        if faults:
            lines.append(self.tr("%n article(s) could not be exported:", "", len(faults)))
            lines += [error_text(fault) for fault in faults[:_NAMED]]
            lines += ["…"] if len(faults) > _NAMED else []
        for fault in faults:
            log.info("%s", fault)
        self._notice.tell("\n".join(lines), (self.tr("Show folder"), lambda: show_in_desktop(folder)))


class _Progress(QDialog):
    """Which article is being exported, how far all of them are, and a way to stop."""

    stopped = Signal()

    def __init__(self, articles: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Exporting all articles"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._articles = articles
        self._finished = False
        self._label = QLabel()
        self._bar = QProgressBar()
        self._bar.setRange(0, articles * _STEPS)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.windowTitle())
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (self._label, self._bar, self.buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(420)

    def show_progress(self, done: float, name: str) -> None:
        """`done` counts articles, that which is at work with its share."""
        shown = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, 260)
        number = min(int(done) + 1, self._articles)
        if self.buttons.isEnabled():
            self._label.setText(
                self.tr("{number} of {all}: {name}").format(number=number, all=self._articles, name=shown)
            )
        self._bar.setValue(round(done * _STEPS))

    def reject(self) -> None:
        """Stop; the window waits until the work has."""
        if self._finished:
            super().reject()
            return
        self.buttons.setEnabled(False)
        self._label.setText(self.tr("Stopping…"))
        self.stopped.emit()

    def finish(self) -> None:
        self._finished = True
        self.close()


def _free_names(wanted: Iterable[Path], taken: Iterable[Path]) -> list[Path]:
    """The paths, with numbers that tell equals, and those that are taken, apart."""
    used = {_key(path) for path in taken}
    found = []
    for path in wanted:
        numbered = (path.with_stem(f"{path.stem}-{number}") for number in count(2))
        free = path if _key(path) not in used else next(one for one in numbered if _key(one) not in used)
        used.add(_key(free))
        found.append(free)
    return found


def _key(path: Path) -> str:
    """The same for two names of one file, also where capitals make no difference."""
    return str(path.resolve()).casefold()
