"""Trains the recogniser of names.

    python build/recogniser/train.py CORPORA -o resources/recogniser/weights.crfsuite

CORPORA is a folder of CoNLL files, `<source>/{train,dev,test}.conll`. Sentences that stand in the
test or dev files of the measured sources are kept out of the training text, wherever else they occur.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import pycrfsuite
from corpora import Sentence, agreed, damaged, key, read, without
from own import copies

from sejajar.entities.features import Features, WordTable
from sejajar.entities.gazetteer import Gazetteer

# On their test files the result is measured; other sources' files cut the same texts otherwise.
MEASURED = ("nerui", "idner-harm", "nergrit", "luthfi-gold")
CLEAN = ("idner-harm", "nergrit", "nerp-true")
# These label otherwise than the program shall show names. Their words carry the looks below a second time,
# under the source's name: what only that source holds is learnt there, and the program never asks for it.
PECULIAR = ("nergrit", "nerp-true")
LOOKS = ("w=", "c=", "q=", "s=", "-1w=", "+1w=", "-1q=", "-1s=", "+1s=", "gc", "gp", "gk", "go", "-1go")


def training_text(corpora: Path, source: str, use_dev: bool) -> list[Sentence]:
    """The source's sentences, as often as "source:times" says."""
    parts = ["test"] if use_dev else ["test", "dev"]
    paths = [corpora / source / f"{part}.conll" for source in MEASURED for part in parts]
    held_out = {key(words) for path in paths if path.exists() for words, _ in read(path)}
    source, _, times = source.partition(":")
    text = read(corpora / source / "train.conll")
    if use_dev and (corpora / source / "dev.conll").exists():
        text += read(corpora / source / "dev.conll")
    return without(text, held_out) * int(times or 1)


def marked(looks: list[list[str]], source: str) -> list[list[str]]:
    """The features of a sentence of a peculiar source."""
    return [
        [*word, source, *(f"{source}|{look}" for look in word if look.startswith(LOOKS))] for word in looks
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpora", type=Path)
    parser.add_argument("-o", "--out", type=Path, required=True)
    parser.add_argument("--resources", type=Path, default=Path(__file__).parents[2] / "resources")
    parser.add_argument(
        "--sources", nargs="+", default=list(CLEAN), help="a name, or name:2 to count it twice"
    )
    parser.add_argument("--own", type=int, default=12, help="copies of each sentence of our own; 0 for none")
    parser.add_argument("--c1", type=float, default=0.1)
    parser.add_argument("--c2", type=float, default=0.1)
    parser.add_argument("--iterations", type=int, default=120)
    parser.add_argument("--plain", action="store_true", help="without damaged copies")
    parser.add_argument("--final", action="store_true", help="train on the dev files as well")
    given = parser.parse_args()

    texts = {source: training_text(given.corpora, source, given.final) for source in given.sources}
    texts["own"] = list(copies(given.resources, given.own))
    features = Features(Gazetteer(given.resources), WordTable(given.resources / "recogniser" / "words.tsv"))
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    sentences = tokens = 0
    for source, text in texts.items():
        name = source.partition(":")[0]
        text = [agreed(sentence) for sentence in text]
        for words, tags in text if given.plain else (*text, *damaged(text)):
            looks = features(words)
            trainer.append(marked(looks, name) if name in PECULIAR else looks, tags)
            sentences, tokens = sentences + 1, tokens + len(words)
    trainer.set_params(
        {"c1": given.c1, "c2": given.c2, "max_iterations": given.iterations, "feature.minfreq": 2}
    )
    print(f"{sentences:,} sentences, {tokens:,} tokens")
    trainer.train(str(given.out))
    print(f"{given.out}: {given.out.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
