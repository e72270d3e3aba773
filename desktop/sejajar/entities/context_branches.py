"""Joins bodies with the places and bodies they belong to."""

from __future__ import annotations

from collections.abc import Sequence

from sejajar.entities.context_runs import ROMAN, is_capital
from sejajar.entities.context_words import (
    BRANCHES,
    FACULTIES,
    LEADING,
    OFFICES_OF,
    RUN_TOGETHER,
    WHOLES,
)
from sejajar.entities.gazetteer import Gazetteer
from sejajar.entities.recogniser import Name
from sejajar.entities.sentence import Sentence
from sejajar.text import Kind

CLOSED = frozenset(")]")


class Branches:
    """What the recogniser may find apart: "DPRD" and "Banten", "Fakultas Hukum" and its university."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def __call__(self, sentence: Sentence) -> None:
        """Mend the sentence's names in place."""
        self._join(sentence)
        if not sentence.whispering:
            self._offices(sentence)

    def _join(self, sentence: Sentence) -> None:
        """Bodies that a place or body right behind belongs to: "Polda Bali", "Komisi III DPR"."""
        words = sentence.words

        def are_one(before: Name, name: Name) -> bool:
            body = words[before.start : before.end]
            sure = not sentence.whispering or body[-1].lower() in OFFICES_OF
            return (
                before.kind is Kind.ORGANISATION
                and name.kind is not Kind.PERSON
                and words[name.start].lower() != body[0].lower()
                and self._has_branches(body, name.kind)
                and (name.end - name.start == 1 or sure or bool(self._gazetteer.named(sentence.text(name))))
            )

        for i, word in enumerate(words[:-1]):
            if word.lower() == "komisi" and ROMAN.fullmatch(words[i + 1].upper()):
                sentence.put(Name(i, i + 2, Kind.ORGANISATION))
        sentence.join(are_one)
        for i, word in enumerate(words[:-1]):
            here = [n for n in sentence.names if n.start == i + 1 and n.kind is not Kind.PERSON]
            leads = is_capital(word) and word.lower() in RUN_TOGETHER
            leads = leads or (sentence.whispering and word in LEADING)
            if here and leads and sentence.free(i, i + 1):
                sentence.put(Name(i, here[0].end, Kind.ORGANISATION))
        sentence.join(are_one)

    def _offices(self, sentence: Sentence) -> None:
        """An office and the place or body behind it, whatever was made of them: "Polresta Denpasar"."""
        words = sentence.words
        for i, word in enumerate(words[:-1]):
            if word.lower() not in OFFICES_OF or not is_capital(word) or not is_capital(words[i + 1]):
                continue
            here = [n for n in sentence.names if n.start <= i < n.end]
            if here and here[0].kind is Kind.ORGANISATION and here[0].end - i > 1:
                continue
            places = [m.end for m in self._gazetteer.matches(words[i + 1 : i + 6]) if m.start == 0]
            behind = [n.end for n in sentence.names if n.start == i + 1 and n.kind is not Kind.PERSON]
            end = max([i + 1 + places[0]] if places else behind, default=i + 1)
            sentence.put(Name(i, end, Kind.ORGANISATION))

    def _has_branches(self, words: Sequence[str], kind: Kind) -> bool:
        head = words[0].lower()
        if kind is Kind.ORGANISATION:
            faculty = head in FACULTIES and words[-1] not in CLOSED
            return faculty or head in WHOLES or (words[-1] == ")" and head == "badan")
        return head in BRANCHES or words[-1].lower() in BRANCHES or words[-1] in CLOSED
