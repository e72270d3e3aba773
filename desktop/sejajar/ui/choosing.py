"""What the reader has chosen in the article: entities, one of their mentions, a sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from sejajar.entities import Roster
from sejajar.text import Article, Entity, Mention, Span


class Choosing(QObject):
    """Knows the open article and its entities, and what of them is chosen."""

    entities_changed = Signal()
    """There are other entities."""
    selection_changed = Signal()
    sentence_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.article: Article | None = None
        self.roster = Roster()
        self.sentence: int | None = None
        """The segment the reader is at, None before any was pointed at."""
        self._chosen: tuple[str, ...] = ()
        self._current: tuple[str, int] | None = None
        self._mentions_of: tuple[Entity, ...] = ()
        self._mentions: list[tuple[Entity, int]] = []

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of the chosen entities, as far as they are in the article."""
        return tuple(entity_id for entity_id in self._chosen if entity_id in self.roster)

    @property
    def selected(self) -> tuple[Entity, ...]:
        """The chosen entities, in the order they were chosen."""
        return tuple(self.roster[entity_id] for entity_id in self.chosen)

    @property
    def mentions(self) -> list[tuple[Entity, int]]:
        """Every mention of the chosen entities in reading order, as the entity and the mention's number."""
        selected = self.selected
        # Several ask at every step; entities stay the same as long as nothing more is known of them.
        if selected != self._mentions_of:
            every = [(entity, number) for entity in selected for number in range(len(entity.mentions))]
            self._mentions = sorted(every, key=lambda one: _reading_order(one[0].mentions[one[1]]))
            self._mentions_of = selected
        return self._mentions

    @property
    def current(self) -> tuple[str, int] | None:
        """The current mention: its entity's id and its number there."""
        return self._current

    @property
    def current_mention(self) -> Mention | None:
        if self._current is None or self._current[0] not in self.chosen:
            return None
        entity_id, number = self._current
        return self.roster[entity_id].mentions[number]

    def select(self, entity_id: str, mention: int = 0, *, extend: bool = False) -> None:
        """Choose an entity and make its `mention`-th mention the current one; `extend` keeps the others.

        Extending by an entity that is chosen already takes it out.
        """
        if extend and entity_id in self._chosen:
            self.choose([chosen for chosen in self._chosen if chosen != entity_id])
            return
        self._chosen = (*self._chosen, entity_id) if extend else (entity_id,)
        self._current = (entity_id, mention)
        self.selection_changed.emit()

    def choose(self, entity_ids: Sequence[str]) -> None:
        """Choose these entities and no others; the current mention stays if it can."""
        self._chosen = tuple(entity_ids)
        if self._current is None or self._current[0] not in self._chosen:
            first = next(iter(self.mentions), None)
            self._current = (first[0].id, first[1]) if first else None
        self.selection_changed.emit()

    def step(self, by: int) -> None:
        """To the next (1) or previous (-1) mention, round the ends."""
        places = [(entity.id, number) for entity, number in self.mentions]
        if self._current in places:
            self._current = places[(places.index(self._current) + by) % len(places)]
            self.selection_changed.emit()

    def clear_selection(self) -> None:
        self.choose(())

    def take_corrected(self, roster: Roster) -> None:
        """The entities as a correction left them: what was chosen stays so by the words it stands for."""
        chosen = [entity.mentions[0] for entity in self.selected]
        current, before = self.current_mention, (self._chosen, self._current)
        self.roster = roster
        self._chosen = tuple(dict.fromkeys(place[0] for m in chosen if (place := self._place_of(m))))
        self._current = self._place_of(current) if current else None
        if self._current is None and self.mentions:
            entity, number = self.mentions[0]
            self._current = entity.id, number
        self.entities_changed.emit()
        if (self._chosen, self._current) != before:
            self.selection_changed.emit()

    def _place_of(self, mention: Mention) -> tuple[str, int] | None:
        """The entity that is mentioned in the same words now, and the number of its mention."""
        for entity_id, number, other in self.roster.numbered_in(mention.segment):
            if other.source.overlaps(mention.source):
                return entity_id, number
        return None

    def go_to_sentence(self, segment: int) -> None:
        if segment != self.sentence:
            self.sentence = segment
            self.sentence_changed.emit()

    def step_to(self, by: int, wanted: Callable[[int], bool]) -> None:
        """To the next (1) or previous (-1) sentence that is wanted, round the ends; stays where none is."""
        count = len(self.article.segments) if self.article else 0
        start = (-1 if by > 0 else 0) if self.sentence is None else self.sentence
        places = ((start + by * number) % count for number in range(1, count + 1))
        found = next(filter(wanted, places), None)
        if found is not None:
            self.go_to_sentence(found)

    def step_sentence(self, by: int) -> None:
        """To the next (1) or previous (-1) sentence; stays at the ends."""
        if self.article:
            start = -1 if self.sentence is None else self.sentence
            self.go_to_sentence(min(max(start + by, 0), len(self.article.segments) - 1))


def _reading_order(mention: Mention) -> tuple[int, Span]:
    return mention.segment, mention.source
