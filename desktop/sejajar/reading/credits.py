"""Who wrote an article, who published it, when and where it was reported from, as its own text says."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from sejajar.reading.datelines import dateline, is_byline
from sejajar.reading.words import words

_WRITER = re.compile(
    r"\b(?:Laporan (?:Wartawan|Reporter|Jurnalis|Kontributor) [^,]{2,40}, "
    r"|(?:Reporter|Penulis|Pewarta|Wartawan|Jurnalis|Kontributor|Laporan|Oleh|OLEH)(?:\s?:\s?|\s(?=[A-Z])))"
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
_MONTHS = ("jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des")
_OTHER_MONTHS = {"agt": 8, "ags": 8, "nop": 11}
_DATE = re.compile(
    r"(?P<before>(?:^|[-–—|•,/(:]|\b(?:terbit|tayang|diterbitkan|dipublikasikan)\b)\s*)?"
    r"(?:(?:Senin|Selasa|Rabu|Kamis|Jum'?at|Sabtu|Minggu),?\s+)?(?<!\d)(?P<day>\d{1,2})"
    r"(?:[ -](?P<name>(?:Jan|Feb|Mar|Apr|Mei|Jun|Jul|Agu|Agt|Ags|Sep|Okt|Nov|Nop|Des)[a-z]{0,6})"
    r"\.?[ -]|/(?P<month>\d{1,2})/)(?P<year>(?:19|20)\d\d)(?!\d)"
    r"(?P<time>\W{0,3}(?:(?:pukul|jam)\s)?\d{1,2}[.:]\d\d(?:\s?WIB|\s?WITA|\s?WIT)?)?",
    re.IGNORECASE,
)
_NO_NAMES = words("com co id net oleh diterbitkan dipublikasikan diperbarui terbit tayang wib wita wit")


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


def named_date(paragraphs: Iterable[str]) -> str:
    """The day, YYYY-MM-DD, of the first paragraph that says little else: "Senin, 3 Mar 2025 | 14:30 WIB".

    "Pemilu 14 Februari 2024" tells of another day than that on which it was written.
    """
    for paragraph in paragraphs:
        found = _DATE.search(paragraph) if len(paragraph) <= _LONGEST else None
        if found is None or (found["before"] is None and found["time"] is None):
            continue
        beside = re.findall(r"[^\W\d_]+", paragraph[: found.start()] + " " + paragraph[found.end() :])
        if len(beside) > 6 or not all(word[0].isupper() or word.lower() in _NO_NAMES for word in beside):
            continue
        name = (found["name"] or "").lower()[:3]
        month = int(found["month"] or _OTHER_MONTHS.get(name) or _MONTHS.index(name) + 1)
        try:
            return date(int(found["year"]), month, int(found["day"])).isoformat()
        except ValueError:  # 31/02/2025
            continue
    return ""


def _named(text: str, group: str) -> str:
    for paragraph in text[:3000].split("\n")[:5]:
        if (found := dateline(paragraph)) and found[group]:
            return found[group]
    return ""
