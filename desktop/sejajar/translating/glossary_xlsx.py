"""The first table of a spreadsheet file (.xlsx: ECMA-376, part 1, section 18)."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from sejajar.text import ReadingError
from sejajar.translating.glossary_columns import MOST_COLUMNS
from sejajar.translating.glossary_xml import root_of

_WORKBOOK = "xl/workbook.xml"
_LARGEST = 32
"""Megabytes of all that is unpacked."""
# The last three: something is not where it belongs.
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    RuntimeError,
    LookupError,
    ValueError,
    AttributeError,
)
_PLACE = re.compile(r"([A-Z]{1,3})\d+")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


def is_xlsx(data: bytes) -> bool:
    """Whether it is a zip archive with a workbook in it."""
    return data.startswith(b"PK\x03\x04") and _WORKBOOK.encode() in data


def rows_of_xlsx(data: bytes, *, name: str) -> Iterator[tuple[int, list[str]]]:
    """Number and cells of each row of the first sheet that has two columns, or else of the last.

    Hidden sheets do not count. ReadingError for a damaged file.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield from _rows(_Parts(archive, name))
    except _DAMAGED:
        raise ReadingError(
            "“{name}” is damaged and cannot be opened. Get a new copy of it.", name=name
        ) from None


class _Parts:
    """The XML files of an archive. Sizes are counted while unpacking, as an archive may lie about them."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self._archive = archive
        self._name = name
        self._left = _LARGEST << 20

    def root(self, path: str) -> Any:
        info = self._archive.getinfo(path)
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise zipfile.BadZipFile
        with self._archive.open(info) as member:
            data = member.read(self._left + 1)
        self._left -= len(data)
        if self._left < 0:
            raise ReadingError(
                "“{name}” unpacks to more than {limit} MB and is taken for no glossary. "
                "Save the table as CSV.",
                name=self._name,
                limit=_LARGEST,
            )
        return root_of(data, name=self._name)


def _rows(parts: _Parts) -> Iterator[tuple[int, list[str]]]:
    related = {
        one.get("Id"): (one.get("Type").rpartition("/")[2], _path(one.get("Target")))
        for one in parts.root("xl/_rels/workbook.xml.rels").iterfind("{*}Relationship")
    }
    visible = [
        related[value]
        for sheet in parts.root(_WORKBOOK).iterfind("{*}sheets/{*}sheet")
        for key, value in sheet.items()
        if key.endswith("}id") and "hidden" not in sheet.get("state", "").lower()
    ]
    strings = [
        _string(one)
        for kind, path in related.values()
        if kind == "sharedStrings"
        for one in parts.root(path).iterfind("{*}si")
    ]
    tables = iter([path for kind, path in visible if kind == "worksheet"])
    rows = [*_rows_of(parts.root(next(tables)), strings)]
    for table in tables:
        if any(sum(bool(cell.strip()) for cell in cells) > 1 for _, cells in rows):
            break
        rows = [*_rows_of(parts.root(table), strings)]  # that was a cover
    yield from rows


def _rows_of(sheet: Any, strings: list[str]) -> Iterator[tuple[int, list[str]]]:
    for number, row in enumerate(sheet.iterfind("{*}sheetData/{*}row"), 1):
        cells: list[str] = []
        for cell in row.iterfind("{*}c"):
            column = _column(cell.get("r", ""), len(cells))
            if len(cells) <= column < MOST_COLUMNS:
                cells += [""] * (column - len(cells)) + [_shown(cell, strings)]
        yield int(row.get("r", number)), cells


def _path(target: str) -> str:
    """In the archive: it is relative to the workbook, or begins with a slash."""
    return target[1:] if target.startswith("/") else f"xl/{target}"


def _column(place: str, following: int) -> int:
    """The number, from 0, of the column in a cell's place; without one it follows the cell before it."""
    match = _PLACE.fullmatch(place)
    if match is None:
        return following
    number = 0
    for letter in match[1]:
        number = 26 * number + ord(letter) - 64
    return number - 1


def _shown(cell: Any, strings: list[str]) -> str:
    """What a cell shows; of dates and percentages the bare number."""
    kind, value = cell.get("t", "n"), cell.findtext("{*}v") or ""
    if kind == "inlineStr":
        return "".join(map(_string, cell.iterfind("{*}is")))
    if kind == "s":
        return strings[int(value)]
    return f"{float(value):.15g}" if kind == "n" and value else _unescaped(value)


def _string(element: Any) -> str:
    """Its runs together, without how they are pronounced."""
    runs = [*element.iterfind("{*}t"), *element.iterfind("{*}r/{*}t")]
    return _unescaped("".join(run.text or "" for run in runs))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
