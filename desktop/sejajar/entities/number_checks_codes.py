"""Codes with digits in them ("F-16", "G20", "MH370"): no numbers, but they must not change either."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sejajar.text import Span


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


def is_in_code(value: str, text: str) -> bool:
    """Whether a code in the text has these digits."""
    return any(code["digits"] == value for code in _code().finditer(text))


def _key(code: re.Match[str]) -> tuple[str, str]:
    return code["letters"].upper(), code["digits"]
