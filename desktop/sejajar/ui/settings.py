"""What the window remembers from one start to the next."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QDir, QSettings

from sejajar.text import Kind
from sejajar.translating import BEAM
from sejajar.ui.page import Arrangement, View

_RECENT = 8


class Settings:
    """A few typed values in `settings.ini` of the profile; anything unreadable counts as not set."""

    def __init__(self, profile: Path) -> None:
        self.folder = profile
        self._store = QSettings(str(profile / "settings.ini"), QSettings.Format.IniFormat)

    @property
    def geometry(self) -> QByteArray:
        return self._bytes("window/geometry")

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._store.setValue("window/geometry", value)

    @property
    def glossary_geometry(self) -> QByteArray:
        """Of the glossary's window."""
        return self._bytes("glossary/geometry")

    @glossary_geometry.setter
    def glossary_geometry(self, value: QByteArray) -> None:
        self._store.setValue("glossary/geometry", value)

    @property
    def sidebar_width(self) -> int:
        """In pixels, where there is room for it."""
        value = self._text("window/sidebar_width", "")
        return int(value) if value.isdecimal() else 300

    @sidebar_width.setter
    def sidebar_width(self, value: int) -> None:
        self._store.setValue("window/sidebar_width", str(value))

    @property
    def sidebar(self) -> bool:
        return self._text("window/sidebar", "true") == "true"

    @sidebar.setter
    def sidebar(self, value: bool) -> None:
        self._store.setValue("window/sidebar", "true" if value else "false")

    @property
    def theme(self) -> str:
        """ "system", "light" or "dark"."""
        value = self._text("window/theme", "system")
        return value if value in ("light", "dark") else "system"

    @theme.setter
    def theme(self, value: str) -> None:
        self._store.setValue("window/theme", value)

    @property
    def language(self) -> str:
        """ISO 639-1 code of the interface's language, empty for the system's."""
        value = self._text("window/language", "")
        return value if value in ("en", "id") else ""

    @language.setter
    def language(self, value: str) -> None:
        self._store.setValue("window/language", value)

    @property
    def threads(self) -> int:
        """Processor cores for the engine, 0 for all."""
        value = self._text("engine/threads", "0")
        return min(int(value), 64) if value.isdecimal() else 0

    @threads.setter
    def threads(self, value: int) -> None:
        self._store.setValue("engine/threads", str(value))

    @property
    def beam(self) -> int:
        """Hypotheses that the engine follows at a time."""
        value = self._text("engine/beam", "")
        return min(max(int(value), 1), 8) if value.isdecimal() else BEAM

    @beam.setter
    def beam(self, value: int) -> None:
        self._store.setValue("engine/beam", str(value))

    @property
    def font_family(self) -> str:
        """Family of the reading font, empty for the default."""
        return self._text("reading/font_family", "")

    @font_family.setter
    def font_family(self, value: str) -> None:
        self._store.setValue("reading/font_family", value)

    def shortcut(self, command: str) -> str | None:
        """The key the reader gave a command, empty for none at all; None where it has its own."""
        value = self._store.value(f"keys/{command}")
        return value if isinstance(value, str) else None

    def set_shortcut(self, command: str, keys: str | None) -> None:
        if keys is None:
            self._store.remove(f"keys/{command}")
        else:
            self._store.setValue(f"keys/{command}", keys)

    @property
    def last(self) -> tuple[Path, int] | None:
        """What a program without tabs left: the file that was open and the paragraph read, if it is there."""
        path, row = Path(self._text("last/file", "")), self._text("last/paragraph", "0")
        return (path, int(row) if row.isdecimal() else 0) if path.is_file() else None

    @property
    def point_size(self) -> float | None:
        """Size of the reading font, None for the default."""
        try:
            return min(max(float(self._text("reading/point_size", "")), 6.0), 72.0)
        except ValueError:
            return None

    @point_size.setter
    def point_size(self, value: float | None) -> None:
        self._store.setValue("reading/point_size", "" if value is None else str(value))

    @property
    def arrangement(self) -> Arrangement:
        """How the two texts stand."""
        view = self._text("window/view", View.BESIDE)
        try:
            share = float(self._text("window/share", "0.5"))
        except ValueError:
            share = 0.5
        known = View(view) if view in list(View) else View.BESIDE
        return Arrangement(known, self._text("window/swapped", "false") == "true", share)

    @arrangement.setter
    def arrangement(self, value: Arrangement) -> None:
        self._store.setValue("window/view", value.view.value)
        self._store.setValue("window/swapped", "true" if value.swapped else "false")
        self._store.setValue("window/share", str(value.share))

    @property
    def line_spacing(self) -> float:
        """Distance of the lines as a multiple of the font's height."""
        try:
            return min(max(float(self._text("reading/line_spacing", "")), 1.0), 3.0)
        except ValueError:
            return 1.5

    @line_spacing.setter
    def line_spacing(self, value: float) -> None:
        self._store.setValue("reading/line_spacing", str(value))

    @property
    def shown_kinds(self) -> frozenset[Kind]:
        stored = self._text("reading/shown_kinds", ",".join(Kind))
        return frozenset(kind for kind in Kind if kind.value in stored.split(","))

    @shown_kinds.setter
    def shown_kinds(self, kinds: frozenset[Kind]) -> None:
        self._store.setValue("reading/shown_kinds", ",".join(sorted(kinds)))

    @property
    def export_kind(self) -> str:
        """The id of the kind that was chosen last."""
        return self._text("files/export_kind", "")

    @export_kind.setter
    def export_kind(self, kind: str) -> None:
        self._store.setValue("files/export_kind", kind)

    def export_folder_for(self, path: Path | None) -> Path:
        """Beside the article's file, unless the last export of one went elsewhere."""
        beside = self._text("files/export_beside", "true") == "true"
        return path.parent if path and beside and os.access(path.parent, os.W_OK) else self.export_folder

    def note_export(self, folder: Path, path: Path | None) -> None:
        """The reader had what was made of the article of that file put into `folder`."""
        self.export_folder = folder
        if path:
            self._store.setValue("files/export_beside", "true" if folder == path.parent else "false")

    @property
    def export_folder(self) -> Path:
        """Where the last export went; the home folder at first."""
        folder = Path(self._text("files/export_folder", ""))
        return folder if folder.is_absolute() and folder.is_dir() else Path(QDir.homePath())

    @export_folder.setter
    def export_folder(self, folder: Path) -> None:
        self._store.setValue("files/export_folder", str(folder))

    @property
    def recent(self) -> tuple[Path, ...]:
        """Files read lately that are still there, the newest first."""
        paths = [Path(line) for line in self._text("files/recent", "").split("\n") if line]
        return tuple(path for path in paths if path.is_file())

    def add_recent(self, path: Path) -> None:
        paths: Sequence[Path] = [path, *(old for old in self.recent if old != path)]
        self._store.setValue("files/recent", "\n".join(str(path) for path in paths[:_RECENT]))

    def clear_recent(self) -> None:
        self._store.setValue("files/recent", "")

    def _text(self, key: str, default: str) -> str:
        value = self._store.value(key, default)
        return value if isinstance(value, str) else default

    def _bytes(self, key: str) -> QByteArray:
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()
