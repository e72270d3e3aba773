"""From a document to files: for people, for other translation programs, and as JSON.

Public names: export, render; FORMATS, LAYOUTS; Wishes, AS_USUAL; target_in, is_same_file; document_json,
translation_text; write_atomically, ensure_writable.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sejajar.exporting.atomic import ensure_writable, write_atomically
from sejajar.exporting.document_json import document_json
from sejajar.exporting.docx import word_document
from sejajar.exporting.html import bilingual_page
from sejajar.exporting.naming import is_same_file, target_in
from sejajar.exporting.pdf import bilingual_pdf
from sejajar.exporting.plain import entity_table, translation_text
from sejajar.exporting.sheet import shortened
from sejajar.exporting.tmx import translation_memory
from sejajar.exporting.wishes import AS_USUAL, Wishes
from sejajar.exporting.xliff import xliff_1, xliff_2
from sejajar.text import Document, ExportError, State

__all__ = [
    "AS_USUAL",
    "FORMATS",
    "LAYOUTS",
    "Format",
    "Layout",
    "Wishes",
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
    render: Callable[[Document, Wishes], bytes]
    is_text: bool = True
    """Whether a terminal can show it."""
    has_states: bool = False
    """Whether it is of sentences with their states, and can be made of the confirmed ones only."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How original and translation are set beside each other."""

    id: str
    label: str


def _alone(make: Callable[[Document], bytes | str]) -> Callable[[Document, Wishes], bytes]:
    """What makes a file of the document alone, as a format's `render`."""

    def render(document: Document, _: Wishes) -> bytes:
        made = make(document)
        return made.encode() if isinstance(made, str) else made

    return render


def _pdf(document: Document, wishes: Wishes) -> bytes:
    return bilingual_pdf(document, wishes.layout)


FORMATS = (
    Format("pdf", "Bilingual PDF", ".pdf", _pdf, is_text=False),
    Format("docx", "Bilingual table for Word", ".docx", _alone(word_document), is_text=False),
    Format("html", "Bilingual web page", ".html", _alone(bilingual_page)),
    Format("txt", "Translation as plain text", ".txt", _alone(translation_text)),
    Format("csv", "Entities as a table", ".csv", _alone(entity_table)),
    Format("tmx", "Translation memory, TMX 1.4b", ".tmx", translation_memory, has_states=True),
    Format("xliff", "XLIFF 1.2, for other translation programs", ".xlf", xliff_1, has_states=True),
    Format("xliff2", "XLIFF 2.1, for newer ones", ".xliff", xliff_2, has_states=True),
)
"""No two have the same suffix, so a file's name tells its format."""

LAYOUTS = (
    Layout("rows", "Side by side, paragraph by paragraph"),
    Layout("facing", "On facing pages, the original on the left"),
    Layout("interleaved", "Each paragraph above its translation"),
)


def export(document: Document, path: Path, format: str = "pdf", wishes: Wishes = AS_USUAL) -> None:
    """Write `document` to `path`, whole or not at all. ExportError where that cannot be done.

    `format` is an id from FORMATS.
    """
    write_atomically(path, render(document, format, wishes))


def render(document: Document, format: str, wishes: Wishes = AS_USUAL) -> bytes:
    """What `export` would write. ExportError where it cannot be made."""
    formats = {known.id: known for known in FORMATS}
    assert format in formats, f"unknown format {format!r}"
    assert wishes.layout in {known.id for known in LAYOUTS}, f"unknown layout {wishes.layout!r}"
    if wishes.confirmed_only:
        assert formats[format].has_states
        _ensure_confirmed(document)
    return formats[format].render(document, wishes)


def _ensure_confirmed(document: Document) -> None:
    if not any(one.state is State.CONFIRMED for one in document.translation.values()):
        article = document.article
        raise ExportError(
            "No sentence of “{name}” is confirmed yet, so there is nothing to export. "
            "Confirm some, or export all sentences.",
            name=shortened(article.title or article.text),
        )
