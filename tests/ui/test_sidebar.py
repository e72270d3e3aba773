"""The entity list: groups, filter, choosing, warnings, and what a screen reader is told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot
from tests.ui.desk import TEXT, FakePipeline, translate

from sejajar.entities import Roster
from sejajar.text import Kind
from sejajar.ui.entity_model import EntityModel, Group, Role
from sejajar.ui.pace import Phase
from sejajar.ui.session import Session
from sejajar.ui.sidebar import Sidebar
from sejajar.ui.theme import Theme


@pytest.fixture
def sidebar(qtbot: QtBot, session: Session, theme: Theme) -> Sidebar:
    sidebar = Sidebar(session, theme)
    qtbot.addWidget(sidebar)
    sidebar.resize(300, 600)
    sidebar.show()
    return sidebar


def rows(sidebar: Sidebar) -> list[list[str]]:
    """What the view shows: a list for each group, its name first."""
    model = sidebar.view.model()
    found: list[list[str]] = []
    for number in range(model.rowCount()):
        index = model.index(number, 0)
        if index.data(Role.ROW) is None:
            found.append([])
        found[-1].append(index.data())
    return found


def index_of(sidebar: Sidebar, name: str) -> QModelIndex:
    model = sidebar.view.model()
    return model.match(model.index(0, 0), Qt.ItemDataRole.DisplayRole, name)[0]


def test_the_model_keeps_qts_rules(qtbot: QtBot, session: Session) -> None:
    model = EntityModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    session.entities_changed.connect(lambda: model.set_roster(session.roster))
    session.entities_updated.connect(model.update)
    translate(qtbot, session)
    translate(qtbot, session, "Kairo dan Jalur Gaza sepi pada hari itu menurut BNPB dan yang lain.")
    model.set_roster(Roster())


def test_groups_without_entities_are_hidden(qtbot: QtBot, session: Session, sidebar: Sidebar) -> None:
    assert rows(sidebar) == []
    translate(qtbot, session)
    assert rows(sidebar) == [
        ["People", "Siti Maemunah"],
        ["Places", "Jalur Gaza", "Kairo"],
        ["Organisations", "BNPB"],
        ["Numbers and dates", "150.000"],
    ]


def test_the_filter_knows_both_names(qtbot: QtBot, session: Session, sidebar: Sidebar) -> None:
    translate(qtbot, session)
    sidebar.filter.setText("cair")
    qtbot.waitUntil(lambda: rows(sidebar) == [["Places", "Kairo"]])
    sidebar.filter.setText("zzz")
    qtbot.waitUntil(lambda: rows(sidebar) == [])
    assert "filter" in sidebar._empty.text()
    sidebar.filter.clear()
    qtbot.waitUntil(lambda: len(rows(sidebar)) == 4)


def test_what_is_chosen_stays_so_while_the_filter_hides_it(
    qtbot: QtBot, session: Session, sidebar: Sidebar
) -> None:
    translate(qtbot, session)
    session.select("organisation:BNPB")
    sidebar.filter.setText("cair")
    qtbot.waitUntil(lambda: rows(sidebar) == [["Places", "Kairo"]])
    assert [entity.name for entity in session.selected] == ["BNPB"]
    sidebar.filter.clear()
    qtbot.waitUntil(lambda: len(rows(sidebar)) == 4)
    assert sidebar.view.currentIndex().data() == "BNPB"


def test_only_what_the_filter_lets_through_is_counted(
    qtbot: QtBot, session: Session, sidebar: Sidebar
) -> None:
    translate(qtbot, session)
    session.select("organisation:BNPB")
    assert sidebar.model.index_of(Group.PLACES).data(Role.COUNT) == "2"
    assert sidebar._warnings.text()
    sidebar.filter.setText("cair")
    qtbot.waitUntil(lambda: rows(sidebar) == [["Places", "Kairo"]])
    places = sidebar.model.index_of(Group.PLACES)
    assert places.data(Role.COUNT) == "1 of 2"
    assert places.data(Qt.ItemDataRole.AccessibleTextRole) == "Places, 1 of 2"
    assert not sidebar._warnings.text()
    sidebar.filter.clear()
    qtbot.waitUntil(lambda: sidebar.model.index_of(Group.PLACES).data(Role.COUNT) == "2")
    assert sidebar._warnings.text()


def test_another_article_is_not_filtered(qtbot: QtBot, session: Session, sidebar: Sidebar) -> None:
    translate(qtbot, session)
    sidebar.filter.setText("cair")
    qtbot.waitUntil(lambda: rows(sidebar) == [["Places", "Kairo"]])
    session.open_text("BNPB menolong warga Jalur Gaza pada hari itu juga.")
    qtbot.waitUntil(lambda: rows(sidebar) == [["Places", "Jalur Gaza"], ["Organisations", "BNPB"]])
    assert not sidebar.filter.text()


def test_headings_tick_and_are_never_chosen(qtbot: QtBot, session: Session, sidebar: Sidebar) -> None:
    translate(qtbot, session)
    sidebar.view.setCurrentIndex(index_of(sidebar, "Siti Maemunah"))
    qtbot.keyClick(sidebar.view, Qt.Key.Key_Up)
    assert sidebar.view.currentIndex().data() == "People"
    assert not session.selected
    with qtbot.waitSignal(sidebar.shown_kinds_changed):
        qtbot.keyClick(sidebar.view, Qt.Key.Key_Space)
    assert Kind.PERSON not in sidebar.model.shown_kinds


def test_a_click_and_the_arrow_keys_choose(qtbot: QtBot, session: Session, sidebar: Sidebar) -> None:
    translate(qtbot, session)
    rect = sidebar.view.visualRect(index_of(sidebar, "Jalur Gaza"))
    qtbot.mouseClick(sidebar.view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert [entity.name for entity in session.selected] == ["Jalur Gaza"]
    qtbot.keyClick(sidebar.view, Qt.Key.Key_Down)
    assert [entity.name for entity in session.selected] == ["Kairo"]
    assert sidebar._where.text() == "1 of 2"
    qtbot.mouseClick(sidebar.next, Qt.MouseButton.LeftButton)
    assert sidebar._where.text() == "2 of 2"


def test_clearing_and_choosing_the_same_again(qtbot: QtBot, session: Session, sidebar: Sidebar) -> None:
    translate(qtbot, session)
    rect = sidebar.view.visualRect(index_of(sidebar, "BNPB"))
    qtbot.mouseClick(sidebar.view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    session.clear_selection()
    assert not sidebar.view.selectionModel().hasSelection()
    assert sidebar._stepper.isHidden()
    qtbot.mouseClick(sidebar.view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert [entity.name for entity in session.selected] == ["BNPB"]


def test_a_selection_made_elsewhere_shows_in_the_list(
    qtbot: QtBot, session: Session, sidebar: Sidebar
) -> None:
    translate(qtbot, session)
    session.select("place:Kairo")
    assert sidebar.view.currentIndex().data() == "Kairo"


def test_warnings_have_a_reason(qtbot: QtBot, session: Session, sidebar: Sidebar) -> None:
    translate(qtbot, session)
    assert index_of(sidebar, "BNPB").data(Role.ROW).doubtful
    assert not index_of(sidebar, "Kairo").data(Role.ROW).doubtful
    assert "not in the translation" in index_of(sidebar, "BNPB").data(Qt.ItemDataRole.ToolTipRole)
    session.select("organisation:BNPB")
    assert sidebar._warnings.text() == "⚠ The name BNPB is not in the translation. (¶ 2)"


def test_a_screen_reader_hears_names_count_and_warning(
    qtbot: QtBot, session: Session, sidebar: Sidebar
) -> None:
    translate(qtbot, session)
    spoken = index_of(sidebar, "Kairo").data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Kairo, Cairo, place, 2 ")
    spoken = index_of(sidebar, "BNPB").data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("The name BNPB is not in the translation.")


def test_ticking_a_group_says_what_to_tint(qtbot: QtBot, session: Session, sidebar: Sidebar) -> None:
    translate(qtbot, session)
    with qtbot.waitSignal(sidebar.shown_kinds_changed) as shown:
        sidebar.model.setData(
            sidebar.model.index_of(Group.PEOPLE), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole
        )
    assert shown.args == [frozenset(Kind) - {Kind.PERSON}]


def test_rows_stay_while_translations_arrive(
    qtbot: QtBot, session: Session, sidebar: Sidebar, fake: FakePipeline
) -> None:
    fake.gate.clear()
    session.open_text("Siti Maemunah tiba di Kairo. Ia pergi ke Jalur Gaza dan Kairo lagi besok.")
    qtbot.waitUntil(lambda: len(rows(sidebar)) == 2)
    session.select("place:Kairo")
    with qtbot.assertNotEmitted(sidebar.model.modelReset):
        fake.gate.set()
        qtbot.waitUntil(lambda: index_of(sidebar, "Kairo").data(Role.ROW).target_name == "Cairo")
    assert sidebar.view.currentIndex().data() == "Kairo"


def test_the_order_can_be_chosen(qtbot: QtBot, session: Session, sidebar: Sidebar) -> None:
    translate(qtbot, session, "Kairo sepi sekali pada hari itu. Jalur Gaza ramai. Warga Jalur Gaza pulang.")
    _, by_frequency, by_name = sidebar.orders.actions()
    by_frequency.trigger()
    assert rows(sidebar) == [["Places", "Jalur Gaza", "Kairo"]]
    by_name.trigger()
    assert rows(sidebar) == [["Places", "Jalur Gaza", "Kairo"]]


def test_warnings_come_first_on_demand(qtbot: QtBot, session: Session, sidebar: Sidebar) -> None:
    translate(qtbot, session, "Jalur Gaza dan Kairo sepi. Jalur Gaza dan Jalur Gaza lagi pada hari itu.")
    assert session.roster.ids
    with_warning = [entity.name for entity in session.roster.entities if session.roster.warnings(entity.id)]
    sidebar.warnings_first.trigger()
    shown = rows(sidebar)[0][1:]
    assert shown[: len(with_warning)] == with_warning


def test_the_list_can_be_copied(qtbot: QtBot, session: Session, sidebar: Sidebar) -> None:
    translate(qtbot, session)
    sidebar.copy()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0] == "Siti Maemunah\tSiti Maemunah\t2"
    assert len(lines) == 5
    session.select("place:Kairo")
    qtbot.keyClick(sidebar.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Kairo\tCairo\t2"


def test_several_are_chosen_with_control(qtbot: QtBot, session: Session, sidebar: Sidebar) -> None:
    translate(qtbot, session)
    viewport, control = sidebar.view.viewport(), Qt.KeyboardModifier.ControlModifier
    for name in ("Kairo", "BNPB"):
        at = sidebar.view.visualRect(index_of(sidebar, name)).center()
        qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, control, at)
    assert [entity.name for entity in session.selected] == ["Kairo", "BNPB"]
    assert sidebar._where.text() == "1 of 3"
    session.step(1)
    assert session.current == ("organisation:BNPB", 0), "in reading order"


def test_a_row_without_a_second_name_tells_why(
    qtbot: QtBot, session: Session, sidebar: Sidebar, fake: FakePipeline
) -> None:
    fake.silent = {"BNPB"}
    fake.gate.clear()
    session.open_text(TEXT)
    qtbot.waitUntil(lambda: session.searched)
    index = sidebar.model.index_of("organisation:BNPB")

    def told() -> tuple[str, str, str]:
        return (
            index.data(Role.ROW).target_text,
            index.data(Qt.ItemDataRole.ToolTipRole),
            index.data(Qt.ItemDataRole.AccessibleTextRole),
        )

    text, *reasons = told()
    assert text == "…"
    assert all("Not translated yet" in reason for reason in reasons)
    fake.gate.set()
    qtbot.waitUntil(lambda: session.progress.phase is Phase.DONE)
    text, *reasons = told()
    assert text == "not found"
    assert not session.roster.is_doubtful("organisation:BNPB")
    assert all("Not found in the translation" in reason for reason in reasons)
