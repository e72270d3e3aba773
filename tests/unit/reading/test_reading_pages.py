"""Saved pages as the larger papers build them: the article stays, what they put into and around it goes."""

from __future__ import annotations

import json
import sys

import pytest

from sejajar.reading import read_bytes, read_html, repair_text
from sejajar.reading.clutter import is_clutter
from sejajar.reading.datelines import dateline, is_byline
from sejajar.text import Article

LEAD = "Warga Desa Sukamaju membangun jembatan bambu sepanjang 40 meter sejak banjir bandang pekan lalu."
QUOTE = "“Kami tidak bisa menunggu bantuan terlalu lama,” kata Kepala Desa H. M. Arifin, S.H."
COST = "Pembangunan menghabiskan dana sekitar Rp 75 juta, sebagian besar dari iuran warga sendiri."
END = "Sebanyak 150 kepala keluarga bekerja bergantian setiap hari sampai jembatan itu selesai."
TITLE = "Warga Sukamaju Bangun Jembatan Bambu"


def read(head: str, body: str) -> Article:
    page = f"<!DOCTYPE html><html><head><title>{TITLE}</title>{head}</head><body>{body}</body></html>"
    return read_bytes(page.encode(), name="halaman")


def test_a_dateline_outside_its_paragraph_and_boxes_between_paragraphs() -> None:
    article = read(
        '<meta property="og:site_name" content="Kabar Kita"><meta name="author" content="Oleh: Ani Wijaya">',
        f"<nav><a>Beranda</a></nav><article><h1>{TITLE}</h1>"
        f"<div class='detail__body'><strong>Bandung</strong> - <p>{LEAD}</p><p>ADVERTISEMENT</p>"
        f"<div>SCROLL TO CONTINUE WITH CONTENT</div><p>{QUOTE}</p>"
        "<table class='linksisip'><tr><td><div class='lihatjg'><strong>Baca juga: </strong><a>Banjir</a>"
        f"</div></td></tr></table><p>{COST}</p><p><strong>Anak Menyeberang dengan Rakit</strong></p>"
        f"<p>{END}</p><p>Simak juga Video: Detik-detik Jembatan Putus</p><p>[Gambas:Video 20]</p>"
        "<strong>(apr/dnu)</strong></div></article><h3>Berita Terkait</h3><footer>Hak cipta</footer>",
    )
    assert article.text.split("\n") == [
        TITLE,
        f"Bandung - {LEAD}",
        *(QUOTE, COST, "Anak Menyeberang dengan Rakit", END, "(apr/dnu)"),
    ]
    assert (article.place, article.source, article.author) == ("Bandung", "Kabar Kita", "Ani Wijaya")
    assert [article.source_of(segment) for segment in article.segments][1] == "Bandung -"


def test_a_dateline_and_a_heading_that_extraction_loses() -> None:
    article = read(
        '<meta name="content_author" content="Siti Rahmawati">',
        f"<h1>{TITLE}</h1><div>Bagikan: <a>Facebook</a><a>X</a></div><div class='detail-text'>"
        f"<strong>Jakarta, CNN Indonesia</strong> -- <p>{LEAD}</p><div>ADVERTISEMENT</div><p>{QUOTE}</p>"
        f"<p>Lihat Juga :</p><p>Banjir Bandang Terjang Tiga Desa</p><h2>Iuran dari warga</h2><p>{COST}</p>"
        f"<p>{END}</p><p><em>Bersambung ke halaman berikutnya...</em></p></div><div>TOPIK TERKAIT</div>",
    )
    assert article.text.split("\n") == [
        TITLE,
        f"Jakarta, CNN Indonesia -- {LEAD}",
        *(QUOTE, "Iuran dari warga", COST, END),
    ]
    assert (article.place, article.source, article.author) == ("Jakarta", "CNN Indonesia", "Siti Rahmawati")


def test_what_the_page_says_of_itself_in_its_data() -> None:
    data = {
        "@type": "NewsArticle",
        "datePublished": "2024-10-02T13:00:00+07:00",
        "author": [{"@type": "Person", "name": "Musthofa Bisri"}],
    }
    article = read(
        f'<script>track("x")</script><script type="application/ld+json">{json.dumps([data])}</script>',
        f"<article><h1>{TITLE}</h1><p>Reporter</p><p><a>Musthofa Bisri</a></p><p>{LEAD}</p><p>{QUOTE}</p>"
        f"<p>{COST}</p><p>{END}</p></article>",
    )
    assert (article.date, article.author) == ("2024-10-02", "Musthofa Bisri")
    assert "track" not in article.text


def test_a_box_of_other_articles_without_a_word_of_it() -> None:
    article = read(
        "",
        f"<h1>{TITLE}</h1><div><p><b>Liputan6.com, Jakarta</b> {LEAD}</p><div class='baca-juga'>"
        f"<p>Baca Juga</p><ul><li>Bandara Baru Beroperasi</li><li>Jalan Tol Tersambung</li></ul></div>"
        f"<p>{QUOTE}</p><p>{COST}</p><p>{END}</p></div>",
    )
    assert article.text.split("\n") == [TITLE, f"Liputan6.com, Jakarta {LEAD}", QUOTE, COST, END]
    assert (article.place, article.segments[1].verbatim) == ("Jakarta", True)


