"""Finds people and places that the recogniser passed over, by what stands before and behind them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sejajar.entities.context_words import (
    BUILDING_HEADS,
    ENGLISH_ROLES,
    INSTITUTION_HEADS,
    KIN,
    LAND_HEADS,
    MORE_TITLES,
    NO_PLACES,
    PORTFOLIOS,
    QUOTING,
)
from sejajar.entities.features import WordTable
from sejajar.entities.gazetteer import Gazetteer
from sejajar.entities.lexicon import NOT_NAMES, OFFICES, ORGANISATION_HEADS, PARTICLES, SURE_HEADS, TITLES
from sejajar.entities.recogniser import Name
from sejajar.entities.sentence import Sentence
from sejajar.text import Kind

ARABIC = re.compile(r"(?:al|el|ad|ar|an|as|ash|at|az)-\w", re.IGNORECASE)
# Made from a common word: one who does it, or whether it is so.
CHANGED = re.compile(r"Pe|\w+kah$")
ROMAN = re.compile(r"[IVX]{1,5}")
ENDS = frozenset('.!?:;"“”…')
TITLED = TITLES | MORE_TITLES | OFFICES
HEADS = ORGANISATION_HEADS | SURE_HEADS | BUILDING_HEADS | LAND_HEADS | INSTITUTION_HEADS
INSIDE = PARTICLES - {"di", "as", "do"}

# Behind an office: what it is for, not who holds it.
NO_NAMES = (
    NOT_NAMES
    | HEADS
    | {"bidang", "divisi", "seksi", "urusan", "terpilih", "periode", "bagian", "nonaktif", "unit", "cabang"}
)


def is_capital(word: str) -> bool:
    return word[0].isupper() and word[0].isalpha()


def goes_on(word: str) -> bool:
    """Whether a word without a capital may stand inside a name: "bin", "al-Masri", "de"."""
    return word in INSIDE or bool(ARABIC.match(word))


def is_title(sentence: Sentence) -> bool:
    """Whether the sentence is a headline in headline capitals, not just a sentence full of names."""
    if not sentence.headline:
        return False
    words = sentence.words
    long = [word for word in words if len(word) > 4 and word[0].isalpha()]
    small = sum(word[0].islower() for word in long)
    alone = len(words) < 30 and words[-1] not in ENDS and not sentence.shouting
    return alone and small * 6 <= len(long)


def is_age(lower: Sequence[str]) -> bool:
    """Whether the words are an age: "38 tahun"."""
    return len(lower) > 1 and lower[0].isdecimal() and lower[1] == "tahun" and 3 < int(lower[0][:4]) < 120


class Runs:
    """Looks at runs of capitalised words."""

    def __init__(self, gazetteer: Gazetteer, table: WordTable) -> None:
        self._gazetteer = gazetteer
        self._table = table

    def __call__(self, sentence: Sentence) -> None:
        """Mend the sentence's names in place."""
        self._people(sentence)
        self._listed(sentence)

    def _people(self, sentence: Sentence) -> None:
        """Words with capitals that only a person can be: with an age, kin, a title or a verb of saying."""
        words = sentence.words
        for start, end, titled in self._runs(sentence):
            people = [n for n in sentence.names if n.kind is Kind.PERSON and n.start < end and n.end > start]
            before = words[start - 1].lower() if start else ""
            if people:
                # The recogniser left out a first name that is a common word: "mengangkat Cahaya Dewanti".
                inner = start > 0 and (before in (",", ")") or before.isalpha()) and before not in TITLED
                # "Sahanan Helda menang", but "Pebulutangkis Helda", "Mampukah Helda"
                first = start == 0 and self._is_common(words[0], "-DE") and not CHANGED.match(words[0])
                new = words[start : people[0].start]
                inner = (inner or first) and not any(w.isupper() or self._gazetteer.named(w) for w in new)
                if not titled and inner and people[0].end == end and len(new) in (1, 2):
                    sentence.put(Name(start, end, Kind.PERSON))
                continue
            kin = before if before != "," else (words[start - 2].lower() if start > 1 else "")
            after = [word.lower() for word in words[end : end + 3]]
            sure = (after[:1] == [","] and is_age(after[1:])) or (end - start > 1 and is_age(after[:2]))
            # "Budi Santoso (34)"
            sure = sure or (after[:1] == ["("] and after[2:] == [")"] and is_age([after[1], "tahun"]))
            sure = sure or before in ("bernama", "alias", "berinisial") or kin in KIN
            sure = sure or (before in QUOTING and end - start < 5 and len(words[start]) > 1)
            sure = sure or self._holds_office(sentence, start, end)
            # "PP Nomor 28 Tahun 2025" is not 28 years old, and "kata Chief Operating Officer" names nobody.
            if sure and words[end - 1].lower() not in NOT_NAMES and words[end - 1] not in ENGLISH_ROLES:
                sentence.put(Name(start, end, Kind.PERSON))
        for name in list(sentence.names):
            if name.kind is Kind.PERSON:
                self._second(sentence, name)

    def _holds_office(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether an office stands before, with whose it is: "Gubernur Jawa Barat Tabah Kemuning"."""
        words = sentence.words
        of = next((n for n in sentence.names if n.end == start and n.kind is not Kind.PERSON), None)
        if of is None or end - start not in (2, 3) or not sentence.free(start, end):
            return False
        office = sentence.before(of) in TITLED
        named = not any(
            word.lower() in NO_NAMES or word.isupper() or self._gazetteer.named(word)
            for word in words[start:end]
        )
        return office and named and words[end : end + 1] != ["-"]

    def _second(self, sentence: Sentence, name: Name) -> None:
        """After "dan", a person is followed by another: "Ikhlas dan Melati"."""
        words = sentence.words
        if words[name.end : name.end + 1] not in (["dan"], ["&"]):
            return
        end = start = name.end + 1
        while end < len(words) and is_capital(words[end]) and sentence.free(end, end + 1):
            end += 1
        if 0 < end - start < 4 and not self._gazetteer.named(" ".join(words[start:end])):
            low = words[start].lower()
            if low not in TITLED | ORGANISATION_HEADS | SURE_HEADS | NOT_NAMES and not words[start].isupper():
                sentence.put(Name(start, end, Kind.PERSON))

    def _is_common(self, word: str, cases: str) -> bool:
        return self._table.case(word.lower()) in cases

    def _runs(self, sentence: Sentence) -> list[tuple[int, int, bool]]:
        """Capitalised words that are nothing yet, a person, or a place that no table knows.

        Titles and offices before them are left out; the last says whether there were any.
        """
        words = sentence.words
        known = {
            at
            for n in sentence.names
            if n.kind is Kind.ORGANISATION or (n.kind is Kind.PLACE and self._well_known(sentence, n))
            for at in range(n.start, n.end)
        }
        runs = []
        i = 0
        while i < len(words):
            start = begun = i
            while (
                i < len(words)
                and i not in known
                and (
                    is_capital(words[i])
                    or (i > start and ARABIC.match(words[i]))
                    or (i > start and words[i] in INSIDE and i + 1 < len(words) and is_capital(words[i + 1]))
                )
            ):
                i += 1
            if i == start:
                i += 1
                continue
            while start < i and (
                words[start].lower() in TITLED
                or (
                    words[start].lower() in PORTFOLIOS
                    and (start > begun or words[start - 1 : start] == ["dan"])
                )
            ):
                start += 1
            if start == i or words[start].lower() in NOT_NAMES:
                continue
            inside = [n for n in sentence.names if n.start < i and n.end > start]
            unknown = all(n.start >= start and n.end <= i for n in inside)
            abbreviated = start + 1 == i and words[start].isupper() and len(words[start]) > 1
            if unknown and not abbreviated and words[start].lower() not in HEADS:
                runs.append((start, i, start > begun))
        return runs

    def _well_known(self, sentence: Sentence, name: Name) -> bool:
        return bool(self._gazetteer.named(sentence.text(name), Kind.PLACE)) or any(
            word.lower() in BUILDING_HEADS | LAND_HEADS for word in sentence.words[name.start : name.end]
        )

    def _listed(self, sentence: Sentence) -> None:
        """Among places, a capitalised word is one: "Titehena, Larantuka, dan Sikka", "ke Mina"."""
        words = sentence.words
        starts = {n.start for n in sentence.names if n.kind is Kind.PLACE}
        ends = {n.end for n in sentence.names if n.kind is Kind.PLACE}
        for at, name in enumerate(sentence.names):
            # "dari Ranai dan Sedanau", the first taken for an organisation
            pair = words[name.end : name.end + 1] == ["dan"] and name.end + 1 in starts
            lone = name.kind is Kind.ORGANISATION and name.end - name.start == 1
            here = lone and pair and sentence.before(name) in ("di", "ke", "dari")
            if here and not words[name.start].isupper() and not self._gazetteer.named(words[name.start]):
                sentence.names[at] = name._replace(kind=Kind.PLACE)
        for start, end, _ in self._runs(sentence):
            if not sentence.free(start, end) or end - start > 3 or start == 0 or words[start - 1] in ENDS:
                continue
            low = words[start].lower()
            if low in NO_PLACES or ROMAN.fullmatch(words[start]) or self._table.tendency(low).startswith("O"):
                continue
            if self._is_common(words[end - 1], "AB"):
                continue
            if low in TITLED or low in NOT_NAMES or self._table.tendency(low).startswith("P"):
                continue
            before, after = words[start - 1].lower(), words[end].lower() if end < len(words) else ""
            follows = before in ("dan", "serta") and (
                start - 1 in ends or (words[start - 2] == "," and start - 2 in ends)
            )
            precedes = (
                after in ("dan", "serta")
                and (end + 1 in starts)
                and (before in ("di", "ke", "dari") or start - 1 in ends)
            )
            between = (
                before == ","
                and start - 1 in ends
                and after == ","
                and (
                    end + 1 in starts
                    or (words[end + 1 : end + 2] in (["dan"], ["serta"]) and end + 2 in starts)
                )
            )
            if follows or precedes or between or before in ("di", "ke"):
                sentence.put(Name(start, end, Kind.PLACE))
                starts.add(start)
                ends.add(end)
