"""Numbers that are right although their values differ: rounded, negative, parts of years, hours, scores."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from sejajar.entities.values import NumberFound, amount_of, in_one_unit, moment_of, same_reading, written
from sejajar.text import Kind

_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
            "twelve")  # fmt: skip
_NTH = {
    word: nth
    for nth, words in enumerate(("first 1st one i", "second 2nd two ii", "third 3rd iii", "fourth 4th iv"), 1)
    for word in words.split()
}
_LENGTHS = {"quarter": 3, "half": 6, "semester": 6, "q": 3, "h": 6, "c": 4}
# Of what follows them a number of these words may be this much larger or smaller.
_NEAR = Fraction(1, 20)


class Months(NamedTuple):
    """A part of a year; the year is empty where it is not said."""

    year: str
    first: int
    last: int


def settle(left: list[NumberFound], right: list[NumberFound], source_text: str, target_text: str) -> None:
    """Take out of both lists what says the same, though not with the same value.

    `left` are the original's numbers without a pair, `right` those of the translation.
    """
    _settle_parts_of_years(left, right, source_text, target_text)
    _settle_shares(left, right, source_text)
    _settle_sums(left, right, source_text, target_text)
    for found in list(left):
        if _is_score_in_words(found, target_text) or _settle_hours(found, right, source_text):
            left.remove(found)
        else:
            other = next((n for n in right if _is_nearly(found, n, target_text)), None)
            if other is not None:
                left.remove(found)
                right.remove(other)


# --- parts of years ---------------------------------------------------------------------------------------


@cache
def _part_of_year() -> re.Pattern[str]:
    nth = r"first|second|third|fourth|last|final|1st|2nd|3rd|4th"
    return re.compile(
        rf"\b(?:(?P<nth>{nth})[\s-]+(?P<what>quarter|half|semester)|(?P<short>[QH])(?P<digit>[1-4])"
        r"|semester[\s-]+(?P<which>one|two|I{1,2}|[12])"
        rf"|(?P<end>first|last|final)[\s-]+(?P<count>{'|'.join(_NUMBERS[2:])}|1?\d)[\s-]+months)\b"
        r"(?:(?:\s+(?:of|in))?(?:\s+the)?(?:\s+year)?\s+(?P<year>(?:19|20)\d\d)\b)?",
        re.IGNORECASE,
    )


@cache
def _same_period() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:same|corresponding|comparable) (?:period|quarter|half|semester|months)\b"
        r"|\byear (?:earlier|before)\b",
        re.IGNORECASE,
    )


@cache
def _has_part_of_year() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:kuartal|kwartal|triwulan|[KQ][1-4]|se?mester|semeter|paruh|caturwulan|bulan pertama)\b",
        re.IGNORECASE,
    )


def _said_parts(text: str) -> Iterator[Months]:
    """The parts of years that an English text names: "the first half of 2024", "first nine months"."""
    for match in _part_of_year().finditer(text):
        year = match["year"] or ""
        if match["count"]:
            count = match["count"].lower()
            months = int(count) if count.isdecimal() else _NUMBERS.index(count)
            if match["end"].lower() == "first":
                yield Months(year, 1, months)
            elif months < 12 and year:  # "the last three months" may be the past ones
                yield Months(year, 13 - months, 12)
            continue
        length = _LENGTHS[(match["what"] or match["short"] or "semester").lower()]
        which = (match["nth"] or match["digit"] or match["which"]).lower()
        number = 12 // length if which in ("last", "final") else _NTH.get(which) or int(which)
        if number * length <= 12:
            yield Months(year, (number - 1) * length + 1, number * length)


def _months(value: str) -> Months | None:
    """The months of "2024-Q1", "2024-01/2024-06" or "--01/--06"; None for other values."""
    part = re.fullmatch(r"(\d{4})-([QHC])([1-4])", value)
    if part:
        length = _LENGTHS[part[2].lower()]
        return Months(part[1], (int(part[3]) - 1) * length + 1, int(part[3]) * length)
    ends = [moment_of(end) for end in value.split("/")]
    if len(ends) != 2 or any(end is None or not end.month or end.day for end in ends):
        return None
    first, last = (end for end in ends if end is not None)
    if last.year and first.year not in ("", last.year):
        return None
    return Months(last.year or first.year, int(first.month), int(last.month))


def _same_months(a: Months, b: Months) -> bool:
    return a[1:] == b[1:] and (not a.year or not b.year or a.year == b.year)


def _settle_parts_of_years(
    left: list[NumberFound], right: list[NumberFound], source_text: str, target_text: str
) -> None:
    dates = [found for found in left if found.kind is Kind.DATE]
    if not dates:
        return
    said = list(_said_parts(target_text))
    for found in dates:
        ours = _months(found.value)
        if ours is not None:
            other = _first(n for n in right if (part := _months(n.value)) and _same_months(ours, part))
            if (
                other is None
                and not any(_same_months(ours, part) for part in said)
                and not _same_period().search(target_text)
            ):
                continue
            other = other or _first(n for n in right if n.value == ours.year)
        elif _has_part_of_year().search(source_text):
            other = _first(n for n in right if (m := _months(n.value)) and _is_end_of(found.value, m))
            if other is None:
                continue
        else:
            continue
        left.remove(found)
        if other is not None:
            right.remove(other)


def _is_end_of(value: str, part: Months) -> bool:
    """Whether a date is the year of a part of it, or its last month: "tiga bulan yang berakhir Maret"."""
    moment = moment_of(value)
    if moment is None or moment.day or moment.time or moment.year not in ("", part.year):
        return False
    return int(moment.month) == part.last if moment.month else bool(moment.year)


def _first(numbers: Iterable[NumberFound]) -> NumberFound | None:
    return next(iter(numbers), None)


# --- hours ------------------------------------------------------------------------------------------------


@cache
def _half_of_day() -> re.Pattern[str]:
    return re.compile(r"dini hari|pagi|siang|sore|petang|malam|subuh", re.IGNORECASE)


def _settle_hours(found: NumberFound, right: list[NumberFound], source_text: str) -> bool:
    """Whether full hours ("pukul 08.00", "09.00-17.00") stand in `right` as bare numbers, taken out there.

    Where the original says which half of the day it is, that must not be lost: "between 2 and 4 pm" keeps it.
    """
    hours = [re.fullmatch(r"T(\d\d):00(?:[+-]\d\d:\d\d)?", end) for end in found.value.split("/")]
    if found.kind is not Kind.DATE or not all(hours):
        return False
    fits: list[NumberFound] = []
    for hour in hours:
        assert hour
        number = int(hour[1])
        forms = {str(number), str((number - 1) % 12 + 1)}
        fit = _first(
            n
            for n in right
            if n not in fits
            and ((n.value in forms and n.kind is Kind.NUMBER and not n.ordinal) or same_reading(hour[0], n))
        )
        if fit is None:
            return False
        fits.append(fit)
    halved = _half_of_day().search(found.span.of(source_text)) is not None
    if halved and not any(fit.kind is Kind.DATE for fit in fits):
        return False
    for fit in fits:
        right.remove(fit)
    return True


# --- scores, shares, sizes --------------------------------------------------------------------------------


def _is_score_in_words(found: NumberFound, target_text: str) -> bool:
    """Whether "3-0" is there as "three-nil", "2-2" as "two-all", "1-2 kali" as "once or twice"."""
    match = re.fullmatch(r"(\d)\.\.(\d)", found.value)
    if match is None or found.kind is not Kind.NUMBER:
        return False
    high, low = sorted((int(match[1]), int(match[2])), reverse=True)
    second = [
        _NUMBERS[low],
        *(["nil", "love", "null"] if low == 0 else []),
        *(["all"] if low == high else []),
    ]
    words = rf"\b{_NUMBERS[high]}[\s-]+(?:to[\s-]+)?(?:{'|'.join(second)})\b"
    if (high, low) == (2, 1):
        words += r"|\bonce or twice\b|\bone or two\b"
    if high == 0:
        words += r"|\b(?:goalless|scoreless)\b"
    return re.search(words, target_text, re.IGNORECASE) is not None


def _settle_shares(left: list[NumberFound], right: list[NumberFound], source_text: str) -> None:
    """ "Enam dari sepuluh" as 60 percent."""
    for part, whole in zip(list(left), list(left)[1:], strict=False):
        if part not in left or whole not in left or not _is_count(part) or not _is_count(whole):
            continue
        between = source_text[part.span.end : whole.span.start].split()
        if between not in (["dari"], ["dari", "setiap"], ["dari", "tiap"]) or whole.value == "0":
            continue
        percent = Fraction(part.value) / Fraction(whole.value) * 100
        for other in right:
            amount = amount_of(other.value) if other.kind is Kind.PERCENT else None
            if amount and amount.low == amount.high == percent:
                left.remove(part)
                left.remove(whole)
                right.remove(other)
                break


def _settle_sums(
    left: list[NumberFound], right: list[NumberFound], source_text: str, target_text: str
) -> None:
    """ "7 tahun 6 bulan" as seven and a half years, "20 bulan" as a year and eight months."""
    for parts, text, wholes in ((left, source_text, right), (right, target_text, left)):
        for whole in list(wholes):
            total = amount_of(whole.value) if whole.kind is Kind.QUANTITY else None
            if total is None or total.low != total.high:
                continue
            for at, small in enumerate(parts):
                large = parts[at - 1] if at else None
                summed = _sum(large, small, text)
                if summed and same_reading(summed, whole):
                    parts.remove(small)
                    if large in parts and _follows(large, small, text):
                        parts.remove(large)
                    wholes.remove(whole)
                    break


_ONE_AND = re.compile(r"\b(?:an?|one)\s+(?P<unit>year|month|day|hour|minute)\s+and\s+$", re.IGNORECASE)
_UNITS_EN = {"year": "year", "month": "month", "day": "day", "hour": "h", "minute": "min"}


def _follows(large: NumberFound, small: NumberFound, text: str) -> bool:
    between = text[large.span.end : small.span.start].strip(" ,")
    return between in ("", "and", "dan")


def _sum(large: NumberFound | None, small: NumberFound, text: str) -> str | None:
    """The normal form of both together, in the smaller unit; None where they are no such sum."""
    if small.kind is not Kind.QUANTITY:
        return None
    one_and = _ONE_AND.search(text, 0, small.span.start)
    if one_and:
        value = f"1 {_UNITS_EN[one_and['unit'].lower()]}"
    elif large and large.kind is Kind.QUANTITY and _follows(large, small, text):
        value = large.value
    else:
        return None
    more, less = amount_of(value), amount_of(small.value)
    if more is None or less is None or more.low != more.high or less.low != less.high:
        return None
    alike = in_one_unit(more, less)
    if alike is None or more.unit == less.unit:
        return None
    return written(alike[0].low + alike[1].low, unit=alike[0].unit)


def _is_count(found: NumberFound) -> bool:
    return found.kind is Kind.NUMBER and found.value.isdecimal() and not found.vague


@cache
def _about() -> re.Pattern[str]:
    return re.compile(
        r"\b(?P<up>nearly|almost|under|below|less than|close to|just short of)\W+(?:\w+\W+)?$"
        r"|\b(?P<down>over|above|exceed\w*|more than|at least|upwards of)\W+(?:\w+\W+)?$"
        r"|\b(?:about|around|some|roughly|approximately|an estimated|or so)\W+(?:\w+\W+)?$",
        re.IGNORECASE,
    )


@cache
def _falling() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:shr[aiu]nk\w*|contract\w*|negative\w*|minus|below zero|below freezing|fell|fall\w*|declin\w*"
        r"|drop\w*|decreas\w*|los[st]\w*|down|deficit|lower\w*|slump\w*|shortfall)\b",
        re.IGNORECASE,
    )


def _is_nearly(found: NumberFound, other: NumberFound, target_text: str) -> bool:
    """Whether `other` is `found` correctly rounded, or without the minus that a word says ("shrank by")."""
    if found.vague or other.vague or other.odd or Kind.DATE in (found.kind, other.kind):
        return False
    ours, theirs = amount_of(found.value), amount_of(other.value)
    if ours is None or theirs is None or ours.low != ours.high or theirs.low != theirs.high:
        return False
    alike = in_one_unit(ours, theirs)
    if alike is None:
        return False
    ours, theirs = alike
    if ours.low < 0 and theirs.low == -ours.low:
        return _falling().search(target_text) is not None
    if found.kind is not other.kind or ours.low <= 0 or theirs.low <= 0:
        return False
    return _is_rounded(ours.low, theirs.low, target_text[max(0, other.span.start - 40) : other.span.start])


def _is_rounded(exact: Fraction, rounded: Fraction, before: str) -> bool:
    """To three digits or more, or to fewer behind "about", "over", "nearly" and the like."""
    kept = _significant(rounded)
    if not 0 < kept < _significant(exact):
        return False
    off = abs(exact - rounded)
    if kept >= 3:
        return off * 2 <= Fraction(10) ** (_exponent(rounded) - kept + 1)
    match = _about().search(before)
    if match is None or off > exact * _NEAR:
        return False
    return (rounded > exact or not match["up"]) and (rounded < exact or not match["down"])


def _significant(value: Fraction) -> int:
    """How many digits a decimal number has without zeros at either end; 0 where it has no decimal form."""
    while value.denominator != 1:
        if value.denominator % 2 and value.denominator % 5:
            return 0
        value *= 10
    return len(str(value.numerator).rstrip("0"))


def _exponent(value: Fraction) -> int:
    """The power of ten of the first digit: 3 for 1,234, -2 for 0.05."""
    exponent = 0
    while value >= 10:
        value, exponent = value / 10, exponent + 1
    while value < 1:
        value, exponent = value * 10, exponent - 1
    return exponent
