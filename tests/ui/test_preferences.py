"""Settings take effect at once and last; the window changes its language under the reader's hands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMessageBox
from pytestqt.qtbot import QtBot
from tests.ui.desk import FILLER, FakePipeline, translate

from sejajar.ui.pace import Phase
from sejajar.ui.preferences import Preferences
from sejajar.ui.session import Session
from sejajar.ui.settings import Settings
from sejajar.ui.start import Program
from sejajar.ui.window import Window


def opened(window: Window) -> Preferences:
    window.commands["settings"].trigger()
    dialog = window.findChild(Preferences)
    assert dialog
    return dialog


def test_theme_font_and_spacing_apply_at_once(qtbot: QtBot, window: Window, session: Session) -> None:
    translate(qtbot, session)
    dialog = opened(window)
    dialog.theme.setCurrentIndex(dialog.theme.findData("dark"))
    dialog.spacing.setValue(2.0)
    before = window.spread.page.rows.metrics.pitch
    dialog.accept()
    assert window._appearance.theme.dark
    assert window.commands["theme-dark"].isChecked()
    assert window.spread.page.rows.metrics.pitch > before


def test_cancel_changes_nothing(window: Window) -> None:
    dialog = opened(window)
    dialog.theme.setCurrentIndex(dialog.theme.findData("dark"))
    dialog.reject()
    assert window._settings.theme == "system"


def test_a_command_gets_another_key(qtbot: QtBot, window: Window, session: Session) -> None:
    translate(qtbot, session)
    session.select("place:Kairo")
    dialog = opened(window)
    dialog._edits["next"].setKeySequence(QKeySequence("Ctrl+J"))
    dialog.accept()
    qtbot.keyClick(window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert session.current == ("place:Kairo", 1)
    assert "Ctrl+J" in window.commands["next"].toolTip()
    assert window._settings.shortcut("next") == "Ctrl+J"
    assert window._settings.shortcut("previous") is None


def test_the_memory_can_be_emptied(qtbot: QtBot, window: Window, fake: FakePipeline) -> None:
    dialog = opened(window)
    dialog.forget.click()
    assert not dialog.forget.isEnabled()
    qtbot.waitUntil(lambda: getattr(fake, "forgotten", False))
    dialog.reject()


def test_one_key_for_two_commands_is_refused(window: Window) -> None:
    dialog = opened(window)
    dialog._edits["next"].setKeySequence(QKeySequence("Shift+F3"))
    assert not dialog._ok.isEnabled()
    assert "Shift+F3" in dialog._conflict.text()
    dialog._reset_keys()
    assert dialog._ok.isEnabled()
    dialog.reject()


@pytest.fixture
def program(
    qtbot: QtBot, qapp: QApplication, fake: FakePipeline, resources: Path, tmp_path: Path
) -> Iterator[Program]:
    locale = QLocale()
    translations = resources.parent / "translations"
    program = Program(qapp, fake, Settings(tmp_path / "profile"), resources, translations)  # type: ignore[arg-type]
    program.window.show()
    yield program
    program.session.close()
    program.window.close()
    program.window.deleteLater()
    program._settings.language = "en"
    program._translate()
    for translator in program._translators:
        qapp.removeTranslator(translator)
    QLocale.setDefault(locale)


def test_the_language_changes_and_the_reader_stays(qtbot: QtBot, program: Program) -> None:
    program.articles.open_text("\n".join(FILLER))
    qtbot.waitUntil(lambda: program.session.progress.phase is Phase.DONE)
    program.window.spread.go_to_row(40)
    dialog = opened(program.window)
    dialog.language.setCurrentIndex(dialog.language.findData("id"))
    first = program.window
    dialog.accept()
    qtbot.waitUntil(lambda: program.window is not first)
    menus = [action.text().replace("&", "") for action in program.window.menuBar().actions()]
    assert menus[0] == "Berkas"
    assert program.window.spread.top_row == 40
    assert program.window.isVisible()
    assert not first.isVisible()
    buttons = opened(program.window).findChild(QDialogButtonBox)
    assert buttons


def test_the_article_and_the_place_are_there_again(
    qtbot: QtBot, program: Program, tmp_path: Path, resources: Path
) -> None:
    path = tmp_path / "panjang.txt"
    path.write_text("\n".join(FILLER), encoding="utf-8")
    program.window.open_file(path)
    qtbot.waitUntil(lambda: program.session.progress.phase is Phase.DONE)
    program.window.spread.go_to_row(30)
    program.window.remember()

    program.session.close_article()
    assert program.window.welcome.isVisible()
    assert program.open([])
    qtbot.waitUntil(lambda: program.session.progress.phase is Phase.DONE)
    assert program.window.spread.top_row == 30


@pytest.mark.qt_log_ignore("does not support raise")
def test_what_another_start_brings_is_asked_in_front_of_the_window(qtbot: QtBot, program: Program) -> None:
    program._take_in([Path("translate-id_en-1_9.argosmodel")])
    box = program.window.findChild(QMessageBox)
    assert box
    qtbot.waitUntil(box.isActiveWindow)
    box.reject()


def test_a_package_to_start_with_is_offered_over_what_was_open(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    path = tmp_path / "kabar.txt"
    path.write_text(FILLER[0], encoding="utf-8")
    program.window.open_file(path)
    qtbot.waitUntil(lambda: program.session.progress.phase is Phase.DONE)
    program.window.remember()
    program.session.close_article()
    assert program.open([Path("translate-id_en-1_9.argosmodel")])
    qtbot.waitUntil(lambda: program.session.progress.phase is Phase.DONE)
    assert program.session.path == path
    box = program.window.findChild(QMessageBox)
    assert box
    assert "translate-id_en-1_9.argosmodel" in box.text()
    box.reject()


def test_nothing_to_reopen(program: Program) -> None:
    assert not program.open([])
