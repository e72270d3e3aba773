"""Runs add up to the text whatever overlaps, and say what has no translation."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from sejajar.exporting.marks import MISSING, PLAIN, WARNING, cut, marks_of, source_sentences, target_sentences
from sejajar.text import Document, Span

TEXT = "Universitas Indonesia di Depok 👍🏽 berdiri."

spans = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
marked = st.lists(st.tuples(spans, st.sampled_from(["person", "place", "number"])), max_size=6)


@given(st.text(max_size=50), marked)
def test_runs_add_up_to_the_text(text: str, marks: list[tuple[Span, str]]) -> None:
    runs = list(cut(text, marks))
    assert "".join(words for words, _ in runs) == text
    assert all(words for words, _ in runs)


@given(st.text(max_size=50), marked)
def test_a_character_is_marked_just_where_a_mark_covers_it(text: str, marks: list[tuple[Span, str]]) -> None:
    shown = [mark for words, mark in cut(text, marks) for _ in words]
    for position, mark in enumerate(shown):
        covering = {kind for span, kind in marks if span.holds(position)}
        assert mark in covering if covering else mark == PLAIN


def test_the_longer_of_two_that_start_together_wins() -> None:
    runs = list(cut(TEXT, [(Span(0, 11), "place"), (Span(0, 21), "organisation")]))
    assert runs == [("Universitas Indonesia", "organisation"), (TEXT[21:], PLAIN)]


def test_an_inner_mark_yields_and_an_overhanging_one_keeps_its_end() -> None:
    inner = list(cut(TEXT, [(Span(0, 21), "organisation"), (Span(12, 21), "place")]))
    assert [mark for _, mark in inner] == ["organisation", PLAIN]
    overhanging = list(cut(TEXT, [(Span(0, 21), "organisation"), (Span(12, 30), "place")]))
    assert overhanging[1] == (" di Depok", "place")


def test_touching_marks_stay_two() -> None:
    assert list(cut("20Mei", [(Span(0, 2), "number"), (Span(2, 5), "date")])) == [
        ("20", "number"),
        ("Mei", "date"),
    ]


def test_a_paragraph_keeps_its_gaps(harbour: Document) -> None:
    for paragraph in harbour.article.paragraphs:
        runs = chain.from_iterable(source_sentences(harbour, paragraph, marks_of(harbour)))
        assert "".join(words for words, _ in runs) == paragraph.span.of(harbour.article.text)


def test_what_is_not_translated_says_so(harbour: Document) -> None:
    _, waiting, failed = target_sentences(harbour, harbour.article.paragraphs[2], marks_of(harbour))
    assert waiting == [("[not yet translated]", MISSING), (" ", PLAIN)]
    assert failed == [("[could not be translated]", MISSING)]


def test_the_words_a_check_objects_to_are_marked(harbour: Document) -> None:
    runs, *_ = target_sentences(harbour, harbour.article.paragraphs[2], marks_of(harbour))
    assert ("15,000", WARNING) in runs
    assert ("7 October 2025", "date") in runs


def test_an_entity_in_the_translation_goes_before_a_warning_on_the_same_words(
    make_document: Callable[..., Document],
) -> None:
    from sejajar.text import Check, Kind, Reason

    check = Check(0, Reason.NAME_ALTERED, "Rauf", "Rauf", "person:rauf", None, Span(0, 4))
    document = make_document(
        [[("Rauf tiba.", "Rauf came.")]], [(Kind.PERSON, "Rauf", "Rauf")], checks={0: (check,)}
    )
    runs = target_sentences(document, document.article.paragraphs[0], marks_of(document))
    assert runs == [[("Rauf", "person"), (" came.", PLAIN)]]
