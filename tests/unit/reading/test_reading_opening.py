"""Files, bytes and pastes of every kind become an Article, or one clear sentence."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sejajar.reading import (
    FORMATS,
    Opened,
    judge_language,
    open_steps,
    open_text_steps,
    read_bytes,
    read_file,
    read_html,
    read_text,
)
from sejajar.text import Article, ReadingError

NEWS = (
    "Warga Desa Sukamaju Bangun Jembatan Bambu\n"
    "Warga Desa Sukamaju membangun jembatan bambu sepanjang 40 meter hari Minggu. Jembatan lama hanyut.\n"
    "“Kami tidak bisa menunggu lagi,” kata Kepala Desa H. M. Arifin, S.H. Ia berharap bantuan datang.\n"
)


def sentences(article: Article) -> list[str]:
    return [article.source_of(segment) for segment in article.segments]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_every_usual_encoding(encoding: str) -> None:
    article = read_bytes(NEWS.encode(encoding), name="berita")
    assert article.text == NEWS.strip()
    assert article.language == "id"


def test_utf8_and_windows_1252_in_one_file() -> None:
    mixed = "Ia berkata: “ya.”\n".encode() + "Lalu ia pergi ke kafé.".encode("cp1252")
    assert read_bytes(mixed, name="campur").text == "Ia berkata: “ya.”\nLalu ia pergi ke kafé."


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\u2028", "\u2029", "\x0b", "\x0c", "\x85"])
def test_line_ends_of_every_kind(line_end: str) -> None:
    assert read_text(NEWS.replace("\n", line_end)).text == NEWS.strip()


def test_a_headline_is_the_title_and_the_first_paragraph(tmp_path: Path) -> None:
    path = tmp_path / "berita.txt"
    path.write_text(NEWS, encoding="utf-8")
    article = read_file(path)
    assert article.title == "Warga Desa Sukamaju Bangun Jembatan Bambu"
    assert sentences(article)[0] == article.title


def test_without_a_headline_the_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "berita-desa.txt"
    path.write_text(NEWS.split("\n", 1)[1], encoding="utf-8")
    assert read_file(path).title == "berita-desa"


def test_a_given_title_wins() -> None:
    assert read_text(NEWS, title="Jembatan").title == "Jembatan"


PAGE = """<!DOCTYPE html><html><head><title>Harga Cabai Naik - Kabar Kita</title>
<meta property="og:title" content="Harga Cabai Naik"><meta property="og:site_name" content="Kabar Kita">
<meta property="article:published_time" content="2024-11-21T08:00:00+07:00"></head><body>
<nav><a href="/">Beranda</a> <a href="/olahraga">Olahraga</a></nav><article><h1>Harga Cabai Naik</h1>
<p>Harga cabai di pasar induk naik menjadi Rp 80.000 per kilogram sejak Senin, kata para pedagang.</p>
<p>Baca juga: <a href="/2">Stok Beras Aman</a></p>
<p>Pemerintah daerah berjanji menggelar operasi pasar &amp; menambah pasokan dari luar kota. (ab/cd)</p>
<table><tr><td>Cabai</td><td>Rp 80.000</td></tr></table></article>
<footer>Hak cipta Kabar Kita</footer><script>track("Iklan")</script></body></html>"""


def test_a_web_page() -> None:
    article = read_bytes(PAGE.encode(), name="halaman")
    assert (article.title, article.source, article.date) == ("Harga Cabai Naik", "Kabar Kita", "2024-11-21")
    assert article.text.split("\n") == [
        "Harga Cabai Naik",
        "Harga cabai di pasar induk naik menjadi Rp 80.000 per kilogram sejak Senin, kata para pedagang.",
        "Pemerintah daerah berjanji menggelar operasi pasar & menambah pasokan dari luar kota. (ab/cd)",
        "Cabai Rp 80.000",
    ]
    assert article.segments[-2].verbatim


def test_pasted_rich_text_is_kept_whole() -> None:
    article = read_html("<p>Ya, <b>saya</b> setuju.</p><ul><li>Satu</li><li>Dua</li></ul>", name="tempelan")
    assert article.text == "Ya, saya setuju.\nSatu\nDua"


def test_a_page_under_a_text_name_is_still_a_page(tmp_path: Path) -> None:
    path = tmp_path / "simpanan.txt"
    path.write_text(PAGE, encoding="utf-8")
    assert read_file(path).source == "Kabar Kita"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b" \r\n\t\xc2\xa0\xe2\x80\x8b", "is empty"),
        (b"\x00\x01\x02\xff" * 100, "is in no format"),
        (b"%PDF-1.7\nabc", "is damaged"),
        ("Доброе утро, дорогие друзья, это русский текст".encode("koi8-r"), "encoding"),
        ("これは日本語の文章です。".encode("shift-jis"), "encoding"),
        (b"<html><head><title></title></head><body><nav></nav></body></html>", "no article text"),
    ],
)
def test_what_is_no_article_is_refused_in_one_sentence(data: bytes, said: str) -> None:
    with pytest.raises(ReadingError, match=said) as caught:
        read_bytes(data, name="berkas")
    assert "berkas" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_too_big(tmp_path: Path) -> None:
    path = tmp_path / "besar.txt"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    with pytest.raises(ReadingError, match="20 MB"):
        read_file(path)
    with pytest.raises(ReadingError, match="20 MB"):
        read_bytes(b"a" * (20 * 1024 * 1024 + 1), name="besar")


def test_too_many_paragraphs() -> None:
    for data in (b"a\n" * 500_000, b"{\\rtf1 " + b"a\\par " * 500_000):
        with pytest.raises(ReadingError, match="more than 400000 paragraphs"):
            read_bytes(data, name="banyak")


def test_paths_that_lead_to_no_file(tmp_path: Path) -> None:
    for path, said in (
        (tmp_path / "tiada.txt", "no file"),
        (tmp_path, "is a folder"),
        (Path("/dev/null"), "not a file"),
        (tmp_path / ("a" * 300), "cannot be read"),
        (Path("a\0b"), "no file name"),
    ):
        with pytest.raises(ReadingError, match=said):
            read_file(path)


@pytest.mark.skipif(os.geteuid() == 0, reason="the administrator may read everything")
def test_no_permission(tmp_path: Path) -> None:
    path = tmp_path / "rahasia.txt"
    path.write_text(NEWS, encoding="utf-8")
    path.chmod(0)
    with pytest.raises(ReadingError, match="permission"):
        read_file(path)


def test_the_first_pages_of_a_long_text_come_early(tmp_path: Path) -> None:
    path = tmp_path / "panjang.txt"
    lines = [f"Kalimat nomor {number} dalam buku yang panjang ini selesai di sini." for number in range(8000)]
    path.write_text("\n".join(lines), encoding="utf-8")
    for steps in (open_steps(path, preview=True), open_text_steps(path.read_text("utf-8"), preview=True)):
        opened = [step for step in steps if isinstance(step, Opened)]
        assert [each.whole for each in opened] == [False, True]
        first, whole = (each.article for each in opened)
        assert whole.text.startswith(first.text)
        assert whole.segments[: len(first.segments)] == first.segments
        assert 200 < len(first.paragraphs) < len(whole.paragraphs) == 8000
    shares = list(open_steps(path))
    assert [share for share in shares if isinstance(share, Opened)] == shares[-1:]
    assert len(shares) > 20


def test_a_paste_without_rich_text_that_says_anything_is_taken_as_plain() -> None:
    *_, opened = open_text_steps(NEWS, "<img src='http://127.0.0.1:9/a.png'>")
    assert isinstance(opened, Opened)
    assert opened.article.text == NEWS.strip()
    *_, opened = open_text_steps(NEWS, "<p>Ya, <b>saya</b> setuju.</p>")
    assert isinstance(opened, Opened)
    assert opened.article.text == "Ya, saya setuju."


def test_formats_name_what_read_file_reads() -> None:
    assert all(
        suffix.startswith(".") and suffix == suffix.lower() for form in FORMATS for suffix in form.suffixes
    )


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_an_article_or_a_reading_error(data: bytes) -> None:
    try:
        article = read_bytes(data, name="acak")
    except ReadingError:
        return
    assert article.text == "\n".join(paragraph.span.of(article.text) for paragraph in article.paragraphs)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_an_article_or_a_reading_error(text: str) -> None:
    try:
        read_text(text)
    except ReadingError:
        assert not any(character.isalnum() for character in text)


@pytest.mark.parametrize(
    ("text", "code", "sure"),
    [
        (NEWS, "id", True),
        ("Selamat pagi", "id", False),
        (
            "The villagers built a bamboo bridge on Sunday after the old one was washed away by the flood, "
            "and they hope that the government will help them soon.",
            "en",
            True,
        ),
        (
            "Perdana Menteri berkata kerajaan akan membantu kerana syarikat itu tidak mahu membayar wang "
            "kepada pekerja. Beliau berkata demikian pada hari Khamis manakala polis masih menyiasat.",
            "ms",
            True,
        ),
        (
            "Bocah iku lunga menyang pasar karo ibune amarga arep tuku klambi anyar kanggo dina riyaya. "
            "Dheweke ora seneng yen kudu ngenteni suwe ing dalan sing rame banget.",
            "jv",
            True,
        ),
        ("12345 --- 67890", "", False),
    ],
)
def test_language(text: str, code: str, sure: bool) -> None:
    judged = judge_language(text)
    assert judged.sure is sure
    if sure or not code:
        assert judged.code == code
