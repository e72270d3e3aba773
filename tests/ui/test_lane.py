"""The lane delivers in order on the UI thread, and nothing after a cancel."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
import time
from collections.abc import Generator, Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from sejajar.ui.lane import Handlers, Lane


def count(n: int, pause: float = 0.002) -> Generator[int, None, None]:
    for i in range(n):
        time.sleep(pause)
        yield i


@pytest.fixture
def lane(qtbot: QtBot) -> Iterator[Lane]:
    lane = Lane()
    yield lane
    assert lane.shutdown()


def test_items_arrive_in_order_on_the_ui_thread(lane: Lane, qtbot: QtBot) -> None:
    got: list[int] = []
    threads = set()
    done = []

    def take(item: int) -> None:
        got.append(item)
        threads.add(threading.get_ident())

    lane.start(lambda: count(30), Handlers(take, lambda: done.append(1)))
    qtbot.waitUntil(lambda: bool(done))
    assert got == list(range(30))
    assert threads == {threading.get_ident()}


def test_cancel_delivers_nothing_more_and_frees_the_lane(lane: Lane, qtbot: QtBot) -> None:
    got: list[int] = []
    closed = []

    def work() -> Generator[int, None, None]:
        try:
            yield from count(1000)
        finally:
            closed.append(1)

    job = lane.start(work, Handlers(got.append))
    qtbot.waitUntil(lambda: len(got) > 3)
    job.cancel()
    before = len(got)
    done = []
    lane.start(lambda: count(2), Handlers(done=lambda: done.append(1)))
    qtbot.waitUntil(lambda: bool(done))
    assert len(got) == before
    assert closed


def test_a_fault_is_delivered_and_ends_the_job(lane: Lane, qtbot: QtBot) -> None:
    def bad() -> Generator[int, None, None]:
        yield 1
        raise ValueError("x")

    faults: list[Exception] = []
    lane.start(bad, Handlers(failed=faults.append))
    qtbot.waitUntil(lambda: bool(faults))
    assert isinstance(faults[0], ValueError)


def test_a_fault_before_the_first_item_is_delivered_too(lane: Lane, qtbot: QtBot) -> None:
    def boom() -> Any:
        raise KeyError("k")

    faults: list[Exception] = []
    lane.start(boom, Handlers(failed=faults.append))
    qtbot.waitUntil(lambda: bool(faults))


def test_many_jobs_some_cancelled(lane: Lane, qtbot: QtBot) -> None:
    done = []
    for number in range(300):
        job = lane.start(lambda: count(3, 0), Handlers(done=lambda: done.append(1)))
        if number % 3 == 0:
            job.cancel()
        if number % 50 == 0:
            gc.collect()
    qtbot.waitUntil(lambda: len(done) == 200, timeout=8000)


def test_shutdown_cancels_what_runs(qtbot: QtBot) -> None:
    lane = Lane()
    got: list[int] = []
    lane.start(lambda: count(10000), Handlers(got.append))
    qtbot.wait(30)
    assert lane.shutdown()
    before = len(got)
    qtbot.wait(30)
    assert len(got) == before


def test_a_lane_may_be_forgotten_while_it_works(qtbot: QtBot) -> None:
    lane = Lane()
    lane.me = lane  # type: ignore[attr-defined]
    ended = threading.Event()
    got: list[int] = []

    def work() -> Generator[int, None, None]:
        try:
            yield from count(10000)
        finally:
            ended.set()

    lane.start(work, Handlers(got.append))
    qtbot.waitUntil(lambda: bool(got))
    del lane
    gc.collect()
    assert ended.wait(5), "nobody hears it any more"


def test_the_program_ends_also_where_a_lane_was_never_shut_down() -> None:
    program = (
        "from PySide6.QtCore import QCoreApplication\n"
        "from sejajar.ui.lane import Handlers, Lane\n"
        "app, lane = QCoreApplication([]), Lane()\n"
        "lane.start(lambda: iter([1]), Handlers(done=app.quit))\n"
        "app.exec()\n"
        "print('ended', flush=True)\n"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert (run.returncode, run.stdout, run.stderr) == (0, "ended\n", "")
