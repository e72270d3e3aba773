"""Paragraphs and segments tile the text of an article, and nothing else is let in."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sejajar.text import Article, Paragraph, Segment, Span

# Sentences of every sort of character but the line feed, beginning and ending with something visible.
words = st.text(st.characters(blacklist_characters="\n", blacklist_categories=["Cs"]), max_size=12)
sentences = words.map(lambda text: f"A{text}.")
gaps = st.sampled_from(["", " ", "  ", "\u00a0"])


@st.composite
def articles(draw: st.DrawFn) -> tuple[Article, list[list[str]]]:
    """An article laid out by hand, and the sentences it was laid out from."""
    given_sentences = draw(st.lists(st.lists(sentences, min_size=1, max_size=4), min_size=1, max_size=4))
    text = ""
    paragraphs = []
    index = 0
    for number, group in enumerate(given_sentences):
        text += "\n" if number else ""
        start = len(text)
        segments = []
        for sentence in group:
            text += draw(gaps)
            segments.append(Segment(index, Span(len(text), len(text) + len(sentence))))
            text += sentence
            index += 1
        text += draw(gaps)
        paragraphs.append(Paragraph(Span(start, len(text)), tuple(segments)))
    return Article("", "", "", "id", text, tuple(paragraphs)), given_sentences


@given(articles())
def test_segments_give_back_the_sentences(made: tuple[Article, list[list[str]]]) -> None:
    article, given_sentences = made
    assert [[article.source_of(s) for s in p.segments] for p in article.paragraphs] == given_sentences
    assert [segment.index for segment in article.segments] == list(range(len(article.segments)))


@given(articles())
def test_gaps_and_segments_tile_each_paragraph(made: tuple[Article, list[list[str]]]) -> None:
    article, _ = made
    for paragraph in article.paragraphs:
        gaps_here = list(paragraph.gaps())
        assert len(gaps_here) == len(paragraph.segments) + 1
        tiles = [gaps_here[0]]
        for segment, gap in zip(paragraph.segments, gaps_here[1:], strict=True):
            tiles += [segment.span, gap]
        assert "".join(tile.of(article.text) for tile in tiles) == paragraph.span.of(article.text)
        assert all(left.end == right.start for left, right in pairwise(tiles))


@given(articles())
def test_text_outside_the_paragraphs_is_refused(made: tuple[Article, list[list[str]]]) -> None:
    article, _ = made
    for text in (article.text + "\n", article.text + "!", "\n" + article.text, article.text[:-1]):
        with pytest.raises(AssertionError):
            replace(article, text=text)


@given(articles())
def test_a_paragraph_left_out_is_refused(made: tuple[Article, list[list[str]]]) -> None:
    article, _ = made
    for number in range(len(article.paragraphs)):
        with pytest.raises(AssertionError):
            replace(article, paragraphs=article.paragraphs[:number] + article.paragraphs[number + 1 :])


def test_words_between_segments_are_refused() -> None:
    text = "Satu. lalu Dua."
    segments = (Segment(0, Span(0, 5)), Segment(1, Span(11, 15)))
    with pytest.raises(AssertionError, match="gaps are white space"):
        Article("", "", "", "id", text, (Paragraph(Span(0, 15), segments),))


@pytest.mark.parametrize(
    "segments",
    [
        (),
        (Segment(0, Span(0, 6)), Segment(1, Span(5, 9))),
        (Segment(0, Span(0, 4)), Segment(2, Span(5, 9))),
        (Segment(0, Span(0, 11)),),
    ],
    ids=["none", "overlapping", "index skipped", "past the end"],
)
def test_segments_that_cannot_be_are_refused(segments: tuple[Segment, ...]) -> None:
    with pytest.raises(AssertionError):
        Paragraph(Span(0, 10), segments)


def test_an_empty_segment_is_refused() -> None:
    with pytest.raises(AssertionError, match="at least one character"):
        Segment(0, Span(3, 3))
