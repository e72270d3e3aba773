"""The texts and the sidebar next to each other: where it gets narrow, the sidebar gives way first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

# Pixels below which nothing can be read in them.
_TEXTS_LEAST, _SIDEBAR_LEAST = 360, 150


class Sides(QSplitter):
    """`sidebar_width` is how wide the reader wants the sidebar, in pixels."""

    def __init__(self, texts: QWidget, sidebar: QWidget, comfortable: Callable[[], int]) -> None:
        """`comfortable` tells how wide the texts should at least be, in pixels."""
        super().__init__(Qt.Orientation.Horizontal)
        self.sidebar_width = 300
        self._comfortable = comfortable
        texts.setMinimumWidth(_TEXTS_LEAST)
        sidebar.setMinimumWidth(_SIDEBAR_LEAST)
        self.addWidget(texts)
        self.addWidget(sidebar)
        self.setStretchFactor(0, 1)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.splitterMoved.connect(self._take_width)  # by the reader only

    def _take_width(self) -> None:
        self.sidebar_width = self.sizes()[1]

    def share(self) -> None:
        """Give each side its width."""
        left = self.width() - self.handleWidth() - self._comfortable()
        sidebar = min(self.sidebar_width, max(left, _SIDEBAR_LEAST))
        self.setSizes([self.width() - self.handleWidth() - sidebar, sidebar])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.share()
