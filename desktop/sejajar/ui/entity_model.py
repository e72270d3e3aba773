"""The entities as a flat Qt list: four headings, each with its entities below it."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum, StrEnum
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt, Signal

from sejajar.entities import Roster
from sejajar.text import Kind
from sejajar.ui.cards import entity_card, is_awaited, why_missing
from sejajar.ui.messages import check_text, kind_name
from sejajar.ui.search import without_accents

AnyIndex = QModelIndex | QPersistentModelIndex


class Group(IntEnum):
    """The sidebar's sections; every kind belongs to one."""

    PEOPLE = 0
    PLACES = 1
    ORGANISATIONS = 2
    NUMBERS = 3

    @classmethod
    def of(cls, kind: Kind) -> Group:
        return _GROUPS.get(kind, cls.NUMBERS)

    @property
    def kinds(self) -> frozenset[Kind]:
        return frozenset(kind for kind in Kind if Group.of(kind) is self)


_GROUPS = {Kind.PERSON: Group.PEOPLE, Kind.PLACE: Group.PLACES, Kind.ORGANISATION: Group.ORGANISATIONS}


class Role(IntEnum):
    """Beside the display, check-state and accessibility roles."""

    ROW = Qt.ItemDataRole.UserRole
    """An `EntityRow`, of a heading None."""
    COUNT = Qt.ItemDataRole.UserRole + 1
    """How often an entity is mentioned; of a heading, in words, how many of its entities are shown."""


class Order(StrEnum):
    """How the entities of a group are sorted."""

    TEXT = "text"
    FREQUENCY = "frequency"
    NAME = "name"


class EntityRow(NamedTuple):
    """What a row shows of an entity."""

    entity: str
    kind: Kind
    name: str
    target_name: str | None
    target_text: str
    """That name, or whether there is to be one."""
    mentions: int
    doubtful: bool


