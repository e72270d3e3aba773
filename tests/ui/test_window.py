"""The window as a whole: commands, messages, themes, and what it remembers."""

from __future__ import annotations

import threading
from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QGuiApplication, QPalette
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.desk import FILLER, LONG, TEXT, FakePipeline, make_window, translate

from sejajar.exporting import FORMATS as EXPORT_FORMATS
from sejajar.reading import FORMATS
from sejajar.text import Kind
from sejajar.ui.messages import document_name, format_name
from sejajar.ui.pace import Phase
from sejajar.ui.session import Session
from sejajar.ui.theme import Theme
from sejajar.ui.window import Window


def message(window: Window) -> str:
    """The text of the error box, which is then closed."""
    box = window.findChild(QMessageBox)
    assert box
    text = box.text()
    box.close()
    return text


def test_first_there_is_a_welcome(window: Window) -> None:
    assert window.welcome.isVisible()
    assert not window.commands["export"].isEnabled()
    assert window.windowTitle() == "Sejajar"


def test_pasting_reads_the_clipboard(qtbot: QtBot, window: Window, session: Session) -> None:
    QGuiApplication.clipboard().setText(TEXT)
    qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: session.progress.phase is Phase.DONE)
    assert window.spread.isVisible()
    assert window.commands["export"].isEnabled()


def test_pasting_nothing_says_so(window: Window) -> None:
    QGuiApplication.clipboard().clear()
    window.intake.paste()
    assert window.notice.isVisible()
    assert window.welcome.isVisible()


@pytest.mark.parametrize("text", ["https://example.com/berita/banjir\n", "  http://example.com/?id=7"])
def test_an_address_is_not_taken_for_an_article(window: Window, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    window.intake.paste()
    assert "network" in window.notice._label.text()
    dropped = QMimeData()
    dropped.setUrls([QUrl(text.strip())])
    window.notice.hide()
    window.intake.take(dropped)
    assert window.notice.isVisible()
    assert window.articles.all == ()


def test_pasted_rich_text_is_read_as_a_page(qtbot: QtBot, window: Window, session: Session) -> None:
    mime = QMimeData()
    mime.setHtml(
        "<h1>Banjir mulai surut di Demak</h1>"
        "<p>Warga mulai pulang ke rumah masing-masing pada Senin pagi setelah air surut.</p>"
        "<p>Petugas masih membersihkan jalan dan saluran air di beberapa desa di sana.</p>"
    )
    mime.setText("Banjir mulai surut di Demak Warga mulai pulang")
    QGuiApplication.clipboard().setMimeData(mime)
    window.intake.paste()
    qtbot.waitUntil(lambda: session.article is not None)
    assert session.article
    assert session.article.text.startswith("Banjir mulai surut di Demak\n")


def test_dropping_a_file_opens_it(qtbot: QtBot, window: Window, session: Session, tmp_path: Path) -> None:
    path = tmp_path / "berita.txt"
    path.write_text(TEXT, encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)
    qtbot.waitUntil(lambda: session.progress.phase is Phase.DONE)
    assert session.path == path
    assert window._settings.recent == (path,)


@pytest.mark.parametrize("name", ["missing.txt", "empty.txt", "folder", "binary.txt"])
def test_bad_files_get_one_clear_sentence(qtbot: QtBot, window: Window, tmp_path: Path, name: str) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "folder").mkdir()
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 40)
    with qtbot.waitSignal(window._session.failed):
        window.open_file(tmp_path / name)
    text = message(window)
    assert name in text
    assert "Traceback" not in text
    assert window.welcome.isVisible()
    assert window.statusBar().currentMessage() == ""


@pytest.mark.logs_expected
def test_a_fault_nobody_expected_is_told_and_logged(
    qtbot: QtBot, window: Window, caplog: pytest.LogCaptureFixture
) -> None:
    window.show_error(ZeroDivisionError("division by zero"))
    assert "ZeroDivisionError" in message(window)
    assert "division by zero" in caplog.text


def test_a_foreign_language_is_asked_about(qtbot: QtBot, window: Window, session: Session) -> None:
    session.open_text(
        "The government announced a new budget on Monday. Villagers rejected the plan for the dam, "
        "and the minister said that the old ways could no longer be used by anyone in the country."
    )
    qtbot.waitUntil(window.notice.isVisible)
    assert "Paragraphs in English are copied as they are" in window.notice._label.text()
    button = next(b for b in window.notice.findChildren(QPushButton) if b.text() == "Translate anyway")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.progress.phase is Phase.DONE)
    assert not window.notice.isVisible()


def test_a_near_language_is_translated_throughout(qtbot: QtBot, window: Window, session: Session) -> None:
    session.open_text(
        "Kerajaan mengumumkan bahawa polis menahan lelaki itu kerana mencuri wang di sebuah syarikat pada "
        "Isnin. Beliau berkata perkhidmatan elektrik akan pulih semasa cuti di Malaysia."
    )
    qtbot.waitUntil(window.notice.isVisible)
    assert window.notice._label.text() == "This looks like Malay, not Indonesian. Translate anyway?"


def test_exporting_proposes_a_name_and_tells_where_it_went(
    qtbot: QtBot, window: Window, fake: FakePipeline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "Jalur/Gaza").mkdir(parents=True)
    asked: list[str] = []

    def choose(parent: object, title: str, proposed: str, filters: str, chosen: str) -> tuple[str, str]:
        asked.append(proposed)
        return str(tmp_path / "hasil"), chosen

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    translate(qtbot, window._session)
    with qtbot.waitSignal(window._session.exported):
        qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert asked[0].endswith(".pdf")
    assert fake.exported[0][1] == tmp_path / "hasil.pdf"
    assert str(tmp_path / "hasil.pdf") in window.notice._label.text()


