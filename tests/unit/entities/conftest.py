from __future__ import annotations

from pathlib import Path

import pytest

from sejajar.entities.features import WordTable
from sejajar.entities.gazetteer import Gazetteer
from sejajar.entities.repair import Repair


@pytest.fixture(scope="session")
def repair(resources: Path) -> Repair:
    return Repair(Gazetteer(resources), WordTable(resources / "recogniser" / "words.tsv"))
