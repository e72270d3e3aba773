"""Dates and times of day among the tokens of a string, in Indonesian and in English."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sejajar.entities.numbers_lexicon import Lexicon
from sejajar.entities.numbers_tokens import DASHES, Token


class Dated(NamedTuple):
    """A date or time in `tokens[start:end]`; the rest is as in `values.NumberFound`."""

    start: int
    end: int
    value: str
    also: tuple[str, ...] = ()
    weekday: int = 0


_AND = frozenset({"dan", "and", "&"})
_DAY_PARTS = frozenset(
    [
        "malam",
        "pagi",
        "siang",
        "sore",
        "petang",
        "subuh",
        "lalu",
        "kemarin",
        "mendatang",
        "ini",
        "night",
        "morning",
        "evening",
        "afternoon",
        "last",
    ]
)
_CENTURY = {"abad", "century", "centuries"}
_ROMAN = {"XIV": 14, "XV": 15, "XVI": 16, "XVII": 17, "XVIII": 18, "XIX": 19, "XX": 20, "XXI": 21}
# English month and day names that are ordinary words or people as well.
_MONTH_CUES = frozenset(
    [
        "in",
        "since",
        "last",
        "until",
        "till",
        "by",
        "of",
        "from",
        "early",
        "late",
        "mid",
        "this",
        "next",
        "through",
        "during",
        "between",
        "on",
        "before",
        "after",
        "and",
        "to",
        "every",
        "-",
    ]
)
_AMBIGUOUS_MONTHS = frozenset({"may", "march", "april", "june", "august"})


class _Tokens:
    """The tokens with questions that dates ask of them; places outside answer no."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.all = tokens

    def low(self, i: int) -> str:
        return self.all[i].low if 0 <= i < len(self.all) else ""

    def number(self, i: int, lowest: int, highest: int, digits: int = 4) -> int | None:
        """The plain integer at `i` if it lies within bounds and has at most that many digits."""
        if not 0 <= i < len(self.all) or not self.all[i].digits:
            return None
        text = self.all[i].text
        if len(text) > digits or not text.isdecimal() or not lowest <= int(text) <= highest:
            return None
        return int(text)

    def year(self, i: int) -> int | None:
        found = self.number(i, 1000, 2199)
        return found if found and not self.split_word(i) else None

    def day(self, i: int) -> int | None:
        return self.number(i, 1, 31, digits=2)

    def dash(self, i: int) -> bool:
        return self.low(i) in DASHES

    def split_word(self, i: int) -> bool:
        """Whether token `i` runs on into a word, as in "2000an"."""
        return i + 1 < len(self.all) and self.all[i + 1].glued and self.all[i + 1].low[:1].isalpha()


