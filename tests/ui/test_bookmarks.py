"""Where the reader is in an article is written down while they read."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot
from tests.ui.tabbing import GARLIC, LONG, Files, settle

from sejajar.ui.remembering import load
from sejajar.ui.session import Session
from sejajar.ui.window import Window


def test_a_crash_does_not_lose_the_place(
    qtbot: QtBot, window: Window, session: Session, tmp_path: Path, files: Files
) -> None:
    window.bookmarks._saving.setInterval(20)
    window.open_files(files(satu=GARLIC, dua=LONG))
    window.articles.show(window.articles.all[1])
    settle(qtbot, window)
    assert session.article
    title = session.article.title
    list_file = tmp_path / "profile" / "open.json"

    def left() -> tuple[str, int, float, tuple[str, ...]]:
        _, current = load(list_file)
        assert current is not None
        mark = current.bookmark
        return current.title, mark.row, mark.y, mark.chosen

    bar = window.spread.bar
    bar.setValue(bar.maximum() // 2)
    row, y = window.bookmarks._place
    assert row > 20
    qtbot.waitUntil(lambda: left() == (title, row, y, ()))
    session.choose(["place:Kairo"])
    window.spread.go_to_row(40)
    qtbot.waitUntil(lambda: left()[1::2] == (40, ("place:Kairo",)))

    # Nothing is written as long as the reader stays.
    written = list_file.stat().st_mtime_ns
    window.spread.settle()
    qtbot.wait(100)
    assert list_file.stat().st_mtime_ns == written
    assert not window.bookmarks._saving.isActive()
