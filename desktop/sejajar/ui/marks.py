"""What lies behind and under the words: tints, underlines, frames."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sejajar.text import Entity, Kind, Link, Span
from sejajar.ui.rows import Side


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked span of a segment's string on one side.

    `strength` is 1 for something that is merely an entity, 2 for a mention of the selected one, 3 for the
    current mention. A mark without a kind is a word link, with the attention as its `weight`.
    """

    segment: int
    span: Span
    kind: Kind | None
    strength: int
    entity: str | None = None
    mention: int = 0
    weight: float = 1.0


class EntityMarks:
    """Every mention on both sides, looked up by segment."""

    def __init__(self, entities: Iterable[Entity] = ()) -> None:
        self._by_segment: tuple[defaultdict[int, list[Mark]], defaultdict[int, list[Mark]]] = (
            defaultdict(list),
            defaultdict(list),
        )
        for entity in entities:
            for number, mention in enumerate(entity.mentions):
                for side, spans in ((Side.SOURCE, (mention.source,)), (Side.TARGET, mention.targets)):
                    self._by_segment[side][mention.segment] += [
                        Mark(mention.segment, span, entity.kind, 1, entity.id, number) for span in spans
                    ]

    def of(
        self, segment: int, side: Side, shown: frozenset[Kind], selected: str | None, current: int
    ) -> Iterator[Mark]:
        """The marks to paint: kinds that are shown, and the selected entity whatever its kind, last."""
        chosen = []
        for mark in self._by_segment[side].get(segment, ()):
            if mark.entity == selected:
                strength = 3 if mark.mention == current else 2
                chosen.append(Mark(segment, mark.span, mark.kind, strength, mark.entity, mark.mention))
            elif mark.kind in shown:
                yield mark
        yield from chosen

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


def linked(links: Sequence[Link], word: Span, side: Side) -> list[tuple[Side, Span, float]]:
    """What a word on one side became or came from, with its own span first."""
    found: list[tuple[Side, Span, float]] = [(side, word, 1.0)]
    for link in links:
        here, there = (link.source, link.target) if side is Side.SOURCE else (link.target, link.source)
        if here.overlaps(word):
            found.append((side.other, there, link.weight))
    return found
