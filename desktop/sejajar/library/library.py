"""The file that remembers; opened at the first use, and a damaged one is set aside, never thrown away."""

from __future__ import annotations

import hashlib
import logging
import sqlite3
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from itertools import count
from pathlib import Path
from time import monotonic
from typing import TypeVar

from sejajar.library import rows
from sejajar.library.schema import NewerSchema, bring_up_to_date
from sejajar.text import Article, Correction, LibraryError, State, TranslatedSegment

log = logging.getLogger(__name__)

# Translations go to the disk in one transaction when there are this many, or this many seconds passed.
_AT_ONCE = 200
_SECONDS = 1.0
# Below the least number of parameters that any SQLite takes in one statement.
_ASKED_AT_ONCE = 500
# How long to wait for another process that is writing.
_PATIENCE = 5.0

_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_READ_ONLY = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH)

Found = TypeVar("Found")


class Library:
    """One file, used by one thread: the first that asks it anything. Every method raises LibraryError.

    Several processes may have the same file open. A damaged file is renamed and the error says to what;
    whatever is asked next goes to a new, empty one.
    """

    def __init__(self, path: Path) -> None:
        """Nothing is read or made yet."""
        self._path = path
        self._connection: sqlite3.Connection | None = None
        self._thread = 0
        self._waiting: dict[tuple[str, str], TranslatedSegment] = {}
        self._waiting_since = 0.0

    # -- translations ----------------------------------------------------------------------------------

    def recall(self, engine: str, sources: Iterable[str]) -> dict[str, TranslatedSegment]:
        """What `engine` made of those of the sentences that it has met; each with the index 0."""
        asked = list(dict.fromkeys(sources))
        found: dict[str, TranslatedSegment] = {}

        def read(connection: sqlite3.Connection) -> None:
            for start in range(0, len(asked), _ASKED_AT_ONCE):
                part = asked[start : start + _ASKED_AT_ONCE]
                marks = ", ".join("?" * len(part))
                for row in connection.execute(
                    "SELECT source, target, links, score, state FROM memory"
                    f" WHERE engine = ? AND source IN ({marks})",
                    (engine, *part),
                ):
                    translated = rows.translated(engine, *row)
                    if translated:
                        found[row[0]] = translated

        self._do(read)
        for source in asked:
            if (engine, source) in self._waiting:
                found[source] = self._waiting[engine, source]
        return found

    def remember(self, engine: str, source: str, translated: TranslatedSegment) -> None:
        """Keep what `engine` made of a sentence; `flush` tells when it must be on the disk."""
        assert translated.state is not State.FAILED
        if not self._waiting:
            self._waiting_since = monotonic()
        self._waiting[engine, source] = translated
        if len(self._waiting) >= _AT_ONCE or monotonic() - self._waiting_since > _SECONDS:
            self.flush()

    def flush(self) -> None:
        """Write what waits; where that fails it is forgotten, for it can be made again."""
        waiting, self._waiting = self._waiting, {}
        if waiting:
            self._do(
                lambda connection: connection.executemany(
                    "INSERT OR REPLACE INTO memory (engine, source, target, links, score, state)"
                    " VALUES (?, ?, ?, ?, ?, ?)",
                    [(*key, *rows.of_translated(translated)) for key, translated in waiting.items()],
                )
            )

    def forget(self) -> None:
        """Take every translation out of the memory, and out of the file; corrections stay."""
        self._waiting = {}
        self._do(lambda connection: connection.execute("DELETE FROM memory"))
        self._do(lambda connection: connection.execute("VACUUM"))

    # -- corrections -----------------------------------------------------------------------------------

    def corrections(self, article: Article) -> tuple[Correction, ...]:
        """The corrections of an article with this text, in the order in which they were made."""
        found = self._do(
            lambda connection: connection.execute(
                "SELECT action, words, argument FROM corrections WHERE article = ? ORDER BY id",
                (_key(article),),
            ).fetchall()
        )
        return tuple(correction for row in found if (correction := rows.correction(*row)))

    def add_correction(self, article: Article, correction: Correction) -> None:
        self._do(
            lambda connection: connection.execute(
                "INSERT INTO corrections (article, action, words, argument) VALUES (?, ?, ?, ?)",
                (_key(article), *rows.of_correction(correction)),
            )
        )

    def drop_last_correction(self, article: Article) -> None:
        """Take back the last correction, if there is one."""
        self._do(
            lambda connection: connection.execute(
                "DELETE FROM corrections WHERE id = (SELECT max(id) FROM corrections WHERE article = ?)",
                (_key(article),),
            )
        )

    # -- the file --------------------------------------------------------------------------------------

    def __enter__(self) -> Library:
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of the file; on any thread, once no other is using the library."""
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
            raise self._explained(error) from error

    def _open(self) -> sqlite3.Connection:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        if not self._path.exists():  # what somebody reads is nobody else's business
            self._path.touch(mode=0o600)
        # Which thread uses it is our own business (see `_do`), so that another one may close it in the end.
        connection = sqlite3.connect(self._path, timeout=_PATIENCE, check_same_thread=False)
        try:
            bring_up_to_date(connection)
        except BaseException:
            connection.close()
            raise
        self._connection = connection
        return connection

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
                "Until there is some, translations and corrections are not kept.",
                path=self._path,
            )
        if code in _READ_ONLY or isinstance(error, PermissionError):
            return LibraryError(
                "The library {path} cannot be written. "
                "Until you allow it, translations and corrections are not kept.",
                path=self._path,
            )
        return LibraryError(
            "The library {path} cannot be used ({reason}). "
            "Until it can, translations and corrections are not kept.",
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


def _key(article: Article) -> str:
    return hashlib.sha256(article.text.encode()).hexdigest()
