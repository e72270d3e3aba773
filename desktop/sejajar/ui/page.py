"""The open article as rows, and the way between a point in the view and a place in the text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from sejajar.text import Paragraph, Span, State
from sejajar.ui.columntext import ColumnText, Opened, Piece
from sejajar.ui.rows import Cell, Metrics, Row, Rows, Side
from sejajar.ui.session import Session

TOP = 20
"""Pixels above the first row and below the last."""
GUTTER = 52
"""Pixels left of the original, for the paragraph numbers."""
INDENT = 18
"""Pixels that a text below another one is set in by."""
_BETWEEN = 56
_RIGHT = 44
# Shorter lines than this many characters make the eyes jump.
_COMFORTABLE = 30
# Longer lines than this many characters are hard to read.
_WIDEST = 80


class View(StrEnum):
    """Which of the two texts are shown, and how they stand."""

    BESIDE = "beside"
    BELOW = "below"
    ORIGINAL = "original"
    TRANSLATION = "translation"


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How the reader wants the two texts: `share` is the first column's part of the width, 0 to 1."""

    view: View = View.BESIDE
    swapped: bool = False
    share: float = 0.5

    @property
    def order(self) -> tuple[Side, ...]:
        """The sides that are shown, from left to right or from the top down."""
        if self.view in (View.ORIGINAL, View.TRANSLATION):
            return (Side.SOURCE,) if self.view is View.ORIGINAL else (Side.TARGET,)
        return (Side.TARGET, Side.SOURCE) if self.swapped else (Side.SOURCE, Side.TARGET)


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each side stands in the viewport, in pixels; a hidden side has no width."""

    left: tuple[int, int]
    widths: tuple[int, int]
    order: tuple[Side, ...]
    below: Side | None = None

    @classmethod
    def fitted(cls, viewport: int, font: QFont, wanted: Arrangement) -> Columns:
        character = QFontMetricsF(font).averageCharWidth()
        room = viewport - GUTTER - _RIGHT
        left, widths = [GUTTER, GUTTER], [0, 0]
        if wanted.view is View.BESIDE:
            both = min(room - _BETWEEN, round(2 * _WIDEST * character))
            share = min(max(wanted.share, 0.2), 0.8)
            first, second = wanted.order
            widths[first] = max(60, round(both * share))
            widths[second] = max(60, both - widths[first])
            left[first] = GUTTER + max(0, (room - _BETWEEN - both) // 2)
            left[second] = left[first] + widths[first] + _BETWEEN
        else:
            # One column may be wider than each of two.
            width = max(60, min(room, round(1.15 * _WIDEST * character)))
            for number, side in enumerate(wanted.order):
                # The second stands a little in, with a line beside it.
                widths[side] = width - number * INDENT
                left[side] = GUTTER + max(0, (room - width) // 2) + number * INDENT
        below = wanted.order[1] if wanted.view is View.BELOW else None
        return cls((left[0], left[1]), (widths[0], widths[1]), wanted.order, below)

    @staticmethod
    def comfortable_width(font: QFont, wanted: Arrangement) -> int:
        """Pixels of a viewport in which lines are not too short to be read with ease."""
        column = round(_COMFORTABLE * QFontMetricsF(font).averageCharWidth())
        columns = 2 * column + _BETWEEN if wanted.view is View.BESIDE else column
        return GUTTER + columns + _RIGHT

    @property
    def start(self) -> int:
        return self.left[self.order[0]]

    @property
    def end(self) -> int:
        last = self.order[-1]
        return self.left[last] + self.widths[last]

    @property
    def divider(self) -> float | None:
        """The middle between two columns, None where there is but one."""
        if len(self.order) < 2 or self.below is not None:
            return None
        return self.left[self.order[1]] - _BETWEEN / 2

    def share_at(self, x: float) -> float:
        """The first column's share of the width if the divider stood at `x`."""
        return (x - _BETWEEN / 2 - self.start) / max(1, self.end - self.start - _BETWEEN)


@dataclass(frozen=True, slots=True)
class Place:
    """A point in the text: a Qt position in one side of a row."""

    row: int
    side: Side
    position: int


