"""Spellings compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sejajar.entities.spelling import distance, fold, similar, sounds


@pytest.mark.parametrize(
    ("a", "b"),
    [("São Tomé", "sao tome"), ("Al-Qur’an", "al-qur'an"), ("İstanbul", "istanbul"), ("ﬁji", "FIJI")],
)
def test_fold_leaves_out_case_diacritics_and_typography(a: str, b: str) -> None:
    assert fold(a) == fold(b)


@pytest.mark.parametrize(
    ("a", "b", "like"),
    [
        ("Galant", "Gallant", True),
        ("Marzouk", "Marzuk", True),
        ("Netanyahu", "Netanyhau", True),
        ("Bush", "Bash", False),
        ("Karim", "Salim", False),
        ("Jakarta", "Jayapura", False),
        ("Pohan", "Johan", False),
    ],
)
def test_similar_words_share_a_beginning_and_most_letters(a: str, b: str, like: bool) -> None:
    assert similar(a, b) is like


@pytest.mark.parametrize(("a", "b"), [("Galant", "Gallant"), ("Soekarno", "Sukarno"), ("Syekh", "Sheikh")])
def test_romanisations_sound_alike(a: str, b: str) -> None:
    assert sounds(a).replace("ii", "i") == sounds(b).replace("ii", "i")


@given(st.text("abcd", max_size=8), st.text("abcd", max_size=8))
def test_distance_is_a_symmetric_count_up_to_its_limit(a: str, b: str) -> None:
    edits = distance(a, b, 8)
    assert edits == distance(b, a, 8)
    assert (edits == 0) == (a == b)
    assert abs(len(a) - len(b)) <= edits <= max(len(a), len(b))
    assert distance(a, b, 2) == min(edits, 3)
