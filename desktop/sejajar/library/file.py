"""The SQLite file; opened at the first use, and a damaged one is set aside, never thrown away."""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Self, TypeVar

from sejajar.library.schema import NewerSchema, bring_up_to_date
from sejajar.text import LibraryError

log = logging.getLogger(__name__)

# How long to wait for another process, or another thread's connection, that is writing.
_PATIENCE = 5.0

# Below the least number of parameters that any SQLite takes in one statement.
_ASKED_AT_ONCE = 500

_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_READ_ONLY = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH)

Found = TypeVar("Found")


def at_once(sources: Iterable[str]) -> Iterator[tuple[list[str], str]]:
    """The sentences, each once, as many as one statement takes, and the marks that stand for them in it."""
    asked = list(dict.fromkeys(sources))
    for start in range(0, len(asked), _ASKED_AT_ONCE):
        part = asked[start : start + _ASKED_AT_ONCE]
        yield part, ", ".join("?" * len(part))


class File:
    """One connection, used by one thread: the first that asks it anything. Every method raises LibraryError.

    Several processes, and several connections of one, may have the same file open. A damaged file is renamed
    and the error says to what; whatever is asked next goes to a new, empty one.
    """

    def __init__(self, path: Path, *, durable: bool = False) -> None:
        """Nothing is read or made yet. What is `durable` outlives a power cut as well, and takes longer."""
        self._path = path
        self._durable = durable
        self._inode = 0
        self._connection: sqlite3.Connection | None = None
        self._thread = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of the file; on any thread, once no other is using it."""
        self._let_go()

    def _do(self, work: Callable[[sqlite3.Connection], Found]) -> Found:
        """Do `work` in one transaction."""
        self._thread = self._thread or threading.get_ident()
        assert self._thread == threading.get_ident(), "a library belongs to the thread that used it first"
        try:
            connection = self._connection or self._open()
            with connection:
                return work(connection)
        except NewerSchema as error:
            raise LibraryError(
                "The library {path} was made by a newer version of Sejajar. Update Sejajar to use it.",
                path=self._path,
            ) from error
        except (sqlite3.Error, OSError) as error:
            if self._was_replaced():
                self._let_go()
                return self._do(work)
            raise self._explained(error) from error

    def _open(self) -> sqlite3.Connection:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        if not self._path.exists():  # what somebody reads is nobody else's business
            self._path.touch(mode=0o600)
        self._inode = self._path.stat().st_ino
        # Which thread uses it is our own business (see `_do`), so that another one may close it in the end.
        connection = sqlite3.connect(self._path, timeout=_PATIENCE, check_same_thread=False)
        try:
            bring_up_to_date(connection)
            if self._durable:
                connection.execute("PRAGMA synchronous = FULL")
        except BaseException:
            connection.close()
            raise
        self._connection = connection
        return connection

    def _was_replaced(self) -> bool:
        """Whether another connection found the file damaged and set it aside; a new one can be opened."""
        return self._connection is not None and not (
            self._path.exists() and self._path.stat().st_ino == self._inode
        )

    def _let_go(self) -> None:
        if self._connection:
            self._connection.close()
        self._connection = None
        self._thread = 0

    def _explained(self, error: sqlite3.Error | OSError) -> LibraryError:
        # The low byte is the kind of fault, the others are details.
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in _DAMAGED:
            return self._set_aside()
        if code in _BUSY:
            return LibraryError(
                "The library {path} is in use by another program. Close that program.", path=self._path
            )
        if code == sqlite3.SQLITE_FULL:
            return LibraryError(
                "The disk has no space left for the library {path}. "
                "Until there is some, translations, edits and corrections are not kept.",
                path=self._path,
            )
        if code in _READ_ONLY or isinstance(error, PermissionError):
            return LibraryError(
                "The library {path} cannot be written. "
                "Until you allow it, translations, edits and corrections are not kept.",
                path=self._path,
            )
        return LibraryError(
            "The library {path} cannot be used ({reason}). "
            "Until it can, translations, edits and corrections are not kept.",
            path=self._path,
            reason=getattr(error, "strerror", None) or error,
        )

    def _set_aside(self) -> LibraryError:
        """Rename the damaged file and what SQLite keeps beside it."""
        self._let_go()
        names = (self._path.with_stem(f"{self._path.stem}-damaged-{number}") for number in count(1))
        aside = next(path for path in names if not path.exists())
        try:
            self._path.rename(aside)
            for suffix in ("-wal", "-shm"):
                with suppress(FileNotFoundError):
                    Path(f"{self._path}{suffix}").rename(f"{aside}{suffix}")
        except OSError as error:
            return LibraryError(
                "The library {path} is damaged and cannot be renamed ({reason}). Move it away.",
                path=self._path,
                reason=error.strerror,
            )
        damage = LibraryError(
            "The library {path} was damaged. It is kept as {aside}, and a new, empty one takes its place.",
            path=self._path,
            aside=aside.name,
        )
        log.warning("%s", damage)
        return damage
