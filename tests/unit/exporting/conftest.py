"""Documents made by hand, small enough to know by heart."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

import pytest
from hypothesis import strategies as st

from sejajar.text import (
    Article,
    Check,
    Document,
    Entity,
    Kind,
    Mention,
    Paragraph,
    Segment,
    Span,
    State,
    TranslatedSegment,
)

Sentence = tuple[str, str | None]
"""Original and translation; None where it is still to come, "" where it failed."""

Named = tuple[Kind, str, str | None]
"""What the original calls it and what the translation does, None where that is unknown."""

MakeDocument = Callable[..., Document]

# A sentence of every character there is, lone surrogates and controls included.
ANYTHING = st.text(st.characters(exclude_characters="\n", exclude_categories=()), min_size=1)


def held_by_xml(text: str) -> str:
    """`text` with the sign for an unknown character wherever XML 1.0 can hold none (its production 2)."""

    def is_held(point: int) -> bool:
        return point in (9, 10, 13) or 0x20 <= point <= 0xD7FF or 0xE000 <= point <= 0xFFFD or point > 0xFFFF

    return "".join(character if is_held(ord(character)) else "\ufffd" for character in text)


def build_document(
    paragraphs: Sequence[Sequence[Sentence]],
    named: Sequence[Named] = (),
    *,
    title: str = "",
    source: str = "",
    date: str = "",
    language: str = "id",
    checks: Mapping[int, tuple[Check, ...]] | None = None,
    values: Mapping[str, str] | None = None,
) -> Document:
    text = ""
    made: list[Paragraph] = []
    translation: dict[int, TranslatedSegment] = {}
    index = 0
    for sentences in paragraphs:
        begin = len(text)
        segments = []
        for number, (original, translated) in enumerate(sentences):
            text += " " if number else ""
            segments.append(Segment(index, Span(len(text), len(text) + len(original))))
            text += original
            if translated is not None:
                state = State.MACHINE if translated else State.FAILED
                translation[index] = TranslatedSegment(
                    index, translated, score=-0.25, state=state, engine="uji 1.0"
                )
            index += 1
        made.append(Paragraph(Span(begin, len(text)), tuple(segments)))
        text += "\n"
    article = Article(title, source, date, language, text[:-1], tuple(made))
    entities = []
    for kind, name, target in named:
        mentions = tuple(
            Mention(
                segment.index,
                span,
                tuple(occurrences(target, translation[segment.index].text))
                if target and segment.index in translation
                else (),
            )
            for segment in article.segments
            for span in occurrences(name, article.source_of(segment))
        )
        value = (values or {}).get(name)
        entities.append(Entity(f"{kind}:{name.casefold()}", kind, name, target, value, mentions))
    return Document(article, translation, tuple(entities), checks or {})


def occurrences(words: str, text: str) -> list[Span]:
    return [Span(*match.span()) for match in re.finditer(re.escape(words), text)]


@pytest.fixture
def make_document() -> MakeDocument:
    return build_document


HEADLINE = ("Nelayan Makassar Menanti Es Batu", "Makassar Fishermen Wait for Ice")


@pytest.fixture
def harbour() -> Document:
    """Three paragraphs, the first of them the headline; one of everything, one number changed."""
    numbers = (
        "Rauf meminta 150.000 balok es sebelum 7 Oktober 2025.",
        "Rauf asked for 15,000 blocks of ice by 7 October 2025.",
    )
    from sejajar.text import Reason

    changed = Check(
        3,
        Reason.NUMBER_CHANGED,
        "150.000",
        "15,000",
        "number:150.000",
        occurrences("150.000", numbers[0])[0],
        occurrences("15,000", numbers[1])[0],
    )
    return build_document(
        [
            [HEADLINE],
            [
                (
                    "Andi Rauf memimpin Koperasi Bahari di Makassar.",
                    "Andi Rauf heads Koperasi Bahari in Makassar.",
                ),
                ("Harga solar naik 12,5 persen.", "Diesel prices rose 12.5 percent."),
            ],
            [numbers, ("Ia pulang ke Kepulauan Selayar.", None), ("Es mencair.", "")],
        ],
        [
            (Kind.PERSON, "Rauf", "Rauf"),
            (Kind.PLACE, "Makassar", "Makassar"),
            (Kind.PLACE, "Kepulauan Selayar", None),
            (Kind.ORGANISATION, "Koperasi Bahari", "Koperasi Bahari"),
            (Kind.PERCENT, "12,5 persen", "12.5 percent"),
            (Kind.NUMBER, "150.000", None),
            (Kind.DATE, "7 Oktober 2025", "7 October 2025"),
        ],
        title=HEADLINE[0],
        source="Kabar Pesisir",
        date="2025-03-14",
        checks={3: (changed,), 2: (Check(2, Reason.NUMBER_ADDED, "", "12"),)},
        values={"150.000": "150000", "7 Oktober 2025": "2025-10-07", "12,5 persen": "12.5"},
    )
