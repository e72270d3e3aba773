"""Glossaries of other programs, and for them: CSV, TSV, XLSX and TBX come in, CSV and TSV go out."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sejajar.text import ReadingError, Term
from sejajar.translating.glossary_columns import COLUMNS, Row, arranged
from sejajar.translating.glossary_tbx import is_tbx, rows_of_tbx
from sejajar.translating.glossary_xlsx import is_xlsx, rows_of_xlsx
from sejajar.translating.links import words

GLOSSARY_SUFFIXES = (".csv", ".tsv", ".tab", ".txt", ".xlsx", ".tbx", ".xml")
"""Of files that may hold a glossary."""

_LARGEST = 32
"""Megabytes; a file beyond is none of terms."""
_LONGEST = 300
"""Characters of a cell: what is longer is a sentence, and no term."""
_FORMULA = ("=", "+", "-", "@")
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""Of .xls, and of an encrypted .xlsx."""


@dataclass(frozen=True, slots=True)
class Imported:
    """The terms of a file, and the lines that hold none for one of three reasons."""

    terms: tuple[Term, ...]
    incomplete: tuple[int, ...] = ()
    """One of the two languages is empty."""
    too_long: tuple[int, ...] = ()
    wordless: tuple[int, ...] = ()
    """The Indonesian side has no word in it, so that it can never be found."""


def read_terms(path: Path) -> Imported:
    """The terms of a CSV, TSV, XLSX or TBX file, whatever its name. ReadingError where there are none."""
    try:
        with path.open("rb") as file:
            data = file.read((_LARGEST << 20) + 1)
    except OSError as error:
        raise ReadingError(
            "The glossary {path} cannot be read ({reason}). Choose another file.",
            path=path,
            reason=error.strerror,
        ) from error
    if len(data) > _LARGEST << 20:
        raise ReadingError(
            "“{name}” is larger than {limit} MB and is taken for no glossary.", name=path.name, limit=_LARGEST
        )
    return _imported(_rows(data, path.name))


def with_imported(terms: Iterable[Term], imported: Sequence[Term]) -> tuple[Term, ...]:
    """`terms` and those of a file, which take the place of all that have the same Indonesian words."""
    replaced = {term.source for term in imported}
    return (*(term for term in terms if term.source not in replaced), *dict.fromkeys(imported))


def as_tsv(terms: Iterable[Term]) -> bytes:
    """A line for each below one of headings; UTF-8 with the mark that spreadsheets ask for."""
    lines = ["\t".join(map(_quoted, cells)) for cells in (COLUMNS, *map(_cells, terms))]
    return ("\n".join(lines) + "\n").encode("utf-8-sig")


def as_csv(terms: Iterable[Term]) -> bytes:
    """The same with commas."""
    file = io.StringIO(newline="")
    csv.writer(file).writerows([COLUMNS, *map(_cells, terms)])
    return file.getvalue().encode("utf-8-sig")


def can_be_found(source: str) -> bool:
    """Whether there is a word in it."""
    return bool(words(source))


def _cells(term: Term) -> list[str]:
    """So that a spreadsheet shows them and does not compute them (OWASP, CSV injection)."""
    cells = (term.source, term.target, term.note)
    return ["'" + text if text.lstrip("'")[:1] in _FORMULA else text for text in cells]


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if cell[:1] == '"' else cell


def _imported(rows: Sequence[Row]) -> Imported:
    terms: dict[Term, None] = {}
    incomplete, too_long, wordless = [], [], []
    for row in rows:
        source, target, note = map(_tidy, (*row.cells, "", "", "")[:3])
        if not source and not target:
            continue
        if not source or not target:
            incomplete.append(row.line)
        elif max(len(source), len(target)) > _LONGEST:
            too_long.append(row.line)
        elif not can_be_found(source):
            wordless.append(row.line)
        else:
            terms[Term(source, target, note)] = None
    return Imported(tuple(terms), tuple(incomplete), tuple(too_long), tuple(wordless))


def _tidy(cell: str) -> str:
    text = " ".join(cell.split())
    return text[1:] if text[:1] == "'" and text.lstrip("'")[:1] in _FORMULA else text


def _rows(data: bytes, name: str) -> list[Row]:
    """Source, target, note."""
    if is_xlsx(data):
        return arranged((Row(line, tuple(cells)) for line, cells in rows_of_xlsx(data, name=name)), name)
    if is_tbx(data):
        return [Row(line, tuple(cells)) for line, *cells in rows_of_tbx(data, name=name)]
    return arranged(_lines(_decoded(data, name), name), name)


# -- tables -------------------------------------------------------------------------------------------


def _decoded(data: bytes, name: str) -> str:
    encoding = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "")
    # UTF-16 without a mark shows in its zero bytes, all on one side.
    head = data[:4000]
    for start, wide in ((1, "utf-16-le"), (0, "utf-16-be")):
        if not encoding and len(head) > 8 and head[start::2].count(0) > 0.6 * len(head[start::2]):
            encoding = wide
    if data.startswith(_OLD_OFFICE):
        raise ReadingError(
            "“{name}” is a table of an old Excel, or locked with a password. "
            "Save it as XLSX or CSV, and without a password.",
            name=name,
        )
    if data.startswith(b"PK\x03\x04") or (not encoding and b"\0" in data):
        raise ReadingError(
            "“{name}” is in no format that a glossary is read from. Save the table as CSV, TSV or XLSX.",
            name=name,
        )
    try:
        text = data.decode(encoding or "utf-8")
    except UnicodeDecodeError:
        text = data.decode(encoding or "cp1252", errors="replace")
    return text.removeprefix("\ufeff")


def _regularity(text: str, separator: str) -> tuple[int, int]:
    """In how many of the first lines a separator stands, and in how many of these equally often."""
    counts = Counter(count for line in text.splitlines()[:500] if (count := line.count(separator)))
    return counts.total(), max(counts.values(), default=0)


def _lines(text: str, name: str) -> Iterator[Row]:
    separator = max("\t;,", key=lambda one: _regularity(text, one))
    if separator == "\t":  # in which many programs write quotation marks as they are
        for number, line in enumerate(text.splitlines(), 1):
            yield Row(number, tuple(map(_unquoted, line.split("\t"))))
        return
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    begun = 1
    try:
        for cells in reader:
            yield Row(begun, tuple(cells))
            begun = reader.line_num + 1
    except csv.Error:
        raise ReadingError(
            "Line {line} of “{name}” has quotation marks out of place. Put a pair of them around the whole "
            "cell and double those inside it.",
            line=begun,
            name=name,
        ) from None


def _unquoted(cell: str) -> str:
    if len(cell) > 1 and cell[0] == cell[-1] == '"':
        return cell[1:-1].replace('""', '"')
    return cell
