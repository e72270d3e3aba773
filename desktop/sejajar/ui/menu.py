"""The context menu of the two texts."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from sejajar.text import Article, State
from sejajar.ui.marks import Mark
from sejajar.ui.session import Session
from sejajar.ui.spread import Spread


class TextMenu(QMenu):
    """What can be done with the selection, the sentence and the entity at one place."""

    def __init__(
        self, session: Session, spread: Spread, segment: int | None, mark: Mark | None, parent: QWidget
    ):
        super().__init__(parent)
        self._session = session
        if spread.selection:
            self.addAction(self.tr("Copy the selection"), spread.copy)
            self.addSeparator()
        if mark:
            self.addAction(self.tr("Show in the sidebar"), lambda: session.select(mark.entity, mark.mention))
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
        if translated and translated.state is State.FAILED:
            self.addSeparator()
            self.addAction(self.tr("Translate again"), lambda: self._session.retry(segment))

    def open_at(self, at: QPoint) -> None:
        """Show it, unless there is nothing in it."""
        if self.actions():
            self.popup(at)
        else:
            self.deleteLater()
