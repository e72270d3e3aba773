"""Readers' corrections: each does what it says, later ones win, and what comes out is always sound."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sejajar.entities import Finder, apply_corrections
from sejajar.text import (
    Article,
    Correction,
    Entity,
    Kind,
    MarkAs,
    Mention,
    Merge,
    NotEntity,
    Paragraph,
    Segment,
    SetKind,
    Span,
)

RESOURCES = Path(__file__).parents[3] / "resources"


def article_of(*sentences: str) -> Article:
    """Each sentence a paragraph of its own."""
    paragraphs = []
    at = 0
    for index, sentence in enumerate(sentences):
        span = Span(at, at + len(sentence))
        paragraphs.append(Paragraph(span, (Segment(index, span),)))
        at = span.end + 1
    return Article("", "", "", "id", "\n".join(sentences), tuple(paragraphs))


def entity_of(article: Article, kind: Kind, *forms: str) -> Entity:
    """Everything that stands for one of the forms, the longer first, as one entity."""
    pattern = re.compile("|".join(map(re.escape, sorted(forms, key=len, reverse=True))))
    mentions = tuple(
        Mention(segment.index, Span(*match.span()))
        for segment in article.segments
        for match in pattern.finditer(article.source_of(segment))
    )
    return Entity(f"{kind}:{forms[0].lower().replace(' ', '-')}", kind, forms[0], None, None, mentions)


def told(article: Article, entities: Sequence[Entity]) -> dict[tuple[str, str], list[str]]:
    """(kind, name) -> the words of its mentions."""
    segments = article.segments
    return {
        (entity.kind.value, entity.name): [
            mention.source.of(article.source_of(segments[mention.segment])) for mention in entity.mentions
        ]
        for entity in entities
    }


ARTICLE = article_of(
    "Wali Kota Siti Maemunah tiba di Jakarta Selatan bersama Budi.",
    "Siti berkata bahwa Jakarta dan Bank Jakarta siap; Jakarta Selatan belum.",
    "Hasan Basri dan Basri membawa 150 karung ke Jakarta.",
)
SITI = entity_of(ARTICLE, Kind.PERSON, "Siti Maemunah", "Siti")
JAKARTA = entity_of(ARTICLE, Kind.PLACE, "Jakarta")
BASRI = entity_of(ARTICLE, Kind.PERSON, "Hasan Basri", "Basri")
FOUND = (SITI, JAKARTA, BASRI)


def corrected(*corrections: Correction) -> dict[tuple[str, str], list[str]]:
    return told(ARTICLE, apply_corrections(ARTICLE, FOUND, corrections))


def test_nothing_said_changes_nothing() -> None:
    assert apply_corrections(ARTICLE, FOUND, ()) == FOUND


def test_another_kind() -> None:
    after = apply_corrections(ARTICLE, FOUND, [SetKind("Jakarta", Kind.ORGANISATION)])
    assert told(ARTICLE, after)["organisation", "Jakarta"] == ["Jakarta"] * 5
    assert [one.id for one in after] == ["person:siti-maemunah", "organisation:jakarta", "person:hasan-basri"]


def test_a_kind_and_back_again() -> None:
    there = SetKind("Jakarta", Kind.ORGANISATION)
    assert corrected(there, SetKind("Jakarta", Kind.PLACE)) == corrected()


def test_a_number_has_a_value_where_it_is_one() -> None:
    article = article_of("Ada 150 karung beras.")
    (number,) = apply_corrections(article, (), [MarkAs("150", Kind.NUMBER)])
    assert number.value == "150"
    for kind in (Kind.PERSON, Kind.DATE):
        (number,) = apply_corrections(article, (), [MarkAs("150", Kind.NUMBER), SetKind("150", kind)])
        assert (number.kind, number.value) == (kind, None)


def test_not_an_entity() -> None:
    assert ("place", "Jakarta") not in corrected(NotEntity("Jakarta"))
    assert len(corrected(NotEntity("Jakarta"))) == 2


def test_two_that_are_the_same() -> None:
    after = apply_corrections(ARTICLE, FOUND, [Merge("Hasan Basri", "Siti Maemunah")])
    assert [one.id for one in after] == ["person:siti-maemunah", "place:jakarta"]
    assert told(ARTICLE, after)["person", "Siti Maemunah"] == [
        "Siti Maemunah",
        "Siti",
        "Hasan Basri",
        "Basri",
    ]


def test_words_that_were_passed_over() -> None:
    assert corrected(MarkAs("Budi", Kind.PERSON))["person", "Budi"] == ["Budi"]


def test_a_longer_extent_takes_the_words_from_others() -> None:
    after = corrected(MarkAs("Jakarta Selatan", Kind.PLACE))
    assert after["place", "Jakarta Selatan"] == ["Jakarta Selatan", "Jakarta Selatan"]
    assert after["place", "Jakarta"] == ["Jakarta", "Jakarta", "Jakarta"]
    after = corrected(MarkAs("Bank Jakarta", Kind.ORGANISATION))
    assert after["organisation", "Bank Jakarta"] == ["Bank Jakarta"]
    assert len(after["place", "Jakarta"]) == 4


def test_a_shorter_extent() -> None:
    after = corrected(MarkAs("Hasan", Kind.PERSON))
    assert after["person", "Hasan"] == ["Hasan"]
    assert after["person", "Basri"] == ["Basri"], "what is left is called by what is left"


def test_marking_what_is_marked_keeps_its_other_forms() -> None:
    assert corrected(MarkAs("Siti Maemunah", Kind.PERSON)) == corrected()


def test_only_whole_words_are_marked_whatever_the_spaces_between_them() -> None:
    article = article_of(
        "Ia ke Kota\u00a0Baru, ke Kota  Baru dan ke Kota Baruna; dari aKota Baru (Kota Baru)."
    )
    (marked,) = apply_corrections(article, (), [MarkAs("Kota Baru", Kind.PLACE)])
    assert told(article, [marked]) == {("place", "Kota Baru"): ["Kota\u00a0Baru", "Kota  Baru", "Kota Baru"]}
    assert apply_corrections(article, (), [MarkAs("(Kota Baru)", Kind.PLACE)])


@pytest.mark.parametrize(
    "correction",
    [
        SetKind("Surabaya", Kind.PERSON),
        NotEntity("Surabaya"),
        Merge("Surabaya", "Jakarta"),
        Merge("Jakarta", "Surabaya"),
        MarkAs("Surabaya", Kind.PLACE),
        MarkAs("akart", Kind.PLACE),
    ],
)
def test_what_is_not_there_cannot_be_corrected(correction: Correction) -> None:
    assert apply_corrections(ARTICLE, FOUND, [correction]) == FOUND


def test_later_corrections_see_what_earlier_ones_made() -> None:
    after = corrected(
        MarkAs("Budi", Kind.PLACE),
        SetKind("Budi", Kind.PERSON),
        Merge("Budi", "Siti Maemunah"),
        NotEntity("Jakarta"),
        MarkAs("Jakarta Selatan", Kind.PLACE),
    )
    assert after == {
        ("person", "Siti Maemunah"): ["Siti Maemunah", "Budi", "Siti"],
        ("place", "Jakarta Selatan"): ["Jakarta Selatan", "Jakarta Selatan"],
        ("person", "Hasan Basri"): ["Hasan Basri", "Basri"],
    }


# -- whatever is said ---------------------------------------------------------------------------------

VOCABULARY = ["Siti", "Maemunah", "Jakarta", "150", "(KPK)", "di", "Rp2", "Senin", "İ", "🛬"]
WORDS = st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=3).map(" ".join)
SENTENCES = st.lists(
    st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=8).map(" ".join), min_size=1, max_size=4
)
KINDS = st.sampled_from(Kind)
CORRECTION: st.SearchStrategy[Correction] = st.one_of(
    st.builds(SetKind, WORDS, KINDS),
    st.builds(NotEntity, WORDS),
    st.builds(Merge, WORDS, WORDS),
    st.builds(MarkAs, WORDS, KINDS),
)


@pytest.fixture(scope="module")
def finder() -> Finder:
    return Finder(RESOURCES)


def everywhere(entities: Sequence[Entity]) -> list[tuple[int, Span]]:
    return sorted((mention.segment, mention.source) for one in entities for mention in one.mentions)


@given(SENTENCES, st.lists(CORRECTION, max_size=8), CORRECTION)
def test_whatever_is_said_the_entities_are_sound(
    finder: Finder, sentences: list[str], corrections: list[Correction], last: Correction
) -> None:
    article = article_of(*sentences)
    before = apply_corrections(article, finder.find(article), corrections)
    after = apply_corrections(article, finder.find(article), [*corrections, last])
    assert after == apply_corrections(article, before, [last]), "one after the other is all at once"

    assert len({one.id for one in after}) == len(after)
    assert [one.mentions[0] for one in after] == sorted(
        (one.mentions[0] for one in after), key=lambda mention: (mention.segment, mention.source)
    )
    places = everywhere(after)
    for (left, a), (right, b) in pairwise(places):
        assert left < right or a.end <= b.start, "no two mentions overlap"
    assert all(span.end <= len(sentences[segment]) for segment, span in places)

    match last:
        case SetKind(name, kind):
            assert {one.kind for one in after if one.name == name} <= {kind}
            assert places == everywhere(before)
        case NotEntity(name):
            assert name not in {one.name for one in after}
        case Merge():
            assert places == everywhere(before)
        case MarkAs(words, kind):
            first = next((s for s in sentences if f" {words} " in f" {s} "), None)
            assume(first is not None)
            assert any((one.name, one.kind) == (words, kind) for one in after)
            assert set(places) - set(everywhere(before)) <= {
                (index, Span(*match.span()))
                for index, sentence in enumerate(sentences)
                for match in re.finditer(re.escape(words), sentence)
            }
    unchanged = {one.id: one for one in before if one in after}
    assert all(one in after for one in unchanged.values())
