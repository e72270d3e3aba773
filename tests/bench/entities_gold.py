"""Prints how well names and numbers are found, linked and checked in our own gold articles.

    python tests/bench/entities_gold.py [-v] [--tuned] [--heldout] [--first]

Three sets, printed apart: articles 1 to 30 of `tests/articles/gold/annotated`, by which the rules were tuned;
31 to 40, whose faults nobody looked at while tuning; and the first, shorter articles of names only.
Each is measured clean, without commas and quotation marks, and in lower case (the original's side only).

Found: strict F1 by kind (span and kind). Rows: how many of the gold names come out as exactly one entity.
Links: of gold pairs whose source mention was found, how many have exactly, or overlapping, the gold target;
wrong links: targets that share no character with the gold one. Alarms: warnings on the correct human
translation, of numbers by sentences with digits, of names by sentences; that "Monday (4/3)" may be read as
the third of April is true of a correct translation too, and counted apart. Injected: faults put into that
translation at the gold spans, and how many of them raise a warning that was not there before.
"""

from __future__ import annotations

import argparse
import calendar
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "desktop"))

from sejajar.entities import Finder, Linker  # noqa: E402
from sejajar.text import (  # noqa: E402
    Article,
    Check,
    Entity,
    Kind,
    Mention,
    Paragraph,
    Reason,
    Segment,
    Span,
    State,
    TranslatedSegment,
)

ANNOTATED = ROOT / "tests" / "articles" / "gold" / "annotated"
FIRST = ROOT / "tests" / "unit" / "entities" / "data" / "articles.txt"
KINDS = {
    "p": Kind.PERSON,
    "l": Kind.PLACE,
    "o": Kind.ORGANISATION,
    "n": Kind.NUMBER,
    "d": Kind.DATE,
    "m": Kind.MONEY,
    "c": Kind.PERCENT,
    "q": Kind.QUANTITY,
}
MARK = re.compile(r"\[([plondmcq]\d+) ([^\]]+)\]")
DAMAGES = ("clean", "without commas and quotes", "in lower case")
MONTHS, WEEKDAYS = list(calendar.month_name)[1:], list(calendar.day_name)
CURRENCIES = (("US$", "Rp "), ("S$", "US$"), ("Rp ", "US$"), ("€", "US$"), ("$", "€"), ("ringgit", "baht"))
Here = list[tuple[Entity, Mention]]


class Mark(NamedTuple):
    """A marked mention: its label ("p1") and where it stands in the bare sentence."""

    label: str
    span: Span

    @property
    def kind(self) -> Kind:
        return KINDS[self.label[0]]


class Marked(NamedTuple):
    """A sentence without its marks, and the marks."""

    text: str
    marks: list[Mark]


class Pair(NamedTuple):
    """A sentence, its human translation, and whether a paragraph begins with it."""

    source: Marked
    target: Marked
    opens: bool

    def counterpart(self, i: int) -> Span | None:
        """The target span of the i-th source mark: the same label at the same rank."""
        label = self.source.marks[i].label
        rank = sum(mark.label == label for mark in self.source.marks[:i])
        same = [mark.span for mark in self.target.marks if mark.label == label]
        return same[rank] if rank < len(same) else None


@dataclass(slots=True)
class Scores:
    """Counts by kind, of names, numbers, links and warnings."""

    right: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    true: Counter[str] = field(default_factory=Counter)
    things: int = 0
    whole: int = 0
    pairs: int = 0
    exact: int = 0
    overlapping: int = 0
    wrong: int = 0
    sentences: int = 0
    with_digits: int = 0
    number_alarms: int = 0
    name_alarms: int = 0
    unclear_dates: int = 0
    injected: Counter[str] = field(default_factory=Counter)
    noticed: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def f1(self, *kinds: str) -> float:
        right, all_ = sum(self.right[k] for k in kinds), sum(self.found[k] + self.true[k] for k in kinds)
        return 2 * right / max(1, all_)

    def recall(self, *groups: str) -> float:
        names = [name for name in self.injected if name.startswith(groups)]
        return sum(self.noticed[name] for name in names) / max(1, sum(self.injected[name] for name in names))


def unmarked(line: str) -> Marked:
    text = ""
    marks = []
    at = 0
    for match in MARK.finditer(line):
        text += line[at : match.start()]
        marks.append(Mark(match[1], Span(len(text), len(text) + len(match[2]))))
        text += match[2]
        at = match.end()
    return Marked(text + line[at:], marks)


def damaged(line: str, damage: str) -> str:
    """The marked line as careless scraping leaves it; decimals keep their commas."""
    if damage == "in lower case":
        return line.lower()
    if damage == "without commas and quotes":
        return re.sub(" {2,}", " ", re.sub('["“”]', " ", re.sub(r" ?,(?![0-9])", "", line))).strip()
    return line


def articles(path: Path, damage: str = "clean") -> Iterator[list[Pair]]:
    read: list[Pair] = []
    source = ""
    opens = True
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# ") and read:
            yield read
            read = []
        opens = opens or line.startswith(("# ", "¶"))
        if line.startswith("id "):
            source = damaged(line[3:], damage)
        elif line.startswith("en "):
            read.append(Pair(unmarked(source), unmarked(line[3:]), opens))
            opens = False
    yield read


