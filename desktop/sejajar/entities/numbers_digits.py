"""Reads a bare number, in digits or words, together with the scale words behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from sejajar.entities.numbers_codes import ORDINAL_TAILS
from sejajar.entities.numbers_lexicon import Lexicon, Reading
from sejajar.entities.numbers_tokens import DASHES, Token

VULGAR = {
    "½": Fraction(1, 2),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
}
_LONGEST = 40  # Digits; beyond that it is no number that a text talks about.


def read_number(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Reading | None:
    """The number at token `i` with its scale, if any: "2,5 triliun", "dua ratus", "1/2", "16th"."""
    token = tokens[i]
    if token.low in VULGAR:
        return scaled(tokens, Reading(i + 1, VULGAR[token.low]), lexicon)
    if not token.digits:
        return lexicon.read_words(tokens, i) if lexicon.may_be_word(token.low) else None
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    words = (lexicon.scales, lexicon.percents, lexicon.units)
    plain = read_digits(token.text, lexicon, bare=after is None or not any(after.low in w for w in words))
    if plain is None:
        return None
    reading = plain._replace(end=i + 1)
    if after is None:
        return reading
    if after.low in VULGAR:
        return scaled(tokens, Reading(i + 2, reading.value + VULGAR[after.low]), lexicon)
    if after.low in ORDINAL_TAILS and after.glued and token.text.replace(",", "").isdecimal():
        return reading._replace(end=i + 2, ordinal=True)
    if after.low == "x" and i + 3 < len(tokens) and tokens[i + 2].text == "24":  # "3x24 jam"
        unit = lexicon.units.at(tokens, i + 3)
        if unit and unit[1] == "h":
            return reading._replace(end=i + 3, value=reading.value * 24)
    if after.low in DASHES and i + 2 < len(tokens) and tokens[i + 2].low == "an" and tokens[i + 2].glued:
        return scaled(tokens, reading._replace(end=i + 3, vague=True), lexicon)  # "60-an", "140-an miliar"
    if after.low == "s" and after.glued and reading.value in (10, 100, 1000):  # "10s of houses"
        return reading._replace(end=i + 2, vague=True)
    return _fraction(tokens, i) or scaled(tokens, reading, lexicon)


def read_digits(text: str, lexicon: Lexicon, *, bare: bool = False) -> Reading | None:
    """The value of written digits by the language's separators; None for what is no number ("1.2.3").

    The end is left at 0. `bare` says that no scale or unit follows: "12,750 ton" has decimals in Indonesian,
    and "12,750 orang" is written the English way.
    """
    group, decimal = lexicon.group, lexicon.decimal
    text = re.sub(r"\s", "", text) if " " in text else re.sub(r"\s", group, text)
    if len(text) > _LONGEST:
        return None
    if text.isdecimal():
        return Reading(0, Fraction(text))
    g, d = re.escape(group), re.escape(decimal)
    if re.fullmatch(rf"[1-9][0-9]{{0,2}}(?:{g}[0-9]{{3}})+(?:{d}[0-9]+)?", text):
        return Reading(0, Fraction(text.replace(group, "").replace(decimal, ".")))
    if re.fullmatch(rf"[0-9]+{d}[0-9]+", text):
        value = Fraction(text.replace(decimal, "."))
        if not lexicon.day_first or not re.fullmatch(r"[1-9][0-9]{0,2},[0-9]{3}", text):
            return Reading(0, value)
        thousands = Fraction(text.replace(",", ""))
        return Reading(0, thousands) if bare and text.endswith("0") else Reading(0, value, (thousands,))
    # Written the other language's way, with no second meaning.
    if re.fullmatch(rf"[0-9]{{1,3}}(?:{d}[0-9]{{3}})+(?:{g}[0-9]+)?", text):
        return Reading(0, Fraction(text.replace(decimal, "").replace(group, ".")), odd=True)
    if re.fullmatch(rf"[0-9]+{g}[0-9]+", text):
        return Reading(0, Fraction(text.replace(group, ".")), odd=True)
    return None


def scaled(tokens: Sequence[Token], reading: Reading, lexicon: Lexicon) -> Reading:
    """The reading times the scale words that follow: "1,2 juta", "5 ratus ribu", "3-million"."""
    end = reading.end
    if end + 1 < len(tokens) and tokens[end].low in DASHES and tokens[end].glued:
        end += tokens[end + 1].low in lexicon.scales
    factor = Fraction(1)
    last = None
    while end < len(tokens) and tokens[end].low in lexicon.scales:
        scale = lexicon.scales[tokens[end].low]
        if last is not None and scale <= last:
            break
        factor, last = factor * scale, scale
        end += 1
    if last is None:
        return reading
    # Before a scale the comma is a decimal one: "1,306 miliar" are not 1,306 of them.
    grown = reading._replace(end=end, value=reading.value * factor, also=())
    return _and_smaller(tokens, grown, last, lexicon)


def _fraction(tokens: Sequence[Token], i: int) -> Reading | None:
    """ "1/2", "3/4"; larger denominators are more often house numbers, scores or dates."""
    if i + 2 >= len(tokens) or tokens[i + 1].low != "/" or not (tokens[i + 1].glued and tokens[i + 2].glued):
        return None
    top, bottom = tokens[i].text, tokens[i + 2].text
    if not (top.isdecimal() and bottom.isdecimal()) or (i + 3 < len(tokens) and tokens[i + 3].low == "/"):
        return None
    if top.startswith("0") or len(bottom) > 2 or not 1 <= int(top) < int(bottom) <= 10:
        return None
    return Reading(i + 3, Fraction(int(top), int(bottom)))


def _and_smaller(tokens: Sequence[Token], reading: Reading, last: Fraction, lexicon: Lexicon) -> Reading:
    """ "1 juta 200 ribu": a smaller amount that goes on with the number."""
    i = reading.end
    if reading.also or reading.value.denominator != 1 or i + 1 >= len(tokens) or not tokens[i].digits:
        return reading
    more = read_digits(tokens[i].text, lexicon)
    scale = lexicon.scales.get(tokens[i + 1].low, Fraction(0))
    if more is None or scale < 1000 or more.value * scale >= last:
        return reading
    return reading._replace(end=i + 2, value=reading.value + more.value * scale)
