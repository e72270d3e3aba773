"""When each correction of the entities was made, so that whatever the reader did last is taken back first."""

from __future__ import annotations

from sejajar.text import Correction


class CorrectionOrder:
    """Corrections of the open article, each with how many changes of sentences there were before it."""

    def __init__(self) -> None:
        self._made: list[tuple[int, Correction]] = []
        self._undone: list[tuple[int, Correction]] = []

    def add(self, correction: Correction, changes: int) -> None:
        self._made.append((changes, correction))
        self._undone.clear()

    def is_last(self, changes: int) -> bool:
        """Whether a correction was made since the last of so many changes."""
        return bool(self._made) and changes <= self._made[-1][0]

    def step_back(self) -> None:
        """The last correction is taken back."""
        if self._made:
            self._undone.append(self._made.pop())

    def step_forward(self, changes: int) -> Correction | None:
        """The correction to be made again now, None where a change comes first or nothing was taken back."""
        if not self._undone or self._undone[-1][0] != changes:
            return None
        self._made.append(self._undone.pop())
        return self._made[-1][1]
