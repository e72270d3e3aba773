"""Finding words in both texts at once."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
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


class Hits(Sequence[Hit]):
    """Every hit in reading order: segment by segment, in each the sides in the order given.

    They are only counted, by `counting`; a hit is made when somebody looks at it, for of a letter there are
    hundreds of thousands in a long article.
    """

    def __init__(
        self, query: Query, article: Article, translation: Translation, sides: Sequence[Side]
    ) -> None:
        self._query, self._pattern = query, query.pattern
        self._article, self._translation, self._sides = article, dict(translation), tuple(sides)
        # The segments and sides where there are hits, and how many there are up to the end of each.
        self._places: list[tuple[int, int]] = []
        self._ends: list[int] = []
        self._made: dict[tuple[int, Side], list[Hit]] = {}

    def counting(self) -> Iterator[None]:
        """Counts one segment at each step; before the last one what is known ends where it got to."""
        count = 0
        for segment in self._article.segments if self._query.text else ():
            for order, side in enumerate(self._sides):
                here = sum(1 for _ in self._matches(segment.index, side))
                if here:
                    count += here
                    self._places.append((segment.index, order))
                    self._ends.append(count)
            yield

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    def __getitem__(self, number: int) -> Hit:  # type: ignore[override]
        place = bisect_right(self._ends, number)
        segment, order = self._places[place]
        return self.of(segment, self._sides[order])[number - self._before(place)]

    def of(self, segment: int, side: Side) -> list[Hit]:
        """The hits in one segment on one side."""
        if side not in self._sides:
            return []
        made = self._made.get((segment, side))
        if made is None:
            made = [Hit(segment, side, Span(*match.span())) for match in self._matches(segment, side)]
            self._made[segment, side] = made
        return made

    def number_of(self, hit: Hit) -> int | None:
        """The number of a hit, None where it is none of these."""
        here = self.of(hit.segment, hit.side) if hit.segment < len(self._article.segments) else []
        if hit not in here:
            return None
        place = bisect_left(self._places, (hit.segment, self._sides.index(hit.side)))
        return self._before(place) + here.index(hit)

    def first_from(self, segment: int) -> int:
        """The number of the first hit in a segment or behind it, 0 where there is none."""
        place = bisect_left(self._places, (segment, 0))
        return self._before(place) if place < len(self._places) else 0

    @property
    def segments(self) -> list[int]:
        """Those that hold hits."""
        return list(dict.fromkeys(segment for segment, _ in self._places))

    def _before(self, place: int) -> int:
        return self._ends[place - 1] if place else 0

    def _matches(self, index: int, side: Side) -> Iterator[re.Match[str]]:
        if side is Side.SOURCE:
            text = self._article.source_of(self._article.segments[index])
        else:
            translated = self._translation.get(index)
            text = translated.text if translated else ""
        return self._pattern.finditer(text if self._query.accents else without_accents(text))


class _Plain(dict[int, str]):
    """Code points to letters without their marks, as `str.translate` asks for them."""

    def __missing__(self, code: int) -> str:
        plain = self[code] = unicodedata.normalize("NFD", chr(code))[0]
        return plain


_PLAIN = _Plain()


def without_accents(text: str) -> str:
    """Letters without their marks, one for one, so that positions stay what they are."""
    return text if text.isascii() else text.translate(_PLAIN)
