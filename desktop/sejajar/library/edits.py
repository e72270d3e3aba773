"""What readers made of sentences: kept at once and in order, so that no crash loses any."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from time import time
from typing import TypeAlias

from sejajar.library import rows
from sejajar.library.file import File, at_once
from sejajar.text import Article, Change, History, TranslatedSegment, Translation

_WITHOUT_DRAFT = "DELETE FROM edits WHERE article = ? AND place = ? AND stage IN ('draft', 'aside')"

Dates: TypeAlias = tuple[datetime | None, datetime]
"""When a sentence was first and last changed, in UTC; the former is None where nobody knows."""


class Edits(File):
    """Every change to every article's translation. A change is on the disk when the method returns."""

    def history(self, article: Article) -> History:
        """The changes to an article with this text; those to sentences that it no longer has are left out."""
        found = self._do(
            lambda connection: connection.execute(
                "SELECT stage, place, source, target, links, score, state, engine,"
                " old_target, old_links, old_score, old_state, old_engine"
                " FROM edits WHERE article = ? AND stage IN ('done', 'undone') ORDER BY id",
                (key_of(article),),
            ).fetchall()
        )
        changes: dict[str, list[Change]] = {"done": [], "undone": []}
        for stage, place, source, *row in found:
            if place < len(article.segments) and article.source_of(article.segments[place]) == source:
                after = rows.translated(row[4], source, *row[:4])
                before = rows.translated(row[9], source, *row[5:9])
                if before and after:
                    changes[stage].append(Change(replace(before, index=place), replace(after, index=place)))
        return History(tuple(changes["done"]), tuple(changes["undone"]))

    def wordings(self, sources: Iterable[str]) -> dict[str, TranslatedSegment]:
        """What a reader last made of those of the sentences, in whatever article; each with the index 0.

        Not of those that were last given back to the machine, nor of datelines, credits and other set phrases
        of which it was only said that they are right: no model made them, and nobody need say so again.
        """
        asked = list(sources)
        found: dict[str, TranslatedSegment] = {}

        def read(connection: sqlite3.Connection) -> None:
            for part, marks in at_once(asked):
                for says_more, engine, source, *row in connection.execute(
                    "SELECT score IS NOT NULL OR target <> old_target"
                    " OR old_state IN ('edited', 'confirmed'),"
                    " engine, source, target, links, score, state FROM edits"
                    f" WHERE stage = 'done' AND source IN ({marks}) ORDER BY id",
                    part,
                ):
                    found.pop(source, None)
                    translated = rows.translated(engine, source, *row)
                    if says_more and translated and translated.state.by_reader:
                        found[source] = translated

        self._do(read)
        return found

    def dates(self, article: Article, translation: Translation) -> dict[int, Dates]:
        """When the reader's own among the translated segments were first and last changed, by segment index.

        The same words count wherever they stand. What was last changed before dates were kept is left out.
        """
        own = {
            index: (article.source_of(article.segments[index]), one.text)
            for index, one in translation.items()
            if one.state.by_reader
        }
        first: dict[str, int | None] = {}
        last: dict[tuple[str, str], int | None] = {}

        def read(connection: sqlite3.Connection) -> None:
            for part, marks in at_once(source for source, _ in own.values()):
                for source, target, at in connection.execute(
                    f"SELECT source, target, at FROM edits WHERE stage = 'done' AND source IN ({marks})"
                    " ORDER BY id",
                    part,
                ):
                    first.setdefault(source, at)
                    last[source, target] = at

        self._do(read)
        return {
            index: (_moment(begun) if (begun := first[words[0]]) else None, _moment(changed))
            for index, words in own.items()
            if (changed := last.get(words))
        }

    def add(self, article: Article, change: Change, *, draft: bool = False) -> None:
        """Keep a change; it takes the place of the segment's draft, and what was undone is gone.

        A `draft` counts for nothing until it is recovered.
        """
        key = key_of(article)
        source = article.source_of(article.segments[change.index])
        after, before = change.after, change.before

        def write(connection: sqlite3.Connection) -> None:
            connection.execute(_WITHOUT_DRAFT, (key, change.index))
            if not draft:
                connection.execute("DELETE FROM edits WHERE article = ? AND stage = 'undone'", (key,))
            connection.execute(
                "INSERT INTO edits (article, place, source, stage, target, links, score, state, engine,"
                " old_target, old_links, old_score, old_state, old_engine, at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    *(key, change.index, source, "draft" if draft else "done"),
                    *(*rows.of_translated(after), after.engine),
                    *(*rows.of_translated(before), before.engine),
                    int(time()),
                ),
            )

        self._do(write)

    def drop_draft(self, article: Article, index: int) -> None:
        """The reader left this segment as it was."""
        self._do(lambda connection: connection.execute(_WITHOUT_DRAFT, (key_of(article), index)))

    def set_draft_aside(self, article: Article, index: int) -> None:
        """Somebody else keeps what was typed of this segment: it is not to be recovered, but told of."""
        self._do(
            lambda connection: connection.execute(
                "UPDATE edits SET stage = 'aside' WHERE article = ? AND place = ? AND stage = 'draft'",
                (key_of(article), index),
            )
        )

    def unfinished(self, article: Article) -> tuple[int, ...]:
        """The segments of which something is typed, or was and is set aside."""
        found = self._do(
            lambda connection: connection.execute(
                "SELECT DISTINCT place, source FROM edits WHERE article = ? AND stage IN ('draft', 'aside')"
                " ORDER BY place",
                (key_of(article),),
            ).fetchall()
        )
        segments = article.segments
        return tuple(
            place
            for place, source in found
            if place < len(segments) and article.source_of(segments[place]) == source
        )

    def recover(self, article: Article) -> None:
        """Make changes of the drafts that a run of the program left behind when it broke off."""
        key = key_of(article)

        def write(connection: sqlite3.Connection) -> None:
            made = "UPDATE edits SET stage = 'done' WHERE article = ? AND stage = 'draft'"
            if connection.execute(made, (key,)).rowcount:
                connection.execute("DELETE FROM edits WHERE article = ? AND stage = 'undone'", (key,))

        self._do(write)

    def undo(self, article: Article) -> None:
        """Take back the last change to the article, if there is one."""
        self._move(article, "done", "undone", "max")

    def redo(self, article: Article) -> None:
        """Do the last change again that was undone, if there is one."""
        self._move(article, "undone", "done", "min")

    def _move(self, article: Article, stage: str, to: str, which: str) -> None:
        self._do(
            lambda connection: connection.execute(
                f"UPDATE edits SET stage = ? WHERE id ="
                f" (SELECT {which}(id) FROM edits WHERE article = ? AND stage = ?)",
                (to, key_of(article), stage),
            )
        )


def key_of(article: Article) -> str:
    """The same for every article with this text."""
    return hashlib.sha256(article.text.encode()).hexdigest()


def _moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
