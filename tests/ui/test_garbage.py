"""What Python collects goes on the UI thread, however busy the others are."""

from __future__ import annotations

import gc
import threading
from collections.abc import Generator, Iterator

import pytest
from pytestqt.qtbot import QtBot

from sejajar.ui.garbage import Collector
from sejajar.ui.lane import Handlers, Lane


class Cycle:
    """Tells on which thread it went."""

    def __init__(self, gone: list[int]) -> None:
        self.me, self.gone = self, gone

    def __del__(self) -> None:
        self.gone.append(threading.get_ident())


@pytest.fixture
def lane(qtbot: QtBot) -> Iterator[Lane]:
    lane = Lane()
    yield lane
    assert lane.shutdown()


def test_garbage_of_a_busy_worker_goes_on_the_ui_thread(qtbot: QtBot, lane: Lane) -> None:
    gc.collect()
    gc.enable()
    collector = Collector()
    gone: list[int] = []
    kept: list[list[int]] = []
    left_behind = threading.Event()

    def litter() -> Generator[None, None, None]:
        Cycle(gone)
        kept.extend([] for _ in range(100_000))
        left_behind.set()
        yield None

    lane.start(litter, Handlers())
    assert left_behind.wait(5)
    assert gone == []
    qtbot.waitUntil(lambda: bool(gone))
    assert gone == [threading.get_ident()]
    collector.deleteLater()