def article_of(pairs: Sequence[Pair]) -> Article:
    paragraphs: list[Paragraph] = []
    text = ""
    for index, (source, _, opens) in enumerate(pairs):
        text += ("\n" if opens else " ") if text else ""
        segment = Segment(index, Span(len(text), len(text) + len(source.text)))
        text += source.text
        if opens:
            paragraphs.append(Paragraph(segment.span, (segment,)))
        else:
            last = paragraphs.pop()
            span = Span(last.span.start, segment.span.end)
            paragraphs.append(Paragraph(span, (*last.segments, segment)))
    return Article("", "", "", "id", text, tuple(paragraphs))


def faults(text: str, kind: Kind, span: Span, chance: random.Random) -> Iterator[tuple[str, str]]:
    """Name and text of each fault that a machine or a hurried hand makes of one mention."""
    words = span.of(text)

    def put(new: str) -> str:
        return text[: span.start] + new + text[span.end :]

    dropped = re.sub(r"\s+", " ", put("")).strip()
    if kind.is_name:
        yield "name dropped", dropped
        letters = [i for i, letter in enumerate(words) if letter in "bdgklmnprst"]
        if kind is Kind.PERSON and letters:
            at = chance.choice(letters)
            yield "person altered", put(words[:at] + chance.choice("zvfwhx") + words[at + 1 :])
        return
    digits = [i for i, letter in enumerate(words) if letter.isdigit()]
    if not digits:
        if kind is not Kind.DATE:
            yield "word: number dropped", dropped
        return
    at = chance.choice(digits)
    other = chance.choice([d for d in "123456789" if d != words[at]])
    yield "number: digit changed", put(words[:at] + other + words[at + 1 :])
    yield "number: dropped", dropped
    if kind is not Kind.DATE and re.search(r"\d[.,]\d", words):
        swapped = words.replace(",", "\0").replace(".", ",").replace("\0", ".")
        yield "number: separator swapped", put(swapped)
    if kind is Kind.DATE:
        for names in (MONTHS, WEEKDAYS):
            for i, name in enumerate(names):
                if name in words:
                    what = "month" if names is MONTHS else "weekday"
                    yield f"number: {what} changed", put(words.replace(name, names[(i + 1) % len(names)]))
                    break
    if kind is Kind.MONEY:
        for old, new in CURRENCIES:
            if old in words:
                yield "number: currency changed", put(words.replace(old, new))
                break


def is_name_check(check: Check) -> bool:
    return check.kind in ("name", "place")


def is_number_check(check: Check) -> bool:
    return not is_name_check(check) and check.reason is not Reason.DATE_UNCLEAR


def inject(scores: Scores, linker: Linker, pair: Pair, here: Here, index: int, before: set[object]) -> None:
    """Put every fault into the translation, one at a time, and count the new warnings."""
    chance = random.Random(f"{pair.target.text}")
    for i, mark in enumerate(pair.source.marks):
        there = pair.counterpart(i)
        if there is None:
            continue
        for name, text in faults(pair.target.text, mark.kind, there, chance):
            # What an engine leaves out is a fault; a person may say "she" instead, so less is asked of one.
            for engine in ("", "engine") if mark.kind.is_name else ("engine",):
                row = name if not mark.kind.is_name else f"{name}, {engine or 'person'}"
                segment = TranslatedSegment(index, text, engine=engine)
                checks = linker.examine(pair.source.text, segment, here).checks
                asked = is_name_check if mark.kind.is_name else is_number_check
                new = [c for c in checks if asked(c) and key(c) not in before]
                scores.injected[row] += 1
                scores.noticed[row] += bool(new)
                if not new:
                    scores.faults.append(f"unnoticed {row} {mark.span.of(pair.source.text)!r} in {text!r}")


def key(check: Check) -> object:
    return check.reason, check.source, check.target


def measure(finder: Finder, linker: Linker, paths: Sequence[Path], damage: str = "clean") -> Scores:
    """The scores of all articles of the files; faults are injected into clean ones only."""
    scores = Scores()
    for path in paths:
        has_numbers = bool(re.search(r"\[[ndmcq]\d", path.read_text(encoding="utf-8")))
        for pairs in articles(path, damage):
            measure_article(scores, finder, linker, pairs, has_numbers, damage == "clean" and has_numbers)
    return scores


