"""The glossary in the window: its table and form, what it does to the article, and selected words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from tests.ui.desk import FakePipeline, make_window, translate
from tests.ui.writing import write

from sejajar.text import LibraryError, Link, Span, State, Term, TranslatedSegment
from sejajar.translating import read_terms
from sejajar.ui.glossary_desk import pair_at
from sejajar.ui.glossary_dialog import GlossaryDialog
from sejajar.ui.glossary_form import TermForm
from sejajar.ui.glossary_table import Column
from sejajar.ui.menu import TextMenu
from sejajar.ui.page import Place
from sejajar.ui.rows import Side
from sejajar.ui.session import Session
from sejajar.ui.window import Window

# The fake pipeline leaves words as they are, and links each to itself.
TEXT = "Warga desa menunggu bupati.\nBupati belum datang.\nMereka pulang."
REGENT = Term("bupati", "regent")
VILLAGE = Term("desa", "village", "bukan kelurahan")
KEPT = Term("warga", "warga")


def opened(qtbot: QtBot, window: Window) -> GlossaryDialog:
    window.commands["glossary"].trigger()
    dialog = window.glossary.dialog
    assert dialog
    qtbot.waitUntil(lambda: window._session.glossary.terms is not None)
    return dialog


def form_of(dialog: GlossaryDialog | Window) -> TermForm:
    return [form for form in dialog.findChildren(TermForm) if form.isVisible()][-1]


def rows(dialog: GlossaryDialog, column: Column = Column.SOURCE) -> list[str]:
    shown = dialog.shown
    return [shown.index(row, column).data() for row in range(shown.rowCount())]


def texts(session: Session) -> list[str]:
    return [session.translation[index].text for index in sorted(session.translation)]


def message(qtbot: QtBot, window: Window) -> str:
    """What a box tells that comes up, and is closed."""
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is not None)
    box = window.findChild(QMessageBox)
    assert box
    box.close()
    return box.text()


def fill(dialog: GlossaryDialog, *terms: Term) -> None:
    for term in reversed(terms):
        dialog._keeping.add(term)


# -- the table ----------------------------------------------------------------------------------------


def test_a_term_is_added_edited_and_deleted_by_keys(
    qtbot: QtBot, window: Window, session: Session, fake: FakePipeline
) -> None:
    dialog = opened(qtbot, window)
    assert dialog._empty.isVisible()
    assert "No terms yet" in dialog._empty.text()
    assert dialog.buttons["add"].isEnabled()
    assert not dialog.buttons["export"].isEnabled()
    assert opened(qtbot, window) is dialog

    qtbot.keyClick(dialog, Qt.Key.Key_Insert)
    form = form_of(dialog)
    assert not form.ok.isEnabled()
    qtbot.keyClicks(form.source, "  bupati ")
    assert not form.ok.isEnabled()
    qtbot.keyClicks(form.target, "regent")
    qtbot.keyClick(form.target, Qt.Key.Key_Return)
    assert session.glossary.terms == (REGENT,)
    assert rows(dialog) == ["bupati"]
    assert dialog.chosen == [REGENT]
    qtbot.waitUntil(lambda: fake.glossary.terms == (REGENT,))

    qtbot.keyClick(dialog.view, Qt.Key.Key_Return)
    form = form_of(dialog)
    assert (form.source.text(), form.target.text()) == ("bupati", "regent")
    form.stays.click()
    assert not form.target.isEnabled()
    form.accept()
    assert session.glossary.terms == (Term("bupati", "bupati"),)
    assert rows(dialog, Column.TARGET) == ["stays as it is"]

    qtbot.keyClick(dialog.view, Qt.Key.Key_Delete)
    assert session.glossary.terms == ()
    assert dialog._told.text() == "1 term(s) deleted. Undo brings them back."
    dialog.buttons["undo"].click()
    dialog.buttons["undo"].click()
    assert session.glossary.terms == (REGENT,)
    qtbot.waitUntil(lambda: fake.glossary.terms == (REGENT,))


def test_the_form_tells_what_the_glossary_has(qtbot: QtBot, window: Window, session: Session) -> None:
    dialog = opened(qtbot, window)
    fill(dialog, REGENT, VILLAGE)
    dialog.add("bupati", "district head")
    form = form_of(dialog)
    assert "Also in the glossary: regent" in form._hint.text()
    form.accept()
    # The one added last is the best.
    head = Term("bupati", "district head")
    assert session.glossary.terms == (head, REGENT, VILLAGE)

    dialog.add("desa", "village")  # another note
    form = form_of(dialog)
    assert "already" in form._hint.text()
    form.accept()
    assert session.glossary.terms == (Term("desa", "village"), head, REGENT)
    session.glossary.replace(REGENT, Term("desa", "village", "lagi"))
    assert session.glossary.terms == (head, Term("desa", "village", "lagi"))

    for source, good in (("…", False), ("kata", True), ("7", True)):  # words that can be found
        assert TermForm((), window, source=source, target="word").ok.isEnabled() is good


def test_the_table_is_sorted_and_filtered_by_any_column(
    qtbot: QtBot, window: Window, qtmodeltester: ModelTester
) -> None:
    dialog = opened(qtbot, window)
    fill(dialog, REGENT, VILLAGE, KEPT, Term("Camat", "head"))
    assert rows(dialog) == ["bupati", "Camat", "desa", "warga"]
    dialog.view.sortByColumn(Column.TARGET, Qt.SortOrder.DescendingOrder)
    assert rows(dialog) == ["warga", "desa", "bupati", "Camat"]
    qtbot.keyClicks(dialog.filter, "KELURAHAN")
    assert rows(dialog) == ["desa"]
    qtbot.keyClick(dialog.filter, Qt.Key.Key_Down)
    assert dialog.chosen == [VILLAGE]
    dialog.filter.setText("tidak ada")
    assert dialog._empty.text() == "No term has these words."
    qtbot.keyClick(dialog.filter, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert len(rows(dialog)) == 4
    dialog.filter.setText("e")
    qtmodeltester.check(dialog.shown)


def test_files_are_taken_in_and_told_of(
    qtbot: QtBot, window: Window, session: Session, tmp_path: Path
) -> None:
    dialog = opened(qtbot, window)
    fill(dialog, REGENT, KEPT)
    file = tmp_path / "istilah.csv"
    file.write_text("id,en\nbupati,district head\ndesa,village\ncamat,\n", encoding="utf-8")
    dialog.import_file(file)
    qtbot.waitUntil(lambda: session.glossary.terms is not None and len(session.glossary.terms) == 3)
    assert dialog._told.text() == (
        "1 new term(s), 1 with another translation than before. Left out, as one language is empty: line 4."
    )
    assert rows(dialog, Column.TARGET) == ["district head", "village", "stays as it is"]
    dialog.buttons["undo"].click()
    assert session.glossary.terms == (REGENT, KEPT)

    file = tmp_path / "artikel.txt"
    file.write_text("Bukan tabel.", encoding="utf-8")
    dialog.import_file(file)
    assert "is no table of terms" in message(qtbot, window)
    assert dialog._told.text() == ""


def test_a_file_is_taken_in_though_the_window_of_the_glossary_goes(
    qtbot: QtBot, window: Window, session: Session, tmp_path: Path
) -> None:
    dialog = opened(qtbot, window)
    file = tmp_path / "istilah.csv"
    file.write_text("bupati,regent\n", encoding="utf-8")
    dialog.resize(640, 380)
    dialog.import_file(file)
    dialog.close()
    qtbot.waitUntil(lambda: session.glossary.terms == (REGENT,) and window.glossary.dialog is None)
    dialog = opened(qtbot, window)
    assert rows(dialog) == ["bupati"]
    assert dialog.width() == 640


def test_terms_are_exported(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(qtbot, window)
    fill(dialog, VILLAGE, KEPT, REGENT)
    there = tmp_path / "ada.csv"
    there.write_text("of somebody else")
    asked: list[str] = []
    kind = "Table for spreadsheets (*.csv)"
    for answers, name in (
        (("istilah.csv",), "istilah.csv"),
        (("istilah.tsv",), "istilah.tsv"),
        (("baru",), "baru.csv"),
        (("ada", "lain.csv"), "lain.csv"),  # the second time it asks whether to replace "ada.csv"
    ):
        left = iter(answers)

        def ask(*given: object, left: Iterator[str] = left) -> tuple[str, str]:
            asked.append(str(given[2]))
            return str(tmp_path / next(left)), kind

        monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
        with qtbot.waitSignal(dialog._keeping.saved):
            dialog.buttons["export"].click()
        assert dialog._told.text() == f"Saved {tmp_path / name}"
        assert read_terms(tmp_path / name).terms == (REGENT, VILLAGE, KEPT)
    assert asked[-1] == str(there)
    assert there.read_text() == "of somebody else"


# -- the article --------------------------------------------------------------------------------------


def test_a_change_shows_in_drafts_and_warns_of_the_rest(
    qtbot: QtBot, window: Window, session: Session, fake: FakePipeline
) -> None:
    translate(qtbot, session, TEXT)
    window.rewriting.open(1)
    write(window.rewriting, "He has not come.")
    qtbot.keyClick(window.rewriting.editor.text, Qt.Key.Key_Return)  # type: ignore[union-attr]
    before = texts(session)
    dialog = opened(qtbot, window)
    fill(dialog, REGENT)
    qtbot.waitUntil(lambda: "regent" in session.translation[0].text)
    assert texts(session) == ["Warga desa menunggu regent.", "He has not come.", "Mereka pulang."]
    assert session.translation[1].state is State.EDITED
    assert [check.advice for check in session.roster.checks_of(1)] == ["regent"]
    assert session.roster.checks_of(0) == ()
    window.commands["next-warning"].trigger()
    assert session.sentence == 1
    dialog.buttons["undo"].click()
    qtbot.waitUntil(lambda: texts(session) == before)
    qtbot.waitUntil(lambda: session.roster.checks_of(1) == ())

    # One that cannot be kept says so, and works.
    fake.library_fault = LibraryError("The library {path} cannot be written.", path="x")
    fill(dialog, REGENT)
    assert "cannot be written" in message(qtbot, window)
    qtbot.waitUntil(lambda: "regent" in session.translation[0].text)


def test_an_article_in_another_tab_is_looked_at_again(
    qtbot: QtBot, window: Window, session: Session, tmp_path: Path
) -> None:
    for name in ("satu", "dua"):
        (tmp_path / f"{name}.txt").write_text(TEXT, encoding="utf-8")
        window.open_file(tmp_path / f"{name}.txt")
        qtbot.waitUntil(lambda: session.finished is not None and len(session.translation) == 3)
    dialog = opened(qtbot, window)
    fill(dialog, REGENT)
    window.articles.step(-1)
    qtbot.waitUntil(lambda: session.path == tmp_path / "satu.txt" and session.finished is not None)
    assert session.translation[0].text == "Warga desa menunggu regent."


def test_an_untouched_sentence_in_the_editor_is_renewed_and_a_typed_one_is_not(
    qtbot: QtBot, window: Window, session: Session
) -> None:
    translate(qtbot, session, TEXT)
    session.glossary.load()
    qtbot.waitUntil(lambda: session.glossary.terms is not None)
    window.rewriting.open(0)
    session.glossary.add(REGENT)
    qtbot.waitUntil(lambda: "regent" in session.translation[0].text)
    editor = window.rewriting.editor
    assert editor
    assert editor.text.toPlainText() == "Warga desa menunggu regent."
    write(window.rewriting, "I am typing.")
    session.glossary.undo()
    qtbot.waitUntil(lambda: "bupati" in session.translation[0].text)
    assert window.rewriting.editor is editor
    assert editor.text.toPlainText() == "I am typing."
    window.rewriting.keep()
    assert session.translation[0].text == "I am typing."
    window.rewriting.open(2)
    window.rewriting.keep()
    assert session.translation[2].state is State.MACHINE


def test_the_words_are_put_into_a_sentence_by_one_key(qtbot: QtBot, window: Window, session: Session) -> None:
    translate(qtbot, session, TEXT)
    session.glossary.load()
    qtbot.waitUntil(lambda: session.glossary.terms is not None)
    session.mending.confirm(0)
    session.mending.confirm(1)
    session.glossary.add(REGENT)
    qtbot.waitUntil(lambda: bool(session.roster.checks_of(0) and session.roster.checks_of(1)))
    for number, typed, expected in (
        (0, "", "Warga desa menunggu regent."),
        (1, "Wali belum datang.", "Wali belum datang. regent"),  # where the caret is
    ):
        window.rewriting.open(number)
        editor = window.rewriting.editor
        assert editor
        assert "The glossary has" in editor._about.text()
        if typed:
            write(window.rewriting, typed)
        qtbot.keyClick(editor.text, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
        assert editor.text.toPlainText() == expected
        assert editor.missed_term is None
        editor.text.undo()
        assert editor.text.toPlainText() == (typed or "Warga desa menunggu bupati.")


# -- selected words -----------------------------------------------------------------------------------


def select(window: Window, start: Place, end: Place) -> None:
    window.spread.selection.start(start)
    window.spread.selection.extend(end)


def next_form(qtbot: QtBot, window: Window) -> TermForm:
    qtbot.waitUntil(lambda: any(form.isVisible() for form in window.findChildren(TermForm)))
    return form_of(window)


def entries(menu: TextMenu) -> dict[str, QAction]:
    return {action.text(): action for action in menu.actions()}


def test_selected_words_go_into_the_glossary(qtbot: QtBot, window: Window, session: Session) -> None:
    translate(qtbot, session, TEXT)
    window.commands["add-term"].trigger()
    form = next_form(qtbot, window)
    assert form.source.text() == ""  # nothing is selected
    form.reject()

    select(window, Place(0, Side.TARGET, 6), Place(0, Side.TARGET, 9))
    assert "Add to the glossary…" in entries(TextMenu(session, window.spread, 0, None, window))
    window.commands["add-term"].trigger()
    form = next_form(qtbot, window)
    assert (form.source.text(), form.target.text()) == ("desa", "desa")
    form.reject()

    select(window, Place(1, Side.SOURCE, 1), Place(1, Side.SOURCE, 4))  # "upa"
    menu = TextMenu(session, window.spread, 1, None, window)
    menu.term_wanted.connect(window._add_term)
    entries(menu)["Add to the glossary…"].trigger()
    form = next_form(qtbot, window)
    assert (form.source.text(), form.target.text()) == ("Bupati", "Bupati")
    qtbot.waitUntil(form.target.hasFocus)
    form.target.setText("Regent")
    form.accept()
    assert session.glossary.terms == (Term("Bupati", "Regent"),)
    qtbot.waitUntil(lambda: session.translation[1].text == "Regent belum datang.")


def test_what_words_became_is_guessed_from_links() -> None:
    source, target = "Gencatan senjata batal.", "The truce was off."
    links = (Link(Span(0, 8), Span(4, 9), 0.9), Link(Span(9, 16), Span(4, 9), 0.4))
    translated = TranslatedSegment(0, target, links)
    assert pair_at(source, translated, Span(0, 16), Side.SOURCE) == ("gencatan senjata", "truce")
    assert pair_at(source, translated, Span(17, 22), Side.SOURCE) == ("batal", "")
    assert pair_at(source, None, Span(0, 16), Side.SOURCE) == ("Gencatan senjata", "")
    assert pair_at(source, translated, Span(4, 9), Side.TARGET) == ("gencatan senjata", "truce")
    far = TranslatedSegment(0, target, (*links, Link(Span(9, 16), Span(14, 17), 0.4)))
    assert pair_at(source, far, Span(0, 16), Side.SOURCE) == ("gencatan senjata", "truce was off")
    long = "Kami mendukung pemerintah pusat dan daerah."
    wide = (Link(Span(0, 4), Span(0, 2), 0.9), Link(Span(0, 4), Span(36, 42), 0.9))
    assert pair_at("Kita.", TranslatedSegment(0, long, wide), Span(0, 4), Side.SOURCE) == ("Kita", "")


def test_the_language_of_the_interface_changes_with_it_open(
    qtbot: QtBot, session: Session, resources: Path, tmp_path: Path
) -> None:
    window = make_window(qtbot, session, resources, tmp_path / "profile")
    opened(qtbot, window)
    window.close()
    other = make_window(qtbot, session, resources, tmp_path / "profile")
    dialog = opened(qtbot, other)
    fill(dialog, REGENT)
    assert rows(dialog) == ["bupati"]
