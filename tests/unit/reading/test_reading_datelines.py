"""Datelines and bylines stand apart from the sentences, and name the publisher."""

from __future__ import annotations

import pytest

from sejajar.reading import read_text
from sejajar.text import Article

REST = "Banjir merendam tiga desa sejak Selasa malam. Warga mengungsi."


def verbatim(article: Article) -> list[str]:
    return [article.source_of(segment) for segment in article.segments if segment.verbatim]


@pytest.mark.parametrize(
    ("dateline", "source"),
    [
        ("JAKARTA, KOMPAS.com -", "KOMPAS.com"),
        ("SURABAYA, Kabar Kita –", "Kabar Kita"),
        ("Jakarta, CNN Indonesia --", "CNN Indonesia"),
        ("TEMPO.CO, Jakarta -", "TEMPO.CO"),
        ("REPUBLIKA.CO.ID, BANDUNG --", "REPUBLIKA.CO.ID"),
        ("Jakarta (ANTARA) -", "ANTARA"),
        ("Merdeka.com -", "Merdeka.com"),
        ("KUDUS, KabarKita.id (12/3/2024) -", "KabarKita.id"),
        ("YOGYAKARTA —", ""),
        ("JAKARTA, Senin -", ""),
    ],
)
def test_datelines(dateline: str, source: str) -> None:
    article = read_text(f"{dateline} {REST}")
    assert article.source_of(article.segments[0]) == dateline
    # A place alone can be translated, a medium's name cannot.
    assert article.segments[0].verbatim is bool(source)
    assert article.source_of(article.segments[1]) == "Banjir merendam tiga desa sejak Selasa malam."
    assert article.source == source


@pytest.mark.parametrize(
    "text",
    [
        "DPRD – lembaga legislatif itu – menolak.",
        "Menteri Keuangan, Sri Mulyani – Ketua Umum ikatan itu – menolak.",
        "Menteri Keuangan (Menkeu) Sri Mulyani - yang hadir di sana - menolak.",
        "Jakarta, Bandung, dan Surabaya - tiga kota besar - banjir.",
        "Jarak Jakarta - Bandung 150 km.",
    ],
)
def test_dashes_that_follow_no_dateline(text: str) -> None:
    article = read_text(text)
    assert verbatim(article) == []
    assert article.source == ""


@pytest.mark.parametrize(
    "byline",
    [
        "Reporter: Ani Wijaya",
        "Penulis: Ani Wijaya | Editor: Bagus",
        "Reporter: Ani Wijaya Editor: Budi S. Utomo",
        "Pewarta: Yosef, Maria Kambu",
        "Sumber: Antara",
    ],
)
def test_bylines(byline: str) -> None:
    assert verbatim(read_text(f"{REST}\n{byline}")) == [byline]
    assert verbatim(read_text(f"{byline}\n{REST}")) == [byline]
    assert read_text(f"{byline}\n{REST}").title == ""


@pytest.mark.parametrize("initials", ["(at/pip)", "(fd)", "(ANT)", "(mcr10/jpnn)", "[kk]", "(DH/L2)"])
def test_initials(initials: str) -> None:
    assert verbatim(read_text(f"{REST} {initials}")) == [initials]
    assert verbatim(read_text(f"{REST}\n{initials}")) == [initials]


@pytest.mark.parametrize(
    "text",
    [
        "Laju mobil itu 120 kilometer per jam (km/jam)",
        "Ia memilih teh (dan/atau kopi).",
        "Film itu berjudul ‘Surat’ (SKUT).",
    ],
)
def test_brackets_that_are_no_initials(text: str) -> None:
    assert verbatim(read_text(text)) == []


def test_names_in_two_colours_are_not_cut() -> None:
    assert read_text(f"{REST}\nSumber: PhoneArena dan situs resmi Pala").text.count("\n") == 1


def test_a_sentence_glued_to_a_byline_is_cut_off() -> None:
    assert read_text(f"Penulis: Ani Wijaya{REST}").text == f"Penulis: Ani Wijaya\n{REST}"


def test_a_source_at_the_end() -> None:
    assert read_text(f"{REST}\nSumber: Antara").source == "Antara"


def test_a_lone_address_is_verbatim() -> None:
    assert verbatim(read_text(f"{REST}\nhttps://kabar.example/a?b=1")) == ["https://kabar.example/a?b=1"]
