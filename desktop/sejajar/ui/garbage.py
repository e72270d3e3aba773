"""Has Python's collector work between two events of the UI thread, and at no other time."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimerEvent

_EVERY_MS = 500
# How much makes a round due. A full one holds up every thread while it looks at all there is: 0.4 s for a
# long article, which is nothing but values and needs none. So that comes a hundred times as seldom as usual.
_DUE = (700, 10, 1000)


class Collector(QObject):
    """Once it is there, Python does not collect of its own accord any more.

    An object of Qt is destroyed where it is collected. Were that wherever something was to be allocated, it
    could be a worker's thread, or the midst of another object's destructor.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self.startTimer(_EVERY_MS)

    def timerEvent(self, event: QTimerEvent) -> None:
        counts = zip(gc.get_count(), _DUE, strict=True)
        due = [generation for generation, (count, least) in enumerate(counts) if count > least]
        if due:
            gc.collect(due[-1])
