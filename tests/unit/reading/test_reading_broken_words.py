"""Words that a line end broke are whole again, and nothing else is put together."""

from __future__ import annotations

from pathlib import Path

import pytest

from sejajar.reading import WordTable, open_text, read_html, read_text
from sejajar.reading.broken_words import BrokenWords
from sejajar.reading.words import words
from sejajar.text import ModelError

KNOWN = WordTable(Path(__file__).parents[3] / "resources")

# Words as their syllables part them: each is one word without its hyphen.
ONE = words("""
    menam-bahkan pemerin-tah pemerintah-an kese-hatan menye-lenggarakan diseleng-garakan per-tanggungjawaban
    kemente-rian mengung-kapkan berkelan-jutan pendidi-kan masya-rakat perun-dingan kebi-jakan di-dirikan
    ter-tera me-merintah memper-juangkan ketidak-adilan pembangun-an ke-dua se-mua ber-lari cin-cin ba-dan
    Pemerin-tah Wi-dodo Jakar-ta PEMERIN-TAH kha-watir tang-gul pengung-sian
""")
# These keep it.
DOUBLED = words("""
    anak-anak berlari-lari sayur-mayur corat-coret warna-warni buku-bukunya terus-menerus tolong-menolong
    undang-undang negara-negara Anak-anak kupu-kupu sama-sama kedua-duanya porak-poranda hati-hatilah
""")
COMPOUND = ["non-blok", "non-Muslim", "Non-Blok", "eks-gubernur", "KPK-nya", "e-KTP"]
# Not sure to be one word: a dash glued on, a half left out, two names.
APART = ["hadir-kata", "pra-dan", "intra-atau", "Indonesia-Malaysia", "warga-di", "Rabu-dia"]

CASES = [
    *((*word.split("-"), word.replace("-", "")) for word in sorted(ONE)),
    *((*word.split("-"), word) for word in [*sorted(DOUBLED), *COMPOUND]),
    *((*word.split("-"), None) for word in APART),
]


def test_there_are_sixty_cases() -> None:
    assert len(CASES) == 60


@pytest.mark.parametrize(("left", "right", "whole"), CASES, ids=str)
def test_a_word_broken_over_a_line_end(left: str, right: str, whole: str | None) -> None:
    tail = "yang dibahas dalam rapat di balai desa kemarin pagi."
    for head in ("Soal", "Warga yang datang dari beberapa dusun di hulu sungai bertanya tentang"):
        text = read_text(f"{head} {left}-\n{right} {tail}", known=KNOWN).text
        if whole:
            assert text == f"{head} {whole} {tail}"
        else:
            assert f"{left}{right} " not in text


@pytest.mark.parametrize(("left", "right", "whole"), CASES, ids=str)
def test_a_line_end_that_became_a_space(left: str, right: str, whole: str | None) -> None:
    text = f"Soal {left}- {right} yang lain."
    # A dash may stand before a name; "me- dan di-" are prefixes, and not Medan.
    doubtful = right[0].isupper() or right == "dan"
    assert read_text(text, known=KNOWN).text == (
        f"Soal {whole} yang lain." if whole and not doubtful else text
    )


@pytest.mark.parametrize("hyphen", ["\xad", "\xac", "\u2010", "-"])
def test_other_hyphens(hyphen: str) -> None:
    assert read_text(f"Bupati menam{hyphen}\r\nbahkan dana.", known=KNOWN).text == "Bupati menambahkan dana."


def test_a_page_whose_lines_are_parted_by_tags() -> None:
    page = "<html><body><article><p>Bupati itu menam-<br>bahkan dana untuk desa.</p></article></body></html>"
    assert read_html(page, name="", known=KNOWN).text == "Bupati itu menambahkan dana untuk desa."


def test_the_text_itself_knows_best() -> None:
    known = BrokenWords(["Jalan tol Rusia-Mongolia", "Kota Tarumasari", "partai pro-rakyat"], KNOWN)
    assert known.whole("Rusia", "Mongolia") == "Rusia-Mongolia"
    assert known.whole("Tarumasa", "ri") == "Tarumasari"
    assert BrokenWords([], KNOWN).whole("Tarumasa", "ri") is None
    assert BrokenWords([], KNOWN).likely("Tarumasa", "ri") == "Tarumasari"


def test_without_a_table_the_text_alone_tells() -> None:
    known = BrokenWords(["Bupati menambahkan dana."], ())
    assert known.whole("menam", "bahkan") == "menambahkan"
    assert known.whole("pemerin", "tah") is None
    assert known.likely("pemerin", "tah") == "pemerintah"


def test_a_table_that_is_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="install the program again"):
        read_text("Bupati menam-\nbahkan dana.", known=WordTable(tmp_path))


def test_the_reader_is_told() -> None:
    (repair,) = open_text("Bupati menam-\nbahkan dana.", known=KNOWN).repairs
    assert (repair.before, repair.after) == ("menam-⏎bahkan", "menambahkan")
