"""Dates among the tokens of a string, in Indonesian and in English."""

from __future__ import annotations

from collections.abc import Sequence

from sejajar.entities.dates_view import Dated, View
from sejajar.entities.numbers_codes import after_currency
from sejajar.entities.numbers_lexicon import Lexicon, counted, listed
from sejajar.entities.numbers_tokens import Token

_DAY_PARTS = listed(
    "malam pagi siang sore petang subuh lalu kemarin mendatang ini night morning evening afternoon last"
)
_CENTURY = {"abad", "century", "centuries"}
_ROMAN = counted("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI", range(1, 22))
_DECADE_CUES = listed("tahun era dekade dasawarsa the in early late mid since of ' ’ ‘")
_DECADE_WORDS = frozenset({"tahun", "era", "dekade", "dasawarsa", "angkatan", "generasi"})
_DECADES = counted("twenties thirties forties fifties sixties seventies eighties nineties", range(2, 10))
# English month names that are ordinary words or people as well, and what stands before a month.
_NAMES_TOO = frozenset({"april", "june", "august"})
_MONTH_CUES = listed(
    """in since last until till by of from early late mid this next through during between on before after and
    to every for - 's"""
)
_AFTER_DAY = listed(
    "dan di setelah yang untuk hingga sampai pada ketika saat dengan karena tahun lalu mendatang nanti"
)
# Behind these "15/5" is a day even where a scraper lost the brackets: "hari ini 15/5".
_BEFORE_DAY = frozenset({"tanggal", "ini", "kemarin", "lalu", "sebelumnya", "besok", "tadi"})
_AMBIGUOUS_WEEKDAYS = frozenset({"sun", "sat", "wed", "mon"})


