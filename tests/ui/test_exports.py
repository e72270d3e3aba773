"""One article to one file: the name that is proposed, the kinds there are, and nothing lost by either."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot
from tests.ui.desk import FakePipeline, translate
from tests.ui.tabbing import GARLIC, HARBOUR, Files, settle, told

from sejajar import exporting
from sejajar.exporting import Wishes
from sejajar.ui.exports import kinds_of_file
from sejajar.ui.session import Session
from sejajar.ui.window import Window

Asked = list[tuple[Path, list[str]]]


@pytest.fixture
def asked() -> Asked:
    """The names and kinds that were proposed."""
    return []


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch, asked: Asked) -> Callable[[Path | None, str], None]:
    """What the reader answers next: a path and the beginning of a kind; None for the proposed path."""

    def answer(path: Path | None, kind: str) -> None:
        def dialog(_: object, _title: str, proposed: str, filters: str, _first: str) -> tuple[str, str]:
            kinds = filters.split(";;")
            asked.append((Path(proposed), kinds))
            return str(path or proposed), next(one for one in kinds if one.startswith(kind))

        monkeypatch.setattr(QFileDialog, "getSaveFileName", dialog)

    return answer


Choose = Callable[[Path | None, str], None]


def export(qtbot: QtBot, window: Window) -> None:
    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)


def press(text: str) -> None:
    """Press this button in the box that is about to come."""

    def click() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        assert "is there already" in box.text()
        next(button for button in box.buttons() if text in button.text()).click()

    QTimer.singleShot(0, click)


def test_every_kind_can_be_chosen(
    qtbot: QtBot,
    window: Window,
    session: Session,
    fake: FakePipeline,
    tmp_path: Path,
    choose: Choose,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(fake, "export", exporting.export)
    translate(qtbot, session, GARLIC)
    begins = {".pdf": b"%PDF", ".docx": b"PK", ".csv": b"\xef\xbb\xbfkind,", ".txt": b"Harga"}
    begins[".html"] = b"<!DOCTYPE html>"
    for number, kind in enumerate(kind for kind in kinds_of_file() if not kind.confirmed_only):
        choose(tmp_path / f"hasil-{number}", kind.name)
        with qtbot.waitSignal(session.exported):
            export(qtbot, window)
        data = (tmp_path / f"hasil-{number}{kind.form.suffix}").read_bytes()
        assert data.startswith(begins.get(kind.form.suffix, b"<?xml")), kind.name


def test_a_file_s_name_is_proposed_and_a_paste_s_title(
    qtbot: QtBot, window: Window, session: Session, files: Files, tmp_path: Path, choose: Choose, asked: Asked
) -> None:
    choose(tmp_path / "hasil.pdf", "Bilingual PDF")
    window.open_files(files(**{"kabar-pasar": f"Harga Bawang\n{GARLIC}"}))
    settle(qtbot, window)
    with qtbot.waitSignal(session.exported):
        export(qtbot, window)
    window.articles.open_text(f"Harga Bawang, Lagi\n{GARLIC}", "")
    settle(qtbot, window)
    with qtbot.waitSignal(session.exported):
        export(qtbot, window)
    assert [proposed.name for proposed, _ in asked] == ["kabar-pasar.pdf", "Harga-Bawang-Lagi.pdf"]
    assert [kind.rpartition("(")[2] for kind in asked[0][1]] == [
        *("*.pdf)", "*.pdf)", "*.pdf)", "*.docx)", "*.html)", "*.txt)"),
        *("*.csv)", "*.tmx)", "*.tmx)", "*.xlf)", "*.xlf)", "*.xliff)", "*.xliff)"),
    ]


@pytest.mark.parametrize(("button", "made"), [("Replace", ["hasil.docx"]), ("Cancel", [])])
def test_a_name_that_the_kind_changed_is_asked_about_again(
    qtbot: QtBot,
    window: Window,
    session: Session,
    fake: FakePipeline,
    tmp_path: Path,
    choose: Choose,
    button: str,
    made: list[str],
) -> None:
    translate(qtbot, session, GARLIC)
    (tmp_path / "hasil.docx").write_bytes(b"mended by hand")
    choose(tmp_path / "hasil", "Bilingual table")
    press(button)
    export(qtbot, window)
    if made:
        qtbot.waitUntil(lambda: bool(fake.exported))
    assert [path.name for _, path in fake.exported] == made


def test_the_ending_of_the_name_decides_the_kind(
    qtbot: QtBot,
    window: Window,
    session: Session,
    fake: FakePipeline,
    tmp_path: Path,
    choose: Choose,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[tuple[str, str, str]] = []

    def note(_: object, path: Path, format: str, wishes: Wishes) -> None:
        made.append((path.name, format, wishes.layout))

    monkeypatch.setattr(fake, "export", note)
    translate(qtbot, session, GARLIC)
    for typed, kind, wanted in (
        ("a.docx", "Bilingual PDF, side", ("a.docx", "docx", "rows")),
        ("b.TMX", "Bilingual PDF, each", ("b.TMX", "tmx", "rows")),
        ("c.xlf", "Translation as plain", ("c.xlf", "xliff", "rows")),
        ("c.xliff", "Bilingual PDF, side", ("c.xliff", "xliff2", "rows")),
        ("d.xyz", "Bilingual PDF, side", ("d.xyz.pdf", "pdf", "rows")),
        ("v1.5", "XLIFF 1.2", ("v1.5.xlf", "xliff", "rows")),
        ("e.pdf", "Bilingual PDF, each", ("e.pdf", "pdf", "interleaved")),
        ("e.pdf", "Bilingual PDF, on facing", ("e.pdf", "pdf", "facing")),
        ("f.pdf", "Bilingual table", ("f.docx", "docx", "rows")),
    ):
        window._settings.export_kind = "pdf/rows"  # is proposed
        choose(tmp_path / typed, kind)
        with qtbot.waitSignal(session.exported):
            export(qtbot, window)
        assert made.pop() == wanted


def test_it_goes_beside_the_article_until_the_reader_chooses_another_folder(
    qtbot: QtBot, window: Window, session: Session, files: Files, tmp_path: Path, choose: Choose, asked: Asked
) -> None:
    window._settings.export_folder = elsewhere = tmp_path / "lain"
    elsewhere.mkdir()
    (path,) = files(kabar=GARLIC)
    window.open_files([path])
    settle(qtbot, window)
    for answer in (None, elsewhere / "kabar.pdf", None, path.parent / "kabar.pdf", None):
        choose(answer, "Bilingual PDF")
        with qtbot.waitSignal(session.exported):
            export(qtbot, window)
    proposed = [one.parent for one, _ in asked]
    assert proposed == [tmp_path, tmp_path, elsewhere, elsewhere, tmp_path]


def test_the_kind_chosen_last_is_proposed_again_but_not_that_of_the_list(
    qtbot: QtBot, window: Window, session: Session, tmp_path: Path, choose: Choose, asked: Asked
) -> None:
    translate(qtbot, session, GARLIC)
    for name, kind in (("a", "XLIFF 1.2"), (None, "XLIFF 1.2")):
        choose(tmp_path / name if name else None, kind)
        with qtbot.waitSignal(session.exported):
            export(qtbot, window)
    choose(None, "Names and numbers")
    with qtbot.waitSignal(session.exported):
        window.sidebar.table_wanted.emit()
    choose(None, "XLIFF 1.2")
    with qtbot.waitSignal(session.exported):
        export(qtbot, window)
    assert [proposed.suffix for proposed, _ in asked] == [".pdf", ".xlf", ".csv", ".xlf"]


@pytest.mark.usefixtures("remembered")
def test_the_confirmed_sentences_alone_can_be_chosen_and_are_remembered(
    qtbot: QtBot,
    window: Window,
    session: Session,
    fake: FakePipeline,
    tmp_path: Path,
    choose: Choose,
    asked: Asked,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(fake, "export", exporting.export)
    translate(qtbot, session, f"{GARLIC}\n{HARBOUR}")
    choose(tmp_path / "hasil.tmx", "TMX 1.4b, confirmed")
    with qtbot.waitSignal(session.failed):
        export(qtbot, window)
    assert "No sentence of “Harga bawang" in told(window)
    assert not (tmp_path / "hasil.tmx").exists()
    session.mending.confirm(1)
    with qtbot.waitSignal(session.exported):
        window.commands["export"].trigger()
    (unit,) = etree.parse(tmp_path / "hasil.tmx").iter("tu")
    assert (unit.find("prop").text, unit.get("changedate")[:2]) == ("confirmed", "20")
    choose(None, "TMX 1.4b, confirmed")
    with qtbot.waitSignal(session.exported):
        window.commands["export"].trigger()
    assert window._settings.export_kind == "tmx/rows/confirmed"
    assert asked[-1][0].suffix == ".tmx"


def test_xliff_tells_the_name_of_the_article_s_file(
    qtbot: QtBot,
    window: Window,
    session: Session,
    fake: FakePipeline,
    files: Files,
    choose: Choose,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(fake, "export", exporting.export)
    (path,) = files(kabar=f"Harga Bawang\n{GARLIC}")
    window.open_files([path])
    settle(qtbot, window)
    choose(path.with_suffix(".xlf"), "XLIFF 1.2")
    with qtbot.waitSignal(session.exported):
        export(qtbot, window)
    assert 'original="kabar.txt"' in path.with_suffix(".xlf").read_text(encoding="utf-8")


def test_the_article_itself_is_not_replaced(
    qtbot: QtBot, window: Window, fake: FakePipeline, files: Files, choose: Choose, asked: Asked
) -> None:
    (path,) = files(kabar=GARLIC)
    window.open_files([path])
    settle(qtbot, window)
    window._settings.export_folder = path.parent
    choose(path, "Translation as plain text")
    export(qtbot, window)
    assert "is the article itself" in told(window)
    assert not fake.exported
    window.exports.ask("txt")
    assert asked[-1][0].name == "kabar.en.txt"
    assert "is the article itself" in told(window)
