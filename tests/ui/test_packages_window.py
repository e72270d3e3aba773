"""Translation packages in the window: listed, chosen, installed and removed, and drafts made by them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QFileDialog, QMessageBox, QTabWidget
from pytestqt.qtbot import QtBot
from tests.ui.desk import TEXT, FakePipeline, installed, translate
from tests.ui.tabbing import HARBOUR, Files, settle
from tests.ui.writing import write

from sejajar.pipeline import Place, Step
from sejajar.reading import Opened
from sejajar.text import ModelError, State
from sejajar.ui.finding import find_and_translate
from sejajar.ui.pace import Phase
from sejajar.ui.package_list import PackageList
from sejajar.ui.preferences import Preferences
from sejajar.ui.session import Session
from sejajar.ui.window import Window

FILE = Path("translate-id_en-1_9.argosmodel")
BETTER = installed("1.9", Place.OWN)


def opened(qtbot: QtBot, window: Window) -> PackageList:
    window.commands["settings"].trigger()
    dialog = window.findChild(Preferences)
    assert dialog
    dialog.findChild(QTabWidget).setCurrentIndex(1)
    qtbot.waitUntil(lambda: dialog.packages.view.topLevelItemCount() > 0)
    return dialog.packages


def rows(shown: PackageList) -> list[list[str]]:
    items = [shown.view.topLevelItem(row) for row in range(shown.view.topLevelItemCount())]
    return [[item.text(column) for column in range(4)] for item in items if item]


def choose(shown: PackageList, row: int) -> None:
    shown.view.setCurrentItem(shown.view.topLevelItem(row))


def question(window: Window) -> QMessageBox:
    (box,) = (box for box in window.findChildren(QMessageBox) if box.objectName() != "error")
    return box


def drafted(qtbot: QtBot, session: Session, ending: str) -> None:
    """Wait until all is drafted by the package that ends words so."""
    qtbot.waitUntil(
        lambda: session.progress.phase is Phase.DONE and f"tiba{ending} " in session.translation[0].text
    )


def test_they_are_listed_with_the_one_in_use(qtbot: QtBot, window: Window, fake: FakePipeline) -> None:
    fake.models.packages.append(BETTER)
    shown = opened(qtbot, window)
    assert rows(shown) == [
        ["Indonesian → English 0.6", "10 MB", "Came with the program", "in use"],
        ["Indonesian → English 1.9", "10 MB", "Installed by you", ""],
    ]
    assert not shown.use.isEnabled()
    assert not shown.remove.isEnabled()
    choose(shown, 1)
    assert shown.use.isEnabled()
    assert shown.remove.isEnabled()


def test_another_package_makes_drafts_anew_and_edits_stay(
    qtbot: QtBot, window: Window, session: Session, fake: FakePipeline, files: Files
) -> None:
    fake.models.packages.append(BETTER)
    window.open_files(files(satu=HARBOUR, dua=TEXT))
    settle(qtbot, window)
    drafted(qtbot, session, "x")
    window.articles.step(1)
    settle(qtbot, window)
    session.mending.mend(3, "My own words.", session.translation[3])
    shown = opened(qtbot, window)
    choose(shown, 1)
    shown.use.click()
    drafted(qtbot, session, "y")
    assert [row[3] for row in rows(shown)] == ["in use", ""]
    assert (session.translation[3].text, session.translation[3].state) == ("My own words.", State.EDITED)
    assert {e.name: e.target_name for e in session.roster.entities}["Kairo"] == "Cairo"
    window.articles.step(1)
    settle(qtbot, window)
    drafted(qtbot, session, "y")


def test_the_same_package_makes_nothing_anew(
    qtbot: QtBot, window: Window, session: Session, fake: FakePipeline
) -> None:
    translate(qtbot, session)
    asked = len(fake.asked)
    shown = opened(qtbot, window)
    session.packages.use(fake.models.in_use)
    with qtbot.waitSignal(session.packages.listed):
        pass
    assert len(fake.asked) == asked
    assert shown.isVisible()


def test_a_sentence_is_given_back_to_the_package_in_use(
    qtbot: QtBot, session: Session, fake: FakePipeline
) -> None:
    fake.models.packages.append(BETTER)
    translate(qtbot, session)
    session.mending.mend(0, "My own words.", session.translation[0])
    session.packages.use(BETTER)
    qtbot.waitUntil(lambda: session.progress.phase is Phase.DONE and "orangy" in session.translation[2].text)
    session.mending.give_back(0)
    drafted(qtbot, session, "y")
    assert session.translation[0].state is State.MACHINE


def test_a_package_that_does_not_load_is_told_with_the_first_sentence(fake: FakePipeline) -> None:
    *_, opened = fake.open_text_steps(TEXT)
    assert isinstance(opened, Opened)
    steps = find_and_translate(fake, opened.article, None, {})  # type: ignore[arg-type]
    assert any(isinstance(step, Step) for step in steps)
    trouble = fake.trouble = ModelError("{package} is broken.", package=BETTER.id)
    assert next(steps) is trouble
    assert isinstance(next(steps), Step)


def test_what_stands_in_for_a_broken_package_can_be_chosen(
    qtbot: QtBot, window: Window, fake: FakePipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundled = fake.models.in_use
    monkeypatch.setattr(fake.models, "found", lambda: [BETTER, bundled])
    shown = opened(qtbot, window)
    assert [row[3] for row in rows(shown)] == ["", "in use"]
    choose(shown, 1)
    monkeypatch.undo()
    shown.use.click()
    qtbot.waitUntil(lambda: not shown.use.isEnabled() and shown.install.isEnabled())
    assert fake.models.in_use is bundled


def test_half_a_sentence_waits_while_drafts_are_made(
    qtbot: QtBot, window: Window, session: Session, fake: FakePipeline
) -> None:
    fake.models.packages.append(BETTER)
    translate(qtbot, session)
    window.rewriting.open(1)
    write(window.rewriting, "Half a sent")
    session.packages.use(BETTER)
    drafted(qtbot, session, "y")
    assert session.mending.unfinished == {1: "Half a sent"}
    assert session.translation[1].state is State.MACHINE


def test_while_it_translates(qtbot: QtBot, window: Window, session: Session, fake: FakePipeline) -> None:
    fake.models.packages.append(BETTER)
    fake.pause = 0.01
    session.open_text("\n".join(f"Kapal nomor {n} tiba di pelabuhan pada hari Senin." for n in range(30)))
    qtbot.waitUntil(lambda: len(session.translation) > 3)
    session.packages.use(BETTER)
    drafted(qtbot, session, "y")
    assert all("tibay" in one.text for one in session.translation.values())
    assert len(session.translation) == 30


def test_nothing_else_is_asked_for_until_a_change_is_made(
    qtbot: QtBot, window: Window, session: Session, fake: FakePipeline
) -> None:
    fake.models.packages.append(BETTER)
    fake.models.in_use = BETTER
    shown = opened(qtbot, window)
    choose(shown, 0)
    assert shown.remove.isEnabled()
    fake.gate.clear()
    session.open_text(TEXT)
    qtbot.waitUntil(lambda: session.progress.phase is Phase.TRANSLATING)
    session.packages.remove(BETTER)
    assert not shown.remove.isEnabled()
    assert not shown.install.isEnabled()
    assert shown.told.text() == "One moment…"
    fake.gate.set()
    drafted(qtbot, session, "x")
    assert shown.install.isEnabled()
    assert "may translate better" in shown.told.text()


def test_a_file_is_installed_and_used(
    qtbot: QtBot, window: Window, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    translate(qtbot, session)
    shown = opened(qtbot, window)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(FILE), ""))
    shown.install.click()
    assert FILE.name in shown.told.text()
    assert not shown.install.isEnabled()
    drafted(qtbot, session, "y")
    assert rows(shown)[0] == ["Indonesian → English 1.9", "10 MB", "Installed by you", "in use"]
    assert shown.install.isEnabled()
    assert shown.selected
    assert shown.selected.package.version == "1.9"
    choose(shown, 1)
    shown.use.click()
    drafted(qtbot, session, "x")
    assert shown.selected
    assert shown.selected.package.version != "1.9"


def test_a_file_that_cannot_be_installed_is_told_and_changes_nothing(
    qtbot: QtBot, window: Window, session: Session, fake: FakePipeline
) -> None:
    translate(qtbot, session)
    shown = opened(qtbot, window)
    before, asked = rows(shown), len(fake.asked)
    fake.models.fault = ModelError("{name} is broken.", name=FILE.name)
    with qtbot.waitSignal(session.packages.installed):
        session.packages.install(FILE)
    qtbot.waitUntil(shown.install.isEnabled)
    box = window.findChild(QMessageBox, "error")
    assert box
    assert box.text() == f"{FILE.name} is broken."
    box.close()
    assert rows(shown) == before
    assert len(fake.asked) == asked


def test_removing_is_asked_first(qtbot: QtBot, window: Window, session: Session, fake: FakePipeline) -> None:
    fake.models.packages.append(BETTER)
    fake.models.in_use = BETTER
    translate(qtbot, session)
    shown = opened(qtbot, window)
    shown.remove.click()
    assert "1.9 (10 MB)" in question(window).text()
    question(window).reject()
    assert len(fake.models.packages) == 2
    qtbot.waitUntil(lambda: not [b for b in window.findChildren(QMessageBox) if b.isVisible()])
    choose(shown, 0)
    shown.view.setFocus()
    qtbot.keyClick(shown.view, Qt.Key.Key_Delete)
    [box] = [b for b in window.findChildren(QMessageBox) if b.isVisible()]
    box.accept()
    drafted(qtbot, session, "x")
    assert rows(shown) == [["Indonesian → English 0.6", "10 MB", "Came with the program", "in use"]]


def test_a_dropped_package_is_offered_to_be_installed(
    qtbot: QtBot, window: Window, session: Session, fake: FakePipeline, files: Files
) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in (*files(kabar=HARBOUR), FILE.absolute())])
    window.intake.take(mime)
    settle(qtbot, window)
    drafted(qtbot, session, "x")
    box = question(window)
    assert FILE.name in box.text()
    box.accept()
    drafted(qtbot, session, "y")
    assert "Indonesian → English 1.9 is installed" in window.notice._label.text()


def test_a_dropped_package_that_is_not_wanted(qtbot: QtBot, window: Window, fake: FakePipeline) -> None:
    window.open_file(FILE)
    question(window).reject()
    assert len(fake.models.packages) == 1
    assert window.welcome.isVisible()
