"""Quotation marks of a translation: facing their words, close to them, and nothing else touched."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sejajar.text import Link, Span
from sejajar.translating.draft import Draft
from sejajar.translating.quotes import with_quotes


def mended(source: str, text: str) -> str:
    return with_quotes(source, Draft(text, ())).text


@pytest.mark.parametrize(
    ("source", "made", "right"),
    [
        (
            "Ia ikut “Komite Warga” itu.",
            "He joined the ” Citizens Board”.",
            "He joined the “Citizens Board”.",
        ),
        ('"Ya," katanya.', '" Yes," he said.', '"Yes," he said.'),
        ('"Ya, "katanya.', '"Yes, "he said.', '"Yes," he said.'),
        ("“Ya, “ujar Sri.", "“Yes, “said Sri.", "“Yes,” said Sri."),
        ("Katanya:”ya dan tidak”.", "He said:” yes and no”.", "He said: “yes and no”."),
        ("Kata dia, “Ya.", "He said, “ Yes.", "He said, “Yes."),
        ("Ya,” kata dia. “Saya ikut.", "Yes, ” he said. “ I join.", "Yes,” he said. “I join."),
        ("“A” dan “B” serta “C”", "“A” and ” B” and “ C ”", "“A” and “B” and “C”"),
        # The original is no guide: it has others.
        ("“Ya,” kata dia.", "Yes, ” he said.", "Yes, ” he said."),
        ("“A,” kata dia. “B.”", "“A, ” he said. B.", "“A,” he said. B."),
    ],
)
def test_loose_marks_are_set_right(source: str, made: str, right: str) -> None:
    assert mended(source, made) == right


@pytest.mark.parametrize(
    "text",
    [
        "“We go,” he said, “and stay.”",
        'A 6.5" screen and a 7" one.',
        'The "Merapi"-class ship ("old" or "new").',
        "Yes,” he said. “No.",
        "No marks, but the villagers’ plan.",
        "",
    ],
)
def test_what_stands_right_stays(text: str) -> None:
    assert mended(text, text) == text


def test_links_stay_on_their_words() -> None:
    source, made = "Itu “Komite Warga” baru.", "That is a ” Citizens Board” of new."
    pairs = [("Warga", "Citizens"), ("Komite", "Board"), ("baru", "new")]

    def span(text: str, word: str) -> Span:
        return Span(text.index(word), text.index(word) + len(word))

    draft = Draft(made, tuple(Link(span(source, a), span(made, b), 0.5) for a, b in pairs))
    after = with_quotes(source, draft)
    assert after.text == "That is a “Citizens Board” of new."
    assert [(link.source.of(source), link.target.of(after.text)) for link in after.links] == pairs


MARKED = st.lists(
    st.sampled_from(['"', "“", "”", "«", "»", " ", "kata", "7", ",", ".", "(", "😀"]), max_size=14
)


@given(MARKED.map("".join), MARKED.map("".join))
def test_words_stay_and_a_second_look_changes_nothing_more(source: str, text: str) -> None:
    def bare(text: str) -> str:
        return re.sub(r'["“”«»\s]', "", text)

    once = mended(source, text)
    assert bare(once) == bare(text)
    assert len(re.findall('["“”«»]', once)) == len(re.findall('["“”«»]', text))
    assert mended(source, once) == once
