"""An article comes back as it was left: when its tab is chosen again, and after the next start."""

from __future__ import annotations

import os
import threading
from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot
from tests.ui.desk import FakePipeline, make_window
from tests.ui.tabbing import ENGLISH, GARLIC, HARBOUR, LONG, Files, again, current, names, settle

from sejajar.reading import Opened
from sejajar.text import NotEntity
from sejajar.ui import open_articles
from sejajar.ui.details import Details
from sejajar.ui.open_articles import OpenArticles
from sejajar.ui.pace import Phase
from sejajar.ui.session import Session
from sejajar.ui.settings import Settings
from sejajar.ui.window import Window

pytestmark = pytest.mark.usefixtures("remembered")

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


# -- switching -------------------------------------------------------------------------------------


def test_keys_go_round(qtbot: QtBot, window: Window, files: Files) -> None:
    window.open_files(files(satu=GARLIC, dua=HARBOUR, tiga=LONG))
    settle(qtbot, window)
    seen = []
    for key, modifiers in (
        (Qt.Key.Key_Tab, CONTROL),
        (Qt.Key.Key_PageDown, CONTROL),
        (Qt.Key.Key_Tab, CONTROL),
        (Qt.Key.Key_PageUp, CONTROL),
        (Qt.Key.Key_Tab, CONTROL | SHIFT),
    ):
        qtbot.keyClick(window.spread, key, modifiers)
        settle(qtbot, window)
        seen.append(current(window))
    assert seen == ["dua.txt", "tiga.txt", "satu.txt", "tiga.txt", "dua.txt"]


def test_place_sentence_and_choice_are_there_again(
    qtbot: QtBot, window: Window, session: Session, files: Files
) -> None:
    window.open_files(files(satu=LONG, dua=GARLIC))
    settle(qtbot, window)
    window.spread.setFocus()
    session.choose(["place:Kairo", "person:Siti Maemunah"])
    session.select("place:Kairo", extend=True)
    session.select("place:Kairo", extend=True)
    session.go_to_sentence(61)
    window.spread.bar.setValue(window.spread.bar.value() + 37)
    place = (window.spread.bar.value(), window.spread.top_row)
    assert place[1] > 10

    def left() -> tuple[object, ...]:
        bar = window.spread.bar.value()
        return (bar, window.spread.top_row), session.sentence, set(session.chosen), session.current

    before = left()
    window.articles.step(1)
    settle(qtbot, window)
    assert session.chosen == ()
    assert window.spread.bar.value() == 0
    window.articles.step(1)
    settle(qtbot, window)
    qtbot.waitUntil(lambda: left() == before)


def test_what_is_finished_is_there_at_once(
    qtbot: QtBot, window: Window, session: Session, fake: FakePipeline, files: Files
) -> None:
    window.open_files(files(satu=LONG, dua=GARLIC))
    settle(qtbot, window)
    window.articles.step(1)
    settle(qtbot, window)
    before = list(fake.asked)
    fake.gate.clear()
    fake.finding.clear()
    window.articles.step(1)
    assert (session.progress.phase, len(session.translation)) == (Phase.DONE, 121)
    assert {entity.name for entity in session.roster.entities} == {"Siti Maemunah", "Kairo"}
    assert fake.asked == before


def test_only_so_much_is_kept_finished(
    qtbot: QtBot, window: Window, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_articles, "_ROOM", 125)
    window.open_files(files(satu=LONG, dua=GARLIC, tiga=HARBOUR, empat=f"{HARBOUR}\n{LONG}"))
    for _ in range(4):
        settle(qtbot, window)
        window.articles.step(1)
    settle(qtbot, window)
    assert [bool(one.finished) for one in window.articles.all] == [False, True, True, True]


def test_a_correction_that_is_being_made_is_not_lost(
    qtbot: QtBot, window: Window, session: Session, fake: FakePipeline, files: Files
) -> None:
    window.open_files(files(satu=HARBOUR, dua=GARLIC))
    settle(qtbot, window)
    window.articles.step(1)
    settle(qtbot, window)
    window.articles.step(1)
    fake.finding.clear()
    session.correcting.correct(NotEntity("Siti Maemunah"))
    window.articles.step(1)
    fake.finding.set()
    settle(qtbot, window)
    window.articles.step(1)
    settle(qtbot, window)
    assert [entity.name for entity in session.roster.entities] == ["Jalur Gaza"]


