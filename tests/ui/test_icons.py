"""Icons have the colours of their roles, and are evenly fainter where what they do cannot be done."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QIcon
from pytestqt.qtbot import QtBot

from sejajar.ui.theme import Theme

SIZE = 64
SYMBOLIC = ("open", "pencil", "settings", "zoom-in")


def drawn(icon: QIcon, mode: QIcon.Mode) -> list[QColor]:
    """All pixels that are as opaque as it becomes."""
    picture = icon.pixmap(SIZE, SIZE, mode).toImage()
    pixels = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
    most = max(pixel.alpha() for pixel in pixels)
    return [pixel for pixel in pixels if pixel.alpha() == most]


@pytest.mark.parametrize("name", SYMBOLIC)
def test_colours_of_an_icon(qtbot: QtBot, resources: Path, name: str) -> None:
    theme = Theme(resources, dark=True)
    icon = theme.icon(name, "accent")
    assert {pixel.name() for pixel in drawn(icon, QIcon.Mode.Normal)} == {theme.color("accent").name()}
    fainter = drawn(icon, QIcon.Mode.Disabled)
    assert {pixel.alpha() for pixel in fainter} == {round(0.45 * 255)}
    assert len(fainter) > SIZE
