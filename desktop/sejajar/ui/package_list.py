"""The translation packages in the settings: which there are, which one is in use; to install and remove."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from sejajar.pipeline import Installed, Place
from sejajar.translating import PACKAGE_SUFFIX
from sejajar.ui.messages import tip
from sejajar.ui.package_keeping import PackageKeeping, Stock
from sejajar.ui.question import ask

_PACKAGE = Qt.ItemDataRole.UserRole
# Pixels between the lines.
_AIR = 10


class PackageList(QWidget):
    """Every change counts at once."""

    def __init__(self, keeping: PackageKeeping, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeping = keeping
        self._shown: Stock | None = None
        self.view = QTreeWidget()
        self.view.setAccessibleName(self.tr("Translation packages"))
        self.view.setHeaderLabels([self.tr("Package"), self.tr("Size"), self.tr("Where from"), ""])
        self.view.setRootIsDecorated(False)
        self.view.setAllColumnsShowFocus(True)
        self.view.header().setStretchLastSection(False)
        self.view.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.view.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.use = QPushButton(self.tr("&Use this one"))
        self.install = QPushButton(self.tr("&Install from a file…"))
        self.remove = QPushButton(self.tr("&Remove"))
        self.view.itemSelectionChanged.connect(self._enable)
        self.view.itemDoubleClicked.connect(self._use)
        self.use.clicked.connect(self._use)
        self.install.clicked.connect(self._ask_file)
        self.remove.clicked.connect(self._ask_to_remove)
        QShortcut(
            QKeySequence(QKeySequence.StandardKey.Delete),
            self.view,
            self._ask_to_remove,
            context=Qt.ShortcutContext.WidgetShortcut,
        )
        buttons = QHBoxLayout()
        for button in (self.use, self.install, self.remove):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        layout.addLayout(buttons)
        layout.addWidget(self.told)
        keeping.listed.connect(self._list)
        self._list()
        keeping.load()

    @property
    def selected(self) -> Installed | None:
        items = self.view.selectedItems()
        return items[0].data(0, _PACKAGE) if items else None

    def _list(self) -> None:
        stock = self._keeping.stock
        selected = self.selected or (stock.in_use if stock else None)
        if stock is not self._shown:
            selected = (stock.installed if stock else None) or selected
            self._shown = stock
        self.view.clear()
        for one in stock.found if stock else ():
            used = stock is not None and stock.in_use is not None and one.key == stock.in_use.key
            item = QTreeWidgetItem(
                [package_name(one), size_text(one), place_name(one.place), self.tr("in use") if used else ""]
            )
            item.setData(0, _PACKAGE, one)
            item.setSizeHint(0, QSize(0, self.fontMetrics().height() + _AIR))
            for column in range(item.columnCount()):
                font = item.font(column)
                font.setBold(used)
                item.setFont(column, font)
                item.setToolTip(column, tip(f"{one.id}\n{one.package.folder}"))
            self.view.addTopLevelItem(item)
            if selected and one.key == selected.key:
                self.view.setCurrentItem(item)
        self._tell()
        self._enable()

    def _tell(self) -> None:
        installing, stock = self._keeping.installing, self._keeping.stock
        if installing:
            text = self.tr("Installing {name}…").format(name=installing.name)
        elif stock is None:
            text = self.tr("Looking for translation packages…")
        elif self._keeping.changes:
            text = self.tr("One moment…")
        elif not stock.found:
            text = self.tr("There is none. Without one nothing can be translated.")
        else:
            text = self.tr(
                "Other Argos packages from Indonesian to English ({suffix} files) may translate better, "
                "but more slowly, and some do not tell which word became which. When you use another one, "
                "the drafts of open articles are made anew; sentences that you edited or confirmed stay."
            ).format(suffix=PACKAGE_SUFFIX)
        self.told.setText(text)

    def _enable(self) -> None:
        one, stock, idle = self.selected, self._keeping.stock, not self._keeping.changes
        self.use.setEnabled(bool(idle and one and stock and one.key != stock.settled))
        self.remove.setEnabled(idle and one is not None and one.place is Place.OWN)
        self.install.setEnabled(idle)

    def _use(self) -> None:
        if self.selected and self.use.isEnabled():
            self._keeping.use(self.selected)

    def _ask_file(self) -> None:
        kinds = ";;".join(
            (
                self.tr("Translation packages ({pattern})").format(pattern=f"*{PACKAGE_SUFFIX}"),
                self.tr("All files (*)"),
            )
        )
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Install a translation package"), "", kinds)
        if chosen:
            self._keeping.install(Path(chosen))

    def _ask_to_remove(self) -> None:
        one = self.selected
        if one is None or not self.remove.isEnabled():
            return
        question = self.tr("Remove the package {name} ({size})? To have it back you need its file.")
        ask(
            self,
            question.format(name=package_name(one), size=size_text(one)),
            self.tr("Remove it"),
            lambda: self._keeping.remove(one),
            yes_is_default=False,
        )


def package_name(one: Installed) -> str:
    """Its languages and version."""
    name = QCoreApplication.translate("Packages", "Indonesian → English {version}")
    return name.format(version=one.package.version)


def size_text(one: Installed) -> str:
    return QLocale().formattedDataSize(one.size, 0, QLocale.DataSizeFormat.DataSizeSIFormat)


def place_name(place: Place) -> str:
    translate = QCoreApplication.translate
    return {
        Place.OWN: translate("Packages", "Installed by you"),
        Place.ARGOS: translate("Packages", "Other Argos programs"),
        Place.BUNDLED: translate("Packages", "Came with the program"),
    }[place]
