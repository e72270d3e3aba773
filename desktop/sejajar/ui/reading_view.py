"""How the texts are shown: arrangement, size of the letters, whole screen; and the commands for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QInputDialog

from sejajar.ui.page import View
from sejajar.ui.settings import Settings
from sejajar.ui.spread import Spread

_READING_FONTS = [
    "Charter",
    "Source Serif 4",
    "Noto Serif",
    "Georgia",
    "Cambria",
    "Liberation Serif",
    "DejaVu Serif",
]
_DEFAULT_POINTS = 11.5


def reading_font(family: str = "") -> QFont:
    """Of this family where there is one, else the first of ours that there is."""
    font = QFont()
    font.setFamilies([family, *_READING_FONTS] if family else _READING_FONTS)
    font.setStyleHint(QFont.StyleHint.Serif)
    return font


class ReadingView(QObject):
    """Changes how the spread shows its texts, and keeps it in the settings."""

    def __init__(self, spread: Spread, settings: Settings) -> None:
        super().__init__(spread)
        self._spread = spread
        self._settings = settings
        self._points = settings.point_size or _DEFAULT_POINTS
        spread.zoom_wanted.connect(self.zoom)

    @property
    def points(self) -> float:
        """Size of the letters."""
        return self._points

    @property
    def commands(self) -> dict[str, Callable[[], object]]:
        return {
            "view-beside": lambda: self._set_view(View.BESIDE),
            "view-below": lambda: self._set_view(View.BELOW),
            "view-original": lambda: self._set_view(View.ORIGINAL),
            "view-translation": lambda: self._set_view(View.TRANSLATION),
            "swap": self._swap,
            "wider": lambda: self._widen(0.05),
            "narrower": lambda: self._widen(-0.05),
            "zoom-in": lambda: self.zoom(1),
            "zoom-out": lambda: self.zoom(-1),
            "zoom-reset": lambda: self._set_points(_DEFAULT_POINTS),
        }

    def restore(self) -> None:
        """As it was when it was kept last."""
        self.apply_font()
        self._spread.arrange(self._settings.arrangement)

    def keep(self) -> None:
        self._settings.arrangement = self._spread.arrangement
        self._settings.point_size = None if self._points == _DEFAULT_POINTS else self._points

    def ask_row(self, last: int) -> None:
        """Ask which of the paragraphs, 1 to `last`, to go to."""
        title, label = self.tr("Go to paragraph"), self.tr("Paragraph (1 to {last}):").format(last=last)
        now = self._spread.top_row + 1
        number, chosen = QInputDialog.getInt(self._spread.window(), title, label, now, 1, last)
        if chosen:
            self._spread.go_to_row(number - 1)

    def zoom(self, by: int) -> None:
        self._set_points(min(max(self._points + by, 6.0), 48.0))

    def _set_points(self, points: float) -> None:
        self._points = points
        self.apply_font()

    def apply_font(self) -> None:
        """Use the font and the line spacing of the settings."""
        font = reading_font(self._settings.font_family)
        font.setPointSizeF(self._points)
        self._spread.set_reading_font(font, self._settings.line_spacing)

    def _set_view(self, view: View) -> None:
        self._spread.arrange(replace(self._spread.arrangement, view=view))

    def _swap(self) -> None:
        arrangement = self._spread.arrangement
        swapped = replace(arrangement, swapped=not arrangement.swapped, share=1 - arrangement.share)
        self._spread.arrange(swapped)

    def _widen(self, by: float) -> None:
        arrangement = self._spread.arrangement
        self._spread.arrange(replace(arrangement, share=min(max(arrangement.share + by, 0.2), 0.8)))
