"""Every open article becomes a file in one folder, and nothing that lies there is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QInputDialog, QMessageBox
from pytestqt.qtbot import QtBot
from tests.ui.desk import FakePipeline
from tests.ui.tabbing import ENGLISH, GARLIC, HARBOUR, LONG, Files, again, settle

from sejajar import exporting
from sejajar.ui.export_all import _free_names, _Progress
from sejajar.ui.pace import Phase
from sejajar.ui.session import Session
from sejajar.ui.window import Window


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the reader lets the files go."""
    folder = tmp_path / "hasil"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    return folder


@pytest.fixture(autouse=True)
def kind(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """How the reader's choice of a kind begins, None where there is none; then what was offered first."""
    chosen = ["Bilingual PDF, side by side"]

    def choose(_: object, _title: str, _label: str, names: list[str], first: int, _editable: bool) -> object:
        chosen.append(names[first])
        return (
            next((name, True) for name in names if name.startswith(chosen[0])) if chosen[0] else ("", False)
        )

    monkeypatch.setattr(QInputDialog, "getItem", choose)
    return chosen


def answer(text: str) -> None:
    """Press this button in the box that is about to come."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(button for button in box.buttons() if text in button.text()).click()

    QTimer.singleShot(0, press)


def export_all(qtbot: QtBot, window: Window) -> None:
    window.commands["export-all"].trigger()
    qtbot.waitUntil(lambda: window.findChild(_Progress) is None)


def test_one_article_is_exported_by_itself(qtbot: QtBot, window: Window, files: Files) -> None:
    window.open_files(files(satu=GARLIC))
    settle(qtbot, window)
    assert not window.commands["export-all"].isEnabled()


def test_each_gets_its_file(
    qtbot: QtBot, window: Window, session: Session, fake: FakePipeline, folder: Path, files: Files
) -> None:
    window.open_files(files(satu=GARLIC, dua=LONG))
    window.articles.open_text("Kabar Pelabuhan\n" + HARBOUR, "")
    settle(qtbot, window)
    export_all(qtbot, window)
    made = {path.name: document for document, path in fake.exported}
    assert set(made) == {"satu.pdf", "dua.pdf", "Kabar-Pelabuhan.pdf"}
    assert all(path.parent == folder for _, path in fake.exported)
    assert made["dua.pdf"].article.text == LONG
    for document in made.values():
        assert len(document.translation) == len(document.article.segments)
    assert [entity.name for entity in made["dua.pdf"].entities if entity.name == "Kairo"]
    assert window.notice._label.text() == f"3 file(s) saved in {folder}"
    assert session.progress.phase is Phase.DONE


@pytest.mark.parametrize(
    ("button", "names"),
    [("Replace", ["satu.pdf", "dua.pdf"]), ("Keep both", ["satu-2.pdf", "dua.pdf"]), ("Cancel", [])],
)
def test_what_is_there_is_asked_about(
    qtbot: QtBot,
    window: Window,
    fake: FakePipeline,
    folder: Path,
    files: Files,
    button: str,
    names: list[str],
) -> None:
    (folder / "satu.pdf").write_bytes(b"%PDF")
    window.open_files(files(satu=GARLIC, dua=HARBOUR))
    settle(qtbot, window)
    answer(button)
    export_all(qtbot, window)
    assert [path.name for _, path in fake.exported] == names


def test_of_several_that_are_there_all_can_be_kept(
    qtbot: QtBot, window: Window, fake: FakePipeline, folder: Path, files: Files
) -> None:
    for name in ("satu.pdf", "dua.pdf"):
        (folder / name).write_bytes(b"%PDF")
    window.open_files(files(satu=GARLIC, dua=HARBOUR))
    settle(qtbot, window)
    answer("Keep all")
    export_all(qtbot, window)
    assert [path.name for _, path in fake.exported] == ["satu-2.pdf", "dua-2.pdf"]


def test_names_that_are_taken() -> None:
    folder = Path("/kabar")
    names = _free_names([folder / f"{name}.pdf" for name in "aAbb"], [folder / "b.pdf"])
    assert [path.name for path in names] == ["a.pdf", "A-2.pdf", "b-2.pdf", "b-3.pdf"]


def test_it_can_be_stopped(
    qtbot: QtBot, window: Window, session: Session, fake: FakePipeline, folder: Path, files: Files
) -> None:
    window.open_files(files(satu=GARLIC, dua=LONG, tiga=HARBOUR))
    settle(qtbot, window)
    fake.pause = 0.02
    window.commands["export-all"].trigger()
    dialog = window.findChild(_Progress)
    assert dialog
    qtbot.waitUntil(lambda: "2 of 3: dua.txt" in dialog._label.text())
    dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Cancel).click()
    qtbot.waitUntil(lambda: window.findChild(_Progress) is None)
    assert [path.name for _, path in fake.exported] == ["satu.pdf"]
    assert window.notice._label.text() == f"1 file(s) saved in {folder}"
    # The window works on.
    fake.pause = 0.0
    window.articles.show(window.articles.all[1])
    settle(qtbot, window)


def test_one_that_cannot_be_exported_hinders_no_other(
    qtbot: QtBot, window: Window, fake: FakePipeline, folder: Path, files: Files
) -> None:
    paths = files(satu=GARLIC, inggris=ENGLISH, tiga=HARBOUR)
    window.open_files(paths)
    settle(qtbot, window)
    export_all(qtbot, window)
    assert [path.name for _, path in fake.exported] == ["satu.pdf", "tiga.pdf"]
    lines = window.notice._label.text().split("\n")
    assert lines[:2] == [f"2 file(s) saved in {folder}", "1 article(s) could not be exported:"]
    assert lines[2].startswith("“inggris.txt” does not look Indonesian")
    assert not window.findChildren(QMessageBox)


def test_of_many_that_cannot_be_exported_a_few_are_named(
    qtbot: QtBot, window: Window, fake: FakePipeline, folder: Path, files: Files
) -> None:
    window.open_files(files(satu=GARLIC, **{f"inggris{number}": ENGLISH for number in range(8)}))
    settle(qtbot, window)
    export_all(qtbot, window)
    lines = window.notice._label.text().split("\n")
    assert lines[1] == "8 article(s) could not be exported:"
    assert len(lines) == 2 + 6 + 1


def test_the_kind_can_be_chosen_and_is_offered_again(
    qtbot: QtBot,
    window: Window,
    fake: FakePipeline,
    folder: Path,
    files: Files,
    kind: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(fake, "export", exporting.export)
    window.open_files(files(satu=GARLIC, dua=HARBOUR))
    settle(qtbot, window)
    kind[0] = "XLIFF 1.2"
    export_all(qtbot, window)
    assert sorted(path.name for path in folder.iterdir()) == ["dua.xlf", "satu.xlf"]
    assert b'version="1.2"' in (folder / "dua.xlf").read_bytes()
    kind[0] = ""
    export_all(qtbot, window)
    assert kind[1:] == ["Bilingual PDF, side by side", "XLIFF 1.2, for other translation programs"]
    assert len(list(folder.iterdir())) == 2


def test_an_article_is_never_replaced_by_what_is_made_of_it(
    qtbot: QtBot,
    window: Window,
    fake: FakePipeline,
    files: Files,
    kind: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    paths = files(satu=GARLIC, dua=HARBOUR)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(paths[0].parent))
    window.open_files(paths)
    settle(qtbot, window)
    kind[0] = "Translation as plain text"
    export_all(qtbot, window)
    assert [path.name for _, path in fake.exported] == ["satu.en.txt", "dua.en.txt"]


def test_tabs_that_nobody_has_shown_yet_are_read_for_it(
    qtbot: QtBot,
    window: Window,
    session: Session,
    fake: FakePipeline,
    folder: Path,
    files: Files,
    resources: Path,
    tmp_path: Path,
) -> None:
    window.open_files(files(satu=GARLIC, dua=HARBOUR))
    window.articles.open_text("Kabar Kairo\n" + HARBOUR, "")
    settle(qtbot, window)
    details = {"title": "Judul Lain", "author": "Ani", "source": "", "place": "", "date": ""}
    window.articles.set_details(window.articles.all[1], details)
    other = again(qtbot, window, session, resources, tmp_path)
    assert not all(one.opened for one in other.articles.all)
    export_all(qtbot, other)
    made = {path.name: document.article for document, path in fake.exported}
    assert set(made) == {"satu.pdf", "dua.pdf", "Kabar-Kairo.pdf"}
    assert (made["dua.pdf"].title, made["dua.pdf"].author) == ("Judul Lain", "Ani")
    settle(qtbot, other)
