"""A session, a spread and a window on the fake pipeline of `desk.py`."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.desk import FakePipeline, make_window
from tests.ui.tabbing import Files

from sejajar.ui.rewriting import Rewriting
from sejajar.ui.session import Session
from sejajar.ui.spread import Spread
from sejajar.ui.theme import Theme
from sejajar.ui.window import Window


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: QApplication) -> Iterator[None]:
    """The offscreen clipboard outlives Python, and would destroy then what a test made in Python."""
    yield
    QGuiApplication.clipboard().clear()


@pytest.fixture(autouse=True)
def garbage_waits() -> Iterator[None]:
    """As in the program: nothing is destroyed on a worker's thread, or amid something else."""
    gc.disable()
    yield
    gc.enable()
    gc.collect(1)


@pytest.fixture
def fake() -> FakePipeline:
    return FakePipeline()


@pytest.fixture
def remembered(fake: FakePipeline, tmp_path: Path) -> None:
    """What a reader does is kept from one run of the program to the next."""
    fake.library = tmp_path / "library.sqlite3"


@pytest.fixture
def session(qtbot: QtBot, fake: FakePipeline) -> Iterator[Session]:
    session = Session(fake)  # type: ignore[arg-type]
    yield session
    fake.gate.set()
    session.close()


@pytest.fixture
def theme(qtbot: QtBot, resources: Path) -> Theme:
    return Theme(resources, dark=False)


@pytest.fixture
def spread(qtbot: QtBot, session: Session, theme: Theme) -> Spread:
    spread = Spread(session, theme)
    qtbot.addWidget(spread)
    spread.resize(900, 400)
    spread.set_reading_font(QFont("DejaVu Serif", 11), 1.5)
    spread.show()
    return spread


@pytest.fixture
def rewriting(session: Session, spread: Spread, theme: Theme) -> Rewriting:
    return Rewriting(session, spread, theme)


@pytest.fixture
def window(qtbot: QtBot, session: Session, resources: Path, tmp_path: Path) -> Window:
    return make_window(qtbot, session, resources, tmp_path / "profile")


@pytest.fixture
def files(tmp_path: Path) -> Files:
    """Makes files with these texts; one without any cannot be read."""

    def make(**texts: str) -> list[Path]:
        paths = [tmp_path / f"{name}.txt" for name in texts]
        for path, text in zip(paths, texts.values(), strict=True):
            path.write_text(text, encoding="utf-8")
        return paths

    return make
