"""What every test gets: no network, its own profile, no stray threads, and no log lines it did not expect."""

from __future__ import annotations

import logging
import os
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from sejajar.pipeline import Pipeline

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 2.0  # seconds that a thread is given to end after its test

# A test's time says nothing on a busy machine; a failing example is printed, so it need not be stored.
settings.register_profile(
    "sejajar",
    deadline=None,
    max_examples=60,
    database=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("sejajar")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers", "logs_expected: the test provokes warnings in the log and looks at them itself"
    )
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # Some libraries choose their folders when imported, before any fixture runs.
    home = tempfile.TemporaryDirectory(prefix="sejajar-tests-", ignore_cleanup_errors=True)
    config.add_cleanup(home.cleanup)
    os.environ |= profile_variables(Path(home.name))


def profile_variables(home: Path) -> dict[str, str]:
    """Environment variables that put everything a program keeps for its user under `home`."""
    folders = {
        "HOME": home,
        "XDG_CONFIG_HOME": home / "config",
        "XDG_DATA_HOME": home / "data",
        "XDG_CACHE_HOME": home / "cache",
        "XDG_STATE_HOME": home / "state",
        "XDG_RUNTIME_DIR": home / "run",
    }
    for folder in folders.values():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return {name: str(folder) for name, folder in folders.items()}


@pytest.fixture(autouse=True)
def profile(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder for each test, and for the programs it starts."""
    home = tmp_path_factory.mktemp("home")
    for name, value in profile_variables(home).items():
        monkeypatch.setenv(name, value)
    if qt := sys.modules.get("PySide6.QtCore"):
        # Qt looks the folder up once and keeps it.
        for style in (qt.QSettings.Format.NativeFormat, qt.QSettings.Format.IniFormat):
            qt.QSettings.setPath(style, qt.QSettings.Scope.UserScope, str(home / "config"))
    return home


@pytest.fixture(autouse=True)
def no_unexpected_logs(request: pytest.FixtureRequest) -> Iterator[None]:
    """A warning in the log is for a person to read: a test that provokes one says so by its mark."""
    records: list[logging.LogRecord] = []

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            records.append(record)

    collector = Collector(level=logging.WARNING)
    logging.getLogger().addHandler(collector)
    yield
    logging.getLogger().removeHandler(collector)
    if records and request.node.get_closest_marker("logs_expected") is None:
        pytest.fail("unexpected log: " + "; ".join(f"{r.name}: {r.getMessage()}" for r in records))


@pytest.fixture(autouse=True)
def no_stray_threads() -> Iterator[None]:
    """Fail where a thread that the test started still runs after it."""
    before = set(threading.enumerate())
    yield
    deadline = time.monotonic() + PATIENCE
    while (stray := stray_threads(before)) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not stray, f"threads still running: {stray}"


def stray_threads(before: set[threading.Thread]) -> list[str]:
    # Python keeps a dummy for every foreign thread that ever called it, also after that thread ended.
    names = [
        t.name for t in threading.enumerate() if t not in before and not isinstance(t, threading._DummyThread)
    ]
    if qt := sys.modules.get("PySide6.QtCore"):
        pool = qt.QThreadPool.globalInstance()
        if pool.activeThreadCount():
            names.append("QThreadPool")
    return names


@pytest.fixture(scope="session")
def resources() -> Path:
    """The folder that ships with the program: model, gazetteers, samples, icons."""
    return ROOT / "resources"


@pytest.fixture(scope="session")
def pipeline(resources: Path) -> Pipeline:
    """All rooms at work with what ships; loaded once, at the first use."""
    from sejajar.pipeline import Pipeline

    return Pipeline(resources)


@pytest.fixture(scope="session")
def shared_articles() -> Path:
    """The folder with real articles, which stands beside the repository on some machines."""
    folder = ROOT.parent / "shared" / "articles"
    if not folder.is_dir():
        pytest.skip("no real articles here")
    return folder
