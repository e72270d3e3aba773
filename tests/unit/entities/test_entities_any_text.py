"""Any text goes in: spans lie inside, ids are unique, nothing raises."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sejajar.entities import Finder, Linker, merge
from sejajar.text import Article, Paragraph, Segment, Span, State, TranslatedSegment

RESOURCES = Path(__file__).parents[3] / "resources"
ARTICLE_WORDS = """
    Presiden Joko Widodo Israel Jalur Gaza KPK ( ) , . Kairo Hamas di ke AS PBB (ICC) 7 Oktober 2023 150.000
    Rp Kementerian Luar Negeri Rusia Mikhail Bogdanov “ ” ’ - İ ǅ ﬁ e\u0301 \u200b 🇮🇩 the of Israeli US
"""
WORDS = st.sampled_from(ARTICLE_WORDS.split())
TEXTS = st.one_of(
    st.lists(WORDS, min_size=1, max_size=30).map(" ".join),
    st.text(st.characters(exclude_characters="\n", exclude_categories=("Cs",)), min_size=1, max_size=80),
)


@pytest.fixture(scope="module")
def finder() -> Finder:
    return Finder(RESOURCES)


@pytest.fixture(scope="module")
def linker() -> Linker:
    return Linker(RESOURCES)


def article_of(text: str) -> Article:
    span = Span(0, len(text))
    return Article("", "", "", "id", text, (Paragraph(span, (Segment(0, span),)),))


@given(source=TEXTS, target=TEXTS, state=st.sampled_from([State.MACHINE, State.EDITED, State.COPIED]))
@settings(max_examples=150, deadline=None)
def test_any_text_is_found_linked_and_merged(
    finder: Finder, linker: Linker, source: str, target: str, state: State
) -> None:
    entities = finder.find(article_of(source))
    assert len({entity.id for entity in entities}) == len(entities)
    firsts = [entity.mentions[0].source for entity in entities]
    assert firsts == sorted(firsts)
    here = [(entity, mention) for entity in entities for mention in entity.mentions]
    spans = sorted(mention.source for _, mention in here)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(span.end <= len(source) for span in spans)

    translated = TranslatedSegment(0, target, state=state, engine="test")
    findings = linker.examine(source, translated, here)
    assert [entity_id for entity_id, _ in findings.mentions] == [entity.id for entity, _ in here]
    targets = sorted(span for _, mention in findings.mentions for span in mention.targets)
    assert all(span.end <= len(target) for span in targets)
    names = {entity.id for entity in entities if entity.kind.is_name}
    taken = sorted(span for id_, mention in findings.mentions if id_ in names for span in mention.targets)
    assert all(left.end <= right.start for left, right in pairwise(taken))

    merged = merge(entities, [findings], {0: translated})
    assert [entity.id for entity in merged] == [entity.id for entity in entities]
    for entity in merged:
        linked = [span.of(target) for mention in entity.mentions for span in mention.targets]
        assert (entity.target_name in linked) if linked else entity.target_name is None


def test_a_failed_translation_gets_neither_targets_nor_warnings(finder: Finder, linker: Linker) -> None:
    source = "Presiden Joko Widodo tiba di Kairo."
    entities = finder.find(article_of(source))
    here = [(entity, mention) for entity in entities for mention in entity.mentions]
    assert here
    findings = linker.examine(source, TranslatedSegment(0, "", state=State.FAILED), here)
    assert findings.checks == ()
    assert all(mention.targets == () for _, mention in findings.mentions)
