"""What a format's reader takes out of a file, before anything is mended."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Extract:
    """Raw paragraphs in reading order, and what the file says about itself (empty where it says nothing).

    A line end behind a hyphen in a paragraph tells that a line ended amid a word.
    With `lines`, they are lines of plain text instead: where paragraphs end is yet to be judged.
    """

    paragraphs: tuple[str, ...]
    title: str = ""
    source: str = ""
    date: str = ""
    author: str = ""
    lines: bool = False
