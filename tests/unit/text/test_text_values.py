"""Checks explain themselves, translations and entities refuse what cannot be."""

import string

import pytest

from sejajar.text import (
    Check,
    Entity,
    ExportError,
    Kind,
    Link,
    Mention,
    ModelError,
    ReadingError,
    Reason,
    SejajarError,
    Span,
    State,
    TranslatedSegment,
)
from sejajar.text.check import DETAILS


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_a_detail_with_the_words_concerned(reason: Reason) -> None:
    detail = Check(0, reason, source="Surabaya", target="Sydney", advice="Semarang").detail
    names = {name for _, name, _, _ in string.Formatter().parse(DETAILS[reason]) if name}
    assert names
    assert names <= {"source", "target", "advice"}
    assert ("Surabaya" in detail) == ("source" in names)
    assert ("Sydney" in detail) == ("target" in names)
    assert "Semarang" in detail
    assert "{" not in detail


@pytest.mark.parametrize("reason", Reason)
def test_the_kind_of_a_check_is_the_first_word_of_its_reason(reason: Reason) -> None:
    assert Check(0, reason).kind in {"number", "date", "currency", "name", "place", "word", "term"}
    assert reason.value.startswith(Check(0, reason).kind + "-")


def test_braces_in_the_words_shown_do_no_harm() -> None:
    assert (
        Check(0, Reason.NAME_MISSING, source="{0} {x}").detail == "the name {0} {x} is not in the translation"
    )


@pytest.mark.parametrize("error", [ReadingError, ModelError, ExportError])
def test_an_error_keeps_template_and_fields_apart(error: type[SejajarError]) -> None:
    made = error("“{name}” is {size} bytes", name="a{b}.txt", size=0)
    assert str(made) == "“a{b}.txt” is 0 bytes"
    assert made.template.format(**made.fields) == str(made)
    assert isinstance(made, SejajarError)


def test_only_names_are_names() -> None:
    assert [kind for kind in Kind if kind.is_name] == [Kind.PERSON, Kind.PLACE, Kind.ORGANISATION]


def test_links_end_inside_the_translation() -> None:
    inside = Link(Span(0, 4), Span(0, 3), 0.5)
    assert TranslatedSegment(0, "one", (inside,)).links == (inside,)
    with pytest.raises(AssertionError):
        TranslatedSegment(0, "on", (inside,))


@pytest.mark.parametrize("weight", [0, -0.1, 1.01])
def test_a_link_weighs_more_than_nothing_and_at_most_one(weight: float) -> None:
    with pytest.raises(AssertionError):
        Link(Span(0, 1), Span(0, 1), weight)


def test_a_link_has_words_at_both_ends() -> None:
    for source, target in ((Span(2, 2), Span(0, 1)), (Span(0, 1), Span(2, 2))):
        with pytest.raises(AssertionError):
            Link(source, target, 1)


def test_a_failed_segment_has_no_text_and_no_segment_has_two_lines() -> None:
    assert TranslatedSegment(0, "", state=State.FAILED).text == ""
    with pytest.raises(AssertionError):
        TranslatedSegment(0, "half", state=State.FAILED)
    with pytest.raises(AssertionError):
        TranslatedSegment(0, "one\ntwo")


def test_mentions_stand_in_reading_order() -> None:
    first, second = Mention(0, Span(5, 9)), Mention(1, Span(0, 4))
    assert Entity("place:demak", Kind.PLACE, "Demak", None, None, (first, second)).mentions == (first, second)
    with pytest.raises(AssertionError, match="reading order"):
        Entity("place:demak", Kind.PLACE, "Demak", None, None, (second, first))


def test_an_entity_is_mentioned_and_a_mention_has_words() -> None:
    with pytest.raises(AssertionError):
        Entity("place:demak", Kind.PLACE, "Demak", None, None, ())
    with pytest.raises(AssertionError):
        Mention(0, Span(3, 3))
    with pytest.raises(AssertionError):
        Mention(0, Span(0, 3), (Span(1, 1),))
