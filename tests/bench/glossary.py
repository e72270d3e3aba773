"""How long 10,000 terms hold up an article of 20,000 words."""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable
from pathlib import Path
from time import process_time

from sejajar.text import Link, Term, TranslatedSegment
from sejajar.translating import Glossary
from sejajar.translating.links import words

ROOT = Path(__file__).resolve().parents[2]
TERMS, SENTENCES, LENGTH = 10_000, 1_000, 20


def main() -> None:
    argparse.ArgumentParser(description=__doc__).parse_args()
    chance = random.Random(1)
    table = (ROOT / "resources" / "recogniser" / "words.tsv").read_text(encoding="utf-8").splitlines()
    known = [word for word in (line.split("\t")[0] for line in table) if word.isalpha() and len(word) > 3]
    terms = [Term(" ".join(chance.sample(known, chance.choice((1, 2, 2, 3)))), "word") for _ in range(TERMS)]
    alike = [Term(f"bank {word}", "word") for word in known[:TERMS]]
    sentences = [" ".join(chance.choices(known, k=LENGTH)) + "." for _ in range(SENTENCES)]

    def timed(name: str, work: Callable[[], object]) -> None:
        start = process_time()
        work()
        print(f"{name:<60}{1000 * (process_time() - start):>8.0f} ms")

    print(f"{TERMS} terms, {SENTENCES * LENGTH} words")
    timed("making the glossary", lambda: Glossary(terms))
    glossary, same, empty = Glossary(terms), Glossary(alike), Glossary()
    timed("finding its words", lambda: [glossary.find(sentence) for sentence in sentences])
    timed(
        "all terms begin alike, and every word is that one", lambda: same.find("bank " * SENTENCES * LENGTH)
    )
    copies = [
        TranslatedSegment(0, text, tuple(Link(span, span, 0.9) for span in words(text)), engine="bench")
        for text in sentences
    ]
    pairs = list(zip(sentences, copies, strict=True))
    for name, one in (("with", glossary), ("without", empty)):
        timed(f"putting and checking, {name} terms", lambda one=one: [_judge(one, *pair) for pair in pairs])


def _judge(glossary: Glossary, source: str, translated: TranslatedSegment) -> None:
    glossary.judged(source, glossary.applied(source, translated, ()), (), ())


if __name__ == "__main__":
    main()
