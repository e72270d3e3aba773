"""Finding words in both texts at once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sejajar.text import Article, Span, Translation
from sejajar.ui.rows import Side


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for; accents count only where `accents` says so."""

    text: str
    case: bool = False
    accents: bool = False
    whole_word: bool = False

    @property
    def pattern(self) -> re.Pattern[str]:
        wanted = re.escape(self.text if self.accents else without_accents(self.text))
        if self.whole_word:
            wanted = rf"(?<!\w){wanted}(?!\w)"
        return re.compile(wanted, re.NOFLAG if self.case else re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where the words were found; the span is in the segment's string on that side."""

    segment: int
    side: Side
    span: Span


def search(query: Query, article: Article, translation: Translation, sides: Sequence[Side]) -> Iterator[Hit]:
    """The hits in reading order: segment by segment, in each the sides in the order given."""
    if not query.text:
        return
    pattern = query.pattern
    for segment in article.segments:
        for side in sides:
            text = article.source_of(segment)
            if side is Side.TARGET:
                translated = translation.get(segment.index)
                text = translated.text if translated else ""
            for match in pattern.finditer(text if query.accents else without_accents(text)):
                yield Hit(segment.index, side, Span(*match.span()))


def without_accents(text: str) -> str:
    """Letters without their marks, one for one, so that positions stay what they are."""
    if text.isascii():
        return text
    return "".join(unicodedata.normalize("NFD", char)[0] for char in text)
