"""F8 goes from one sentence with a triangle to the next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.ui.desk import TEXT, FakePipeline, translate
from tests.ui.writing import write

from sejajar.text import State
from sejajar.ui.session import Session
from sejajar.ui.window import Window

# BNPB is not found in the translation of the sentences 2 and 4.
WARNED = f"{TEXT}\nBNPB belum menjawab pertanyaan wartawan."


def press(qtbot: QtBot, window: Window, *, back: bool = False) -> int | None:
    modifier = Qt.KeyboardModifier.ShiftModifier if back else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(window.spread, Qt.Key.Key_F8, modifier)
    return window._session.sentence


def test_it_goes_round(qtbot: QtBot, window: Window, session: Session) -> None:
    translate(qtbot, session, WARNED)
    assert [press(qtbot, window) for _ in range(3)] == [2, 4, 2]
    assert [press(qtbot, window, back=True) for _ in range(2)] == [4, 2]


def test_backwards_it_begins_at_the_end(qtbot: QtBot, window: Window, session: Session) -> None:
    translate(qtbot, session, WARNED)
    assert press(qtbot, window, back=True) == 4


def test_a_failed_sentence_is_one_of_them(
    qtbot: QtBot, window: Window, session: Session, fake: FakePipeline
) -> None:
    fake.failing = {1}
    translate(qtbot, session, WARNED)
    assert session.mending.state(1) is State.FAILED
    assert press(qtbot, window) == 1


def test_where_there_is_none_the_reader_stays(
    qtbot: QtBot, window: Window, session: Session, fake: FakePipeline
) -> None:
    fake.silent = {"BNPB"}
    translate(qtbot, session, WARNED)
    session.go_to_sentence(1)
    assert press(qtbot, window) == 1


def test_what_is_typed_is_kept(qtbot: QtBot, window: Window, session: Session) -> None:
    translate(qtbot, session, WARNED)
    window.rewriting.open(0)
    write(window.rewriting, "Something else.")
    window.commands["next-warning"].trigger()
    assert window.rewriting.editor is None
    assert session.translation[0].text == "Something else."
    assert session.sentence == 2
