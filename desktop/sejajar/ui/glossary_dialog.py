"""The window of the glossary: a table of terms, to be added to, filtered, imported and exported."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from sejajar.text import Term
from sejajar.translating import GLOSSARY_SUFFIXES
from sejajar.ui.glossary_form import TermForm
from sejajar.ui.glossary_keeping import GlossaryKeeping, Intake
from sejajar.ui.glossary_table import TERM, Column, FilteredTerms, TermTable
from sejajar.ui.settings import Settings

# Of lines that were left out, so many are named.
_NAMED = 5


class GlossaryDialog(QDialog):
    """Every change counts at once; the last ones can be undone."""

    def __init__(self, keeping: GlossaryKeeping, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._keeping = keeping
        self._settings = settings
        self.setWindowTitle(self.tr("Glossary"))
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.filter.setAccessibleName(self.tr("Filter the terms"))
        self.filter.setClearButtonEnabled(True)
        self.filter.installEventFilter(self)
        self._table = TermTable()
        self.shown = FilteredTerms(self._table)
        self.view = QTreeView()
        self.view.setModel(self.shown)
        self.view.setAccessibleName(self.tr("Terms"))
        self.view.setRootIsDecorated(False)
        self.view.setUniformRowHeights(True)
        self.view.setAllColumnsShowFocus(True)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setSortingEnabled(True)
        self.view.sortByColumn(Column.SOURCE, Qt.SortOrder.AscendingOrder)
        self.view.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.view.doubleClicked.connect(lambda _: self.edit())
        self.view.installEventFilter(self)
        self._empty = QLabel()
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setMargin(24)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._empty)
        self._told = QLabel()
        self._told.setWordWrap(True)
        self._told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        side = QVBoxLayout()
        self.buttons: dict[str, QPushButton] = {}
        for name, text, run in (
            ("add", self.tr("&Add…"), self.add),
            ("edit", self.tr("&Edit…"), self.edit),
            ("delete", self.tr("&Delete"), self.delete),
            ("undo", self.tr("&Undo"), keeping.undo),
            ("import", self.tr("&Import…"), self.ask_import),
            ("export", self.tr("E&xport…"), self.ask_export),
            ("close", self.tr("&Close"), self.close),
        ):
            button = self.buttons[name] = QPushButton(text)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, run=run: run())
            if name == "import":
                side.addSpacing(16)
            elif name == "close":
                side.addStretch()
            side.addWidget(button)
        self._add_keys()

        left = QVBoxLayout()
        left.addWidget(self.filter)
        left.addWidget(self._pages, 1)
        left.addWidget(self._told)
        layout = QHBoxLayout(self)
        layout.addLayout(left, 1)
        layout.addLayout(side)
        self.resize(720, 460)
        if not settings.glossary_geometry.isEmpty():
            self.restoreGeometry(settings.glossary_geometry)

        self.filter.textChanged.connect(self._filter)
        self.view.selectionModel().selectionChanged.connect(self._enable)
        keeping.listed.connect(self._list)
        keeping.imported.connect(self._tell_imported)
        keeping.saved.connect(self._tell_saved)
        self._list()
        keeping.load()

    def _add_keys(self) -> None:
        for keys, run in (
            (QKeySequence("Ins"), self.add),
            (QKeySequence(QKeySequence.StandardKey.New), self.add),
            (QKeySequence(QKeySequence.StandardKey.Undo), self._keeping.undo),
            (QKeySequence(QKeySequence.StandardKey.Find), self.filter.setFocus),
        ):
            QShortcut(keys, self, run)

    # -- what is shown -----------------------------------------------------------------------------

    def _list(self) -> None:
        chosen = self.chosen
        self._table.show(self._keeping.terms or ())
        self._choose(chosen)
        self._filter()

    def _filter(self) -> None:
        self.shown.set_filter(self.filter.text())
        terms = self._keeping.terms
        if terms is None:
            empty = self.tr("Reading the glossary…")
        elif not terms:
            empty = self.tr(
                "No terms yet. Add one, import a table (XLSX, CSV, TSV or TBX), or select words of an "
                "article and choose “Add to the glossary” in their menu (right mouse button).\n\n"
                "The English words are put into what the machine translates wherever it is sure which words "
                "they replace; elsewhere a warning stands beside the sentence."
            )
        else:
            empty = self.tr("No term has these words.")
        self._empty.setText(empty)
        self._pages.setCurrentIndex(0 if self.shown.rowCount() else 1)
        self._enable()

    def _enable(self) -> None:
        known, chosen = self._keeping.terms, self.chosen
        for name, on in (
            ("add", known is not None),
            ("edit", len(chosen) == 1),
            ("delete", bool(chosen)),
            ("undo", self._keeping.can_undo),
            ("import", known is not None),
            ("export", bool(known)),
        ):
            self.buttons[name].setEnabled(on)
        self.filter.setEnabled(bool(known))

    @property
    def chosen(self) -> list[Term]:
        """The terms of the selected rows, from the top."""
        rows = self.view.selectionModel().selectedRows()
        return [index.data(TERM) for index in sorted(rows, key=lambda index: index.row())]

    def _choose(self, terms: Sequence[Term]) -> None:
        """Select the row of the first of these that is there."""
        rows = (
            {self.shown.index(row, 0).data(TERM): row for row in range(self.shown.rowCount())}
            if terms
            else {}
        )
        row = next((rows[term] for term in terms if term in rows), None)
        if row is not None:
            self.view.setCurrentIndex(self.shown.index(row, 0))

    # -- changing ----------------------------------------------------------------------------------

    def add(self, source: str = "", target: str = "") -> None:
        """Ask for a term and add it."""
        if self._keeping.terms is not None:
            self._ask(TermForm(self._keeping.terms, self, source=source, target=target), self._keeping.add)

    def edit(self) -> None:
        """Ask what the selected term is to be."""
        chosen, known = self.chosen, self._keeping.terms
        if len(chosen) == 1 and known is not None:
            old = chosen[0]
            self._ask(TermForm(known, self, edited=old), lambda new: self._keeping.replace(old, new))

    def _ask(self, form: TermForm, take: Callable[[Term], None]) -> None:
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def accepted() -> None:
            if form.term:
                take(form.term)
                self.filter.clear()
                self._choose([form.term])
                self._told.clear()

        form.accepted.connect(accepted)
        form.open()

    def delete(self) -> None:
        """The selected terms; Undo brings them back."""
        chosen = self.chosen
        if chosen:
            row = self.view.selectionModel().selectedRows()[0].row()
            self._keeping.delete(chosen)
            self._told.setText(self.tr("%n term(s) deleted. Undo brings them back.", "", len(chosen)))
            self.view.setCurrentIndex(self.shown.index(min(row, self.shown.rowCount() - 1), 0))

    # -- files -------------------------------------------------------------------------------------

    def ask_import(self) -> None:
        patterns = " ".join("*" + suffix for suffix in GLOSSARY_SUFFIXES)
        kinds = ";;".join(
            (self.tr("Glossaries ({patterns})").format(patterns=patterns), self.tr("All files (*)"))
        )
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Import terms"), "", kinds)
        if chosen:
            self.import_file(Path(chosen))

    def import_file(self, path: Path) -> None:
        """Take in the terms of a file; they replace those with the same Indonesian words."""
        self._told.setText(self.tr("Reading {name}…").format(name=path.name))
        self._keeping.read(path)

    def _tell_imported(self, intake: Intake | None) -> None:
        if intake is None:
            self._told.clear()
            return
        imported = intake.imported
        lines = [self.tr("%n new term(s)", "", intake.new)]
        if intake.other:
            lines.append(self.tr("%n with another translation than before", "", intake.other))
        told = [", ".join(lines) + "."]
        for template, numbers in (
            (self.tr("Left out, as one language is empty: line {lines}."), imported.incomplete),
            (self.tr("Left out, as too long for a term: line {lines}."), imported.too_long),
            (self.tr("Left out, as there is no word in it: line {lines}."), imported.wordless),
        ):
            if numbers:
                more = ["…"] if len(numbers) > _NAMED else []
                told.append(template.format(lines=", ".join([*map(str, numbers[:_NAMED]), *more])))
        self._told.setText(" ".join(told))

    def _tell_saved(self, path: Path) -> None:
        self._told.setText(self.tr("Saved {path}").format(path=path))

    def ask_export(self, proposed: Path | None = None) -> None:
        kinds = ";;".join((self.tr("Table for spreadsheets (*.csv)"), self.tr("Tab-separated table (*.tsv)")))
        proposed = proposed or self._settings.export_folder / self.tr("glossary.csv")
        chosen, kind = QFileDialog.getSaveFileName(self, self.tr("Export the glossary"), str(proposed), kinds)
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() not in (".csv", ".tsv", ".tab", ".txt"):
            path = path.with_name(path.name + (".tsv" if "tsv" in kind else ".csv"))
        if path != Path(chosen) and os.path.exists(path):
            self.ask_export(path)  # the file dialog has not asked whether to replace this one
        else:
            self._keeping.write(path)

    # -- keys and remembering ----------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            key = event.key()
            if watched is self.filter and key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.view.setFocus()
                if not self.chosen:
                    self.view.setCurrentIndex(self.shown.index(0, 0))
                return True
            if watched is self.filter and key == Qt.Key.Key_Escape and self.filter.text():
                self.filter.clear()
                return True
            if watched is self.view and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
                self.edit()
                return True
            if watched is self.view and key == Qt.Key.Key_Delete:
                self.delete()
                return True
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._settings.glossary_geometry = self.saveGeometry()
        super().hideEvent(event)
