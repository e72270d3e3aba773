"""The bilingual Word file taken apart again: its table, its languages, and what Word is strict about."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hypothesis import given
from lxml import etree
from tests.unit.exporting.conftest import ANYTHING, build_document, held_by_xml

from sejajar.exporting.docx import word_document
from sejajar.exporting.kinds import looks
from sejajar.reading import read_bytes
from sejajar.text import Document, State

MakeDocument = Callable[..., Document]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

# Children in the order of ECMA-376's schema, which Word insists on, as far as we use them.
ORDER = {
    "pPr": ["pStyle", "keepNext", "spacing", "jc", "outlineLvl"],
    "rPr": ["rStyle", "rFonts", "b", "bCs", "i", "iCs", "color", "sz", "szCs", "u", "shd", "lang"],
    "tblPr": ["tblW", "tblBorders", "tblLayout", "tblCellMar"],
    "tbl": ["tblPr", "tblGrid", "tr"],
    "tr": ["trPr", "tc"],
    "tc": ["tcPr", "p"],
    "p": ["pPr", "r", "fldSimple"],
    "r": ["rPr", "t"],
    "style": ["name", "basedOn", "pPr", "rPr"],
    "styles": ["docDefaults", "style"],
    "sectPr": ["footerReference", "pgSz", "pgMar"],
}


def parts(document: Document) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(word_document(document))) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def body(document: Document) -> Any:
    return etree.fromstring(parts(document)["word/document.xml"]).find(f"{W}body")


def text_of(element: Any) -> str:
    return "".join(text.text or "" for text in element.iter(f"{W}t"))


def rows(document: Document) -> list[list[str]]:
    return [[text_of(cell) for cell in row.iter(f"{W}tc")] for row in body(document).iter(f"{W}tr")]


def values(element: Any, name: str) -> list[str]:
    return [found.get(f"{W}val") for found in element.iter(W + name)]


def languages(document: Document) -> dict[str, str]:
    """Paragraph style -> its language."""
    styles = etree.fromstring(parts(document)["word/styles.xml"])
    found = {style.get(f"{W}styleId"): values(style, "lang") for style in styles.iter(f"{W}style")}
    return {style: codes[0] for style, codes in found.items() if codes}


def test_a_row_for_each_paragraph_under_the_title(harbour: Document) -> None:
    above = [text_of(paragraph) for paragraph in body(harbour).findall(f"{W}p")]
    assert above[:3] == [
        "Nelayan Makassar Menanti Es Batu",
        "Makassar Fishermen Wait for Ice",
        "Kabar Pesisir · 14 March 2025",
    ]
    assert rows(harbour) == [
        ["Bahasa Indonesia", "English"],
        [
            "Andi Rauf memimpin Koperasi Bahari di Makassar. Harga solar naik 12,5 persen.",
            "Andi Rauf heads Koperasi Bahari in Makassar. Diesel prices rose 12.5 percent.",
        ],
        [
            "Rauf meminta 150.000 balok es sebelum 7 Oktober 2025. Ia pulang ke Kepulauan Selayar. "
            "Es mencair.",
            "Rauf asked for 15,000 blocks of ice by 7 October 2025. [not yet translated] "
            "[could not be translated]",
        ],
    ]


def test_the_header_comes_again_and_rows_may_break(harbour: Document) -> None:
    headed = [row.find(f".//{W}tblHeader") is not None for row in body(harbour).iter(f"{W}tr")]
    assert headed == [True, False, False]
    assert body(harbour).find(f".//{W}cantSplit") is None


def test_it_is_a4_and_every_column_fits(harbour: Document) -> None:
    section = body(harbour).find(f"{W}sectPr")
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    assert (size.get(f"{W}w"), size.get(f"{W}h")) == ("11906", "16838")  # twentieths of a point
    room = 11906 - int(margins.get(f"{W}left")) - int(margins.get(f"{W}right"))
    columns = [int(column.get(f"{W}w")) for column in body(harbour).iter(f"{W}gridCol")]
    assert sum(columns) <= room


def test_each_column_has_its_language(harbour: Document) -> None:
    assert languages(harbour)["Original"] == languages(harbour)["Title"] == "id-ID"
    assert languages(harbour)["Translation"] == "en-GB"
    for row in list(body(harbour).iter(f"{W}tr"))[1:]:
        assert values(row, "pStyle") == ["Original", "Translation"]
    assert not values(body(harbour), "lang")


def test_a_paragraph_in_another_language_says_so(make_document: MakeDocument) -> None:
    document = make_document([[("Es datang.", "Ice came.")], [("The ice came.", "The ice came.")]])
    first, second = document.article.paragraphs
    article = replace(document.article, paragraphs=(first, replace(second, language="en")))
    there = list(body(replace(document, article=article)).iter(f"{W}tc"))
    assert [values(cell, "lang") for cell in there] == [[], [], [], [], ["en-GB"], []]


def test_names_are_marked_with_styles_that_are_there(harbour: Document) -> None:
    read = parts(harbour)
    styles = etree.fromstring(read["word/styles.xml"])
    known = {style.get(f"{W}styleId") for style in styles.iter(f"{W}style")}
    assert {kind.value for kind in looks()} <= known
    used = {*values(body(harbour), "rStyle"), *values(body(harbour), "pStyle")}
    used |= {*values(styles, "basedOn"), *values(etree.fromstring(read["word/footer1.xml"]), "pStyle")}
    assert used <= known
    marked = {
        (run.find(f".//{W}rStyle").get(f"{W}val"), text_of(run))
        for run in body(harbour).iter(f"{W}r")
        if run.find(f".//{W}rStyle") is not None
    }
    assert {("person", "Rauf"), ("place", "Makassar"), ("missing", "[not yet translated]")} <= marked


def test_who_chose_the_words_is_not_told(harbour: Document) -> None:
    edited = {index: replace(one, state=State.MACHINE) for index, one in harbour.translation.items()}
    mended = {
        index: one if one.state is State.FAILED else replace(one, state=State.CONFIRMED)
        for index, one in harbour.translation.items()
    }
    edited[5] = mended[5]
    assert parts(replace(harbour, translation=mended)) == parts(replace(harbour, translation=edited))


def test_children_stand_in_the_order_of_the_schema(harbour: Document) -> None:
    for name in ("document", "styles", "footer1"):
        for element in etree.fromstring(parts(harbour)[f"word/{name}.xml"]).iter():
            order = ORDER.get(etree.QName(element).localname)
            if order and etree.QName(element).localname != "p":
                places = [order.index(etree.QName(child).localname) for child in element]
                assert places == sorted(places), element.tag


def test_every_part_is_declared_and_found(harbour: Document) -> None:
    read = parts(harbour)
    assert next(iter(read)) == "[Content_Types].xml"
    declared = {
        part.get("PartName", "").lstrip("/") for part in etree.fromstring(read["[Content_Types].xml"])
    }
    assert {name for name in read if not name.endswith((".rels", "[Content_Types].xml"))} <= declared
    targets = {}
    for folder, name in (("", "_rels/.rels"), ("word/", "word/_rels/document.xml.rels")):
        for relation in etree.fromstring(read[name]):
            targets[name, relation.get("Id")] = folder + relation.get("Target")
    assert set(targets.values()) <= set(read)
    used = body(harbour).find(f".//{W}footerReference").get(RELATION)
    assert targets["word/_rels/document.xml.rels", used] == "word/footer1.xml"


def test_the_same_document_gives_the_same_bytes(harbour: Document) -> None:
    assert word_document(harbour) == word_document(harbour)


def test_opened_again_nothing_of_the_text_is_missing(harbour: Document) -> None:
    article = read_bytes(word_document(harbour), name="hasil.docx")
    assert article.title == harbour.article.title
    assert article.date == "2025-03-14"
    for segment in harbour.article.segments:
        assert harbour.article.source_of(segment) in article.text
    for translated in harbour.translation.values():
        assert translated.text in article.text


def test_a_headline_alone_needs_no_table(make_document: MakeDocument) -> None:
    document = make_document([[("Es datang", "Ice came")]], title="Es datang")
    assert rows(document) == []
    above = [text_of(paragraph) for paragraph in body(document).findall(f"{W}p")]
    assert above == ["Es datang", "Ice came", ""]


def test_nothing_about_the_article_need_be_known(make_document: MakeDocument) -> None:
    document = make_document([[("Es datang.", "Ice came.")]], language="")
    assert rows(document)[1:] == [["Es datang.", "Ice came."]]
    assert b"dcterms:created>" not in parts(document)["docProps/core.xml"]


@given(source=ANYTHING, target=ANYTHING, title=ANYTHING)
def test_every_character_that_xml_holds_comes_back(source: str, target: str, title: str) -> None:
    # Every character with a meaning of its own, whatever else is drawn.
    source, target = source + "<&>\"'\t\r]]>{x}{", target + "\x00\ud800\uffff\u2028\x85\U0001f6ec"
    document = build_document([[(source, target)]], title=title)
    above = [text_of(paragraph) for paragraph in body(document).findall(f"{W}p")]
    held = [held_by_xml(source), held_by_xml(target)]
    assert held in rows(document) or held == above[:2]
