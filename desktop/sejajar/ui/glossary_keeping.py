"""The reader's glossary in the window: changed at once, kept and applied by the engine's thread."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from sejajar.exporting import write_atomically
from sejajar.pipeline import Pipeline, Step
from sejajar.text import LibraryError, Term
from sejajar.translating import Imported, as_csv, as_tsv, read_terms, with_imported
from sejajar.ui.lane import Handlers, Lane

if TYPE_CHECKING:
    from sejajar.ui.session import Session

# So many changes can be undone.
_UNDOABLE = 100


@dataclass(frozen=True, slots=True)
class Intake:
    """How many terms of a file are of new words, and how many words have other translations than before."""

    new: int
    other: int
    imported: Imported


class GlossaryKeeping(QObject):
    """Knows the terms once it was asked to load them."""

    listed = Signal()
    """There are other terms to show."""
    changed = Signal()
    """Translations are to be made and checked by another glossary."""
    imported = Signal(object)
    """What came of reading a file: an `Intake`, or None where it could not be read."""
    saved = Signal(object)
    """The file into which terms were exported."""

    def __init__(self, session: Session, pipeline: Pipeline, files: Lane) -> None:
        super().__init__(session)
        self._session = session
        self._pipeline = pipeline
        self._files = files
        self._asked = False
        self.terms: tuple[Term, ...] | None = None
        """None until they are read from the library."""
        self._before: list[tuple[Term, ...]] = []

    def load(self) -> None:
        """Ask for the terms, unless they are there; `listed` tells when they are."""
        if self._asked:
            return
        self._asked = True

        def work() -> Generator[tuple[Term, ...] | LibraryError, None, None]:
            try:
                yield self._pipeline.terms
            except LibraryError as error:
                yield error

        def take(terms: tuple[Term, ...] | LibraryError) -> None:
            if isinstance(terms, LibraryError):
                self._session.failed.emit(terms)
                terms = ()
            self.terms = terms
            self.listed.emit()

        self._session.interrupt(work, take)

    # -- changing ----------------------------------------------------------------------------------

    def add(self, term: Term) -> None:
        """As the first, so that it is the best for its words."""
        self._change([term, *(one for one in self.terms or () if not _is_same(one, term))])

    def replace(self, old: Term, new: Term) -> None:
        others = (one for one in self.terms or () if one == old or not _is_same(one, new))
        self._change(new if one == old else one for one in others)

    def delete(self, terms: Iterable[Term]) -> None:
        gone = set(terms)
        self._change(one for one in self.terms or () if one not in gone)

    def _take_in(self, imported: Imported) -> None:
        before = self.terms or ()
        here, known = set(before), {term.source for term in before}
        new = [term for term in imported.terms if term not in here]
        self._change(with_imported(before, imported.terms))
        others = {term.source for term in new if term.source in known}
        self.imported.emit(Intake(sum(term.source not in known for term in new), len(others), imported))

    @property
    def can_undo(self) -> bool:
        return bool(self._before)

    def undo(self) -> None:
        """Take back the last change since the program started."""
        if self._before:
            self._use(self._before.pop())

    def _change(self, terms: Iterable[Term]) -> None:
        after = tuple(terms)
        if self.terms is not None and after != self.terms:
            self._before = [*self._before, self.terms][-_UNDOABLE:]
            self._use(after)

    def _use(self, terms: tuple[Term, ...]) -> None:
        self.terms = terms
        self.listed.emit()
        session = self._session
        article, translation, entities = session.article, dict(session.translation), session.entities
        written = session.unwritten.add()

        def work() -> Generator[Step | LibraryError, None, None]:
            try:
                for found in self._pipeline.change_terms(terms, article, translation, entities):
                    yield found
                    shown = session.article
                    if article and (shown is None or shown.text != article.text):
                        return  # the one that is on the desk now does not wait for it
            finally:
                written.set()

        def take(found: Step | LibraryError) -> None:
            if isinstance(found, Step):
                session.take_changed(translation[found.translated.index], found)
            else:
                session.failed.emit(found)

        session.interrupt(work, take)
        self.changed.emit()

    # -- files -------------------------------------------------------------------------------------

    def read(self, path: Path) -> None:
        """Take in the terms of a file; they replace those with the same Indonesian words."""

        def work() -> Generator[Imported, None, None]:
            yield read_terms(path)

        def failed(error: Exception) -> None:
            self.imported.emit(None)
            self._session.failed.emit(error)

        self._files.start(work, Handlers(item=self._take_in, failed=failed))

    def write(self, path: Path) -> None:
        """The terms as CSV, or as TSV where the name says so."""
        terms = sorted(self.terms or (), key=lambda term: term.source.casefold())

        def work() -> Generator[Path, None, None]:
            tabs = path.suffix.lower() in (".tsv", ".tab")
            write_atomically(path, as_tsv(terms) if tabs else as_csv(terms))
            yield path

        self._files.start(work, Handlers(item=self.saved.emit, failed=self._session.failed.emit))


def _is_same(one: Term, other: Term) -> bool:
    """But for the note."""
    return (one.source, one.target) == (other.source, other.target)
