"""Takes pictures of the window, in light and dark, small and large, both languages, and at 200 %."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SIZES = {"small": (900, 600), "medium": (1240, 780), "large": (1920, 1080)}


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path, nargs="?", default=ROOT / "out" / "shots")
    options.add_argument(
        "--one", nargs=4, metavar=("NAME", "THEME", "LANGUAGE", "SIZE"), help=argparse.SUPPRESS
    )
    chosen = options.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    if chosen.one:
        take(chosen.folder, *chosen.one)
        return 0
    for theme in ("light", "dark"):
        for size in SIZES:
            one(chosen.folder, f"{size}-{theme}", theme, "en", size)
    one(chosen.folder, "bahasa-indonesia", "light", "id", "medium")
    one(chosen.folder, "double-scale", "light", "en", "medium", scale="2")
    print(chosen.folder)
    return 0


def one(folder: Path, name: str, theme: str, language: str, size: str, scale: str = "1") -> None:
    """Each picture in a process of its own: scale and language are set once for a program."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale}
    command = [sys.executable, __file__, str(folder), "--one", name, theme, language, size]
    subprocess.run(command, env=environment, check=True)


def take(folder: Path, name: str, theme: str, language: str, size: str) -> None:
    from PySide6.QtWidgets import QApplication

    from sejajar.app import data_folder
    from sejajar.pipeline import Pipeline
    from sejajar.text import Kind
    from sejajar.ui.pace import Phase
    from sejajar.ui.settings import Settings
    from sejajar.ui.start import Program

    app = QApplication(["sejajar"])
    resources = data_folder("resources")
    settings = Settings(Path(tempfile.mkdtemp()))
    settings.theme, settings.language = theme, language
    program = Program(app, Pipeline(resources), settings, resources, data_folder("translations"))
    program.window.resize(*SIZES[size])
    program.window.show()

    def wait(until: Callable[[], bool], seconds: float = 120) -> None:
        end = time.monotonic() + seconds
        while not until() and time.monotonic() < end:
            app.processEvents()
            time.sleep(0.01)

    def shoot(state: str) -> None:
        wait(lambda: False, 0.3)
        program.window.grab().save(str(folder / f"{name}-{state}.png"))

    shoot("welcome")
    program.window.open_sample()
    wait(lambda: program.session.progress.phase is Phase.DONE)
    one = program.session.article
    places = [entity for entity in program.session.roster.entities if entity.kind is Kind.PLACE]
    program.session.select(max(places, key=lambda entity: len(entity.mentions)).id)
    shoot("article")
    program.window.open_files(sorted((resources / "samples").glob("*.html")))
    wait(lambda: program.session.article is not one and program.session.progress.phase is Phase.DONE)
    shoot("tabs")
    program.session.close()
    program.window.close()


if __name__ == "__main__":
    sys.exit(main())
