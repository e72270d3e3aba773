"""What kinds of entity are called and how they are marked, as the window marks them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from sejajar.text import Kind

LABELS = {
    Kind.PERSON: "People",
    Kind.PLACE: "Places",
    Kind.ORGANISATION: "Organisations",
    Kind.DATE: "Dates",
    Kind.NUMBER: "Numbers",
    Kind.MONEY: "Money",
    Kind.PERCENT: "Percentages",
    Kind.QUANTITY: "Quantities",
}
"""In the order of an index."""


@dataclass(frozen=True, slots=True)
class Look:
    """Colours as "#rrggbb"; `underline` is a style named in kinds.toml."""

    tint: str
    ink: str
    underline: str


def looks() -> dict[Kind, Look]:
    """How each kind is marked on white paper."""
    table = tomllib.loads(_kinds_file().read_text(encoding="utf-8"))
    return {
        Kind(kind): Look(look["light_tint"], look["light_ink"], look["underline"])
        for kind, look in table.items()
    }


def _kinds_file() -> Path:
    """Installed and frozen, resources lie inside the package; in a working copy, beside it."""
    packaged = Path(str(resources.files("sejajar"))) / "_data" / "resources"
    working = Path(__file__).resolve().parents[3] / "resources"
    root = packaged if packaged.is_dir() else working
    return root / "themes" / "kinds.toml"
