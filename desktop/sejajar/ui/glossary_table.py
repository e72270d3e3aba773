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
    """One row for each. It sorts by itself: of 10,000 terms Qt would ask some 200,000 times."""

    def __init__(self) -> None:
        super().__init__()
        self._terms: Sequence[Term] = ()
        self._column = Column.SOURCE
        self._falls = False

    def show(self, terms: Sequence[Term]) -> None:
        self.beginResetModel()
        self._terms = sorted(terms, key=self._place, reverse=self._falls)
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._column, self._falls = Column(column), order is Qt.SortOrder.DescendingOrder
        self.show(self._terms)

    def _place(self, term: Term) -> tuple[str, str]:
        """In a dictionary."""
        text = (term.source, term.target, term.note)[self._column]
        return text.casefold(), term.source.casefold()

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
    """Those that have some words in one of their columns."""

    def __init__(self, table: TermTable) -> None:
        super().__init__()
        self._words = ""
        self.setSourceModel(table)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.sourceModel().sort(column, order)

    def set_filter(self, words: str) -> None:
        self._words = " ".join(words.casefold().split())
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        term = self.sourceModel().index(row, 0).data(TERM) if self._words else None
        return term is None or any(
            self._words in text.casefold() for text in (term.source, term.target, term.note)
        )
