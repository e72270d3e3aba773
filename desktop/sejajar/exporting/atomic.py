"""Files that are written whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

from sejajar.text import ExportError

_DENIED = (
    "{path} cannot be written: it is protected, or open in another program. "
    "Close it there or choose another place."
)
_SENTENCES = {
    errno.EACCES: _DENIED,
    errno.EPERM: _DENIED,
    errno.ENOENT: "{path} cannot be written: there is no folder {folder}. Make it or choose another.",
    errno.ENOTDIR: "{path} cannot be written: {folder} is not a folder. Choose another place.",
    errno.EISDIR: "{path} is a folder. Choose another name for the file, or a place inside that folder.",
    errno.ENOSPC: "{path} cannot be written: the disk is full. Make room or choose another disk.",
    errno.EDQUOT: "{path} cannot be written: your share of the disk is full. Make room there.",
    errno.EFBIG: "{path} cannot be written: a file of this size is not allowed there. Choose another disk.",
    errno.EROFS: "{path} cannot be written: the disk is read-only. Choose another place.",
    errno.ENAMETOOLONG: "{path} cannot be written: the name is too long. Choose a shorter one.",
}
_OTHER = "{path} cannot be written: {reason}. Choose another place."


def write_atomically(path: Path, data: bytes) -> None:
    """Put `data` at `path` so that a reader sees the old file or the new one, never a part.

    Symbolic links are followed; a pipe or a device is written to directly. ExportError on failure, and
    then what was there is untouched and nothing is left beside it.
    """
    with _explained(path):
        target = _target(path)
        if target.exists() and not target.is_file():
            target.write_bytes(data)
        else:
            _replace(target, data)


def ensure_writable(path: Path) -> None:
    """ExportError where `write_atomically` would fail for sure: better before long work than after it."""
    with _explained(path):
        target = _target(path)
        if target.is_file() or not target.exists():
            with tempfile.TemporaryFile(dir=target.parent):
                pass


@contextlib.contextmanager
def _explained(path: Path) -> Iterator[None]:
    """An OSError inside becomes an ExportError with a sentence."""
    try:
        yield
    except OSError as fault:
        template = _SENTENCES.get(fault.errno or 0, _OTHER)
        reason = fault.strerror or str(fault)
        raise ExportError(template, path=path, folder=path.parent, reason=reason) from fault


def _target(path: Path) -> Path:
    target = path.resolve()
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    return target


def _replace(target: Path, data: bytes) -> None:
    # Beside the target, because a rename is atomic only within one file system.
    descriptor, name = tempfile.mkstemp(prefix=".sejajar-", suffix=".part", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode(target))
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            temporary.unlink()
        raise


def _mode(target: Path) -> int:
    """The permissions of the file replaced, or those a new file gets here (mkstemp's are 0600)."""
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
