"""What the reader says of the open article's entities: kept, and the entities found and linked anew."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING

from sejajar.pipeline import Pipeline
from sejajar.text import Article, Correction
from sejajar.ui.finding import Found, find_again

if TYPE_CHECKING:
    from sejajar.ui.session import Session


class Correcting:
    """Works on the engine's thread; translating pauses meanwhile."""

    def __init__(self, session: Session, pipeline: Pipeline) -> None:
        self._session = session
        self._pipeline = pipeline

    @property
    def any(self) -> bool:
        """Whether there is a correction to take back."""
        found = self._session.found
        return found is not None and bool(found.corrections)

    def correct(self, correction: Correction) -> None:
        """Keep what the reader says, and show what comes of it."""
        self._session.mending.note_correction(correction)
        self.correct_again(correction)

    def correct_again(self, correction: Correction) -> None:
        """The same for a correction that was taken back."""
        self._revise(lambda article: self._pipeline.correct(article, correction))

    def undo(self) -> None:
        """Take back the last correction."""
        self._session.mending.note_correction_undone()
        self._revise(self._pipeline.undo_correction)

    def _revise(self, change: Callable[[Article], None]) -> None:
        """Change the corrections, then find and link anew."""
        session, article = self._session, self._session.article
        if article is None:
            return
        before, known = session.found, session.roster.findings
        translation = dict(session.translation)
        written = session.unwritten.add()

        def work() -> Generator[Found, None, None]:
            try:
                change(article)
            finally:
                written.set()
            yield find_again(self._pipeline, article, translation, before, known)

        def show(found: Found) -> None:
            # Its title may have been changed meanwhile, not its text.
            if session.article and session.article.text == article.text:
                others = [i for i, one in translation.items() if session.translation.get(i) is not one]
                for index in others:
                    found.roster.drop(index)  # it was mended meanwhile, or is to be translated again
                session.take_found(found)
                session.take_mended([session.translation[i] for i in others if i in session.translation])

        session.interrupt(work, show)
