"""Finds and mends names by the words that stand in and around them, one sentence at a time."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sejajar.entities.context_words import (
    BRANCHES,
    BUILDING_HEADS,
    INSTITUTION_HEADS,
    KIN,
    LAND_HEADS,
    MORE_HEADS,
    MORE_TITLES,
    NO_PLACES,
    ORGANISATION_TAILS,
    PORTFOLIOS,
    QUOTING,
    RANKS,
    REPORTING,
    RUN_TOGETHER,
)
from sejajar.entities.features import WordTable
from sejajar.entities.gazetteer import Gazetteer
from sejajar.entities.lexicon import NOT_NAMES, OFFICES, ORGANISATION_HEADS, PARTICLES, SURE_HEADS, TITLES
from sejajar.entities.recogniser import Name
from sejajar.entities.sentence import Sentence, is_abbreviation
from sejajar.text import Kind

BRACKETS = {"(": ")", "[": "]"}
ARABIC = re.compile(r"(?:al|el|ad|ar|an|as|ash|at|az)-\w", re.IGNORECASE)
ROMAN = re.compile(r"[IVX]{1,5}")
ENDS = frozenset('.!?:;"“”…')
TITLED = TITLES | MORE_TITLES | OFFICES
HEADS = ORGANISATION_HEADS | SURE_HEADS | BUILDING_HEADS | LAND_HEADS | INSTITUTION_HEADS
INSIDE = PARTICLES - {"di", "as", "do"}


def is_capital(word: str) -> bool:
    return word[0].isupper() and word[0].isalpha()


def goes_on(word: str) -> bool:
    """Whether a word without a capital may stand inside a name: "bin", "al-Masri", "de"."""
    return word in INSIDE or bool(ARABIC.match(word))


def is_age(lower: Sequence[str]) -> bool:
    """Whether the words are an age: "38 tahun"."""
    return len(lower) > 1 and lower[0].isdigit() and lower[1] == "tahun" and 3 < int(lower[0][:4]) < 120


class Context:
    """Each rule is one method, run in order; sentences without capitals, or of nothing else, are left alone."""

    def __init__(self, gazetteer: Gazetteer, table: WordTable) -> None:
        self._gazetteer = gazetteer
        self._table = table

    def __call__(self, sentence: Sentence) -> None:
        """Mend the sentence's names in place."""
        if sentence.shouting or sentence.whispering:
            return
        self._close_brackets(sentence)
        self._untitled(sentence)
        self._initials(sentence)
        self._go_on(sentence)
        self._headed(sentence, INSTITUTION_HEADS, Kind.ORGANISATION)
        self._headed(sentence, BUILDING_HEADS | LAND_HEADS, Kind.PLACE)
        self._tailed(sentence)
        self._before_abbreviation(sentence)
        self._branches(sentence)
        self._people(sentence)
        self._listed(sentence)

    def _close_brackets(self, sentence: Sentence) -> None:
        """A name that ends inside its abbreviation's brackets is let out: "Uni Eropa (UE"."""
        for i, name in enumerate(sentence.names):
            inside = sentence.words[name.start : name.end]
            if inside.count("(") > inside.count(")") and sentence.words[name.end : name.end + 1] == [")"]:
                sentence.names[i] = name._replace(end=name.end + 1)

    def _untitled(self, sentence: Sentence) -> None:
        """Ranks go from an organisation's end, titles from a person's beginning: "Konsul Malaysia"."""
        kept = []
        for start, end, kind in sentence.names:
            words = sentence.words
            while kind is Kind.ORGANISATION and end - start > 1 and words[end - 1].lower() in RANKS:
                end -= 1
            if kind is Kind.PERSON and end - start > 1 and words[start].lower() in MORE_TITLES:
                start += 1
                known = self._gazetteer.named(" ".join(words[start:end]))
                kind = known[0].kind if known else kind
            kept.append(Name(start, end, kind))
        sentence.names = kept

    def _initials(self, sentence: Sentence) -> None:
        """Initials keep their last full stop ("M.Y."); degrees behind a name are none of it ("S.H., M.H.")."""
        kept = []
        for name in sentence.names:
            words = sentence.words[name.start : name.end]
            if name.kind is Kind.PERSON and re.fullmatch(r"S\.?\w{1,3}|M\.?\w{1,3}", words[0]) and "," in words:
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
                elif (
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

    def _headed(self, sentence: Sentence, heads: frozenset[str], kind: Kind) -> None:
        """A capitalised head and the capitalised words behind it: "RSUD Umar Mas'ud", "Taman Nasional Kutai"."""
        words = sentence.words
        i = 0
        while i < len(words):
            size = self._head(words, i, heads)
            if " ".join(words[i : i + 2]).lower() in NO_PLACES or (
                i and is_capital(words[i - 1]) and words[i - 1].lower() in TITLED | PORTFOLIOS | {"pengawas"}
            ):
                size = 0
            inside = [n for n in sentence.names if n.start < i < n.end]
            if not size or inside:
                i += 1
                continue
            end = self._run(sentence, i, size, kind)
            here = [n for n in sentence.names if n.start == i]
            if here and here[0].kind is not kind and self._gazetteer.named(sentence.text(here[0]), here[0].kind):
                i += 1
                continue
            # "Gedung Utama", "Kota Metropolitan" name nothing.
            told = kind is Kind.ORGANISATION or any(not self._is_common(w, "AB") for w in words[i + size : end])
            if told and end > i + size:
                sentence.put(Name(i, end, kind))
            i = max(end, i + 1)

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
        while end < len(words) and words[end - 1] not in ")]":
            word = words[end]
            begun = [n for n in sentence.names if n.start <= end < n.end]
            if begun and begun[0].kind is Kind.PERSON and begun[0].start == end and words[i].lower() in LAND_HEADS:
                if end > i + size:
                    break
            elif begun and begun[0].kind is Kind.PERSON and begun[0].start == end:
                if end > i + size and words[end - 1].lower() not in TITLES | {"dr", "."}:
                    break
                end = begun[0].end
                continue
            apart = begun and begun[0].kind is not Kind.PERSON and begun[0].start == end > i + size
            if apart and not (by_number and words[end - 1].isdigit()):
                break
            dotted = word == "." and len(words[end - 1]) <= 3 and end + 1 < len(words) and is_capital(words[end + 1])
            number = by_number and word.isdigit()
            inner = goes_on(word) and end + 1 < len(words) and is_capital(words[end + 1])
            if not (is_capital(word) or dotted or number or (end > i + size and (inner or ARABIC.match(word)))):
                break
            if word.lower() in MORE_TITLES or word.lower() in NOT_NAMES - {"haji", "islam", "kristen", "katolik", "muslim"}:
                break
            end += 1
        while end > least and not words[end - 1][-1].isalnum():
            end -= 1
        return end

    def _tailed(self, sentence: Sentence) -> None:
        """Capitalised words up to one that ends organisations' names: "Mandiri Sekuritas", "Bali United"."""
        words = sentence.words
        for i, word in enumerate(words):
            if word.lower() not in ORGANISATION_TAILS or not is_capital(word):
                continue
            covering = [n for n in sentence.names if n.start <= i < n.end]
            if covering and covering[0].kind is Kind.ORGANISATION and covering[0].end - covering[0].start > 1:
                continue
            start = i
            while start and is_capital(words[start - 1]) and words[start - 1].lower() not in TITLED:
                other = [n for n in sentence.names if n.start <= start - 1 < n.end]
                if other and other[0].end - other[0].start > 1 and other[0].end <= i and other[0].start < start - 1:
                    if other[0].kind is Kind.ORGANISATION and other[0].end == start:
                        start = other[0].start
                    break
                if start == 1 and self._table.case(words[0].lower()) in "AB":
                    break
                start -= 1
            if start < i:
                sentence.put(Name(start, i + 1, Kind.ORGANISATION))

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
                or (words[start - 1].lower() in ("dan", "untuk", "bagi", "of", "the", "and", "for", ",") and start > 1)
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

    def _branches(self, sentence: Sentence) -> None:
        """Bodies that a place or body right behind belongs to: "Polda Bali", "KPU Sulawesi Selatan"."""
        words = sentence.words
        joined: list[Name] = []
        for name in sentence.names:
            before = joined[-1] if joined else None
            if (
                before is not None
                and before.kind is Kind.ORGANISATION
                and name.kind is not Kind.PERSON
                and before.end == name.start
                and self._has_branches(words[before.start : before.end], name.kind)
            ):
                joined[-1] = before._replace(end=name.end)
            else:
                joined.append(name)
        sentence.names = joined
        for i, word in enumerate(words[:-1]):
            here = [n for n in sentence.names if n.start == i + 1 and n.kind is not Kind.PERSON]
            lead = word.lower() in RUN_TOGETHER and is_capital(word) and sentence.free(i, i + 1)
            if here and lead:
                sentence.put(Name(i, here[0].end, Kind.ORGANISATION))

    def _has_branches(self, words: Sequence[str], kind: Kind) -> bool:
        head = words[0].lower()
        if kind is Kind.ORGANISATION:
            return head in ("komisi", "fraksi", "bem", "rumah") or (words[-1] == ")" and head == "badan")
        return head in BRANCHES or words[-1] in BRACKETS.values()

    def _people(self, sentence: Sentence) -> None:
        """Capitalised words that only a person can be: with an age, a kinsman, a title or a verb of saying."""
        words = sentence.words
        for start, end, titled in self._runs(sentence):
            people = [n for n in sentence.names if n.kind is Kind.PERSON and n.start < end and n.end > start]
            before = words[start - 1].lower() if start else ""
            if people:
                # The recogniser left out a first name that is a common word: "mengangkat Cahaya Dewanti".
                inner = start > 0 and (before in (",", ")") or before.isalpha()) and before not in TITLED
                new = words[start : people[0].start]
                inner = inner and not any(w.isupper() or self._gazetteer.named(w) for w in new)
                if not titled and inner and people[0].end == end and len(new) in (1, 2):
                    sentence.put(Name(start, end, Kind.PERSON))
                continue
            kin = before if before != "," else (words[start - 2].lower() if start > 1 else "")
            after = [word.lower() for word in words[end : end + 3]]
            sure = (after[:1] == [","] and is_age(after[1:])) or (end - start > 1 and is_age(after[:2]))
            # "Budi Santoso (34)"
            sure = sure or (after[:1] == ["("] and after[2:] == [")"] and is_age([after[1], "tahun"]))
            sure = sure or before in ("bernama", "alias", "berinisial") or kin in KIN
            sure = sure or (before in QUOTING and end - start < 5)
            sure = sure or (end - start > 1 and (titled or before in TITLED) and self._may_be_person(words[start:end]))
            behind_body = any(n.end == start and n.kind is Kind.ORGANISATION for n in sentence.names)
            sure = sure or (end - start > 1 and behind_body and self._may_be_person(words[start:end]))
            sure = sure or (end - start > 1 and self._sounds_personal(words[start:end]))
            sure = sure or (after != [] and after[0] in REPORTING and end - start > 1 and start > 0 and not titled)
            if sure:
                sentence.put(Name(start, end, Kind.PERSON))
        for name in list(sentence.names):
            if name.kind is Kind.PERSON:
                self._second(sentence, name)

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

    def _may_be_person(self, words: Sequence[str]) -> bool:
        if self._is_common(words[-1], "ABC") or any(word.lower() in PORTFOLIOS for word in words):
            return False
        tendencies = [self._table.tendency(word.lower()) for word in words]
        return not any(t in ("O", "O+", "L+") for t in tendencies) and not self._gazetteer.named(" ".join(words))

    def _sounds_personal(self, words: Sequence[str]) -> bool:
        tendencies = [self._table.tendency(word.lower()) for word in words]
        plain = not any(word.lower() in TITLED | PORTFOLIOS | NOT_NAMES for word in words)
        return plain and "P+" in tendencies and not any(t[:1] in ("O", "L") for t in tendencies)

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
            while i < len(words) and i not in known and (
                is_capital(words[i])
                or (i > start and ARABIC.match(words[i]))
                or (i > start and words[i] in INSIDE and i + 1 < len(words) and is_capital(words[i + 1]))
            ):
                i += 1
            if i == start:
                i += 1
                continue
            while start < i and (
                words[start].lower() in TITLED
                or (words[start].lower() in PORTFOLIOS and (start > begun or words[start - 1 : start] == ["dan"]))
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
            follows = before in ("dan", "serta") and (start - 1 in ends or (words[start - 2] == "," and start - 2 in ends))
            precedes = after in ("dan", "serta") and (end + 1 in starts) and (before in ("di", "ke", "dari") or start - 1 in ends)
            between = before == "," and start - 1 in ends and after == "," and (
                end + 1 in starts or (words[end + 1 : end + 2] in (["dan"], ["serta"]) and end + 2 in starts)
            )
            if follows or precedes or between or before in ("di", "ke"):
                sentence.put(Name(start, end, Kind.PLACE))
                starts.add(start)
                ends.add(end)
