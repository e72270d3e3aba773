"""Adds to the word table what kind of name each word tends to stand in, as a first model tags plain text.

    python build/recogniser/add_tendencies.py TEXT… --weights FIRST.crfsuite --resources resources

A word seen capitalised at least three times, mostly in names, gets P, L or O (person, place, organisation) in
the table's third column, with "+" where nine times in ten it is of that kind. The model is then trained again
with this as a feature: names that the labelled text does not have are known from the plain text.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from pathlib import Path

import pycrfsuite
from corpora import sentences

from sejajar.entities.features import Features, WordTable
from sejajar.entities.gazetteer import Gazetteer

LETTERS = {"PER": "P", "LOC": "L", "ORG": "O"}
FEWEST = 3
LONGEST = 80


def tendency(seen: Counter[str]) -> str:
    """The letter for a word's labels, empty where it is mostly no name."""
    total = seen.total()
    label, times = seen.most_common(1)[0]
    if total < FEWEST or label not in LETTERS or times < 0.5 * total:
        return ""
    return LETTERS[label] + ("+" if times >= 0.9 * total else "")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("texts", nargs="+")
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--resources", type=Path, default=Path(__file__).parents[2] / "resources")
    given = parser.parse_args()
    path = given.resources / "recogniser" / "words.tsv"
    features = Features(Gazetteer(given.resources), WordTable(path))
    tagger = pycrfsuite.Tagger()
    tagger.open(str(given.weights))

    labels: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name in given.texts:
        for words in sentences(name):
            words = words[:LONGEST]
            if not words or sum(word.isupper() for word in words) * 2 > len(words):
                continue
            for word, tag in zip(words, tagger.tag(features(words)), strict=True):
                if word[0].isupper():
                    labels[word.lower()][tag[-3:]] += 1
    write(path, {word: found for word, seen in labels.items() if (found := tendency(seen))})


def write(path: Path, tendencies: dict[str, str]) -> None:
    """Set the third column of the table, with rows for words that it did not have."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    known = {row[0].lower() for row in rows}
    rows += [[word, "", ""] for word in tendencies if word not in known]
    for row in rows:
        row[2] = tendencies.get(row[0].lower(), "")
    path.write_text("".join("\t".join(row) + "\n" for row in sorted(rows)), encoding="utf-8")


if __name__ == "__main__":
    main()
