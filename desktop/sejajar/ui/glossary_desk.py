"""Opens the glossary, and offers what is selected in the article for it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from sejajar.text import Span, TranslatedSegment
from sejajar.ui.glossary_dialog import GlossaryDialog
from sejajar.ui.glossary_form import TermForm
from sejajar.ui.rows import Side
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


def pair_at(source: str, translated: TranslatedSegment | None, span: Span, side: Side) -> tuple[str, str]:
    """The words at a place on one side, and those on the other as far as links tell: Indonesian, English."""
    target = translated.text if translated else ""
    here, there = (source, target) if side is Side.SOURCE else (target, source)
    links = [(one.source, one.target) for one in translated.links] if translated else []
    pairs = links if side is Side.SOURCE else [(target, source) for source, target in links]
    others = [other for own, other in pairs if own.overlaps(span)]
    whole = Span(min(o.start for o in others), max(o.end for o in others)) if others else Span(0, 0)
    if len(whole.of(there).split()) > len(span.of(here).split()) + _LONGER:
        whole = Span(0, 0)
    words = [_bare(here, span), _bare(there, whole)]
    small = [text.islower() for text in words if text]
    # A capital at the beginning of one sentence is none of the word, if the other has none.
    pair = [text[:1].lower() + text[1:] if any(small) and text[1:].islower() else text for text in words]
    return (pair[0], pair[1]) if side is Side.SOURCE else (pair[1], pair[0])


def _bare(text: str, span: Span) -> str:
    """Without the possessive."""
    return span.of(text).removesuffix("'s").removesuffix("’s")
