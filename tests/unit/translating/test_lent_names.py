"""Names that the model loses are translated as others, and come back."""

from __future__ import annotations

from pathlib import Path

import pytest

from sejajar.text import Kind, Link, Span, TranslatedSegment
from sejajar.translating import Engine, choose_package, find_packages
from sejajar.translating.lent_names import give_back


@pytest.mark.parametrize(
    ("text", "shown", "back"),
    [
        ("We met Maria there.", "Bayan", "We met Bayan there."),
        ("Maria’s son came.", "Bayan", "Bayan’s son came."),
        ("The Maria was born here.", "Bayan", "Bayan was born here."),
        ("He is a Maria fan.", "Indonesia", "He is an Indonesia fan."),
        ("He is an Maria fan.", "Bayan", "He is a Bayan fan."),
        ("We met her there.", "Bayan", None),
        ("Maria met Maria.", "Bayan", None),
        ("We met Marianne there.", "Bayan", None),
    ],
)
def test_the_right_name_takes_its_place_again(text: str, shown: str, back: str | None) -> None:
    made = give_back(TranslatedSegment(0, text), {"Maria": (Span(3, 8), shown)})
    assert (made and made.text) == back


def test_links_go_with_the_name() -> None:
    made = TranslatedSegment(0, "We met Maria there.", (Link(Span(3, 8), Span(7, 12), 0.5),))
    back = give_back(made, {"Maria": (Span(3, 8), "Musa Marzouk")})
    assert back is not None
    assert back.links == (Link(Span(3, 8), Span(7, 19), 0.5),)


def test_the_model_translates_around_a_name(resources: Path) -> None:
    engine = Engine(choose_package(find_packages([resources / "models"])))
    source = "Kemarin Untung Jaya Selamat tiba di Sukamaju Baru bersama istrinya."
    names = ("Untung Jaya Selamat", "Sukamaju Baru")
    spans = [Span(source.index(name), source.index(name) + len(name)) for name in names]
    lost = [(spans[0], Kind.PERSON, names[0]), (spans[1], Kind.PLACE, names[1])]
    found = list(engine.with_lent_names(source, lost))
    assert found
    for made in found:
        linked = {link.target.of(made.text): link.source for link in made.links}
        for span, name in zip(spans, names, strict=True):
            assert name in made.text
            assert linked[name] == span
        assert not any(name in made.text for name in ("Maria", "Ahmad", "Hasan", "Jakarta", "London"))


def test_where_no_name_can_be_lent_nothing_is_made(resources: Path) -> None:
    engine = Engine(choose_package(find_packages([resources / "models"])))
    source = "Maria, Ahmad dan Hasan bertemu Untung."
    at = source.index("Untung")
    assert list(engine.with_lent_names(source, [(Span(at, at + 6), Kind.PERSON, "Untung")])) == []
