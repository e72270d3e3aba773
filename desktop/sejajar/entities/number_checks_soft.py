"""Numbers that a language says without a number word: "both" for two, "sehari" for one day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from sejajar.entities.values import NumberFound, amount_of
from sejajar.text import Kind

# Value -> what may stand for it. An asterisk is the rest of a word.
_ENGLISH = {
    "0": "no, none, nobody, nil, goalless, scoreless, without, zero",
    "1": "a, an, one*, once, single, sole, only, each, every, per, first, another, other, same, united",
    "2": "both, twice, double*, doubling, couple, pair*, two*, second*, duo, bilateral, either, neither",
    "3": "triple*, treble, trio, thrice, threefold, third*, trilateral, hat-trick, quarter*",
    "4": "quadruple*, fourfold, quarter*",
    "5": "fivefold, fifth*",
    "6": "sixfold, half a year, half-year",
    "7": "sevenfold, a week, one week, weekly, per week",
    "8": "eightfold",
    "9": "ninefold",
    "10": "tenfold, decade*",
    "12": "dozen*, a year, one year, yearly, noon, midday",
    "14": "fortnight",
    "20": "twentyfold",
    "24": "a day, daily, one day, round-the-clock, around the clock, day and night",
    "30": "half-hour, half an hour, half hour",
    "50": "half, fifties",
    "100": "century, centenary, hundredfold, completely, fully, entirely, totally, absolutely",
    "365": "a year, one year",
    "1000": "millennium",
    "0.5": "half, halves, halving, halved, halfway, semi*",
    "0.25": "quarter*, fourth*",
    "0.75": "three-quarter*",
}
_INDONESIAN = {
    "0": "nihil, tanpa, kosong",
    "1": "se*, satu*, tunggal, per, pertama, salah",
    "2": "kedua*, ganda, dwi*, dua-duanya, berdua, pasangan, bilateral, duo",
    "3": "ketiga*, bertiga, tri*",
    "4": "keempat*, berempat, caturwulan",
    "5": "kelima*",
    "6": "keenam*",
    "7": "ketujuh*, seminggu, sepekan",
    "10": "dekade, dasawarsa, sedekade",
    "12": "lusin, selusin, setahun, siang",
    "24": "sehari",
    "100": "seabad, abad, beratus*",
    "1000": "beribu*",
    "0.5": "separuh, setengah, separo, paruh, tengah",
    "0.25": "seperempat, triwulan, kuartal",
}
_ROMAN = {
    str(number): roman
    for number, roman in enumerate(
        re.findall(r"\w+", "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII"), 1
    )
}


@cache
def _relative_day() -> re.Pattern[str]:
    return re.compile(r"\b(?:yesterday|today|tomorrow|tonight|overnight|the night)\b", re.IGNORECASE)


@cache
def _relative_year() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:this|last|next|current|previous|following|same|that) (?:year|season)"
        r"|\byear (?:before|earlier|ago)\b",
        re.IGNORECASE,
    )


@lru_cache(maxsize=64)
def _pattern(phrases: str) -> re.Pattern[str]:
    forms = (re.escape(phrase).replace(r"\*", r"\w*") for phrase in phrases.split(", "))
    return re.compile(rf"\b(?:{'|'.join(forms)})\b", re.IGNORECASE)


def _implied(found: NumberFound, text: str, phrases: dict[str, str]) -> bool:
    amount = amount_of(found.value)
    if amount is None or amount.low != amount.high or found.vague:
        return False
    key = found.value.removesuffix("%").split(" ")[0]
    return key in phrases and _pattern(phrases[key]).search(text) is not None


def _as_roman(found: NumberFound, text: str) -> bool:
    roman = _ROMAN.get(found.value)
    return roman is not None and re.search(rf"\b{roman}\b|\({roman.lower()}\)", text) is not None


def is_label(found: NumberFound, text: str) -> bool:
    """Whether the digits name a thing rather than count it: "Tabel 1", "Pasal 1", "(1)"."""
    if found.kind is not Kind.NUMBER or found.spelled:
        return False
    before = text[max(0, found.span.start - 40) : found.span.start].rstrip()
    word = re.search(r"(?<=\s)(\w+)$", before)  # The first word of a sentence has a capital anyway.
    return before.endswith("(") or (word is not None and word[0][0].isupper())


def implied_en(
    found: NumberFound, source_text: str, target_text: str, unmatched: Sequence[NumberFound]
) -> bool:
    """Whether an English text may say it in other words; `unmatched` are its numbers without a pair."""
    if found.kind is Kind.DATE:
        if any(other.kind is Kind.DATE for other in unmatched):
            return False
        relative = _relative_year() if found.value.isdecimal() else _relative_day()
        partial = found.value.isdecimal() or found.value.startswith("-W-")
        return partial and relative.search(target_text) is not None
    if _as_roman(found, target_text):
        return True
    return not is_label(found, source_text) and _implied(found, target_text, _ENGLISH)


def implied_id(found: NumberFound, source_text: str) -> bool:
    """Whether an Indonesian text may say the number in other words."""
    return _implied(found, source_text, _INDONESIAN) or _as_roman(found, source_text)
