"""Indonesian number words, and the Indonesian lexicon for the scanner."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache

from sejajar.entities.numbers_id_terms import (
    COUNTERS,
    CURRENCIES_AFTER,
    CURRENCIES_BEFORE,
    UNITS,
    YEAR_CUES,
)
from sejajar.entities.numbers_lexicon import (
    Lexicon,
    Phrases,
    Reading,
    calendar_names,
    counted,
    currency_names,
    listed,
    unit_phrases,
)
from sejajar.entities.numbers_tokens import DASHES, Token

_DIGITS = counted("nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas", range(12))
_SCALES = {
    "ribu": 10**3,
    "juta": 10**6,
    "miliar": 10**9,
    "milyar": 10**9,
    "miliard": 10**9,
    "triliun": 10**12,
    "trilyun": 10**12,
    "trilliun": 10**12,
}
_ONE_SCALES = {
    word + tail: scale
    for word, scale in (("seribu", 10**3), ("sejuta", 10**6), ("semiliar", 10**9), ("setriliun", 10**12))
    for tail in ("", "an")
}
_VAGUE = {
    "belasan": 11,
    "lusinan": 12,
    "puluhan": 10,
    "ratusan": 100,
    "ribuan": 10**3,
    "jutaan": 10**6,
    "miliaran": 10**9,
    "milyaran": 10**9,
    "triliunan": 10**12,
}
_PARTS = {
    "separuh": Fraction(1, 2),
    "separo": Fraction(1, 2),
    "setengah": Fraction(1, 2),
    "sepertiga": Fraction(1, 3),
    "seperempat": Fraction(1, 4),
    "seperlima": Fraction(1, 5),
    "seperenam": Fraction(1, 6),
    "sepertujuh": Fraction(1, 7),
    "seperdelapan": Fraction(1, 8),
    "sepersepuluh": Fraction(1, 10),
    "seperseratus": Fraction(1, 100),
}
_DOZENS = {"lusin": 12, "kodi": 20}
_ONE_DOZENS = {"selusin": 12, "sekodi": 20}
_PER = {f"per{word}": number for word, number in _DIGITS.items() if number > 1} | {"persepuluh": 10}
_ORDINALS = {f"ke{word}": number for word, number in _DIGITS.items() if number > 1} | {"pertama": 1}

# "kedua" is "both" as often as "second": it counts where a thing that comes in turns stands before it.
_TURNS = listed(
    """
    untuk kali yang hari tahun bulan pekan minggu babak putaran periode anak tempat peringkat posisi urutan
    gelombang tahap dunia seri leg gol kuartal triwulan semester dekade paruh laga termin jilid edisi musim
    lapis orang istri putra putri pilihan terbesar tertinggi kelas sidang debat dosis set ronde pertandingan
    """
)
_IDIOMS = {("kaki", "lima"), ("empat", "mata"), ("simpang", "lima"), ("kepulauan", "seribu")}
_IDIOMATIC_BEFORE = ("segi", "pangkat")  # "segi enam", "pangkat tiga"
_NOT_AFTER_ONE = frozenset(["sama", "per", "demi", "persatu", "pun", "saja"])


def _split_compound(word: str) -> tuple[str, str] | None:
    """ "duapuluh" -> "dua", "puluh": words that lost the space between them."""
    for tail in ("belas", "puluh", "ratus", "ribu"):
        head = word.removesuffix(tail)
        if head != word and head in _DIGITS and 1 <= _DIGITS[head] <= 9:
            return head, tail
    return None


def _words(tokens: Sequence[Token], i: int) -> tuple[int, int, bool] | None:
    """A cardinal from token `i`: its end, value and whether it is a magnitude only ("puluhan ribu")."""
    total = chunk = 0
    pending: int | None = None
    start = i
    lowest_scale = 10**18
    vague = False

    def multiply(tail: str) -> bool:
        nonlocal chunk, pending
        if pending is None or not 1 <= pending <= 9 or (tail == "belas" and chunk % 100):
            return False
        chunk += {"belas": 10 + pending, "puluh": 10 * pending, "ratus": 100 * pending}[tail]
        pending = None
        return True

    while i < len(tokens):
        word = tokens[i].low
        parts = _split_compound(word)
        if parts and parts[1] != "ribu":
            if pending is not None:
                break
            pending = _DIGITS[parts[0]]
            if not multiply(parts[1]):
                break
        elif parts:
            if pending is not None or chunk or total:
                break
            total, lowest_scale = _DIGITS[parts[0]] * 1000, 1000
        elif word in _DIGITS:
            if pending is not None or (chunk % 10 and i > start):
                break
            pending = _DIGITS[word]
        elif word == "seratus":
            if pending is not None or chunk:
                break
            chunk = 100
        elif word in ("belas", "puluh", "ratus"):
            if not multiply(word):
                break
        elif word in _VAGUE and i == start:
            vague, chunk = True, _VAGUE[word]
        elif word in _SCALES:
            scale = _SCALES[word]
            here = chunk + (pending or 0)
            if not here or scale >= lowest_scale:
                break
            total, chunk, pending, lowest_scale = total + here * scale, 0, None, scale
        elif word in _ONE_SCALES:
            scale = _ONE_SCALES[word]
            if pending is not None or chunk or scale >= lowest_scale:
                break
            total, lowest_scale = total + scale, scale
        else:
            break
        i += 1
    if i == start:
        return None
    return i, total + chunk + (pending or 0), vague


def _low(tokens: Sequence[Token], i: int) -> str:
    return tokens[i].low if 0 <= i < len(tokens) else ""


def _is_idiom(tokens: Sequence[Token], i: int, end: int) -> bool:
    """Words that look like numbers and are not: "salah satu", "satu sama lain", "dua-duanya"."""
    before, after = _low(tokens, i - 1), _low(tokens, end)
    if after in DASHES and end + 1 < len(tokens) and tokens[end].glued and tokens[end + 1].glued:
        follower = tokens[end + 1]
        if not follower.digits and follower.low not in _DIGITS:
            return True
    if before in DASHES and tokens[i - 1].glued and tokens[i].glued and _low(tokens, i - 2).isalpha():
        return _low(tokens, i - 2) not in _DIGITS
    if (before, tokens[i].low) in _IDIOMS or before in _IDIOMATIC_BEFORE:
        return True
    capital = tokens[i].text[0].isupper() and i > 0 and tokens[i - 1].text.islower()
    if capital and end == i + 1 and (end == len(tokens) or not tokens[end].text[0].isupper()):
        return True  # the city of Lima, not a headline
    if end == i + 1 and tokens[i].low == "satu":
        return before in ("salah", "per", "demi", "tak", "tidak") or after in _NOT_AFTER_ONE
    return False


def _after_ke(tokens: Sequence[Token], i: int) -> Reading | None:
    """ "ke-16", "ke - 16", "ke16", "ke-dua"; "ke 16 negara" is a direction."""
    if i + 2 < len(tokens) and tokens[i + 1].low in DASHES and tokens[i + 1].glued == tokens[i + 2].glued:
        if tokens[i + 2].text.isdecimal():
            return Reading(i + 3, Fraction(int(tokens[i + 2].text)), ordinal=True)
        found = _words(tokens, i + 2)
        return Reading(found[0], Fraction(found[1]), ordinal=True, spelled=True) if found else None
    if (
        i + 1 < len(tokens)
        and tokens[i + 1].glued
        and tokens[i + 1].digits
        and tokens[i + 1].text.isdecimal()
    ):
        return Reading(i + 2, Fraction(int(tokens[i + 1].text)), ordinal=True)
    return None


def _ordinal(tokens: Sequence[Token], i: int) -> Reading | None:
    word = tokens[i].low
    before, after = _low(tokens, i - 1), _low(tokens, i + 1)
    if word == "ke":
        return _after_ke(tokens, i)
    if word not in _ORDINALS:
        # "keduabelas", and "kedua belas" below
        parts = _split_compound(word.removeprefix("ke")) if word.startswith("ke") else None
        if parts is None or parts[1] == "ribu":
            return None
        found = _words([Token(word[2:], word[2:], 0, 1, False, False), *tokens[i + 1 : i + 4]], 0)
        return Reading(i + found[0], Fraction(found[1]), ordinal=True, spelled=True) if found else None
    if word == "pertama":
        if after in ("kali", "kalinya", "tama", ",") or after in DASHES or i == 0:
            return None
        return Reading(i + 1, Fraction(1), ordinal=True, spelled=True)
    cardinal = word.removeprefix("ke")
    if _low(tokens, i + 1) in ("belas", "puluh", "ratus"):
        found = _words([tokens[i]._replace(low=cardinal), *tokens[i + 1 : i + 6]], 0)
        if found and found[0] > 1:
            return Reading(i + found[0], Fraction(found[1]), ordinal=True, spelled=True)
    if i == 0 and after == ",":
        return None  # "Ketiga, hubungi bank"
    if after == "belah" or (after in DASHES and tokens[i + 1].glued):
        return None
    if word == "kedua" and before not in _TURNS:
        return None
    return Reading(i + 1, Fraction(_ORDINALS[word]), ordinal=True, spelled=True)


def read_words(tokens: Sequence[Token], i: int) -> Reading | None:
    """An Indonesian number in words that starts at token `i`: cardinal, ordinal, fraction or magnitude."""
    word = tokens[i].low
    if word.startswith("ke") or word == "pertama":
        return _ordinal(tokens, i)
    if word in _PARTS:
        return _part(tokens, i)
    if word in _ONE_DOZENS:
        return Reading(i + 1, Fraction(_ONE_DOZENS[word]), spelled=True)
    found = _words(tokens, i)
    if found is None or _is_idiom(tokens, i, found[0]):
        return None
    end, number, vague = found
    if vague:
        return Reading(end, Fraction(number), vague=True, spelled=True)
    value = Fraction(number)
    after = _low(tokens, end)
    if after in ("puluhan", "ratusan") and end == i + 1 and 1 < number < 10:  # "usia empat puluhan"
        return Reading(end + 1, value * _VAGUE[after], vague=True, spelled=True)
    if after in _DOZENS:
        return Reading(end + 1, value * _DOZENS[after], spelled=True)
    if after in _PER and number < _PER[after] and _low(tokens, end + 1) not in ("final", "jalan"):
        return Reading(end + 1, Fraction(number, _PER[after]), spelled=True)
    parts = _DIGITS.get(_low(tokens, end + 1), 0) if after == "per" and end == i + 1 else 0
    if number < parts:  # "dua per tiga"; "satu per satu" is one by one
        return Reading(end + 2, Fraction(number, parts), spelled=True)
    if after == "koma":
        decimals = ""
        at = end + 1
        while _low(tokens, at) in _DIGITS and _DIGITS[tokens[at].low] < 10:
            decimals += str(_DIGITS[tokens[at].low])
            at += 1
        if decimals:
            value, end = Fraction(f"{number}.{decimals}"), at
    elif after == "setengah":
        value, end = value + Fraction(1, 2), end + 1
    if value.denominator != 1 and _low(tokens, end) in _SCALES:
        value, end = value * _SCALES[tokens[end].low], end + 1
    return Reading(end, value, spelled=True)


def _part(tokens: Sequence[Token], i: int) -> Reading | None:
    word = tokens[i].low
    before, after = _low(tokens, i - 1), _low(tokens, i + 1)
    if after in DASHES and tokens[i + 1].glued:  # "setengah-setengah"
        return None
    if word == "seperempat" and after == "final":
        return None
    if word == "setengah":
        if after in ("mati", "hati", "matang", "jadi", "badan", "baya", "telanjang") or before in DASHES:
            return None
        scale = _SCALES.get(after) or _DOZENS.get(after)
        if scale:
            return Reading(i + 2, _PARTS[word] * scale, spelled=True)
    return Reading(i + 1, _PARTS[word], spelled=True)


@lru_cache(maxsize=1)
def indonesian() -> Lexicon:
    """Numbers, dates, units and currencies as Indonesian newspapers write them."""
    months = calendar_names("id", "months", "wide") | {
        "pebruari": 2, "nopember": 11, "oktobr": 10, "agustsus": 8,
    }  # fmt: skip
    short_months = calendar_names("id", "months", "abbreviated") | {
        "agt": 8, "ags": 8, "agust": 8, "sept": 9, "nop": 11, "peb": 2,
    }  # fmt: skip
    weekdays = calendar_names("id", "days", "wide") | {"jum'at": 5, "jum’at": 5, "ahad": 7}
    return Lexicon(
        group=".",
        decimal=",",
        read_words=read_words,
        first_words=frozenset(
            [*_DIGITS, *_ONE_SCALES, *_ONE_DOZENS, *_VAGUE, *_PARTS, *_ORDINALS, "seratus", "ke"]
            + [head + tail for head in list(_DIGITS)[1:10] for tail in ("belas", "puluh", "ratus", "ribu")]
            + ["ke" + head + tail for head in list(_DIGITS)[1:10] for tail in ("belas", "puluh", "ratus")]
        ),
        # "Rp 5 jutaan" is some five million.
        scales={word + tail: Fraction(scale) for word, scale in _SCALES.items() for tail in ("", "an")}
        | {
            "jt": Fraction(10**6),
            "rb": Fraction(10**3),
            "lusin": Fraction(12),
            "kodi": Fraction(20),
            "ratus": Fraction(100),
        },
        money_scales={"m": Fraction(10**9), "t": Fraction(10**12), "k": Fraction(1000)},
        months=months,
        short_months=short_months,
        weekdays=weekdays,
        short_weekdays={},
        currencies_before=Phrases(CURRENCIES_BEFORE.items()),
        currencies_after=Phrases([*CURRENCIES_AFTER.items(), *currency_names("id")]),
        units=unit_phrases("id", UNITS),
        percents=Phrases([("persen", "%"), ("%", "%"), ("prosen", "%"), ("pct", "%")]),
        range_words=Phrases((words, "to") for words in ("sampai", "hingga", "s.d.", "s.d", "s/d", "sd")),
        zones={"wib": "+07:00", "wita": "+08:00", "wit": "+09:00", "gmt": "+00:00", "utc": "+00:00"},
        day_first=True,
        months_need_capital=False,
        counters=COUNTERS,
        year_cues=YEAR_CUES,
        date_words=listed("pukul pkl jam abad"),
        ordinal_prefix="ke",
    )
