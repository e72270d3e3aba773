"""The command line as a process of its own, with the translation package that ships."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

# What app.main does, and then a look at what it took.
PROGRAM = (
    "import sys\n"
    "from sejajar.app import main\n"
    "code = main(sys.argv[1:])\n"
    "assert not any(name.startswith('PySide6') for name in sys.modules), 'Qt came along'\n"
    "sys.exit(code)\n"
)


Start = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts the program; what a failing test leaves running is ended."""
    with ExitStack() as ends:

        def start_program(
            *arguments: str | Path, stderr: int = subprocess.PIPE, **options: Any
        ) -> subprocess.Popen[bytes]:
            command = [sys.executable, "-c", PROGRAM, *map(str, arguments)]
            process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=stderr, **options)
            ends.enter_context(process)
            ends.callback(process.kill)
            return process

        yield start_program


def finish(process: subprocess.Popen[bytes], data: bytes | None = None) -> tuple[int, str, str]:
    out, err = process.communicate(data, timeout=120)
    return process.returncode, out.decode("utf-8"), err.decode("utf-8")


@pytest.fixture
def sample(resources: Path) -> Path:
    return resources / "samples" / "banjir-demak.txt"


def test_an_article_goes_in_and_json_comes_out_without_qt(start: Start, sample: Path) -> None:
    # A locale that knows no accents must not matter.
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    process = start("translate", "-", "--json", stdin=subprocess.PIPE, env=environment)
    code, out, err = finish(process, sample.read_bytes())
    assert (code, err) == (0, "")
    read = json.loads(out)
    assert read["engine"]
    assert len(read["segments"]) > 5
    assert all(segment["target"] for segment in read["segments"])
    assert {"place", "date"} <= {entity["kind"] for entity in read["entities"]}


def test_an_article_becomes_a_pdf_without_qt(start: Start, sample: Path, tmp_path: Path) -> None:
    code, out, err = finish(start("export", sample, "-o", tmp_path / "banjir.pdf", cwd=tmp_path))
    assert (code, out, err) == (0, "", "")
    words = " ".join(page.extract_text() for page in PdfReader(tmp_path / "banjir.pdf").pages)
    assert "Demak" in words
    assert "Entities" in words


def test_head_may_close_the_pipe(start: Start, sample: Path) -> None:
    process = start("translate", sample)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(timeout=120) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="signals are a POSIX matter")
def test_control_c_ends_it_in_one_line(start: Start, tmp_path: Path) -> None:
    long = tmp_path / "panjang.txt"
    sentences = (f"Pada hari ke-{day} warga kembali membersihkan {day + 3} rumah." for day in range(4000))
    long.write_text("\n".join(sentences), encoding="utf-8")
    # A terminal's progress line says that translating has begun.
    master, terminal = os.openpty()
    process = start("export", long, stderr=terminal)
    os.close(terminal)
    said = b""
    deadline = time.monotonic() + 120
    while b"sentences" not in said and time.monotonic() < deadline:
        said += os.read(master, 1000)
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=60) == 130
    while chunk := _read(master):
        said += chunk
    os.close(master)
    assert said.endswith(b"sejajar: interrupted\r\n")
    assert b"Traceback" not in said
    assert [path.name for path in tmp_path.iterdir()] == ["panjang.txt"]


def _read(master: int) -> bytes:
    try:
        return os.read(master, 1000)
    except OSError:  # Linux's way of saying that nobody has the other end open
        return b""
