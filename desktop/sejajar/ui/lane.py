"""Run plain generators off the UI thread and bring what they yield back to it."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Generator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance, Slot

_TURN_SECONDS = 0.008
# Seconds that closing waits for a write whose turn has not come.
_PATIENCE = 5.0

Work = Callable[[], Generator[Any, None, None]]


def _ignore(*_: object) -> None:
    """Nobody wants to hear this."""


@dataclass(frozen=True, slots=True)
class Handlers:
    """What the UI wants to hear; every one is called on the UI thread."""

    item: Callable[[Any], None] = _ignore
    done: Callable[[], None] = _ignore
    failed: Callable[[Exception], None] = _ignore


@dataclass(eq=False, slots=True)
class Job:
    """One piece of work on a lane."""

    handlers: Handlers
    _stop: threading.Event = field(default_factory=threading.Event)

    def cancel(self) -> None:
        """Ask the work to stop at its next yield; nothing is delivered after this."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        return self._stop.is_set()


class Unwritten:
    """What the reader did and a lane is still to write; closing waits for it."""

    def __init__(self) -> None:
        self._writes: list[threading.Event] = []

    def add(self) -> threading.Event:
        """For one more write; to be set when it ended, well or not."""
        ended = threading.Event()
        self._writes = [*(other for other in self._writes if not other.is_set()), ended]
        return ended

    def wait(self) -> None:
        """Until all is written; for any thread but those that write."""
        for ended in self._writes:
            ended.wait(_PATIENCE)


def _run(job: Job, work: Work, post: SignalInstance) -> None:
    """On the worker's thread; of Qt it knows only what it posts to."""
    if job.cancelled:
        return
    try:
        items = work()
        for item in items:
            if job.cancelled:
                items.close()
                return
            post.emit(job, "item", item)
        post.emit(job, "done", None)
    except Exception as error:
        if not job.cancelled:
            post.emit(job, "failed", error)


class Lane(QObject):
    """One worker thread; jobs on a lane run one after another, in order.

    The thread is Python's: it belongs to no object of Qt, so none waits for it when it is destroyed. It ends
    when the lane is shut down or forgotten, and the program waits for it at the latest when it ends itself.
    """

    _posted = Signal(object, str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(1, "lane")
        self._last: Future[None] | None = None
        self._jobs: list[Job] = []
        self._arrived: deque[tuple[Job, str, object]] = deque()
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._take_turn)
        self._posted.connect(self._receive)

    def start(self, work: Work, handlers: Handlers) -> Job:
        job = Job(handlers)
        self._jobs = [*(old for old in self._jobs if not old.cancelled), job]
        self._last = self._worker.submit(_run, job, work, self._posted)
        return job

    def shutdown(self, wait_ms: int = 5000) -> bool:
        """Cancel everything and wait for the work to stop; False where it did not in time.

        Nothing can be started afterwards.
        """
        for job in self._jobs:
            job.cancel()
        self._worker.shutdown(wait=False)
        return self._last is None or not wait([self._last], wait_ms / 1000).not_done

    @Slot(object, str, object)
    def _receive(self, job: Job, kind: str, value: object) -> None:
        self._arrived.append((job, kind, value))
        if not self._turn.isActive():
            self._turn.start()

    def _take_turn(self) -> None:
        """Deliver for a few milliseconds; between two turns the window paints and hears its reader."""
        end = time.monotonic() + _TURN_SECONDS
        while self._arrived and time.monotonic() < end:
            self._deliver(*self._arrived.popleft())
        if self._arrived:
            self._turn.start()

    def _deliver(self, job: Job, kind: str, value: object) -> None:
        if job.cancelled:
            return
        if kind == "item":
            job.handlers.item(value)
            return
        self._jobs.remove(job)
        if kind == "done":
            job.handlers.done()
        else:
            assert isinstance(value, Exception)
            job.handlers.failed(value)
