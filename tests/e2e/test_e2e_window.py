"""What else happens to a window: opening by keyboard, bad files, stopping, leaving in the middle."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from tests.e2e.reader import Reader

SOON = 10.0  # seconds within which a window must be gone, whatever it was doing


@pytest.fixture
def long_article(sample: Path, tmp_path: Path) -> Path:
    """Enough to be in the middle of it when the reader acts."""
    lines = sample.read_text(encoding="utf-8").splitlines()
    article = tmp_path / "panjang.txt"
    # Numbered, because a paragraph that comes twice is read once.
    text = [line if part == 1 else f"{line} Bagian {part}." for part in range(1, 5) for line in lines]
    article.write_text("\n".join(text), encoding="utf-8")
    return article


@pytest.mark.usefixtures("remembered")
def test_open_by_keyboard(reader: Reader, sample: Path, sample_document: dict[str, Any]) -> None:
    reader.start()
    assert reader.title == "Sejajar"
    reader.press("ctrl+o")
    reader.answer(str(sample))
    reader.wait_until_translated(sample_document["title"])
    reader.press("End")
    reader.look_for("the level end of the article", lambda view: view.is_level)
    assert reader.leave() == (0, "", "")


@pytest.mark.usefixtures("remembered")
@pytest.mark.parametrize(
    ("name", "data"),
    [("kosong.txt", b""), ("gambar.txt", b"\x89PNG\r\n\x1a\n" + bytes(999)), ("hilang.txt", None)],
)
def test_a_bad_file_is_told_and_the_work_goes_on(
    reader: Reader,
    tmp_path: Path,
    sample: Path,
    sample_document: dict[str, Any],
    name: str,
    data: bytes | None,
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    reader.start(tmp_path / name)
    reader.answer()
    reader.press("ctrl+o")
    reader.answer(str(sample))
    reader.wait_until_translated(sample_document["title"])
    assert reader.leave() == (0, "", "")


def test_stop_and_go_on(reader: Reader, long_article: Path, sample_document: dict[str, Any]) -> None:
    reader.start(long_article)
    view = reader.look_for("the progress bar", lambda view: view.progress_bar)
    reader.click(*view.status_button)
    reader.look_for("the bar to go", lambda view: not view.progress_bar)
    reader.press("End")
    reader.look_for("an end without translation", lambda view: not view.is_level)
    # Resume stands where Cancel stood.
    reader.click(*view.status_button)
    reader.look_for("the progress bar", lambda view: view.progress_bar)
    reader.wait_until_translated(sample_document["title"])
    assert reader.leave() == (0, "", "")


def test_leave_in_the_middle(reader: Reader, long_article: Path) -> None:
    reader.start(long_article)
    reader.look_for("the progress bar", lambda view: view.progress_bar)
    since = time.monotonic()
    assert reader.leave() == (0, "", "")
    assert time.monotonic() - since < SOON
