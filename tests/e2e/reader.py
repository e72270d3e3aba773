"""A person at the program: one hand on the mouse, one on the keyboard, and eyes on the window."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from tests.e2e.screen import Box, Screen
from tests.e2e.view import Colors, View

Seen = TypeVar("Seen")

PATIENCE = 120.0  # seconds; a busy machine is slow, and only a failing test waits that long
_LOOK_EVERY = 0.15

READ_CLIPBOARD = """
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
print(app.clipboard().text(), end="")
"""


class Reader:
    """Starts the program on a screen and works with it; every look waits for what it looks for."""

    def __init__(self, screen: Screen, themes: Path, folder: Path) -> None:
        """`folder` takes what the program writes to its streams, and a picture when something is amiss."""
        self._screen = screen
        self._folder = folder
        self._colors = Colors(themes)
        self._program: subprocess.Popen[bytes] | None = None
        self._starts = 0
        self._window = ""

    # -- the program -------------------------------------------------------------------------------

    def start(self, *files: Path) -> None:
        """Start the program in English and wait for its window."""
        self._starts += 1
        # Only what it needs: a desktop's own variables would bring in its dialogs, theme and language.
        kept = ("HOME", "PYTHONPATH", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")
        environment = {name: os.environ[name] for name in kept if name in os.environ}
        environment |= self._screen.environment | {"QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
        with self._stream("out").open("wb") as out, self._stream("err").open("wb") as err:
            self._program = subprocess.Popen(
                [sys.executable, "-m", "sejajar", *map(str, files)],
                env=environment,
                cwd=self._folder,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
            )
        # A message may stand in front of it already; the window is larger.
        self._window = max(self.wait("the window", self._windows), key=self._geometry)
        self._focus(self._window)

    @property
    def is_running(self) -> bool:
        return self._program is not None and self._program.poll() is None

    def _stream(self, name: str) -> Path:
        return self._folder / f"{self._starts}.{name}"

    def leave(self) -> tuple[int, str, str]:
        """Quit with the keyboard; the exit code and what came on the two streams."""
        assert self._program
        self.press("ctrl+q")
        code = self._program.wait(timeout=PATIENCE)
        self._program = None
        return code, self._stream("out").read_text(), self._stream("err").read_text()

    def stop(self) -> None:
        """End a program that a failed test left behind."""
        if self._program:
            self._program.kill()
            self._program.wait()
            self._program = None

    def wait(self, what: str, look: Callable[[], Seen]) -> Seen:
        """What `look` finds as soon as it finds anything."""
        deadline = time.monotonic() + PATIENCE
        while not (seen := look()):
            if not self.is_running or time.monotonic() > deadline:
                picture = self._folder / "amiss.png"
                self._screen.save(picture)
                how = (
                    "in vain" if self.is_running else f"the program ended: {self._stream('err').read_text()}"
                )
                raise AssertionError(f"waited for {what}; {how}; see {picture}")
            time.sleep(_LOOK_EVERY)
        return seen

    # -- windows -----------------------------------------------------------------------------------

    def _windows(self) -> list[str]:
        return self._screen.do("search", "--onlyvisible", "--name", ".").split()

    def _geometry(self, window: str) -> tuple[int, int]:
        said = self._screen.do("getwindowgeometry", "--shell", window)
        values = dict(line.split("=") for line in said.splitlines())
        return int(values["WIDTH"]), int(values["HEIGHT"])

    def _focus(self, window: str) -> None:
        """There is no window manager to do it."""
        self._screen.do("windowfocus", "--sync", window)

    @property
    def title(self) -> str:
        return self._screen.do("getwindowname", self._window)

    @property
    def size(self) -> tuple[int, int]:
        return self._geometry(self._window)

    def resize(self, width: int, height: int) -> None:
        self._screen.do("windowsize", self._window, width, height)
        self.wait("the new size", lambda: self.size == (width, height))

    def answer(self, text: str = "") -> None:
        """Wait for a dialog; replace what stands in its field by the text, if any, and press Enter."""
        (dialog,) = self.wait("a dialog", lambda: [one for one in self._windows() if one != self._window])
        self._focus(dialog)
        if text:
            self.press("ctrl+a")
            self.write(text)
        self.press("Return")
        self.wait("the dialog to close", lambda: dialog not in self._windows())
        self._focus(self._window)

    # -- hands -------------------------------------------------------------------------------------

    def press(self, *keys: str) -> None:
        self._screen.do("key", *keys)

    def write(self, text: str) -> None:
        self._screen.do("type", "--delay", 15, text)

    def click(self, x: int, y: int) -> None:
        self._screen.do("mousemove", x, y, "click", 1)
        self._rest()

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        self._screen.do("mousemove", *start, "mousedown", 1)
        for part in (0.3, 0.7, 1.0):
            x, y = (round(a + (b - a) * part) for a, b in zip(start, end, strict=True))
            self._screen.do("mousemove", x, y)
        self._screen.do("mouseup", 1)
        self._rest()

    def _rest(self) -> None:
        # Where no tooltip comes up and no sentence lights.
        width, height = self.size
        self._screen.do("mousemove", width // 2, height - 5)

    def copied_from(self, stretch: list[Box]) -> str:
        """Select the text in the boxes with the mouse, copy it, and read it off the clipboard."""
        first, last = stretch[0], stretch[-1]
        self.drag((first.left + 1, first.middle[1]), (last.right - 1, last.middle[1]))
        self.press("ctrl+c")
        environment = os.environ | self._screen.environment | {"QT_QPA_PLATFORM": "xcb"}
        asked = [sys.executable, "-c", READ_CLIPBOARD]
        said = subprocess.run(asked, env=environment, capture_output=True, text=True, timeout=PATIENCE)
        return said.stdout

    # -- eyes --------------------------------------------------------------------------------------

    def look(self) -> View:
        """The window, as soon as it shows an article."""
        return self.wait("two columns and the sidebar", self._look)

    def look_for(self, what: str, is_there: Callable[[View], object]) -> View:
        """The window, as soon as something is seen in it."""

        def see() -> View | None:
            view = self._look()
            return view if view and is_there(view) else None

        return self.wait(what, see)

    def _look(self) -> View | None:
        return View.of(self._screen.look(), Box(0, 0, *self.size), self._colors)

    def wait_until_translated(self, title: str) -> None:
        """Until the article is open, no progress bar is shown, and every paragraph in view is level."""
        self.wait(f"“{title}” in the title", lambda: self.title.startswith(title))
        self.look_for("the whole translation", lambda view: view.is_level and not view.progress_bar)

    def put_out(self) -> None:
        """Escape, until no entity is lit."""
        self.press("Escape")
        self.look_for("dark columns", lambda view: view.is_dark)

    def look_for_frames(self, kind: str) -> tuple[list[Box], list[Box]]:
        """The current mention in the original and in the translation, as soon as both are framed."""
        view = self.look_for(
            f"a framed {kind} in both columns",
            lambda view: all(view.lit(kind, column).framed for column in (view.source, view.target)),
        )
        return view.lit(kind, view.source).framed, view.lit(kind, view.target).framed
