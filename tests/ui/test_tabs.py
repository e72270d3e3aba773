"""Several articles at once: each has a tab, by which it is chosen, moved and closed."""

from __future__ import annotations

import threading
from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QMessageBox, QTabBar
from pytestqt.qtbot import QtBot
from tests.ui.desk import FakePipeline
from tests.ui.tabbing import GARLIC, HARBOUR, LONG, Files, current, names, settle, told

from sejajar.reading import Opened
from sejajar.ui.session import Session
from sejajar.ui.window import Window

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


# -- opening ---------------------------------------------------------------------------------------


def test_one_article_needs_no_tabs(qtbot: QtBot, window: Window, files: Files) -> None:
    window.open_files(files(satu=GARLIC))
    settle(qtbot, window)
    assert window.tabs.count() == 1
    assert not window.tabs.isVisible()
    assert not window.commands["next-article"].isEnabled()


def test_files_dropped_together_get_a_tab_each(
    qtbot: QtBot, window: Window, session: Session, files: Files
) -> None:
    paths = files(satu=GARLIC, dua=HARBOUR, tiga=LONG)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(5, 5), copy, mime, left, none))
    settle(qtbot, window)
    assert names(window) == ["satu.txt", "dua.txt", "tiga.txt"]
    assert (current(window), session.path) == ("satu.txt", paths[0])
    assert window.tabs.isVisible()
    assert str(paths[1]) in window.tabs.tabToolTip(1)
    assert window._settings.recent == (paths[0],), "the others are not read yet"


def test_a_paste_gets_a_tab_named_by_its_title(qtbot: QtBot, window: Window, files: Files) -> None:
    window.open_files(files(satu=GARLIC))
    settle(qtbot, window)
    QGuiApplication.clipboard().setText(f"Kabar & Kairo\n{HARBOUR}")
    qtbot.keyClick(window, Qt.Key.Key_V, CONTROL)
    settle(qtbot, window)
    assert names(window) == ["satu.txt", "Kabar && Kairo"]
    assert window.tabs.currentIndex() == 1
    assert window.windowTitle() == "Kabar & Kairo – Sejajar"


def test_what_is_open_already_is_gone_to(
    qtbot: QtBot, window: Window, session: Session, fake: FakePipeline, files: Files
) -> None:
    one, two = files(satu=GARLIC, dua=HARBOUR)
    window.open_files([one, two])
    window.articles.open_text(LONG)
    settle(qtbot, window)
    (one.parent / "pintas.txt").symlink_to(one)
    window.open_files([two])
    settle(qtbot, window)
    window.open_files([one.parent / "pintas.txt"])
    settle(qtbot, window)
    assert (current(window), window.tabs.count()) == ("satu.txt", 3)
    window.articles.open_text(LONG)
    settle(qtbot, window)
    assert (window.tabs.currentIndex(), window.tabs.count()) == (2, 3)


def test_new_files_beside_the_one_on_the_desk(qtbot: QtBot, window: Window, files: Files) -> None:
    one, two = files(satu=GARLIC, dua=HARBOUR)
    window.open_files([one])
    settle(qtbot, window)
    window.open_files([one, two])
    assert (names(window), current(window)) == (["satu.txt", "dua.txt"], "satu.txt")
    settle(qtbot, window)
    assert all(article.opened for article in window.articles.all)


def test_a_file_that_was_changed_is_read_anew(
    qtbot: QtBot, window: Window, session: Session, files: Files
) -> None:
    one, two = files(satu=GARLIC, dua=HARBOUR)
    window.open_files([one, two])
    settle(qtbot, window)
    one.write_text(f"{GARLIC} {HARBOUR}", encoding="utf-8")
    window.open_files([one])
    settle(qtbot, window)
    assert session.article
    assert session.article.text == f"{GARLIC} {HARBOUR}"
    assert window.tabs.count() == 2


def test_files_of_one_name_are_told_apart(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    paths = [tmp_path / folder / "berita.txt" for folder in ("kompas", "tempo")]
    for path in paths:
        path.parent.mkdir()
        path.write_text(f"{GARLIC} {path}", encoding="utf-8")
    window.open_files(paths)
    settle(qtbot, window)
    assert names(window) == ["berita.txt – kompas", "berita.txt – tempo"]


# -- bad ones --------------------------------------------------------------------------------------


@pytest.mark.parametrize("place", [0, 1, 2])
def test_one_bad_file_does_not_hinder_the_others(
    qtbot: QtBot, window: Window, files: Files, place: int
) -> None:
    paths = files(satu=GARLIC, dua=HARBOUR)
    (bad,) = files(rusak="")
    window.open_files([*paths[:place], bad, *paths[place:]])
    settle(qtbot, window)
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is not None)
    assert told(window).count("rusak.txt") == 1
    assert names(window) == ["satu.txt", "dua.txt"]
    assert current(window) == "satu.txt"


def test_several_bad_files_are_told_in_one_box(qtbot: QtBot, window: Window, files: Files) -> None:
    (good,) = files(satu=GARLIC)
    window.open_files([*files(rusak="", hilang=""), good])
    settle(qtbot, window)
    text = told(window)
    assert "rusak.txt" in text
    assert "hilang.txt" in text
    assert names(window) == ["satu.txt"]


def test_a_bad_file_leaves_the_article_on_the_desk(
    qtbot: QtBot, window: Window, session: Session, files: Files
) -> None:
    window.open_files(files(satu=GARLIC))
    settle(qtbot, window)
    with qtbot.waitSignal(session.failed):
        window.open_files(files(rusak=""))
    told(window)
    assert (names(window), window.tabs.isVisible()) == (["satu.txt"], False)
    assert session.article
    assert session.article.text == GARLIC


