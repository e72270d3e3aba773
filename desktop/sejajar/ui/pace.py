"""How far the translating is, and how fast it goes."""

from __future__ import annotations

import time
from dataclasses import dataclass
from enum import Enum, auto

# Fewer sentences say nothing of the others.
_FEWEST = 3


class Phase(Enum):
    """What the engine is doing for the article."""

    IDLE = auto()
    TRANSLATING = auto()
    CANCELLED = auto()
    DONE = auto()
    FAILED = auto()


@dataclass(frozen=True, slots=True)
class Progress:
    """Sentences done of all; words a second and seconds still to go, None while nothing is known."""

    phase: Phase
    done: int = 0
    total: int = 0
    words_per_second: float | None = None
    seconds_left: float | None = None


class Pace:
    """Counts the sentences and words made since a moment, if it is `running` at all."""

    def __init__(self, *, running: bool = False) -> None:
        self._running = running
        self.restart()

    def restart(self) -> None:
        """From now on; what was counted stands for nothing."""
        self._since = time.monotonic()
        self._sentences = self._words = 0

    def add(self, words: int) -> None:
        """A sentence of so many words was made."""
        self._sentences += 1
        self._words += words

    def measure(self, left: int) -> tuple[float | None, float | None]:
        """Words a second, and seconds for the sentences that are left; None while nothing is known."""
        if not self._running or self._sentences < _FEWEST:
            return None, None
        seconds = time.monotonic() - self._since
        return self._words / seconds, seconds / self._sentences * left
