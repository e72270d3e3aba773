"""What a person who translates may rightly write instead of a name: "she", "the minister", "the company"."""

from __future__ import annotations

import re
from functools import cache

from sejajar.entities.lexicon import words
from sejajar.text import Kind, Span

OFFICES = words("""
    activist actor actress ambassador analyst artist athlete author bishop boy businessman businesswoman
    captain chairman chairperson chairwoman champion chief coach colonel commissioner couple defendant
    deputy diplomat director doctor driver economist envoy expert farmer father fisherman footballer
    general girl goalkeeper governor head immigrant inspector journalist judge king lawmaker lawyer leader
    lecturer man manager mayor minister mother musician observer officer official patient pilot player
    police politician pope premier president priest prime prince princess principal professor prosecutor
    queen rector regent researcher scientist secretary senator singer soldier speaker spokesman
    spokesperson spokeswoman star striker student suspect teacher teenager victim villager widow winner
    witness woman worker writer
""")
BODIES = words("""
    administration agency airline airport army association bank board body bureau business campus chamber
    church club commission committee company consortium corporation council court department directorate
    embassy faculty federation firm force foundation fund government group hospital institute institution
    league legislature lender maker ministry mosque movement network office operator organisation
    organization outlet paper parliament party police portal producer programme program publisher retailer
    school service side squad startup state-owned store subsidiary team union unit university
""")
PLACES = words("""
    airport area building camp capital city country district hamlet island kingdom mosque nation north park
    place port province region regency road scene site south state station street subdistrict territory
    town village
""")
_SUBJECTS = words("he she it they")
_OBJECTS = words("his her him its their them")


def stands_in(kind: Kind, source: str, name: Span, translation: str) -> bool:
    """Whether something in the translation may stand for the name at `name` in the source.

    Pronouns that the original has as well stand there for whom they stand for in it. What others say in
    quotation marks tells of no name outside of them: "We won," he said.
    """
    if not any(match.start() < name.start < match.end() for match in _quotation().finditer(source)):
        source, translation = (_quotation().sub(" ", text) for text in (source, translation))
    found = [match[0].lower() for match in _for_kind(kind).finditer(translation)]
    subjects = sum(word in _SUBJECTS for word in found)
    pronouns = subjects + sum(word in _OBJECTS for word in found)
    said, owned = len(_said().findall(source)), len(_owned().findall(source))
    return subjects > said or pronouns > said + owned or pronouns < len(found)


@cache
def _for_kind(kind: Kind) -> re.Pattern[str]:
    if kind is Kind.PERSON:
        return _either("he|she|his|her|him|they|the latter", OFFICES)
    if kind is Kind.PLACE:
        return _either("there|here|local|its", PLACES)
    return _either("it|its|they|their|them|we|our|us", BODIES)


def _either(pronouns: str, nouns: frozenset[str]) -> re.Pattern[str]:
    said = "|".join(sorted(nouns))
    return re.compile(rf"\b(?:{pronouns}|(?:the|this|that|its|his|her) (?:[\w-]+ )?(?:{said}))\b", re.I)


@cache
def _quotation() -> re.Pattern[str]:
    return re.compile('[“"][^“”"]+[”"]?')


@cache
def _said() -> re.Pattern[str]:
    return re.compile(r"\b(?:ia|dia|mereka|beliau)\b", re.I)


@cache
def _owned() -> re.Pattern[str]:
    return re.compile(r"\b\w{3,}nya\b", re.I)
