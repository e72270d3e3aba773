"""Mends names by what the article says of the same thing elsewhere."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from sejajar.entities.boundaries import is_common
from sejajar.entities.context_runs import HEADS, TITLED, is_capital, is_title
from sejajar.entities.context_words import BUILDING_HEADS, HEADLINE_WORDS, QUOTING, SITE_HEADS
from sejajar.entities.features import WordTable
from sejajar.entities.gazetteer import Gazetteer, english_by_rule
from sejajar.entities.lexicon import words as words_of
from sejajar.entities.recogniser import Name
from sejajar.entities.sentence import Sentence
from sejajar.text import Kind

INITIALS = re.compile(r"[A-Z]{1,4}|(?:[A-Z]\.)+[A-Z]?", re.IGNORECASE)
VERB = re.compile(r"(?!bukan|rekan|pe|ke\w+[aiu]kan)[a-z]{3,}kan")
SURNAME_PARTICLES = words_of("van von der den de del della da dos du la le ten ter")
ROADS = frozenset({"jalan", "jl"})
MANY = 80
"""Words: news have a comma in every ten or twenty."""
Words = tuple[str, ...]


class Recurring:
    """Each rule is one method, run in order over all sentences of an article."""

    def __init__(self, gazetteer: Gazetteer, table: WordTable) -> None:
        self._gazetteer = gazetteer
        self._table = table

    def __call__(self, sentences: Sequence[Sentence]) -> None:
        """Mend the names of an article's sentences in place."""
        self._initials(sentences)
        if _lost_commas(sentences):
            for sentence in sentences:
                self._cities(sentence)
        for sentence in sentences:
            self._particles(sentence)
        self._sites(sentences)
        self._again(sentences)
        self._headlines(sentences)

    def _initials(self, sentences: Sequence[Sentence]) -> None:
        """Who is known by initials only: "berinisial RS (21), DK (23), dan MF", and "RS" again."""
        known: set[str] = set()
        for sentence in sentences:
            words = sentence.words
            for i, word in enumerate(words):
                if word.lower() not in ("berinisial", "inisial"):
                    continue
                at = i + 1
                while at < len(words) and self._is_initials(sentence, at):
                    dotted = "." in words[at] and words[at + 1 : at + 2] == ["."]
                    sentence.put(Name(at, at + 1 + dotted, Kind.PERSON))
                    if len(words[at]) > 1:
                        known.add(words[at])
                    at = _behind_age(words, at + 1 + dotted)
                    while at < len(words) and words[at] in (",", "dan", "serta", "&", "/"):
                        at += 1
        for sentence in sentences:
            words = sentence.words
            for i, word in enumerate(words):
                if word not in known or not word[0].isupper() or sentence.shouting:
                    continue
                # "RS" may be a hospital's in the same article: "RS Sentosa".
                if sentence.free(i, i + 1) and not is_capital((words[i + 1 :] or ["."])[0]):
                    dotted = "." in word and words[i + 1 : i + 2] == ["."]
                    sentence.put(Name(i, i + 1 + dotted, Kind.PERSON))

    def _is_initials(self, sentence: Sentence, at: int) -> bool:
        word = sentence.words[at]
        if not INITIALS.fullmatch(word):
            return False
        if word[0].isupper():
            return word.isupper() and not self._gazetteer.named(word, Kind.ORGANISATION)
        return sentence.whispering and (_behind_age(sentence.words, at + 1) > at + 1 or "." in word)

    def _particles(self, sentence: Sentence) -> None:
        """Particles before a surname are part of it: "Van der Meer", also at a sentence's beginning."""
        words = sentence.words
        for name in list(sentence.names):
            start = name.start
            while start and words[start - 1].lower() in SURNAME_PARTICLES:
                start -= 1
            # "De", "La" and "Di" alone may be other words.
            sure = start < name.start and (words[start].lower() in ("van", "von") or start + 1 < name.start)
            if name.kind is Kind.PERSON and sure and sentence.free(start, name.start):
                sentence.put(name._replace(start=start))

    def _sites(self, sentences: Sequence[Sentence]) -> None:
        """What was taken for a person is the airport, harbour … named in full elsewhere: "Kertajati"."""
        ends: set[str] = set()
        people: set[str] = set()
        for sentence in sentences:
            for name in sentence.names:
                words = sentence.words[name.start : name.end]
                if name.kind is Kind.PLACE and len(words) > 1 and words[0].lower() in SITE_HEADS:
                    ends.update((words[1], words[-1]))
                elif name.kind is Kind.PERSON and len(words) > 1:
                    people.update(words)
        ends = {word for word in ends - people if word[0].isalpha() and len(word) > 3}
        for sentence in sentences:
            for i, name in enumerate(sentence.names):
                lone = name.end - name.start == 1 and name.kind is Kind.PERSON
                titled = sentence.before(name) in TITLED | QUOTING
                if lone and not titled and sentence.words[name.start] in ends:
                    sentence.names[i] = name._replace(kind=Kind.PLACE)

    def _cities(self, sentence: Sentence) -> None:
        """Where commas are lost, a site and its city are two: "Stasiun Pasar Turi Surabaya"."""
        words = sentence.words
        for name in list(sentence.names):
            site = name.kind is Kind.PLACE and words[name.start].lower() in BUILDING_HEADS - ROADS
            if not site or name.end - name.start < 4 or words[name.end - 1] == ")":
                continue
            city = next(
                (
                    at
                    for at in range(name.start + 3, name.end)
                    for entry in self._gazetteer.named(" ".join(words[at : name.end]), Kind.PLACE)
                    if entry.group in "yk"
                ),
                0,
            )
            if city and not self._gazetteer.named(sentence.text(name)):
                sentence.names.remove(name)
                sentence.put(name._replace(end=city))
                sentence.put(name._replace(start=city))

    def _again(self, sentences: Sequence[Sentence]) -> None:
        """A name of several words is one wherever it stands; so is one of a NameLikeThis."""
        kinds: defaultdict[Words, Counter[Kind]] = defaultdict(Counter)
        for sentence in sentences:
            for name in sentence.names:
                words = tuple(sentence.words[name.start : name.end])
                distinct = len(words) > 1 or self._is_rare(words[0], name.kind)
                if distinct and is_capital(words[0]):
                    kinds[words][name.kind] += 1
        seen: Counter[str] = Counter()
        for sentence in sentences:
            seen.update(sentence.words)
            for name in sentence.names:
                if name.end - name.start > 1:
                    seen.subtract(sentence.words[name.start : name.end])
        by_first: defaultdict[str, list[Words]] = defaultdict(list)
        for words in sorted(kinds, key=len, reverse=True):
            # A single word must be the name most of the time: it may be a product's, and once mistaken.
            if len(words) > 1 or _is_compound(words[0]) or kinds[words].total() * 2 > seen[words[0]]:
                by_first[words[0]].append(words)
        for sentence in sentences:
            for i, word in enumerate(sentence.words):
                for words in by_first.get(word, ()):
                    end = i + len(words)
                    beside = (*sentence.words[max(i - 1, 0) : i], *sentence.words[end : end + 1])
                    alone = len(words) > 1 or _is_compound(word) or not any(map(is_capital, beside))
                    alone = alone and sentence.words[i - 1 : i] not in (["bahasa"], ["berbahasa"])
                    if tuple(sentence.words[i:end]) == words and sentence.free(i, end) and alone:
                        sentence.put(Name(i, end, kinds[words].most_common(1)[0][0]))
                        break

    def _is_rare(self, word: str, kind: Kind) -> bool:
        """Whether a word is a name wherever it has a capital: "PasarTernak", "Kertajati"."""
        compound = kind is Kind.ORGANISATION and _is_compound(word)
        return compound or (kind is Kind.PLACE and len(word) > 3 and self._table.case(word.lower()) in "-E")

    def _headlines(self, sentences: Sequence[Sentence]) -> None:
        """In a headline, where all words have capitals, a name ends where it does in the article."""
        body = {
            tuple(sentence.words[name.start : name.end])
            for sentence in sentences
            if not sentence.headline
            for name in sentence.names
        }
        for sentence in sentences:
            if not is_title(sentence):
                continue
            for before, name in pairwise(list(sentence.names)):
                # "Tiongkok" "Halau"
                unknown = name.end - name.start == 1 and not self._gazetteer.named(sentence.text(name))
                if unknown and before.end == name.start and before.kind is name.kind is Kind.PLACE:
                    sentence.names.remove(name)
            for name in list(sentence.names):
                words = tuple(sentence.words[name.start : name.end])
                if len(words) == 1 or words in body or self._gazetteer.named(" ".join(words)):
                    continue
                end = 0
                if name.kind is Kind.PLACE and words[0].lower() not in HEADS:
                    known = [m for m in self._gazetteer.matches(words) if m.start == 0 and m.group in "crpy"]
                    end = known[0].end if known and not english_by_rule(" ".join(words)) else 0
                if not end and name.kind is not Kind.PERSON:
                    end = next(
                        (n for n in range(len(words) - 1, 1, -1) if self._is_whole(words[:n], body)), 0
                    )
                end = end or next((i for i in range(1, len(words)) if self._is_verb(words, i)), 0)
                if end:
                    sentence.names.remove(name)
                    if end > 1 or self._table.case(words[0].lower()) not in "AB":
                        sentence.put(name._replace(end=name.start + end))
                    self._places_behind(sentence, name.start + end, name.end)

    def _is_whole(self, words: Words, body: set[Words]) -> bool:
        """Whether the article has the name, or without its head: "Bandara Kertajati", "Kertajati"."""
        return words in body or (words[0].lower() in SITE_HEADS and words[1:] in body)

    def _is_verb(self, words: Words, i: int) -> bool:
        """Whether a word with a headline's capital is none of the name before it: "Sepi", "Resmikan".

        Behind a head common nouns belong to the name: "Asosiasi Pinjaman Daring".
        """
        low = words[i].lower()
        common = words[0].lower() not in HEADS and is_common(self._table, words[i], set())
        return common or low in HEADLINE_WORDS or bool(VERB.fullmatch(low))

    def _places_behind(self, sentence: Sentence, start: int, end: int) -> None:
        """The place right behind a name that was cut, or the one after its verb."""
        for match in self._gazetteer.matches(sentence.words[start:end]):
            known = match.entry is not None and match.group in "crpyk"
            if known and match.capitals and sentence.free(start + match.start, start + match.end):
                sentence.put(Name(start + match.start, start + match.end, Kind.PLACE))


def _lost_commas(sentences: Sequence[Sentence]) -> bool:
    """Whether a text long enough to have commas has none."""
    words = [word for sentence in sentences for word in sentence.words]
    return len(words) > MANY and "," not in words


def _behind_age(words: Sequence[str], at: int) -> int:
    """The index behind an age at `at`, if there is one: "(21)", ", 21 tahun", "(21 tahun)"."""
    if words[at : at + 1] == ["("]:
        close = next((i for i in range(at, min(at + 5, len(words))) if words[i] == ")"), None)
        return close + 1 if close and words[at + 1].isdecimal() else at
    number = at + (words[at : at + 1] == [","])
    if (
        words[number : number + 1]
        and words[number].isdecimal()
        and words[number + 1 : number + 2] == ["tahun"]
    ):
        return number + 2
    return at


def _is_compound(word: str) -> bool:
    return bool(re.fullmatch(r"[A-Za-z][a-z]+[A-Z][A-Za-z]+", word))
