"""Warns where a name is missing from a translation, spelt otherwise, or left in Indonesian."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from sejajar.entities.candidates import RESPELT
from sejajar.entities.gazetteer import Gazetteer
from sejajar.entities.grouping import bare_person
from sejajar.entities.name_parts import cut, half_translated, known_english
from sejajar.entities.spelling import consonants, fold, sounds
from sejajar.text import Check, Entity, Kind, Mention, Reason, Span, State, TranslatedSegment

Named = Sequence[tuple[Entity, Mention, Span | None, int | None]]
"""Each name mention of a segment, its target, and how it was found."""


@cache
def for_people() -> re.Pattern[str]:
    # What a person may rightly write instead of a person's or a place's name.
    return re.compile(r"\b(he|she|his|her|him|who|they|their|them|i|we|you|the (?:man|woman|latter))\b", re.I)


@cache
def for_places() -> re.Pattern[str]:
    return re.compile(
        r"\b(there|here|local|its|the (?:\w+ )?(?:capital|country|city|region|area|state|nation))\b", re.I
    )


@cache
def locative() -> re.Pattern[str]:
    return re.compile(r"\b(di|ke|dari|menuju|meninggalkan|mengunjungi)\s+$", re.I)


def check_names(
    gazetteer: Gazetteer, source: str, translated: TranslatedSegment, named: Named
) -> list[Check]:
    """At most one warning a mention; an entity found once in the segment is not missed elsewhere in it.

    A machine does not choose to leave a name out, so every known name is asked of it. People write "she" and
    "the president" instead, so of a translation that no engine signs, or that was edited, less is asked.
    """
    machine = translated.state is State.MACHINE and bool(translated.engine)
    checks = []
    settled = {entity.id for entity, _, target, _ in named if target}
    for entity, mention, target, tier in named:
        text = mention.source.of(source)
        if target is None:
            if entity.id not in settled and (
                sought(gazetteer, entity, text)
                if machine
                else plainly_sought(gazetteer, entity, mention.source, source, translated)
            ):
                settled.add(entity.id)
                checks.append(
                    Check(translated.index, Reason.NAME_MISSING, text, "", entity.id, mention.source)
                )
            continue
        there = target.of(translated.text)
        if entity.kind is Kind.PLACE and untranslated(gazetteer, text, there):
            reason, shown = Reason.PLACE_UNTRANSLATED, gazetteer.english(text, Kind.PLACE)[0]
        elif entity.kind is Kind.PERSON and tier == RESPELT and altered(entity.name, text, there, machine):
            reason, shown = Reason.NAME_ALTERED, there
        elif half_translated(gazetteer, entity, text, there):
            reason, shown = Reason.NAME_HALF_TRANSLATED, there
        elif machine and cut(gazetteer, entity, text, target, translated.text):
            reason, shown = Reason.NAME_CUT, there
        else:
            continue
        advice = ""
        if reason in (Reason.NAME_HALF_TRANSLATED, Reason.NAME_CUT):
            advice = next(iter(known_english(gazetteer, entity, text)), "")
        checks.append(Check(translated.index, reason, text, shown, entity.id, mention.source, target, advice))
    return checks


def sought(gazetteer: Gazetteer, entity: Entity, text: str) -> bool:
    """Whether a machine must show the name: a person's, or a place or body whose English we know."""
    if entity.kind is Kind.PERSON:
        return len(text) > 2
    return bool(gazetteer.named(text, entity.kind))


def plainly_sought(
    gazetteer: Gazetteer, entity: Entity, place: Span, source: str, translated: TranslatedSegment
) -> bool:
    """Whether a person who translates would show the name, too."""
    text = place.of(source)
    if not sought(gazetteer, entity, text):
        return False
    if entity.kind is Kind.PERSON:
        return not for_people().search(translated.text)
    if entity.kind is Kind.PLACE:
        unfinished = translated.state is State.EDITED
        stands_alone = unfinished or locative().search(source[: place.start])
        return bool(stands_alone) and not for_places().search(translated.text)
    return True


def untranslated(gazetteer: Gazetteer, text: str, there: str) -> bool:
    """Whether a place stands in the translation under an Indonesian name that is not an English one too."""
    english = [
        form for entry in gazetteer.named(text, Kind.PLACE) for form in (*entry.english, *entry.people)
    ]
    return bool(english) and fold(there) == fold(text) and fold(there) not in {fold(form) for form in english}


def altered(name: str, text: str, there: str, machine: bool) -> bool:
    """Whether a person's name is spelt otherwise, beyond what romanisation leaves open.

    Of people, who may know the accepted spelling better than the article, vowels and endings are not asked.
    """
    ours = [sounds(word) for word in (*name.split(), *bare_person(text).split())]
    for word in there.replace("-", " ").split():
        heard = sounds(word)
        if heard in ours:
            continue
        if machine or not any(consonants(heard).startswith(consonants(own)) for own in ours):
            return True
    return False
