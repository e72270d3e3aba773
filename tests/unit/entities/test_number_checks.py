"""What the number check says of good and of faulty translations."""

from __future__ import annotations

from pathlib import Path

import pytest

from sejajar.entities.numbers import check_numbers, find_numbers_en, find_numbers_id, match_numbers
from sejajar.text import Check, Reason


def check(indonesian: str, english: str) -> tuple[Check, ...]:
    source, target = find_numbers_id(indonesian), find_numbers_en(english)
    return check_numbers(0, indonesian, english, source, target, match_numbers(source, target))


@pytest.mark.parametrize(
    ("indonesian", "english"),
    [
        ("Lebih dari 150.000 warga mengungsi.", "More than 150,000 people fled."),
        ("Dua negara itu sepakat.", "Both countries agreed."),
        ("Ia datang dua kali.", "He came twice."),
        ("Sepertiga warga mengungsi.", "One in three residents fled."),
        ("Dua pertiga warga mengungsi.", "Two out of three residents fled."),
        ("Kedua menteri bertemu selama satu jam.", "The two ministers met for an hour."),
        ("Sekitar 10-15 orang ditahan.", "Between 10 and 15 people were held."),
        ("Antara 10 dan 15 orang ditahan.", "Some 10-15 people were held."),
        ("Toko buka pukul 08.00-17.00 WIB.", "The shop opens at 8 am and closes at 5 pm."),
        ("Setelah tanggal 15 Desember ia pergi.", "After December 15 he left."),
        ("Jumat (6/3), ia tiba.", "He arrived on Friday."),
        ("Jumat (6/3), ia tiba.", "He arrived on Friday, March 6."),
        ("Pada 2012 ini pemasukan naik.", "Revenue rose this year."),
        ("Separuh dari 60 kios terbakar.", "Half of the 60 stalls burned."),
        ("Sebanyak 50 persen kursi kosong.", "Half of the seats are empty."),
        ("Pipa itu 3 kali lebih panjang.", "The pipe is three times longer."),
        ("Harganya Rp 5 juta.", "It costs Rp 5 million (US$320)."),
        ("Panen naik delapan kali lipat.", "The harvest rose eightfold."),
        ("Perang Dunia II berakhir.", "World War 2 ended."),
        ("Tim kalah 1-2.", "The team suffered a 2-1 defeat."),
        ("Dalam sepekan 34 pasien datang.", "In 7 days 34 patients came."),
        ("Puluhan ribu orang hadir.", "Tens of thousands attended."),
        ("Puluhan orang hadir.", "Many people attended."),
        ("Salah satu dari 12 korban selamat.", "One of the 12 victims survived."),
        ("Pada 7 Oktober 2023 perang pecah.", "War broke out on 7 October."),
        ("Ia divonis 7 tahun, dan 7 tahun itu lama.", "He was given seven years, which is long."),
        ("Delegasi G20 dan jet F-16 tiba.", "The G-20 delegates and an F16 jet arrived."),
        ("Delegasi G20 tiba.", "The Group of Twenty delegates arrived."),
        ("Roket jatuh pukul 15.00 WIB.", "The rocket fell at 0800 GMT."),
        ("Ia tiba sejak tahun 1960.", "She has been here since the 1960s."),
        ("Beratnya 9 kilogram.", "It weighs 20 pounds (9 kg)."),
        ("Jam malam antara pukul 3 sore dan 6 pagi.", "The curfew is between 3 p.m. and 6 a.m."),
        ("Toko tutup pukul 3 sore pada hari Sabtu.", "The shop closes at 3 p.m. on Saturdays."),
        ("Harga 1 kilogram beras naik.", "The price of a kilogram of rice rose."),
    ],
)
def test_a_good_translation_is_left_in_peace(indonesian: str, english: str) -> None:
    assert check(indonesian, english) == ()


def test_no_good_translation_of_the_list_is_doubted() -> None:
    lines = (Path(__file__).parent / "data" / "numbers_good.tsv").read_text(encoding="utf-8").splitlines()
    pairs = [line.split("\t") for line in lines]
    assert len(pairs) > 390
    doubted = [(pair, [warning.detail for warning in check(*pair)]) for pair in pairs if check(*pair)]
    assert doubted == []


