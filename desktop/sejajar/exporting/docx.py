"""A document as a bilingual Word file: a table with the languages side by side, a row for each paragraph."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from itertools import chain, groupby
from typing import Any

from sejajar.exporting import docx_parts
from sejajar.exporting.kinds import LABELS, looks
from sejajar.exporting.languages import TARGET, regional
from sejajar.exporting.marks import MISSING, PLAIN, WARNING, Run
from sejajar.exporting.markup import escaped
from sejajar.exporting.sheet import sheet_of
from sejajar.text import Document

_UNDERLINES = {
    "solid": "single",
    "dashed": "dash",
    "dotted": "dotted",
    "dash-dot": "dotDash",
    "dash-dot-dot": "dotDotDash",
}
_SIDES = ("source", "target")
_STYLES = {"source": "Original", "target": "Translation"}


def word_document(document: Document) -> bytes:
    """The same document gives the same bytes.

    A column's language is in its paragraph style, the marks of entities are character styles: who wants none
    takes them out in one place. Warnings, and who chose which words, are for the PDF.
    """
    sheet = sheet_of(document)
    parts = {
        "[Content_Types].xml": docx_parts.CONTENT_TYPES,
        "_rels/.rels": docx_parts.RELATIONS,
        "docProps/core.xml": _properties(document, sheet),
        "word/document.xml": docx_parts.DOCUMENT.format(body=_body(sheet)),
        "word/_rels/document.xml.rels": docx_parts.DOCUMENT_RELATIONS,
        "word/styles.xml": _styles(sheet["language"]),
        "word/settings.xml": docx_parts.SETTINGS,
        "word/footer1.xml": docx_parts.FOOTER,
    }
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            # Without a date of its own, it would get today's.
            archive.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
    return data.getvalue()


def _body(sheet: dict[str, Any]) -> str:
    body = []
    if heading := sheet["heading"]:
        body.append(_paragraph("Title", heading["source"]))
        if heading["target"]:
            body.append(_paragraph("Subtitle", heading["target"]))
    if sheet["byline"]:
        body.append(_paragraph("Byline", [(" · ".join(sheet["byline"]), PLAIN)]))
    if sheet["legend"]:
        entries = [[(entry["label"], entry["mark"]), ("    ", PLAIN)] for entry in sheet["legend"]]
        body.append(_paragraph("Byline", list(chain(*entries))[:-1]))
    if sheet["rows"]:
        header = "".join(
            _cell(f"{style}Heading", [(name, PLAIN)])
            for style, name in zip(_STYLES.values(), sheet["languages"], strict=True)
        )
        usual = (sheet["language"], TARGET)
        rows = "".join(f"<w:tr>{_cells(row, usual)}</w:tr>" for row in sheet["rows"])
        body.append(docx_parts.TABLE.format(header=header, rows=rows))
    return "".join(body)


def _cells(row: dict[str, Any], usual: Sequence[str]) -> str:
    """A language is named only where it is not that of its column."""
    return "".join(
        _cell(_STYLES[side], row[side], "" if code == column else code)
        for side, code, column in zip(_SIDES, row["lang"], usual, strict=True)
    )


def _cell(style: str, runs: Sequence[Run], code: str = "") -> str:
    return f"<w:tc>{docx_parts.CELL_WIDTH}{_paragraph(style, runs, code)}</w:tc>"


def _paragraph(style: str, runs: Sequence[Run], code: str = "") -> str:
    alike = groupby(runs, key=lambda run: "" if run[1] in (PLAIN, WARNING) else run[1])
    words = "".join(_run("".join(text for text, _ in group), style, code) for style, group in alike)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{words}</w:p>'


def _run(text: str, style: str, code: str) -> str:
    properties = f'<w:rStyle w:val="{style}"/>' if style else ""
    properties += f'<w:lang w:val="{regional(code)}"/>' if code else ""
    properties = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escaped(text)}</w:t></w:r>'


def _styles(code: str) -> str:
    """`code` is the original's language."""
    entities = "".join(
        docx_parts.ENTITY_STYLE.format(
            id=kind.value,
            name=LABELS[kind],
            underline=_UNDERLINES[look.underline],
            ink=look.ink.removeprefix("#"),
            tint=look.tint.removeprefix("#"),
        )
        for kind, look in looks().items()
    )
    return docx_parts.STYLES.format(
        original=regional(code), translation=regional(TARGET), missing=MISSING, entities=entities
    )


def _properties(document: Document, sheet: dict[str, Any]) -> str:
    """The article's own date stands for the file's, as in the PDF; reopened, it is the article's again."""
    created = docx_parts.CREATED.format(day=sheet["day"]) if sheet["day"] else ""
    return docx_parts.PROPERTIES.format(
        title=escaped(document.article.title or sheet["title"]),
        author=escaped(sheet["author"]),
        created=created,
    )
