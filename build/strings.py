"""Keeps translations/*.ts up to date with the source, says what they lack, and compiles them.

What the window says in `tr(…)` and `translate(…)` is found by Qt's own lupdate. The templates of our errors
stand in rooms that know no Qt; they are found here.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import shutil
import string
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "desktop" / "sejajar"
TRANSLATIONS = ROOT / "translations"
COMPLETE = TRANSLATIONS / "sejajar_id.ts"
# The source is English: this file has only the plural forms ("1 match", "2 matches").
PLURALS = TRANSLATIONS / "sejajar_en.ts"
# Where the window looks up what an error says.
CONTEXT = "errors"
# Qt's own words have no Indonesian translation in Qt; those that the window shows stand in our file.
QT = ROOT / "translations" / "qt_strings.json"


class NotLiteral(Exception):
    """A message that no translator will ever see."""


def error_names(trees: Iterable[ast.Module]) -> set[str]:
    """SejajarError and the classes below it, by name."""
    names = {"SejajarError"}
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    while (
        more := {
            node.name
            for node in classes
            for base in node.bases
            if isinstance(base, ast.Name) and base.id in names
        }
        - names
    ):
        names |= more
    return names


def assignments(tree: ast.Module) -> dict[str, list[ast.expr]]:
    """Name -> everything the module assigns to it, in whatever function."""
    found: dict[str, list[ast.expr]] = {}
    for node in ast.walk(tree):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                found.setdefault(name, []).append(value)
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                found.setdefault(name, []).append(value)
    return found


def literals(node: ast.expr, named: dict[str, list[ast.expr]]) -> set[str]:
    """The strings that an expression can be; NotLiteral where the source does not tell."""

    def either(*nodes: ast.expr) -> set[str]:
        return {text for one in nodes for text in literals(one, named)}

    match node:
        case ast.Constant(value=str(text)):
            return {text}
        case ast.Name(id=name) if name in named:
            return either(*named[name])
        case ast.IfExp(body=one, orelse=other):
            return either(one, other)
        case ast.Dict(values=values):
            return either(*values)
        case ast.Subscript(value=table):
            return either(table)
        case ast.Call(func=ast.Attribute(value=table, attr="get"), args=[_, default]):
            return either(table, default)
        case ast.Attribute(
            attr="template"
        ):  # an error made anew: its words were found where it was made first
            return set()
    raise NotLiteral(ast.unparse(node))


def error_templates(tree: ast.Module, path: Path, errors: set[str]) -> Iterator[str]:
    """The first argument of every error made; only what stands in the source can be translated."""
    named = assignments(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in errors:
            try:
                yield from literals(node.args[0], named)
            except (NotLiteral, IndexError) as fault:
                name = node.func.id
                raise NotLiteral(
                    f"{path}:{node.lineno}: {name} needs a template from the source: {fault}"
                ) from None


def room_strings() -> set[str]:
    """The strings outside the window that the window translates: what errors say."""
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(SOURCE.rglob("*.py"))}
    errors = error_names(trees.values())
    return {
        template
        for path, tree in trees.items()
        for template in error_templates(tree, path.relative_to(ROOT), errors)
    }


def qt_strings() -> dict[str, list[str]]:
    """Context -> strings of Qt's dialogs and menus, written as Qt's source has them."""
    found: dict[str, list[str]] = json.loads(QT.read_text(encoding="utf-8"))
    return found


def tool(name: str) -> str:
    """The path of a Qt tool of the environment that runs this script."""
    found = shutil.which(name, path=str(Path(sys.executable).parent))
    assert found, f"{name} comes with PySide6-Essentials"
    return found


def update(complete: Path, plurals: Path) -> None:
    """Bring both files up to date: new strings unfinished, vanished ones gone, no line numbers, sorted."""
    with tempfile.TemporaryDirectory() as folder:
        # lupdate finds the strings of the rooms in this stand-in, as if the window said them.
        stand_in = Path(folder) / "rooms.py"
        stand_in.write_text(
            "".join(
                f"QCoreApplication.translate({quoted(context)}, {quoted(text)})\n"
                for context, texts in [(CONTEXT, sorted(room_strings())), *qt_strings().items()]
                for text in texts
            ),
            encoding="utf-8",
        )
        for target, language, options in ((complete, "id", []), (plurals, "en", ["-pluralonly"])):
            command = [tool("pyside6-lupdate"), "-silent", "-extensions", "py", "-locations", "none"]
            command += [
                "-no-obsolete",
                "-sort-messages",
                "-source-language",
                "en",
                "-target-language",
                language,
            ]
            # Similar is not same: a changed string is for a person to translate again.
            command += ["-disable-heuristic", "similartext", *options]
            subprocess.run([*command, str(SOURCE), str(stand_in), "-ts", str(target)], check=True)


def quoted(text: str) -> str:
    """A Python literal in the double quotes that lupdate reads."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def messages(path: Path) -> Iterator[tuple[str, str, ET.Element]]:
    """Context, source and translation element of every message."""
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            yield context.findtext("name", ""), message.findtext("source", ""), translation


def fields(text: str) -> set[str]:
    """What a string is formatted with: our names in braces, Qt's %n and %1."""
    named = {name for _, name, _, _ in string.Formatter().parse(text) if name}
    return named | set(re.findall(r"%(?:n|\d)", text))


def complaints(path: Path) -> Iterator[str]:
    """What is unfinished in a file, or would break when shown."""
    for context, source, translation in messages(path):
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        if translation.get("type") == "unfinished" or not all(forms):
            yield f"{path.name}: not translated: {context}: {source!r}"
        elif any(fields(form) != fields(source) for form in forms):
            yield f"{path.name}: other fields than the source: {context}: {source!r}"


def check() -> list[str]:
    """Everything that keeps the interface from being complete in both languages."""
    found: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        fresh = {path: Path(folder) / path.name for path in (COMPLETE, PLURALS)}
        for path, copy in fresh.items():
            if path.exists():
                shutil.copy(path, copy)
        update(fresh[COMPLETE], fresh[PLURALS])
        for path, copy in fresh.items():
            if not path.exists() or path.read_bytes() != copy.read_bytes():
                found.append(f"{path.name} is behind the source: run python3 build/dev.py strings")
            found.extend(complaints(copy))
    return found


def compile_all() -> None:
    """Make each .qm that is older than its .ts."""
    for path in TRANSLATIONS.glob("*.ts"):
        compiled = path.with_suffix(".qm")
        if not compiled.exists() or compiled.stat().st_mtime < path.stat().st_mtime:
            subprocess.run([tool("pyside6-lrelease"), "-silent", str(path), "-qm", str(compiled)], check=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    what = parser.add_mutually_exclusive_group(required=True)
    for name in ("update", "check", "compile"):
        what.add_argument(f"--{name}", action="store_true")
    chosen = parser.parse_args()
    try:
        if chosen.update:
            update(COMPLETE, PLURALS)
        elif chosen.compile:
            compile_all()
        else:
            found = check()
            print("\n".join(found))
            return 1 if found else 0
    except NotLiteral as fault:
        print(fault)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