@pytest.mark.parametrize(
    ("indonesian", "english"),
    [
        ("Mereka berbicara selama satu setengah jam.", "They talked for 80 minutes."),
        ("Dua pekan kemudian ia pulang.", "Fifteen days later he came home."),
        ("Tiga dekade kemudian ia pulang.", "Twenty years later he came home."),
        ("Panjangnya 1.200 meter.", "It is 12 kilometres long."),
        ("Pasar buka pukul setengah delapan.", "The market opens at half past eight."),
        ("Pasar buka pukul 08.00.", "The market opens at nine."),
        ("Pasar buka pukul tujuh malam.", "The market opens at seven in the morning."),
        ("Gempa terjadi pukul 17.45.", "The quake struck at a quarter past six."),
        ("Pasar tutup pukul 24.00 WIB.", "The market closes at noon."),
        ("Bangunan dari abad ke-18 dan ke-19.", "Buildings from the 18th and 20th centuries."),
        ("Ia lahir pada tahun enam puluhan.", "She was born in the seventies."),
        ("Pada 9, 10, dan 11 Maret gempa terjadi.", "Quakes struck on March 9, 10 and 12."),
        ("Pada paruh kedua 2024 ada 30 kasus.", "There were 30 cases in the first half of 2024."),
        ("Pada semester pertama 2024 ada 30 kasus.", "There were 30 cases in the first nine months of 2024."),
        ("Selama Januari-Maret 2024 ada 30 kasus.", "There were 30 cases in the second quarter of 2024."),
        ("Timnas menang 3-0 atas Vietnam.", "The national team beat Vietnam two-nil."),
        ("Enam dari sepuluh orang setuju.", "70 percent of people agreed."),
        ("Kerugian mencapai Rp1,246 miliar.", "Losses reached Rp 1.24 billion."),
        ("Laba naik 12,4 persen.", "Profits rose 12 percent."),
        ("Laba naik 2,1 persen.", "Profits rose negative 2.1 percent."),
        ("Babak 8 besar dimulai.", "The semifinals began."),
        ("Polisi menyita dua lusin telur.", "Police seized 20 eggs."),
        ("Polisi menahan dua tersangka.", "Police arrested three suspects."),
        ("Polisi menahan dua tersangka.", "Police arrested suspects."),
        ("Sepertiga dari jumlah itu hilang.", "Part of the sum was lost."),
        ("Separuh warga mengungsi.", "The residents fled."),
        ("Ia absen selama dua pekan.", "He is out for four weeks."),
        ("Pada 18 September 2007 rapat digelar.", "The meeting was held on Wednesday."),
        ("Toko buka Senin-Jumat pukul 09.00-17.00.", "The shop opens Monday to Friday, 9 to 6."),
        ("Jaksa menuntut 7 tahun 6 bulan.", "Prosecutors sought six and a half years."),
        ("Ia divonis 20 bulan.", "He was sentenced to a year and six months."),
        ("Sebanyak 33 persen setuju.", "Two-thirds agree."),
        ("Sebanyak 34 persen setuju.", "A third agree."),
        ("Kapal tiba pukul 11.45.", "The ship arrived at a quarter past noon."),
        ("Tahap kedua dimulai pada Q1 2025.", "The second phase begins in the second quarter of 2025."),
        ("Tim itu imbang 2-2.", "The team drew 2-1."),
        ("Suhu 2 C di Lampiran A4.", "It was cold in Appendix A4."),
    ],
)
def test_what_only_looks_like_another_form_is_doubted(indonesian: str, english: str) -> None:
    assert check(indonesian, english) != ()


@pytest.mark.parametrize(
    ("indonesian", "english"),
    [
        ("Kerugian mencapai Rp1,246 miliar.", "Losses reached Rp 1.25 billion."),
        ("Laba naik 12,4 persen.", "Profits rose about 12 percent."),
        ("Sebanyak 1.983 orang hadir.", "Almost 2,000 people came."),
        ("Sebanyak 2.014 orang hadir.", "More than 2,000 people came."),
        ("Pada 18 September 2007 rapat digelar.", "The meeting was held on Tuesday."),
        ("Suhu naik 2 C.", "Temperatures rose 2C."),
        ("Pada Desember harga naik dari Maret 2008.", "Prices in December rose from a month earlier."),
        ("Penjualan 2006 turun.", "Sales fell from a year earlier, it said on Monday."),
    ],
)
def test_rounding_and_relative_dates_are_left_in_peace(indonesian: str, english: str) -> None:
    assert check(indonesian, english) == ()


