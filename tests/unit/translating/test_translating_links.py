"""Links are read off the attention, and only where the attention was trained to align."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from sejajar.text import Article, Span
from sejajar.translating import Engine, choose_package, find_packages
from sejajar.translating.decoding import Decoder, Hypothesis
from sejajar.translating.links import attention_aligns, word_links, words
from sejajar.translating.rewritten import Rewritten
from sejajar.translating.tokens import Pieces

Maker = Callable[..., Path]


def pieces_of(text: str) -> Pieces:
    """One piece a word."""
    spans = tuple(words(text))
    return Pieces(text, tuple(span.of(text) for span in spans), spans)


def linked(source: str, target: str, attention: list[list[float]]) -> list[tuple[str, str]]:
    links = word_links(
        pieces_of(source), Rewritten.of(source), pieces_of(target), Rewritten.of(target), attention
    )
    return [(link.source.of(source), link.target.of(target)) for link in links]


def test_words() -> None:
    text = "Anak-anak (150.000) “isn't” di Rp2,5 - 😀 x_y, cafe\u0301."
    assert [span.of(text) for span in words(text)] == [
        *("Anak-anak", "150.000", "isn't", "di", "Rp2,5", "x_y", "cafe\u0301")
    ]


def test_each_word_takes_what_it_looks_at() -> None:
    assert linked("rumah merah", "red house", [[0.1, 0.9], [0.8, 0.2]]) == [
        ("merah", "red"),
        ("rumah", "house"),
    ]


def test_what_looks_nowhere_has_no_link() -> None:
    assert linked("rumah merah", "red house", [[0.1, 0.2], [0.8, 0.1]]) == [("rumah", "house")]


def test_articles_come_from_nothing_and_grammar_from_grammar() -> None:
    attention = [[0.0, 0.9], [0.9, 0.1], [0.0, 0.9]]
    assert linked("di rumah", "the in house", attention) == [("di", "in"), ("rumah", "house")]
    assert linked("dan rumah", "red house", [[0.9, 0.1], [0.1, 0.9]]) == [("rumah", "house")]


def test_a_word_beside_joins_its_neighbour() -> None:
    assert linked("gencatan senjata", "ceasefire", [[0.6, 0.3]]) == [
        *(("gencatan", "ceasefire"), ("senjata", "ceasefire"))
    ]


def test_spelling_settles_what_attention_leaves_open() -> None:
    attention = [[0.5, 0.4], [0.5, 0.4]]
    assert linked("Menteri Israel", "Israeli Minister", attention)[0] == ("Israel", "Israeli")
    assert linked("7 Oktober", "October 7", [[0.7, 0.3], [0.7, 0.3]]) == [("Oktober", "October"), ("7", "7")]


@given(
    source=st.text(alphabet="ab1.-' 😀é", max_size=15),
    target=st.text(alphabet="ab1,-’ 😀é", max_size=15),
    data=st.data(),
)
def test_links_lie_inside_and_on_words(source: str, target: str, data: st.DataObject) -> None:
    rows, columns = len(words(target)), len(words(source))
    share = st.floats(0, 1)
    attention = data.draw(
        st.lists(st.lists(share, min_size=columns, max_size=columns), min_size=rows, max_size=rows)
    )
    links = word_links(
        pieces_of(source), Rewritten.of(source), pieces_of(target), Rewritten.of(target), attention
    )
    assert {link.source for link in links} <= set(words(source))
    assert {link.target for link in links} <= set(words(target))
    assert len({(link.source, link.target) for link in links}) == len(links)


def test_short_or_missing_attention_is_no_error() -> None:
    assert linked("rumah merah", "red house", []) == []
    assert linked("rumah merah", "red house", [[0.9]]) == [("rumah", "red")]
    assert linked("", "red", [[]]) == []


def test_links_come_back_to_the_original_through_rewritings() -> None:
    source, made = "“Gaza”…", "Gaza..."
    read = Rewritten(made, (1, 2, 3, 4, 6, 6, 6))
    target = pieces_of("gaza")
    written = Rewritten("“Gaza", (0, 0, 1, 2, 3))
    [link] = word_links(pieces_of(made), read, target, written, [[1.0]])
    assert link.source == Span(1, 5)
    assert link.source.of(source) == "Gaza"
    assert link.target == Span(1, 5)


class Parrot:
    """A model that says what it hears, with an attention of our choice; it is its own tokenizer."""

    def __init__(self, attend: Callable[[int, int], list[float]]) -> None:
        self.tokenizer = self
        self._attend = attend

    def encode(self, text: str) -> Pieces:
        return pieces_of(text)

    def decode(self, inputs: Any, **how: Any) -> Any:
        if not how:  # as a tokenizer
            return pieces_of(" ".join(inputs))
        return [[self._hypothesis(pieces)] for pieces in inputs]

    def _hypothesis(self, pieces: tuple[str, ...]) -> Hypothesis:
        attention = [self._attend(row, len(pieces)) for row in range(len(pieces))]
        return Hypothesis(self, pieces, -0.1, attention)


def test_only_an_attention_on_the_original_counts_as_aligned() -> None:
    def on(offset: int) -> Callable[[int, int], list[float]]:
        return lambda row, size: [0.9 if column == row + offset else 0.1 / size for column in range(size)]

    assert attention_aligns(Parrot(on(0)))
    assert not attention_aligns(Parrot(on(1)))
    assert not attention_aligns(Parrot(lambda row, size: [1 / size] * size))
    assert not attention_aligns(Parrot(lambda row, size: []))


def test_the_bundled_model_is_aligned(resources: Path) -> None:
    package = choose_package(find_packages([resources / "models"]))
    assert attention_aligns(Decoder(package, threads=1))


def test_a_random_model_gives_no_links(
    tmp_path: Path, package_maker: Maker, make_article: Callable[..., Article]
) -> None:
    for kind in ("bytes", "plain", "bpe"):
        package_maker(tmp_path / kind, kind)
        engine = Engine(find_packages([tmp_path / kind])[0])
        for segment in engine.translate(make_article("Warga desa menolak."), {}):
            assert segment.links == ()
