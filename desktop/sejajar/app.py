"""The front door: arguments, folders, log, and the choice between window and command line."""

from __future__ import annotations

import logging
import logging.handlers
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import platformdirs

from sejajar import cli
from sejajar.library import Library
from sejajar.pipeline import Pipeline


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns the exit code."""
    arguments = sys.argv[1:] if arguments is None else list(arguments)
    asked = bool(arguments) and arguments[0] in (*cli.COMMANDS, "-h", "--help", "--version")
    if arguments and not asked and cli.is_mistyped(arguments[0]):
        return cli.USAGE
    profile = Path(platformdirs.user_data_dir("sejajar", appauthor=False))
    with Library(profile / "library.sqlite3") as library:
        pipeline = Pipeline(data_folder("resources"), profile / "packages", library=library)
        if asked:
            return cli.run(arguments, pipeline)
        if not has_screen():
            print(
                "sejajar: there is no screen to open a window on. "
                "`sejajar translate FILE` and `sejajar export FILE` work without one.",
                file=sys.stderr,
            )
            return 1

        from sejajar.ui.start import run_window

        start_log(profile)
        return run_window(
            pipeline,
            [Path(argument) for argument in arguments],
            resources=data_folder("resources"),
            translations=data_folder("translations"),
            profile=profile,
        )


def has_screen() -> bool:
    """Whether a window can be opened; Qt itself would end the program with a message of its own."""
    wanted = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in wanted)


def data_folder(name: str) -> Path:
    """A folder that ships beside the code: frozen, in an installed wheel, or in the checkout."""
    here = Path(__file__).resolve().parent
    frozen = getattr(sys, "_MEIPASS", None)
    candidates = [Path(frozen) / name] if frozen else [here / "_data" / name, here.parents[1] / name]
    return next((folder for folder in candidates if folder.is_dir()), candidates[-1])


def start_log(profile: Path) -> None:
    """Log to the profile; a profile that cannot be written costs the log, not the program."""
    root = logging.getLogger("sejajar")
    root.setLevel(logging.INFO)
    try:
        profile.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = logging.handlers.RotatingFileHandler(
            profile / "sejajar.log", maxBytes=1_000_000, backupCount=1, encoding="utf-8"
        )
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)
