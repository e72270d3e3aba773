"""The form for one term of the glossary."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from sejajar.text import Term
from sejajar.translating import can_be_found

_WIDTH = 440


class TermForm(QDialog):
    """Accepted, it has the term in `term`; `edited` is the one of the glossary that it began with, if any."""

    def __init__(
        self,
        others: Sequence[Term],
        parent: QWidget,
        *,
        source: str = "",
        target: str = "",
        edited: Term | None = None,
    ) -> None:
        super().__init__(parent)
        self.edited = edited
        self._others = [term for term in others if term != edited]
        self.setWindowTitle(self.tr("Edit the term") if edited else self.tr("Add to the glossary"))
        self.source = QLineEdit(edited.source if edited else source)
        self.target = QLineEdit(edited.target if edited and not edited.stays else target)
        self.stays = QCheckBox(self.tr("&Stays as it is, do not translate"))
        self.note = QLineEdit(edited.note if edited else "")
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        form = QFormLayout()
        form.addRow(self.tr("&Indonesian:"), self.source)
        form.addRow(self.tr("&English:"), self.target)
        form.addRow("", self.stays)
        form.addRow(self.tr("&Note:"), self.note)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self._hint)
        layout.addStretch()
        layout.addWidget(buttons)
        for line in (self.source, self.target, self.note):
            line.textChanged.connect(self._look)
        self.stays.toggled.connect(self._look)
        self.stays.setChecked(edited is not None and edited.stays)
        self._look()
        (self.target if self.source.text() else self.source).setFocus()
        self.resize(_WIDTH, self.sizeHint().height())

    @property
    def term(self) -> Term | None:
        """None while it is not one."""
        source, target, note = (
            " ".join(line.text().split()) for line in (self.source, self.target, self.note)
        )
        if self.stays.isChecked():
            target = source
        return Term(source, target, note) if source and target and can_be_found(source) else None

    def _look(self) -> None:
        term = self.term
        self.target.setEnabled(not self.stays.isChecked())
        self.ok.setEnabled(term is not None)
        also = [one.target for one in self._others if term and one.source == term.source]
        if term and term.target in also:
            self._hint.setText(self.tr("The glossary has this term already; it gets this note."))
        elif also:
            self._hint.setText(
                self.tr(
                    "Also in the glossary: {words}. Either is right; the one added last is put into drafts."
                ).format(words=", ".join(also))
            )
        else:
            self._hint.setText("")
        self._hint.setVisible(bool(self._hint.text()))
