"""A document as a bilingual web page: one file without scripts, that fetches nothing from anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape
from importlib import resources
from typing import Any

from sejajar import __version__
from sejajar.exporting.kinds import looks
from sejajar.exporting.languages import TARGET
from sejajar.exporting.marks import MISSING, PLAIN, WARNING, Run
from sejajar.exporting.sheet import sheet_of
from sejajar.text import Document, Kind

# CSS knows five lines, but none of dashes and dots.
_UNDERLINES = {
    "solid": "solid",
    "dashed": "dashed",
    "dotted": "dotted",
    "dash-dot": "double",
    "dash-dot-dot": "wavy",
}
# Such a one stays on one line, unless it is longer than this.
_AMOUNTS = (Kind.MONEY, Kind.PERCENT, Kind.QUANTITY)
_WHOLE = 30
# Controls, lone surrogates and noncharacters, which HTML allows nowhere (its standard, 13.2.3.5).
_LAST_TWO = "".join(chr(plane << 16 | 0xFFFE) + chr(plane << 16 | 0xFFFF) for plane in range(17))
_UNSTORABLE = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{_LAST_TWO}]")
_SIGN = '<span class="sign" title="see the warnings at the end">▲</span>'


def bilingual_page(document: Document) -> str:
    """The same document gives the same page; it is well-formed XML as well.

    Every paragraph has the id "p" and its number.
    """
    sheet = sheet_of(document)
    author = f'<meta name="author" content="{_text(sheet["author"])}"/>\n' if sheet["author"] else ""
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8"/>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>\n'
        f'<meta name="generator" content="Sejajar {__version__}"/>\n{author}'
        f"<title>{_text(sheet['title'])}</title>\n<style>\n{_style()}</style>\n</head>\n<body>\n"
        f"{_header(sheet)}{_rows(sheet)}{_index(sheet)}{_other_warnings(sheet)}</body>\n</html>\n"
    )


def _style() -> str:
    css = resources.files("sejajar.exporting").joinpath("bilingual.css").read_text(encoding="utf-8")
    return css + "".join(
        f".{_class(kind)} {{ background: {look.tint};"
        f" text-decoration-color: {look.ink}; text-decoration-style: {_UNDERLINES[look.underline]}; }}\n"
        for kind, look in looks().items()
    )


def _header(sheet: dict[str, Any]) -> str:
    heading = sheet["heading"]
    parts = []
    if heading:
        original, translation = heading["lang"]
        place = f"p{heading['number']}" if heading["number"] else ""
        parts.append(_tag("h1", _runs(heading["source"]), id=place, lang=original, dir="auto"))
        if heading["target"]:
            title = _runs(heading["target"])
            parts.append(_tag("p", title, class_="translated-title", lang=translation, dir="auto"))
    else:
        parts.append(_tag("h1", _text(sheet["title"]), lang=sheet["language"], dir="auto"))
    if sheet["byline"]:
        parts.append(_tag("p", _text(" · ".join(sheet["byline"])), class_="byline"))
    parts.append(_tag("p", _text(sheet["colophon"]), class_="colophon"))
    legend = [
        _tag("li", _tag("a", _run((entry["label"], entry["mark"])), href=f"#{_group(entry['mark'])}"))
        for entry in sheet["legend"]
    ]
    legend += [_tag("li", f"{_SIGN} see the warnings at the end")] if sheet["warned"] else []
    if legend:
        parts.append(_tag("ul", "".join(legend), class_="legend"))
    return _block("header", parts)


def _rows(sheet: dict[str, Any]) -> str:
    if not sheet["rows"]:
        return ""
    first, second = sheet["languages"]
    heads = (
        _tag("span", "", class_="number")
        + _tag("p", _text(first), class_="original", lang=sheet["language"])
        + _tag("p", _text(second), class_="translation")
    )
    return _block("main", [_tag("div", heads, class_="row heads"), *map(_row, sheet["rows"])])


def _row(row: dict[str, Any]) -> str:
    number, (original, translation) = row["number"], row["lang"]
    sign = f" {_SIGN}" if row["warned"] else ""
    cells = (
        _tag("p", _tag("a", str(number), href=f"#p{number}") + sign, class_="number")
        + _tag("p", _runs(row["source"]), class_="original", lang=original, dir="auto")
        + _tag("p", _runs(row["target"]), class_="translation", lang=translation, dir="auto")
    )
    return _tag("div", cells, class_="row together" if row["together"] else "row", id=f"p{number}")


def _index(sheet: dict[str, Any]) -> str:
    parts = [_tag("h2", "Entities")]
    for group in sheet["index"]:
        label = _tag("span", _text(group["label"]), class_=_class(group["mark"]))
        names = ["In the original", "In the translation", "Value", "Times", "Paragraphs"]
        columns = [name for name in names if name != "Value" or group["valued"]]
        heads = "".join(_tag("th", name, scope="col", class_=_column(name)) for name in columns)
        rows = "".join(_entry(entry, sheet["language"], columns) for entry in group["entities"])
        parts.append(_tag("h3", label, id=_group(group["mark"])))
        parts.append(_tag("table", _tag("thead", _tag("tr", heads)) + _tag("tbody", rows)))
    return _block("section", parts) if sheet["index"] else ""


def _entry(entry: dict[str, Any], language: str, columns: Sequence[str]) -> str:
    warnings = _warnings(entry["warnings"])
    cells = {
        "In the original": _tag("td", _text(entry["name"]), lang=language, dir="auto"),
        "In the translation": _tag("td", (_text(entry["target"]) or "–") + warnings, lang=TARGET),
        "Value": _tag("td", _text(entry["value"])),
        "Times": _tag("td", str(entry["count"]), class_=_column("Times")),
        "Paragraphs": _tag("td", _links(entry["paragraphs"])),
    }
    return _tag("tr", "".join(cells[name] for name in columns))


def _other_warnings(sheet: dict[str, Any]) -> str:
    if not sheet["warnings"]:
        return ""
    return _block("section", [_tag("h2", "Other warnings"), _warnings(sheet["warnings"])])


def _warnings(warnings: Iterable[dict[str, Any]]) -> str:
    items = "".join(
        _tag("li", f"▲ {_text(warning['detail'])} (¶\u00a0{_links(warning['paragraphs'])})")
        for warning in warnings
    )
    return _tag("ul", items, class_="warnings") if items else ""


def _links(paragraphs: Iterable[int]) -> str:
    return ", ".join(_tag("a", str(number), href=f"#p{number}") for number in paragraphs)


def _runs(runs: Iterable[Run]) -> str:
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    words, mark = _text(run[0]), run[1]
    if mark == PLAIN:
        return words
    if mark == WARNING:
        return _tag("span", words + _SIGN, class_="warning")
    if mark == MISSING:
        return _tag("span", words, class_="missing")
    whole = " whole" if mark in _AMOUNTS and len(run[0]) <= _WHOLE else ""
    return _tag("span", words, class_=_class(mark) + whole)


def _class(mark: str) -> str:
    """Of what is marked as this kind; "number" is what paragraphs have."""
    return "number-mark" if mark == Kind.NUMBER else mark


def _group(mark: str) -> str:
    """The id of a part of the index."""
    return f"entities-{mark}"


def _column(name: str) -> str:
    return "count" if name == "Times" else ""


def _block(name: str, parts: Iterable[str]) -> str:
    return "\n".join([f"<{name}>", *parts, f"</{name}>", ""])


def _tag(name: str, inner: str, **attributes: str) -> str:
    """An element around markup; attributes that are empty are left out, `class_` is class."""
    named = "".join(f' {key.rstrip("_")}="{_text(value)}"' for key, value in attributes.items() if value)
    return f"<{name}{named}>{inner}</{name}>"


def _text(text: str) -> str:
    """`text` as it stands between tags or in an attribute."""
    return escape(_UNSTORABLE.sub("\ufffd", text.replace("\r", " ")))