def measure_article(
    scores: Scores, finder: Finder, linker: Linker, pairs: Sequence[Pair], has_numbers: bool, injecting: bool
) -> None:
    entities = finder.find(article_of(pairs))
    by_segment: defaultdict[int, Here] = defaultdict(list)
    for entity in entities:
        for mention in entity.mentions:
            by_segment[mention.segment].append((entity, mention))
    rows: defaultdict[str, set[str]] = defaultdict(set)
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for index, pair in enumerate(pairs):
        source, target = pair.source, pair.target
        here = by_segment[index]
        ours = {(e.kind, m.source): e.id for e, m in here if has_numbers or e.kind.is_name}
        gold = {(mark.kind, mark.span): mark.label for mark in source.marks}
        for kind, span in ours:
            scores.found[kind] += 1
            scores.right[kind] += (kind, span) in gold
            if (kind, span) not in gold:
                scores.faults.append(f"found {kind} {span.of(source.text)!r} in {source.text!r}")
        for (kind, span), label in gold.items():
            scores.true[kind] += 1
            one = ours.get((kind, span), "")
            if kind.is_name:
                rows[label].add(one)
                owners[one].add(label)
            if not one:
                scores.faults.append(f"missed {kind} {span.of(source.text)!r} in {source.text!r}")
        findings = linker.examine(
            source.text, TranslatedSegment(index, target.text, state=State.EDITED), here
        )
        measure_links(
            scores, pair, ours, {mention.source: mention.targets for _, mention in findings.mentions}
        )
        scores.sentences += 1
        scores.with_digits += any(letter.isdigit() for letter in source.text)
        scores.name_alarms += any(map(is_name_check, findings.checks))
        scores.number_alarms += any(map(is_number_check, findings.checks))
        scores.unclear_dates += any(check.reason is Reason.DATE_UNCLEAR for check in findings.checks)
        for check in findings.checks:
            scores.faults.append(f"alarm: {check.detail} | {source.text} | {target.text}")
        if injecting:
            inject(scores, linker, pair, here, index, set(map(key, findings.checks)))
    scores.things += len(rows)
    for label, ids in rows.items():
        whole = len(ids) == 1 and "" not in ids and owners[next(iter(ids))] == {label}
        scores.whole += whole
        if not whole:
            scores.faults.append(f"row {label}: {ids} {[owners[i] for i in ids if i]}")


def measure_links(
    scores: Scores, pair: Pair, ours: dict[tuple[Kind, Span], str], linked: dict[Span, tuple[Span, ...]]
) -> None:
    for i, mark in enumerate(pair.source.marks):
        if (mark.kind, mark.span) not in ours:
            continue
        targets = linked.get(mark.span, ())
        there = pair.counterpart(i)
        scores.pairs += there is not None
        scores.exact += there is not None and targets == (there,)
        scores.overlapping += there is not None and any(there.overlaps(t) for t in targets)
        wrong = any(there is None or not there.overlaps(t) for t in targets)
        scores.wrong += wrong
        if targets != ((there,) if there else ()):
            was = [t.of(pair.target.text) for t in targets]
            what = "WRONGLY linked" if wrong else "linked"
            scores.faults.append(
                f"{what} {mark.span.of(pair.source.text)!r} to {was} in {pair.target.text!r}"
            )


def show(title: str, scores: Scores) -> None:
    print(title)
    for kind in KINDS.values():
        if scores.true[kind]:
            print(f"  {kind:14} F1 {100 * scores.f1(kind):5.1f}   ({scores.true[kind]} in the gold)")
    if scores.true[Kind.NUMBER]:
        print(f"  all numbers    F1 {100 * scores.f1(*list(KINDS.values())[3:]):5.1f}")
    print(f"  rows           {100 * scores.whole / scores.things:5.1f} %   of {scores.things}")
    print(f"  links exact    {100 * scores.exact / scores.pairs:5.1f} %   of {scores.pairs}")
    print(
        f"  overlapping    {100 * scores.overlapping / scores.pairs:5.1f} %   "
        f"wrong {scores.wrong} ({100 * scores.wrong / scores.pairs:.1f} %)"
    )
    print(f"  number alarms  {scores.number_alarms} in {scores.with_digits} sentences with digits")
    print(f"  unclear dates  {scores.unclear_dates}")
    print(f"  name alarms    {scores.name_alarms} in {scores.sentences} sentences")
    for name in sorted(scores.injected):
        print(f"  {name:26} noticed {scores.noticed[name]:4} of {scores.injected[name]:4}")
    if scores.injected:
        print(f"  numbers in digits, noticed {100 * scores.recall('number'):5.1f} %")


def sets() -> dict[str, list[Path]]:
    numbered = sorted(ANNOTATED.glob("[0-9][0-9]-*.txt"))
    return {
        "tuned on (1-30)": [path for path in numbered if int(path.name[:2]) <= 30],
        "heldout (31-40)": [path for path in numbered if int(path.name[:2]) > 30],
        "first articles": [FIRST],
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("-v", action="store_true", dest="verbose", help="print what is wrong")
    known = sets()
    for name in known:
        parser.add_argument(
            f"--{name.split()[0]}", action="append_const", const=name, dest="names", help=f"only {name}"
        )
    options = parser.parse_args()
    finder, linker = Finder(ROOT / "resources"), Linker(ROOT / "resources")
    for name in options.names or known:
        for damage in DAMAGES:
            scores = measure(finder, linker, known[name], damage)
            show(f"{name}, {damage}", scores)
            if options.verbose:
                print(*scores.faults, sep="\n")


if __name__ == "__main__":
    main()
