"""A file that one process at a time has for itself."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QLockFile

# Milliseconds after which whoever just looked (see `is_taken`) has let go.
_LOOKED_MS = 50


class Claim:
    """Held from the start, unless another process that runs holds it, and until it is let go."""

    def __init__(self, file: Path) -> None:
        with suppress(OSError):  # who writes the file will tell
            file.parent.mkdir(parents=True, exist_ok=True)
        self._lock = _lock_of(file)
        self.is_held = self._lock.tryLock(_LOOKED_MS) or not _is_another_s(self._lock)

    def let_go(self) -> None:
        self._lock.unlock()


def is_taken(file: Path) -> bool:
    """Whether a process that runs holds the file."""
    lock = _lock_of(file)
    if lock.tryLock(0):
        lock.unlock()
        return False
    return _is_another_s(lock)


def _lock_of(file: Path) -> QLockFile:
    lock = QLockFile(f"{file}.lock")
    lock.setStaleLockTime(0)  # however old, as long as its process runs
    return lock


def _is_another_s(lock: QLockFile) -> bool:
    """Whether that is why it could not be had, and not that the folder takes no files."""
    return lock.error() is QLockFile.LockError.LockFailedError
