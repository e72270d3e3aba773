"""Names mended by their heads and tails, and by what the article says of them elsewhere."""

from __future__ import annotations

import pytest
from tests.unit.entities.repairing import mended

from sejajar.entities.repair import Repair


@pytest.mark.parametrize(
    ("text", "recognised", "names"),
    [
        # Ranks of several words, surnames with particles or like common words
        ("Kata Laksamana Madya Wirapati kemarin", "p Madya Wirapati", ["p Wirapati"]),
        ("Menurut Ajun Komisaris Besar Polisi Rinto Saragi itu", "p Besar Polisi Rinto Saragi",
         ["p Rinto Saragi"]),
        ("Kata Mayor Jenderal Wirapati kemarin", "p Jenderal Wirapati", ["p Wirapati"]),
        ("Kata Brigjen Pol. Rinto Saragi itu", "p Pol. Rinto Saragi", ["p Rinto Saragi"]),
        ("Van den Broek menolak tawaran itu", "p Broek", ["p Van den Broek"]),
        ("Nelayan Sardi Laut (51) selamat dari badai itu", "p Sardi; l Laut", ["p Sardi Laut"]),
        # Firms
        ("Ia memimpin PT Sari Boga Rasa sejak lama", "o PT Sari Boga", ["o PT Sari Boga Rasa"]),
        ("Pesanan datang dari Japan Shipping International tahun lalu", "l Japan",
         ["o Japan Shipping International"]),
        ("Dana itu dari SeaBridge Vision Fund di sana", "o SeaBridge; o Vision Fund",
         ["o SeaBridge Vision Fund"]),
        ("Bantuan dari Lions Club Malang Kencana tiba", "o Lions Club Malang; p Kencana",
         ["o Lions Club Malang Kencana"]),
        ("Kata Direktur Utama PT ZW Tumarja mengatakan hal itu", "o PT ZW Tumarja", ["o PT ZW", "p Tumarja"]),
        ("Ia pemilik toko Batik Kencana di sana", "l Kencana", ["o Batik Kencana"]),
        # Bodies
        ("Ia dosen Fakultas Peternakan UGM sejak lama", "o Fakultas Peternakan; o UGM",
         ["o Fakultas Peternakan UGM"]),
        ("Ia dirawat di Rumah Sakit Mata dan Anak Bunda Kasih itu", "o Rumah Sakit Mata",
         ["o Rumah Sakit Mata dan Anak Bunda Kasih"]),
        ("Komandan Brigade Salim al-Bakri tewas", "p Salim al-Bakri", ["o Brigade Salim al-Bakri"]),
        ("Jemaat Gereja Kabar Baik Nusantara (GKBN) di sana berdoa", "l Gereja Kabar Baik Nusantara",
         ["o Gereja Kabar Baik Nusantara ( GKBN )"]),
        ("Kata Kementerian Luar Negeri Tiongkok Wei Ling kemarin",
         "o Kementerian Luar Negeri Tiongkok Wei; p Ling",
         ["o Kementerian Luar Negeri Tiongkok", "p Wei Ling"]),
        ("Ia mendatangi Kodim 0735/Surakarta pagi itu", "o Kodim 0735; l Surakarta",
         ["o Kodim 0735 / Surakarta"]),
        ("Pakar Hukum Universitas Pasundan itu hadir", "o Pakar Hukum Universitas Pasundan",
         ["o Universitas Pasundan"]),
        # Bodies and whose they are
        ("Anggota Komisi III DPR itu hadir", "o DPR", ["o Komisi III DPR"]),
        ("Kata anggota Fraksi PKS DPRD Banten kemarin", "o PKS; o DPRD; l Banten",
         ["o Fraksi PKS DPRD Banten"]),
        ("Usul Fraksi PKS Fraksi PAN dan partai lain ditolak", "o PKS; o PAN",
         ["o Fraksi PKS", "o Fraksi PAN"]),
        ("Ketua DPW PKB Banten itu hadir", "o PKB; l Banten", ["o DPW PKB Banten"]),
        ("Ia diperiksa Propam Polda Bali kemarin", "o Propam Polda; l Bali", ["o Propam Polda Bali"]),
        ("Ia ditahan Polsek Sumber Anyar kemarin", "o Polsek; l Sumber Anyar", ["o Polsek Sumber Anyar"]),
        ("kata anggota komisi iii dpr kemarin", "o dpr", ["o komisi iii dpr"]),
        ("kata pemkot bandung kemarin", "l bandung", ["o pemkot bandung"]),
        # Offices and titles
        ("Pengacara korban, Putri Maya Wardani, hadir", "p Putri Maya Wardani", ["p Putri Maya Wardani"]),
        ("Sepatu Putri Kirana dijual", "p Putri Kirana", ["p Kirana"]),
        ("Kata Marketing Director Rina Wulan kemarin", "p Marketing Director Rina Wulan", ["p Rina Wulan"]),
        ("Rapat itu batal, jelas Menaker kemarin", "p Menaker", []),
        # People with names like common words, or unheard of
        ("Hal itu sudah dibantah oleh Gubernur Jawa Barat Tabah Kemuning kemarin", "l Jawa Barat",
         ["l Jawa Barat", "p Tabah Kemuning"]),
        ("Hal itu sudah dibantah oleh Ketua KPU Divisi Teknis kemarin", "o KPU", ["o KPU"]),
        ("Ibunya, Helda Kabut, sudah datang dari sana", "p Helda", ["p Helda Kabut"]),
        ("Kata Kementerian Luar Negeri Tiongkok Sahanan Ming Ling kemarin",
         "o Kementerian Luar Negeri Tiongkok Sahanan; p Ming Ling",
         ["o Kementerian Luar Negeri Tiongkok", "p Sahanan Ming Ling"]),
        ("Sahanan Helda menang lagi", "p Helda", ["p Sahanan Helda"]),
        ("Mampukah Helda menang lagi", "p Helda", ["p Helda"]),
        ("Istri Raka Layar, dokter, belum bisa layar", "p Raka Layar", ["p Raka Layar"]),
        ("Dasarnya PP Nomor 28 Tahun 2025 itu", "", []),
        # Places
        ("Kantornya ada di Sudirman Tower sejak lama", "o Sudirman Tower", ["l Sudirman Tower"]),
        ("Proyek Jalan Tol Gempol–Purwodadi–Kertosono (Gempolker) itu mahal",
         "l Tol Gempol; l Purwodadi; o Gempolker",
         ["l Jalan Tol Gempol – Purwodadi – Kertosono ( Gempolker )"]),
        ("Kata Bupati Bone Ambo'tang kemarin", "l Bone Ambo'tang", ["l Bone", "p Ambo'tang"]),
        ("Calon dari dapil Jawa Timur II itu menang", "l Jawa Timur", ["l Jawa Timur II"]),
        ("Rapat di Washington, D.C., berakhir", "l Washington", ["l Washington , D.C ."]),
        ("Mereka berangkat dari Pulau Karang Minggu (19/4) pagi", "l Pulau Karang Minggu",
         ["l Pulau Karang"]),
        # Ships and trains are nothing of the three
        ("Kapal KN Pulau Karang mengejar mereka", "l Pulau Karang", []),
        ("Nakhoda KM Rezeki Kita Sardi Umbara selamat", "p Sardi Umbara", ["p Sardi Umbara"]),
        ("Ia naik kereta Argo Merbabu Utama kemarin", "l Merbabu Utama", []),
        ("Ia naik kereta Jawa Timur kemarin", "l Jawa Timur", ["l Jawa Timur"]),
        # Laws and ministries
        ("Menurut Undang-Undang RI Nomor 7 itu", "l RI", []),
    ],
)  # fmt: skip
def test_heads_and_tails(repair: Repair, text: str, recognised: str, names: list[str]) -> None:
    assert mended(repair, (text, recognised))[0] == names


