"""Names that a translation lost, and what it should have had for each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sejajar.entities.gazetteer import Gazetteer
from sejajar.entities.grouping import bare_person
from sejajar.entities.name_cores import NameCores
from sejajar.entities.name_parts import known_english
from sejajar.text import Check, Entity, Kind, Mention, Reason, Span

_REASONS = (Reason.NAME_MISSING, Reason.NAME_HALF_TRANSLATED, Reason.NAME_CUT, Reason.NAME_ALTERED)
# What does not go where a bare name went: English says "the" before it, or speaks so of states only.
_UNLIKE = re.compile("United .*|.*Republic.*|[A-Z.]+|.*(?:s|Kingdom|Union|Sea|Ocean|Strait|River|Peninsula)")


def lost_names(
    gazetteer: Gazetteer,
    cores: NameCores,
    source: str,
    here: Sequence[tuple[Entity, Mention]],
    checks: Sequence[Check],
) -> Iterator[tuple[Span, Kind, str]]:
    """Where in the sentence each one stands, what it names, and what English has in its place.

    Those are lost that the `checks` are of, and places without a target. Of a body's name it is what no
    language translates: "Minahasa" of Perserikatan Minahasa.
    """
    warned = {check.source_span for check in checks if check.reason in _REASONS}
    for entity, mention in here:
        span, name = mention.source, mention.source.of(source)
        english = known_english(gazetteer, entity, name)
        if span not in warned and (entity.kind is not Kind.PLACE or mention.targets or english):
            continue
        if entity.kind is Kind.PERSON:
            own = bare_person(name)
            # A single common word is a person's name by mistake, most likely ("Bumi").
            if not (" " in entity.name or own.isupper() or cores.own_part(own, source)):
                continue
            at = span.start + max(0, name.find(own))
            yield Span(at, at + len(own)), entity.kind, own
        elif entity.kind is Kind.PLACE and english:
            fit = [form for form in english if not _UNLIKE.fullmatch(form)]
            yield from ((span, entity.kind, form) for form in fit[:1])
        elif part := cores.own_part(name, source):
            yield part.shifted(span.start), entity.kind, part.of(name)
        elif entity.kind is Kind.PLACE and name[0].isupper():
            yield span, entity.kind, name
