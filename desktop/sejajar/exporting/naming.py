"""What a file made of an article is called."""

from __future__ import annotations

from pathlib import Path

_LONGEST = 80


def target_in(folder: Path, suffix: str, *, path: Path | None, title: str) -> Path:
    """Where in `folder` the export of an article from `path` goes.

    It is called as the article's own file, by which its reader knows it, and which stays the same when the
    title is put right; what was pasted or piped in has only its title. berita.txt as text beside itself
    becomes berita.en.txt.
    """
    stem = path.stem if path else _words(title)
    target = folder / f"{stem}{suffix}"
    return folder / f"{stem}.en{suffix}" if path and is_same_file(target, path) else target


def is_same_file(one: Path, other: Path) -> bool:
    """Whether both names lead to one file that is there."""
    try:
        return one.samefile(other)
    except OSError:
        return False


def _words(title: str) -> str:
    words = "".join(char if char.isalnum() else " " for char in title).split()
    return "-".join(words)[:_LONGEST] or "sejajar"
