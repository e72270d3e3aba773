"""Mends the names of sentences without capitals, where only words and brackets tell their ends."""

from __future__ import annotations

import re

from sejajar.entities.context_words import (
    ASIDE,
    BUILDING_HEADS,
    LAND_HEADS,
    NAMED_AFTER,
    RANKS,
    SITE_TAILS,
)
from sejajar.entities.features import WordTable
from sejajar.entities.recogniser import Name
from sejajar.entities.sentence import Sentence
from sejajar.text import Kind

HEADS_ALONE = BUILDING_HEADS | LAND_HEADS
ABBREVIATION = re.compile(r"[a-z][a-z-]{1,9}")


class SmallLetters:
    """Each rule is one method, run in order."""

    def __init__(self, table: WordTable) -> None:
        self._table = table

    def __call__(self, sentence: Sentence) -> None:
        """Mend the sentence's names in place."""
        self._ends(sentence)
        self._named_after(sentence)
        self._abbreviations(sentence)

    def _ends(self, sentence: Sentence) -> None:
        """What stands beside a name is cut off, what is no name dropped: "posko gor manahan", "istana"."""
        kept = []
        for start, end, kind in sentence.names:
            words = sentence.words
            guard = words[start] == "pantai" and words[start - 1 : start] == ["penjaga"]
            if kind is not Kind.PERSON and end - start > 1 and (words[start] in ASIDE or guard):
                start += 1
            rank = next((i for i in range(start + 1, end) if words[i] in RANKS), 0)
            if kind is Kind.ORGANISATION and rank:
                end = rank
            if kind is Kind.ORGANISATION and end - start > 1 and words[end - 1] in SITE_TAILS:
                kind = Kind.PLACE
            if end - start > 1 or kind is not Kind.PLACE or words[start] not in HEADS_ALONE:
                kept.append(Name(start, end, kind))
        sentence.names = kept

    def _named_after(self, sentence: Sentence) -> None:
        """A body named after a person is no person: "brigade izzuddin al-qassam"."""
        for name in list(sentence.names):
            before = name.start - 1
            if (
                name.kind is Kind.PERSON
                and sentence.before(name) in NAMED_AFTER
                and sentence.free(before, name.start)
            ):
                sentence.put(Name(before, name.end, Kind.ORGANISATION))

    def _abbreviations(self, sentence: Sentence) -> None:
        """A name of several words goes on over its abbreviation: "kabupaten bangka barat (babar)"."""
        words = sentence.words
        for name in list(sentence.names):
            short = words[name.end + 1 : name.end + 2]
            if (
                name.kind is not Kind.PERSON
                and name.end - name.start > 1
                and words[name.end : name.end + 1] == ["("]
                and words[name.end + 2 : name.end + 3] == [")"]
                and ABBREVIATION.fullmatch(short[0])
                and self._table.case(short[0]) not in "AB"
            ):
                sentence.put(name._replace(end=name.end + 3))
