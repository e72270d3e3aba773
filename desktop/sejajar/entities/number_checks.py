"""Pairs the numbers of an original with those of its translation, and says what is amiss."""

from __future__ import annotations

from collections.abc import Sequence

from sejajar.entities.values import NumberFound, same_value
from sejajar.text import Check, Kind, Reason

Matches = list[tuple[int, int]]


def match_numbers(source: Sequence[NumberFound], target: Sequence[NumberFound]) -> Matches:
    """Pairs (source index, target index) of numbers with the same value, one to one.

    Identical values are paired before merely compatible ones ("7 Oktober 2023" with "October 7"), and
    a value that occurs several times is paired in order, at the nearest relative place.
    Numbers that differ are never paired here. At most O(n·m) for n and m numbers in one sentence.
    """
    pairs: Matches = []
    free_source = list(range(len(source)))
    free_target = list(range(len(target)))
    for same in (_identical, same_value):
        for s, t in _nearest(source, target, free_source, free_target, same):
            pairs.append((s, t))
            free_source.remove(s)
            free_target.remove(t)
    return sorted(pairs)


def _identical(a: NumberFound, b: NumberFound) -> bool:
    return a.value == b.value and a.vague == b.vague and same_value(a, b)


def _nearest(source, target, free_source, free_target, same) -> Matches:  # type: ignore[no-untyped-def]
    candidates = []
    for s in free_source:
        for t in free_target:
            if same(source[s], target[t]):
                away = abs((s + 0.5) / len(source) - (t + 0.5) / len(target))
                candidates.append((away, s, t))
    used_source: set[int] = set()
    used_target: set[int] = set()
    pairs = []
    for _, s, t in sorted(candidates):
        if s not in used_source and t not in used_target:
            used_source.add(s)
            used_target.add(t)
            pairs.append((s, t))
    return pairs


def check_numbers(
    segment_index: int,
    source_text: str,
    target_text: str,
    source: Sequence[NumberFound],
    target: Sequence[NumberFound],
    matches: Sequence[tuple[int, int]],
) -> tuple[Check, ...]:
    """Warnings about the numbers of one segment, one for each fault."""
    left = [n for i, n in enumerate(source) if i not in {s for s, _ in matches}]
    right = [n for i, n in enumerate(target) if i not in {t for _, t in matches}]
    checks = []
    for found in left:
        other = next((n for n in right if n.kind is found.kind), None)
        date = found.kind is Kind.DATE
        if other is not None:
            right.remove(other)
            reason = Reason.DATE_CHANGED if date else Reason.NUMBER_CHANGED
            checks.append(
                Check(
                    segment_index,
                    reason,
                    found.span.of(source_text),
                    other.span.of(target_text),
                    source_span=found.span,
                    target_span=other.span,
                )
            )
        else:
            reason = Reason.DATE_MISSING if date else Reason.NUMBER_MISSING
            checks.append(Check(segment_index, reason, found.span.of(source_text), source_span=found.span))
    for other in right:
        if other.kind is not Kind.DATE:
            checks.append(
                Check(
                    segment_index,
                    Reason.NUMBER_ADDED,
                    target=other.span.of(target_text),
                    target_span=other.span,
                )
            )
    return tuple(checks)
