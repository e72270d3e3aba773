"""Opens the editor in the place of a sentence, makes room for it, and keeps what was typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QMouseEvent

from sejajar.entities import Findings
from sejajar.text import State, TranslatedSegment
from sejajar.ui.pace import Phase
from sejajar.ui.page import View
from sejajar.ui.rows import Side
from sejajar.ui.sentence_editor import PADDING, SentenceEditor
from sejajar.ui.session import Session
from sejajar.ui.spread import Spread
from sejajar.ui.theme import Theme
from sejajar.ui.warning_signs import is_doubtful

# How long typing may go on before it is kept as a draft.
_DRAFT_MS = 400
# How long the keys rest before names and numbers are looked for in what was typed.
_STILL_MS = 600


class Rewriting(QObject):
    """At most one sentence is open at a time; whoever goes on to something else has kept what they typed.

    When another article comes on the desk, or the window closes, what was typed is set aside, and open again
    when its own article returns. If it is left there as it was, it stays unfinished.
    """

    def __init__(self, session: Session, spread: Spread, theme: Theme) -> None:
        super().__init__(spread)
        self._session = session
        self._spread = spread
        self._theme = theme
        self.editor: SentenceEditor | None = None
        self.segment = 0
        """The one that is open, where one is."""
        self._found_unfinished: str | None = None
        """What of it had been set aside when it was opened."""
        self._given_up: tuple[int, str] | None = None
        """The sentence that was left last, and what was typed of it, as long as nothing else is changed."""
        self._awaited: tuple[int, int | None] | None = None
        """One that was set aside, to be opened once it is translated, and where the reader was meanwhile."""
        self._came_to: int | None = None
        """Where the reader was when the article came."""
        self._want_no_more: Callable[[], None] = lambda: None
        self._drafting = QTimer(self)
        self._drafting.setSingleShot(True)
        self._drafting.setInterval(_DRAFT_MS)
        self._drafting.timeout.connect(self._keep_draft)
        self._checking = QTimer(self)
        self._checking.setSingleShot(True)
        self._checking.setInterval(_STILL_MS)
        self._checking.timeout.connect(self._check)
        session.mending.leaving.connect(self.set_aside)
        session.mending.closing.connect(self.keep)
        session.mending.changed.connect(self._let_go)
        # The texts must have taken in the article before, and found their place.
        session.article_changed.connect(self.go_on, Qt.ConnectionType.QueuedConnection)
        session.mending.broken_off_found.connect(self._go_on_late)
        session.segment_changed.connect(self._take_up)
        session.segment_changed.connect(self._renew)
        session.sentence_changed.connect(self._follow_reader)
        spread.settled.connect(self._place)
        spread.columns_changed.connect(self._fit)
        spread.mend_wanted.connect(self.open)
        spread.viewport().installEventFilter(self)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        if self.editor:
            self.editor.set_theme(theme)

    # -- commands ----------------------------------------------------------------------------------

    def open_current(self) -> None:
        """The sentence that the reader is at, or the first, unless one is open."""
        if self.editor is None and self._session.article:
            self.open(self._session.sentence or 0)

    def _follow_reader(self) -> None:
        """What is typed belongs to the sentence that is lit."""
        if self.editor and self._session.sentence != self.segment:
            self.move_on()

    def open(self, segment: int, at: int = -1) -> None:
        """Open a sentence that is translated, or that failed; typing begins `at` a code point or the end."""
        self.move_on()
        self._awaited = self._given_up = None
        translated = self._session.translation.get(segment)
        if translated is None:
            return
        unfinished = self._found_unfinished = self._session.mending.take_up(segment)
        if Side.TARGET not in self._spread.arrangement.order:
            self._spread.arrange(replace(self._spread.arrangement, view=View.BESIDE))
        self._session.go_to_sentence(segment)
        self.segment = segment
        editor = self.editor = SentenceEditor(self._theme, translated, self._spread.viewport())
        editor.kept.connect(self.keep)
        editor.deserted.connect(self._move_on_unless_clicked)
        editor.left.connect(self.leave)
        editor.given_back.connect(self._give_back)
        editor.typed.connect(self._type)
        editor.height_changed.connect(self._make_room)
        editor.text.cursorPositionChanged.connect(self._follow)
        self._fit()
        editor.show()
        editor.warn(self._session.roster.checks_of(segment))
        if unfinished is not None:
            editor.go_on(unfinished)
        editor.begin(at)
        self._reveal()

        def offer(found: tuple[TranslatedSegment, ...]) -> None:
            if editor is self.editor:
                editor.offer(found)
                self._reveal()

        if translated.state is not State.FAILED:
            self._want_no_more = self._session.mending.offer(segment, offer)

    def confirm(self) -> None:
        """The open or current sentence is right; on to the next. An unfinished one is opened first."""
        segment = self.segment if self.editor else self._session.sentence
        if segment is None:
            return
        if self.editor is None and segment in self._session.mending.unfinished:
            self.open(segment)
            return
        if self.editor:
            self._close(partial(self._session.mending.mend, confirm=True))
        else:
            self._session.mending.confirm(segment)
        self._go_on_reading(segment)

    def _go_on_reading(self, segment: int) -> None:
        """To the next sentence that is to be read; the reader stays where none follows."""
        article = self._session.article
        assert article
        following = range(segment + 1, len(article.segments))
        wanted = (index for index in following if not self._session.mending.needs_no_reading(index))
        self._session.go_to_sentence(next(wanted, segment))

    def next_unconfirmed(self) -> None:
        self.move_on()
        self._session.step_to(1, self._session.mending.is_unconfirmed)

    def step_warning(self, by: int) -> None:
        """To the next (1) or previous (-1) sentence with a triangle beside it."""
        self.move_on()
        self._session.step_to(by, partial(is_doubtful, self._session))

    def undo(self) -> None:
        """Of what is typed while a sentence is open, else of having left one, else of the last change."""
        if self.editor:
            self.editor.text.undo()
        elif self._given_up:
            segment, text = self._given_up
            self.open(segment)
            editor = self.editor
            if editor is not None:
                editor.go_on(text)
        else:
            self._session.mending.undo()

    def redo(self) -> None:
        """As `undo`."""
        if self.editor:
            self.editor.text.redo()
        else:
            self._session.mending.redo()

    def keep(self) -> None:
        """Close the editor, if it is open, and keep what was typed."""
        self._close(self._session.mending.mend)

    def move_on(self) -> None:
        """The reader goes elsewhere: as `keep`, but what was unfinished and was not touched stays so."""
        if self.editor and self.editor.text.toPlainText() == self._found_unfinished:
            self.set_aside()
        else:
            self.keep()

    def set_aside(self) -> None:
        """Close the editor, if it is open; what was typed is there again when the article is."""
        self._close(self._session.mending.set_aside)

    def leave(self) -> None:
        """Close the editor; the sentence is what it was. To undo that is to type on."""

        def give_up(segment: int, text: str, base: TranslatedSegment) -> None:
            self._session.mending.drop_draft(segment)
            if text.strip() and text != self._session.translation[segment].text:
                self._given_up = segment, text

        self._close(give_up)

    # -- the editor --------------------------------------------------------------------------------

    def _move_on_unless_clicked(self) -> None:
        # A click into the texts is waited for: the words under it must not move away before it arrives.
        if not self._spread.viewport().underMouse() or not self._spread.hasFocus():
            self.move_on()

    def _close(self, end: Callable[[int, str, TranslatedSegment], None]) -> None:
        """Away with the editor; `end` is told its sentence, its text, and what it began with."""
        editor, self.editor = self.editor, None
        if editor is None:
            return
        self._want_no_more()
        self._drafting.stop()
        self._checking.stop()
        text, base = editor.text.toPlainText(), editor.base
        if editor.text.hasFocus():
            self._spread.setFocus()
        editor.hide()
        editor.deleteLater()
        self._spread.close_room()
        if self._session.article and self.segment in self._session.translation:
            end(self.segment, text, base)

    def _go_on_late(self) -> None:
        if self.editor is None and self._session.sentence == self._came_to:
            self.go_on()

    def go_on(self) -> None:
        """Where the reader was typing when they left the article."""
        self._came_to = self._session.sentence
        segment = next(reversed(self._session.mending.unfinished), None)
        self._awaited = None if segment is None else (segment, self._session.sentence)
        if segment is not None:
            self._take_up(segment)

    def _take_up(self, segment: int) -> None:
        """Open the one that is awaited, unless the reader went elsewhere before it was translated."""
        translated = self._session.translation.get(segment)
        if translated and self._awaited == (segment, self._session.sentence):
            if self._session.mending.unfinished.get(segment) == translated.text:
                self._session.mending.drop_draft(segment)  # it was kept before all broke off
            else:
                self.open(segment)

    def _renew(self, segment: int) -> None:
        """Another glossary made something else of the open sentence, or finds other things amiss."""
        editor, translated = self.editor, self._session.translation.get(segment)
        if editor is None or segment != self.segment or translated is None or not editor.is_untouched:
            return
        if translated.text == editor.base.text:
            editor.warn(self._session.roster.checks_of(segment))
        else:
            self._close(lambda *_: None)
            self.open(segment)

    def _let_go(self) -> None:
        self._given_up = None

    def _give_back(self) -> None:
        self.leave()
        self._session.mending.give_back(self.segment)

    def _type(self) -> None:
        if not self._drafting.isActive():
            self._drafting.start()
        self._checking.start()

    def _check(self) -> None:
        """Warn of names and numbers that are not right; not while others are translated, which would wait."""
        editor = self.editor
        if editor and self._session.progress.phase is not Phase.TRANSLATING:
            text = editor.text.toPlainText()
            if text == self._session.translation[self.segment].text:
                editor.warn(self._session.roster.checks_of(self.segment))
                return

            def warn(findings: Findings) -> None:
                if editor is self.editor and editor.text.toPlainText() == text:
                    editor.warn(findings.checks)

            self._session.mending.check(self.segment, text, editor.base, warn)

    def _keep_draft(self) -> None:
        if self.editor:
            text = self.editor.text.toPlainText()
            self._session.mending.keep_draft(self.segment, text, self.editor.base)

    # -- its place ---------------------------------------------------------------------------------

    def _fit(self) -> None:
        """Another width or font."""
        if self.editor:
            metrics = self._spread.page.rows.metrics
            heading = self._spread.page.cell(self._spread.page.row_of(self.segment), Side.TARGET).heading
            font = metrics.heading if heading else metrics.font
            self.editor.set_font(font, metrics.heading_pitch if heading else metrics.pitch)

    def _make_room(self) -> None:
        if self.editor:
            width = self._spread.columns.widths[Side.TARGET] + 2 * (PADDING + self.editor.frame)
            height = self.editor.height_at(width)
            self.editor.resize(width, height)
            self._spread.open_room(self.segment, float(height + PADDING))
            self._follow()

    def _place(self) -> None:
        if self.editor:
            rects = self._spread.page.rects(self.segment, None, Side.TARGET)
            if rects:
                x = self._spread.columns.left[Side.TARGET] - PADDING - self.editor.frame
                self.editor.move(x, round(rects[0].top()) - self._spread.bar.value() + PADDING // 2)

    def _follow(self) -> None:
        """Keep the line that is typed in view."""
        if self.editor:
            caret, height, bar = self.editor.caret, self._spread.viewport().height(), self._spread.bar
            out = min(0, caret.top() - 10) or max(0, caret.bottom() + 10 - height)
            if out:
                bar.setValue(bar.value() + out)

    def _reveal(self) -> None:
        """Scroll as little as shows all of the editor."""
        editor, bar, height = self.editor, self._spread.bar, self._spread.viewport().height()
        if editor:
            below = editor.geometry().bottom() + 40 - height
            if below > 0:
                bar.setValue(bar.value() + min(below, editor.y() - 10))
            elif editor.y() < 10:
                bar.setValue(bar.value() + editor.y() - 10)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press beside the editor is moving on, and the sentence under the pointer stays there."""
        pressed = event.type() is QEvent.Type.MouseButtonPress
        if pressed and self.editor and isinstance(event, QMouseEvent):
            spread = self._spread
            place = spread.place_at(event.position(), on_character=True)
            located = spread.page.located(place)
            before = self._y_of(located[0], place.side) if place and located else 0
            self.move_on()
            if place and located:
                spread.bar.setValue(spread.bar.value() + self._y_of(located[0], place.side) - before)
        return super().eventFilter(watched, event)

    def _y_of(self, segment: int, side: Side) -> int:
        """Where a sentence begins in the viewport."""
        rects = self._spread.page.rects(segment, None, side)
        return round(rects[0].top() if rects else 0) - self._spread.bar.value()
