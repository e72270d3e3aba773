"""The open article as rows, and the way between a point in the view and a place in the text."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from sejajar.text import Span, State
from sejajar.ui.columntext import ColumnText, Piece
from sejajar.ui.rows import Cell, Metrics, Row, Rows, Side
from sejajar.ui.session import Session

TOP = 20
"""Pixels above the first row and below the last."""
GUTTER = 52
"""Pixels left of the original, for the paragraph numbers."""
_BETWEEN = 56
_RIGHT = 44
# Longer lines than this many characters are hard to read.
_WIDEST = 80


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns stand in the viewport, in pixels."""

    left: tuple[int, int]
    width: int

    @classmethod
    def fitted(cls, viewport: int, font: QFont) -> Columns:
        widest = round(_WIDEST * QFontMetricsF(font).averageCharWidth())
        width = max(60, min((viewport - GUTTER - _BETWEEN - _RIGHT) // 2, widest))
        first = GUTTER + max(0, (viewport - GUTTER - _RIGHT - _BETWEEN - 2 * width) // 2)
        return cls((first, first + width + _BETWEEN), width)

    def side_at(self, x: float) -> Side:
        return Side.SOURCE if x < self.left[Side.TARGET] - _BETWEEN / 2 else Side.TARGET


@dataclass(frozen=True, slots=True)
class Place:
    """A point in the text: a Qt position in one side of a row."""

    row: int
    side: Side
    position: int


class Page:
    """Rows made from the session's article; y runs from the top of the page, above the first row."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._font = QFont()
        self._row_of: dict[int, int] = {}
        self.columns = Columns((0, 0), 60)
        self.rows = Rows([], self._metrics())

    def show_article(self) -> None:
        article = self._session.article
        rows = []
        self._row_of = {}
        for number, paragraph in enumerate(article.paragraphs if article else ()):
            assert article
            heading = number == 0 and paragraph.span.of(article.text).strip() == article.title
            for segment in paragraph.segments:
                self._row_of[segment.index] = number
            source, target = self._source_text(number), self._target_text(number)
            rows.append(Row((Cell(source, heading), Cell(target, heading))))
        self.rows = Rows(rows, self._metrics())

    def show_segment(self, index: int) -> None:
        number = self._row_of[index]
        self.rows.replace(number, Side.TARGET, self._target_text(number))

    def fit(self, viewport_width: int, font: QFont) -> None:
        """Columns and rows for another width or font."""
        self._font = font
        self.columns = Columns.fitted(viewport_width, font)
        self.rows.resize(self._metrics())

    @property
    def height(self) -> float:
        return self.rows.height + 2 * TOP

    def top(self, row: int) -> float:
        return self.rows.top(row) + TOP

    def row_at(self, y: float) -> int:
        return self.rows.row_at(y - TOP)

    def settle(self, top: float, bottom: float) -> bool:
        return self.rows.settle(top - TOP, bottom - TOP)

    def cell(self, row: int, side: Side) -> Cell:
        return self.rows.rows[row].cells[side]

    def visible(self, top: float, bottom: float) -> list[tuple[int, float]]:
        """The rows between two heights, with the y of their tops."""
        found = []
        for number in range(self.row_at(top), len(self.rows.rows)):
            if self.top(number) > bottom:
                break
            found.append((number, self.top(number)))
        return found

    def rects(self, segment: int, span: Span | None, side: Side) -> list[QRectF]:
        """Where a span of a segment stands on the page, one or more boxes a line; lays out its row."""
        number = self._row_of[segment]
        self.rows.settle(self.rows.top(number), self.rows.top(number) + 1)
        cell = self.cell(number, side)
        place = cell.text.range_of(segment, span)
        return [
            rect.translated(self.columns.left[side], self.top(number))
            for rect in cell.rects(*place or (0, 0))
        ]

    def place_at(self, point: QPointF, *, on_character: bool, side: Side | None = None) -> Place | None:
        """The place under a point of the page; `side` keeps to one column wherever the point is."""
        if not self.rows.rows or (on_character and not TOP <= point.y() < self.height - TOP):
            return None
        number = self.row_at(point.y())
        side = self.columns.side_at(point.x()) if side is None else side
        position = self.cell(number, side).position_at(
            point.x() - self.columns.left[side], point.y() - self.top(number), on_character=on_character
        )
        return None if position is None else Place(number, side, position)

    def located(self, place: Place | None) -> tuple[int, int] | None:
        """Segment and code point at a place."""
        return self.cell(place.row, place.side).text.at(place.position) if place else None

    def text_of(self, segment: int, side: Side) -> str:
        """A segment's string as shown on one side."""
        pieces = self.cell(self._row_of[segment], side).text.pieces
        return next(piece.text for piece in pieces if piece.segment == segment)

    def _metrics(self) -> Metrics:
        heading = QFont(self._font)
        heading.setPointSizeF(self._font.pointSizeF() * 1.35)
        heading.setWeight(QFont.Weight.DemiBold)
        return Metrics(self._font, heading, self.columns.width)

    def _source_text(self, number: int) -> ColumnText:
        article = self._session.article
        assert article
        paragraph = article.paragraphs[number]
        gaps = [gap.of(article.text) for gap in paragraph.gaps()][1:]
        return ColumnText(
            [
                Piece(s.index, article.source_of(s), gap)
                for s, gap in zip(paragraph.segments, gaps, strict=True)
            ]
        )

    def _target_text(self, number: int) -> ColumnText:
        article = self._session.article
        assert article
        pieces = []
        for segment in article.paragraphs[number].segments:
            translated = self._session.translation.get(segment.index)
            if translated:
                failed = translated.state is State.FAILED
                text = QCoreApplication.translate("Spread", "[not translated]") if failed else translated.text
                pieces.append(Piece(segment.index, text, " "))
        return ColumnText(pieces)
