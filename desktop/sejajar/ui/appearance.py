"""Light or dark: as the system, or as the reader wants it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from sejajar.ui.settings import Settings
from sejajar.ui.theme import Theme


class Appearance(QObject):
    """Keeps the application's palette and the current theme together."""

    changed = Signal()

    def __init__(self, app: QApplication, resources: Path, settings: Settings) -> None:
        super().__init__(app)
        self._app = app
        self._resources = resources
        self._settings = settings
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._apply)
        app.styleHints().accessibility().contrastPreferenceChanged.connect(self._apply)
        self._apply()

    def set_mode(self, mode: str) -> None:
        """ "system", "light" or "dark"."""
        self._settings.theme = mode
        self._apply()

    def _chosen(self) -> Theme:
        mode = self._settings.theme
        hints = self._app.styleHints()
        system_dark = hints.colorScheme() is Qt.ColorScheme.Dark
        strong = hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
        return Theme(
            self._resources, dark=mode == "dark" or (mode == "system" and system_dark), strong=strong
        )

    def _apply(self) -> None:
        self.theme = self._chosen()
        self._app.setPalette(self.theme.palette)
        self._app.setStyleSheet(self.theme.stylesheet)
        self.changed.emit()
