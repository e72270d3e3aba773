"""Finds and mends names by the words that stand in and around them, one sentence at a time."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sejajar.entities.boundaries import CLOSING
from sejajar.entities.context_bodies import Bodies
from sejajar.entities.context_branches import Branches
from sejajar.entities.context_runs import (
    ARABIC,
    HEADS,
    TITLED,
    Runs,
    goes_on,
    is_age,
    is_capital,
    is_title,
)
from sejajar.entities.context_small import SmallLetters
from sejajar.entities.context_words import (
    ACADEMIC,
    BUILDING_HEADS,
    ENGLISH_ROLES,
    FIELDED,
    INSTITUTION_HEADS,
    LAND_HEADS,
    MORE_HEADS,
    MORE_TITLES,
    NO_PLACES,
    PORTFOLIOS,
    RANKS,
)
from sejajar.entities.features import WordTable
from sejajar.entities.gazetteer import Gazetteer
from sejajar.entities.lexicon import NOT_NAMES, ORGANISATION_HEADS, PARTICLES, SURE_HEADS, TITLES
from sejajar.entities.recogniser import Name
from sejajar.entities.sentence import Sentence, is_abbreviation
from sejajar.text import Kind

BRACKETS = {"(": ")", "[": "]"}
OFFICIAL = TITLED | PORTFOLIOS | {"pengawas"}


class Context:
    """Each rule is one method, run in order; sentences in capitals are left alone."""

    def __init__(self, gazetteer: Gazetteer, table: WordTable) -> None:
        self._gazetteer = gazetteer
        self._table = table
        self._runs = Runs(gazetteer, table)
        self._bodies = Bodies(gazetteer, table)
        self._branches = Branches(gazetteer)
        self._small = SmallLetters(table)

    def __call__(self, sentence: Sentence) -> None:
        """Mend the sentence's names in place."""
        if sentence.whispering:
            self._small(sentence)
            self._branches(sentence)
            return
        if sentence.shouting:
            return
        self._close_brackets(sentence)
        self._untitled(sentence)
        self._initials(sentence)
        self._go_on(sentence)
        self._surnames(sentence)
        self._headed(sentence, INSTITUTION_HEADS, Kind.ORGANISATION)
        self._headed(sentence, BUILDING_HEADS | LAND_HEADS, Kind.PLACE)
        self._before_abbreviation(sentence)
        self._branches(sentence)
        self._bodies(sentence)
        if not sentence.headline:
            self._runs(sentence)
        self._part_professors(sentence)

    def _close_brackets(self, sentence: Sentence) -> None:
        """A name that ends inside its abbreviation's brackets is let out: "Uni Eropa (UE"."""
        for i, name in enumerate(sentence.names):
            inside = sentence.words[name.start : name.end]
            if inside.count("(") > inside.count(")") and sentence.words[name.end : name.end + 1] == [")"]:
                sentence.names[i] = name._replace(end=name.end + 1)

    def _untitled(self, sentence: Sentence) -> None:
        """Ranks go from an organisation's end, titles from before a person: "Konsul Malaysia"."""
        kept = []
        for start, end, kind in sentence.names:
            words = sentence.words
            while kind is Kind.ORGANISATION and end - start > 1 and words[end - 1].lower() in RANKS:
                end -= 1
            if kind is Kind.PERSON:
                # "Marketing Director Rina Wulan"; an office alone is nobody's name: "kata Menaker".
                start = max([start, *(i + 1 for i in range(start, end) if words[i] in ENGLISH_ROLES)])
                if start == end or (end - start == 1 and words[start].lower() in MORE_TITLES):
                    continue
            if kind is Kind.PERSON and end - start > 1 and words[start].lower() in MORE_TITLES:
                start += 1
                known = self._gazetteer.named(" ".join(words[start:end]))
                kind = known[0].kind if known else kind
            before = [word.lower() for word in words[max(start - 2, 0) : start]]
            field = len(before) == 2 and before[0] in PORTFOLIOS and before[1] == "dan"
            # "Direktur Jenderal Mineral dan Batubara Tri Winarno"
            field = field and kind is Kind.PERSON and words[start].lower() in PORTFOLIOS
            guard = kind is Kind.PLACE and words[start] == "Pantai" and before[-1:] == ["penjaga"]
            start += (field or guard) and end - start > 1
            kept.append(Name(start, end, kind))
        sentence.names = kept

    def _part_professors(self, sentence: Sentence) -> None:
        """Where the comma is gone: "Universitas Diponegoro Profesor Lestari Handayani"."""
        kept = []
        for name in sentence.names:
            middle = range(name.start + 2, name.end - 1) if name.kind is Kind.ORGANISATION else ()
            title = next((i for i in middle if sentence.words[i].lower() in ACADEMIC), None)
            if title and not self._gazetteer.named(sentence.words[title + 1]):
                kept += [Name(name.start, title, name.kind), Name(title + 1, name.end, Kind.PERSON)]
            else:
                kept.append(name)
        sentence.names = kept

    def _initials(self, sentence: Sentence) -> None:
        """Initials keep their last full stop ("M.Y."); degrees behind a name are no name ("S.H., M.H.")."""
        kept = []
        for name in sentence.names:
            words = sentence.words[name.start : name.end]
            if (
                name.kind is Kind.PERSON
                and re.fullmatch(r"S\.?\w{1,3}|M\.?\w{1,3}", words[0])
                and "," in words
            ):
                continue
            initials = len(words) == 1 and re.fullmatch(r"[A-Z](?:\.[A-Z])+", words[0])
            if initials and sentence.words[name.end : name.end + 1] == ["."]:
                name = name._replace(end=name.end + 1)
            kept.append(name)
        sentence.names = kept

    def _go_on(self, sentence: Sentence) -> None:
        """Names go on over particles and Arabic articles: "Khalil al-Dakran", "Rio de Janeiro"."""
        words = sentence.words
        for name in list(sentence.names):
            end = name.end
            while end < len(words) and sentence.free(end, end + 1):
                if ARABIC.match(words[end]) and words[end - 1] not in ")]":
                    end += 1
                elif self._second_field(sentence, name, end) or (
                    words[end] in ("de", "del", "da", "von", "van", "bin", "binti", "of")
                    and end + 1 < len(words)
                    and is_capital(words[end + 1])
                    and sentence.free(end + 1, end + 2)
                ):
                    end += 2
                else:
                    break
            if end > name.end:
                sentence.put(name._replace(end=end))

    def _surnames(self, sentence: Sentence) -> None:
        """A surname that is a common word elsewhere, before an age or a comma: "Hendri Laut (46)"."""
        words = sentence.words
        for name in list(sentence.names):
            end = name.end + 1
            if name.kind is not Kind.PERSON or end > len(words) or not is_capital(words[name.end]):
                continue
            aged = words[end : end + 1] == ["("] and words[end + 2 : end + 3] == [")"]
            if (aged and is_age([words[end + 1], "tahun"])) or self._ends_person(sentence, name):
                sentence.put(name._replace(end=end))

    def _ends_person(self, sentence: Sentence, name: Name) -> bool:
        """Whether the one word left between a person's name and a comma or the like is part of it."""
        words, at = sentence.words, name.end
        closed = at + 1 == len(words) or words[at + 1] in CLOSING
        word = words[at]
        return (
            closed
            and not sentence.headline
            and sentence.free(at, at + 1)
            and word[1:].islower()
            and not word.endswith("nya")
            and word.lower() not in NOT_NAMES | HEADS | OFFICIAL
            and not self._gazetteer.named(word)
        )

    def _second_field(self, sentence: Sentence, name: Name, end: int) -> bool:
        """Whether a body's field goes on behind "dan" at `end`: "Kementerian Kelautan dan Perikanan"."""
        words = sentence.words[end : end + 2]
        if len(words) < 2 or words[0] != "dan":
            return False
        head = sentence.words[name.start].lower()
        # "Rumah Sakit Jantung dan Pembuluh Darah", but not "Rumah Sakit Al-Syifa dan Al-Quds".
        treats = head in ("rumah", "rs", "rsu") and all(
            self._is_common(word, "ABC") for word in (sentence.words[end - 1], words[1])
        )
        if head not in FIELDED and not treats:
            return False
        free = sentence.free(end, end + 2) and name.kind is Kind.ORGANISATION and name.end - name.start > 1
        if treats and free:
            return is_capital(words[1]) and words[1].lower() not in INSTITUTION_HEADS
        return (
            free
            and is_capital(words[1])
            and words[1].lower() not in TITLED | HEADS
            and not words[1].isupper()
        )

    def _headed(self, sentence: Sentence, heads: frozenset[str], kind: Kind) -> None:
        """A head and the words with capitals behind it: "RSUD Dr. Soetomo", "Taman Nasional Kutai"."""
        words = sentence.words
        i = 0
        while i < len(words):
            size = self._head(words, i, heads)
            if not size or self._is_no_head(words, i) or any(n.start < i < n.end for n in sentence.names):
                i += 1
                continue
            end = self._run(sentence, i, size, kind)
            here = [n for n in sentence.names if n.start == i]
            if (
                here
                and here[0].kind is not kind
                and not here[0].end == i + size < end
                and self._gazetteer.named(sentence.text(here[0]), here[0].kind)
            ):
                i += 1
                continue
            # "Gedung Utama", "Kota Metropolitan" name nothing.
            of = kind
            if words[i] == "Gereja" and (
                words[end : end + 1] == ["("] or words[end - 1] in ("Indonesia", ")")
            ):
                of = Kind.ORGANISATION
            told = kind is Kind.ORGANISATION or any(
                not self._is_common(w, "AB") for w in words[i + size : end]
            )
            if told and end > i + size:
                sentence.put(Name(i, end, of))
            i = max(end, i + 1)

    def _is_no_head(self, words: Sequence[str], i: int) -> bool:
        """Whether the head at `i` is part of an office or of something common: "Perumahan Rakyat"."""
        office = i > 0 and is_capital(words[i - 1]) and words[i - 1].lower() in OFFICIAL
        guard = i > 0 and words[i - 1] == "Penjaga" and words[i] == "Pantai"
        return office or guard or " ".join(words[i : i + 2]).lower() in NO_PLACES

    def _head(self, words: Sequence[str], i: int, heads: frozenset[str]) -> int:
        """How many tokens the head at `i` has; 0 where there is none."""
        if not is_capital(words[i]):
            return 0
        if i + 1 < len(words) and is_capital(words[i + 1]) and " ".join(words[i : i + 2]).lower() in heads:
            return 2
        if words[i].lower() not in heads:
            return 0
        return 1

    def _run(self, sentence: Sentence, i: int, size: int, kind: Kind) -> int:
        """Where the name with its head at `i` ends: at the next person or other word that is none of it."""
        words = sentence.words
        by_number = words[i].lower()[:2] in ("sd", "sm", "mi", "mt", "ma")
        least = end = max([i + size, *(n.end for n in sentence.names if n.start == i)])
        title = is_title(sentence)
        # "Bandara Internasional Jawa Barat (BIJB) Kertajati"
        named = words[i].lower() in ("bandara", "pelabuhan", "terminal", "stasiun") and words[end - 1] == ")"
        while end < len(words) and (named or words[end - 1] not in ")]"):
            word = words[end]
            if title and end > i + size and self._is_common(word, "A"):
                break
            begun = [n for n in sentence.names if n.start <= end < n.end]
            if (
                begun
                and begun[0].kind is Kind.PERSON
                and begun[0].start == end
                and words[i].lower() in LAND_HEADS
            ):
                if end > i + size:
                    break
            elif begun and begun[0].kind is Kind.PERSON and begun[0].start == end:
                # "Rumah Sakit King" + "Faisal", "Bandara Pangeran Mohammad bin" + "Abdulaziz".
                rest = end == i + size + 1 and begun[0].end == end + 1
                leads = words[end - 1].lower() in TITLES | PARTICLES | {"dr", "."}
                if end > i + size and not (leads or rest or (named and begun[0].end == end + 1)):
                    break
                end = begun[0].end
                continue
            apart = begun and begun[0].kind is not Kind.PERSON and begun[0].start == end > i + size
            apart = apart and not (named and not self._gazetteer.named(word))
            # "Taman Nasional Tesso" + "Nilo", but "Stadion Manahan" + "Solo".
            if apart and begun[0].end == end + 1 == i + size + 2:
                apart = bool(self._gazetteer.named(word)) or word.isupper()
            if apart and not (by_number and words[end - 1].isdigit()):
                break
            dotted = (
                word == "."
                and len(words[end - 1]) <= 3
                and end + 1 < len(words)
                and is_capital(words[end + 1])
            )
            number = by_number and word.isdigit()
            inner = goes_on(word) and end + 1 < len(words) and is_capital(words[end + 1])
            if not (
                is_capital(word) or dotted or number or (end > i + size and (inner or ARABIC.match(word)))
            ):
                break
            if word.lower() in MORE_TITLES or word.lower() in NOT_NAMES - {
                "haji",
                "islam",
                "kristen",
                "katolik",
                "muslim",
            }:
                break
            end += 1
        while end > least and not words[end - 1][-1].isalnum():
            end -= 1
        return end

    def _before_abbreviation(self, sentence: Sentence) -> None:
        """Capitalised words whose initials stand in brackets behind them: "Pusat Studi Hukum (PSH)"."""
        words = sentence.words
        for i in range(2, len(words) - 1):
            if words[i - 1] != "(" or words[i + 1] != ")" or not is_abbreviation(words[i]):
                continue
            if any(n.start <= i - 2 < n.end and n.kind is not Kind.PLACE for n in sentence.names):
                continue
            start = i - 1
            while start and (
                is_capital(words[start - 1])
                or (
                    words[start - 1].lower() in ("dan", "untuk", "bagi", "of", "the", "and", "for", ",")
                    and start > 1
                )
            ):
                start -= 1
            best = None
            for at in range(start, i - 2):
                initials = "".join(word[0] for word in words[at : i - 1] if is_capital(word))
                fits = initials.lower() == words[i].lower()
                headed = words[at].lower() in ORGANISATION_HEADS | SURE_HEADS | MORE_HEADS | INSTITUTION_HEADS
                if headed and is_capital(words[at]) and (fits or best is None):
                    best = at
                    if fits:
                        break
            if best is not None:
                best -= best > 0 and words[best - 1] in ("PT", "CV")
                sentence.put(Name(best, i + 2, Kind.ORGANISATION))

    def _is_common(self, word: str, cases: str) -> bool:
        return self._table.case(word.lower()) in cases