@pytest.mark.parametrize(
    ("text", "recognised", "names"),
    [
        ("mereka tiba di kabupaten bangka barat (babar) pagi itu", "l kabupaten bangka barat",
         ["l kabupaten bangka barat ( babar )"]),
        ("kata badan pengawas pemilu (bawaslu) bali kemarin", "o badan pengawas pemilu; l bali",
         ["o badan pengawas pemilu ( bawaslu ) bali"]),
        ("warga mengungsi ke posko gor manahan", "l posko gor manahan", ["l gor manahan"]),
        ("kapal penjaga pantai vietnam mendekat", "l pantai vietnam", ["l vietnam"]),
        ("juru bicara bakamla laksamana muda rudi hadir", "o bakamla laksamana muda; p rudi",
         ["o bakamla", "p rudi"]),
        ("komandan brigade salim al-bakri tewas", "p salim al-bakri", ["o brigade salim al-bakri"]),
        ("rapat digelar di sudirman tower kemarin", "o sudirman tower", ["l sudirman tower"]),
        ("mereka berdemonstrasi di depan istana", "l istana", []),
    ],
)  # fmt: skip
def test_without_capitals(repair: Repair, text: str, recognised: str, names: list[str]) -> None:
    assert mended(repair, (text, recognised))[0] == names


