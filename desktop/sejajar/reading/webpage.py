"""The article in a web page, without what stands around it; nothing is fetched."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from html import unescape
from typing import Any

from sejajar.reading.credits import named_date
from sejajar.reading.datelines import is_dateline
from sejajar.reading.extract import Extract
from sejajar.reading.words import words
from sejajar.text import ReadingError

_TAG = re.compile(r"<(?:!doctype\b|\?xml\b|!--|/?[a-z][a-z0-9]{0,15}[\s/>])", re.IGNORECASE)
_PAGE = re.compile(r"<(?:title|article|nav|main|header|footer)\b", re.IGNORECASE)
# Scripts, styles and pictures in attributes weigh megabytes and say nothing; but for data about the page.
_BALLAST = re.compile(
    r"<(?P<tag>script|style|svg)\b(?![^<>]{0,500}ld\+json)[^<>]{0,2000}>.*?</(?P=tag)\s*>|(?<==)(?:\"[^\"<>]{4000,}\"|'[^'<>]{4000,}')",
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
_HEADINGS = frozenset(["h2", "h3", "h4", "h5"])
_FARTHEST = 12
"""Blocks: what lies between two paragraphs of an article is advertising and pointers, not another article."""
_SENTENCE = 80
"""Characters: what is shorter may be a headline or a credit."""
# Boxes with other articles' names; trafilatura knows those of papers elsewhere.
_POINTERS = [
    f"//{tag}[contains(@class, '{name}')]"
    for tag in ("div", "p", "ul", "table", "aside", "section", "span")
    for name in ("baca-juga", "baca_juga", "bacajuga", "lihat-juga", "lihatjg", "linksisip", "read-also")
]
_PAGE_OF = re.compile(r"\s+[-|]?\s*halaman (?:all|\d{1,2})$", re.IGNORECASE)
_AUTHOR = re.compile(
    r"<meta\s[^<>]{0,100}name=[\"'][\w:-]{0,30}author[\"']\s[^<>]{0,100}content=[\"'](?P<field>[^<>\"]{1,120})[\"']"
    r"|\"author\"\s{0,9}:\s{0,9}\[?\s{0,9}\{[^{}]{0,300}\"name\"\s{0,9}:\s{0,9}\"(?P<data>[^\"\\]{1,120})\"",
    re.IGNORECASE,
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

    found = bare_extraction(
        html,
        with_metadata=True,
        include_comments=False,
        prune_xpath=_POINTERS,
        # Searched extensively, a page gets the date of its copyright, or of an event that it tells of.
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    page = html.encode("utf-8", errors="ignore")
    if not isinstance(found, Document) or found.body is None:
        return Extract(all_text(page))
    kept = _blocks(found.body)
    return Extract(
        tuple(_with_lost(kept, page)) or all_text(page),
        _PAGE_OF.sub("", found.title or ""),
        found.sitename or "",
        found.date or _date(kept, page),
        (found.author or "").replace("; ", ", ") or _author(html),
    )


def _date(kept: tuple[str, ...], html: bytes) -> str:
    """The day that stands between the headline and the article's first sentence."""
    first = next((text for text in kept if len(text) > _SENTENCE), None)
    whole = all_text(html)
    at = whole.index(first) if first in whole else 0
    return named_date(reversed(whole[max(0, at - _FARTHEST) : at]))


def _author(html: str) -> str:
    """Who wrote the page by fields that trafilatura does not look at, as `content_author`."""
    found = _AUTHOR.search(html, 0, 200_000)
    return unescape(found["field"] or found["data"]).strip() if found else ""


def _with_lost(kept: tuple[str, ...], html: bytes) -> Iterator[str]:
    """The paragraphs with what the extraction loses between them: headings, and the dateline before one."""
    whole = list(_tagged(_root(html)))
    places: dict[str, list[int]] = {}
    for at, (_, text) in enumerate(whole):
        places.setdefault(text, []).append(at)
    last = -1
    for text in kept:
        known = places.get(text, [])
        here = bisect(known, last)
        if here == len(known):
            yield text
            continue
        between = whole[max(last + 1, known[here] - _FARTHEST) : known[here]]
        if last >= 0:
            yield from (said for tag, said in between if tag in _HEADINGS and said not in kept)
        last = known[here]
        before = between[-1][1] if between else ""
        yield f"{before} {text}" if before not in kept and is_dateline(before) else text


def all_text(html: bytes) -> tuple[str, ...]:
    """Every paragraph of a page in UTF-8, what stands around the article too."""
    return _blocks(_root(html))


def _root(html: bytes) -> Any:
    """The page's root element, None where there is none."""
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        return etree.fromstring(html, parser)
    except etree.XMLSyntaxError:
        # What libxml2 calls an empty document.
        return None


def _blocks(root: Any) -> tuple[str, ...]:
    return tuple(text for _, text in _tagged(root))


def _tagged(root: Any) -> list[tuple[str, str]]:
    """The tag and text of each block element in reading order; a table's row is one block."""
    from lxml import etree

    blocks: list[tuple[str, str]] = []
    line: list[str] = []
    silent = 0
    block = ""
    if root is None:
        return blocks

    def close() -> None:
        if text := " ".join("".join(line).split()):
            blocks.append((block, text))
        line.clear()

    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag in _BLOCKS:
            close()
            block = tag if event == "start" else ""
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
    return blocks
