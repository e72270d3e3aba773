"""Where scraping ate the white space, and where none belongs."""

from __future__ import annotations

import pytest

from sejajar.reading import read_text, repair_text


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        (
            "Ia tiba pada Rabu (2/10/2024).Warga menyambutnya.",
            "Ia tiba pada Rabu (2/10/2024). Warga menyambutnya.",
        ),
        (
            "Gempa itu terjadi tahun 2022.Warga masih ingat.",
            "Gempa itu terjadi tahun 2022. Warga masih ingat.",
        ),
        ("Api padam pukul 20.30 WIB.Petugas lalu pulang.", "Api padam pukul 20.30 WIB. Petugas lalu pulang."),
        (
            "Jalan rusak sepanjang 12,7 km.Anggarannya kecil.",
            "Jalan rusak sepanjang 12,7 km. Anggarannya kecil.",
        ),
        ("Serapan anggaran baru 50%.Bupati tidak puas.", "Serapan anggaran baru 50%. Bupati tidak puas."),
        ("Ia menulis di detik.com.Pembaca menanggapi.", "Ia menulis di detik.com. Pembaca menanggapi."),
        ("Ia bebas pada Maret 2021.Ia lalu pulang.", "Ia bebas pada Maret 2021. Ia lalu pulang."),
        (
            "Harganya Rp 12.500.Di pasar lain lebih murah.",
            "Harganya Rp 12.500. Di pasar lain lebih murah.",
        ),
        (
            "Pintu dibuka pukul 07.00 WITA.Ke sana warga pergi.",
            "Pintu dibuka pukul 07.00 WITA. Ke sana warga pergi.",
        ),
        (
            "DEMAK, KabarKita.id—Banjir merendam tiga desa.",
            "DEMAK, KabarKita.id — Banjir merendam tiga desa.",
        ),
        ("Ia melapor ke DPRD.Ketua komisi marah.", "Ia melapor ke DPRD. Ketua komisi marah."),
        ("Timor Tengah Selatan,NTT,Rabu, ia tiba.", "Timor Tengah Selatan, NTT, Rabu, ia tiba."),
        ("Kata Mahfud Shodiq ,Rabu pagi.", "Kata Mahfud Shodiq, Rabu pagi."),
        ("“Semoga bermanfaat,”kata dia.", "“Semoga bermanfaat,” kata dia."),
        ('“Kami siap,"ujarnya."Tahun depan selesai."', '“Kami siap," ujarnya. "Tahun depan selesai."'),
        ("Kata Yati ( 45 tahun ), warga desa.", "Kata Yati (45 tahun), warga desa."),
        ("Badan itu mencatat :", "Badan itu mencatat:"),
        (
            "Warga mengungsi. ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT Mereka tidur di masjid.",
            "Warga mengungsi. Mereka tidur di masjid.",
        ),
        ("Bandung -\nWarga membangun jembatan.", "Bandung - Warga membangun jembatan."),
        ("Penulis: Dian ErikaEditor: Novianti", "Penulis: Dian Erika\nEditor: Novianti"),
        ("Sejak Maretâ€‹ lalu.", "Sejak Maret lalu."),
    ],
)
def test_mended(damaged: str, mended: str) -> None:
    assert repair_text(damaged).text == mended
    assert repair_text(mended).repairs == ()


@pytest.mark.parametrize(
    "text",
    [
        "Perkara 12/Pid.Sus/2023/PN.Jkt.Pst diputus kemarin.",
        "Bab 1.2.3.Latar belakang ada di halaman 10.",
        "10.Beras dan 11.Gula ada di daftar.",
        "Kereta berangkat pukul 18.00.Wib dari Gambir.",
        "Ia lulusan S.Pd.I dan M.Pd dari UNY.",
        "Menurut UU No. 5.Ia dan pasal 12.Ia di sana.",
        "Ia berbelanja di Warung24.Id, Toko2000.Co dan Pasar123.Io kemarin.",
        "Kunjungi KOMPAS.Com dan ASP.Net serta WWW.Kabar.Example.",
        "RSUD.Dr.Soetomo dan PT.Maju di Jl.Raya No.25.",
        "Senyumnya :( lalu :) seperti itu.",
        "Fungsi f(x,y) dan rumus H2,O2 ada di sana.",
        "Sp. OG dan Rep. Ceko, juga Dit. Reskrimum Polda.",
    ],
)
def test_left_alone(text: str) -> None:
    assert repair_text(text).repairs == ()
    assert len(read_text(text).segments) == 1
