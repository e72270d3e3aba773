"""Sentences with names, written in a line, for the tests of what mends names."""

from __future__ import annotations

from sejajar.entities.recogniser import Name
from sejajar.entities.repair import Repair
from sejajar.entities.sentence import Sentence
from sejajar.entities.tokens import tokenise
from sejajar.text import Kind

KINDS = {"p": Kind.PERSON, "l": Kind.PLACE, "o": Kind.ORGANISATION}


def mended(repair: Repair, *sentences: tuple[str, str]) -> list[list[str]]:
    """Each sentence with the recogniser's names as "p Budi Santoso; l Bandung" -> the same, mended."""
    read = []
    for text, names in sentences:
        words = tokenise(text)[0]
        found = []
        for name in filter(None, names.split("; ")):
            parts = tokenise(name[2:])[0]
            start = next(i for i in range(len(words)) if words[i : i + len(parts)] == parts)
            found.append(Name(start, start + len(parts), KINDS[name[0]]))
        read.append(Sentence(words, sorted(found)))
    repair(read)
    letters = {kind: letter for letter, kind in KINDS.items()}
    return [[f"{letters[name.kind]} {sentence.text(name)}" for name in sentence.names] for sentence in read]
