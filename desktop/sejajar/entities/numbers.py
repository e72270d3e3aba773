"""Numbers, dates, money, percentages and quantities, Indonesian and English: found, matched and checked.

A span holds the number with its currency, unit or zone ("Rp 2,5 triliun", "tiga hari", "20.30 WIB", "Jumat
(6/3)"), without the words that introduce or follow it ("lebih dari", "pukul", "tanggal", "hari", "lalu").

Public names: find_numbers_id, find_numbers_en, NumberFound, same_value, match_numbers, check_numbers.
"""

from __future__ import annotations

from functools import lru_cache

from sejajar.entities.number_checks import check_numbers, match_numbers
from sejajar.entities.numbers_en import english
from sejajar.entities.numbers_id import indonesian
from sejajar.entities.numbers_scan import Scanner
from sejajar.entities.values import NumberFound, same_value

__all__ = [
    "NumberFound",
    "check_numbers",
    "find_numbers_en",
    "find_numbers_id",
    "match_numbers",
    "same_value",
]


@lru_cache(maxsize=1)
def _indonesian() -> Scanner:
    return Scanner(indonesian())


@lru_cache(maxsize=1)
def _english() -> Scanner:
    return Scanner(english())


# An article's sentences are asked for when it is opened, when each is translated, and at every edit of one.
@lru_cache(maxsize=8192)
def find_numbers_id(text: str) -> tuple[NumberFound, ...]:
    """Every number in an Indonesian string, in order and without overlaps."""
    return _indonesian().scan(text)


def find_numbers_en(text: str) -> tuple[NumberFound, ...]:
    """Every number in an English string, in order and without overlaps."""
    return _english().scan(text)
