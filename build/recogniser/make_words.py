"""Makes the recogniser's word table from plain text: how each word is spelt and what company it keeps.

    python build/recogniser/make_words.py TEXT… -o resources/recogniser/words.tsv

TEXT is a file of tab-separated lines, .xz or plain, whose last column is a sentence (`FILE:2` names another
column, counted from 0). Each line of the table: word, case class, tendency (empty here: see
add_tendencies.py) and three clusters.

Case class: how often the lower-cased word begins with a capital inside a sentence, A (never) to E (always).
Clusters: one of 48, of 240 and of 1,200, by spherical k-means over the leading directions of the positive
pointwise mutual information of a word with its neighbours, two on either side. The frequent words shape the
clusters; the rare ones are put into the nearest.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

import numpy as np
from corpora import sentences
from scipy.sparse import csr_matrix
from scipy.sparse.linalg import svds

SIZES = (48, 240, 1200)
PLACES = (-2, -1, 1, 2)
CONTEXTS = 3000
DIRECTIONS = 100
FREQUENT = 20


def case_class(lower: int, upper: int) -> str:
    share = upper / (lower + upper)
    return "ABCDE"[sum(share >= edge for edge in (0.05, 0.4, 0.85, 0.98))]


def k_means(points: np.ndarray, shaping: int, size: int) -> np.ndarray:
    """Spherical k-means: the cluster of each point; only the first `shaping` points move the centres."""
    chance = np.random.default_rng(size)
    centres = points[chance.choice(shaping, size, replace=False)]
    for _ in range(40):
        nearest = (points[:shaping] @ centres.T).argmax(axis=1)
        sums = np.zeros_like(centres)
        np.add.at(sums, nearest, points[:shaping])
        empty = ~sums.any(axis=1)
        sums[empty] = points[chance.choice(shaping, int(empty.sum()))]
        centres = sums / np.linalg.norm(sums, axis=1, keepdims=True)
    return (points @ centres.T).argmax(axis=1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("texts", nargs="+")
    parser.add_argument("-o", "--out", type=Path, required=True)
    parser.add_argument("--words", type=int, default=40_000)
    given = parser.parse_args()

    text = [words for name in given.texts for words in sentences(name)]
    counts = Counter(word for words in text for word in words)
    vocabulary = [word for word, n in counts.most_common(given.words) if n >= 4 and word[0].isalpha()]
    number = {word: i for i, word in enumerate(vocabulary)}
    context = {word: i for i, (word, _) in enumerate(counts.most_common(CONTEXTS))}

    cells: Counter[tuple[int, int]] = Counter()
    lower: Counter[str] = Counter()
    upper: Counter[str] = Counter()
    for words in text:
        shouting = sum(word.isupper() for word in words) * 2 > len(words)
        for i, word in enumerate(words):
            if i and word[0].isalpha() and not shouting and words[i - 1] not in '."“:':
                (upper if word[0].isupper() else lower)[word.lower()] += 1
            row = number.get(word)
            if row is None:
                continue
            for side, j in enumerate(i + place for place in PLACES):
                neighbour = words[j] if 0 <= j < len(words) else "."
                if neighbour in context:
                    cells[row, side * CONTEXTS + context[neighbour]] += 1
    print(
        f"{len(text):,} sentences, {counts.total():,} tokens, {len(vocabulary):,} words, {len(cells):,} cells"
    )

    rows, columns = np.array(list(cells)).T
    values = np.array(list(cells.values()), dtype=float)
    row_sums = np.bincount(rows, values, len(vocabulary))
    column_sums = np.bincount(columns, values, len(PLACES) * CONTEXTS) ** 0.75
    column_sums *= values.sum() / column_sums.sum()
    mutual = np.maximum(0, np.log(values * values.sum() / (row_sums[rows] * column_sums[columns])))
    matrix = csr_matrix((mutual, (rows, columns)), shape=(len(vocabulary), len(PLACES) * CONTEXTS))
    directions, strengths, _ = svds(matrix, DIRECTIONS, random_state=1)
    points = directions * strengths**0.5
    points /= np.maximum(1e-9, np.linalg.norm(points, axis=1, keepdims=True))
    frequent = sum(counts[word] >= FREQUENT for word in vocabulary)
    clusters = [k_means(points, frequent, size) for size in SIZES]

    with open(given.out, "w", encoding="utf-8") as out:
        for word, *numbers in sorted(zip(vocabulary, *clusters, strict=True)):
            low = word.lower()
            seen = lower[low] + upper[low]
            kind = case_class(lower[low], upper[low]) if seen else "-"
            out.write("\t".join([word, kind, "", *map(str, numbers)]) + "\n")


if __name__ == "__main__":
    main()
