"""Names mended: their ends, their kinds, and what the article says elsewhere."""

from __future__ import annotations

import pytest
from tests.unit.entities.repairing import mended

from sejajar.entities.repair import Repair


@pytest.mark.parametrize(
    ("text", "recognised", "names"),
    [
        ("Ia tiba di Qatar Doha kemarin", "l Qatar Doha", ["Qatar", "Doha"]),
        ("Presiden Rusia Vladimir Putin tiba", "p Rusia Vladimir Putin", ["Rusia", "Vladimir Putin"]),
        ("Menurut Dewan Keamanan PBB itu", "l PBB", ["Dewan Keamanan PBB"]),
        ("Kata Komite Peduli Laut itu", "", ["Komite Peduli Laut"]),
        ("Di desa kelahirannya Awja ia berdoa", "l desa kelahirannya Awja", ["Awja"]),
        ("Warga Palestina dan Israel", "", ["Palestina", "Israel"]),
        ("Ia belajar bahasa Arab", "", []),
        ("Harganya 100 dolar AS saja", "l AS", []),
        ("Kata Umar. Hasan pergi", "p Umar. Hasan", ["Umar", "Hasan"]),
        ("Di Fakultas Hukum (FH) Unram kemarin", "o FH) Unram", ["FH", "Unram"]),
        ("Wartakita.com - Surabaya banjir", "o Wartakita.com - Surabaya", ["Wartakita.com", "Surabaya"]),
        ("Ia tinggal di Amerika Serikat saja", "l Amerika; l Serikat", ["Amerika Serikat"]),
        ("Ia bekerja di Badan Nasional Penanggulangan Bencana (BNPB) sejak lama", "",
         ["Badan Nasional Penanggulangan Bencana ( BNPB )"]),
        ("Puasa Ramadan tiba", "p Ramadan", []),
        ("Kata Presiden Joko Widodo", "p Presiden Joko Widodo", ["Joko Widodo"]),
        ("Di Kantor DPR ia bicara", "l Kantor DPR", ["DPR"]),
        ("Ia dibawa ke Kejari Cianjur kemarin", "l Cianjur", ["Kejari Cianjur"]),
        ("Kata Polresta Denpasar I Ketut Arta itu", "p Polresta Denpasar I Ketut Arta",
         ["Polresta Denpasar", "I Ketut Arta"]),
        ("Final Australia Terbuka dimulai", "l Australia", []),
        ("Pegawai Kementerian Kelautan dan Perikanan itu", "o Kementerian Kelautan",
         ["Kementerian Kelautan dan Perikanan"]),
        ("Pasien Rumah Sakit King Faisal itu", "p Faisal", ["Rumah Sakit King Faisal"]),
        ("Menurut Undang-Undang Nomor 3 itu", "", []),
        ("Gempa kecil guncang Cianjur semalam", "l Gempa kecil guncang Cianjur", ["Cianjur"]),
    ],
)  # fmt: skip
def test_boundaries(repair: Repair, text: str, recognised: str, names: list[str]) -> None:
    assert [name[2:] for name in mended(repair, (text, recognised))[0]] == names


def test_a_surname_alone_is_the_person_named_in_full(repair: Repair) -> None:
    names = mended(
        repair, ("Kata Mikhail Bogdanov kemarin", "p Mikhail Bogdanov"), ("Ia bertemu Bogdanov lagi", "")
    )
    assert names == [["p Mikhail Bogdanov"], ["p Bogdanov"]]


def test_a_brand_taken_for_a_person_once_stays_alone(repair: Repair) -> None:
    names = mended(
        repair,
        ("Menurut Wiratek pasar lesu", "p Wiratek"),
        ("Layanan Wiratek murah", ""),
        ("Kantor pusat Wiratek pindah", ""),
    )
    assert names == [["p Wiratek"], [], []]


def test_lower_case_text_keeps_what_the_recogniser_found(repair: Repair) -> None:
    found = ("kata cahaya lestari di bandung", "p cahaya lestari; l bandung")
    assert mended(repair, found) == [["p cahaya lestari", "l bandung"]]


def test_an_abbreviation_introduced_earlier_is_parted_from_a_person(repair: Repair) -> None:
    names = mended(
        repair,
        ("Kata Badan Keamanan Laut (Bakamla) kemarin", "o Badan Keamanan Laut"),
        ("Kepala Bakamla Rudi Irvansyah hadir", "p Bakamla Rudi Irvansyah"),
    )
    assert names[1] == ["o Bakamla", "p Rudi Irvansyah"]


def test_one_name_is_of_one_kind(repair: Repair) -> None:
    names = mended(
        repair,
        ("Ia bertemu Wirasana kemarin", "p Wirasana"),
        ("Lalu Wirasana pulang", "p Wirasana"),
        ("Kata Wirasana lagi", "l Wirasana"),
    )
    assert names == [["p Wirasana"]] * 3


def test_what_has_a_site_or_is_written_in_one_is_no_person(repair: Repair) -> None:
    names = mended(
        repair,
        ("Situs Wiratek.com ditutup", ""),
        ("Menurut Wiratek pasar lesu", "p Wiratek"),
        ("Layanan PasarTernak murah", "p PasarTernak"),
        ("Kata McGregor itu", "p McGregor"),
    )
    assert names[1:] == [["o Wiratek"], ["o PasarTernak"], ["p McGregor"]]
