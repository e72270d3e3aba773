"""Run plain generators off the UI thread and bring what they yield back to it."""

from __future__ import annotations

import gc
import threading
import time
from collections import deque
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal, SignalInstance, Slot

_TURN_SECONDS = 0.008
# Seconds that closing waits for a write whose turn has not come.
_PATIENCE = 5.0
# A full round of Python's collector holds up every thread while it looks at all there is: 0.4 s for a long
# article, which is nothing but values and needs none. So that comes a hundred times as seldom as usual.
_ROUNDS = (700, 10, 1000)

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


class _Run(QRunnable):
    """Owns no QObject: the pool may delete it on any thread."""

    def __init__(self, job: Job, work: Work, post: SignalInstance) -> None:
        super().__init__()
        self._job, self._work, self._post = job, work, post

    def run(self) -> None:
        if self._job.cancelled:
            return
        try:
            items = self._work()
            for item in items:
                if self._job.cancelled:
                    items.close()
                    return
                self._post.emit(self._job, "item", item)
            self._post.emit(self._job, "done", None)
        except Exception as error:
            self._post.emit(self._job, "failed", error)


class Lane(QObject):
    """One worker thread; jobs on a lane run one after another, in order."""

    _posted = Signal(object, str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.set_threshold(*_ROUNDS)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._jobs: list[Job] = []
        self._arrived: deque[tuple[Job, str, object]] = deque()
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._take_turn)
        self._posted.connect(self._receive)

    def start(self, work: Work, handlers: Handlers) -> Job:
        job = Job(handlers)
        self._jobs = [*(old for old in self._jobs if not old.cancelled), job]
        self._pool.start(_Run(job, work, self._posted))
        return job

    def shutdown(self, wait_ms: int = 5000) -> bool:
        """Cancel everything and wait for the thread; False where it did not stop in time."""
        for job in self._jobs:
            job.cancel()
        self._pool.clear()
        return self._pool.waitForDone(wait_ms)

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
