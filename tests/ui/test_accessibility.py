"""What a screen reader is told, and that nothing needs the mouse or is cut off in a longer language."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTranslator
from PySide6.QtGui import QAccessible, QAccessibleTextInterface
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.desk import FILLER, TEXT, make_window, translate

from sejajar.ui.session import Session
from sejajar.ui.window import Window


def spoken(widget: QWidget, text: QAccessible.Text = QAccessible.Text.Name) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(text)


def test_every_control_has_a_name(qtbot: QtBot, window: Window, session: Session) -> None:
    translate(qtbot, session)
    window.commands["find"].trigger()
    session.select("place:Kairo")
    controls = [
        widget
        for kind in (QAbstractButton, QLineEdit, QListView)
        for widget in window.findChildren(kind)
        if widget.isVisible() and widget.objectName() != "qt_toolbar_ext_button"
    ]
    assert len(controls) > 10
    # The button inside a line edit that clears it is Qt's own.
    nameless = [w for w in controls if not spoken(w) and not isinstance(w.parent(), QLineEdit)]
    assert not nameless


def test_the_list_has_spoken_rows(qtbot: QtBot, window: Window, session: Session) -> None:
    translate(qtbot, session)
    listed = QAccessible.queryAccessibleInterface(window.sidebar.view)
    assert listed.role() == QAccessible.Role.List
    rows = [listed.child(number) for number in range(listed.childCount())]
    names = [row.text(QAccessible.Text.Name) for row in rows]
    assert any(name.startswith("Kairo, Cairo, place") for name in names)
    heading = rows[names.index("People, 1")]
    assert heading.state().checkable
    assert heading.state().checked


def test_going_through_sentences_speaks_both_sides(qtbot: QtBot, window: Window, session: Session) -> None:
    translate(qtbot, session)
    qtbot.keyClick(window.spread, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    said = spoken(window.spread, QAccessible.Text.Description)
    assert said.startswith("Sentence 1 of 4. Siti Maemunah tiba di Kairo")
    assert "Translation: Siti Maemunah tibax di Cairo" in said


def text_of(window: Window) -> QAccessibleTextInterface:
    return QAccessible.queryAccessibleInterface(window.spread).textInterface()


def test_the_texts_are_one_text_paragraph_by_paragraph(
    qtbot: QtBot, window: Window, session: Session
) -> None:
    translate(qtbot, session)
    pane = QAccessible.queryAccessibleInterface(window.spread)
    assert pane.text(QAccessible.Text.Name) == "Original and translation"
    assert pane.role() == QAccessible.Role.EditableText
    assert pane.state().readOnly
    assert pane.state().focusable
    text = text_of(window)
    whole = text.text(0, text.characterCount())
    lines = whole.split("\n")
    assert lines[0] == TEXT.split("\n")[0]
    assert lines[1].startswith("Siti Maemunah tibax di Cairo 🛬")
    assert len(lines) == 6
    window.commands["view-translation"].trigger()
    whole = text.text(0, text.characterCount())
    assert whole.startswith("Siti Maemunah tibax")
    assert len(whole.split("\n")) == 3


def test_the_cursor_is_at_the_sentence_and_moves_it(qtbot: QtBot, window: Window, session: Session) -> None:
    translate(qtbot, session)
    text = text_of(window)
    session.go_to_sentence(2)
    at = text.cursorPosition()
    # An emoji before it counts as two units.
    assert text.text(at, at + 16) == "Lebih dari 150.0"
    behind = at + len("Lebih dari 150.000 orang masih mengungsi di Jalur Gaza menurut BNPB.\nLebih")
    text.setCursorPosition(1)
    assert session.sentence == 0
    text.setCursorPosition(behind)
    assert session.sentence == 2, "in the translation as well"
    text.setCursorPosition(10_000)
    assert session.sentence == 2


def test_letters_have_a_place_on_the_screen(qtbot: QtBot, window: Window, session: Session) -> None:
    translate(qtbot, session, "\n".join(FILLER))
    text = text_of(window)
    whole = text.text(0, text.characterCount())
    at = whole.index("menolak")
    rect = text.characterRect(at)
    assert window.spread.viewport().rect().contains(window.spread.viewport().mapFromGlobal(rect.center()))
    assert text.offsetAtPoint(rect.center()) == at
    far = whole.index("rencana nomor 99")
    text.scrollToSubstring(far, far + 5)
    assert 99 in window.spread.visible_rows()


def test_the_text_of_a_closed_window_goes_with_it(
    qtbot: QtBot, session: Session, resources: Path, tmp_path: Path
) -> None:
    translate(qtbot, session)
    for _ in range(3):
        window = make_window(qtbot, session, resources, tmp_path / "profile")
        assert text_of(window).characterCount()
        window.close()
        window.deleteLater()
        del window
        qtbot.wait(1)
        gc.collect()


def test_tab_reaches_text_and_list(qtbot: QtBot, window: Window, session: Session) -> None:
    translate(qtbot, session)
    window.spread.setFocus()
    reached = set()
    for _ in range(30):
        focused = QApplication.focusWidget()
        reached.add(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert {window.spread, window.sidebar.filter, window.sidebar.view} <= reached


class Longer(QTranslator):
    """A language a third longer than English, with an accent on every end to see what is translated."""

    def translate(self, context: str, source: str, comment: str = "", n: int = -1) -> str:  # type: ignore[override]
        return f"[{source}{'~' * (len(source) // 3)}é]" if source else source

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def longer(qapp: QApplication) -> Iterator[QObject]:
    translator = Longer()
    qapp.installTranslator(translator)
    yield translator
    qapp.removeTranslator(translator)


@pytest.mark.usefixtures("longer")
def test_nothing_is_cut_off_in_a_longer_language(qtbot: QtBot, window: Window, session: Session) -> None:
    window.resize(900, 600)
    qtbot.wait(10)
    assert_nothing_cut_off(window)
    translate(qtbot, session)
    session.select("organisation:BNPB")
    qtbot.wait(10)
    assert_nothing_cut_off(window)
    window.find_bar.open_bar()
    qtbot.wait(10)
    assert_nothing_cut_off(window)


def assert_nothing_cut_off(window: Window) -> None:
    for widget in window.findChildren(QWidget):
        if not isinstance(widget, QLabel | QAbstractButton) or not widget.isVisible() or not widget.text():
            continue
        assert widget.text().startswith(("[", "Sejajar", "BNPB", "⚠ [")), f"not translated: {widget.text()}"
        wanted = widget.sizeHint()
        if isinstance(widget, QLabel) and widget.wordWrap():
            assert widget.heightForWidth(widget.width()) <= widget.height() + 1, widget.text()
        else:
            assert wanted.width() <= widget.width() + 1, f"cut off: {widget.text()}"
