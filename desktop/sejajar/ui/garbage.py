"""Has Python's collector work between two events of the UI thread, and at no other time."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimerEvent

# A round stops every thread, the longer the more there is to look at: seldom more than a few milliseconds for
# what came in a tenth of a second.
_EVERY_MS = 100
# So many new things are worth a round.
_MANY = 700
# A round over all there is takes 0.4 s for a long article, which is nothing but values and needs none. So it
# comes only after so many others: once in a quarter of an hour at work.
_OTHERS = 10_000


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
        new, _, others = gc.get_count()
        if others > _OTHERS:
            gc.collect()
        elif new > _MANY:
            gc.collect(1)
