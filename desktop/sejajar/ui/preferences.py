"""The settings dialog: language, looks, engine, keys."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontInfo, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFontComboBox,
    QFormLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QPushButton,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from sejajar.ui.commands import Commands
from sejajar.ui.package_keeping import PackageKeeping
from sejajar.ui.package_list import PackageList
from sejajar.ui.reading_view import reading_font
from sejajar.ui.settings import Settings

_LANGUAGES = (("", None), ("en", "English"), ("id", "Bahasa Indonesia"))


class Preferences(QDialog):
    """What is chosen is kept when the dialog is accepted; `accepted` tells the window to apply it."""

    language_chosen = Signal()
    forget_wanted = Signal()

    def __init__(
        self, settings: Settings, commands: Commands, packages: PackageKeeping, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._commands = commands
        self.setWindowTitle(self.tr("Settings"))
        tabs = QTabWidget()
        tabs.addTab(self._reading_tab(), self.tr("Reading"))
        tabs.addTab(self._engine_tab(packages), self.tr("Translation"))
        tabs.addTab(self._keys_tab(), self.tr("Keyboard"))
        self._conflict = QLabel()
        self._conflict.setWordWrap(True)
        self._conflict.hide()
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(tabs)
        layout.addWidget(self._conflict)
        layout.addWidget(buttons)
        self.resize(520, 440)

    def _reading_tab(self) -> QWidget:
        settings = self._settings
        self.language = QComboBox()
        for code, name in _LANGUAGES:
            self.language.addItem(name or self.tr("As the system"), code)
        self.language.setCurrentIndex(self.language.findData(settings.language))
        self.theme = QComboBox()
        for mode, name in (
            ("system", self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        ):
            self.theme.addItem(name, mode)
        self.theme.setCurrentIndex(self.theme.findData(settings.theme))
        self.font_family = QFontComboBox()
        self.font_family.setCurrentFont(QFont(QFontInfo(reading_font(settings.font_family)).family()))
        self.spacing = QDoubleSpinBox()
        self.spacing.setRange(1.0, 3.0)
        self.spacing.setSingleStep(0.1)
        self.spacing.setValue(settings.line_spacing)
        tab = QWidget()
        form = QFormLayout(tab)
        form.addRow(self.tr("&Language of the program:"), self.language)
        form.addRow(self.tr("&Theme:"), self.theme)
        form.addRow(self.tr("&Font of the texts:"), self.font_family)
        form.addRow(self.tr("Line &spacing:"), self.spacing)
        return tab

    def _engine_tab(self, packages: PackageKeeping) -> QWidget:
        self.threads = QSpinBox()
        self.threads.setRange(0, 64)
        self.threads.setSpecialValueText(self.tr("All"))
        self.threads.setValue(self._settings.threads)
        self.beam = QSpinBox()
        self.beam.setRange(1, 8)
        self.beam.setValue(self._settings.beam)
        self.beam.setToolTip(self.tr("More is slower, and a little better up to 4 or 5."))
        note = QLabel(self.tr("Changes of these two take effect at the next start."))
        note.setWordWrap(True)
        self.packages = PackageList(packages)
        self.forget = QPushButton(self.tr("Forget what was translated"))
        self.forget.setToolTip(
            self.tr(
                "Translations are kept on this computer, so that none is made twice. "
                "Sentences that you edited or confirmed stay."
            )
        )
        self.forget.clicked.connect(self.forget_wanted)
        self.forget.clicked.connect(lambda: self.forget.setEnabled(False))
        tab = QWidget()
        form = QFormLayout(tab)
        form.addRow(self.tr("&Processor cores to use:"), self.threads)
        form.addRow(self.tr("Translations to &weigh at a time (beam):"), self.beam)
        form.addRow(note)
        form.addRow(QLabel(self.tr("Translation packages:")))
        form.addRow(self.packages)
        form.addRow(self.tr("Memory:"), self.forget)
        return tab

    def _keys_tab(self) -> QWidget:
        self.keys = QTableWidget(0, 2)
        self.keys.setHorizontalHeaderLabels([self.tr("Command"), self.tr("Key")])
        self.keys.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        longest = self.fontMetrics().horizontalAdvance("Ctrl+Alt+Shift+Right")
        self.keys.setColumnWidth(1, longest + 40)  # with the button that clears it
        self.keys.verticalHeader().hide()
        self._edits: dict[str, QKeySequenceEdit] = {}
        for name, title in self._commands.titles.items():
            row = self.keys.rowCount()
            self.keys.insertRow(row)
            self.keys.setItem(row, 0, QTableWidgetItem(title))
            edit = QKeySequenceEdit(self._commands[name].shortcut())
            edit.setClearButtonEnabled(True)
            edit.setAccessibleName(title)
            edit.keySequenceChanged.connect(self._check_keys)
            self.keys.setCellWidget(row, 1, edit)
            self._edits[name] = edit
        reset = QPushButton(self.tr("Restore the original keys"))
        reset.clicked.connect(self._reset_keys)
        tab = QWidget()
        layout = QVBoxLayout(tab)
        layout.addWidget(self.keys)
        layout.addWidget(reset)
        return tab

    def _reset_keys(self) -> None:
        for name, edit in self._edits.items():
            edit.setKeySequence(self._commands.original_keys(name))

    def _check_keys(self) -> None:
        """Two commands on one key would both be silent."""
        taken: dict[str, str] = {}
        clash = ""
        for name, edit in self._edits.items():
            keys = edit.keySequence().toString(QKeySequence.SequenceFormat.NativeText)
            if keys and keys in taken:
                clash = self.tr("{keys} stands for two commands: {one} and {other}.").format(
                    keys=keys, one=self._commands.titles[taken[keys]], other=self._commands.titles[name]
                )
            taken[keys] = name
        self._conflict.setText(clash)
        self._conflict.setVisible(bool(clash))
        self._ok.setEnabled(not clash)

    def accept(self) -> None:
        settings = self._settings
        settings.theme = self.theme.currentData()
        settings.line_spacing = self.spacing.value()
        settings.threads = self.threads.value()
        settings.beam = self.beam.value()
        family = self.font_family.currentFont().family()
        settings.font_family = "" if family == QFontInfo(reading_font()).family() else family
        for name, edit in self._edits.items():
            changed = edit.keySequence() != self._commands.original_keys(name)
            settings.set_shortcut(name, edit.keySequence().toString() if changed else None)
        language_before = settings.language
        settings.language = self.language.currentData()
        super().accept()
        if settings.language != language_before:
            self.language_chosen.emit()
