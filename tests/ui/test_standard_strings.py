"""What Qt says by itself: in an Indonesian window Indonesian, on buttons without pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QStyle,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from sejajar.ui.theme import Theme
from sejajar.ui.window import Window

ROOT = Path(__file__).resolve().parents[2]
PROPERTIES = ("text", "toolTip", "accessibleName", "placeholderText")


@pytest.fixture
def indonesian(qapp: QApplication) -> Iterator[Callable[[], None]]:
    """Turns the interface Indonesian."""
    translator = QTranslator()
    assert translator.load("sejajar_id", str(ROOT / "translations"))
    yield lambda: qapp.installTranslator(translator) and None
    qapp.removeTranslator(translator)


def strings(widget: QWidget) -> Iterator[str]:
    """Everything that stands on a widget and its parts, and in the menus of its fields."""
    for part in (widget, *widget.findChildren(QWidget)):
        yield from (part.property(name) for name in PROPERTIES)
        yield from (action.text() for action in part.actions())
        if isinstance(part, QLineEdit | QTextEdit):
            yield from (
                action.text().partition("\t")[0] for action in part.createStandardContextMenu().actions()
            )
        if isinstance(part, QAbstractItemView) and (model := part.model()):
            columns = range(model.columnCount())
            yield from (str(model.headerData(one, Qt.Orientation.Horizontal) or "") for one in columns)


def file_dialog(mode: QFileDialog.AcceptMode) -> QDialog:
    dialog = QFileDialog(None, "⌂", "", "⌘ (*.txt)")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(mode)
    dialog.setViewMode(QFileDialog.ViewMode.Detail)
    return dialog


def message_box() -> QDialog:
    box = QMessageBox()
    for button in QMessageBox.StandardButton:
        if button.value.bit_count() == 1 and button.value >= QMessageBox.StandardButton.Ok.value:
            box.addButton(button)
    box.setDetailedText("⌂")
    return box


MAKERS = {
    "open": lambda: file_dialog(QFileDialog.AcceptMode.AcceptOpen),
    "save": lambda: file_dialog(QFileDialog.AcceptMode.AcceptSave),
    "message": message_box,
}


@pytest.mark.parametrize("what", MAKERS)
def test_no_string_of_qt_stays_english(
    qtbot: QtBot, indonesian: Callable[[], None], what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    def said() -> set[str]:
        dialog = MAKERS[what]()
        qtbot.addWidget(dialog)
        return {text for text in strings(dialog) if text and any(map(str.isalpha, text))}

    english = said()
    indonesian()
    assert len(english) > 5
    # "OK" is Indonesian, and so are the names of places.
    assert said() & english <= {"OK", str(tmp_path), tmp_path.name}


def test_arrow_keys_have_names_that_are_understood(window: Window, indonesian: Callable[[], None]) -> None:
    indonesian()
    assert "Ctrl+Alt+Kanan" in QKeySequence("Ctrl+Alt+Right").toString(QKeySequence.SequenceFormat.NativeText)
    # The program names its keys in English, and what is kept of them is English.
    for action in window.commands.titles:
        keys = window.commands.original_keys(action)
        assert QKeySequence(keys.toString()) == keys, keys.toString()


def test_no_dialog_has_pictures_on_its_buttons(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    hint = QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons
    before = qapp.styleSheet()
    # As Qt has them under X where there is no desktop.
    qapp.setStyleSheet("QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 1; }" + theme.stylesheet)
    for make in MAKERS.values():
        dialog = make()
        qtbot.addWidget(dialog)
        (box,) = dialog.findChildren(QDialogButtonBox)
        assert not box.style().styleHint(hint, None, box)
        assert all(button.icon().isNull() for button in box.findChildren(QAbstractButton))
    qapp.setStyleSheet(before)
