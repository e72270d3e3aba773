"""The articles that are open, one of them on the desk: opened, shown and closed through the session."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from textwrap import shorten

from PySide6.QtCore import QObject, Qt, Signal

from sejajar.reading import Opened
from sejajar.text import LibraryError
from sejajar.ui.claim import Claim
from sejajar.ui.lane import Handlers, Job
from sejajar.ui.remembering import Bookmark, OpenArticle, Unfinished, load, placed, save, with_details
from sejajar.ui.session import Session

log = logging.getLogger(__name__)

# So many closed articles can be opened again.
_CLOSED = 10
# Of the articles left last, so many sentences are kept translated; others are looked up again.
_ROOM = 10_000
# Of an article without a title, so many characters stand for it.
_BEGINNING = 60


class OpenArticles(QObject):
    """A row of them, in the order of their tabs."""

    changed = Signal()
    """There are others, in another order, or another one is current."""
    failed = Signal(object)

    def __init__(self, session: Session, file: Path, parent: QObject | None = None) -> None:
        """`file` keeps what is open; while another process has it, this one leaves it alone."""
        super().__init__(parent)
        self._session = session
        self._file = file
        self._claim = Claim(file)
        self.is_ours = self._claim.is_held
        """Whether this process, and no other one, remembers what is open."""
        self._told = False
        self._articles: list[OpenArticle] = []
        self._closed: list[OpenArticle] = []
        self._left: list[OpenArticle] = []
        self._away: list[OpenArticle] = []
        """Those with something unfinished whose file is gone: perhaps it comes back."""
        self._reading: Job | None = None
        self.shown: OpenArticle | None = None
        """The one on the desk."""
        self._wanted: OpenArticle | None = None
        """The one that is being opened, to be put there."""
        session.mending.mended.connect(self._look_up_others)
        session.glossary.changed.connect(self._look_up_others)
        session.packages.changed.connect(self._look_up_others)
        session.mending.unfinished_changed.connect(self.changed)
        session.mending.keeper = self._keep_unfinished
        session.article_leaving.connect(self._leave)
        session.article_changed.connect(self._arrive)
        # Tabs that come and go move the texts, which must have taken in the article before.
        session.article_changed.connect(self.changed, Qt.ConnectionType.QueuedConnection)
        session.opening_stopped.connect(self._give_up)

    @property
    def all(self) -> tuple[OpenArticle, ...]:
        return tuple(self._articles)

    @property
    def current(self) -> OpenArticle | None:
        """The one that the reader asked for last."""
        return self._wanted or self.shown

    @property
    def can_reopen(self) -> bool:
        return bool(self._closed)

    # -- opening -----------------------------------------------------------------------------------

    def open_files(self, paths: Sequence[Path]) -> None:
        """Give each file a tab and show the first; the others are read meanwhile."""
        self._open([OpenArticle(path.absolute()) for path in paths])

    def open_text(self, text: str, html: str = "") -> None:
        """The same for a pasted or dropped text, with the same as rich text where there is one."""
        self._open([OpenArticle(text=text, html=html)])

    def _open(self, articles: Sequence[OpenArticle]) -> None:
        """Those that are open already keep their tabs."""
        wanted = [self._add(article) for article in articles]
        if not wanted:
            return
        if wanted[0].opened and wanted[0].stamp != _stamp(wanted[0].path):
            self._fetch(wanted[0])  # the file was changed since
        else:
            self.show(wanted[0])
        self.changed.emit()
        self.save()
        self._read_ahead()

    def _add(self, article: OpenArticle) -> OpenArticle:
        known = next((one for one in (*self._articles, *self._away) if one.is_same(article)), article)
        if known in self._away:
            self._away.remove(known)
        if known not in self._articles:
            self._articles.append(known)
        return known

    def show(self, article: OpenArticle) -> None:
        """Put one of them on the desk."""
        if article is self.current:
            return
        self._stop_fetching()
        if article is self.shown:
            pass
        elif article.opened:
            self._wanted = article
            self._session.show_again(article.opened, article.path, article.finished)
        else:
            self._fetch(article)
        self.changed.emit()

    def _fetch(self, article: OpenArticle) -> None:
        """Read it, which takes a while, and nothing else meanwhile."""
        if self._reading:
            self._reading.cancel()
            self._reading = None
        self._wanted = article
        article.stamp = _stamp(article.path)
        if article.path:
            self._session.open_file(article.path)
        else:
            self._session.open_text(article.text, article.html)
        self.changed.emit()

    def _stop_fetching(self) -> None:
        """What is being opened does not come on the desk, but keeps its tab."""
        self._wanted = None
        if self._session.share_read is not None:
            self._session.cancel()

    def _leave(self) -> None:
        """Keep what was worked out about the article on the desk, as far as there is room."""
        if self.shown is None or self.shown.opened is None:
            return
        self._note_unfinished()
        self.shown.finished = self._session.finished
        self._left = [*(one for one in self._left if one is not self.shown and one.finished), self.shown]
        room = _ROOM
        for article in reversed(self._left):
            room -= len(article.finished.translation) if article.finished else 0
            if room < 0:
                article.finished = None

    def _look_up_others(self) -> None:
        """Other articles may have the sentence that was just mended, the term, or drafts to be made anew."""
        for article in self._left:
            if article is not self.shown:
                article.finished = None

    def _keep_unfinished(self) -> bool:
        """What is unfinished in the article on the desk; returns whether it is on the disk."""
        return self._note_unfinished() and self.save()

    def _note_unfinished(self) -> bool:
        """The same, to be kept with all the rest; returns whether the article has a tab."""
        article, shown, mending = self._session.article, self.shown, self._session.mending
        if article is None or shown not in self._articles or self._session.previewed:
            return False

        def noted(index: int, text: str) -> Unfinished:
            return Unfinished(index, article.source_of(article.segments[index]), text)

        typing = mending.typing or mending.broken_off
        shown.unfinished = tuple(noted(*one) for one in mending.unfinished.items())
        shown.typing = noted(*typing) if typing else None
        return True

    def count_unfinished(self, article: OpenArticle) -> int:
        """How many sentences of an article are unfinished, without that which is being typed."""
        if article is self.shown:
            return len(self._session.mending.unfinished)
        return len(article.unfinished)

    def _arrive(self) -> None:
        """Another article, or none, is on the desk; or the whole of which the first pages were there."""
        article, whole = self._session.article, self._session.share_read is None
        if article is None:
            self.shown = None
        elif self._wanted:
            self.shown, self._wanted = self._wanted, None
        elif not self._session.previewed:
            self.shown = None  # it came another way, and has no tab
        shown = self.shown
        if article and shown:
            shown.seen = True
            beginning = shorten(article.text[: 2 * _BEGINNING], _BEGINNING, placeholder="…")
            shown.title = shown.details.get("title", article.title) or beginning
            if whole:
                article = with_details(article, shown.details)
                shown.opened = Opened(article, self._session.repairs, self._session.original)
                if shown.details:
                    self._session.set_details(article)
                mending = self._session.mending
                mending.unfinished.update(placed(shown.unfinished, article))
                if shown.typing:
                    mending.broken_off = next(iter(placed([shown.typing], article).items()), None)
        if whole:
            self._read_ahead()

    def _give_up(self, error: Exception | None) -> None:
        """What was wanted does not come: it cannot be read, or the reader cancelled."""
        article, self._wanted = self._wanted, None
        if article is None or article not in self._articles:
            return
        at = self._articles.index(article)
        if article is not self.shown and (error or not article.seen):
            self._drop(article)
        if error and at < len(self._articles) and _is_new(self._articles[at]):
            self.show(self._articles[at])  # it came together with the bad one
        elif error:
            self._fill_desk(at)
        elif self.shown and self.shown not in self._articles:
            self._session.close_article()
        self.changed.emit()
        self._read_ahead()

    def _read_ahead(self) -> None:
        """Read the next of the files that came with others, to know soon which cannot be read."""
        article = next((one for one in self._articles if _is_new(one) and one.path), None)
        if self._reading or self._wanted or article is None or article.path is None:
            return

        def take(item: float | Opened) -> None:
            if isinstance(item, Opened):
                article.opened = item

        def go_on() -> None:
            self._reading = None
            self._read_ahead()

        def fail(error: Exception) -> None:
            self._drop(article)
            self.failed.emit(error)
            go_on()

        article.stamp = _stamp(article.path)
        self._reading = self._session.read_ahead(article.path, Handlers(take, go_on, fail))

    # -- moving about ------------------------------------------------------------------------------

    def step(self, by: int) -> None:
        """Show the next (1) or previous (-1) one, round the ends."""
        if self._articles:
            at = self._articles.index(self.current) if self.current in self._articles else -1
            self.show(self._articles[(at + by) % len(self._articles)])

    def move(self, start: int, end: int) -> None:
        """Put the article from one place in the row to another."""
        self._articles.insert(end, self._articles.pop(start))
        self.changed.emit()

    def translate_anyway(self) -> None:
        """Translate what is on the desk though it does not look Indonesian, now and whenever it returns."""
        if self.shown:
            self.shown.translate_anyway = True
        self._session.translate()

    def set_details(self, article: OpenArticle | None, details: dict[str, str]) -> None:
        """Title, author and the like as the reader put them right; None is what has no tab."""
        if article:
            article.details = details
            article.title = details["title"]
            if article.opened:
                put_right = with_details(article.opened.article, details)
                article.opened = replace(article.opened, article=put_right)
        if article is self.shown and self._session.article:
            self._session.set_details(with_details(self._session.article, details))
        self.changed.emit()
        self.save()

    # -- closing -----------------------------------------------------------------------------------

    def close(self, article: OpenArticle) -> None:
        """Take an article off; the next one comes on the desk in its place.

        One with something unfinished is shown instead: closed from there, it keeps what was typed.
        """
        if article is self.shown:
            self._session.mending.finish()
            self._note_unfinished()
        elif article.unfinished:
            self.show(article)
            return
        at = self._articles.index(article)
        self._closed = [*self._closed, article][-_CLOSED:]
        self._drop(article)
        if article is self._wanted:
            self._stop_fetching()
        self._fill_desk(at)

    def close_current(self) -> None:
        """Also one that came to the desk another way."""
        if self.current:
            self.close(self.current)
        else:
            self._session.mending.finish()
            self._session.close_article()

    def reopen(self) -> None:
        """Open again what was closed last."""
        if self._closed:
            self._open([self._closed.pop()])

    def _drop(self, article: OpenArticle) -> None:
        if article in self._articles:
            self._articles.remove(article)
            self._away += [article] if article.unfinished else []
            self.changed.emit()
            self.save()

    def _fill_desk(self, near: int) -> None:
        """Where what is on the desk has no tab any more, show the article near its place, or none."""
        if self.shown in self._articles or self._wanted:
            return
        if self._articles:
            self.show(self._articles[min(near, len(self._articles) - 1)])
        else:
            self._session.close_article()
        self.changed.emit()

    # -- remembering -------------------------------------------------------------------------------

    def restore(self, last: tuple[Path, int] | None = None) -> OpenArticle | None:
        """Give what was open last time its tabs again, unread; returns the one to show.

        `last` is the file and the paragraph that the program kept before it had tabs.
        """
        current = None
        if self.is_ours:
            try:
                self._articles, current = load(self._file)
                self._away = [one for one in self._articles if not one.is_there and one.unfinished]
                self._articles = [one for one in self._articles if one.is_there]
            except FileNotFoundError:
                if last:
                    current = OpenArticle(last[0], bookmark=Bookmark(last[1]), seen=True)
                    self._articles = [current]
            except OSError as error:
                self._tell(error)
        self.changed.emit()
        return current if current in self._articles else None

    def save(self) -> bool:
        """Keep what is open; where that cannot be done, say so once. Returns whether it is kept."""
        if not self.is_ours:
            return False
        self._note_unfinished()
        try:
            save(self._file, [*self._articles, *self._away], self.current)
        except OSError as error:
            self._tell(error)
            return False
        return True

    def _tell(self, error: OSError) -> None:
        fault = LibraryError(
            "Which articles are open cannot be kept in {path} ({reason}). "
            "Until it can, you have to open them yourself after the next start.",
            path=self._file,
            reason=error.strerror or error,
        )
        log.info("%s", fault)
        if not self._told:
            self._told = True
            self.failed.emit(fault)

    def let_go(self) -> None:
        """Leave the file to other processes."""
        self.is_ours = False
        self._claim.let_go()


def _is_new(article: OpenArticle) -> bool:
    """Whether nobody has seen it yet."""
    return not article.seen and article.opened is None


def _stamp(path: Path | None) -> tuple[int, int] | None:
    try:
        found = path.stat() if path else None
    except OSError:
        return None  # reading it will tell
    return (found.st_mtime_ns, found.st_size) if found else None
