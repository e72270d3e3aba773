"""Prints the recogniser's strict F1 on labelled test files: person / place / organisation.

python tests/bench/entities_recogniser.py CORPORA [WEIGHTS]
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "desktop"), str(ROOT / "build" / "recogniser")]

from corpora import Sentence, lowered, raised, read, unpunctuated  # noqa: E402

from sejajar.entities.gazetteer import Gazetteer  # noqa: E402
from sejajar.entities.recogniser import KINDS, Recogniser, names_of  # noqa: E402

SOURCES = ("nerui", "idner-harm", "nergrit", "luthfi-gold")


def inside_outside(tags: list[str]) -> list[str]:
    """BIO without the border between neighbours of one kind, as the Wikipedia test set has it."""
    out = []
    for i, tag in enumerate(tags):
        same = i > 0 and tags[i - 1][2:] == tag[2:] and tag != "O"
        out.append(tag.replace("B-", "I-") if same else tag)
    return out


def score(recogniser: Recogniser, sentences: list[Sentence], merge: bool) -> str:
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    true: Counter[str] = Counter()
    for words, tags in sentences:
        guess = recogniser.tag(words)
        if merge:
            guess = inside_outside(guess)
        ours, gold = set(names_of(guess)), set(names_of(tags))
        for label, kind in KINDS.items():
            right[label] += sum(name.kind is kind for name in ours & gold)
            found[label] += sum(name.kind is kind for name in ours)
            true[label] += sum(name.kind is kind for name in gold)
    scores = [200 * right[label] / max(1, found[label] + true[label]) for label in KINDS]
    overall = 200 * right.total() / max(1, found.total() + true.total())
    return " / ".join(f"{value:.1f}" for value in scores) + f"   {overall:.1f}"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpora", type=Path, help="a folder of CoNLL files, <source>/test.conll")
    parser.add_argument("weights", nargs="?", help="another model than the one in resources")
    options = parser.parse_args()
    began = time.perf_counter()
    recogniser = Recogniser(ROOT / "resources", Gazetteer(ROOT / "resources"))
    print(f"loaded in {time.perf_counter() - began:.2f} s")
    if options.weights:
        recogniser._tagger.open(options.weights)
    for source in SOURCES:
        text = read(options.corpora / source / "test.conll")
        copies = {"": text}
        if source in ("nerui", "idner-harm"):
            copies[" without commas"] = [unpunctuated(sentence) for sentence in text]
            copies[" lower case"] = [lowered(sentence) for sentence in text]
            copies[" upper case"] = [raised(sentence) for sentence in text]
        for name, sentences in copies.items():
            began = time.perf_counter()
            line = score(recogniser, sentences, source == "luthfi-gold")
            speed = sum(len(words) for words, _ in sentences) / (time.perf_counter() - began)
            print(f"{source + name:28} {line}   {speed:,.0f} tokens/s")


if __name__ == "__main__":
    main()
