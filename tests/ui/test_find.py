"""Finding in both texts, and the other ways to move about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.ui.desk import FILLER, translate

from sejajar.reading import read_text
from sejajar.text import Span, TranslatedSegment
from sejajar.ui.rows import Side
from sejajar.ui.search import Hit, Hits, Query, without_accents
from sejajar.ui.session import Session
from sejajar.ui.window import Window


def found(query: Query, source: str, target: str) -> list[tuple[str, str]]:
    article = read_text(source)
    translation = {0: TranslatedSegment(0, target)}
    hits = Hits(query, article, translation, tuple(Side))
    for _ in hits.counting():
        pass
    assert [hits.number_of(hit) for hit in hits] == list(range(len(hits)))
    return [(hit.side.name, hit.span.of(source if hit.side is Side.SOURCE else target)) for hit in hits]


def test_both_texts_are_searched_in_reading_order() -> None:
    hits = found(Query("gaza"), "Warga Gaza pulang.", "The people of Gaza return to Gaza.")
    assert hits == [("SOURCE", "Gaza"), ("TARGET", "Gaza"), ("TARGET", "Gaza")]


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        (Query("jose"), ["José"]),
        (Query("jose", accents=True), []),
        (Query("José", accents=True, case=True), ["José"]),
        (Query("JOSÉ", case=True), []),
        (Query("orang", whole_word=True), ["orang"]),
        (Query("orang"), ["orang", "orang"]),
        (Query("(2)"), ["(2)"]),
        (Query(""), []),
    ],
)
def test_options(query: Query, hits: list[str]) -> None:
    text = "José membawa (2) orang dan seorangnya lagi."
    assert [words for side, words in found(query, text, "") if side == "SOURCE"] == hits


def test_hits_are_found_by_where_they_stand() -> None:
    article = read_text("\n".join(FILLER[:9]))
    translation = {n: TranslatedSegment(n, f"Villagers rejected plan {n}, {n}.") for n in (2, 5)}
    hits = Hits(Query("5"), article, translation, (Side.TARGET, Side.SOURCE))
    for _ in hits.counting():
        pass
    assert [(hit.segment, hit.side) for hit in hits] == [(5, Side.TARGET), (5, Side.TARGET), (5, Side.SOURCE)]
    assert hits.segments == [5]
    assert hits.first_from(3) == 0
    assert hits.first_from(6) == 0, "round the end"
    assert hits.number_of(Hit(4, Side.SOURCE, Span(0, 1))) is None
    assert hits.number_of(Hit(99, Side.SOURCE, Span(0, 1))) is None, "of another, longer article"
    assert hits.number_of(hits[2]) == 2
    assert not Hits(Query("5"), article, translation, (Side.TARGET,)).of(5, Side.SOURCE)


@given(st.text())
def test_taking_accents_off_keeps_every_position(text: str) -> None:
    assert len(without_accents(text)) == len(text)


def test_the_bar_steps_through_hits_and_lights_them(qtbot: QtBot, window: Window, session: Session) -> None:
    translate(qtbot, session)
    window.commands["find"].trigger()
    assert window.find_bar.isVisible()
    qtbot.keyClicks(window.find_bar.line, "gaza")
    qtbot.waitUntil(lambda: window.find_bar.count.text() == "1 of 4")
    lights = window.spread.lights
    assert lights.hit
    assert (lights.hit.segment, lights.hit.side) == (1, Side.SOURCE)
    qtbot.keyClick(window.find_bar.line, Qt.Key.Key_Return)
    assert (lights.hit.segment, lights.hit.side) == (1, Side.TARGET)
    assert lights.hit.span.of(window.spread.page.text_of(1, Side.TARGET)) == "Gaza"
    qtbot.keyClick(window.find_bar.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(window.find_bar.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert window.find_bar.count.text() == "4 of 4"
    assert window.spread.bar.ticks
    qtbot.keyClick(window.find_bar.line, Qt.Key.Key_Escape)
    assert not window.find_bar.isVisible()
    assert lights.hit is None
    assert not window.spread.bar.ticks


def test_what_is_not_there_is_said(qtbot: QtBot, window: Window, session: Session) -> None:
    translate(qtbot, session)
    window.commands["find"].trigger()
    qtbot.keyClicks(window.find_bar.line, "zzz")
    qtbot.waitUntil(lambda: window.find_bar.count.text() == "Not found")
    assert not window.find_bar.next.isEnabled()


def test_a_hit_far_down_is_brought_into_view(qtbot: QtBot, window: Window, session: Session) -> None:
    translate(qtbot, session, "\n".join(FILLER))
    window.commands["find"].trigger()
    qtbot.keyClicks(window.find_bar.line, "nomor 99 ")
    qtbot.waitUntil(lambda: window.spread.lights.hit is not None)
    assert 99 in window.spread.visible_rows()


def test_sentence_by_sentence_with_the_keyboard(qtbot: QtBot, window: Window, session: Session) -> None:
    translate(qtbot, session)
    control = Qt.KeyboardModifier.ControlModifier
    for expected in (0, 1, 2, 3, 3):
        qtbot.keyClick(window.spread, Qt.Key.Key_Down, control)
        assert session.sentence == expected
    qtbot.keyClick(window.spread, Qt.Key.Key_Up, control)
    assert session.sentence == 2
    assert window.spread.lights.is_at_hand(2)
    window.commands["focus"].trigger()
    assert window.spread.lights.is_dimmed(0)
    assert not window.spread.lights.is_dimmed(2)
