"""A sentence's first word that the model copies as if it were a name is read again without its capital."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from sejajar.text import Article
from sejajar.translating import Engine, choose_package, find_packages
from sejajar.translating.decoding import Hypothesis

MakeArticle = Callable[..., Article]

SOURCE = "Banjir merendam Demak 2 hari."
COPIED = "Banjir hit Demak 2 days."


@pytest.fixture(scope="module")
def engine(resources: Path) -> Engine:
    package = choose_package(find_packages([resources / "models"]))
    return Engine(package, is_common=lambda word: word in ("Banjir", "Aset-aset", "Gletser"))


def joined(pieces: Sequence[str]) -> list[str]:
    """Without the blanks that the tokenizer's rules put behind marks."""
    marks = ('▁"', "▁(", "▁[", "-")
    return [
        piece.removeprefix("▁") if before in marks else piece for before, piece in pairwise(("", *pieces))
    ]


def answering(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, answers: dict[str, tuple[str, float]]
) -> list[str]:
    """The model says nothing but these, word by word; what it was asked."""
    tokenizer = engine._decoder.tokenizer
    asked: list[str] = []

    def number_of_word(pieces: Sequence[str]) -> list[int]:
        return [sum(piece.startswith("▁") for piece in pieces[: at + 1]) for at in range(len(pieces))]

    def decode(inputs: Sequence[Sequence[str]], **how: float) -> list[list[Hypothesis]]:
        found = []
        for pieces in map(joined, inputs):
            asked.append(tokenizer.decode(pieces).text)
            text, score = answers[asked[-1]]
            made = joined(tokenizer.encode(text).pieces)
            attention = [
                [float(own == other) for other in number_of_word(pieces)] for own in number_of_word(made)
            ]
            found.append([Hypothesis(tokenizer, made, score, attention)])
        return found

    monkeypatch.setattr(engine._decoder, "decode", decode)
    return asked


@pytest.mark.parametrize(
    ("again", "score", "text"),
    [
        ("floods hit Demak 2 days.", -0.55, "Floods hit Demak 2 days."),
        ("floods hit Demak 2 days.", -0.65, COPIED),  # much less likely
        ("banjir hit Demak 2 days.", -0.4, COPIED),
        ("floods hit towns 2 days.", -0.4, COPIED),  # a name is lost
        ("floods hit Demak days.", -0.4, COPIED),
        ("", -0.4, COPIED),
    ],
)
def test_it_stays_unless_it_is_translated_and_nothing_else_is_lost(
    engine: Engine,
    make_article: MakeArticle,
    monkeypatch: pytest.MonkeyPatch,
    again: str,
    score: float,
    text: str,
) -> None:
    small = SOURCE.replace("Banjir", "banjir")
    answering(engine, monkeypatch, {SOURCE: (COPIED, -0.5), small: (again, score)})
    [segment] = engine.translate(make_article(SOURCE), {})
    assert segment.text == text
    [first] = [link for link in segment.links if link.source.start == 0]
    assert first.target.of(segment.text) == text.split()[0]


def test_a_doubled_word_in_quotation_marks_is_one(
    engine: Engine, make_article: MakeArticle, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = {
        '"Aset-aset disita," kata Ani.': ('"Aset-aset seized," said Ani.', -0.5),
        '"aset-aset disita," kata Ani.': ('"assets seized," said Ani.', -0.5),
    }
    answering(engine, monkeypatch, answers)
    [segment] = engine.translate(make_article("“Aset-aset disita,” kata Ani."), {})
    assert segment.text == "“Assets seized,” said Ani."


def test_what_may_be_a_name_is_not_asked_again(
    engine: Engine, make_article: MakeArticle, monkeypatch: pytest.MonkeyPatch
) -> None:
    headline = "BANJIR MERENDAM DEMAK"
    answers = {
        SOURCE: (COPIED, -0.5),
        "Demak merendam Banjir.": ("Demak hit Banjir.", -0.5),
        headline.capitalize(): ("Banjir hits Demak.", -0.5),
        "Banjir merendam Demak": ("Banjir hits Demak.", -0.5),
    }
    asked = answering(engine, monkeypatch, answers)
    sources = (SOURCE, "Demak merendam Banjir.", headline)
    texts = [segment.text for segment in engine.translate(make_article(*sources), {})]
    assert texts == [COPIED, "Demak hit Banjir.", "BANJIR HITS DEMAK"]
    assert not any(text.startswith("banjir") for text in asked)


def test_the_first_alternative_is_the_machines_own(engine: Engine, make_article: MakeArticle) -> None:
    for source in ("Gletser di Papua hampir habis.", "Banjir merendam dua desa."):
        [segment] = engine.translate(make_article(source), {})
        assert next(engine.alternatives(source)).text == segment.text
