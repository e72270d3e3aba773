"""The article's details can be put right, and its repairs can be seen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.ui.desk import FakePipeline, translate

from sejajar.reading import RepairKind
from sejajar.ui.details import Details, repair_name
from sejajar.ui.session import Session
from sejajar.ui.window import Window

DAMAGED = (
    "Warga Kairo membahas &ldquocara-cara lama&rdquo pada hari Senin yang lalu itu.\n"
    "Mereka berkumpul di alun-alun kota sejak pagi hari untuk menunggu kabar tersebut."
)


def dialog_of(window: Window) -> Details:
    dialog = window.findChild(Details)
    assert dialog
    return dialog


def test_repairs_are_counted_and_listed(qtbot: QtBot, window: Window, session: Session) -> None:
    translate(qtbot, session, DAMAGED)
    assert window.header.repairs.isVisible()
    assert window.header.repairs.text().startswith(str(len(session.repairs)))
    qtbot.mouseClick(window.header.repairs, Qt.MouseButton.LeftButton)
    dialog = dialog_of(window)
    assert dialog.tabs.currentWidget() is dialog.table
    rows = [[dialog.table.item(r, c).text() for c in range(4)] for r in range(dialog.table.rowCount())]
    assert ["1", "Character entity", "lama&rdquo", "lama”"] in rows
    dialog.reject()


def test_a_clean_article_shows_no_repairs(qtbot: QtBot, window: Window, session: Session) -> None:
    translate(qtbot, session, "Warga Kairo berkumpul di alun-alun kota sejak pagi hari pada Senin itu.")
    assert not window.header.repairs.isVisible()


def test_details_stand_in_header_title_and_export(
    qtbot: QtBot, window: Window, session: Session, fake: FakePipeline
) -> None:
    translate(qtbot, session)
    qtbot.keyClick(window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    dialog = dialog_of(window)
    for name, text in (("title", "Kabar  Kairo"), ("author", "Siti"), ("source", "Koran"), ("date", "1 Mei")):
        dialog.fields[name][1].setText(text)
    before = dict(session.translation)
    dialog.accept()
    assert window.header.about() == "Kabar Kairo · Siti · Koran · 1 Mei"
    assert window.windowTitle() == "Kabar Kairo – Sejajar"
    assert session.document.article.title == "Kabar Kairo"
    assert session.translation == before
    assert fake.asked == [0, 1, 2, 3], "nothing is translated again"


def test_cancel_keeps_the_details(qtbot: QtBot, window: Window, session: Session) -> None:
    translate(qtbot, session)
    about = window.header.about()
    window.commands["details"].trigger()
    dialog_of(window).fields["title"][1].setText("Lain")
    dialog_of(window).reject()
    assert window.header.about() == about


def test_every_kind_of_repair_has_a_name() -> None:
    assert all(repair_name(kind) for kind in RepairKind)
