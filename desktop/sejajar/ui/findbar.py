"""The line in which the reader types what to find in both texts."""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from sejajar.ui.search import Hits, Query
from sejajar.ui.session import Session
from sejajar.ui.spread import Spread
from sejajar.ui.theme import Theme

# Long articles are searched when the reader pauses, not at every key.
_PAUSE_MS = 120
# While sentences stream in it is searched again as often as this.
_AGAIN_MS = 1000
# Seconds that a search takes before it lets the window paint and hear its reader.
_TURN = 0.008


class FindBar(QWidget):
    """Hidden until wanted; Enter and Shift+Enter step through the hits; the window closes it with Escape."""

    def __init__(self, session: Session, spread: Spread, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._spread = spread
        self._hits: Hits | None = None
        self._at = 0
        self._counted: Hits | None = None
        self._counting: Iterator[None] = iter(())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.search_again)
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._count_on)

        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Find in both texts"))
        self.line.setAccessibleName(self.tr("Find in both texts"))
        self.line.setClearButtonEnabled(True)
        self.line.setMinimumWidth(90)
        self.line.setMaximumWidth(360)
        self.line.textChanged.connect(self._search_when_still)
        self.count = QLabel()
        self.previous, self.next, self._close = QToolButton(), QToolButton(), QToolButton()
        for button, name in (
            (self.previous, self.tr("Previous hit (Shift+Enter)")),
            (self.next, self.tr("Next hit (Enter)")),
            (self._close, self.tr("Close (Escape)")),
        ):
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.setAutoRaise(True)
        self.previous.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        self._close.clicked.connect(self.close_bar)
        self.case, self.accents, self.whole_word = QToolButton(), QToolButton(), QToolButton()
        for button, name, tip in (
            (self.case, self.tr("&Case"), self.tr("Tell capital letters from small ones")),
            (self.accents, self.tr("&Accents"), self.tr("Tell é from e")),
            (self.whole_word, self.tr("Whole &words"), self.tr("Find no parts of words")),
        ):
            button.setText(name)
            button.setToolTip(tip)
            button.setCheckable(True)
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 8, 6)
        layout.setSpacing(4)
        layout.addWidget(self.line, 20)
        for widget in (self.previous, self.next, self.count, self.case, self.accents, self.whole_word):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self._close)
        for button in (self.case, self.accents, self.whole_word):
            button.toggled.connect(self.search_again)
        session.article_changed.connect(self.search_again)
        session.segment_changed.connect(self._search_soon)
        spread.arrangement_changed.connect(self._search_when_still)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        for button, icon in ((self.previous, "previous"), (self.next, "next"), (self._close, "cancel")):
            button.setIcon(theme.icon(icon))

    def open_bar(self) -> None:
        self.show()
        self.line.setFocus()
        self.line.selectAll()
        self.search_again()

    def close_bar(self) -> None:
        self.hide()
        self._timer.stop()
        self._turn.stop()
        self._show(None, 0)
        self._spread.setFocus()

    def _search_when_still(self) -> None:
        self._timer.start(_PAUSE_MS)

    def _search_soon(self) -> None:
        if self.isVisible() and not self._timer.isActive():
            self._timer.start(_AGAIN_MS)

    def search_again(self) -> None:
        """Search anew; stays at the hit it was at where that is still one, else takes the next one on."""
        self._timer.stop()
        self._turn.stop()
        article = self._session.article
        if not self.isVisible() or article is None:
            return
        query = Query(
            self.line.text(), self.case.isChecked(), self.accents.isChecked(), self.whole_word.isChecked()
        )
        self._counted = Hits(query, article, self._session.translation, self._spread.columns.order)
        self._counting = self._counted.counting()
        self._count_on()

    def _count_on(self) -> None:
        end = time.monotonic() + _TURN
        for _ in self._counting:
            if time.monotonic() > end:
                self._turn.start()
                return
        hits = self._counted
        assert hits is not None
        stays = hits.number_of(self._hits[self._at]) if self._hits else None
        if stays is not None:
            self._show(hits, stays, follow=False)
        else:
            self._show(hits, hits.first_from(self._spread.page.first_segment(self._spread.top_row)))

    def step(self, by: int) -> None:
        """To the next (1) or previous (-1) hit, round the ends."""
        if self._timer.isActive():
            self.search_again()
        elif self._hits:
            self._show(self._hits, (self._at + by) % len(self._hits))

    def _show(self, hits: Hits | None, at: int, *, follow: bool = True) -> None:
        self._hits, self._at = hits, at
        self._spread.show_hits(hits, hits[at] if hits else None, follow=follow)
        self.previous.setEnabled(bool(hits))
        self.next.setEnabled(bool(hits))
        if hits:
            self.count.setText(self.tr("{current} of {all}").format(current=at + 1, all=len(hits)))
        else:
            self.count.setText(self.tr("Not found") if self.line.text() else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)
