"""The rules of the house hold: who imports whom, one version, pins that agree, translatable messages."""

from __future__ import annotations

import importlib.util
import pkgutil
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest

import sejajar

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "desktop" / "sejajar"
WITH_QT = ("sejajar.ui", "sejajar.app", "sejajar.__main__")


@pytest.fixture(scope="module")
def project() -> dict[str, object]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def run_python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120)


def test_everything_but_the_window_does_without_qt() -> None:
    names = [
        module.name
        for module in pkgutil.walk_packages([str(PACKAGE)], "sejajar.")
        if not module.name.startswith(WITH_QT)
    ]
    assert {"sejajar.cli", "sejajar.pipeline", "sejajar.text", "sejajar.exporting"} <= set(names)
    code = "import sys\n" + "".join(f"import {name}\n" for name in names)
    done = run_python(code + "assert 'PySide6' not in sys.modules, 'Qt came along'")
    assert done.returncode == 0, done.stderr


def test_importing_the_rooms_loads_nothing_heavy() -> None:
    heavy = ["argostranslate", "ctranslate2", "trafilatura", "typst", "lxml", "sentencepiece", "numpy"]
    done = run_python(
        f"import sys, sejajar.pipeline\nprint([name for name in {heavy} if name in sys.modules])"
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"


@pytest.fixture
def copied_house(tmp_path: Path) -> Path:
    """A copy of the program's source and its rules, to break them in."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(PACKAGE, tmp_path / "sejajar", ignore=shutil.ignore_patterns("__pycache__", "_data"))
    return tmp_path


def lint_imports(house: Path) -> subprocess.CompletedProcess[str]:
    command = (
        "import sys; sys.path.insert(0, ''); from importlinter.cli import lint_imports_command as run; run()"
    )
    return subprocess.run(
        [sys.executable, "-c", command, "--no-cache"], cwd=house, capture_output=True, text=True, timeout=120
    )


def test_the_rules_between_rooms_hold(copied_house: Path) -> None:
    done = lint_imports(copied_house)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("room", "line", "contract"),
    [
        ("text/span.py", "import sejajar.reading", "front door"),
        ("reading/__init__.py", "import sejajar.entities", "front door"),
        ("exporting/__init__.py", "import PySide6.QtGui", "only the window knows Qt"),
        ("text/span.py", "import lxml.etree", "the ground floor needs no third party"),
    ],
)
def test_a_broken_rule_is_found(copied_house: Path, room: str, line: str, contract: str) -> None:
    with (copied_house / "sejajar" / room).open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    done = lint_imports(copied_house)
    assert done.returncode == 1
    broken = [row for row in done.stdout.splitlines() if "BROKEN" in row]
    assert any(contract in row for row in broken), done.stdout


def test_the_version_is_said_once(project: dict[str, object]) -> None:
    assert project["version"] == sejajar.__version__


def pins(path: Path) -> dict[str, str]:
    lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
    pairs = [line.split("==") for line in lines if line and not line.startswith(("#", "-r"))]
    assert all(len(pair) == 2 for pair in pairs), "every line is an exact pin"
    return {name.lower().replace("_", "-"): version for name, version in pairs}


def test_the_declared_dependencies_are_pinned_alike(project: dict[str, object]) -> None:
    pinned = pins(ROOT / "requirements.txt")
    declared = dict(line.split("==") for line in project["dependencies"])  # type: ignore[attr-defined]
    assert declared
    for name, version in declared.items():
        assert pinned.get(name.lower().replace("_", "-")) == version, name


def test_nothing_of_six_gigabytes_is_pinned() -> None:
    assert not {"torch", "stanza", "spacy", "minisbd", "onnxruntime"} & set(pins(ROOT / "requirements.txt"))


@pytest.fixture(scope="module")
def strings() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_strings", ROOT / "build" / "strings.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_error_can_be_translated(strings: ModuleType) -> None:
    assert len(strings.room_strings()) > 5


@pytest.mark.parametrize("message", ['f"{name} is empty"', '"%s is empty" % name', "name", "", "words(name)"])
def test_a_message_that_no_translator_sees_is_found(strings: ModuleType, message: str) -> None:
    tree = strings.ast.parse(f"raise ReadingError({message})")
    with pytest.raises(strings.NotLiteral, match=r"room\.py:1: ReadingError"):
        list(strings.error_templates(tree, Path("room.py"), {"ReadingError"}))


def test_templates_are_found_behind_names_and_in_tables(strings: ModuleType) -> None:
    tree = strings.ast.parse(
        "_EMPTY = 'It is empty.'\n"
        "_FAULTS = {1: 'It is full.', 2: 'It is gone.'}\n"
        "def fail(number):\n"
        "    template = _EMPTY if number == 0 else _FAULTS.get(number, 'It is odd.')\n"
        "    raise ReadingError(template)\n"
    )
    found = set(strings.error_templates(tree, Path("room.py"), {"ReadingError"}))
    assert found == {"It is empty.", "It is full.", "It is gone.", "It is odd."}


def test_qts_own_strings_are_spelt_as_qt_spells_them(strings: ModuleType) -> None:
    from PySide6.QtCore import QLibraryInfo, QTranslator

    translators = []
    # No language has all of them translated.
    for path in Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)).glob("qtbase_*.qm"):
        translators.append(QTranslator())
        assert translators[-1].load(str(path))
    unknown = [
        text
        for context, texts in strings.qt_strings().items()
        for text in texts
        if not any(translator.translate(context, text) for translator in translators)
    ]
    assert translators
    assert unknown == []


def ts_file(folder: Path, source: str, translation: str) -> Path:
    path = folder / "x.ts"
    path.write_text(
        f"<TS><context><name>W</name><message><source>{source}</source>"
        f"<translation>{translation}</translation></message></context></TS>",
        encoding="utf-8",
    )
    return path


@pytest.mark.parametrize("translation", ["", "Terbuka", "Membuka {nama}", "Membuka {name} %1"])
def test_a_translation_that_would_break_is_found(
    strings: ModuleType, tmp_path: Path, translation: str
) -> None:
    assert len(list(strings.complaints(ts_file(tmp_path, "Opening {name}", translation)))) == 1


def test_a_translation_with_its_fields_in_another_order_is_fine(strings: ModuleType, tmp_path: Path) -> None:
    assert not list(strings.complaints(ts_file(tmp_path, "{n} of {all} in %1", "%1: dari {all}, {n}")))


def test_errors_made_by_a_room_count_as_well(strings: ModuleType) -> None:
    tree = strings.ast.parse("class NoPages(ReadingError): ...\nclass ReadingError(SejajarError): ...")
    assert strings.error_names([tree]) == {"SejajarError", "ReadingError", "NoPages"}


SYMBOLS = sorted(path for path in (ROOT / "resources" / "icons").glob("*.svg") if path.stem != "sejajar")


@pytest.mark.parametrize("path", SYMBOLS, ids=lambda path: path.stem)
def test_a_symbolic_icon_has_one_colour_to_replace(path: Path) -> None:
    root = ElementTree.parse(path).getroot()
    assert root.get("viewBox") == "0 0 24 24"
    colors = {
        value
        for element in root.iter()
        for name, value in element.attrib.items()
        if name in ("stroke", "fill") and value != "none"
    }
    assert colors == {"#000000"}


def test_every_icon_that_the_window_asks_for_exists() -> None:
    asked = {
        name
        for path in (PACKAGE / "ui").glob("*.py")
        for name in re.findall(r"\bicon\(\s*\"([a-z-]+)\"", path.read_text(encoding="utf-8"))
    }
    assert asked
    assert asked <= {path.stem for path in SYMBOLS}
