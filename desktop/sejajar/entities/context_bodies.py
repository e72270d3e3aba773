"""Finds and mends the names of firms, bodies, sites and ships by their heads and tails."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from sejajar.entities.context_runs import ENDS, HEADS, TITLED, is_capital
from sejajar.entities.context_words import (
    COMPANY_HEADS,
    ENGLISH_TAILS,
    INSTITUTION_HEADS,
    NAMED_AFTER,
    ORGANISATION_TAILS,
    PORTFOLIOS,
    SHIPS,
    SITE_TAILS,
    UNITS,
)
from sejajar.entities.features import WordTable
from sejajar.entities.gazetteer import DIRECTIONS, Gazetteer
from sejajar.entities.lexicon import NOT_NAMES, SAYING, SURE_HEADS
from sejajar.entities.recogniser import Name
from sejajar.entities.sentence import Sentence, is_abbreviation
from sejajar.text import Kind

DASHES = ("–", "—", "-")
ROMAN = re.compile(r"[IVX]{1,5}")
OFFICIAL = TITLED | PORTFOLIOS | {"pengawas"}
UNNAMED = OFFICIAL | NOT_NAMES
SITE_ENDING = OFFICIAL | HEADS
ENDING = UNNAMED | HEADS
TAIL_ENDING = TITLED | {"divisi", "seksi"}
TAILS = ENGLISH_TAILS | ORGANISATION_TAILS
BODY_HEADS = SURE_HEADS | INSTITUTION_HEADS
# Inside English names, where they have no capital.
LINKS = ("of", "and", "&", "for", "the")
# Who governs or guards the place named behind, and is named next: "Bupati Demak Eisti'anah".
RULERS = frozenset(
    {"bupati", "walikota", "gubernur", "kapolres", "kapolresta", "kapolda", "kapolsek", "camat"}
)


class Bodies:
    """Each rule is one method, run in order."""

    def __init__(self, gazetteer: Gazetteer, table: WordTable) -> None:
        self._gazetteer = gazetteer
        self._table = table

    def __call__(self, sentence: Sentence) -> None:
        """Mend the sentence's names in place."""
        if not sentence.headline:
            self._companies(sentence)
        self._tailed(sentence)
        self._clubs(sentence)
        self._run_together(sentence)
        self._officers(sentence)
        self._sites(sentence)
        self._units(sentence)
        self._named_after(sentence)
        self._first_names(sentence)
        self._untitled(sentence)
        self._rulers(sentence)
        self._toll_roads(sentence)
        self._numbered(sentence)
        self._shops(sentence)
        self._vessels(sentence)

    def _companies(self, sentence: Sentence) -> None:
        """All words with capitals behind a legal form are the firm's: "PT Alfa Boga Rasa"."""
        words = sentence.words
        for name in list(sentence.names):
            end = name.end
            if name.kind is not Kind.ORGANISATION or words[name.start].lower() not in COMPANY_HEADS:
                continue
            while end < len(words) and is_capital(words[end]) and sentence.free(end, end + 1):
                if words[end].lower() in ENDING or words[end - 1] in (*ENDS, ")"):
                    break
                # Behind "Direktur PT …" a person may follow, whose words are seldom common ones.
                person = (
                    sentence.before(name) in OFFICIAL and self._table.case(words[end].lower()) not in "ABC"
                )
                if person or self._gazetteer.named(words[end]):
                    break
                end += 1
            if end > name.end:
                sentence.put(name._replace(end=end))

    def _tailed(self, sentence: Sentence) -> None:
        """Capitalised words up to one that ends organisations' names: "Mandiri Sekuritas", "Bali United"."""
        words = sentence.words
        for i, word in enumerate(words):
            tail = word.lower()
            behind = words[i + 1] if i + 1 < len(words) else "."
            english = tail in ENGLISH_TAILS and not (is_capital(behind) and behind.lower() not in TITLED)
            if not is_capital(word) or not (tail in ORGANISATION_TAILS or english):
                continue
            covering = [n for n in sentence.names if n.start <= i < n.end]
            whole = bool(covering) and covering[0].end - covering[0].start > 1
            if whole and (covering[0].kind is Kind.ORGANISATION or english):
                continue
            start = self._tail_start(sentence, i)
            if start < i:
                sentence.put(Name(start, i + 1, Kind.ORGANISATION))

    def _clubs(self, sentence: Sentence) -> None:
        """A club's name goes on behind "Club": "Rotary Club Semarang Kunthi"."""
        words = sentence.words
        for i in range(1, len(words) - 1):
            if words[i] != "Club" or not is_capital(words[i - 1]) or not is_capital(words[i + 1]):
                continue
            start = max((n.start for n in sentence.names if n.start <= i - 1 < n.end), default=i - 1)
            end = i + 1
            while end < len(words) and is_capital(words[end]) and words[end].lower() not in OFFICIAL:
                end += 1
            if any(n.start > i and n.end - n.start > 1 and n.start < end for n in sentence.names):
                continue
            sentence.put(Name(start, end, Kind.ORGANISATION))

    def _run_together(self, sentence: Sentence) -> None:
        """One firm taken for two: "SoftBank" "Vision Fund", and what is of it: "Government of" …."""
        words = sentence.words
        joined: list[Name] = []
        for name in sentence.names:
            before = joined[-1] if joined else None
            start = name.start
            tail = name.end - 4 if words[name.end - 1] == ")" else name.end - 1
            if name.kind is Kind.ORGANISATION and tail > start and words[tail].lower() in TAILS:
                single = before == Name(start - 1, start, name.kind)
                if single and name.end - start > 1:
                    start = joined.pop().start
                elif start > 1 and words[start - 1] == "of" and is_capital(words[start - 2]):
                    start -= 2 * sentence.free(start - 2, start)
            joined.append(name._replace(start=start))
        sentence.names = joined

    def _shops(self, sentence: Sentence) -> None:
        """A shop's name, of several words: "toko Hijab Melati"."""
        words = sentence.words
        for i, word in enumerate(words):
            if word != "toko":
                continue
            end = i + 1
            while (
                end < len(words) and is_capital(words[end]) and words[end].lower() not in OFFICIAL | NOT_NAMES
            ):
                end += 1
            whole = all(i < n.start and n.end <= end for n in sentence.names if n.start < end and n.end > i)
            if (
                end > i + 2
                and whole
                and not any(m.start == 0 for m in self._gazetteer.matches(words[i + 1 : end]))
            ):
                sentence.put(Name(i + 1, end, Kind.ORGANISATION))

    def _officers(self, sentence: Sentence) -> None:
        """Who speaks for a firm known by its initials: "Direktur Utama PT PP Tumiyana mengatakan"."""
        words = sentence.words
        for name in list(sentence.names):
            rest = words[name.start + 2 : name.end]
            if name.kind is not Kind.ORGANISATION or words[name.start] not in ("PT", "CV") or not rest:
                continue
            speaks = sentence.before(name) in OFFICIAL and words[name.end : name.end + 1]
            unknown = all(
                word[1:].islower()
                and self._table.case(word.lower()) in "-DE"
                and self._tends(word) in ("", "P")
                for word in rest
            )
            if speaks and speaks[0] in SAYING and words[name.start + 1].isupper() and unknown:
                sentence.put(Name(name.start + 2, name.end, Kind.PERSON))

    def _tends(self, word: str) -> str:
        return self._table.tendency(word.lower())[:1]

    def _tail_start(self, sentence: Sentence, i: int) -> int:
        """Where the organisation's name that ends at `i` begins; `i` if it has no more words."""
        words = sentence.words
        start = i
        while start and is_capital(words[start - 1]) and words[start - 1].lower() not in TAIL_ENDING:
            other = [n for n in sentence.names if n.start <= start - 1 < n.end]
            if (
                other
                and other[0].end - other[0].start > 1
                and other[0].end <= i
                and other[0].start < start - 1
            ):
                if other[0].kind is Kind.ORGANISATION and other[0].end == start:
                    start = other[0].start
                break
            if start == 1 and self._table.case(words[0].lower()) in "AB":
                break
            start -= 1
            if start > 1 and words[start - 1] in LINKS and is_capital(words[start - 2]) and start < i:
                start -= 1
        return start

    def _sites(self, sentence: Sentence) -> None:
        """Capitalised words up to one that ends the names of buildings and grounds: "Sudirman Tower"."""
        words = sentence.words
        for i, word in enumerate(words):
            if (
                word.lower() not in SITE_TAILS
                or not is_capital(word)
                or is_capital((words[i + 1 :] or ["."])[0])
            ):
                continue
            start = i
            while start and is_capital(words[start - 1]) and words[start - 1].lower() not in SITE_ENDING:
                if start == 1 and self._table.case(words[0].lower()) in "AB":
                    break
                start -= 1
            inside = [n for n in sentence.names if n.start < i + 1 and n.end > start]
            # What begins before the run is longer: a hotel in "Hotel Santika Premiere Park".
            if start < i and not any(n.start < start or n.end > i + 1 for n in inside):
                sentence.put(Name(start, i + 1, Kind.PLACE))

    def _units(self, sentence: Sentence) -> None:
        """Units of the forces with their number: "Kodim 0402/OKI", "Yonif 400/Banteng Raiders"."""
        words = sentence.words
        for i, word in enumerate(words[:-1]):
            number = words[i + 1]
            if (
                word.lower() not in UNITS
                or not is_capital(word)
                or not (number.isdecimal() or ROMAN.fullmatch(number))
            ):
                continue
            end = i + 2
            if words[end : end + 1] == ["/"] and is_capital((words[end + 1 :] or ["."])[0]):
                end += 2
                while end < len(words) and is_capital(words[end]) and words[end].lower() not in TITLED:
                    if any(n.start == end and n.kind is Kind.PERSON for n in sentence.names):
                        break
                    end += 1
            sentence.put(Name(i, end, Kind.ORGANISATION))

    def _first_names(self, sentence: Sentence) -> None:
        """A person's first words taken into the body before: "Kementerian Luar Negeri Cina Mao" "Ning"."""
        for body, person in pairwise(list(sentence.names)):
            if body.kind is not Kind.ORGANISATION or person.kind is not Kind.PERSON:
                continue
            for start in range(body.end - 1, max(body.start, body.end - 3), -1):
                words = sentence.words[start : body.end]
                unknown = all(
                    word[1:].islower()
                    and self._tends(word) in ("", "P")
                    and self._table.case(word.lower()) in "-DE"
                    and not self._gazetteer.named(word)
                    for word in words
                )
                if (
                    body.end == person.start
                    and unknown
                    and self._is_whole(sentence.words[body.start : start])
                ):
                    sentence.put(Name(start, person.end, Kind.PERSON))
                    break

    def _is_whole(self, words: Sequence[str]) -> bool:
        """Whether the words are all of a body's name."""
        if self._gazetteer.named(" ".join(words), Kind.ORGANISATION) or words[-1] == "Tbk":
            return True
        local = len(words) > 1 and self._gazetteer.named(words[-1], Kind.PLACE)
        return bool(local) and words[0].lower() in BODY_HEADS

    def _named_after(self, sentence: Sentence) -> None:
        """A body named after a person is no person: "Brigade Izzuddin al-Qassam"."""
        for name in list(sentence.names):
            before = name.start - 1
            if name.kind is Kind.PERSON and before >= 0 and sentence.free(before, name.start):
                head = sentence.words[before]
                if is_capital(head) and head.lower() in NAMED_AFTER:
                    sentence.put(Name(before, name.end, Kind.ORGANISATION))

    def _untitled(self, sentence: Sentence) -> None:
        """An office before a body's name is none of it: "Pengamat Hukum Universitas Nusa Cendana"."""
        for at, name in enumerate(sentence.names):
            words = sentence.words[name.start : name.end]
            if name.kind is not Kind.ORGANISATION or words[0].lower() not in OFFICIAL:
                continue
            body = next(
                (i for i, word in enumerate(words) if i and is_capital(word) and word.lower() in BODY_HEADS),
                0,
            )
            if body and not self._gazetteer.named(" ".join(words)) and words[body - 1] != "(":
                sentence.names[at] = name._replace(start=name.start + body)

    def _rulers(self, sentence: Sentence) -> None:
        """A ruler behind the name of what is ruled, the two run together: "Bupati Demak Eisti'anah"."""
        for name in list(sentence.names):
            words = sentence.words[name.start : name.end]
            before = sentence.before(name)
            ruled = before in RULERS or (
                before == "kota" and sentence.words[name.start - 2].lower() == "wali"
            )
            if name.kind is not Kind.PLACE or not ruled or self._gazetteer.named(sentence.text(name)):
                continue
            known = [m for m in self._gazetteer.matches(words) if m.start == 0 and m.end < len(words)]
            if not known:
                continue
            first = known[0].end
            rest = words[first:]
            if all(
                is_capital(word)
                and word.lower() not in HEADS
                and word not in DIRECTIONS
                and not self._gazetteer.named(word)
                and self._table.case(word.lower()) in "-DE"
                for word in rest
            ):
                sentence.put(Name(name.start, name.start + first, Kind.PLACE))
                sentence.put(Name(name.start + first, name.end, Kind.PERSON))

    def _toll_roads(self, sentence: Sentence) -> None:
        """A toll road, its route and short name: "Jalan Tol Gedebage–Tasikmalaya–Cilacap (Getaci)"."""
        words = sentence.words
        for i, word in enumerate(words[:-1]):
            begun = [n for n in sentence.names if n.start <= i + 1 < n.end]
            if word != "Tol" or not is_capital(words[i + 1]) or words[i + 1].lower() in HEADS | NOT_NAMES:
                continue
            end = max(i + 2, begun[0].end) if begun else i + 2
            if not begun and self._table.case(words[i + 1].lower()) in "AB":
                continue
            while end + 1 < len(words) and words[end] in DASHES and is_capital(words[end + 1]):
                begun = [n for n in sentence.names if n.start <= end + 1 < n.end]
                end = max(end + 2, begun[0].end) if begun else end + 2
            if (
                words[end : end + 1] == ["("]
                and words[end + 2 : end + 3] == [")"]
                and is_abbreviation(words[end + 1])
            ):
                end += 3
            start = i - 1 if i and words[i - 1] in ("Jalan", "Pintu", "Gerbang", "Ruas") else i
            sentence.put(Name(start, end, Kind.PLACE))

    def _numbered(self, sentence: Sentence) -> None:
        """A constituency has a number, a capital a district: "dapil Jawa Timur II", "Washington, D.C."."""
        words = sentence.words
        for name in list(sentence.names):
            end = name.end
            if name.kind is not Kind.PLACE or end == len(words):
                continue
            if ROMAN.fullmatch(words[end]) and sentence.before(name) in ("pemilihan", "dapil"):
                end += 1
            elif sentence.text(name) == "Washington":
                comma = words[end] == ","
                if words[end + comma : end + comma + 1] in (["D.C"], ["DC"]):
                    end += 1 + comma
                    end += words[end - 1] == "D.C" and words[end : end + 1] == ["."]
            if end > name.end and sentence.free(name.end, end):
                sentence.put(name._replace(end=end))

    def _vessels(self, sentence: Sentence) -> None:
        """Ships and trains are none of the three kinds, whatever they are called: "KN Pulau Nipah"."""
        words = sentence.words
        for i, word in enumerate(words[:-1]):
            ship = word in SHIPS
            train = word == "KA" or (word == "kereta" and is_capital(words[i + 1]))
            if not (ship or train) or any(n.start <= i < n.end for n in sentence.names):
                continue
            end = i + 1
            while end < len(words) and is_capital(words[end]) and words[end].lower() not in TITLED:
                # A comma may be lost between the ship's name and a person's.
                if end > i + 2 and any(n.start == end and n.kind is Kind.PERSON for n in sentence.names):
                    break
                end += 1
            known = [m.end for m in self._gazetteer.matches(words[i + 1 : end]) if m.start == 0]
            if train and (end < i + 3 or known):
                continue
            sentence.names = [n for n in sentence.names if n.end <= i or n.start >= end]
