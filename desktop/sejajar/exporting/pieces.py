"""A paragraph and its translation in pieces between which both may go on over the next page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias

from sejajar.exporting.marks import PLAIN, Run

# Characters, some seven lines: a longer sentence comes in several pieces, as equal as its words allow.
_LONGEST = 600
# What is longer is no word or name of which it would be a pity to cut it.
_UNCUT = 100
_WORD = re.compile(rf"\S{{1,{_UNCUT}}}\s*|\s+")

Piece: TypeAlias = tuple[list[Run], list[Run]]
"""Runs of the original and of the translation; either may be none."""


def pieces_of(sources: Sequence[list[Run]], targets: Sequence[list[Run]]) -> list[Piece]:
    """The sentences, in pairs as they come; those that are too long for that, in pieces of equal shares."""
    pieces: list[Piece] = []
    for pair in zip(sources, targets, strict=True):
        count = -(-max(map(_length, pair)) // _LONGEST)
        source, target = ([runs] if count < 2 else _shares(runs, count) for runs in pair)
        pieces.extend(zip(source, target, strict=True))
    return pieces


def _length(runs: list[Run]) -> int:
    return sum(len(words) for words, _ in runs)


def _shares(runs: list[Run], count: int) -> list[list[Run]]:
    """`count` lists of about the same length; they end between words, and not within what is marked."""
    shares: list[list[Run]] = [[] for _ in range(count)]
    total, at = _length(runs), 0
    for words, mark in runs:
        begun = None
        for piece in [words] if mark != PLAIN and len(words) <= _UNCUT else _WORD.findall(words):
            share = shares[at * count // total]
            if share is begun:
                share[-1] = (share[-1][0] + piece, mark)
            else:
                share.append((piece, mark))
            begun = share
            at += len(piece)
    return shares


def ends_of(pieces: Sequence[Piece]) -> list[tuple[int, int]]:
    """How many runs of the original and of the translation there are up to the end of each piece."""
    ends = [(0, 0)]
    for source, target in pieces:
        ends.append((ends[-1][0] + len(source), ends[-1][1] + len(target)))
    return ends[1:]
