"""Where a program that is started with files leaves them for the one that runs already."""

from __future__ import annotations

import json
import logging
import os
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

log = logging.getLogger(__name__)

# Seconds that the running program has to take them.
_PATIENCE = 2.0
_LOOK_EVERY = 0.02


class Inbox(QObject):
    """Watches a folder; each file in it is a list of paths, and is gone once they are taken."""

    arrived = Signal(object)
    """Paths to open, a list."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """Without the folder, which is then not to be made, nothing ever arrives."""
        super().__init__(parent)
        self._folder = folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            log.info("No other program can hand over files: %s", error)
            return
        self._watcher = QFileSystemWatcher([str(folder)], self)
        self._watcher.directoryChanged.connect(self._take)
        QTimer.singleShot(0, self, self._take)  # what came while this program was starting

    def _take(self) -> None:
        for letter in sorted(self._folder.glob("*.json")):
            try:
                text = letter.read_bytes()
                letter.unlink()
                paths = [Path(path) for path in json.loads(text)]
            except FileNotFoundError:
                pass  # who left it gave up waiting
            except (OSError, ValueError, TypeError) as error:
                log.warning("%s makes no sense and is passed over: %r", letter, error)
            else:
                self.arrived.emit(paths)


def hand_over(folder: Path, paths: Sequence[Path]) -> bool:
    """Leave the files for the program that watches the folder; False where it does not take them soon."""
    if not folder.is_dir():
        return False
    letter = folder / f"{os.getpid()}-{time.time_ns()}.json"
    new = letter.with_suffix(".new")
    try:
        new.write_text(json.dumps([str(path.absolute()) for path in paths]), encoding="utf-8")
        new.replace(letter)
        end = time.monotonic() + _PATIENCE
        while letter.exists() and time.monotonic() < end:
            time.sleep(_LOOK_EVERY)
        letter.unlink()
    except FileNotFoundError:
        return True
    except OSError as error:
        log.info("The files cannot be handed over: %s", error)
    return False