def test_what_is_made_of_a_sentence_stays(
    qtbot: QtBot,
    window: Window,
    session: Session,
    fake: FakePipeline,
    resources: Path,
    tmp_path: Path,
    files: Files,
) -> None:
    window.open_files(files(satu=GARLIC, dua=HARBOUR))
    settle(qtbot, window)
    window.articles.step(1)
    settle(qtbot, window)
    assert window.articles.all[0].finished
    session.mending.mend(0, "A ship from Gaza arrived.", session.translation[0])
    assert window.articles.all[0].finished is None, "it may have the same sentence"
    window.articles.step(1)
    settle(qtbot, window)
    window.articles.step(1)
    settle(qtbot, window)
    assert session.translation[0].text == "A ship from Gaza arrived."
    session.mending.undo()
    assert session.translation[0].text != "A ship from Gaza arrived."
    session.mending.redo()

    other = again(qtbot, window, session, resources, tmp_path)
    settle(qtbot, other)
    assert current(other) == "dua.txt"
    assert session.translation[0].text == "A ship from Gaza arrived."


def test_an_unfinished_translation_goes_on(
    qtbot: QtBot, window: Window, session: Session, fake: FakePipeline, files: Files
) -> None:
    fake.pause = 0.002
    window.open_files(files(satu=LONG, dua=GARLIC))
    qtbot.waitUntil(lambda: len(session.translation) > 5)
    window.articles.step(1)
    settle(qtbot, window)
    assert session.article
    assert len(session.translation) == 1
    fake.pause = 0
    window.articles.step(1)
    settle(qtbot, window)
    assert len(session.translation) == 121


def test_details_and_corrections_stay_with_their_article(
    qtbot: QtBot, window: Window, session: Session, resources: Path, tmp_path: Path, files: Files
) -> None:
    window.articles.open_text(HARBOUR)
    settle(qtbot, window)
    window.commands["details"].trigger()
    dialog = window.findChild(Details)
    assert dialog
    dialog.fields["title"][1].setText("Kapal dari Gaza")
    dialog.fields["author"][1].setText("Siti")
    dialog.accept()
    session.correcting.correct(NotEntity("Siti Maemunah"))
    window.open_files(files(dua=GARLIC))
    settle(qtbot, window)
    assert names(window) == ["Kapal dari Gaza", "dua.txt"]

    def assert_all_there(window: Window) -> None:
        settle(qtbot, window)
        assert session.document.article.title == "Kapal dari Gaza"
        assert window.header.about() == "Kapal dari Gaza · Siti"
        assert [entity.name for entity in session.roster.entities] == ["Jalur Gaza"]

    window.articles.step(1)
    assert_all_there(window)
    other = again(qtbot, window, session, resources, tmp_path)
    assert_all_there(other)


def test_what_looks_foreign_is_asked_about_once(qtbot: QtBot, window: Window, files: Files) -> None:
    window.open_files(files(satu=ENGLISH, dua=GARLIC))
    qtbot.waitUntil(window.notice.isVisible)
    window.articles.translate_anyway()
    settle(qtbot, window)
    window.articles.step(1)
    settle(qtbot, window)
    window.articles.step(1)
    settle(qtbot, window)
    assert current(window) == "satu.txt"
    assert not window.notice.isVisible()


def test_a_question_about_one_article_does_not_stand_above_another(
    qtbot: QtBot, window: Window, files: Files
) -> None:
    window.open_files(files(satu=ENGLISH, dua=GARLIC))
    qtbot.waitUntil(window.notice.isVisible)
    window.articles.step(1)
    settle(qtbot, window)
    assert not window.notice.isVisible()


# -- remembering -----------------------------------------------------------------------------------


def test_everything_is_there_again_after_a_restart(
    qtbot: QtBot, window: Window, session: Session, resources: Path, tmp_path: Path, files: Files
) -> None:
    paths = files(satu=GARLIC, dua=LONG, tiga=HARBOUR)
    window.open_files(paths)
    window.articles.open_text("Kabar Kairo\n" + HARBOUR, "")
    settle(qtbot, window)
    window.articles.show(window.articles.all[1])
    settle(qtbot, window)
    session.select("place:Kairo")
    window.spread.go_to_row(40)
    window.tabs.moveTab(3, 0)
    paths[2].unlink()

    other = again(qtbot, window, session, resources, tmp_path)
    settle(qtbot, other)
    assert names(other) == ["Kabar Kairo", "satu.txt", "dua.txt"]
    assert current(other) == "dua.txt"
    assert other.spread.top_row == 40
    assert session.current == ("place:Kairo", 0)
    other.articles.show(other.articles.all[0])
    settle(qtbot, other)
    assert session.article
    assert session.article.text == "Kabar Kairo\n" + HARBOUR


