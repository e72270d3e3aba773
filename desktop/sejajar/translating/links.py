"""From the model's attention to pairs of words, and whether a model's attention can be trusted at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sejajar.text import Link, Span
from sejajar.translating.decoding import Decoder
from sejajar.translating.rewritten import Rewritten
from sejajar.translating.tokens import Pieces

# A word: letters and digits, and what holds a compound (anak-anak), a contraction or a number together.
WORD = re.compile(r"[\w\u0300-\u036f]+(?:(?:[-'’\u2010\u2011]|(?<=\d)[.,:](?=\d))[\w\u0300-\u036f]+)*")

# Below this share of a word's attention a pair is more often wrong than right.
FLOOR = 0.3

# Copied names and numbers show at once whether a model's attention points at what it translates.
_PROBES = (
    "Presiden Prabowo Subianto bertemu Anwar Ibrahim di Jakarta.",
    "Pada 2019 perusahaan Samsung menjual 3715 telepon di Surabaya.",
    "Menurut Reuters, Budi Santoso dan Siti Rahma tinggal di Bandung.",
)


def attention_aligns(decoder: Decoder) -> bool:
    """Whether the model's attention was trained to align, found by asking it.

    Nothing in a package's files says so: every CTranslate2 model names some head. A model counts as aligned
    where the attention of copied names and numbers rests on their originals.
    """
    right = asked = 0
    inputs = [decoder.tokenizer.encode(probe) for probe in _PROBES]
    if any(pieces.spans is None for pieces in inputs):
        return False
    for source, (best, *_) in zip(
        inputs, decoder.decode([p.pieces for p in inputs], attention=True), strict=True
    ):
        read, written = Rewritten.of(source.text), Rewritten.of(best.output.text)
        if not best.attention:
            return False
        found = {
            link.target: link.source
            for link in word_links(source, read, best.output, written, best.attention)
        }
        originals = {span.of(read.text) for span in words(read.text)}
        for target in words(written.text):
            word = target.of(written.text)
            if word in originals and (word[0].isupper() or word.isdigit()):
                asked += 1
                right += target in found and found[target].of(read.text) == word
    return asked >= 5 and right >= 0.8 * asked


def words(text: str) -> list[Span]:
    """The words of `text`; punctuation, symbols and emoji are none."""
    return [Span(*match.span()) for match in WORD.finditer(text)]


def word_links(
    source: Pieces, read: Rewritten, target: Pieces, written: Rewritten, attention: Sequence[Sequence[float]]
) -> list[Link]:
    """Which words of the original became which words of the translation.

    `source` are the pieces of `read.text`, a rewriting of the original; `written` is a rewriting of
    `target.text`, the model's output. `attention[t][s]` is the attention of target piece t on source piece s.
    A link's source is in the original, its target in `written.text`.
    """
    source_owners, target_owners = source.owners(), target.owners()
    sources = [
        (span, sorted({i for p in range(span.start, span.end) for i in source_owners[p]}))
        for span in words(read.text)
    ]
    targets = [
        (span, sorted({i for p in written.origin[span.start : span.end] for i in target_owners[p]}))
        for span in words(written.text)
    ]
    links = []
    for target_span, rows in targets:
        rows = [row for row in rows if row < len(attention)]
        if not rows:
            continue
        shares = []
        for _, columns in sources:
            shares.append(
                sum(
                    attention[row][column]
                    for row in rows
                    for column in columns
                    if column < len(attention[row])
                )
                / len(rows)
            )
        if not shares:
            continue
        best = max(range(len(shares)), key=shares.__getitem__)
        if shares[best] >= FLOOR:
            links.append(Link(read.back(sources[best][0]), target_span, min(1.0, shares[best])))
    return links
