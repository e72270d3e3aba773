"""Texts cut into runs, each marked as one thing or as nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from sejajar.text import Document, Paragraph, Span, State

PLAIN = ""
MISSING = "missing"
WARNING = "warning"

Run: TypeAlias = tuple[str, str]
"""A text and its mark: the value of a Kind, one of the three above."""

Marked: TypeAlias = tuple[Span, str]


@dataclass(frozen=True, slots=True)
class Marks:
    """Where entities are named, per segment, on both sides; spans as in Mention."""

    sources: dict[int, list[Marked]]
    targets: dict[int, list[Marked]]


def marks_of(document: Document) -> Marks:
    """Entities on both sides, then the words of the translation that a check objects to."""
    marks = Marks({}, {})
    for entity in document.entities:
        for mention in entity.mentions:
            marks.sources.setdefault(mention.segment, []).append((mention.source, entity.kind.value))
            marks.targets.setdefault(mention.segment, []).extend(
                (target, entity.kind.value) for target in mention.targets
            )
    for index, checks in document.checks.items():
        marks.targets.setdefault(index, []).extend(
            (check.target_span, WARNING) for check in checks if check.target_span
        )
    return marks


def cut(text: str, marked: Iterable[Marked]) -> Iterator[Run]:
    """Runs that add up to `text`. Where marks overlap, the earlier wins, and of two that start together
    the longer; the other keeps what is left behind its end."""
    at = 0
    for span, mark in sorted(marked, key=lambda one: (one[0].start, -one[0].end)):
        start, end = max(span.start, at), min(span.end, len(text))
        if start >= end:
            continue
        if at < start:
            yield text[at:start], PLAIN
        yield text[start:end], mark
        at = end
    if at < len(text):
        yield text[at:], PLAIN


def source_sentences(document: Document, paragraph: Paragraph, marks: Marks) -> list[list[Run]]:
    """A paragraph of the original, a list of runs per sentence; gaps belong to the sentence before them."""
    article = document.article
    sentences: list[list[Run]] = []
    for segment, (before, after) in zip(paragraph.segments, pairwise(paragraph.gaps()), strict=True):
        runs = [] if sentences else [(before.of(article.text), PLAIN)]
        runs.extend(cut(article.source_of(segment), marks.sources.get(segment.index, ())))
        runs.append((after.of(article.text), PLAIN))
        sentences.append([run for run in runs if run[0]])
    return sentences


def target_sentences(document: Document, paragraph: Paragraph, marks: Marks) -> list[list[Run]]:
    """The translation of each sentence, in runs; what is still to come or failed says so."""
    sentences: list[list[Run]] = []
    for segment in paragraph.segments:
        translated = document.translation.get(segment.index)
        if translated is None:
            sentence: list[Run] = [("[not yet translated]", MISSING)]
        elif translated.state is State.FAILED:
            sentence = [("[could not be translated]", MISSING)]
        else:
            sentence = list(cut(translated.text, marks.targets.get(segment.index, ())))
        if sentence and any(sentences):
            sentences[-1].append((" ", PLAIN))
        sentences.append(sentence)
    return sentences
