"""The whole program in a real X window, worked with mouse and keyboard, and its command line as a process."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.e2e.reader import Reader
from tests.e2e.screen import Screen

TOOLS = ("Xvfb", "xdotool", "import")

Cli = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture(scope="session")
def screen() -> Iterator[Screen]:
    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)} (build/linux/apt-test.txt lists the packages)")
    with Screen() as screen:
        yield screen


@pytest.fixture
def reader(screen: Screen, resources: Path, tmp_path: Path) -> Iterator[Reader]:
    folder = tmp_path / "reader"
    folder.mkdir()
    reader = Reader(screen, resources / "themes", folder)
    yield reader
    reader.stop()


@pytest.fixture(scope="session")
def sample(resources: Path) -> Path:
    """Our own article, with the damage that scraped ones have."""
    return resources / "samples" / "banjir-demak.txt"


def sejajar(
    *arguments: object, stdin: bytes = b"", limit: int | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run the program without a window; `limit` bounds the bytes it can write to any one file."""
    command = [sys.executable, "-m", "sejajar", *map(str, arguments)]
    if limit is not None:
        # What a full disk is to the program: writing goes well for a while and then does not.
        command = ["bash", "-c", f'ulimit -f {limit // 1024}; exec "$@"', "bash", *command]
    return subprocess.run(command, input=stdin, capture_output=True, env=os.environ, timeout=300)


@pytest.fixture
def cli() -> Cli:
    return sejajar


def document_of(article: Path) -> dict[str, Any]:
    """What `translate --json` says of an article, for the tests that compare with it."""
    done = sejajar("translate", article, "--json")
    assert (done.returncode, done.stderr) == (0, b"")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.fixture(scope="session")
def sample_document(sample: Path) -> dict[str, Any]:
    return document_of(sample)


@pytest.fixture(scope="session")
def hamas_document(shared_articles: Path) -> dict[str, Any]:
    """The user's own article."""
    return document_of(shared_articles / "hamas-doha.txt")
