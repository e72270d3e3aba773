"""Sentences whose stop was lost are parted where that is sure, and only there."""

from __future__ import annotations

import pytest

from sejajar.reading import read_text


def sentences(text: str) -> list[str]:
    article = read_text(text)
    return [article.source_of(segment) for segment in article.segments]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Menteri meninjau panen raya di desa itu pada pagi hari",
            "Namun ia tidak menemui para petani yang menunggu.",
        ),
        (
            "Warga membangun jembatan bambu dengan uang iuran sendiri",
            "Ia berharap bantuan pemerintah segera datang.",
        ),
        (
            "Kepala desa mengaku “kecewa berat” karena janji pemerintah",
            "Padahal anggaran sudah disetujui bulan lalu.",
        ),
        (
            "Air sungai naik sejak malam dan merendam tiga dusun",
            "Sementara itu petugas menyiapkan perahu karet.",
        ),
    ],
)
def test_a_lost_stop(first: str, second: str) -> None:
    assert sentences(f"{first} {second}") == [first, second]


@pytest.mark.parametrize(
    "text",
    [
        "Ia menyanyikan lagu Setelah hujan reda di depan ratusan penonton malam itu.",
        "Penulis itu menerbitkan buku berjudul Ketika Cinta Bertasbih pada tahun yang sama.",
        "Mereka memutar “film lama Padahal kami sudah lelah sekali” di balai desa itu.",
        "Warga menerima bantuan (kata petugas itu Namun belum semua keluarga mendapatkannya).",
        "Menurut Prof.Dwi warga sebaiknya tidak membangun rumah di tepi sungai itu.",
        "Umat percaya bahwa kepada Ia yang menciptakan bumi segala doa akan kembali.",
        "Petani senang Namun lelah.",
    ],
)
def test_where_it_is_not_sure_nothing_is_parted(text: str) -> None:
    assert sentences(text) == [text]
