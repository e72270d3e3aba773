"""What is known about the article: its details, to be put right, and what was repaired when it was opened."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from sejajar.reading import Repair, RepairKind
from sejajar.text import Article
from sejajar.ui.messages import tip


def repair_name(kind: RepairKind) -> str:
    """What a kind of repair is called."""
    translate = QCoreApplication.translate
    return {
        RepairKind.ENTITY: translate("repairs", "Character entity"),
        RepairKind.ENCODING: translate("repairs", "Wrong encoding"),
        RepairKind.INVISIBLE: translate("repairs", "Invisible character"),
        RepairKind.MARKUP: translate("repairs", "Stray markup"),
        RepairKind.QUOTES: translate("repairs", "Quotation marks"),
        RepairKind.SPACING: translate("repairs", "Spacing"),
        RepairKind.LINE_BREAK: translate("repairs", "Line break"),
        RepairKind.BYLINE: translate("repairs", "Byline"),
        RepairKind.CLUTTER: translate("repairs", "Taken out"),
        RepairKind.DUPLICATE: translate("repairs", "Said twice"),
    }[kind]


class Details(QDialog):
    """Accepting it leaves the corrected article in `article`."""

    def __init__(
        self, article: Article, repairs: tuple[Repair, ...], original: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.article = article
        self.setWindowTitle(self.tr("Article details"))
        self.tabs = QTabWidget()
        self.tabs.addTab(self._fields_tab(), self.tr("Details"))
        self.tabs.addTab(self._repairs_tab(repairs), self.tr("Repairs ({count})").format(count=len(repairs)))
        self.tabs.addTab(self._original_tab(original), self.tr("As it was"))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.tabs)
        layout.addWidget(buttons)
        self.resize(640, 440)

    def show_repairs(self) -> None:
        self.tabs.setCurrentIndex(1)

    def _fields_tab(self) -> QWidget:
        article = self.article
        self.fields = {
            "title": (self.tr("&Title:"), QLineEdit(article.title)),
            "author": (self.tr("&Author:"), QLineEdit(article.author)),
            "source": (self.tr("&Source:"), QLineEdit(article.source)),
            "place": (self.tr("&Place:"), QLineEdit(article.place)),
            "date": (self.tr("&Date:"), QLineEdit(article.date)),
        }
        tab = QWidget()
        form = QFormLayout(tab)
        for label, line in self.fields.values():
            form.addRow(label, line)
        note = QLabel(self.tr("They stand above the text and in what is exported."))
        note.setWordWrap(True)
        form.addRow(note)
        return tab

    def _repairs_tab(self, repairs: tuple[Repair, ...]) -> QWidget:
        self.table = QTableWidget(len(repairs), 4)
        self.table.setHorizontalHeaderLabels(
            [self.tr("Paragraph"), self.tr("Kind"), self.tr("Before"), self.tr("After")]
        )
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in (2, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for row, repair in enumerate(repairs):
            cells = (str(repair.paragraph + 1), repair_name(repair.kind), repair.before, repair.after)
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setToolTip(tip(text))
                self.table.setItem(row, column, item)
        return self.table

    def _original_tab(self, original: str) -> QWidget:
        text = QPlainTextEdit(original)
        text.setReadOnly(True)
        text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        text.setAccessibleName(self.tr("The text as it was before the repairs"))
        return text

    def accept(self) -> None:
        entered = {name: " ".join(line.text().split()) for name, (_, line) in self.fields.items()}
        self.article = replace(
            self.article,
            title=entered["title"],
            author=entered["author"],
            source=entered["source"],
            place=entered["place"],
            date=entered["date"],
        )
        super().accept()
