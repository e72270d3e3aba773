"""The bilingual PDF read back: its words in order, its structure, its promises to archives and readers."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from sejajar.exporting import LAYOUTS, export, pdf
from sejajar.exporting.pdf import bilingual_pdf, printable
from sejajar.exporting.sheet import sheet_of
from sejajar.text import (
    Article,
    Check,
    Document,
    Entity,
    ExportError,
    Kind,
    Mention,
    Paragraph,
    Reason,
    Segment,
    Span,
    TranslatedSegment,
)

MakeDocument = Callable[..., Document]


every_layout = pytest.mark.parametrize("layout", [layout.id for layout in LAYOUTS])


def read(document: Document, layout: str = "rows") -> PdfReader:
    return PdfReader(io.BytesIO(bilingual_pdf(document, layout)), strict=True)


def words_of(reader: PdfReader) -> str:
    """All text, with every white space a single blank."""
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def structure(element: Any) -> Iterator[tuple[str, str]]:
    """Tag and language of every structure element, parents first."""
    element = element.get_object()
    if isinstance(element, list):
        for child in element:
            yield from structure(child)
    elif isinstance(element, dict):
        if "/S" in element:
            yield str(element["/S"]), str(element.get("/Lang", ""))
        if "/K" in element:
            yield from structure(element["/K"])


def titles(outline: list[Any]) -> list[Any]:
    return [titles(item) if isinstance(item, list) else item.title for item in outline]


@pytest.fixture(scope="module")
def long_document() -> Document:
    text, paragraphs, translation = "", [], {}
    for index in range(60):
        begin = len(text)
        text += f"Perahu ke-{index} kembali dari laut membawa ikan dan cerita tentang ombak yang tinggi."
        paragraphs.append(Paragraph(Span(begin, len(text)), (Segment(index, Span(begin, len(text))),)))
        translation[index] = TranslatedSegment(
            index,
            f"Boat no. {index} returned from the sea with fish and stories of high waves.",
        )
        text += "\n"
    return Document(Article("Laut", "", "", "id", text[:-1], tuple(paragraphs)), translation)


def test_both_columns_read_in_order(harbour: Document) -> None:
    words = words_of(read(harbour))
    order = [
        "Nelayan Makassar Menanti Es Batu",
        "Makassar Fishermen Wait for Ice",
        "Kabar Pesisir · 14 March 2025",
        "Bahasa Indonesia English",
        "Andi Rauf memimpin Koperasi Bahari",
        "Harga solar naik 12,5 persen.",
        "Andi Rauf heads Koperasi Bahari in Makassar.",
        "Diesel prices rose 12.5 percent.",
        "Rauf meminta 150.000 balok es",
        "Rauf asked for 15,000",
        "[not yet translated] [could not be translated]",
        "Entities People In the original",
        "Places In the original",
    ]
    places = [words.find(piece) for piece in order]
    assert -1 not in places, order[places.index(-1)]
    assert places == sorted(places)


def test_interleaved_each_paragraph_stands_above_its_translation(harbour: Document) -> None:
    words = " ".join(
        page.extract_text() for page in PdfReader(io.BytesIO(bilingual_pdf(harbour, "interleaved"))).pages
    )
    order = ["Andi Rauf memimpin", "Andi Rauf heads", "Rauf meminta", "Rauf asked", "Entities"]
    assert [words.count(piece) for piece in order] == [1] * 5
    assert sorted(order, key=words.find) == order


def test_a_short_pair_is_not_torn_over_two_pages(make_document: MakeDocument) -> None:
    pairs = [[(f"Perahu ke-{n} kembali. " * 4, f"Boat number {n} came back. " * 4)] for n in range(40)]
    pages = PdfReader(io.BytesIO(bilingual_pdf(make_document(pairs), "interleaved"))).pages
    texts = [" ".join(page.extract_text().split()) for page in pages]
    assert len(texts) > 1
    for n in range(40):
        here = [
            (text.count(f"Perahu ke-{n} kembali."), text.count(f"Boat number {n} came")) for text in texts
        ]
        assert sorted(here)[-1] == (4, 4)


@pytest.mark.parametrize("words", range(1, 20))
def test_an_amount_stays_on_one_line_with_its_own_blanks(make_document: MakeDocument, words: int) -> None:
    sentence = "es " * words + "seharga Rp 18.750.000 pagi ini."
    made = make_document([[(sentence, "Ice.")]], [(Kind.MONEY, "Rp 18.750.000", None)])
    text = read(made).pages[0].extract_text()
    assert "Rp 18.750.000" in text[: text.index("Entities")]


def test_a_headline_that_is_warned_of_has_one_sign(make_document: MakeDocument) -> None:
    pair = ("Es datang", "7 ice comes")
    loose = Check(0, Reason.NUMBER_ADDED, "", "7")
    tied = replace(loose, target_span=Span(0, 1))
    for check, heading in ((loose, "Es datang ▲ 7 ice comes"), (tied, "Es datang 7 ▲ ice comes")):
        made = make_document([[pair]], title=pair[0], checks={0: (check,)})
        assert words_of(read(made)).replace("7▲", "7 ▲").startswith(f"{heading} Machine translation")


def test_the_headline_is_printed_once(harbour: Document) -> None:
    assert words_of(read(harbour)).count("Nelayan Makassar Menanti Es Batu") == 1


def test_a_title_that_is_not_in_the_text_is_printed_above_it(make_document: MakeDocument) -> None:
    words = words_of(read(make_document([[("Es datang.", "Ice came.")]], title="Kabar baik")))
    assert words.startswith("Kabar baik")
    assert "1 Es datang. Ice came." in words


@every_layout
def test_the_index_says_where_what_and_what_is_amiss(harbour: Document, layout: str) -> None:
    words = words_of(read(harbour, layout))
    index = words[words.index("Entities") :]
    assert "Rauf Rauf 2 2, 3" in index
    assert "7 Oktober 2025 7 October 2025 2025-10-07 1 3" in index
    assert re.search(r"150\.000 – .*150\.000 became 15,000 \(¶ 3\).*150,000 1 3", index)
    assert "Other warnings" in index
    assert "12 is not in the original (¶ 2)" in index


@every_layout
def test_numbers_of_the_index_lead_to_their_paragraphs(harbour: Document, layout: str) -> None:
    reader = read(harbour, layout)
    links = [
        annotation.get_object()
        for page in reader.pages
        for annotation in page.get("/Annots", [])
        if annotation.get_object()["/Subtype"] == "/Link"
    ]
    assert len(links) >= 10
    assert all("/Dest" in link or "/A" in link for link in links)


def test_it_is_tagged_with_the_language_of_each_column(harbour: Document) -> None:
    reader = read(harbour)
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] in ("en", "id")
    tags = list(structure(root["/StructTreeRoot"]))
    names = [tag for tag, _ in tags]
    assert {"/H1", "/H2", "/Table", "/THead", "/TH", "/TR", "/TD", "/Link"} <= set(names)
    cells = [language for tag, language in tags if tag == "/TD"]
    assert set(cells) >= {"en", "id"} or {root["/Lang"], *cells} >= {"en", "id"}


@every_layout
def test_it_declares_what_archives_and_screen_readers_ask_for(harbour: Document, layout: str) -> None:
    reader = read(harbour, layout)
    xmp = reader.trailer["/Root"]["/Metadata"].get_data().decode()
    assert re.search(r"pdfaid:part>2<", xmp)
    assert re.search(r"pdfaid:conformance>A<", xmp)
    assert re.search(r"pdfuaid:part>1<", xmp)
    assert reader.metadata is not None
    assert reader.metadata.title == "Nelayan Makassar Menanti Es Batu"
    assert reader.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"]


def test_a_date_is_nobodys_name(make_document: MakeDocument, harbour: Document) -> None:
    dated = read(make_document([[("Es.", "Ice.")]], date="2025-03-14")).metadata
    named = read(harbour).metadata
    assert dated is not None
    assert named is not None
    assert (dated.author, named.author) == (None, "Kabar Pesisir")


@every_layout
def test_the_outline_leads_through_a_long_document(long_document: Document, layout: str) -> None:
    reader = read(long_document, layout)
    assert len(reader.pages) >= 3
    outline = titles(reader.outline)
    assert outline[0] == "Laut"
    assert outline[1] == [f"Paragraph {number}" for number in range(1, 60, 10)]


def test_every_page_has_its_number_and_the_languages(long_document: Document) -> None:
    reader = read(long_document)
    total = len(reader.pages)
    for number, page in enumerate(reader.pages, start=1):
        words = " ".join(page.extract_text().split())
        assert f"{number} / {total}" in words
        assert "Bahasa Indonesia English" in words


def test_a_long_paragraph_breaks_across_pages(make_document: MakeDocument) -> None:
    sentence = "Ombak datang dan pergi sepanjang hari di dermaga yang sepi. "
    document = make_document([[((sentence * 150).strip(), ("Waves come and go. " * 150).strip())]])
    reader = read(document)
    assert len(reader.pages) >= 2
    assert words_of(reader).count("Ombak datang") == 150
    assert words_of(reader).count("Waves") == 150


def test_the_same_document_gives_the_same_bytes(harbour: Document) -> None:
    assert bilingual_pdf(harbour) == bilingual_pdf(harbour)


def test_what_the_article_says_is_never_markup(make_document: MakeDocument) -> None:
    original = (
        '#import "x": * $x^2$ *tebal* _miring_ `kode` <p1> @p1 \\ = Judul // komentar "kutip" --- #panic()'
    )
    document = make_document(
        [[(original, original)]], [(Kind.PERSON, "#panic()", "#panic()")], title="#let x = ["
    )
    words = words_of(read(document))
    assert words.count(" ".join(original.split())) == 2
    assert words.startswith("#let x = [")


def test_without_anything_but_text_it_still_has_a_title(make_document: MakeDocument) -> None:
    reader = read(make_document([[("Es datang pagi ini.", "Ice came this morning.")]], language=""))
    assert reader.metadata is not None
    assert reader.metadata.title == "Es datang pagi ini."
    assert words_of(reader).count("Es datang pagi ini.") == 1
    assert "Entities" not in words_of(reader)


def test_a_headline_may_be_all_there_is(make_document: MakeDocument) -> None:
    words = words_of(read(make_document([[("Es datang", "Ice Comes")]], title="Es datang")))
    assert words.startswith("Es datang Ice Comes")
    assert "Bahasa Indonesia" not in words


def test_warnings_without_entities_have_their_legend_and_list(make_document: MakeDocument) -> None:
    check = Check(0, Reason.NUMBER_ADDED, "", "7")
    words = words_of(read(make_document([[("Es.", "7 ice.")]], checks={0: (check,)})))
    assert "▲ see the warnings at the end" in words
    assert words.endswith("Other warnings ▲ 7 is not in the original (¶ 1) 1 / 1")


@pytest.mark.parametrize("language", ["id", "", "en", "zh-cn", "ms", "12", "indonesian"])
def test_any_language_code_will_do(make_document: MakeDocument, language: str) -> None:
    assert words_of(read(make_document([[("Es.", "Ice.")]], language=language)))


@pytest.mark.parametrize(
    "date", ["", "2025-03-14", "2025-03-14T07:30:00+07:00", "Jumat, 14 Maret 2025", "1899-12-31"]
)
def test_any_date_will_do(make_document: MakeDocument, date: str) -> None:
    words = words_of(read(make_document([[("Es.", "Ice.")]], date=date)))
    assert ("14 March 2025" in words) == date.startswith("2025")
    assert ("Jumat, 14 Maret 2025" in words) == date.startswith("Jumat")


def test_other_scripts_are_shown_or_named(make_document: MakeDocument) -> None:
    text = "Ia menulis غزة, Москва, 北京 dan 👍🏽."
    words = words_of(read(make_document([[(text, text)]])))
    assert "Москва" in words
    for character in "北京👍":
        assert character in words or f"U+{ord(character):04X}" in words


def test_what_no_font_has_becomes_a_box_and_is_named(make_document: MakeDocument) -> None:
    # Private characters, a noncharacter, a control and a letter of an unused plane.
    text = "a\ue000b\ufffec\x07d\U000e1234e"
    words = words_of(read(make_document([[(text, text)]])))
    assert words.count("a□b□c□d□e") == 2
    assert "U+0007, U+E000, U+FFFE, U+E1234" in words


def test_a_word_that_is_too_long_may_break() -> None:
    unprintable: set[str] = set()
    address = "https://kabar.example/" + "a" * 60 + "/berita.html"
    shown = printable(f"Lihat {address} sekarang", unprintable)
    assert shown.replace("\u200b", "") == f"Lihat {address} sekarang"
    assert max(len(piece) for piece in re.split("[\u200b ]", shown)) < 30
    assert printable("mempertanggungjawabkannya", unprintable) == "mempertanggungjawabkannya"
    assert not unprintable


def test_a_fault_of_the_typesetter_is_a_sentence(
    harbour: Document, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(pdf, "sheet_of", lambda document: {**sheet_of(document), "rows": 7})
    with pytest.raises(ExportError, match="cannot be set"):
        export(harbour, tmp_path / "berita.pdf")
    assert not list(tmp_path.iterdir())


@settings(max_examples=15)
@given(
    st.lists(st.text(min_size=1, max_size=30), min_size=1, max_size=4),
    st.data(),
    st.sampled_from([layout.id for layout in LAYOUTS]),
)
def test_any_text_can_be_exported(texts: list[str], data: st.DataObject, layout: str) -> None:
    """Whatever the characters and wherever the marks."""
    sentences = [text.replace("\n", "?") if text.strip() else "?" for text in texts]
    text, paragraphs, translation, entities = "", [], {}, []
    for index, sentence in enumerate(sentences):
        begin = len(text)
        text += sentence
        paragraphs.append(Paragraph(Span(begin, len(text)), (Segment(index, Span(begin, len(text))),)))
        text += "\n"
        translation[index] = TranslatedSegment(index, sentence[::-1])
        start = data.draw(st.integers(0, len(sentence) - 1))
        end = data.draw(st.integers(start + 1, len(sentence)))
        mention = Mention(index, Span(start, end), (Span(0, end - start),))
        entities.append(Entity(f"e{index}", Kind.PLACE, sentence[start:end], None, None, (mention,)))
    article = Article(data.draw(st.text(max_size=20)), "", "", "id", text[:-1], tuple(paragraphs))
    assert bilingual_pdf(Document(article, translation, tuple(entities)), layout).startswith(b"%PDF")


def test_a_joiner_without_a_glyph_is_left_out() -> None:
    assert printable("a\u200db\ufe0fc\ue000", {"\u200d", "\ufe0f", "\ue000"}) == "abc□"
