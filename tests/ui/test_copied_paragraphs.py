"""Why a paragraph in another language was copied can be seen beside it."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot
from tests.ui.desk import FakePipeline, translate
from tests.ui.tabbing import ENGLISH, GARLIC, HARBOUR

from sejajar.text import State
from sejajar.ui.rows import Side
from sejajar.ui.session import Session
from sejajar.ui.spread import Spread
from sejajar.ui.state_marks import sign_at, sign_tip

# Sentence 0, the copied ones 1 and 2, sentence 3, initials.
TEXT = f"{GARLIC}\n{ENGLISH}\n{HARBOUR}\n(rt/sm)"


def signed(spread: Spread, session: Session) -> set[int]:
    """The sentences that have a sign."""
    x = spread.columns.left[Side.TARGET] + spread.columns.widths[Side.TARGET] + 36
    found = {sign_at(spread, session, QPoint(x, y)) for y in range(0, spread.viewport().height(), 4)}
    return {segment for segment in found if segment is not None}


def test_a_copied_paragraph_has_a_sign_that_tells_its_language(
    qtbot: QtBot, session: Session, fake: FakePipeline, spread: Spread
) -> None:
    fake.unasked = dict.fromkeys((1, 2, 4), State.COPIED)
    translate(qtbot, session, TEXT)
    assert session.article
    assert [segment.verbatim for segment in session.article.segments] == [False, True, True, False, True]
    assert signed(spread, session) == {1}, "not each sentence, and not the initials"
    assert "this paragraph is in English" in sign_tip(session, 1)
    session.mending.confirm(1)
    assert signed(spread, session) == {1}
    assert "Confirmed" in sign_tip(session, 1)


def test_what_was_translated_all_the_same_has_none(qtbot: QtBot, session: Session, spread: Spread) -> None:
    translate(qtbot, session, TEXT)  # by the fake pipeline, which copies nothing
    assert signed(spread, session) == set()
