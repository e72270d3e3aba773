"""Who wrote an article, who published it and where it was reported from, as its own text says."""

from __future__ import annotations

import re

from sejajar.reading.datelines import dateline, is_byline
from sejajar.reading.words import words

_WRITER = re.compile(
    r"\b(?:Reporter|Penulis|Pewarta|Wartawan|Jurnalis|Kontributor|Laporan|Oleh|OLEH)(?:\s?:\s?|\s(?=[A-Z]))"
    r"(?P<name>.+?)"
    r"(?=\W*\b(?:Reporter|Penulis|Pewarta|Wartawan|Jurnalis|Kontributor|Laporan|Editor|Redaktur|Penyunting|"
    r"Uploader|Sumber|Fotografer)\s?:|\W*$)"
)
_SOURCE = re.compile(
    r"(?:^|[\n(])Sumber\s?:\s?(?P<source>[A-Za-z0-9]{2,20}(?:\.[A-Za-z]{2,12}){1,2}"
    r"|[A-Z][A-Za-z0-9]{1,20}(?: [A-Z][A-Za-z0-9]{1,15}){0,2})[).]*$",
    re.MULTILINE | re.IGNORECASE,
)
# Short names of regions that are written in capitals anywhere.
_CAPITALS = words("dki diy ntb ntt oku oki pali ri as")
# What programs and shops put where a person's name belongs.
_NOBODY = re.compile(
    r"(?:microsoft|windows|office|ms|pc|hp|asus|acer|lenovo|toshiba|dell|samsung|apple|my|compaq|home|user|users|"
    r"pengguna|owner|admin\w*|root|guest|author|unknown|penulis|name|python-docx|libreoffice|openoffice|word|"
    r"anonymous|default|computer|laptop|redaksi|editor|\W|\d)+",
    re.IGNORECASE,
)
_LONGEST = 120


def named_author(text: str) -> str:
    """The writers named in a byline among the first or last paragraphs, empty where none is."""
    for paragraph in (*text[:3000].split("\n")[:6], *text[-1500:].split("\n")[-4:]):
        if is_byline(paragraph):
            names = [found["name"].strip(" ,/|&") for found in _WRITER.finditer(paragraph)]
            if names:
                return ", ".join(dict.fromkeys(names))
    return ""


def real_author(said: str) -> str:
    """What a file says about its author, empty where that can be nobody's name."""
    said = re.sub(r"^(?:oleh|by)\b\s*:?\s*", "", said, flags=re.IGNORECASE)
    if not said or len(said) > _LONGEST or _NOBODY.fullmatch(said) or re.search(r"://|www\.|@", said):
        return ""
    return said


def named_source(text: str) -> str:
    """The publisher named in a dateline of the first paragraphs or in a last line, empty where none is."""
    if found := _named(text, "source"):
        return found
    last = _SOURCE.search(text, max(0, len(text) - 200))
    return last["source"] if last else ""


def named_place(text: str) -> str:
    """The place of the dateline in the first paragraphs, with capitals as names have them."""
    place = _named(text, "place").strip()
    if not place.isupper():
        return place
    return " ".join(word if word.lower() in _CAPITALS else word.capitalize() for word in place.split())


def _named(text: str, group: str) -> str:
    for paragraph in text[:3000].split("\n")[:5]:
        if (found := dateline(paragraph)) and found[group]:
            return found[group]
    return ""
