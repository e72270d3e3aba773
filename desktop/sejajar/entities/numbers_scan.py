"""Walks once over a string and picks out every number, date, sum of money, percentage and quantity."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from sejajar.entities.dates import date_at
from sejajar.entities.dates_clock import time_at
from sejajar.entities.dates_joining import joined
from sejajar.entities.dates_view import Dated
from sejajar.entities.numbers_codes import is_chain, is_code, past_code
from sejajar.entities.numbers_digits import VULGAR, read_digits, read_number, scaled
from sejajar.entities.numbers_durations import with_durations
from sejajar.entities.numbers_lexicon import Lexicon, Reading, listed
from sejajar.entities.numbers_tokens import DASHES, Token, tokenise
from sejajar.entities.values import NumberFound, written
from sejajar.text import Kind, Span

_DOLLARS = ("AUD", "SGD", "CAD", "HKD", "NZD")  # What an unspecified dollar may be besides the American one.
_FROM = frozenset({"dari", "antara", "from", "between"})  # "dari 5 sampai 10" are two numbers.
# Behind these a sum is by how much, and the next one up to where: "by US$5 to US$10", "rose $5 to $10".
_CHANGED = listed(
    "by rose risen fell fallen gained lost climbed jumped surged soared dropped slipped slid declined"
    " increased decreased rise fall up down"
)
# Currencies in letters that may have lost their capitals; those with a sign ("us$") may in any case.
_WRITTEN_SMALL = frozenset({"rp", "rupiah", "usd", "idr", "rm", "eur", "sgd"})


class _Suffix(NamedTuple):
    """What is counted: a unit of a kind, up to token `end`."""

    end: int
    unit: str
    kind: Kind


class Scanner:
    """Finds numbers in one language; holds no state between strings."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        names = (lexicon.months, lexicon.weekdays, lexicon.short_months, lexicon.short_weekdays)
        words = (lexicon.first_words, lexicon.currencies_before.first_words, lexicon.date_words)
        self._starts = frozenset().union(*names, *words, VULGAR)

    def scan(self, text: str) -> tuple[NumberFound, ...]:
        """Numbers in order, without overlaps; spans are in `text`."""
        tokens = tokenise(text)
        found = []
        i = 0
        while i < len(tokens):
            one = self._at(tokens, i) if self._may_start(tokens[i]) else None
            if one is None:
                i = past_code(tokens, i) if tokens[i].digits else i + 1
            else:
                i, number = one
                found.append(number)
        return tuple(joined(text, with_durations(text, found), self._lexicon.day_first))

    def _may_start(self, token: Token) -> bool:
        return token.digits or token.low in self._starts or self._lexicon.may_be_word(token.low)

    def _at(self, tokens: Sequence[Token], i: int) -> tuple[int, NumberFound] | None:
        """What starts at token `i`, and the token after it."""
        lexicon = self._lexicon
        if tokens[i].digits and is_code(tokens, i, lexicon):
            return None
        money = self._money(tokens, i)
        if money:
            return money
        dated = date_at(tokens, i, lexicon) or time_at(tokens, i, lexicon)
        if dated:
            return dated.end, _dated(tokens, dated)
        if tokens[i].digits and is_chain(tokens, i):
            return None
        first = read_number(tokens, i, lexicon)
        return self._amount(tokens, i, first) if first else None

    def _money(self, tokens: Sequence[Token], i: int) -> tuple[int, NumberFound] | None:
        """A sum whose currency stands before it: "Rp 2,5 triliun", "US$10-15 juta"."""
        before = self._lexicon.currencies_before.at(tokens, i)
        if before is None:
            return None
        at, code = before
        lettered = tokens[at - 1].text.isalpha() or tokens[at - 1].text == "."
        if lettered and tokens[i].text.islower() and tokens[i].low not in _WRITTEN_SMALL:
            return None
        if len(tokens[i].text) == 1 and at > i + 1 and not tokens[i + 1].glued:
            return None  # "A $38 million programme"
        first = (
            read_digits(tokens[at].text, self._lexicon) if at < len(tokens) and tokens[at].digits else None
        )
        if first is None:
            return None
        low = self._money_scaled(tokens, scaled(tokens, first._replace(end=at + 1), self._lexicon))
        high = self._range_end(tokens, low, money=True)
        change = i > 0 and tokens[i - 1].low in _CHANGED
        if high and (high[0].value <= low.value or change or self._counts_from(tokens, i, low.end)):
            high = None
        value, end = low.value, low.end
        if high:
            value, end = (value * high[1] if end == at + 1 else value), high[0].end
            also: tuple[str, ...] = ()
        else:
            also = tuple(written(other, unit=code) for other in low.also)
            also += _alternatives(tokens[i:at], value)
        span = Span(tokens[i].start, tokens[end - 1].end)
        normal = written(value, high[0].value if high else None, code)
        return end, NumberFound(span, Kind.MONEY, normal, also=also, odd=low.odd)

    def _money_scaled(self, tokens: Sequence[Token], reading: Reading) -> Reading:
        """ "$3.5m", "Rp 5 M": single letters are scales only beside a currency."""
        end = reading.end
        scale = self._lexicon.money_scales.get(tokens[end].low) if end < len(tokens) else None
        if scale is None:
            return reading
        letter = tokens[end]
        initial = end + 2 < len(tokens) and tokens[end + 1].low == "." and tokens[end + 1].glued
        if not letter.glued and (not letter.text.isupper() or initial):
            return reading
        return reading._replace(end=end + 1, value=reading.value * scale, also=())

    def _counts_from(self, tokens: Sequence[Token], i: int, end: int) -> bool:
        """Whether the range word at `end` belongs to a "from" before token `i`: then it joins no range."""
        return i > 0 and tokens[i - 1].low in _FROM and tokens[end].low not in DASHES

    def _range_end(
        self, tokens: Sequence[Token], low: Reading, *, money: bool = False
    ) -> tuple[Reading, Fraction] | None:
        """What follows a dash or range word after `low`: the reading, and the scale it brings."""
        i = low.end
        if i + 1 >= len(tokens):
            return None
        dash = tokens[i].low in DASHES
        words = None if dash else self._lexicon.range_words.at(tokens, i)
        if not dash and words is None:
            return None
        i = words[0] if words else i + 1
        if i >= len(tokens):
            return None
        if dash and tokens[i].low in self._lexicon.range_words:  # "11-to-15"
            i += 2
            if i >= len(tokens) or tokens[i - 1].low not in DASHES:
                return None
        again = self._lexicon.currencies_before.at(tokens, i) if money else None
        if again and again[0] < len(tokens):
            i = again[0]
        if not tokens[i].digits or is_chain(tokens, i - 2):
            return None
        plain = read_digits(tokens[i].text, self._lexicon)
        if plain is None or (plain.odd and not low.odd):
            return None
        high = scaled(tokens, plain._replace(end=i + 1), self._lexicon)
        if money:
            high = self._money_scaled(tokens, high)
        return high, (high.value / plain.value if plain.value else Fraction(1))

    def _amount(self, tokens: Sequence[Token], i: int, first: Reading) -> tuple[int, NumberFound]:
        """A number with whatever it counts: percentage, money, quantity, range or nothing."""
        low, high, also, end = first.value, None, first.also, first.end
        suffix = self._suffix(tokens, end, first)
        joined = self._join_range(tokens, i, first, suffix)
        if joined:
            low, high, end = joined
            also = ()
            suffix = self._suffix(tokens, end, first)
        end, unit, kind = suffix or _Suffix(end, "", Kind.NUMBER)
        start = self._minus(tokens, i, kind)
        if start < i:
            low, high = -low, None if high is None else -high
        readings = tuple(written(value, unit=unit) for value in also)
        if kind is Kind.MONEY and high is None:
            readings += _alternatives(tokens[first.end : end], low)
        if kind is Kind.NUMBER and high is None:
            readings += _clock_reading(tokens[i].text)
        return end, NumberFound(
            Span(tokens[start].start, tokens[end - 1].end),
            kind,
            written(low, high, unit),
            vague=first.vague,
            also=readings,
            ordinal=first.ordinal,
            spelled=first.spelled,
            odd=first.odd,
        )

    def _join_range(
        self, tokens: Sequence[Token], i: int, first: Reading, suffix: _Suffix | None
    ) -> tuple[Fraction, Fraction, int] | None:
        """Both ends of "10-15", "5 sampai 10" or "5% - 10%", and where it ends."""
        text = tokens[i].text
        if not tokens[i].digits or first.ordinal or first.vague or re.fullmatch(r"0[0-9]+", text):
            return None
        named = suffix is not None and suffix.kind is not Kind.MONEY
        start = first._replace(end=suffix.end) if suffix and named else first
        found = self._range_end(tokens, start)
        if found is None:
            return None
        high, scale = found
        rises = high.value > first.value
        word = tokens[start.end].low not in DASHES
        uneven = not word and tokens[start.end].glued != tokens[start.end + 1].glued  # "14,0 -15"
        if ((word or uneven) and not rises) or self._counts_from(tokens, i, start.end):
            return None
        again = self._suffix(tokens, high.end, high)
        if suffix and (again is None or again[1:] != suffix[1:]):
            return None
        shares = first.end == i + 1 and first.value < 1000  # "10-15 juta"
        return (first.value * scale if shares else first.value), high.value, high.end

    def _suffix(self, tokens: Sequence[Token], end: int, reading: Reading) -> _Suffix | None:
        """The unit after a number. A hyphen may stand between ("5-kilometer")."""
        lexicon = self._lexicon
        if end >= len(tokens) or reading.ordinal:
            return None
        hyphen = tokens[end].low in DASHES and tokens[end].glued
        at = end + 1 if hyphen and end + 1 < len(tokens) and tokens[end + 1].glued else end
        percent = lexicon.percents.at(tokens, at)
        if percent:
            return _Suffix(*percent, Kind.PERCENT)
        currency = lexicon.currencies_after.at(tokens, at)
        won = currency is not None and currency[1] == "KRW" and reading.value < 100  # "of ten, 3 won"
        if currency and not won and not self._opens_money(tokens, at):
            return _Suffix(*currency, Kind.MONEY)
        unit = self._unit(tokens, at)
        if unit is None or self._is_no_unit(tokens, at, unit[0]):
            return None
        unit = self._rate(tokens, *unit)
        age = unit[1] in ("year", "month", "week", "day") and self._is_age(tokens, unit[0])
        return _Suffix(unit[0] + 2 if age else unit[0], unit[1], Kind.QUANTITY)

    def _unit(self, tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
        """The unit at token `at`, also where hyphens stand in it: "square-metre"."""
        unit = self._lexicon.units.at(tokens, at)
        if unit or at + 2 >= len(tokens):
            return unit
        if tokens[at].low == "t" and tokens[at + 1].low == "/" and tokens[at + 1].glued:  # "6.3 t/ha"
            return at + 1, "t"
        if tokens[at].low == "h" and tokens[at + 1].digits and tokens[at + 2].low == "min":  # "3 h 40 min"
            return at + 1, "h"
        if tokens[at + 1].low not in DASHES or not tokens[at + 1].glued:
            return None
        parted = self._lexicon.units.at((tokens[at], tokens[at + 2]), 0)
        return (at + 3, parted[1]) if parted and parted[0] == 2 else None

    def _rate(self, tokens: Sequence[Token], end: int, unit: str) -> tuple[int, str]:
        """The unit that ends at token `end` with what it is for: "ton per hektare", "mg/L"."""
        if end + 1 >= len(tokens) or "/" in unit or tokens[end].low not in ("per", "/"):
            return end, unit
        slash = tokens[end].low == "/"
        if slash and not (tokens[end].glued and tokens[end + 1].glued):
            return end, unit
        short = {"l": "L"}.get(tokens[end + 1].low) if slash else None
        below = (end + 2, short) if short else self._lexicon.units.at(tokens, end + 1)
        return (below[0], f"{unit}/{below[1]}") if below and "/" not in below[1] else (end, unit)

    def _is_no_unit(self, tokens: Sequence[Token], at: int, end: int) -> bool:
        """Words that only look like a unit: "M", "31 Tahun 1999", "5 Minggu", "two second chances"."""
        word = tokens[at]
        if (end == at + 1 and len(word.text) == 1 and word.text.isupper()) or word.text in (
            "Minggu",
            "MINGGU",
        ):
            return True
        if word.low == "second":
            return not word.glued
        if word.low not in ("tahun", "bulan", "hari") or end >= len(tokens):
            return False
        after = tokens[end]
        if word.low == "hari":
            return after.low in self._lexicon.weekdays
        return (after.digits and len(after.text) == 4) or after.low in self._lexicon.months

    def _is_age(self, tokens: Sequence[Token], end: int) -> bool:
        """Whether "-old" follows."""
        if end + 1 >= len(tokens) or tokens[end].low not in DASHES or tokens[end + 1].low != "old":
            return False
        return tokens[end].glued and tokens[end + 1].glued

    def _opens_money(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether the sign at `at` belongs to the next number: "5 $10 notes"."""
        follows = at + 1 < len(tokens) and tokens[at + 1].digits and tokens[at + 1].glued
        return follows and not tokens[at].text.isalpha()

    def _minus(self, tokens: Sequence[Token], i: int, kind: Kind) -> int:
        """The token of a minus before token `i`, where the thing can be below zero, else `i`."""
        before = tokens[i - 1] if i else None
        if before is None:
            return i
        counted = i > 1 and (tokens[i - 2].digits or tokens[i - 2].low in DASHES)
        if before.low in ("minus", "negative", "negatif"):
            return i if counted else i - 1  # "plus-minus" and "9 minus 4" are none
        sign = before.low in "-−" and tokens[i].glued and not before.glued and not counted
        return i - 1 if sign and kind in (Kind.PERCENT, Kind.QUANTITY) else i


def _alternatives(tokens: Sequence[Token], value: Fraction) -> tuple[str, ...]:
    """Other currencies that an unspecified dollar may be, or the weight that pounds may be."""
    words = [token.low for token in tokens if token.low not in DASHES]
    if words in (["$"], ["dolar"], ["dollar"], ["dollars"]):
        return tuple(written(value, unit=code) for code in _DOLLARS)
    if words in (["pounds"], ["pound"]):
        return (written(value, unit="lb"),)
    return ()


def _clock_reading(text: str) -> tuple[str, ...]:
    """ "20.30" without "pukul" may still be a time."""
    match = re.fullmatch(r"([01]?[0-9]|2[0-3])\.([0-5][0-9])", text)
    return (f"T{int(match[1]):02}:{match[2]}",) if match else ()


def _dated(tokens: Sequence[Token], dated: Dated) -> NumberFound:
    span = Span(tokens[dated.start].start, tokens[dated.end - 1].end)
    return NumberFound(span, Kind.DATE, dated.value, also=dated.also, weekday=dated.weekday)
