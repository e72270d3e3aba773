"""The field in which one sentence of the translation is rewritten, and what is offered below it."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMargins, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QTextEdit, QVBoxLayout, QWidget

from sejajar.text import Check, TranslatedSegment
from sejajar.ui.messages import check_text, state_name
from sejajar.ui.theme import Theme

# Alternatives offered.
_MOST = 3
PADDING = 8
"""Pixels between the frame and the text on every side."""


class SentenceEditor(QFrame):
    """As wide as its column; tells its height, and is given its place by whoever shows it."""

    kept = Signal()
    """Enter, or the focus went elsewhere."""
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
        self._warnings: tuple[str, ...] = ()
        self.setObjectName("editor")
        self.text = _Line(translated.text, self)
        self.text.setAccessibleName(self.tr("Translation of the sentence"))
        self.text.textChanged.connect(self._typed)
        self._choices = QVBoxLayout()
        self._choices.setSpacing(1)
        self._about = QLabel()
        self._about.setWordWrap(True)
        self._about.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self._about.linkActivated.connect(lambda _: self.given_back.emit())
        self._by_reader = translated.state.by_reader
        self._state = translated.state
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
        ink, hover = theme.color("ink").name(), theme.color("hover").name()
        self.setStyleSheet(
            f"#editor {{ background: {paper}; border: 1px solid {accent}; border-radius: 5px; }}"
            f"QTextEdit {{ background: {paper}; color: {ink}; border: none; }}"
            f"QLabel {{ color: {muted}; font-size: 8.5pt; }}"
            f"_Choice {{ padding: 2px 0; border-radius: 3px; }} _Choice:hover {{ background: {hover}; }}"
        )
        self._tell()

    def set_font(self, font: QFont, pitch: int) -> None:
        """The reading font, and the distance from one line's top to the next one's in pixels."""
        self.text.set_reading_font(font, pitch)
        self.height_changed.emit()

    def offer(self, alternatives: Sequence[TranslatedSegment]) -> None:
        """Other translations, to be taken by a click or Ctrl with their number."""
        self._alternatives = tuple(one for one in alternatives if one.text != self.base.text)[:_MOST]
        for number, one in enumerate(self._alternatives, 1):
            choice = _Choice(number, one.text, self)
            choice.clicked.connect(self.take)
            self._choices.addWidget(choice)
            choice.show()
        if self._alternatives:
            self.height_changed.emit()

    def warn(self, checks: Sequence[Check]) -> None:
        """Show what is amiss in the text as it stands."""
        warnings = tuple(dict.fromkeys(map(check_text, checks)))
        if warnings != self._warnings:
            self._warnings = warnings
            self._tell()
            self.height_changed.emit()

    def take(self, number: int) -> None:
        """Put an alternative, counted from 1, in the place of what stands there; undo brings that back."""
        if 1 <= number <= len(self._alternatives):
            self.base = self._alternatives[number - 1]
            self.text.rewrite(self.base.text)

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
        height = self._column.heightForWidth(width - 2 * self.frame)
        return height + 2 * self.frame

    @property
    def frame(self) -> int:
        return 1

    def _typed(self) -> None:
        self._tell()
        self.typed.emit()
        self.height_changed.emit()

    def _tell(self) -> None:
        """State, keys, and a way back to the machine."""
        if not self.text.toPlainText().strip():
            about = self.tr("Empty: the machine's translation comes back.")
        else:
            about = self.tr("Enter keeps · Ctrl+Enter confirms · Esc leaves it as it was")
        parts = [html.escape(state_name(self._state)), html.escape(about)]
        if self._by_reader:
            link = self._theme.color("accent").name()
            words = html.escape(self.tr("As the machine had it"))
            parts.append(f'<a href="machine" style="color:{link}">{words}</a>')
        color = self._theme.color("warning").name()
        lines = [f'<span style="color:{color}">⚠ {html.escape(one)}</span>' for one in self._warnings]
        self._about.setText("<br>".join([*lines, " · ".join(parts)]))


class _Line(QTextEdit):
    """Plain text without line breaks of its own."""

    def __init__(self, text: str, editor: SentenceEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self._pitch = 0
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.setPlainText(text)

    def set_reading_font(self, font: QFont, pitch: int) -> None:
        if pitch == self._pitch and font == self.document().defaultFont():
            return  # spacing the lines costs what could be undone
        self._pitch = pitch
        self.document().setDefaultFont(font)
        block = QTextBlockFormat()
        block.setLineHeight(self._pitch, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        self.document().setUndoRedoEnabled(False)
        cursor.mergeBlockFormat(block)
        self.document().setUndoRedoEnabled(True)

    def fit(self, width: int) -> None:
        """As high as the text is at this width."""
        self.document().setTextWidth(width)
        self.setFixedHeight(max(self._pitch, round(self.document().size().height())))

    def rewrite(self, text: str) -> None:
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self.setTextCursor(cursor)
        self.setFocus()

    def insertFromMimeData(self, source: object) -> None:
        words = source.text() if hasattr(source, "text") else ""
        self.textCursor().insertText(" ".join(words.split()))

    def sizeHint(self) -> QSize:
        return QSize(100, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(10, self._pitch)

    def event(self, event: QEvent) -> bool:
        # Some keys are ours here, whatever the window does at them elsewhere.
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and (event.key() == Qt.Key.Key_Escape or self._number(event))
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._editor.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._editor.kept.emit()
        elif number := self._number(event):
            self._editor.take(number)
        else:
            super().keyPressEvent(event)

    def _number(self, event: QKeyEvent) -> int:
        """Which alternative is wanted, 0 for none."""
        number = event.key() - int(Qt.Key.Key_0)
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        return number if control and 1 <= number <= self._editor.offered else 0

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # there is nothing to scroll here, but around it there is

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        stays = (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
            Qt.FocusReason.MenuBarFocusReason,
        )
        if event.reason() not in stays:
            self._editor.kept.emit()


class _Choice(QLabel):
    """An alternative with its number."""

    clicked = Signal(int)

    def __init__(self, number: int, text: str, parent: QWidget) -> None:
        super().__init__(f"<b>{number}</b>&nbsp; {html.escape(text)}", parent)
        self._number = number
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setIndent(0)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(f"Ctrl+{number}")
        self.setAccessibleName(text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit(self._number)
