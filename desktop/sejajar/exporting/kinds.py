"""What kinds of entity are called and how they are marked, as the window marks them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
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
    """Resources lie in the installed package, beside it in the frozen program, above it in a checkout."""
    package = Path(__file__).resolve().parents[1]
    folders = (package / "_data", package.parent, package.parents[1])
    return next(
        file for folder in folders if (file := folder / "resources" / "themes" / "kinds.toml").is_file()
    )
