"""The list of people, places, organisations and numbers; choosing one lights it in both texts."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QActionGroup, QCursor, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from sejajar.text import Check, Entity, Kind
from sejajar.ui.entity_delegate import EntityDelegate
from sejajar.ui.entity_model import EntityModel, Order, Role
from sejajar.ui.messages import check_text
from sejajar.ui.pace import Phase
from sejajar.ui.session import Session
from sejajar.ui.theme import Theme

# Long lists are filtered when the reader pauses, not at every key.
_PAUSE_MS = 100
# A warning names no more paragraphs than this.
_MOST_PLACES = 8


class Sidebar(QWidget):
    """Filter, list, and a step through the mentions of the chosen entity."""

    shown_kinds_changed = Signal(object)
    table_wanted = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model = EntityModel(self)

        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter names and numbers"))
        self.filter.setAccessibleName(self.tr("Filter names and numbers"))
        self.filter.setClearButtonEnabled(True)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_PAUSE_MS)
        self._typing.timeout.connect(self._filter)
        self.filter.textChanged.connect(self._typing.start)

        self.options = QToolButton()
        self.options.setToolTip(self.tr("Order, copy"))
        self.options.setAccessibleName(self.tr("Order, copy"))
        self.options.setAutoRaise(True)
        self.options.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.options.setMenu(self._make_menu())

        self.view = _EntityView(self.copy)
        self.view.setModel(self.model)
        self._delegate = EntityDelegate(theme, self.view)
        self.view.setItemDelegate(self._delegate)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(lambda: self.options.menu().popup(QCursor.pos()))
        self.view.setAccessibleName(self.tr("People, places, organisations and numbers"))
        self.view.selectionModel().selectionChanged.connect(self._choose)
        self.view.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self._following = False

        self._empty = QLabel(self.tr("Names and numbers appear here when an article is open."))
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.previous, self.next = QToolButton(), QToolButton()
        for button, by, tip in (
            (self.previous, -1, self.tr("Previous mention (Shift+F3)")),
            (self.next, 1, self.tr("Next mention (F3)")),
        ):
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            button.setAutoRaise(True)
            button.clicked.connect(lambda _=False, by=by: session.step(by))
        self._where = QLabel()
        self._where.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._warnings = QLabel()
        self._warnings.setWordWrap(True)
        self._warnings.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._note = QLabel(self.tr("Found by the program: it can miss or mistake some."))
        self._note.setWordWrap(True)

        self._stepper = QWidget()
        steps = QHBoxLayout(self._stepper)
        steps.setContentsMargins(0, 0, 0, 0)
        steps.addWidget(self.previous)
        steps.addWidget(self._where, 1)
        steps.addWidget(self.next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        top = QHBoxLayout()
        top.addWidget(self.filter, 1)
        top.addWidget(self.options)
        layout.addLayout(top)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._warnings)
        layout.addWidget(self._stepper)
        layout.addWidget(self._note)

        self.model.shown_changed.connect(lambda: self.shown_kinds_changed.emit(self.model.shown_kinds))
        session.article_changed.connect(self._begin)
        session.entities_changed.connect(self._show_entities)
        session.entities_updated.connect(self._update_entities)
        session.progress_changed.connect(self._show_progress)
        session.selection_changed.connect(self._show_selection)
        self.set_theme(theme)
        self._show_entities()
        self._show_selection()

    def set_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.previous.setIcon(theme.icon("previous"))
        self.next.setIcon(theme.icon("next"))
        self.options.setIcon(theme.icon("settings"))
        self._note.setStyleSheet(f"color: {theme.color('muted').name()}")
        self._empty.setStyleSheet(f"color: {theme.color('muted').name()}")
        self._warnings.setStyleSheet(f"color: {theme.color('warning').name()}")
        self.view.viewport().update()

    def set_shown_kinds(self, kinds: frozenset[Kind]) -> None:
        self.model.set_shown_kinds(kinds)

    def _begin(self) -> None:
        """What was looked for in one article would hide the names of the next."""
        # After its first pages, it is the same article as a whole.
        if self.filter.text() and not self._session.previewed:
            self.filter.clear()
            self._filter()

    def _filter(self) -> None:
        self._typing.stop()
        self.model.set_wanted(self.filter.text())
        self._show_empty()
        self._show_selection()

    def _show_entities(self) -> None:
        self.model.set_roster(self._session.roster)
        self._show_empty()
        self._show_selection()

    def _update_entities(self, entity_ids: set[str]) -> None:
        self.model.update(entity_ids)
        if entity_ids & set(self._session.chosen):
            self._show_selection()

    def _show_progress(self) -> None:
        # Warnings and names in the translation are complete now, for those who sort or filter by them.
        if self._session.progress.phase is Phase.DONE:
            if self.warnings_first.isChecked():
                self._sort()
            elif self.model.wanted:
                self._filter()

    def _show_empty(self) -> None:
        any_shown = self.model.rowCount() > 0
        self.view.setVisible(any_shown)
        self._empty.setVisible(not any_shown)
        if self._session.roster.ids:
            self._empty.setText(self.tr("Nothing matches the filter."))
        elif self._session.article and not self._session.searched:
            self._empty.setText(self.tr("Names and numbers are found when the translation begins."))
        elif self._session.article:
            self._empty.setText(self.tr("No names or numbers found."))
        else:
            self._empty.setText(self.tr("Names and numbers appear here when an article is open."))

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        self.orders = QActionGroup(self)
        for order, text in (
            (Order.TEXT, self.tr("In the order of the text")),
            (Order.FREQUENCY, self.tr("The most frequent first")),
            (Order.NAME, self.tr("By name")),
        ):
            action = self.orders.addAction(text)
            action.setCheckable(True)
            action.setData(order)
            menu.addAction(action)
        self.orders.actions()[0].setChecked(True)
        self.warnings_first = menu.addAction(self.tr("Those with warnings first"))
        self.warnings_first.setCheckable(True)
        self.orders.triggered.connect(self._sort)
        self.warnings_first.toggled.connect(self._sort)
        menu.addSeparator()
        menu.addAction(self.tr("Copy the list"), self.copy)
        menu.addAction(self.tr("Save as a table…"), self.table_wanted.emit)
        return menu

    def _sort(self) -> None:
        order = self.orders.checkedAction().data()
        self.model.set_order(Order(order), warnings_first=self.warnings_first.isChecked())
        self._show_selection()

    def copy(self) -> None:
        """Put the chosen rows, or all that are shown, on the clipboard: name, translation, count a line."""
        chosen = self.view.selectionModel().selectedRows()
        shown = [self.model.index(number) for number in range(self.model.rowCount())]
        rows = [row for index in (chosen or shown) if (row := index.data(Role.ROW))]
        lines = [f"{row.name}\t{row.target_name or ''}\t{row.mentions}" for row in rows]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _choose(self) -> None:
        if self._following:
            return
        chosen = [index.data(Role.ROW) for index in self.view.selectionModel().selectedRows()]
        self._session.choose([row.entity for row in chosen])

    def _with_paragraphs(self, warnings: Sequence[Check]) -> list[str]:
        """Each reason once, with the numbers of the paragraphs that it holds for."""
        paragraphs = self._session.article.paragraphs if self._session.article else ()
        found: dict[str, dict[int, None]] = {}
        for check in warnings:
            number = bisect_right(paragraphs, check.segment, key=lambda one: one.segments[0].index)
            found.setdefault(check_text(check), {})[number] = None
        lines = []
        for reason, numbers in found.items():
            more = ["…"] if len(numbers) > _MOST_PLACES else []
            lines.append(f"⚠ {reason} (¶ {', '.join([*map(str, numbers)][:_MOST_PLACES] + more)})")
        return lines

    def _show_selection(self) -> None:
        session = self._session
        self._show_step(session.mentions)
        listed = [one for one in session.chosen if self.model.index_of(one).isValid()]
        warnings = [check for one in listed for check in session.roster.warnings(one)]
        self._warnings.setVisible(bool(warnings))
        self._warnings.setText("\n".join(self._with_paragraphs(warnings)))
        indexes = [self.model.index_of(one) for one in listed]
        selected = QItemSelection()
        for index in indexes:
            selected.select(index, index)
        selection = self.view.selectionModel()
        # What is selected elsewhere shows here, without being selected once more.
        self._following = True
        selection.select(selected, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if len(indexes) == 1:
            selection.setCurrentIndex(indexes[0], QItemSelectionModel.SelectionFlag.NoUpdate)
            self.view.scrollTo(indexes[0])
        self._following = False

    def _show_step(self, mentions: list[tuple[Entity, int]]) -> None:
        self._stepper.setVisible(bool(mentions))
        places = [(entity.id, number) for entity, number in mentions]
        if self._session.current in places:
            at = places.index(self._session.current) + 1
            self._where.setText(self.tr("{current} of {all}").format(current=at, all=len(places)))


class _EntityView(QListView):
    """Can be left with Escape."""

    def __init__(self, copy: Callable[[], None]) -> None:
        super().__init__()
        self._copy = copy
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        # A list of thousands is laid out by asking for one.
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The window's Escape clears the selection; Qt's views would swallow the key.
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)