@pytest.mark.parametrize(
    ("indonesian", "english", "reason", "detail"),
    [
        (
            "Lebih dari 150.000 warga mengungsi.",
            "More than 150.00 people fled.",
            Reason.NUMBER_CHANGED,
            "150.000 became 150.00",
        ),
        (
            "Lebih dari 150.000 warga mengungsi.",
            "More than 150.000 people fled.",
            Reason.NUMBER_CHANGED,
            "150.000 became 150.000",
        ),
        (
            "Target 2,3 juta wisatawan.",
            "A target of 2,3 million tourists.",
            Reason.NUMBER_CHANGED,
            "2,3 juta became 2,3 million",
        ),
        (
            "Lebih dari 150.000 warga mengungsi.",
            "Many people fled.",
            Reason.NUMBER_MISSING,
            "150.000 is not in the translation",
        ),
        ("Warga mengungsi.", "Some 400 people fled.", Reason.NUMBER_ADDED, "400 is not in the original"),
        (
            "Anggaran Rp 2,5 triliun.",
            "A budget of Rp 2.5 billion.",
            Reason.NUMBER_CHANGED,
            "Rp 2,5 triliun became Rp 2.5 billion",
        ),
        (
            "Anggaran Rp 2,5 triliun.",
            "A budget of US$2.5 trillion.",
            Reason.CURRENCY_CHANGED,
            "the currency changed: Rp 2,5 triliun became US$2.5 trillion",
        ),
        (
            "Sejak 7 Oktober 2023 perang berlangsung.",
            "War has raged since October 8, 2023.",
            Reason.DATE_CHANGED,
            "the date 7 Oktober 2023 became October 8, 2023",
        ),
        (
            "Sejak 7 Oktober 2023 perang berlangsung.",
            "War has raged since then.",
            Reason.DATE_MISSING,
            "the date 7 Oktober 2023 is not in the translation",
        ),
        ("Ia tiba Jumat.", "He arrived on Thursday.", Reason.DATE_CHANGED, "the date Jumat became Thursday"),
        (
            "Listrik padam pukul 20.30 WIB.",
            "Power failed at 8:30 am.",
            Reason.DATE_CHANGED,
            "the date 20.30 WIB became 8:30 am",
        ),
        (
            "Ia melaut sejak pukul 2 dini hari.",
            "He has been at sea since 2.",
            Reason.DATE_CHANGED,
            "the date 2 dini hari became 2",
        ),
        (
            "Inflasi September 2024 rendah.",
            "In 2024 inflation was low.",
            Reason.DATE_CHANGED,
            "the date September 2024 became 2024",
        ),
        ("Jet F-16 melintas.", "An F-15 jet flew by.", Reason.NUMBER_CHANGED, "F-16 became F-15"),
        ("Dua puluh lainnya luka.", "Two others were hurt.", Reason.NUMBER_CHANGED, "Dua puluh became Two"),
        (
            "Ada dua belas korban.",
            "There are twenty victims.",
            Reason.NUMBER_CHANGED,
            "dua belas became twenty",
        ),
        ("Ia pergi 3 hari.", "He left for 3 weeks.", Reason.NUMBER_CHANGED, "3 hari became 3 weeks"),
        (
            "Ratusan ribu orang hadir.",
            "Hundreds of billions of people came.",
            Reason.NUMBER_CHANGED,
            "Ratusan ribu became Hundreds of billions",
        ),
        (
            "Lihat Tabel 1 di bawah.",
            "See the table below, a good one.",
            Reason.NUMBER_MISSING,
            "1 is not in the translation",
        ),
    ],
)
def test_a_fault_gives_one_warning_with_its_reason(
    indonesian: str, english: str, reason: Reason, detail: str
) -> None:
    (warning,) = check(indonesian, english)
    assert warning.reason is reason
    assert warning.detail == detail
    if warning.source_span:
        assert warning.source_span.of(indonesian) == warning.source
    if warning.target_span:
        assert warning.target_span.of(english) == warning.target


def test_several_faults_are_told_apart() -> None:
    warnings = check(
        "Dari 60 kios, 45 hangus pada 3 Mei 2024.",
        "Of the 60 stalls, 54 burned on May 3, 2025, and 9 survived.",
    )
    assert [(w.reason, w.source, w.target) for w in warnings] == [
        (Reason.NUMBER_CHANGED, "45", "54"),
        (Reason.DATE_CHANGED, "3 Mei 2024", "May 3, 2025"),
        (Reason.NUMBER_ADDED, "", "9"),
    ]


