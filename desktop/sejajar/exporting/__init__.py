"""From a document to files: for people, for other translation programs, and as JSON.

Public names: export, render; FORMATS, LAYOUTS; target_in, is_same_file; document_json, translation_text;
write_atomically, ensure_writable.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sejajar.exporting.atomic import ensure_writable, write_atomically
from sejajar.exporting.document_json import document_json
from sejajar.exporting.docx import word_document
from sejajar.exporting.naming import is_same_file, target_in
from sejajar.exporting.pdf import bilingual_pdf
from sejajar.exporting.plain import entity_table, translation_text
from sejajar.exporting.tmx import translation_memory
from sejajar.exporting.xliff import xliff_1, xliff_2
from sejajar.text import Document

__all__ = [
    "FORMATS",
    "LAYOUTS",
    "Format",
    "Layout",
    "document_json",
    "ensure_writable",
    "export",
    "is_same_file",
    "render",
    "target_in",
    "translation_text",
    "write_atomically",
]


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: its name on the command line, what a dialog calls it, and how its names end."""

    id: str
    label: str
    suffix: str
    render: Callable[[Document, str, str], bytes]
    """Document, layout and the name of the article's file -> bytes; PDF has layouts, XLIFF tells the name."""
    is_text: bool = True
    """Whether a terminal can show it."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How original and translation are set beside each other."""

    id: str
    label: str


def _alone(make: Callable[[Document], bytes | str]) -> Callable[[Document, str, str], bytes]:
    """What makes a file of the document alone, as a format's `render`."""

    def render(document: Document, _layout: str, _original: str) -> bytes:
        made = make(document)
        return made.encode() if isinstance(made, str) else made

    return render


def _named(make: Callable[[Document, str], bytes]) -> Callable[[Document, str, str], bytes]:
    """The same for what tells the name of the article's file."""
    return lambda document, _layout, original: make(document, original)


def _pdf(document: Document, layout: str, _original: str) -> bytes:
    return bilingual_pdf(document, layout)


FORMATS = (
    Format("pdf", "Bilingual PDF", ".pdf", _pdf, is_text=False),
    Format("docx", "Bilingual table for Word", ".docx", _alone(word_document), is_text=False),
    Format("txt", "Translation as plain text", ".txt", _alone(translation_text)),
    Format("csv", "Entities as a table", ".csv", _alone(entity_table)),
    Format("tmx", "Translation memory, TMX 1.4b", ".tmx", _alone(translation_memory)),
    Format("xliff", "XLIFF 1.2, for other translation programs", ".xlf", _named(xliff_1)),
    Format("xliff2", "XLIFF 2.1, for newer ones", ".xliff", _named(xliff_2)),
)
"""No two have the same suffix, so a file's name tells its format."""

LAYOUTS = (
    Layout("rows", "Side by side, paragraph by paragraph"),
    Layout("interleaved", "Each paragraph above its translation"),
)


def export(
    document: Document, path: Path, *, format: str = "pdf", layout: str = "rows", original: str = ""
) -> None:
    """Write `document` to `path`, whole or not at all. ExportError where that cannot be done.

    `format` and `layout` are ids from FORMATS and LAYOUTS; `original` is the name of the article's file,
    where it has one.
    """
    write_atomically(path, render(document, format=format, layout=layout, original=original))


def render(document: Document, *, format: str, layout: str, original: str = "") -> bytes:
    """What `export` would write. ExportError where it cannot be made."""
    formats = {known.id: known for known in FORMATS}
    assert format in formats, f"unknown format {format!r}"
    assert layout in {known.id for known in LAYOUTS}, f"unknown layout {layout!r}"
    return formats[format].render(document, layout, original)