class Page:
    """Rows of the session's article; y runs from the top of the page, above the first row."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._font = QFont()
        self._row_of: list[int] = []
        self._line_spacing = 1.5
        self.revision = 0
        """Another one whenever there is another text on either side."""
        self.opened: Opened | None = None
        """The segment whose translation is being rewritten."""
        self.columns = Columns((0, 0), (60, 60), (Side.SOURCE, Side.TARGET))
        self.rows = Rows((), self._make_row, self._metrics())

    def show_article(self) -> None:
        self.opened = None
        self.revision += 1
        article = self._session.article
        paragraphs = article.paragraphs if article else ()
        self._row_of = [
            number for number, paragraph in enumerate(paragraphs) for _ in range(len(paragraph.segments))
        ]
        lengths = [(len(paragraph.span), self._target_length(paragraph)) for paragraph in paragraphs]
        self.rows = Rows(lengths, self._make_row, self._metrics())

    def show_segment(self, index: int) -> bool:
        """Take in a segment's translation; whether its row is laid out, and so perhaps in view."""
        self.revision += 1
        article, number = self._session.article, self._row_of[index]
        assert article
        length = self._target_length(article.paragraphs[number])
        return self.rows.replace(number, Side.TARGET, length, lambda: self._target_text(number))

    def fit(self, viewport_width: int, font: QFont, line_spacing: float, wanted: Arrangement) -> None:
        """Columns and rows for another width, font or arrangement."""
        self._font = font
        self._line_spacing = line_spacing
        self.columns = Columns.fitted(viewport_width, font, wanted)
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
        return self.rows[row].cells[side]

    def origin(self, row: int, side: Side) -> QPointF:
        """The top left corner of one side of a row."""
        return QPointF(self.columns.left[side], self.top(row) + self.rows[row].tops[side])

    def visible(self, top: float, bottom: float) -> list[int]:
        """The rows between two heights."""
        found = []
        for number in range(self.row_at(top), len(self.rows)):
            if self.top(number) > bottom:
                break
            found.append(number)
        return found

    def rects(self, segment: int, span: Span | None, side: Side) -> list[QRectF]:
        """Where a span of a segment stands on the page, one or more boxes a line; lays out its row."""
        number = self._row_of[segment]
        self.rows.settle(self.rows.top(number), self.rows.top(number) + 1)
        cell = self.cell(number, side)
        place = cell.text.range_of(segment, span)
        origin = self.origin(number, side)
        return [rect.translated(origin) for rect in cell.rects(*place or (0, 0))]

    def rect_at(self, place: Place) -> QRectF:
        """Where the character at a place stands on the page; lays out its row."""
        self.rows.settle(self.rows.top(place.row), self.rows.top(place.row) + 1)
        rects = self.cell(place.row, place.side).rects(place.position, place.position + 1)
        return (rects[0] if rects else QRectF()).translated(self.origin(place.row, place.side))

    def place_at(self, point: QPointF, *, on_character: bool, side: Side | None = None) -> Place | None:
        """The place under a point of the page; `side` keeps to one column wherever the point is."""
        if not self.rows or (on_character and not TOP <= point.y() < self.height - TOP):
            return None
        number = self.row_at(point.y())
        side = self._side_at(number, point) if side is None else side
        local = point - self.origin(number, side)
        position = self.cell(number, side).position_at(local.x(), local.y(), on_character=on_character)
        return None if position is None else Place(number, side, position)

    def _side_at(self, row: int, point: QPointF) -> Side:
        first, *others = self.columns.order
        if not others:
            return first
        divider = self.columns.divider
        if divider is None:
            return others[0] if point.y() >= self.origin(row, others[0]).y() else first
        return first if point.x() < divider else others[0]

    def located(self, place: Place | None) -> tuple[int, int] | None:
        """Segment and code point at a place."""
        return self.cell(place.row, place.side).text.at(place.position) if place else None

    def row_of(self, segment: int) -> int:
        return self._row_of[segment]

    def first_segment(self, row: int) -> int:
        """The first segment of a row, 0 where there are no rows."""
        return self.cell(row, Side.SOURCE).text.pieces[0].segment if self.rows else 0

    def text_of(self, segment: int, side: Side) -> str:
        """A segment's string as shown on one side, empty while there is none."""
        pieces = self.cell(self._row_of[segment], side).text.pieces
        return next((piece.text for piece in pieces if piece.segment == segment), "")

    def _metrics(self) -> Metrics:
        columns = self.columns
        return Metrics(self._font, columns.widths, line_spacing=self._line_spacing, below=columns.below)

    def shown(self, row: int, side: Side) -> str:
        """The text of one side of a row as Qt holds it, without making the row."""
        text = self._source_text(row) if side is Side.SOURCE else self._target_text(row)
        return text.shown

    def _make_row(self, number: int) -> Row:
        article = self._session.article
        assert article
        heading = number == 0 and article.paragraphs[0].span.of(article.text).strip() == article.title
        source, target = self._source_text(number), self._target_text(number)
        return Row(Cell(source, Side.SOURCE, heading), Cell(target, Side.TARGET, heading))

    def _target_length(self, paragraph: Paragraph) -> int:
        done = self._session.translation
        return sum(len(done[s.index].text) + 1 for s in paragraph.segments if s.index in done)

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
        return ColumnText(pieces, self.opened)
