"""On our gold articles names and numbers are found, linked and checked about as well as when measured."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from sejajar.entities import Finder, Linker

ROOT = Path(__file__).parents[3]
NUMBERS = ("number", "date", "money", "percent", "quantity")


@pytest.fixture(scope="module")
def bench() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "entities_gold", ROOT / "tests" / "bench" / "entities_gold.py"
    )
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["entities_gold"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def room() -> tuple[Finder, Linker]:
    return Finder(ROOT / "resources"), Linker(ROOT / "resources")


@pytest.mark.parametrize(
    ("articles", "damage", "person", "place", "organisation", "rows"),
    [
        ("tuned", "clean", 0.965, 0.975, 0.96, 0.935),
        ("tuned", "without commas and quotes", 0.94, 0.95, 0.94, 0.9),
        ("tuned", "in lower case", 0.9, 0.91, 0.86, 0.84),
        ("held", "clean", 0.885, 0.935, 0.875, 0.84),
        ("held", "without commas and quotes", 0.865, 0.93, 0.86, 0.82),
        ("first", "clean", 0.93, 0.93, 0.85, 0.85),
        ("first", "without commas and quotes", 0.85, 0.85, 0.8, 0.75),
    ],
)
def test_gold_articles(
    bench: ModuleType,
    room: tuple[Finder, Linker],
    articles: str,
    damage: str,
    person: float,
    place: float,
    organisation: float,
    rows: float,
) -> None:
    paths = next(paths for name, paths in bench.sets().items() if name.startswith(articles))
    assert paths
    scores = bench.measure(*room, paths, damage)
    assert scores.f1("person") >= person
    assert scores.f1("place") >= place
    assert scores.f1("organisation") >= organisation
    assert scores.whole >= rows * scores.things
    assert scores.exact >= 0.94 * scores.pairs
    assert scores.wrong <= 0.01 * scores.pairs
    assert scores.name_alarms <= 0.05 * scores.sentences
    if articles != "first":
        assert scores.f1(*NUMBERS) >= 0.96
        assert scores.number_alarms <= 0.015 * scores.with_digits
    if scores.injected:
        assert scores.recall("number") >= 0.97
