"""The normal form of numbers, dates, money, percentages and quantities, and when two mean the same."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache, lru_cache
from typing import NamedTuple

from sejajar.text import Kind, Span


@dataclass(frozen=True, slots=True)
class NumberFound:
    """One number in a string; `span` is in that string.

    `value` is the normal form:

    * number: decimal digits ("150000", "2.5"), a fraction no decimal can hold ("2/3"), a range ("10..15");
    * money "IDR 2500000000000", percent "5.2%", quantity "3.5 km", each of which may be a range as well;
    * date: ISO 8601, what is unknown left out as in its truncated forms: "2023-10-07", "2023-10", "2023",
      "--10-07", "--10", "-W-5" (a Friday); decades "199X" and centuries "19XX"; intervals "2019/2024";
    * a day with its hour: "2024-03-22T15:52+07:00"; parts of years: "2025-Q2", "2025-H1";
    * time of day: "T20:30", with the zone where one is named ("T20:30+07:00"). Its kind is date too.

    `also` are other readings that its writing allows ("Friday (3/6)" may be March or June).
    `vague` marks magnitudes ("puluhan", "thousands"): `value` is then the smallest such number.
    `spelled` marks a number in words, `odd` one that breaks its language's separators ("2,3 million").
    `weekday` (1 Monday to 7 Sunday, 0 unknown) is the day named beside a date.
    """

    span: Span
    kind: Kind
    value: str
    vague: bool = False
    also: tuple[str, ...] = ()
    ordinal: bool = False
    spelled: bool = False
    odd: bool = False
    weekday: int = 0


class Amount(NamedTuple):
    """A number, money, percentage or quantity taken apart; `low` equals `high` unless it is a range."""

    low: Fraction
    high: Fraction
    unit: str


class Moment(NamedTuple):
    """A date or time taken apart; an empty part is unknown."""

    year: str = ""
    month: str = ""
    day: str = ""
    weekday: str = ""
    time: str = ""
    zone: str = ""


def plain(value: Fraction) -> str:
    """Decimal digits where the value has a finite decimal form, "2/3" otherwise."""
    twos = fives = 0
    rest = value.denominator
    while rest % 2 == 0:
        rest //= 2
        twos += 1
    while rest % 5 == 0:
        rest //= 5
        fives += 1
    if rest != 1:
        return f"{value.numerator}/{value.denominator}"
    places = max(twos, fives)
    if not places:
        return str(value.numerator)
    digits = str(abs(value.numerator) * 10**places // value.denominator).rjust(places + 1, "0")
    return f"{'-' if value < 0 else ''}{digits[:-places]}.{digits[-places:]}"


def written(low: Fraction, high: Fraction | None = None, unit: str = "") -> str:
    """The normal form of an amount, or a range; `unit` is a currency code, "%" or a symbol."""
    number = plain(low) if high is None else f"{plain(low)}..{plain(high)}"
    if unit == "%":
        return f"{number}%"
    if is_currency(unit):
        return f"{unit} {number}"
    return f"{number} {unit}" if unit else number


def is_currency(unit: str) -> bool:
    return len(unit) == 3 and unit.isascii() and unit.isupper()


_NUMBER = r"-?[0-9]+(?:\.[0-9]+|/[0-9]{1,3})?"


@cache
def _amount() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?P<code>[A-Z]{{3}}) )?(?P<low>{_NUMBER})(?:\.\.(?P<high>{_NUMBER}))?"
        r"(?P<percent>%)?(?: (?P<unit>.+))?"
    )


@cache
def _moment() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?P<year>[0-9]{4}|[0-9]{2,3}X+)|-(?=-))?(?:-(?P<month>[0-9]{2}))?(?:-+(?P<day>[0-9]{2}))?"
        r"(?:-W-(?P<weekday>[1-7]))?(?:T(?P<time>[0-9]{2}:[0-9]{2})(?P<zone>[+-][0-9]{2}:[0-9]{2})?)?"
    )


@lru_cache(maxsize=4096)
def amount_of(value: str) -> Amount | None:
    """Take a normal form apart; None for dates that are not plain years."""
    match = _amount().fullmatch(value)
    if match is None:
        return None
    low = Fraction(match["low"])
    high = Fraction(match["high"]) if match["high"] else low
    return Amount(low, high, match["code"] or match["percent"] or match["unit"] or "")


@lru_cache(maxsize=4096)
def moment_of(value: str) -> Moment | None:
    """Take the normal form of a date or time apart; None for what is neither."""
    match = _moment().fullmatch(value)
    return Moment(**{name: part or "" for name, part in match.groupdict().items()}) if match else None


def same_value(a: NumberFound, b: NumberFound) -> bool:
    """Whether the two may stand for each other in an original and its translation.

    Forms that a translator chooses freely are the same: words or digits, ordinal or cardinal, 24 or 12 hours,
    a date with or without its year or weekday, a unit or currency that only one side names, the same measure
    in a larger or smaller unit ("90 menit", "one and a half hours"). A different number, currency, day or
    weekday is not; nor is a unit converted with rounding, which is a decision to look at.
    """
    if a.weekday and b.weekday and a.weekday != b.weekday:
        return False
    if a.vague or b.vague:
        return same_magnitude(a, b, factor=3)
    if a.weekday and b.weekday and "-W-" in a.value + b.value:  # "Jumat (6/3)" and "Friday"
        hours, others = ({value.partition("T")[2][:5] for value in (n.value, *n.also)} for n in (a, b))
        return not hours.isdisjoint(others)
    return any(_compatible(left, right) for left in (a.value, *a.also) for right in (b.value, *b.also))


def same_magnitude(a: NumberFound, b: NumberFound, factor: int) -> bool:
    """Vague numbers agree within a factor: "puluhan" is "dozens", "belasan" is "more than a dozen"."""
    left, right = amount_of(a.value), amount_of(b.value)
    if left is None or right is None or left.low <= 0 or right.low <= 0:
        return a.value == b.value
    larger, smaller = max(left.low, right.low), min(left.low, right.low)
    return larger <= smaller * factor if a.vague and b.vague else larger < smaller * 10


def _compatible(a: str, b: str) -> bool:
    if a == b:
        return True
    left, right = amount_of(a), amount_of(b)
    if left is not None and right is not None:
        return _same_amount(left, right)
    ends = a.split("/"), b.split("/")
    if all(len(side) == 2 and len(side[0]) >= 4 for side in ends):  # Intervals of time
        return all(_compatible(one, other) for one, other in zip(*ends, strict=True))
    then, now = moment_of(a), moment_of(b)
    return then is not None and now is not None and _same_moment(then, now)


_MEASURES: dict[str, tuple[str, Fraction]] = {
    unit: (base, Fraction(size))
    for base, units in (
        ("s", "s 1, min 60, h 3600, day 86400, week 604800"),
        ("month", "month 1, year 12, windu 96, decade 120, century 1200"),
        ("m", "mm 0.001, cm 0.01, m 1, km 1000"),
        ("g", "mg 0.001, g 1, hg 100, kg 1000, q 100000, t 1000000"),
        ("L", "mL 0.001, cc 0.001, L 1, kL 1000"),
        ("m²", "m² 1, ha 10000, km² 1000000"),
        ("W", "W 1, kW 1000, MW 1000000, GW 1000000000"),
        ("V", "V 1, kV 1000"),
    )
    for unit, size in (pair.split() for pair in units.split(", "))
}
"""Units that convert without rounding -> the unit they are counted in, and how many of it they are."""


def in_one_unit(a: Amount, b: Amount) -> tuple[Amount, Amount] | None:
    """Both in the same unit; None where that would need rounding or makes no sense."""
    if a.unit == b.unit:
        return a, b
    if not a.unit or not b.unit:
        return _in_years(a), _in_years(b)
    if {a.unit, b.unit} in ({"deg", "°C"}, {"deg", "°F"}):
        return a._replace(unit=b.unit), b
    (base, below, size), (other, other_below, other_size) = _measure(a.unit), _measure(b.unit)
    speed = any(one.unit.endswith(("/h", "/s")) for one in (a, b))
    if base != other or (below != other_below and (speed or (below and other_below))):
        return None
    if below != other_below:  # "per tahun" is "annual", "per hari" may be said elsewhere.
        size, other_size = (_measure(one.unit.partition("/")[0])[2] for one in (a, b))
    return Amount(a.low * size, a.high * size, base), Amount(b.low * other_size, b.high * other_size, base)


def _measure(unit: str) -> tuple[str, str, Fraction]:
    """What a unit is counted in, what that is for ("" for none), and how many of it the unit is."""
    above, _, below = unit.partition("/")
    base, size = _MEASURES.get(above, (above, Fraction(1)))
    under, per = _MEASURES.get(below, (below, Fraction(1)))
    return base, under, size / per


def _in_years(a: Amount) -> Amount:
    """Decades and centuries as years: "setengah abad" is fifty to whom it is an age."""
    years = _MEASURES[a.unit][1] / 12 if a.unit in ("windu", "decade", "century") else 1
    return Amount(a.low * years, a.high * years, a.unit)


def _same_amount(a: Amount, b: Amount) -> bool:
    alike = in_one_unit(a, b)
    if alike is None:
        return False
    a, b = alike
    # A score is turned round for the home side: "kalah 1-2", "2-1 defeat".
    if (a.low, a.high) in ((b.low, b.high), (b.high, b.low)):
        return True
    # Half of them is 50 per cent of them, a third 33 or 33.3 per cent.
    percent, other = (a, b) if a.unit == "%" else (b, a)
    if percent.unit != "%" or other.unit or other.low >= 1:
        return False
    last_place = Fraction(1, max(1, percent.low.denominator)) if other.low.denominator % 3 == 0 else 0
    return abs(percent.low - other.low * 100) <= last_place * Fraction(2, 3)


def _same_moment(a: Moment, b: Moment) -> bool:
    if a.time or b.time:
        same = _minutes(a) == _minutes(b) if a.zone and b.zone else a.time == b.time
        days = a._replace(time="", zone=""), b._replace(time="", zone="")
        return same and (days == (Moment(), Moment()) or (all(map(any, days)) and _same_moment(*days)))
    if a.year.endswith("0") and b.year == a.year[:3] + "X":  # "tahun 1960" for the 1960s
        a = a._replace(year=b.year)
    if any(x and y and x != y for x, y in zip(a, b, strict=True)):
        return False
    # One side may leave out the year or name only the weekday; it may not lose the day or the month.
    if (a.weekday and not a.day and not a.month) or (b.weekday and not b.day and not b.month):
        return bool(a.weekday and b.weekday) or _falls_on(a, b.weekday) or _falls_on(b, a.weekday)
    return (a.month, a.day) == (b.month, b.day)


def _falls_on(day: Moment, weekday: str) -> bool:
    """Whether a full date is that day of the week: Tuesday for 18 September 2007."""
    if not (weekday and day.year.isdecimal() and day.month and day.day):
        return False
    try:
        return date(int(day.year), int(day.month), int(day.day)).isoweekday() == int(weekday)
    except ValueError:  # 31 September
        return False


def _minutes(moment: Moment) -> int:
    """The minute of the day in universal time, so that 15.00 WIB is 0800 GMT."""
    hours, minutes = map(int, moment.time.split(":"))
    away, parts = map(int, moment.zone[1:].split(":"))
    offset = (away * 60 + parts) * (-1 if moment.zone[0] == "-" else 1)
    return (hours * 60 + minutes - offset) % (24 * 60)


def same_reading(value: str, found: NumberFound) -> bool:
    """Whether a normal form may stand for what was found."""
    return any(_compatible(value, reading) for reading in (found.value, *found.also))


def atoms(found: NumberFound) -> tuple[str, ...]:
    """The single values that a range or a full date consists of; one for everything else."""
    amount = amount_of(found.value)
    if amount is not None:
        if amount.low == amount.high:
            return (found.value,)
        return tuple(written(value, unit=amount.unit) for value in (amount.low, amount.high))
    if "/" in found.value:
        return tuple(found.value.split("/"))
    moment = moment_of(found.value)
    if moment and moment.time and any(moment[:4]):
        day, _, time = found.value.partition("T")
        return (day, f"T{time}")
    if moment and moment.year and moment.month:
        rest = f"--{moment.month}" + (f"-{moment.day}" if moment.day else "")
        return (moment.year, rest)
    return (found.value,)
