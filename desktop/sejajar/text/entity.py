"""People, places, organisations and numbers, and where they are mentioned."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sejajar.text.span import Span


class Kind(StrEnum):
    """What an entity is; the values are the public names of the JSON."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    NUMBER = "number"
    DATE = "date"
    MONEY = "money"
    PERCENT = "percent"
    QUANTITY = "quantity"

    @property
    def is_name(self) -> bool:
        return self in (Kind.PERSON, Kind.PLACE, Kind.ORGANISATION)


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an entity is named; `targets` are where the translation names it.

    Both are local to the segment's string on their own side. No target means: not (yet) found there.
    """

    segment: int
    source: Span
    targets: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        assert self.segment >= 0
        assert len(self.source)
        assert all(len(target) for target in self.targets)


@dataclass(frozen=True, slots=True)
class Entity:
    """One real thing, under the fullest name the article gives it.

    `id` is stable for the article ("person:musa-abu-marzouk"). `target_name` is what the translation
    makes of the name, None while unknown. `value` is the normalised form of a number ("150000"), an ISO date,
    which may be partial ("2023-10-07", "--11-21"), "IDR 2500000000000", or None for names.
    Mentions are in reading order and there is at least one.
    """

    id: str
    kind: Kind
    name: str
    target_name: str | None
    value: str | None
    mentions: tuple[Mention, ...]

    def __post_init__(self) -> None:
        assert self.id
        assert self.name
        assert self.mentions
        keys = [(mention.segment, mention.source) for mention in self.mentions]
        assert keys == sorted(keys), "mentions are in reading order"
