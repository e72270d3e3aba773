"""Datelines and bylines: who reports from where, before the first sentence or behind the last."""

from __future__ import annotations

import re

# A sentence begins behind the dash: "DPRD – lembaga itu – …" is no dateline.
_BEHIND = r"(?=[\"“‘'(]?[A-Z0-9])"
_DASH = rf"\s*(?:-{{1,3}}|–|—)\s+{_BEHIND}"
# Behind a medium's name it may be glued on both sides: "JAKARTA, KOMPAS.com—Banjir …".
_DASH_GLUED = rf"\s*(?:(?:-{{1,3}}|–|—)\s+|--|—){_BEHIND}"
_PLACE = r"[A-Z][A-Za-z.'’ ]{2,30}"
_PROVINCE = r"(?:, [A-Z][a-z]+(?: [A-Z][a-z]+){0,2})?"
# Where a dateline needs neither capitals nor a medium to be known as one.
_CITY = (
    r"(?:Jakarta|Bandung|Surabaya|Semarang|Yogyakarta|Jogja|Solo|Malang|Medan|Palembang|Makassar|Denpasar"
    r"|Padang|Pekanbaru|Batam|Pontianak|Banjarmasin|Balikpapan|Samarinda|Manado|Ambon|Jayapura|Kupang"
    r"|Mataram|Bogor|Depok|Tangerang|Bekasi|Serang|Cirebon|Tasikmalaya|Sukabumi|Purwokerto|Magelang|Tegal"
    r"|Kediri|Madiun|Jember|Banyuwangi|Banda Aceh|Bandar Lampung|Jambi|Bengkulu|Palu|Kendari|Gorontalo"
    r"|Ternate|Sorong|Karawang|Garut|Cianjur|Sidoarjo|Gresik|Klaten|Nusantara|Singapura|Kuala Lumpur|Beijing"
    r"|Tokyo|Seoul|New Delhi|Kairo|Doha|Riyadh|Teheran|Baghdad|Ankara|Gaza|Tel Aviv|Yerusalem|London|Paris"
    r"|Berlin|Jenewa|Brussel|Moskow|Kyiv|Kiev|Washington(?:,? DC)?|New York|Canberra|Sydney)"
)
_SHOUTED = r"[A-Z]{4,20}(?: [A-Z]{2,20}){0,2}"
_SITE = r"[A-Za-z0-9]{2,20}(?:\.[A-Za-z]{2,12}){1,2}"
_DAY = r"(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)"
_WORDS = rf"(?!{_DAY}\b)[A-Z][A-Za-z0-9]{{1,20}}(?: [A-Z][A-Za-z0-9]{{1,15}}){{0,2}}"
# Without a dot in its name a medium could be anybody: an agency, or capitals as in "CNN Indonesia".
_AGENCY = (
    r"(?:(?:Antara|Reuters|Anadolu|Xinhua|Bernama|Tempo|Kompas|Republika|Gatra|Beritasatu)(?: [A-Z][a-z]+)?"
    r"|[A-Z]{3,10}(?: [A-Z][A-Za-z]{1,15}){0,2})"
)
_MONTH = (
    "(?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Agu|Agt|Sep|Okt|Nov|Des)"
)
_DATE = rf"(?:\s*\(\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?\)|,?\s\d{{1,2}} {_MONTH} \d{{4}})?"
_DATELINES = (
    # TEMPO.CO, Jakarta - …
    re.compile(rf"(?P<source>{_SITE}), ?(?P<place>{_PLACE}){_DATE}{_DASH_GLUED}"),
    # JAKARTA, KOMPAS.com - …   JAKARTA, Kabar Kita - …   Jakarta, CNN Indonesia -- …
    re.compile(rf"(?P<place>{_PLACE}), ?(?P<source>{_SITE}|{_AGENCY}){_DATE}{_DASH_GLUED}"),
    re.compile(rf"(?P<place>{_SHOUTED}), ?(?P<source>{_WORDS}){_DATE}{_DASH}"),
    # Jakarta (ANTARA) - …   Bogor, Jawa Barat (ANTARA) - …
    re.compile(rf"(?P<place>{_PLACE}{_PROVINCE}) ?\((?P<source>{_SITE}|{_AGENCY})\){_DATE}{_DASH_GLUED}"),
    # Merdeka.com - …
    re.compile(
        rf"(?P<source>[A-Za-z0-9]{{2,20}}\.(?:com|co|id|co\.id|net|org|tv)){_DASH}(?P<place>)", re.IGNORECASE
    ),
    # VIVA – …
    re.compile(
        r"(?P<source>VIVA|RMOL|JPNN|DETIK|KOMPAS|TEMPO|ANTARA|REPUBLIKA|OKEZONE|TRIBUNNEWS|SINDONEWS|KUMPARAN)"
        rf"{_DASH}(?P<place>)"
    ),
    # JAKARTA - …   JAKARTA, Senin - …
    re.compile(rf"(?P<place>{_SHOUTED})(?:, {_DAY})?{_DATE}{_DASH}(?P<source>)"),
    # Bandung - …   "Medan - Banda Aceh" is a road.
    re.compile(rf"(?P<place>{_CITY})(?:, {_DAY})?{_DATE}{_DASH}(?!{_CITY}\b)(?P<source>)"),
    # Liputan6.com, Jakarta Pemerintah …
    re.compile(
        rf"(?P<source>[A-Za-z0-9]{{2,20}}\.(?:com|co|id|net)), (?P<place>{_CITY}) (?=[A-Z][a-z]|[A-Z]{{3}})"
    ),
)
_ROLE = (
    r"(?:Reporter|Penulis|Editor|Pewarta|Wartawan|Jurnalis|Kontributor|Redaktur|Laporan|Penyunting|Uploader|"
    r"Sumber|Oleh|Fotografer)"
)
_NAME = r"(?:[A-Z][\w.'’-]*|[a-z]{2,4}\d{0,3})(?: [A-Z][\w.'’-]*){0,4}"
_PERSON = r"(?:[A-Z][a-z'’]+|[A-Z]\.)(?: (?:[A-Z][a-z'’]+|[A-Z]\.)){1,3}"
_BYLINE = re.compile(
    rf"(?:\W{{0,3}}{_ROLE}\s?:\s?{_NAME}(?:(?:\s?[,/|&]\s?|\s+dan\s+){_NAME})*){{1,4}}\W{{0,3}}"
    # Without a colon only where it can be nothing but a person's name.
    rf"|(?:Oleh|OLEH) {_PERSON}"
    rf"|Laporan (?:Wartawan|Reporter|Jurnalis|Kontributor) [A-Z][\w. ]{{2,40}}, {_PERSON}"
)
_NAMED = (
    r"(?:Reporter|Penulis|Editor|Pewarta|Wartawan|Jurnalis|Kontributor|Redaktur|Penyunting|Oleh)\s?:\s?"
    r"(?:[A-Z][a-z'’]+ ){0,3}[A-Z][a-z'’]{3,}"
)
# Glued together when line ends were lost: "…Gaza.Editor: Ani Wijaya", "…TewasOleh Ani Wijaya".
_GLUE = re.compile(
    rf"(?<=[a-z]{{2}})(?={_ROLE}\s?:\s?{_NAME})"
    rf"|(?<=[a-z]{{2}})(?=Oleh {_PERSON}$)"
    rf"|(?<=[.!?”\"’)])\s*(?=(?:{_ROLE}\s?:\s?{_NAME}[\s,/|&]*){{1,3}}(?:Copyright\b.{{0,100}})?$)"
    r"|(?<=[a-z]{2})(?=Copyright ?(?:©|\(c\)))"
    # "… - detikNewsSelasa, 12 Mar 2024 10:30 WIBJakarta - …"
    rf"|(?<=[a-z]{{2}})(?={_DAY}, \d{{1,2}} {_MONTH} \d{{4}}[ ,|]+\d\d[.:]\d\d)"
    rf"|(?<=\d\d[.:]\d\d WIB)(?={_ROLE}\b|{_CITY}\b|{_SHOUTED}\b)"
)
# A person's name, and a sentence glued to it; "Sumber: PhoneArena" is a name.
_GLUED_NAME = re.compile(
    rf"(?:{_NAMED}[\s,/|&]*){{0,2}}(?:{_NAMED}|Oleh (?:[A-Z][a-z'’]+ ){{1,3}}[A-Z][a-z'’]{{3,}})"
    r"(?=[A-Z][a-z]+ [a-z].{40})"
)
# Where a dateline may begin behind a byline or a headline; a dash stands in it, and a headline is no longer.
_CAPITAL = re.compile(r"(?<=[a-z]{2})(?=[A-Z])")
_WORD = re.compile(r"(?<=[a-z.] )(?=[A-Z])")
_BYLINE_BEGINS = re.compile(rf"\W{{0,3}}(?:{_ROLE}|OLEH)\b")
_DASHED = re.compile("[-–—]")
_HEADLINE = 150


