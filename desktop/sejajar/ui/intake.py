"""Takes in what is dropped on the window or pasted into it: files, packages, rich text, or plain text."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from sejajar.pipeline import Installed
from sejajar.ui.files import files_in, is_address, is_package
from sejajar.ui.notice import Notice
from sejajar.ui.open_articles import OpenArticles
from sejajar.ui.package_keeping import PackageKeeping
from sejajar.ui.package_list import package_name
from sejajar.ui.question import ask


class Intake(QObject):
    """Opens it, or says above the text why not."""

    def __init__(
        self, articles: OpenArticles, packages: PackageKeeping, notice: Notice, window: QWidget
    ) -> None:
        super().__init__(window)
        self._articles = articles
        self._packages = packages
        self._notice = notice
        self._window = window
        packages.installed.connect(self._tell_installed)

    def open_files(self, paths: Sequence[Path]) -> None:
        """Articles at once; translation packages where the reader wants them installed."""
        self._notice.hide()
        self._articles.open_files([path for path in paths if not is_package(path)])
        for path in filter(is_package, paths):
            self._offer(path)

    def _offer(self, package_file: Path) -> None:
        question = self.tr(
            "Install the translation package {name}, and use it from now on? "
            "Sentences that you edited or confirmed stay."
        )
        ask(
            self._window,
            question.format(name=package_file.name),
            self.tr("&Install"),
            lambda: self._install(package_file),
            yes_is_default=True,
        )

    def _install(self, package_file: Path) -> None:
        self._notice.tell(self.tr("Installing {name}…").format(name=package_file.name))
        self._packages.install(package_file)

    def _tell_installed(self, one: Installed | None) -> None:
        if one is None:
            self._notice.hide()  # why, is told elsewhere
        else:
            template = self.tr("The translation package {name} is installed and in use.")
            self._notice.tell(template.format(name=package_name(one)))

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
