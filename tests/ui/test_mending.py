"""Rewriting sentences in place: what is typed is kept, both texts stay level, and everything follows."""

from __future__ import annotations

import random
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import QFont, QImage, QTextCursor
from pytestqt.qtbot import QtBot
from tests.ui.desk import FILLER, LONG, FakePipeline, make_window, translate
from tests.ui.test_spread import point_on
from tests.ui.writing import editor_of, kept, press, write

from sejajar.text import LibraryError, NotEntity, State, TranslatedSegment
from sejajar.ui.menu import TextMenu
from sejajar.ui.pace import Phase
from sejajar.ui.page import Arrangement, View
from sejajar.ui.rewriting import Rewriting
from sejajar.ui.rows import Side
from sejajar.ui.session import Session
from sejajar.ui.spread import Spread
from sejajar.ui.window import Window

pytestmark = pytest.mark.usefixtures("remembered")


# -- keeping and leaving ------------------------------------------------------------------------------


def test_enter_keeps_what_was_typed(
    qtbot: QtBot, session: Session, fake: FakePipeline, spread: Spread, rewriting: Rewriting
) -> None:
    translate(qtbot, session)
    rewriting.open(1)
    assert editor_of(rewriting).text.toPlainText() == session.translation[1].text
    write(rewriting, "He will go to the Gaza Strip 🛬 tomorrow.")
    press(qtbot, rewriting, Qt.Key.Key_Return)
    assert rewriting.editor is None
    assert spread.page.text_of(1, Side.TARGET) == "He will go to the Gaza Strip 🛬 tomorrow."
    assert session.translation[1].state is State.EDITED
    assert [change.after.text for change in kept(session, fake)] == [
        "He will go to the Gaza Strip 🛬 tomorrow."
    ]


def test_escape_changes_nothing(
    qtbot: QtBot, session: Session, fake: FakePipeline, rewriting: Rewriting
) -> None:
    translate(qtbot, session)
    before = session.translation[1]
    rewriting.open(1)
    write(rewriting, "Something else.")
    rewriting._keep_draft()
    press(qtbot, rewriting, Qt.Key.Key_Escape)
    assert rewriting.editor is None
    assert session.translation[1] is before
    assert kept(session, fake) == []


def test_escape_can_be_undone(
    qtbot: QtBot, session: Session, fake: FakePipeline, rewriting: Rewriting
) -> None:
    translate(qtbot, session)
    session.mending.mend(0, "One.", session.translation[0])
    rewriting.open(1)
    write(rewriting, "Something else.")
    press(qtbot, rewriting, Qt.Key.Key_Escape)
    rewriting.undo()
    assert rewriting.segment == 1
    assert editor_of(rewriting).text.toPlainText() == "Something else."
    rewriting.undo()
    assert editor_of(rewriting).text.toPlainText() == session.translation[1].text
    press(qtbot, rewriting, Qt.Key.Key_Escape)
    rewriting.undo()
    assert rewriting.editor is None, "nothing was typed"
    assert session.translation[0].state is State.MACHINE
    assert kept(session, fake) == []


def test_the_foot_tells_whose_words_stand_there(qtbot: QtBot, session: Session, rewriting: Rewriting) -> None:
    translate(qtbot, session)
    rewriting.open(1)
    about = editor_of(rewriting)._about
    assert about.text().startswith("Machine translation")
    write(rewriting, "Something else.")
    assert about.text().startswith("Being edited")
    press(qtbot, rewriting, Qt.Key.Key_Return)
    rewriting.open(1)
    editor = editor_of(rewriting)
    assert editor._about.text().startswith("Edited")
    qtbot.waitUntil(lambda: editor.offered > 0)
    editor.take(1)
    assert editor._about.text().startswith("Machine translation")


def test_what_was_left_is_not_undone_after_another_change(
    qtbot: QtBot, session: Session, rewriting: Rewriting
) -> None:
    translate(qtbot, session)
    rewriting.open(1)
    write(rewriting, "Something else.")
    press(qtbot, rewriting, Qt.Key.Key_Escape)
    session.mending.confirm(0)
    rewriting.undo()
    assert rewriting.editor is None
    assert session.translation[0].state is State.MACHINE


