"""What a reader says of the entities, applied to what was found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain, count

from sejajar.entities.grouping import bare_person, slug, split_abbreviation
from sejajar.entities.numbers import find_numbers_id
from sejajar.entities.tokens import tokenise
from sejajar.text import (
    Article,
    Correction,
    Entity,
    Kind,
    MarkAs,
    Mention,
    Merge,
    NotEntity,
    SetKind,
    Span,
)


def apply_corrections(
    article: Article, entities: Sequence[Entity], corrections: Iterable[Correction]
) -> tuple[Entity, ...]:
    """The entities as the corrections make them, one after the other, in the order of their first mention.

    A correction about a name that no entity has, or words that the article does not have, changes nothing.
    What is not corrected keeps its id.
    """
    found = list(entities)
    for correction in corrections:
        match correction:
            case SetKind(name, kind):
                found = _set_kind(found, name, kind)
            case NotEntity(name):
                found = [one for one in found if one.name != name]
            case Merge(name, into):
                found = _merge(found, name, into)
            case MarkAs(words, kind):
                found = _mark(article, found, " ".join(words.split()), kind)
    return tuple(sorted(found, key=lambda one: _place(one.mentions[0])))


def _set_kind(found: list[Entity], name: str, kind: Kind) -> list[Entity]:
    named = [one for one in found if one.name == name]
    others = [one for one in found if one.name != name]
    return [*others, _entity(name, kind, named, (), others)] if named else found


def _merge(found: list[Entity], name: str, into: str) -> list[Entity]:
    target = next((one for one in found if one.name == into), None)
    same = [one for one in found if one.name == name and one is not target]
    if target is None or not same:
        return found
    others = [one for one in found if one is not target and one not in same]
    return [*others, replace(target, mentions=_united([target, *same]))]


def _mark(article: Article, found: list[Entity], words: str, kind: Kind) -> list[Entity]:
    texts = {segment.index: article.source_of(segment) for segment in article.segments}
    pattern = _whole_words(words)
    marked = [
        Mention(index, Span(*match.span()))
        for index, text in texts.items()
        for match in pattern.finditer(text)
    ]
    if not marked:
        return found
    taken: dict[int, list[Span]] = {}
    for mention in marked:
        taken.setdefault(mention.segment, []).append(mention.source)

    def is_free(mention: Mention) -> bool:
        return not any(mention.source.overlaps(span) for span in taken.get(mention.segment, ()))

    same: list[Entity] = []
    others: list[Entity] = []
    for one in found:
        left = tuple(filter(is_free, one.mentions))
        if (one.name, one.kind) == (words, kind):
            same.append(one)
            marked += left
        elif len(left) == len(one.mentions):
            others.append(one)
        elif left:
            forms = [mention.source.of(texts[mention.segment]) for mention in left]
            others.append(replace(one, mentions=left, name=_name(one, forms)))
    return [*others, _entity(words, kind, same, marked, others)]


def _entity(
    name: str, kind: Kind, same: Sequence[Entity], marked: Sequence[Mention], others: Sequence[Entity]
) -> Entity:
    """One entity instead of those that are the `same`, with the mentions `marked` or else all of theirs.

    It goes on under the id of one of them that is of its kind, if there is one.
    """
    mentions = tuple(sorted(marked, key=_place)) or _united(same)
    for one in same:
        if one.kind is kind:
            return replace(one, mentions=mentions)
    base = f"{kind}:{slug(split_abbreviation(name)[0])}"
    taken = {one.id for one in others}
    names = chain([base], (f"{base}-{number}" for number in count(2)))
    return Entity(
        next(id_ for id_ in names if id_ not in taken), kind, name, None, _value(name, kind), mentions
    )


def _united(entities: Iterable[Entity]) -> tuple[Mention, ...]:
    by_place = {_place(mention): mention for one in entities for mention in one.mentions}
    return tuple(by_place[place] for place in sorted(by_place))


def _name(entity: Entity, forms: Sequence[str]) -> str:
    """What an entity is called that has only these forms left: as before if one of them says so."""
    if any(entity.name in form for form in forms):
        return entity.name
    fullest = max(forms, key=lambda form: (len(tokenise(form)[0]), len(form)))
    return bare_person(fullest) if entity.kind is Kind.PERSON else fullest


def _value(name: str, kind: Kind) -> str | None:
    """The value of a name that is a number of this kind from end to end."""
    numbers = [] if kind.is_name else find_numbers_id(name)
    whole = Span(0, len(name))
    return next((number.value for number in numbers if (number.kind, number.span) == (kind, whole)), None)


def _whole_words(words: str) -> re.Pattern[str]:
    """The words with any white space between them, and no letter or digit running on at either end."""
    inside = r"\s+".join(map(re.escape, words.split()))
    before = r"(?<!\w)" if re.match(r"\w", words) else ""
    after = r"(?!\w)" if re.search(r"\w$", words) else ""
    return re.compile(before + inside + after)


def _place(mention: Mention) -> tuple[int, Span]:
    return mention.segment, mention.source
