"""Every format gives its text; damaged and hostile files are refused in one sentence."""

from __future__ import annotations

import base64
import importlib.util
import io
import sys
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

from sejajar.reading import FORMATS, open_file, read_bytes
from sejajar.text import ReadingError

TITLE = "Warga Desa Sukamaju Bangun Jembatan Bambu & Jalan"
PARAGRAPHS = [
    "Warga Desa Sukamaju membangun jembatan bambu sepanjang 40 meter. Jembatan lama hanyut.",
    "“Kami tidak bisa menunggu lagi,” kata Kepala Desa H. M. Arifin, S.H.",
    "Ia berharap bantuan segera datang karena 150 anak harus menyeberang setiap hari.",
]
# What our makers add to the formats that have it.
BEHIND = {
    ".docx": ["Desa 150.000", "Catatan kaki."],
    ".odt": ["Akhir (Catatan.)."],
    ".rtf": ["Desa 150.000", "Catatan kaki."],
}


def _load_fuzz() -> ModuleType:
    path = Path(__file__).parents[2] / "bench" / "reading_fuzz.py"
    spec = importlib.util.spec_from_file_location("reading_fuzz", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


fuzz = _load_fuzz()


@pytest.mark.parametrize("suffix", fuzz.MAKERS)
def test_every_format_gives_its_text(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"berkas{suffix}"
    path.write_bytes(fuzz.MAKERS[suffix](TITLE, PARAGRAPHS))
    opened = open_file(path)
    assert opened.article.text.split("\n") == [TITLE, *PARAGRAPHS, *BEHIND.get(suffix, [])]
    assert opened.article.title == TITLE
    assert opened.repairs == ()
    if suffix in (".html", ".mhtml", ".eml", ".epub"):
        assert "Kabar Kita" in opened.article.source
    if suffix in (".eml", ".rtf"):
        assert opened.article.date == "2024-11-21"
    if suffix == ".rtf":
        assert opened.article.author == "Ani Wijaya"


def test_every_format_of_the_dialog_is_tested() -> None:
    assert {form.suffixes[0] for form in FORMATS} == {*fuzz.MAKERS, ".txt"} - {".mhtml"}


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".epub", ".html", ".pdf", ".rtf"])
def test_formats_that_show_what_they_are_need_no_suffix(suffix: str) -> None:
    assert PARAGRAPHS[0] in read_bytes(fuzz.MAKERS[suffix](TITLE, PARAGRAPHS), name="tanpa").text


@pytest.mark.parametrize("suffix", [*fuzz.MAKERS, ".txt", fuzz.PASTE])
def test_mutated_files_break_nothing(suffix: str) -> None:
    # A process for each PDF file takes its time.
    outcome, longest = fuzz.run(suffix, 10 if suffix == ".pdf" else 40, seed=7)
    assert outcome["broken"] == 0
    assert longest < 60


def test_markdown(tmp_path: Path) -> None:
    text = (
        "---\ntitle: Jembatan Baru\nsource: Kabar Kita\n---\n\n"
        "Warga **membangun** [jembatan](https://a.example/b_c_d)\n"
        "bambu di _Desa_ snake_case_name.\n\n- beras\n- gula\n\n1. satu\n2. dua\n\n> Kata dia.\n\n"
        "```\nprint('a  * b * c')\n```\n\n| Desa | Korban |\n|---|---|\n| Sayung | 150 |\n\n![foto](x.png)\n"
    )
    path = tmp_path / "catatan.md"
    path.write_text(text, encoding="utf-8")
    assert open_file(path).article.text.split("\n") == [
        "Jembatan Baru",
        "Warga membangun jembatan bambu di Desa snake_case_name.",
        "beras",
        "gula",
        "1. satu",
        "2. dua",
        "Kata dia.",
        "print('a * b * c')",
        "Desa Korban",
        "Sayung 150",
        "foto",
    ]


