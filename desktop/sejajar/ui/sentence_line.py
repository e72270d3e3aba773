"""The text of the sentence that is rewritten, and the keys that mean something there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QKeyEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

if TYPE_CHECKING:
    from sejajar.ui.sentence_editor import SentenceEditor

# Words follow them without a space between.
_OPENING = " \u00a0(['\"“‘-"


class SentenceLine(QTextEdit):
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

    def rewrite(self, text: str, *, again: bool = False) -> None:
        """Put `text` there, to be undone in one step; `again`: in the same step as the last change."""
        cursor = QTextCursor(self.document())
        if again:
            cursor.joinPreviousEditBlock()
        else:
            cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.endEditBlock()
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
            and (event.key() == Qt.Key.Key_Escape or self._number(event) or self._wants_term(event))
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if not self._editor.take_back():
                self._editor.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._editor.kept.emit()
        elif number := self._number(event):
            self._editor.take(number)
        elif self._wants_term(event):
            self._editor.put_term()
        elif not self._steps(event):
            super().keyPressEvent(event)

    def _steps(self, event: QKeyEvent) -> bool:
        """Whether an arrow key went to an alternative; below the last line they begin."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() == Qt.Key.Key_Up:
            return self._editor.choosing and self._editor.step(-1)
        onward = event.key() == Qt.Key.Key_Down and (self._editor.choosing or self.is_on_last_line)
        return onward and self._editor.step(1)

    @property
    def is_on_last_line(self) -> bool:
        """Whether the caret cannot go down any more."""
        return not self.textCursor().movePosition(QTextCursor.MoveOperation.Down)

    def _number(self, event: QKeyEvent) -> int:
        """Which alternative is wanted, 0 for none."""
        number = event.key() - int(Qt.Key.Key_0)
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        return number if control and 1 <= number <= self._editor.offered else 0

    def _wants_term(self, event: QKeyEvent) -> bool:
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        return control and event.key() == Qt.Key.Key_T and self._editor.missed_term is not None

    def insert_words(self, words: str) -> None:
        """At the caret or in the place of what is selected, apart from the words around."""
        cursor, text = self.textCursor(), self.toPlainText()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        units = text.encode("utf-16-le", "surrogatepass")
        before = units[: 2 * start].decode("utf-16-le", "surrogatepass")[-1:]
        after = units[2 * end :].decode("utf-16-le", "surrogatepass")[:1]
        apart = bool(before) and before not in _OPENING
        cursor.beginEditBlock()  # to be undone by itself
        cursor.insertText((" " if apart else "") + words + (" " if after.isalnum() else ""))
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.setFocus()

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
            self._editor.deserted.emit()
