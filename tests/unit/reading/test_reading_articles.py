"""Our own damaged articles come out as their clean twins, and clean text comes out as it went in."""

from __future__ import annotations

from difflib import SequenceMatcher
from pathlib import Path

import pytest

from sejajar.reading import RepairKind, open_file, read_file, repair_text
from sejajar.reading.decoding import decode
from sejajar.reading.paragraphs import LINE_ENDS

ARTICLES = Path(__file__).parents[2] / "articles"
NAMES = sorted(path.name for path in (ARTICLES / "damaged").glob("*.txt"))


def gold(name: str) -> list[list[str]]:
    """The article's paragraphs, each a list of its sentences."""
    text = (ARTICLES / "gold" / name).read_text(encoding="utf-8").strip()
    return [block.split("\n") for block in text.split("\n\n")]


def clean(name: str) -> list[str]:
    return [" ".join(sentences) for sentences in gold(name)]


def differences(ours: list[str], theirs: list[str]) -> int:
    """How many paragraphs are not the same."""
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    return sum(max(i2 - i1, j2 - j1) for tag, i1, i2, j1, j2 in matcher.get_opcodes() if tag != "equal")


def test_there_are_enough_articles() -> None:
    assert len(NAMES) >= 30
    assert sum(len(sentences) - 1 for name in NAMES for sentences in gold(name)) >= 400


def test_damaged_articles_come_out_as_their_clean_twins() -> None:
    damages = failures = 0
    wrong = []
    for name in NAMES:
        raw = decode((ARTICLES / "damaged" / name).read_bytes(), name=name)
        lines = [line for line in LINE_ENDS.split(raw) if line.strip()]
        repaired = repair_text(raw)
        assert repaired.repairs, f"{name} lists no repair"
        damages += differences(lines, clean(name))
        found = differences(repaired.text.split("\n"), clean(name))
        failures += found
        wrong += [name] * found
    assert damages >= 140
    assert failures <= 0.02 * damages, wrong


@pytest.mark.parametrize("name", NAMES)
def test_what_was_repaired_is_clean(name: str) -> None:
    once = open_file(ARTICLES / "damaged" / name).article.text
    assert repair_text(once).text == once
    assert repair_text(once).repairs == ()


@pytest.mark.parametrize("name", NAMES)
def test_clean_articles_are_not_repaired(name: str) -> None:
    text = "\n".join(clean(name))
    assert repair_text(text).repairs == ()
    assert repair_text(text).text == text


def test_sentences_of_the_gold() -> None:
    hits = wrong = 0
    for name in NAMES:
        article = read_file(ARTICLES / "damaged" / name)
        ours = {article.source_of(segment) for segment in article.segments}
        theirs = {sentence for sentences in gold(name) for sentence in sentences}
        hits += len(ours & theirs)
        wrong += len(ours ^ theirs)
    # F1 over whole sentences, through the damage: stricter than over their ends.
    assert 2 * hits / (2 * hits + wrong) >= 0.985


CORRECT = [
    "AT&T dan R&D bekerja sama dengan H&M, P&G & B&B.",
    "Lihat https://kabar.example/baca?id=1&copy=2&quot=3&amp;x=4&reg=id untuk rinciannya.",
    "Lihat kabar.example/baca?a=1&lt=2&rdquo=3 atau tulis ke redaksi.kami+berita@kabar.example, ya.",
    "Toko Rock &and Roll, Alpha &Beta, BTC&ETH, &eurosen dan &copyright tetap begitu.",
    "Lihat https://kabar.example/baca?a&plusmn1&eacute=2&sup2 dan berkas.php?x=1&deg2=3&frac12=4 itu.",
    "Rumusnya a < b & b > c, jadi a < c; kodenya if (a<b&&b>c).",
    "Kunjungi KOMPAS.com, Tempo.co, detik.Com, atau Liputan6.Com.",
    "Nilai π ≈ 3,14; suhu 30 °C; 25 €; ½ gelas; “kutipan”, ‘kutipan’ — dan seterusnya…",
    "Anak-anak ber-KTP non-Jawa naik ke lantai 2-3 (dua–tiga).",
    "Ia berkata, “Ya!” lalu pergi... entah ke mana?!",
    "Muḥammad ibn ʿAbd al-Wahhāb, José, Müller, Đặng, Çelik, Ångström.",
    "Keluarga: 👨‍👩‍👧 dan 🇮🇩 ❤️.",
    "الله أكبر می‌خواهم",
    "Baca juga buku-bukunya yang lain, katanya kepada murid-murid, karena membaca itu penting.",
    "Lihat tabel di bawah ini.",
    "Versi 2.1.3 keluar pukul 20.30 WIB di Jl.Sudirman No.5, kata dr.Ani.",
    "Harga: Rp150.000,00/kg (naik 2,5%).",
    "Oleh: karena itu kami menolak.",
]


