"""RTF: what programs write comes out as text, and nothing breaks the reader."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sejajar.reading import read_bytes
from sejajar.reading.rtf import extract_rtf
from sejajar.text import ReadingError


def paragraphs(body: bytes, head: bytes = b"\\ansi\\ansicpg1252") -> tuple[str, ...]:
    return extract_rtf(b"{\\rtf1" + head + b" " + body + b"}", name="surat").paragraphs


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (rb"Satu\par dua\line tiga\page empat", ("Satu", "dua", "tiga", "empat")),
        (b"kata\nyang ter\r\nputus", ("katayang terputus",)),
        (rb"\'93Ya,\'94 kata \emdash  dia\~itu \'e9", ("“Ya,” kata — dia\u00a0itu é",)),
        (rb"\ldblquote Ya\rdblquote  a\_b\-c \{d\} \\e", ("“Ya” a-bc {d} \\e",)),
        (rb"\u8220?Ya\u8221? \u-10179?\u-8704? \uc2\u233\'c3\'a9 z", ("“Ya” 😀 é z",)),
        (rb"\uc0\u8220 Ya {\uc1\u8221?}\u8221 x", ("“Ya ””x",)),
        (rb"{\b tebal} {\i miring\i0} biasa{\v rahasia} {\deleted hapus}lagi", ("tebal miring biasa lagi",)),
        (rb"A{\*\bkmkstart x}{\*\tidakdikenal y{z}}B{\fldinst HYPERLINK http://127.0.0.1:9/}", ("AB",)),
        (rb"{\field{\*\fldinst HYPERLINK}{\fldrslt tautan}}", ("tautan",)),
        (rb"{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt Kotak teks.\par}}}", ("Kotak teks.",)),
        (
            rb"Awal {\shp{\*\shpinst{\shptxt Isi kotak.\par Lagi.\par}}}akhir.\par Lalu turun.",
            ("Awal akhir.", "Isi kotak.", "Lagi.", "Lalu turun."),
        ),
        (rb"{\object{\*\objdata 0105}{\result Tabel}}{\pict\wmetafile8 0100ff}", ("Tabel",)),
        (rb"{\pict\bin6 {}\}{}}Sesudah", ("Sesudah",)),
        (
            rb"Harga{\footnote Menurut BPS.\par Juli.} naik.\par Lalu turun.",
            ("Harga naik.", "Menurut BPS. Juli.", "Lalu turun."),
        ),
        (
            rb"\trowd\intbl Desa\par Sayung\cell 150\cell\row\trowd\intbl Desa\cell 20\cell\row\pard Usai",
            ("Desa Sayung 150", "Desa 20", "Usai"),
        ),
        (rb"{\header Kabar\par}{\footer 1\par}{\pntext 1.\tab}Isi", ("Isi",)),
        (rb"tutup}} lebih {dan {lagi", ("tutup lebih dan lagi",)),
    ],
)
def test_what_programs_write(body: bytes, said: tuple[str, ...]) -> None:
    assert paragraphs(body) == said


def test_code_pages() -> None:
    assert paragraphs(b"\\'c4\\'e0", b"\\ansi\\ansicpg1251") == ("Да",)
    fonts = rb"{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial;}}\f0\'e9{\f1\'c4\'e0}\'e9"
    assert paragraphs(fonts) == ("éДаé",)
    assert paragraphs(b"\xe9", b"\\mac") == ("È",)
    assert paragraphs(b"\\'e9", b"\\ansi\\ansicpg99999") == ("é",)


def test_what_the_document_says_of_itself() -> None:
    info = rb"{\info{\title Jembatan Baru}{\author Ani Wijaya}{\creatim\yr2024\mo11\dy5\hr8}}"
    extract = extract_rtf(b"{\\rtf1" + info + rb"Jembatan Baru\par Warga senang.}", name="surat")
    assert (extract.title, extract.author, extract.date) == ("Jembatan Baru", "Ani Wijaya", "2024-11-05")
    assert extract.paragraphs == ("Jembatan Baru", "Warga senang.")
    other = extract_rtf(b"{\\rtf1" + info.replace(b"yr2024", b"yr0") + b" Isi.}", name="surat")
    assert (other.title, other.date) == ("", "")


def test_what_is_refused() -> None:
    with pytest.raises(ReadingError, match="damaged"):
        read_bytes(b"{\\rtf1 " + b"{" * 50_000 + b"a", name="surat")
    with pytest.raises(ReadingError, match="empty"):
        read_bytes(rb"{\rtf1\ansi{\pict 0102}}", name="surat")


WORDS = (
    *(
        b"{",
        b"}",
        b"\\par ",
        b"\\u8220?",
        b"\\u-1 ",
        b"\\'e9",
        b"\\'g",
        b"\\*",
        b"\\bin3 ",
        b"\\bin-3 ",
        b"\\uc9 ",
    ),
    *(b"\\footnote ", b"\\cell", b"\\row", b"\\info", b"\\title ", b"\\shptxt ", b"\\f1", b"\\fcharset128 "),
    *(b"\\ansicpg0 ", b"\\v ", b"\\", b"kata ", b"\xe9", b"\r\n", b"\\creatim\\yr99999999999 ", b"\\fonttbl"),
)


@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_any_order_of_words_is_read(words: list[bytes]) -> None:
    article = read_bytes(b"{\\rtf1 Kata pertama.\\par " + b"".join(words), name="acak")
    assert article.text.startswith("Kata pertama.")
