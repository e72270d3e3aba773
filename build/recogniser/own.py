"""Makes training text out of our own sentences: each copy's slots are filled with other names."""

from __future__ import annotations

import csv
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from corpora import Sentence

from sejajar.entities.gazetteer import Gazetteer
from sejajar.entities.tokens import tokenise

HERE = Path(__file__).parent
LABELS = {"p": "PER", "l": "LOC", "o": "ORG"}
SLOT = re.compile(r"<([PSCKVYDAGNUMFBE])>")
MARKED = re.compile(r"\[([plo]) ([^\]]+)\]")
KIND = dict.fromkeys("PS", "p") | dict.fromkeys("CKVYD", "l") | dict.fromkeys("AGNUMFBE", "o")


class Fillers:
    """Draws names for the slots, from the gazetteers and from `fillers.txt`."""

    def __init__(self, resources: Path, chance: random.Random) -> None:
        self._chance = chance
        self._pieces: dict[str, list[str]] = {}
        for line in (HERE / "fillers.txt").read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                group, _, pieces = line.partition(": ")
                self._pieces[group] = pieces.split(", ")
        entries = Gazetteer(resources).entries
        self._names = {
            group: [entry.names[0] for entry in entries if entry.group == group] for group in "cpko"
        }
        self._names["c"] += [name for entry in entries if entry.group == "c" for name in entry.names[1:]]
        # Countries that are in the news, so that the small ones do not prevail.
        self._names["c"] += [entry.names[0] for entry in entries if entry.group == "c" and entry.people] * 2
        with (resources / "gazetteers" / "cities.tsv").open(encoding="utf-8") as lines:
            cities = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
            self._names["w"] = [row["name"] for row in cities]
        self._names["w"] += [entry.names[0] for entry in entries if entry.group == "y"] * 8
        bodies = self._names["o"]
        self._names["u"] = [name for name in bodies if name.startswith(("Universitas", "Institut", "UIN"))]
        self._names["g"] = [name for name in bodies if len(name.split()) > 1]

    def __call__(self, slot: str) -> str:
        draw: dict[str, Callable[[], str]] = {
            "P": self._person, "S": self._short, "D": self._village, "N": self._company,
            "C": lambda: self._of("c"), "K": lambda: self._of("k"), "V": lambda: self._of("p"),
            "Y": lambda: self._of("w"), "U": lambda: self._of("u"), "G": lambda: self._of("g"),
            "A": lambda: self._piece("abbreviation"), "M": lambda: self._piece("medium"),
            "F": lambda: self._piece("club"), "B": lambda: self._piece("brand"),
            "E": lambda: f"{self._piece('english-first')} {self._piece('english-second')}",
        }  # fmt: skip
        return draw[slot]()

    def _of(self, group: str) -> str:
        return self._chance.choice(self._names[group])

    def _piece(self, group: str) -> str:
        return self._chance.choice(self._pieces[group])

    def _person(self) -> str:
        draw = self._chance.random()
        if draw < 0.2:
            return self._piece("foreign")
        if draw < 0.3:
            return f"{self._piece('abroad-given')} {self._piece('abroad-family')}"
        if draw < 0.6:
            return f"{self._piece('given')} {self._piece('family')}"
        if draw < 0.85:
            return f"{self._piece('given')} {self._piece('given')} {self._piece('family')}"
        if draw < 0.9:
            return f"{self._piece('given')} {self._chance.choice('ABDHKMRSW')} {self._piece('family')}"
        return self._piece("given")

    def _short(self) -> str:
        groups = ("given", "given", "family", "abroad-family", "foreign")
        return self._piece(self._chance.choice(groups)).split()[-1]

    def _village(self) -> str:
        if self._chance.random() < 0.3:
            return self._of("k")
        first, second = self._piece("place-first"), self._piece("place-second")
        return f"{first}{second}" if self._chance.random() < 0.6 else f"{first} {second.capitalize()}"

    def _company(self) -> str:
        count = self._chance.choice((2, 2, 3))
        return " ".join(self._chance.sample(self._pieces["company"], count))


def copies(resources: Path, count: int, seed: int = 1) -> Iterator[Sentence]:
    """`count` copies of each sentence, filled and tagged; those without slots come once."""
    fill = Fillers(resources, random.Random(seed))
    for line in (HERE / "sentences.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            for _ in range(count if SLOT.search(line) else min(count, 1)):
                yield tagged(line, fill)


def tagged(line: str, fill: Callable[[str], str]) -> Sentence:
    """Tokens and tags of a sentence whose lone slots are names and whose brackets hold names."""

    def filled(match: re.Match[str]) -> str:
        return f"[{match[1]} {SLOT.sub(lambda slot: fill(slot[1]), match[2])}]"

    line = MARKED.sub(filled, line)
    line = SLOT.sub(lambda slot: f"[{KIND[slot[1]]} {fill(slot[1])}]", line)
    text = ""
    marks: list[tuple[int, int, str]] = []
    at = 0
    for match in MARKED.finditer(line):
        text += line[at : match.start()]
        marks.append((len(text), len(text) + len(match[2]), LABELS[match[1]]))
        text += match[2]
        at = match.end()
    words, spans = tokenise(text + line[at:])
    tags = ["O"] * len(words)
    for start, end, label in marks:
        inside = [i for i, span in enumerate(spans) if span.start < end and span.end > start]
        for i in inside:
            tags[i] = f"{'B' if i == inside[0] else 'I'}-{label}"
    return words, tags