def date_at(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Dated | None:
    """The date that starts at token `i`, as long as it goes."""
    at = _Tokens(tokens)
    if tokens[i].digits:
        return (
            _numeric(at, i, lexicon)
            or _day_month(at, i, lexicon)
            or _decade(at, i, lexicon)
            or _year(at, i, lexicon)
            or _century(at, i)
        )
    low = tokens[i].low
    if low in lexicon.weekdays or low in lexicon.short_weekdays:
        return _weekday(at, i, lexicon)
    if low in lexicon.months or low in lexicon.short_months:
        return _month_first(at, i, lexicon)
    if low in _CENTURY:
        return _century(at, i)
    return None


def _iso(year: int | None, month: int | None = None, day: int | None = None) -> str:
    text = f"{year:04}" if year else "-"
    if month:
        text += f"-{month:02}"
        if day:
            text += f"-{day:02}"
    return text


def _month(at: _Tokens, i: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """The month at `i` beside a day or year, where short forms count too: end and number."""
    low = at.low(i)
    if low in lexicon.months:
        return i + 1, lexicon.months[low]
    if low in lexicon.short_months:
        return (i + 2 if at.low(i + 1) == "." else i + 1), lexicon.short_months[low]
    return None


def _year_after(at: _Tokens, i: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """A year at `i`, or after a comma, "of" or "tahun": end and year."""
    if at.low(i) in (",", "of", "tahun") or (at.dash(i) and at.all[i].glued):
        i += 1
    year = at.year(i)
    return (i + 1, year) if year and year >= 1500 else None


def _day_month(at: _Tokens, i: int, lexicon: Lexicon) -> Dated | None:
    """ "7 Oktober 2023", "5-7 Oktober", "7th of October", "5 dan 6 Oktober"."""
    first = at.day(i)
    if first is None:
        return None
    end = _after_ordinal(at, i + 1)
    last = None
    if at.dash(end) or at.low(end) in _AND or at.low(end) in lexicon.range_words:
        last = at.day(end + 1)
        if last is None or last <= first:
            return None
        end = _after_ordinal(at, end + 2)
    if at.low(end) == "of" or (at.dash(end) and at.all[end].glued) or at.low(end) == "bulan":
        end += 1
    month = _month(at, end, lexicon)
    if month is None:
        return None
    end, number = month
    year = _year_after(at, end, lexicon)
    if year:
        end = year[0]
    value = _iso(year[1] if year else None, number, first)
    if last:
        value += "/" + _iso(year[1] if year else None, number, last)
    return Dated(i, end, value)


def _after_ordinal(at: _Tokens, i: int) -> int:
    return i + 1 if at.low(i) in ("st", "nd", "rd", "th") and at.all[i].glued else i


def _month_first(at: _Tokens, i: int, lexicon: Lexicon) -> Dated | None:
    """ "October 7, 2023", "Oktober 2023", "Oktober"."""
    found = _month(at, i, lexicon)
    assert found
    end, month = found
    day = at.day(end)
    if day and (not lexicon.day_first or (at.low(end + 1) == "," and at.year(end + 2))):
        return _month_day(at, i, end, month, lexicon)
    if lexicon.months_need_capital and not at.all[i].text[0].isupper() and not at.year(end):
        return None
    year = _year_after(at, end, lexicon)
    if year and not (at.low(end) == "," and lexicon.day_first):
        return Dated(i, year[0], _iso(year[1], month))
    if at.dash(end):
        other = _month(at, end + 1, lexicon)
        if other:
            year = _year_after(at, other[0], lexicon)
            when = year[1] if year else None
            return Dated(i, year[0] if year else other[0], f"{_iso(when, month)}/{_iso(when, other[1])}")
    low = at.low(i)
    if low not in lexicon.months or (lexicon.months_need_capital and not _is_lone_month(at, i, low)):
        return None
    return Dated(i, i + 1, _iso(None, month))


def _is_lone_month(at: _Tokens, i: int, low: str) -> bool:
    return low not in _AMBIGUOUS_MONTHS or at.low(i - 1) in _MONTH_CUES


def _month_day(at: _Tokens, i: int, end: int, month: int, lexicon: Lexicon) -> Dated | None:
    first = at.day(end)
    end = _after_ordinal(at, end + 1)
    last = None
    if at.dash(end) or at.low(end) in _AND or at.low(end) in lexicon.range_words:
        last = at.day(end + 1)
        if (
            last
            and first
            and last > first
            and not at.split_word(end + 1)
            and not _month(at, end + 2, lexicon)
        ):
            end = _after_ordinal(at, end + 2)
        else:
            last = None
    year = _year_after(at, end, lexicon)
    when = year[1] if year else None
    value = _iso(when, month, first)
    if last:
        value += "/" + _iso(when, month, last)
    return Dated(i, year[0] if year else end, value)


def _weekday(at: _Tokens, i: int, lexicon: Lexicon) -> Dated | None:
    """ "Jumat", "Jumat (6/3)", "Jumat, 6 Maret 2020", "Kamis malam (5/3)"."""
    low = at.low(i)
    short = low not in lexicon.weekdays
    day = lexicon.short_weekdays[low] if short else lexicon.weekdays[low]
    capital = at.all[i].text[0].isupper()
    if low == "minggu" and not capital and at.low(i - 1) != "hari":
        return None  # a week
    if low == "minggu" and ((i and at.all[i - 1].digits) or (at.low(i + 1) in ("pagi",) and not capital)):
        return None
    end = i + 1
    if short and at.low(end) == ".":
        end += 1
    whole = end
    if at.low(end) in _DAY_PARTS:
        end += 1
    if at.low(end) == "hari" and at.low(end - 1) == "dini":
        end += 1
    opened = at.low(end) == "("
    if opened or at.low(end) == ",":
        end += 1
    if at.low(end) in ("tanggal", "the"):
        end += 1
    if end < len(at.all):
        date = _date_after_weekday(at, end, lexicon, opened=opened)
        if date:
            close = date.end + 1 if opened and at.low(date.end) == ")" else date.end
            return Dated(i, close, date.value, date.also, weekday=day)
    if short or (lexicon.months_need_capital and not capital and at.low(i) in ("sun", "sat", "wed", "mon")):
        return None
    return Dated(i, whole, f"-W-{day}", weekday=day)


def _date_after_weekday(at: _Tokens, i: int, lexicon: Lexicon, *, opened: bool) -> Dated | None:
    if at.all[i].digits:
        return _numeric(at, i, lexicon, certain=True) or _day_month(at, i, lexicon)
    if not lexicon.day_first and _month(at, i, lexicon):
        found = _month_first(at, i, lexicon)
        return found if found and found.value.count("-") + found.value.startswith("--") >= 2 else None
    return None


def _numeric(at: _Tokens, i: int, lexicon: Lexicon, *, certain: bool = False) -> Dated | None:
    """ "6/3/2020", "06-03-2020", "6.3.2020", "2020-03-06", and "(6/3)" where the brackets make it a date."""
    parts = at.all[i].text.split(".")
    end = i + 1
    if len(parts) == 3 and all(part.isdecimal() for part in parts):
        numbers = [int(part) for part in parts]
        if len(parts[2]) == 4 and len(parts[0]) <= 2 and len(parts[1]) <= 2:
            return _checked(i, end, numbers[2], numbers[0], numbers[1], lexicon)
        return None
    separator = at.low(i + 1)
    if (separator != "/" and separator not in DASHES) or not at.all[i + 1].glued:
        return None
    first, second = at.number(i, 1, 2199), at.number(i + 2, 1, 31, digits=2)
    if first is None or second is None or not at.all[i + 2].glued:
        return None
    end = i + 3
    third = None
    if at.low(end) == separator and at.all[end].glued and end + 1 < len(at.all) and at.all[end + 1].glued:
        third = at.number(end + 1, 0, 2199)
    if first > 31:
        if third is None or third > 31 or second > 12 or first < 1000:
            return None
        return Dated(i, end + 2, _iso(first, second, third))
    if third is not None and (third >= 1900 or len(at.all[end + 1].text) == 2):
        year = third if third >= 1900 else (2000 + third if third < 50 else 1900 + third)
        return _checked(i, end + 2, year, first, second, lexicon)
    if separator != "/" or third is not None:
        return None
    bracketed = at.low(i - 1) == "(" and at.low(end) == ")"
    if (
        certain
        or (bracketed and (lexicon.day_first or max(first, second) > 12))
        or at.low(i - 1) == "tanggal"
    ):
        return _checked(i, end, None, first, second, lexicon)
    return None


def _checked(i: int, end: int, year: int | None, first: int, second: int, lexicon: Lexicon) -> Dated | None:
    """Day and month in the language's order if that is possible, with the other order as a second reading."""
    readings = []
    for day, month in (
        [(first, second), (second, first)] if lexicon.day_first else [(second, first), (first, second)]
    ):
        if month <= 12 and day <= 31 and _iso(year, month, day) not in readings:
            readings.append(_iso(year, month, day))
    if not readings:
        return None
    # Indonesian newspapers never write the month first.
    also = () if lexicon.day_first else tuple(readings[1:])
    return Dated(i, end, readings[0], also)


def is_year(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether the four digits at `i` are a year rather than a count."""
    at = _Tokens(tokens)
    year = at.year(i)
    if year is None:
        return False
    after = at.low(i + 1)
    if after in lexicon.counters or after in lexicon.scales or after in lexicon.units or after == "%":
        return False
    before = at.low(i - 1)
    if lexicon.currencies_before.at(tokens, i - 1) or before in ("$", "£", "€", "no", "nomor"):
        return False
    if 1900 <= year <= 2099:
        return True
    return before in ("tahun", "sejak", "in", "since", "year", "circa")


def _year(at: _Tokens, i: int, lexicon: Lexicon) -> Dated | None:
    """ "2023", "2019-2024", "2019/2020", "2019-20"."""
    if not is_year(at.all, i, lexicon):
        return None
    year = at.year(i)
    assert year
    if (at.dash(i + 1) or at.low(i + 1) == "/") and is_year(at.all, i + 2, lexicon):
        last = at.year(i + 2)
        if last and year < last:
            return Dated(i, i + 3, f"{year}/{last}")
    if at.low(i + 1) == "/" and at.all[i + 1].glued:
        short = at.number(i + 2, (year + 1) % 100, (year + 1) % 100, digits=2)
        if short is not None:
            return Dated(i, i + 3, f"{year}/{year + 1}")
    return Dated(i, i + 1, str(year))


def _decade(at: _Tokens, i: int, lexicon: Lexicon) -> Dated | None:
    """ "1990-an", "tahun 60-an", "1990s", "'90s"."""
    text = at.all[i].text
    if not text.isdecimal() or not text.endswith("0"):
        return None
    end = i + 1
    if lexicon.day_first:
        if at.dash(end) and at.low(end + 1) == "an" and at.all[end].glued and at.all[end + 1].glued:
            end += 2
        elif at.low(end) == "an" and at.all[end].glued:
            end += 1
        else:
            return None
    elif at.low(end) == "s" and at.all[end].glued:
        end += 1
    elif at.low(end) in ("'", "’") and at.low(end + 1) == "s" and at.all[end].glued and at.all[end + 1].glued:
        end += 2
    else:
        return None
    if len(text) == 4 and 1000 <= int(text) <= 2190:
        return Dated(i, end, text[:3] + "X")
    cue = at.low(i - 1)
    if len(text) == 2 and (cue in ("tahun", "era", "dekade", "dasawarsa", "the", "'", "’", "‘")):
        # The sixties of the last century; "tahun 10-an" would be those of this one.
        return Dated(i, end, ("20" if text[0] in "012" else "19") + text[0] + "X")
    return None


def _century(at: _Tokens, i: int) -> Dated | None:
    """ "abad ke-20", "abad XX", "20th century"."""
    if at.low(i) == "abad":
        end = i + 1
        if at.low(end) == "ke":
            end += 2 if at.dash(end + 1) else 1
        number = at.number(end, 1, 30, digits=2)
        if number is None and end < len(at.all):
            number = _ROMAN.get(at.all[end].text)
        return Dated(i, end + 1, f"{number - 1:02}XX") if number else None
    number = at.number(i, 1, 30, digits=2)
    end = _after_ordinal(at, i + 1)
    if number is None or end == i + 1:
        return None
    if at.dash(end):
        end += 1
    return Dated(i, end + 1, f"{number - 1:02}XX") if at.low(end) in _CENTURY else None


_CLOCK_CUES = frozenset({"pukul", "jam", "pkl"})
_HALVES = {"pagi": 0, "subuh": 0, "siang": 11, "sore": 12, "petang": 12, "malam": 12}


def time_at(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Dated | None:
    """A time of day that starts at token `i`: "20.30 WIB" (after "pukul" or with a zone), "8:30 pm", "20:30"."""
    at = _Tokens(tokens)
    start = i
    cued = lexicon.day_first and at.low(i) in _CLOCK_CUES
    if cued:
        i += 1
        if at.low(i) == ".":
            i += 1
    first = _clock(at, i)
    if first is None:
        return None
    end, hour, minute, form = first
    last = None
    if at.dash(end) or at.low(end) in lexicon.range_words:
        last = _clock(at, end + 1)
        if (last and last[3] != "bare") or (last and cued and at.dash(end)):
            end = last[0]
        else:
            last = None
    half = None
    if lexicon.day_first:
        if at.low(end) in _HALVES or (at.low(end) == "dini" and at.low(end + 1) == "hari"):
            half = _HALVES.get(at.low(end), 0)
            end += 1 if at.low(end) in _HALVES else 2
    else:
        meridiem = _meridiem(at, end)
        if meridiem:
            end, half = meridiem
    zone = lexicon.zones.get(at.low(end), "")
    if zone:
        end += 1
    certain = cued or zone or form == "colon" or (half is not None and not lexicon.day_first)
    if not certain or (form == "bare" and not (cued or zone or half is not None)):
        return None
    if form == "bare" and cued and at.low(end) in lexicon.scales:
        return None
    readings = _readings(hour, minute, half, at.all[i].text, lexicon)
    values = [f"T{h:02}:{minute:02}{zone}" for h in readings]
    if last:
        ends = _readings(last[1], last[2], half, "0", lexicon)
        values = [f"{values[0]}/T{ends[0]:02}:{last[2]:02}{zone}"]
    return Dated(i if cued else start, end, values[0], tuple(values[1:]))


def _clock(at: _Tokens, i: int) -> tuple[int, int, int, str] | None:
    """End, hour, minute and form ("colon", "dot", "bare") of the clock digits at `i`."""
    if not 0 <= i < len(at.all) or not at.all[i].digits:
        return None
    text = at.all[i].text
    hour = at.number(i, 0, 24, digits=2)
    if hour is not None and at.low(i + 1) == ":" and at.all[i + 1].glued:
        minute = at.number(i + 2, 0, 59, digits=2)
        if minute is not None and at.all[i + 2].glued and len(at.all[i + 2].text) == 2:
            return i + 3, hour, minute, "colon"
        return None
    if hour is not None:
        return i + 1, hour, 0, "bare"
    whole, dot, part = text.partition(".")
    if dot and len(whole) <= 2 and len(part) == 2 and whole.isdecimal() and part.isdecimal():
        if int(whole) <= 24 and int(part) <= 59:
            return i + 1, int(whole), int(part), "dot"
    return None


def _meridiem(at: _Tokens, i: int) -> tuple[int, int] | None:
    """ "pm", "p.m.", "o'clock": end and what it adds to the hour."""
    low = at.low(i)
    if low in ("am", "pm"):
        return i + 1, 0 if low == "am" else 12
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
