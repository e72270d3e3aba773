"""How two spellings of a name compare."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# One apostrophe and one hyphen for the many that articles use.
PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "`": "'", "´": "'", "–": "-", "‐": "-", "‑": "-"}
)


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """`text` without case, diacritics and typographic variants, for comparing."""
    if text.isascii():
        return text.lower().replace("`", "'")
    decomposed = unicodedata.normalize("NFKD", text.translate(PLAIN))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


def distance(a: str, b: str, most: int) -> int:
    """Edits (insert, delete, replace, swap) that make `a` into `b`; `most` + 1 if more than `most`.

    Damerau's distance in its restricted form (optimal string alignment).
    """
    if abs(len(a) - len(b)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        older, before, row = before, row, [i]
        for j, y in enumerate(b, 1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and y == a[i - 2]:
                best = min(best, older[j - 2] + 1)
            row.append(best)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def similar(a: str, b: str) -> bool:
    """Whether two words are likely to be spellings of one name, as Galant and Gallant are.

    The first letters must agree, and one letter in five to eight, two in a longer word, may differ.
    """
    a, b = fold(a), fold(b)
    if a == b:
        return True
    shorter = min(len(a), len(b))
    if shorter < 5 or a[0] != b[0]:
        return False
    most = 1 if shorter < 8 else 2
    return distance(a, b, most) <= most


def sounds(name: str) -> str:
    """A name without the differences between ways of romanising it: "Galant" and "Gallant" agree."""
    plain = "".join(c for c in fold(name) if c.isalpha())
    for old, new in ROMANISATIONS:
        plain = plain.replace(old, new)
    return DOUBLED.sub(r"\1", plain)


def consonants(heard: str) -> str:
    """What `sounds` gives without vowels but the first letter."""
    return heard[:1] + "".join(c for c in heard[1:] if c not in "aeiou")


ROMANISATIONS = (
    ("oe", "u"), ("tj", "c"), ("dj", "j"), ("sj", "s"), ("sy", "s"), ("sh", "s"), ("kh", "h"), ("ch", "h"),
    ("dz", "z"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("gh", "g"), ("ck", "k"), ("ou", "u"),
    ("ee", "i"), ("oo", "u"),
    ("q", "k"), ("c", "k"), ("v", "f"), ("w", "f"), ("y", "i"), ("j", "i"), ("e", "i"), ("o", "u"),
)  # fmt: skip
DOUBLED = re.compile(r"(.)\1+")
