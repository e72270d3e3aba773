"""Reads labelled and plain text in the recogniser's own tokens, and makes damaged copies of the labelled."""

from __future__ import annotations

import lzma
import random
from collections.abc import Iterable, Iterator
from pathlib import Path

from sejajar.entities.tokens import tokenise

Sentence = tuple[list[str], list[str]]
LABELS = {"PER", "LOC", "ORG"}
NO_PLACE_BEHIND = {"dolar", "dollar", "bahasa", "berbahasa"}
# Left out: text that the test splits were drawn from, and chat, whose spelling is no guide to news.
SKIPPED_SOURCES = {"idner_news", "indolem_pos_ner", "colloquial_beauty_forum"}


def read(path: Path) -> list[Sentence]:
    """The sentences of a file, with labels other than person, place and organisation dropped."""
    sentences: list[Sentence] = []
    words: list[str] = []
    tags: list[str] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if not line.strip():
            if words:
                sentences.append((words, tags))
            words, tags = [], []
            continue
        token, tag = line.rsplit(maxsplit=1)
        if tag[2:] not in LABELS:
            tag = "O"
        # Our tokeniser cuts some tokens further: the first piece keeps the tag, the rest go on with it.
        for part in tokenise(token.replace("_", " "))[0]:
            words.append(part)
            tags.append(tag)
            tag = tag.replace("B-", "I-")
    return sentences


def key(words: Iterable[str]) -> str:
    return "".join(c for c in "".join(words).lower() if c.isalnum())


def without(sentences: list[Sentence], held_out: set[str]) -> list[Sentence]:
    """Sentences not in `held_out`, each text once."""
    seen = set(held_out)
    kept = []
    for words, tags in sentences:
        k = key(words)
        if k not in seen:
            seen.add(k)
            kept.append((words, tags))
    return kept


def apart(sentence: Sentence) -> Sentence:
    """The sentence with a name's abbreviation in brackets as a name of its own, as most corpora have it.

    What stands behind the brackets is mostly a place: "Lembaga Bantuan Hukum (LBH) Yogyakarta".
    """
    words, tags = sentence[0], list(sentence[1])
    for i in range(1, len(words) - 2):
        label = tags[i][2:]
        if not (words[i] in "([" and words[i + 2] in ")]" and tags[i].startswith("I-")):
            continue
        if words[i + 1].lower() == "persero" or tags[i + 1] != f"I-{label}":
            continue
        tags[i], tags[i + 1], tags[i + 2] = "O", f"B-{label}", "O"
        prefix = "B"
        for j in range(i + 3, len(words)):
            if tags[j] != f"I-{label}":
                break
            tags[j] = f"{prefix}-LOC"
            prefix = "I"
    return words, tags


def agreed(sentence: Sentence) -> Sentence:
    """The sentence labelled as all shall be, where the corpora differ and the words alone tell.

    Abbreviations in brackets are names of their own (the program joins them again); "dolar AS" and "bahasa
    Indonesia" name no place.
    """
    words, tags = apart(sentence)
    for i in range(len(words)):
        before = words[i - 1].lower() if i else ""
        alone = tags[i].startswith("B-") and tags[i + 1 : i + 2] != ["I" + tags[i][1:]]
        if alone and before in NO_PLACE_BEHIND and tags[i] == "B-LOC":
            tags[i] = "O"
    return words, tags


def unpunctuated(sentence: Sentence, dropped: str = ",\"“”‘’'()") -> Sentence:
    """The sentence as a careless scraper leaves it, without commas, quotation marks and brackets."""
    words: list[str] = []
    tags: list[str] = []
    opened = ""
    for word, tag in zip(*sentence, strict=True):
        if word in dropped:
            opened = tag if tag.startswith("B") else ""
            continue
        words.append(word)
        tags.append(opened if opened and tag.startswith("I") else tag)
        opened = ""
    return words, tags


def lowered(sentence: Sentence) -> Sentence:
    return [word.lower() for word in sentence[0]], sentence[1]


def raised(sentence: Sentence) -> Sentence:
    return [word.upper() for word in sentence[0]], sentence[1]


def headline(sentence: Sentence) -> Sentence:
    """Every word of some length with a capital, as in a headline."""
    words = [
        word[0].upper() + word[1:] if i == 0 or len(word) > 3 else word for i, word in enumerate(sentence[0])
    ]
    return words, sentence[1]


def damaged(sentences: list[Sentence], seed: int = 1) -> Iterator[Sentence]:
    """Copies: all without commas and quotes, some in lower case, in capitals or in headline case."""
    chance = random.Random(seed)
    for sentence in sentences:
        words, tags = unpunctuated(sentence)
        if words and words != sentence[0]:
            yield words, tags
        draw = chance.random()
        if draw < 0.2:
            yield lowered(sentence)
        elif draw < 0.26:
            yield raised(sentence)
        elif draw < 0.385:
            yield headline(sentence)


def sentences(name: str) -> Iterator[list[str]]:
    """The last column of a tab-separated file, plain or .xz; "FILE:2" names another, counted from 0."""
    path, _, column = name.partition(":")
    opener = lzma.open if path.endswith(".xz") else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            fields = line.rstrip("\n").split("\t")
            if fields[0] not in SKIPPED_SOURCES:
                yield tokenise(fields[int(column or -1)])[0]
