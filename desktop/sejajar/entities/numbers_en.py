"""English number words, and the English lexicon for the scanner."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache

from sejajar.entities.numbers_en_terms import (
    COUNTERS,
    CURRENCIES_AFTER,
    CURRENCIES_BEFORE,
    UNITS,
    YEAR_CUES,
)
from sejajar.entities.numbers_lexicon import (
    Lexicon,
    Phrases,
    Reading,
    calendar_names,
    counted,
    currency_names,
    listed,
    unit_phrases,
)
from sejajar.entities.numbers_tokens import DASHES, Token

_UNITS = counted(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen""",
    range(20),
)
_TENS = counted("twenty thirty forty fifty sixty seventy eighty ninety", range(20, 100, 10)) | {"fourty": 40}
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_HALVED = {**_SCALES, "dozen": 12}
_SHORT_SCALES = {
    "bn": 10**9,
    "mn": 10**6,
    "tn": 10**12,
    "trn": 10**12,
    "mln": 10**6,
    "bln": 10**9,
    "millions": 10**6,
    "billions": 10**9,
    "trillions": 10**12,
    "thousands": 10**3,
    "hundred": 100,
    "dozen": 12,
}
_ORDINALS = (
    counted(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
        fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth""",
        range(1, 20),
    )
    | {f"{word[:-1]}ieth": number for word, number in _TENS.items()}
    | {"hundredth": 100, "thousandth": 1000, "millionth": 10**6}
)
_VAGUE = {
    "dozens": 12,
    "tens": 10,
    "scores": 20,
    "hundreds": 100,
    "thousands": 10**3,
    "millions": 10**6,
    "billions": 10**9,
    "trillions": 10**12,
}
# The denominators of fractions in words, singular and plural.
_PARTS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4} | {
    form: number
    for word, number in _ORDINALS.items()
    if 3 <= number <= 20 or number == 100
    for form in (word, f"{word}s")
}
_NOT_BEFORE_SECOND = listed("a per one every split will to")
_NOT_BEFORE_FIRST = listed("at come comes came when")
_NOT_AFTER_FIRST = listed("time of , place and - lady name")
_MONTHS = listed("jan feb mar apr may jun jul aug sep oct nov dec")
_PRONOUN_BEFORE = listed(
    """
    this that the no which previous every each any some another other last latest first new old big good
    """
)
_PRONOUN_AFTER = listed(
    """
    of another day must should can could is was has who that which , . ) " ”
    """
)


def _low(tokens: Sequence[Token], i: int) -> str:
    return tokens[i].low if 0 <= i < len(tokens) else ""


_WINDOW = 24  # Tokens; no number in words is longer.


def _without_hyphens(tokens: Sequence[Token], i: int) -> tuple[list[Token], list[int]]:
    """The tokens from `i` on without the hyphens inside compounds, and each one's place in `tokens`."""
    places = [
        j
        for j in range(i, min(len(tokens), i + _WINDOW))
        if not (
            tokens[j].low in DASHES
            and tokens[j].glued
            and j + 1 < len(tokens)
            and tokens[j + 1].glued
            and j > i
        )
    ]
    return [tokens[j] for j in places], places


def _words(tokens: Sequence[Token], i: int) -> tuple[int, int, bool] | None:
    """A cardinal or ordinal from token `i`: its end, value and whether it is an ordinal."""
    total = chunk = 0
    start = end = i
    lowest_scale = 10**18
    scaled_end = i
    last = ""  # what kind of word came last: "unit", "tens", "hundred", "scale"
    ordinal = False
    while i < len(tokens) and not ordinal:
        word = tokens[i].low
        if word == "and" and last in ("hundred", "scale") and _small(_low(tokens, i + 1)):
            i += 1
            continue
        if word in ("a", "an") and i == start and _low(tokens, i + 1) in ("hundred", "dozen", *_SCALES):
            chunk, last = 1, "unit"
            i += 1
            continue
        value = _UNITS.get(word)
        if value is None and word in _ORDINALS and word not in ("hundredth", "thousandth", "millionth"):
            value, ordinal = _ORDINALS[word], True
        if value is not None and value < 20:
            if last == "unit" or (last == "tens" and not 1 <= value <= 9):
                ordinal = False
                break
            chunk, last = chunk + value, "unit"
        elif word in _TENS or value is not None:
            if last in ("unit", "tens"):
                ordinal = False
                break
            chunk, last = chunk + (_TENS[word] if value is None else value), "tens"
        elif word in ("hundred", "hundredth"):
            if last not in ("unit", "tens") or chunk >= 100:
                break
            chunk, last, ordinal = chunk * 100, "hundred", word == "hundredth"
        elif word == "dozen":
            if last != "unit" or total:
                break
            chunk, last = chunk * 12, "hundred"
        elif word in _SCALES or word in ("thousandth", "millionth"):
            scale = _SCALES.get(word) or _ORDINALS[word]
            if not chunk:
                break
            if scale >= lowest_scale:  # "three million and five million" are two numbers.
                return scaled_end, total, False
            scaled_end = i + 1
            total, chunk, last, lowest_scale = total + chunk * scale, 0, "scale", scale
            ordinal = word not in _SCALES
        else:
            break
        i += 1
        end = i
    if end == start or (end == start + 1 and tokens[start].low in ("a", "an")):
        return None
    return end, total + chunk, ordinal


def _small(word: str) -> bool:
    return word in _UNITS or word in _TENS or word in _ORDINALS


def _vague(tokens: Sequence[Token], i: int) -> Reading:
    """ "tens of thousands", "hundreds", "thousands upon thousands"."""
    value = _VAGUE[tokens[i].low]
    end = i + 1
    while _low(tokens, end) in ("of", "and", "upon") and _low(tokens, end + 1) in _VAGUE:
        if tokens[end].low == "of":
            value *= _VAGUE[tokens[end + 1].low]
        end += 2
    return Reading(end, Fraction(value), vague=True, spelled=True)


def _half(tokens: Sequence[Token], i: int) -> Reading | None:
    """ "half", "half a million", "a quarter", "a third"."""
    at = i + 1 if tokens[i].low in ("a", "an", "one") else i
    word = _low(tokens, at)
    if word == "half":
        scale = _HALVED.get(_low(tokens, at + 1))
        if scale:  # "a half million"
            return Reading(at + 2, Fraction(scale, 2), spelled=True)
        scale = _HALVED.get(_low(tokens, at + 2))
        if at == i and scale and _low(tokens, at + 1) in ("a", "an"):
            return Reading(at + 3, Fraction(scale, 2), spelled=True)
        if _low(tokens, at + 1) in ("brother", "sister", "time"):
            return None
        if i and tokens[i - 1].low in ("first", "second"):
            return None
        return Reading(at + 1, Fraction(1, 2), spelled=True)
    if at > i and word in _PARTS and _PARTS[word] <= 10:
        if word != "quarter" and _low(tokens, at + 1) != "of":
            return None
        if _low(tokens, at + 1) in ("final", "finals"):
            return None
        return Reading(at + 1, Fraction(1, _PARTS[word]), spelled=True)
    return None


def read_words(tokens: Sequence[Token], i: int) -> Reading | None:
    """An English number in words that starts at token `i`: cardinal, ordinal, fraction or magnitude."""
    hyphened = _low(tokens, i + 1) in DASHES and tokens[i + 1].glued
    if tokens[i].low == "half" and hyphened and _low(tokens, i + 2) not in _HALVED:
        return None  # "half-brother"
    context = tokens[max(0, i - 2) : i]
    words, places = _without_hyphens(tokens, i)
    reading = _read([*context, *words], len(context))
    return reading and reading._replace(end=places[reading.end - len(context) - 1] + 1)


def _read(tokens: Sequence[Token], i: int) -> Reading | None:
    word = tokens[i].low
    if word in _VAGUE:
        return _vague(tokens, i)
    part = _half(tokens, i) if word in ("a", "an", "one", "half") else None
    if part:
        return part
    found = _words(tokens, i)
    if found is None:
        return None
    end, number, ordinal = found
    if ordinal:
        return _ordinal(tokens, i, end, number)
    if number == 1 and end == i + 1 and _is_pronoun(tokens, i):
        return None
    year = _year(tokens, end, number)
    if year:
        return year
    value = Fraction(number)
    parts = _low(tokens, end)
    if number < _PARTS.get(parts, 0) and (number == 1 or parts.endswith("s")):
        return Reading(end + 1, Fraction(number, _PARTS[parts]), spelled=True)
    if _low(tokens, end) == "point":
        decimals = ""
        at = end + 1
        while _UNITS.get(_low(tokens, at), 10) < 10:
            decimals += str(_UNITS[tokens[at].low])
            at += 1
        if decimals:
            value, end = Fraction(f"{number}.{decimals}"), at
    else:
        mixed = _and_a_half(tokens, end)
        if mixed:  # "a million and a half" counts in millions
            value += mixed[1] * _SCALES.get(_low(tokens, end - 1), 1)
            end = mixed[0]
    if value.denominator != 1 and _low(tokens, end) in _SCALES:
        value, end = value * _SCALES[tokens[end].low], end + 1
    return Reading(end, value, spelled=True)


def _year(tokens: Sequence[Token], end: int, number: int) -> Reading | None:
    """ "nineteen ninety-nine", "twenty twelve": the two halves of a year."""
    rest = _words(tokens, end) if 15 <= number <= 20 else None
    if rest is None or rest[2] or not 10 <= rest[1] <= 99:
        return None
    return Reading(rest[0], Fraction(number * 100 + rest[1]), spelled=True)


def _and_a_half(tokens: Sequence[Token], i: int) -> tuple[int, Fraction] | None:
    """ "-and-a-half", "and a quarter", "and three quarters"; the end and what it adds."""
    words = [_low(tokens, at) for at in range(i, i + 3)]
    if words[:2] == ["and", "a"] and words[2] in ("half", "quarter", "third"):
        return i + 3, Fraction(1, _PARTS[words[2]])
    if words[:2] == ["and", "half"]:
        return i + 2, Fraction(1, 2)
    return None


def _ordinal(tokens: Sequence[Token], i: int, end: int, number: int) -> Reading | None:
    word, after = tokens[i].low, _low(tokens, end)
    if after == "of" and _low(tokens, end + 1)[:3] in _MONTHS:
        return Reading(end, Fraction(number), ordinal=True, spelled=True)
    before = _low(tokens, i - 1)
    if end == i + 1 and word == "second" and (after in ("to", "of") or before in _NOT_BEFORE_SECOND):
        return None
    if (
        end == i + 1
        and word == "first"
        and (not i or after in _NOT_AFTER_FIRST or before in _NOT_BEFORE_FIRST)
    ):
        return None
    return Reading(end, Fraction(number), ordinal=True, spelled=True)


def _is_pronoun(tokens: Sequence[Token], i: int) -> bool:
    """ "one of", "this one", "no one", "the one who": not a count."""
    before, after = _low(tokens, i - 1), _low(tokens, i + 1)
    return not after or after in _PRONOUN_AFTER or before in _PRONOUN_BEFORE


def _weekdays() -> dict[str, int]:
    """With their plurals: "closed on Sundays"."""
    names = calendar_names("en", "days", "wide")
    return {**names, **{name + "s": day for name, day in names.items()}}


@lru_cache(maxsize=1)
def english() -> Lexicon:
    """Numbers, dates, units and currencies as English newspapers and translation machines write them."""
    return Lexicon(
        group=",",
        decimal=".",
        read_words=read_words,
        first_words=frozenset([*_UNITS, *_TENS, *_ORDINALS, *_VAGUE, "a", "an", "half"]),
        scales={word: Fraction(scale) for word, scale in (_SCALES | _SHORT_SCALES).items()},
        money_scales={"m": Fraction(10**6), "b": Fraction(10**9), "t": Fraction(10**12), "k": Fraction(1000)},
        months=calendar_names("en", "months", "wide"),
        short_months=calendar_names("en", "months", "abbreviated") | {"sept": 9},
        weekdays=_weekdays(),
        short_weekdays=calendar_names("en", "days", "abbreviated")
        | {"tues": 2, "thurs": 4, "thur": 4, "weds": 3},
        currencies_before=Phrases(CURRENCIES_BEFORE.items()),
        currencies_after=Phrases([*CURRENCIES_AFTER.items(), *currency_names("en")]),
        units=unit_phrases("en", UNITS),
        percents=Phrases(
            [("percent", "%"), ("per cent", "%"), ("per-cent", "%"), ("%", "%"), ("pct", "%"), ("pc", "%")]
        ),
        range_words=Phrases((words, "to") for words in ("to", "through")),
        zones={"wib": "+07:00", "wita": "+08:00", "wit": "+09:00", "gmt": "+00:00", "utc": "+00:00"},
        day_first=False,
        months_need_capital=True,
        counters=COUNTERS,
        year_cues=YEAR_CUES,
        date_words=listed(
            """twenties thirties forties fifties sixties seventies eighties nineties noon midday midnight
            quarter"""
        ),
    )
