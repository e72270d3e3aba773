"""What the recogniser looks at in each word: its spelling, its neighbours, its entry in the tables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from sejajar.entities.gazetteer import Gazetteer
from sejajar.entities.lexicon import ORGANISATION_HEADS, PLACE_CUES, SAYING, TITLES

UPPER = re.compile(r"[A-ZÀ-ÖØ-Þ]")
LOWER = re.compile(r"[a-zß-öø-ÿ]")
DIGIT = re.compile(r"\d")
RUN = re.compile(r"(.)\1+")
# Words whose looks are remembered at a time; an article has a few thousand.
MOST_KNOWN = 50_000


def shape(word: str) -> str:
    """The kinds of characters in a word: "McDonald's" -> "XxXxxxxx'x"."""
    return DIGIT.sub("d", LOWER.sub("x", UPPER.sub("X", word)))


def cue(word: str) -> str:
    """Which list of telling words a lower-cased word stands in."""
    if word in TITLES:
        return "T"
    if word in SAYING:
        return "S"
    if word in PLACE_CUES:
        return "P"
    return "O" if word in ORGANISATION_HEADS else ""


class WordTable:
    """How words are usually spelt, which clusters they fall in, and what names they tend to stand in.

    Made by build/recogniser/make_words.py and add_tendencies.py.
    """

    def __init__(self, path: Path) -> None:
        self._case: dict[str, str] = {}
        self._tendency: dict[str, str] = {}
        self._clusters: dict[str, list[str]] = {}
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                word, case, tendency, *clusters = line.rstrip("\n").split("\t")
                if case:
                    self._case[word.lower()] = case
                if tendency:
                    self._tendency[word.lower()] = tendency
                if clusters:
                    self._clusters[word] = [f"k{i}={cluster}" for i, cluster in enumerate(clusters)]

    def case(self, lower: str) -> str:
        """A (never capitalised in running text) to E (always), "-" where unknown."""
        return self._case.get(lower, "-")

    def tendency(self, lower: str) -> str:
        """P, L or O for a word in names of people, places or organisations, "+" where nearly always."""
        return self._tendency.get(lower, "")

    def clusters(self, word: str) -> list[str]:
        """Features that name the word's clusters, the coarsest first; none for an unknown word."""
        return self._clusters.get(word) or self._clusters.get(word.lower(), [])


class Word(NamedTuple):
    """What a word alone tells: about itself (`own`), also to its neighbours (`told`; behind them as `before`,
    in front of them as `after`)."""

    lower: str
    shape: str
    case: str
    cue: str
    tendency: str
    ending: str
    told: list[str]
    before: list[str]
    after: list[str]
    own: list[str]


class Features:
    """Turns the words of a sentence into the recogniser's features, one list of strings a word."""

    def __init__(self, gazetteer: Gazetteer, table: WordTable) -> None:
        self._gazetteer = gazetteer
        self._table = table
        self._known: dict[str, Word] = {}

    def __call__(self, words: Sequence[str]) -> list[list[str]]:
        if len(self._known) > MOST_KNOWN:
            self._known.clear()
        known = self._known
        seen = [known.get(word) or self._look_at(word) for word in words]
        places = self._marks(words)
        letters = [word for word in words[1:] if word[0].isalpha()]
        capitals = sum(word[0].isupper() for word in letters)
        # In a sentence without capitals, or of nothing else, they say nothing.
        style = "=" if not letters or 0 < capitals < 0.7 * len(letters) else "^" if capitals else "_"

        features = []
        last = len(words) - 1
        for i, word in enumerate(seen):
            own = [*word.told, *word.own, style + word.shape + word.case]
            if places[i]:
                own += places[i]
            if i:
                before = seen[i - 1]
                own += before.before
                if places[i - 1]:
                    own += ["-1" + mark for mark in places[i - 1]]
                own += [
                    f"-b={before.lower}|{word.lower}",
                    f"-t={before.shape}|{word.shape}",
                    f"-d={before.case}{word.case}",
                    f"-y={before.tendency}|{word.tendency}",
                    "-e=" + before.ending,
                ]
            else:
                own += ["first", "first" + word.case]
            if i > 1:
                far = seen[i - 2]
                own += [
                    f"-2w={far.lower}",
                    f"-2s={far.shape}",
                    f"-2q={far.cue}",
                    f"-2c={far.case}",
                    f"-bb={far.lower}|{before.lower}",
                ]
            if i < last:
                after = seen[i + 1]
                own += after.after
                if places[i + 1]:
                    own += ["+1" + mark for mark in places[i + 1]]
                own += [
                    f"+b={word.lower}|{after.lower}",
                    f"+t={word.shape}|{after.shape}",
                    f"+d={word.case}{after.case}",
                    f"+y={word.tendency}|{after.tendency}",
                    "+e=" + after.ending,
                ]
            else:
                own.append("last")
            if i + 1 < last:
                far = seen[i + 2]
                own += [f"+2w={far.lower}", f"+2s={far.shape}", f"+2q={far.cue}"]
            features.append(own)
        return features

    def _look_at(self, word: str) -> Word:
        lower, outline = word.lower(), shape(word)
        squeezed = RUN.sub(r"\1", outline)
        case = self._table.case(lower) + ("X" if word[0].isupper() else "x") if word[0].isalpha() else "."
        hint, tendency, clusters = cue(lower), self._table.tendency(lower), self._table.clusters(word)
        told = ["w=" + lower, "s=" + squeezed, "c=" + case]
        if hint:
            told.append("q=" + hint)
        if tendency:
            told.append("t=" + tendency)
        told += clusters[:2]
        own = ["S=" + outline[:8]]
        own += [f"p{n}=" + lower[:n] for n in (2, 3, 4) if len(lower) > n]
        own += [f"e{n}=" + lower[-n:] for n in (1, 2, 3, 4) if len(lower) > n]
        own += clusters[2:]
        before, after = ["-1" + f for f in told], ["+1" + f for f in told]
        found = Word(lower, squeezed, case, hint, tendency, lower[-3:], told, before, after, own)
        self._known[word] = found
        return found

    def _marks(self, words: Sequence[str]) -> list[list[str]]:
        marks: list[list[str]] = [[] for _ in words]
        for match in self._gazetteer.matches(words):
            size = min(match.end - match.start, 3)
            case = "X" if match.capitals else "x"
            for i in range(match.start, match.end):
                mark = f"g{match.group}{'B' if i == match.start else 'I'}{size}{case}"
                if mark not in marks[i]:
                    marks[i].append(mark)
        return marks
