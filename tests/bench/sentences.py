"""How well sentence ends are found.

    python tests/bench/sentences.py [--failures-of SPLITTER]

Scores the ends inside the paragraphs of tests/articles/gold (a paragraph's own end counts for nothing) and
prints every failure. pysbd and syntok stand beside ours where they are installed; neither is needed.
"""

from __future__ import annotations

import argparse
import importlib.util
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sejajar.reading.sentences import split_sentences

ARTICLES = Path(__file__).parents[1] / "articles"


@dataclass
class Score:
    hits: int = 0
    extra: int = 0
    missed: int = 0

    @property
    def f1(self) -> float:
        return 2 * self.hits / max(1, 2 * self.hits + self.extra + self.missed)


def gold_paragraphs() -> Iterator[tuple[str, list[str]]]:
    """Each article's name with each of its paragraphs, as a list of its sentences."""
    for path in sorted((ARTICLES / "damaged").glob("*.txt")):
        for block in (ARTICLES / "gold" / path.name).read_text(encoding="utf-8").strip().split("\n\n"):
            yield path.stem, block.split("\n")


def ends_of(sentences: list[str], text: str) -> set[int]:
    """Where `sentences`, found in `text` one after another, end; the last one is left out."""
    ends, at = [], 0
    for sentence in sentences:
        at = text.index(sentence.strip(), at) + len(sentence.strip())
        ends.append(at)
    return set(ends[:-1])


def ours(text: str) -> list[str]:
    return [span.of(text) for span, _ in split_sentences(text)]


def splitters() -> dict[str, Callable[[str], list[str]]]:
    found: dict[str, Callable[[str], list[str]]] = {"sejajar": ours}
    if importlib.util.find_spec("pysbd"):
        import pysbd

        # It has no Indonesian; English is the nearest.
        found["pysbd (en)"] = pysbd.Segmenter(language="en", clean=False).segment
    if importlib.util.find_spec("syntok"):
        from syntok import segmenter

        def syntok(text: str) -> list[str]:
            return [
                text[sentence[0].offset : sentence[-1].offset + len(sentence[-1].value)]
                for paragraph in segmenter.analyze(text)
                for sentence in paragraph
            ]

        found["syntok"] = syntok
    return found


def main() -> None:
    known = splitters()
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--failures-of", choices=[*known], default="sejajar", help="whose failures are printed"
    )
    options = parser.parse_args()
    rows = []
    for name, split in known.items():
        score = Score()
        for article, lines in gold_paragraphs():
            text = " ".join(lines)
            gold, got = ends_of(lines, text), ends_of(split(text), text)
            score.hits += len(gold & got)
            score.extra += len(got - gold)
            score.missed += len(gold - got)
            if name == options.failures_of:
                for at in sorted(gold ^ got):
                    what = "missed" if at in gold else "extra "
                    print(f"{what} {article}: …{text[max(0, at - 40) : at]}|{text[at : at + 25]}…")
        rows.append((name, score))
    print(f"{'splitter':12} {'found':>6} {'extra':>6} {'missed':>6} {'F1':>7}")
    for name, score in rows:
        print(f"{name:12} {score.hits:6} {score.extra:6} {score.missed:6} {score.f1:7.4f}")


if __name__ == "__main__":
    main()
