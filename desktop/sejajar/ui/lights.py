"""What is lit, in both texts: the sentence at hand, entities, a word's links, what a search found."""

from __future__ import annotations

from collections.abc import Sequence

from sejajar.text import Kind, Span, State
from sejajar.ui.marks import EntityMarks, Mark, Word, linked
from sejajar.ui.rows import Side
from sejajar.ui.search import Hit, Hits
from sejajar.ui.session import Session


class Lights:
    """Asked for one segment on one side at a time, by whoever paints it."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._hits: Hits | None = None
        self.entities = EntityMarks(session.roster)
        self.shown: frozenset[Kind] = frozenset(Kind)
        """The kinds whose every mention is tinted."""
        self.hovered: int | None = None
        self.word: Word | None = None
        self.hit: Hit | None = None
        """The hit the reader is at."""
        self.focused = False
        """Whether everything but the sentence at hand is dimmed."""

    def put_out(self) -> None:
        """For another article."""
        self.find_marks()
        self.hovered = self.word = None
        self.set_hits(None, None)

    def find_marks(self) -> None:
        """There are other entities."""
        self.entities = EntityMarks(self._session.roster)

    def set_hits(self, hits: Hits | None, current: Hit | None) -> None:
        self._hits, self.hit = hits, current

    @property
    def hit_segments(self) -> list[int]:
        return self._hits.segments if self._hits else []

    def is_at_hand(self, segment: int) -> bool:
        """Whether it is the sentence under the pointer or the one the reader is at."""
        return segment in (self.hovered, self._session.sentence)

    def is_current(self, segment: int) -> bool:
        """Whether it is the one the reader is at, by keyboard or click."""
        return segment == self._session.sentence

    def is_dimmed(self, segment: int) -> bool:
        return self.focused and not self.is_at_hand(segment)

    def is_muted(self, segment: int) -> bool:
        """Whether it was not translated: copied as it stands, or failed."""
        translated = self._session.translation.get(segment)
        return translated is not None and translated.state in (State.COPIED, State.FAILED)

    def marks(self, segment: int, side: Side) -> list[Mark]:
        session = self._session
        return self.entities.of(segment, side, self.shown, session.chosen, session.current)

    def hits(self, segment: int, side: Side) -> Sequence[Hit]:
        return self._hits.of(segment, side) if self._hits else ()

    def words(self, segment: int, side: Side) -> list[tuple[Span, float]]:
        """The clicked word and what it is linked to, as far as they stand here, with the links' weights."""
        if not self.word or self.word.segment != segment:
            return []
        translated = self._session.translation.get(segment)
        return linked(translated.links if translated else (), self.word, side)
