"""Mentions brought together: one row for one real thing."""

from __future__ import annotations

from pathlib import Path

import pytest

from sejajar.entities.gazetteer import Gazetteer
from sejajar.entities.grouping import Grouping, bare_person, slug, split_abbreviation
from sejajar.text import Kind, Mention, Span

RESOURCES = Path(__file__).parents[3] / "resources"
PERSON, PLACE, ORGANISATION = Kind.PERSON, Kind.PLACE, Kind.ORGANISATION


@pytest.fixture(scope="module")
def grouping() -> Grouping:
    return Grouping(Gazetteer(RESOURCES))


def grouped(grouping: Grouping, *names: tuple[Kind, str]) -> dict[str, list[int]]:
    """Group names, each in a segment of its own -> the group's name and its segments."""
    found = [(kind, name, Mention(i, Span(0, len(name)))) for i, (kind, name) in enumerate(names)]
    return {group.name: [m.segment for m in group.mentions] for group in grouping.group(found)}


def test_a_surname_belongs_to_the_full_name_before_or_after_it(grouping: Grouping) -> None:
    names = [
        (PERSON, "Marsudi"),
        (PERSON, "Retno Marsudi"),
        (PERSON, "Retno"),
        (PERSON, "Menlu Retno Marsudi"),
    ]
    assert grouped(grouping, *names) == {"Retno Marsudi": [0, 1, 2, 3]}


def test_two_people_with_one_surname_stay_apart(grouping: Grouping) -> None:
    names = [
        (PERSON, "Jusuf Wanandi"),
        (PERSON, "Sofjan Wanandi"),
        (PERSON, "Wanandi"),
        (PERSON, "Jusuf Wanandi"),
        (PERSON, "Wanandi"),
    ]
    assert grouped(grouping, *names) == {"Jusuf Wanandi": [0, 3, 4], "Sofjan Wanandi": [1, 2]}


def test_two_spellings_of_a_full_name_are_one_person(grouping: Grouping) -> None:
    names = [(PERSON, "Yoav Galant"), (PERSON, "Yoav Gallant"), (PERSON, "Gallant")]
    assert grouped(grouping, *names) == {"Yoav Gallant": [0, 1, 2]}


def test_an_abbreviation_goes_with_its_expansion(grouping: Grouping) -> None:
    names = [
        (ORGANISATION, "Lembaga Kajian Pesisir (LKP)"),
        (ORGANISATION, "LKP"),
        (ORGANISATION, "Komisi Pemberantasan Korupsi"),
        (ORGANISATION, "KPK"),
    ]
    assert grouped(grouping, *names) == {
        "Lembaga Kajian Pesisir (LKP)": [0, 1],
        "Komisi Pemberantasan Korupsi": [2, 3],
    }


def test_a_shortened_organisation_goes_with_the_one_it_begins(grouping: Grouping) -> None:
    names = [(ORGANISATION, "Yayasan Laut Biru Nusantara"), (ORGANISATION, "Yayasan Laut Biru")]
    assert grouped(grouping, *names) == {"Yayasan Laut Biru Nusantara": [0, 1]}


def test_names_of_one_country_are_one_and_neighbouring_places_are_not(grouping: Grouping) -> None:
    names = [
        (PLACE, "AS"),
        (PLACE, "Amerika Serikat"),
        (PLACE, "Gaza"),
        (PLACE, "Jalur Gaza"),
        (PLACE, "Israel"),
    ]
    assert grouped(grouping, *names) == {
        "Amerika Serikat": [0, 1],
        "Gaza": [2],
        "Jalur Gaza": [3],
        "Israel": [4],
    }


def test_a_city_and_the_regency_of_its_name_stay_apart(grouping: Grouping) -> None:
    names = [(PLACE, "Kota Bandung"), (PLACE, "Bandung"), (PLACE, "Kabupaten Bandung")]
    assert grouped(grouping, *names) == {"Kota Bandung": [0, 1], "Kabupaten Bandung": [2]}


def test_small_helpers() -> None:
    assert split_abbreviation("Badan Karantina (BK)") == ("Badan Karantina", "BK")
    assert split_abbreviation("Badan Karantina") == ("Badan Karantina", "")
    assert bare_person("Presiden Joko Widodo") == "Joko Widodo"
    assert bare_person("Presiden") == "Presiden"
    assert slug("Musa Abu Marzouk") == "musa-abu-marzouk"
    assert slug("!!") == "unnamed"


def test_a_company_goes_by_its_bare_name(grouping: Grouping) -> None:
    names = [
        (ORGANISATION, "PT Samudra Lestari Tbk"),
        (ORGANISATION, "Samudra Lestari"),
        (ORGANISATION, "Bank"),
    ]
    assert grouped(grouping, *names) == {"PT Samudra Lestari Tbk": [0, 1], "Bank": [2]}
