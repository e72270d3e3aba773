"""What places and organisations are called in both languages: from CLDR and from our own tables."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from sejajar.entities.spelling import fold
from sejajar.entities.tokens import tokenise
from sejajar.text import Kind


@dataclass(frozen=True, slots=True)
class Entry:
    """One place or organisation.

    `names` are its Indonesian names, abbreviations among them, the principal one first; `english` the English
    names that may stand for any of them; `people` its adjectives and what its people are called in English.
    `group` is a letter that says what it is: c country, r region or sea, y city, p Indonesian province or
    island, k regency, b building, o organisation.
    """

    kind: Kind
    group: str
    names: tuple[str, ...]
    english: tuple[str, ...]
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens `start` to `end` are a gazetteer name; `capitals` says whether they are written as one."""

    start: int
    end: int
    group: str
    capitals: bool
    entry: Entry | None


GROUPS = {"city": "y", "region": "r", "nature": "r", "indonesia": "p", "building": "b", "regency": "k"}


def rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def parts(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


def unique(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))


def countries(table: Path) -> Iterator[Entry]:
    """CLDR's names of territories, with other names in use and the people's names from our table."""
    from babel import Locale

    indonesian, english = Locale("id").territories, Locale("en").territories
    ours = {row["territory"]: row for row in rows(table)}
    for code, name in indonesian.items():
        if len(code) != 2 or code in {"ZZ", "QO", "EU", "UN", "EZ", "XA", "XB"}:
            continue
        row = ours.get(code, {"indonesian": "", "english": "", "people": ""})
        # CLDR marks some names with a qualifier ("Palestinian Territories", "Hong Kong DAK Tiongkok").
        yield Entry(
            Kind.PLACE,
            "c",
            unique([*parts(row["indonesian"])[:1], name, *parts(row["indonesian"])]),
            unique([*parts(row["english"])[:1], english[code], *parts(row["english"])]),
            parts(row["people"]),
        )


class Gazetteer:
    """The tables of a resources folder in memory; loading takes about a fifth of a second."""

    def __init__(self, resources: Path) -> None:
        folder = resources / "gazetteers"
        self.entries: list[Entry] = list(countries(folder / "countries.tsv"))
        for row in rows(folder / "places.tsv"):
            names, english = parts(row["indonesian"]), parts(row["english"])
            self.entries.append(Entry(Kind.PLACE, GROUPS[row["kind"]], names, english, parts(row["people"])))
        for row in rows(folder / "regencies.tsv"):
            name = row["indonesian"]
            self.entries.append(
                Entry(Kind.PLACE, GROUPS[row["kind"]], (name,), english_by_rule(name) or (name,))
            )
        for row in rows(folder / "organisations.tsv"):
            abbreviations = parts(row["english_abbreviation"])
            # Indonesian texts use the English abbreviation as well ("UN", "EU").
            names = unique([*parts(row["indonesian"]), *parts(row["abbreviation"]), *abbreviations])
            english = unique([*parts(row["english"]), *abbreviations])
            self.entries.append(Entry(Kind.ORGANISATION, "o", names, english))
        self._by_name: dict[str, list[Entry]] = {}
        self._by_token: dict[str, list[tuple[tuple[str, ...], str, Entry | None]]] = {}
        for entry in self.entries:
            for name in entry.names:
                self._by_name.setdefault(fold(name), []).append(entry)
                self._add(name, entry.group, entry)
        for row in rows(folder / "cities.tsv"):
            if fold(row["name"]) not in self._by_name:
                self._add(row["name"], "w", None)
        for candidates in self._by_token.values():
            candidates.sort(key=lambda candidate: -len(candidate[0]))

    def _add(self, name: str, group: str, entry: Entry | None) -> None:
        tokens = tuple(fold(word) for word in tokenise(name)[0])
        if tokens:
            self._by_token.setdefault(tokens[0], []).append((tokens, group, entry))

    @cached_property
    def common_words(self) -> frozenset[str]:
        """Indonesian words in the names of bodies that no English name has: "keuangan", "pemberantasan"."""
        bodies = [entry for entry in self.entries if entry.group == "o"]
        english = {word for entry in self.entries for form in entry.english for word in _folded_words(form)}
        own = {
            word for entry in bodies for name in entry.names if " " in name for word in _folded_words(name)
        }
        places = {fold(name) for entry in self.entries if entry.group != "o" for name in entry.names}
        return frozenset(word for word in own - english - places if len(word) > 3)

    def named(self, name: str, kind: Kind | None = None) -> list[Entry]:
        """The entries that have this Indonesian name."""
        found = self._by_name.get(fold(name), [])
        return [entry for entry in found if kind is None or entry.kind is kind]

    def matches(self, words: Sequence[str]) -> list[Match]:
        """Every longest gazetteer name that starts at each token."""
        folded = [fold(word) for word in words]
        found = []
        for i, word in enumerate(folded):
            longest = 0
            for tokens, group, entry in self._by_token.get(word, ()):
                size = len(tokens)
                if size < longest or i + size > len(folded):
                    continue
                if size > 1 and tuple(folded[i : i + size]) != tokens:
                    continue
                longest = size
                capitals = all(not w[0].islower() or len(w) < 4 for w in words[i : i + size])
                found.append(Match(i, i + size, group, capitals and not words[i][0].islower(), entry))
        return found

    def english(self, name: str, kind: Kind) -> tuple[str, ...]:
        """English for an Indonesian name: from the tables, else by rule ("Jakarta Selatan"), else none."""
        found = [form for entry in self.named(name, kind) for form in entry.english]
        if kind is Kind.PLACE and (not found or name.startswith("Kepulauan ")):
            found += self._by_head(name)
        if not found and kind is Kind.ORGANISATION:
            found = list(self._branch(name))
        return unique(found)

    def _branch(self, name: str) -> Iterator[str]:
        """English for a branch or hospital: "KPU Sulawesi Selatan", "Polda Bali", "RSUD Blambangan"."""
        words = re.sub(r"\s*\([^()]*\)", "", name).split()
        for size in range(len(words) - 1, 0, -1):
            head, rest = " ".join(words[:size]), " ".join(words[size:])
            patterns = BODIES.get(head.lower(), ())
            bodies = self.named(head, Kind.ORGANISATION) if not patterns else []
            forms = unique([*self.english(rest, Kind.PLACE), *self.people(rest), rest])
            if bodies and self.english(rest, Kind.PLACE):
                names = [form for entry in bodies for form in (*entry.english, *entry.names)]
                yield from (f"{form} {body}" for body in names for form in forms)
                yield from (f"{body} {form}" for body in names for form in forms)
            for form in (
                *forms,
                *(e for entry in self.named(rest, Kind.ORGANISATION) for e in entry.english),
            ):
                yield from (pattern.format(form) for pattern in patterns)

    def people(self, name: str) -> tuple[str, ...]:
        """English adjectives and names of the people of a place."""
        return unique([form for entry in self.named(name, Kind.PLACE) for form in entry.people])

    def _by_head(self, name: str) -> Iterator[str]:
        """English for a compound: "Kabupaten Bone", "Pulau Rote", "Jakarta Selatan"."""
        first, _, second = name.partition(" ")
        double = TWO_HEADS.get(f"{first} {second.partition(' ')[0]}".lower())
        if double and (rest := second.partition(" ")[2]):
            yield from (pattern.format(rest) for pattern in double)
            return
        head, _, rest = name.partition(" ")
        head = head.lower().rstrip(".")
        patterns = HEADS.get(SHORT_HEADS.get(head, head))
        if rest and patterns:
            for form in self.english(rest, Kind.PLACE) or (rest,):
                yield from (pattern.format(form) for pattern in patterns)
        else:
            stem, _, direction = name.rpartition(" ")
            for entry in self.named(stem, Kind.PLACE) if direction in DIRECTIONS else ():
                yield from english_by_rule(f"{entry.english[0]} {direction}")
            yield from english_by_rule(name)


