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
from tests.e2e.neighbour import Neighbour
from tests.e2e.reader import Reader
from tests.e2e.screen import HEIGHT, WIDTH, Screen

TOOLS = ("Xvfb", "xdotool", "import")

Cli = Callable[..., subprocess.CompletedProcess[bytes]]


def skip_without(*tools: str) -> None:
    missing = [tool for tool in tools if not shutil.which(tool)]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)} (build/linux/apt-test.txt lists the packages)")


@pytest.fixture(scope="session")
def laid_out() -> Callable[[Path], str]:
    """The text of a PDF as it stands on its pages."""
    skip_without("pdftotext")

    def read(pdf: Path) -> str:
        command = ["pdftotext", "-layout", pdf, "-"]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    return read


@pytest.fixture(scope="session")
def screen() -> Iterator[Screen]:
    skip_without(*TOOLS)
    with Screen() as screen:
        yield screen


@pytest.fixture(scope="session")
def neighbour(screen: Screen) -> Iterator[Neighbour]:
    """In the corner that the program's window leaves free."""
    with Neighbour(screen.environment, (WIDTH - 80, HEIGHT - 60)) as neighbour:
        yield neighbour


@pytest.fixture
def reader(screen: Screen, neighbour: Neighbour, resources: Path, tmp_path: Path) -> Iterator[Reader]:
    folder = tmp_path / "reader"
    folder.mkdir()
    reader = Reader(screen, neighbour, resources / "themes", folder)
    yield reader
    reader.stop()


@pytest.fixture(scope="session")
def sample(resources: Path) -> Path:
    """Our own article, with the damage that scraped ones have."""
    return resources / "samples" / "banjir-demak.txt"


@pytest.fixture(scope="session")
def first_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the program keeps for the user for whom the articles were translated first."""
    return tmp_path_factory.mktemp("first")


@pytest.fixture
def remembered(profile: Path, first_home: Path, sample_document: dict[str, Any]) -> None:
    """Give the test's program the memory of one that has read the article already."""
    shutil.copytree(first_home, profile / "data", dirs_exist_ok=True)


def sejajar(
    *arguments: object, stdin: bytes = b"", limit: int | None = None, data: Path | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run the program without a window; `limit` bounds the bytes it can write to any one file."""
    command = [sys.executable, "-m", "sejajar", *map(str, arguments)]
    if limit is not None:
        # What a full disk is to the program: writing goes well for a while and then does not.
        command = ["bash", "-c", f'ulimit -f {limit // 1024}; exec "$@"', "bash", *command]
    environment = os.environ | ({"XDG_DATA_HOME": str(data)} if data else {})
    return subprocess.run(command, input=stdin, capture_output=True, env=environment, timeout=300)


@pytest.fixture
def cli() -> Cli:
    return sejajar


def document_of(article: Path, data: Path) -> dict[str, Any]:
    """What `translate --json` says of an article, for the tests that compare with it."""
    done = sejajar("translate", article, "--json", data=data)
    assert (done.returncode, done.stderr) == (0, b"")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.fixture(scope="session")
def sample_document(sample: Path, first_home: Path) -> dict[str, Any]:
    return document_of(sample, first_home)


@pytest.fixture(scope="session")
def hamas_document(shared_articles: Path, first_home: Path) -> dict[str, Any]:
    """The user's own article."""
    return document_of(shared_articles / "hamas-doha.txt", first_home)
