"""What a screen reader is told, and that nothing needs the mouse or is cut off in a longer language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.desk import translate

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
    window.resize(1100, 600)
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
