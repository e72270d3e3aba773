"""Starts the window."""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLocale, QObject, Qt, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from sejajar import __version__
from sejajar.pipeline import Pipeline
from sejajar.ui.appearance import Appearance
from sejajar.ui.claim import is_taken
from sejajar.ui.garbage import Collector
from sejajar.ui.inbox import Inbox, hand_over
from sejajar.ui.open_articles import OpenArticles
from sejajar.ui.session import Session
from sejajar.ui.settings import Settings
from sejajar.ui.window import Window

# In the profile: what is open, and what other starts of the program leave for this one.
_OPEN, _INBOX = "open.json", "inbox"


class Program(QObject):
    """What outlives a window: the session, the settings, the language of the interface."""

    def __init__(
        self, app: QApplication, pipeline: Pipeline, settings: Settings, resources: Path, translations: Path
    ) -> None:
        super().__init__(app)
        self._app = app
        self._settings = settings
        self._translations = translations
        self._translators: list[QTranslator] = []
        self._sample = sample_of(resources)
        self.session = Session(pipeline, self)
        self.articles = OpenArticles(self.session, settings.folder / _OPEN, self)
        self._appearance = Appearance(app, resources, settings)
        app.setWindowIcon(self._appearance.theme.logo)
        self.window = self._make_window()
        app.aboutToQuit.connect(self.session.close)
        app.aboutToQuit.connect(self.articles.let_go)
        pipeline.recovers = self.articles.is_ours  # in another window, what is a draft is being typed
        if self.articles.is_ours:
            inbox = Inbox(settings.folder / _INBOX, self)
            inbox.arrived.connect(self._take_in)
            app.aboutToQuit.connect(inbox.deleteLater)

    def _make_window(self) -> Window:
        self._translate()
        window = Window(self.session, self.articles, self._appearance, self._settings, self._sample)
        # Queued: the dialog in which the language is chosen belongs to the window that goes.
        window.language_changed.connect(self.renew_window, Qt.ConnectionType.QueuedConnection)
        return window

    def renew_window(self) -> None:
        """The same articles in a new window, in whatever language is set now."""
        old = self.window
        old.remember()
        self.window = self._make_window()
        self.window.show()
        self.window.bookmarks.go()
        self.window.rewriting.go_on()
        old.hide()
        old.deleteLater()

    def open(self, files: Sequence[Path]) -> bool:
        """Take up what was open last, and open files; False where there is nothing to show."""
        last = self.articles.restore(self._settings.last)
        self.window.open_files(files)
        if last and self.articles.current is None:  # none of the files is an article
            self.articles.show(last)
        return self.articles.current is not None

    def _take_in(self, files: list[Path]) -> None:
        """Open what another start of the program left for us, if anything, and come to the front."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()
        if files:
            self.window.open_files(files)  # which may ask something in front of it

    def _translate(self) -> None:
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators = []
        locale = QLocale(self._settings.language) if self._settings.language else QLocale.system()
        QLocale.setDefault(locale)
        # A language we do not have is English with its plurals; what Qt says comes from our files as well.
        indonesian = locale.language() is QLocale.Language.Indonesian
        translator = QTranslator(self._app)
        if translator.load(f"sejajar_{'id' if indonesian else 'en'}", str(self._translations)):
            self._app.installTranslator(translator)
            self._translators.append(translator)


def run_window(
    pipeline: Pipeline, files: Sequence[Path], *, resources: Path, translations: Path, profile: Path
) -> int:
    """Show the window with what was open last and with `files`; returns the exit code.

    Where a window is open already, the files go there, and it comes to the front.
    """
    if is_taken(profile / _OPEN) and hand_over(profile / _INBOX, files):
        return 0
    # Keeps the window smooth beside Python code at work in the engine's thread.
    sys.setswitchinterval(0.001)
    app = QApplication(["sejajar"])
    app.setApplicationName("Sejajar")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("sejajar")
    settings = Settings(profile)
    pipeline.threads = settings.threads
    pipeline.beam = settings.beam
    Collector(app)
    program = Program(app, pipeline, settings, resources, translations)

    def unexpected(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, Exception):
            program.window.show_error(error)
        else:
            sys.__excepthook__(kind, error, trace)

    sys.excepthook = unexpected
    # Ctrl+C in the terminal closes the window; the collector's timer lets Python see the signal.
    signal.signal(signal.SIGINT, lambda *_: program.window.close())

    program.window.show()
    if not program.open(files):
        QTimer.singleShot(0, program.session.warm_up)
    return app.exec()


def sample_of(resources: Path) -> Path:
    """The article shown to someone who has none at hand."""
    return next(iter(sorted((resources / "samples").glob("*.txt"))))
