"""Whatever is done with the tabs in whatever order, each shows its own article."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot
from tests.ui.desk import FILLER, FakePipeline

from sejajar.ui.pace import Phase
from sejajar.ui.session import Session
from sejajar.ui.window import Window

STEPS = 120


@pytest.mark.parametrize("seed", range(2))
def test_every_tab_shows_its_own_article(
    qtbot: QtBot, window: Window, session: Session, fake: FakePipeline, tmp_path: Path, seed: int
) -> None:
    pick = random.Random(seed)
    texts: dict[Path | str, str] = {}
    for number in range(8):
        path = tmp_path / f"{number}.txt"
        texts[path] = f"Berita nomor {number} dari desa di hulu sungai itu.\n" + "\n".join(
            FILLER[number * 10 : number * 10 + pick.randint(1, 10)]
        )
        path.write_text(texts[path], encoding="utf-8")
    bad = tmp_path / "rusak.txt"
    bad.touch()
    files = [path for path in texts if isinstance(path, Path)]
    articles = window.articles

    def open_some() -> None:
        window.open_files(pick.sample([*files, bad, tmp_path / "hilang.txt"], pick.randint(1, 4)))

    def paste() -> None:
        text = f"Tempelan nomor {pick.randint(0, 3)} dibaca warga desa itu pada hari Senin.\n"
        texts[text] = text.strip()
        articles.open_text(text)

    def close() -> None:
        if articles.all:
            articles.close(pick.choice(articles.all))

    def show() -> None:
        if articles.all:
            articles.show(pick.choice(articles.all))

    def move() -> None:
        if len(articles.all) > 1:
            window.tabs.moveTab(*pick.sample(range(len(articles.all)), 2))

    def wait() -> None:
        for _ in range(pick.randint(1, 30)):
            qtbot.wait(1)

    actions: list[Callable[[], object]] = [open_some, paste, close, show, show, move, wait, wait]
    actions += [articles.reopen, session.cancel, lambda: articles.step(1), lambda: articles.step(-1)]
    for _ in range(STEPS):
        pick.choice(actions)()
        assert window.tabs.count() == len(articles.all)
        assert articles.current is None or articles.current in articles.all

    qtbot.waitUntil(
        lambda: (
            session.share_read is None
            and articles.current is articles.shown
            and all(one.opened or one.seen or not one.path for one in articles.all)
        )
    )
    for article in articles.all:
        articles.show(article)
        if session.progress.phase is Phase.CANCELLED:
            session.translate()
        qtbot.waitUntil(
            lambda article=article: (
                articles.shown is article
                and session.share_read is None
                and session.progress.phase is Phase.DONE
            )
        )
        assert session.article
        assert session.article.text == texts[article.path or article.text]
        assert window.tabs.currentIndex() == articles.all.index(article)
    for box in window.findChildren(QMessageBox):
        assert "rusak.txt" in box.text() or "hilang.txt" in box.text()
        box.close()
    QApplication.processEvents()
