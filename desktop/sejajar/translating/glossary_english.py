"""English words in their forms: plurals, possessives, tenses, capitals, and a or an."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from sejajar.text import Span
from sejajar.translating.glossary_symbols import with_symbols
from sejajar.translating.links import word_set

# A hyphen joins no words here: "cease-fire" has the two of "cease fire".
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LEADING = re.compile(r"^(?:the|an?|to) (?=\w)", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")
_POSSESSIVE = re.compile("['’]s?$")
_IRREGULAR = {
    "children": "child",
    "people": "person",
    "feet": "foot",
    "teeth": "tooth",
    "mice": "mouse",
    "data": "datum",
    "criteria": "criterion",
    "phenomena": "phenomenon",
}
_PLURAL_OF = {one: many for many, one in _IRREGULAR.items()}
# Adjectives and others are made from what stands before it.
_ENDING = re.compile("(?:y|ics?|e)$")
_STEM = 5
"""Letters."""
# What is made with these is something else: regent, regency.
_OTHER_THING = ("cy", "cies", "er", "or", "ers", "ors")
# They end like plurals and are none.
_NOT_PLURAL = word_set(
    """always across besides bus campus census congress diabetes economics focus gas headquarters logistics
    means news perhaps physics plus politics regimen series species specimen statistics status thus towards
    versus virus whereas yes"""
)
_BEFORE_TAIL = re.compile(r" (?:of|for|in|on|to|at|by|with|against|from|under) ")
_SMALL_IN_TITLES = word_set("a an and at by for from in of on or the to with")
_SOUNDS_LIKE_YOU = re.compile(r"(?:uni(?![nm])|us[aeiu]|u[bt]i|eu|ewe|one\b|once\b)")
_SILENT_H = re.compile(r"(?:hour|honest|honou?r|heir)")
_LETTERS_WITH_VOWELS = frozenset("AEFHILMNORSX")

Forms = frozenset[str]


def words(text: str) -> list[tuple[Span, Forms]]:
    """Where the words of `text` are with their symbols, and what each can be a form of."""
    spans = [with_symbols(text, Span(*match.span())) for match in _WORD.finditer(text)]
    return [(span, forms(span.of(text))) for span in spans]


@lru_cache(20_000)
def forms(word: str) -> Forms:
    """What a word can be a form of, itself included; also what is none, as "new" of "news".

    Two words that have one in common pass for the same word: "designated" and "designates" do.
    """
    word = _POSSESSIVE.sub("", word.casefold())
    found = {word, _IRREGULAR.get(word, word)}
    if word.endswith("s") and not word.endswith("ss") and len(word) > 2:
        found.add(word[:-1])
    for ending, others in (
        ("ies", ("y",)),
        ("es", ("",)),
        ("ves", ("f", "fe")),
        ("ses", ("sis",)),
        ("men", ("man",)),
    ):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            found.update(word.removesuffix(ending) + other for other in others)
    for ending in ("ed", "ing"):
        stem = word.removesuffix(ending)
        if word.endswith(ending) and len(stem) > 2:
            found.update((stem, stem + "e"))
            if stem[-1] == stem[-2]:
                found.add(stem[:-1])
            if stem[-1] == "i":
                found.add(stem[:-1] + "y")
    return frozenset(found)


@lru_cache(20_000)
def wanted_words(target: str) -> tuple[tuple[Forms, ...], ...]:
    """The words by which a glossary's entry is found: all of them, or those outside brackets at its end."""
    whole = _LEADING.sub("", target, count=1)
    ways = (whole, _IN_BRACKETS.sub("", whole))
    return tuple(dict.fromkeys(tuple(each for _, each in words(way)) for way in ways if words(way)))


