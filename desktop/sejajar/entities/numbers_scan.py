"""Walks once over a string and picks out every number, date, sum of money, percentage and quantity."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from sejajar.entities.dates import date_at
from sejajar.entities.dates_clock import time_at
from sejajar.entities.dates_view import Dated
from sejajar.entities.numbers_codes import ORDINAL_TAILS, is_chain, is_code, past_code
from sejajar.entities.numbers_lexicon import Lexicon, Reading
from sejajar.entities.numbers_tokens import DASHES, Token, tokenise
from sejajar.entities.values import NumberFound, written
from sejajar.text import Kind, Span

_VULGAR = {
    "½": Fraction(1, 2),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
}
# A currency sign that several countries share; see `_alternatives`.
_SHARED = {"$", "dolar", "dollar", "dollars"}
_DOLLARS = ("AUD", "SGD", "CAD", "HKD", "NZD")
_FROM = frozenset({"dari", "antara", "from", "between"})  # "dari 5 sampai 10" are two numbers.
_LONGEST = 40  # Digits; beyond that it is no number that a text talks about.


class Scanner:
    """Finds numbers in one language; holds no state between strings."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._separators = re.compile(rf"[{re.escape(lexicon.group)}]")

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
        return tuple(found)

    def _may_start(self, token: Token) -> bool:
        lexicon = self._lexicon
        low = token.low
        return (
            token.digits
            or low in lexicon.first_words
            or low in lexicon.months
            or low in lexicon.weekdays
            or low in lexicon.short_months
            or low in lexicon.short_weekdays
            or low in lexicon.currencies_before
            or low in _VULGAR
            or low
            in ("pukul", "jam", "pkl", "abad", "nineties", "sixties", "seventies", "eighties", "thirties")
            or low.startswith("ke")
        )

    def _at(self, tokens: Sequence[Token], i: int) -> tuple[int, NumberFound] | None:
        if tokens[i].digits and is_code(tokens, i, self._lexicon):
            return None
        money = self._money(tokens, i)
        if money:
            return money
        dated = date_at(tokens, i, self._lexicon) or time_at(tokens, i, self._lexicon)
        if dated:
            return dated.end, _dated(tokens, dated)
        if tokens[i].digits and is_chain(tokens, i):
            return None
        first = self._reading(tokens, i)
        return self._amount(tokens, i, first) if first else None

    def _digits(self, text: str, *, scaled: bool = True) -> Reading | None:
        """The value of written digits by the language's separators; None for what is no number ("1.2.3").

        `scaled` says that a scale, unit or currency goes with them: "12,750" then has decimals in Indonesian.
        """
        group, decimal = self._lexicon.group, self._lexicon.decimal
        text = re.sub(r"\s", "", text) if " " in text else re.sub(r"\s", group, text)
        if len(text) > _LONGEST:
            return None
        if text.isdecimal():
            return Reading(0, Fraction(text))
        g, d = re.escape(group), re.escape(decimal)
        if re.fullmatch(rf"[0-9]{{1,3}}(?:{g}[0-9]{{3}})+(?:{d}[0-9]+)?", text) and not text.startswith("0"):
            return Reading(0, Fraction(text.replace(group, "").replace(decimal, ".")), grouped=True)
        if re.fullmatch(rf"[0-9]+{d}[0-9]+", text):
            value = Fraction(text.replace(decimal, "."))
            if group == "." and re.fullmatch(r"[1-9][0-9]{0,2},[0-9]{3}", text):
                # An English thousands comma in an Indonesian text is possible, though not likely.
                thousands = Fraction(text.replace(",", ""))
                if text.endswith("0") and not scaled:
                    return Reading(0, thousands)
                return Reading(0, value, (thousands,))
            return Reading(0, value)
        # Written the other language's way, with no second meaning.
        if re.fullmatch(rf"[0-9]{{1,3}}(?:{d}[0-9]{{3}})+(?:{g}[0-9]+)?", text):
            return Reading(0, Fraction(text.replace(decimal, "").replace(group, ".")), odd=True)
        if re.fullmatch(rf"[0-9]+{g}[0-9]+", text):
            return Reading(0, Fraction(text.replace(group, ".")), odd=True)
        return None

    def _reading(self, tokens: Sequence[Token], i: int) -> Reading | None:
        """A bare number at `i` with its scale, if any: "2,5 triliun", "dua ratus", "1/2", "16th"."""
        lexicon = self._lexicon
        token = tokens[i]
        if token.low in _VULGAR:
            return self._scaled(tokens, Reading(i + 1, _VULGAR[token.low]))
        if not token.digits:
            if token.low not in lexicon.first_words and not token.low.startswith("ke"):
                return None
            return lexicon.read_words(tokens, i)
        follows = tokens[i + 1].low if i + 1 < len(tokens) else ""
        scaled = follows in lexicon.scales or follows in lexicon.percents or follows in lexicon.units
        plain = self._digits(token.text, scaled=scaled)
        if plain is None:
            return None
        reading = plain._replace(end=i + 1)
        after = tokens[i + 1] if i + 1 < len(tokens) else None
        if after is None:
            return reading
        if after.low in _VULGAR:
            return self._scaled(tokens, Reading(i + 2, reading.value + _VULGAR[after.low]))
        if after.low in ORDINAL_TAILS and after.glued and token.text.replace(",", "").isdecimal():
            return reading._replace(end=i + 2, ordinal=True)
        fraction = self._fraction(tokens, i)
        if fraction:
            return fraction
        if after.low in DASHES and i + 2 < len(tokens) and tokens[i + 2].low == "an" and tokens[i + 2].glued:
            return reading._replace(end=i + 3, vague=True)
        return self._scaled(tokens, reading)

    def _fraction(self, tokens: Sequence[Token], i: int) -> Reading | None:
        """ "1/2", "3/4"; larger denominators are more often house numbers, scores or dates."""
        if (
            i + 2 >= len(tokens)
            or tokens[i + 1].low != "/"
            or not tokens[i + 1].glued
            or not tokens[i + 2].glued
        ):
            return None
        top, bottom = tokens[i].text, tokens[i + 2].text
        follows = tokens[i + 3].low if i + 3 < len(tokens) else ""
        if not (top.isdecimal() and bottom.isdecimal()) or follows == "/":
            return None
        if top.startswith("0") or not 1 <= int(top) < int(bottom) <= 10 or len(bottom) > 2:
            return None
        return Reading(i + 3, Fraction(int(top), int(bottom)))

    def _scaled(self, tokens: Sequence[Token], reading: Reading) -> Reading:
        """The reading times the scale words that follow: "1,2 juta", "5 ratus ribu", "3-million"."""
        end = reading.end
        scales = self._lexicon.scales
        if (
            end + 1 < len(tokens)
            and tokens[end].low in DASHES
            and tokens[end].glued
            and tokens[end + 1].low in scales
        ):
            end += 1
        factor = Fraction(1)
        last = None
        while end < len(tokens) and tokens[end].low in scales:
            scale = scales[tokens[end].low]
            if last is not None and scale <= last:
                break
            factor, last = factor * scale, scale
            end += 1
        if last is None:
            return reading
        grown = reading._replace(
            end=end, value=reading.value * factor, also=tuple(value * factor for value in reading.also)
        )
        return self._and_smaller(tokens, grown, last)

    def _and_smaller(self, tokens: Sequence[Token], reading: Reading, last: Fraction) -> Reading:
        """ "1 juta 200 ribu": a smaller amount that goes on with the number."""
        i = reading.end
        if reading.also or reading.value.denominator != 1 or i + 1 >= len(tokens) or not tokens[i].digits:
            return reading
        more = self._digits(tokens[i].text)
        scale = self._lexicon.scales.get(tokens[i + 1].low)
        if more is None or scale is None or more.value * scale >= last or scale < 1000:
            return reading
        return reading._replace(end=i + 2, value=reading.value + more.value * scale)

    def _money(self, tokens: Sequence[Token], i: int) -> tuple[int, NumberFound] | None:
        """A sum whose currency stands before it: "Rp 2,5 triliun", "US$10-15 juta"."""
        before = self._lexicon.currencies_before.at(tokens, i)
        if before is None or (
            tokens[i].text.isalpha()
            and tokens[i].text.islower()
            and tokens[i].low not in ("rp", "rupiah", "usd", "idr")
        ):
            return None
        at, code = before
        if len(tokens[i].text) == 1 and at > i + 1 and not tokens[i + 1].glued:
            return None  # "a $38 million programme"
        if at >= len(tokens) or not tokens[at].digits:
            return None
        first = self._digits(tokens[at].text)
        if first is None:
            return None
        low = self._money_scaled(tokens, self._scaled(tokens, first._replace(end=at + 1)))
        high = self._range_end(tokens, low, money=True)
        fromto = i > 0 and tokens[i - 1].low in _FROM and tokens[low.end].low not in DASHES if high else False
        if high and not fromto and high[0].value > low.value:
            if low.end == at + 1:
                low = low._replace(value=low.value * high[1])
            low, top = low._replace(end=high[0].end), high[0].value
        else:
            top = None
        also = tuple(written(value, unit=code) for value in low.also)
        if top is None:
            also += _alternatives(tokens[i:at], low.value)
        value = written(low.value, top, code)
        span = Span(tokens[i].start, tokens[low.end - 1].end)
        return low.end, NumberFound(span, Kind.MONEY, value, also=also, odd=low.odd)

    def _money_scaled(self, tokens: Sequence[Token], reading: Reading) -> Reading:
        """ "$3.5m", "Rp 5 M": single letters are scales only beside a currency."""
        end = reading.end
        if end < len(tokens) and tokens[end].low in self._lexicon.money_scales:
            token = tokens[end]
            follows = tokens[end + 1] if end + 1 < len(tokens) else None
            if (token.glued or token.text.isupper()) and not (
                follows and follows.low == "." and follows.glued and token.glued is False
            ):
                scale = self._lexicon.money_scales[token.low]
                return reading._replace(end=end + 1, value=reading.value * scale, also=())
        return reading

    def _range_end(
        self, tokens: Sequence[Token], low: Reading, *, money: bool = False
    ) -> tuple[Reading, Fraction] | None:
        """What follows a dash or range word after `low`: the reading, and the scale shared with the low end."""
        i = low.end
        if i + 1 >= len(tokens):
            return None
        dash = tokens[i].low in DASHES
        if not dash and tokens[i].low not in self._lexicon.range_words:
            return None
        if dash and tokens[i].glued != tokens[i + 1].glued:
            return None
        i += 1
        if dash and tokens[i].low in self._lexicon.range_words:  # "11-to-15"
            i += 2
            if i >= len(tokens) or tokens[i - 1].low not in DASHES:
                return None
        if money:
            again = self._lexicon.currencies_before.at(tokens, i)
            if again and again[0] < len(tokens):
                i = again[0]
        if not tokens[i].digits or is_chain(tokens, i - 2):
            return None
        plain = self._digits(tokens[i].text)
        if plain is None or plain.odd:
            return None
        scaled = self._scaled(tokens, plain._replace(end=i + 1))
        if money:
            scaled = self._money_scaled(tokens, scaled)
        factor = scaled.value / plain.value if plain.value else Fraction(1)
        return scaled, factor

    def _amount(self, tokens: Sequence[Token], i: int, first: Reading) -> tuple[int, NumberFound] | None:
        """A number with whatever it counts: percentage, money, quantity, range or nothing."""
        low, top, end = first.value, None, first.end
        also = first.also
        suffix = self._suffix(tokens, end, first)
        if tokens[i].digits and not first.ordinal and not first.vague:
            joined = self._join_range(tokens, i, first, suffix)
            if joined:
                low, top, end = joined
                also = ()
                suffix = self._suffix(tokens, end, first) or suffix
        if suffix and suffix[0] >= end:
            end, unit, kind = suffix
        else:
            unit, kind = "", Kind.NUMBER
        start = i
        sign = self._minus(tokens, i, kind)
        if sign is not None:
            start, low, top = sign, -low, -top if top is not None else None
        more = tuple(written(value, unit=unit) for value in also)
        if kind is Kind.MONEY and top is None:
            more += _alternatives(tokens[first.end : end], low)
        if kind is Kind.NUMBER and top is None:
            more += _clock_reading(tokens[i].text)
        return end, NumberFound(
            Span(tokens[start].start, tokens[end - 1].end),
            kind,
            written(low, top, unit),
            vague=first.vague,
            also=more,
            ordinal=first.ordinal,
            spelled=first.spelled,
            odd=first.odd,
        )

    def _join_range(
        self, tokens: Sequence[Token], i: int, first: Reading, suffix: tuple[int, str, Kind] | None
    ) -> tuple[Fraction, Fraction, int] | None:
        """Both ends of "10-15", "5 sampai 10" or "5% - 10%" and where it ends."""
        before = tokens[i - 1].low if i else ""
        start = first
        if suffix and suffix[2] is not Kind.MONEY:
            start = first._replace(end=suffix[0])
        high = self._range_end(tokens, start)
        if high is None:
            return None
        reading, factor = high
        word = tokens[start.end].low not in DASHES
        ascending = reading.value > first.value
        if word and (not ascending or before in _FROM):
            return None
        again = self._suffix(tokens, reading.end, reading)
        if suffix and (again[1:] if again else None) != suffix[1:]:
            return None
        if not word and not tokens[start.end].glued and not ascending:
            return None
        if tokens[i].text.startswith("0") and len(tokens[i].text) > 1 and tokens[i].text.isdecimal():
            return None
        shares = first.end == i + 1 and factor != 1 and first.value < 1000
        return (first.value * factor if shares else first.value), reading.value, reading.end

    def _suffix(self, tokens: Sequence[Token], end: int, reading: Reading) -> tuple[int, str, Kind] | None:
        """What is counted: end, unit and kind. A hyphen may stand between ("5-kilometer")."""
        lexicon = self._lexicon
        if end >= len(tokens) or reading.ordinal:
            return None
        at = end
        if tokens[at].low in DASHES and tokens[at].glued and at + 1 < len(tokens) and tokens[at + 1].glued:
            at += 1
        percent = lexicon.percents.at(tokens, at)
        if percent:
            return percent[0], "%", Kind.PERCENT
        currency = lexicon.currencies_after.at(tokens, at)
        if (
            currency
            and not (currency[1] == "KRW" and reading.value < 100)
            and not self._opens_money(tokens, at)
        ):
            return currency[0], currency[1], Kind.MONEY
        unit = lexicon.units.at(tokens, at)
        if unit and not self._is_calendar_word(tokens, at, unit[0]):
            # "M" and "G" are no metres and grams.
            if unit[0] == at + 1 and len(tokens[at].text) == 1 and tokens[at].text.isupper():
                return None
            end = unit[0]
            if unit[1] in ("year", "month", "week", "day") and self._is_age(tokens, end):
                end += 2
            return end, unit[1], Kind.QUANTITY
        return None

    def _is_calendar_word(self, tokens: Sequence[Token], at: int, end: int) -> bool:
        """Whether "tahun" belongs to the date after it ("UU No. 31 Tahun 1999"), or "second" to a noun."""
        if tokens[at].low == "second":
            return not tokens[at].glued
        if tokens[at].low == "minggu" and tokens[at].text != "minggu":
            return True
        if tokens[at].low not in ("tahun", "bulan") or end >= len(tokens):
            return False
        after = tokens[end]
        return (after.digits and len(after.text) == 4) or after.low in self._lexicon.months

    def _is_age(self, tokens: Sequence[Token], end: int) -> bool:
        """Whether "-old" follows."""
        if end + 1 >= len(tokens) or tokens[end].low not in DASHES or tokens[end + 1].low != "old":
            return False
        return tokens[end].glued and tokens[end + 1].glued

    def _opens_money(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether the sign at `at` belongs to the next number: "5 $10 notes"."""
        follows = at + 1 < len(tokens) and tokens[at + 1].digits and tokens[at + 1].glued
        return bool(follows) and not tokens[at].text.isalpha()

    def _minus(self, tokens: Sequence[Token], i: int, kind: Kind) -> int | None:
        """Where a minus before token `i` stands, for what can be below zero."""
        if not i:
            return None
        before = tokens[i - 1]
        if before.low == "minus" and not (i > 1 and tokens[i - 2].low in DASHES):  # "plus-minus"
            return i - 1
        if (
            before.low in "-−"
            and tokens[i].glued
            and not before.glued
            and kind in (Kind.PERCENT, Kind.QUANTITY)
        ):
            return i - 1
        return None


def _alternatives(tokens: Sequence[Token], value: Fraction) -> tuple[str, ...]:
    """Other currencies that an unspecified dollar may be, or the weight that pounds may be."""
    words = [token.low for token in tokens if token.low not in DASHES]
    if len(words) == 1 and words[0] in _SHARED:
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
