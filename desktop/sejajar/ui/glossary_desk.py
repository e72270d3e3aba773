"""Opens the glossary, and offers what is selected in the article for it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from sejajar.text import Span, TranslatedSegment
from sejajar.ui.glossary_dialog import GlossaryDialog
from sejajar.ui.glossary_form import TermForm
from sejajar.ui.session import Session
from sejajar.ui.settings import Settings

# A translation that has more words than the original by this many is a guess not worth making.
_LONGER = 3


class GlossaryDesk(QObject):
    """One window of the glossary at a time, beside the articles."""

    def __init__(self, session: Session, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._settings = settings
        self._window = window
        self.dialog: GlossaryDialog | None = None

    def open(self) -> None:
        if self.dialog is None:
            self.dialog = GlossaryDialog(self._session.glossary, self._settings, self._window)
            self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.dialog.destroyed.connect(self._forget)
        self.dialog.show()
        self.dialog.activateWindow()

    def _forget(self) -> None:
        self.dialog = None

    def add(self, source: str = "", target: str = "") -> None:
        """Ask for a term and add it, without the window of the glossary."""
        glossary = self._session.glossary

        def ask() -> None:
            glossary.listed.disconnect(ask)
            form = TermForm(glossary.terms or (), self._window, source=source, target=target)
            form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            form.accepted.connect(lambda: glossary.add(form.term) if form.term else None)
            form.open()

        glossary.listed.connect(ask)
        if glossary.terms is None:
            glossary.load()
        else:
            ask()


def linked_words(translated: TranslatedSegment | None, span: Span, source: str) -> str:
    """What became of a part of the original, as far as links tell; empty where they do not."""
    links = [link for link in translated.links if link.source.overlaps(span)] if translated else []
    if translated is None or not links:
        return ""
    words = Span(min(link.target.start for link in links), max(link.target.end for link in links))
    text = words.of(translated.text)
    if len(text.split()) > len(span.of(source).split()) + _LONGER:
        return ""
    for ending in ("'s", "’s"):
        text = text.removesuffix(ending)
    # A capital at the beginning of the sentence is none of the word.
    begins = not translated.text[: words.start].strip(" \"'“‘(")
    return (
        text[:1].lower() + text[1:] if begins and span.of(source).islower() and text[1:].islower() else text
    )
