"""Beside, below, one only, swapped; the divider; what the window remembers of it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot
from tests.ui.desk import FILLER, translate
from tests.ui.test_spread import _drag, point_on

from sejajar.ui.page import Arrangement, View
from sejajar.ui.rows import Side
from sejajar.ui.session import Session
from sejajar.ui.spread import Spread
from sejajar.ui.window import Window


def test_the_translation_can_stand_below_each_paragraph(
    qtbot: QtBot, session: Session, spread: Spread
) -> None:
    translate(qtbot, session)
    spread.arrange(Arrangement(View.BELOW))
    for row in range(2):
        assert spread.origin(row, Side.SOURCE).y() < spread.origin(row, Side.TARGET).y()
        assert spread.origin(row, Side.TARGET).y() < spread.origin(row + 1, Side.SOURCE).y()
        assert spread.origin(row, Side.SOURCE).x() < spread.origin(row, Side.TARGET).x(), "set in"
    qtbot.mouseClick(
        spread.viewport(), Qt.MouseButton.LeftButton, pos=point_on(spread, 3, "Cairo", Side.TARGET)
    )
    assert session.current == ("place:Kairo", 1)


def test_in_a_narrow_window_the_sidebar_gives_way_first(
    qtbot: QtBot, window: Window, session: Session
) -> None:
    translate(qtbot, session)
    sidebar, spread = window.sidebar, window.spread
    window.resize(1240, 560)
    qtbot.waitUntil(lambda: sidebar.width() == 300)
    window.resize(800, 560)
    qtbot.waitUntil(lambda: sidebar.width() < 300)
    assert min(spread.columns.widths) >= 30 * spread.page.rows.metrics.character
    window.resize(700, 560)
    qtbot.waitUntil(lambda: sidebar.width() == sidebar.minimumWidth())
    window.close()
    assert window._settings.sidebar_width == 300, "as the reader left it"


def test_one_text_alone_has_the_width_and_takes_the_clicks(
    qtbot: QtBot, session: Session, spread: Spread
) -> None:
    translate(qtbot, session)
    beside = spread.columns.widths[Side.TARGET]
    spread.arrange(Arrangement(View.TRANSLATION))
    assert spread.columns.widths[Side.SOURCE] == 0
    assert spread.columns.widths[Side.TARGET] > beside
    qtbot.mouseClick(
        spread.viewport(), Qt.MouseButton.LeftButton, pos=point_on(spread, 3, "Cairo", Side.TARGET)
    )
    assert session.current == ("place:Kairo", 1)
    session.step(1)
    assert session.current == ("place:Kairo", 0)


def test_swapped_columns_change_places(qtbot: QtBot, session: Session, spread: Spread) -> None:
    translate(qtbot, session)
    spread.arrange(Arrangement(swapped=True))
    assert spread.columns.left[Side.TARGET] < spread.columns.left[Side.SOURCE]
    qtbot.mouseClick(
        spread.viewport(), Qt.MouseButton.LeftButton, pos=point_on(spread, 0, "Kairo", Side.SOURCE)
    )
    assert session.current == ("place:Kairo", 0)


def test_the_divider_can_be_dragged_and_reset(qtbot: QtBot, session: Session, spread: Spread) -> None:
    translate(qtbot, session)
    divider = spread.columns.divider
    assert divider is not None
    at = QPoint(round(divider), 200)
    qtbot.mousePress(spread.viewport(), Qt.MouseButton.LeftButton, pos=at)
    spread.mouseMoveEvent(_drag(at - QPoint(120, 0)))
    qtbot.mouseRelease(spread.viewport(), Qt.MouseButton.LeftButton, pos=at - QPoint(120, 0))
    assert spread.columns.divider is not None
    assert abs(spread.columns.divider - (divider - 120)) <= 2
    assert spread.columns.widths[Side.SOURCE] < spread.columns.widths[Side.TARGET]
    moved = QPoint(round(spread.columns.divider), 200)
    qtbot.mouseDClick(spread.viewport(), Qt.MouseButton.LeftButton, pos=moved)
    assert spread.arrangement.share == 0.5


def test_the_reader_stays_at_the_same_paragraph(qtbot: QtBot, session: Session, spread: Spread) -> None:
    translate(qtbot, session, "\n".join(FILLER))
    spread.go_to_row(50)
    for view in (View.BELOW, View.ORIGINAL, View.TRANSLATION, View.BESIDE):
        spread.arrange(Arrangement(view))
        assert spread.top_row == 50


def test_commands_arrange_and_show_how(qtbot: QtBot, window: Window, session: Session) -> None:
    translate(qtbot, session)
    window.commands["view-below"].trigger()
    assert window.spread.arrangement.view is View.BELOW
    assert window.commands["view-below"].isChecked()
    window.commands["swap"].trigger()
    assert window.spread.arrangement.swapped
    window.commands["view-beside"].trigger()
    left = window.spread.columns.order[0]
    before = window.spread.columns.widths[left]
    window.commands["wider"].trigger()
    assert window.spread.columns.widths[left] > before
    window.commands["view-original"].trigger()
    assert not window.commands["wider"].isEnabled()
    assert not window.commands["swap"].isEnabled()
    window.close()
    assert window._settings.arrangement == window.spread.arrangement
