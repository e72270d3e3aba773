"""The context menu of the two texts: copying, and correcting what was found."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from sejajar.text import (
    Article,
    Correction,
    Entity,
    Kind,
    MarkAs,
    Merge,
    NotEntity,
    SetKind,
    Span,
    State,
    TranslatedSegment,
)
from sejajar.ui.marks import Mark
from sejajar.ui.messages import kind_name
from sejajar.ui.page import Place
from sejajar.ui.rows import Side
from sejajar.ui.session import Session
from sejajar.ui.spread import Spread

# More names than this are no menu.
_MOST_OTHERS = 15
# What comes along when a name is selected with the mouse.
_AROUND = ".,;:!?…\"'“”„‘’‚«»"


class TextMenu(QMenu):
    """What can be done with the selection, the sentence and the entity at one place."""

    term_wanted = Signal()
    """The selected words are to go into the glossary."""

    def __init__(
        self, session: Session, spread: Spread, segment: int | None, mark: Mark | None, parent: QWidget
    ):
        super().__init__(parent)
        self._session = session
        self._spread = spread
        if spread.selection:
            self.addAction(self.tr("Copy the selection"), spread.copy)
            self.addSeparator()
        if mark:
            self.addAction(self.tr("Show in the sidebar"), lambda: session.select(mark.entity, mark.mention))
            self._add_entity(session.roster[mark.entity])
        words = selected_words(spread)
        if words:
            self._add_kinds(self.tr("Mark these words as"), None, lambda kind: MarkAs(words, kind))
        if words or selected_span(spread, Side.TARGET):
            self.addAction(self.tr("Add to the glossary…"), self.term_wanted.emit)
        if session.correcting.any:
            self.addAction(self.tr("Undo the last correction"), session.correcting.undo)
        if self.actions():
            self.addSeparator()
        if segment is not None and session.article:
            self._add_sentence(session.article, segment)

    def _add_sentence(self, article: Article, segment: int) -> None:
        source = article.source_of(article.segments[segment])
        translated = self._session.translation.get(segment)
        target = translated.text if translated else ""
        about = " · ".join(part for part in (article.title, article.source, article.date) if part)
        for name, text in (
            (self.tr("Copy the original sentence"), source),
            (self.tr("Copy the translated sentence"), target),
            (self.tr("Copy both sentences"), f"{source}\n{target}"),
            (self.tr("Copy both with their source"), f"{source}\n{target}\n({about})"),
        ):
            action = self.addAction(name)
            action.triggered.connect(lambda _=False, text=text: QGuiApplication.clipboard().setText(text))
            action.setEnabled(bool(target) or text == source)
        if translated:
            self.addSeparator()
            self._add_mending(translated)

    def _add_mending(self, translated: TranslatedSegment) -> None:
        """What the reader can do to a translation, and what was done."""
        segment, mending = translated.index, self._session.mending
        edit = self.addAction(self.tr("Edit the translation"))
        edit.triggered.connect(lambda: self._spread.mend_wanted.emit(segment, -1))
        if translated.state is State.FAILED:
            self.addAction(self.tr("Translate again"), lambda: self._session.retry(segment))
            return
        confirmed = self.addAction(self.tr("Confirmed"))
        confirmed.setCheckable(True)
        confirmed.setChecked(translated.state is State.CONFIRMED)
        confirmed.triggered.connect(lambda on: mending.confirm(segment) if on else mending.unconfirm(segment))
        if translated.state.by_reader:
            self.addAction(self.tr("As the machine had it"), lambda: mending.give_back(segment))

    def _add_entity(self, entity: Entity) -> None:
        """What the reader can say of an entity."""
        self._add_kinds(self.tr("This is a"), entity.kind, lambda kind: SetKind(entity.name, kind))
        self._add_correction(self, self.tr("Not a name or number"), NotEntity(entity.name))
        of_kind = [one for one in self._session.roster.entities if one.kind is entity.kind]
        others = [one for one in of_kind if one.name != entity.name]
        if others:
            menu = self.addMenu(self.tr("Same as"))
            others.sort(key=lambda one: len(one.mentions), reverse=True)
            for other in others[:_MOST_OTHERS]:
                self._add_correction(menu, _literal(other.name), Merge(entity.name, other.name))

    def _add_kinds(self, title: str, present: Kind | None, correct: Callable[[Kind], Correction]) -> None:
        """A menu of all kinds but the present one, those of names apart from those of numbers."""
        menu = self.addMenu(title)
        for is_name in (True, False):
            for kind in Kind:
                if kind.is_name is is_name and kind is not present:
                    self._add_correction(menu, kind_name(kind), correct(kind))
            menu.addSeparator()

    def _add_correction(self, menu: QMenu, text: str, correction: Correction) -> None:
        menu.addAction(text, lambda: self._session.correcting.correct(correction))

    def open_at(self, at: QPoint) -> None:
        """Show it, unless there is nothing in it."""
        if self.actions():
            self.popup(at)
        else:
            self.deleteLater()


def selected_words(spread: Spread) -> str:
    """The words selected in the original where they lie in one sentence, made whole; else an empty string."""
    found = selected_span(spread)
    return found[1].of(spread.page.text_of(found[0], Side.SOURCE)) if found else ""


def selected_span(spread: Spread, side: Side = Side.SOURCE) -> tuple[int, Span] | None:
    """The segment of the words selected on one side, and where they stand in its string there."""
    selection, page = spread.selection, spread.page
    parts = [
        (row, part)
        for row in range(len(page.rows))
        if (part := selection.in_row(page, row, side)) and part[0] < part[1]
    ]
    if len(parts) != 1:
        return None
    row, (start, end) = parts[0]
    raw = page.cell(row, side).text.between(start, end)
    # White space takes one unit of UTF-16 a character, so these are Qt positions still.
    start += len(raw) - len(raw.lstrip())
    end -= len(raw) - len(raw.rstrip())
    first, last = (page.located(Place(row, side, at)) for at in (start, end - 1))
    if not raw.strip() or not first or not last or first[0] != last[0]:
        return None
    whole = whole_span(page.text_of(first[0], side), first[1], last[1] + 1)
    return (first[0], whole) if len(whole) else None


def whole_span(text: str, start: int, end: int) -> Span:
    """From one place to another, with the words that they cut made whole and no punctuation around."""
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    bare = text[start:end].lstrip(_AROUND + " \u00a0")
    start = end - len(bare)
    return Span(start, start + len(bare.rstrip(_AROUND + " \u00a0")))


def _literal(text: str) -> str:
    """Text for a menu, where & would mark a key."""
    return text.replace("&", "&&")
