"""Tells digits that are part of a name or code ("F-16", "COVID-19", "4G", "0812-3456") from numbers."""

from __future__ import annotations

from collections.abc import Sequence

from sejajar.entities.numbers_lexicon import Lexicon
from sejajar.entities.numbers_tokens import DASHES, Token

ORDINAL_TAILS = frozenset({"st", "nd", "rd", "th"})
_TAILS = ORDINAL_TAILS | {"x", "s", "an", "am", "pm"}


def is_code(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether the digits at token `i` belong to a name or code."""
    return (
        _is_lap_time(tokens, i)
        or _is_footnote(tokens, i)
        or _is_list_mark(tokens, i)
        or _follows_name(tokens, i, lexicon)
        or _runs_into_name(tokens, i, lexicon)
    )


def past_code(tokens: Sequence[Token], i: int) -> int:
    """The token after what hangs together with the digits at `i`: all of "0812-3456-7890"."""
    i += 1
    while _hyphen(tokens, i) and tokens[i + 1].digits:
        i += 2
    return i


def is_chain(tokens: Sequence[Token], i: int) -> bool:
    """Whether the digits at `i` begin three or more groups with hyphens, as in a telephone number."""
    return _hyphen(tokens, i + 1) and tokens[i + 2].digits and _hyphen(tokens, i + 3) and tokens[i + 4].digits


def _hyphen(tokens: Sequence[Token], i: int) -> bool:
    """Whether token `i` is a dash that joins the tokens at both sides."""
    return i + 1 < len(tokens) and tokens[i].low in DASHES and tokens[i].glued and tokens[i + 1].glued


def _follows_name(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """What stands right before: "MH370", "F-16", "#50"; not "sebanyak150.000", "Rp500" or "mid-2019"."""
    if i and tokens[i - 1].text in ("Liga", "Formula") and len(tokens[i].text) == 1:
        return True
    if not i or not tokens[i].glued:
        return False
    before = tokens[i - 1]
    if before.low in "_#@=":
        return True
    if (
        ((before.low in DASHES and before.low != "—") or before.low == "+")
        and before.glued
        and i > 1
        and tokens[i - 2].text.isalpha()
    ):
        word = tokens[i - 2].text
        if word.lower() in _TAILS:
            return False  # "6 AM-6 PM"
        if word.lower() in lexicon.year_cues or _in_calendar(word, lexicon):
            return False  # "Mid-2006"
        return not word.islower() or len(word) == 1 or word == "covid"
    if not before.text.isalpha() or before.low == "x" or after_currency(tokens, i, lexicon):
        return False
    if i > 1 and tokens[i - 2].low == "#" and before.glued:
        return True
    if tokens[i].text == "2" and before.text.islower():
        return True  # "tiba2" is "tiba-tiba"
    if before.text in ("M", "Mw", "SR") and not tokens[i].text.isdecimal():
        return False  # "Gempa M5,6"
    if before.low in lexicon.year_cues or _in_calendar(before.text, lexicon):
        return False  # "Pada21 November"
    return not before.text.islower() or len(before.text) < 3


def _runs_into_name(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """What stands right after: "4G", "11A"; not "2,5triliun", "150.000orang", "5km" or "16th"."""
    if i + 1 >= len(tokens) or not tokens[i + 1].glued or not tokens[i + 1].text.isalpha():
        return False
    after = tokens[i + 1]
    if len(after.text) == 1 and after.text.isupper() and after.text != "M" and not tokens[i].glued:
        return True
    if after.low in _TAILS or (after.text.islower() and len(after.text) >= 3):
        return False
    if after.low in lexicon.money_scales and after_currency(tokens, i, lexicon):
        return False
    known = (
        lexicon.scales,
        lexicon.units,
        lexicon.currencies_after,
        lexicon.percents,
        lexicon.zones,
    )
    return not any(after.low in words for words in known) and not _in_calendar(after.text, lexicon)


def _is_lap_time(tokens: Sequence[Token], i: int) -> bool:
    """ "1:21.722": colons around what is no time of day."""
    for first in (i, i - 2):
        if first >= 0 and first + 2 < len(tokens) and tokens[first + 1].low == ":":
            rest = tokens[first + 2]
            if tokens[first].digits and rest.digits and rest.glued and tokens[first + 1].glued:
                return not rest.text.isdecimal()
    return False


def _is_footnote(tokens: Sequence[Token], i: int) -> bool:
    """A small number stuck to the end of a sentence: "dilakukan.4 Sebagian"."""
    if i < 2 or tokens[i - 1].low not in ".,)" or not tokens[i].glued or len(tokens[i].text) > 2:
        return False
    word = tokens[i - 2].text
    if not tokens[i - 1].glued or not word.islower() or len(word) < 4:
        return False
    return i + 1 == len(tokens) or (not tokens[i + 1].glued and tokens[i + 1].text[0].isupper())


def _is_list_mark(tokens: Sequence[Token], i: int) -> bool:
    """ "1. Menggunakan fasilitas negara", "2) ..."."""
    if i or len(tokens) < 3 or len(tokens[0].text) > 2 or tokens[1].low not in (".", ")"):
        return False
    stands = tokens[1].glued and not tokens[2].glued
    return stands and (tokens[1].low == ")" or tokens[2].text[0].isupper())


def after_currency(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a currency such as "US$" or "Rp." ends where token `i` begins."""
    found = (lexicon.currencies_before.at(tokens, i - n) for n in (1, 2, 3) if i >= n)
    return any(phrase is not None and phrase[0] == i for phrase in found)


def _in_calendar(word: str, lexicon: Lexicon) -> bool:
    low = word.lower()
    return low in lexicon.months or low in lexicon.short_months or low in lexicon.weekdays
