"""Pairs the numbers of an original with those of its translation, and says what is amiss."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence, Set
from functools import cache
from typing import TypeVar

from sejajar.entities.date_checks import check_dates
from sejajar.entities.number_checks_codes import changed_codes, is_unread
from sejajar.entities.number_checks_paraphrase import settle
from sejajar.entities.number_checks_soft import grain, implied_en, implied_id, is_label, weekday_en
from sejajar.entities.values import (
    NumberFound,
    amount_of,
    atoms,
    moment_of,
    same_magnitude,
    same_reading,
    same_value,
)
from sejajar.text import Check, Kind, Reason

_T = TypeVar("_T")
_REACH = 30


def match_numbers(source: Sequence[NumberFound], target: Sequence[NumberFound]) -> list[tuple[int, int]]:
    """Pairs (source index, target index) of numbers with the same value, one to one.

    Identical values are paired before merely compatible ones ("7 Oktober 2023" with "October 7"), and
    a value that occurs several times is paired in order, at the nearest relative place.
    Numbers that differ are never paired here.
    """
    pairs: list[tuple[int, int]] = []
    free_source = list(range(len(source)))
    free_target = list(range(len(target)))

    def nearest(same: Callable[[NumberFound, NumberFound], bool]) -> None:
        candidates = sorted(
            (abs((s + 0.5) / len(source) - (t + 0.5) / len(target)), s, t)
            for at, s in enumerate(free_source)
            for t in _around(free_target, at / len(free_source))
            if same(source[s], target[t])
        )
        for _, s, t in candidates:
            if s in free_source and t in free_target:
                pairs.append((s, t))
                free_source.remove(s)
                free_target.remove(t)

    nearest(_written_alike)
    nearest(_identical)
    pairs = _uncrossed(pairs, source)
    nearest(same_value)
    return sorted(pairs)


def _uncrossed(pairs: Sequence[tuple[int, int]], source: Sequence[NumberFound]) -> list[tuple[int, int]]:
    """The same pairs, with those of one value in the same order on both sides."""
    groups: dict[str, list[tuple[int, int]]] = {}
    for s, t in pairs:
        groups.setdefault(source[s].value, []).append((s, t))
    return [
        pair
        for group in groups.values()
        for pair in zip(sorted(s for s, _ in group), sorted(t for _, t in group), strict=True)
    ]


def _around(things: Sequence[_T], where: float) -> Sequence[_T]:
    """At most `_REACH` things on either side of a relative place: a table of numbers must not be squared."""
    if len(things) <= 2 * _REACH:
        return things
    middle = round(where * len(things))
    return things[max(0, middle - _REACH) : middle + _REACH]


def _near(found: NumberFound, text: str, others: Sequence[NumberFound]) -> Sequence[NumberFound]:
    return _around(others, found.span.start / max(1, len(text)))


def _written_alike(a: NumberFound, b: NumberFound) -> bool:
    return _identical(a, b) and (a.spelled, a.ordinal) == (b.spelled, b.ordinal)


def _identical(a: NumberFound, b: NumberFound) -> bool:
    return a.kind is b.kind and a.value == b.value and a.vague == b.vague and same_value(a, b)


def check_numbers(
    segment_index: int,
    source_text: str,
    target_text: str,
    source: Sequence[NumberFound],
    target: Sequence[NumberFound],
    matches: Sequence[tuple[int, int]],
) -> tuple[Check, ...]:
    """Warnings about the numbers of one segment, one for each fault, in the original's order.

    `source` and `target` are what was found in the two texts, `matches` the pairs of their indices that
    belong together (`match_numbers`, or links; a pair whose values differ is a change). What a translator may
    freely say in other words ("dua" as "both", "sehari" as "a day") is silent, and so is a number said twice.
    """
    checks: list[Check] = []
    taken_source = {s for s, _ in matches}
    taken_target = {t for _, t in matches}
    left = _without(source, taken_source)
    right = _without(target, taken_target)
    for s, t in matches:
        found, other = source[s], target[t]
        # What is odd has the right digits, and English readers take it for another number.
        if not same_value(found, other) or other.odd or _is_torn(found, other, right, target_text):
            checks.append(_changed(segment_index, source_text, target_text, found, other))
    _drop_split(left, right)
    _drop_split(right, left)
    settle(left, right, source_text, target_text)
    left = [
        n
        for n in left
        if not implied_en(n, source_text, target_text, right)
        and not is_unread(n, source_text, target_text, target)
        and not _said_with_day(n, _near(n, source_text, target), target_text)
        and not _inside_date(n, _near(n, source_text, target))
    ]
    paired = [source[s] for s in sorted(taken_source)]
    right = [
        n
        for n in right
        if not implied_id(n, source_text)
        and not is_unread(n, target_text, source_text, source)
        and not _inside_date(n, _near(n, target_text, paired))
    ]
    right = [n for n in right if not _is_conversion(n, _near(n, target_text, target), target_text)]
    changes = _changes(left, right, source_text, target_text)
    checks += [_changed(segment_index, source_text, target_text, left[s], right[t]) for s, t in changes]
    left = _without(left, {s for s, _ in changes})
    right = _without(right, {t for _, t in changes})
    for found in left:
        if (_matters(found) or is_label(found, source_text)) and not _said_once(
            found, source_text, _near(found, source_text, target)
        ):
            date = found.kind is Kind.DATE
            checks.append(
                Check(
                    segment_index,
                    Reason.DATE_MISSING if date else Reason.NUMBER_MISSING,
                    found.span.of(source_text),
                    source_span=found.span,
                )
            )
    for other in right:
        if (
            other.kind is Kind.DATE
            or not _matters(other)
            or _is_small_talk(other)
            or any(same_value(n, other) for n in _near(other, target_text, source))
        ):
            continue
        checks.append(
            Check(
                segment_index,
                Reason.NUMBER_ADDED,
                target=other.span.of(target_text),
                target_span=other.span,
            )
        )
    pairs = [(source[s], target[t]) for s, t in matches if same_value(source[s], target[t])]
    checks += check_dates(segment_index, (source_text, target_text), source, pairs)
    for here, there in changed_codes(source_text, target_text):
        if not any(n.span.overlaps(here) for n in source) and not any(n.span.overlaps(there) for n in target):
            words = here.of(source_text), there.of(target_text)
            checks.append(
                Check(segment_index, Reason.NUMBER_CHANGED, *words, source_span=here, target_span=there)
            )
    return tuple(sorted(checks, key=lambda check: (check.source_span is None, check.source_span)))


def _without(numbers: Sequence[NumberFound], indices: Set[int]) -> list[NumberFound]:
    return [number for i, number in enumerate(numbers) if i not in indices]


def _is_torn(found: NumberFound, other: NumberFound, left: Sequence[NumberFound], text: str) -> bool:
    """Whether digits of a date stand alone beside its weekday: "Saturday 8, 2025", where February is lost.

    A weekday by itself may stand for a date, as translators have it ("Jumat (6/3)" and "Friday").
    """
    return (
        other.kind is Kind.DATE
        and grain(other) == "weekday"
        and any(
            0 < n.span.start - other.span.end <= 2
            and not any(c.isalnum() for c in text[other.span.end : n.span.start])
            and _inside_date(n, [found])
            for n in left
        )
    )


def _changed(
    segment: int, source_text: str, target_text: str, found: NumberFound, other: NumberFound
) -> Check:
    left, right = amount_of(found.value), amount_of(other.value)
    if Kind.DATE in (found.kind, other.kind) and found.kind is Kind.DATE:
        reason = Reason.DATE_CHANGED
    elif (
        found.kind is other.kind is Kind.MONEY
        and left is not None
        and right is not None
        and left.unit != right.unit
        and (left.low, left.high) == (right.low, right.high)
    ):
        reason = Reason.CURRENCY_CHANGED
    else:
        reason = Reason.NUMBER_CHANGED
    return Check(
        segment,
        reason,
        found.span.of(source_text),
        other.span.of(target_text),
        source_span=found.span,
        target_span=other.span,
    )


def _drop_split(whole: list[NumberFound], parts: list[NumberFound]) -> None:
    """Take away what one side says in one and the other in several: "10-15" and "between 10 and 15"."""
    for one in list(whole):
        pieces = atoms(one)
        if len(pieces) < 2:
            continue
        found = []
        for piece in pieces:
            fit = next((n for n in parts if n not in found and same_reading(piece, n)), None)
            if fit is not None:
                found.append(fit)
        if len(found) == len(pieces):
            whole.remove(one)
            for fit in found:
                parts.remove(fit)


def _inside_date(found: NumberFound, others: Sequence[NumberFound]) -> bool:
    """Whether a number is the day or year of a date on the other side: "tanggal 15" and "December 15"."""
    if found.kind not in (Kind.NUMBER, Kind.DATE) or found.vague:
        return False
    for other in others:
        moment = moment_of(other.value) if other.kind is Kind.DATE else None
        if moment and found.value in (moment.year, moment.day.lstrip("0") or "-"):
            return True
        days = [part[-2:].lstrip("0") for part in other.value.split("/")] if other.kind is Kind.DATE else []
        if len(days) == 2 and found.value in (*days, "..".join(days)):
            return True
    return False


@cache
def _opens_conversion() -> re.Pattern[str]:
    return re.compile(
        r"\s*\(\s*(?:(?:about|around|some|approximately|roughly|nearly|or|equivalent to|equal to)\s+)?"
    )


def _is_conversion(found: NumberFound, all_found: Sequence[NumberFound], text: str) -> bool:
    """Whether one of two amounts is in brackets behind the other: "380 kg (840 lb)", "20 pounds (9 kg)"."""
    amounts = (Kind.MONEY, Kind.QUANTITY)
    return any(
        _opens_conversion().fullmatch(text, first.span.end, second.span.start)
        for other in all_found
        if other.kind in amounts
        for first, second in ((other, found), (found, other))
        if first.span.end < second.span.start and first.kind in amounts
    )


def _matters(found: NumberFound) -> bool:
    """Whether its absence is worth a warning; ones, ordinals and magnitudes come and go in good translations.

    Of 2,685 sentences of news with "dua", 72 carry a warning of it; in the most of a sample the translator
    had left it out, or said something else.
    """
    if found.vague:
        return False
    if found.kind is Kind.DATE:
        return True
    amount = amount_of(found.value)
    if found.spelled:
        part = amount is not None and 0 < amount.low < 1
        return amount is not None and (amount.low >= 2 or part) and not found.ordinal
    # Indonesian needs no article and English no numeral for a single thing.
    return found.kind is not Kind.NUMBER or found.value != "1"


def _said_once(found: NumberFound, source_text: str, target: Sequence[NumberFound]) -> bool:
    """Whether the translation has the number elsewhere: what the original repeats, it may say once.

    Scores, labels, percentages, sums and measures are not repeated for style; each has its own meaning.
    """
    amount = amount_of(found.value)
    if found.kind in (Kind.PERCENT, Kind.MONEY) or (amount and amount.low != amount.high):
        return False
    if found.kind is Kind.QUANTITY and amount and amount.unit not in ("year", "month", "week", "day"):
        return False
    if found.kind is Kind.NUMBER and is_label(found, source_text):
        return False
    return any(same_value(found, other) for other in target)


def _said_with_day(found: NumberFound, target: Sequence[NumberFound], target_text: str) -> bool:
    """Whether a time or weekday stands there as part of a longer date: "7:16 a.m. on Monday"."""
    part = grain(found) if found.kind is Kind.DATE else ""
    if part == "time":
        return any(same_reading(atom, found) for other in target for atom in atoms(other))
    if part != "weekday":
        return False
    stretches = (other.span.of(target_text) for other in target if "/" in other.value)
    return any(weekday_en(int(found.value[3])) in words for words in stretches)


def _is_small_talk(found: NumberFound) -> bool:
    """A small number in words, such as a good English sentence has where the Indonesian one has none."""
    amount = amount_of(found.value)
    return found.spelled and amount is not None and amount.low <= 10


def _changes(
    left: Sequence[NumberFound], right: Sequence[NumberFound], source_text: str, target_text: str
) -> list[tuple[int, int]]:
    """Which leftover of the original became which leftover of the translation, the likeliest first."""
    candidates = []
    for s, found in enumerate(left):
        for t in _around(range(len(right)), s / len(left)):
            other = right[t]
            cost = _cost(found, other, (found.span.of(source_text), other.span.of(target_text)))
            if cost is None:
                continue
            away = abs(
                found.span.start / max(1, len(source_text)) - other.span.start / max(1, len(target_text))
            )
            candidates.append((cost + away, s, t))
    pairs = []
    used_left: set[int] = set()
    used_right: set[int] = set()
    for _, s, t in sorted(candidates):
        if s not in used_left and t not in used_right:
            used_left.add(s)
            used_right.add(t)
            pairs.append((s, t))
    return pairs


def _cost(found: NumberFound, other: NumberFound, words: tuple[str, str]) -> float | None:
    """How unlikely it is that `other` is what became of `found`; None where it cannot be.

    `words` are what the two texts write.
    """
    if found.vague or other.vague:
        both = found.vague and other.vague
        return 0 if both and not same_magnitude(found, other, factor=50) else None
    if not _matters(found) and not (_matters(other) and (not found.spelled or _two_became(found, other))):
        return None
    if found.kind is other.kind is Kind.DATE and _are_apart(grain(found), grain(other)):
        return None
    if (found.kind is Kind.DATE) is not (other.kind is Kind.DATE):
        # "2 dini hari" became "2": a date or time that lost what makes it one keeps its digits.
        shared = set(re.findall("[0-9]+", words[0])) & set(re.findall("[0-9]+", words[1]))
        return 2 if shared else None
    if found.kind is not other.kind and Kind.NUMBER not in (found.kind, other.kind):
        return None
    small = other.spelled and not _matters(other)
    if small and (not found.spelled or other.ordinal or other.value != "2"):
        return None  # Halves, firsts and ones come from anywhere; "dua puluh" may well have become "two".
    return (found.kind is not other.kind) + 0.5 * (found.spelled is not other.spelled) + small


def _two_became(found: NumberFound, other: NumberFound) -> bool:
    """Whether "dua" may have become "three": both are words and count the same kind of thing."""
    amount = amount_of(found.value)
    two = found.spelled and not found.ordinal and amount is not None and amount.low == amount.high == 2
    return two and other.spelled and not other.ordinal and found.kind is other.kind


def _are_apart(grain_here: str, grain_there: str) -> bool:
    """Whether two dates answer different questions, so that neither became the other: "2007", "Monday"."""
    small = {"time", "weekday"} & {grain_here, grain_there}
    large = {"month", "year"} & {grain_here, grain_there}
    return bool(small and large)
