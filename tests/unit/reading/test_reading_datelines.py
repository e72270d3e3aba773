"""Datelines and bylines stand apart from the sentences, and name the publisher."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sejajar.reading import read_text
from sejajar.reading.datelines import unglue
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
        ("JAKARTA, Selasa (12/3/2024) -", ""),
        ("Jakarta, Selasa (12/3) –", ""),
        ("SEMARANG, 12 Maret 2024 -", ""),
        ("Semarang, Selasa, 12 Maret 2024 -", ""),
        ("JAKARTA, KOMPAS.com, 12 Maret 2024 -", "KOMPAS.com"),
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
    for text in (f"{REST}\n{byline}", f"{byline}\n{REST}"):
        article = read_text(text)
        assert byline in [article.source_of(segment) for segment in article.segments]
        assert verbatim(article) == [], "what they say of roles has an English form"
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


@pytest.mark.parametrize("dash", ["—", "--"])
def test_a_dash_glued_to_a_mediums_name(dash: str) -> None:
    article = read_text(f"Jakarta, CNN Indonesia{dash}{REST}")
    assert article.source_of(article.segments[0]) == f"Jakarta, CNN Indonesia {dash}"
    assert article.source_of(article.segments[1]) == "Banjir merendam tiga desa sejak Selasa malam."
    assert verbatim(read_text(f"KUDUS{dash}{REST}")) == []


BYLINES = (
    "Oleh Ani Wijaya",
    "Oleh: Ani Wijaya",
    "Reporter: Ani | Editor: Budi Utomo",
    "Penulis: Ani Wijaya Editor: Budi",
    "Laporan Wartawan Kabarkita.com, Ani Wijaya",
)


@pytest.mark.parametrize("byline", BYLINES)
@pytest.mark.parametrize(
    "dateline",
    [
        "JAKARTA, Selasa (12/3/2024) -",
        "Demak (ANTARA) -",
        "KABARKITA.COM, DEMAK -",
        "Kabarkita.com, Demak -",
        "DEMAK, Kabarkita.com -",
        "DEMAK -",
        "Semarang -",
    ],
)
@pytest.mark.parametrize("between", ["", " "])
def test_a_byline_and_a_dateline_are_parted(byline: str, dateline: str, between: str) -> None:
    article = read_text(f"{byline}{between}{dateline} {REST}")
    assert article.text == f"{byline}\n{dateline} {REST}"
    assert article.source_of(article.segments[0]) == byline
    assert article.source_of(article.segments[1]) == dateline
    assert article.author.startswith("Ani")
    assert "," not in article.author


@pytest.mark.parametrize(
    ("glued", "parts"),
    [
        ("Penulis: Ani WijayaBanjir merendam", ["Penulis: Ani Wijaya", "Banjir merendam"]),
        ("Oleh Ani WijayaBanjir merendam", ["Oleh Ani Wijaya", "Banjir merendam"]),
        (
            "Penulis: Ani WijayaEditor: SariBanjir merendam",
            ["Penulis: Ani Wijaya", "Editor: Sari", "Banjir merendam"],
        ),
        (
            "Tiga Desa di Demak TerendamKabarkita.com, Demak - Banjir merendam",
            ["Tiga Desa di Demak Terendam", "Kabarkita.com, Demak - Banjir merendam"],
        ),
        (
            "Ani Wijaya - kabarKitaSelasa, 12 Mar 2024 10:30 WIBJakarta - Banjir merendam",
            ["Ani Wijaya - kabarKita", "Selasa, 12 Mar 2024 10:30 WIB", "Jakarta - Banjir merendam"],
        ),
    ],
)
def test_what_is_glued_at_the_beginning_is_parted(glued: str, parts: list[str]) -> None:
    rest = REST.removeprefix("Banjir merendam")
    assert read_text(f"{glued}{rest}").text == "\n".join(parts) + rest


def test_what_is_glued_at_the_end_is_parted() -> None:
    assert read_text(f"{REST}(ani/bud)Editor: Sari").text == f"{REST} (ani/bud)\nEditor: Sari"
    glued = f"{REST}Pewarta: Ani WijayaEditor: Budi UtomoCopyright © ANTARA 2024"
    assert read_text(glued).text == f"{REST}\nPewarta: Ani Wijaya\nEditor: Budi Utomo"
    assert read_text(f"Tiga Desa TerendamOleh Ani Wijaya\n{REST}").author == "Ani Wijaya"


@pytest.mark.parametrize(
    "text",
    [
        "Acara itu memamerkan KulitLABS - Pameran Kota dan lain-lain kepada warga.",
        "Ia menulis di IndoSaudara.com - Cara merawat ibu hamil dengan baik di rumah.",
        "Oleh karena itu JAKARTA, Selasa (12/3/2024) - sepi.",
        "Penulis: McAllister berkata bahwa rumah itu belum lama dibangun oleh ayahnya sendiri.",
        "Warga memakai WhatsApp - aplikasi pesan - setiap hari.",
        "Banjir itu terjadi hariSelasa, 12 Maret 2024 di tiga desa.",
    ],
)
def test_words_with_capitals_inside_are_not_cut(text: str) -> None:
    assert read_text(text).text == text


PIECES = st.sampled_from(
    [
        *BYLINES,
        *("JAKARTA, Selasa (12/3/2024) - ", "Demak (ANTARA) - ", "Kabarkita.com, Demak - ", "10:30 WIB"),
        *(
            "Selasa, 12 Mar 2024 ",
            "(ani/bud)",
            "Copyright © ANTARA 2024",
            REST,
            " ",
            "Tiga Desa Terendam",
            ": ",
        ),
    ]
)


@given(st.lists(PIECES, max_size=6).map("".join))
def test_parting_loses_nothing(text: str) -> None:
    pieces = unglue(text)
    assert "".join("".join(pieces).split()) == "".join(text.split())
    assert all(pieces)


def test_a_source_at_the_end() -> None:
    assert read_text(f"{REST}\nSumber: Antara").source == "Antara"


def test_a_lone_address_is_verbatim() -> None:
    assert verbatim(read_text(f"{REST}\nhttps://kabar.example/a?b=1")) == ["https://kabar.example/a?b=1"]
