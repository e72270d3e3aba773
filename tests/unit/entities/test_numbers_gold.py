"""The gold sentences: what is found, where, and with which value."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from sejajar.entities.numbers import NumberFound, find_numbers_en, find_numbers_id
from sejajar.text import Kind, Span

DATA = Path(__file__).parent / "data"
KINDS = {"n": Kind.NUMBER, "d": Kind.DATE, "m": Kind.MONEY, "p": Kind.PERCENT, "q": Kind.QUANTITY}
Marked = tuple[Span, Kind, str, bool]


def gold(name: str) -> list[tuple[str, list[Marked]]]:
    """Each sentence without its marks, and the marks."""
    sentences = []
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        text = ""
        marks: list[Marked] = []
        at = 0
        for match in re.finditer(r"\[([^|\]]+)\|([a-z])(~?)\|([^\]]+)\]", line):
            text += line[at : match.start()]
            marks.append(
                (Span(len(text), len(text) + len(match[1])), KINDS[match[2]], match[4], bool(match[3]))
            )
            text += match[1]
            at = match.end()
        sentences.append((text + line[at:], marks))
    return sentences


def marks_of(found: tuple[NumberFound, ...]) -> list[Marked]:
    return [(number.span, number.kind, number.value, number.vague) for number in found]


@pytest.mark.parametrize(
    ("name", "find", "least"),
    [("numbers_id.txt", find_numbers_id, 250), ("numbers_en.txt", find_numbers_en, 150)],
)
def test_f1_on_the_gold_sentences(
    name: str, find: Callable[[str], tuple[NumberFound, ...]], least: int
) -> None:
    sentences = gold(name)
    assert len(sentences) >= least
    right = wrong = missed = 0
    faults = []
    for text, marks in sentences:
        found = marks_of(find(text))
        right += sum(mark in marks for mark in found)
        wrong += sum(mark not in marks for mark in found)
        missed += sum(mark not in found for mark in marks)
        if found != marks:
            faults.append(
                f"{text}\n  expected {[(m[0].of(text), *m[1:]) for m in marks]}"
                f"\n  found    {[(m[0].of(text), *m[1:]) for m in found]}"
            )
    score = 2 * right / (2 * right + wrong + missed)
    assert score >= 0.98, f"F1 {score:.4f}\n" + "\n".join(faults)
