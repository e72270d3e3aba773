"""Brings the mentions of one real person, place or organisation together."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from sejajar.entities.gazetteer import SHORT_HEADS, Entry, Gazetteer
from sejajar.entities.lexicon import ORGANISATION_HEADS, TITLES
from sejajar.entities.spelling import fold, similar
from sejajar.entities.tokens import tokenise
from sejajar.text import Entity, Kind, Mention

BRACKETED = re.compile(r"^(.*\S)\s*[(\[]\s*([^()\[\]]+?)\s*[)\]]$")
# Words before a place's name that do not make it another place. "Kabupaten" is not one of them:
# Kabupaten Bandung and (Kota) Bandung are two.
PLACE_HEADS = ("provinsi ", "propinsi ", "kota ", "ibu kota ", "ibukota ", "negara ", "pulau ", "dki ")


@dataclass(slots=True)
class Group:
    """Mentions of one thing, and the forms of its name that the article uses."""

    kind: Kind
    forms: list[str]
    mentions: list[Mention] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The fullest form; of equally full ones the first that is not in capitals throughout."""
        return max(self.forms, key=lambda form: (len(tokenise(form)[0]), len(form), not form.isupper()))


def split_abbreviation(name: str) -> tuple[str, str]:
    """ "Pengadilan Kriminal Internasional (ICC)" -> the name, and its abbreviation or nothing."""
    match = BRACKETED.match(name)
    return (match[1], match[2]) if match else (name, "")


def bare_person(name: str) -> str:
    """A person's name without titles before and degrees behind it."""
    words = name.split()
    while len(words) > 1 and words[0].lower().rstrip(".") in TITLES:
        words.pop(0)
    return " ".join(words)


