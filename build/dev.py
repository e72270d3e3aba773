"""The one door to every chore: run, test, check, strings, shots, package. Needs only the standard library."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
SAMPLE = ROOT / "resources" / "samples" / "banjir-demak.txt"
OLDEST = (3, 11)

RUN, DEV = "requirements.txt", "requirements-dev.txt"

# Importing QtWidgets finds the libraries Qt itself needs; loading the plugin finds those of a window under X.
PROBE = """
import ctypes, os, pathlib, PySide6.QtWidgets
if "DISPLAY" in os.environ and "WAYLAND_DISPLAY" not in os.environ:
    ctypes.CDLL(str(pathlib.Path(PySide6.__file__).parent / "Qt/plugins/platforms/libqxcb.so"))
"""


class Stop(Exception):
    """The chore cannot go on; the message says why and what to do."""


def call(*command: str | Path) -> int:
    """Run a command in the repository's root and return its exit code."""
    sys.stdout.flush()
    return subprocess.run([str(part) for part in command], cwd=ROOT).returncode


def main(arguments: list[str]) -> int:
    chores = {
        "run": run,
        "test": test,
        "check": check,
        "strings": strings,
        "shots": shots,
        "package": package,
    }
    name, *rest = arguments or [""]
    if name not in chores:
        print("usage: python3 build/dev.py COMMAND\n")
        for chore in chores.values():
            print(f"  {chore.__doc__}")
        return 0 if name in ("-h", "--help", "help") else 2
    if sys.version_info < OLDEST:
        raise Stop("Sejajar needs Python 3.11 or newer; this is {}.{}.".format(*sys.version_info[:2]))
    return chores[name](rest)


def run(arguments: list[str]) -> int:
    """run [FILE…]          start the program on the files, or on a sample article"""
    prepare(RUN)
    compile_strings()
    require_screen()
    # The program is started in the repository's root; the paths were given where the reader stands.
    given = [str(Path(name).resolve()) if Path(name).exists() else name for name in arguments]
    return call(PYTHON, "-m", "sejajar", *(given or [str(SAMPLE)]))


def test(arguments: list[str]) -> int:
    """test [PYTEST OPTION…] run the tests"""
    prepare(DEV)
    compile_strings()
    return call(PYTHON, "-m", "pytest", *arguments)


def check(_arguments: list[str]) -> int:
    """check                style, types, import rules, translations: all of them, then a summary"""
    prepare(DEV)
    tools: dict[str, tuple[Path | str, ...]] = {
        "ruff": (SCRIPTS / "ruff", "check", "."),
        "ruff format": (SCRIPTS / "ruff", "format", "--check", "."),
        "mypy": (SCRIPTS / "mypy",),
        "import rules": (SCRIPTS / "lint-imports", "--no-cache"),
        "translations": (PYTHON, ROOT / "build" / "strings.py", "--check"),
    }
    passed = {}
    for name, command in tools.items():
        print(f"── {name}")
        passed[name] = call(*command) == 0
    print("──")
    for name, good in passed.items():
        print(f"{'ok    ' if good else 'FAILED'}  {name}")
    return 0 if all(passed.values()) else 1


def strings(_arguments: list[str]) -> int:
    """strings              bring translations/*.ts up to date with the source"""
    prepare(DEV)
    return call(PYTHON, "build/strings.py", "--update")


def shots(arguments: list[str]) -> int:
    """shots [FOLDER]       take pictures of the window in every look"""
    prepare(DEV)
    compile_strings()
    return call(PYTHON, "build/shots.py", *arguments)


def package(arguments: list[str]) -> int:
    """package              freeze the program, pack it for this system, and try what was packed"""
    prepare(DEV)
    compile_strings()
    return call(PYTHON, "build/package.py", *arguments)


def prepare(requirements: str) -> None:
    """Make the virtual environment hold what the pinned list says; quick where it does already."""
    known = stamp(requirements)
    if not PYTHON.exists() or not known.exists() or known.read_text() != fingerprint(requirements):
        install(requirements)
    require_libraries()


def install(requirements: str) -> None:
    if not has_pip():
        make_environment()
    print(f"Installing {requirements} into {VENV} (the first time this downloads some 200 MB) …")
    pip = (PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "--no-deps")
    if call(*pip, "--requirement", requirements, "--editable", ".") != 0:
        raise Stop(
            f"pip could not install {requirements}; its last lines above say why. "
            "The first install needs a network; the program itself never does."
        )
    for name in (RUN, requirements):
        stamp(name).write_text(fingerprint(name))


def has_pip() -> bool:
    """Whether the environment works: one whose making was cut short has no pip."""
    if not PYTHON.exists():
        return False
    return subprocess.run([PYTHON, "-m", "pip", "--version"], stdout=subprocess.DEVNULL).returncode == 0


def make_environment() -> None:
    if importlib.util.find_spec("ensurepip") is None:
        raise Stop(
            "Python's venv module is not installed. On Debian and Ubuntu, install it with\n"
            "    sudo apt-get install python3-venv"
        )
    if call(sys.executable, "-m", "venv", "--clear", VENV) != 0:
        raise Stop(f"Python could not make a virtual environment in {VENV}; its message stands above.")


def stamp(requirements: str) -> Path:
    """The file that says what was last installed from a list."""
    return VENV / f"installed-{requirements}"


def fingerprint(requirements: str) -> str:
    """Changes with all that decides what gets installed: the lists, the project, where it stands."""
    names = {RUN, requirements, "pyproject.toml"}
    digest = hashlib.sha256(str(ROOT).encode())
    for name in sorted(names):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def compile_strings() -> None:
    """Compile the interface's translations where they are newer than what was compiled."""
    if call(PYTHON, "build/strings.py", "--compile") != 0:
        raise Stop("The interface's translations could not be compiled.")


def require_libraries() -> None:
    """Stop where this Linux machine lacks a library that Qt needs; Qt's own message names no package."""
    if sys.platform != "linux":
        return
    probe = subprocess.run([PYTHON, "-c", PROBE], capture_output=True, text=True)
    missing = re.search(r"(lib[^\s:]+\.so[.\d]*): cannot open shared object file", probe.stderr)
    if missing:
        packages = (ROOT / "build" / "linux" / "apt-run.txt").read_text().splitlines()
        names = " ".join(name for name in packages if not name.startswith("#"))
        raise Stop(
            f"The system library {missing[1]}, which the window needs, is not installed. "
            f"On Debian and Ubuntu, install it with\n    sudo apt-get install {names}"
        )
    if probe.returncode != 0:
        raise Stop(f"Qt does not start:\n{probe.stderr.strip()}")


def require_screen() -> None:
    if sys.platform == "linux" and not {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"} & os.environ.keys():
        raise Stop(
            "There is no screen to open the window on (neither DISPLAY nor WAYLAND_DISPLAY is set). "
            "Start this in a desktop session, or use the command line:\n"
            f"    {SCRIPTS / 'sejajar'} export ARTICLE.txt -o ARTICLE.pdf"
        )


if __name__ == "__main__":
    # A shell starts what it puts in the background deaf to Ctrl+C, and children inherit that.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        sys.exit(main(sys.argv[1:]))
    except Stop as stop:
        sys.exit(str(stop))
    except KeyboardInterrupt:
        sys.exit(130)
