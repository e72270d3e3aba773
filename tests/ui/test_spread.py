"""Clicks, marks, hovering and copying in the level columns, asserted by the text they concern."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from tests.ui.desk import FILLER, TEXT, FakePipeline, translate

from sejajar.text import Kind, Span
from sejajar.ui.marks import Strength, Word, linked, word_at
from sejajar.ui.rows import Side
from sejajar.ui.session import Session
from sejajar.ui.spread import Spread
from sejajar.ui.warning_signs import signs


def point_on(spread: Spread, segment: int, words: str, side: Side) -> QPoint:
    """The middle of some words in the viewport."""
    at = spread.page.text_of(segment, side).index(words)
    rect = spread.page.rects(segment, Span(at, at + len(words)), side)[0]
    return QPoint(round(rect.center().x()), round(rect.center().y()) - spread.bar.value())


def lit(spread: Spread, side: Side, strength: Strength = Strength.CHOSEN) -> list[str]:
    """The words under the marks of the selected entity, as Qt holds them, in reading order."""
    found = []
    for row in spread.page.rows:
        cell = row.cells[side]
        for piece in cell.text.pieces:
            marks = spread.lights.marks(piece.segment, side)
            for mark in sorted(marks, key=lambda mark: mark.span):
                place = cell.text.range_of(mark.segment, mark.span)
                assert place
                shown = cell.text.shown.encode("utf-16-le")[2 * place[0] : 2 * place[1]].decode("utf-16-le")
                if mark.strength >= strength:
                    found.append(shown)
    return found


def test_a_click_on_a_name_lights_it_in_both_texts(qtbot: QtBot, session: Session, spread: Spread) -> None:
    translate(qtbot, session)
    qtbot.mouseClick(
        spread.viewport(), Qt.MouseButton.LeftButton, pos=point_on(spread, 1, "Jalur Gaza", Side.SOURCE)
    )
    assert [entity.name for entity in session.selected] == ["Jalur Gaza"]
    assert lit(spread, Side.SOURCE) == ["Jalur Gaza", "Jalur Gaza"]
    assert lit(spread, Side.TARGET) == ["Gaza Strip", "Gaza Strip"]
    assert lit(spread, Side.TARGET, strength=Strength.CURRENT) == ["Gaza Strip"]


def test_a_click_in_the_translation_selects_that_mention(
    qtbot: QtBot, session: Session, spread: Spread
) -> None:
    translate(qtbot, session)
    qtbot.mouseClick(
        spread.viewport(), Qt.MouseButton.LeftButton, pos=point_on(spread, 3, "Cairo", Side.TARGET)
    )
    assert session.current == ("place:Kairo", 1)


def test_marks_cover_the_right_words_behind_an_emoji(qtbot: QtBot, session: Session, spread: Spread) -> None:
    translate(qtbot, session, "😀 𝒳 e\u0301 سلام Kairo\u00a0dan Jalur Gaza 😀 Kairo lagi hari ini juga.")
    session.select("place:Kairo")
    assert lit(spread, Side.SOURCE) == ["Kairo", "Kairo"]
    assert lit(spread, Side.TARGET)[0] == "Cairo"


def test_a_click_on_a_word_lights_what_it_became(qtbot: QtBot, session: Session, spread: Spread) -> None:
    translate(qtbot, session)
    qtbot.mouseClick(
        spread.viewport(), Qt.MouseButton.LeftButton, pos=point_on(spread, 0, "tiba", Side.SOURCE)
    )
    texts = [
        span.of(spread.page.text_of(0, side)) for side in Side for span, _ in spread.lights.words(0, side)
    ]
    assert texts == ["tiba", "tibax"]
    spread.clear()
    assert not spread.lights.words(0, Side.TARGET)


def test_hovering_lights_the_sentence_and_its_pair(qtbot: QtBot, session: Session, spread: Spread) -> None:
    translate(qtbot, session)
    before = spread.viewport().grab().toImage()
    qtbot.mouseMove(spread.viewport(), point_on(spread, 1, "besok", Side.SOURCE))
    qtbot.waitUntil(lambda: spread.lights.hovered == 1)
    after = spread.viewport().grab().toImage()
    beside = [
        point_on(spread, 1, words, side) for words, side in (("akan", Side.SOURCE), ("akan", Side.TARGET))
    ]
    hover = spread._theme.color("hover")
    for point in beside:
        near = [QPoint(point.x() + dx, point.y() - 9) for dx in range(-12, 12)]
        assert any(after.pixelColor(at) == hover for at in near)
        assert not any(before.pixelColor(at) == hover for at in near)


def test_dragging_selects_in_one_column_and_copies_the_original_characters(
    qtbot: QtBot, session: Session, spread: Spread
) -> None:
    translate(qtbot, session)
    start, end = point_on(spread, 0, "Kairo", Side.SOURCE), point_on(spread, 2, "Lebih", Side.SOURCE)
    viewport = spread.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    spread.mouseMoveEvent(_drag(end))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)
    spread.copy()
    copied = QGuiApplication.clipboard().text()
    assert "ro 🛬 pada hari Senin. Ia akan pergi ke Jalur Gaza besok pagi.\nLe" in copied
    assert copied in TEXT


def test_escape_and_stepping(qtbot: QtBot, session: Session, spread: Spread) -> None:
    translate(qtbot, session)
    session.select("person:Siti Maemunah")
    assert session.current_mention
    assert session.current_mention.segment == 0
    session.step(1)
    assert session.current_mention.segment == 3
    session.step(1)
    assert session.current_mention.segment == 0
    session.step(-1)
    assert session.current_mention.segment == 3
    session.clear_selection()
    assert session.current_mention is None
    assert lit(spread, Side.SOURCE) == []


def test_selecting_scrolls_to_the_mention(qtbot: QtBot, session: Session, spread: Spread) -> None:
    about = "Ketua BNPB datang ke sana kemarin siang untuk melihat."
    translate(qtbot, session, "\n".join([*FILLER[:60], about, *FILLER[60:]]))
    session.select("organisation:BNPB")
    point = point_on(spread, 60, "BNPB", Side.SOURCE)
    assert spread.viewport().rect().contains(point)
    row = spread.page.row_of(60)
    assert spread.page.cell(row, Side.SOURCE).layout is not None


def test_what_is_read_stays_put_while_sentences_stream_in(
    qtbot: QtBot, session: Session, spread: Spread, fake: FakePipeline
) -> None:
    fake.gate.clear()
    line = "Warga desa itu menolak rencana pembangunan bendungan baru di hulu sungai tersebut."
    session.open_text("\n".join(f"{line} {line} {number}." for number in range(80)))
    qtbot.waitUntil(lambda: session.article is not None)
    spread.bar.setValue(900)
    row, y = spread._anchor
    fake.gate.set()
    qtbot.waitUntil(lambda: len(session.translation) == len(session.article.segments))  # type: ignore[union-attr]
    value = spread.bar.value()
    assert abs(spread.page.top(row) - value - y) <= 1


def test_a_failed_sentence_shows_as_failed_and_can_be_tried_again(
    qtbot: QtBot, session: Session, spread: Spread, fake: FakePipeline
) -> None:
    fake.failing.add(1)
    translate(qtbot, session)
    assert spread.page.text_of(1, Side.TARGET) == "[not translated]"
    sign = next(place for place, segment in signs(spread, session) if segment == 1)
    fake.failing.clear()
    qtbot.mouseClick(spread.viewport(), Qt.MouseButton.LeftButton, pos=sign.center())
    qtbot.waitUntil(lambda: spread.page.text_of(1, Side.TARGET).startswith("Ia akan pergi"))
    assert fake.asked == [0, 1, 2, 3, 1]


def test_only_ticked_kinds_are_tinted(qtbot: QtBot, session: Session, spread: Spread) -> None:
    translate(qtbot, session)
    spread.set_shown_kinds(frozenset({Kind.PLACE}))
    marks = spread.lights.marks(0, Side.SOURCE)
    assert [mark.span.of(TEXT) for mark in marks] == ["Kairo"]


def test_words_and_their_links() -> None:
    text = "Ia membaca (surat-surat) itu."
    assert word_at(text, 14) == Span(12, 23)
    assert word_at(text, 11) is None
    assert word_at(text, len(text)) is None
    assert word_at("150.000, lalu", 3) == Span(0, 7)
    word = Word(0, Side.SOURCE, Span(0, 2))
    assert linked((), word, Side.SOURCE) == [(Span(0, 2), 1.0)]
    assert linked((), word, Side.TARGET) == []


def _drag(to: QPoint):  # type: ignore[no-untyped-def]
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent

    left = Qt.MouseButton.LeftButton
    return QMouseEvent(
        QEvent.Type.MouseMove, QPointF(to), QPointF(to), left, left, Qt.KeyboardModifier.NoModifier
    )
