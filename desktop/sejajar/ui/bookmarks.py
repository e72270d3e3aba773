"""Takes down where the reader is in an article that goes, and brings them back there when it returns."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from sejajar.ui.open_articles import OpenArticles
from sejajar.ui.remembering import Bookmark, OpenArticle
from sejajar.ui.session import Session
from sejajar.ui.spread import Spread

# A crash costs no more of the reader's way than this.
_EVERY_MS = 3000


class Bookmarks(QObject):
    """Position, sentence and chosen entities of each open article; make it after whatever shows articles."""

    def __init__(self, articles: OpenArticles, session: Session, spread: Spread) -> None:
        super().__init__(spread)
        self._articles = articles
        self._session = session
        self._spread = spread
        self._to_choose: Bookmark | None = None
        self._saved: tuple[OpenArticle, Bookmark] | None = None
        self._saving = QTimer(self)
        self._saving.setSingleShot(True)
        self._saving.setInterval(_EVERY_MS)
        self._saving.timeout.connect(self._save)
        for moved in (session.article_changed, session.sentence_changed, session.selection_changed):
            moved.connect(self._save_soon)
        spread.settled.connect(self._save_soon)
        session.article_leaving.connect(self.keep)
        session.article_changed.connect(self._return)
        session.entities_changed.connect(self._choose)

    def keep(self) -> None:
        """Take down where the reader is now."""
        shown, session = self._articles.shown, self._session
        if shown is None or shown.opened is None:
            return  # of an article that is still being read, an earlier bookmark is the better one
        left = self._to_choose or Bookmark(chosen=session.chosen, current=session.current)
        shown.bookmark = Bookmark(*self._place, session.sentence, left.chosen, left.current)

    def _save_soon(self) -> None:
        if not self._saving.isActive():
            self._saving.start()

    def _save(self) -> None:
        """Write it down where the reader has moved on."""
        self.keep()
        self._saving.stop()  # looking where the reader is has settled the page
        shown = self._articles.shown
        if shown and self._saved != (shown, shown.bookmark):
            self._saved = shown, shown.bookmark
            self._articles.save()

    def _return(self) -> None:
        self._to_choose = None
        shown, session = self._articles.shown, self._session
        if shown is None or shown.opened is None or not session.article:
            return
        mark = shown.bookmark
        if mark.sentence is not None and mark.sentence < len(session.article.segments):
            session.go_to_sentence(mark.sentence)
        if mark != Bookmark():
            self.go()
            self._to_choose = mark

    def go(self) -> None:
        """Go to the place of the bookmark."""
        article = self._session.article
        if self._articles.shown and article:
            mark = self._articles.shown.bookmark
            self._go_to(min(mark.row, len(article.paragraphs) - 1), mark.y)

    @property
    def _place(self) -> tuple[int, float]:
        """The row on top and its y in the view: heights above it may change, these two stay."""
        self._spread.settle()
        row = self._spread.top_row
        return row, self._spread.page.top(row) - self._spread.bar.value()

    def _go_to(self, row: int, y: float) -> None:
        self._spread.go_to_row(row)
        self._spread.bar.setValue(round(self._spread.page.top(row) - y))

    def _choose(self) -> None:
        """Choose what was chosen, as soon as it is found, without moving the text under the reader's eyes."""
        mark, session = self._to_choose, self._session
        if mark is None or not session.searched:
            return
        self._to_choose = None
        if session.chosen:
            return  # the reader was faster
        place = self._place
        others = [one for one in mark.chosen if not mark.current or one != mark.current[0]]
        session.choose(others)
        if mark.current and mark.current[0] in session.roster:
            session.select(*mark.current, extend=True)
        self._go_to(*place)
