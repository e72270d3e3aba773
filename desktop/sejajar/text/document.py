"""Everything known about one article at one moment: what is shown, exported and printed as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sejajar.text.article import Article
from sejajar.text.check import Check
from sejajar.text.entity import Entity
from sejajar.text.translation import Translation


@dataclass(frozen=True, slots=True)
class Document:
    """An article, its translation so far, its entities with mentions on both sides, and the warnings."""

    article: Article
    translation: Translation = field(default_factory=dict)
    entities: tuple[Entity, ...] = ()
    checks: Mapping[int, tuple[Check, ...]] = field(default_factory=dict)
    """Segment index -> its warnings; a segment without any may be absent."""
