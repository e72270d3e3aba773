"""Undo takes back whatever the reader did last, be it a change to a sentence or a correction of a name."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.ui.desk import FakePipeline, translate
from tests.ui.writing import write

from sejajar.text import Kind, MarkAs, SetKind, State
from sejajar.ui.session import Session
from sejajar.ui.window import Window

PERSON, DATE = SetKind("Kairo", Kind.PERSON), MarkAs("hari Senin", Kind.DATE)


def press(qtbot: QtBot, window: Window, key: Qt.Key) -> None:
    """With Ctrl; until what comes of it is shown."""
    qtbot.keyClick(window.spread, key, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not window._session._revisions)


def standing(session: Session, fake: FakePipeline) -> tuple[list[object], list[int]]:
    """The corrections that hold, and the sentences that the reader changed."""
    assert session.article
    changed = [index for index, one in session.translation.items() if one.state is not State.MACHINE]
    return list(fake.kept[session.article.text]), changed


def test_changes_and_corrections_are_taken_back_in_turn(
    qtbot: QtBot, session: Session, fake: FakePipeline, window: Window
) -> None:
    translate(qtbot, session)
    steps = [([], []), ([PERSON], []), ([PERSON], [0]), ([PERSON, DATE], [0]), ([PERSON, DATE], [0, 1])]
    session.correcting.correct(PERSON)
    session.mending.confirm(0)
    session.correcting.correct(DATE)
    session.mending.confirm(1)
    qtbot.waitUntil(lambda: not session._revisions)
    assert standing(session, fake) == steps[4]
    for step in reversed(steps[:4]):
        press(qtbot, window, Qt.Key.Key_Z)
        assert standing(session, fake) == step
    press(qtbot, window, Qt.Key.Key_Z)
    assert standing(session, fake) == steps[0]
    for step in steps[1:]:
        press(qtbot, window, Qt.Key.Key_Y)
        assert standing(session, fake) == step
    assert {"Kairo", "hari Senin"} <= {entity.name for entity in session.roster.entities}


def test_a_correction_of_an_earlier_visit_can_be_taken_back(
    qtbot: QtBot, session: Session, fake: FakePipeline, window: Window
) -> None:
    translate(qtbot, session)
    session.correcting.correct(PERSON)
    qtbot.waitUntil(lambda: session.correcting.any)
    session.close_article()
    translate(qtbot, session)
    session.mending.confirm(0)
    press(qtbot, window, Qt.Key.Key_Z)
    assert standing(session, fake) == ([PERSON], [])
    press(qtbot, window, Qt.Key.Key_Z)
    assert standing(session, fake) == ([], [])


def test_one_taken_back_by_the_menu_is_not_taken_back_twice(
    qtbot: QtBot, session: Session, fake: FakePipeline, window: Window
) -> None:
    translate(qtbot, session)
    session.mending.confirm(0)
    session.correcting.correct(PERSON)
    session.correcting.undo()
    qtbot.waitUntil(lambda: not session._revisions)
    press(qtbot, window, Qt.Key.Key_Z)
    assert standing(session, fake) == ([], [])


def test_a_correction_comes_before_a_sentence_that_was_left(
    qtbot: QtBot, session: Session, fake: FakePipeline, window: Window
) -> None:
    translate(qtbot, session)
    window.rewriting.open(1)
    write(window.rewriting, "Something else.")
    window.rewriting.leave()
    session.correcting.correct(PERSON)
    press(qtbot, window, Qt.Key.Key_Z)
    assert window.rewriting.editor is None
    assert standing(session, fake) == ([], [])
