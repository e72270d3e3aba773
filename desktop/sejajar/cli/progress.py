"""How far the work is, on a terminal."""

from __future__ import annotations

import time
from typing import TextIO

from sejajar.pipeline import Step
from sejajar.text import Article


class Progress:
    """One line on the terminal, written over and over; nothing where there is no terminal."""

    def __init__(self, article: Article, name: str, stream: TextIO) -> None:
        self._name = name
        self._stream = stream
        self._shown = stream.isatty()
        self._lengths = [len(segment.span) for segment in article.segments]
        self._left = sum(self._lengths)
        self._done = 0
        self._first: tuple[float, int] | None = None
        self._last_time = 0.0

    def advance(self, step: Step) -> None:
        """A segment is done; one that was remembered tells nothing about the speed."""
        now = time.monotonic()
        self._done += 1
        self._left -= self._lengths[step.translated.index]
        if step.remembered or self._first is None:  # before the first, the model was loading
            self._first = (now, self._left)
        if self._shown and (now - self._last_time > 0.1 or not self._left):
            self._last_time = now
            line = f"{self._name}: {self._done} of {len(self._lengths)} sentences{self._time_left(now)}"
            print(f"\r\x1b[K{line}", end="", file=self._stream, flush=True)

    def clear(self) -> None:
        if self._shown and self._done:
            print("\r\x1b[K", end="", file=self._stream, flush=True)

    def _time_left(self, now: float) -> str:
        assert self._first is not None
        since, then_left = self._first
        translated = then_left - self._left
        if not translated or not self._left:
            return ""
        seconds = round((now - since) * self._left / translated)
        return f", {seconds // 60} min {seconds % 60} s left" if seconds >= 60 else f", {seconds} s left"
