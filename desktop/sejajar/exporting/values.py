"""The normal form of a number or date, as a reader would write it."""

from __future__ import annotations

import re
from datetime import date

from sejajar.text import Kind

# Units that are words of English; the others are symbols, which have no plural.
_PLURALS = {unit: f"{unit}s" for unit in ("day", "week", "month", "year", "decade", "page")} | {
    "century": "centuries"
}
_DAY_AND_MONTH = re.compile(r"(?P<day>\d+) (?P<month>[^\W\d]+)")
_LONG_INTEGER = re.compile(r"(?<![\d.])\d{4,}")
_YEARLESS = re.compile(r"--(?P<month>\d\d)(?:-(?P<day>\d\d))?")
_WEEKDAY = re.compile(r"-W-(?P<weekday>[1-7])")
_DECADE = re.compile(r"(?P<tens>\d{3})X")
_CENTURY = re.compile(r"(?P<hundreds>\d{2})XX")
_TIME = re.compile(r"(?P<day>.*)T(?P<time>\d\d:\d\d)(?P<zone>[+-]\d\d:\d\d)?")


def readable(value: str, kind: Kind) -> str:
    """English for what `Entity.value` holds; forms not known here stay as they are."""
    if kind is Kind.DATE:
        return _period([_moment(part) for part in value.split("/")])
    number, _, unit = value.partition(" ")
    if unit in _PLURALS and number != "1" and "/" not in number:
        value = f"{number} {_PLURALS[unit]}"
    return _LONG_INTEGER.sub(lambda digits: f"{int(digits[0]):,}", value.replace("..", "–"))


def _period(moments: list[str]) -> str:
    """10–16 September; blanks around the dash where a moment has blanks or hyphens of its own."""
    days = [match for moment in moments if (match := _DAY_AND_MONTH.fullmatch(moment))]
    if len(days) == len(moments) == 2 and days[0]["month"] == days[1]["month"]:
        return f"{days[0]['day']}–{moments[1]}"
    return (" – " if any(" " in one or "-" in one for one in moments) else "–").join(moments)


def _moment(value: str) -> str:
    if match := _TIME.fullmatch(value):
        day = _moment(match["day"])
        zone = f" UTC{match['zone']}" if match["zone"] else ""
        return f"{day} {match['time']}{zone}".strip()
    if match := _WEEKDAY.fullmatch(value):
        return _english("EEEE", date(2024, 1, int(match["weekday"])))  # which began on a Monday
    if match := _YEARLESS.fullmatch(value):
        return _yearless(value, int(match["month"]), int(match["day"] or 0))
    if match := _DECADE.fullmatch(value):
        return f"{match['tens']}0s"
    if match := _CENTURY.fullmatch(value):
        return f"{match['hundreds']}00–{match['hundreds']}99"
    return value


def _yearless(value: str, month: int, day: int) -> str:
    try:
        return _english("d MMMM" if day else "MMMM", date(2024, month, day or 1))
    except ValueError:
        return value


def written(day: date) -> str:
    return _english("d MMMM y", day)


def _english(pattern: str, day: date) -> str:
    """In English whatever the locale of the system."""
    from babel.dates import format_date

    return str(format_date(day, pattern, locale="en"))