def split_dateline(paragraph: str) -> tuple[int, bool]:
    """How far "JAKARTA, KOMPAS.com - " reaches (0: there is none), and whether it names a medium."""
    found = dateline(paragraph)
    return (found.end(), bool(found["source"])) if found else (0, False)


def is_byline(paragraph: str) -> bool:
    """Whether it is "Reporter: Ani Wijaya | Editor: Budi" and nothing else."""
    return len(paragraph) <= 200 and _BYLINE.fullmatch(paragraph) is not None


def unglue(paragraph: str) -> list[str]:
    """The paragraph cut where a dateline or a byline was glued on."""
    found = [*_GLUE.finditer(paragraph), _GLUED_NAME.match(paragraph)]
    cuts = sorted({glue.end() for glue in found if glue and 0 < glue.end() < len(paragraph)})
    pieces = [paragraph[a:b].strip() for a, b in zip([0, *cuts], [*cuts, len(paragraph)], strict=True)]
    return [part for piece in pieces if piece for part in _before_dateline(piece)]


def _before_dateline(paragraph: str) -> list[str]:
    """A byline or headline apart from the dateline it runs into: "Oleh Ani WijayaJAKARTA, Kabar Kita - …"."""
    if not _DASHED.search(paragraph, 0, 2 * _HEADLINE):
        return [paragraph]
    capitals = [*_CAPITAL.finditer(paragraph, 0, _HEADLINE)]
    if _BYLINE_BEGINS.match(paragraph):
        capitals += _WORD.finditer(paragraph, 0, _HEADLINE)
    for at in sorted((capital.start() for capital in capitals), reverse=True):
        left, right = paragraph[:at], paragraph[at:]
        found = dateline(right)
        if found is None:
            continue
        # Behind a headline only what can be nothing else: "SkinLABS - …" is a brand.
        glued = not left[-1].isspace() and " " in left and found["source"] and found["place"]
        if glued or is_byline(left.rstrip()):
            return [left.rstrip(), right]
    return [paragraph]


def is_dateline(paragraph: str) -> bool:
    """Whether it is "Jakarta, CNN Indonesia --" and nothing else: its sentence has been cut off."""
    found = dateline(f"{paragraph} A") if len(paragraph) <= 60 else None
    return found is not None and found.end() == len(paragraph) + 1


def dateline(paragraph: str) -> re.Match[str] | None:
    """The dateline that `paragraph` begins with; its groups are `place` and `source`, either may be empty."""
    return next((found for pattern in _DATELINES if (found := pattern.match(paragraph))), None)
