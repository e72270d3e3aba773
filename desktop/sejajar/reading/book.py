"""The text of .epub books, chapter after chapter."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote

from sejajar.reading.archive import Archive
from sejajar.reading.extract import Extract
from sejajar.reading.webpage import all_text

_CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}"
_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"


def extract_epub(data: bytes, *, name: str) -> Extract:
    """The documents of the spine in their order; the table of contents is left out."""
    archive = Archive(data, name=name)
    rootfile = archive.xml("META-INF/container.xml").find(f".//{_CONTAINER}rootfile")
    where = rootfile.get("full-path", "") if rootfile is not None else ""
    package = archive.xml(where)
    items = {item.get("id"): item for item in package.iter(f"{_OPF}item")}
    paragraphs: list[str] = []
    for reference in package.iter(f"{_OPF}itemref"):
        item = items.get(reference.get("idref"))
        if item is None or "nav" in item.get("properties", "").split():
            continue
        member = posixpath.normpath(posixpath.join(posixpath.dirname(where), unquote(item.get("href", ""))))
        if member in archive.members and "html" in item.get("media-type", "html"):
            paragraphs += all_text(archive.read(member))
    return Extract(
        tuple(paragraphs),
        title=package.findtext(f".//{_DC}title") or "",
        source=package.findtext(f".//{_DC}publisher") or "",
        date=(package.findtext(f".//{_DC}date") or "")[:10],
        author=", ".join(filter(None, (creator.text for creator in package.iter(f"{_DC}creator")))),
    )
