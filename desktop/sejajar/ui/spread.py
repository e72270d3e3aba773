"""The two level columns: original and translation, hovered, clicked and lit as one."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleTextCursorEvent,
    QColor,
    QContextMenuEvent,
    QFont,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from sejajar.text import Kind
from sejajar.ui.accessible_text import install
from sejajar.ui.cards import entity_card, spoken_sentence, warnings_card
from sejajar.ui.lights import Lights
from sejajar.ui.marks import Mark, Word, word_at
from sejajar.ui.pace import Phase
from sejajar.ui.page import GUTTER, INDENT, TOP, Arrangement, Page, Place
from sejajar.ui.paint import paint_cell
from sejajar.ui.rows import Side
from sejajar.ui.scrolling import ScrollingPage
from sejajar.ui.search import Hit, Hits
from sejajar.ui.selection import TextSelection
from sejajar.ui.session import Session
from sejajar.ui.state_marks import paint_states, sign_at, sign_tip
from sejajar.ui.theme import Theme
from sejajar.ui.ticks import TickBar
from sejajar.ui.warning_signs import has_failed, paint_warnings, warning_at

_NEAR_DIVIDER = 8


class Spread(ScrollingPage):
    """Shows the session's article; asks the session for everything and tells it what is clicked."""

    arrangement_changed = Signal(object)
    zoom_wanted = Signal(int)
    menu_wanted = Signal(QPoint, object, object)
    """Where on the screen, the segment there and the mark there; both None beside the text."""
    mend_wanted = Signal(int, int)
    """The segment whose translation is to be rewritten, and at which code point; -1 is its end."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Page(session), parent)
        install()
        self._session = session
        self._theme = theme
        self.lights = Lights(session)
        self.selection = TextSelection()
        self._pressed = False
        self._dragging_divider = False
        self._translating = False
        self.setAccessibleName(self.tr("Original and translation"))
        session.article_changed.connect(self._show_article)
        session.segment_changed.connect(self._show_segment)
        session.entities_changed.connect(self._show_entities)
        session.selection_changed.connect(self._show_selection)
        session.sentence_changed.connect(self._show_sentence)
        session.progress_changed.connect(self._show_progress)
        session.mending.unfinished_changed.connect(self.viewport().update)
        self._show_progress()
        self._show_article()
        self._show_entities()

    @property
    def sentence(self) -> int | None:
        """The segment that the reader is at."""
        return self._session.sentence

    def go_to_sentence(self, segment: int) -> None:
        self._session.go_to_sentence(segment)

    # -- what is shown ------------------------------------------------------------------------------

    def arrange(self, arrangement: Arrangement) -> None:
        self.arrangement = arrangement
        self.clear()
        self.fit()
        self.arrangement_changed.emit(arrangement)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._show_lights()

    def set_shown_kinds(self, kinds: frozenset[Kind]) -> None:
        """The kinds whose every mention is tinted."""
        self.lights.shown = kinds
        self.viewport().update()

    def set_focus_mode(self, on: bool) -> None:
        """Dim everything but the sentence the reader is at."""
        self.lights.focused = on
        self.viewport().update()

    def show_hits(self, hits: Hits | None, current: Hit | None, *, follow: bool = True) -> None:
        """Light what a search found, and `follow` the current hit: bring it into view."""
        self.lights.set_hits(hits, current)
        if current and follow:
            self.reveal(current.segment, current.span, current.side)
        self._show_lights()

    def clear(self) -> None:
        """Put out word links and the text selection."""
        self.lights.word = None
        self.selection.clear()
        self.viewport().update()

    def copy(self) -> None:
        text = self.selection.text(self.page)
        if text:
            QGuiApplication.clipboard().setText(text)

    def _show_article(self) -> None:
        self.lights.put_out()
        self.selection.clear()
        self.page.show_article()
        self.go_to_row(self.top_row if self._session.previewed else 0)
        self._show_lights()

    def _show_segment(self, index: int) -> None:
        self.lights.entities.forget(index)
        if self.lights.word and self.lights.word.segment == index:
            self.lights.word = None  # other words stand there now
        if self.page.show_segment(index):
            self.settle()
        else:
            self.settle_later()

    def _show_progress(self) -> None:
        """Where nothing is translated yet it shows whether something is coming."""
        translating = self._session.progress.phase is Phase.TRANSLATING
        if translating != self._translating:
            self._translating = translating
            self.viewport().update()

    def _show_entities(self) -> None:
        self.lights.find_marks()
        self._show_lights()

    def _show_selection(self) -> None:
        mention = self._session.current_mention
        if mention:
            self.lights.word = None
            self.reveal(mention.segment, mention.source, Side.SOURCE)
        self._show_lights()

    def _show_sentence(self) -> None:
        session, sentence = self._session, self._session.sentence
        if session.article and sentence is not None:
            self.reveal(sentence, None, Side.SOURCE)
            translated, checks = session.translation.get(sentence), session.roster.checks_of(sentence)
            unfinished = session.mending.unfinished.get(sentence)
            spoken = spoken_sentence(session.article, sentence, translated, checks, unfinished)
            self.setAccessibleDescription(spoken)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken))
            if QAccessible.isActive():
                cursor = QAccessible.queryAccessibleInterface(self).textInterface().cursorPosition()
                QAccessible.updateAccessibility(QAccessibleTextCursorEvent(self, cursor))
        self.viewport().update()

    def _show_lights(self) -> None:
        page, height, link = self.page, max(self.page.height, 1), self._theme.color("link")

        def tick(segment: int, color: QColor) -> tuple[float, QColor]:
            return page.top(page.row_of(segment)) / height, color

        ticks = [tick(segment, link) for segment in self.lights.hit_segments]
        for entity, number in self._session.mentions:
            ticks.append(tick(entity.mentions[number].segment, self._theme.kind(entity.kind).ink))
        self.bar.set_ticks(ticks)
        self.viewport().update()

    # -- pointing -----------------------------------------------------------------------------------

    def _mark_at(self, place: Place | None) -> Mark | None:
        located = self.page.located(place)
        return self.lights.entities.at(located[0], place.side, located[1]) if place and located else None

    def _word_at(self, place: Place | None) -> Word | None:
        located = self.page.located(place)
        if not place or not located:
            return None
        span = word_at(self.page.text_of(located[0], place.side), located[1])
        return Word(located[0], place.side, span) if span else None

    def _near_divider(self, point: QPointF) -> bool:
        divider = self.columns.divider
        return divider is not None and abs(point.x() - divider) <= _NEAR_DIVIDER

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        if self._dragging_divider:
            share = min(max(self.columns.share_at(point.x()), 0.2), 0.8)
            self.arrange(replace(self.arrangement, share=share))
        elif self._pressed and self.selection.side is not None:
            self.selection.extend(self.place_at(point, on_character=False, side=self.selection.side))
            self.viewport().update()
        else:
            place = self.place_at(point, on_character=True)
            located = self.page.located(place)
            self._show_cursor(point, place)
            self._hover(located[0] if located else None)

    def _show_cursor(self, point: QPointF, place: Place | None) -> None:
        shape = Qt.CursorShape.ArrowCursor
        if self._mark_at(place):
            shape = Qt.CursorShape.PointingHandCursor
        elif self.page.located(place):
            shape = Qt.CursorShape.IBeamCursor
        elif self._near_divider(point):
            shape = Qt.CursorShape.SplitHCursor
        self.viewport().setCursor(shape)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def _hover(self, segment: int | None) -> None:
        if segment != self.lights.hovered:
            self.lights.hovered = segment
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        place = self.place_at(event.position(), on_character=False)
        if self._near_divider(event.position()):
            self._dragging_divider = True
        else:
            self._pressed = True
            self.selection.start(place)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        clicked = self._pressed and not self.selection
        self._pressed = self._dragging_divider = False
        sign = warning_at(self, self._session, event.position().toPoint())
        if clicked and sign is not None:
            self._session.go_to_sentence(sign)
            if has_failed(self._session, sign):
                self._session.retry(sign)
        elif clicked and (unfinished := self._unfinished_at(event.position().toPoint())) is not None:
            self.mend_wanted.emit(unfinished, -1)
        elif clicked:
            extend = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._click(self.place_at(event.position(), on_character=True), extend=extend)

    def _unfinished_at(self, point: QPoint) -> int | None:
        segment = sign_at(self, self._session, point)
        return segment if segment in self._session.mending.unfinished else None

    def _click(self, place: Place | None, *, extend: bool) -> None:
        mark = self._mark_at(place)
        located = self.page.located(place)
        self.lights.word = None if mark else self._word_at(place)
        if located:
            self._session.go_to_sentence(located[0])
        if mark:
            self._session.select(mark.entity, mark.mention, extend=extend)
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._near_divider(event.position()):
            self.arrange(replace(self.arrangement, share=0.5))
            return
        place = self.place_at(event.position(), on_character=True)
        word = self._word_at(place)
        located = self.page.located(place)
        if place and located and place.side is Side.TARGET:
            self.mend_wanted.emit(*located)
            return
        if not place or not word:
            return
        span = self.page.cell(place.row, place.side).text.range_of(word.segment, word.span)
        if span:
            self.selection.start(Place(place.row, place.side, span[0]))
            self.selection.extend(Place(place.row, place.side, span[1]))
            self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self._open_menu_by_key()
            return
        place = self.place_at(QPointF(event.pos()), on_character=True)
        located = self.page.located(place)
        self.menu_wanted.emit(event.globalPos(), located[0] if located else None, self._mark_at(place))

    def _open_menu_by_key(self) -> None:
        """At the current mention, else at the sentence that the reader is at."""
        session = self._session
        mention, segment = session.current_mention, session.sentence
        mark = None
        if mention and session.current:
            segment = mention.segment
            marks = self.lights.marks(segment, Side.SOURCE)
            mark = next((one for one in marks if (one.entity, one.mention) == session.current), None)
        span = mark.span if mark else None
        rects = self.page.rects(segment, span, Side.SOURCE) if segment is not None else []
        at = rects[0].bottomLeft() - QPointF(0, self.bar.value()) if rects else QPointF(GUTTER, TOP)
        self.menu_wanted.emit(self.viewport().mapToGlobal(at.toPoint()), segment, mark)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            self._tell(event.pos(), event.globalPos())
            return True
        return super().viewportEvent(event)

    def _tell(self, point: QPoint, at: QPoint) -> None:
        """The card of the entity, or the warnings of the sentence, under the pointer."""
        mark = self._mark_at(self.place_at(QPointF(point), on_character=True))
        roster = self._session.roster
        sign = warning_at(self, self._session, point)
        if mark and mark.entity in roster:
            QToolTip.showText(at, entity_card(roster, mark.entity), self.viewport())
        elif sign is not None and has_failed(self._session, sign):
            QToolTip.showText(at, self.tr("Not translated. Click to try again."), self.viewport())
        elif sign is not None:
            QToolTip.showText(at, warnings_card(roster.checks_of(sign)), self.viewport())
        else:
            state = sign_at(self, self._session, point)
            QToolTip.showText(at, "" if state is None else sign_tip(self._session, state), self.viewport())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Home:
            self.bar.setValue(self.bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            self.go_to_end()
        elif event.key() == Qt.Key.Key_Space:
            self.bar.triggerAction(TickBar.SliderAction.SliderPageStepAdd)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.sentence is not None:
            self.mend_wanted.emit(self.sentence, -1)
        elif control and event.key() == Qt.Key.Key_Down:
            self._session.step_sentence(1)
        elif control and event.key() == Qt.Key.Key_Up:
            self._session.step_sentence(-1)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_wanted.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    # -- painting -----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.color("paper"))
        for row in self.visible_rows():
            self._paint_number(painter, row)
            for side in self.columns.order:
                cell, at = self.page.cell(row, side), self.origin(row, side)
                selected = self.selection.in_row(self.page, row, side)
                paint_cell(painter, cell, at, self._theme, self.lights, selected)
                if side is self.columns.below and cell.layout:
                    bottom = self.page.top(row) + self.page.rows.bottom(row) - self.page.rows.top(row)
                    below = QRectF(at.x() - INDENT + 2, at.y() + 4, 2, bottom - self.bar.value() - at.y() - 4)
                    painter.fillRect(below, self._theme.color("line"))
                if self._translating and side is Side.TARGET and not cell.text.length:
                    self._paint_waiting(painter, at)
        paint_states(painter, self, self._session, self._theme)
        paint_warnings(painter, self, self._session, self._theme)

    def _paint_number(self, painter: QPainter, row: int) -> None:
        font = QFont(self.font())
        font.setPointSizeF(max(6.0, self._font.pointSizeF() * 0.72))
        painter.setFont(font)
        painter.setPen(self._theme.color("muted"))
        first = self.columns.order[0]
        pitch = self.page.cell(row, first).pitch(self.page.rows.metrics)
        box = QRectF(self.columns.start - GUTTER, self.origin(row, first).y(), GUTTER - 18, pitch)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(row + 1))

    def _paint_waiting(self, painter: QPainter, at: QPointF) -> None:
        painter.setFont(self._font)
        painter.setPen(self._theme.color("muted"))
        box = QRectF(at.x(), at.y(), 40, self.page.rows.metrics.pitch)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, "…")