def test_a_city_is_parted_from_its_stadium_where_commas_are_lost(repair: Repair) -> None:
    stadium = (
        "Pertandingan digelar di Stadion Bintang Timur Surabaya kemarin.",
        "l Stadion Bintang Timur Surabaya",
    )
    long = "Ribuan orang datang sejak pagi untuk menonton mereka di sana. " * 10
    assert mended(repair, stadium, (long, ""))[0] == ["l Stadion Bintang Timur", "l Surabaya"]
    assert mended(repair, stadium, (long + "Ya, begitu.", ""))[0] == ["l Stadion Bintang Timur Surabaya"]


def test_initials_are_people_throughout(repair: Repair) -> None:
    names = mended(
        repair,
        ("Polisi menangkap tiga pemuda berinisial RS (21), DK (23), dan M.Y. di sana.", ""),
        ("Menurut DK mereka diajak RS, yang dirawat di RS Bunda Kasih.", "o RS Bunda Kasih"),
    )
    assert names == [["p RS", "p DK", "p M.Y ."], ["p DK", "p RS", "o RS Bunda Kasih"]]


def test_initials_in_lower_case_need_an_age(repair: Repair) -> None:
    assert mended(repair, ("pelaku berinisial rs (21) dan dk (23) ditahan di sana", ""))[0] == [
        "p rs",
        "p dk",
    ]


def test_an_airport_goes_by_its_own_name(repair: Repair) -> None:
    names = mended(
        repair,
        ("Penerbangan dari Bandara Husni Wiraraja ditunda.", "l Bandara Husni Wiraraja"),
        ("Landasan Husni terlalu pendek.", "p Husni"),
    )
    assert names[1] == ["l Husni"]


def test_a_person_is_not_the_airport_named_after_him(repair: Repair) -> None:
    names = mended(
        repair,
        ("Penerbangan dari Bandara Husni Wiraraja ditunda.", "l Bandara Husni Wiraraja"),
        ("Pilotnya Husni Saragi marah.", "p Husni Saragi"),
        ("Menurut Husni landasannya pendek.", "p Husni"),
    )
    assert names[2] == ["p Husni"]


def test_a_rare_word_is_the_place_that_it_mostly_is(repair: Repair) -> None:
    names = mended(
        repair,
        ("Banjir melanda Wiramulya lagi.", "l Wiramulya"),
        ("Camat setempat meninjau Wiramulya kemarin.", "l Wiramulya"),
        ("Wiramulya, yang dihuni ribuan orang, terendam.", ""),
    )
    assert names[2] == ["l Wiramulya"]


def test_a_headline_is_read_by_its_article(repair: Repair) -> None:
    names = mended(
        repair,
        ("RS Bunda Kasih Makassar Resmikan Gedung Baru", "o RS Bunda Kasih Makassar Resmikan Gedung Baru"),
        ("Direktur RS Bunda Kasih hadir di sana.", "o RS Bunda Kasih"),
    )
    assert names[0] == ["o RS Bunda Kasih", "l Makassar"]


def test_a_headlines_verb_ends_a_name(repair: Repair) -> None:
    names = mended(
        repair,
        ("Danareka Sentosa Kembangkan Pasar Ekspor Baru", "o Danareka Sentosa Kembangkan Pasar"),
        ("Asosiasi Pinjaman Daring Tak Mau Suku Bunga Diatur", "o Asosiasi Pinjaman Daring Tak Mau"),
    )
    assert names == [["o Danareka Sentosa"], ["o Asosiasi Pinjaman Daring"]]


def test_a_name_of_several_words_is_one_everywhere(repair: Repair) -> None:
    names = mended(
        repair,
        ("Kata juru bicara Graha Tirtamas itu", "o Graha Tirtamas"),
        ("Layanan Graha Tirtamas murah", ""),
        ("Aplikasi PasarTernak laku", "o PasarTernak"),
        ("Menurut dia PasarTernak merugi", ""),
    )
    assert names == [["o Graha Tirtamas"], ["o Graha Tirtamas"], ["o PasarTernak"], ["o PasarTernak"]]