class EntityModel(QStringListModel):
    """A heading's check box says whether its group is tinted; a group of which nothing is wanted has none.

    It is flat because a tree asks for every row as often as it is laid out, and there may be thousands. Qt's
    list of strings knows how many there are: a list view asks for that at every row, a dozen times a theme.
    """

    shown_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._roster = Roster()
        self._groups: dict[Group, list[str]] = {group: [] for group in Group}
        self._counts: dict[Group, int] = {}
        self._lines: list[Group | str] = []
        self._places: dict[Group | str, int] = {}
        self._made: dict[str, EntityRow] = {}
        self._order = Order.TEXT
        self._warnings_first = False
        self._wanted = ""
        self._shown = dict.fromkeys(Group, True)

    def set_roster(self, roster: Roster) -> None:
        """Another article's entities, or a corrected set of them."""
        self._roster = roster
        self._made = {}
        self._sort()

    def set_order(self, order: Order, *, warnings_first: bool) -> None:
        self._order, self._warnings_first = order, warnings_first
        self._sort()

    @property
    def wanted(self) -> str:
        return self._wanted

    def set_wanted(self, text: str) -> None:
        """Show the entities whose name, in either language, holds these words."""
        self._wanted = text.casefold().strip()
        self._filter()

    def _sort(self) -> None:
        roster = self._roster

        def key(entity_id: str) -> tuple[bool, int | str]:
            calm = not (self._warnings_first and roster.is_doubtful(entity_id))
            if self._order is Order.FREQUENCY:
                return calm, -roster.count(entity_id)
            if self._order is Order.NAME:
                return calm, without_accents(roster.name(entity_id)).casefold()
            return calm, 0

        self._groups = {group: [] for group in Group}
        # Equals stay in the order of the text.
        for entity_id in sorted(roster.ids, key=key):
            self._groups[Group.of(roster.kind(entity_id))].append(entity_id)
        self._filter()

    def _filter(self) -> None:
        self._lines, self._counts = [], {}
        for group, entity_ids in self._groups.items():
            shown = (
                [one for one in entity_ids if self._wanted in self._says(one)] if self._wanted else entity_ids
            )
            if shown:
                self._counts[group] = len(shown)
                self._lines += [group, *shown]
        self._places = {line: row for row, line in enumerate(self._lines)}
        self.setStringList([str(line) for line in self._lines])

    def _says(self, entity_id: str) -> str:
        """Both names of an entity in small letters."""
        name, target = self._roster.names(entity_id)
        return f"{name} {target or ''}".casefold()

    def update(self, entity_ids: Iterable[str]) -> None:
        """More is known of these entities; their rows stay where they are."""
        rows = []
        for entity_id in entity_ids:
            self._made.pop(entity_id, None)
            if entity_id in self._places:
                rows.append(self._places[entity_id])
        if rows:
            self.dataChanged.emit(self.index(min(rows)), self.index(max(rows)))

    @property
    def shown_kinds(self) -> frozenset[Kind]:
        return frozenset(kind for group in Group if self._shown[group] for kind in group.kinds)

    def set_shown_kinds(self, kinds: frozenset[Kind]) -> None:
        self._shown = {group: group.kinds <= kinds for group in Group}
        if self._lines:
            self.dataChanged.emit(self.index(0), self.index(len(self._lines) - 1))
        self.shown_changed.emit()

    def index_of(self, line: Group | str) -> QModelIndex:
        """Where a heading or an entity, by its id, stands; invalid where it is not shown."""
        return self.index(self._places[line]) if line in self._places else QModelIndex()

    # -- Qt's questions ------------------------------------------------------------------------------

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if isinstance(self._lines[index.row()], Group):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        return self._group_data(line, role) if isinstance(line, Group) else self._entity_data(line, role)

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        group = self._lines[index.row()] if index.isValid() else None
        if role != Qt.ItemDataRole.CheckStateRole or not isinstance(group, Group):
            return False
        self._shown[group] = Qt.CheckState(value) == Qt.CheckState.Checked
        self.dataChanged.emit(index, index, [role])
        self.shown_changed.emit()
        return True

    def _group_data(self, group: Group, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._group_name(group)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self._shown[group] else Qt.CheckState.Unchecked
        if role == Role.COUNT:
            return self._count(group)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._group_name(group)}, {self._count(group)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tr("Tick to tint all of them in both texts")
        return None

    def _entity_data(self, entity_id: str, role: int) -> object:
        if role == Role.ROW:
            return self.row_of(entity_id)
        if role == Qt.ItemDataRole.DisplayRole:
            return self.row_of(entity_id).name
        if role == Role.COUNT:
            return self.row_of(entity_id).mentions
        if role == Qt.ItemDataRole.ToolTipRole:
            return entity_card(self._roster, entity_id)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            row = self.row_of(entity_id)
            parts = [row.name, row.target_name or "", kind_name(row.kind)]
            parts.append(self.tr("%n mention(s)", "", row.mentions))
            warnings = [check_text(check) for check in self._roster.warnings(entity_id)]
            parts += warnings or [why_missing(self._roster, entity_id)]
            return ", ".join(part for part in dict.fromkeys(parts) if part)
        return None

    def row_of(self, entity_id: str) -> EntityRow:
        row = self._made.get(entity_id)
        if row is None:
            roster = self._roster
            name, target_name = roster.names(entity_id)
            row = self._made[entity_id] = EntityRow(
                entity_id,
                roster.kind(entity_id),
                name,
                target_name,
                target_name or ("…" if is_awaited(roster, entity_id) else self.tr("not found")),
                roster.count(entity_id),
                roster.is_doubtful(entity_id),
            )
        return row

    def _count(self, group: Group) -> str:
        shown, every = self._counts[group], len(self._groups[group])
        return str(every) if shown == every else self.tr("{shown} of {all}").format(shown=shown, all=every)

    def _group_name(self, group: Group) -> str:
        return {
            Group.PEOPLE: self.tr("People"),
            Group.PLACES: self.tr("Places"),
            Group.ORGANISATIONS: self.tr("Organisations"),
            Group.NUMBERS: self.tr("Numbers and dates"),
        }[group]
