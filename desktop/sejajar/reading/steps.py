"""Long work as generators: each yields the share done, from 0 to 1, and returns its result."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from typing import TypeVar

T = TypeVar("T")
Steps = Generator[float, None, T]

_STRIDE = 250
"""Items between two reports: some hundredths of a second with paragraphs."""


def result_of(steps: Generator[object, None, T]) -> T:
    """Do all the work at once."""
    while True:
        try:
            next(steps)
        except StopIteration as done:
            value: T = done.value
            return value


def part(steps: Steps[T], start: float, end: float) -> Steps[T]:
    """The same work as a part of a larger one, which it takes from the share `start` to the share `end`."""
    with closing(steps):
        while True:
            try:
                share = next(steps)
            except StopIteration as done:
                value: T = done.value
                return value
            yield start + (end - start) * share


def strides(items: Sequence[T]) -> Iterator[tuple[float, Sequence[T]]]:
    """Stretches of `items`, each with the share that is done before it."""
    for at in range(0, len(items), _STRIDE):
        yield at / len(items), items[at : at + _STRIDE]
