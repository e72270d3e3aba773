"""Articles for several tabs, and what a test asks of the tabs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot
from tests.ui.desk import FILLER, make_window

from sejajar.ui.pace import Phase
from sejajar.ui.session import Session
from sejajar.ui.window import Window

GARLIC = "Harga bawang putih di Kairo naik lagi pada hari Senin menurut para pedagang di sana."
HARBOUR = "Kapal dari Jalur Gaza tiba di pelabuhan pada Senin pagi membawa Siti Maemunah."
ENGLISH = (
    "The government announced a new budget on Monday. Villagers rejected the plan for the dam, "
    "and the minister said that the old ways could no longer be used by anyone in the country."
)
LONG = "\n".join([*FILLER[:60], "Siti Maemunah tinggal di Kairo sejak lama.", *FILLER[60:]])

Files = Callable[..., list[Path]]


def settle(qtbot: QtBot, window: Window) -> None:
    """Wait until what is current is on the desk and translated, and everything else read."""

    def settled() -> bool:
        articles = window.articles
        return (
            articles.current is articles.shown
            and window._session.share_read is None
            and window._session.progress.phase is Phase.DONE
            and all(one.opened or one.seen for one in articles.all)
        )

    qtbot.waitUntil(settled)


def names(window: Window) -> list[str]:
    return [window.tabs.tabText(place) for place in range(window.tabs.count())]


def current(window: Window) -> str:
    return window.tabs.tabText(window.tabs.currentIndex())


def told(window: Window) -> str:
    """What the box says, which is then closed."""
    (box,) = window.findChildren(QMessageBox)
    text = box.text()
    box.close()
    box.setParent(None)
    return text


def again(qtbot: QtBot, window: Window, session: Session, resources: Path, tmp_path: Path) -> Window:
    """Leave the program and start it again."""
    window.close()
    window.articles.let_go()
    session.close_article()
    other = make_window(qtbot, session, resources, tmp_path / "profile")
    shown = other.articles.restore(other._settings.last)
    if shown:
        other.articles.show(shown)
    return other
