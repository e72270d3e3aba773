"""Times of day among the tokens of a string, in Indonesian and in English."""

from __future__ import annotations

from collections.abc import Sequence

from sejajar.entities.dates_spoken import part_en, spoken_en, spoken_id
from sejajar.entities.dates_view import Dated, View
from sejajar.entities.numbers_lexicon import Lexicon
from sejajar.entities.numbers_tokens import Token

_CLOCK_CUES = frozenset({"pukul", "jam", "pkl"})
# Behind a bare number they make it a time; "malam" may count nights.
_SURE_HALVES = frozenset({"pagi", "subuh", "siang", "sore", "petang"})
_RATIOS = frozenset({"rasio", "perbandingan", "skala", "ratio", "scale"})
_HALVES = {"pagi": 0, "subuh": 0, "siang": 11, "sore": 12, "petang": 12, "malam": 12}


def time_at(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Dated | None:
    """A time of day at token `i`: "20.30 WIB" (after "pukul" or with a zone), "8:30 pm", "20:30", "noon"."""
    at = View(tokens, lexicon)
    return _written(at, i) or (None if lexicon.day_first else spoken_en(at, i))


def _written(at: View, i: int) -> Dated | None:
    tokens, lexicon, start = at.all, at.lexicon, i
    cued = lexicon.day_first and at.low(i) in _CLOCK_CUES
    if cued and at.low(i) == "jam" and i and (tokens[i - 1].digits or at.low(i - 1) in lexicon.first_words):
        return None  # "dua jam 20 menit"
    if cued:
        i += 1
        if at.low(i) == ".":
            i += 1
    said = spoken_id(at, i) if cued else None
    first = (*said, "words") if said else _clock(at, i)
    if first is None:
        return None
    end, hour, minute, form = first
    last = None
    between = at.low(end) == "dan" and at.low(i - 2) == "antara"
    if at.dash(end) or at.low(end) in lexicon.range_words or between:
        last = _clock(at, end + 1)
        if last and (last[3] != "bare" or (cued and at.dash(end)) or _says_half(at, last[0])):
            end = last[0]
        else:
            last = None
    half = None
    sure = lexicon.day_first and at.low(end) in _SURE_HALVES and 0 < hour <= 12
    sure = sure and at.low(i - 1) not in ("tanggal", "tgl", "/")
    if lexicon.day_first:
        if _says_half(at, end):
            half = _HALVES.get(at.low(end), 0)
            end += 1 if at.low(end) in _HALVES else 2
    else:
        meridiem = _meridiem(at, end)
        if meridiem:
            end, half = meridiem
        elif form != "bare":
            end, part = part_en(at, end)
            half = {"am": 0, "pm": 12, "night": 12 if hour > 4 else 0}.get(part)
    zone = lexicon.zones.get(at.low(end), "")
    if zone:
        end += 1
    certain = cued or zone or sure or form == "colon" or (half is not None and not lexicon.day_first)
    if not certain or (form == "bare" and not (cued or zone or half is not None)):
        return None
    if form == "bare" and cued and at.low(end) in lexicon.scales:
        return None
    if form == "colon" and at.low(i - 1) in _RATIOS:
        return None
    readings = _readings(hour, minute, half, at.all[i].text, lexicon)
    values = [f"T{h:02}:{minute:02}{zone}" for h in readings]
    if last:
        ends = _readings(last[1], last[2], half, "0", lexicon)
        values = [f"{values[0]}/T{ends[0]:02}:{last[2]:02}{zone}"]
    return Dated(i if cued else start, end, values[0], tuple(values[1:]))


def _says_half(at: View, i: int) -> bool:
    """Whether token `i` begins what says the half of the day: "sore", "dini hari", "pm"."""
    if at.lexicon.day_first:
        return at.low(i) in _HALVES or (at.low(i) == "dini" and at.low(i + 1) == "hari")
    return _meridiem(at, i) is not None


def _clock(at: View, i: int) -> tuple[int, int, int, str] | None:
    """End, hour, minute and form ("colon", "dot", "bare") of the clock digits at `i`."""
    if not 0 <= i < len(at.all) or not at.all[i].digits:
        return None
    text = at.all[i].text
    if len(text) == 4 and text.isdecimal() and _tells_clock(at, i + 1):  # "2200 GMT", "1030 am"
        if int(text[:2]) <= 24 and int(text[2:]) <= 59:
            return i + 1, int(text[:2]), int(text[2:]), "dot"
        return None
    hour = at.number(i, 0, 24, digits=2)
    if hour is not None and at.low(i + 1) == ":" and at.all[i + 1].glued:
        minute = at.number(i + 2, 0, 59, digits=2)
        if minute is not None and at.all[i + 2].glued and len(at.all[i + 2].text) == 2:
            return i + 3, hour, minute, "colon"
        return None
    if hour is not None:
        return i + 1, hour, 0, "bare"
    whole, dot, part = text.partition(".")
    if not dot or len(whole) > 2 or len(part) != 2 or not (whole + part).isdecimal():
        return None
    return (i + 1, int(whole), int(part), "dot") if int(whole) <= 24 and int(part) <= 59 else None


def _tells_clock(at: View, i: int) -> bool:
    return at.low(i) in at.lexicon.zones or (not at.lexicon.day_first and _meridiem(at, i) is not None)


def _meridiem(at: View, i: int) -> tuple[int, int] | None:
    """ "pm", "p.m.", "o'clock": end and what it adds to the hour."""
    low = at.low(i)
    if low in ("am", "pm"):
        return i + 1, 0 if low == "am" else 12
    if low in ("noon", "midnight") and at.low(i - 1).startswith("12"):
        return i + 1, 12 if low == "noon" else 0
    if low in ("a", "p") and at.low(i + 1) == "." and at.low(i + 2) == "m":
        end = i + 4 if at.low(i + 3) == "." and at.all[i + 3].glued else i + 3
        return end, 0 if low == "a" else 12
    if low in ("o'clock", "o’clock"):
        return i + 1, -1
    return None


def _readings(hour: int, minute: int, half: int | None, text: str, lexicon: Lexicon) -> list[int]:
    """Hours of the day that the clock may mean; the first is the likeliest."""
    if half is None or half < 0:
        twelve = 1 <= hour <= 12 and not text.startswith("0")
        return [hour % 24, (hour + 12) % 24] if twelve else [hour % 24]
    if hour > 12:
        return [hour % 24]
    if half == 11:  # siang: from eleven to three
        return [hour if hour >= 10 else hour + 12]
    if half == 0:
        return [hour % 12]
    if lexicon.day_first and hour == 12:  # "12 malam" is midnight
        return [0]
    if lexicon.day_first and text.startswith("0") and hour < 4:  # "01.00 malam"
        return [hour]
    return [hour % 12 + 12]
