"""Colours by role, light and dark, from the TOML files in `resources/themes/`, and icons drawn in them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer

from sejajar.text import Kind

_PEN_STYLES = {
    "solid": Qt.PenStyle.SolidLine,
    "dashed": Qt.PenStyle.DashLine,
    "dotted": Qt.PenStyle.DotLine,
    "dash-dot": Qt.PenStyle.DashDotLine,
    "dash-dot-dot": Qt.PenStyle.DashDotDotLine,
}


@dataclass(frozen=True, slots=True)
class KindLook:
    """How one kind of entity is marked: colour and underline style both, so that neither stands alone."""

    tint: QColor
    ink: QColor
    underline: Qt.PenStyle

    def pen(self, width: float) -> QPen:
        pen = QPen(self.ink, width, self.underline)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        return pen


class Theme:
    """The colours of the window in one mood; `color("paper")` and the like name roles, not colours."""

    def __init__(self, resources: Path, *, dark: bool, strong: bool = False) -> None:
        """`strong` is for readers whose system asks for high contrast."""
        self.dark = dark
        self._icons = resources / "icons"
        # Rendering takes a millisecond, and icons are painted in every row.
        self._made: dict[tuple[str, str], QIcon] = {}
        name = "dark" if dark else "light"
        self._colors = tomllib.loads((resources / "themes" / f"{name}.toml").read_text(encoding="utf-8"))
        if strong:
            self._colors |= self._colors["strong"]
        del self._colors["strong"]
        kinds = tomllib.loads((resources / "themes" / "kinds.toml").read_text(encoding="utf-8"))
        self._kinds = {
            Kind(kind): KindLook(
                QColor(look[f"{name}_tint"]), QColor(look[f"{name}_ink"]), _PEN_STYLES[look["underline"]]
            )
            for kind, look in kinds.items()
        }

    def color(self, role: str, alpha: float = 1.0) -> QColor:
        color = QColor(self._colors[role])
        color.setAlphaF(alpha)
        return color

    def kind(self, kind: Kind) -> KindLook:
        return self._kinds[kind]

    @cached_property
    def palette(self) -> QPalette:
        """The same colours for Qt's own widgets."""
        palette = QPalette()
        for role, name in (
            (QPalette.ColorRole.Window, "window"),
            (QPalette.ColorRole.WindowText, "ink"),
            (QPalette.ColorRole.Base, "paper"),
            (QPalette.ColorRole.AlternateBase, "window"),
            (QPalette.ColorRole.Text, "ink"),
            (QPalette.ColorRole.Button, "window"),
            (QPalette.ColorRole.ButtonText, "ink"),
            (QPalette.ColorRole.ToolTipBase, "paper"),
            (QPalette.ColorRole.ToolTipText, "ink"),
            (QPalette.ColorRole.PlaceholderText, "muted"),
            (QPalette.ColorRole.Highlight, "accent"),
            (QPalette.ColorRole.HighlightedText, "on_accent"),
            (QPalette.ColorRole.Accent, "accent"),
            (QPalette.ColorRole.Link, "accent"),
            (QPalette.ColorRole.Mid, "line"),
        ):
            palette.setColor(role, self.color(name))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("muted", 0.6))
        return palette

    @property
    def stylesheet(self) -> str:
        """What the palette cannot say."""
        c = {role: QColor(value).name() for role, value in self._colors.items()}
        field = f"background: {c['paper']}; border: 1px solid {c['line']}; border-radius: 5px;"
        return f"""
            QMainWindow, QMenuBar, QToolBar, QStatusBar {{ background: {c["window"]}; }}
            QToolBar {{ border: none; border-bottom: 1px solid {c["line"]}; padding: 4px 8px; spacing: 2px; }}
            QToolBar QToolButton {{ padding: 5px 8px; border: 1px solid transparent; border-radius: 5px; }}
            QToolBar QToolButton:hover {{ background: {c["hover"]}; }}
            QToolBar QToolButton:focus {{ border-color: {c["accent"]}; }}
            QStatusBar {{ border-top: 1px solid {c["line"]}; }}
            QStatusBar::item {{ border: none; }}
            QSplitter::handle {{ background: {c["line"]}; }}
            QTabBar#articles {{ background: {c["window"]}; border-bottom: 1px solid {c["line"]}; }}
            QTabBar#articles::tab {{
                background: {c["window"]}; color: {c["muted"]}; padding: 6px 2px 6px 14px;
                border: none; border-right: 1px solid {c["line"]}; border-bottom: 1px solid {c["line"]};
            }}
            QTabBar#articles::tab:hover {{ background: {c["hover"]}; color: {c["ink"]}; }}
            QTabBar#articles::tab:selected {{
                background: {c["paper"]}; color: {c["ink"]}; border-bottom-color: {c["paper"]};
            }}
            QTabBar#articles::tab:selected:focus {{ border-bottom-color: {c["accent"]}; }}
            QTabBar#articles::tear {{ width: 0; border: none; }}
            QTabBar#articles QToolButton {{ background: {c["window"]}; border: none; padding: 2px; }}
            QTabBar#articles QToolButton#close {{ background: transparent; border-radius: 4px; }}
            QTabBar#articles QToolButton:hover, QTabBar#articles QToolButton#close:hover {{
                background: {c["line"]};
            }}
            FindBar QToolButton {{ padding: 3px 6px; border: 1px solid transparent; border-radius: 5px; }}
            FindBar QToolButton:hover {{ background: {c["hover"]}; }}
            FindBar QToolButton:focus {{ border-color: {c["accent"]}; }}
            FindBar QToolButton:checked {{ background: {c["selection"]}; border-color: {c["accent"]}; }}
            /* Without a desktop, Qt would put old pictures of its own on OK and Cancel. */
            QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
            QToolTip {{ color: {c["ink"]}; {field} padding: 4px; }}
            QTreeView {{ border: none; }}
            QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
            QScrollBar::handle:vertical {{
                background: {c["scroll"]}; border-radius: 4px; margin: 2px; min-height: 32px;
            }}
            QScrollBar::handle:vertical:hover {{ background: {c["muted"]}; }}
            QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
            QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
            QLineEdit {{ {field} padding: 4px 6px; }}
            QAbstractSpinBox {{ min-height: 19px; }}
            QLineEdit:focus {{ border-color: {c["accent"]}; }}
            QProgressBar {{ background: {c["line"]}; border: none; border-radius: 3px; max-height: 6px; }}
            QProgressBar::chunk {{ background: {c["accent"]}; border-radius: 3px; }}
        """

    @property
    def logo(self) -> QIcon:
        return QIcon(str(self._icons / "sejajar.svg"))

    def icon(self, name: str, role: str = "ink") -> QIcon:
        """The symbolic icon recoloured for a role, sharp at any scale; greyed when disabled."""
        if (name, role) not in self._made:
            self._made[name, role] = self._make_icon(name, role)
        return self._made[name, role]

    def _make_icon(self, name: str, role: str) -> QIcon:
        icon = QIcon()
        renderer = QSvgRenderer(str(self._icons / f"{name}.svg"))
        for size in (16, 20, 24, 32, 48, 64):
            drawn = QPixmap(size, size)
            drawn.fill(Qt.GlobalColor.transparent)
            painter = QPainter(drawn)
            renderer.render(painter, QRectF(0, 0, size, size))
            # Drawn once and coloured twice, so that lines are no darker where they cross when it is disabled.
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
            painter.fillRect(drawn.rect(), self.color(role))
            icon.addPixmap(drawn, QIcon.Mode.Normal)
            painter.fillRect(drawn.rect(), self.color("muted", 0.45))
            painter.end()
            icon.addPixmap(drawn, QIcon.Mode.Disabled)
        return icon