def test_a_restored_tab_that_is_cancelled_keeps_its_place(
    qtbot: QtBot,
    window: Window,
    session: Session,
    fake: FakePipeline,
    resources: Path,
    tmp_path: Path,
    files: Files,
) -> None:
    window.open_files(files(satu=GARLIC))
    settle(qtbot, window)
    read, go_on = fake.open_steps, threading.Event()

    def slowly(path: Path, *, preview: bool = False) -> Generator[float | Opened, None, None]:
        yield 0.5
        go_on.wait(5)
        yield from read(path, preview=preview)

    fake.open_steps = slowly  # type: ignore[method-assign]
    other = again(qtbot, window, session, resources, tmp_path)
    qtbot.waitUntil(lambda: session.share_read == 0.5)
    session.cancel()
    assert other.welcome.isVisible()
    assert (names(other), other.tabs.isVisible()) == (["satu.txt"], True)
    go_on.set()
    qtbot.mouseClick(other.tabs, Qt.MouseButton.LeftButton, pos=other.tabs.tabRect(0).center())
    settle(qtbot, other)
    assert not other.tabs.isVisible()


def test_the_profile_of_a_program_without_tabs(
    qtbot: QtBot, session: Session, resources: Path, tmp_path: Path, files: Files
) -> None:
    (path,) = files(satu=LONG)
    old = QSettings(str(tmp_path / "profile" / "settings.ini"), QSettings.Format.IniFormat)
    old.setValue("last/file", str(path))
    old.setValue("last/paragraph", "30")
    old.sync()
    window = make_window(qtbot, session, resources, tmp_path / "profile")
    last = window.articles.restore(Settings(tmp_path / "profile").last)
    assert last
    window.articles.show(last)
    settle(qtbot, window)
    assert window.spread.top_row == 30


@pytest.mark.logs_expected
@pytest.mark.parametrize("text", ["", "{", "[]", '{"articles": [{}]}', '{"articles": 3, "current": 1}'])
def test_a_damaged_list_is_passed_over(
    qtbot: QtBot, session: Session, tmp_path: Path, text: str, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "open.json").write_text(text, encoding="utf-8")
    articles = OpenArticles(session, tmp_path / "open.json")
    assert articles.restore() is None
    assert articles.all == ()
    assert "open articles" in caplog.text


def test_two_programs_do_not_mix_their_tabs(
    qtbot: QtBot, window: Window, session: Session, tmp_path: Path, files: Files
) -> None:
    window.articles.open_text(GARLIC)
    settle(qtbot, window)
    second = OpenArticles(session, tmp_path / "profile" / "open.json")
    assert second.restore() is None
    before = (tmp_path / "profile" / "open.json").read_bytes()
    second.save()
    assert (tmp_path / "profile" / "open.json").read_bytes() == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_list_that_cannot_be_kept_is_told_once(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    folder = tmp_path / "profile"
    folder.mkdir(mode=0o500)
    assert_told_once(qtbot, session, folder / "open.json")


def test_a_folder_in_the_place_of_the_list_is_told_once(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    (tmp_path / "open.json").mkdir()
    assert_told_once(qtbot, session, tmp_path / "open.json")


def assert_told_once(qtbot: QtBot, session: Session, file: Path) -> None:
    articles = OpenArticles(session, file)
    errors: list[Exception] = []
    articles.failed.connect(errors.append)
    articles.restore()
    articles.open_text(GARLIC)
    qtbot.waitUntil(lambda: session.progress.phase is Phase.DONE)
    articles.save()
    assert [str(file) in str(error) for error in errors] == [True]


def test_nobody_else_may_read_what_was_pasted(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    window.articles.open_text(GARLIC)
    settle(qtbot, window)
    file = tmp_path / "profile" / "open.json"
    assert GARLIC in file.read_text(encoding="utf-8")
    assert file.stat().st_mode & 0o077 == 0
    window.articles.close(window.articles.all[0])
    assert GARLIC not in file.read_text(encoding="utf-8")
