"""What the scanner must know of a language: separators, words, and CLDR's names of units and currencies."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, NamedTuple

from sejajar.entities.numbers_tokens import Token, tokenise


def listed(words: str) -> frozenset[str]:
    """The words of a string."""
    return frozenset(words.split())


def counted(words: str, numbers: Iterable[int]) -> dict[str, int]:
    """The words of a string with one number each."""
    return dict(zip(words.split(), numbers, strict=True))


def table(lines: str) -> dict[str, str]:
    """Phrase -> meaning, from lines "meaning: phrase, phrase"; an indented line continues the one above."""
    meaning = ""
    phrases = {}
    for line in textwrap.dedent(lines).splitlines():
        if line and not line.startswith(" "):
            meaning, _, line = line.partition(":")
        phrases.update({phrase.strip(): meaning for phrase in line.split(",") if phrase.strip()})
    return phrases


class Reading(NamedTuple):
    """A number read from `tokens[start:end]`, before anything is known of its unit."""

    end: int
    value: Fraction
    also: tuple[Fraction, ...] = ()
    vague: bool = False
    ordinal: bool = False
    spelled: bool = False
    odd: bool = False


class Phrases:
    """Phrases of one or more tokens with a meaning each; the longest that fits is found."""

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for phrase, meaning in phrases:
            words = tuple(token.low for token in tokenise(phrase))
            if words:
                entries = self._by_first.setdefault(words[0], [])
                if all(words != known for known, _ in entries):
                    entries.append((words, meaning))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def at(self, tokens: Sequence[Token], i: int) -> tuple[int, str] | None:
        """The end and meaning of the longest phrase that starts at token `i`."""
        if i >= len(tokens):
            return None
        for words, meaning in self._by_first.get(tokens[i].low, ()):
            end = i + len(words)
            if end <= len(tokens) and all(
                token.low == word for token, word in zip(tokens[i:end], words, strict=True)
            ):
                return end, meaning
        return None

    def __contains__(self, word: str) -> bool:
        return word in self._by_first

    @property
    def first_words(self) -> Iterable[str]:
        """The words that a phrase may begin with."""
        return self._by_first.keys()


WordReader = Callable[[Sequence[Token], int], Reading | None]


@dataclass(frozen=True)
class Lexicon:
    """One language. Scales map to what they multiply by, months to 1…12 and weekdays to 1…7 (Sunday).

    `first_words` are those a number in words may begin with, `counters` those that follow a count rather than
    a year, `year_cues` those before years, `date_words` those a date may begin with besides its names.
    """

    group: str
    decimal: str
    read_words: WordReader
    first_words: frozenset[str]
    scales: Mapping[str, Fraction]
    money_scales: Mapping[str, Fraction]
    months: Mapping[str, int]
    short_months: Mapping[str, int]
    weekdays: Mapping[str, int]
    short_weekdays: Mapping[str, int]
    currencies_before: Phrases
    currencies_after: Phrases
    units: Phrases
    percents: Phrases
    range_words: Phrases
    zones: Mapping[str, str]
    day_first: bool
    months_need_capital: bool
    counters: frozenset[str]
    year_cues: frozenset[str]
    date_words: frozenset[str]
    ordinal_prefix: str = ""

    def may_be_word(self, low: str) -> bool:
        """Whether a number in words may begin with this word."""
        prefix = self.ordinal_prefix
        return low in self.first_words or (prefix != "" and low.startswith(prefix))


_UNIT_CLASSES = (
    "area-", "digital-", "electric-", "energy-", "frequency-", "length-", "mass-", "power-", "pressure-",
    "speed-", "temperature-", "volume-", "angle-degree",
)  # fmt: skip
# Words that mean something else far more often than the unit.
_UNIT_NOT = listed(
    """
    length-point length-fathom length-furlong mass-stone mass-grain volume-cup volume-cup-metric volume-drop
    volume-pinch volume-dram volume-jigger volume-tablespoon volume-teaspoon volume-dessert-spoon
    volume-bushel speed-light-speed pressure-bar temperature-generic speed-beaufort mass-pound
    """
)
_SHORT_NOT = listed(
    """
    in at a an b bit byte c cc dr e g gr h hr j k l m mi n pt r s t th ton v w yd ch dm dal gal cal bar pm
    """
)


def unit_phrases(language: str, more: Mapping[str, str]) -> Phrases:
    """`more`, and CLDR's names of units in `language` -> a symbol that is the same for all languages."""
    from babel import Locale
    from babel.units import format_unit

    phrases = list(more.items())
    known = Locale(language).unit_display_names
    for unit in map(str, Locale("en").unit_display_names):
        if not unit.startswith(_UNIT_CLASSES) or unit in _UNIT_NOT or unit not in known:
            continue
        symbol = _without_number(format_unit(2, unit, "short", locale="en"))
        for count in (1, 2):
            name = _without_number(format_unit(count, unit, "long", locale=language))
            short = _without_number(format_unit(count, unit, "short", locale=language))
            phrases.append((name, symbol))
            if short.lower() not in _SHORT_NOT:
                phrases.append((short, symbol))
    return Phrases(phrases)


def _without_number(words: str) -> str:
    return words.strip("12").strip()


def currency_names(language: str) -> list[tuple[str, str]]:
    """CLDR's names of the currencies in use, singular and plural -> ISO 4217 code."""
    from babel import Locale
    from babel.numbers import get_currency_name

    return [
        (name, code)
        for code, own_name in Locale(language).currencies.items()
        # Codes that begin with X are metals and funds: "dua emas" are medals. Old ones bear their years.
        if not code.startswith("X") and "(" not in own_name
        for name in (own_name, *(get_currency_name(code, count=count, locale=language) for count in (1, 2)))
    ]


def calendar_names(language: str, part: Literal["months", "days"], width: str) -> dict[str, int]:
    """Month (1…12) or weekday (1 Monday … 7 Sunday) names in lower case."""
    from babel import Locale

    names = getattr(Locale(language), part)["format"][width]
    shift = 1 if part == "days" else 0
    return {str(name).lower().rstrip("."): number + shift for number, name in names.items()}
