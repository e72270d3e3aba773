"""A person at the program: one hand on the mouse, one on the keyboard, and eyes on the window."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from tests.e2e.neighbour import Neighbour
from tests.e2e.screen import Box, Screen, runs
from tests.e2e.view import Colors, View

Seen = TypeVar("Seen")

PATIENCE = 120.0  # seconds; a busy machine is slow, and only a failing test waits that long
_LOOK_EVERY = 0.15

# Seconds in which two programs agree on what is dragged.
_HANDSHAKE = 0.15
_NOTHING_YET = "nothing copied yet"


class Reader:
    """Starts the program on a screen and works with it; every look waits for what it looks for."""

    def __init__(self, screen: Screen, neighbour: Neighbour, themes: Path, folder: Path) -> None:
        """`folder` takes what the program writes to its streams, and a picture when something is amiss."""
        self._screen = screen
        self._neighbour = neighbour
        self._themes = themes
        self._folder = folder
        self._colors = Colors(themes, "light")
        self._program: subprocess.Popen[bytes] | None = None
        self._starts = 0
        self._window = ""

    # -- the program -------------------------------------------------------------------------------

    def start(self, *files: Path) -> None:
        """Start the program in English and wait for its window."""
        self._starts += 1
        self._window = ""
        with self._stream("out").open("wb") as out, self._stream("err").open("wb") as err:
            self._program = subprocess.Popen(
                [sys.executable, "-m", "sejajar", *map(str, files)],
                env=self._environment,
                cwd=self._folder,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
            )
        self.find_window()

    def start_beside(self, *files: Path) -> tuple[int, bytes, bytes]:
        """Start the program once more and wait for its end; exit code and what came on the two streams."""
        command = [sys.executable, "-m", "sejajar", *map(str, files)]
        done = subprocess.run(command, env=self._environment, capture_output=True, timeout=PATIENCE)
        return done.returncode, done.stdout, done.stderr

    @property
    def _environment(self) -> dict[str, str]:
        # Only what it needs: a desktop's own variables would bring in its dialogs, theme and language.
        kept = ("HOME", "PYTHONPATH", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")
        environment = {name: os.environ[name] for name in kept if name in os.environ}
        return environment | self._screen.environment | {"QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}

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

    @property
    def windows(self) -> list[str]:
        """Those with a name: the program's window and its dialogs."""
        return self._screen.do("search", "--onlyvisible", "--name", ".").split()

    def find_window(self) -> None:
        """Turn to the program's window, as soon as there is one that it was not before."""
        old = self._window
        found = self.wait("the window", lambda: [one for one in self.windows if one != old])
        # A message may stand in front of it already; the window is larger.
        self._window = max(found, key=self._size)
        self._focus(self._window)

    def _box(self, window: str) -> Box:
        said = self._screen.do("getwindowgeometry", "--shell", window)
        values = {name: int(value) for name, _, value in (line.partition("=") for line in said.splitlines())}
        left, top = values["X"], values["Y"]
        return Box(left, top, left + values["WIDTH"], top + values["HEIGHT"])

    def _size(self, window: str) -> tuple[int, int]:
        box = self._box(window)
        return box.right - box.left, box.bottom - box.top

    def _focus(self, window: str) -> None:
        """There is no window manager to do it."""
        self._screen.do("windowfocus", "--sync", window)

    @property
    def title(self) -> str:
        return self._screen.do("getwindowname", self._window)

    @property
    def size(self) -> tuple[int, int]:
        return self._size(self._window)

    @property
    def place(self) -> Box:
        """Where on the screen the window is."""
        return self._box(self._window)

    def resize(self, width: int, height: int) -> None:
        self._screen.do("windowsize", self._window, width, height)
        self.wait("the new size", lambda: self.size == (width, height))

    def move(self, left: int, top: int) -> None:
        self._screen.do("windowmove", self._window, left, top)
        self.wait("the new place", lambda: (self.place.left, self.place.top) == (left, top))

    def wear(self, theme: str) -> None:
        """From now on the window must be "light" or "dark"."""
        self._colors = Colors(self._themes, theme)

    def answer(self, text: str = "") -> None:
        """Wait for a dialog; replace what stands in its field by the text, if any, and press Enter."""
        dialog = self.enter_dialog()
        if text:
            self.press("ctrl+a")
            self.write(text)
        self.press("Return")
        self.wait("the dialog to close", lambda: dialog not in self.windows)
        self._focus(self._window)

    def enter_dialog(self) -> str:
        """Wait for a dialog, and type into it from now on."""
        (dialog,) = self.wait("a dialog", lambda: [one for one in self.windows if one != self._window])
        self._focus(dialog)
        return dialog

    # -- hands -------------------------------------------------------------------------------------

    def press(self, *keys: str) -> None:
        self._screen.do("key", *keys)

    def write(self, text: str) -> None:
        self._screen.do("type", "--delay", 15, text)

    def click(self, x: int, y: int, *, control: bool = False, button: int = 1) -> None:
        held = ["ctrl"] * control
        self._screen.do(*_keys("keydown", held), *self._over(x, y), "click", button, *_keys("keyup", held))
        self._rest()

    def turn_wheel(self, box: Box, turns: int) -> None:
        """Hold Control and turn the wheel over a box, away from oneself where `turns` is positive."""
        button = 4 if turns > 0 else 5
        clicks = ["click", "--repeat", abs(turns), "--delay", 40, button]
        self._screen.do(*self._over(*box.middle), "keydown", "ctrl", *clicks, "keyup", "ctrl")
        self._rest()

    def drop(self, *files: Path, at: tuple[int, int]) -> None:
        """Drag files out of the neighbouring program and let them go over the window."""
        self._neighbour.offer(*files)
        corner, (left, top) = self.place, self._neighbour.handle
        self.drag((left - corner.left, top - corner.top), at, pause=_HANDSHAKE)
        self._focus(self._window)

    def paste(self, text: str) -> None:
        """Copy a text in the neighbouring program, and paste it."""
        self._neighbour.copy(text)
        self.press("ctrl+v")

    def drag(self, start: tuple[int, int], end: tuple[int, int], *, pause: float = 0.0) -> None:
        """`pause` is the time in seconds between one movement and the next."""
        self._screen.do(*self._over(*start), "mousedown", 1)
        for part in (0.05, 0.3, 0.7, 1.0):
            x, y = (round(a + (b - a) * part) for a, b in zip(start, end, strict=True))
            self._screen.do(*self._over(x, y))
            time.sleep(pause)
        self._screen.do("mouseup", 1)
        self._rest()

    def _rest(self) -> None:
        # Where no tooltip comes up and no sentence lights.
        width, height = self.size
        self._screen.do(*self._over(width // 2, height - 5))

    def _over(self, x: int, y: int) -> list[object]:
        """Put the pointer somewhere in the window."""
        corner = self.place
        return ["mousemove", corner.left + x, corner.top + y]

    def copied_from(self, stretch: list[Box]) -> str:
        """Select the text in the boxes with the mouse, copy it, and read it off the clipboard."""
        first, last = stretch[0], stretch[-1]
        self.drag((first.left + 1, first.middle[1]), (last.right - 1, last.middle[1]))
        return self.copied_by(lambda: self.press("ctrl+c"))

    def copied_by(self, work: Callable[[], object]) -> str:
        """What comes to the clipboard by some work."""
        self._neighbour.copy(_NOTHING_YET)
        work()

        def read() -> str | None:
            text = self._neighbour.read_clipboard()
            return None if text == _NOTHING_YET else text

        return self.wait("something on the clipboard", read)

    # -- menus -------------------------------------------------------------------------------------

    def open_menu(self, x: int, y: int) -> list[Box]:
        """Open the menu of what is at a place; where its lines are, from the top."""
        self._screen.do(*self._over(x, y), "click", 3)
        return self._menu_lines()

    def open_menu_by_key(self) -> list[Box]:
        self.press("Menu")
        return self._menu_lines()

    def _menu_lines(self) -> list[Box]:
        """The lines of the one menu on the screen, when its window stands still."""

        def see() -> list[Box]:
            popups = self._popups()
            if len(popups) != 1:
                return []
            box, corner = self._box(popups[0]), self.place
            inside = Box(box.left + 24, box.top + 3, box.right - 24, box.bottom - 3)
            ink = self._screen.look().mask(inside, self._colors["ink"], slack=90)
            return [
                Box(
                    inside.left - corner.left,
                    inside.top + top - corner.top,
                    inside.right - corner.left,
                    inside.top + bottom - corner.top,
                )
                for top, bottom in runs(ink.any(axis=1), 3)
            ]

        return self.wait("a menu", see)

    def _popups(self) -> list[str]:
        """Menus have no name."""
        every = self._screen.do("search", "--onlyvisible", "--class", ".").split()
        known = {*self.windows, self._neighbour.window}
        return [one for one in every if one not in known]

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
        return View.of(self._screen.look().part(self.place), Box(0, 0, *self.size), self._colors)

    def wait_until_translated(self, title: str) -> None:
        """Until the article is open, no progress bar is shown, and every paragraph in view is level."""
        self.wait(f"“{title}” in the title", lambda: self.title.startswith(title))
        self.look_for("the whole translation", lambda view: view.is_level and not view.progress_bar)

    def look_again(self, before: View) -> View:
        """The window, as soon as its page looks as it did."""
        return self.look_for("the page as it was", lambda view: view.shows_the_same(before))

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


def _keys(action: str, keys: list[str]) -> list[str]:
    return [part for key in keys for part in (action, key)]
