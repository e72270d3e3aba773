"""What readers make of sentences is kept at once, in order, and found again for the same words anywhere."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sejajar.library import Library, schema
from sejajar.library.edits import key_of
from sejajar.text import (
    Article,
    Change,
    History,
    Link,
    Paragraph,
    Segment,
    Span,
    State,
    Term,
    TranslatedSegment,
)

FIRST, SECOND = "Warga menolak 🛬 rencana itu.", "Bendungan itu tetap dibangun."


def article_of(*sentences: str) -> Article:
    segments, at = [], 0
    for number, sentence in enumerate(sentences):
        segments.append(Segment(number, Span(at, at + len(sentence))))
        at += len(sentence) + 1
    text = " ".join(sentences)
    return Article("", "", "", "id", text, (Paragraph(Span(0, len(text)), tuple(segments)),))


ARTICLE = article_of(FIRST, SECOND)
MACHINE = TranslatedSegment(0, "Residents rejected the plan.", (Link(Span(0, 5), Span(0, 9), 0.5),), -0.3)
EDITED = TranslatedSegment(0, "Villagers turned the plan down. 🙂", state=State.EDITED)
CONFIRMED = replace(EDITED, state=State.CONFIRMED)
OTHER = Change(
    TranslatedSegment(1, "", state=State.FAILED), TranslatedSegment(1, "Built.", state=State.EDITED)
)
EDIT, CONFIRM = Change(MACHINE, EDITED), Change(EDITED, CONFIRMED)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite3"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    with Library(path) as library:
        yield library


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Seconds since 1970, ten more each time somebody looks."""
    now = [int(datetime(2026, 3, 1, 12, tzinfo=UTC).timestamp())]

    def look() -> float:
        now[0] += 10
        return now[0] - 10 + 0.9

    monkeypatch.setattr("sejajar.library.edits.time", look)
    return now


def test_changes_come_back_in_order(path: Path) -> None:
    with Library(path) as library:
        for change in (EDIT, OTHER, CONFIRM):
            library.add(ARTICLE, change)
    with Library(path) as library:
        history = library.history(ARTICLE)
        assert history == History((EDIT, OTHER, CONFIRM))
        assert history.last == {0: CONFIRMED, 1: OTHER.after}
        assert library.history(article_of(FIRST)) == History()


def test_undoing_and_redoing(library: Library) -> None:
    library.undo(ARTICLE)
    library.redo(ARTICLE)
    assert library.history(ARTICLE) == History()
    for change in (EDIT, OTHER, CONFIRM):
        library.add(ARTICLE, change)
    library.undo(ARTICLE)
    library.undo(ARTICLE)
    assert library.history(ARTICLE) == History((EDIT,), (OTHER, CONFIRM))
    library.redo(ARTICLE)
    assert library.history(ARTICLE) == History((EDIT, OTHER), (CONFIRM,))
    library.undo(ARTICLE)
    library.add(ARTICLE, CONFIRM)
    assert library.history(ARTICLE) == History((EDIT, CONFIRM))


def test_the_last_wording_counts_in_any_article(library: Library) -> None:
    library.add(ARTICLE, EDIT)
    assert library.wordings([FIRST, SECOND]) == {FIRST: EDITED}
    elsewhere = article_of("Lain.", FIRST)
    again = TranslatedSegment(1, "They refused.", state=State.EDITED)
    library.add(elsewhere, Change(replace(MACHINE, index=1), again))
    assert library.wordings([FIRST]) == {FIRST: replace(again, index=0)}
    library.add(ARTICLE, Change(EDITED, MACHINE))
    assert library.wordings([FIRST]) == {}
    library.undo(ARTICLE)
    assert library.wordings([FIRST]) == {FIRST: replace(again, index=0)}