def date_at(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Dated | None:
    """The date that starts at token `i`, as long as it goes."""
    at = View(tokens, lexicon)
    low = tokens[i].low
    if tokens[i].digits:
        return _numeric(at, i) or _day_month(at, i) or _decade(at, i) or _year(at, i) or _century(at, i)
    if low in lexicon.weekdays or low in lexicon.short_weekdays:
        return _weekday(at, i)
    if low in lexicon.months or low in lexicon.short_months:
        return _month_first(at, i)
    if low == "abad" or low in _DECADES:
        return _century(at, i) or _decade_word(at, i)
    if low in lexicon.first_words:
        return _day_month(at, i) or _decade_word(at, i) or _century(at, i)
    return None


def _iso(year: int | None, month: int | None = None, day: int | None = None) -> str:
    text = f"{year:04}" if year else "-"
    if month:
        text += f"-{month:02}"
        if day:
            text += f"-{day:02}"
    return text


def _days(year: int | None, month: int, first: int, last: int | None) -> str:
    value = _iso(year, month, first)
    return f"{value}/{_iso(year, month, last)}" if last else value


def _last_day(at: View, i: int, first: int) -> tuple[int, int | None]:
    """The end of a stretch of days that goes on at `i` ("-7", "dan 8"), or `i` and None."""
    if at.low(i) == "/" and at.number(i + 1, first + 1, first + 1, digits=2):  # "18/19 Maret"
        return i + 2, first + 1
    if at.joins(i):
        last = at.day(i + 1)
        if last and last[1] > first and not at.runs_on(last[0] - 1):
            return last
    return i, None


def _day_month(at: View, i: int) -> Dated | None:
    """ "7 Oktober 2023", "5-7 Oktober", "7th of October", "the fifth of May", "5 dan 6 Oktober"."""
    first = at.day(i)
    if first is None:
        return None
    end, last = _last_day(at, first[0], first[1])
    ordinal = at.low(end - 1) in ("st", "nd", "rd", "th")
    if at.low(end) in ("of", "bulan") or at.inner_dash(end) or (ordinal and at.low(end) == ","):
        end += 1
    month = at.month(end)
    if month is None:
        return None
    end, year = at.year_after(month[0])
    return Dated(i, end, _days(year, month[1], first[1], last))


def _month_first(at: View, i: int) -> Dated | None:
    """ "October 7, 2023", "May the fifth", "Oktober 2023", "Oktober"."""
    found = at.month(i)
    assert found
    end, month = found
    lexicon, low = at.lexicon, at.low(i)
    if not lexicon.day_first or _stands_alone(at, end):
        dated = _month_day(at, i, end, month)
        if dated:
            return dated
    small = lexicon.months_need_capital and not at.all[i].text[0].isupper() and not at.year(end)
    if small and (low in ("may", "march") or at.low(i - 1) not in ("in", "since", "until", "till")):
        return None
    if at.low(end) != "," or not lexicon.day_first:
        after, year = at.year_after(end)
        if year:
            return Dated(i, after, _iso(year, month))
    other = at.month(end + 1) if at.dash(end) else None
    if other:
        after, year = at.year_after(other[0])
        return Dated(i, after, f"{_iso(year, month)}/{_iso(year, other[1])}")
    if low not in lexicon.months:
        return None
    if lexicon.months_need_capital and _may_be_a_word(at, i):
        return None
    return Dated(i, i + 1, _iso(None, month))


def _may_be_a_word(at: View, i: int) -> bool:
    """Whether a lone English month may be a verb or a person: "May", "March", "June Smith"."""
    low, after = at.low(i), at.low(i + 1)
    if at.low(i - 1) in _MONTH_CUES:
        return False
    if after in ("to", "or", "and", "until", "through") and at.low(i + 2) in at.lexicon.months:
        return False
    return low in ("may", "march") or (low in _NAMES_TOO and after != "" and at.all[i + 1].text[0].isupper())


def _stands_alone(at: View, i: int) -> bool:
    """Whether the day after an Indonesian month counts nothing: "April 26 setelah", not "April 26 orang"."""
    if at.number(i, 1, 31, digits=2) is None or at.glued(i + 1):
        return at.low(i + 1) in (",", ".", ")", ";") and (bool(at.year(i + 2)) or at.low(i + 1) != ",")
    return at.low(i + 1) in _AFTER_DAY or bool(at.year(i + 1))


def _month_day(at: View, i: int, end: int, month: int) -> Dated | None:
    first = at.day(end + 1 if at.low(end) == "the" else end)
    if first is None:
        return None
    end, last = _last_day(at, first[0], first[1])
    if last and at.month(end):  # "October 5 and 7 November"
        end, last = first[0], None
    end, year = at.year_after(end)
    return Dated(i, end, _days(year, month, first[1], last))


def _weekday(at: View, i: int) -> Dated | None:
    """ "Jumat", "Jumat (6/3)", "Jumat, 6 Maret 2020", "Kamis malam (5/3)"."""
    low = at.low(i)
    lexicon = at.lexicon
    short = low not in lexicon.weekdays
    day = lexicon.short_weekdays[low] if short else lexicon.weekdays[low]
    capital = at.all[i].text[0].isupper()
    dated = at.low(i + 1) == "(" and at.low(i + 3) == "/"  # "minggu (12/5)" where capitals are gone
    if (
        low == "minggu"
        and at.low(i - 1) != "hari"
        and not dated
        and (not capital or (i and at.all[i - 1].digits))
    ):
        return None  # a week
    begins = i == 0 or not at.low(i - 1)[-1].isalnum()
    if low == "minggu" and begins and at.low(i + 1) in ("lalu", "depan", "ini", "kemarin"):
        return None  # "Minggu lalu" where every word has a capital
    if at.low(i - 1) in ("pasar", "masjid") and at.all[i - 1].text[0].isupper():
        return None  # Pasar Minggu is a part of Jakarta
    whole = i + 2 if short and at.low(i + 1) == "." else i + 1
    end = whole
    if at.low(end) == "dini" and at.low(end + 1) == "hari":
        end += 2
    elif at.low(end) in _DAY_PARTS:
        end += 1
    opened = at.low(end) == "("
    if opened or at.low(end) == ",":
        end += 1
    if at.low(end) in ("tanggal", "the"):
        end += 1
    date = _date_after_weekday(at, end) if end < len(at.all) else None
    if date:
        end = date.end + 1 if opened and at.low(date.end) == ")" else date.end
        weekday = 0 if "/" in date.value else day
        return Dated(i, end, date.value, date.also, weekday)
    if short or (not capital and low in _AMBIGUOUS_WEEKDAYS):
        return None
    if lexicon.day_first and at.low(i - 1) == "malam" and at.low(end - 1) != "malam":
        return Dated(i, whole, f"-W-{day}", (f"-W-{(day - 2) % 7 + 1}",))  # "malam Minggu" is Saturday night
    eve = lexicon.weekdays.get(at.low(whole + 1)) if at.low(whole) == "malam" else None
    if eve == day % 7 + 1:  # "Sabtu malam Minggu"
        whole += 2
    return Dated(i, whole, f"-W-{day}", weekday=day)


def _date_after_weekday(at: View, i: int) -> Dated | None:
    if at.all[i].digits:
        return _numeric(at, i, certain=True) or _day_month(at, i)
    month = at.month(i)
    if month and not at.lexicon.day_first:
        return _month_day(at, i, month[0], month[1])
    return _day_month(at, i)


def _numeric(at: View, i: int, *, certain: bool = False) -> Dated | None:
    """ "6/3/2020", "06-03-2020", "6.3.2020", "2020-03-06", and "(6/3)" where the brackets make it a date."""
    parts = at.all[i].text.split(".")
    if len(parts) == 3 and all(part.isdecimal() for part in parts):
        if [len(part) <= 2 for part in parts] == [True, True, False] and len(parts[2]) == 4:
            return _ordered(at, i, i + 1, int(parts[2]), int(parts[0]), int(parts[1]))
        return None
    separator = at.low(i + 1)
    apart = certain and separator == "/" and not at.glued(i + 1) and not at.glued(i + 2)  # "Senin 13 / 8"
    if not apart and (not (separator == "/" or at.dash(i + 1)) or not at.glued(i + 1) or not at.glued(i + 2)):
        return None
    first, second = at.number(i, 1, 2199), at.number(i + 2, 1, 31, digits=2)
    if first is None or second is None:
        return None
    third = None
    spaced = separator == at.low(i + 3) == "/" and certain and at.year(i + 4)  # "(15/9 / 2016)"
    if spaced or (at.low(i + 3) == separator and at.glued(i + 3) and at.glued(i + 4)):
        third = at.number(i + 4, 0, 2199)
        if third is None or at.low(i + 5) == separator:
            return None
    if first > 31:
        return _iso_order(i, first, second, third)
    if third is not None:
        if third < 1000 and len(at.all[i + 4].text) != 2:
            return None
        year = third if third >= 1000 else third + (2000 if third < 50 else 1900)
        return _ordered(at, i, i + 5, year, first, second)
    bracketed = at.low(i - 1) == "("
    if at.dash(i + 1):
        month = at.number(i + 4, 1, 12, digits=2) if at.low(i + 3) == "/" and at.glued(i + 4) else None
        if month and first < second and (certain or bracketed):  # "Sabtu-Minggu (5-6/3)"
            return Dated(i, i + 5, _days(None, month, first, second))
        return None
    bracketed = bracketed and at.low(i + 3) == ")" and (at.lexicon.day_first or max(first, second) > 12)
    said = at.lexicon.day_first and separator == "/" and at.low(i - 1) in _BEFORE_DAY
    # A machine leaves "15/5" as it stands; "24/7" are hours and days.
    said = said or (not at.lexicon.day_first and first > 12 >= second and separator == "/" and second != 7)
    if certain or bracketed or said:
        return _ordered(at, i, i + 3, None, first, second)
    if separator == "/" and (first, second) == (9, 11):  # the attacks, in whatever language
        return Dated(i, i + 3, "--09-11", ("--11-09",))
    return None


def _iso_order(i: int, year: int, month: int, day: int | None) -> Dated | None:
    if day is None or not 1 <= day <= 31 or month > 12 or year < 1000:
        return None
    return Dated(i, i + 5, _iso(year, month, day))


def _ordered(at: View, i: int, end: int, year: int | None, first: int, second: int) -> Dated | None:
    """Day and month in the language's order where possible. English has two orders, Indonesian one."""
    orders = [(first, second), (second, first)]
    if not at.lexicon.day_first:
        orders.reverse()
    readings = [_iso(year, month, day) for day, month in orders if 1 <= month <= 12 and 1 <= day <= 31]
    if not readings:
        return None
    also = () if at.lexicon.day_first or first == second else tuple(readings[1:])
    return Dated(i, end, readings[0], also)


def is_year(at: View, i: int) -> bool:
    """Whether the four digits at `i` are a year rather than a count."""
    year = at.year(i)
    if year is None:
        return False
    lexicon = at.lexicon
    after, before = at.low(i + 1), at.low(i - 1)
    if after in lexicon.scales or lexicon.units.at(at.all, i + 1) or lexicon.percents.at(at.all, i + 1):
        return False
    if before in ("tahun", "sejak", "since", "year", "pada", "in") and 1900 <= year <= 2099:
        return True
    if (
        after in lexicon.counters
        or before in ("$", "£", "€", "no", "nomor", "number")
        or after_currency(at.all, i, lexicon)
    ):
        return False
    return 1900 <= year <= 2099 or before in ("tahun", "sejak", "in", "since", "year", "circa", "pada")


def _year(at: View, i: int) -> Dated | None:
    """ "2023", "2019-2024", "2019/2020", "2019-20"."""
    if not is_year(at, i):
        return None
    year = at.year(i)
    assert year
    if (at.dash(i + 1) or at.low(i + 1) == "/") and is_year(at, i + 2):
        last = at.year(i + 2)
        if last and year < last:
            return Dated(i, i + 3, f"{year}/{last}")
    if (at.low(i + 1) == "/" or at.dash(i + 1)) and at.glued(i + 1) and at.glued(i + 2):
        short = at.number(i + 2, year % 100 + 1, year % 100 + 40, digits=2)
        if short is not None and len(at.all[i + 2].text) == 2 and not at.runs_on(i + 2):
            return Dated(i, i + 3, f"{year}/{year - year % 100 + short}")
    return Dated(i, i + 1, str(year))


def _decade(at: View, i: int) -> Dated | None:
    """ "1990-an", "tahun 60-an", "1990s", "'90s"."""
    text = at.all[i].text
    if not text.isdecimal() or not text.endswith("0"):
        return None
    end = i + 1
    if at.dash(end) or at.low(end) in ("'", "’"):
        if not at.glued(end):
            return None
        end += 1
    tails = ("an", "s") if at.lexicon.day_first else ("s",)
    if at.low(end) not in tails or not at.glued(end):
        return None
    end += 1
    if len(text) == 4 and 1000 <= int(text) <= 2190:
        return Dated(i, end, text[:3] + "X")
    listed = at.low(i - 1) in ("and", "or", "dan", "atau", "to") and at.low(i - 2) in ("s", "an")
    if len(text) == 2 and (at.low(i - 1) in _DECADE_CUES or listed):
        return Dated(i, end, ("20" if text[0] in "01" else "19") + text[0] + "X")
    return None


def _decade_word(at: View, i: int) -> Dated | None:
    """ "nineteen-thirties", "the nineties"; "his thirties" are an age."""
    if at.low(i) in ("nineteen", "eighteen"):
        end = i + 2 if at.inner_dash(i + 1) else i + 1
        if at.low(end) in _DECADES:
            century = 19 if at.low(i) == "nineteen" else 18
            return Dated(i, end + 1, f"{century}{_DECADES[at.low(end)]}X")
    if at.lexicon.day_first and at.low(i + 1) == "puluhan" and at.low(i - 1) in _DECADE_WORDS:
        words = at.lexicon.read_words(at.all, i)  # "tahun delapan puluhan"
        return Dated(i, i + 2, f"19{words.value // 10}X") if words and words.end == i + 2 else None
    if at.low(i) in _DECADES and (
        at.low(i - 1) == "the" or (at.low(i - 1) == "and" and at.low(i - 2) in _DECADES)
    ):
        return Dated(i, i + 1, f"19{_DECADES[at.low(i)]}X")
    return None


def _century(at: View, i: int) -> Dated | None:
    """ "abad ke-20", "abad XX", "abad keempat", "20th century", "thirteenth-century"."""
    if at.low(i) == "abad":
        end = i + 1
        number = _ROMAN.get(at.all[end].text) if end < len(at.all) else None
        if number is None:
            if at.low(end) == "ke":
                end += 2 if at.dash(end + 1) else 1
            number = at.number(end, 1, 30, digits=2)
        if number is None and at.low(end) in at.lexicon.first_words:
            words = at.lexicon.read_words(at.all, end)
            if words and not words.vague and words.value.denominator == 1 and 1 <= words.value <= 30:
                number, end = int(words.value), words.end - 1
        return Dated(i, end + 1, f"{number - 1:02}XX") if number else None
    found = at.day(i)
    if found is None or at.lexicon.day_first or (found[0] == i + 1 and at.all[i].digits):
        return None
    end = found[0] + 1 if at.dash(found[0]) else found[0]
    return Dated(i, end + 1, f"{found[1] - 1:02}XX") if at.low(end) in _CENTURY else None
