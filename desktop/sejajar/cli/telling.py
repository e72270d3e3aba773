"""What the command line says: results on standard output, all else on standard error, and the exit code."""

from __future__ import annotations

import os
import sys

from sejajar.text import ExportError

DONE, AT_FAULT, USAGE, INTERRUPTED = 0, 1, 2, 130


def say(sentence: str) -> None:
    print(f"sejajar: {sentence}", file=sys.stderr)


def put(data: bytes) -> None:
    """Bytes, so that the result is UTF-8 with plain line ends whatever the terminal's settings.

    ExportError where standard output cannot be written.
    """
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # `sejajar translate … | head` has all it wants. Python would complain once more while closing.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as fault:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise ExportError("standard output cannot be written: {reason}", reason=fault.strerror) from fault
