"""What the printed page says, before it is set."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from sejajar.exporting.sheet import sheet_of, shortened
from sejajar.text import Document, Kind, State

MakeDocument = Callable[..., Document]


def test_the_headline_becomes_the_heading_and_keeps_its_number(harbour: Document) -> None:
    sheet = sheet_of(harbour)
    assert sheet["heading"]["number"] == 1
    assert [row["number"] for row in sheet["rows"]] == [2, 3]
    assert ("Makassar", "place") in sheet["heading"]["target"]


@pytest.mark.parametrize("title", ["Es datang", "ES  DATANG.", "Es datang "])
def test_a_headline_is_known_by_its_words(make_document: MakeDocument, title: str) -> None:
    document = make_document([[("Es datang.", "Ice came.")], [("Ia pergi.", "He left.")]], title=title)
    assert [row["number"] for row in sheet_of(document)["rows"]] == [2]


def test_another_title_stands_above_all_paragraphs(make_document: MakeDocument) -> None:
    sheet = sheet_of(make_document([[("Es datang.", "Ice came.")]], title="Kabar"))
    assert sheet["heading"] == {
        "number": 0,
        "lang": ("id", "en"),
        "source": [("Kabar", "")],
        "target": [],
        "warned": False,
    }
    assert [row["number"] for row in sheet["rows"]] == [1]


def test_the_legend_names_what_is_marked_and_joins_what_looks_alike(harbour: Document) -> None:
    assert [entry["label"] for entry in sheet_of(harbour)["legend"]] == [
        "People",
        "Places",
        "Organisations",
        "Dates",
        "Numbers, percentages",
    ]


def test_an_article_without_entities_has_neither_legend_nor_index(make_document: MakeDocument) -> None:
    sheet = sheet_of(make_document([[("Es datang.", "Ice came.")]]))
    assert sheet["legend"] == []
    assert sheet["index"] == []


def test_names_are_in_alphabetical_order_and_numbers_in_reading_order(make_document: MakeDocument) -> None:
    document = make_document(
        [[("zaenal dan Ali membeli 9 kapal seharga 5 juta.", None)]],
        [
            (Kind.PERSON, "zaenal", None),
            (Kind.PERSON, "Ali", None),
            (Kind.MONEY, "5 juta", None),
            (Kind.NUMBER, "9", None),
        ],
    )
    people, numbers = sheet_of(document)["index"]
    assert [entry["name"] for entry in people["entities"]] == ["Ali", "zaenal"]
    assert [entry["name"] for entry in numbers["entities"]] == ["9", "5 juta"]
    assert numbers["label"] == "Numbers, money"


def test_the_colophon_counts_what_is_not_the_machines(harbour: Document) -> None:
    assert sheet_of(harbour)["colophon"] == "Machine translation (uji 1.0) · 6 sentences · 2 not translated"
    translation = dict(harbour.translation)
    translation[0] = replace(translation[0], state=State.CONFIRMED)
    translation[1] = replace(translation[1], state=State.EDITED)
    mended = Document(harbour.article, translation, harbour.entities, harbour.checks)
    assert sheet_of(mended)["colophon"].endswith("6 sentences · 1 edited · 1 confirmed · 2 not translated")


def test_paragraphs_with_warnings_are_flagged(harbour: Document) -> None:
    assert [row["warned"] for row in sheet_of(harbour)["rows"]] == [True, True]
    assert sheet_of(harbour)["heading"]["warned"] is False


def test_a_day_is_the_timestamp_whatever_its_hour(make_document: MakeDocument) -> None:
    paragraphs = [[("Es.", "Ice.")]]
    day = sheet_of(make_document(paragraphs, date="2025-03-14"))
    hour = sheet_of(make_document(paragraphs, date="2025-03-14T07:30:00"))
    assert day["timestamp"] == hour["timestamp"] == 1741910400


@pytest.mark.parametrize("date", ["", "kemarin"])
def test_without_a_day_the_file_is_todays(make_document: MakeDocument, date: str) -> None:
    before = datetime.now(UTC)
    made = datetime.fromtimestamp(sheet_of(make_document([[("Es.", "Ice.")]], date=date))["timestamp"], UTC)
    assert before.date() <= made.date() <= datetime.now(UTC).date()
    assert made <= datetime.now(UTC), "not in the future"


def test_a_short_pair_stands_together_and_a_long_one_may_break(make_document: MakeDocument) -> None:
    document = make_document([[("Es datang.", "Ice came.")], [("Es mencair. " * 90 + "Ya.", "Ice melts.")]])
    assert [row["together"] for row in sheet_of(document)["rows"]] == [True, False]


def test_titles_are_shortened_between_words() -> None:
    assert shortened("Es  datang") == "Es datang"
    long = shortened("Nelayan menanti " * 20)
    assert len(long) <= 71
    assert long.endswith(("menanti…", "Nelayan…"))
    assert len(shortened("a" * 500)) == 71


@pytest.mark.parametrize(
    ("article", "paragraph", "codes"),
    [
        ("id", "", ("id", "en")),
        ("", "", ("id", "en")),
        ("id", "en", ("en", "en")),
        ("id", "zh-cn", ("zh", "zh")),
        ("en", "id", ("id", "en")),
    ],
)
def test_a_paragraph_in_another_language_stands_as_it_is(
    make_document: MakeDocument, article: str, paragraph: str, codes: tuple[str, str]
) -> None:
    document = make_document([[("Es datang.", "Ice came.")]], language=article)
    (only,) = document.article.paragraphs
    changed = replace(document.article, paragraphs=(replace(only, language=paragraph),))
    assert sheet_of(replace(document, article=changed))["rows"][0]["lang"] == codes
