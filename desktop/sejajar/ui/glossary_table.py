"""The terms of the glossary as rows, to be sorted and filtered."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QGuiApplication, QPalette

from sejajar.text import Term
from sejajar.ui.messages import tip

Index = QModelIndex | QPersistentModelIndex

TERM = Qt.ItemDataRole.UserRole
"""The row's `Term`."""


# Pixels between the lines.
_AIR = 10


class Column(IntEnum):
    SOURCE = 0
    TARGET = 1
    NOTE = 2


class TermTable(QAbstractTableModel):
    """One row for each, in the order in which they were put."""

    def __init__(self) -> None:
        super().__init__()
        self._terms: tuple[Term, ...] = ()

    def show(self, terms: Sequence[Term]) -> None:
        self.beginResetModel()
        self._terms = tuple(terms)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._terms)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Indonesian"), self.tr("English"), self.tr("Note"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        term = self._terms[index.row()]
        stays = term.stays and index.column() == Column.TARGET
        if role == TERM:
            return term
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(0, QFontMetrics(QGuiApplication.font()).height() + _AIR)
        if role == Qt.ItemDataRole.ForegroundRole and stays:
            return QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText)
        text = (term.source, self.tr("stays as it is") if stays else term.target, term.note)[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        return tip(text) if role == Qt.ItemDataRole.ToolTipRole else None


class FilteredTerms(QSortFilterProxyModel):
    """Those that have some words in one of their columns, sorted as a dictionary is."""

    def __init__(self, table: TermTable) -> None:
        super().__init__()
        self._words = ""
        self.setSourceModel(table)
        self.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setSortLocaleAware(True)
        self.sort(Column.SOURCE)

    def set_filter(self, words: str) -> None:
        self._words = " ".join(words.casefold().split())
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        term = self.sourceModel().index(row, 0).data(TERM)
        return any(self._words in text.casefold() for text in (term.source, term.target, term.note))
