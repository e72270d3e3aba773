"""Author and place are found where articles and files say them, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest
from tests.bench.reading_fuzz import make_html, make_zip

from sejajar.reading import read_bytes, read_file, read_text

REST = "Banjir merendam tiga desa sejak Selasa malam. Warga mengungsi ke balai desa."


@pytest.mark.parametrize(
    ("byline", "author"),
    [
        ("Reporter: Ani Wijaya", "Ani Wijaya"),
        ("Penulis: Ani Wijaya | Editor: Bagus Utomo", "Ani Wijaya"),
        ("Reporter: Ani Wijaya Editor: Budi S. Utomo", "Ani Wijaya"),
        ("Pewarta: Yosef, Maria Kambu", "Yosef, Maria Kambu"),
        ("Oleh: Ani Wijaya", "Ani Wijaya"),
        ("Oleh Ani Wijaya", "Ani Wijaya"),
        ("(Penulis: Ani Wijaya)", "Ani Wijaya"),
        ("Editor: Bagus Utomo", ""),
        ("Sumber: Antara", ""),
        ("Oleh karena itu kami menolak.", ""),
        ("Laporan itu dibacakan Ani Wijaya di balai desa.", ""),
    ],
)
def test_authors_named_in_bylines(byline: str, author: str) -> None:
    assert read_text(f"{byline}\n{REST}").author == author
    assert read_text(f"{REST}\n{byline}").author == author


@pytest.mark.parametrize(
    ("dateline", "place"),
    [
        ("JAKARTA, KOMPAS.com -", "Jakarta"),
        ("JAKARTA -", "Jakarta"),
        ("TANJUNG PINANG, Senin -", "Tanjung Pinang"),
        ("MATARAM NTB -", "Mataram NTB"),
        ("TEMPO.CO, Jakarta -", "Jakarta"),
        ("Kota Gaza (ANTARA) -", "Kota Gaza"),
        ("Merdeka.com -", ""),
    ],
)
def test_places_of_datelines(dateline: str, place: str) -> None:
    article = read_text(f"Banjir di Tiga Desa\n{dateline} {REST}")
    assert article.place == place
    assert read_text(REST).place == ""


def _docx(creator: str) -> bytes:
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return make_zip(
        {
            "word/document.xml": f'<w:document xmlns:w="{w}"><w:p><w:t>{REST}</w:t></w:p></w:document>',
            "docProps/core.xml": '<c xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<dc:creator>{creator}</dc:creator></c>",
        }
    )


def _odt(creator: str) -> bytes:
    names = "urn:oasis:names:tc:opendocument:xmlns"
    head = f'xmlns:office="{names}:office:1.0" xmlns:text="{names}:text:1.0" xmlns:meta="{names}:meta:1.0"'
    said = f"<meta:initial-creator>{creator}</meta:initial-creator>"
    body = f"<office:body><text:p>{REST}</text:p></office:body>"
    return make_zip(
        {
            "content.xml": f"<office:document {head}>{body}</office:document>",
            "meta.xml": f"<office:document {head}><office:meta>{said}</office:meta></office:document>",
        }
    )


@pytest.mark.parametrize("make", [_docx, _odt])
def test_authors_of_documents(make: Callable[[str], bytes]) -> None:
    assert read_bytes(make("Ani Wijaya"), name="surat").author == "Ani Wijaya"
    for nobody in (
        "Microsoft Office User",
        "admin",
        "ASUS",
        "python-docx",
        "HP 14",
        "https://a.example/ani",
        "",
    ):
        assert read_bytes(make(nobody), name="surat").author == ""


def test_authors_of_pages_and_mail(tmp_path: Path) -> None:
    page = make_html("Banjir di Tiga Desa", [REST] * 3)
    named = page.replace(b"</head>", b'<meta name="author" content="Ani Wijaya"></head>')
    assert read_bytes(named, name="halaman").author == "Ani Wijaya"
    assert read_bytes(page, name="halaman").author == ""
    message = EmailMessage()
    message["Subject"], message["From"] = "Banjir", "Ani Wijaya <ani@kabar.example>"
    message.set_content(REST)
    path = tmp_path / "surat.eml"
    path.write_bytes(message.as_bytes())
    assert read_file(path).author == "Ani Wijaya"


def test_the_byline_outranks_the_property() -> None:
    page = make_html(
        "Banjir di Tiga Desa", [REST, REST + " Air surut.", REST + " Hujan reda.", "Penulis: Ani Wijaya"]
    )
    named = page.replace(b"</head>", b'<meta name="author" content="Tim Situs"></head>')
    assert read_bytes(named, name="halaman").author == "Ani Wijaya"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Senin, 12 Agustus 2024 | 14:30 WIB", "2024-08-12"),
        ("Senin 12 Agu 2024 14.30 WIB", "2024-08-12"),
        ("Kabarkita.com - 12/08/2024, 14:30 WIB", "2024-08-12"),
        ("Ani Wijaya - Kabar Kita", ""),
        ("Ani Wijaya – Kabar Kita, Kamis, 9 Mei 2024 pukul 07.05 WITA", "2024-05-09"),
        ("Diterbitkan 3 Nop 2023", "2023-11-03"),
        ("Diterbitkan: 3-Nov-2023, 08:00", "2023-11-03"),
        ("Surabaya, 17 Desember 2019", "2019-12-17"),
        ("Jum'at, 31/02/2025 10:00", ""),
        ("Pemilu 14 Februari 2024", ""),
        ("Warga menanam bakau pada Senin, 12 Agustus 2024 di pesisir.", ""),
        ("Gempa Guncang Tiga Desa Senin 21 November 2022", ""),
    ],
)
def test_the_day_that_stands_above_the_text(line: str, day: str) -> None:
    assert read_text(f"Warga Tanam Bakau\n{line}\n{REST}").date == day
    assert read_text(f"Warga Tanam Bakau\n{REST}\n{line}").date == day


def test_a_headline_is_about_another_day() -> None:
    assert not read_text(f"Pilkada Serentak, 27 November 2024\n{REST}").date
