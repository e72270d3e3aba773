"""The recogniser's own training sentences: filled, cut and tagged."""

from __future__ import annotations

import importlib
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def recipe() -> Iterator[dict[str, ModuleType]]:
    """The modules of `build/recogniser`, which import one another by bare names."""
    sys.path.insert(0, str(ROOT / "build" / "recogniser"))
    yield {name: importlib.import_module(name) for name in ("corpora", "own")}
    sys.path.remove(str(ROOT / "build" / "recogniser"))


def test_slots_and_marks_become_tags(recipe: dict[str, ModuleType]) -> None:
    names = {"K": "Banjar Baru", "P": "Siti Aminah"}
    words, tags = recipe["own"].tagged("Kapolsek <K> dan [o PT <K> Tbk], kata <P>.", names.__getitem__)
    assert list(zip(words, tags, strict=True)) == [
        ("Kapolsek", "O"), ("Banjar", "B-LOC"), ("Baru", "I-LOC"), ("dan", "O"), ("PT", "B-ORG"),
        ("Banjar", "I-ORG"), ("Baru", "I-ORG"), ("Tbk", "I-ORG"), (",", "O"), ("kata", "O"),
        ("Siti", "B-PER"), ("Aminah", "I-PER"), (".", "O"),
    ]  # fmt: skip


def test_every_sentence_can_be_filled(recipe: dict[str, ModuleType]) -> None:
    filled = list(recipe["own"].copies(ROOT / "resources", 1))
    assert len(filled) > 600
    for words, tags in filled:
        assert len(words) == len(tags)
        assert not {"[", "]", "<", ">"}.intersection(words)
        assert all(tag == "O" or tag[2:] in ("PER", "LOC", "ORG") for tag in tags)


def test_fillers_are_drawn_alike_each_time(recipe: dict[str, ModuleType]) -> None:
    first, second = (recipe["own"].Fillers(ROOT / "resources", random.Random(3)) for _ in range(2))
    assert [first(slot) for slot in "PSCKVYDAGNUMFBE"] == [second(slot) for slot in "PSCKVYDAGNUMFBE"]


def test_labels_are_brought_into_agreement(recipe: dict[str, ModuleType]) -> None:
    words = ["Bank", "Nusa", "(", "BN", ")", "Aceh", "membeli", "dolar", "AS"]
    tags = ["B-ORG", "I-ORG", "I-ORG", "I-ORG", "I-ORG", "I-ORG", "O", "O", "B-LOC"]
    assert recipe["corpora"].agreed((words, tags))[1] == [
        "B-ORG", "I-ORG", "O", "B-ORG", "O", "B-LOC", "O", "O", "O"
    ]  # fmt: skip
