"""Puts together what one date says in several parts: the day and its hour, the end of a year, a quarter."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from sejajar.entities.values import NumberFound, moment_of
from sejajar.text import Kind, Span


@dataclass(frozen=True, slots=True)
class Wording:
    """One language's patterns for what stands around and between the parts of a date."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    between: re.Pattern[str]
    local: re.Pattern[str]
    part: re.Pattern[str]
    hints: tuple[str, ...]


@cache
def _wording(indonesian: bool) -> Wording:
    if indonesian:
        nth = r"(?P<nth>I{1,3}|IV|pertama|kedua|ketiga|keempat|ke-[1-4]|[1-4])"
        return Wording(
            re.compile(
                r"(?:\b(?:awal|pertengahan|akhir|penghujung)\s+)(?:bulan\s+|tahun\s+)?$", re.IGNORECASE
            ),
            re.compile(
                r"\s+(?:dini hari|pagi|siang|sore|petang|malam|subuh)\b(?!\s+(?:ini|nanti))", re.IGNORECASE
            ),
            re.compile(r"\s*,?\s*(?:pada\s+)?(?:hari\s+)?(?:(?:pukul|pkl\.?|jam)\s+)?", re.IGNORECASE),
            re.compile(r"\s+waktu setempat\b", re.IGNORECASE),
            re.compile(
                rf"\b(?:(?P<what>kuartal|kwartal|triwulan|semester|caturwulan|paruh)\s+{nth}"
                r"|(?P<short>Q)(?P<number>[1-4]))\s*(?:[-/]|tahun\s+|\s)\s*(?P<year>(?:19|20)\d\d)\b",
                re.IGNORECASE,
            ),
            ("kuartal", "kwartal", "triwulan", "semester", "caturwulan", "paruh", "q1", "q2", "q3", "q4"),
        )
    nth = r"(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th)"
    return Wording(
        re.compile(
            r"(?:\b(?:early|mid|late)(?:\s+|-)|\b(?:the\s+)?(?:end|beginning|start|middle)\s+of\s+)$",
            re.IGNORECASE,
        ),
        re.compile(r"\s+(?:morning|afternoon|evening|night)\b", re.IGNORECASE),
        re.compile(r"\s*,?\s*(?:(?:on|at)\s+)?", re.IGNORECASE),
        re.compile(
            r"\s+(?:local time|(?P<part>western|central|eastern) indonesian?(?: standard)? time"
            r"|indonesian? (?P<zone>western|central|eastern)(?: standard)? time)\b",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b(?:the\s+)?(?:{nth}[\s-]+(?P<what>quarter|half|semester)|(?P<short>Q)(?P<number>[1-4]))"
            r"(?:\s+of)?\s+(?P<year>(?:19|20)\d\d)\b",
            re.IGNORECASE,
        ),
        ("quarter", "half", "semester", "q1", "q2", "q3", "q4"),
    )


@cache
def _is_end() -> re.Pattern[str]:
    return re.compile(r"akhir|penghujung|(?:the\s+)?end", re.IGNORECASE)


_NTH = {
    word: nth
    for nth, forms in enumerate(
        (
            "i pertama ke-1 1 first 1st",
            "ii kedua ke-2 2 second 2nd",
            "iii ketiga ke-3 3 third 3rd",
            "iv keempat ke-4 4 fourth 4th",
        ),
        1,
    )
    for word in forms.split()
}
_ZONES = {"western": "+07:00", "central": "+08:00", "eastern": "+09:00"}
_LENGTH = {"kuartal": "Q", "kwartal": "Q", "triwulan": "Q", "quarter": "Q", "caturwulan": "C"}


def joined(text: str, found: Sequence[NumberFound], indonesian: bool) -> list[NumberFound]:
    """The same numbers with dates as long as a reader sees them; values change only where two become one."""
    if not found:
        return []
    wording = _wording(indonesian)
    parts = _parts_of_years(text, found, wording)
    whole: list[NumberFound] = []
    for number in _listed_dates(text, list(parts)):
        if number.kind is Kind.DATE:
            number = _widened(text, number, wording, whole)
            if whole and (one := _one(text, whole[-1], number, wording)):
                whole[-1] = one
                continue
        whole.append(number)
    return whole


def _parts_of_years(text: str, found: Sequence[NumberFound], wording: Wording) -> Iterator[NumberFound]:
    """With "kuartal III-2024" in the place of its numbers."""
    low = text.lower()
    taken: list[NumberFound] = []
    if any(hint in low for hint in wording.hints):
        for match in wording.part.finditer(text):
            groups = match.groupdict()
            what = (groups["what"] or "quarter").lower()
            number = _NTH[(groups["nth"] or groups.get("number") or "").lower()]
            value = f"{match['year']}-{_LENGTH.get(what, 'H')}{number}"
            taken.append(NumberFound(Span(*match.span()), Kind.DATE, value))
    kept = [number for number in found if not any(number.span.overlaps(one.span) for one in taken)]
    return iter(sorted([*kept, *taken], key=lambda number: number.span))


@cache
def _between_days() -> re.Pattern[str]:
    return re.compile(r"\s*,\s*(?:(?P<last>dan|serta|and)\s+)?|\s+(?P<end>dan|serta|and)\s+")


