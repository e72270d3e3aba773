"""The tables of the library, and the way to them from every earlier version."""

from __future__ import annotations

import sqlite3

# Statements that lead from version n to n + 1, an empty file being version 0. Never change one that was
# released; add another.
_STEPS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE memory (
            engine TEXT NOT NULL,
            source TEXT NOT NULL,
            target TEXT NOT NULL,
            links BLOB NOT NULL,
            score REAL,
            state TEXT NOT NULL,
            PRIMARY KEY (engine, source)
        ) WITHOUT ROWID""",
        """CREATE TABLE corrections (
            id INTEGER PRIMARY KEY,
            article TEXT NOT NULL,
            action TEXT NOT NULL,
            words TEXT NOT NULL,
            argument TEXT NOT NULL
        )""",
        "CREATE INDEX corrections_by_article ON corrections (article, id)",
    ),
    (
        # What readers made of sentences, in order; `stage` is done, undone, draft while it is typed, or aside
        # when that was broken off and the window keeps it.
        """CREATE TABLE edits (
            id INTEGER PRIMARY KEY,
            article TEXT NOT NULL,
            place INTEGER NOT NULL,
            source TEXT NOT NULL,
            stage TEXT NOT NULL,
            target TEXT NOT NULL,
            links BLOB NOT NULL,
            score REAL,
            state TEXT NOT NULL,
            engine TEXT NOT NULL,
            old_target TEXT NOT NULL,
            old_links BLOB NOT NULL,
            old_score REAL,
            old_state TEXT NOT NULL,
            old_engine TEXT NOT NULL
        )""",
        "CREATE INDEX edits_by_article ON edits (article, id)",
        "CREATE INDEX edits_by_source ON edits (source, id)",
    ),
    (
        # When, in seconds since 1970; NULL for what was done before.
        "ALTER TABLE edits ADD COLUMN at INTEGER",
    ),
    (
        """CREATE TABLE terms (
            id INTEGER PRIMARY KEY,
            source TEXT NOT NULL,
            target TEXT NOT NULL,
            note TEXT NOT NULL
        )""",
        "CREATE INDEX terms_by_source ON terms (source, id)",
    ),
)
VERSION = len(_STEPS)


class NewerSchema(Exception):
    """The file is of a version that this program does not know."""


def bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Make or change the tables as far as needed, all or nothing."""
    # Readers and a writer of other processes do not wait for each other, and commits need no full sync.
    connection.execute("PRAGMA synchronous = NORMAL")
    if _version(connection) == VERSION:
        return
    connection.execute("PRAGMA journal_mode = WAL")
    # Of several processes that find an old file one changes it, and the others look again.
    connection.execute("BEGIN IMMEDIATE")
    with connection:
        version = _version(connection)
        if version > VERSION:
            raise NewerSchema(f"version {version}")
        for statement in (statement for step in _STEPS[version:] for statement in step):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {VERSION}")


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
