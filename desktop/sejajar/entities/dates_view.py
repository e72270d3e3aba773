"""What reading dates and clock times needs of a list of tokens."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sejajar.entities.numbers_lexicon import Lexicon
from sejajar.entities.numbers_tokens import DASHES, Token


class Dated(NamedTuple):
    """A date or time in `tokens[start:end]`; the rest is as in `values.NumberFound`."""

    start: int
    end: int
    value: str
    also: tuple[str, ...] = ()
    weekday: int = 0


class View:
    """The tokens with questions that dates ask of them; places outside answer no."""

    __slots__ = ("all", "lexicon")

    def __init__(self, tokens: Sequence[Token], lexicon: Lexicon) -> None:
        self.all = tokens
        self.lexicon = lexicon

    def low(self, i: int) -> str:
        return self.all[i].low if 0 <= i < len(self.all) else ""

    def dash(self, i: int) -> bool:
        return self.low(i) in DASHES

    def glued(self, i: int) -> bool:
        """Whether token `i` exists and follows the one before without white space."""
        return 0 <= i < len(self.all) and self.all[i].glued

    def inner_dash(self, i: int) -> bool:
        return self.dash(i) and self.glued(i) and self.glued(i + 1)

    def joins(self, i: int) -> bool:
        """Whether token `i` may stand between the two ends of a stretch of days."""
        return self.dash(i) or self.low(i) in ("dan", "and", "&") or self.low(i) in self.lexicon.range_words

    def runs_on(self, i: int) -> bool:
        """Whether token `i` runs on into a word, as in "2000an"."""
        return self.glued(i + 1) and self.low(i + 1)[0].isalpha()

    def number(self, i: int, lowest: int, highest: int, digits: int = 4) -> int | None:
        """The plain integer at `i` if it lies within bounds and has at most that many digits."""
        if not 0 <= i < len(self.all) or not self.all[i].digits:
            return None
        text = self.all[i].text
        if len(text) > digits or not text.isdecimal() or not lowest <= int(text) <= highest:
            return None
        return int(text)

    def year(self, i: int) -> int | None:
        found = self.number(i, 1000, 2199)
        return found if found and not self.runs_on(i) else None

    def after_ordinal(self, i: int) -> int:
        return i + 1 if self.low(i) in ("st", "nd", "rd", "th") and self.glued(i) else i

    def day(self, i: int) -> tuple[int, int] | None:
        """The day of a month at `i`, in digits or words: end and day."""
        day = self.number(i, 1, 31, digits=2)
        if day:
            return self.after_ordinal(i + 1), day
        if self.low(i) not in self.lexicon.first_words:
            return None
        words = self.lexicon.read_words(self.all, i)
        if words is None or words.vague or words.ordinal is self.lexicon.day_first:
            return None  # "tujuh belas Agustus", but "the seventeenth of August"
        if words.value.denominator == 1 and 1 <= words.value <= 31:
            return words.end, int(words.value)
        return None

    def month(self, i: int) -> tuple[int, int] | None:
        """The month at `i` beside a day or year, where short forms count too: end and number."""
        low = self.low(i)
        months = self.lexicon.months if low in self.lexicon.months else self.lexicon.short_months
        if low not in months:
            return None
        stopped = self.low(i + 1) == "." and low in self.lexicon.short_months
        if stopped and low in self.lexicon.months:  # "May. 7", but "in May."
            stopped = self.number(i + 2, 1, 2199) is not None
        return i + 2 if stopped else i + 1, months[low]

    def year_after(self, i: int) -> tuple[int, int | None]:
        """A year at `i`, or after a comma, "of" or "tahun": end and year, or `i` and None."""
        at = i + 1 if self.low(i) in (",", "of", "tahun") or self.inner_dash(i) else i
        year = self.year(at)
        return (at + 1, year) if year and year >= 1500 else (i, None)
