"""Mends the recogniser's names with what the whole article and the gazetteer know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sejajar.entities.features import WordTable
from sejajar.entities.gazetteer import Entry, Gazetteer, english_by_rule
from sejajar.entities.lexicon import HOUSES, LOOSE_HEADS, NOT_NAMES, OFFICES, PLACE_CUES, SURE_HEADS, TITLES
from sejajar.entities.recogniser import Name
from sejajar.text import Kind

BRACKETS = {"(": ")", "[": "]"}


@dataclass(slots=True)
class Sentence:
    """The tokens of one sentence and the names found among them, in order and without overlaps."""

    words: list[str]
    names: list[Name]

    def put(self, name: Name) -> None:
        """Set a name, cutting back those it overlaps."""
        kept = []
        for old in self.names:
            if old.start < name.start:
                kept.append(Name(old.start, min(old.end, name.start), old.kind))
            if old.end > name.end:
                kept.append(Name(max(old.start, name.end), old.end, old.kind))
        self.names = sorted([*kept, name])

    def free(self, start: int, end: int) -> bool:
        return all(name.end <= start or end <= name.start for name in self.names)

    def text(self, name: Name) -> str:
        return " ".join(self.words[name.start : name.end])

    @property
    def shouting(self) -> bool:
        """Whether capitals say nothing here, as in a headline in capitals."""
        letters = [word for word in self.words if word.isalpha()]
        return sum(word.isupper() for word in letters) * 2 > len(letters)

    @property
    def whispering(self) -> bool:
        """Whether there are no capitals at all."""
        return not any(word[0].isupper() for word in self.words)


class Repair:
    """Document-level rules over the recogniser's output; each rule is one method, run in order."""

    def __init__(self, gazetteer: Gazetteer, table: WordTable) -> None:
        self._gazetteer = gazetteer
        self._table = table

    def __call__(self, sentences: Sequence[Sentence]) -> None:
        """Mend the names of an article's sentences in place."""
        lower = {word for sentence in sentences for word in sentence.words if word[0].islower()}
        for sentence in sentences:
            self._part_sentences(sentence)
            self._drop_nameless(sentence)
            self._organisations(sentence)
            self._headed(sentence)
            self._trim(sentence, lower)
            self._split(sentence)
        self._split_bodies(sentences)
        self._surnames(sentences, lower)
        self._short_organisations(sentences, lower)
        for sentence in sentences:
            self._places(sentence)
            self._kinds(sentence)
        self._agree(sentences)
        for sentence in sentences:
            self._join_abbreviations(sentence)

    def _common(self, word: str, lower: set[str]) -> bool:
        """Whether a capitalised word is an ordinary word that happens to begin with a capital."""
        case = self._table.case(word.lower())
        return case == "A" or (case in "B-" and word.lower() in lower)

    def _part_sentences(self, sentence: Sentence) -> None:
        """No name goes over a full stop, unless behind an initial or a title: "Habyarimana. Kagame"."""
        words = sentence.words
        parted = []
        for start, end, kind in sentence.names:
            for i in range(start + 1, end):
                if words[i] in ".;:!?" and len(words[i - 1]) > 3 and words[i - 1].lower() not in TITLES:
                    parted.append(Name(start, i, kind))
                    start = i + 1
            if start < end:
                parted.append(Name(start, end, kind))
        sentence.names = parted

    def _drop_nameless(self, sentence: Sentence) -> None:
        sentence.names = [
            name
            for name in sentence.names
            if any(
                len(word) > 1 and word[0].isalpha() and word.lower() not in NOT_NAMES
                for word in sentence.words[name.start : name.end]
            )
        ]

    def _organisations(self, sentence: Sentence) -> None:
        """Organisations of the gazetteer: long names always, abbreviations where nothing else is."""
        for match in self._gazetteer.matches(sentence.words):
            if match.group != "o" or not match.capitals:
                continue
            inside = any(n.start <= match.start and match.end <= n.end for n in sentence.names)
            if match.end - match.start > 1:
                if not any(
                    n.start <= match.start and match.end <= n.end and n.kind is Kind.ORGANISATION
                    for n in sentence.names
                ):
                    sentence.put(Name(match.start, match.end, Kind.ORGANISATION))
                continue
            word = sentence.words[match.start]
            if not inside and (
                (word.isupper() and len(word) > 2 and not sentence.shouting)
                or self._table.case(word.lower()) == "E"
            ):
                sentence.put(Name(match.start, match.end, Kind.ORGANISATION))

    def _headed(self, sentence: Sentence) -> None:
        """A capitalised head and capitalised words behind it: "Komite Dukungan Komunitas"."""
        words = sentence.words
        if sentence.shouting:
            return
        capital = [word[0].isupper() and word[0].isalpha() for word in words]
        kinds = {i: name.kind for name in sentence.names for i in range(name.start, name.end)}
        for i, word in enumerate(words):
            if not capital[i] or word.lower() not in SURE_HEADS or i in kinds:
                continue
            end = i + 1
            while end < len(words):
                size = (
                    2
                    if words[end].lower() in ("dan", "untuk") and capital[end + 1 : end + 2] == [True]
                    else 1
                )
                last = end + size - 1
                if not capital[last] or kinds.get(last, Kind.PLACE) is not Kind.PLACE:
                    break
                if words[last].lower() in TITLES or (size == 2 and last in kinds):
                    break
                end += size
            if end - i > 1 and kinds.get(end - 1) == kinds.get(end) == Kind.PLACE:
                continue
            if end - i > 1:
                sentence.put(Name(i, end, Kind.ORGANISATION))

    def _trim(self, sentence: Sentence, lower: set[str]) -> None:
        """Cut ordinary words off the ends of names: "Bogdanov Delegasi", "Delegasi Hamas"."""
        words = sentence.words
        trimmed = []
        for name in sentence.names:
            start, end, kind = name
            if kind is Kind.PERSON:
                while end - start > 1 and (
                    words[start].lower() in TITLES or self._common(words[start], lower)
                ):
                    start += 1
                while end - start > 1 and self._common(words[end - 1], lower):
                    end -= 1
                if end - start == 1 and words[start].lower() in TITLES:
                    continue
            else:
                while end - start > 1 and self._loose(words, start, end):
                    start += 1
                if words[start].lower() in HOUSES and self._entries_of(
                    words[start + 1 : end], Kind.ORGANISATION
                ):
                    start, kind = start + 1, Kind.ORGANISATION
            while end - start > 1 and not words[end - 1][-1].isalnum() and words[end - 1] not in ")]":
                end -= 1
            while end - start > 1 and not words[start][0].isalnum():
                start += 1
            start = self._first_capital(words, start, end)
            capitals = any(character.isupper() for word in words[start:end] for character in word)
            if not capitals and not sentence.whispering and not self._well_known(words[start:end], kind):
                continue
            trimmed.append(Name(start, end, kind))
        sentence.names = trimmed

    def _loose(self, words: Sequence[str], start: int, end: int) -> bool:
        """Whether the first word stands before a name rather than in it."""
        head = words[start]
        if head.lower() not in LOOSE_HEADS:
            return False
        whole = self._gazetteer.named(" ".join(words[start:end]))
        return not whole and bool(self._gazetteer.named(" ".join(words[start + 1 : end])))

    def _well_known(self, words: Sequence[str], kind: Kind) -> bool:
        """Whether a name written small, where others have capitals, is one all the same: "indonesia"."""
        entries = self._gazetteer.named(" ".join(words), kind)
        usual = kind is Kind.ORGANISATION or self._table.case(words[-1].lower()) in "DE"
        return usual and any(entry.group != "k" for entry in entries)

    def _first_capital(self, words: Sequence[str], start: int, end: int) -> int:
        """Where a name begins that the recogniser took a common noun into: "desa kelahirannya Awja"."""
        first = start
        while first < end and words[first][0].islower():
            first += 1
        if first == end or self._gazetteer.named(" ".join(words[start:end])):
            return start
        return first

    def _split(self, sentence: Sentence) -> None:
        """Part names left side by side by a lost comma: "Qatar Doha", "Rusia Mikhail Bogdanov"."""
        for name in list(sentence.names):
            if name.kind is Kind.ORGANISATION or self._entries(sentence, name):
                continue
            size = self._leading_place(
                sentence.words[name.start : name.end], countries=name.kind is Kind.PERSON
            )
            if not size:
                continue
            place = Name(name.start, name.start + size, Kind.PLACE)
            rest = Name(place.end, name.end, name.kind)
            if name.kind is Kind.PLACE:
                known = self._entries(sentence, rest)
                if known:
                    rest = rest._replace(kind=known[0].kind)
                elif not self._is_country(sentence, place) or english_by_rule(sentence.text(name)):
                    continue
            else:
                before = sentence.words[name.start - 1].lower() if name.start else ""
                if rest.end - rest.start < 2 or before not in OFFICES:
                    continue
            sentence.names.remove(name)
            sentence.names = sorted([*sentence.names, place, rest])

    def _leading_place(self, words: Sequence[str], countries: bool) -> int:
        """How many of the words are a known place at their start, others behind it; 0 for none."""
        for match in self._gazetteer.matches(words):
            if match.start > 0:
                break
            known = match.entry is not None and match.entry.kind is Kind.PLACE and match.capitals
            if known and match.end < len(words) and (not countries or match.group in "cr"):
                return match.end
        return 0

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
                    word.isupper() and self._entries_of([word], Kind.ORGANISATION)
                )
                if name.kind is Kind.PERSON and name.end - name.start > 1 and len(word) > 2 and abbreviated:
                    sentence.put(Name(name.start, name.start + 1, Kind.ORGANISATION))
            self._join_people(sentence)

    def _join_people(self, sentence: Sentence) -> None:
        """Two people side by side, one of them of a single word, are one: "Ansar" "Ahmad"."""
        joined: list[Name] = []
        for name in sentence.names:
            before = joined[-1] if joined else None
            if (
                before is not None
                and before.kind is name.kind is Kind.PERSON
                and before.end == name.start
                and min(before.end - before.start, name.end - name.start) == 1
                and not self._entries(sentence, before)
                and not self._entries(sentence, name)
            ):
                joined[-1] = before._replace(end=name.end)
            else:
                joined.append(name)
        sentence.names = joined

    def _entries_of(self, words: Sequence[str], kind: Kind) -> list[Entry]:
        return self._gazetteer.named(" ".join(words), kind)

    def _is_country(self, sentence: Sentence, name: Name) -> bool:
        return any(entry.group == "c" for entry in self._entries(sentence, name))

    def _entries(self, sentence: Sentence, name: Name) -> list[Entry]:
        return self._gazetteer.named(sentence.text(name))

    def _surnames(self, sentences: Sequence[Sentence], lower: set[str]) -> None:
        """A lone surname of a person named in full elsewhere is that person."""
        people = {
            sentence.words[name.end - 1]
            for sentence in sentences
            for name in sentence.names
            if name.kind is Kind.PERSON and name.end - name.start > 1
        }
        people = {w for w in people if len(w) > 2 and w[0].isupper() and not self._common(w, lower)}
        people = {w for w in people if not self._gazetteer.named(w)}
        for sentence in sentences:
            for i, word in enumerate(sentence.words):
                if word in people:
                    at = [n for n in sentence.names if n.start <= i < n.end]
                    if not at or (at[0].end - at[0].start == 1 and at[0].kind is not Kind.PERSON):
                        sentence.put(Name(i, i + 1, Kind.PERSON))

    def _short_organisations(self, sentences: Sequence[Sentence], lower: set[str]) -> None:
        """A lone word out of an organisation's longer name is that one: "Fitch" of "Fitch Ratings"."""
        people: set[str] = set()
        bodies: set[str] = set()
        for sentence in sentences:
            for name in sentence.names:
                if name.end - name.start > 1 and name.kind is not Kind.PLACE:
                    words = sentence.words[name.start : name.end]
                    (people if name.kind is Kind.PERSON else bodies).update(words)
        bodies = {w for w in bodies - people if w[0].isupper() and self._table.case(w.lower()) in "DE-"}
        bodies = {w for w in bodies if not self._common(w, lower) and not self._gazetteer.named(w)}
        for sentence in sentences:
            for i, name in enumerate(sentence.names):
                if name.end - name.start == 1 and sentence.words[name.start] in bodies:
                    sentence.names[i] = name._replace(kind=Kind.ORGANISATION)

    def _places(self, sentence: Sentence) -> None:
        """Well-known places that the recogniser passed over."""
        words = sentence.words
        for match in self._gazetteer.matches(words):
            if (
                match.group not in "crpykbw"
                or not match.capitals
                or not sentence.free(match.start, match.end)
            ):
                continue
            before = words[match.start - 1].lower() if match.start else ""
            first = words[match.start]
            case = self._table.case(first.lower())
            if before in ("bahasa", "berbahasa") or (first.isupper() and sentence.shouting):
                continue
            cued = before in PLACE_CUES or before in ("dekat", "sekitar")
            plain = match.end - match.start == 1 and case not in "DE" and not first.isupper()
            if (plain or match.group in "kw") and not cued:
                continue
            sentence.put(Name(match.start, match.end, Kind.PLACE))

    def _kinds(self, sentence: Sentence) -> None:
        """A name that the gazetteer knows as one kind only is of that kind."""
        for i, name in enumerate(sentence.names):
            kinds = {entry.kind for entry in self._entries(sentence, name) if entry.group != "k"}
            if len(kinds) == 1 and name.kind not in kinds:
                sentence.names[i] = name._replace(kind=kinds.pop())

    def _agree(self, sentences: Sequence[Sentence]) -> None:
        """One name, one kind: the one it most often has."""
        votes: dict[str, Counter[Kind]] = {}
        for sentence in sentences:
            for name in sentence.names:
                votes.setdefault(sentence.text(name), Counter())[name.kind] += 1
        for sentence in sentences:
            for i, name in enumerate(sentence.names):
                kind = votes[sentence.text(name)].most_common(1)[0][0]
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
            if name.kind is not Kind.PERSON and end - name.start > 1 and words[end - 1] not in ")]":
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


def is_abbreviation(word: str) -> bool:
    """KPK, ICC, Kemenlu: short, one word, at least two capitals or a capital in a short word."""
    return (
        2 <= len(word) <= 10 and word[0].isupper() and (sum(c.isupper() for c in word) > 1 or len(word) > 4)
    )
