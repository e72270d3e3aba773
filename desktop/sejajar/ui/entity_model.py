"""The entities as a two-level Qt model: four groups, their entities below."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum, StrEnum

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)

from sejajar.entities import Roster
from sejajar.text import Kind
from sejajar.ui.messages import check_text, kind_name
from sejajar.ui.search import without_accents

AnyIndex = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class Group(IntEnum):
    """The sidebar's sections; every kind belongs to one."""

    PEOPLE = 0
    PLACES = 1
    ORGANISATIONS = 2
    NUMBERS = 3

    @classmethod
    def of(cls, kind: Kind) -> Group:
        return {
            Kind.PERSON: cls.PEOPLE,
            Kind.PLACE: cls.PLACES,
            Kind.ORGANISATION: cls.ORGANISATIONS,
        }.get(kind, cls.NUMBERS)

    @property
    def kinds(self) -> frozenset[Kind]:
        return frozenset(kind for kind in Kind if Group.of(kind) is self)


class Role(IntEnum):
    """Beside the display, check-state and accessibility roles."""

    ENTITY = Qt.ItemDataRole.UserRole
    WARNINGS = Qt.ItemDataRole.UserRole + 1
    COUNT = Qt.ItemDataRole.UserRole + 2


class Order(StrEnum):
    """How the entities of a group are sorted."""

    TEXT = "text"
    FREQUENCY = "frequency"
    NAME = "name"


class EntityModel(QAbstractItemModel):
    """Rows below a group are in the order of the text; a group's check box says whether it is tinted."""

    shown_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._roster = Roster()
        self._groups: dict[Group, list[str]] = {group: [] for group in Group}
        self._places: dict[str, tuple[Group, int]] = {}
        self._order = Order.TEXT
        self._warnings_first = False
        self._shown = dict.fromkeys(Group, True)

    def set_roster(self, roster: Roster) -> None:
        """Another article's entities, or a corrected set of them."""
        self._roster = roster
        self._sort()

    def set_order(self, order: Order, *, warnings_first: bool) -> None:
        self._order, self._warnings_first = order, warnings_first
        self._sort()

    def _sort(self) -> None:
        roster = self._roster

        def key(entity_id: str) -> tuple[bool, int | str]:
            calm = not (self._warnings_first and roster.is_doubtful(entity_id))
            if self._order is Order.FREQUENCY:
                return calm, -roster.count(entity_id)
            if self._order is Order.NAME:
                return calm, without_accents(roster.names(entity_id)[0]).casefold()
            return calm, 0

        self.beginResetModel()
        self._groups = {group: [] for group in Group}
        # Equals stay in the order of the text.
        for entity_id in sorted(roster.ids, key=key):
            self._groups[Group.of(roster.kind(entity_id))].append(entity_id)
        self._places = {
            entity_id: (group, row)
            for group, entity_ids in self._groups.items()
            for row, entity_id in enumerate(entity_ids)
        }
        self.endResetModel()

    def says(self, row: int, group: Group) -> str:
        """Both names of an entity in small letters, for the filter."""
        name, target = self._roster.names(self._groups[group][row])
        return f"{name} {target or ''}".casefold()

    def update(self, entity_ids: Iterable[str]) -> None:
        """More is known of these entities; their rows stay where they are."""
        for entity_id in entity_ids:
            index = self.index_of(entity_id)
            self.dataChanged.emit(index, index)

    @property
    def shown_kinds(self) -> frozenset[Kind]:
        return frozenset(kind for group in Group if self._shown[group] for kind in group.kinds)

    def set_shown_kinds(self, kinds: frozenset[Kind]) -> None:
        self._shown = {group: group.kinds <= kinds for group in Group}
        self.dataChanged.emit(self.index(0, 0), self.index(len(Group) - 1, 0))
        self.shown_changed.emit()

    def index_of(self, entity_id: str) -> QModelIndex:
        if entity_id not in self._places:
            return QModelIndex()
        group, row = self._places[entity_id]
        return self.createIndex(row, 0, group + 1)

    # -- Qt's questions ------------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: AnyIndex = _NO_PARENT) -> QModelIndex:
        if column != 0 or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: AnyIndex = _NO_PARENT) -> QModelIndex:  # type: ignore[override]
        if not index.isValid() or index.internalId() == 0:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def rowCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        if not parent.isValid():
            return len(Group)
        return len(self._groups[Group(parent.row())]) if parent.internalId() == 0 else 0

    def columnCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        return 1

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if index.internalId() == 0:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if index.internalId() == 0:
            return self._group_data(Group(index.row()), role)
        return self._entity_data(self._groups[Group(index.internalId() - 1)][index.row()], role)

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid() or index.internalId() != 0:
            return False
        self._shown[Group(index.row())] = Qt.CheckState(value) == Qt.CheckState.Checked
        self.dataChanged.emit(index, index, [role])
        self.shown_changed.emit()
        return True

    def _group_data(self, group: Group, role: int) -> object:
        count = len(self._groups[group])
        if role == Qt.ItemDataRole.DisplayRole:
            return self._group_name(group)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self._shown[group] else Qt.CheckState.Unchecked
        if role == Role.COUNT:
            return count
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._group_name(group)}, {count}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tr("Tick to tint all of them in both texts")
        return None

    def _entity_data(self, entity_id: str, role: int) -> object:
        if role == Role.ENTITY:
            return self._roster[entity_id]
        if role == Role.WARNINGS:
            return self._roster.warnings(entity_id)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._roster.names(entity_id)[0]
        if role == Role.COUNT:
            return self._roster.count(entity_id)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            entity = self._roster[entity_id]
            parts = [entity.name, entity.target_name or "", kind_name(entity.kind)]
            parts.append(self.tr("%n mention(s)", "", len(entity.mentions)))
            parts += [check_text(check) for check in self._roster.warnings(entity_id)]
            return ", ".join(part for part in dict.fromkeys(parts) if part)
        return None

    def _group_name(self, group: Group) -> str:
        return {
            Group.PEOPLE: self.tr("People"),
            Group.PLACES: self.tr("Places"),
            Group.ORGANISATIONS: self.tr("Organisations"),
            Group.NUMBERS: self.tr("Numbers and dates"),
        }[group]


class EntityFilter(QSortFilterProxyModel):
    """Entities whose name, in either language, holds the words typed; groups without any are hidden."""

    def __init__(self, model: EntityModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._wanted = ""
        self.setRecursiveFilteringEnabled(True)
        # Filtering anew at each of thousands of small updates would stop the window.
        self.setDynamicSortFilter(False)
        self.setSourceModel(model)

    @property
    def wanted(self) -> str:
        return self._wanted

    def set_wanted(self, text: str) -> None:
        self._wanted = text.casefold().strip()
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: AnyIndex) -> bool:
        if not parent.isValid():
            return False  # a group shows because of what is in it
        return not self._wanted or self._wanted in self._model.says(row, Group(parent.row()))
