"""From a document to files: bilingual PDF, plain text, a table of entities, and the JSON document.

Public names: export, render; FORMATS, LAYOUTS; document_json, translation_text; write_atomically,
ensure_writable.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sejajar.exporting.atomic import ensure_writable, write_atomically
from sejajar.exporting.document_json import document_json
from sejajar.exporting.pdf import bilingual_pdf
from sejajar.exporting.plain import entity_table, translation_text
from sejajar.text import Document

__all__ = [
    "FORMATS",
    "LAYOUTS",
    "Format",
    "Layout",
    "document_json",
    "ensure_writable",
    "export",
    "render",
    "translation_text",
    "write_atomically",
]


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: its name on the command line, what a dialog calls it, and how its names end."""

    id: str
    label: str
    suffix: str
    render: Callable[[Document, str], bytes]
    """Document and layout -> the file's bytes; formats without columns ignore the layout."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How original and translation are set beside each other."""

    id: str
    label: str


FORMATS = (
    Format("pdf", "Bilingual PDF", ".pdf", bilingual_pdf),
    Format(
        "txt", "Translation as plain text", ".txt", lambda document, _: translation_text(document).encode()
    ),
    Format("csv", "Entities as a table", ".csv", lambda document, _: entity_table(document)),
)

LAYOUTS = (
    Layout("rows", "Side by side, paragraph by paragraph"),
    Layout("interleaved", "Each paragraph above its translation"),
)


def export(document: Document, path: Path, *, format: str = "pdf", layout: str = "rows") -> None:
    """Write `document` to `path`, whole or not at all. ExportError where that cannot be done.

    `format` and `layout` are ids from FORMATS and LAYOUTS.
    """
    write_atomically(path, render(document, format=format, layout=layout))


def render(document: Document, *, format: str, layout: str) -> bytes:
    """What `export` would write. ExportError where it cannot be made."""
    formats = {known.id: known for known in FORMATS}
    assert format in formats, f"unknown format {format!r}"
    assert layout in {known.id for known in LAYOUTS}, f"unknown layout {layout!r}"
    return formats[format].render(document, layout)
