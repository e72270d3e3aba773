"""The bilingual web page: valid, safe whatever the article says, and of one piece."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

from hypothesis import given
from lxml import etree
from tests.unit.exporting.conftest import ANYTHING, build_document

from sejajar.exporting.html import bilingual_page
from sejajar.exporting.kinds import looks
from sejajar.text import Document, Kind, State

MakeDocument = Callable[..., Document]

LANG = "lang"
# What may stand in an element (HTML, section 4), as far as we use it: elements, and "" for text.
PHRASING = {"", "span", "a"}
INSIDE = {
    "html": {"head", "body"},
    "head": {"meta", "title", "style"},
    "body": {"header", "main", "section"},
    "header": {"h1", "p", "ul"},
    "main": {"div"},
    "div": {"p", "span"},
    "section": {"h2", "h3", "table", "ul"},
    "ul": {"li"},
    "li": PHRASING,
    "table": {"thead", "tbody"},
    "thead": {"tr"},
    "tbody": {"tr"},
    "tr": {"th", "td"},
    "th": {""},
    "td": {*PHRASING, "ul"},
    "a": {"", "span"},
    "meta": set(),
    "title": {""},
    "style": {""},
    **dict.fromkeys(("h1", "h2", "h3", "p", "span"), PHRASING),
}
ATTRIBUTES = {"id", "class", "lang", "dir", "href", "title", "scope", "charset", "name", "content"}


def root_of(document: Document) -> Any:
    return parsed(bilingual_page(document))


def parsed(page: str) -> Any:
    """As XML, which forgives nothing."""
    start = "<!DOCTYPE html>\n"
    assert page.startswith(start)
    return etree.fromstring(page.removeprefix(start).encode())


def held_by_html(text: str) -> str:
    """`text` with the sign for an unknown character wherever HTML allows none (13.2.3.5)."""

    def is_held(point: int) -> bool:
        is_control = (point < 0x20 and point not in (9, 10)) or 0x7F <= point <= 0x9F
        is_noncharacter = 0xFDD0 <= point <= 0xFDEF or point & 0xFFFE == 0xFFFE
        return not (is_control or is_noncharacter or 0xD800 <= point <= 0xDFFF)

    return "".join(character if is_held(ord(character)) else "\ufffd" for character in text)


def words(element: Any) -> str:
    return "".join(element.itertext())


def of_class(root: Any, name: str) -> list[Any]:
    return [element for element in root.iter() if name in (element.get("class") or "").split()]


def test_elements_stand_where_the_standard_has_them(harbour: Document) -> None:
    root = root_of(harbour)
    for element in root.iter():
        allowed = INSIDE[element.tag]
        assert {child.tag for child in element} <= allowed, element.tag
        own = [element.text, *(child.tail for child in element)]
        assert "" in allowed or not any((text or "").strip() for text in own), element.tag
        assert set(element.attrib) <= ATTRIBUTES
        assert (element.tag == "a") == ("href" in element.attrib)
    assert root.get(LANG) == "en"
    assert root.find("head/meta").get("charset") == "utf-8"
    assert len(list(root.iter("title"))) == len(list(root.iter("h1"))) == 1


def test_it_fetches_and_runs_nothing(harbour: Document) -> None:
    page = bilingual_page(harbour)
    assert "<script" not in page
    assert not re.search(r"https?:|url\(|@import|src=|\son\w+=", page)
    assert all(link.get("href").startswith("#") for link in root_of(harbour).iter("a"))


def test_every_link_leads_somewhere(harbour: Document) -> None:
    root = root_of(harbour)
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(set(ids)) == len(ids)
    targets = {link.get("href").removeprefix("#") for link in root.iter("a")}
    assert targets <= set(ids)
    assert {"p1", "p2", "p3", "entities-place"} <= targets


def test_a_row_for_each_paragraph_under_the_title(harbour: Document) -> None:
    root = root_of(harbour)
    assert words(root.find("body/header/h1")) == "Nelayan Makassar Menanti Es Batu"
    assert words(of_class(root, "translated-title")[0]) == "Makassar Fishermen Wait for Ice"
    rows = [element for element in of_class(root, "row") if element.get("id")]
    assert [row.get("id") for row in rows] == ["p2", "p3"]
    assert words(of_class(rows[0], "original")[0]) == (
        "Andi Rauf memimpin Koperasi Bahari di Makassar. Harga solar naik 12,5 persen."
    )
    assert words(of_class(rows[1], "translation")[0]).endswith(
        "[not yet translated] [could not be translated]"
    )
    assert [words(mark) for mark in of_class(rows[1], "missing")] == [
        "[not yet translated]",
        "[could not be translated]",
    ]


def test_each_side_has_its_language(harbour: Document, make_document: MakeDocument) -> None:
    for row in of_class(root_of(harbour), "row"):
        assert [of_class(row, side)[0].get(LANG) or "en" for side in ("original", "translation")] == [
            "id",
            "en",
        ]
    document = make_document([[("Es datang.", "Ice came.")], [("جاء الثلج.", "جاء الثلج.")]])
    first, second = document.article.paragraphs
    article = replace(document.article, paragraphs=(first, replace(second, language="ar")))
    last = of_class(root_of(replace(document, article=article)), "row")[-1]
    titled = make_document([[("جاء الثلج", "جاء الثلج")]], title="جاء الثلج", language="ar")
    paragraphs = (replace(titled.article.paragraphs[0], language="ar"),)
    head = root_of(replace(titled, article=replace(titled.article, paragraphs=paragraphs)))
    for cell in (
        *of_class(last, "original"),
        *of_class(last, "translation"),
        *head.iter("h1"),
        *of_class(head, "translated-title"),
    ):
        assert (cell.get(LANG), cell.get("dir")) == ("ar", "auto")


def test_what_is_marked_and_how(harbour: Document) -> None:
    root = root_of(harbour)
    texts = [words(element) for element in of_class(root.find("body/main"), "place")]
    assert texts == ["Makassar", "Makassar", "Kepulauan Selayar"]
    assert words(of_class(root, "percent")[-1]) == "12.5 percent"
    assert "whole" in of_class(root, "percent")[-1].get("class")
    style = root.find("head/style").text
    for look in looks().values():
        assert f"background: {look.tint}; text-decoration-color: {look.ink}" in style
    lines = set(re.findall(r"text-decoration-style: (\w+)", style))
    assert len(lines) == len({look.underline for look in looks().values()}), "told apart without colour"
    marked = {name for element in root.iter() for name in (element.get("class") or "").split()}
    assert all(f".{name}" in style for name in marked - {"original"})


def test_the_index_has_the_warnings(harbour: Document) -> None:
    table = next(table for table in root_of(harbour).iter("table") if "15" in words(table))
    rows = {words(row.find("td")): row for row in table.iter("tr") if row.find("td") is not None}
    assert words(rows["150.000"]).startswith("150.000–▲ 150.000 became 15,000 (¶\u00a03)")
    assert [link.get("href") for link in rows["150.000"].iter("a")] == ["#p3", "#p3"]
    [section] = [one for one in root_of(harbour).iter("section") if one.find("h2").text == "Other warnings"]
    assert "12 is not in the original" in words(section)


def test_an_article_of_its_title_alone(make_document: MakeDocument) -> None:
    root = root_of(make_document([[("Es datang", "Ice came")]], title="Es datang"))
    assert [child.tag for child in root.find("body")] == ["header"]
    assert words(root.find("body/header/h1")) == "Es datang"


def test_the_same_document_gives_the_same_page(harbour: Document) -> None:
    assert bilingual_page(harbour) == bilingual_page(harbour)
    confirmed = {0: replace(harbour.translation[0], state=State.CONFIRMED)}
    document = replace(harbour, translation={**harbour.translation, **confirmed})
    assert "1 confirmed" in bilingual_page(document)


@given(source=ANYTHING, target=ANYTHING, title=ANYTHING)
def test_whatever_the_article_says_it_is_text(source: str, target: str, title: str) -> None:
    source, target = (
        source + "<b>&amp\"'",
        "</p><script>alert(1)</script>\x00\ud800\uffff\x85\U0001fffe" + target,
    )
    document = build_document([[(source, target)]], [(Kind.PLACE, '<b>&amp"', "<script>")], title=title)
    page = bilingual_page(document)
    page.encode("utf-8")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]", page)
    tags: list[str] = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attrs: tags.append(tag)  # type: ignore[method-assign]
    parser.feed(page)
    assert set(tags) <= set(INSIDE)
    [cell] = of_class(parsed(page), "original")[1:]
    assert words(cell) == held_by_html(source.replace("\r", " "))
