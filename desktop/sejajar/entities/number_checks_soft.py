"""Numbers that a language says without a number word: "both" for two, "sehari" for one day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from sejajar.entities.number_checks_phrases import (
    CARDINALS_ID,
    DECADES_EN,
    FEASTS_EN,
    MEASURES_EN,
    NUMBERS_EN,
    NUMBERS_ID,
    ROMAN,
    TOGETHER_EN,
)
from sejajar.entities.numbers_lexicon import calendar_names
from sejajar.entities.values import NumberFound, amount_of, moment_of
from sejajar.text import Kind


@cache
def month_en(month: int) -> str:
    """The English name of a month from 1 to 12."""
    return next(name for name, n in calendar_names("en", "months", "wide").items() if n == month).title()


@cache
def weekday_en(day: int) -> str:
    """The English name of a weekday from 1, Monday, to 7."""
    return next(name for name, n in calendar_names("en", "days", "wide").items() if n == day).title()


@cache
def _relative_day() -> re.Pattern[str]:
    return re.compile(r"\b(?:yesterday|today|tomorrow|tonight|overnight|the night)\b", re.IGNORECASE)


@cache
def _relative_year() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:this|last|next|current|previous|following|same|that) (?:year|season)"
        r"|\byear (?:before|earlier|ago)\b|\byear[- ]end\b|\bend of the year\b",
        re.IGNORECASE,
    )


@cache
def _relative_month() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:this|last|next|current|previous|following|same|that) month\b"
        r"|\bmonth (?:before|earlier|ago|later)\b",
        re.IGNORECASE,
    )


@cache
def _told_day() -> re.Pattern[str]:
    # Before a date that only says again which day that is: "hari ini (12/6)".
    return re.compile(r"\b(?:ini|kemarin|semalam|besok|lusa|tadi|nanti|tadi malam)\W*$", re.IGNORECASE)


@lru_cache(maxsize=256)
def _pattern(phrases: str) -> re.Pattern[str]:
    forms = (re.escape(phrase).replace(r"\*", r"\w*") for phrase in phrases.split(", "))
    return re.compile(rf"\b(?:{'|'.join(forms)})\b", re.IGNORECASE)


def _implied(found: NumberFound, text: str, phrases: dict[str, str]) -> bool:
    amount = amount_of(found.value)
    if amount is None or amount.low != amount.high or found.vague:
        return False
    key = found.value.removesuffix("%").split(" ")[0]
    return key in phrases and _pattern(phrases[key]).search(text) is not None


def _in_one_word(found: NumberFound, source_text: str, target_text: str) -> bool:
    """Whether English has a word for the number with what it counts: "fortnight", "car", "semifinal"."""
    phrases = MEASURES_EN.get(found.value)
    if phrases and _pattern(phrases).search(target_text):
        return True
    before, after = source_text[: found.span.start], source_text[found.span.end :]
    return any(
        found.value in values.split()
        and re.search(left, before, re.IGNORECASE)
        and re.match(right, after, re.IGNORECASE)
        and _pattern(english).search(target_text)
        for values, left, right, english in TOGETHER_EN
    )


def _as_roman(found: NumberFound, text: str) -> bool:
    roman = ROMAN.get(found.value)
    return roman is not None and re.search(rf"\b{roman}\b|\({roman.lower()}\)", text) is not None


def is_label(found: NumberFound, text: str) -> bool:
    """Whether the digits name a thing rather than count it: "Tabel 1", "Pasal 1", "(1)"."""
    if found.kind is not Kind.NUMBER or found.spelled:
        return False
    before = text[max(0, found.span.start - 40) : found.span.start].rstrip()
    word = re.search(r"(?<=\s)(\w+)$", before)  # The first word of a sentence has a capital anyway.
    return before.endswith("(") or (word is not None and word[0][0].isupper())


def grain(found: NumberFound) -> str:
    """How much of a date is said: "time", "weekday", "day", "month" or "year", parts of years among these."""
    value = found.value.partition("/")[0]
    if value.startswith("T"):
        return "time"
    if value.startswith("-W-"):
        return "weekday"
    moment = moment_of(value)
    if moment is None or not moment.month:
        return "year"
    return "day" if moment.day else "month"


def _names_month(month: str, target_text: str) -> bool:
    """Whether the month's English name stands there, though it may be a word: "the May slot"."""
    return re.search(rf"\b{month_en(int(month))}\b", target_text) is not None


def _date_implied(
    found: NumberFound, source_text: str, target_text: str, unmatched: Sequence[NumberFound]
) -> bool:
    moment = moment_of(found.value)
    feast = FEASTS_EN.get(f"--{moment.month}-{moment.day}") if moment and not moment.time else None
    if feast and _pattern(feast).search(target_text):
        return True
    decade = re.fullmatch(r"19([2-9])X", found.value)
    if decade and _pattern(DECADES_EN[int(decade[1]) - 2]).search(target_text):
        return True
    said = grain(found)
    if moment and said == "month" and not moment.year and _names_month(moment.month, target_text):
        return True
    if said == "weekday":
        week = "weekend*" if found.value[-1] in "67" else "weekday*, working day*, workday*"
        if _pattern(week).search(target_text):
            return True
    rivals = ("weekday", "day") if said in ("weekday", "day") else ("month", "year")
    if any(other.kind is Kind.DATE and grain(other) in rivals for other in unmatched):
        return False
    if said == "year":
        return found.value.isdecimal() and _relative_year().search(target_text) is not None
    if said == "month":
        return "/" not in found.value and _relative_month().search(target_text) is not None
    told = said == "weekday" or (
        said == "day" and _told_day().search(source_text[: found.span.start].rstrip("("))
    )
    return bool(told) and _relative_day().search(target_text) is not None


def implied_en(
    found: NumberFound, source_text: str, target_text: str, unmatched: Sequence[NumberFound]
) -> bool:
    """Whether an English text may say it in other words; `unmatched` are its numbers without a pair."""
    if found.kind is Kind.DATE:
        return _date_implied(found, source_text, target_text, unmatched)
    if _as_roman(found, target_text) or _in_one_word(found, source_text, target_text):
        return True
    return not is_label(found, source_text) and _implied(found, target_text, NUMBERS_EN)


def implied_id(found: NumberFound, source_text: str) -> bool:
    """Whether an Indonesian text may say the number in other words, idioms among them ("roda empat")."""
    if found.value == "0..0":
        return re.search(r"tanpa (?:gol|skor|pemenang)|kaca\s?mata", source_text, re.IGNORECASE) is not None
    word = None if found.spelled else CARDINALS_ID.get(found.value)
    if word and re.search(
        rf"\b{word}\b(?!\s+(?:belas|puluh|ratus|ribu|juta|miliar|triliun|persen))", source_text
    ):
        return True
    return _implied(found, source_text, NUMBERS_ID) or _as_roman(found, source_text)
