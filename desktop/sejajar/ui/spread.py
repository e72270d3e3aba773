"""The two level columns: original and translation, scrolled, hovered and clicked as one."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from sejajar.text import Kind, Span, State
from sejajar.ui import paint
from sejajar.ui.cards import entity_card, warnings_card
from sejajar.ui.marks import EntityMarks, Mark, linked, word_at
from sejajar.ui.page import GUTTER, TOP, Columns, Page, Place
from sejajar.ui.rows import Side
from sejajar.ui.session import Phase, Session
from sejajar.ui.theme import Theme

_SIGN = 16


@dataclass(frozen=True, slots=True)
class Word:
    """A clicked word, whose links are lit."""

    segment: int
    side: Side
    span: Span


class Spread(QAbstractScrollArea):
    """Shows the session's article; asks the session for everything and tells it what is clicked."""

    columns_changed = Signal()
    zoom_wanted = Signal(int)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._font = QFont()
        self._shown: frozenset[Kind] = frozenset(Kind)
        self._marks = EntityMarks()
        self._hovered: int | None = None
        self._word: Word | None = None
        self._pressed: Place | None = None
        self._selection: tuple[Place, Place] | None = None
        # The topmost row and the y of its top in the viewport: what stays put when heights change.
        self._anchor = (0, float(TOP))
        self.page = Page(session)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Original and translation"))
        self.viewport().setMouseTracking(True)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        session.article_changed.connect(self._show_article)
        session.segment_changed.connect(self._show_segment)
        session.entities_changed.connect(self._show_entities)
        session.selection_changed.connect(self._show_selection)
        session.progress_changed.connect(self.viewport().update)

    @property
    def columns(self) -> Columns:
        return self.page.columns

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.viewport().update()

    def set_reading_font(self, font: QFont) -> None:
        self._font = font
        self._fit()

    def set_shown_kinds(self, kinds: frozenset[Kind]) -> None:
        """The kinds whose every mention is tinted."""
        self._shown = kinds
        self.viewport().update()

    def clear(self) -> None:
        """Put out word links and the text selection."""
        self._word = self._selection = None
        self.viewport().update()

    def _show_article(self) -> None:
        self._hovered = self._word = self._selection = self._pressed = None
        self._marks = EntityMarks()
        self.page.show_article()
        self._anchor = (0, float(TOP))
        self._settle()

    def _show_segment(self, index: int) -> None:
        self.page.show_segment(index)
        self._settle()

    def _show_entities(self) -> None:
        self._marks = EntityMarks(self._session.entities)
        self.viewport().update()

    def _show_selection(self) -> None:
        mention = self._session.current_mention
        if mention:
            self._word = None
            self.reveal(mention.segment, mention.source)
        self.viewport().update()

    # -- scrolling ----------------------------------------------------------------------------------

    def _fit(self) -> None:
        self.page.fit(self.viewport().width(), self._font)
        self._settle()
        self.columns_changed.emit()

    def _settle(self) -> None:
        """Lay out what is in view and keep the anchored row where the reader sees it."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        row, y = self._anchor
        # Laying rows out can change their heights and so bring others into view: a few rounds settle it.
        for _ in range(4):
            value = self.page.top(row) - y
            if not self.page.settle(value, value + height):
                break
        bar.blockSignals(True)
        bar.setRange(0, max(0, round(self.page.height - height)))
        bar.setPageStep(height)
        bar.setSingleStep(round(self.page.rows.metrics.pitch(False)))
        bar.setValue(round(self.page.top(row) - y))
        bar.blockSignals(False)
        self._set_anchor()
        self.viewport().update()

    def _set_anchor(self) -> None:
        value = self.verticalScrollBar().value()
        row = self.page.row_at(value)
        self._anchor = (row, self.page.top(row) - value)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        row, y = self._anchor
        self._anchor = (row, y + dy)
        if abs(y + dy) > self.viewport().height():
            self._set_anchor()
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def reveal(self, segment: int, span: Span) -> None:
        """Scroll so that a span of the original is comfortably in view."""
        rects = self.page.rects(segment, span, Side.SOURCE)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        y = rects[0].center().y()
        if not bar.value() + 0.12 * height < y < bar.value() + 0.85 * height:
            bar.setValue(round(y - height / 3))

    # -- pointing -----------------------------------------------------------------------------------

    def _place(self, point: QPointF, *, on_character: bool, side: Side | None = None) -> Place | None:
        on_page = QPointF(point.x(), point.y() + self.verticalScrollBar().value())
        return self.page.place_at(on_page, on_character=on_character, side=side)

    def _mark_at(self, place: Place | None) -> Mark | None:
        located = self.page.located(place)
        return self._marks.at(located[0], place.side, located[1]) if place and located else None

    def _word_at(self, place: Place | None) -> Word | None:
        located = self.page.located(place)
        if not place or not located:
            return None
        span = word_at(self.page.text_of(located[0], place.side), located[1])
        return Word(located[0], place.side, span) if span else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed and event.buttons() & Qt.MouseButton.LeftButton:
            place = self._place(event.position(), on_character=False, side=self._pressed.side)
            if place and (self._selection or place != self._pressed):
                self._selection = (self._pressed, place)
                self.viewport().update()
            return
        place = self._place(event.position(), on_character=True)
        located = self.page.located(place)
        shape = Qt.CursorShape.IBeamCursor if located else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if self._mark_at(place) else shape)
        self._hover(located[0] if located else None)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def _hover(self, segment: int | None) -> None:
        if segment != self._hovered:
            self._hovered = segment
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = self._place(event.position(), on_character=False)
            self._selection = None
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        clicked = self._pressed is not None and self._selection is None
        self._pressed = None
        if not clicked:
            return
        place = self._place(event.position(), on_character=True)
        mark = self._mark_at(place)
        self._word = None if mark else self._word_at(place)
        if mark and mark.entity:
            self._session.select(mark.entity, mark.mention)
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self._place(event.position(), on_character=True)
        word = self._word_at(place)
        if not place or not word:
            return
        span = self.page.cell(place.row, place.side).text.range_of(word.segment, word.span)
        if span:
            self._selection = (Place(place.row, place.side, span[0]), Place(place.row, place.side, span[1]))
            self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            self._tell(event.pos(), event.globalPos())
            return True
        return super().viewportEvent(event)

    def _tell(self, point: QPoint, at: QPoint) -> None:
        """The card of the entity, or the warnings of the sentence, under the pointer."""
        mark = self._mark_at(self._place(QPointF(point), on_character=True))
        entity = next((one for one in self._session.entities if mark and one.id == mark.entity), None)
        sign = next((segment for rect, segment in self._signs() if rect.contains(QPointF(point))), None)
        if entity:
            QToolTip.showText(at, entity_card(entity, self._session.warnings_of(entity)), self.viewport())
        elif sign is not None:
            QToolTip.showText(at, warnings_card(self._session.checks_of(sign)), self.viewport())
        else:
            QToolTip.hideText()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        elif event.key() == Qt.Key.Key_Space:
            bar.triggerAction(bar.SliderAction.SliderPageStepAdd)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_wanted.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    # -- copying ------------------------------------------------------------------------------------

    @property
    def selected_text(self) -> str:
        """What is selected with the mouse, one paragraph a line; empty where nothing is."""
        if not self._selection:
            return ""
        side = self._selection[0].side
        rows = sorted(place.row for place in self._selection)
        spans = ((row, self._selected_in(row, side)) for row in range(rows[0], rows[1] + 1))
        return "\n".join(self.page.cell(row, side).text.between(*span) for row, span in spans if span)

    def copy(self) -> None:
        if self.selected_text:
            QGuiApplication.clipboard().setText(self.selected_text)

    def _selected_in(self, row: int, side: Side) -> tuple[int, int] | None:
        if not self._selection or self._selection[0].side is not side:
            return None
        first, last = sorted(self._selection, key=lambda place: (place.row, place.position))
        if not first.row <= row <= last.row:
            return None
        start = first.position if row == first.row else 0
        end = last.position if row == last.row else self.page.cell(row, side).text.length
        return start, end

    # -- painting -----------------------------------------------------------------------------------

    def _visible(self) -> list[tuple[int, float]]:
        """The rows in view, with the y of their tops in the viewport."""
        value = self.verticalScrollBar().value()
        return [(row, top - value) for row, top in self.page.visible(value, value + self.viewport().height())]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.color("paper"))
        translating = self._session.progress.phase is Phase.TRANSLATING
        for row, top in self._visible():
            self._paint_margin(painter, row, top)
            for side in Side:
                self._paint_cell(painter, row, side, QPointF(self.columns.left[side], top))
            if translating and not self.page.cell(row, Side.TARGET).text.length:
                self._paint_waiting(painter, QPointF(self.columns.left[Side.TARGET], top))
        icon = self._theme.icon("warning", "warning")
        for rect, _ in self._signs():
            icon.paint(painter, rect.toRect())

    def _paint_margin(self, painter: QPainter, row: int, top: float) -> None:
        font = QFont(self.font())
        font.setPointSizeF(max(6.0, self._font.pointSizeF() * 0.72))
        painter.setFont(font)
        painter.setPen(self._theme.color("muted"))
        pitch = self.page.rows.metrics.pitch(self.page.cell(row, Side.SOURCE).heading)
        box = QRectF(self.columns.left[Side.SOURCE] - GUTTER, top, GUTTER - 18, pitch)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(row + 1))

    def _paint_waiting(self, painter: QPainter, at: QPointF) -> None:
        painter.setFont(self._font)
        painter.setPen(self._theme.color("muted"))
        box = QRectF(at.x(), at.y(), 40, self.page.rows.metrics.pitch(False))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, "…")

    def _paint_cell(self, painter: QPainter, row: int, side: Side, at: QPointF) -> None:
        session, cell = self._session, self.page.cell(row, side)
        selected = session.selected.id if session.selected else None
        muted = []
        for piece in cell.text.pieces:
            if piece.segment == self._hovered:
                paint.paint_sentence(painter, cell, at, piece.segment, self._theme.color("hover"))
            translated = session.translation.get(piece.segment)
            if translated and translated.state in (State.COPIED, State.FAILED):
                span = cell.text.range_of(piece.segment)
                muted += [span] if span else []
            marks = self._marks.of(piece.segment, side, self._shown, selected, session.current)
            paint.paint_marks(painter, cell, at, marks, self._theme)
            paint.paint_marks(painter, cell, at, self._word_marks(piece.segment, side), self._theme)
        selection = self._selected_in(row, side)
        paint.paint_text(painter, cell, at, self._theme, muted=muted, selection=selection)

    def _word_marks(self, segment: int, side: Side) -> list[Mark]:
        if not self._word or self._word.segment != segment:
            return []
        translated = self._session.translation.get(segment)
        links = linked(translated.links if translated else (), self._word.span, self._word.side)
        return [Mark(segment, span, None, 2, weight=weight) for on, span, weight in links if on is side]

    def _signs(self) -> list[tuple[QRectF, int]]:
        """Where the warning signs stand, right of the translation beside the sentence's first line."""
        found: list[tuple[QRectF, int]] = []
        x = self.columns.left[Side.TARGET] + self.columns.width + 14
        below = -_SIGN
        for row, top in self._visible():
            cell = self.page.cell(row, Side.TARGET)
            for piece in cell.text.pieces:
                span = cell.text.range_of(piece.segment)
                rects = cell.rects(*span) if span and self._session.checks_of(piece.segment) else []
                if rects:
                    # Two sentences may begin on one line; their signs stand one below the other.
                    y = max(round(top + rects[0].center().y()) - _SIGN // 2, below)
                    found.append((QRectF(QRect(x, y, _SIGN, _SIGN)), piece.segment))
                    below = y + _SIGN + 2
        return found
