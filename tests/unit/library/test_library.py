"""The library on real files: what goes in comes out, in later runs too; a file out of order is explained."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sejajar.library import Library
from sejajar.library import file as room
from sejajar.library.schema import VERSION
from sejajar.text import (
    Article,
    Kind,
    LibraryError,
    Link,
    MarkAs,
    Merge,
    NotEntity,
    Paragraph,
    Segment,
    SetKind,
    Span,
    State,
    TranslatedSegment,
)

SOURCE, TARGET = "Warga menolak 🛬 rencana itu.", "Residents rejected the plan."
LINKS = (Link(Span(0, 5), Span(0, 9), 0.1 + 0.2), Link(Span(6, 13), Span(10, 18), 1.0))
MADE = TranslatedSegment(0, TARGET, LINKS, -0.25, State.MACHINE, "e1")


def article_of(text: str) -> Article:
    span = Span(0, len(text))
    return Article("", "", "", "id", text, (Paragraph(span, (Segment(0, span),)),))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "library.sqlite3"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    with Library(path) as library:
        yield library


# -- translations -------------------------------------------------------------------------------------


def test_a_translation_is_recalled_in_the_next_run(path: Path) -> None:
    with Library(path) as library:
        library.remember("e1", SOURCE, MADE)
        library.flush()
    with Library(path) as library:
        assert library.recall("e1", [SOURCE, "Belum pernah."]) == {SOURCE: MADE}
        assert library.recall("e2", [SOURCE]) == {}


def test_what_waits_to_be_written_is_recalled_as_well(library: Library, path: Path) -> None:
    library.remember("e1", SOURCE, MADE)
    assert library.recall("e1", [SOURCE]) == {SOURCE: MADE}


def test_the_last_translation_of_a_sentence_counts(library: Library) -> None:
    library.remember("e1", SOURCE, TranslatedSegment(0, "Old.", engine="e1"))
    library.flush()
    library.remember("e1", SOURCE, MADE)
    library.flush()
    assert library.recall("e1", [SOURCE]) == {SOURCE: MADE}


def test_more_sentences_than_one_statement_takes(library: Library) -> None:
    sources = [f"Kalimat nomor {number}." for number in range(1234)]
    for number, source in enumerate(sources):
        library.remember("e1", source, TranslatedSegment(0, str(number), engine="e1"))
    found = library.recall("e1", sources)
    assert [found[source].text for source in sources] == [str(number) for number in range(1234)]


def test_failures_are_not_for_keeping(library: Library) -> None:
    with pytest.raises(AssertionError):
        library.remember("e1", SOURCE, TranslatedSegment(0, "", state=State.FAILED))


LINE = st.text(st.characters(exclude_characters="\n", exclude_categories=("Cs",)), min_size=1, max_size=40)


@st.composite
def translated(draw: st.DrawFn) -> tuple[str, TranslatedSegment]:
    source, target = draw(LINE), draw(LINE)

    def span(text: str) -> Span:
        start = draw(st.integers(0, len(text) - 1))
        return Span(start, draw(st.integers(start + 1, len(text))))

    weights = draw(st.lists(st.floats(0, 1, exclude_min=True), max_size=5))
    links = tuple(Link(span(source), span(target), weight) for weight in weights)
    score = draw(st.none() | st.floats(-20, 0))
    state = draw(st.sampled_from([State.MACHINE, State.COPIED]))
    return source, TranslatedSegment(0, target, links, score, state, "e1")


@given(st.lists(translated(), max_size=5))
def test_any_translation_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, pairs: list[tuple[str, TranslatedSegment]]
) -> None:
    with Library(tmp_path_factory.mktemp("any") / "library.sqlite3") as library:
        for source, made in pairs:
            library.remember("e1", source, made)
        library.flush()
        assert library.recall("e1", [source for source, _ in pairs]) == dict(pairs)


# -- corrections --------------------------------------------------------------------------------------

CORRECTIONS = (
    SetKind("Kairo", Kind.PLACE),
    NotEntity("Senin"),
    Merge("Marzouk", "Musa Abu Marzouk"),
    MarkAs("Jalur Gaza", Kind.PLACE),
    SetKind("Kairo", Kind.ORGANISATION),
)


def test_corrections_are_kept_in_order_and_by_article(path: Path) -> None:
    one, other = article_of("Artikel yang satu."), article_of("Artikel yang lain.")
    with Library(path) as library:
        for correction in CORRECTIONS:
            library.add_correction(one, correction)
        library.add_correction(other, NotEntity("Artikel"))
    with Library(path) as library:
        assert library.corrections(one) == CORRECTIONS
        assert library.corrections(other) == (NotEntity("Artikel"),)
        library.drop_last_correction(one)
        assert library.corrections(one) == CORRECTIONS[:-1]
        assert library.corrections(other) == (NotEntity("Artikel"),)


def test_dropping_the_last_of_no_corrections_is_fine(library: Library) -> None:
    article = article_of("Artikel yang satu.")
    library.drop_last_correction(article)
    assert library.corrections(article) == ()


# -- the file -----------------------------------------------------------------------------------------


def test_nothing_is_made_before_something_is_asked(path: Path) -> None:
    with Library(path):
        pass
    assert not path.parent.exists()


@pytest.mark.skipif(os.name == "nt", reason="modes are of POSIX")
def test_nobody_else_can_read_the_file(library: Library, path: Path) -> None:
    library.remember("e1", SOURCE, MADE)
    library.flush()
    assert {file.stat().st_mode & 0o077 for file in path.parent.iterdir()} == {0}


def test_another_thread_may_not_use_it(library: Library) -> None:
    library.recall("e1", [SOURCE])
    caught: list[BaseException] = []

    def use() -> None:
        try:
            library.recall("e1", [SOURCE])
        except AssertionError as error:
            caught.append(error)

    thread = threading.Thread(target=use)
    thread.start()
    thread.join()
    assert "thread" in str(caught[0])


def test_the_thread_that_used_it_may_be_gone_when_it_is_closed(path: Path) -> None:
    with Library(path) as library:
        thread = threading.Thread(target=lambda: library.add_correction(article_of("Ya."), NotEntity("Ya")))
        thread.start()
        thread.join()
    assert [file.name for file in path.parent.iterdir()] == [path.name], "SQLite has tidied up"


@pytest.mark.logs_expected
@pytest.mark.parametrize("damage", [b"this is no database at all " * 200, b"\xff" * 5000])
def test_a_damaged_file_is_set_aside(path: Path, damage: bytes, caplog: pytest.LogCaptureFixture) -> None:
    path.parent.mkdir()
    for number in (1, 2):
        path.write_bytes(damage)
        with Library(path) as library:
            with pytest.raises(LibraryError, match=f"damaged.*library-damaged-{number}.sqlite3"):
                library.recall("e1", [SOURCE])
            library.remember("e1", SOURCE, MADE)
            library.flush()
            assert library.recall("e1", [SOURCE]) == {SOURCE: MADE}
        assert (path.parent / f"library-damaged-{number}.sqlite3").read_bytes() == damage
    assert "library-damaged-2" in caplog.text


@pytest.mark.logs_expected
def test_damage_within_the_file_is_found_when_it_is_met(path: Path) -> None:
    sources = [f"Kalimat nomor {number} " + "panjang " * 50 for number in range(200)]
    with Library(path) as library:
        for source in sources:
            library.remember("e1", source, MADE)
        library.flush()
    with path.open("r+b") as file:  # the first page stays: SQLite takes it for a good file
        file.seek(4096)
        file.write(os.urandom(path.stat().st_size - 4096))
    with Library(path) as library:
        with pytest.raises(LibraryError, match="damaged"):
            library.recall("e1", sources)
        assert library.recall("e1", sources) == {}


@pytest.mark.logs_expected
def test_rows_that_make_no_sense_are_passed_over(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    article = article_of("Artikel.")
    with Library(path) as library:
        library.remember("e1", SOURCE, MADE)
        library.remember("e1", "Baik.", TranslatedSegment(0, "Good.", engine="e1"))
        library.add_correction(article, NotEntity("a"))
        library.add_correction(article, NotEntity("b"))
        library.flush()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE memory SET target = 'No.' WHERE source = ?", (SOURCE,))
        connection.execute("UPDATE corrections SET action = 'dance' WHERE words = 'a'")
    connection.close()
    with Library(path) as library:
        assert set(library.recall("e1", [SOURCE, "Baik."])) == {"Baik."}
        assert library.corrections(article) == (NotEntity("b"),)
    assert len(caplog.records) == 2


def test_a_library_of_a_newer_program_is_left_alone(path: Path) -> None:
    with Library(path) as library:
        library.recall("e1", [SOURCE])
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()
    before = path.read_bytes()
    with Library(path) as library, pytest.raises(LibraryError, match="newer version"):
        library.recall("e1", [SOURCE])
    assert path.read_bytes() == before


def test_a_locked_library_says_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_PATIENCE", 0.05)
    with Library(path) as library:
        library.recall("e1", [SOURCE])
        other = sqlite3.connect(path)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryError, match="in use"):
            library.add_correction(article_of("Ya."), NotEntity("Ya"))
        other.close()
        library.add_correction(article_of("Ya."), NotEntity("Ya"))


def test_a_profile_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "profile").write_text("a file in the place of the folder")
    with Library(tmp_path / "profile" / "library.sqlite3") as library, pytest.raises(LibraryError):
        library.recall("e1", [SOURCE])


def test_a_library_that_cannot_be_written(path: Path) -> None:
    with Library(path) as library:
        library.recall("e1", [SOURCE])
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()
    with Library(path) as library:
        library.recall("e1", [SOURCE])
        assert library._connection
        # A superuser can write where modes forbid it; SQLite itself forbids it to everyone.
        library._connection.execute("PRAGMA query_only = ON")
        with pytest.raises(LibraryError, match="cannot be written"):
            library.add_correction(article_of("Ya."), NotEntity("Ya"))


def test_a_full_disk_says_so_and_harms_nothing(path: Path) -> None:
    with Library(path) as library:
        library.remember("e1", SOURCE, MADE)
        library.flush()
        assert library._connection
        (pages,) = library._connection.execute("PRAGMA page_count").fetchone()
        library._connection.execute(f"PRAGMA max_page_count = {pages}")
        library.remember("e1", "Panjang " * 5000, MADE)
        with pytest.raises(LibraryError, match="no space"):
            library.flush()
        assert library.recall("e1", [SOURCE]) == {SOURCE: MADE}


WRITER = """
import sys
from pathlib import Path
from sejajar.library import Library
from sejajar.text import TranslatedSegment
with Library(Path(sys.argv[1])) as library:
    for number in range(300):
        library.remember("e1", f"{sys.argv[2]} {number}", TranslatedSegment(0, "ya", engine="e1"))
    library.flush()
"""


def test_several_programs_begin_one_library_at_once(path: Path) -> None:
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, path, name], stderr=subprocess.PIPE)
        for name in "abcd"
    ]
    for writer in writers:
        _, told = writer.communicate(timeout=120)
        assert (writer.returncode, told) == (0, b"")
    with Library(path) as library:
        sources = [f"{name} {number}" for name in "abcd" for number in range(300)]
        assert len(library.recall("e1", sources)) == 1200
