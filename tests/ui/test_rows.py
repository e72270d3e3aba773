"""Text positions survive the way to Qt and back, and both sides of a paragraph stand level, always."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from sejajar.text import Span
from sejajar.ui.columntext import ColumnText, Piece
from sejajar.ui.rows import Cell, Metrics, Row, Rows, Side

ALPHABET = "abc DEF.,\u00a0é\u0301😀𝒳—“”ñ\u200d\ufeffسلام"
words = st.text(ALPHABET, min_size=1, max_size=30)
gaps = st.sampled_from(["", " ", "  "])
paragraphs = st.lists(st.tuples(words, gaps), min_size=1, max_size=6)


def rows_of(pairs: list[tuple[ColumnText, ColumnText]], metrics: Metrics) -> Rows:
    """Rows of the texts as they are when they are needed, the first as a heading."""

    def make(number: int) -> Row:
        source, target = pairs[number]
        return Row(Cell(source, Side.SOURCE, not number), Cell(target, Side.TARGET, not number))

    return Rows([(a.length, b.length) for a, b in pairs], make, metrics)


def utf16(text: str, start: int, end: int) -> str:
    """What Qt holds between two of its positions."""
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


@given(paragraphs, st.data())
def test_every_span_covers_its_own_characters(pieces: list[tuple[str, str]], data: st.DataObject) -> None:
    text = ColumnText([Piece(number + 7, words, gap) for number, (words, gap) in enumerate(pieces)])
    number = data.draw(st.integers(0, len(pieces) - 1))
    words_ = pieces[number][0]
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(words_))] * 2)))
    place = text.range_of(number + 7, Span(start, end))
    assert place
    assert utf16(text.shown, *place).replace("\u2060", "\ufeff") == words_[start:end]
    assert text.between(*place) == words_[start:end]
    if start < len(words_):
        assert text.at(place[0]) == (number + 7, start)


@given(paragraphs)
def test_gaps_and_ends_belong_to_no_segment(pieces: list[tuple[str, str]]) -> None:
    text = ColumnText([Piece(number, words, gap) for number, (words, gap) in enumerate(pieces)])
    assert text.at(text.length) is None
    assert text.range_of(len(pieces)) is None
    for number, (_, gap) in enumerate(pieces):
        place = text.range_of(number)
        assert place
        if gap:
            assert text.at(place[1]) is None


@pytest.mark.parametrize(
    ("words", "apart"),
    [
        ("seharga Rp 18.750.000 pagi ini", ["seharga", "Rp 18.750.000", "pagi", "ini"]),
        ("surplus US$ 3,21 Miliar.", ["surplus", "US$ 3,21 Miliar."]),
        ("naik 12,4 persen dan 5 % lagi", ["naik", "12,4 persen", "dan", "5 %", "lagi"]),
        ("$ 2.9 million was lost", ["$ 2.9 million", "was", "lost"]),
        ("satu juta jiwa, Rp itu, 5 jutaan", ["satu", "juta", "jiwa,", "Rp", "itu,", "5", "jutaan"]),
    ],
)
def test_amounts_are_not_broken_and_stay_what_they_are(words: str, apart: list[str]) -> None:
    text = ColumnText([Piece(0, words)])
    assert [part.replace("\u00a0", " ") for part in text.shown.split(" ")] == apart
    assert text.between(0, text.length) == words


def test_qt_keeps_what_it_is_given(qapp: QApplication) -> None:
    text = ColumnText([Piece(0, "\ufeffa\u00a0b 😀 سلام")])
    cell = Cell(text, Side.SOURCE, heading=False)
    cell.lay_out(Metrics(QFont("DejaVu Serif", 10), (300, 300)))
    assert cell.layout
    assert cell.layout.text() == text.shown
    assert len(cell.layout.text()) == len("\ufeffa\u00a0b 😀 سلام")


@pytest.fixture(scope="module")
def fonts(qapp: QApplication) -> list[QFont]:
    return [QFont("DejaVu Serif", 8), QFont("DejaVu Sans", 13), QFont("DejaVu Serif", 30)]


texts = st.lists(words, max_size=8).map(" ".join)


@given(data=st.data(), pairs=st.lists(st.tuples(texts, texts), min_size=1, max_size=30))
def test_paragraphs_are_level_at_every_width_and_font(
    fonts: list[QFont], data: st.DataObject, pairs: list[tuple[str, str]]
) -> None:
    def text(words: str) -> ColumnText:
        return ColumnText([Piece(0, words)])

    shown = [(text(a), text(b)) for a, b in pairs]
    rows = rows_of(shown, Metrics(fonts[0], (200, 200)))
    for _ in range(data.draw(st.integers(1, 6))):
        what = data.draw(st.sampled_from(["resize", "stream", "scroll"]))
        if what == "resize":
            widths = data.draw(st.tuples(st.integers(30, 900), st.integers(30, 900)))
            below = data.draw(st.sampled_from([None, Side.SOURCE, Side.TARGET]))
            rows.resize(Metrics(data.draw(st.sampled_from(fonts)), widths, below=below))
        elif what == "stream":
            number, new = data.draw(st.integers(0, len(pairs) - 1)), text(data.draw(texts))
            shown[number] = (shown[number][0], new)
            rows.replace(number, Side.TARGET, new.length, partial(shown[number].__getitem__, 1))
        top = data.draw(st.floats(0, rows.height))
        for _ in range(5):
            if not rows.settle(top, top + 300):
                break
        for number in range(rows.row_at(top), len(pairs)):
            if rows.top(number) >= top + 300:
                break
            row = rows[number]
            assert row.laid_out
            assert row.cells[1].text is shown[number][1]
            bottoms = [
                top + cell.rects(0, cell.text.length)[-1].bottom()
                for top, cell in zip(row.tops, row.cells, strict=True)
                if cell.text.length
            ]
            # Beside each other one top serves both sides; neither side reaches into the next row.
            assert rows.metrics.below is not None or row.tops == (0, 0)
            assert rows.top(number) + max(bottoms, default=0) <= rows.top(number + 1)
            assert rows.row_at(rows.top(number)) == number


def test_rows_far_away_are_given_up_and_keep_their_height(qapp: QApplication) -> None:
    metrics = Metrics(QFont("DejaVu Serif", 10), (300, 300))
    made = []
    texts_ = [
        (ColumnText([Piece(n, "kata " * 20)]), ColumnText([Piece(n, "word " * 20)])) for n in range(900)
    ]

    def make(number: int) -> Row:
        made.append(number)
        source, target = texts_[number]
        return Row(Cell(source, Side.SOURCE, False), Cell(target, Side.TARGET, False))

    rows = Rows([(a.length, b.length) for a, b in texts_], make, metrics)
    assert made == [], "nothing is made before it is looked at"
    y = 0.0
    while y < rows.height:
        rows.settle(y, y + 400)
        y += 400
    assert sorted(made) == list(range(900))
    height = rows.height
    rows.settle(0, height)
    assert sorted(made[900:]) == list(range(900 - 200)), "the last ones were kept"
    assert rows.height == height


def test_rows_in_view_outlast_others(qapp: QApplication) -> None:
    metrics = Metrics(QFont("DejaVu Serif", 10), (300, 300))
    texts_ = [(ColumnText([Piece(n, "kata")]), ColumnText([Piece(n, "word")])) for n in range(900)]
    rows = rows_of(texts_, metrics)
    rows.settle(0, 100)
    first = rows[0]
    for number in range(300, 480):
        rows.settle(rows.top(number), rows.top(number) + 1)
    rows.settle(0, 100)
    for number in range(500, 680):
        rows.settle(rows.top(number), rows.top(number) + 1)
    assert rows[0] is first
    assert first.cells[0].layout


def test_right_to_left_words_are_boxed_where_they_stand(qapp: QApplication) -> None:
    cell = Cell(ColumnText([Piece(0, "abc سلام عليكم def")]), Side.SOURCE, heading=False)
    cell.lay_out(Metrics(QFont("DejaVu Sans", 12), (2000, 2000)))
    whole = cell.rects(0, cell.text.length)
    first_word = cell.rects(4, 8)
    second_word = cell.rects(9, 14)
    assert first_word[0].left() > second_word[0].left(), "right to left"
    assert whole[0].left() <= second_word[0].left()
    assert not first_word[0].intersects(second_word[0])
