"""The door to every chore says in one sentence what a machine lacks."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOOR = ROOT / "build" / "dev.py"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="what Linux lacks")


@pytest.fixture
def dev() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_dev", DOOR)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(("arguments", "code"), [([], 2), (["tset"], 2), (["--help"], 0)])
def test_what_is_no_chore_gets_the_list_of_chores(arguments: list[str], code: int) -> None:
    done = subprocess.run([sys.executable, DOOR, *arguments], capture_output=True, text=True, timeout=30)
    assert done.returncode == code
    assert [
        word for word in ("run", "test", "check", "strings", "package") if f"\n  {word} " not in done.stdout
    ] == []


def test_a_python_without_venv_is_told_the_package(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(dev.Stop, match="sudo apt-get install python3-venv"):
        dev.make_environment()


@pytest.mark.parametrize(
    "said",
    [
        "ImportError: libEGL.so.1: cannot open shared object file: No such file or directory",
        "OSError: libxcb-cursor.so.0: cannot open shared object file: No such file or directory",
    ],
)
def test_a_missing_library_is_named_with_the_packages(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    failed = subprocess.CompletedProcess([], 1, "", f"Traceback …\n{said}\n")
    monkeypatch.setattr(dev.subprocess, "run", lambda *_, **__: failed)
    with pytest.raises(dev.Stop) as stop:
        dev.require_libraries()
    assert said.split()[1].rstrip(":") in str(stop.value)
    assert "sudo apt-get install libdbus-1-3 libegl1 " in str(stop.value)
    assert "#" not in str(stop.value)


def test_this_machine_has_the_libraries(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "PYTHON", Path(sys.executable))
    dev.require_libraries()


def test_no_screen_is_told_with_the_command_that_needs_none(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(dev.Stop, match=r"(?s)no screen.*export ARTICLE"):
        dev.require_screen()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    dev.require_screen()


def test_what_is_installed_is_known_by_the_lists_the_project_and_the_place(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in (dev.RUN, dev.DEV, "pyproject.toml"):
        (tmp_path / name).write_text(f"# {name}\n")
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    run, everything = dev.fingerprint(dev.RUN), dev.fingerprint(dev.DEV)
    assert run != everything
    (tmp_path / dev.DEV).write_text("# more\n")
    assert dev.fingerprint(dev.RUN) == run
    assert dev.fingerprint(dev.DEV) != everything
    (tmp_path / "pyproject.toml").write_text("# other\n")
    assert dev.fingerprint(dev.RUN) != run
