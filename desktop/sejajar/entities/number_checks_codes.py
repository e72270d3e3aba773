"""Codes with digits in them ("F-16", "G20", "MH370"): no numbers, but they must not change either."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from sejajar.entities.values import NumberFound
from sejajar.text import Kind, Span


@cache
def _code() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w-])(?P<letters>[A-Z]{1,6}|Covid|covid)(?P<hyphen>-?)(?P<digits>[0-9]{1,5})(?![\w]|[.,][0-9])"
    )


def changed_codes(source_text: str, target_text: str) -> Iterator[tuple[Span, Span]]:
    """Where a code of the original stands with other digits in the translation: both places.

    A code that is gone may be spelled out ("G20" as "Group of Twenty"): only changed ones are reported.
    """
    target = list(_code().finditer(target_text))
    there = {_key(code) for code in target}
    here = {_key(code) for code in _code().finditer(source_text)}
    for code in _code().finditer(source_text):
        if _key(code) in there:
            continue
        for other in target:
            if other["letters"].upper() == code["letters"].upper() and _key(other) not in here:
                target.remove(other)
                yield Span(*code.span()), Span(*other.span())
                break


def is_unread(found: NumberFound, own: str, text: str, others: Sequence[NumberFound]) -> bool:
    """Whether the other text has the same digits where no number was read: "2 C" as "2C", "2002a", "WW2".

    Not in a code that stands in both texts: that is no form of the number.
    """
    score = found.span.of(own)
    digits = score if re.fullmatch(r"\d+-\d+", score) else found.value
    if found.kind is not Kind.NUMBER or not (found.value.isdecimal() or digits is score):
        return False
    for place in re.finditer(rf"[\w-]*(?<![\d.,]){digits}(?!\d|[.,]\d)[\w-]*", text):
        span = Span(*place.span())
        if not any(other.span.overlaps(span) for other in others) and not re.search(
            rf"(?<![\w-]){re.escape(place[0])}(?![\w-])", own
        ):
            return True
    return False


def _key(code: re.Match[str]) -> tuple[str, str]:
    return code["letters"].upper(), code["digits"]
