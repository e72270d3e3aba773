"""Lists the words of the word table that English texts have too: "film", "data", "bakso".

    python build/recogniser/make_english.py resources/recogniser \
        --pairs PAIRS… --english TEXT… --indonesian TEXT…

PAIRS are tab-separated files whose last two columns are a sentence in Indonesian and in English; of TEXT the
last column counts. All may be .xz. A word is listed where translators leave it as it is in 8 % of the pairs
it occurs in (within quotation marks and brackets does not count), or where it is at least a twentieth as
frequent in English as in Indonesian. Pairs whose translators keep terms ("kecamatan") are better left out.
"""

from __future__ import annotations

import argparse
import lzma
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from sejajar.entities.left_words import ORDINARY, word_cases

WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
SET_APART = re.compile(r"\([^()]*\)|[\"“‘'][^\"”’']{1,40}[\"”’']")
LEFT, AS_FREQUENT = 0.08, 0.05


def columns(path: Path) -> Iterator[list[str]]:
    open_it = lzma.open if path.suffix == ".xz" else open
    with open_it(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n").split("\t")


def counted(paths: list[Path]) -> Counter[str]:
    """How often each word stands there without a capital."""
    return Counter(
        word for path in paths for *_, text in columns(path) for word in WORD.findall(text) if word.islower()
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    for name in ("--pairs", "--english", "--indonesian"):
        parser.add_argument(name, type=Path, nargs="+", required=True)
    given = parser.parse_args()

    seen: Counter[str] = Counter()
    left: Counter[str] = Counter()
    for path in given.pairs:
        for *_, original, translation in columns(path):
            words = {word for word in WORD.findall(original) if word.islower()}
            seen.update(words)
            left.update(words & set(WORD.findall(SET_APART.sub(" ", translation))))
    english, indonesian = counted(given.english), counted(given.indonesian)
    share = sum(english.values()) / sum(indonesian.values())
    shared = sorted(
        word
        for word, case in word_cases(given.folder).items()
        if case in ORDINARY
        and (
            (left[word] and left[word] >= LEFT * seen[word])
            or (english[word] > 1 and english[word] >= AS_FREQUENT * share * (indonesian[word] + 0.5))
        )
    )
    (given.folder / "english.txt").write_text("\n".join([*shared, ""]), encoding="utf-8")
    print(len(shared), "words")


if __name__ == "__main__":
    main()
