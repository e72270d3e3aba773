"""The entities of an article while its translation grows: a step costs what it changes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sejajar.text import Check, Entity, Kind, Mention, Span, TranslatedSegment, Translation


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found in one translated segment: (entity id, mention with its targets), and what is amiss."""

    segment: int
    mentions: tuple[tuple[str, Mention], ...]
    checks: tuple[Check, ...]


class Roster:
    """Entities by id, in the order of the text; what the translation makes of them comes bit by bit."""

    def __init__(self, entities: Sequence[Entity] = ()) -> None:
        self._bare = {entity.id: entity for entity in entities}
        self._bare_in: defaultdict[int, list[tuple[str, int, Mention]]] = defaultdict(list)
        for entity in entities:
            for number, mention in enumerate(entity.mentions):
                self._bare_in[mention.segment].append((entity.id, number, mention))
        # Mentions with their targets, by where they stand in the original.
        self._linked: defaultdict[str, dict[tuple[int, Span], Mention]] = defaultdict(dict)
        self._forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._warnings: defaultdict[str, dict[int, tuple[Check, ...]]] = defaultdict(dict)
        self._added: dict[int, tuple[Findings, str]] = {}
        self._made: dict[str, Entity] = {}
        self._target_names: dict[str, str | None] = {}

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(self._bare)

    @property
    def entities(self) -> tuple[Entity, ...]:
        """All of them, as far as known now."""
        return tuple(self[entity_id] for entity_id in self._bare)

    @property
    def findings(self) -> dict[int, Findings]:
        """What was found in each translated segment."""
        return {segment: found for segment, (found, _) in self._added.items()}

    @property
    def checks(self) -> dict[int, tuple[Check, ...]]:
        """The warnings of every segment that has some."""
        added = sorted(self._added.items())
        return {segment: found.checks for segment, (found, _) in added if found.checks}

    def __contains__(self, entity_id: object) -> bool:
        return entity_id in self._bare

    def __getitem__(self, entity_id: str) -> Entity:
        """An entity with the targets found so far and the name that the translation gives it."""
        made = self._made.get(entity_id)
        if made is None:
            bare, linked = self._bare[entity_id], self._linked[entity_id]
            mentions = tuple(linked.get((m.segment, m.source), m) for m in bare.mentions)
            made = replace(bare, mentions=mentions, target_name=self.names(entity_id)[1])
            self._made[entity_id] = made
        return made

    def kind(self, entity_id: str) -> Kind:
        return self._bare[entity_id].kind

    def name(self, entity_id: str) -> str:
        return self._bare[entity_id].name

    def names(self, entity_id: str) -> tuple[str, str | None]:
        """Its name, and what the translation makes of it, without the cost of the mentions."""
        bare = self._bare[entity_id]
        if entity_id not in self._target_names:
            self._target_names[entity_id] = target_name(bare.kind, self._forms[entity_id])
        return bare.name, self._target_names[entity_id]

    def count(self, entity_id: str) -> int:
        """How often it is mentioned."""
        return len(self._bare[entity_id].mentions)

    def is_doubtful(self, entity_id: str) -> bool:
        """Whether there are warnings."""
        return any(self._warnings[entity_id].values())

    def warnings(self, entity_id: str) -> tuple[Check, ...]:
        """What is amiss with an entity, in reading order."""
        by_segment = self._warnings[entity_id]
        return tuple(check for segment in sorted(by_segment) for check in by_segment[segment])

    def mentions_of(self, segment: int) -> tuple[tuple[str, Mention], ...]:
        """Entity ids and mentions with targets of one translated segment."""
        added = self._added.get(segment)
        return added[0].mentions if added else ()

    def numbered_in(self, segment: int) -> list[tuple[str, int, Mention]]:
        """What a segment mentions: entity id, number of the mention there, mention as far as known now."""
        return [
            (entity_id, number, self._linked[entity_id].get((segment, mention.source), mention))
            for entity_id, number, mention in self._bare_in.get(segment, ())
        ]

    def checks_of(self, segment: int) -> tuple[Check, ...]:
        added = self._added.get(segment)
        return added[0].checks if added else ()

    def add(self, findings: Findings, translated: TranslatedSegment) -> set[str]:
        """Take in what was found in a segment, instead of what was known of it; the ids that it changes.

        Targets that do not fit the translation are left out.
        """
        changed = self.drop(findings.segment)
        text = translated.text
        for entity_id, mention in findings.mentions:
            if entity_id in self._bare and all(span.end <= len(text) for span in mention.targets):
                self._linked[entity_id][mention.segment, mention.source] = mention
                self._forms[entity_id].update(span.of(text) for span in mention.targets)
                changed.add(entity_id)
        for check in findings.checks:
            if check.entity in self._bare:
                before = self._warnings[check.entity].get(check.segment, ())
                self._warnings[check.entity][check.segment] = (*before, check)
                changed.add(check.entity)
        self._added[findings.segment] = findings, text
        self._forget(changed)
        return changed

    def drop(self, segment: int) -> set[str]:
        """Forget what was found in a segment; the ids that this changes."""
        changed: set[str] = set()
        if segment not in self._added:
            return changed
        findings, text = self._added.pop(segment)
        for entity_id, mention in findings.mentions:
            if self._linked[entity_id].pop((mention.segment, mention.source), None):
                self._forms[entity_id].subtract(span.of(text) for span in mention.targets)
                self._forms[entity_id] += Counter()  # takes out what fell to nothing
            changed.add(entity_id)
        for check in findings.checks:
            if check.entity is not None:
                self._warnings[check.entity].pop(check.segment, None)
                changed.add(check.entity)
        self._forget(changed)
        return changed & self._bare.keys()

    def _forget(self, entity_ids: Iterable[str]) -> None:
        """What was made of these is out of date."""
        for entity_id in entity_ids:
            self._made.pop(entity_id, None)
            self._target_names.pop(entity_id, None)


def merge(
    entities: Sequence[Entity], findings: Iterable[Findings], translation: Translation
) -> tuple[Entity, ...]:
    """The entities with the targets found in all of an article.

    Where a segment was examined twice the later findings count.
    """
    roster = Roster(entities)
    for found in findings:
        if found.segment in translation:
            roster.add(found, translation[found.segment])
    return roster.entities


def target_name(kind: Kind, forms: Counter[str]) -> str | None:
    """The most frequent form, of people and organisations the fullest; the first of equals.

    Of a place the form that the most frequent one was made from, if it occurs ("Israel", not "Israelis"),
    as fully as it is written: "Gaza Strip", not "Gaza".
    """
    if not forms:
        return None
    if kind in (Kind.PERSON, Kind.ORGANISATION):
        return max(forms, key=lambda form: (len(form.split()), forms[form]))
    most = max(forms, key=lambda form: forms[form])
    if kind is Kind.PLACE:
        stems = (form for form in forms if most.startswith(form) and not most.startswith(f"{form} "))
        bare = min(stems, key=len)
        return max((form for form in forms if f"{form} ".startswith(f"{bare} ")), key=len)
    return most
