"""Links of a rewritten translation: inside both strings, and never on other words than before."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from sejajar.text import Link, Span, State, TranslatedSegment
from sejajar.translating import mended, typed

SOURCE = "Warga desa menolak rencana bendungan itu."
TARGET = "The residents rejected the dam plan."
WORDS = ("Warga", "residents"), ("menolak", "rejected"), ("rencana", "plan"), ("bendungan", "dam")


def span(text: str, word: str) -> Span:
    return Span(text.index(word), text.index(word) + len(word))


MADE = TranslatedSegment(
    3, TARGET, tuple(Link(span(SOURCE, a), span(TARGET, b), 0.5) for a, b in WORDS), -0.2, engine="e1"
)


def pairs(after: TranslatedSegment) -> list[tuple[str, str]]:
    return [(link.source.of(SOURCE), link.target.of(after.text)) for link in after.links]


def test_a_changed_word_loses_its_links_and_the_others_move() -> None:
    after = mended(MADE, "The 😀 villagers rejected the dam plan.")
    assert (after.index, after.state, after.engine, after.score) == (3, State.EDITED, "", None)
    assert pairs(after) == [pair for pair in WORDS if pair[1] != "residents"]


def test_changes_in_several_places() -> None:
    after = mended(MADE, "All residents firmly rejected that plan for a dam.")
    assert set(pairs(after)) == {("Warga", "residents"), ("menolak", "rejected"), ("bendungan", "dam")}


def test_another_sentence_has_no_links() -> None:
    assert mended(MADE, "Nobody wants the reservoir here").links == ()


def test_the_same_words_change_nothing() -> None:
    assert mended(MADE, TARGET) is MADE


def test_a_word_that_occurs_twice_is_not_taken_for_another() -> None:
    old = TranslatedSegment(0, "a the b the c", (Link(Span(0, 1), Span(2, 5), 1.0),))
    assert mended(old, "x y the z w").links == ()


WORD = st.sampled_from(
    ["the", "dam", "plan", "x", "😀", "سلام", "e\u0301", "10,000", "-", ".", "\u00a0", "  "]
)
LINE = st.lists(WORD, min_size=1, max_size=12).map(" ".join).map(str.strip).filter(bool)


@given(LINE, LINE, st.data())
def test_links_keep_their_words(old: str, new: str, data: st.DataObject) -> None:
    places = [Span(*match.span()) for match in re.finditer(r"\S+", old)]
    targets = data.draw(st.lists(st.sampled_from(places), max_size=6)) if places else []
    before = TranslatedSegment(0, old, tuple(Link(at, at, 0.5) for at in targets))
    after = mended(before, new)
    assert after.text == new
    for link in after.links:
        assert link.target.of(new) == link.source.of(old)


@given(st.text())
def test_whatever_is_typed_is_one_clean_line(text: str) -> None:
    line = typed(text)
    assert line == typed(line)
    assert len(line.splitlines()) <= 1
    line.encode()


def test_breaks_become_spaces() -> None:
    assert typed(" a\r\nb\u2029c\td\ud83d ") == "a b c d"


def test_a_very_long_sentence_takes_no_long_time() -> None:
    long = " ".join(f"word{n}" for n in range(20_000))
    before = TranslatedSegment(0, "a " + long + " z", (Link(Span(0, 1), Span(0, 1), 1.0),))
    assert len(mended(before, "a " + long[::-1] + " z").links) == 1