def test_deleted_text_and_fallbacks_of_word_stay_away() -> None:
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    document = (
        f'<w:document xmlns:w="{w}" xmlns:mc="{mc}"><w:body><w:p><w:r><w:t>Satu </w:t></w:r>'
        "<w:del><w:r><w:delText>hapus</w:delText></w:r></w:del><w:r><w:tab/><w:t>dua</w:t></w:r>"
        "<mc:AlternateContent><mc:Choice><w:r><w:t> tiga.</w:t></w:r></mc:Choice>"
        "<mc:Fallback><w:r><w:t> tiga.</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>"
        "</w:body></w:document>"
    )
    assert read_bytes(fuzz.make_zip({"word/document.xml": document}), name="surat").text == "Satu dua tiga."


BOMB = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><a>&b;</a>'


@pytest.mark.parametrize(
    ("members", "said"),
    [
        ({"word/document.xml": BOMB}, "entities"),
        ({"word/document.xml": "<w:document"}, "damaged"),
        ({"word/document.xml": " " * (41 * 1024 * 1024)}, "unpacks to more"),
        ({"content.xml": BOMB}, "entities"),
        ({"META-INF/container.xml": "<container/>"}, "damaged"),
        ({"gambar.png": "x"}, "is an archive"),
        ({"../../etc/passwd": "x"}, "is an archive"),
    ],
)
def test_hostile_archives_are_refused(members: dict[str, str], said: str) -> None:
    with pytest.raises(ReadingError, match=said):
        read_bytes(fuzz.make_zip(members), name="berkas")


def test_an_archive_packed_in_a_way_that_no_office_knows_is_refused() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("word/document.xml", "<a>" + "kata " * 2000 + "</a>")
    damaged = bytearray(data.getvalue())
    damaged[len("word/document.xml") + 60] ^= 0xFF
    with pytest.raises(ReadingError, match="damaged"):
        read_bytes(bytes(damaged), name="surat.docx")


def test_a_cut_archive_is_refused() -> None:
    with pytest.raises(ReadingError, match="damaged"):
        read_bytes(fuzz.make_docx(TITLE, PARAGRAPHS)[:-200], name="berkas")


def test_pages_are_not_fetched_for(tmp_path: Path) -> None:
    path = tmp_path / "halaman.html"
    page = fuzz.make_html(TITLE, PARAGRAPHS).decode()
    path.write_text(
        page.replace(
            "<head>",
            '<!DOCTYPE html SYSTEM "http://127.0.0.1:9/a.dtd"><head><base href="http://127.0.0.1:9/">'
            '<link rel="stylesheet" href="a.css"><meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/">',
        ).replace(
            "</article>",
            '<img src="http://127.0.0.1:9/a.png"><iframe src="//127.0.0.1:9/"></iframe></article>',
        ),
        encoding="utf-8",
    )
    # The test run refuses sockets, so that a fetch would fail here.
    assert PARAGRAPHS[0] in open_file(path).article.text


def test_a_site_name_behind_the_title_makes_no_second_headline() -> None:
    page = fuzz.make_html(TITLE, PARAGRAPHS).replace(b"</title>", b" | Kabar Kita</title>")
    article = read_bytes(page, name="halaman")
    assert article.text.split("\n") == [TITLE, *PARAGRAPHS]
    assert article.title == TITLE


def test_a_page_saved_as_mail(tmp_path: Path) -> None:
    path = tmp_path / "halaman.mhtml"
    path.write_bytes(
        b"From: <Saved by a browser>\r\nSubject: Jembatan\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\n'
        b"Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + base64.encodebytes(fuzz.make_html(TITLE, PARAGRAPHS))
        + b"\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--b--\r\n"
    )
    assert open_file(path).article.text.split("\n") == [TITLE, *PARAGRAPHS]


def test_heavy_pages() -> None:
    ballast = f'<script>{"x" * 5_000_000}</script><img src="data:image/png;base64,{"A" * 5_000_000}">'
    page = fuzz.make_html(TITLE, PARAGRAPHS).replace(b"<article>", b"<article>" + ballast.encode())
    assert PARAGRAPHS[0] in read_bytes(page, name="berat").text
    with pytest.raises(ReadingError, match="more than 4 MB"):
        read_bytes(page.replace(b"</p>", b"</p>" + b"<p>a</p>" * 600_000, 1), name="berat")
