"""A screen of our own: an X server without a monitor, and what can be seen on it."""

from __future__ import annotations

import os
import select
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt

WIDTH, HEIGHT = 1366, 900
_START = 30  # seconds an X server is given to come up

Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Box:
    """Pixels of the screen; right and bottom are the first ones outside."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def middle(self) -> tuple[int, int]:
        return (self.left + self.right) // 2, (self.top + self.bottom) // 2


class Picture:
    """What the screen showed at one moment."""

    def __init__(self, pixels: npt.NDArray[np.uint8]) -> None:
        self._pixels = pixels

    def mask(self, within: Box, *colors: str, slack: int = 0) -> Mask:
        """Where the pixels of a box have one of the colours ("#rrggbb"), each channel within `slack`."""
        part = self._pixels[within.top : within.bottom, within.left : within.right].astype(np.int16)
        found = np.zeros(part.shape[:2], dtype=bool)
        for color in colors:
            wanted = np.frombuffer(bytes.fromhex(color.removeprefix("#")), dtype=np.uint8)
            found |= (np.abs(part - wanted) <= slack).all(axis=2)
        return found

    def part(self, box: Box) -> Picture:
        return Picture(self._pixels[box.top : box.bottom, box.left : box.right])

    def is_alike(self, other: Picture, within: Box) -> bool:
        rows, columns = slice(within.top, within.bottom), slice(within.left, within.right)
        return np.array_equal(self._pixels[rows, columns], other._pixels[rows, columns])

    def boxes(self, within: Box, *colors: str, slack: int = 0, gap: int = 2) -> list[Box]:
        """The areas of those colours in reading order.

        Areas are told apart by clear rows and, within those, by clear columns wider than `gap`: what a
        marked stretch of text looks like, whose letters never cover a whole column of its colour.
        """
        part = self.mask(within, *colors, slack=slack)
        found = []
        for top, bottom in runs(part.any(axis=1), gap):
            for left, right in runs(part[top:bottom].any(axis=0), gap):
                ((first, last),) = runs(part[top:bottom, left:right].any(axis=1), bottom - top)
                found.append(
                    Box(
                        within.left + left,
                        within.top + top + first,
                        within.left + right,
                        within.top + top + last,
                    )
                )
        return found


def runs(line: Mask, gap: int) -> Iterator[tuple[int, int]]:
    """Start and end of each stretch of True that has no hole wider than `gap`."""
    places = np.flatnonzero(line)
    if not places.size:
        return
    breaks = np.flatnonzero(np.diff(places) > gap + 1)
    starts = places[np.r_[0, breaks + 1]]
    ends = places[np.r_[breaks, places.size - 1]] + 1
    yield from zip(starts.tolist(), ends.tolist(), strict=True)


class Screen:
    """Xvfb on a free display number, reachable from this machine only."""

    def __init__(self) -> None:
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{WIDTH}x{HEIGHT}x24"]
        command += ["-nolisten", "tcp", "-noreset"]
        self._server = subprocess.Popen(
            command, pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        os.close(writing)
        with os.fdopen(reading) as answer:
            ready, _, _ = select.select([answer], [], [], _START)
            number = answer.readline().strip() if ready else ""
        if not number:
            self._server.kill()
            self._server.wait()
            raise RuntimeError("Xvfb did not start")
        self.display = f":{number}"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._server.terminate()
        self._server.wait()

    @property
    def environment(self) -> dict[str, str]:
        return {"DISPLAY": self.display, "PATH": os.environ["PATH"]}

    def look(self) -> Picture:
        shot = subprocess.run(
            ["import", "-window", "root", "-depth", "8", "rgb:-"],
            env=self.environment,
            capture_output=True,
            check=True,
        )
        return Picture(np.frombuffer(shot.stdout, dtype=np.uint8).reshape(HEIGHT, WIDTH, 3))

    def save(self, path: os.PathLike[str]) -> None:
        """A PNG for a person to look at."""
        subprocess.run(["import", "-window", "root", os.fspath(path)], env=self.environment, check=True)

    def do(self, *arguments: object) -> str:
        """Run xdotool; returns what it prints, empty where it finds nothing."""
        done = subprocess.run(
            ["xdotool", *map(str, arguments)], env=self.environment, capture_output=True, text=True
        )
        return done.stdout.strip()
