"""Mends the recogniser's names with what the whole article and the gazetteer know."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from sejajar.entities.boundaries import Boundaries, is_common
from sejajar.entities.context import Context
from sejajar.entities.context_runs import ENDS, is_capital
from sejajar.entities.context_words import LAND_HEADS, LAWS
from sejajar.entities.features import WordTable
from sejajar.entities.gazetteer import Gazetteer
from sejajar.entities.grouping import same_person
from sejajar.entities.lexicon import CONTESTS, CURRENCIES, PLACE_CUES
from sejajar.entities.recogniser import Name
from sejajar.entities.recurring import Recurring
from sejajar.entities.sentence import Sentence, is_abbreviation
from sejajar.entities.spelling import fold
from sejajar.text import Kind

BRACKETS = {"(": ")", "[": "]"}
SITE = re.compile(r"([A-Za-z]\w{3,})\.(?:com|id|co|net|org)\b", re.IGNORECASE)
COMPOUND = re.compile(r"(?!Ma?c|De|Di|Du|La|Le|Van|Fitz|Al|El|O)[A-Z][a-z]{2,}[A-Z][A-Za-z]+")


class Repair:
    """Document-level rules over the recogniser's output; each rule is one method, run in order."""

    def __init__(self, gazetteer: Gazetteer, table: WordTable) -> None:
        self._gazetteer = gazetteer
        self._table = table
        self._boundaries = Boundaries(gazetteer, table)
        self._context = Context(gazetteer, table)
        self._recurring = Recurring(gazetteer, table)

    def __call__(self, sentences: Sequence[Sentence]) -> None:
        """Mend the names of an article's sentences in place."""
        lower = {
            word
            for sentence in sentences
            if not sentence.whispering
            for word in sentence.words
            if word[0].islower()
        }
        for sentence in sentences:
            self._boundaries(sentence, lower)
        self._split_bodies(sentences)
        for sentence in sentences:
            self._join_abbreviations(sentence)
            self._context(sentence)
        self._short_companies(sentences)
        self._surnames(sentences, lower)
        self._short_places(sentences)
        for sentence in sentences:
            self._places(sentence)
            self._kinds(sentence)
        self._recurring(sentences)
        self._agree(sentences)
        for sentence in sentences:
            self._join_abbreviations(sentence)

    def _split_bodies(self, sentences: Sequence[Sentence]) -> None:
        """An organisation's short name before a person's: "Ketua KPK Nawawi", "Kepala Bakamla Irvansyah"."""
        known = {
            sentence.words[name.end + 1]
            for sentence in sentences
            for name in sentence.names
            if name.kind is Kind.ORGANISATION
            and sentence.words[name.end : name.end + 1] == ["("]
            and sentence.words[name.end + 2 : name.end + 3] == [")"]
        }
        for sentence in sentences:
            for name in list(sentence.names):
                word = sentence.words[name.start]
                abbreviated = word in known or (
                    word.isupper() and self._gazetteer.named(word, Kind.ORGANISATION)
                )
                if name.kind is Kind.PERSON and name.end - name.start > 1 and len(word) > 2 and abbreviated:
                    sentence.put(Name(name.start, name.start + 1, Kind.ORGANISATION))
            for i, word in enumerate(sentence.words):
                if word in known and sentence.free(i, i + 1) and sentence.words[i - 1 : i] != ["("]:
                    sentence.put(Name(i, i + 1, Kind.ORGANISATION))
            self._join_people(sentence)

    def _join_people(self, sentence: Sentence) -> None:
        """Two people side by side, one of them of a single word, are one: "Ansar" "Ahmad"."""

        def are_one(before: Name, name: Name) -> bool:
            return (
                before.kind is name.kind is Kind.PERSON
                and min(before.end - before.start, name.end - name.start) == 1
                and not self._gazetteer.named(sentence.text(before))
                and not self._gazetteer.named(sentence.text(name))
            )

        sentence.join(are_one)

    def _surnames(self, sentences: Sequence[Sentence], lower: set[str]) -> None:
        """Part of the name of a person named in full elsewhere is that person: "Tessa", "Kok Seng"."""
        people: dict[str, list[list[str]]] = {}
        seen = Counter(word for sentence in sentences for word in sentence.words[1:])
        alone = Counter(
            sentence.words[name.start]
            for sentence in sentences
            for name in sentence.names
            if name.kind is Kind.PERSON and name.end - name.start == 1
        )
        for sentence in sentences:
            for name in sentence.names:
                words = sentence.words[name.start : name.end]
                # A lone word must be taken for a person most of the time: it may be a brand.
                if len(words) == 1 and alone[words[0]] * 2 <= seen[words[0]]:
                    continue
                if name.kind is Kind.PERSON and is_capital(words[0]):
                    for word in {words[0], words[-1]} if len(words) > 1 else words:
                        if len(word) > 2 and not self._gazetteer.named(word):
                            people.setdefault(fold(word), []).append([fold(w) for w in words])
        for sentence in sentences:
            words = sentence.words
            for i, word in enumerate(words):
                full = people.get(fold(word))
                at = [n for n in sentence.names if n.start <= i < n.end]
                lone = not at or (at[0].end - at[0].start == 1 and at[0].kind is not Kind.PERSON)
                if not full or not is_capital(word) or not lone:
                    continue
                begins = i == 0 or words[i - 1] in ENDS
                if (
                    begins
                    and (word.lower() in lower or is_common(self._table, word, lower))
                    and not (word.lower() not in lower and words[i + 1 : i + 2] == [","])
                ):
                    continue
                start = i
                while (
                    start
                    and is_capital(words[start - 1])
                    and all(n.kind is Kind.PERSON for n in sentence.names if n.start < start <= n.end)
                    and any(same_person([fold(w) for w in words[start - 1 : i + 1]], one) for one in full)
                ):
                    start -= 1
                if not (sentence.shouting or word.isupper()):
                    sentence.put(Name(start, i + 1, Kind.PERSON))

    def _short_places(self, sentences: Sequence[Sentence]) -> None:
        """What follows a place's head elsewhere is that place: "Bawean" of "Pulau Bawean"."""
        rests: set[tuple[str, ...]] = set()
        people: set[str] = set()
        for sentence in sentences:
            for name in sentence.names:
                words = sentence.words[name.start : name.end]
                if name.kind is Kind.PLACE and len(words) > 1 and words[0].lower() in LAND_HEADS:
                    rests.add(tuple(words[1:]))
                elif name.kind is Kind.PERSON and len(words) > 1:
                    people.update(words)
        rests = {rest for rest in rests if not people.intersection(rest) and not rest[0].isdigit()}
        by_first: dict[str, list[tuple[str, ...]]] = {}
        for rest in sorted(rests):
            by_first.setdefault(rest[0], []).append(rest)
        for sentence in sentences:
            words = sentence.words
            for i in range(1, len(words)):
                for rest in by_first.get(words[i], ()):
                    end = i + len(rest)
                    if tuple(words[i:end]) != rest or words[i - 1] in ENDS:
                        continue
                    at = [n for n in sentence.names if n.start < end and n.end > i]
                    if not at or (at == [Name(i, end, at[0].kind)] and at[0].kind is not Kind.PLACE):
                        sentence.put(Name(i, end, Kind.PLACE))

    def _short_companies(self, sentences: Sequence[Sentence]) -> None:
        """A company's name without its legal form: "Graha Tirta" of "PT Graha Tirta Mandiri"."""
        short: set[tuple[str, ...]] = set()
        for sentence in sentences:
            for name in sentence.names:
                words = sentence.words[name.start : name.end]
                if name.kind is Kind.ORGANISATION and words[0] in ("PT", "CV", "Yayasan") and len(words) > 2:
                    rest = [word for word in words[1:] if word not in ("Tbk", "Persero")]
                    short.update(
                        tuple(rest[:size]) for size in range(2, len(rest) + 1) if "(" not in rest[:size]
                    )
        by_first: dict[str, list[tuple[str, ...]]] = {}
        for one in sorted(short, key=len, reverse=True):
            by_first.setdefault(one[0], []).append(one)
        for sentence in sentences:
            words = sentence.words
            for i in range(len(words)):
                for one in by_first.get(words[i], ()):
                    end = i + len(one)
                    if tuple(words[i:end]) == one and words[i - 1 : i] not in (["PT"], ["CV"]):
                        at = [n for n in sentence.names if n.start < end and n.end > i]
                        if all(i <= n.start and n.end <= end for n in at):
                            sentence.put(Name(i, end, Kind.ORGANISATION))
                            break

    def _places(self, sentence: Sentence) -> None:
        """Well-known places that the recogniser passed over."""
        words = sentence.words
        for match in self._gazetteer.matches(words):
            if match.group not in "crpykbw" or not match.capitals:
                continue
            here = [n for n in sentence.names if n.start < match.end and n.end > match.start]
            pieces = len(here) > 1 and all(match.start <= n.start and n.end <= match.end for n in here)
            if pieces and match.group in "crp":  # "Amerika" "Serikat"
                sentence.put(Name(match.start, match.end, Kind.PLACE))
            if here:
                continue
            before = words[match.start - 1].lower() if match.start else ""
            first = words[match.start]
            case = self._table.case(first.lower())
            contest = CONTESTS.intersection(words[match.end : match.end + 1])
            if (
                contest
                or before in ("bahasa", "berbahasa", *CURRENCIES)
                or (before in LAWS and first in ("RI", "Republik"))
                or (first.isupper() and sentence.shouting)
            ):
                continue
            cued = before in PLACE_CUES or before in ("dekat", "sekitar")
            plain = match.end - match.start == 1 and case not in "DE" and not first.isupper()
            if (plain or match.group in "kw") and not cued:
                continue
            sentence.put(Name(match.start, match.end, Kind.PLACE))

    def _kinds(self, sentence: Sentence) -> None:
        """A name that the gazetteer knows as one kind only is of that kind."""
        for i, name in enumerate(sentence.names):
            # A city's name may be its football club's.
            ignored = "kyw" if name.kind is Kind.ORGANISATION else "k"
            kinds = {
                entry.kind
                for entry in self._gazetteer.named(sentence.text(name))
                if entry.group not in ignored
            }
            if len(kinds) == 1 and name.kind not in kinds:
                sentence.names[i] = name._replace(kind=kinds.pop())

    def _agree(self, sentences: Sequence[Sentence]) -> None:
        """One name, one kind: the one it most often has; what has a site or is WrittenSo is no person."""
        votes: dict[str, Counter[Kind]] = {}
        for sentence in sentences:
            for name in sentence.names:
                votes.setdefault(sentence.text(name), Counter())[name.kind] += 1
        words = {word for sentence in sentences for word in sentence.words}
        sites = {match[1].lower() for word in words if (match := SITE.match(word))}
        for sentence in sentences:
            for i, name in enumerate(sentence.names):
                text = sentence.text(name)
                kind = votes[text].most_common(1)[0][0]
                if kind is Kind.PERSON and (text.lower() in sites or COMPOUND.fullmatch(text)):
                    kind = Kind.ORGANISATION
                if kind is not name.kind:
                    sentence.names[i] = name._replace(kind=kind)

    def _join_abbreviations(self, sentence: Sentence) -> None:
        """One mention of a name and its abbreviation behind it: "Pengadilan Kriminal Internasional (ICC)"."""
        words = sentence.words
        joined: list[Name] = []
        taken = -1
        for name in sentence.names:
            if name.start < taken:
                continue
            end = name.end
            inside = next((n for n in sentence.names if n.start == end + 1), None)
            if (
                name.kind is Kind.ORGANISATION
                and inside is not None
                and inside.kind is Kind.ORGANISATION
                and words[end] == "("
                and words[inside.end : inside.end + 1] == [")"]
            ):
                end = inside.end + 1
            elif name.kind is not Kind.PERSON and end - name.start > 1 and words[end - 1] not in ")]":
                if words[end : end + 1] and (close := BRACKETS.get(words[end])):
                    if words[end + 2 : end + 3] == [close] and is_abbreviation(words[end + 1]):
                        end += 3
                elif words[end : end + 1] and self._abbreviates(words[end], sentence.text(name)):
                    end += 1
            taken = end
            joined.append(Name(name.start, end, name.kind))
        sentence.names = joined

    def _abbreviates(self, word: str, name: str) -> bool:
        """Whether a bare word behind a name, its brackets lost, is the name's abbreviation."""
        return is_abbreviation(word) and any(
            word in entry.names or word in entry.english for entry in self._gazetteer.named(name)
        )
