"""Normal forms become English."""

from __future__ import annotations

import pytest

from sejajar.exporting.values import readable
from sejajar.text import Kind


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        (Kind.NUMBER, "150000", "150,000"),
        (Kind.NUMBER, "0.123456", "0.123456"),
        (Kind.NUMBER, "-12345.67891", "-12,345.67891"),
        (Kind.NUMBER, "2/3", "2/3"),
        (Kind.NUMBER, "1000..15000", "1,000–15,000"),
        (Kind.MONEY, "IDR 2500000000000", "IDR 2,500,000,000,000"),
        (Kind.PERCENT, "5.2%", "5.2%"),
        (Kind.QUANTITY, "8..11 cm", "8–11 cm"),
        (Kind.QUANTITY, "2 year", "2 years"),
        (Kind.QUANTITY, "1 month", "1 month"),
        (Kind.QUANTITY, "1..2 century", "1–2 centuries"),
        (Kind.QUANTITY, "1.5 week", "1.5 weeks"),
        (Kind.QUANTITY, "3/4 day", "3/4 day"),
        (Kind.QUANTITY, "1000000 km²", "1,000,000 km²"),
        (Kind.DATE, "2023-10-07", "2023-10-07"),
        (Kind.DATE, "2023", "2023"),
        (Kind.DATE, "--11-21", "21 November"),
        (Kind.DATE, "--10", "October"),
        (Kind.DATE, "--02-29", "29 February"),
        (Kind.DATE, "--02-30", "--02-30"),
        (Kind.DATE, "-W-1", "Monday"),
        (Kind.DATE, "-W-7", "Sunday"),
        (Kind.DATE, "199X", "1990s"),
        (Kind.DATE, "19XX", "1900–1999"),
        (Kind.DATE, "2019/2024", "2019–2024"),
        (Kind.DATE, "--09-10/--09-16", "10–16 September"),
        (Kind.DATE, "--09-28/--10-02", "28 September – 2 October"),
        (Kind.DATE, "--02-28/--02-30", "28 February – --02-30"),
        (Kind.DATE, "2025-01/2025-08", "2025-01 – 2025-08"),
        (Kind.DATE, "-W-1/-W-5", "Monday–Friday"),
        (Kind.DATE, "T20:30", "20:30"),
        (Kind.DATE, "2023-10-07T20:30+07:00", "2023-10-07 20:30 UTC+07:00"),
        (Kind.PERSON, "", ""),
    ],
)
def test_a_normal_form_is_put_in_english(kind: Kind, value: str, words: str) -> None:
    assert readable(value, kind) == words
