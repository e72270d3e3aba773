"""The tables: what stands in them, and what is made of it by rule."""

from __future__ import annotations

from pathlib import Path

import pytest

from sejajar.entities.gazetteer import Gazetteer, english_by_rule, rows
from sejajar.text import Kind

RESOURCES = Path(__file__).parents[3] / "resources"


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer(RESOURCES)


@pytest.mark.parametrize(
    ("indonesian", "english"),
    [
        ("Kairo", "Cairo"),
        ("Yerusalem", "Jerusalem"),
        ("Den Haag", "The Hague"),
        ("Mesir", "Egypt"),
        ("AS", "US"),
        ("Amerika Serikat", "United States"),
        ("Belanda", "Netherlands"),
        ("Jalur Gaza", "Gaza Strip"),
        ("Laut China Selatan", "South China Sea"),
        ("Jawa Barat", "West Java"),
        ("Jakarta Selatan", "South Jakarta"),
        ("Kabupaten Aceh Selatan", "South Aceh Regency"),
        ("Pulau Rote", "Rote Island"),
        ("Gunung Semeru", "Mount Semeru"),
        ("Provinsi Jawa Tengah", "Central Java Province"),
    ],
)
def test_places_have_their_english_names(gazetteer: Gazetteer, indonesian: str, english: str) -> None:
    assert english in gazetteer.english(indonesian, Kind.PLACE)


@pytest.mark.parametrize(
    ("indonesian", "english"),
    [
        ("PBB", "UN"),
        ("Dewan Keamanan PBB", "UN Security Council"),
        ("Mahkamah Internasional", "International Court of Justice"),
        ("Pengadilan Kriminal Internasional", "International Criminal Court"),
        ("KPK", "Corruption Eradication Commission"),
        ("Kementerian Luar Negeri", "Foreign Ministry"),
        ("EU", "European Union"),
    ],
)
def test_organisations_have_their_english_names(gazetteer: Gazetteer, indonesian: str, english: str) -> None:
    assert english in gazetteer.english(indonesian, Kind.ORGANISATION)


def test_peoples_are_known(gazetteer: Gazetteer) -> None:
    assert "Palestinian" in gazetteer.people("Palestina")
    assert "Dutch" in gazetteer.people("Belanda")
    assert gazetteer.people("Kairo") == ("Cairene",)


def test_unknown_names_have_no_english(gazetteer: Gazetteer) -> None:
    assert gazetteer.english("Sukamaju", Kind.PLACE) == ()
    assert gazetteer.english("Kairo", Kind.ORGANISATION) == ()
    assert english_by_rule("Selatan") == ()


def test_matches_are_the_longest_at_each_token(gazetteer: Gazetteer) -> None:
    found = gazetteer.matches(["di", "Laut", "China", "Selatan", "dan", "Kairo"])
    assert {(match.start, match.end) for match in found if match.start in (1, 5)} == {(1, 4), (5, 6)}


@pytest.mark.parametrize(
    "table", ["countries.tsv", "places.tsv", "regencies.tsv", "organisations.tsv", "cities.tsv"]
)
def test_every_row_names_its_source_and_has_no_empty_name(table: str) -> None:
    for row in rows(RESOURCES / "gazetteers" / table):
        assert row["source"], row
        for cell in row.values():
            assert cell == cell.strip()
            assert "||" not in cell
            assert not cell.startswith("|")
            assert not cell.endswith("|")