def test_a_set_phrase_that_was_only_confirmed_is_no_wording(library: Library) -> None:
    for state in (State.COPIED, State.MACHINE):
        shown = TranslatedSegment(0, FIRST, state=state, engine="e1")  # no score: no model was asked
        library.add(ARTICLE, Change(shown, replace(shown, state=State.CONFIRMED)))
        assert library.wordings([FIRST]) == {}
        assert library.history(ARTICLE).last[0].state is State.CONFIRMED, "in its own article it is"
    library.add(ARTICLE, Change(MACHINE, confirmed := replace(MACHINE, state=State.CONFIRMED)))
    assert library.wordings([FIRST]) == {FIRST: confirmed}
    library.add(ARTICLE, CONFIRM)
    assert library.wordings([FIRST]) == {FIRST: CONFIRMED}


def test_forgetting_translations_leaves_the_readers_own_work(library: Library) -> None:
    library.remember("e1", FIRST, MACHINE)
    library.add(ARTICLE, EDIT)
    library.forget()
    assert library.recall("e1", [FIRST]) == {}
    assert library.history(ARTICLE) == History((EDIT,))


def test_a_draft_counts_once_it_is_recovered(library: Library) -> None:
    library.add(ARTICLE, OTHER)
    library.add(ARTICLE, Change(MACHINE, replace(EDITED, text="Vill")), draft=True)
    library.add(ARTICLE, EDIT, draft=True)
    assert library.history(ARTICLE) == History((OTHER,))
    assert library.wordings([FIRST]) == {}
    library.recover(ARTICLE)
    library.recover(ARTICLE)
    assert library.history(ARTICLE) == History((OTHER, EDIT))


def test_a_draft_goes_when_it_is_kept_or_left(library: Library) -> None:
    library.add(ARTICLE, EDIT, draft=True)
    library.drop_draft(ARTICLE, 0)
    library.add(ARTICLE, EDIT, draft=True)
    library.add(ARTICLE, CONFIRM)
    library.recover(ARTICLE)
    assert library.history(ARTICLE) == History((CONFIRM,))


def test_a_draft_that_is_set_aside_is_told_of_and_nothing_more(library: Library) -> None:
    library.add(ARTICLE, EDIT, draft=True)
    library.add(ARTICLE, OTHER, draft=True)
    assert library.unfinished(ARTICLE) == (0, 1)
    library.set_draft_aside(ARTICLE, 0)
    library.drop_draft(ARTICLE, 1)
    library.recover(ARTICLE)
    assert (library.history(ARTICLE), library.wordings([FIRST])) == (History(), {})
    assert library.unfinished(ARTICLE) == (0,)
    assert library.unfinished(article_of(FIRST)) == ()
    library.add(ARTICLE, EDIT, draft=True)
    assert library.unfinished(ARTICLE) == (0,), "typed on"
    library.set_draft_aside(ARTICLE, 0)
    library.add(ARTICLE, EDIT)
    assert library.unfinished(ARTICLE) == ()


