"""The room as a whole: found, linked, merged."""

from __future__ import annotations

from pathlib import Path

import pytest

from sejajar.entities import Finder, Linker, merge
from sejajar.reading import read_text
from sejajar.text import Article, Entity, Kind, Paragraph, Segment, Span, State, TranslatedSegment

RESOURCES = Path(__file__).parents[3] / "resources"


def article_of(*sentences: str) -> Article:
    """Each sentence a paragraph of its own."""
    paragraphs = []
    at = 0
    for index, sentence in enumerate(sentences):
        span = Span(at, at + len(sentence))
        paragraphs.append(Paragraph(span, (Segment(index, span),)))
        at = span.end + 1
    return Article("", "", "", "id", "\n".join(sentences), tuple(paragraphs))


@pytest.fixture(scope="module")
def finder() -> Finder:
    return Finder(RESOURCES)


@pytest.fixture(scope="module")
def linker() -> Linker:
    return Linker(RESOURCES)


def linked(
    finder: Finder, linker: Linker, pairs: list[tuple[str, str]], state: State = State.EDITED
) -> dict[str, tuple[Entity, list[str | None]]]:
    """Entities by name, each with the words of the translation that its mentions are linked to."""
    article = article_of(*(source for source, _ in pairs))
    translation = {i: TranslatedSegment(i, target, state=state) for i, (_, target) in enumerate(pairs)}
    entities = finder.find(article)
    findings = [
        linker.examine(
            article.source_of(segment),
            translation[segment.index],
            [(e, m) for e in entities for m in e.mentions if m.segment == segment.index],
        )
        for segment in article.segments
    ]
    return {
        entity.name: (
            entity,
            [m.targets[0].of(translation[m.segment].text) if m.targets else None for m in entity.mentions],
        )
        for entity in merge(entities, findings, translation)
    }


def test_names_are_found_grouped_and_linked(finder: Finder, linker: Linker) -> None:
    found = linked(
        finder,
        linker,
        [
            (
                "Menteri Luar Negeri Retno Marsudi bertemu Antony Blinken di Jenewa pada hari Selasa.",
                "Foreign Minister Retno Marsudi met Antony Blinken in Geneva on Tuesday.",
            ),
            (
                "Retno menyampaikan sikap Mahkamah Internasional mengenai Jalur Gaza.",
                "Retno conveyed the position of the International Court of Justice on the Gaza Strip.",
            ),
        ],
    )
    person, there = found["Retno Marsudi"]
    assert person.kind is Kind.PERSON
    assert person.id == "person:retno-marsudi"
    assert there == ["Retno Marsudi", "Retno"]
    assert person.target_name == "Retno Marsudi"
    assert found["Jenewa"][1] == ["Geneva"]
    assert found["Jalur Gaza"][1] == ["Gaza Strip"]
    assert found["Mahkamah Internasional"][0].kind is Kind.ORGANISATION
    assert found["Mahkamah Internasional"][1] == ["International Court of Justice"]


def test_a_country_does_not_take_its_currency(finder: Finder) -> None:
    found = finder.find(article_of("Nilai impor dari Amerika Serikat US$ 3,21 miliar."))
    assert [(entity.kind, entity.name) for entity in found] == [
        (Kind.PLACE, "Amerika Serikat"),
        (Kind.MONEY, "US$ 3,21 miliar"),
    ]


def test_a_professor_is_parted_from_the_university_without_a_comma(resources: Path) -> None:
    article = read_text(
        "Ahli hidrologi Universitas Diponegoro Profesor Lestari Handayani menilai banjir itu berulang. "
        "Tanggul itu akan ditinggikan tahun depan, ujar Lestari."
    )
    kinds = {entity.name: entity.kind for entity in Finder(resources).find(article)}
    assert kinds["Universitas Diponegoro"] is Kind.ORGANISATION
    assert kinds["Lestari Handayani"] is Kind.PERSON
    assert "Lestari" not in kinds


def test_a_magnitude_in_words_has_no_value(finder: Finder) -> None:
    values = {e.name: e.value for e in finder.find(article_of("Puluhan warga dan 30 orang lain hadir."))}
    assert values == {"Puluhan": None, "30": "30"}


def test_two_names_with_a_hyphen_are_two(finder: Finder, linker: Linker) -> None:
    found = linked(
        finder,
        linker,
        [
            ("Jalur kereta Semarang-Demak terendam.", "The Semarang-Demak railway is flooded."),
            ("Tol Gempol-Pasuruan terendam.", "The Gempol-Pasuruan toll road is flooded."),
            ("Pasangan Prabowo-Gibran menang.", "The Prabowo-Gibran pair won."),
            ("Prabowo dan Gibran lalu ke Bandara Soekarno-Hatta.",
             "Prabowo and Gibran then went to Soekarno-Hatta Airport."),
        ],
    )  # fmt: skip
    assert found["Demak"][1] == ["Demak"]
    assert found["Tol Gempol-Pasuruan"][1] == ["Gempol-Pasuruan toll road"]
    assert found["Gibran"][1] == ["Gibran", "Gibran"]
    assert "Bandara Soekarno-Hatta" in found
