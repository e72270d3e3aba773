"""Tells names of which the translation kept a part in Indonesian, or lost a part."""

from __future__ import annotations

import re

from sejajar.entities.gazetteer import DIRECTIONS, HEADS, Gazetteer
from sejajar.entities.grouping import split_abbreviation
from sejajar.entities.lexicon import ENGLISH_HEADS, SURE_HEADS, words
from sejajar.entities.spelling import fold
from sejajar.entities.tokens import tokenise
from sejajar.text import Entity, Kind, Span

# Heads of places that English puts behind the name and in its own words.
PLACES_ID = frozenset(HEADS).difference(
    words("kabupaten kota provinsi propinsi kecamatan kelurahan desa hotel")
)
# Heads of bodies whose names say what they do, so that all of their words are translated or none.
TELLING = SURE_HEADS - words(
    "partai yayasan lembaga institut universitas politeknik brigade gerakan organisasi"
)
# Words for bodies of any kind: where one of them stands, a body's head has not been lost.
BODIES_EN = words("""
    academy agency alliance army assembly association attorney authority board body bureau center centre
    church club coalition college command commission committee company congress consortium corps
    corporation council court department directorate division embassy faculty federation force forces
    forum foundation front fund government group house institute institution league legislature ministry
    movement network office officials organisation organization panel parliament party police prosecutor
    prosecutors prosecutor's school secretariat senate service society staff team tribunal troops union
    unit university
""")
# What else the English of such names is made of: where they stand, the name was being translated.
TOPICS_EN = words("""
    academic affairs african agricultural agriculture american anti arab arts asian atlantic audit
    broadcasting business central child children citizens civil climate commerce communication
    communications community conservation constitution constitutional consumer control cooperation
    coordinating corruption court crime criminal cultural culture defence defense democracy democratic
    development disaster east eastern economic economy education election elections electoral emergency
    employers energy environment environmental eradication ethics european export family farmers federal
    film finance financial fisheries food football foreign forestry free freedom general global green
    health heritage high higher honor honour housing human humanitarian independence independent
    indigenous indonesian industrial industry information innovation inspection insurance intelligence
    interior international investigation investment islamic jewish judicial justice labor labour land law
    leadership legal liberation local management marine maritime media medical military mining national
    native natural nations north northern nuclear nurses ocean oil olympic pacific palestinian peace
    people people's permanent political post presidential press prevention private protection provincial
    public radio railway reconciliation reform refugees regional rehabilitation religious research
    resistance resources rights rural safety science sea security social solidarity south southern special
    sport sports statistics steering student students supervisory support supreme teachers technical
    technology textile tourism trade transport transportation truth urban victims village war water west
    western women women's workers world youth
""")
GRAMMAR = words("the of for and in on s a an")


def half_translated(gazetteer: Gazetteer, entity: Entity, text: str, there: str) -> bool:
    """Whether a name has Indonesian words beside translated ones.

    "International Mahkamah", "Komite Community Support", "Ministry of Keuangan", "South China Laut". A name
    that is Indonesian throughout may be meant so, and a proper name may stand beside a translated head
    ("Kasih Ibu Foundation").
    """
    there = re.sub(r"\s*[(\[][^()\[\]]*[)\]]?", "", there)
    own = [fold(word) for word in tokenise(split_abbreviation(text)[0])[0]]
    told = [fold(word) for word in tokenise(there)[0]]
    if not told or any(fold(there) == fold(form) for form in known_english(gazetteer, entity, text)):
        return False
    if entity.kind is Kind.PLACE:
        return own[0] in PLACES_ID and own[0] in told[1:] and told[0] != own[0]
    if entity.kind is not Kind.ORGANISATION or not (TOPICS_EN | BODIES_EN).intersection(told).difference(own):
        return False
    kept = set(own).intersection(told)
    return bool(kept & SURE_HEADS) or (own[0] in TELLING and bool(kept & gazetteer.common_words))


def cut(gazetteer: Gazetteer, entity: Entity, text: str, target: Span, translation: str) -> bool:
    """Whether the translation names only a part: "Papua" for Papua Barat, a committee without "Committee"."""
    if entity.kind is Kind.PLACE:
        return _direction_lost(gazetteer, text, target, translation)
    return entity.kind is Kind.ORGANISATION and _head_lost(gazetteer, entity, text, target, translation)


def known_english(gazetteer: Gazetteer, entity: Entity, text: str) -> tuple[str, ...]:
    return gazetteer.english(split_abbreviation(text)[0], entity.kind)


def _direction_lost(gazetteer: Gazetteer, text: str, target: Span, translation: str) -> bool:
    stem, _, direction = text.rpartition(" ")
    if direction in ("Daya", "Laut") and " " in stem:
        stem, _, first = stem.rpartition(" ")
        direction = f"{first} {direction}"
    if not stem or direction not in DIRECTIONS or not gazetteer.english(text, Kind.PLACE):
        return False
    stems = {fold(form) for form in (stem, *gazetteer.english(stem, Kind.PLACE), *gazetteer.people(stem))}
    if fold(target.of(translation)) not in stems:
        return False
    # "the west of Papua", "western Papua": the direction may stand a few words away.
    said = "|".join(f"{word.rstrip('.')}\\w*" for word in (*DIRECTIONS[direction], direction))
    around = translation[max(0, target.start - 40) : target.end + 30]
    return re.search(rf"\b(?:{said})\b", around, re.IGNORECASE) is None


def _head_lost(gazetteer: Gazetteer, entity: Entity, text: str, target: Span, translation: str) -> bool:
    name = split_abbreviation(text)[0]
    own = [fold(word) for word in tokenise(name)[0]]
    there = target.of(translation)
    told = [fold(word) for word in tokenise(there)[0]]
    if len(own) < 3 or own[0] not in SURE_HEADS or not 1 < len(told) < len(own):
        return False
    if any(fold(there) == fold(form) for form in known_english(gazetteer, entity, text)):
        return False
    # A name of its own may well stand without its head: "Partai Golkar", "Universitas Gadjah Mada".
    if not all(word in TOPICS_EN | GRAMMAR for word in told) and not _is_its_place(gazetteer, text, there):
        return False
    said = {fold(word) for word in tokenise(translation)[0]}
    return not said & (BODIES_EN | ENGLISH_HEADS.get(own[0], frozenset()) | {own[0]})


def _is_its_place(gazetteer: Gazetteer, text: str, there: str) -> bool:
    """Whether of a body only where it is has been kept: "Central Java" of Dinas Kesehatan Jawa Tengah."""
    words = text.split()
    tails = (" ".join(words[at:]) for at in range(1, len(words)))
    return any(fold(there) == fold(form) for tail in tails for form in gazetteer.english(tail, Kind.PLACE))
