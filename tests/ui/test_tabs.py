"""Several articles at once: each has a tab, and each is found again as it was left."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QAccessible, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QMessageBox, QTabBar
from pytestqt.qtbot import QtBot
from tests.ui.desk import FILLER, FakePipeline, make_window

from sejajar.reading import Opened
from sejajar.text import NotEntity
from sejajar.ui import open_articles
from sejajar.ui.details import Details
from sejajar.ui.open_articles import OpenArticles
from sejajar.ui.session import Phase, Session
from sejajar.ui.settings import Settings
from sejajar.ui.window import Window

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier

GARLIC = "Harga bawang putih di Kairo naik lagi pada hari Senin menurut para pedagang di sana."
HARBOUR = "Kapal dari Jalur Gaza tiba di pelabuhan pada Senin pagi membawa Siti Maemunah."
ENGLISH = (
    "The government announced a new budget on Monday. Villagers rejected the plan for the dam, "
    "and the minister said that the old ways could no longer be used by anyone in the country."
)
LONG = "\n".join([*FILLER[:60], "Siti Maemunah tinggal di Kairo sejak lama.", *FILLER[60:]])

Files = Callable[..., list[Path]]


@pytest.fixture
def files(tmp_path: Path) -> Files:
    """Makes files with these texts; one without any cannot be read."""

    def make(**texts: str) -> list[Path]:
        paths = [tmp_path / f"{name}.txt" for name in texts]
        for path, text in zip(paths, texts.values(), strict=True):
            path.write_text(text, encoding="utf-8")
        return paths

    return make


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
    session.correct(NotEntity("Siti Maemunah"))
    window.articles.step(1)
    fake.finding.set()
    settle(qtbot, window)
    window.articles.step(1)
    settle(qtbot, window)
    assert [entity.name for entity in session.roster.entities] == ["Jalur Gaza"]


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
    session.correct(NotEntity("Siti Maemunah"))
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
    window._translate_anyway()
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
