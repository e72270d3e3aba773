"""A sentence that was being typed when its article was left: never lost, and no change until it is kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot
from tests.ui.desk import FakePipeline, make_window
from tests.ui.tabbing import GARLIC, HARBOUR, LONG, Files, current, names, settle
from tests.ui.writing import kept, press, write

from sejajar.library import Edits
from sejajar.text import State
from sejajar.ui.rows import Side
from sejajar.ui.session import Session
from sejajar.ui.state_marks import sign_at, sign_tip
from sejajar.ui.window import Window

pytestmark = pytest.mark.usefixtures("remembered")


@pytest.fixture
def left(qtbot: QtBot, window: Window, session: Session, files: Files) -> str:
    """What is typed in the first sentence of the second of two articles, the first of which is shown now."""
    window.open_files(files(satu=GARLIC, dua=HARBOUR))
    settle(qtbot, window)
    turn(qtbot, window)
    window.rewriting.open(0)
    write(window.rewriting, "A ship from")
    window.rewriting._keep_draft()
    turn(qtbot, window)
    assert window.rewriting.editor is None
    return "A ship from"


@pytest.fixture
def next_start(
    qtbot: QtBot, fake: FakePipeline, window: Window, resources: Path, tmp_path: Path
) -> Iterator[Window]:
    """Another run of the program, which finds what the first one left when it is first asked for."""
    session = Session(fake)  # type: ignore[arg-type]
    window.articles.let_go()
    other = make_window(qtbot, session, resources, tmp_path / "profile")
    yield other
    session.close()


def turn(qtbot: QtBot, window: Window) -> None:
    """To the other tab."""
    window.articles.step(1)
    settle(qtbot, window)


def typed(qtbot: QtBot, window: Window) -> str:
    """What stands in the editor that opens by itself."""
    qtbot.waitUntil(lambda: window.rewriting.editor is not None)
    assert window.rewriting.editor
    return window.rewriting.editor.text.toPlainText()


def test_it_is_open_again_when_the_tab_is(
    qtbot: QtBot, window: Window, session: Session, fake: FakePipeline, left: str
) -> None:
    turn(qtbot, window)
    assert typed(qtbot, window) == left
    assert window.rewriting.editor
    about = window.rewriting.editor._about.text()
    assert "Unfinished" in about
    assert "Esc gives it up" in about
    assert window.rewriting.editor.text.hasFocus()
    machine = session.translation[0]
    assert (machine.state, machine.text != left) == (State.MACHINE, True)
    assert session.mending.history.done == ()
    qtbot.keyClicks(window.rewriting.editor.text, " Gaza")
    press(qtbot, window.rewriting, Qt.Key.Key_Return)
    assert (session.translation[0].text, session.translation[0].state) == ("A ship from Gaza", State.EDITED)
    window.rewriting.undo()
    assert session.translation[0] == machine
    assert kept(session, fake) == []


def test_escape_and_undo_bring_back_the_machines(
    qtbot: QtBot, window: Window, session: Session, fake: FakePipeline, left: str
) -> None:
    turn(qtbot, window)
    assert typed(qtbot, window) == left
    machine = session.translation[0]
    window.rewriting.undo()
    assert typed(qtbot, window) == machine.text
    window.rewriting.redo()
    press(qtbot, window.rewriting, Qt.Key.Key_Escape)
    assert session.translation[0] is machine
    for _ in range(2):
        turn(qtbot, window)
    qtbot.wait(20)
    assert window.rewriting.editor is None, "it was given up"
    assert kept(session, fake) == []


def test_it_is_no_change_where_the_article_is_looked_up_anew(
    qtbot: QtBot, window: Window, session: Session, left: str
) -> None:
    session.mending.mend(0, "Garlic again.", session.translation[0])  # the other one might have it as well
    turn(qtbot, window)
    assert typed(qtbot, window) == left
    assert session.translation[0].state is State.MACHINE
    assert session.mending.history.done == ()


def test_the_next_start_finds_it(
    qtbot: QtBot, window: Window, session: Session, left: str, next_start: Window
) -> None:
    session.mending.wait()
    last = next_start.articles.restore()
    assert last
    next_start.articles.show(last)
    settle(qtbot, next_start)
    turn(qtbot, next_start)
    assert typed(qtbot, next_start) == left
    assert next_start._session.translation[0].state is State.MACHINE
    next_start.rewriting.keep()
    assert next_start._session.translation[0].text == left


def reopened(qtbot: QtBot, window: Window) -> None:
    """Show what was open last."""
    last = window.articles.restore()
    assert last
    window.articles.show(last)
    settle(qtbot, window)


def test_closing_the_window_leaves_it_unfinished(
    qtbot: QtBot, window: Window, session: Session, files: Files, next_start: Window
) -> None:
    window.articles.is_ours = True
    window.open_files(files(satu=GARLIC))
    settle(qtbot, window)
    window.rewriting.open(0)
    write(window.rewriting, "Garlic")
    window.close()
    session.close()
    reopened(qtbot, next_start)
    assert typed(qtbot, next_start) == "Garlic"
    assert next_start._session.translation[0].state is State.MACHINE
    assert next_start._session.mending.history.done == ()


@pytest.mark.parametrize("before", [[], ["Garlic, it is said."], ["One.", "Garlic, it is said."]])
def test_a_crash_leaves_it_unfinished(
    qtbot: QtBot,
    window: Window,
    session: Session,
    files: Files,
    next_start: Window,
    resources: Path,
    before: list[str],
) -> None:
    window.articles.is_ours = True
    window.open_files(files(satu=f"{HARBOUR}\n{GARLIC}"))
    settle(qtbot, window)
    session.go_to_sentence(0)
    window.bookmarks.keep()
    for text in before:
        session.mending.mend(1, text, session.translation[1])
    translated = session.translation[1]
    window.rewriting.open(1)
    for text in ("Gar", "Garlic"):
        write(window.rewriting, text)
        window.rewriting._keep_draft()
    session.mending.wait()
    # Nothing more is kept: this is the end of the program.
    reopened(qtbot, next_start)
    assert typed(qtbot, next_start) == "Garlic"
    session = next_start._session
    assert session.translation[1] == translated
    assert [change.after.text for change in session.mending.history.done] == before
    # And the end of the next one, in which nobody touched it.
    session.mending.wait()
    another = Session(session._pipeline)
    next_start.articles.let_go()
    third = make_window(qtbot, another, resources, next_start._settings.folder)
    reopened(qtbot, third)
    assert typed(qtbot, third) == "Garlic"
    press(qtbot, third.rewriting, Qt.Key.Key_Return)
    assert another.translation[1].text == "Garlic"
    assert [change.after.text for change in another.mending.history.done] == [*before, "Garlic"]
    another.close()


def test_what_was_kept_before_a_crash_is_a_change(
    qtbot: QtBot, window: Window, session: Session, files: Files, next_start: Window
) -> None:
    window.articles.is_ours = True
    window.open_files(files(satu=GARLIC))
    settle(qtbot, window)
    window.rewriting.open(0)
    write(window.rewriting, "Garlic")
    window.rewriting._keep_draft()
    press(qtbot, window.rewriting, Qt.Key.Key_Return)
    window.rewriting.open(0)
    session.mending.wait()
    reopened(qtbot, next_start)
    qtbot.wait(20)
    assert next_start.rewriting.editor is None
    assert next_start._session.translation[0].text == "Garlic"


def test_a_file_that_is_gone_takes_nothing_with_it(
    qtbot: QtBot, window: Window, session: Session, left: str, next_start: Window, tmp_path: Path
) -> None:
    path = tmp_path / "dua.txt"
    path.rename(tmp_path / "away.txt")
    session.mending.wait()
    reopened(qtbot, next_start)
    assert names(next_start) == ["satu.txt"]
    next_start.articles.save()
    (tmp_path / "away.txt").rename(path)
    next_start.open_file(path)
    settle(qtbot, next_start)
    assert typed(qtbot, next_start) == left


def test_who_goes_elsewhere_without_touching_it_leaves_it_unfinished(
    qtbot: QtBot, window: Window, session: Session, left: str
) -> None:
    turn(qtbot, window)
    assert typed(qtbot, window) == left
    session.mending.wait()
    qtbot.mouseClick(window.spread.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert window.rewriting.editor is None
    assert (session.translation[0].state, session.mending.unfinished) == (State.MACHINE, {0: left})
    window.rewriting.open(0)
    qtbot.keyClicks(window.rewriting.editor.text, " Gaza")  # type: ignore[union-attr]
    qtbot.mouseClick(window.spread.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert (session.translation[0].text, session.mending.unfinished) == (f"{left} Gaza", {})


def test_confirming_the_sentence_does_not_lose_it(
    qtbot: QtBot, window: Window, session: Session, left: str
) -> None:
    turn(qtbot, window)
    assert typed(qtbot, window) == left
    window.rewriting.move_on()
    session.go_to_sentence(0)
    session.mending.confirm(0)
    assert session.mending.unfinished == {0: left}
    window.rewriting.confirm()
    assert typed(qtbot, window) == left
    window.rewriting.confirm()
    assert (session.translation[0].text, session.translation[0].state) == (left, State.CONFIRMED)
    assert session.mending.unfinished == {}


def test_a_tab_tells_of_it(qtbot: QtBot, window: Window, session: Session, left: str) -> None:
    def told() -> list[tuple[bool, bool, bool]]:
        tabs = window.tabs
        return [
            (
                not tabs.tabIcon(place).isNull(),
                "1 unfinished" in tabs.tabToolTip(place),
                "1 unfinished" in tabs.accessibleTabName(place),
            )
            for place in range(tabs.count())
        ]

    assert told() == [(False,) * 3, (True,) * 3]
    session.go_to_sentence(0)
    turn(qtbot, window)
    assert typed(qtbot, window) == left
    assert told() == [(False,) * 3, (True,) * 3]
    window.rewriting.move_on()
    session.go_to_sentence(0)
    assert window.spread.accessibleDescription().endswith(left)
    window.rewriting.open(0)
    press(qtbot, window.rewriting, Qt.Key.Key_Return)
    assert told() == [(False,) * 3] * 2


def test_it_follows_its_sentence_when_the_file_is_another(
    qtbot: QtBot, window: Window, session: Session, left: str, files: Files
) -> None:
    (path,) = files(dua=f"Harga beras naik lagi pekan ini.\n{HARBOUR}")
    window.open_file(path)
    settle(qtbot, window)
    assert typed(qtbot, window) == left
    assert window.rewriting.segment == 1


def test_where_it_cannot_be_written_down_the_library_has_it(
    qtbot: QtBot, window: Window, session: Session, files: Files, fake: FakePipeline
) -> None:
    window.articles.let_go()  # as where another process writes it down
    window.open_files(files(satu=GARLIC, dua=HARBOUR))
    settle(qtbot, window)
    window.rewriting.open(0)
    write(window.rewriting, "Garlic")
    first = session.article
    turn(qtbot, window)
    session.mending.wait()
    turn(qtbot, window)
    assert typed(qtbot, window) == "Garlic"
    assert session.article == first
    assert [change.after.text for change in kept(session, fake)] == ["Garlic"], "as after a crash"


def test_a_click_on_another_tab_sets_it_aside_and_one_on_its_own_does_nothing(
    qtbot: QtBot, window: Window, session: Session, files: Files
) -> None:
    window.open_files(files(satu=GARLIC, dua=HARBOUR))
    settle(qtbot, window)
    window.activateWindow()
    window.rewriting.open(0)
    write(window.rewriting, "Garlic")
    for place in (0, 1, 0):
        at = window.tabs.tabRect(place).center()
        qtbot.mouseClick(window.tabs, Qt.MouseButton.LeftButton, pos=at)
        settle(qtbot, window)
        assert current(window) == ("satu.txt", "dua.txt")[place]
        assert session.mending.history.done == ()
        if not place:
            assert typed(qtbot, window) == "Garlic"


def test_closing_the_tab_keeps_it(
    qtbot: QtBot, window: Window, session: Session, fake: FakePipeline, files: Files
) -> None:
    window.open_files(files(satu=GARLIC, dua=HARBOUR))
    settle(qtbot, window)
    garlic = session.article
    assert garlic
    window.rewriting.open(0)
    write(window.rewriting, "Garlic")
    window.articles.close_current()
    settle(qtbot, window)
    session.mending.wait()
    assert [change.after.text for change in fake.history(garlic).done] == ["Garlic"]
    window.articles.reopen()
    settle(qtbot, window)
    assert session.translation[0].state is State.EDITED


def test_closing_the_tab_keeps_it_also_where_the_sentence_is_not_translated_yet(
    qtbot: QtBot, window: Window, session: Session, fake: FakePipeline, left: str
) -> None:
    session.mending.mend(0, "Garlic again.", session.translation[0])  # the other one is looked up anew
    fake.gate.clear()
    window.articles.step(1)
    qtbot.waitUntil(lambda: session.searched)
    article = session.article
    assert article
    assert session.translation == {}
    window.articles.close_current()
    fake.gate.set()
    settle(qtbot, window)
    session.mending.wait()
    assert [change.after.text for change in fake.history(article).done] == [left]


def test_nothing_is_set_aside_of_what_was_emptied(
    qtbot: QtBot, window: Window, session: Session, fake: FakePipeline, left: str
) -> None:
    turn(qtbot, window)
    assert typed(qtbot, window) == left
    write(window.rewriting, "")
    for _ in range(2):
        turn(qtbot, window)
    qtbot.wait(20)
    assert window.rewriting.editor is None
    assert kept(session, fake) == []


def test_a_tab_with_something_unfinished_is_shown_before_it_is_closed(
    qtbot: QtBot, window: Window, session: Session, left: str
) -> None:
    window.articles.close(window.articles.all[1])
    settle(qtbot, window)
    assert names(window) == ["satu.txt", "dua.txt"]
    assert current(window) == "dua.txt"
    assert typed(qtbot, window) == left
    window.articles.close(window.articles.all[1])
    settle(qtbot, window)
    assert names(window) == ["satu.txt"]


def test_who_is_elsewhere_already_is_not_disturbed(
    qtbot: QtBot, window: Window, session: Session, fake: FakePipeline, files: Files
) -> None:
    window.open_files(files(satu=GARLIC, dua=LONG))
    settle(qtbot, window)
    turn(qtbot, window)
    window.rewriting.open(2)
    write(window.rewriting, "Villagers")
    turn(qtbot, window)
    session.mending.mend(0, "Garlic again.", session.translation[0])
    fake.gate.clear()
    window.articles.step(1)
    qtbot.waitUntil(lambda: session.searched)
    session.go_to_sentence(5)
    fake.gate.set()
    settle(qtbot, window)
    assert window.rewriting.editor is None
    left = window.spread.columns.left[Side.TARGET] + window.spread.columns.widths[Side.TARGET] + 29

    def dots() -> bool:
        rect = window.spread.page.rects(2, None, Side.TARGET)[0]
        window.spread.bar.setValue(round(rect.top()) - 100)
        y = round(rect.center().y()) - window.spread.bar.value()
        picture = window.spread.viewport().grab(QRect(left, y - 12, 10, 24)).toImage()
        return len({picture.pixel(x, y) for x in range(10) for y in range(24)}) > 1

    assert dots(), "a sign tells of it"
    x, y = left + 7, round(window.spread.page.rects(2, None, Side.TARGET)[0].center().y())
    at = QPoint(x, y - window.spread.bar.value())
    assert sign_at(window.spread, session, at) == 2
    assert "Villagers" in sign_tip(session, 2)
    qtbot.mouseClick(window.spread.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert typed(qtbot, window) == "Villagers"
    window.rewriting.leave()
    assert not dots()


# -- exporting ----------------------------------------------------------------------------------------


def answer(button: str) -> list[str]:
    """Press this button in the box that is about to come; what it said is in the list then."""
    said = []

    def press_it() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        said.append(box.text())
        next(one for one in box.buttons() if button in one.text()).click()

    QTimer.singleShot(0, press_it)
    return said


def test_exporting_tells_of_it_and_goes_there(
    qtbot: QtBot, window: Window, session: Session, fake: FakePipeline, left: str, tmp_path: Path
) -> None:
    turn(qtbot, window)
    typed(qtbot, window)
    asked = []

    def choose(*_: object) -> tuple[str, str]:
        asked.append(True)
        return str(tmp_path / "hasil.txt"), ""

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QFileDialog, "getSaveFileName", choose)
        for button in ("Cancel", "Go to"):
            said = answer(button)
            window.commands["export"].trigger()
            assert said[0].startswith("1 sentence")
            assert (asked, fake.exported) == ([], [])
            assert (window.rewriting.editor is not None) == (button == "Go to")
        assert typed(qtbot, window) == left
        answer("Export anyway")
        with qtbot.waitSignal(session.exported):
            window.sidebar.table_wanted.emit()
        [(document, _)] = fake.exported
        assert document.translation[0].text != left
        window.rewriting.open(0)
        press(qtbot, window.rewriting, Qt.Key.Key_Return)
        with qtbot.waitSignal(session.exported):  # and nothing is asked
            window.commands["export"].trigger()
        assert fake.exported[-1][0].translation[0].text == left


def test_exporting_all_tells_of_it_in_whatever_tab(
    qtbot: QtBot, window: Window, fake: FakePipeline, left: str
) -> None:
    assert window.articles.shown is window.articles.all[0], "it is in the other one"
    said = answer("Go to")
    window.commands["export-all"].trigger()
    assert said[0].startswith("1 sentence")
    settle(qtbot, window)
    assert window.articles.shown is window.articles.all[1]
    assert typed(qtbot, window) == left
    answer("Go to")
    window.commands["export-all"].trigger()
    assert typed(qtbot, window) == left
    assert fake.exported == []


def test_the_library_knows_of_it(
    qtbot: QtBot, window: Window, session: Session, fake: FakePipeline, left: str
) -> None:
    turn(qtbot, window)
    typed(qtbot, window)
    assert fake.library
    article = session.article
    assert article

    def unfinished() -> tuple[int, ...]:
        assert fake.library
        session.mending.wait()
        with Edits(fake.library) as edits:
            return edits.unfinished(article)

    assert unfinished() == (0,), "it is being typed"
    turn(qtbot, window)
    assert unfinished() == (0,), "it is set aside"
    turn(qtbot, window)
    typed(qtbot, window)
    window.rewriting.leave()
    assert unfinished() == ()
