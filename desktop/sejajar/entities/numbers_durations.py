"""Puts together a stretch of time that is said in two units or three: "3 jam 40 menit"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from sejajar.entities.values import Amount, NumberFound, amount_of, written
from sejajar.text import Kind, Span

_PARTS = {("year", "month"): 12, ("day", "h"): 24, ("h", "min"): 60, ("min", "s"): 60}
"""Larger and smaller unit -> how many of the smaller one the larger has."""
_ONE = {
    "month": re.compile(r"\b(?:a year|setahun),?\s+(?:and\s+|dan\s+)?$", re.IGNORECASE),
    "h": re.compile(r"\b(?:a day|sehari),?\s+(?:and\s+|dan\s+)?$", re.IGNORECASE),
    "min": re.compile(r"\b(?:an hour|sejam),?\s+(?:and\s+|dan\s+)?$", re.IGNORECASE),
}


@cache
def _between() -> re.Pattern[str]:
    return re.compile(r"\s+|\s*,?\s+(?:dan|and)\s+|,\s+")


def with_durations(text: str, found: Sequence[NumberFound]) -> list[NumberFound]:
    """The same numbers with each such stretch as one, in its smallest unit: 220 minutes."""
    whole: list[NumberFound] = []
    for number in found:
        one = _joined(text, whole[-1], number) if whole else None
        if one:
            whole[-1] = one
        else:
            whole.append(_after_one(text, number, whole[-1].span.end if whole else 0))
    return whole


def _plain(number: NumberFound) -> Amount | None:
    amount = amount_of(number.value) if number.kind is Kind.QUANTITY and not number.vague else None
    return amount if amount and amount.low == amount.high >= 0 else None


def _joined(text: str, left: NumberFound, right: NumberFound) -> NumberFound | None:
    larger, smaller = _plain(left), _plain(right)
    if larger is None or smaller is None or larger.low.denominator != 1:
        return None
    if not _between().fullmatch(text, left.span.end, right.span.start):
        return None
    # "1 jam 15 menit" is 75 minutes by the time that its seconds follow.
    ratio = _PARTS.get((larger.unit, smaller.unit), 0)
    if smaller.low >= ratio:
        return None
    total = larger.low * ratio + smaller.low
    return replace(
        left, span=Span(left.span.start, right.span.end), value=written(total, unit=smaller.unit), also=()
    )


def _after_one(text: str, number: NumberFound, least: int) -> NumberFound:
    """With the single larger unit before it that is no number by itself: "an hour and 15 minutes"."""
    amount = _plain(number)
    pattern = _ONE.get(amount.unit) if amount else None
    match = pattern.search(text, max(least, number.span.start - 20), number.span.start) if pattern else None
    if amount is None or match is None:
        return number
    ratio = next(ratio for (_, small), ratio in _PARTS.items() if small == amount.unit)
    if amount.low >= ratio:
        return number
    value = written(amount.low + ratio, unit=amount.unit)
    return replace(number, span=Span(match.start(), number.span.end), value=value, also=())