HEADS = {
    "kabupaten": ("{} Regency", "{} regency", "{} District", "{} district", "{}"),
    "kota": ("{} City", "{} city", "City of {}", "city of {}", "{}"),
    "provinsi": ("{} Province", "{} province", "Province of {}", "province of {}", "{}"),
    "propinsi": ("{} Province", "{} province", "Province of {}", "province of {}", "{}"),
    "kecamatan": ("{} District", "{} district", "{} Subdistrict", "{} subdistrict", "{} sub-district", "{}"),
    "kelurahan": ("{} Subdistrict", "{} subdistrict", "{} sub-district", "{} village", "{} Village", "{}"),
    "desa": ("{} Village", "{} village", "village of {}", "{}"),
    "dusun": ("{} Hamlet", "{} hamlet", "{}"),
    "kampung": ("{} Village", "{} village", "Kampung {}", "{}"),
    "pulau": ("{} Island", "{} island", "island of {}", "{}"),
    "kepulauan": ("{} Islands", "{} islands", "{} Archipelago", "{}"),
    "gunung": ("Mount {}", "Mt. {}", "Mt {}", "{}"),
    "danau": ("Lake {}", "{} Lake"),
    "sungai": ("{} River", "{} river", "River {}", "{}"),
    "teluk": ("{} Bay", "Gulf of {}", "Bay of {}", "{} Gulf"),
    "laut": ("{} Sea",),
    "selat": ("{} Strait", "Strait of {}", "Straits of {}"),
    "semenanjung": ("{} Peninsula", "{} peninsula"),
    "jalan": ("Jalan {}", "{} Street", "{} Road", "Jl. {}", "{}"),
    "bandara": ("{} Airport", "{} International Airport", "{} airport"),
    "pelabuhan": ("{} Port", "Port of {}", "{} port", "{} Harbor", "{} Harbour"),
    "lapangan": ("{} Square", "{} Field", "Lapangan {}"),
    "stadion": ("{} Stadium", "{} stadium"),
    "gedung": ("{} Building", "{} building", "{} Tower"),
    "stasiun": ("{} Station", "{} station", "{} Railway Station"),
    "terminal": ("{} Terminal", "{} terminal", "{} Bus Terminal"),
    "tol": ("{} Toll Road", "{} toll road", "{} Toll", "{} toll", "{} Tollway", "{} Expressway"),
    "jembatan": ("{} Bridge", "{} bridge"),
    "pasar": ("{} Market", "{} market", "Pasar {}"),
    "pantai": ("{} Beach", "{} beach", "{} Coast"),
    "bukit": ("{} Hill", "Mount {}"),
    "hotel": ("{} Hotel", "Hotel {}"),
    "waduk": ("{} Reservoir", "{} reservoir", "{} Dam"),
    "bendungan": ("{} Dam", "{} dam"),
    "taman": ("{} Park", "{} park", "Taman {}"),
    "rutan": ("{} Detention Center", "{} detention center", "{} Detention Centre", "{} Prison"),
    "lapas": ("{} Penitentiary", "{} Prison", "{} prison"),
    "museum": ("{} Museum", "Museum {}"),
    "candi": ("{} Temple", "{} temple"),
    "gereja": ("{} Church", "{} church"),
    "perumahan": ("{} housing estate", "{} housing complex", "{} Residence"),
    "masjid": ("{} Mosque", "{} mosque"),
    "benua": ("{}", "{} continent"),
    "lembah": ("{} Valley",),
    "gurun": ("{} Desert", "{} desert"),
}