@pytest.mark.parametrize("text", CORRECT)
def test_correct_text_is_left_alone(text: str) -> None:
    repaired = repair_text(text)
    assert repaired.text == text
    assert repaired.repairs == ()


@pytest.mark.parametrize(
    ("damaged", "mended", "kind"),
    [
        ("kata &ldquocara-cara&rdquo itu", "kata “cara-cara” itu", RepairKind.ENTITY),
        ("Johnson &amp;amp; Johnson", "Johnson & Johnson", RepairKind.ENTITY),
        ("AT&ampT &#8220Ya&#8221 &nbsp; tidak", "AT&T “Ya” tidak", RepairKind.ENTITY),
        ("naik 2,5&plusmn1 persen", "naik 2,5±1 persen", RepairKind.ENTITY),
        ("luas 10 m&sup2 atau &asymp3&frac12 are", "luas 10 m² atau ≈3½ are", RepairKind.ENTITY),
        ("suhu 30&degC dan 5&permil", "suhu 30°C dan 5‰", RepairKind.ENTITY),
        ("caf&eacute di S&atildeo Paulo, &Eacutelodie", "café di São Paulo, Élodie", RepairKind.ENTITY),
        (
            "lihat http://a.example/?x=1&y=2&rdquo katanya",
            "lihat http://a.example/?x=1&y=2” katanya",
            RepairKind.ENTITY,
        ),
        ("â€œYaâ€ katanya di SÃ£o Paulo", "“Ya” katanya di São Paulo", RepairKind.ENCODING),
        (r"\u201cYa\u201d dan \"tidak\"", '“Ya” dan "tidak"', RepairKind.ENCODING),
        ("peng\u00adum\u200buman\ufeff", "pengumuman", RepairKind.INVISIBLE),
        ("rusak\ud800 parah", "rusak parah", RepairKind.INVISIBLE),
        ("Rp 150.\u00a0000 juta", "Rp 150.000 juta", RepairKind.SPACING),
        ("di Gaza.Israel membantah", "di Gaza. Israel membantah", RepairKind.SPACING),
        ("di Gaza , katanya .", "di Gaza, katanya.", RepairKind.SPACING),
        ("““Ya,”” katanya", "“Ya,” katanya", RepairKind.QUOTES),
        ("<p>Satu</p><p>Dua</p>", "Satu\nDua", RepairKind.MARKUP),
        ("Ia pergi.\nBaca juga: Kabar Lain\nIa kembali.", "Ia pergi.\nIa kembali.", RepairKind.CLUTTER),
        (
            "Ia pergi ke Gaza.Editor: Budi Santoso",
            "Ia pergi ke Gaza.\nEditor: Budi Santoso",
            RepairKind.BYLINE,
        ),
        (
            "Hujan turun sepanjang malam.\nHujan turun sepanjang malam.",
            "Hujan turun sepanjang malam.",
            RepairKind.DUPLICATE,
        ),
        (
            "Hujan turun sepanjang malam di seluruh kota dan peng-\numuman dibacakan.",
            "Hujan turun sepanjang malam di seluruh kota dan pengumuman dibacakan.",
            RepairKind.LINE_BREAK,
        ),
        (
            "Hujan turun sepanjang malam di seluruh kota dan anak-\nanak bermain.",
            "Hujan turun sepanjang malam di seluruh kota dan anak-anak bermain.",
            RepairKind.LINE_BREAK,
        ),
    ],
)
def test_every_kind_of_repair_is_made_and_told(damaged: str, mended: str, kind: RepairKind) -> None:
    repaired = repair_text(damaged)
    assert repaired.text == mended
    assert kind in {repair.kind for repair in repaired.repairs}
    assert all(0 <= repair.paragraph <= repaired.text.count("\n") + 1 for repair in repaired.repairs)


REAL = next(
    (path for up in ARTICLES.parents if (path := up / "shared" / "articles" / "hamas-doha.txt").exists()),
    None,
)


@pytest.mark.skipif(REAL is None, reason="the real article is not part of the project")
def test_the_real_article() -> None:
    assert REAL
    article = read_file(REAL)
    assert len(article.paragraphs) == 15
    assert "&" not in article.text
    assert "“cara-cara untuk mencapai" in article.text
    assert article.language == "id"
    assert [article.source_of(segment) for segment in article.segments if segment.verbatim] == ["(at/pip)"]
