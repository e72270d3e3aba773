"""Mends where the recogniser's names begin and end, one sentence at a time."""

from __future__ import annotations

from collections.abc import Sequence

from sejajar.entities.context_runs import goes_on, is_capital
from sejajar.entities.context_words import GRADED, GRADES, LAWS, NO_PLACES
from sejajar.entities.features import WordTable
from sejajar.entities.gazetteer import Gazetteer, Match, english_by_rule
from sejajar.entities.lexicon import (
    CONTESTS,
    CURRENCIES,
    HOUSES,
    LOOSE_HEADS,
    NOT_NAMES,
    OFFICES,
    PARTS_OF_NAMES,
    SURE_HEADS,
    TITLES,
)
from sejajar.entities.recogniser import Name
from sejajar.entities.sentence import Sentence
from sejajar.text import Kind

# Which known names are looked for at the beginning of a longer one of each kind.
LEADS = {Kind.PERSON: "crb", Kind.PLACE: "crpykb", Kind.ORGANISATION: "o"}
CLOSING = frozenset(",.()–")
WEEKDAYS = frozenset({"Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu", "Ahad"})
ENTRY_KINDS = {"o": Kind.ORGANISATION}


def is_common(table: WordTable, word: str, lower: set[str]) -> bool:
    """Whether a capitalised word is an ordinary one; `lower` holds the article's words without a capital."""
    case = table.case(word.lower())
    return case == "A" or (case in "B-" and word.lower() in lower)


