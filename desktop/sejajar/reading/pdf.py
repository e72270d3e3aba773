"""The text layer of .pdf files, read in a process of its own that is stopped when it takes too long."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Thread

from sejajar.reading.extract import Extract
from sejajar.reading.steps import Steps
from sejajar.text import ReadingError

ARGUMENT = "--read-pdf-from-standard-input"
"""Makes the program do `pdf_pages.serve` and nothing else."""
_PATIENCE = 40.0
"""Seconds for all pages together; 300 pages of a newspaper take two."""
_TICK = 0.1
"""Seconds; how soon a reader's wish to stop is heard while a page takes long."""
REFUSALS = {
    "broken": "“{name}” is damaged and cannot be opened. Get a new copy of it.",
    "locked": "“{name}” is locked with a password. Open it in its own program and save it without.",
    "no text": "“{name}” has no text layer; it needs OCR first. "
    "Recognise its text with an OCR program, then open it.",
    "no alphabet": "“{name}” has a text layer that cannot be read; it needs OCR first. "
    "Recognise its text with an OCR program, then open it.",
    "too much": "“{name}” has more on its pages than can be opened. "
    "Split it into parts, or copy its text and paste it.",
    "too slow": "“{name}” takes too long to read: there is too much on its pages. "
    "Split it into parts, or copy its text and paste it.",
    "crashed": "“{name}” cannot be read: its pages are damaged, or there is too much on them. "
    "Print it to a new PDF file and open that, or copy its text and paste it.",
    "not started": "“{name}” cannot be opened: the part of the program that reads PDF files does not start. "
    "Install the program anew.",
}
"""What can be wrong, as templates for a ReadingError."""


def pdf_steps(data: bytes, *, name: str, patience: float = _PATIENCE) -> Steps[Extract]:
    """Yields the share of the pages that are read, ten times a second or more; closing it stops the process.

    RuntimeError where the process tells of a mistake of ours.
    """
    end = time.monotonic() + patience
    process = _start(name)
    said: SimpleQueue[bytes] = SimpleQueue()
    talk = Thread(target=_talk, args=(process, data, said), daemon=True)
    talk.start()
    share = -1.0
    try:
        while time.monotonic() < end:
            try:
                line = said.get(timeout=_TICK)
            except Empty:
                yield max(share, 0.0)
                continue
            if not line:
                raise ReadingError(REFUSALS["crashed" if share >= 0 else "not started"], name=name)
            message = json.loads(line)
            if "extract" in message:
                fields = message["extract"]
                return Extract(**fields | {"paragraphs": tuple(fields["paragraphs"])})
            if "refused" in message:
                raise ReadingError(REFUSALS[message["refused"]], name=name)
            if "fault" in message:
                raise RuntimeError(message["fault"])
            share = message["share"]
            yield share
        raise ReadingError(REFUSALS["too slow"], name=name)
    finally:
        process.kill()
        process.wait()
        talk.join()


def _start(name: str) -> subprocess.Popen[bytes]:
    # Frozen, the program is its own interpreter. A module in the folder it was started from is not ours (-P).
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-P", "-m", "sejajar"]
    try:
        return subprocess.Popen(
            [*program, ARGUMENT],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            # On Windows a program without a window would get a terminal.
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError:
        raise ReadingError(REFUSALS["not started"], name=name) from None


def _talk(process: subprocess.Popen[bytes], data: bytes, said: SimpleQueue[bytes]) -> None:
    """Hand over the file, then pass on each line that is said, and an empty one behind the last."""
    assert process.stdin
    assert process.stdout
    # A process that ends early tells why, or its end does.
    with suppress(OSError), process.stdin as pipe:
        pipe.write(data)
    with process.stdout as pipe:
        for line in pipe:
            said.put(line)
    said.put(b"")
