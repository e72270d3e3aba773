"""`sejajar models …`: the translation packages on this computer, listed, installed, chosen and removed."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from sejajar.cli.telling import AT_FAULT, DONE, put, say
from sejajar.pipeline import Installed, Models, Place
from sejajar.text import ModelError

_PLACES = {
    Place.OWN: "own folder",
    Place.ARGOS: "Argos folder",
    Place.BUNDLED: "bundled",
}


def run_models(options: argparse.Namespace, models: Models) -> int:
    """Do it, and tell which package is in use then; returns the exit code. ModelError as a whole."""
    code = DONE
    if options.action == "install":
        code = _install(options.files, models)
    elif options.action == "use":
        models.use(_named(options.id, models))
    elif options.action == "remove":
        models.remove(_named(options.id, models, own_first=True))
    shown = [models.in_use] if options.action in ("install", "use", "remove") else models.found()
    lines = _table(shown, models.in_use)
    for trouble in models.troubles():
        say(str(trouble))
    put("".join(f"{line}\n" for line in lines).encode())
    return code


def _install(files: list[str], models: Models) -> int:
    """The last of them is the one in use."""
    code = DONE
    for name in files:
        if sys.stderr.isatty():
            say(f"installing {name} …")
        try:
            models.install(Path(name))
        except ModelError as fault:
            say(str(fault))
            code = AT_FAULT
    return code


def _named(id: str, models: Models, *, own_first: bool = False) -> Installed:
    """The package with this id; the same one may lie in several places."""
    named = [one for one in models.found() if one.id == id]
    if not named:
        raise ModelError(
            "There is no translation package {package} from Indonesian to English on this computer. "
            "'sejajar models' lists those that there are.",
            package=id,
        )
    return min(named, key=lambda one: own_first and one.place is not Place.OWN)


def _table(packages: list[Installed], in_use: Installed) -> list[str]:
    """A line for each: id, languages and version, size, place, and whether it is in use."""
    rows = [
        (
            one.id,
            f"{one.package.from_name or 'id'}→{one.package.to_name or 'en'} {one.package.version}",
            f"{max(round(one.size / 1e6), 1)} MB",
            _PLACES[one.place],
            "in use" if one.key == in_use.key else "",
        )
        for one in packages
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(map(str.ljust, row, widths)).rstrip() for row in rows]
