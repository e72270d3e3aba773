"""Another program on the same screen: it has the clipboard, and a small window to drag files out of.

Run as a script; each line on standard input is a JSON list of a command and its argument, each answer one
line of JSON.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any, Self

WIDTH, HEIGHT = 60, 40


class Neighbour:
    """The test's end of it."""

    def __init__(self, environment: dict[str, str], at: tuple[int, int]) -> None:
        """`at` is where on the screen its window stands."""
        self.handle = (at[0] + WIDTH // 2, at[1] + HEIGHT // 2)
        self._process = subprocess.Popen(
            [sys.executable, __file__, *map(str, at)],
            env=os.environ | environment | {"QT_QPA_PLATFORM": "xcb"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.window = str(self._answer())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate(timeout=30)

    def read_clipboard(self) -> str:
        return str(self._ask("read", ""))

    def copy(self, text: str) -> None:
        """Put a text on the clipboard."""
        self._ask("copy", text)

    def offer(self, *files: os.PathLike[str]) -> None:
        """Let the files be dragged out of the window, all at once."""
        self._ask("offer", [os.fspath(file) for file in files])

    def _ask(self, command: str, argument: str | list[str]) -> Any:
        assert self._process.stdin
        self._process.stdin.write(json.dumps([command, argument]) + "\n")
        self._process.stdin.flush()
        return self._answer()

    def _answer(self) -> Any:
        assert self._process.stdout
        return json.loads(self._process.stdout.readline())


def run(x: int, y: int) -> None:
    """The program itself."""
    from PySide6.QtCore import QMimeData, QSocketNotifier, Qt, QUrl
    from PySide6.QtGui import QDrag, QMouseEvent
    from PySide6.QtWidgets import QApplication, QWidget

    app = QApplication([])
    clipboard = app.clipboard()

    class Source(QWidget):
        urls: tuple[QUrl, ...] = ()

        def mouseMoveEvent(self, event: QMouseEvent) -> None:
            data = QMimeData()
            data.setUrls(self.urls)
            drag = QDrag(self)
            drag.setMimeData(data)
            drag.exec(Qt.DropAction.CopyAction)

    source = Source()

    def obey() -> None:
        line = sys.stdin.readline()
        if not line:
            app.quit()
            return
        command, argument = json.loads(line)
        said = None
        if command == "read":
            said = clipboard.text()
        elif command == "copy":
            clipboard.setText(argument)
        elif command == "offer":
            source.urls = tuple(QUrl.fromLocalFile(path) for path in argument)
        print(json.dumps(said), flush=True)

    commands = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    commands.activated.connect(obey)
    source.setGeometry(x, y, WIDTH, HEIGHT)
    source.show()
    print(json.dumps(int(source.winId())), flush=True)
    app.exec()


if __name__ == "__main__":
    run(int(sys.argv[1]), int(sys.argv[2]))
