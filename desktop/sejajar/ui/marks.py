"""What lies behind and under the words: tints, underlines, frames."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from sejajar.text import Entity, Kind, Link, Mention, Span
from sejajar.ui.rows import Side


class Strength(IntEnum):
    """How strongly an entity is marked."""

    TINTED = 1
    """It is one; its kind is ticked."""
    CHOSEN = 2
    """It is the chosen one."""
    CURRENT = 3
    """It is the mention the reader is at."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A mention of an entity on one side; `span` is in the segment's string there."""

    segment: int
    span: Span
    kind: Kind
    entity: str
    mention: int
    strength: Strength = Strength.TINTED


class EntityMarks:
    """Every mention on both sides, looked up by segment."""

    def __init__(self, entities: Iterable[Entity] = ()) -> None:
        self._by_segment: tuple[defaultdict[int, list[Mark]], defaultdict[int, list[Mark]]] = (
            defaultdict(list),
            defaultdict(list),
        )
        self._numbers: dict[tuple[str, int, Span], int] = {}
        self._kinds: dict[str, Kind] = {}
        for entity in entities:
            self._kinds[entity.id] = entity.kind
            for number, mention in enumerate(entity.mentions):
                self._numbers[entity.id, mention.segment, mention.source] = number
                self._add(entity.id, mention)
                mark = Mark(mention.segment, mention.source, entity.kind, entity.id, number)
                self._by_segment[Side.SOURCE][mention.segment].append(mark)

    def set_targets(self, segment: int, mentions: Iterable[tuple[str, Mention]]) -> None:
        """Where the translation of a segment names what the original mentions: entity id and mention."""
        self._by_segment[Side.TARGET].pop(segment, None)
        for entity_id, mention in mentions:
            self._add(entity_id, mention)

    def _add(self, entity_id: str, mention: Mention) -> None:
        number = self._numbers.get((entity_id, mention.segment, mention.source))
        if number is not None:
            self._by_segment[Side.TARGET][mention.segment] += [
                Mark(mention.segment, span, self._kinds[entity_id], entity_id, number)
                for span in mention.targets
            ]

    def of(
        self,
        segment: int,
        side: Side,
        shown: frozenset[Kind],
        chosen: Container[str] = (),
        current: tuple[str, int] | None = None,
    ) -> list[Mark]:
        """The marks to paint, the stronger later: kinds that are shown, and chosen entities of any kind."""
        found = []
        for mark in self._by_segment[side].get(segment, ()):
            if mark.entity in chosen:
                at = Strength.CURRENT if (mark.entity, mark.mention) == current else Strength.CHOSEN
                found.append(replace(mark, strength=at))
            elif mark.kind in shown:
                found.append(mark)
        return sorted(found, key=lambda mark: mark.strength)

    def at(self, segment: int, side: Side, position: int) -> Mark | None:
        """The mention under a code point, the shortest where several overlap."""
        here = [mark for mark in self._by_segment[side].get(segment, ()) if mark.span.holds(position)]
        return min(here, key=lambda mark: len(mark.span), default=None)


def word_at(text: str, position: int) -> Span | None:
    """The word that holds a code point; hyphens and apostrophes inside a word belong to it."""

    def inside(at: int) -> bool:
        if not 0 <= at < len(text):
            return False
        joins = text[at] in "-'’.," and 0 < at < len(text) - 1
        return text[at].isalnum() or (joins and text[at - 1].isalnum() and text[at + 1].isalnum())

    if not inside(position):
        return None
    start = end = position
    while inside(start - 1):
        start -= 1
    while inside(end):
        end += 1
    return Span(start, end)


@dataclass(frozen=True, slots=True)
class Word:
    """A word on one side, whose links are lit."""

    segment: int
    side: Side
    span: Span


def linked(links: Sequence[Link], word: Word, side: Side) -> list[tuple[Span, float]]:
    """What of a word and of what it became or came from stands on one side, with the links' weights."""
    found = [(word.span, 1.0)] if side is word.side else []
    for link in links:
        source_side = word.side is Side.SOURCE
        here, there = (link.source, link.target) if source_side else (link.target, link.source)
        if here.overlaps(word.span) and side is not word.side:
            found.append((there, link.weight))
    return found
