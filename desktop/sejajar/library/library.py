"""Translations made before, readers' corrections, and their glossary."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from time import monotonic

from sejajar.library import rows
from sejajar.library.edits import Edits, key_of
from sejajar.library.file import at_once
from sejajar.text import Article, Correction, State, Term, TranslatedSegment

# Translations go to the disk in one transaction when there are this many, or this many seconds passed.
_AT_ONCE = 200
_SECONDS = 1.0


class Library(Edits):
    """All that the file holds."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._waiting: dict[tuple[str, str], TranslatedSegment] = {}
        self._waiting_since = 0.0

    def another(self) -> Edits:
        """The edits in the same file, for another thread."""
        return Edits(self._path, durable=True)

    # -- translations ----------------------------------------------------------------------------------

    def recall(self, engine: str, sources: Iterable[str]) -> dict[str, TranslatedSegment]:
        """What `engine` made of those of the sentences that it has met; each with the index 0."""
        asked = list(sources)
        found: dict[str, TranslatedSegment] = {}

        def read(connection: sqlite3.Connection) -> None:
            for part, marks in at_once(asked):
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
        """Take every translation out of the memory, and out of the file; what readers did stays."""
        self._waiting = {}
        self._do(lambda connection: connection.execute("DELETE FROM memory"))
        self._do(lambda connection: connection.execute("VACUUM"))

    # -- corrections -----------------------------------------------------------------------------------

    def corrections(self, article: Article) -> tuple[Correction, ...]:
        """The corrections of an article with this text, in the order in which they were made."""
        found = self._do(
            lambda connection: connection.execute(
                "SELECT action, words, argument FROM corrections WHERE article = ? ORDER BY id",
                (key_of(article),),
            ).fetchall()
        )
        return tuple(correction for row in found if (correction := rows.correction(*row)))

    def add_correction(self, article: Article, correction: Correction) -> None:
        self._do(
            lambda connection: connection.execute(
                "INSERT INTO corrections (article, action, words, argument) VALUES (?, ?, ?, ?)",
                (key_of(article), *rows.of_correction(correction)),
            )
        )

    def drop_last_correction(self, article: Article) -> None:
        """Take back the last correction, if there is one."""
        self._do(
            lambda connection: connection.execute(
                "DELETE FROM corrections WHERE id = (SELECT max(id) FROM corrections WHERE article = ?)",
                (key_of(article),),
            )
        )

    # -- the glossary ----------------------------------------------------------------------------------

    def terms(self) -> tuple[Term, ...]:
        """The reader's glossary; what has the same source is in the reader's order."""
        found = self._do(
            lambda connection: connection.execute(
                "SELECT source, target, note FROM terms ORDER BY id"
            ).fetchall()
        )
        return tuple(term for row in found if (term := rows.term(*row)))

    def put_terms(self, by_source: Mapping[str, Sequence[Term]]) -> None:
        """Have these terms, and no others, for each of these sources; what has another source stays."""

        def write(connection: sqlite3.Connection) -> None:
            connection.executemany("DELETE FROM terms WHERE source = ?", [(source,) for source in by_source])
            connection.executemany(
                "INSERT INTO terms (source, target, note) VALUES (?, ?, ?)",
                [(one.source, one.target, one.note) for terms in by_source.values() for one in terms],
            )

        self._do(write)
