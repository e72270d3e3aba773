"""What a translation is judged by before it is believed: loops, lost numbers, lost characters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from sejajar.text import Span

# ASCII digits only: others are copied as characters that the model cannot read.
_NUMBER = re.compile(r"[0-9]+(?:[.,:][0-9]+)*")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_DECIMAL = re.compile(r"[0-9]+,[0-9]{1,2}")
_SWAP = str.maketrans(".,", ",.")
_SMALL = [
    *("zero", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
]
_THOUSAND = re.compile(r"\b(?:ribu|rb)\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_TIME = r"(?:[01]?[0-9]|2[0-4])\.[0-5][0-9](?![0-9]|[.,][0-9])"
_CLOCK = re.compile(
    rf"\b(?:pukul|jam)\s+{_TIME}(?:\s*(?:-|–|hingga|sampai|dan|s\.?d\.?|s/d)\s*(?:(?:pukul|jam)\s+)?{_TIME})?"
    rf"|(?<![0-9.,]){_TIME}(?=\s*(?:WIB|WITA|WIT)\b)",
    re.IGNORECASE,
)
_HALF_DAY = re.compile(r"\b[ap]\.?m\b|o'clock", re.IGNORECASE)


def number_faults(source: str, target: str) -> int:
    """How many numbers of the original are not in the translation, and the other way round."""
    lost, added = number_difference(source, target)
    return sum(lost.values()) + sum(added.values())


def number_difference(source: str, target: str) -> tuple[Counter[str], Counter[str]]:
    """The digits of the numbers lost and of those added, each with how many times.

    Only digits count, so 150.000 and 150,000 are the same; "5" may become "five", "12 ribu" 12,000,
    "20.30" 8:30 pm.
    """
    wanted, got = _numbers(source), _numbers(target)
    lost, added = wanted - got, got - wanted
    spelled = set(_WORD.findall(target.lower()))
    thousands = _THOUSAND.search(source) is not None
    for number in list(lost):
        same = [number + "000"] if thousands else []
        if len(number) < 3 and int(number) < len(_SMALL) and _SMALL[int(number)] in spelled:
            del lost[number]
            continue
        if len(number) in (3, 4) and int(number) < 2400 and _HALF_DAY.search(target):
            hour, minutes = divmod(int(number), 100)
            hour = (hour - 1) % 12 + 1
            same += [f"{hour}{minutes:02}"] + ([str(hour)] if not minutes else [])
        for other in same:
            both = min(lost[number], added[other])
            lost[number] -= both
            added[other] -= both
    return +lost, +added


def _numbers(text: str) -> Counter[str]:
    return Counter(digits(match) for match in _NUMBER.findall(text))


def digits(text: str) -> str:
    """The digits alone, without leading zeros: what of a number must survive; empty for no number."""
    found = "".join(character for character in text if character in "0123456789")
    return found.lstrip("0") or found[:1]


def is_number(text: str) -> bool:
    return _NUMBER.fullmatch(text) is not None


def english_number(text: str, span: Span) -> str:
    """The Indonesian numeral at `span` in English style: 150.000,5 as 150,000.5, pukul 06.00 as 06:00."""
    number = span.of(text)
    if _THOUSANDS.fullmatch(number) or _DECIMAL.fullmatch(number):
        return number.translate(_SWAP)
    if any(span.holds(dot) for dot in clock_dots(text)):
        return number.replace(".", ":")
    return number


def clock_dots(text: str) -> set[int]:
    """Where a full stop stands between hour and minutes: "pukul 06.00 hingga 18.00", "20.30 WIB"."""
    return {
        position
        for match in _CLOCK.finditer(text)
        for position in range(match.start(), match.end())
        if text[position] == "."
        and text[position - 1].isdigit()
        and text[position + 1 : position + 2].isdigit()
    }


def loops(source: Sequence[str], target: Sequence[str]) -> bool:
    """Whether the target runs in circles: is far longer than any translation, or says a stretch again."""
    return len(target) > 3 * len(source) + 12 or said_again(source, target) is not None


def said_again(source: Sequence[str], target: Sequence[str]) -> tuple[int, int] | None:
    """Where in `target` a stretch of words begins that was just said, and how long it is; the shortest one.

    A single word counts from the third time, longer stretches from the second, and what the source says as
    often in a row counts for nothing.
    """
    for size in range(1, min(12, len(target) // 2) + 1):
        allowed = max(_in_a_row(source, size)[0], 2 if size == 1 else 1)
        times, end = _in_a_row(target, size)
        if times > allowed:
            return end - size, size
    return None


def _in_a_row(items: Sequence[str], size: int) -> tuple[int, int]:
    """The most often that some stretch of `size` items stands in a row, and where the last of them ends."""
    best = run = end = 0
    for position in range(size, len(items)):
        run = run + 1 if items[position] == items[position - size] else 0
        if run > best:
            best, end = run, position + 1
    return best // size + 1, end - best % size


def has_letters(text: str) -> bool:
    return any(character.isalpha() for character in text)


_CLAUSE_END = re.compile(r"[.!?;:][\"')\]]*\s+|,[\"')\]]*\s+|\s+-+\s+")
_CONJUNCTION = re.compile(
    r"\s+(?=(?:dan|serta|sehingga|karena|sementara|sedangkan|namun|tetapi|tapi|setelah|ketika|saat|agar|meski"
    r"|meskipun|menurut|sebelum|sejak|untuk|dengan|termasuk|bahwa)\s)"
)
_SPACE = re.compile(r"\s+")


def split_long(text: str, length: Sequence[int], longest: int) -> Iterator[Span]:
    """Cut `text` into spans of at most `longest` pieces, halving it again and again.

    `length[i]` is the number of pieces before character i; it has one more entry than `text` has characters.
    A cut falls behind clause punctuation or before a conjunction in the middle half, else at the space
    nearest to the middle, else in the middle.
    """
    todo = [(0, len(text))]
    while todo:
        start, end = todo.pop()
        if length[end] - length[start] <= longest or end - start < 2:
            yield Span(start, end)
        else:
            cut = _cut(text, start, end)
            todo += [(cut, end), (start, cut)]


def _cut(text: str, start: int, end: int) -> int:
    middle, quarter = (start + end) // 2, (end - start) // 4
    for pattern, reach in ((_CLAUSE_END, quarter), (_CONJUNCTION, quarter), (_SPACE, end - start)):
        places = [match.end() for match in pattern.finditer(text, start, end)]
        near = [place for place in places if start < place < end and abs(place - middle) <= reach]
        if near:
            return min(near, key=lambda place: abs(place - middle))
    return middle
