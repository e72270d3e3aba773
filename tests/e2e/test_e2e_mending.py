"""Sentences are rewritten in the real window, and are there ever after, even after a crash."""

from __future__ import annotations

import json
import shutil
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from tests.e2e.conftest import Cli
from tests.e2e.reader import Reader

MENDED = "Floods that covered 47 villages in Demak began to fall, as we put it ourselves."


OTHER = "Harga Beras Turun\nHarga beras di Demak turun sejak pekan lalu.\n"


def edits(library: Path, stage: str) -> list[str]:
    with closing(sqlite3.connect(library)) as connection:
        found = connection.execute(
            "SELECT target FROM edits WHERE stage = ? ORDER BY id", (stage,)
        ).fetchall()
    return [text for (text,) in found]


def drafts(library: Path) -> list[str]:
    """What is typed and not kept yet."""
    return edits(library, "draft")


def is_taken_up(profile: Path) -> bool:
    """Whether what was unfinished is open again."""
    (file,) = profile.rglob("open.json")
    (article,) = json.loads(file.read_text(encoding="utf-8"))["articles"]
    return bool(article["unfinished"] and article["typing"])


@pytest.mark.usefixtures("remembered")
def test_a_mended_sentence_stays(
    reader: Reader, sample: Path, sample_document: dict[str, Any], tmp_path: Path, profile: Path, cli: Cli
) -> None:
    article = Path(shutil.copy(sample, tmp_path / "berita.txt"))
    reader.start(article)
    reader.wait_until_translated(sample_document["title"])
    reader.press("ctrl+Down", "ctrl+Down", "F2", "ctrl+a")
    reader.write(MENDED)
    reader.press("ctrl+Return")
    # The third sentence is open when the program is killed: what was typed so far waits in the next window,
    # as it does when that one is closed.
    reader.press("F2", "ctrl+a")
    reader.write("Half a sentence")
    (library,) = profile.rglob("library.sqlite3")
    reader.wait("the draft", lambda: "Half a sentence" in drafts(library))
    reader.stop()
    reader.start(article)
    reader.wait("half a sentence", lambda: is_taken_up(profile))
    assert reader.leave() == (0, "", "")
    assert (drafts(library), edits(library, "done")) == ([], [MENDED])

    # The command line knows what was kept, and that something is not.
    done = cli("translate", article, "--json")
    assert (done.returncode, done.stderr.count(b"\n")) == (0, 1)
    assert b"1 sentence is unfinished in the window" in done.stderr
    segments = json.loads(done.stdout)["segments"]
    assert (segments[1]["target"], segments[1]["state"]) == (MENDED, "confirmed")
    assert [segments[number]["state"] for number in (0, 2)] == ["machine"] * 2

    # So does the next window, in which the sentence is finished; its undo takes back what was done last.
    reader.start()
    reader.wait("half a sentence", lambda: is_taken_up(profile))
    reader.write(" and the rest")
    reader.press("Return")
    reader.wait("the sentence", lambda: edits(library, "done") == [MENDED, "Half a sentence and the rest"])
    reader.wait_until_translated(sample_document["title"])
    reader.press("ctrl+z")
    pdf = tmp_path / "hasil.pdf"
    reader.press("ctrl+e")
    reader.answer(str(pdf))
    reader.wait("the PDF", pdf.exists)
    text = "".join("".join(page.extract_text().split()) for page in PdfReader(pdf).pages)
    assert "".join(MENDED.split()) in text
    assert "Halfasentence" not in text
    assert "".join(segments[3]["target"].split()) in text
    assert reader.leave() == (0, "", "")


@pytest.mark.usefixtures("remembered")
def test_half_a_sentence_waits_for_its_article_and_an_alternative_is_taken(
    reader: Reader, sample: Path, sample_document: dict[str, Any], tmp_path: Path, profile: Path
) -> None:
    article, other = Path(shutil.copy(sample, tmp_path / "berita.txt")), tmp_path / "beras.txt"
    other.write_text(OTHER, encoding="utf-8")
    reader.start(article, other)
    reader.wait_until_translated(sample_document["title"])
    (library,) = profile.rglob("library.sqlite3")
    reader.press("ctrl+Down", "ctrl+Down", "F2", "ctrl+a")
    reader.write("Half a sentence")
    reader.wait("the draft", lambda: "Half a sentence" in drafts(library))

    # It counts for nothing while another article is on the desk, and is open again in its own.
    reader.press("ctrl+Tab")
    reader.wait_until_translated(OTHER.splitlines()[0])
    reader.wait("no draft", lambda: not drafts(library))
    assert edits(library, "done") == []
    reader.press("ctrl+Tab")
    reader.wait("the draft", lambda: "Half a sentence" in drafts(library))
    reader.write(" and the rest")
    reader.press("Return")
    reader.wait("the sentence", lambda: edits(library, "done") == ["Half a sentence and the rest"])

    # The arrow key goes to other translations as soon as there are some.
    reader.press("ctrl+Down")

    def taken() -> list[str]:
        reader.press("F2", "Down")
        time.sleep(0.5)  # until a draft would be there
        return drafts(library)

    reader.wait("an alternative", taken)
    reader.press("Return")
    reader.wait("two changes", lambda: len(edits(library, "done")) == 2)
    assert edits(library, "done")[1] not in (sample_document["segments"][2]["target"], "")
    assert reader.leave() == (0, "", "")
