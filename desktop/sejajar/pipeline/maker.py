"""Whose work a draft is: other weights, code or tables say other things."""

from __future__ import annotations

import sys
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from sejajar import __version__
from sejajar.library import fingerprint
from sejajar.translating import Package


def maker(package: Package, resources: Path, beam: int) -> str:
    """A name for what makes drafts from now on, under which they are remembered."""
    weights = b""
    with suppress(OSError), (package.model / "model.bin").open("rb") as file:
        weights = file.read(1 << 20)
    drafting = fingerprint(_drafting_files(resources))
    return f"{package.id} {zlib.crc32(weights):08x} {beam} {__version__} {drafting}"


def _drafting_files(resources: Path) -> Iterator[Path]:
    """What decides how a draft comes out, beside the package."""
    code = Path(__file__).parents[1]
    if getattr(sys, "frozen", False):
        yield Path(sys.executable)  # which holds all code
    for folder in (
        code / "translating",
        code / "entities",
        resources / "gazetteers",
        resources / "recogniser",
    ):
        yield from (path for path in sorted(folder.glob("*.*")) if path.suffix != ".md")
