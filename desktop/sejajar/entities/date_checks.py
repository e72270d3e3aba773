"""Warns of dates whose order of day and month may mislead, and of early that became late."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from sejajar.entities.number_checks_soft import month_en
from sejajar.entities.values import NumberFound, moment_of
from sejajar.text import Check, Kind, Reason, Span

_PARTS = {
    part: edge
    for edge, parts in (
        ("early", "awal early beginning start"),
        ("mid", "pertengahan mid middle"),
        ("late", "akhir penghujung late end"),
    )
    for part in parts.split()
}


@cache
def _in_digits() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\d)(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second>\d{1,2})(?:(?P=mark)(?P<year>\d{4}|\d\d))?(?!\d)"
    )


@cache
def _part_before() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:the\s+)?(?P<of>end|beginning|start|middle)\s+of\s+|(?P<plain>early|mid|late)[\s-]+"
        r"|(?P<id>awal|pertengahan|akhir|penghujung)\s+)",
        re.IGNORECASE,
    )


@cache
def _at_the_latest() -> re.Pattern[str]:
    return re.compile(r"\b(?:paling\s+(?:lambat|telat)|selambat-lambatnya)\W+(?:\w+\W+){0,2}$", re.IGNORECASE)


def check_dates(
    segment: int,
    texts: tuple[str, str],
    source: Sequence[NumberFound],
    pairs: Sequence[tuple[NumberFound, NumberFound]],
) -> Iterator[Check]:
    """Warnings about dates that were found in both texts (original, translation) with the same value.

    `source` are all numbers of the original: "awal 2009 … akhir 2009" may be paired either way.
    """
    source_text, target_text = texts
    for found, other in pairs:
        if found.kind is not Kind.DATE or other.kind is not Kind.DATE:
            continue
        unclear = _unclear(found, other, target_text)
        if unclear:
            place, misread, advice = unclear
            words = place.of(target_text)
            yield Check(
                segment,
                Reason.DATE_UNCLEAR,
                words,
                misread,
                source_span=found.span,
                target_span=place,
                advice=advice,
            )
        meant = any(
            n.value == found.value and _edge_of(n, source_text) == _edge_of(other, target_text)
            for n in source
        )
        if not meant and _edge_changed(found, other, source_text, target_text):
            yield Check(
                segment,
                Reason.DATE_CHANGED,
                found.span.of(source_text),
                other.span.of(target_text),
                source_span=found.span,
                target_span=other.span,
            )


def _unclear(found: NumberFound, other: NumberFound, target_text: str) -> tuple[Span, str, str] | None:
    """The digits of a date in Indonesian order, how Americans read them, and the same with a named month.

    None where the month is in words, the order the American one, or where only one order makes sense.
    """
    moment = moment_of(found.value)
    place = _in_digits().search(other.span.of(target_text))
    if moment is None or place is None or not (moment.day and moment.month):
        return None
    if place["mark"] != "/" and not place["year"]:
        return None
    day, month = int(place["first"]), int(place["second"])
    if (day, month) != (int(moment.day), int(moment.month)) or day > 12 or day == month:
        return None
    year = moment.year if place["year"] else ""
    start = other.span.start
    misread = f"{month_en(day)} {month}" + (f", {year}" if year else "")
    return (
        Span(start + place.start(), start + place.end()),
        misread,
        f"{day} {month_en(month)} {year}".strip(),
    )


def _edge_changed(found: NumberFound, other: NumberFound, source_text: str, target_text: str) -> bool:
    """Whether "awal Maret" or "paling lambat Maret" (by March at the latest) became late March."""
    ours, theirs = _edge_of(found, source_text), _edge_of(other, target_text)
    if ours or not theirs:
        return bool(ours and theirs and ours != theirs)
    return theirs == "late" and _at_the_latest().search(source_text, 0, found.span.start) is not None


def _edge_of(found: NumberFound, text: str) -> str:
    return edge(found.span.of(text))


def edge(words: str) -> str:
    """Which part of a month or year the words of a date begin with: "early", "mid", "late" or ""."""
    part = _part_before().match(words)
    return _PARTS[(part["of"] or part["plain"] or part["id"]).lower()] if part else ""


def without_edge(span: Span, text: str) -> Span:
    """The date without "early", "the end of" and the like before it."""
    part = _part_before().match(text, span.start, span.end)
    return Span(part.end(), span.end) if part and part.end() < span.end else span
