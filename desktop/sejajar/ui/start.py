"""Starts the window."""

from __future__ import annotations

import logging
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from sejajar import __version__
from sejajar.pipeline import Pipeline
from sejajar.ui.appearance import Appearance
from sejajar.ui.session import Session
from sejajar.ui.settings import Settings
from sejajar.ui.window import Window

log = logging.getLogger(__name__)


def run_window(
    pipeline: Pipeline, files: Sequence[Path], *, resources: Path, translations: Path, profile: Path
) -> int:
    """Show the window, open the first of `files`, and return the exit code when it is closed."""
    # Keeps the window smooth beside Python code at work in the engine's thread.
    sys.setswitchinterval(0.001)
    app = QApplication(["sejajar"])
    app.setApplicationName("Sejajar")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("sejajar")
    app.setWindowIcon(QIcon(str(resources / "icons" / "sejajar.svg")))
    install_translators(app, translations, QLocale())

    settings = Settings(profile)
    session = Session(pipeline)
    appearance = Appearance(app, resources, settings)
    window = Window(session, appearance, settings, sample_of(resources))

    def unexpected(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, Exception):
            window.show_error(error)
        else:
            sys.__excepthook__(kind, error, trace)

    sys.excepthook = unexpected
    # Ctrl+C in the terminal closes the window; the timer lets Python see the signal.
    signal.signal(signal.SIGINT, lambda *_: window.close())
    heartbeat = QTimer()
    heartbeat.start(500)
    heartbeat.timeout.connect(lambda: None)

    window.show()
    if files:
        window.open_file(files[0])
    else:
        QTimer.singleShot(0, session.warm_up)
    return app.exec()


def install_translators(app: QApplication, folder: Path, locale: QLocale) -> None:
    """Our strings and Qt's own in the language of the interface; English plurals come from a file as well."""
    for name, place in (
        ("sejajar", folder),
        ("qtbase", Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))),
    ):
        translator = QTranslator(app)
        if translator.load(locale, name, "_", str(place)):
            app.installTranslator(translator)


def sample_of(resources: Path) -> Path:
    """The article shown to someone who has none at hand."""
    return next(iter(sorted((resources / "samples").glob("*.txt"))))
