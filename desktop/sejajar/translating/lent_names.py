"""A sentence whose names the model loses, translated with names that it knows, which then make room again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeAlias

from sejajar.text import Kind, Span, TranslatedSegment
from sejajar.translating.draft import NAME, with_names_put
from sejajar.translating.passages import Job, Passage
from sejajar.translating.rewritten import Rewritten
from sejajar.translating.tokens import Tokenizer

Lost: TypeAlias = Sequence[tuple[Span, Kind, str]]
"""Where names stand in the original, of what kind they are, and what the translation shall have for them."""

# Of one piece or two in any model of Indonesian, and the same in English.
_LENT = {
    Kind.PERSON: ("Maria", "Ahmad", "Hasan"),
    Kind.PLACE: ("Jakarta", "Surabaya", "London"),
    Kind.ORGANISATION: ("Toyota", "Samsung", "Google"),
}
TURNS = 3
"""How often other names can be lent."""


def lend(job: Job, lost: Lost, turn: int, tokenizer: Tokenizer) -> tuple[Job, dict[str, tuple[Span, str]]]:
    """The job with other names in place of these, and by each of them, where in the original it was put and
    what shall stand there.

    A name for which none is left keeps its place.
    """
    lent: dict[str, tuple[Span, str]] = {}
    for number, (span, kind, shown) in enumerate(lost):
        names = _LENT[kind]
        name = names[(number + turn) % len(names)]
        if name not in lent and name not in job.source:
            lent[name] = span, shown

    def put(passage: Passage) -> Passage:
        read = passage.read
        for name, (span, _) in lent.items():
            read = _put(read, span, name)
        if read is passage.read:
            return passage
        names = (passage.names & set(NAME.findall(read.text))) | {name for name in lent if name in read.text}
        return replace(passage, read=read, pieces=tokenizer.encode(read.text), names=frozenset(names))

    return replace(job, variants=tuple(tuple(map(put, variant)) for variant in job.variants)), lent


def _put(read: Rewritten, span: Span, name: str) -> Rewritten:
    """With the name in place of what became of `span`; as it is where nothing of that is there."""
    places = [at for at, origin in enumerate(read.origin) if span.holds(origin)]
    if not places:
        return read
    start, end = places[0], places[-1] + 1
    # The first character stands for the first, the last for the last.
    origin = (*(min(span.start + at, span.end - 1) for at in range(len(name) - 1)), span.end - 1)
    return Rewritten(
        read.text[:start] + name + read.text[end:], (*read.origin[:start], *origin, *read.origin[end:])
    )


def give_back(made: TranslatedSegment, lent: dict[str, tuple[Span, str]]) -> TranslatedSegment | None:
    """The translation with the right names again; None where it lost one of those lent, or doubled it."""
    names = []
    for name, (span, shown) in lent.items():
        # A name that begins a sentence gets an article now and then.
        places = list(re.finditer(rf"(?:^The |\b(an?) )?\b{name}\b", made.text))
        if len(places) != 1:
            return None
        article = ("an " if shown[0] in "AEIOU" else "a ") if places[0][1] else ""
        names.append((span, Span(*places[0].span()), article + shown))
    return with_names_put(made, names)
