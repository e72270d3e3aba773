"""Finds the people, places, organisations and numbers of an article in the original."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from sejajar.entities.gazetteer import Gazetteer
from sejajar.entities.grouping import Grouping, entity, slug
from sejajar.entities.numbers import NumberFound, find_numbers_id
from sejajar.entities.recogniser import Recogniser, names_of
from sejajar.entities.repair import Repair
from sejajar.entities.sentence import Sentence
from sejajar.entities.tokens import part_pairs, tokenise
from sejajar.text import Article, Entity, Kind, Mention, Span


class Finder:
    """Holds the recogniser and the gazetteer of a resources folder.

    ModelError where the recogniser's files are missing or damaged.
    """

    def __init__(self, resources: Path) -> None:
        self._gazetteer = gazetteer = Gazetteer(resources)
        self._recogniser = Recogniser(resources, gazetteer)
        self._repair = Repair(gazetteer, self._recogniser.table)
        self._grouping = Grouping(gazetteer)

    def find(self, article: Article) -> tuple[Entity, ...]:
        """The article's entities in the order of their first mention; verbatim segments are passed over."""
        segments = [segment for segment in article.segments if not segment.verbatim]
        texts = [article.source_of(segment) for segment in segments]
        tokens = [tokenise(text) for text in texts]
        known = {word for words, _ in tokens for word in words}
        sentences: list[Sentence] = []
        places: list[list[Span]] = []
        for words, spans in tokens:
            words, spans = part_pairs(words, spans, lambda one, two: self._are_two(one, two, known))
            sentences.append(Sentence(words, names_of(self._recogniser.tag(words))))
            places.append(spans)
        self._repair(sentences)

        names: list[tuple[Kind, str, Mention]] = []
        numbers: list[tuple[NumberFound, str, Mention]] = []
        for segment, text, sentence, spans in zip(segments, texts, sentences, places, strict=True):
            taken = []
            counted = find_numbers_id(text)
            for name in sentence.names:
                span = Span(spans[name.start].start, spans[name.end - 1].end)
                span = without_money(span, text, counted)
                taken.append(span)
                names.append((name.kind, span.of(text), Mention(segment.index, span)))
            for found in counted:
                if not any(found.span.overlaps(span) for span in taken):
                    numbers.append((found, found.span.of(text), Mention(segment.index, found.span)))

        entities = [entity(group) for group in self._grouping.group(names)]
        entities += number_entities(numbers)
        entities.sort(key=lambda e: (e.mentions[0].segment, e.mentions[0].source))
        return tuple(with_unique_ids(entities))

    def _are_two(self, first: str, second: str, known: set[str]) -> bool:
        """Whether two words with a hyphen are two places, or two people whom the article names apart too."""
        if first == second or self._gazetteer.named(f"{first}-{second}"):
            return False
        if self._gazetteer.named(first, Kind.PLACE) and self._gazetteer.named(second, Kind.PLACE):
            return True
        tendency = self._recogniser.table.tendency
        return all(word in known and tendency(word.lower()).startswith("P") for word in (first, second))


def without_money(name: Span, text: str, numbers: Iterable[NumberFound]) -> Span:
    """The name without the beginning of a sum behind it: "Amerika Serikat US" before "US$ 6 miliar"."""
    for found in numbers:
        if found.kind is Kind.MONEY and name.start < found.span.start < name.end < found.span.end:
            return Span(name.start, name.start + len(text[name.start : found.span.start].rstrip()))
    return name


def number_entities(found: Iterable[tuple[NumberFound, str, Mention]]) -> list[Entity]:
    """Numbers of one kind and value are one entity, under the form that comes first.

    A magnitude in words ("puluhan") has no value.
    """
    groups: dict[tuple[Kind, str | None, str], list[tuple[str, Mention]]] = {}
    for number, text, mention in found:
        value = None if number.vague and number.spelled else number.value
        key = (number.kind, value, "" if value else text.casefold())
        groups.setdefault(key, []).append((text, mention))
    return [
        Entity(
            f"{kind}:{slug(value or text)}", kind, members[0][0], None, value, tuple(m for _, m in members)
        )
        for (kind, value, text), members in groups.items()
    ]


def with_unique_ids(entities: Iterable[Entity]) -> Iterable[Entity]:
    """The same, each under an id of its own: "-2" and so on is added to one that is taken."""
    taken: set[str] = set()
    numbers: Counter[str] = Counter()
    for one in entities:
        free = one.id
        while free in taken:
            numbers[one.id] += 1
            free = f"{one.id}-{numbers[one.id] + 1}"
        taken.add(free)
        yield replace(one, id=free)
