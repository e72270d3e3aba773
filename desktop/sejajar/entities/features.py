"""What the recogniser looks at in each word: its spelling, its neighbours, its entry in the tables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from sejajar.entities.gazetteer import Gazetteer
from sejajar.entities.lexicon import ORGANISATION_HEADS, PLACE_CUES, SAYING, TITLES

UPPER = re.compile(r"[A-ZÀ-ÖØ-Þ]")
LOWER = re.compile(r"[a-zß-öø-ÿ]")
DIGIT = re.compile(r"\d")
RUN = re.compile(r"(.)\1+")


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


class Features:
    """Turns the words of a sentence into the recogniser's features, one list of strings a word."""

    def __init__(self, gazetteer: Gazetteer, table: WordTable) -> None:
        self._gazetteer = gazetteer
        self._table = table

    def __call__(self, words: Sequence[str]) -> list[list[str]]:
        lower = [word.lower() for word in words]
        shapes = [RUN.sub(r"\1", shape(word)) for word in words]
        clusters = [self._table.clusters(word) for word in words]
        cases = [
            self._table.case(low) + ("X" if word[0].isupper() else "x") if word[0].isalpha() else "."
            for word, low in zip(words, lower, strict=True)
        ]
        cues = [cue(low) for low in lower]
        tendencies = [self._table.tendency(low) for low in lower]
        places = self._marks(words)
        letters = [word for word in words[1:] if word[0].isalpha()]
        capitals = sum(word[0].isupper() for word in letters)
        # In a sentence without capitals, or of nothing else, they say nothing.
        style = "=" if not letters or 0 < capitals < 0.7 * len(letters) else "^" if capitals else "_"

        # What a word tells its neighbours is put together once.
        told = []
        for i in range(len(words)):
            about = ["w=" + lower[i], "s=" + shapes[i], "c=" + cases[i]]
            if cues[i]:
                about.append("q=" + cues[i])
            if tendencies[i]:
                about.append("t=" + tendencies[i])
            about += places[i]
            about += clusters[i][:2]
            told.append(about)

        features = []
        last = len(words) - 1
        for i, word in enumerate(words):
            low = lower[i]
            own = [*told[i], "S=" + shape(word)[:8], style + shapes[i] + cases[i]]
            own += [f"p{n}=" + low[:n] for n in (2, 3, 4) if len(low) > n]
            own += [f"e{n}=" + low[-n:] for n in (1, 2, 3, 4) if len(low) > n]
            own += clusters[i][2:]
            if i:
                own += ["-1" + f for f in told[i - 1]]
                own += [
                    f"-b={lower[i - 1]}|{low}",
                    f"-t={shapes[i - 1]}|{shapes[i]}",
                    f"-d={cases[i - 1]}{cases[i]}",
                    f"-y={tendencies[i - 1]}|{tendencies[i]}",
                ]
                own.append("-e=" + lower[i - 1][-3:])
            else:
                own += ["first", "first" + cases[i]]
            if i > 1:
                own += [
                    f"-2w={lower[i - 2]}",
                    f"-2s={shapes[i - 2]}",
                    f"-2q={cues[i - 2]}",
                    f"-2c={cases[i - 2]}",
                ]
                own.append(f"-bb={lower[i - 2]}|{lower[i - 1]}")
            if i < last:
                own += ["+1" + f for f in told[i + 1]]
                own += [
                    f"+b={low}|{lower[i + 1]}",
                    f"+t={shapes[i]}|{shapes[i + 1]}",
                    f"+d={cases[i]}{cases[i + 1]}",
                    f"+y={tendencies[i]}|{tendencies[i + 1]}",
                ]
                own.append("+e=" + lower[i + 1][-3:])
            else:
                own.append("last")
            if i + 1 < last:
                own += [f"+2w={lower[i + 2]}", f"+2s={shapes[i + 2]}", f"+2q={cues[i + 2]}"]
            features.append(own)
        return features

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