def test_a_repeated_percentage_is_missed() -> None:
    (warning,) = check("Desa A 10 persen dan desa B 10 persen.", "Village A 10 percent and village B.")
    assert warning.reason is Reason.NUMBER_MISSING


def test_links_decide_what_belongs_together() -> None:
    indonesian, english = "Ada 5 rumah dan 7 kios.", "There are 7 stalls and 6 houses."
    source, target = find_numbers_id(indonesian), find_numbers_en(english)
    (warning,) = check_numbers(2, indonesian, english, source, target, [(0, 1), (1, 0)])
    assert (warning.segment, warning.source, warning.target) == (2, "5", "6")


def test_equal_values_are_matched_in_order() -> None:
    source = find_numbers_id("Tim A 3 poin, tim B 3 poin, tim C 4 poin.")
    target = find_numbers_en("Team C 4 points, team A 3 points, team B three points.")
    assert match_numbers(source, target) == [(0, 1), (1, 2), (2, 0)]


@pytest.mark.parametrize(
    ("indonesian", "english", "detail"),
    [
        (
            "Batasnya 12/3/2024.",
            "The deadline is 12/3/2024.",
            "12/3/2024 reads as December 3, 2024 in American English; write 12 March 2024",
        ),
        (
            "Jumat (6/3), ia tiba.",
            "He arrived on Friday (6/3).",
            "6/3 reads as June 3 in American English; write 6 March",
        ),
        (
            "Batasnya 6 Maret 2020.",
            "The deadline is 06-03-2020.",
            "06-03-2020 reads as June 3, 2020 in American English; write 6 March 2020",
        ),
    ],
)
def test_a_date_whose_order_misleads_is_told(indonesian: str, english: str, detail: str) -> None:
    (warning,) = check(indonesian, english)
    assert warning.reason is Reason.DATE_UNCLEAR
    assert warning.detail == detail
    assert warning.target_span is not None
    assert warning.target_span.of(english) == warning.source


@pytest.mark.parametrize(
    "english",
    [
        "He arrived on Friday, March 6.",
        "He arrived on Friday (3/6).",
        "He arrived on Friday.",
    ],
)
def test_a_date_in_words_or_in_american_order_is_clear(english: str) -> None:
    assert check("Jumat (6/3), ia tiba.", english) == ()


def test_a_day_after_the_twelfth_is_clear() -> None:
    assert check("Jumat (13/3/2020), ia tiba.", "He arrived on Friday (13/3/2020).") == ()
    assert check("Selasa (3/3/2020), ia tiba.", "He arrived on Tuesday (3/3/2020).") == ()


@pytest.mark.parametrize(
    ("english", "doubted"),
    [
        ("He arrived on Saturday 8, 2025.", True),
        ("He arrived on Saturday, 8.", True),
        ("He arrived on Saturday (2025).", True),
        ("He arrived on Saturday.", False),
        ("He arrived on Saturday, February 8.", False),
        ("On Saturday 8, he arrived.", True),
    ],
)
def test_digits_left_of_a_date_beside_its_weekday_are_told(english: str, doubted: bool) -> None:
    assert [w.reason for w in check("Sabtu 8 Februari 2025, ia tiba.", english)] == [
        Reason.DATE_CHANGED
    ] * doubted


def test_a_count_behind_a_weekday_is_no_part_of_a_date() -> None:
    assert check("Sabtu (8/2), 8 orang tiba.", "On Saturday, 8 people arrived.") == ()


@pytest.mark.parametrize(
    ("indonesian", "english", "doubted"),
    [
        ("Selesai paling lambat Maret.", "It ends in late March.", True),
        ("Selesai paling lambat Maret.", "It ends by March at the latest.", False),
        ("Selesai paling lambat akhir Maret.", "It ends in late March at the latest.", False),
        ("Selesai awal Maret.", "It ends in late March.", True),
        ("Selesai akhir Maret.", "It ends at the end of March.", False),
    ],
)
def test_the_latest_is_not_late(indonesian: str, english: str, doubted: bool) -> None:
    assert [warning.reason for warning in check(indonesian, english)] == [Reason.DATE_CHANGED] * doubted
