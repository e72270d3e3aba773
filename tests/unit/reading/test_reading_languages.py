"""Paragraphs in another language than their article are told, and nothing else is taken for one."""

from __future__ import annotations

from pathlib import Path

import pytest

from sejajar.reading import read_text
from sejajar.reading.language import judge_paragraph

ARTICLES = Path(__file__).parents[2] / "articles"
GOLD = [ARTICLES / "gold" / path.name for path in sorted((ARTICLES / "damaged").glob("*.txt"))]
NEWS = (
    "Warga Desa Sukamaju membangun jembatan bambu sepanjang 40 meter karena jembatan lama hanyut.\n"
    "Kepala desa mengatakan bahwa bantuan pemerintah belum datang sejak banjir pada bulan lalu."
)
ENGLISH = (
    "The villagers built the bridge on their own after the flood washed the old one away. They said that "
    "help from the government had not come."
)


@pytest.mark.parametrize(
    ("code", "paragraph"),
    [
        ("en", ENGLISH),
        (
            "en",
            "“We will not wait for them any longer, because the children have to cross this river on their "
            "own every morning.”",
        ),
        (
            "jv",
            "Bocah iku lunga menyang pasar karo ibune amarga arep tuku klambi anyar kanggo dina riyaya. "
            "Dheweke ora seneng yen kudu ngenteni suwe ing dalan.",
        ),
        (
            "su",
            "Urang Sunda kudu bisa ngajaga basa jeung budayana sorangan, sabab lamun henteu ku urang, ku "
            "saha deui? Kitu cenah waktu nepungan para nonoman.",
        ),
        (
            "ms",
            "Polis mengesahkan bahawa lelaki itu ditahan kerana disyaki mencuri sebuah kereta di hadapan "
            "pejabat pos pada petang Jumaat.",
        ),
        ("ar", "هدم الفيضان الجسر القديم وبنى أهل القرية جسرا جديدا من الخيزران بأيديهم"),
        (
            "de",
            "Die Bewohner des Dorfes haben die Brücke selbst gebaut, nachdem das Hochwasser die alte "
            "weggerissen hatte, und sie warten noch immer auf die versprochene Hilfe der Regierung, die "
            "bisher nicht gekommen ist.",
        ),
    ],
)
def test_paragraphs_in_another_language(code: str, paragraph: str) -> None:
    article = read_text(f"{NEWS}\n{paragraph}\nAir sungai masih tinggi dan warga diminta waspada.")
    assert article.language == "id"
    assert [each.language for each in article.paragraphs] == ["", "", code, ""]
    told = article.paragraphs[2].segments
    assert [segment for segment in article.segments if segment.verbatim] == list(told)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Thank you very much for everything.",
        "“You will never walk alone in this fight,” kata dia menirukan pelatih asal Inggris itu.",
        "“We will not wait for them any longer, and we are going to finish this bridge soon,” tulis Arifin.",
        "Film The Lord of the Rings: The Return of the King dan The Good, the Bad and the Ugly diputar.",
        "Perdana Menteri Malaysia Datuk Seri Anwar Ibrahim bertemu Tun Mahathir di Hospital Kuala "
        "Lumpur, kata polis Malaysia kepada Bernama.",
        "Kang Asep, Kang Dadang, Kang Ujang, dan Kang Maman bertemu Mas Saka dan Mbak Ana di Bandung.",
        "Barcelona, Real Madrid, Manchester United, Juventus, Paris Saint-Germain, Liverpool, Arsenal",
        "https://kabar.example/the/of/to/and/that/for/with/from/are/have/has/had/been/they/were/will/would",
    ],
)
def test_short_mixed_and_named_stay_indonesian(paragraph: str) -> None:
    assert [each.language for each in read_text(f"{NEWS}\n{paragraph}").paragraphs] == ["", "", ""]


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_clean_articles_have_no_paragraph_in_another_language(path: Path) -> None:
    blocks = path.read_text(encoding="utf-8").strip().split("\n\n")
    assert [judge_paragraph(block.replace("\n", " "), "id") for block in blocks] == [""] * len(blocks)


def test_indonesian_in_an_english_article_is_told_and_translated() -> None:
    article = read_text("\n".join([ENGLISH * 5, NEWS.replace("\n", " "), ENGLISH * 4]))
    assert article.language == "en"
    assert [each.language for each in article.paragraphs] == ["", "id", ""]
    assert [all(s.verbatim for s in each.segments) for each in article.paragraphs] == [True, False, True]


def test_a_headline_in_an_english_article_is_copied() -> None:
    article = read_text("\n".join(["Villagers Build Their Own Bridge", ENGLISH * 3, NEWS.split("\n")[0]]))
    assert [each.segments[0].verbatim for each in article.paragraphs] == [True, True, False]


def test_malay_is_translated_as_if_it_were_indonesian() -> None:
    article = read_text(
        "Polis mengesahkan bahawa lelaki itu ditahan kerana disyaki mencuri sebuah kereta di hadapan "
        "pejabat pos pada petang Jumaat, manakala dua lagi masih dicari oleh pihak polis."
    )
    assert article.language == "ms"
    assert not any(segment.verbatim for segment in article.segments)


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor opened the new market and met the traders.",
        "Some of the bridges were washed away by the flood.",
        "“We will not wait for them,” she said.",
        "THE MAYOR OPENED THE NEW MARKET AND MET THE TRADERS",
    ],
)
def test_a_short_english_sentence_is_told_wherever_it_stands(sentence: str) -> None:
    alone = read_text(sentence)
    assert alone.language == "en"
    assert all(segment.verbatim for segment in alone.segments)
    assert judge_paragraph(sentence, "id") == judge_paragraph(sentence, "") == "en"


@pytest.mark.parametrize(
    "sentence",
    [
        "Tim SAR WHO AS IT UK ON OFF IN OUT",
        "The Rain of the Last Night Tayang Hari Ini",
        "Grup musik The Of And With From Have Been",
        "Sis, the best sih it is really good, tapi not for me and my skin",
        "Said Has But Her His, warga Kampung Baru, menang",
        "“It is not for us and they are not the ones,” ujar Ani.",
        "The Lord of the Rings kembali tayang besok",
        "Film Out of the Blue dan Into the Woods diputar",
    ],
)
def test_names_and_mixtures_are_no_english(sentence: str) -> None:
    assert judge_paragraph(sentence, "id") == judge_paragraph(sentence, "") == ""
    assert not any(segment.verbatim for segment in read_text(sentence).segments)


def test_an_unsure_article_is_indonesian_but_for_what_is_plainly_english() -> None:
    assert judge_paragraph(ENGLISH, "") == "en"
    assert judge_paragraph("Die Bewohner haben die Brücke selbst gebaut und warten noch immer.", "") == ""
