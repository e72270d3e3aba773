"""The guards that every test stands under do catch what they are there for."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import platformdirs
import pytest
from pytest_socket import SocketBlockedError

ROOT = Path(__file__).resolve().parents[2]

OFFENDERS = """
import logging, threading, time
import pytest

def test_quiet():
    logging.getLogger("room").info("as expected")

def test_logs():
    logging.getLogger("room").warning("something odd")

@pytest.mark.logs_expected
def test_logs_on_purpose(caplog):
    logging.getLogger("room").warning("something odd")
    assert "odd" in caplog.text

def test_leaks():
    threading.Thread(target=time.sleep, args=(4,), name="forgotten", daemon=True).start()

def test_joins():
    thread = threading.Thread(target=time.sleep, args=(0.05,))
    thread.start()
"""


def test_logs_and_threads_left_behind_fail_a_test(tmp_path: Path) -> None:
    (tmp_path / "tests").mkdir()
    shutil.copy(ROOT / "tests" / "conftest.py", tmp_path / "tests")
    (tmp_path / "tests" / "test_offenders.py").write_text(OFFENDERS)
    (tmp_path / "pyproject.toml").write_text("[tool.pytest.ini_options]\naddopts = '--strict-markers'\n")
    command = [sys.executable, "-m", "pytest", "-rA", "--no-header", "-p", "no:cacheprovider", str(tmp_path)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=120)
    outcomes = {line for line in done.stdout.splitlines() if line.startswith(("PASSED", "FAILED", "ERROR"))}
    errors = {line.split(" - ")[0].rpartition("::")[2] for line in outcomes if line.startswith("ERROR")}
    assert errors == {"test_logs", "test_leaks"}, done.stdout
    assert "unexpected log: room: something odd" in done.stdout
    assert "threads still running: ['forgotten']" in done.stdout


@pytest.mark.parametrize(
    "reach_out",
    [
        lambda: socket.getaddrinfo("localhost", 80),
        lambda: socket.socket(socket.AF_INET, socket.SOCK_STREAM),
        lambda: socket.create_connection(("127.0.0.1", 9)),
    ],
    ids=["look a name up", "open a socket", "connect"],
)
def test_no_way_leads_to_the_network(reach_out: Callable[[], object]) -> None:
    with pytest.warns(UserWarning, match="A test tried to use socket"), pytest.raises(SocketBlockedError):
        reach_out()


def test_the_profile_is_empty_and_not_the_readers_own(profile: Path) -> None:
    folders = (
        platformdirs.user_data_dir("sejajar"),
        platformdirs.user_config_dir("sejajar"),
        os.environ["HOME"],
    )
    assert all(Path(folder).is_relative_to(profile) for folder in folders)
    assert not [path for path in profile.rglob("*") if path.is_file()]
