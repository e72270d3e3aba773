"""On our gold articles names are found, grouped and linked about as well as when last measured, or better."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from sejajar.entities import Finder, Linker

ROOT = Path(__file__).parents[3]


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


@pytest.mark.parametrize(
    ("damaged", "person", "place", "organisation", "rows"),
    [(False, 0.93, 0.93, 0.85, 0.85), (True, 0.85, 0.85, 0.8, 0.75)],
)
def test_names_of_the_gold_articles(
    bench: ModuleType, damaged: bool, person: float, place: float, organisation: float, rows: float
) -> None:
    scores = bench.measure(Finder(ROOT / "resources"), Linker(ROOT / "resources"), damaged)
    assert scores.f1("person") >= person
    assert scores.f1("place") >= place
    assert scores.f1("organisation") >= organisation
    assert scores.whole >= rows * scores.things
    assert scores.exact >= 0.95 * scores.pairs
    assert scores.wrong <= 0.01 * scores.pairs
