"""The text of word processor documents: .docx and .odt."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any

from sejajar.reading.archive import Archive
from sejajar.reading.extract import Extract
from sejajar.text import ReadingError

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
"""What Word calls the same when told to keep to the standard."""
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_TERMS = "{http://purl.org/dc/terms/}"
_WORD_BODY = re.compile(r"word/document\d{0,3}\.xml")
_WORD_NOTES = re.compile(r"word/(?:foot|end)notes\d{0,3}\.xml")
_MACROS = re.compile(r"word/vbaProject\.bin|Basic/.+|Scripts/.+")


def is_docx(members: Collection[str]) -> bool:
    """Whether an archive with these members is a Word document."""
    return any(map(_WORD_BODY.fullmatch, members))


def extract_docx(data: bytes, *, name: str) -> Extract:
    """Body, then footnotes and endnotes; a table's row is one paragraph, deleted text stays deleted."""
    archive = _without_macros(data, name)
    paragraphs: list[str] = []
    for part in (_WORD_BODY, _WORD_NOTES):
        for member in sorted(filter(part.fullmatch, archive.members), reverse=part is _WORD_NOTES):
            paragraphs += _docx_blocks(archive.xml(member))
    title = date = author = ""
    if "docProps/core.xml" in archive.members:
        core = archive.xml("docProps/core.xml")
        title = core.findtext(f"{_DC}title") or ""
        date = (core.findtext(f"{_TERMS}created") or "")[:10]
        author = core.findtext(f"{_DC}creator") or ""
    return Extract(tuple(paragraphs), title=meant_title(title, paragraphs), date=date, author=author)


def extract_odt(data: bytes, *, name: str) -> Extract:
    """Body with its notes behind the paragraph they belong to; a table's row is one paragraph."""
    archive = _without_macros(data, name)
    root = archive.xml("content.xml")
    body = root.find(f"{_OFFICE}body")
    paragraphs = [] if body is None else list(_odt_blocks(body))
    title = date = author = ""
    if "meta.xml" in archive.members:
        meta = archive.xml("meta.xml").find(f"{_OFFICE}meta")
        if meta is not None:
            title = meta.findtext(f"{_DC}title") or ""
            date = (meta.findtext(f"{_META}creation-date") or "")[:10]
            author = meta.findtext(f"{_META}initial-creator") or meta.findtext(f"{_DC}creator") or ""
    return Extract(tuple(paragraphs), title=meant_title(title, paragraphs), date=date, author=author)


def _without_macros(data: bytes, name: str) -> Archive:
    """The archive. What brings programs of its own is no article, though nothing here would run them."""
    archive = Archive(data, name=name)
    if any(map(_MACROS.fullmatch, archive.members)):
        raise ReadingError(
            "“{name}” contains macros and is not opened. Save it without them, or paste its text.",
            name=name,
        )
    return archive


def meant_title(title: str, paragraphs: list[str]) -> str:
    """The title property only where the text has it too: templates leave "Document1" and worse behind."""
    key = " ".join(title.split()).casefold()
    return title if any(" ".join(text.split()).casefold() == key for text in paragraphs[:3]) else ""


class _Blocks:
    """Collects text into paragraphs; cells of a row are put side by side."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.line: list[str] = []
        self._rows = 0
        self._around: list[tuple[list[str], list[str], int]] = []
        self._boxed: list[str] = []

    def say(self, text: str | None) -> None:
        if text:
            self.line.append(text)

    def paragraph(self) -> None:
        """A paragraph ends here; inside a table's row it is only part of the row."""
        if self._rows:
            self.line.append(" ")
        else:
            self.close()

    def close(self) -> None:
        if text := " ".join("".join(self.line).split()):
            self.done.append(text)
        self.line.clear()
        self.done += self._boxed
        self._boxed = []

    def box(self, step: int) -> None:
        """A text box begins (1) or ends (-1), maybe inside a sentence: what it says follows the paragraph."""
        if step > 0:
            self._around.append((self.done, self.line, self._rows))
            self.done, self.line, self._rows = [], [], 0
        elif self._around:
            self.close()
            self._boxed = self.done
            self.done, self.line, self._rows = self._around.pop()
            if not self.line and not self._rows:
                self.close()

    def row(self, step: int) -> None:
        """A row begins (1) or ends (-1); of tables inside a table, the outermost row counts."""
        self._rows += step
        if not self._rows or (step > 0 and self._rows == 1):
            self.close()


def _docx_blocks(root: Any) -> Iterator[str]:
    from lxml import etree

    blocks = _Blocks()
    hidden = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag.replace(_STRICT, _W)
        # The fallback repeats what stands in the choice beside it, and what was moved stands where it is now.
        if tag in (f"{_MC}Fallback", f"{_W}moveFrom"):
            hidden += 1 if event == "start" else -1
        elif tag == f"{_W}tr":
            blocks.row(1 if event == "start" else -1)
        elif hidden:
            continue
        elif tag == f"{_W}txbxContent":
            blocks.box(1 if event == "start" else -1)
        elif event == "start":
            if tag == f"{_W}t":
                blocks.say(element.text)
            elif tag in (f"{_W}tab", f"{_W}noBreakHyphen"):
                blocks.say(" " if tag == f"{_W}tab" else "-")
            elif tag in (f"{_W}br", f"{_W}cr"):
                blocks.paragraph()
        elif tag == f"{_W}p":
            blocks.paragraph()
    blocks.close()
    yield from blocks.done


def _odt_blocks(body: Any) -> Iterator[str]:
    from lxml import etree

    blocks = _Blocks()
    notes: list[list[str]] = []
    hidden = 0
    silent = (
        *(f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_TEXT}note-citation", f"{_OFFICE}forms"),
        *(f"{_SVG}title", f"{_SVG}desc"),
    )
    for event, element in etree.iterwalk(body, events=("start", "end")):
        tag, starts = element.tag, event == "start"
        if tag in silent:
            hidden += 1 if starts else -1
        elif tag == f"{_TEXT}note" and starts:
            notes.append(blocks.line)
            blocks.line = []
        elif tag == f"{_TEXT}note" and notes:
            note, blocks.line = blocks.line, notes.pop()
            blocks.say(" (" + " ".join("".join(note).split()) + ")")
        elif tag == f"{_DRAW}text-box" and not hidden:
            blocks.box(1 if starts else -1)
        elif tag == f"{_TABLE}table-row":
            blocks.row(1 if starts else -1)
        elif starts and tag in (f"{_TEXT}s", f"{_TEXT}tab"):
            blocks.say(" ")
        elif (starts and tag == f"{_TEXT}line-break") or (
            not starts and tag in (f"{_TEXT}p", f"{_TEXT}h") and not notes
        ):
            blocks.paragraph()
        if not hidden:
            blocks.say(element.text if starts else None)
        if not starts and not hidden and element is not body:
            blocks.say(element.tail)
    blocks.close()
    yield from blocks.done
