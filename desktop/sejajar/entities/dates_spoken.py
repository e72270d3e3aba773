"""Times of day in words: "pukul setengah delapan", "a quarter to six", "eight in the morning", "noon"."""

from __future__ import annotations

from sejajar.entities.dates_view import Dated, View
from sejajar.entities.numbers_lexicon import counted, listed

_NAMED = {"noon": "T12:00", "midday": "T12:00", "midnight": "T00:00"}
_HOURS = counted("one two three four five six seven eight nine ten eleven twelve", range(1, 13))
_CUES = listed(
    """at around about by until till from before after since past between nearly almost is was s to only just
    shortly today yesterday tomorrow"""
)
_MINUTES = counted("five ten twenty", (5, 10, 20))
# Behind the hour: words, and what part of the day they say it is in.
_PARTS = (
    ("in the morning", "am"), ("in the early morning", "am"), ("this morning", "am"),
    ("in the afternoon", "pm"), ("this afternoon", "pm"), ("in the evening", "pm"), ("this evening", "pm"),
    ("tonight", "pm"), ("at night", "night"),
)  # fmt: skip
_AFTER_HOUR = {"am": 0, "pm": 12}
_PAST = listed("lewat lebih")


def spoken_en(at: View, i: int) -> Dated | None:
    """An English time in words at token `i`, in both readings where the half of the day is open."""
    low = at.low(i)
    if low in _NAMED:
        zone = at.lexicon.zones.get(at.low(i + 1), "")
        return Dated(i, i + 2 if zone else i + 1, _NAMED[low] + zone)
    relative = _minutes_past(at, i)
    if relative:
        start, minutes = relative
        if at.low(start) in _NAMED:
            of_day = (int(_NAMED[at.low(start)][1:3]) * 60 + minutes) % (24 * 60)
            return Dated(i, start + 1, f"T{of_day // 60:02}:{of_day % 60:02}")
        hour = _hour_en(at, start)
        if hour is None:
            return None
        end, number = hour
        end, part = part_en(at, end)
        return _dated(i, end, number * 60 + minutes, part)
    hour = _hour_en(at, i) if at.low(i - 1) in _CUES else None
    if hour is None:
        return None
    end, part = part_en(at, hour[0])
    return _dated(i, end, hour[1] * 60, part) if part else None


def _minutes_past(at: View, i: int) -> tuple[int, int] | None:
    """ "half past", "a quarter to", "ten minutes past": where the hour begins, and the minutes after it."""
    start = i
    if at.low(i) == "a":
        i += 1
    low = at.low(i)
    minutes = {"half": 30, "quarter": 15}.get(low) or _MINUTES.get(low) or at.number(i, 1, 59, digits=2)
    if minutes is None or (start < i and low != "quarter"):
        return None
    said = at.low(i + 1) == "minutes"
    i += 2 if said else 1
    word = at.low(i)
    if word == "past" or (word == "after" and (said or low == "quarter")):
        return i + 1, minutes
    if word == "to" and (said or low == "quarter"):  # "ten to six" is a range as often
        return i + 1, -minutes
    return None


def _hour_en(at: View, i: int) -> tuple[int, int] | None:
    hour = _HOURS.get(at.low(i)) or at.number(i, 1, 12, digits=2)
    return (i + 1, hour) if hour else None


def part_en(at: View, i: int) -> tuple[int, str]:
    """The end of what names the half of the day at `i`, and which it is; "" where nothing does."""
    if at.low(i) in ("am", "pm"):
        return i + 1, at.low(i)
    if at.low(i) in ("a", "p") and at.low(i + 1) == "." and at.low(i + 2) == "m":
        return (i + 4 if at.low(i + 3) == "." and at.glued(i + 3) else i + 3), at.low(i) + "m"
    if at.low(i) in ("o'clock", "o’clock"):
        end, part = part_en(at, i + 1)
        return end, part or "either"
    for words, part in _PARTS:
        parts = words.split()
        if all(at.low(i + n) == word for n, word in enumerate(parts)):
            return i + len(parts), part
    return i, ""


def _dated(start: int, end: int, minutes: int, part: str) -> Dated:
    minutes %= 12 * 60
    if part == "night":
        part = "am" if minutes < 5 * 60 else "pm"
    halves = [_AFTER_HOUR[part]] if part in _AFTER_HOUR else [0, 12]
    values = [f"T{minutes // 60 + half:02}:{minutes % 60:02}" for half in halves]
    return Dated(start, end, values[0], tuple(values[1:]))


def spoken_id(at: View, i: int) -> tuple[int, int, int] | None:
    """Hour and minute of an Indonesian time at token `i`, behind "pukul" or "jam", where words say them.

    The end, the hour and the minute: "setengah delapan", "tujuh", "7 lewat 15 menit", "enam kurang sepuluh".
    """
    half = at.low(i) == "setengah"
    hour = _number_id(at, i + 1 if half else i, 24)
    if hour is None:
        return None
    end, number = hour
    if half:
        return end, (number - 1) % 24, 30
    word = at.low(end)
    minutes = (
        (end + 2, 15)
        if at.low(end + 1) == "seperempat"
        else _number_id(at, end + 1, 59)
        if word in _PAST or word == "kurang"
        else None
    )
    if minutes is None or not (word in _PAST or word == "kurang"):
        return None if at.all[i].digits else (end, number % 24, 0)
    end = minutes[0] + 1 if at.low(minutes[0]) == "menit" else minutes[0]
    of_day = number * 60 + (-minutes[1] if word == "kurang" else minutes[1])
    return end, of_day // 60 % 24, of_day % 60


def _number_id(at: View, i: int, most: int) -> tuple[int, int] | None:
    """A whole number in digits or words at `i`: its end and value."""
    digits = at.number(i, 1, most, digits=2)
    if digits:
        return i + 1, digits
    if at.low(i) not in at.lexicon.first_words:
        return None
    words = at.lexicon.read_words(at.all, i)
    if words is None or words.vague or words.ordinal or words.value.denominator != 1:
        return None
    return (words.end, int(words.value)) if 1 <= words.value <= most else None
