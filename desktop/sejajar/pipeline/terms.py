"""The terms in use: the reader's own, kept in the library, and others for this time only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sejajar.library import Library
from sejajar.pipeline.lenient import Lenient
from sejajar.text import LibraryError, Term
from sejajar.translating import Glossary, with_imported


class Terms:
    """Reads the library at the first use, and writes only what has changed."""

    def __init__(self, library: Library | None, lenient: Lenient) -> None:
        self._library = library
        self._lenient = lenient
        self._own: tuple[Term, ...] | None = None
        self._borrowed: tuple[Term, ...] = ()
        self._glossary: Glossary | None = None
        self._unkept: dict[str, None] = {}
        """Sources of which the library does not have the terms yet."""

    @property
    def own(self) -> tuple[Term, ...]:
        """The reader's, to be shown and changed. LibraryError where they cannot be read: then there are none
        from now on, and those in the library stay there."""
        try:
            return self._read()
        except LibraryError:
            self._own = ()  # read later, they would be missing from the reader's next change, and be deleted
            raise

    def _read(self) -> tuple[Term, ...]:
        if self._own is None:
            self._own = self._library.terms() if self._library else ()
            self._glossary = None  # it may have been made while they could not be read
        return self._own

    @property
    def glossary(self) -> Glossary:
        """All of them; without the reader's where these cannot be read."""
        if self._glossary is None:
            own = self._lenient.ask(lambda _: self._read()) or self._own or ()
            self._glossary = Glossary(with_imported(own, self._borrowed))
        return self._glossary

    def borrow(self, terms: Iterable[Term]) -> None:
        """Use these as well, unkept; for their words the reader's own are out."""
        self._borrowed = tuple(terms)
        self._glossary = None

    def change(self, terms: Iterable[Term]) -> None:
        """Use these as the reader's own, and keep them. LibraryError where they are used but not kept; what
        was not kept is with the next change."""
        after = tuple(terms)
        old, new = _by_source(self._own or ()), _by_source(after)
        self._unkept |= dict.fromkeys(one for one in (*old, *new) if old.get(one) != new.get(one))
        self._own, self._glossary = after, None
        if self._library and self._unkept:
            self._library.put_terms({one: new.get(one, []) for one in self._unkept})
            self._unkept = {}


def _by_source(terms: Iterable[Term]) -> dict[str, list[Term]]:
    found: defaultdict[str, list[Term]] = defaultdict(list)
    for term in terms:
        found[term.source].append(term)
    return found
