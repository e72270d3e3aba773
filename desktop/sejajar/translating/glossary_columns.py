"""Which columns of a table are Indonesian, English and a note: by their headings, else by their order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from sejajar.text import ReadingError
from sejajar.translating.links import word_set

COLUMNS = ("source", "target", "note")

_NAMES = {
    "source": word_set("source id ind in indonesia indonesian sumber asal idn"),
    "target": word_set("target en eng english inggris translation terjemahan"),
    "note": word_set("note notes comment comments remark catatan keterangan definition definisi description"),
}
_BESIDE_NAME = re.compile(r"\b(?:bahasa|term|text|language|lang|istilah|kata)\b|[-_](?:id|us|gb|uk)\b|[^\w]")
_NUMBER = re.compile(r"\d+[.)]?")
_CODE = re.compile(r"\S*\d\S*")
_WORDY = re.compile(r"\w")
MOST_COLUMNS = 26
"""That are looked at, from A to Z: no glossary has more."""
_TITLES = 10
"""Lines that may stand above the headings."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a file, counted from 1, and its cells."""

    line: int
    cells: tuple[str, ...]

    def cell(self, column: int) -> str:
        """Empty where it has none, or for -1."""
        return self.cells[column] if 0 <= column < len(self.cells) else ""


def arranged(rows: Iterable[Row], name: str) -> list[Row]:
    """The table with its columns in our order and without their headings; no row is blank.

    ReadingError where it has a single column.
    """
    rows = [row for row in rows if any(cell.strip() for cell in row.cells)]
    if all(len(row.cells) < 2 for row in rows):
        raise ReadingError(
            "“{name}” is no table of terms: there is no line with two columns in it. "
            "Save it as CSV, the Indonesian words in the first column and the English ones in the second.",
            name=name,
        )
    above = _titles(rows)
    titles, first, below = rows[:above], rows[above], rows[above + 1 :]
    width = min(max(len(row.cells) for row in rows), MOST_COLUMNS)
    filled = [column for column in range(width) if any(row.cell(column).strip() for row in rows)]
    free = [column for column in filled if not _numbers_terms(column, first, below)]
    if sum(_kind(first.cell(column)) != "note" for column in free) < 2:
        free = filled if len(filled) > 1 else [*range(width)]
    # The first of each kind; "ID" and a plain "Istilah" are Indonesian only where nothing else is.
    by_worth = sorted(free, key=lambda column: (_worth(first.cell(column)), -column))
    named = {_kind(first.cell(column)): column for column in by_worth}
    if "source" in named and "target" in named:
        return _with_columns(below, [named.get(kind, -1) for kind in COLUMNS])
    # Where terms are numbered and the first line is not, it is one of headings.
    headed = any(not _NUMBER.fullmatch(first.cell(one).strip()) for one in {*filled} - {*free})
    return _with_columns([*titles, *([] if headed else [first]), *below], free)


def _titles(rows: Sequence[Row]) -> int:
    """How many lines are a title above the headings, or above the first line that can be one of terms."""
    for number, row in enumerate(rows[:_TITLES]):
        if {"source", "target"} <= set(map(_kind, row.cells[:MOST_COLUMNS])):
            return number
    lone = len([*takewhile(lambda row: sum(bool(cell.strip()) for cell in row.cells) < 2, rows)])
    return lone if lone < len(rows) else 0


def _with_columns(rows: Iterable[Row], columns: Sequence[int]) -> list[Row]:
    return [Row(row.line, tuple(map(row.cell, columns))) for row in rows]


def _numbers_terms(column: int, first: Row, below: Sequence[Row]) -> bool:
    """Whether a column tells the terms apart and has none itself: numbers, and codes below "ID"."""
    pattern = _CODE if _is_id(first.cell(column)) else _NUMBER
    cells = [cell for row in below if (cell := row.cell(column).strip())]
    return bool(cells) and all(map(pattern.fullmatch, cells))


def _is_id(heading: str) -> bool:
    return heading.strip().casefold() == "id"


def _worth(heading: str) -> int:
    """How surely a column is what its heading says."""
    return 0 if not _bare(heading) else 1 if _is_id(heading) else 2


def _kind(heading: str) -> str:
    """Which of our columns goes by this name, empty for none."""
    bare = _bare(heading)
    if not bare:  # "Istilah", or nothing
        return "source" if _WORDY.search(heading) else ""
    return next((column for column, names in _NAMES.items() if bare in names), "")


def _bare(heading: str) -> str:
    return _BESIDE_NAME.sub("", heading.casefold())
