"""What a reader says about the entities that were found; by words, so that it outlives finding them anew."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from sejajar.text.entity import Kind


@dataclass(frozen=True, slots=True)
class SetKind:
    """The entity of this name is of this kind."""

    name: str
    kind: Kind

    def __post_init__(self) -> None:
        assert self.name


@dataclass(frozen=True, slots=True)
class NotEntity:
    """What goes by this name is neither a name nor a number."""

    name: str

    def __post_init__(self) -> None:
        assert self.name


@dataclass(frozen=True, slots=True)
class Merge:
    """The entity of this name is the same as the one called `into`, which keeps its name and kind."""

    name: str
    into: str

    def __post_init__(self) -> None:
        assert self.name
        assert self.into


@dataclass(frozen=True, slots=True)
class MarkAs:
    """These words, wherever they stand as whole words in the article, are one entity of this kind.

    Mentions that overlap them give way, so this also makes a mention longer or shorter.
    """

    words: str
    kind: Kind

    def __post_init__(self) -> None:
        assert self.words.strip()
        assert "\n" not in self.words


Correction: TypeAlias = SetKind | NotEntity | Merge | MarkAs
"""Corrections are applied in the order in which they were made: later ones win."""
