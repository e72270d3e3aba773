"""Changed copies of sentence pairs: scraped punctuation, odd case, other numbers and names on both sides."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from random import Random

Pair = tuple[str, str]

NUMBER = re.compile(r"(?<![\w.,/:-])\d+(?:[.,]\d+)*(?![\w/:]|[.,-]\d)")
_NAME_WORD = r"[A-Z][a-z]+(?:-[A-Z][a-z]+)?"
NAME = re.compile(rf"(?<![\w.'-]){_NAME_WORD}(?: {_NAME_WORD})*(?![\w'-])")

INVENTED = 0.5  # share of the swapped names that are made up


def drop_punctuation(pair: Pair, dice: Random) -> Pair:
    """Damage the source as scraping does: commas (not decimal ones), perhaps quotes, perhaps the stop."""
    source, target = pair
    if dice.random() < 0.8:
        source = re.sub(r",(?!\d)", "", source)
    if dice.random() < 0.5:
        source = source.replace('"', "")
    if dice.random() < 0.4:
        source = source.rstrip(".")
    return " ".join(source.split()), target


def capitals(pair: Pair, dice: Random) -> Pair:
    return pair[0].upper(), pair[1]


def lower_case(pair: Pair, dice: Random) -> Pair:
    return pair[0].lower(), pair[1]


def read_number(written: str, *, thousands: str) -> Decimal | None:
    """Return the value, or None where the spelling does not follow the language's grouping."""
    decimal = "," if thousands == "." else "."
    whole, _, fraction = written.partition(decimal)
    groups = whole.split(thousands)
    well_grouped = len(groups) == 1 or (1 <= len(groups[0]) <= 3 and all(len(g) == 3 for g in groups[1:]))
    if (
        not well_grouped
        or not all(g.isdigit() for g in groups)
        or (decimal in written and not fraction.isdigit())
    ):
        return None
    return Decimal("".join(groups) + ("." + fraction if fraction else ""))


def write_number(value: Decimal, *, thousands: str, grouped: bool) -> str:
    english = f"{value:,}" if grouped else f"{value}"
    return english if thousands == "," else english.translate(str.maketrans(",.", ".,"))


def other_value(value: Decimal, dice: Random) -> Decimal:
    """Return a number of the same kind: as many digits and decimals; years stay years, days stay small."""
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)
    if exponent < 0:
        digits = len(value.as_tuple().digits)
        return Decimal(dice.randrange(10 ** max(digits - 1, 1), 10 ** max(digits, 2))).scaleb(exponent)
    if 1900 <= value <= 2030:
        return Decimal(dice.randrange(1900, 2031))
    if value <= 31:
        return Decimal(dice.randrange(2, 32))
    low = 10 ** (len(str(value)) - 1)
    number = dice.randrange(low, low * 10)
    return Decimal(number - number % 100 if value % 100 == 0 and value >= 100 else number)


def swap_numbers(pair: Pair, dice: Random) -> Pair | None:
    """Give every number written once on both sides another value; None where there is none."""
    source, target = pair
    values: dict[Decimal, list[str]] = {}
    for written in NUMBER.findall(source):
        value = read_number(written, thousands=".")
        if value is not None and value > 1:
            values.setdefault(value, []).append(written)
    places = {Decimal(v): [] for v in values}
    for written in NUMBER.findall(target):
        value = read_number(written, thousands=",")
        if value in places:
            places[value].append(written)
    changed = False
    for value, spellings in values.items():
        if len(spellings) != 1 or len(places[value]) != 1:
            continue
        new = other_value(value, dice)
        source = _replace_number(source, spellings[0], new, thousands=".")
        target = _replace_number(target, places[value][0], new, thousands=",")
        changed = True
    return (source, target) if changed else None


def _replace_number(text: str, written: str, value: Decimal, *, thousands: str) -> str:
    grouped = thousands in written or (value >= 10_000 and len(written) < 5)
    new = write_number(value, thousands=thousands, grouped=grouped)
    return NUMBER.sub(lambda match: new if match.group() == written else match.group(), text)


def shared_names(pair: Pair) -> set[str]:
    """Return the capitalised sequences spelled alike on both sides, sentence beginnings left out."""
    source, target = ({m.group() for m in NAME.finditer(text) if m.start() > 1} for text in pair)
    return {name for name in source & target if len(name) > 3}


@dataclass(frozen=True, slots=True)
class Names:
    """What names may be swapped for: shared names by their number of words, and places by their kind."""

    by_length: dict[int, list[str]]
    places: dict[str, tuple[str, str]]  # Indonesian name → English name, kind
    by_kind: dict[str, list[str]]

    @classmethod
    def collect(cls, pairs: Iterable[Pair], places: Sequence[tuple[str, str, str]]) -> "Names":
        counts: Counter[str] = Counter()
        for pair in pairs:
            counts.update(shared_names(pair))
        by_length: dict[int, list[str]] = defaultdict(list)
        for name in sorted(counts):
            if (words := name.count(" ") + 1) <= 3:
                by_length[words].append(name)
        by_kind: dict[str, list[str]] = defaultdict(list)
        known: dict[str, tuple[str, str]] = {}
        for indonesian, english, kind in places:
            if kind in {"country", "city"} and indonesian not in known and len(indonesian) > 3:
                known[indonesian] = (english, kind)
                by_kind[kind].append(indonesian)
        return cls(dict(by_length), known, dict(by_kind))

    def swap(self, pair: Pair, dice: Random) -> Pair | None:
        """Put other names and places in the pair, the same on both sides; None where there are none."""
        source, target = pair
        changes: list[tuple[str, str, str, str]] = []
        for match in NAME.finditer(source):
            if (
                (place := self.places.get(match.group()))
                and once(place[0], target)
                and once(match.group(), source)
            ):
                new = dice.choice(self.by_kind[place[1]])
                changes.append((match.group(), place[0], new, self.places[new][0]))
        taken = {change[0] for change in changes}
        for name in sorted(shared_names(pair) - taken):
            pool = self.by_length.get(name.count(" ") + 1)
            if pool and once(name, source) and once(name, target):
                new = dice.choice(pool)
                if dice.random() < INVENTED:
                    new = crossed(new, dice.choice(pool))
                changes.append((name, name, new, new))
        for old_source, old_target, new_source, new_target in changes[:3]:
            source = replace_word(source, old_source, new_source)
            target = replace_word(target, old_target, new_target)
        return (source, target) if changes else None


def crossed(name: str, other: str) -> str:
    """Return a name that nobody has, of as many words: of each word the first half, and the other's second.

    Names out of a list are soon known by heart; only strange ones teach to copy letter by letter.
    """
    words = zip(name.split(" "), other.split(" "), strict=True)
    return " ".join(one[: (len(one) + 1) // 2] + two[len(two) // 2 :].lower() for one, two in words)


def once(name: str, text: str) -> bool:
    return len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", text)) == 1


def replace_word(text: str, old: str, new: str) -> str:
    return re.sub(rf"(?<!\w){re.escape(old)}(?!\w)", lambda _: new, text)


def join(first: Pair, second: Pair) -> Pair:
    return f"{first[0]} {second[0]}", f"{first[1]} {second[1]}"