@pytest.mark.parametrize(
    "line",
    [
        "Simak juga Video 'Warga Bangun Jembatan Sendiri':",
        "Lihat juga Video Warga Bangun Jembatan: Bambu dari Kebun Sendiri",
        "[Baca juga: Warga Bangun Jembatan]",
        "Pilihan Editor: Mengapa Jembatan Bambu Bertahan",
        "Scroll ke bawah untuk melanjutkan membaca",
        "Artikel ini telah tayang di KabarKita.com dengan judul Warga Bangun Jembatan",
        "Dapatkan update berita pilihan setiap hari. Mari bergabung di Grup Telegram “Kabar Kita”.",
        "Copyright © ANTARA 2024",
        "Baca selengkapnya di halaman berikutnya...",
        "Dilarang keras mengambil konten atau pengindeksan otomatis di situs web ini tanpa izin tertulis.",
    ],
)
def test_lines_of_the_paper(line: str) -> None:
    assert is_clutter(line)


@pytest.mark.parametrize(
    "line",
    [
        "Simak video berikut ini untuk mengetahui caranya.",
        "Lihat saja kedai kopi yang menjamur di kota itu",
        "Hak Cipta Lagu Anak Diperdebatkan pada 2024",
        "Dilarang mengambil foto tanpa izin, begitu bunyi papan di gerbang candi.",
        "Dapatkan tiket sebelum habis, kata panitia kepada penonton.",
        "Editor yang ditahan bernama Budi.",
        "Bagikan ke tetangga sebelum basi, kata sang ibu",
        "Ikuti akun resmi badan itu untuk kabar gempa.",
        "Artikel ini ditulis oleh Ani Wijaya, peserta magang.",
        "Iklan Rokok di Sekolah Dilarang",
    ],
)
def test_lines_of_the_article(line: str) -> None:
    assert not is_clutter(line)
    assert repair_text(line).repairs == ()


def test_only_a_headline_is_taken_for_what_a_pointer_points_to() -> None:
    said = f"{LEAD}\nBaca juga:\nBanjir Bandang Terjang Tiga Desa di Cikalong\n{QUOTE}"
    assert repair_text(said).text == f"{LEAD}\n{QUOTE}"
    for kept in ("Iuran dari warga", "Jalan Pulang", QUOTE):
        assert repair_text(f"{LEAD}\nBaca juga:\n{kept}\n{END}").text == f"{LEAD}\n{kept}\n{END}"


@pytest.mark.parametrize(
    ("paragraph", "place"),
    [
        ("Bogor, Jawa Barat (ANTARA) - Basarnas mencari dua pendaki.", "Bogor, Jawa Barat"),
        ("Bandung - Warga membangun jembatan.", "Bandung"),
        ("VIVA – Atlet itu meraih emas.", ""),
        ("Washington DC - Presiden menolak usul itu.", "Washington DC"),
        ("Liputan6.com, Bandar Lampung Polisi menangkap pencuri.", "Bandar Lampung"),
    ],
)
def test_datelines(paragraph: str, place: str) -> None:
    found = dateline(paragraph)
    assert found
    assert found["place"] == place


@pytest.mark.parametrize(
    "paragraph",
    [
        "Medan - Banda Aceh ditempuh dalam sepuluh jam.",
        "Jakarta-Bandung kini hanya 40 menit.",
        "Sukamaju - Warga membangun jembatan.",
        "Jakarta Pusat - Utara sepi.",
    ],
)
def test_no_datelines(paragraph: str) -> None:
    assert dateline(paragraph) is None


def test_a_reporter_without_a_colon() -> None:
    assert is_byline("Laporan Wartawan Kabar Kita, Didik Mashudi")
    assert not is_byline("Laporan Wartawan Kabar Kita, dibantah polisi")


@pytest.mark.parametrize(
    ("head", "shown", "foot", "day"),
    [
        (
            "<meta property='article:published_time' content='2024-08-12T10:00:00+07:00'>",
            "",
            "",
            "2024-08-12",
        ),
        ("", "<time datetime='2024-08-12'>tadi pagi</time>", "", "2024-08-12"),
        ("", "<div class='tgl'>Senin, 12 Agu 2024 14:30 WIB</div>", "", "2024-08-12"),
        ("", "<div>Kabarkita.com - 12/08/2024, 14:30 WIB</div>", "", "2024-08-12"),
        # Neither a copyright nor what the text tells of is the day of the article.
        ("", "", "<footer>Hak cipta 2025 Kabar Kita</footer>", ""),
        ("", "", "<p>Pada 3 Januari 2023 warga dari tiga desa mulai menanam bakau di pantai itu.</p>", ""),
        ("", "", "<div>Berita lain</div><div>Senin, 5 Agustus 2024</div>", ""),
    ],
)
def test_the_day_of_a_page(head: str, shown: str, foot: str, day: str) -> None:
    text = "Warga desa itu menanam ribuan bakau di pesisir utara untuk menahan abrasi yang makin parah. "
    page = (
        f"<html><head><title>Warga tanam bakau</title>{head}</head><body><article><h1>Warga tanam bakau</h1>"
        f"{shown}<p>{text * 3}</p><p>{text * 4}</p><p>{text * 5}</p></article>{foot}</body></html>"
    )
    assert read_html(page, name="").date == day
    assert "dateparser" not in sys.modules, "it takes a second to load"
