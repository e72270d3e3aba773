"""The command line remembers what it translated, and does without a memory where there can be none."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

TEXT = "Warga desa itu menolak rencana bendungan di hulu sungai. Mereka berkumpul di balai desa.\n"
PROGRAM = "import sys\nfrom sejajar.app import main\nsys.exit(main(sys.argv[1:]))"
WITHOUT_MODEL = "import sejajar.pipeline.pipeline\nsejajar.pipeline.pipeline.Engine = None\n" + PROGRAM


@pytest.fixture
def berita(tmp_path: Path) -> Path:
    path = tmp_path / "berita.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(program: str, *arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", program, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, env=os.environ | environment, timeout=120)


def test_the_second_time_needs_no_model(berita: Path) -> None:
    first = run(PROGRAM, "translate", "--json", berita)
    assert (first.returncode, first.stderr) == (0, b"")
    second = run(WITHOUT_MODEL, "translate", "--json", berita)
    assert (second.returncode, second.stderr) == (0, b"")
    assert second.stdout == first.stdout


def test_no_place_for_a_library_costs_nothing_but_the_memory(berita: Path, profile: Path) -> None:
    (profile / "data" / "sejajar" / "library.sqlite3").mkdir(parents=True)
    done = run(PROGRAM, "translate", berita)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.strip()


def test_a_damaged_library_is_told_and_kept(berita: Path, profile: Path) -> None:
    folder = profile / "data" / "sejajar"
    folder.mkdir(parents=True)
    (folder / "library.sqlite3").write_bytes(b"this is no database at all " * 200)
    done = run(PROGRAM, "translate", berita)
    assert done.returncode == 0
    assert b"library-damaged-1.sqlite3" in done.stderr
    assert b"Traceback" not in done.stderr
    assert (folder / "library-damaged-1.sqlite3").read_bytes() == b"this is no database at all " * 200
