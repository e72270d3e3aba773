"""The article in a web page, without what stands around it; nothing is fetched."""

from __future__ import annotations

import re
from typing import Any

from sejajar.reading.extract import Extract
from sejajar.reading.words import words
from sejajar.text import ReadingError

_TAG = re.compile(r"<(?:!doctype\b|\?xml\b|!--|/?[a-z][a-z0-9]{0,15}[\s/>])", re.IGNORECASE)
_PAGE = re.compile(r"<(?:title|article|nav|main|header|footer)\b", re.IGNORECASE)
# Scripts, styles and pictures written out in attributes weigh megabytes and say nothing.
_BALLAST = re.compile(
    r"<(?P<tag>script|style|svg)\b[^<>]{0,2000}>.*?</(?P=tag)\s*>|(?<==)(?:\"[^\"<>]{4000,}\"|'[^'<>]{4000,}')",
    re.IGNORECASE | re.DOTALL,
)
_LIMIT_MB = 4
"""Extraction takes some seconds per megabyte of bare page; articles have a hundredth of that."""
_BLOCKS = words(
    """
    address article aside blockquote body br caption dd div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul head row item list lb quote
    code
    """
)
_CELLS = frozenset(["td", "th", "cell"])
_SILENT = frozenset(
    ["script", "style", "noscript", "template", "title", "svg", "math", "iframe", "button", "select"]
)


def looks_like_html(text: str) -> bool:
    """Whether `text` begins as a page or a piece of one does."""
    return _TAG.match(text[:2000].lstrip("\ufeff \t\r\n")) is not None


def extract_page(html: str, *, name: str) -> Extract:
    """The main text of a whole page; all the text of a mere piece of one."""
    html = _BALLAST.sub("", html)
    if len(html) > _LIMIT_MB * 1_000_000:
        raise ReadingError(
            "“{name}” is a page of more than {limit} MB. Copy the article’s text and paste it.",
            name=name,
            limit=_LIMIT_MB,
        )
    if not _PAGE.search(html):
        return Extract(all_text(html.encode("utf-8", errors="ignore")))
    import logging

    # Its remarks about odd pages would appear on the reader's terminal.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL + 1)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL + 1)
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    found = bare_extraction(html, with_metadata=True, include_comments=False)
    if not isinstance(found, Document) or found.body is None:
        return Extract(all_text(html.encode("utf-8", errors="ignore")))
    return Extract(
        _blocks(found.body),
        found.title or "",
        found.sitename or "",
        found.date or "",
        (found.author or "").replace("; ", ", "),
    )


def all_text(html: bytes) -> tuple[str, ...]:
    """Every paragraph of a page in UTF-8, what stands around the article too."""
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(html, parser)
    except etree.XMLSyntaxError:
        # What libxml2 calls an empty document.
        return ()
    return () if root is None else _blocks(root)


def _blocks(root: Any) -> tuple[str, ...]:
    """The text of each block element in reading order; a table's row is one block."""
    from lxml import etree

    blocks: list[str] = []
    line: list[str] = []
    silent = 0

    def close() -> None:
        if text := " ".join("".join(line).split()):
            blocks.append(text)
        line.clear()

    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag in _BLOCKS:
            close()
        elif tag in _CELLS and line:
            line.append(" ")
        if event == "start":
            silent += tag in _SILENT
            said = element.text
        else:
            silent -= tag in _SILENT
            said = element.tail if element is not root else None
        if said and not silent:
            line.append(said)
    close()
    return tuple(blocks)
