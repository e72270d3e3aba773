"""The field in which one sentence of the translation is rewritten, and what is offered below it."""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence

from PySide6.QtCore import QMargins, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from sejajar.text import Check, TranslatedSegment
from sejajar.translating import with_term_put
from sejajar.ui.messages import check_text, state_name
from sejajar.ui.sentence_choices import Choices
from sejajar.ui.sentence_line import SentenceLine
from sejajar.ui.theme import Theme

PADDING = 8
"""Pixels between the frame and the text on every side."""


class SentenceEditor(QFrame):
    """As wide as its column; tells its height, and is given its place by whoever shows it."""

    kept = Signal()
    """Enter."""
    deserted = Signal()
    """The focus went elsewhere."""
    left = Signal()
    """Escape."""
    typed = Signal()
    height_changed = Signal()
    given_back = Signal()
    """The machine's translation is wanted."""

    def __init__(self, theme: Theme, translated: TranslatedSegment, parent: QWidget) -> None:
        super().__init__(parent)
        self.base = translated
        """The translation that the reader began with: the one at hand, or an alternative."""
        self._theme = theme
        self._alternatives: tuple[TranslatedSegment, ...] = ()
        self._choice = 0
        """Which of them stands in the field as it is, counted from 1; 0 for none."""
        self._mine = translated.text, translated
        """Text and base before one of them was put there."""
        self._putting = False
        self._seen = translated.text
        self._warnings: tuple[Check, ...] = ()
        self._warned_of = translated.text
        """The text for which the warnings hold."""
        self._resumed = False
        self.setObjectName("editor")
        self.text = SentenceLine(translated.text, self)
        self.text.setAccessibleName(self.tr("Translation of the sentence"))
        self.text.textChanged.connect(self._typed)
        self.text.cursorPositionChanged.connect(self._move)
        self._choices = Choices()
        self._choices.clicked.connect(self.take)
        self._about = QLabel()
        self._about.setWordWrap(True)
        self._about.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self._about.linkActivated.connect(self._follow)
        self._by_reader = translated.state.by_reader
        self._state, self._text = state_name(translated.state), translated.text
        self._column = layout = QVBoxLayout(self)
        layout.setContentsMargins(QMargins(PADDING, PADDING, PADDING, PADDING))
        layout.setSpacing(6)
        layout.addWidget(self.text)
        layout.addLayout(self._choices)
        layout.addWidget(self._about)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        paper, accent, muted = (theme.color(role).name() for role in ("paper", "accent", "muted"))
        ink, hover, line = (theme.color(role).name() for role in ("ink", "hover", "line"))
        self.setStyleSheet(
            f"#editor {{ background: {paper}; border: 1px solid {accent}; border-radius: 5px; }}"
            f"QTextEdit {{ background: {paper}; color: {ink}; border: none; }}"
            f"QLabel {{ color: {muted}; font-size: 8.5pt; }}"
            f"Choice {{ padding: 2px 3px; border-radius: 3px; border: 1px solid transparent; }}"
            f"Choice:hover {{ border-color: {line}; }}"
            f'Choice[chosen="true"] {{ background: {hover}; border-color: {accent}; color: {ink}; }}'
        )
        self._tell()

    def set_font(self, font: QFont, pitch: int) -> None:
        """The reading font, and the distance from one line's top to the next one's in pixels."""
        self.text.set_reading_font(font, pitch)
        self.height_changed.emit()

    def offer(self, alternatives: Sequence[TranslatedSegment]) -> None:
        """Other translations, to be taken by a click, Ctrl with their number, or the arrow keys."""
        shown = self.base.text
        self._alternatives = tuple(one for one in alternatives if one.text != shown)
        if self._alternatives:
            self._choices.offer([one.text for one in self._alternatives], shown)
            self._tell()
            self.height_changed.emit()

    def go_on(self, text: str) -> None:
        """With what was typed of the sentence before; undo brings back the sentence itself."""
        self._state, self._resumed = self.tr("Unfinished"), True
        self.text.rewrite(text)

    def warn(self, checks: Sequence[Check]) -> None:
        """Show what is amiss in the text as it stands."""
        self._warned_of = self.text.toPlainText()
        warnings = tuple({check_text(check): check for check in checks}.values())
        if warnings != self._warnings:
            self._warnings = warnings
            self._tell()

    @property
    def missed_term(self) -> Check | None:
        """The first of the glossary's words that the text does not have."""
        return next((check for check in self._standing_warnings if check.kind == "term"), None)

    @property
    def _standing_warnings(self) -> tuple[Check, ...]:
        """What was typed keeps them until it is looked at again; an alternative has none before."""
        known = not self._choice or self.text.toPlainText() == self._warned_of
        return self._warnings if known else ()

    def put_term(self) -> None:
        """Put these words where they belong, or, where nobody knows, where the caret is."""
        check = self.missed_term
        if check is None:
            return
        text = self.text.toPlainText()
        self._warnings = tuple(one for one in self._warnings if one is not check)
        if check.target_span and text == self._warned_of:
            self.text.rewrite(with_term_put(text, check.target_span, check.advice))
        else:
            self.text.insert_words(check.advice)
        self._tell()

    def _follow(self, link: str) -> None:
        if link == "term":
            self.put_term()
        else:
            self.given_back.emit()

    @property
    def is_untouched(self) -> bool:
        """Whether what the reader began with stands there as it was."""
        return not self._choice and not self._resumed and self.text.toPlainText() == self._text

    def take(self, number: int) -> None:
        """Put an alternative, counted from 1, in the place of what stands there; undo brings that back."""
        if 1 <= number <= len(self._alternatives):
            if not self._choice:
                self._mine = self.text.toPlainText(), self.base
            again = self._choice > 0
            self._choose(number, self._alternatives[number - 1])
            self._put(lambda: self.text.rewrite(self.base.text, again=again))

    def take_back(self) -> bool:
        """Bring back what stood there before an alternative was taken; False where it is none as it is."""
        if not self._choice:
            return False
        self._choose(0, self._mine[1])
        self._put(self.text.undo)
        return True

    def step(self, by: int) -> bool:
        """On to the next alternative (1), or back (-1) to what stood there; False where there is none."""
        if by < 0 and self._choice == 1:
            return self.take_back()
        self.take(self._choice + by)
        return self._choice > 0

    @property
    def choosing(self) -> bool:
        """Whether an alternative stands in the field as it is."""
        return self._choice > 0

    def _choose(self, number: int, base: TranslatedSegment) -> None:
        self._choice, self.base = number, base
        self._choices.mark(number)
        self._tell()

    def _put(self, change: Callable[[], None]) -> None:
        self._putting = True
        change()
        self._putting = False

    def _accept(self) -> None:
        """Whatever is done in the field makes an alternative there the reader's own."""
        if self._choice and not self._putting:
            text, base = self._mine
            self._choose(0, base if self.text.toPlainText() == text else self.base)

    def _move(self) -> None:
        self._accept()
        self._tell()

    @property
    def offered(self) -> int:
        return len(self._alternatives)

    def begin(self, at: int) -> None:
        """Type from a code point on, or from the end where it is negative."""
        text = self.text.toPlainText()
        before = text if at < 0 else text[:at]
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(len(before.encode("utf-16-le", "surrogatepass")) // 2)
        self.text.setTextCursor(cursor)
        self.text.setFocus()

    @property
    def caret(self) -> QRect:
        """Where the typing goes on, in the coordinates of what the editor stands on."""
        return self.text.cursorRect().translated(self.pos() + self.text.pos())

    def height_at(self, width: int) -> int:
        """How high it is when it is so wide."""
        self.text.fit(width - 2 * (PADDING + self.frame))
        self._tell()  # the caret may stand on another line now
        height = self._column.heightForWidth(width - 2 * self.frame)
        return height + 2 * self.frame

    @property
    def frame(self) -> int:
        return 1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # else it would reach the texts below, where a press ends the editing

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()

    def _typed(self) -> None:
        text = self.text.toPlainText()
        if text != self._seen:  # Qt tells of another font, too
            self._seen = text
            self._accept()
            self._tell()
            self.typed.emit()
        self.height_changed.emit()

    def _tell(self) -> None:
        """State, keys, and a way back to the machine."""
        if not self.text.toPlainText().strip():
            about = self.tr("Empty: the machine's translation comes back.")
        elif self._choice:
            about = self.tr("Enter keeps this one · ↑ ↓ go to others · Esc brings back what stood here")
        else:
            about = " · ".join(self._keys())
        parts = [html.escape(self._standing()), html.escape(about)]
        if self._by_reader:
            link = self._theme.color("accent").name()
            words = html.escape(self.tr("As the machine had it"))
            parts.append(f'<a href="machine" style="color:{link}">{words}</a>')
        color = self._theme.color("warning").name()
        lines = [
            f'<span style="color:{color}">⚠ {html.escape(check_text(one))}</span>{self._offer_of(one)}'
            for one in self._standing_warnings
        ]
        told = "<br>".join([*lines, " · ".join(parts)])
        if told != self._about.text():
            self._about.setText(told)
            self.height_changed.emit()

    def _offer_of(self, check: Check) -> str:
        """A way to have the glossary's words, after the warning that they are missed."""
        if check is not self.missed_term:
            return ""
        words = self.tr("Put it in") if check.target_span is None else self.tr("Put it there")
        link = self._theme.color("accent").name()
        return f' <a href="term" style="color:{link}">{html.escape(words)}</a> (Ctrl+T)'

    def _standing(self) -> str:
        """Whose words stand in the field."""
        if self._choice:
            return state_name(self.base.state)
        own = not self._resumed and self.text.toPlainText() != self._text
        return self.tr("Being edited") if own else self._state

    def _keys(self) -> list[str]:
        """What the keys do in the sentence as it is typed."""
        keys = [self.tr("Enter keeps"), self.tr("Ctrl+Enter confirms")]
        if self._alternatives and self.text.is_on_last_line:
            keys.append(self.tr("↓ takes another translation"))
        elif self._alternatives:
            keys.append(self.tr("Ctrl+1 takes another translation"))
        keys.append(self.tr("Esc gives it up") if self._resumed else self.tr("Esc leaves it as it was"))
        return keys
