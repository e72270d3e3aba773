"""Tags the words of Indonesian sentences as parts of names of people, places and organisations."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from sejajar.entities.features import Features, WordTable
from sejajar.entities.gazetteer import Gazetteer
from sejajar.text import Kind, ModelError

KINDS = {"PER": Kind.PERSON, "LOC": Kind.PLACE, "ORG": Kind.ORGANISATION}


class Name(NamedTuple):
    """Tokens `start` to `end` of a sentence name something."""

    start: int
    end: int
    kind: Kind


def names_of(tags: Sequence[str]) -> list[Name]:
    """The names that B-, I- and O tags spell out."""
    names: list[Name] = []
    start, label = 0, ""
    for i, tag in enumerate([*tags, "O"]):
        prefix, _, new = tag.partition("-")
        if label and not (prefix == "I" and new == label):
            names.append(Name(start, i, KINDS[label]))
            label = ""
        if new and not label:
            start, label = i, new
    return names


class Recogniser:
    """A conditional random field (CRFsuite) over the features of `features.py`.

    ModelError where the weights or tables are missing or broken.
    """

    def __init__(self, resources: Path, gazetteer: Gazetteer) -> None:
        import pycrfsuite

        folder = resources / "recogniser"
        self._tagger = pycrfsuite.Tagger()
        try:
            self.table = WordTable(folder / "words.tsv")
            self._tagger.open(str(folder / "weights.crfsuite"))
        except (OSError, ValueError) as error:
            raise ModelError(
                "The recogniser of names in {folder} is missing or damaged; install the program again.",
                folder=folder,
            ) from error
        self._features = Features(gazetteer, self.table)

    def tag(self, words: Sequence[str]) -> list[str]:
        """B-PER, I-PER, … or O for each word of one sentence."""
        tags: list[str] = self._tagger.tag(self._features(words)) if words else []
        return tags
