"""A draft that lost a name is made again, and taken if less is amiss with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import cast

import pytest

from sejajar.pipeline.lenient import Lenient
from sejajar.pipeline.showing import Showing
from sejajar.pipeline.terms import Terms
from sejajar.text import Entity, Kind, Mention, Span, State, TranslatedSegment
from sejajar.translating import Engine

SOURCE = "Tanaka lahir di Kairo pada 1930."
LOST = "The child was born in Cairo in 1930."


class Lender:
    """An engine that knows these translations."""

    def __init__(self, *texts: str) -> None:
        self.texts = texts
        self.asked: list[Sequence[tuple[Span, Kind, str]]] = []

    def with_lent_names(
        self, source: str, lost: Sequence[tuple[Span, Kind, str]]
    ) -> Iterator[TranslatedSegment]:
        self.asked.append(lost)
        for number, text in enumerate(self.texts):
            yield TranslatedSegment(0, text, (), -0.5 - 0.1 * number, State.MACHINE, "m")


def drafted(resources: Path, text: str, engine: Lender, state: State = State.MACHINE) -> TranslatedSegment:
    showing = Showing(resources, Terms(None, Lenient(None)))
    here = []
    for name, kind in (("Tanaka", Kind.PERSON), ("Kairo", Kind.PLACE)):
        at = SOURCE.index(name)
        mention = Mention(3, Span(at, at + len(name)))
        here.append((Entity(f"{kind}:{name.lower()}", kind, name, None, None, (mention,)), mention))
    made = TranslatedSegment(3, text, (), -0.4, state, "m")
    return showing.drafted(SOURCE, made, here, cast(Engine, engine))


def test_the_name_comes_back(resources: Path) -> None:
    engine = Lender(
        "The child came in 1930.", "Tanaka was born in Cairo in 1930.", "Tanaka saw Cairo in 1930."
    )
    made = drafted(resources, LOST, engine)
    assert (made.text, made.index) == ("Tanaka was born in Cairo in 1930.", 3)
    assert engine.asked == [[(Span(0, 6), Kind.PERSON, "Tanaka")]]


@pytest.mark.parametrize("other", ["Tanaka was born in Cairo.", "Tanaka was born in 1930.", LOST])
def test_not_for_a_number_or_another_name(resources: Path, other: str) -> None:
    assert drafted(resources, LOST, Lender(other)).text == LOST


def test_a_draft_with_all_names_is_not_made_again(resources: Path) -> None:
    engine = Lender()
    assert drafted(resources, "Tanaka was born in Cairo in 1930.", engine).text.startswith("Tanaka")
    assert drafted(resources, "", engine, State.FAILED).text == ""
    assert engine.asked == []
