"""Normal forms, and when two numbers may stand for each other."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sejajar.entities.numbers import find_numbers_en, find_numbers_id, same_value
from sejajar.entities.values import amount_of, moment_of, plain, written


def alike(indonesian: str, english: str) -> bool:
    (source,) = find_numbers_id(indonesian)
    (target,) = find_numbers_en(english)
    return same_value(source, target)


@pytest.mark.parametrize(
    ("indonesian", "english"),
    [
        ("150.000 warga", "150,000 people"),
        ("16 orang", "sixteen people"),
        ("ke-16", "sixteenth"),
        ("kelima", "5th"),
        ("dua", "2"),
        ("1,2 juta", "1.2 million"),
        ("1,2 juta", "1,200,000"),
        ("34 ribu", "34,000"),
        ("setengah juta", "half a million"),
        ("dua pertiga", "two-thirds"),
        ("50 persen", "half"),
        ("5,2 persen", "5.2 per cent"),
        ("0,25%", "0.25 percent"),
        ("2 juta dolar AS", "US$2 million"),
        ("2 juta dolar", "2 million Australian dollars"),
        ("Rp 2,5 triliun", "Rp2,500 billion"),
        ("Rp 2,5 triliun", "2.5 trillion rupiah"),
        ("Rp10.000-Rp25.000", "Rp10,000 to Rp25,000"),
        ("3,5 kilometer", "3.5-kilometre"),
        ("120 kg", "120 kilograms"),
        ("3 ton", "3 metric tons"),
        ("tiga hari", "three-day"),
        ("17 tahun", "17-year-old"),
        ("10-15 orang", "10 to 15 people"),
        ("kalah 1-2", "a 2-1 defeat"),
        ("7 Oktober 2023", "October 7, 2023"),
        ("7 Oktober 2023", "Oct. 7"),
        ("7 Oktober", "7 October 2023"),
        ("Jumat (6/3)", "Friday"),
        ("Jumat (6/3)", "Friday, March 6"),
        ("Jumat (6/3)", "Friday (6/3)"),
        ("Jumat (6/3)", "Friday (3/6)"),
        ("Jumat, 6 Maret 2020", "March 6, 2020"),
        ("pukul 20.30 WIB", "8:30 pm"),
        ("pukul 20.30", "20:30"),
        ("pukul 8", "8 pm"),
        ("jam 12 malam", "12 am"),
        ("tahun 1990-an", "the 1990s"),
        ("tahun 90-an", "the nineties"),
        ("abad ke-13", "the thirteenth century"),
        ("2019-2024", "2019-24"),
        ("puluhan", "dozens"),
        ("ratusan ribu", "hundreds of thousands"),
        ("belasan", "dozens"),
    ],
)
def test_legitimate_forms_are_the_same(indonesian: str, english: str) -> None:
    assert alike(indonesian, english)


@pytest.mark.parametrize(
    ("indonesian", "english"),
    [
        ("150.000 warga", "150.00 people"),
        ("150.000 warga", "150.000 people"),
        ("150.000 warga", "15,000 people"),
        ("16 orang", "sixty people"),
        ("1,2 juta", "12 million"),
        ("1,2 juta", "1.2 billion"),
        ("Rp 2,5 triliun", "Rp 2.5 billion"),
        ("Rp 5 juta", "US$5 million"),
        ("2 juta dolar AS", "2 million Australian dollars"),
        ("5 persen", "50 percent"),
        ("3 km", "3 miles"),
        ("3 jam", "3 days"),
        ("10-15 orang", "10-50 people"),
        ("7 Oktober 2023", "October 8, 2023"),
        ("7 Oktober 2023", "October 7, 2022"),
        ("7 Oktober 2023", "November 7, 2023"),
        ("7 Oktober 2023", "October 2023"),
        ("Jumat", "Thursday"),
        ("Jumat (6/3)", "Thursday (6/3)"),
        ("Jumat (6/3)", "Friday (7/3)"),
        ("Kamis (13/2)", "Thursday (2/14)"),
        ("pukul 20.30 WIB", "8:30 am"),
        ("pukul 08.30 WIB", "8:30 pm"),
        ("abad ke-13", "the 14th century"),
        ("ratusan", "thousands of thousands"),
        ("ratusan juta", "hundreds of billions"),
    ],
)
def test_faults_differ(indonesian: str, english: str) -> None:
    assert not alike(indonesian, english)


@given(st.integers(-(10**15), 10**15), st.integers(0, 6))
def test_plain_keeps_decimals_exactly(number: int, places: int) -> None:
    value = Fraction(number, 10**places)
    assert Fraction(plain(value)) == value


@given(
    st.fractions(min_value=0, max_value=10**9, max_denominator=999),
    st.sampled_from(["", "IDR", "%", "km", "km/h", "°C"]),
)
def test_amounts_survive_their_normal_form(value: Fraction, unit: str) -> None:
    amount = amount_of(written(value, unit=unit))
    assert amount is not None
    assert (amount.low, amount.high, amount.unit) == (value, value, unit)


@pytest.mark.parametrize(
    ("value", "parts"),
    [
        ("2023-10-07", ("2023", "10", "07", "", "", "")),
        ("2023-10", ("2023", "10", "", "", "", "")),
        ("2023", ("2023", "", "", "", "", "")),
        ("--10-07", ("", "10", "07", "", "", "")),
        ("--10", ("", "10", "", "", "", "")),
        ("-W-5", ("", "", "", "5", "", "")),
        ("199X", ("199X", "", "", "", "", "")),
        ("19XX", ("19XX", "", "", "", "", "")),
        ("T20:30", ("", "", "", "", "20:30", "")),
        ("T20:30+07:00", ("", "", "", "", "20:30", "+07:00")),
    ],
)
def test_moments_are_taken_apart(value: str, parts: tuple[str, ...]) -> None:
    moment = moment_of(value)
    assert moment is not None
    assert tuple(moment) == parts