class Boundaries:
    """Each rule is one method, run in order."""

    def __init__(self, gazetteer: Gazetteer, table: WordTable) -> None:
        self._gazetteer = gazetteer
        self._table = table

    def __call__(self, sentence: Sentence, lower: set[str]) -> None:
        """Mend the sentence's names in place."""
        self._part_sentences(sentence)
        self._part_runs(sentence)
        self._drop_nameless(sentence)
        self._ranks(sentence)
        self._organisations(sentence)
        self._headed(sentence)
        self._trim(sentence, lower)
        self._split(sentence)

    def _part_sentences(self, sentence: Sentence) -> None:
        """No name goes over a full stop, unless behind an initial or a title: "Habyarimana. Kagame".

        Nor over a bracket that was open before it, nor over the dash behind a site's name, nor over an age in
        brackets: "RS (34)".
        """
        words = sentence.words
        parted = []
        for start, end, kind in sentence.names:
            for i in range(start, end):
                if words[i] == "(" and words[i + 2 : i + 3] == [")"] and words[i + 1].isdecimal():
                    if start < i:
                        initials = i - start == 1 and words[start].isupper() and len(words[start]) < 4
                        parted.append(Name(start, i, Kind.PERSON if initials else kind))
                    start = i + 3
                if i <= start:
                    continue
                stop = words[i] in ".;:!?" and len(words[i - 1]) > 3 and words[i - 1].lower() not in TITLES
                closed = words[i] == ")" and "(" not in words[start:i]
                dash = words[i] in ("-", "–", "—") and "." in words[i - 1][1:-1]
                if stop or closed or dash:
                    parted.append(Name(start, i, kind))
                    start = i + 1
            if start < end:
                parted.append(Name(start, end, kind))
        sentence.names = parted

    def _part_runs(self, sentence: Sentence) -> None:
        """No common noun or verb stands in a person's or place's name; of a place the last part is kept."""
        parted = []
        for start, end, kind in sentence.names:
            words = sentence.words[start:end]
            if kind is Kind.ORGANISATION or not any(word[0].isupper() for word in words):
                parted.append(Name(start, end, kind))
                continue
            runs = []
            for i in range(start, end):
                word = sentence.words[i]
                if word[0].islower() and i > start and not goes_on(word):
                    runs.append(Name(start, i, kind))
                    start = i + 1
            runs.append(Name(start, end, kind))
            runs = [run for run in runs if run.start < run.end]
            parted += runs if kind is Kind.PERSON else runs[-1:]
        sentence.names = parted

    def _drop_nameless(self, sentence: Sentence) -> None:
        sentence.names = [
            name
            for name in sentence.names
            if not (name.kind is Kind.PLACE and self._of_something_else(sentence, name))
            and any(
                len(word) > 1 and word[0].isalpha() and word.lower() not in NOT_NAMES
                for word in sentence.words[name.start : name.end]
            )
        ]

    def _ranks(self, sentence: Sentence) -> None:
        """A rank's second word is no part of the name behind it: "Laksamana Madya Irvansyah"."""
        words = sentence.words
        kept = []
        for start, end, kind in sentence.names:
            if kind is Kind.PERSON:
                rank = start
                while rank < end and words[rank].lower() in GRADED:
                    rank += 1
                graded = rank > start or sentence.before(Name(start, end, kind)) in GRADED
                while graded and rank < end and (words[rank].lower() in GRADES or words[rank] == "."):
                    rank += 1
                start = rank
            if start < end:
                kept.append(Name(start, end, kind))
        sentence.names = kept

    def _of_something_else(self, sentence: Sentence, name: Name) -> bool:
        """Whether a place's name is part of a currency's or a contest's: "dolar AS", "Australia Terbuka"."""
        after = sentence.words[name.end : name.end + 1]
        if sentence.text(name) in ("RI", "Republik Indonesia") and sentence.before(name) in LAWS:
            return True
        if sentence.text(name).lower() in NO_PLACES:
            return True
        return sentence.before(name) in CURRENCIES or bool(after and after[0] in CONTESTS)

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
                or (is_capital(word) and self._table.case(word.lower()) in "-DE")
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
        if sentence.whispering:
            return
        words = sentence.words
        trimmed = []
        for name in sentence.names:
            start, end, kind = name
            if kind is Kind.PERSON:
                while end - start > 1 and (
                    words[start].lower() in TITLES - PARTS_OF_NAMES
                    or is_common(self._table, words[start], lower)
                ):
                    # "Putri Diana", but "Putri Maya Rumanti"
                    if words[start] in ("Putri", "Putra") and end - start > 2:
                        break
                    start += 1
                # What begins a sentence, its full stop lost, is followed by more: "Bogdanov Delegasi".
                closed = end == len(words) or words[end] in CLOSING
                while (
                    end - start > 1
                    and not closed
                    and words[end - 1].lower() in lower
                    and is_common(self._table, words[end - 1], lower)
                ):
                    end -= 1
                if end - start == 1 and words[start].lower() in TITLES:
                    continue
            else:
                while end - start > 1 and self._loose(words, start, end):
                    start += 1
                if self._houses(words[start:end]):
                    start, kind = start + 1, Kind.ORGANISATION
            # "Pulau Laut Minggu (19/4)", its comma lost
            if end - start > 1 and words[end - 1] in WEEKDAYS and words[end : end + 1] == ["("]:
                end -= 1
            while end - start > 1 and not words[end - 1][-1].isalnum() and words[end - 1] not in ")]":
                end -= 1
            while end - start > 1 and not words[start][0].isalnum():
                start += 1
            start = self._first_capital(words, start, end)
            capitals = any(character.isupper() for word in words[start:end] for character in word)
            if not capitals and not self._well_known(words[start:end], kind):
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

    def _houses(self, words: Sequence[str]) -> bool:
        """Whether a name is a building's and an organisation's: "Gedung DPR", "Kantor Kementerian Agama"."""
        rest = words[1:]
        named = words[0].lower() in HOUSES and self._gazetteer.named(" ".join(rest), Kind.ORGANISATION)
        return bool(named) and (len(rest) > 1 or rest[0].isupper())

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
            if self._gazetteer.named(sentence.text(name)):
                continue
            lead = self._lead(sentence.words[name.start : name.end], name.kind)
            if lead is None:
                continue
            first = Name(name.start, name.start + lead.end, ENTRY_KINDS.get(lead.group, Kind.PLACE))
            rest = Name(first.end, name.end, name.kind)
            kind = self._kind_behind(sentence, name, lead, rest)
            if kind is not None:
                sentence.names.remove(name)
                sentence.names = sorted([*sentence.names, first, rest._replace(kind=kind)])

    def _lead(self, words: Sequence[str], kind: Kind) -> Match | None:
        """The known name that a longer one begins with."""
        groups = LEADS[kind]
        for match in self._gazetteer.matches(words):
            if match.start > 0:
                break
            if match.group in groups and match.entry and match.capitals and match.end < len(words):
                return match
        return None

    def _kind_behind(self, sentence: Sentence, name: Name, lead: Match, rest: Name) -> Kind | None:
        """What the words behind a known name are if the two are to be parted, else None."""
        words = sentence.words[rest.start : rest.end]
        if name.kind is Kind.PERSON:
            sure = lead.group == "b" or (
                len(words) > 1 and self._table.tendency(sentence.words[name.start].lower()) == "L+"
            )
            return Kind.PERSON if sure or sentence.before(name) in OFFICES else None
        if name.kind is Kind.PLACE:
            known = self._gazetteer.named(" ".join(words))
            if known:
                return known[0].kind
            return None if lead.group != "c" or english_by_rule(sentence.text(name)) else Kind.PLACE
        # "Kementerian Luar Negeri Teuku Faizasyah": people's words, none of them a place's.
        tendencies = [self._table.tendency(word.lower()) for word in words]
        people = any(t.startswith("P") for t in tendencies) and not any(
            t[:1] in ("L", "O") for t in tendencies
        )
        capitals = all(word[0].isupper() for word in words)
        whole = lead.end > 1 or sentence.words[name.start].isupper()
        whole = (whole and people) or (lead.end > 2 and not any(t[:1] in ("L", "O") for t in tendencies))
        return Kind.PERSON if whole and len(words) > 1 and capitals else None
