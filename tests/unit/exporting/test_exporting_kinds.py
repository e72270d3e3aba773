"""Marks can be told apart and read, in colour, without colour, and with colour-blind eyes."""

from __future__ import annotations

import tomllib
from itertools import combinations
from pathlib import Path

import pytest

from sejajar.exporting.kinds import LABELS, looks
from sejajar.text import Kind

PAPER = {"light": "#ffffff", "dark": "#1e1e1e"}
TEXT = {"light": "#1a1a1a", "dark": "#e8e8e8"}

# Machado, Oliveira and Fernandes 2009, severity 1, on linear sRGB.
VISION = {
    "normal": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(color: str) -> list[float]:
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def contrast(one: str, other: str) -> float:
    """WCAG 2.2's contrast ratio."""
    first, second = (
        sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear(color), strict=True))
        for color in (one, other)
    )
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)


def lab(color: str, vision: str) -> list[float]:
    seen = [
        min(1.0, max(0.0, sum(weight * part for weight, part in zip(row, linear(color), strict=True))))
        for row in VISION[vision]
    ]
    to_xyz = (
        (0.4124564, 0.3575761, 0.1804375),
        (0.2126729, 0.7151522, 0.072175),
        (0.0193339, 0.119192, 0.9503041),
    )
    white = (0.95047, 1.0, 1.08883)
    x, y, z = (
        cube(sum(weight * part for weight, part in zip(row, seen, strict=True)) / full)
        for row, full in zip(to_xyz, white, strict=True)
    )
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]


def cube(value: float) -> float:
    return value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116


@pytest.fixture(scope="module")
def table(resources: Path) -> dict[str, dict[str, str]]:
    return tomllib.loads((resources / "themes" / "kinds.toml").read_text(encoding="utf-8"))


def test_every_kind_has_a_look_and_a_label(table: dict[str, dict[str, str]]) -> None:
    assert set(table) == {kind.value for kind in Kind} == {kind.value for kind in LABELS}
    assert {kind: look.tint for kind, look in looks().items()} == {
        Kind(kind): look["light_tint"] for kind, look in table.items()
    }


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_words_can_be_read_on_their_tint(table: dict[str, dict[str, str]], theme: str) -> None:
    for look in table.values():
        tint, ink = look[f"{theme}_tint"], look[f"{theme}_ink"]
        assert contrast(TEXT[theme], tint) >= 4.5
        assert contrast(ink, tint) >= 4.5
        assert contrast(ink, PAPER[theme]) >= 4.5


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("vision", VISION)
def test_tints_differ_to_every_eye(table: dict[str, dict[str, str]], theme: str, vision: str) -> None:
    tints = {look[f"{theme}_tint"] for look in table.values()} | {PAPER[theme]}
    for one, other in combinations(sorted(tints), 2):
        distance = sum((a - b) ** 2 for a, b in zip(lab(one, vision), lab(other, vision), strict=True)) ** 0.5
        assert distance >= 10, (one, other)


def test_what_differs_in_colour_differs_in_its_underline(table: dict[str, dict[str, str]]) -> None:
    by_tint = {look["light_tint"]: look["underline"] for look in table.values()}
    assert len(set(by_tint.values())) == len(by_tint)
    assert set(by_tint.values()) <= {"solid", "dashed", "dotted", "dash-dot", "dash-dot-dot"}
