"""Other words for names that a machine left as they were."""

from __future__ import annotations

from sejajar.text import Link, Span, TranslatedSegment
from sejajar.translating import with_names_put


def test_a_name_is_replaced_and_the_links_move_along() -> None:
    text = "Maladewa's ship left Samudra Hindia again."
    links = (
        Link(Span(6, 14), Span(0, 10), 0.9),
        Link(Span(0, 5), Span(11, 15), 0.8),
        Link(Span(27, 34), Span(21, 28), 0.7),
        Link(Span(35, 41), Span(29, 35), 0.6),
        Link(Span(42, 46), Span(36, 41), 0.5),
    )
    made = TranslatedSegment(3, text, links, -0.5, engine="m")
    put = with_names_put(
        made, [(Span(6, 14), Span(0, 8), "Maldives"), (Span(27, 41), Span(21, 35), "Indian Ocean")]
    )
    assert put.text == "Maldives's ship left Indian Ocean again."
    assert (put.index, put.score, put.state, put.engine) == (3, -0.5, made.state, "m")
    assert [(link.source, link.target.of(put.text), link.weight) for link in put.links] == [
        (Span(6, 14), "Maldives's", 0.9),
        (Span(0, 5), "ship", 0.8),
        (Span(27, 41), "Indian Ocean", 0.7),
        (Span(42, 46), "again", 0.5),
    ]


def test_without_names_nothing_changes() -> None:
    made = TranslatedSegment(0, "It left.", engine="m")
    assert with_names_put(made, []) == made
