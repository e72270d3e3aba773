"""What lies behind and under the words: tints, underlines, frames."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from sejajar.entities import Roster
from sejajar.text import Kind, Link, Span
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
    """Every mention on both sides; a segment's marks are made when somebody first asks for them."""

    def __init__(self, roster: Roster) -> None:
        self._roster = roster
        self._made: dict[int, tuple[list[Mark], list[Mark]]] = {}

    def forget(self, segment: int) -> None:
        """The roster knows other things of a segment now."""
        self._made.pop(segment, None)

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
        for mark in self._in(segment)[side]:
            if mark.entity in chosen:
                at = Strength.CURRENT if (mark.entity, mark.mention) == current else Strength.CHOSEN
                found.append(replace(mark, strength=at))
            elif mark.kind in shown:
                found.append(mark)
        return sorted(found, key=lambda mark: mark.strength)

    def at(self, segment: int, side: Side, position: int) -> Mark | None:
        """The mention under a code point, the shortest where several overlap."""
        here = [mark for mark in self._in(segment)[side] if mark.span.holds(position)]
        return min(here, key=lambda mark: len(mark.span), default=None)

    def _in(self, segment: int) -> tuple[list[Mark], list[Mark]]:
        """The marks in the original and in the translation of a segment."""
        made = self._made.get(segment)
        if made is None:
            made = self._made[segment] = ([], [])
            for entity_id, number, mention in self._roster.numbered_in(segment):
                kind = self._roster.kind(entity_id)
                made[Side.SOURCE].append(Mark(segment, mention.source, kind, entity_id, number))
                made[Side.TARGET].extend(
                    Mark(segment, span, kind, entity_id, number) for span in mention.targets
                )
        return made


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