DYING = """
import os, signal, sys
from pathlib import Path
from sejajar.library import Library
from sejajar.text import *
sentence = "Warga menolak rencana itu."
segment = Segment(0, Span(0, len(sentence)))
article = Article("", "", "", "id", sentence, (Paragraph(segment.span, (segment,)),))
edits = Library(Path(sys.argv[1])).another()
before = TranslatedSegment(0, "No.")
edits.add(article, Change(before, TranslatedSegment(0, "Kept.", state=State.EDITED)))
edits.add(article, Change(before, TranslatedSegment(0, "Typed.", state=State.EDITED)), draft=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
def test_a_program_that_dies_loses_nothing(path: Path) -> None:
    died = subprocess.run([sys.executable, "-c", DYING, path])
    assert died.returncode == -signal.SIGKILL
    article = article_of("Warga menolak rencana itu.")
    with Library(path) as library:
        library.recover(article)
        assert [change.after.text for change in library.history(article).done] == ["Kept.", "Typed."]


def test_two_threads_of_one_program_write_to_it(library: Library) -> None:
    with library.another() as edits:
        for _ in range(3):
            library.remember("e1", FIRST, MACHINE)
            library.flush()
            edits.add(ARTICLE, EDIT)
        assert library.history(ARTICLE) == History((EDIT,) * 3)


@pytest.mark.parametrize("version", range(1, schema.VERSION))
def test_a_library_of_an_earlier_version_is_brought_up_to_date(path: Path, version: int) -> None:
    with sqlite3.connect(path) as old:
        for statement in (statement for step in schema._STEPS[:version] for statement in step):
            old.execute(statement)
        old.execute("INSERT INTO memory VALUES ('e1', ?, 'No.', x'', NULL, 'machine')", (FIRST,))
        old.execute(f"PRAGMA user_version = {version}")
    old.close()
    term = Term("bendungan", "dam")
    with Library(path) as library, library.another() as edits:
        assert library.recall("e1", [FIRST])[FIRST].text == "No."
        library.put_terms({term.source: [term]})
        edits.add(ARTICLE, EDIT)
        assert library.history(ARTICLE) == History((EDIT,))
        assert library.terms() == (term,)


def test_when_the_reader_s_sentences_were_changed(library: Library, clock: list[int]) -> None:
    for change in (EDIT, OTHER, CONFIRM):
        library.add(ARTICLE, change)
    begun, changed = (datetime(2026, 3, 1, 12, 0, seconds, tzinfo=UTC) for seconds in (0, 20))
    assert library.dates(ARTICLE, {0: CONFIRMED, 1: OTHER.before}) == {0: (begun, changed)}
    elsewhere = article_of("Lain.", FIRST)
    assert library.dates(elsewhere, {1: replace(EDITED, index=1)}) == {1: (begun, changed)}
    assert library.dates(elsewhere, {1: replace(EDITED, index=1, text="Never kept.")}) == {}
    library.undo(ARTICLE)
    assert library.dates(ARTICLE, {0: EDITED}) == {0: (begun, begun)}
    clock[0] += 3600
    library.add(ARTICLE, CONFIRM, draft=True)
    library.recover(ARTICLE)
    assert library.dates(ARTICLE, {0: CONFIRMED})[0][1].hour == 13


def test_what_was_changed_before_dates_were_kept(path: Path, clock: list[int]) -> None:
    with sqlite3.connect(path) as old:
        for statement in (*schema._STEPS[0], *schema._STEPS[1]):
            old.execute(statement)
        old.execute(
            "INSERT INTO edits VALUES (1, ?, 0, ?, 'done', ?, x'', NULL, 'edited', '',"
            " 'No.', x'', NULL, 'machine', 'e1')",
            (key_of(ARTICLE), FIRST, EDITED.text),
        )
        old.execute("PRAGMA user_version = 2")
    old.close()
    with Library(path) as library:
        assert library.history(ARTICLE).last == {0: EDITED}
        assert library.dates(ARTICLE, {0: EDITED}) == {}
        library.add(ARTICLE, CONFIRM)
        [(begun, changed)] = library.dates(ARTICLE, {0: CONFIRMED}).values()
    assert (begun, changed.second) == (None, 0)


@pytest.mark.logs_expected
def test_rows_that_make_no_sense_are_passed_over(path: Path) -> None:
    with Library(path) as library:
        library.add(ARTICLE, EDIT)
        library.add(ARTICLE, OTHER)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE edits SET state = 'dancing' WHERE place = 0")
    connection.close()
    with Library(path) as library:
        assert library.history(ARTICLE) == History((OTHER,))
        assert library.wordings([FIRST]) == {}


def test_a_file_that_another_connection_set_aside_is_left_there(library: Library, path: Path) -> None:
    with library.another() as edits:
        edits.add(ARTICLE, EDIT)
        library.history(ARTICLE)
        path.rename(path.with_name("aside.sqlite3"))
        for suffix in ("-wal", "-shm"):
            Path(f"{path}{suffix}").rename(path.with_name(f"aside.sqlite3{suffix}"))
        with Library(path) as new:
            new.add(ARTICLE, CONFIRM)
        # What the old file refuses goes to the new one.
        assert edits._connection
        edits._connection.execute("DROP TABLE edits")
        edits.add(ARTICLE, OTHER)
        assert edits.history(ARTICLE) == History((CONFIRM, OTHER))
    assert not list(path.parent.glob("*damaged*"))
