"""A library asked for what the work at hand can do without."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeVar

from sejajar.library import Library
from sejajar.text import LibraryError

log = logging.getLogger(__name__)

Result = TypeVar("Result")


class Lenient:
    """Where the library fails, or there is none, the answer is None; the trouble is kept to be told."""

    def __init__(self, library: Library | None) -> None:
        self._library = library
        self._troubles: list[LibraryError] = []
        self._told: set[str] = set()

    def ask(self, work: Callable[[Library], Result]) -> Result | None:
        if self._library is None:
            return None
        try:
            return work(self._library)
        except LibraryError as error:
            log.info("%s", error)
            if str(error) not in self._told:
                self._told.add(str(error))
                self._troubles.append(error)
            return None

    def troubles(self) -> list[LibraryError]:
        """What has gone wrong since this was last asked, each fault once."""
        troubles, self._troubles = self._troubles, []
        return troubles