# Heads of two words come before their first word alone.
TWO_HEADS = {
    "taman nasional": ("{} National Park", "{} national park"),
    "lembaga pemasyarakatan": ("{} Penitentiary", "{} Prison", "{} prison"),
    "rumah tahanan": ("{} Detention Center", "{} detention center", "{} Detention Centre"),
    "kawasan industri": ("{} Industrial Park", "{} Industrial Estate", "{} industrial estate"),
    "jalan tol": ("{} Toll Road", "{} toll road"),
    "gerbang tol": ("{} Toll Gate", "{} toll gate", "{} Toll Plaza"),
    "pintu tol": ("{} Toll Gate", "{} toll gate"),
    "taman makam": ("{} Cemetery",),
}

HOSPITALS = (
    "{} Hospital",
    "{} Regional Hospital",
    "{} General Hospital",
    "{} Regional General Hospital",
    "{} Central General Hospital",
)
SCHOOL = ("{} University", "University of {}", "{} State University")
# Bodies known by what they are and the name behind it.
BODIES = {
    **dict.fromkeys(("rs", "rsu", "rsud", "rsup", "rsia", "rumah sakit", "rumah sakit umum"), HOSPITALS),
    "universitas": SCHOOL,
    "polda": ("{} Police", "{} police", "{} Regional Police", "{} Provincial Police"),
    "polres": ("{} Police", "{} police", "{} Resort Police", "{} District Police"),
    "polresta": ("{} Police", "{} police", "{} City Police"),
    "polsek": ("{} Police", "{} police", "{} Sector Police", "{} Subdistrict Police"),
    "fraksi": ("{} faction", "{} Faction"),
    "keuskupan": ("Diocese of {}", "{} Diocese", "diocese of {}"),
    "kejaksaan tinggi": ("{} High Prosecutor's Office", "{} Prosecutor's Office"),
    "kejaksaan negeri": ("{} District Prosecutor's Office", "{} Prosecutor's Office"),
    "pengadilan tinggi": ("{} High Court",),
    "pengadilan negeri": ("{} District Court",),
    "dprd": ("{} Regional Legislative Council", "{} Legislative Council", "{} DPRD", "{} Council"),
    "partai": ("{} Party", "{} party"),
}

SHORT_HEADS = {"kab": "kabupaten", "kec": "kecamatan", "kel": "kelurahan", "prov": "provinsi", "jl": "jalan"}

DIRECTIONS = {
    "Barat Daya": ("Southwest", "South West"),
    "Barat Laut": ("Northwest", "North West"),
    "Timur Laut": ("Northeast", "North East"),
    "Tenggara": ("Southeast", "South East"),
    "Selatan": ("South", "Southern", "S."),
    "Utara": ("North", "Northern", "N."),
    "Barat": ("West", "Western", "W."),
    "Timur": ("East", "Eastern", "E."),
    "Tengah": ("Central",),
    "Pusat": ("Central",),
}


def _folded_words(name: str) -> list[str]:
    return [fold(word) for word in tokenise(name)[0] if word[0].isupper() and not word.isupper()]


def english_by_rule(name: str) -> tuple[str, ...]:
    """A name with its direction turned the English way round: "Aceh Selatan" -> "South Aceh"."""
    for direction, english in DIRECTIONS.items():
        stem = name.removesuffix(" " + direction)
        if stem != name:
            if stem.startswith("Kepulauan "):
                stem = stem.removeprefix("Kepulauan ") + " Islands"
            return tuple(f"{word} {stem}" for word in english)
    return ()
