"""The main window: commands, and the widgets put together."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QFont,
    QGuiApplication,
    QKeySequence,
)
from PySide6.QtWidgets import (
    QInputDialog,
    QMainWindow,
    QMessageBox,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from sejajar.text import SejajarError
from sejajar.ui.about import show_about
from sejajar.ui.appearance import Appearance
from sejajar.ui.commands import Commands
from sejajar.ui.details import Details
from sejajar.ui.files import ask_article, ask_target
from sejajar.ui.findbar import FindBar
from sejajar.ui.header import Header
from sejajar.ui.marks import Mark
from sejajar.ui.menu import TextMenu
from sejajar.ui.messages import error_text, language_name
from sejajar.ui.notice import Notice
from sejajar.ui.page import Arrangement, View
from sejajar.ui.preferences import Preferences
from sejajar.ui.progress import ProgressLine
from sejajar.ui.session import Session
from sejajar.ui.settings import Settings
from sejajar.ui.sidebar import Sidebar
from sejajar.ui.spread import Spread
from sejajar.ui.statistics import statistics_table
from sejajar.ui.welcome import Welcome

log = logging.getLogger(__name__)

_READING_FONTS = [
    "Charter",
    "Source Serif 4",
    "Noto Serif",
    "Georgia",
    "Cambria",
    "Liberation Serif",
    "DejaVu Serif",
]
_DEFAULT_POINTS = 11.5


class Window(QMainWindow):
    """One article at a time."""

    language_changed = Signal()

    def __init__(self, session: Session, appearance: Appearance, settings: Settings, sample: Path) -> None:
        super().__init__()
        self._session = session
        self._appearance = appearance
        self._settings = settings
        self._sample = sample
        self._row_wanted = 0
        theme = appearance.theme

        self.notice = Notice(theme)
        self.spread = Spread(session, theme)
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
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.addWidget(texts)
        self._splitter.addWidget(self.sidebar)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setCollapsible(0, False)
        self._splitter.setSizes([900, 300])
        self._splitter.setHandleWidth(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.welcome)
        self._stack.addWidget(self._splitter)
        middle = QWidget()
        whole = QVBoxLayout(middle)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.notice)
        whole.addWidget(self._stack, 1)
        self.setCentralWidget(middle)
        self.progress = ProgressLine(session)
        self.statusBar().addPermanentWidget(self.progress)
        self.setAcceptDrops(True)

        self.commands = self._make_commands()
        self._connect()
        self._restore()
        self._show_theme()
        self._show_article()

    def _make_commands(self) -> Commands:
        run: dict[str, Callable[[], object]] = {
            "open": self.open,
            "paste": self.paste,
            "sample": self.open_sample,
            "export": lambda: self.export(),
            "details": self._open_details,
            "settings": self._open_settings,
            "close": self._session.close_article,
            "quit": self.close,
            "copy": self.spread.copy,
            "filter": self._focus_filter,
            "next": lambda: self._session.step(1),
            "previous": lambda: self._session.step(-1),
            "clear": self._clear,
            "find": self.find_bar.open_bar,
            "paragraph": self._go_to_paragraph,
            "statistics": self._show_statistics,
            "view-beside": lambda: self._set_view(View.BESIDE),
            "view-below": lambda: self._set_view(View.BELOW),
            "view-original": lambda: self._set_view(View.ORIGINAL),
            "view-translation": lambda: self._set_view(View.TRANSLATION),
            "swap": self._swap,
            "wider": lambda: self._widen(0.05),
            "narrower": lambda: self._widen(-0.05),
            "focus": lambda: self.spread.set_focus_mode(self.commands["focus"].isChecked()),
            "full-screen": self._toggle_full_screen,
            "sidebar": self._toggle_sidebar,
            "zoom-in": lambda: self._zoom(1),
            "zoom-out": lambda: self._zoom(-1),
            "zoom-reset": lambda: self._set_points(_DEFAULT_POINTS),
            "theme-system": lambda: self._appearance.set_mode("system"),
            "theme-light": lambda: self._appearance.set_mode("light"),
            "theme-dark": lambda: self._appearance.set_mode("dark"),
            "about": lambda: show_about(self),
        }
        return Commands(self, run, self._settings.theme)

    def _connect(self) -> None:
        session = self._session
        self.commands.recent_menu.aboutToShow.connect(self._fill_recent)
        session.article_changed.connect(self._show_article)
        session.selection_changed.connect(self._enable)
        session.language_doubted.connect(self._ask_language)
        session.failed.connect(self.show_error)
        session.exported.connect(self._show_exported)
        self._appearance.changed.connect(self._show_theme)
        self.spread.zoom_wanted.connect(self._zoom)
        self.spread.menu_wanted.connect(self._open_menu)
        self.spread.arrangement_changed.connect(self._show_arrangement)
        session.details_changed.connect(self._show_title)
        self.header.repairs.clicked.connect(lambda: self._open_details(repairs=True))
        self.sidebar.table_wanted.connect(lambda: self.export("csv"))
        self.sidebar.shown_kinds_changed.connect(self.spread.set_shown_kinds)
        self.welcome.open_wanted.connect(self.open)
        self.welcome.paste_wanted.connect(self.paste)
        self.welcome.sample_wanted.connect(self.open_sample)
        self.welcome.recent_wanted.connect(self.open_file)

    # -- opening ----------------------------------------------------------------

    def open(self) -> None:
        """Ask for a file and open it."""
        path = ask_article(self)
        if path:
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        self.notice.hide()
        self._session.open_file(path)

    def open_last(self) -> bool:
        """Open what was open last, at the same place; False where there is nothing."""
        last = self._settings.last
        if last:
            self._row_wanted = last[1]
            self.open_file(last[0])
        return last is not None

    def open_sample(self) -> None:
        self.open_file(self._sample)

    def paste(self) -> None:
        """Read what is on the clipboard: files, rich text, or plain text."""
        # An empty clipboard may have no data object at all, whatever the stub says.
        mime = QGuiApplication.clipboard().mimeData() or QMimeData()
        if not self._open_mime(mime):
            self.notice.tell(
                self.tr("There is no text on the clipboard. Copy an article first, then paste it here.")
            )

    def _open_mime(self, mime: QMimeData) -> bool:
        files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        if files:
            self.open_file(files[0])
        elif mime.text().strip():
            self.notice.hide()
            self._session.open_text(mime.text(), mime.html())
        else:
            return False
        return True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._open_mime(event.mimeData()):
            event.acceptProposedAction()

    def _fill_recent(self) -> None:
        self.commands.recent_menu.clear()
        for path in self._settings.recent:
            action = self.commands.recent_menu.addAction(path.name)
            action.triggered.connect(lambda _=False, path=path: self.open_file(path))
            action.setToolTip(str(path))
        if not self._settings.recent:
            self.commands.recent_menu.addAction(self.tr("Nothing yet")).setEnabled(False)
            return
        self.commands.recent_menu.addSeparator()
        self.commands.recent_menu.addAction(self.tr("Clear this list"), self._clear_recent)

    def _clear_recent(self) -> None:
        self._settings.clear_recent()
        self.welcome.set_recent(())

    def _show_article(self) -> None:
        article = self._session.article
        if article and self._session.path and self._session.path != self._sample:
            self._settings.add_recent(self._session.path)
        self._stack.setCurrentWidget(self._splitter if article else self.welcome)
        if article:
            self.spread.setFocus()
            if self._row_wanted and not self._session.share_read:
                self.spread.go_to_row(self._row_wanted)
                self._row_wanted = 0
        else:
            self.welcome.set_recent(self._settings.recent)
            self.welcome.open_button.setFocus()
        self._show_title()
        self._enable()

    def _show_title(self) -> None:
        article = self._session.article
        self.setWindowTitle(f"{article.title} – Sejajar" if article and article.title else "Sejajar")

    def _ask_language(self, code: str) -> None:
        self.notice.tell(
            self.tr("This looks like {language}, not Indonesian. Translate anyway?").format(
                language=language_name(code)
            ),
            (self.tr("Translate anyway"), self._session.translate),
        )

    # -- exporting ----------------------------------------------------------------

    def export(self, first: str = "pdf") -> None:
        """Ask where to and as what, proposing the format `first`, and write it there."""
        article = self._session.article
        target = ask_target(self, article, self._settings.export_folder, first) if article else None
        if target:
            self._settings.export_folder = target.path.parent
            self.statusBar().showMessage(self.tr("Exporting {name}…").format(name=target.path.name))
            self._session.export(target.path, format=target.format, layout=target.layout)

    def _show_exported(self, path: Path) -> None:
        self.statusBar().clearMessage()
        self.notice.tell(
            self.tr("Saved {path}").format(path=path),
            (self.tr("Open"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))),
            (self.tr("Show folder"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))),
        )

    # -- errors ----------------------------------------------------------------

    def show_error(self, error: Exception) -> None:
        """The one place where faults are shown."""
        self.statusBar().clearMessage()
        if isinstance(error, SejajarError):
            log.info("%s", error)
            text = error_text(error)
        else:
            log.error("unexpected", exc_info=error)
            text = self.tr(
                "Something went wrong that the program did not expect ({error}). "
                "Your text is untouched; the log file has the details."
            ).format(error=f"{type(error).__name__}: {error}")
        if self.findChild(QMessageBox, "error"):
            return  # the reader has one in front of them; the log has this one too
        box = QMessageBox(QMessageBox.Icon.Warning, "Sejajar", text, QMessageBox.StandardButton.Ok, self)
        box.setObjectName("error")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    # -- view ----------------------------------------------------------------

    def _enable(self) -> None:
        article, selected = self._session.article, self._session.selected
        self.commands["export"].setEnabled(article is not None)
        self.commands["copy"].setEnabled(article is not None)
        for name in ("close", "details", "find", "paragraph", "statistics"):
            self.commands[name].setEnabled(article is not None)
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
        menu.open_at(at)

    def _open_details(self, *, repairs: bool = False) -> None:
        session = self._session
        if session.article is None:
            return
        dialog = Details(session.article, session.repairs, session.original, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: session.set_details(dialog.article))
        if repairs:
            dialog.show_repairs()
        dialog.open()

    def _go_to_paragraph(self) -> None:
        article = self._session.article
        if article is None:
            return
        last = len(article.paragraphs)
        number, chosen = QInputDialog.getInt(
            self,
            self.tr("Go to paragraph"),
            self.tr("Paragraph (1 to {last}):").format(last=last),
            self.spread.top_row + 1,
            1,
            last,
        )
        if chosen:
            self.spread.go_to_row(number - 1)

    def _show_statistics(self) -> None:
        if self._session.article:
            table = statistics_table(self._session.article, self._session.translation)
            QMessageBox.information(self, self.tr("Statistics"), table)

    def _set_view(self, view: View) -> None:
        self.spread.arrange(replace(self.spread.arrangement, view=view))

    def _swap(self) -> None:
        arrangement = self.spread.arrangement
        swapped = replace(arrangement, swapped=not arrangement.swapped, share=1 - arrangement.share)
        self.spread.arrange(swapped)

    def _widen(self, by: float) -> None:
        arrangement = self.spread.arrangement
        self.spread.arrange(replace(arrangement, share=min(max(arrangement.share + by, 0.2), 0.8)))

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
        shown = not self.sidebar.isVisibleTo(self._splitter)
        self.sidebar.setVisible(shown)
        self.commands["sidebar"].setChecked(shown)

    def _zoom(self, by: int) -> None:
        self._set_points(min(max(self._points + by, 6.0), 48.0))

    def _set_points(self, points: float) -> None:
        self._points = points
        font = QFont()
        family = self._settings.font_family
        font.setFamilies([family, *_READING_FONTS] if family else _READING_FONTS)
        font.setStyleHint(QFont.StyleHint.Serif)
        font.setPointSizeF(points)
        self.spread.set_reading_font(font, self._settings.line_spacing)

    def _show_theme(self) -> None:
        theme = self._appearance.theme
        panes = (self.spread, self.header, self.sidebar)
        for part in (self.commands, self.notice, self.find_bar, self.welcome, *panes):
            part.set_theme(theme)

    # -- remembering ----------------------------------------------------------------

    def _restore(self) -> None:
        settings = self._settings
        self.resize(1240, 800)
        if not settings.geometry.isEmpty():
            self.restoreGeometry(settings.geometry)
        if not settings.splitter.isEmpty():
            self._splitter.restoreState(settings.splitter)
        self.sidebar.setVisible(settings.sidebar)
        self.commands["sidebar"].setChecked(settings.sidebar)
        self.sidebar.set_shown_kinds(settings.shown_kinds)
        self._set_points(settings.point_size or _DEFAULT_POINTS)
        self.spread.arrange(settings.arrangement)
        self._apply_keys()

    def _apply_keys(self) -> None:
        for name in self.commands.titles:
            keys = self._settings.shortcut(name)
            original = self.commands.original_keys(name)
            self.commands.set_keys(name, original if keys is None else QKeySequence(keys))

    def _open_settings(self) -> None:
        dialog = Preferences(self._settings, self.commands, self._session.models_folder, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._apply_settings)
        dialog.language_chosen.connect(self.language_changed)
        dialog.forget_wanted.connect(self._session.forget)
        dialog.open()

    def _apply_settings(self) -> None:
        self._appearance.set_mode(self._settings.theme)
        self.commands[f"theme-{self._settings.theme}"].setChecked(True)
        self._set_points(self._points)
        self._apply_keys()

    def remember(self) -> None:
        """Keep in the settings what the next window takes up."""
        settings = self._settings
        path = self._session.path
        settings.last = (path, self.spread.top_row) if self._session.article and path else None
        settings.geometry = self.saveGeometry()
        settings.splitter = self._splitter.saveState()
        settings.arrangement = self.spread.arrangement
        settings.sidebar = self.sidebar.isVisibleTo(self._splitter)
        settings.shown_kinds = self.sidebar.model.shown_kinds
        settings.point_size = None if self._points == _DEFAULT_POINTS else self._points

    def closeEvent(self, event: QCloseEvent) -> None:
        self.remember()
        super().closeEvent(event)