def same_person(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether every word of `short` stands in `full`, in order: "Musa Marzouk" in "Musa Abu Marzouk"."""
    rest = iter(full)
    return all(any(word == other for other in rest) for word in short)


class Grouping:
    """Collects an article's name mentions in reading order into groups."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def group(self, found: Sequence[tuple[Kind, str, Mention]]) -> list[Group]:
        groups: list[Group] = []
        rules: dict[Kind, Callable[[list[tuple[str, Mention]]], list[Group]]] = {
            Kind.PERSON: self._people,
            Kind.PLACE: self._places,
            Kind.ORGANISATION: self._organisations,
        }
        for kind, rule in rules.items():
            groups += rule([(text, mention) for k, text, mention in found if k is kind])
        return groups

    def _people(self, found: list[tuple[str, Mention]]) -> list[Group]:
        """Full names first, then each shorter name to the person it fits, of several to the last named."""
        names = [tuple(fold(word) for word in bare_person(text).split()) for text, _ in found]
        first = {name: i for i, name in reversed(list(enumerate(names)))}
        # Full names by each of their words; two spellings of one may be one group.
        people: dict[str, list[tuple[tuple[str, ...], Group]]] = {}
        initials: dict[tuple[str, ...], list[tuple[tuple[str, ...], Group]]] = {}

        def fitting(name: tuple[str, ...]) -> list[Group]:
            return distinct(group for full, group in people.get(name[0], ()) if same_person(name, full))

        groups: list[Group] = []
        for name in sorted(set(names), key=lambda n: (-len(n), first[n])):
            if fitting(name):
                continue
            spelt_alike = initials.setdefault(tuple(word[0] for word in name), [])
            alike = [group for full, group in spelt_alike if len(name) > 1 and misspelt(name, full)]
            group = alike[0] if alike else Group(Kind.PERSON, [])
            groups.append(group)
            spelt_alike.append((name, group))
            for word in set(name):
                people.setdefault(word, []).append((name, group))
        last: dict[int, int] = {}
        for i, ((text, mention), name) in enumerate(zip(found, names, strict=True)):
            group = max(fitting(name), key=lambda group: last.get(id(group), -1))
            last[id(group)] = i
            group.forms.append(bare_person(text))
            group.mentions.append(mention)
        return [group for group in distinct(groups) if group.mentions]

    def _places(self, found: list[tuple[str, Mention]]) -> list[Group]:
        groups: dict[object, Group] = {}
        for text, mention in found:
            group = groups.setdefault(self._place_key(text), Group(Kind.PLACE, []))
            group.forms.append(text)
            group.mentions.append(mention)
        return list(groups.values())

    def _place_key(self, text: str) -> object:
        entries = self._gazetteer.named(text, Kind.PLACE)
        if entries:
            return id(entries[0])
        folded = fold(text)
        head, _, rest = folded.partition(" ")
        if rest and (long := SHORT_HEADS.get(head.rstrip("."))):
            return self._place_key(f"{long} {rest}")
        for head in PLACE_HEADS:
            if folded.startswith(head):
                return self._place_key(text[len(head) :])
        return folded

    def _organisations(self, found: list[tuple[str, Mention]]) -> list[Group]:
        """By gazetteer entry, by abbreviation, and a name to the one longer name that begins with it."""
        groups: list[Group] = []
        by_key: dict[object, Group] = {}
        by_beginning: dict[str, list[Group]] = {}
        order = sorted(range(len(found)), key=lambda i: (-len(found[i][0].split()), i))
        for i in order:
            text, mention = found[i]
            keys = self._organisation_keys(text)
            group = next((by_key[key] for key in keys if key in by_key), None)
            longer = distinct(by_beginning.get(company(text), ()))
            if group is None and len(longer) == 1 and self._distinctive(text):
                group = longer[0]
            if group is None:
                group = Group(Kind.ORGANISATION, [])
                groups.append(group)
            group.forms.append(text)
            group.mentions.append(mention)
            by_key.update((key, group) for key in keys if key not in by_key)
            words = company(text).split()
            for size in range(1, len(words)):
                by_beginning.setdefault(" ".join(words[:size]), []).append(group)
        for group in groups:
            group.mentions.sort(key=lambda m: (m.segment, m.source))
        return groups

    def _distinctive(self, text: str) -> bool:
        """Whether the beginning of an organisation's name is enough to know it by."""
        return " " in text or not (text.lower() in ORGANISATION_HEADS or self._gazetteer.named(text))

    def _organisation_keys(self, text: str) -> list[object]:
        name, abbreviation = split_abbreviation(text)
        keys: list[object] = [company(name)]
        entries: list[Entry] = self._gazetteer.named(name, Kind.ORGANISATION)
        if entries:
            keys.append(id(entries[0]))
        initials = "".join(word[0] for word in name.split() if word[0].isupper())
        if abbreviation:
            keys.append(fold(abbreviation))
        elif len(initials) > 2:
            keys.append(fold(initials))
        return keys


def distinct(groups: Iterable[Group]) -> list[Group]:
    """Each group once, in order; groups have no value equality worth the name."""
    return list({id(group): group for group in groups}.values())


def company(name: str) -> str:
    """An organisation's folded name without its legal form: "PT Astra Otoparts Tbk" -> "astra otoparts"."""
    words = fold(name).split()
    kept = [word for word in words if word.strip(".") not in ("pt", "cv", "tbk", "persero", "inc", "ltd")]
    return " ".join(kept or words)


def misspelt(name: Sequence[str], full: Sequence[str]) -> bool:
    """Whether two names of as many words differ only in how one is spelt: "Yoav Galant", "Yoav Gallant"."""
    return len(name) == len(full) and all(similar(a, b) for a, b in zip(name, full, strict=True))


def slug(name: str) -> str:
    """A name as it stands in an id: "Musa Abu Marzouk" -> "musa-abu-marzouk"."""
    return re.sub(r"[^\w]+|_+", "-", fold(name)).strip("-") or "unnamed"


def entity(group: Group) -> Entity:
    name = group.name
    label = split_abbreviation(name)[0]
    return Entity(f"{group.kind}:{slug(label)}", group.kind, name, None, None, tuple(group.mentions))