def places(there: Sequence[tuple[Span, Forms]], targets: Iterable[str]) -> list[Span]:
    """Where, among the words of a text, any of the glossary's stand, in whatever form; none twice."""
    ways = sorted({way for target in targets for way in wanted_words(target)}, key=len, reverse=True)
    found = []
    start = 0
    while start < len(there):
        length = next((len(way) for way in ways if _stands_at(way, there, start)), 0)
        if length:
            found.append(Span(there[start][0].start, there[start + length - 1][0].end))
        start += length or 1
    return found


def _stands_at(way: Sequence[Forms], there: Sequence[tuple[Span, Forms]], start: int) -> bool:
    return len(way) <= len(there) - start and all(
        _passes_for(there[start + at][1], wanted) for at, wanted in enumerate(way)
    )


@lru_cache(20_000)
def _passes_for(there: Forms, wanted: Forms) -> bool:
    """Whether they are one word, or one made from the other: economic, economy; membership, member."""
    if not wanted.isdisjoint(there):
        return True
    if any(word.endswith(_OTHER_THING) for word in there):
        return False
    stems = {stem for word in wanted if len(stem := _ENDING.sub("", word)) >= _STEM}
    return any(word.startswith(stem) and word[-1].isalnum() for stem in stems for word in there)


def is_plural(phrase: str) -> bool:
    """Whether its head looks like more than one: "members of parliament"."""
    head = _POSSESSIVE.sub("", _head(phrase)).casefold()
    if head in _NOT_PLURAL:
        return False
    regular = head.endswith("s") and not head.endswith(("ss", "us", "is"))
    return head in _IRREGULAR or (len(head) > 3 and (regular or head.endswith("men")))


def pluralised(phrase: str) -> str:
    """ "member of parliament" -> "members of parliament"."""
    head = _head(phrase)
    at = _head_end(phrase)
    return phrase[: at - len(head)] + _plural(head) + phrase[at:]


def _head_end(phrase: str) -> int:
    tail = _BEFORE_TAIL.search(phrase)
    return tail.start() if tail else len(phrase)


def _head(phrase: str) -> str:
    return phrase[: _head_end(phrase)].rpartition(" ")[2]


def _plural(word: str) -> str:
    small = word.casefold()
    if small.endswith(("ed", "ese")) and len(small) > 4:  # the accused, the Chinese
        return word
    if small in _PLURAL_OF:
        return word[0] + _PLURAL_OF[small][1:]
    if small.endswith("man") and small not in ("human", "german"):
        return word[:-2] + "en"
    if small.endswith("sis"):
        return word[:-2] + "es"
    if re.search("[^aeiou]y$", small):
        return word[:-1] + "ies"
    return word + ("es" if re.search("(?:s|x|z|ch|sh)$", small) else "s")


def in_title_case(phrase: str) -> str:
    """ "minister of foreign affairs" -> "Minister of Foreign Affairs"."""
    capital = [
        part if number and part in _SMALL_IN_TITLES else begun_large(part)
        for number, part in enumerate(phrase.split(" "))
    ]
    return " ".join(capital)


def begun_large(phrase: str) -> str:
    return phrase[:1].upper() + phrase[1:]


def is_titled(phrase: str) -> bool:
    """Whether it has several words and each that counts begins with a capital."""
    counted = [match[0] for match in _WORD.finditer(phrase) if match[0] not in _SMALL_IN_TITLES]
    return len(counted) > 1 and all(not word[0].islower() for word in counted)


def takes_an(phrase: str) -> bool:
    """Whether it is "an" and not "a" before it."""
    first = next((match[0] for match in _WORD.finditer(phrase)), "")
    if len(first) > 1 and first.isupper() and first.isalpha():
        if re.search("[AEIOU]", first[1:]) and len(first) > 3:  # spoken as a word: a NATO, an ASEAN
            return first[0] in "AEIOU"
        return first[0] in _LETTERS_WITH_VOWELS
    small = first.casefold()
    if small[:1].isdigit():
        return re.match(r"8|1[18](?!\d)", small) is not None
    if small[:1] in "aeiou":
        return _SOUNDS_LIKE_YOU.match(small) is None
    return _SILENT_H.match(small) is not None
