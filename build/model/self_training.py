"""Make training pairs from Indonesian news and a package's own translation of it.

What it learns from is not the translation as such but what is chosen and changed here. Only sentences are
taken whose numbers and names all arrive, in which nothing loops and no Indonesian word is left; a name that
arrives misspelt is put right. And the source is damaged as scraped text is, while the translation stays that
of the whole one. Source: noisy self-training, https://arxiv.org/abs/1909.13788.

Writes self.tsv (Indonesian, the package's English) and from it synthetic-self.npz beside the data; train.py
takes that up by itself. An existing self.tsv is not made again.
"""

import difflib
import os
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

import augment
import numpy as np
from common import Job, arguments, held_out, job, key, normalise, rows
from evaluate import Package, loops, loses_digits
from prepare import write_pairs

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def news(work: Job) -> list[str]:
    """Return the Indonesian sentences without translation, each once, none of the test sets."""
    plan, corpus = work.recipe["self_training"], work.recipe["corpus"]
    seen, taken = held_out(work), []
    for source, line, *_ in rows(work.corpus / corpus["mono_indonesian"]):
        sentence = normalise(line)
        long_enough = plan["shortest_words"] <= len(sentence.split()) <= plan["longest_words"]
        if source in corpus["excluded"] or not long_enough or (mark := key(sentence)) in seen:
            continue
        seen.add(mark)
        taken.append(sentence)
    return taken


class Faithful:
    """Knows from the real pairs which names are copied and which words are English."""

    def __init__(self, work: Job) -> None:
        self.named: Counter[str] = Counter()
        self.copied: Counter[str] = Counter()
        self.english: Counter[str] = Counter()
        for row in rows(work.corpus / work.recipe["corpus"]["pairs"]):
            if row[1] not in {"news", "everyday"}:
                continue
            there = set(WORD.findall(row[3]))
            self.english.update({word.lower() for word in there})
            names = _names(row[2])
            self.named.update(names)
            self.copied.update(names & there)

    def copies(self, name: str) -> bool:
        """Tell whether a translation keeps the name's spelling; of a name never seen it is expected to."""
        return self.copied[name] >= 0.8 * self.named[name]

    def mended(self, source: str, output: str) -> str | None:
        """Return the translation with names spelt as in the source, None where it is not to be trusted."""
        words, there = len(source.split()), len(output.split())
        if (
            not 0.5 < (there + 2) / (words + 2) < 2
            or loops(source, output)
            or loses_digits(source, source, output)
        ):
            return None
        kept = set(WORD.findall(source))
        if any(word.islower() and self.english[word] < 2 for word in WORD.findall(output)):
            return None
        for name in sorted(_names(source)):
            if not self.copies(name) or name in output:
                continue
            strange = [word for word in WORD.findall(output) if word[0].isupper() and word not in kept]
            near = difflib.get_close_matches(name, strange, n=1, cutoff=0.6)
            if not near or output.count(near[0]) > 1:
                return None
            output = re.sub(rf"\b{re.escape(near[0])}\b", name, output)
        return output


def _names(text: str) -> set[str]:
    """Return the capitalised words behind the first one."""
    found = (m.group() for m in WORD.finditer(text) if m.start() > 1)
    return {word for word in found if len(word) > 3 and word[0].isupper()}


def damaged(pair: augment.Pair, plan: dict[str, float], dice: Random) -> augment.Pair:
    drawn = dice.random()
    if drawn < plan["capitals"]:
        return augment.capitals(pair, dice)
    if drawn < plan["capitals"] + plan["lower_case"]:
        return augment.lower_case(pair, dice)
    return augment.drop_punctuation(pair, dice)


def translate(work: Job, folder: Path, path: Path, sentences: list[str]) -> None:
    package = Package(folder, cores=os.cpu_count() or 1, beam=work.recipe["self_training"]["beam"])
    partial = path.with_suffix(".partial")
    with partial.open("w", encoding="utf-8") as file:
        for begin in range(0, len(sentences), 4000):
            part = sentences[begin : begin + 4000]
            for source, output in zip(part, package.translate(part), strict=True):
                file.write(f"{source}\t{output.text}\n")
            print(f"{begin + len(part)} of {len(sentences)}", flush=True)
    partial.replace(path)


def pairs(work: Job, path: Path) -> Iterator[augment.Pair]:
    """Yield what is to be learnt: every trusted pair whole and damaged."""
    faithful, dice = Faithful(work), Random(work.recipe["seed"])
    plan = work.recipe["augment"]
    for source, translation in rows(path):
        if mended := faithful.mended(source, translation):
            yield source, mended
            yield damaged((source, mended), plan, dice)


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("package", type=Path, help="folder of the package that translates")
    options = parser.parse_args()
    work = job(options)
    path = work.data / "self.tsv"
    if not path.exists():
        translate(work, options.package, path, news(work))
    made = list(pairs(work, path))
    if not made:
        raise SystemExit("No translation can be trusted: the package needs more training.")
    weights = np.full(len(made), work.recipe["self_training"]["weight"])
    lengths = write_pairs(work, work.data / "synthetic-self.npz", made, weights)
    print(f"{len(made) // 2} sentences, {lengths.sum() / 1e6:.1f}M target tokens")


if __name__ == "__main__":
    main()
