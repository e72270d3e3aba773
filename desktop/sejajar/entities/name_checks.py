"""Warns where a name is missing from a translation, spelt otherwise, or left in Indonesian."""

from __future__ import annotations

from collections.abc import Sequence

from sejajar.entities.candidates import RESPELT
from sejajar.entities.gazetteer import Gazetteer
from sejajar.entities.grouping import bare_person
from sejajar.entities.spelling import fold, sounds
from sejajar.text import Check, Entity, Kind, Mention, Reason, Span, TranslatedSegment

Named = Sequence[tuple[Entity, Mention, Span | None, int | None]]
"""Each name mention of a segment, its target, and how it was found."""


def check_names(
    gazetteer: Gazetteer, source: str, translated: TranslatedSegment, named: Named
) -> list[Check]:
    """At most one warning a mention; where an entity is found once in the segment it is not missed elsewhere in it."""
    checks = []
    found = {entity.id for entity, _, target, _ in named if target}
    reported: set[str] = set()
    for entity, mention, target, tier in named:
        text = mention.source.of(source)
        if target is None:
            if entity.id in found or entity.id in reported or not sought(gazetteer, entity, text):
                continue
            reported.add(entity.id)
            checks.append(Check(translated.index, Reason.NAME_MISSING, text, "", entity.id, mention.source))
            continue
        there = target.of(translated.text)
        if entity.kind is Kind.PLACE and untranslated(gazetteer, text, there):
            english = gazetteer.english(text, Kind.PLACE)[0]
            checks.append(
                Check(
                    translated.index,
                    Reason.PLACE_UNTRANSLATED,
                    text,
                    english,
                    entity.id,
                    mention.source,
                    target,
                )
            )
        elif entity.kind is Kind.PERSON and tier == RESPELT and sounds(bare_person(text)) != sounds(there):
            checks.append(
                Check(translated.index, Reason.NAME_ALTERED, text, there, entity.id, mention.source, target)
            )
    return checks


def sought(gazetteer: Gazetteer, entity: Entity, text: str) -> bool:
    """Whether the name is one that a translation must show: a person's, or a place or body whose English we know."""
    if entity.kind is Kind.PERSON:
        return len(text) > 2
    return bool(gazetteer.named(text, entity.kind))


def untranslated(gazetteer: Gazetteer, text: str, there: str) -> bool:
    """Whether a place stands in the translation under an Indonesian name that is not an English one too."""
    english = gazetteer.english(text, Kind.PLACE)
    forms = {fold(form) for form in (*english, *gazetteer.people(text))}
    return bool(forms) and fold(there) == fold(text) and fold(there) not in forms
