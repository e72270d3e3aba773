"""What holds for any string, and for any value however it is written."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise

from babel.dates import format_date
from babel.numbers import format_currency, format_decimal
from hypothesis import given, settings
from hypothesis import strategies as st

from sejajar.entities.numbers import (
    NumberFound,
    check_numbers,
    find_numbers_en,
    find_numbers_id,
    match_numbers,
    same_value,
)

FIND = st.sampled_from([find_numbers_id, find_numbers_en])
WORDS = """
    1 2 7 15 150.000 1,5 1.5 20.30 2023 1999 % $ Rp US$ € - – / : ( ) . , ' ½ ke ke- kedua dua puluh belas
    ratus ribu juta setengah pertiga koma persen km derajat jam pukul Jumat Minggu Oktober Okt. tahun bulan
    abad an s th one two twenty hundred and a half third million percent dollars of October May the Friday pm
    p.m. to hingga dan century WIB minus satu 000 x old year tens thousands
"""
PIECES = st.sampled_from(WORDS.split())
SOUP = st.lists(st.tuples(PIECES, st.sampled_from(["", " ", " ", "\u00a0"])), max_size=14).map(
    lambda parts: "".join(word + gap for word, gap in parts)
)
ANYTHING = st.one_of(st.text(max_size=60), SOUP)
Find = Callable[[str], tuple[NumberFound, ...]]


@settings(max_examples=400)
@given(ANYTHING, FIND)
def test_spans_lie_inside_in_order_and_apart(text: str, find: Find) -> None:
    found = find(text)
    for number in found:
        assert 0 <= number.span.start < number.span.end <= len(text)
        assert number.span.of(text) == number.span.of(text).strip()
        assert number.value
        assert same_value(number, number)
    for left, right in pairwise(found):
        assert left.span.end <= right.span.start


@settings(max_examples=300)
@given(ANYTHING, ANYTHING)
def test_matches_are_one_to_one_and_checks_point_inside(source_text: str, target_text: str) -> None:
    source, target = find_numbers_id(source_text), find_numbers_en(target_text)
    matches = match_numbers(source, target)
    assert len({s for s, _ in matches}) == len({t for _, t in matches}) == len(matches)
    assert all(same_value(source[s], target[t]) for s, t in matches)
    for check in check_numbers(3, source_text, target_text, source, target, matches):
        assert check.segment == 3
        assert check.source_span is None or check.source_span.of(source_text) == check.source
        assert check.target_span is None or check.target_span.of(target_text) == check.target


def only(found: tuple[NumberFound, ...]) -> NumberFound:
    (one,) = found
    return one


@given(st.integers(0, 10**12))
def test_whole_numbers_in_both_styles(number: int) -> None:
    source = only(find_numbers_id(f"sebanyak {format_decimal(number, locale='id')} orang"))
    target = only(find_numbers_en(f"some {format_decimal(number, locale='en')} people"))
    assert same_value(source, target)
    assert source.value == target.value == str(number)


@given(st.decimals(Decimal("0.01"), Decimal(99999), places=2))
def test_decimals_in_both_styles(number: Decimal) -> None:
    source = only(find_numbers_id(f"{format_decimal(number, '#,##0.##', locale='id')} persen"))
    target = only(find_numbers_en(f"{format_decimal(number, '#,##0.##', locale='en')} percent"))
    assert same_value(source, target)


@given(st.integers(1, 999_999))
def test_number_words_in_both_languages(number: int) -> None:
    source = only(find_numbers_id(f"ada {words_id(number)} orang"))
    target = only(find_numbers_en(f"about {words_en(number)} people"))
    assert source.value == target.value == str(number)


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)))
def test_dates_in_many_styles(day: datetime.date) -> None:
    indonesian = [
        format_date(day, "d MMMM y", locale="id"),
        format_date(day, "EEEE, d MMMM y", locale="id"),
        format_date(day, "EEEE (d/M/y)", locale="id"),
        format_date(day, "dd-MM-y", locale="id"),
        format_date(day, "d MMM y", locale="id").lower(),
        day.isoformat(),
    ]
    english = [
        format_date(day, "MMMM d, y", locale="en"),
        format_date(day, "d MMMM y", locale="en"),
        format_date(day, "EEEE, MMMM d, y", locale="en"),
        format_date(day, "MMM. d, y", locale="en"),
        day.isoformat(),
    ]
    for a in indonesian:
        for b in english:
            source, target = only(find_numbers_id(a)), only(find_numbers_en(b))
            assert same_value(source, target), (a, b)
            assert source.value == target.value == day.isoformat()


@given(st.times())
def test_times_in_many_styles(time: datetime.time) -> None:
    source = only(find_numbers_id(f"pukul {time:%H.%M} WIB"))
    noon = "pm" if time.hour >= 12 else "am"
    for written in (f"{time:%H:%M}", f"{time.hour % 12 or 12}:{time:%M} {noon}", f"{time:%H.%M} WIB"):
        assert same_value(source, only(find_numbers_en(f"at {written}"))), written


@given(
    st.decimals(Decimal("0.1"), Decimal(999), places=1),
    st.sampled_from([("juta", "million"), ("miliar", "billion"), ("triliun", "trillion")]),
    st.sampled_from(["IDR", "USD", "EUR", "MYR", "SGD"]),
)
def test_money_in_both_styles(amount: Decimal, scale: tuple[str, str], code: str) -> None:
    source = only(
        find_numbers_id(
            f"{format_currency(amount, code, '¤#,##0.#', 'id', currency_digits=False)} {scale[0]}"
        )
    )
    target = only(
        find_numbers_en(
            f"{format_currency(amount, code, '¤#,##0.#', 'en', currency_digits=False)} {scale[1]}"
        )
    )
    assert same_value(source, target)


ID = "satu dua tiga empat lima enam tujuh delapan sembilan"
EN = """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
"""
ONES_ID = ["", *ID.split()]
ONES_EN = ["", *EN.split()]
TENS_EN = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def words_id(number: int) -> str:
    if number < 10:
        return ONES_ID[number]
    if number < 20:
        return {10: "sepuluh", 11: "sebelas"}.get(number) or f"{ONES_ID[number - 10]} belas"
    for size, name in ((1000, "ribu"), (100, "ratus"), (10, "puluh")):
        many, rest = divmod(number, size)
        if many:
            head = f"se{name}" if many == 1 else f"{words_id(many)} {name}"
            return f"{head} {words_id(rest)}".strip()
    raise AssertionError


def words_en(number: int) -> str:
    if number < 20:
        return ONES_EN[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return f"{TENS_EN[tens]}-{ONES_EN[ones]}".rstrip("-")
    for size, name in ((1000, "thousand"), (100, "hundred")):
        many, rest = divmod(number, size)
        if many:
            link = " and " if rest and rest < 100 else " "
            return f"{words_en(many)} {name}{link}{words_en(rest)}".strip()
    raise AssertionError
