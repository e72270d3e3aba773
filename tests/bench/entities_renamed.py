"""Prints how well people are found whose names nobody has: our gold articles with their people renamed.

    python tests/bench/entities_renamed.py [-v] [WEIGHTS]

In articles 1 to 30 of `tests/articles/gold/annotated` every capitalised word of a person's name is replaced,
in the whole article by the same word: 45 % by a rare word of people's names from the recogniser's word table
that is no piece of its training text, 35 % by one put together of two such words, 20 % by a common noun.
Strict F1 of person, place and organisation, with the rules.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "desktop"), str(ROOT / "tests" / "bench")]

from entities_gold import ANNOTATED, KINDS, MARK, Pair, article_of, unmarked  # noqa: E402

from sejajar.entities import Finder  # noqa: E402
from sejajar.text import Kind  # noqa: E402

TIMES = 2
WORD = re.compile(r"[A-Z][^\W\d_]{2,}(?:['’-][^\W\d_]+)*")
NOUNS = re.findall(
    r"\w+",
    """
    Padi Sawah Lembayung Kabut Rembulan Sungai Pantai Kemuning Delima Sawo Jambu Rotan Jati Randu Kencana
    Sakti Tangguh Sentosa Terang Sejuk Lembut Halus Subur Segar Rajin Sabar Tabah Ikhlas Tulus Jujur Berani
    Perkasa Gagah Pandai Bijak Layar Kemudi Jangkar Pelaut Tani Nelayan Panji Tombak Keris Gong Suling
    """,
)
NAMES = (Kind.PERSON, Kind.PLACE, Kind.ORGANISATION)


class Renamer:
    """Draws another word for each word of people's names, the same for the same word."""

    def __init__(self, chance: random.Random) -> None:
        table = (ROOT / "resources" / "recogniser" / "words.tsv").read_text(encoding="utf-8")
        rows = [line.split("\t") for line in table.splitlines()]
        fillers = (ROOT / "build" / "recogniser" / "fillers.txt").read_text(encoding="utf-8").lower()
        trained = set(re.findall(r"[^\W\d_]+", fillers))
        self._words = {row[0].lower() for row in rows}
        people = {row[0].lower() for row in rows if row[2].startswith("P") and row[0].isalpha()}
        self._people = sorted(word for word in people - trained if len(word) > 3)
        self._chance = chance
        self._drawn: dict[str, str] = {}

    def __call__(self, mark: re.Match[str]) -> str:
        if KINDS[mark[1][0]] is not Kind.PERSON:
            return mark[0]
        return f"[{mark[1]} {WORD.sub(lambda word: self._other(word[0]), mark[2])}]"

    def _other(self, word: str) -> str:
        if word not in self._drawn:
            draw = self._chance.random()
            if draw < 0.45:
                self._drawn[word] = self._chance.choice(self._people).capitalize()
            else:
                self._drawn[word] = self._made_up() if draw < 0.8 else self._chance.choice(NOUNS)
        return self._drawn[word]

    def _made_up(self) -> str:
        while True:
            first, second = self._chance.choice(self._people), self._chance.choice(self._people)
            beginning = first[: self._chance.randint(2, len(first) - 1)]
            word = beginning + second[self._chance.randint(1, len(second) - 2) :]
            speakable = re.search("[aeiou]", word) and not re.search("[^aeiou]{4}", word)
            if 4 <= len(word) <= 10 and speakable and word not in self._words:
                return word.capitalize()


def renamed(path: Path, time: int) -> list[Pair]:
    rename = Renamer(random.Random(f"{time} {path.name}"))
    lines = path.read_text(encoding="utf-8").splitlines()
    sources = [unmarked(MARK.sub(rename, line[3:])) for line in lines if line.startswith("id ")]
    return [Pair(source, source, True) for source in sources]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("weights", nargs="?", help="another model than the one in resources")
    parser.add_argument(
        "-v", action="store_true", dest="verbose", help="print the sentences with people missed or made up"
    )
    options = parser.parse_args()
    finder = Finder(ROOT / "resources")
    if options.weights:
        finder._recogniser._tagger.open(options.weights)
    right: Counter[Kind] = Counter()
    counted: Counter[Kind] = Counter()
    for path in sorted(ANNOTATED.glob("[0-2][0-9]-*.txt")) + sorted(ANNOTATED.glob("30-*.txt")):
        for time in range(TIMES):
            pairs = renamed(path, time)
            entities = [entity for entity in finder.find(article_of(pairs)) if entity.kind in NAMES]
            for i, pair in enumerate(pairs):
                gold = {(mark.span, mark.kind) for mark in pair.source.marks if mark.kind in NAMES}
                found = {
                    (mention.source, entity.kind)
                    for entity in entities
                    for mention in entity.mentions
                    if mention.segment == i
                }
                for _, kind in gold & found:
                    right[kind] += 2
                for _, kind in [*gold, *found]:
                    counted[kind] += 1
                if options.verbose and any(kind is Kind.PERSON for _, kind in gold ^ found):
                    missed = [span.of(pair.source.text) for span, _ in gold - found]
                    extra = [span.of(pair.source.text) for span, _ in found - gold]
                    print(f"missed {missed}, found {extra} in {pair.source.text!r}")
    for kind in NAMES:
        print(f"{kind:14} F1 {100 * right[kind] / counted[kind]:5.1f}")


if __name__ == "__main__":
    main()
