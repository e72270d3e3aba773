"""The bilingual PDF on facing pages: a spread is level, and has the same paragraphs on either side."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import mul

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from sejajar.exporting.pdf import bilingual_pdf
from sejajar.exporting.pieces import ends_of, pieces_of
from sejajar.text import Document, Kind

MakeDocument = Callable[..., Document]


@dataclass(frozen=True, slots=True)
class Place:
    """Of a word: its page, from 1, and its base line, in points from the bottom."""

    page: int
    height: float


def word(side: str, number: int) -> str:
    """One that is found again: as it is nowhere else, and in one piece."""
    return f"{side}{number}q"


def places(document: Document) -> dict[str, Place]:
    """Of all such words behind the title page, each of which must be printed just once."""
    found: dict[str, Place] = {}
    with pypdfium2.PdfDocument(bilingual_pdf(document, "facing")) as pdf:
        for number in range(2, len(pdf) + 1):
            text = pdf[number - 1].get_textpage()
            for match in re.finditer(r"[oe]\d+q", text.get_text_range()):
                assert match[0] not in found
                _, bottom, _, _ = text.get_charbox(match.start(), loose=True)
                found[match[0]] = Place(number, bottom)
    return found


def test_every_paragraph_is_level_with_its_translation(make_document: MakeDocument) -> None:
    def filled(side: str, number: int, length: int) -> str:
        return f"Makassar {word(side, number)}" + " kata" * length

    pairs = [[(filled("o", n, n * 7 % 90), filled("e", n, n * 11 % 80))] for n in range(60)]
    found = places(make_document(pairs, [(Kind.PLACE, "Makassar", "Makassar")], title="Laut"))
    assert len(found) == 120
    for n in range(60):
        original, translation = found[word("o", n)], found[word("e", n)]
        assert original.page % 2 == 0
        assert translation.page == original.page + 1
        assert translation.height == pytest.approx(original.height, abs=0.01)
    assert found[word("o", 0)].page == 2
    assert found[word("o", 59)].page > 4


def test_a_paragraph_longer_than_a_page_goes_on_between_the_same_sentences(
    make_document: MakeDocument,
) -> None:
    pairs = [
        (
            f"Nomor {word('o', n)} kembali dari laut" + " sekali lagi" * (n % 9) + ".",
            f"Boat {word('e', n)}, too.",
        )
        for n in range(162)
    ]
    found = places(make_document([pairs[:1], pairs[1:161], pairs[161:]]))
    assert len(found) == 324
    assert level_spreads(found, range(1, 161)) == level_spreads(found, range(162))
    assert len(level_spreads(found, range(162))) > 2


def level_spreads(found: dict[str, Place], numbers: Sequence[int]) -> list[int]:
    """The left-hand pages that `numbers` are on; on each, the first starts as high as what it became."""
    pages = [found[word("o", n)].page for n in numbers]
    assert [found[word("e", n)].page for n in numbers] == [page + 1 for page in pages]
    assert pages == sorted(pages)
    for first in (numbers[pages.index(page)] for page in pages):
        assert found[word("o", first)].height == pytest.approx(found[word("e", first)].height, abs=0.01)
    return sorted(set(pages))


def test_a_sentence_longer_than_a_page_loses_no_word(make_document: MakeDocument) -> None:
    original, translation = (
        " ".join(word(side, n) for n in range(count)) for side, count in (("o", 1200), ("e", 900))
    )
    found = places(make_document([[(original, translation)], [(word("o", 1200), word("e", 900))]]))
    assert len(found) == 2102
    last, its = found[word("o", 1200)], found[word("e", 900)]
    assert last.page == 4
    assert (its.page, its.height) == (last.page + 1, pytest.approx(last.height, abs=0.01))


@pytest.mark.parametrize("target", [None, "", "e0q"])
def test_what_has_no_match_beside_it_leaves_room(make_document: MakeDocument, target: str | None) -> None:
    endless = "https://kabar.example/" + "satu" * 2000
    document = make_document([[("Ya.", "Yes."), (endless, target)], [(word("o", 1), word("e", 1))]])
    found = places(document)
    assert found[word("e", 1)].page == found[word("o", 1)].page + 1
    assert found[word("e", 1)].height == pytest.approx(found[word("o", 1)].height, abs=0.01)


def test_a_last_line_finds_room_before_it_gets_a_spread_of_its_own(make_document: MakeDocument) -> None:
    def pages(lines: int) -> int:
        found = places(make_document([[(word("o", n), word("e", n))] for n in range(lines)]))
        return len({place.page for place in found.values()})

    assert [pages(30), pages(40), pages(50)] == [2, 2, 4]


def test_readers_are_asked_to_show_it_as_a_book(harbour: Document) -> None:
    reader = PdfReader(io.BytesIO(bilingual_pdf(harbour, "facing")), strict=True)
    assert reader.trailer["/Root"]["/PageLayout"] == "/TwoPageRight"
    first, left, right, index = (" ".join(page.extract_text().split()) for page in reader.pages)
    assert first.startswith("Nelayan Makassar Menanti Es Batu Makassar Fishermen Wait for Ice Kabar Pesisir")
    assert "Bahasa Indonesia on left-hand pages, English on right-hand pages" in first
    assert re.search("Bahasa Indonesia 2 Andi Rauf memimpin .*3 Rauf meminta", left)
    assert re.search("English 2 ▲ Andi Rauf heads .*3 ▲ Rauf asked", right)
    assert "Entities" in index


def test_without_a_headline_its_first_words_are_the_title(make_document: MakeDocument) -> None:
    reader = PdfReader(io.BytesIO(bilingual_pdf(make_document([[("Es tiba.", "Ice came.")]]), "facing")))
    assert [page.extract_text().count("Es tiba.") for page in reader.pages] == [1, 1, 0]


def test_a_headline_alone_has_its_page(make_document: MakeDocument) -> None:
    made = make_document([[("Es tiba", "Ice Came")]], [(Kind.NUMBER, "Es", None)], title="Es tiba")
    reader = PdfReader(io.BytesIO(bilingual_pdf(made, "facing")))
    assert ["Entities" in page.extract_text() for page in reader.pages] == [False, True]


WORDS = st.builds(mul, st.text(min_size=1, max_size=20), st.integers(1, 40))
RUNS = st.lists(st.tuples(WORDS, st.sampled_from(["", "place"])), max_size=6)


@given(st.lists(st.tuples(RUNS, RUNS), min_size=1, max_size=3))
def test_pieces_add_up_and_keep_names_whole(
    sentences: list[tuple[list[tuple[str, str]], list[tuple[str, str]]]],
) -> None:
    pieces = pieces_of([source for source, _ in sentences], [target for _, target in sentences])
    for side in (0, 1):
        before = [run for pair in sentences for run in pair[side]]
        after = [run for piece in pieces for run in piece[side]]
        assert "".join(words for words, _ in after) == "".join(words for words, _ in before)
        assert {run for run in before if run[1] and len(run[0]) <= 100} <= set(after)
        assert max(sum(len(words) for words, _ in piece[side]) for piece in pieces) <= 700
        assert ends_of(pieces)[-1][side] == len(after)
