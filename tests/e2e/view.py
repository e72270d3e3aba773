"""What a reader sees in the program's window: its parts, found by the colours of the theme."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, Self

import numpy as np
from tests.e2e.screen import Box, Picture, runs

# Pixels; tabs are a little higher.
_TAB = 24


class Colors:
    """One theme, "light" or "dark", as the program itself reads it."""

    def __init__(self, themes: Path, theme: str) -> None:
        self._theme = theme
        self._roles = tomllib.loads((themes / f"{theme}.toml").read_text(encoding="utf-8"))
        self._kinds: dict[str, Any] = tomllib.loads((themes / "kinds.toml").read_text(encoding="utf-8"))

    def __getitem__(self, role: str) -> str:
        return str(self._roles[role])

    @property
    def kinds(self) -> list[str]:
        return list(self._kinds)

    def tint(self, kind: str) -> str:
        return str(self._kinds[kind][f"{self._theme}_tint"])

    def ink(self, kind: str) -> str:
        return str(self._kinds[kind][f"{self._theme}_ink"])

    @property
    def hit(self) -> str:
        """What a search found, on paper: the colour of links, four fifths of it."""
        link, paper = (bytes.fromhex(self[role].removeprefix("#")) for role in ("link", "paper"))
        return "#" + bytes(round(0.8 * a + 0.2 * b) for a, b in zip(link, paper, strict=True)).hex()


@dataclass(frozen=True, slots=True)
class Lit:
    """The fully tinted stretches of one column; `framed` are those of the current mention or hit."""

    all: list[Box]
    framed: list[Box]


@dataclass(frozen=True, slots=True)
class View:
    """The window at one moment, with an article open, and where its parts stand.

    `source` and `target` are the left and the right half, whatever stands there.
    """

    picture: Picture
    colors: Colors
    source: Box
    target: Box
    margin: Box
    """Left of the original: the paragraph numbers."""
    sidebar: Box
    status: Box

    @classmethod
    def of(cls, picture: Picture, window: Box, colors: Colors) -> Self | None:
        """None where the window does not show two columns and the sidebar, or is about to change."""
        lines = picture.mask(window, colors["line"])
        height, width = lines.shape
        between = lines[height // 3 : height - height // 6].mean(axis=0) > 0.95
        handle = next((x for x in range(width // 2, width) if between[x]), None)
        foot = next((y for y in range(height - 60, height) if lines[y].all()), None)
        if handle is None or foot is None:
            return None
        # The rule below the headings reaches from the original's left edge to the translation's right.
        rules = [
            (y, left, right)
            for y in range(height // 2)
            for left, right in runs(lines[y, :handle], 0)
            if left > 0 and right - left > handle // 2
        ]
        if not rules:
            return None
        top, left, right = rules[-1]
        middle = (left + right) // 2
        return cls(
            picture,
            colors,
            source=Box(left - 4, top + 1, middle, foot),
            target=Box(middle, top + 1, right + 4, foot),
            margin=Box(0, top + 1, left - 6, foot),
            sidebar=Box(handle + 1, 0, width, foot),
            status=Box(0, foot + 1, width, height),
        )

    @property
    def tabs(self) -> list[Box]:
        """The tabs above the texts, from the left; each ends in a line, below the one below the tools."""
        lines = self.picture.mask(Box(0, 0, self.sidebar.right, self.source.top), self.colors["line"])
        top = next(y for y in range(self.source.top) if lines[y].all())
        ends = lines[top + 1 : top + _TAB].all(axis=0).nonzero()[0].tolist()
        ends = [x for x in ends if x != self.sidebar.left - 1]
        return [Box(left, top + 1, right, top + _TAB) for left, right in pairwise([0, *ends])]

    @property
    def progress_bar(self) -> Box | None:
        """Where the status bar shows how far the translation is; None while nothing is translated."""
        bars = self.picture.boxes(self.status, self.colors["line"], self.colors["accent"])
        return next((bar for bar in bars if bar.right - bar.left > 100), None)

    @property
    def status_button(self) -> tuple[int, int]:
        """Where to click for the one button of the status bar, at its right end."""
        return self.status.right - 70, self.status.middle[1]

    @property
    def is_level(self) -> bool:
        """Whether each paragraph in view has words on both sides, the first lines level with its number."""
        numbers = self.picture.boxes(self.margin, self.colors["muted"], slack=40, gap=6)
        heights = [number.middle[1] for number in numbers if number.bottom < self.margin.bottom - 8]
        columns = [self.lines(self.source), self.lines(self.target)]
        return bool(heights) and all(
            any(top <= y < bottom for top, bottom in lines) for y in heights for lines in columns
        )

    def lines(self, column: Box) -> list[tuple[int, int]]:
        """Top and bottom of each line of words in a column, as far as their ink goes."""
        ink = self.picture.mask(column, self.colors["ink"], slack=60)
        return [(column.top + top, column.top + bottom) for top, bottom in runs(ink.any(axis=1), 1)]

    def entity_rows(self, kind: str) -> list[tuple[int, int]]:
        """Where to click for each entity of a kind that the sidebar shows, from the top."""
        swatches = Box(self.sidebar.left, self.sidebar.top, self.sidebar.left + 48, self.sidebar.bottom)
        found = self.picture.boxes(swatches, self.colors.ink(kind), gap=8)
        return [(box.right + 40, box.middle[1]) for box in found]

    @property
    def is_dark(self) -> bool:
        """Whether no entity is selected."""
        return not any(
            self.lit(kind, column).all for kind in self.colors.kinds for column in (self.source, self.target)
        )

    def lit(self, kind: str, column: Box) -> Lit:
        """The mentions of the selected entity in a column; a tint at its full strength is nothing else's."""
        found = self.picture.boxes(column, self.colors.tint(kind))
        return self._lit(found, self.colors.ink(kind))

    def hits(self, column: Box) -> Lit:
        """What the search found in a column."""
        return self._lit(self.picture.boxes(column, self.colors.hit, slack=9), self.colors["ink"])

    def _lit(self, boxes: list[Box], ink: str) -> Lit:
        boxes = [box for box in boxes if box.right - box.left > 5 and box.bottom - box.top > 8]

        def has_frame(box: Box) -> bool:
            # Underlines run below the words, only a frame has an upper edge.
            edge = Box(box.left, box.top - 3, box.right, box.top + 2)
            return bool(self.picture.mask(edge, ink, slack=70).mean(axis=1).max() > 0.8)

        return Lit(boxes, [box for box in boxes if has_frame(box)])

    @property
    def ticks(self) -> list[Box]:
        """Where the scroll bar shows what a search found."""
        bar = Box(self.sidebar.left - 14, self.source.top, self.sidebar.left - 1, self.source.bottom)
        return self.picture.boxes(bar, self.colors["link"])

    @property
    def sentence(self) -> Box | None:
        """The bar beside the sentence that the reader is at, left of the left column."""
        beside = Box(self.source.left - 6, self.source.top, self.source.left - 1, self.source.bottom)
        return next(iter(self.picture.boxes(beside, self.colors["accent"])), None)

    def first_lines(self, *columns: Box) -> list[Box]:
        """The line of words at the top of each column."""
        found = []
        for column in columns:
            top, bottom = self.lines(column)[0]
            line = Box(column.left, top, column.right, bottom)
            found += self.picture.boxes(line, self.colors["ink"], slack=60, gap=40)
        return found

    @property
    def pitch(self) -> float:
        """Pixels from one line of the original to the next within its paragraphs."""
        tops = [top for top, _ in self.lines(self.source)]
        return float(np.median(np.diff(tops)))

    def shows_the_same(self, other: View) -> bool:
        """Whether both columns and their margin look alike to the pixel."""
        page = Box(self.margin.left, self.source.top, self.target.right, self.source.bottom)
        return self.picture.is_alike(other.picture, page)
