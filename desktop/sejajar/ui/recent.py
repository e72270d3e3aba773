"""The menu of the files read lately."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from sejajar.ui.messages import tip
from sejajar.ui.settings import Settings


class RecentMenu(QMenu):
    """Filled anew each time it opens: files come and go."""

    wanted = Signal(object)
    cleared = Signal()

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Open &recent"))
        self.setToolTipsVisible(True)
        self._settings = settings
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        for path in self._settings.recent:
            action = self.addAction(path.name.replace("&", "&&"))
            action.triggered.connect(lambda _=False, path=path: self.wanted.emit(path))
            action.setToolTip(tip(str(path)))
        if self.isEmpty():
            self.addAction(self.tr("Nothing yet")).setEnabled(False)
            return
        self.addSeparator()
        self.addAction(self.tr("Clear this list"), self._clear)

    def _clear(self) -> None:
        self._settings.clear_recent()
        self.cleared.emit()
