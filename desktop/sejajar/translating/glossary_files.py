"""Glossaries of other programs, and for them: CSV, TSV and TBX come in, CSV and TSV go out."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sejajar.text import ReadingError, Term
from sejajar.translating.glossary_tbx import is_tbx, rows_of_tbx
from sejajar.translating.links import word_set, words

GLOSSARY_SUFFIXES = (".csv", ".tsv", ".tab", ".txt", ".tbx", ".xml")
"""Of files that may hold a glossary."""

_LARGEST = 32
"""Megabytes; a file beyond is none of terms."""
_LONGEST = 300
"""Characters of a cell: what is longer is a sentence, and no term."""
_FORMULA = ("=", "+", "-", "@")
_COLUMNS = ("source", "target", "note")
_NAMES = {
    "source": word_set("source id ind in indonesia indonesian sumber asal idn"),
    "target": word_set("target en eng english inggris translation terjemahan"),
    "note": word_set("note notes comment comments remark catatan keterangan definition definisi description"),
}
_BESIDE_NAME = re.compile(r"\b(?:bahasa|term|text|language|lang|istilah|kata)\b|[-_](?:id|us|gb|uk)\b|[^\w]")
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NO_TABLE = (
    "“{name}” is no table of terms: there is no line with two columns in it. "
    "Save it as CSV, the Indonesian words in the first column and the English ones in the second."
)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a file, counted from 1, and its cells: source, target, note."""

    line: int
    cells: tuple[str, ...]


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
    """The terms of a CSV, TSV or TBX file, whatever its name. ReadingError where there are none."""
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
    if is_tbx(data):
        rows = [Row(line, tuple(cells)) for line, *cells in rows_of_tbx(data, name=path.name)]
    else:
        rows = _rows(_decoded(data, path.name), path.name)
    return _imported(rows)


def with_imported(terms: Iterable[Term], imported: Sequence[Term]) -> tuple[Term, ...]:
    """`terms` and those of a file, which take the place of all that have the same Indonesian words."""
    replaced = {term.source for term in imported}
    return (*(term for term in terms if term.source not in replaced), *dict.fromkeys(imported))


def as_tsv(terms: Iterable[Term]) -> bytes:
    """A line for each below one of headings; UTF-8 with the mark that spreadsheets ask for."""
    lines = ["\t".join(map(_quoted, cells)) for cells in (_COLUMNS, *map(_cells, terms))]
    return ("\n".join(lines) + "\n").encode("utf-8-sig")


def as_csv(terms: Iterable[Term]) -> bytes:
    """The same with commas."""
    file = io.StringIO(newline="")
    csv.writer(file).writerows([_COLUMNS, *map(_cells, terms)])
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


# -- tables -------------------------------------------------------------------------------------------


def _decoded(data: bytes, name: str) -> str:
    encoding = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "")
    # UTF-16 without a mark shows in its zero bytes, all on one side.
    head = data[:4000]
    for start, wide in ((1, "utf-16-le"), (0, "utf-16-be")):
        if not encoding and len(head) > 8 and head[start::2].count(0) > 0.6 * len(head[start::2]):
            encoding = wide
    if data.startswith(b"PK\x03\x04") or (not encoding and b"\0" in data):
        raise ReadingError(
            "“{name}” is in no format that a glossary is read from. Save the table as CSV or TSV.", name=name
        )
    try:
        text = data.decode(encoding or "utf-8")
    except UnicodeDecodeError:
        text = data.decode(encoding or "cp1252", errors="replace")
    return text.removeprefix("\ufeff")


def _rows(text: str, name: str) -> list[Row]:
    """The table in `text`, its columns in our order and without their headings."""
    separator = max("\t;,", key=lambda one: _regularity(text, one))
    rows = [row for row in _lines(text, separator, name) if any(cell.strip() for cell in row.cells)]
    if all(len(row.cells) < 2 for row in rows):
        raise ReadingError(_NO_TABLE, name=name)
    first = rows[0].cells
    # The first of each kind, but "ID" beside "Indonesian" numbers the terms.
    by_worth = sorted(enumerate(first), key=lambda one: (one[1].strip().casefold() != "id", -one[0]))
    named = {_column(cell): at for at, cell in by_worth}
    if "source" not in named or "target" not in named:
        return rows
    order = [named.get(column, len(first)) for column in _COLUMNS]
    return [
        Row(row.line, tuple((*row.cells, *[""] * len(first), "")[at] for at in order)) for row in rows[1:]
    ]


def _regularity(text: str, separator: str) -> tuple[int, int]:
    """In how many of the first lines a separator stands, and in how many of these equally often."""
    counts = Counter(count for line in text.splitlines()[:500] if (count := line.count(separator)))
    return counts.total(), max(counts.values(), default=0)


def _column(heading: str) -> str:
    """Which of our columns goes by this name, empty for none."""
    bare = _BESIDE_NAME.sub("", heading.casefold())
    return next((column for column, names in _NAMES.items() if bare in names), "")


def _lines(text: str, separator: str, name: str) -> Iterator[Row]:
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