def test_nothing_but_bad_files(qtbot: QtBot, window: Window, files: Files) -> None:
    window.open_files(files(rusak="", hilang=""))
    qtbot.waitUntil(lambda: not window.articles.all)
    assert told(window).count("\n\n") == 1
    assert window.welcome.isVisible()
    assert not window.tabs.isVisible()


def test_a_file_that_vanished_meanwhile(qtbot: QtBot, window: Window, files: Files) -> None:
    one, two = files(satu=GARLIC, dua=HARBOUR)
    window.open_files([one, two])
    settle(qtbot, window)
    two.unlink()
    window.articles.step(1)
    settle(qtbot, window)
    assert current(window) == "dua.txt", "it was read already"


# -- closing ---------------------------------------------------------------------------------------


def test_closing_goes_to_the_neighbour_and_at_last_to_the_welcome(
    qtbot: QtBot, window: Window, session: Session, files: Files
) -> None:
    window.open_files(files(satu=GARLIC, dua=HARBOUR, tiga=LONG))
    settle(qtbot, window)
    window.articles.step(1)
    settle(qtbot, window)
    left = []
    for _ in range(3):
        qtbot.keyClick(window, Qt.Key.Key_W, CONTROL)
        left.append((names(window), current(window)))
    assert left == [
        (["satu.txt", "tiga.txt"], "tiga.txt"),
        (["satu.txt"], "satu.txt"),
        ([], ""),
    ]
    assert window.welcome.isVisible()
    assert not window.commands["close"].isEnabled()

    qtbot.keyClick(window, Qt.Key.Key_T, CONTROL | SHIFT)
    settle(qtbot, window)
    assert session.path
    assert session.path.name == "satu.txt"
    qtbot.keyClick(window, Qt.Key.Key_T, CONTROL | SHIFT)
    settle(qtbot, window)
    assert (names(window), current(window)) == (["satu.txt", "tiga.txt"], "tiga.txt")


def test_tabs_are_closed_by_mouse(qtbot: QtBot, window: Window, files: Files) -> None:
    window.open_files(files(satu=GARLIC, dua=HARBOUR, tiga=LONG))
    settle(qtbot, window)
    middle = Qt.MouseButton.MiddleButton
    qtbot.mouseClick(window.tabs, middle, pos=window.tabs.tabRect(1).center())
    assert (names(window), current(window)) == (["satu.txt", "tiga.txt"], "satu.txt")
    button = window.tabs.tabButton(0, QTabBar.ButtonPosition.RightSide)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert (names(window), current(window)) == (["tiga.txt"], "tiga.txt")
    assert not window.tabs.isVisible()


def test_a_tab_is_chosen_and_moved_by_mouse(
    qtbot: QtBot, window: Window, session: Session, files: Files
) -> None:
    paths = files(satu=GARLIC, dua=HARBOUR)
    window.open_files(paths)
    settle(qtbot, window)
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(window.tabs, left, pos=window.tabs.tabRect(1).center())
    settle(qtbot, window)
    assert session.path == paths[1]
    window.tabs.moveTab(1, 0)
    assert [one.path for one in window.articles.all] == [paths[1], paths[0]]
    assert current(window) == "dua.txt"


def test_closing_what_is_still_being_opened(
    qtbot: QtBot, window: Window, session: Session, fake: FakePipeline, files: Files
) -> None:
    window.open_files(files(satu=GARLIC))
    settle(qtbot, window)
    go_on = threading.Event()
    read = fake.open_steps

    def slowly(path: Path, *, preview: bool = False) -> Generator[float | Opened, None, None]:
        yield 0.5
        go_on.wait(5)
        yield from read(path, preview=preview)

    fake.open_steps = slowly  # type: ignore[method-assign]
    window.open_files(files(dua=HARBOUR))
    qtbot.waitUntil(lambda: session.share_read == 0.5)
    assert current(window) == "dua.txt"
    qtbot.keyClick(window, Qt.Key.Key_W, CONTROL)
    assert (names(window), session.share_read) == (["satu.txt"], None)
    # The same by Cancel.
    window.open_files(files(dua=HARBOUR))
    qtbot.waitUntil(lambda: session.share_read is not None)
    session.cancel()
    assert names(window) == ["satu.txt"]
    # Going elsewhere meanwhile keeps the tab.
    window.open_files(files(dua=HARBOUR))
    window.articles.show(window.articles.all[0])
    assert (names(window), current(window)) == (["satu.txt", "dua.txt"], "satu.txt")
    go_on.set()
    window.articles.step(1)
    settle(qtbot, window)
    assert session.article
    assert session.article.text == HARBOUR


# -- accessibility ---------------------------------------------------------------------------------


def test_tabs_have_names(qtbot: QtBot, window: Window, files: Files) -> None:
    window.open_files(files(satu=GARLIC, dua=HARBOUR))
    settle(qtbot, window)
    bar = QAccessible.queryAccessibleInterface(window.tabs)
    assert bar.role() == QAccessible.Role.PageTabList
    spoken = [bar.child(n).text(QAccessible.Text.Name) for n in range(bar.childCount())]
    assert spoken[:2] == ["satu.txt", "dua.txt"]
    button = window.tabs.tabButton(0, QTabBar.ButtonPosition.RightSide)
    assert QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name) == "Close satu.txt"
