"""Going through the other translations of a sentence with the keys, and back to one's own."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot
from tests.ui.desk import LONG, FakePipeline, translate
from tests.ui.writing import editor_of, kept, press, write

from sejajar.text import Article, Change, TranslatedSegment
from sejajar.ui.rewriting import Rewriting
from sejajar.ui.sentence_choices import Choice
from sejajar.ui.session import Session

pytestmark = pytest.mark.usefixtures("remembered")

UP, DOWN, ESCAPE, ENTER = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Escape, Qt.Key.Key_Return


@pytest.fixture
def offered(qtbot: QtBot, session: Session, rewriting: Rewriting) -> list[str]:
    """The alternatives of the sentence that is open, which differ from it in a last word."""
    translate(qtbot, session)
    rewriting.open(1)
    qtbot.waitUntil(lambda: editor_of(rewriting).offered > 0)
    return [f"{session.translation[1].text} {number}" for number in range(5)]


def shown(rewriting: Rewriting) -> str:
    return editor_of(rewriting).text.toPlainText()


def marked(rewriting: Rewriting) -> list[int]:
    return [one.number for one in editor_of(rewriting).findChildren(Choice) if one.property("chosen")]


def test_five_at_most_with_the_new_words_in_bold(rewriting: Rewriting, offered: list[str]) -> None:
    choices = editor_of(rewriting).findChildren(Choice)
    assert [one.accessibleName() for one in choices] == offered
    assert [one.text().partition("<b>")[2] for one in choices] == [f"{number}</b>" for number in range(5)]


def test_arrows_go_through_them_and_back_to_ones_own(
    qtbot: QtBot, session: Session, fake: FakePipeline, rewriting: Rewriting, offered: list[str]
) -> None:
    write(rewriting, "Mine.")
    seen = []
    for key in (DOWN, DOWN, DOWN, UP, UP, UP, DOWN):
        press(qtbot, rewriting, key)
        seen.append((shown(rewriting), marked(rewriting)))
    assert seen == [
        *((offered[number], [number + 1]) for number in (0, 1, 2, 1, 0)),
        ("Mine.", []),
        (offered[0], [1]),
    ]
    for _ in range(9):
        press(qtbot, rewriting, DOWN)
    assert shown(rewriting) == offered[-1]
    press(qtbot, rewriting, ENTER)
    assert session.translation[1].text == offered[-1]
    assert [change.after.text for change in kept(session, fake)] == [offered[-1]]


def test_escape_and_undo_bring_back_ones_own(
    qtbot: QtBot, session: Session, rewriting: Rewriting, offered: list[str]
) -> None:
    machine = session.translation[1]
    write(rewriting, "Mine.")
    for number in (Qt.Key.Key_2, Qt.Key.Key_4):
        press(qtbot, rewriting, number, control=True)
    assert shown(rewriting) == offered[3]
    assert "brings back" in editor_of(rewriting)._about.text()
    press(qtbot, rewriting, ESCAPE)
    assert (shown(rewriting), marked(rewriting)) == ("Mine.", [])
    assert editor_of(rewriting).base is machine
    press(qtbot, rewriting, DOWN)
    press(qtbot, rewriting, DOWN)
    rewriting.undo()
    assert (shown(rewriting), marked(rewriting)) == ("Mine.", [])
    assert editor_of(rewriting).base is machine
    rewriting.undo()
    assert shown(rewriting) == machine.text
    press(qtbot, rewriting, ESCAPE)
    assert rewriting.editor is None
    assert session.translation[1] is machine


def test_what_is_done_in_the_field_makes_it_ones_own(
    qtbot: QtBot, session: Session, rewriting: Rewriting, offered: list[str]
) -> None:
    press(qtbot, rewriting, DOWN)
    qtbot.keyClicks(editor_of(rewriting).text, " really")
    assert marked(rewriting) == []
    assert editor_of(rewriting).base.text == offered[0]
    press(qtbot, rewriting, DOWN)
    press(qtbot, rewriting, UP)
    assert shown(rewriting) == f"{offered[0]} really"
    press(qtbot, rewriting, ESCAPE)
    assert rewriting.editor is None, "there is nothing to go back to"


def test_within_a_long_text_arrows_move_the_caret(
    qtbot: QtBot, rewriting: Rewriting, offered: list[str]
) -> None:
    long = "many words " * 40
    write(rewriting, long)
    editor_of(rewriting).text.moveCursor(QTextCursor.MoveOperation.Start)
    about = editor_of(rewriting)._about
    assert "Ctrl+1 takes another" in about.text()
    press(qtbot, rewriting, DOWN)
    assert shown(rewriting) == long
    assert editor_of(rewriting).text.textCursor().position() > 0
    press(qtbot, rewriting, UP)
    assert shown(rewriting) == long
    editor_of(rewriting).text.moveCursor(QTextCursor.MoveOperation.End)
    assert "↓ takes another" in about.text()
    press(qtbot, rewriting, DOWN)
    assert shown(rewriting) == offered[0]
    assert "↑ ↓" in about.text()


def test_a_draft_that_went_back_is_dropped(
    qtbot: QtBot, session: Session, fake: FakePipeline, rewriting: Rewriting, offered: list[str]
) -> None:
    press(qtbot, rewriting, DOWN)
    rewriting._keep_draft()
    press(qtbot, rewriting, ESCAPE)
    rewriting._keep_draft()
    assert kept(session, fake) == [], "nothing that a crash would make a change of"


def test_nobody_waits_for_alternatives_that_are_not_wanted_any_more(
    qtbot: QtBot,
    session: Session,
    fake: FakePipeline,
    rewriting: Rewriting,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    translate(qtbot, session, LONG)
    go_on, begun, made = threading.Event(), threading.Event(), []

    def slow(_: Article, index: int, count: int) -> Iterator[TranslatedSegment]:
        for number in range(count):
            begun.set()
            go_on.wait(5)
            made.append(index)
            yield TranslatedSegment(index, f"Other {number}.", score=-0.5)

    monkeypatch.setattr(fake, "alternatives", slow)
    rewriting.open(1)
    assert begun.wait(5)
    for index in (2, 3, 4):
        rewriting.open(index)
    go_on.set()
    qtbot.waitUntil(lambda: editor_of(rewriting).offered > 0)
    assert made.count(1) == 1, "it stops after the one at hand"
    assert set(made) == {1, 4}, "those in between are never begun"


def test_changes_carry_the_words_that_were_taken(
    qtbot: QtBot, session: Session, fake: FakePipeline, rewriting: Rewriting, offered: list[str]
) -> None:
    press(qtbot, rewriting, DOWN)
    rewriting.confirm()
    (change,) = kept(session, fake)
    assert isinstance(change, Change)
    assert change.after.text == offered[0]