def test_cancel_and_resume_buttons(
    qtbot: QtBot, window: Window, session: Session, fake: FakePipeline
) -> None:
    fake.gate.clear()
    session.open_text(LONG)
    qtbot.waitUntil(lambda: session.progress.phase is Phase.TRANSLATING)
    qtbot.mouseClick(window.progress.cancel, Qt.MouseButton.LeftButton)
    assert window.progress.resume.isVisible()
    fake.gate.set()
    qtbot.mouseClick(window.progress.resume, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.progress.phase is Phase.DONE)
    assert not window.progress.cancel.isVisible()


def test_opening_shows_its_progress_and_can_be_cancelled(
    qtbot: QtBot, window: Window, session: Session, fake: FakePipeline, tmp_path: Path
) -> None:
    translate(qtbot, session)
    go_on = threading.Event()

    def slowly(path: Path, *, preview: bool) -> Generator[float, None, None]:
        yield 0.25
        go_on.wait(5)
        yield 0.5

    fake.open_steps = slowly  # type: ignore[method-assign,assignment]
    window.open_file(tmp_path / "besar.pdf")
    qtbot.waitUntil(lambda: session.share_read == 0.25)
    assert window.progress.cancel.isVisible()
    qtbot.waitUntil(lambda: window.progress._bar.value() == 25)
    qtbot.mouseClick(window.progress.cancel, Qt.MouseButton.LeftButton)
    go_on.set()
    assert session.share_read is None
    assert not window.progress.cancel.isVisible()
    assert session.article
    assert session.article.text == TEXT


def test_escape_clears_wherever_the_focus_is(qtbot: QtBot, window: Window, session: Session) -> None:
    translate(qtbot, session)
    for widget in (window.spread, window.sidebar.view, window.sidebar.filter):
        session.select("place:Kairo")
        widget.setFocus()
        qtbot.keyClick(widget, Qt.Key.Key_Escape)
        assert session.selected == (), widget


def test_f3_steps_from_anywhere(qtbot: QtBot, window: Window, session: Session) -> None:
    translate(qtbot, session)
    session.select("place:Kairo")
    qtbot.keyClick(window.spread, Qt.Key.Key_F3)
    assert session.current == ("place:Kairo", 1)
    qtbot.keyClick(window.sidebar.filter, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert session.current == ("place:Kairo", 0)


def test_theme_changes_live(window: Window) -> None:
    window.commands["theme-dark"].trigger()
    paper = window.spread.grab().toImage().pixelColor(3, 3)
    assert paper == window._appearance.theme.color("paper")
    assert window.palette().color(QPalette.ColorRole.Base).lightness() < 60
    window.commands["theme-light"].trigger()
    assert window.palette().color(QPalette.ColorRole.Base).lightness() > 200


def test_zoom_keeps_the_reader_where_they_are(qtbot: QtBot, window: Window, session: Session) -> None:
    translate(qtbot, session, "\n".join(FILLER))
    window.spread.bar.setValue(2000)
    row = window.spread.top_row
    assert row > 10
    window.commands["zoom-in"].trigger()
    assert window.spread.top_row == row
    window.commands["zoom-reset"].trigger()
    assert window.spread.top_row == row


def test_the_window_remembers(qtbot: QtBot, session: Session, resources: Path, tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    window = make_window(qtbot, session, resources, profile)
    window.resize(777, 654)
    window.commands["sidebar"].trigger()
    window.commands["theme-dark"].trigger()
    window.commands["zoom-in"].trigger()
    window.sidebar.set_shown_kinds(frozenset({Kind.PERSON}))
    points = window.view.points
    window.close()

    again = make_window(qtbot, session, resources, profile, size=None)
    assert (again.width(), again.height()) == (777, 654)
    assert not again.commands["sidebar"].isChecked()
    assert again.commands["theme-dark"].isChecked()
    assert again.view.points == points
    assert again.sidebar.model.shown_kinds == {Kind.PERSON}


@pytest.mark.parametrize(("dark", "strong"), [(False, False), (True, False), (False, True), (True, True)])
def test_words_stand_out_from_what_lies_behind_them(resources: Path, dark: bool, strong: bool) -> None:
    theme = Theme(resources, dark=dark, strong=strong)

    def contrast(a: QColor, b: QColor) -> float:
        """WCAG 2 contrast ratio."""
        high, low = sorted((luminance(a), luminance(b)), reverse=True)
        return (high + 0.05) / (low + 0.05)

    def luminance(color: QColor) -> float:
        parts = (color.redF(), color.greenF(), color.blueF())
        r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    ink = theme.color("ink")
    behind = [theme.color(role) for role in ("paper", "window", "hover", "selection")]
    behind += [theme.kind(kind).tint for kind in Kind]
    assert min(contrast(ink, color) for color in behind) >= 4.5
    muted = [theme.color(role) for role in ("paper", "window")]
    assert min(contrast(theme.color("muted"), color) for color in muted) >= 4.5
    assert min(contrast(theme.color("warning"), color) for color in muted) >= 4.5
    if strong:
        plain = [theme.color(role) for role in ("paper", "window", "hover", "selection")]
        assert min(contrast(ink, color) for color in plain) >= 7
        assert min(contrast(theme.color(role), theme.color("paper")) for role in ("muted", "warning")) >= 7


def test_every_kind_of_document_and_export_has_a_name() -> None:
    assert all(document_name(form.label) for form in FORMATS)
    assert all(format_name(form.id, "rows") for form in EXPORT_FORMATS)
