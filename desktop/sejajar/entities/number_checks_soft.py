"""Numbers that a language says without a number word: "both" for two, "sehari" for one day."""

from __future__ import annotations

import re
from functools import lru_cache

from sejajar.entities.values import NumberFound, amount_of
from sejajar.text import Kind

# Value -> words that may stand for it. An asterisk is the rest of a word.
_ENGLISH = {
    "0": "no none nobody nil goalless scoreless without zero",
    "1": "a an one once single sole only each every per first another same unity united both",
    "2": "both twice double* doubling couple pair* two-* second* duo bilateral half either neither twin* between",
    "3": "triple* treble trio thrice third* trilateral hat-trick",
    "4": "quadruple* fourfold quarter* fourth",
    "7": "week*",
    "10": "decade* ten",
    "12": "dozen* year* noon midday",
    "14": "fortnight",
    "20": "score",
    "24": "day*",
    "100": "century hundred* centenary completely fully entirely totally absolutely",
    "1000": "thousand* millennium",
    "0.5": "half halves halving halved halfway semi*",
    "0.25": "quarter* fourth*",
    "0.75": "three-quarter*",
    "30": "half-hour half",
    "50": "half fifties",
    "365": "year*",
}
_INDONESIAN = {
    "0": "nihil tanpa kosong",
    "1": "se* satu tunggal sekali per pertama salah",
    "2": "kedua* keduanya ganda dwi* dua* berdua sepasang pasangan bilateral duo separuh",
    "3": "ketiga* tiga* bertiga tri* trio",
    "4": "keempat* empat* berempat caturwulan",
    "5": "kelima* lima*",
    "6": "keenam* enam*",
    "7": "ketujuh* minggu seminggu sepekan pekan",
    "8": "kedelapan* delapan*",
    "9": "kesembilan* sembilan*",
    "10": "dekade dasawarsa sedekade kesepuluh",
    "12": "lusin selusin setahun siang",
    "24": "sehari",
    "100": "seabad abad seratus ratusan",
    "1000": "seribu ribuan",
    "0.5": "separuh setengah separo paruh tengah",
    "0.25": "seperempat triwulan kuartal",
}


@lru_cache(maxsize=64)
def _pattern(words: str) -> re.Pattern[str]:
    forms = "|".join(
        re.escape(word[:-1]) + r"\w*" if word.endswith("*") else re.escape(word) for word in words.split()
    )
    return re.compile(rf"\b(?:{forms})\b", re.IGNORECASE)


def _implied(found: NumberFound, text: str, words: dict[str, str]) -> bool:
    amount = amount_of(found.value)
    if amount is None or amount.low != amount.high or found.vague:
        return False
    key = found.value.removesuffix("%").split(" ")[0]
    return key in words and _pattern(words[key]).search(text) is not None


_ROMAN = "- I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI".split()
_RELATIVE_DAY = re.compile(r"\b(?:yesterday|today|tomorrow|tonight|overnight|the night)\b", re.IGNORECASE)
_THIS_YEAR = re.compile(
    r"\b(?:this|last|next|current|previous|following|same|that) (?:year|season)|\byear (?:before|earlier|ago)\b",
    re.IGNORECASE,
)


def _roman(found: NumberFound, text: str) -> bool:
    if not found.value.isdecimal() or not 1 <= len(found.value) <= 2 or int(found.value) >= len(_ROMAN):
        return False
    roman = _ROMAN[int(found.value)]
    return re.search(rf"\b{roman}\b|\({roman.lower()}\)", text) is not None


def implied_en(found: NumberFound, target_text: str) -> bool:
    """Whether an English text may say the number in other words."""
    if found.kind is Kind.DATE and len(found.value) == 4 and _THIS_YEAR.search(target_text):
        return True
    if found.value.startswith("-W-") and _RELATIVE_DAY.search(target_text):
        return True
    return _implied(found, target_text, _ENGLISH) or _roman(found, target_text)


def implied_id(found: NumberFound, source_text: str) -> bool:
    """Whether an Indonesian text may say the number in other words."""
    return _implied(found, source_text, _INDONESIAN) or _roman(found, source_text)
