"""The main window: commands, and the widgets put together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QMessageBox, QStackedWidget, QVBoxLayout, QWidget

from sejajar.ui.about import show_about
from sejajar.ui.appearance import Appearance
from sejajar.ui.bookmarks import Bookmarks
from sejajar.ui.commands import Commands
from sejajar.ui.details import Details
from sejajar.ui.export_all import ExportAll
from sejajar.ui.exports import Exports
from sejajar.ui.faults import show_fault
from sejajar.ui.files import ask_articles
from sejajar.ui.findbar import FindBar
from sejajar.ui.glossary_desk import GlossaryDesk, pair_at
from sejajar.ui.header import Header
from sejajar.ui.intake import Intake
from sejajar.ui.marks import Mark
from sejajar.ui.menu import TextMenu, selected_span
from sejajar.ui.messages import language_doubt
from sejajar.ui.notice import Notice
from sejajar.ui.open_articles import OpenArticles
from sejajar.ui.page import Arrangement, View
from sejajar.ui.preferences import Preferences
from sejajar.ui.progress import ProgressLine
from sejajar.ui.reading_view import ReadingView
from sejajar.ui.recent import RecentMenu
from sejajar.ui.remembering import details_of
from sejajar.ui.rewriting import Rewriting
from sejajar.ui.rows import Side
from sejajar.ui.session import Session
from sejajar.ui.settings import Settings
from sejajar.ui.sidebar import Sidebar
from sejajar.ui.sides import Sides
from sejajar.ui.spread import Spread
from sejajar.ui.statistics import statistics_table
from sejajar.ui.tabs import Tabs
from sejajar.ui.welcome import Welcome


class Window(QMainWindow):
    """Shows the open articles, one at a time."""

    language_changed = Signal()

    def __init__(
        self,
        session: Session,
        articles: OpenArticles,
        appearance: Appearance,
        settings: Settings,
        sample: Path,
    ) -> None:
        super().__init__()
        self._session = session
        self.articles = articles
        self._appearance = appearance
        self._settings = settings
        self._sample = sample
        theme = appearance.theme

        self.tabs = Tabs(articles, theme)
        self.notice = Notice(theme)
        self.spread = Spread(session, theme)
        self.view = ReadingView(self.spread, settings)
        self.rewriting = Rewriting(session, self.spread, theme)
        self.header = Header(session, self.spread, theme)
        self.find_bar = FindBar(session, self.spread, theme)
        self.sidebar = Sidebar(session, theme)
        self.welcome = Welcome(theme)
        texts = QWidget()
        column = QVBoxLayout(texts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addWidget(self.header)
        column.addWidget(self.spread, 1)
        self._sides = Sides(texts, self.sidebar, lambda: self.spread.comfortable_width)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.welcome)
        self._stack.addWidget(self._sides)
        middle = QWidget()
        whole = QVBoxLayout(middle)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.tabs)
        whole.addWidget(self.notice)
        whole.addWidget(self._stack, 1)
        self.setCentralWidget(middle)
        self.progress = ProgressLine(session)
        self.statusBar().addPermanentWidget(self.progress)
        self.setAcceptDrops(True)

        self.intake = Intake(articles, session.packages, self.notice, self)
        self.exports = Exports(session, settings, self.notice, self)
        self.export_all = ExportAll(session, articles, settings, self.notice, self)
        self.glossary = GlossaryDesk(session, settings, self)
        self.recent = RecentMenu(settings, self)
        self.commands = self._make_commands()
        self._connect()
        self.bookmarks = Bookmarks(articles, session, self.spread)
        self._restore()
        self._show_theme()
        self._show_article()

    def _make_commands(self) -> Commands:
        run: dict[str, Callable[[], object]] = {
            "open": self.open,
            "paste": self.intake.paste,
            "sample": self.open_sample,
            "export": self._export,
            "export-all": self._export_all,
            "details": self._open_details,
            "settings": self._open_settings,
            "close": self.articles.close_current,
            "reopen": self.articles.reopen,
            "next-article": lambda: self.articles.step(1),
            "previous-article": lambda: self.articles.step(-1),
            "quit": self.close,
            "undo": self.rewriting.undo,
            "redo": self.rewriting.redo,
            "mend": self.rewriting.open_current,
            "confirm": self.rewriting.confirm,
            "unconfirmed": self.rewriting.next_unconfirmed,
            "next-warning": lambda: self.rewriting.step_warning(1),
            "previous-warning": lambda: self.rewriting.step_warning(-1),
            "copy": self.spread.copy,
            "filter": self._focus_filter,
            "next": lambda: self._session.step(1),
            "previous": lambda: self._session.step(-1),
            "clear": self._clear,
            "find": self.find_bar.open_bar,
            "paragraph": self._go_to_paragraph,
            "statistics": self._show_statistics,
            "glossary": self._open_glossary,
            "add-term": self._add_term,
            "focus": lambda: self.spread.set_focus_mode(self.commands["focus"].isChecked()),
            "full-screen": self._toggle_full_screen,
            "sidebar": self._toggle_sidebar,
            "theme-system": lambda: self._appearance.set_mode("system"),
            "theme-light": lambda: self._appearance.set_mode("light"),
            "theme-dark": lambda: self._appearance.set_mode("dark"),
            "about": lambda: show_about(self),
        } | self.view.commands
        return Commands(self, run, self.recent, self._settings.theme)

    def _connect(self) -> None:
        session = self._session
        session.article_changed.connect(self._show_article)
        session.selection_changed.connect(self._enable)
        session.language_doubted.connect(self._ask_language)
        session.failed.connect(self.show_error)
        self._appearance.changed.connect(self._show_theme)
        self.spread.menu_wanted.connect(self._open_menu)
        self.spread.arrangement_changed.connect(self._show_arrangement)
        session.details_changed.connect(self._show_title)
        self.articles.changed.connect(self._enable)
        self.articles.failed.connect(self.show_error)
        self.header.repairs.clicked.connect(lambda: self._open_details(repairs=True))
        self.sidebar.table_wanted.connect(lambda: self._export("csv"))
        for exports in (self.exports, self.export_all):
            exports.sentence_wanted.connect(self.rewriting.open)
        self.sidebar.shown_kinds_changed.connect(self.spread.set_shown_kinds)
        self.welcome.open_wanted.connect(self.open)
        self.welcome.paste_wanted.connect(self.intake.paste)
        self.welcome.sample_wanted.connect(self.open_sample)
        self.welcome.recent_wanted.connect(self.open_file)
        self.recent.wanted.connect(self.open_file)
        self.recent.cleared.connect(lambda: self.welcome.set_recent(()))

    # -- opening ----------------------------------------------------------------

    def open(self) -> None:
        """Ask for files and open them."""
        self.open_files(ask_articles(self))

    def open_file(self, path: Path) -> None:
        self.open_files([path])

    def open_files(self, paths: Sequence[Path]) -> None:
        self.intake.open_files(paths)

    def open_sample(self) -> None:
        self.open_file(self._sample)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.intake.take(event.mimeData()):
            event.acceptProposedAction()

    def _show_article(self) -> None:
        self.notice.hide()  # what it says is about another one
        article = self._session.article
        if article and self._session.path and self._session.path != self._sample:
            self._settings.add_recent(self._session.path)
        self._stack.setCurrentWidget(self._sides if article else self.welcome)
        if article:
            self.spread.setFocus()
        else:
            self.welcome.set_recent(self._settings.recent)
            self.welcome.open_button.setFocus()
        self._show_title()
        self._enable()

    def _show_title(self) -> None:
        article = self._session.article
        self.setWindowTitle(f"{article.title} – Sejajar" if article and article.title else "Sejajar")

    def _ask_language(self, code: str) -> None:
        shown = self.articles.shown
        if shown and shown.translate_anyway:
            self._session.translate()
            return
        self.notice.tell(language_doubt(code), (self.tr("Translate anyway"), self.articles.translate_anyway))

    # -- errors ----------------------------------------------------------------

    def show_error(self, error: Exception) -> None:
        self.statusBar().clearMessage()
        show_fault(self, error)

    # -- view ----------------------------------------------------------------

    def _enable(self) -> None:
        article, selected = self._session.article, self._session.selected
        self.commands["export"].setEnabled(article is not None)
        self.commands["copy"].setEnabled(article is not None)
        for name in ("details", "find", "paragraph", "statistics"):
            self.commands[name].setEnabled(article is not None)
        for name in ("undo", "redo", "mend", "confirm", "unconfirmed", "next-warning", "previous-warning"):
            self.commands[name].setEnabled(article is not None)
        self.commands["close"].setEnabled(article is not None or self.articles.current is not None)
        self.commands["export-all"].setEnabled(len(self.articles.all) > 1)
        self.commands["reopen"].setEnabled(self.articles.can_reopen)
        for name in ("next-article", "previous-article"):
            self.commands[name].setEnabled(self.tabs.isVisibleTo(self))
        for name in ("next", "previous"):
            self.commands[name].setEnabled(bool(selected))

    def _focus_filter(self) -> None:
        if not self.sidebar.isVisible():
            self._toggle_sidebar()
        self.sidebar.filter.setFocus()
        self.sidebar.filter.selectAll()

    def _clear(self) -> None:
        """Escape: the search first, then whatever else is lit."""
        if self.find_bar.isVisible():
            self.find_bar.close_bar()
            return
        self.spread.clear()
        self._session.clear_selection()

    def _open_menu(self, at: QPoint, segment: int | None, mark: Mark | None) -> None:
        menu = TextMenu(self._session, self.spread, segment, mark, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.term_wanted.connect(self._add_term)
        menu.open_at(at)

    def _export(self, first: str = "") -> None:
        self.rewriting.move_on()
        self.exports.ask(first)

    def _export_all(self) -> None:
        self.rewriting.move_on()
        self.export_all.ask()

    def _open_glossary(self) -> None:
        self.rewriting.move_on()
        self.glossary.open()

    def _add_term(self) -> None:
        """Of the selected words, if there are any, and what they became or were made from."""
        self.rewriting.move_on()
        article = self._session.article
        for side in Side:
            if article and (selected := selected_span(self.spread, side)):
                segment, span = selected
                source = article.source_of(article.segments[segment])
                translated = self._session.translation.get(segment)
                self.glossary.add(*pair_at(source, translated, span, side))
                return
        self.glossary.add()

    def _open_details(self, *, repairs: bool = False) -> None:
        session = self._session
        if session.article is None:
            return
        dialog = Details(session.article, session.repairs, session.original, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = self.articles.shown
        dialog.accepted.connect(lambda: self.articles.set_details(shown, details_of(dialog.article)))
        if repairs:
            dialog.show_repairs()
        dialog.open()

    def _go_to_paragraph(self) -> None:
        if self._session.article:
            self.view.ask_row(len(self._session.article.paragraphs))

    def _show_statistics(self) -> None:
        if self._session.article:
            table = statistics_table(self._session.article, self._session.translation)
            QMessageBox.information(self, self.tr("Statistics"), table)

    def _show_arrangement(self, arrangement: Arrangement) -> None:
        self.commands[f"view-{arrangement.view}"].setChecked(True)
        self.commands["swap"].setChecked(arrangement.swapped)
        self.commands["swap"].setEnabled(len(arrangement.order) == 2)
        for name in ("wider", "narrower"):
            self.commands[name].setEnabled(arrangement.view is View.BESIDE)

    def _toggle_full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def _toggle_sidebar(self) -> None:
        shown = not self.sidebar.isVisibleTo(self._sides)
        self.sidebar.setVisible(shown)
        self.commands["sidebar"].setChecked(shown)

    def _show_theme(self) -> None:
        theme = self._appearance.theme
        panes = (self.spread, self.rewriting, self.header, self.sidebar)
        for part in (self.commands, self.tabs, self.notice, self.find_bar, self.welcome, *panes):
            part.set_theme(theme)

    # -- remembering ----------------------------------------------------------------

    def _restore(self) -> None:
        settings = self._settings
        self.resize(1240, 800)
        if not settings.geometry.isEmpty():
            self.restoreGeometry(settings.geometry)
        self._sides.sidebar_width = settings.sidebar_width
        self.sidebar.setVisible(settings.sidebar)
        self.commands["sidebar"].setChecked(settings.sidebar)
        self.sidebar.set_shown_kinds(settings.shown_kinds)
        self.view.restore()
        self.commands.apply_keys(self._settings)

    def _open_settings(self) -> None:
        dialog = Preferences(self._settings, self.commands, self._session.packages, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._apply_settings)
        dialog.language_chosen.connect(self.language_changed)
        dialog.forget_wanted.connect(self._session.forget)
        dialog.open()

    def _apply_settings(self) -> None:
        self._appearance.set_mode(self._settings.theme)
        self.commands[f"theme-{self._settings.theme}"].setChecked(True)
        self.view.apply_font()
        self.commands.apply_keys(self._settings)

    def remember(self) -> None:
        """Keep in the settings what the next window takes up."""
        settings = self._settings
        self.rewriting.set_aside()
        self.bookmarks.keep()
        self.articles.save()
        self.view.keep()
        settings.geometry = self.saveGeometry()
        settings.sidebar_width = self._sides.sidebar_width
        settings.sidebar = self.sidebar.isVisibleTo(self._sides)
        settings.shown_kinds = self.sidebar.model.shown_kinds

    def closeEvent(self, event: QCloseEvent) -> None:
        self.remember()
        super().closeEvent(event)
