"""Warns where a name is missing from a translation, spelt otherwise, or left in Indonesian."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from sejajar.entities.candidates import LINKED, RESPELT
from sejajar.entities.gazetteer import Gazetteer
from sejajar.entities.grouping import bare_person, split_abbreviation
from sejajar.entities.name_cores import NameCores
from sejajar.entities.name_parts import cut, half_translated, known_english
from sejajar.entities.spelling import consonants, fold, sounds
from sejajar.entities.stand_ins import stands_in
from sejajar.text import Check, Entity, Kind, Mention, Reason, Span, State, TranslatedSegment

Named = Sequence[tuple[Entity, Mention, Span | None, int | None]]
"""Each name mention of a segment, its target, and how it was found."""


@cache
def locative() -> re.Pattern[str]:
    return re.compile(r"\b(di|ke|dari|menuju|meninggalkan|mengunjungi)\s+$", re.I)


def check_names(
    gazetteer: Gazetteer, cores: NameCores, source: str, translated: TranslatedSegment, named: Named
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
                sought(gazetteer, cores, entity, text, source, translated.text)
                if machine
                else plainly_sought(gazetteer, cores, entity, mention.source, source, translated)
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
        elif machine and (
            (entity.kind is Kind.PERSON and cores.lost_part(text, source, translated.text))
            or cut(gazetteer, entity, text, target, translated.text)
            or (entity.kind is Kind.ORGANISATION and cores.lost_place(text, source, translated.text))
        ):
            reason, shown = Reason.NAME_CUT, there
        elif machine and tier == LINKED and cores.lost(text, source, translated.text):
            reason, shown = Reason.NAME_ALTERED, there
        else:
            continue
        advice = ""
        if reason in (Reason.NAME_HALF_TRANSLATED, Reason.NAME_CUT):
            advice = next(iter(known_english(gazetteer, entity, text)), "")
        checks.append(Check(translated.index, reason, text, shown, entity.id, mention.source, target, advice))
    return checks


def sought(
    gazetteer: Gazetteer, cores: NameCores, entity: Entity, text: str, source: str, translation: str
) -> bool:
    """Whether a machine must show the name: a person's, or a place or body whose English we know, or of whose
    own name the translation has nothing."""
    if entity.kind is Kind.PERSON:
        return len(text) > 2 or text.isupper()  # a suspect's initials
    forms = (text, *split_abbreviation(text))
    return any(gazetteer.named(form, entity.kind) for form in forms) or cores.lost(text, source, translation)


def plainly_sought(
    gazetteer: Gazetteer,
    cores: NameCores,
    entity: Entity,
    place: Span,
    source: str,
    translated: TranslatedSegment,
) -> bool:
    """Whether a person who translates would show the name, too."""
    text = place.of(source)
    if not sought(gazetteer, cores, entity, text, source, translated.text):
        return False
    if entity.kind is Kind.PLACE:
        settled = translated.state is State.CONFIRMED
        if settled and not locative().search(source[: place.start]):
            return False
    return not stands_in(entity.kind, source, place, translated.text)


def untranslated(gazetteer: Gazetteer, text: str, there: str) -> bool:
    """Whether a place stands in the translation under an Indonesian name that is not an English one too."""
    english = [
        form for entry in gazetteer.named(text, Kind.PLACE) for form in (*entry.english, *entry.people)
    ]
    return bool(english) and fold(there) == fold(text) and fold(there) not in {fold(form) for form in english}


def places_to_mend(
    gazetteer: Gazetteer, translated: TranslatedSegment, checks: Sequence[Check]
) -> list[tuple[Span, Span, str]]:
    """Of the places left in Indonesian those whose English can only be one: mention, target, English name.

    Not a name that may be another's ("AS Roma") or a part of one ("Republic of Ceko").
    """
    text = translated.text
    found = []
    for check in checks:
        here, there = check.source_span, check.target_span
        if check.reason is not Reason.PLACE_UNTRANSLATED or here is None or there is None:
            continue
        entries = gazetteer.named(check.source, Kind.PLACE)
        alone = check.source == there.of(text) and all(one.english[0] == check.target for one in entries)
        # A lesser name may be short for something ("Korut"), but not "Libia", which is Libya respelt.
        sure = alone and (entries[0].names[0] == check.source or respelt(check.source, check.target))
        beside = surrounded().search(text[: there.start]) or followed().match(text, there.end)
        if sure and not beside and not (check.source.isupper() or text.isupper() or check.target in text):
            found.append((here, there, check.target))
    return found


def parts_to_mend(translated: TranslatedSegment, checks: Sequence[Check]) -> list[tuple[Span, Span, str]]:
    """Of the names that are half translated or cut those whose English is known, as `places_to_mend`.

    An abbreviation in brackets behind the name stays.
    """
    found = []
    for check in checks:
        here, there = check.source_span, check.target_span
        if check.reason in (Reason.NAME_HALF_TRANSLATED, Reason.NAME_CUT) and check.advice and here and there:
            name = there.of(translated.text).partition(" (")[0]
            found.append((here, Span(there.start, there.start + len(name)), check.advice))
    return found


def respelt(name: str, english: str) -> bool:
    return fold(name)[:2] == fold(english)[:2] and abs(len(name) - len(english)) < 2 < len(name)


@cache
def surrounded() -> re.Pattern[str]:
    return re.compile(r"(?:\b(?:Republic|Kingdom|State)s? of (?:the )?|\S[ -][A-Z][\w.'-]*[ -])$")


@cache
def followed() -> re.Pattern[str]:
    return re.compile(r"[ -][A-Z0-9]")


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
