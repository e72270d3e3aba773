"""What a translation is judged by before it is believed: loops, lost numbers, lost characters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from sejajar.text import Span

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_SMALL = [
    *("zero", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
]
_THOUSAND = re.compile(r"\b(?:ribu|rb)\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")

# A passage is split where it has more pieces than this; the models were trained on sentences, not on pages.
LONGEST = 160


def number_faults(source: str, target: str) -> int:
    """How many numbers of the original are not in the translation, and the other way round.

    Only digits count, so 150.000 and 150,000 are the same; "5" may become "five", "12 ribu" 12,000.
    """
    wanted, got = _numbers(source), _numbers(target)
    lost, added = wanted - got, got - wanted
    spelled = set(_WORD.findall(target.lower()))
    for digits in list(lost):
        if digits.isdigit() and int(digits) < len(_SMALL) and _SMALL[int(digits)] in spelled:
            del lost[digits]
        elif added[digits + "000"] and _THOUSAND.search(source):
            lost[digits] -= 1
            added[digits + "000"] -= 1
    return sum((+lost).values()) + sum((+added).values())


def _numbers(text: str) -> Counter[str]:
    return Counter(re.sub(r"\D", "", match).lstrip("0") or "0" for match in _NUMBER.findall(text))


def loops(source: Sequence[str], target: Sequence[str]) -> bool:
    """Whether the target runs in circles: a stretch said again at once, more often than the source does.

    Both are sequences of words or pieces. A single one counts from three in a row, longer stretches from
    two; an output far longer than any translation is a loop as well.
    """
    if len(target) > 3 * len(source) + 12:
        return True
    return any(
        _in_a_row(target, size) > max(_in_a_row(source, size), 2 if size == 1 else 1)
        for size in range(1, min(12, len(target) // 2) + 1)
    )


def _in_a_row(items: Sequence[str], size: int) -> int:
    """The most often that some stretch of `size` items stands behind itself, itself included."""
    best = run = 0
    for position in range(size, len(items)):
        run = run + 1 if items[position] == items[position - size] else 0
        best = max(best, run)
    return best // size + 1


def has_letters(text: str) -> bool:
    return any(character.isalpha() for character in text)


_CLAUSE_END = re.compile(r"[.!?;:][\"')\]]*\s+|,[\"')\]]*\s+|\s+-+\s+")


def split_long(text: str, length: Sequence[int], longest: int) -> Iterator[Span]:
    """Cut `text` into spans of at most `longest` pieces, each as even as clauses allow.

    `length[i]` is the number of pieces before character i; it has one more entry than `text` has characters.
    Cuts fall behind clause punctuation in the middle half, else behind a space, else anywhere.
    """
    start, end = 0, len(text)
    todo = [(start, end)]
    while todo:
        start, end = todo.pop()
        if length[end] - length[start] <= longest or end - start < 2:
            yield Span(start, end)
            continue
        cut = _cut(text, start, end)
        todo += [(cut, end), (start, cut)]


def _cut(text: str, start: int, end: int) -> int:
    middle, quarter = (start + end) // 2, (end - start) // 4
    for pattern, reach in ((_CLAUSE_END, quarter), (re.compile(r"\s+"), end - start)):
        places = [match.end() for match in pattern.finditer(text, start, end)]
        near = [place for place in places if start < place < end and abs(place - middle) <= reach]
        if near:
            return min(near, key=lambda place: abs(place - middle))
    return middle