@cache
def _between_centuries() -> re.Pattern[str]:
    return re.compile(
        r"(?:\s*,)?\s+(?:and|or|to|dan|atau|hingga|sampai)\s+(?:the\s+)?(?:(?:early|mid|late)[\s-]+)?|\s*[-–]\s*"
    )


def _listed_dates(text: str, found: list[NumberFound]) -> list[NumberFound]:
    """With the days and centuries of a list that share their month or word: "9, 10, dan 11 Maret"."""
    for i, number in enumerate(found):
        moment = moment_of(number.value) if number.kind is Kind.DATE else None
        if moment is None:
            continue
        if moment.year.endswith("XX"):
            _share_century(text, found, i, i - 1)
            _share_century(text, found, i, i + 1)
        if moment.month and moment.day and not moment.time:
            _share_month(text, found, i, -1)
            if not moment.year:
                _share_month(text, found, i, 1)
    return found


def _share_century(text: str, found: list[NumberFound], i: int, at: int) -> None:
    """Make a century of the ordinal `found[at]` beside `found[i]`, in place: "abad ke-18 dan ke-19"."""
    if not (0 <= at < len(found) and found[at].ordinal and found[at].value.isdecimal()):
        return
    left, right = sorted((found[at].span, found[i].span))
    if int(found[at].value) <= 30 and _between_centuries().fullmatch(text, left.end, right.start):
        value = f"{int(found[at].value) - 1:02}XX"
        found[at] = replace(found[at], kind=Kind.DATE, value=value, ordinal=False, spelled=False)


def _share_month(text: str, found: list[NumberFound], i: int, step: int) -> None:
    """Make dates of the bare days before (step -1) or behind (step 1) the date `found[i]`, in place.

    "dan" must stand between the last two, and the days must rise: else they may count something.
    """
    stem, day = found[i].value[:-2], int(found[i].value[-2:])
    days: list[int] = []
    joined_by_and = False
    at, here = i + step, i
    while 0 <= at < len(found):
        other = found[at]
        left, right = (other, found[here]) if step < 0 else (found[here], other)
        gap = _between_days().fullmatch(text, left.span.end, right.span.start)
        plain = other.kind is Kind.NUMBER and not (other.spelled or other.ordinal or other.vague)
        if gap is None or not plain or not other.value.isdecimal() or not 1 <= int(other.value) <= 31:
            break
        if (int(other.value) - day) * step <= 0:
            break
        if step > 0 and not days and gap["last"]:
            break  # "On May 3, and 9 survived"
        day = int(other.value)
        days.append(at)
        here = at
        joined_by_and = joined_by_and or bool(gap["last"] or gap["end"])
        if joined_by_and and step > 0:
            break
        at += step
    if joined_by_and:
        for at in days:
            found[at] = replace(found[at], kind=Kind.DATE, value=f"{stem}{int(found[at].value):02}")


def _widened(text: str, found: NumberFound, wording: Wording, earlier: Sequence[NumberFound]) -> NumberFound:
    """With the part of the day behind it ("Sabtu pagi") or of the year before it ("akhir 2029")."""
    start, end = found.span.start, found.span.end
    moment = moment_of(found.value)
    if moment is None or len(moment.year) > 4 or "X" in moment.year:
        return found
    named = found.weekday or moment.weekday or moment.day
    if (named or moment.time) and (
        match := (wording.local if moment.time else wording.after).match(text, end)
    ):
        end = match.end()
        zone = _ZONES.get(next(filter(None, match.groups()), "").lower(), "")
        if zone and not moment.zone:
            first, *also = (value + zone for value in (found.value, *found.also))
            found = replace(found, value=first, also=tuple(also))
    if not named and not moment.time:
        from_ = max(0, start - 30, earlier[-1].span.end if earlier else 0)
        if match := wording.before.search(text[from_:start]):
            start = from_ + match.start()
            if moment.month and _is_end().match(match[0]):
                last = monthrange(int(moment.year or 2001), int(moment.month))[1]
                return replace(found, span=Span(start, end), also=(f"{found.value}-{last}",))
    return replace(found, span=Span(start, end))


def _one(text: str, left: NumberFound, right: NumberFound, wording: Wording) -> NumberFound | None:
    """Two neighbours as one: a day and its hour in either order, or both ends of a stretch of days."""
    if left.kind is not Kind.DATE or right.span.start - left.span.end > 20:
        return None
    a, b = moment_of(left.value), moment_of(right.value)
    if a is None or b is None:
        return None
    gap = text[left.span.end : right.span.start]
    span = Span(left.span.start, right.span.end)
    if gap.strip() in ("-", "–") and a.month and a.day and b.month and b.day and not a.time and not b.time:
        first = f"{b.year}{left.value[1:]}" if b.year and not a.year else left.value
        return replace(left, span=span, value=f"{first}/{right.value}", also=())
    day, hour, moment = (left, right, a) if b.time else (right, left, b)
    if bool(a.time) is bool(b.time) or not (moment.day or moment.weekday):
        return None
    if not wording.between.fullmatch(gap) or not (gap.strip() or "T" in right.value):
        return None
    readings = [d + h for d in (day.value, *day.also) for h in (hour.value, *hour.also)]
    if text[hour.span.start].isalpha():  # "Senin siang" may be "noon on Monday"
        readings.append(day.value)
    return replace(day, span=span, value=readings[0], also=tuple(readings[1:]))
