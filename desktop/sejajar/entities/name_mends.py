"""Names that a machine misspelt, turned round or stuttered over, found to be put as in the original."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from sejajar.entities.gazetteer import Gazetteer
from sejajar.entities.left_words import ORDINARY, IndonesianWords
from sejajar.entities.spelling import distance
from sejajar.text import Entity, Kind, Mention, Span

Linked = Sequence[tuple[Entity, Mention]]
"""A segment's entities with their mentions and targets."""

_WORD = re.compile(r"[^\W\d_]+")
# What English rightly adds to a name, or takes from it: Batavian, Sundanese, Ibn.
_ADDED = re.compile("n|an|ns|ian|ese|ic|i|s|es|y")
_TAKEN = re.compile("[aeiou]")
# How the languages spell the words that both took from others (Patriotik, Elektor, Anatomi, Yesus).
_RESPELLINGS = (("k", "c"), ("y", "j"), ("f", "ph"), ("s", "z"))
_LEARNED = re.compile("(?:i[kc]a?l?|[kc]tor)$")


def names_to_mend(
    gazetteer: Gazetteer, words: IndonesianWords, source: str, text: str, here: Linked
) -> list[tuple[Span, Span, str]]:
    """Mention, place in the translation `text`, and what shall stand there; of places that overlap the first
    is the surest."""
    return [
        *_turned(words, source, text, here),
        *_stuttered(source, text, here),
        *_run_on(words, source, text, here),
        *_moved(source, text, here),
        *_misspelt(gazetteer, words.cases, source, text, here),
    ]


def _turned(words: IndonesianWords, source: str, text: str, here: Linked) -> Iterator[tuple[Span, Span, str]]:
    """Names in reverse: "Depardieu Gerard", "Gede Pondok".

    Of places only where the first word is not English: Terminal Bekasi is rightly the Bekasi Terminal.
    """
    seen: set[str] = set()
    for entity, mention in here:
        name = mention.source.of(source)
        if entity.kind not in (Kind.PERSON, Kind.PLACE):
            continue
        for first, second in pairwise(name.split()):
            right, wrong = f"{first} {second}", f"{second} {first}"
            if not (first.istitle() and second.istitle()) or right in seen or wrong in source:
                continue
            if entity.kind is Kind.PLACE and first.lower() not in words:
                continue
            places = list(re.finditer(rf"\b{re.escape(wrong)}\b", text))
            if len(places) == 1 and right not in text:
                seen.add(right)
                yield mention.source, Span(*places[0].span()), right


def _stuttered(source: str, text: str, here: Linked) -> Iterator[tuple[Span, Span, str]]:
    """Names with a word said twice: "Film Critics Critics Circle"."""
    for entity, mention in here:
        name = mention.source.of(source)
        for target in mention.targets if entity.kind.is_name else ():
            there = target.of(text).split()
            once = [word for before, word in pairwise(["", *there]) if word != before]
            if len(once) < len(there) and once == name.split():
                yield mention.source, target, name


def _run_on(words: IndonesianWords, source: str, text: str, here: Linked) -> Iterator[tuple[Span, Span, str]]:
    """Words of people's names that were given an ending of common English words: "Gunturer"."""
    for entity, mention in here:
        if entity.kind is not Kind.PERSON:
            continue
        for word in mention.source.of(source).split():
            made = re.compile(rf"\b{re.escape(word)}(?:e[dnr]s?|ings?|al|or|ty)\b")
            found = made.search(text)
            if not found or len(word) < 4 or not word.istitle() or re.search(rf"\b{re.escape(word)}\b", text):
                continue
            if found[0] not in source and found[0].lower() not in words.cases:
                yield mention.source, Span(*found.span()), word


def _moved(source: str, text: str, here: Linked) -> Iterator[tuple[Span, Span, str]]:
    """Regencies whose head went to their province, where a comma is lost: "Demak, Central Java Regency"."""
    places = sorted((one for entity, one in here if entity.kind is Kind.PLACE), key=lambda one: one.source)
    for regency, province in pairwise(places):
        name = regency.source.of(source)
        between = source[regency.source.end : province.source.start]
        if (
            not name.startswith("Kabupaten ")
            or between.strip(" ,")
            or not (regency.targets and province.targets)
        ):
            continue
        (first, *_), (second, *_) = regency.targets, province.targets
        head = re.compile(r" Regency\b").match(text, second.end)
        if head and text[first.end : second.start] in (", ", " ") and "Regency" not in first.of(text):
            yield regency.source, first, f"{first.of(text)} Regency"
            yield province.source, Span(second.start, head.end()), second.of(text)


def _misspelt(
    gazetteer: Gazetteer,
    cases: Mapping[str, str],
    source: str,
    text: str,
    here: Linked,
) -> Iterator[tuple[Span, Span, str]]:
    """Yield mention, place in the translation `text`, and right spelling of each word of a name that is one
    letter off, be it another ("Conami"), one too few or too many.

    `cases` has the words of the language, as `left_words.word_cases`. Only what stands in neither the
    original nor among these is misspelt, and only names without an English form of their own are looked at:
    "Kuba" is Cuba. In 4,611 sentences this mended 17 words that the translation by hand spells as the
    original does, and none that it does not.
    """
    read, written = set(_WORD.findall(source)), set(_WORD.findall(text))
    for entity, mention in here:
        name = mention.source.of(source)
        if not entity.kind.is_name or not mention.targets or gazetteer.named(name):
            continue
        lost = [
            word
            for word in _WORD.findall(name)
            if len(word) > 2 and word not in written and is_own(gazetteer, cases, word)
        ]
        alone = entity.kind is Kind.PERSON and " " not in entity.name
        for target in mention.targets:
            for found in _WORD.finditer(text, target.start, target.end):
                made = found[0]
                if made in read or not made[0].isupper() or made.lower() in cases:
                    continue
                rights = [word for word in lost if _slipped(word, made, alone=alone)]
                if len(rights) == 1:
                    yield mention.source, Span(*found.span()), rights[0]


def is_own(gazetteer: Gazetteer, cases: Mapping[str, str], word: str) -> bool:
    """Whether a word with a capital is no abbreviation, no common word, and no name of which English has
    another form, be it an adjective."""
    if not word[:1].isupper() or word.isupper() or cases.get(word.lower(), "-") in ORDINARY:
        return False
    return all(word in entry.english and not entry.people for entry in gazetteer.named(word))


def _slipped(name: str, made: str, *, alone: bool) -> bool:
    """Whether `made` is a slip for `name`, not its English; `alone` says that it is all of a person's name,
    which may be one of antiquity ("Sokrates")."""
    own, other = name.lower(), made.lower()
    if own == other or distance(own, other, 1) > 1:
        return False
    if other.startswith(own) and _ADDED.fullmatch(other[len(own) :]):
        return False
    if own.startswith(other) and _TAKEN.fullmatch(own[len(other) :]):
        return False
    respelt = any(own.replace(*pair) == other.replace(*pair) for pair in _RESPELLINGS)
    return not (respelt and (alone or _LEARNED.search(own))) and not (own[-1] == "i" and other[-1] == "y")