def test_a_click_elsewhere_keeps_it_and_hits_what_was_under_the_pointer(
    qtbot: QtBot, session: Session, spread: Spread, rewriting: Rewriting
) -> None:
    translate(qtbot, session, "\n".join(FILLER[:30]))
    rewriting.open(0)
    write(rewriting, "The villagers refused.")
    spread.bar.setValue(60)
    at = point_on(spread, 2, "menolak", Side.TARGET)
    qtbot.mousePress(spread.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseRelease(spread.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert rewriting.editor is None
    assert session.translation[0].text == "The villagers refused."
    assert session.sentence == 2


def test_a_press_in_the_editor_is_not_one_in_the_texts_below(
    qtbot: QtBot, session: Session, rewriting: Rewriting
) -> None:
    translate(qtbot, session)
    rewriting.open(1)
    editor = editor_of(rewriting)
    write(rewriting, "Half of it")
    for button in (Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton, Qt.MouseButton.LeftButton):
        qtbot.mouseClick(editor, button, pos=editor.rect().bottomRight() - QPoint(5, 5))
        qtbot.mousePress(editor.text.viewport(), button)
        assert rewriting.editor is editor


def test_another_sentence_that_is_lit_ends_the_editing(
    qtbot: QtBot, session: Session, rewriting: Rewriting
) -> None:
    translate(qtbot, session)
    rewriting.open(1)
    write(rewriting, "He will go tomorrow.")
    session.step_sentence(1)
    assert rewriting.editor is None
    assert session.translation[1].text == "He will go tomorrow."
    rewriting.open_current()
    assert rewriting.segment == 2
    assert session.sentence == 2


def test_opening_a_sentence_changes_nothing_in_it(
    qtbot: QtBot, session: Session, rewriting: Rewriting
) -> None:
    translate(qtbot, session)
    rewriting.open(1)
    typed: list[bool] = []
    editor_of(rewriting).typed.connect(lambda: typed.append(True))
    rewriting.set_theme(rewriting._theme)
    font = editor_of(rewriting).text.document().defaultFont()
    editor_of(rewriting).set_font(font, 61)
    assert not typed
    assert not rewriting._checking.isActive()


def test_an_untouched_sentence_stays_the_machines(
    qtbot: QtBot, session: Session, fake: FakePipeline, rewriting: Rewriting
) -> None:
    translate(qtbot, session)
    rewriting.open(1)
    press(qtbot, rewriting, Qt.Key.Key_Return)
    assert session.translation[1].state is State.MACHINE
    assert kept(session, fake) == []


def test_an_empty_text_gives_the_sentence_back(
    qtbot: QtBot, session: Session, fake: FakePipeline, rewriting: Rewriting
) -> None:
    translate(qtbot, session)
    machine = session.translation[1]
    session.mending.mend(1, "Mine.", machine)
    rewriting.open(1)
    write(rewriting, "  ")
    assert "Empty" in editor_of(rewriting)._about.text()
    press(qtbot, rewriting, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.translation[1] == machine)
    assert [change.after for change in kept(session, fake)][-1] == machine


def test_what_is_pasted_is_one_line(qtbot: QtBot, session: Session, rewriting: Rewriting) -> None:
    translate(qtbot, session)
    rewriting.open(1)
    mime = QMimeData()
    mime.setText("one\ntwo\u2029three\r\nسلام")
    editor = editor_of(rewriting)
    editor.text.selectAll()
    editor.text.insertFromMimeData(mime)
    press(qtbot, rewriting, Qt.Key.Key_Return)
    assert session.translation[1].text == "one two three سلام"


def test_another_article_keeps_what_was_typed(
    qtbot: QtBot, session: Session, fake: FakePipeline, rewriting: Rewriting
) -> None:
    translate(qtbot, session)
    first = session.article
    rewriting.open(1)
    write(rewriting, "Kept.")  # it has no tab to come back to
    session.open_text(LONG)
    qtbot.waitUntil(lambda: session.article is not first and session.progress.phase is Phase.DONE)
    assert rewriting.editor is None
    assert session.mending.history.done == ()
    session.mending.wait()
    assert first
    assert [change.after.text for change in fake.history(first).done] == ["Kept."]
    assert session.translation[1].text.startswith("Ini")


def test_what_is_typed_is_there_after_a_crash(
    qtbot: QtBot, session: Session, fake: FakePipeline, rewriting: Rewriting
) -> None:
    translate(qtbot, session)
    rewriting.open(1)
    write(rewriting, "Half a sen")
    qtbot.waitUntil(lambda: not rewriting._drafting.isActive())
    session.mending.wait()
    # Nothing more is kept: this is the end of the program. Another one opens the article.
    again = Session(fake)  # type: ignore[arg-type]
    translate(qtbot, again)
    assert (again.translation[1].text, again.translation[1].state) == ("Half a sen", State.EDITED)
    again.mending.undo()
    assert again.translation[1] == session.translation[1]
    again.close()


def test_the_sentence_may_be_edited_while_others_come(
    qtbot: QtBot, session: Session, fake: FakePipeline, spread: Spread, rewriting: Rewriting
) -> None:
    fake.pause = 0.01
    session.open_text("\n".join(FILLER[:60]))
    qtbot.waitUntil(lambda: 0 in session.translation)
    rewriting.open(0)
    write(rewriting, "Mine.")
    qtbot.waitUntil(lambda: len(session.translation) > 10)
    assert editor_of(rewriting).text.toPlainText() == "Mine."
    rewriting.keep()
    qtbot.waitUntil(lambda: session.progress.phase is Phase.DONE)
    assert session.translation[0].text == "Mine."
    assert sorted(session.translation) == list(range(60))


# -- states, undo, alternatives -----------------------------------------------------------------------


def test_confirming_goes_on_to_the_next(
    qtbot: QtBot, session: Session, fake: FakePipeline, rewriting: Rewriting
) -> None:
    translate(qtbot, session)
    session.go_to_sentence(0)
    rewriting.confirm()
    rewriting.open(1)
    write(rewriting, "Right.")
    rewriting.confirm()
    assert session.sentence == 2
    assert [session.mending.state(index) for index in range(3)] == [
        State.CONFIRMED,
        State.CONFIRMED,
        State.MACHINE,
    ]
    assert session.mending.confirmed == 2
    assert len(kept(session, fake)) == 2
    session.go_to_sentence(3)
    rewriting.confirm()
    session.go_to_sentence(0)
    rewriting.next_unconfirmed()
    assert session.sentence == 2
    session.mending.unconfirm(0)
    session.mending.unconfirm(1)
    assert [session.mending.state(index) for index in (0, 1)] == [State.MACHINE, State.EDITED]


def test_what_needs_no_reading_is_passed_over(
    qtbot: QtBot, window: Window, session: Session, fake: FakePipeline
) -> None:
    fake.unasked = {1: State.COPIED, 2: State.MACHINE}  # the latter a set phrase
    translate(qtbot, session)
    session.go_to_sentence(0)
    window.rewriting.confirm()
    assert session.sentence == 3
    session.mending.confirm(0)
    assert window.progress._text() == "1 of 2 sentences confirmed"
    window.rewriting.confirm()
    assert session.sentence == 3, "nothing follows"
    assert window.progress._text() == "2 of 2 sentences confirmed"
    window.rewriting.next_unconfirmed()
    assert session.sentence == 3, "nothing is left"


def test_what_needs_no_reading_can_be_confirmed_and_rewritten_by_hand(
    qtbot: QtBot, window: Window, session: Session, fake: FakePipeline
) -> None:
    fake.unasked = {1: State.COPIED, 2: State.MACHINE}
    translate(qtbot, session)
    before = [session.translation[index] for index in (1, 2)]
    session.go_to_sentence(1)
    window.rewriting.confirm()
    assert (session.mending.state(1), session.sentence) == (State.CONFIRMED, 3)
    session.mending.confirm(2)
    assert window.progress._text() == "2 of 4 sentences confirmed"
    session.mending.unconfirm(1)
    session.mending.unconfirm(2)
    assert [session.translation[index] for index in (1, 2)] == before
    session.mending.mend(1, "By hand.", before[0])
    session.go_to_sentence(0)
    window.rewriting.next_unconfirmed()
    assert session.sentence == 1


def test_undo_and_redo_walk_through_the_changes(
    qtbot: QtBot, session: Session, fake: FakePipeline, rewriting: Rewriting
) -> None:
    translate(qtbot, session)
    shown = [dict(session.translation)]
    for index, text in ((0, "One."), (2, "Two."), (0, "Three.")):
        session.mending.mend(index, text, session.translation[index])
        shown.append(dict(session.translation))
    for number in (2, 1, 0, 0):
        rewriting.undo()
        assert session.translation == shown[number]
    for number in (1, 2, 3, 3):
        rewriting.redo()
        assert session.translation == shown[number]
    rewriting.undo()
    assert [change.after.text for change in kept(session, fake)] == ["One.", "Two."]


def test_alternatives_can_be_taken(qtbot: QtBot, session: Session, rewriting: Rewriting) -> None:
    translate(qtbot, session)
    rewriting.open(1)
    machine = session.translation[1].text
    qtbot.waitUntil(lambda: editor_of(rewriting).offered > 1)
    press(qtbot, rewriting, Qt.Key.Key_2, control=True)
    assert editor_of(rewriting).text.toPlainText() == f"{machine} 1"
    editor_of(rewriting).text.undo()
    assert editor_of(rewriting).text.toPlainText() == machine
    press(qtbot, rewriting, Qt.Key.Key_1, control=True)
    press(qtbot, rewriting, Qt.Key.Key_Return)
    assert session.translation[1].text == f"{machine} 0"


def test_a_failed_sentence_can_be_written(
    qtbot: QtBot, session: Session, fake: FakePipeline, rewriting: Rewriting
) -> None:
    fake.failing = {1}
    translate(qtbot, session)
    rewriting.open(1)
    assert editor_of(rewriting).text.toPlainText() == ""
    write(rewriting, "By hand.")
    press(qtbot, rewriting, Qt.Key.Key_Return)
    assert session.translation[1].text == "By hand."
    rewriting.undo()
    assert session.translation[1].state is State.FAILED


def test_the_same_sentence_elsewhere_follows(qtbot: QtBot, session: Session) -> None:
    translate(qtbot, session, "Baca juga berita ini.\nWarga menolak rencana itu.\nBaca juga berita ini.")
    before = dict(session.translation)
    session.mending.mend(0, "Read this too.", before[0], confirm=True)
    assert [session.translation[index].text for index in (0, 2)] == ["Read this too."] * 2
    assert session.translation[2].state is State.EDITED
    session.mending.undo()
    assert session.translation == before


def test_names_and_warnings_follow(qtbot: QtBot, session: Session, fake: FakePipeline) -> None:
    translate(qtbot, session)
    gaza = session.roster["place:Jalur Gaza"]
    assert gaza.mentions[0].targets
    session.mending.mend(1, "He will go there.", session.translation[1])
    qtbot.waitUntil(lambda: bool(session.roster.checks_of(1)))
    assert session.roster["place:Jalur Gaza"].mentions[0].targets == ()
    session.mending.undo()
    qtbot.waitUntil(lambda: session.roster["place:Jalur Gaza"] == gaza)
    assert session.roster.checks_of(1) == ()


def test_a_library_that_cannot_be_written_is_told_once(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    translate(qtbot, session)
    assert session.mending._edits

    def fail(*_: object, **__: object) -> None:
        raise LibraryError("No.")

    monkeypatch.setattr(session.mending._edits, "add", fail)
    told: list[Exception] = []
    session.failed.connect(told.append)
    for text in ("One.", "Two."):
        session.mending.mend(0, text, session.translation[0])
        session.mending.wait()
    qtbot.waitUntil(lambda: len(told) == 1)
    assert session.translation[0].text == "Two."


# -- its place ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(6))
def test_both_texts_stay_level_while_one_is_edited(
    qtbot: QtBot, session: Session, spread: Spread, rewriting: Rewriting, seed: int
) -> None:
    chance = random.Random(seed)
    words = ["Warga", "menolak", "150.000", "سلام", "🛬", "rencana", "bendungan", "itu"]
    paragraphs = []
    for _ in range(12):
        sentences = [
            " ".join(chance.choices(words, k=chance.randint(3, 30))).capitalize() + "."
            for _ in range(chance.randint(1, 4))
        ]
        paragraphs.append(" ".join(sentences))
    translate(qtbot, session, "\n".join(paragraphs))
    page = spread.page
    for _ in range(5):
        view = chance.choice([View.BESIDE, View.BELOW, View.TRANSLATION])
        spread.arrange(Arrangement(view, chance.random() < 0.5, chance.uniform(0.3, 0.7)))
        spread.resize(chance.randint(500, 1300), chance.randint(300, 700))
        spread.set_reading_font(QFont("DejaVu Serif", chance.randint(7, 24)), chance.uniform(1, 2))
        segment = chance.randrange(len(session.translation))
        rewriting.open(segment)
        for length in (0, 1, 60):
            write(rewriting, " ".join(chance.choices(words, k=length)))
            editor, number = editor_of(rewriting), page.row_of(segment)
            page.rows.settle(page.rows.top(number), page.rows.bottom(number))
            box = editor.geometry().translated(0, spread.bar.value())
            row = page.rows[number]
            if view is View.BESIDE:
                assert page.origin(number, Side.SOURCE).y() == page.origin(number, Side.TARGET).y()
            assert box.top() >= page.origin(number, Side.TARGET).y() - 1
            assert box.bottom() <= page.top(number) + page.rows.bottom(number) - page.rows.top(number)
            for piece in row.cells[Side.TARGET].text.pieces:
                if piece.segment != segment:
                    for rect in page.rects(piece.segment, None, Side.TARGET):
                        ink = rect.adjusted(0, rect.height() * 0.2, 0, -rect.height() * 0.2).toAlignedRect()
                        assert not box.intersects(ink), "the editor covers other words"
            hidden = editor.text.document().size().height() - editor.text.height()
            assert hidden <= 1, "all that is typed can be seen"
        rewriting.leave()
        for index, translated in session.translation.items():
            assert page.text_of(index, Side.TARGET) == translated.text


def test_a_double_click_opens_the_sentence_in_its_place(
    qtbot: QtBot, session: Session, spread: Spread, rewriting: Rewriting
) -> None:
    translate(qtbot, session)
    qtbot.mouseDClick(
        spread.viewport(), Qt.MouseButton.LeftButton, pos=point_on(spread, 1, "akan", Side.TARGET)
    )
    assert rewriting.segment == 1
    editor = editor_of(rewriting)
    cursor = editor.text.textCursor()
    cursor.select(QTextCursor.SelectionType.WordUnderCursor)
    assert cursor.selectedText() == "akan", "typing begins where it was clicked"
    assert editor.x() < spread.columns.left[Side.TARGET] < editor.geometry().right()
    assert spread.viewport().rect().contains(editor.geometry())
    y = editor.y()
    spread.resize(spread.width(), 200)
    spread.bar.setValue(40)
    assert editor.y() == y - 40


def test_a_lit_word_goes_out_with_the_words_that_stood_there(
    qtbot: QtBot, session: Session, spread: Spread, rewriting: Rewriting
) -> None:
    translate(qtbot, session)
    place = point_on(spread, 1, "akan", Side.TARGET)
    qtbot.mouseClick(spread.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert spread.lights.words(1, Side.TARGET)
    rewriting.open(1)
    write(rewriting, "Something else altogether.")
    press(qtbot, rewriting, Qt.Key.Key_Return)
    assert spread.lights.words(1, Side.TARGET) == []


def test_keys_of_the_window(qtbot: QtBot, session: Session, fake: FakePipeline, window: Window) -> None:
    translate(qtbot, session)
    window.activateWindow()
    window.spread.setFocus()
    qtbot.keyClick(window.spread, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_F2)
    editor = editor_of(window.rewriting)
    assert window.rewriting.segment == 0
    editor.text.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(editor.text, " Really.")
    qtbot.keyClick(editor.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert session.translation[0].text.endswith(" Really.")
    assert session.translation[0].state is State.CONFIRMED
    qtbot.waitUntil(lambda: "1 of 4" in window.progress.label.text())
    qtbot.keyClick(window.spread, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.translation[0].state is State.MACHINE
    qtbot.keyClick(window.spread, Qt.Key.Key_Return)
    assert editor_of(window.rewriting).text.hasFocus()
    write(window.rewriting, "Typed while closing.")
    window.close()
    assert [change.after.text for change in kept(session, fake)] == ["Typed while closing."]


def test_only_what_is_translated_opens(session: Session, rewriting: Rewriting) -> None:
    rewriting.open_current()
    rewriting.confirm()
    rewriting.undo()
    assert rewriting.editor is None


def test_a_new_window_finds_everything(
    qtbot: QtBot, session: Session, fake: FakePipeline, resources: Path, tmp_path: Path
) -> None:
    window = make_window(qtbot, session, resources, tmp_path / "profile")
    translate(qtbot, session)
    made: TranslatedSegment = session.translation[0]
    session.mending.mend(0, "Mine.", made)
    session.mending.wait()
    again = Session(fake)  # type: ignore[arg-type]
    translate(qtbot, again)
    assert again.translation[0].text == "Mine."
    assert len(again.mending.history.done) == 1
    again.close()
    assert window.spread.page.text_of(0, Side.TARGET) == "Mine."


def test_the_line_that_is_typed_stays_in_view(
    qtbot: QtBot, session: Session, spread: Spread, rewriting: Rewriting
) -> None:
    translate(qtbot, session, "\n".join(FILLER[:30]))
    spread.resize(700, 260)
    rewriting.open(1)
    editor = editor_of(rewriting)
    for _ in range(60):
        qtbot.keyClicks(editor.text, "and so on ")
    assert editor.height() > 260
    assert spread.viewport().rect().contains(editor.caret)
    typed = editor.text.toPlainText()
    spread.set_reading_font(QFont("DejaVu Serif", 14), 1.3)
    spread.resize(900, 400)
    assert editor.text.toPlainText() == typed
    assert editor.text.document().size().height() - editor.text.height() <= 1


def test_a_window_that_makes_room_for_another_hands_over_what_was_typed(
    qtbot: QtBot, session: Session, window: Window, resources: Path, tmp_path: Path
) -> None:
    translate(qtbot, session)
    window.rewriting.open(0)
    write(window.rewriting, "Mine.")
    window.remember()
    assert window.rewriting.editor is None
    assert session.translation[0].state is State.MACHINE
    other = make_window(qtbot, session, resources, tmp_path / "profile")
    other.rewriting.go_on()
    assert editor_of(other.rewriting).text.toPlainText() == "Mine."


def test_the_pointer_and_the_caret_agree_behind_an_emoji(
    qtbot: QtBot, session: Session, spread: Spread, rewriting: Rewriting
) -> None:
    translate(qtbot, session, "😀 سلام 😀 Kairo lagi hari ini juga.")
    rewriting.open(0, session.translation[0].text.index("lagi"))
    qtbot.keyClicks(editor_of(rewriting).text, "again ")
    rewriting.keep()
    assert "Cairo again lagi" in session.translation[0].text


def test_a_correction_and_a_change_at_once(qtbot: QtBot, session: Session, fake: FakePipeline) -> None:
    translate(qtbot, session)
    fake.finding.clear()
    session.correcting.correct(NotEntity("BNPB"))
    session.mending.mend(1, "He will go to the Gaza Strip, he said.", session.translation[1])
    fake.finding.set()
    qtbot.waitUntil(lambda: "organisation:BNPB" not in session.roster)
    qtbot.waitUntil(lambda: bool(session.roster["place:Jalur Gaza"].mentions[0].targets))
    (span,) = session.roster["place:Jalur Gaza"].mentions[0].targets
    assert span.of(session.translation[1].text) == "Gaza Strip"
    assert session.roster["place:Jalur Gaza"].mentions[1].targets


def test_the_menu_of_a_sentence(
    qtbot: QtBot, session: Session, spread: Spread, rewriting: Rewriting, window: Window
) -> None:
    translate(qtbot, session)
    machine = session.translation[0]

    def choose(words: str) -> None:
        menu = TextMenu(session, spread, 0, None, window)
        next(action for action in menu.actions() if action.text() == words).trigger()
        menu.deleteLater()

    choose("Confirmed")
    assert session.mending.state(0) is State.CONFIRMED
    choose("Confirmed")
    assert session.translation[0] == machine
    choose("Edit the translation")
    write(rewriting, "Mine.")
    rewriting.keep()
    choose("As the machine had it")
    qtbot.waitUntil(lambda: session.translation[0] == machine)


def test_signs_beside_what_the_reader_did(qtbot: QtBot, session: Session, spread: Spread) -> None:
    translate(qtbot, session)
    left = spread.columns.left[Side.TARGET] + spread.columns.widths[Side.TARGET] + 29
    y = point_on(spread, 2, "orangx", Side.TARGET).y()

    def look() -> QImage:
        return spread.viewport().grab(QRect(left, y - 12, 14, 24)).toImage()

    pictures = [look()]
    session.mending.mend(2, "More than 150,000 orangx.", session.translation[2])
    pictures.append(look())
    session.mending.confirm(2)
    pictures.append(look())
    session.mending.undo()
    session.mending.undo()
    assert look() == pictures[0]
    assert all(one != other for one, other in combinations(pictures, 2))


def test_what_is_exported_has_what_is_typed(
    qtbot: QtBot, session: Session, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    translate(qtbot, session)
    window.rewriting.open(0)
    write(window.rewriting, "Mine.")
    window.commands["undo"].trigger()
    window.commands["redo"].trigger()
    asked: list[str] = []
    monkeypatch.setattr(
        window.exports, "ask", lambda kind: asked.append(f"{kind} {session.document.translation[0].text}")
    )
    window.commands["export"].trigger()
    window.rewriting.open(0)
    write(window.rewriting, "Mine again.")
    window.sidebar.table_wanted.emit()
    assert asked == [" Mine.", "csv Mine again."]


def test_warnings_follow_the_typing(qtbot: QtBot, session: Session, rewriting: Rewriting) -> None:
    translate(qtbot, session)
    rewriting.open(2)
    assert "Gaza" not in editor_of(rewriting)._about.text()
    write(rewriting, "More than 150,000 people.")
    qtbot.waitUntil(lambda: "Jalur Gaza" in editor_of(rewriting)._about.text())
    assert session.translation[2].state is State.MACHINE, "nothing is kept by that"
    write(rewriting, "More than 150,000 people in the Gaza Strip.")
    qtbot.waitUntil(lambda: "Jalur Gaza" not in editor_of(rewriting)._about.text())


@pytest.mark.parametrize("seed", range(4))
def test_another_run_shows_what_this_one_showed(
    qtbot: QtBot, session: Session, fake: FakePipeline, seed: int
) -> None:
    chance = random.Random(seed)
    text = "\n".join(["Baca juga berita ini.", *FILLER[:4], "Baca juga berita ini."])
    translate(qtbot, session, text)
    assert len(session.translation) == 6
    mending = session.mending
    for number in range(25):
        index = chance.randrange(len(session.translation))
        now = session.translation[index]
        chance.choice(
            [
                lambda index=index, now=now, number=number: mending.mend(index, f"Mine {number}.", now),
                lambda index=index, now=now: mending.mend(index, "", now),
                lambda index=index: mending.confirm(index),
                lambda index=index: mending.unconfirm(index),
                lambda index=index: mending.give_back(index),
                mending.undo,
                mending.undo,
                mending.redo,
            ]
        )()
        qtbot.waitUntil(lambda: not session._revisions)
    mending.wait()
    again = Session(fake)  # type: ignore[arg-type]
    translate(qtbot, again, text)
    assert again.mending.history == mending.history
    # The fake does not look for the same sentence elsewhere; the first and last are the same.
    for index in {1, 2, 3, 4, *mending.history.last}:
        assert again.translation[index] == session.translation[index]
    again.close()
