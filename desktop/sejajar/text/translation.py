"""What became of each segment in the other language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from sejajar.text.span import Span


class State(StrEnum):
    """How far a segment's translation can be trusted to be somebody's choice."""

    MACHINE = "machine"
    COPIED = "copied"
    EDITED = "edited"
    CONFIRMED = "confirmed"
    FAILED = "failed"

    @property
    def by_reader(self) -> bool:
        """Whether a person chose these words; they win over whatever a machine says."""
        return self in (State.EDITED, State.CONFIRMED)


@dataclass(frozen=True, slots=True)
class Link:
    """Words of the original and the words they became; each span is local to its own segment's string.

    `weight` is the model's attention on the pair, above 0 and at most 1.
    """

    source: Span
    target: Span
    weight: float

    def __post_init__(self) -> None:
        assert len(self.source)
        assert len(self.target)
        assert 0 < self.weight <= 1


@dataclass(frozen=True, slots=True)
class TranslatedSegment:
    """The translation of the segment with the same `index`.

    `score` is the mean log-probability of a token of the output (at most 0), None where no model was asked.
    `engine` names what made it: package id and version; empty for a person.
    A failed segment has an empty text.
    """

    index: int
    text: str
    links: tuple[Link, ...] = ()
    score: float | None = None
    state: State = State.MACHINE
    engine: str = ""

    def __post_init__(self) -> None:
        assert self.index >= 0
        assert "\n" not in self.text
        assert all(link.target.end <= len(self.text) for link in self.links)
        assert self.state is not State.FAILED or not self.text


Translation: TypeAlias = Mapping[int, TranslatedSegment]
"""Segment index -> its translation; a segment still to come is absent."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a reader made of a segment's translation, or that it is the machine's again."""

    before: TranslatedSegment
    after: TranslatedSegment

    def __post_init__(self) -> None:
        assert self.before.index == self.after.index

    @property
    def index(self) -> int:
        """The segment's."""
        return self.after.index


@dataclass(frozen=True, slots=True)
class History:
    """The changes to an article's translation, the oldest first; `undone` are the ones to do again."""

    done: tuple[Change, ...] = ()
    undone: tuple[Change, ...] = ()

    @property
    def last(self) -> dict[int, TranslatedSegment]:
        """What the last change to each changed segment made of it."""
        return {change.index: change.after for change in self.done}

    def added(self, change: Change) -> History:
        return History((*self.done, change))

    def stepped_back(self) -> History:
        """Without the last change, if there is one."""
        if not self.done:
            return self
        return History(self.done[:-1], (self.done[-1], *self.undone))

    def stepped_forward(self) -> History:
        """With the last undone change done again, if there is one."""
        if not self.undone:
            return self
        return History((*self.done, self.undone[0]), self.undone[1:])
