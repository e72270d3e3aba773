"""A document as a bilingual PDF, set by typst: tagged, archivable (PDF/A-2a) and accessible (PDF/UA-1)."""

from __future__ import annotations

import json
import re
import unicodedata
from importlib import resources
from pathlib import Path
from typing import Any

from sejajar.exporting.sheet import sheet_of
from sejajar.text import Document, ExportError

NO_GLYPH = "□"
# Chinese, Japanese and Korean break anywhere by themselves.
_LONG_WORD = re.compile(r"[^\s\u2e80-\uffef\U00020000-\U0003ffff]{30,}")
_MISSING = re.compile(r'the text `"(.+?)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")


def bilingual_pdf(document: Document, layout: str = "rows") -> bytes:
    """The same dated document gives the same bytes, as long as the fonts built into typst have its letters.

    It is of the article's day; one that names none gives other bytes on another day.
    Letters that they lack come from fonts of the system; those found nowhere are shown as a box and named
    at the top. ExportError where typst gives up. Takes about 0.1 s and 30 ms a page, without the GIL.
    """
    unprintable: set[str] = set()
    for system_fonts in (False, True, True, True):
        sheet = printable(sheet_of(document), unprintable)
        sheet["layout"] = layout
        sheet["unprintable"] = [
            f"U+{ord(character):04X}" for character in sorted(unprintable) if not _is_invisible(character)
        ]
        try:
            made = _compile(sheet, system_fonts=system_fonts)
            return _shown_as_a_book(made) if layout == "facing" else made
        except _GlyphsMissing as missing:
            if system_fonts:
                unprintable |= missing.characters
    raise ExportError(
        "The PDF cannot be set: no font has the letters it needs. Install a font that has them."
    )


class _GlyphsMissing(Exception):
    """No font at hand has these characters."""

    def __init__(self, characters: set[str]) -> None:
        super().__init__(characters)
        self.characters = characters


def _compile(sheet: dict[str, Any], *, system_fonts: bool) -> bytes:
    import typst

    template = Path(str(resources.files("sejajar.exporting"))) / "bilingual.typ"
    # The article goes in as data: whatever it says, typst never reads it as markup.
    data = json.dumps(sheet, ensure_ascii=False)
    try:
        pdf: bytes = typst.compile(
            template,
            root=template.parent,
            sys_inputs={"sheet": data},
            ignore_system_fonts=not system_fonts,
            pdf_standards=["a-2a", "ua-1"],
            timestamp=sheet["timestamp"],
        )
    except typst.TypstError as fault:
        missing = _MISSING.findall(fault.diagnostic)
        if not missing:
            raise ExportError(
                "The PDF cannot be set: {reason}. Export another format instead.", reason=str(fault)
            ) from fault
        raise _GlyphsMissing({character for text in missing for character in _unescaped(text)}) from fault
    return pdf


def _shown_as_a_book(pdf: bytes) -> bytes:
    """The same file, of which readers show two pages side by side, and the first alone on the right.

    Typst cannot ask them to (its issue 6237). It writes the catalog as the last object, so that nothing but
    the cross-reference table behind it moves (ISO 32000-1, 7.5.4, 7.5.5 and 7.7.2).
    """
    start = int(pdf.rsplit(maxsplit=2)[1])
    objects, table = pdf[:start], pdf[start:]
    end = b">>\nendobj\n"
    assert objects.endswith(end)
    assert b"/Type/Catalog" in objects[objects.rindex(b" obj\n") :]
    objects = objects.removesuffix(end) + b"/PageLayout/TwoPageRight" + end
    return objects + table.replace(b"startxref\n%d\n" % start, b"startxref\n%d\n" % len(objects))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)


def printable(value: Any, unprintable: set[str]) -> Any:
    """A copy of the JSON value that typst can set; characters without a shape are added to `unprintable`."""
    if isinstance(value, str):
        return _printable_text(value, unprintable)
    if isinstance(value, dict):
        return {key: printable(inner, unprintable) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [printable(inner, unprintable) for inner in value]
    return value


def _printable_text(text: str, unprintable: set[str]) -> str:
    text = re.sub(r"[\t\n\v\f\r\x1c-\x1f\x85]", " ", text)
    unprintable.update(character for character in text if _is_shapeless(character))
    shown = "".join(_shown(character) if character in unprintable else character for character in text)
    return _LONG_WORD.sub(_breakable, shown)


def _shown(unprintable: str) -> str:
    return "" if _is_invisible(unprintable) else NO_GLYPH


def _is_invisible(character: str) -> bool:
    """Joiners and variation selectors, which only say how to draw their neighbours."""
    return unicodedata.category(character) == "Cf" or "\ufe00" <= character <= "\ufe0f"


def _is_shapeless(character: str) -> bool:
    """Controls, lone surrogates, private characters (forbidden by PDF/A) and noncharacters."""
    point = ord(character)
    return (
        unicodedata.category(character) in ("Cc", "Cs", "Co")
        or point & 0xFFFE == 0xFFFE
        or 0xFDD0 <= point <= 0xFDEF
    )


def _breakable(word: re.Match[str]) -> str:
    """Room to break (zero-width spaces) in what would otherwise run into the next column."""
    return re.sub(r"(\w{12}|\W)(?=\w)", "\\1\u200b", word[0])
