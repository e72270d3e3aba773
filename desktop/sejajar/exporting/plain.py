"""The formats that any program reads: the translation as text, the entities as a table."""

from __future__ import annotations

import csv
import io

from sejajar.exporting.places import entity_warnings, paragraph_numbers
from sejajar.text import Document, Paragraph, State


def translation_text(document: Document) -> str:
    """The translation, a blank line between paragraphs.

    A sentence without a translation stands in brackets in the original's words, so that it is not missed.
    """
    return "\n\n".join(_paragraph(document, paragraph) for paragraph in document.article.paragraphs) + "\n"


def _paragraph(document: Document, paragraph: Paragraph) -> str:
    sentences = []
    for segment in paragraph.segments:
        translated = document.translation.get(segment.index)
        if translated is None or translated.state is State.FAILED:
            sentences.append(f"[not translated: {document.article.source_of(segment)}]")
        elif translated.text:
            sentences.append(translated.text)
    return " ".join(sentences)


def entity_table(document: Document) -> bytes:
    """One row per entity, in reading order, in the CSV dialect that spreadsheets open with a double click."""
    numbers = paragraph_numbers(document.article)
    warnings = entity_warnings(document)
    file = io.StringIO(newline="")
    table = csv.writer(file)
    table.writerow(["kind", "name", "translation", "value", "mentions", "paragraphs", "warnings"])
    for entity in document.entities:
        paragraphs = dict.fromkeys(numbers[mention.segment] for mention in entity.mentions)
        table.writerow(
            [
                entity.kind.value,
                _cell(entity.name),
                _cell(entity.target_name or ""),
                _cell(entity.value or ""),
                len(entity.mentions),
                " ".join(map(str, paragraphs)),
                _cell("; ".join(dict.fromkeys(check.detail for check in warnings.get(entity.id, ())))),
            ]
        )
    # Excel takes a file without the mark for the system's old code page.
    return file.getvalue().encode("utf-8-sig")


def _cell(text: str) -> str:
    """`text` so that a spreadsheet shows it and does not compute it (OWASP, CSV injection)."""
    return "'" + text if text[:1] in ("=", "+", "-", "@", "\t") else text
