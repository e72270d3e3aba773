"""Prints how well names are found and linked in our own gold articles, clean and damaged.

    python tests/bench/entities_gold.py [-v]

Found: strict F1 by kind. Rows: how many of the gold things come out as exactly one entity of the right kind.
Links: of gold pairs whose source mention was found, how many have exactly, or overlapping, the gold target;
wrong links: targets that share no character with the gold one. -v prints what is wrong.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "desktop"))

from sejajar.entities import Finder, Linker  # noqa: E402
from sejajar.text import Article, Kind, Paragraph, Segment, Span, State, TranslatedSegment  # noqa: E402

GOLD = ROOT / "tests" / "unit" / "entities" / "data" / "articles.txt"
KINDS = {"p": Kind.PERSON, "l": Kind.PLACE, "o": Kind.ORGANISATION}
MARK = re.compile(r"\[([plo]\d+) ([^\]]+)\]")
Marked = tuple[str, list[tuple[str, Span]]]


@dataclass(slots=True)
class Scores:
    """Counts by kind, of names and of links."""

    right: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    true: Counter[str] = field(default_factory=Counter)
    things: int = 0
    whole: int = 0
    pairs: int = 0
    exact: int = 0
    overlapping: int = 0
    wrong: int = 0
    faults: list[str] = field(default_factory=list)

    def f1(self, kind: str) -> float:
        return 2 * self.right[kind] / max(1, self.found[kind] + self.true[kind])


def unmarked(line: str) -> Marked:
    """The line without its marks, and the label and span of each name."""
    text = ""
    names = []
    at = 0
    for match in MARK.finditer(line):
        text += line[at : match.start()]
        names.append((match[1], Span(len(text), len(text) + len(match[2]))))
        text += match[2]
        at = match.end()
    return text + line[at:], names


def without_commas(line: str) -> str:
    """The marked line as careless scraping leaves it."""
    return (
        re.sub(r' ?[,"“”]', lambda match: "" if match[0].strip() == "," else " ", line)
        .replace("  ", " ")
        .strip()
    )


def articles(damaged: bool) -> list[list[tuple[Marked, Marked]]]:
    read: list[list[tuple[Marked, Marked]]] = []
    source = ""
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            read.append([])
        elif line.startswith("id "):
            source = without_commas(line[3:]) if damaged else line[3:]
        elif line.startswith("en "):
            read[-1].append((unmarked(source), unmarked(line[3:])))
    return read


def article_of(texts: list[str]) -> Article:
    paragraphs = []
    at = 0
    for index, text in enumerate(texts):
        span = Span(at, at + len(text))
        paragraphs.append(Paragraph(span, (Segment(index, span),)))
        at = span.end + 1
    return Article("", "", "", "id", "\n".join(texts), tuple(paragraphs))


def counterpart(names: list[tuple[str, Span]], others: list[tuple[str, Span]], i: int) -> Span | None:
    """The target span of the i-th source name: the same label at the same rank."""
    label = names[i][0]
    rank = sum(other == label for other, _ in names[:i])
    same = [span for other, span in others if other == label]
    return same[rank] if rank < len(same) else None


def measure(finder: Finder, linker: Linker, damaged: bool) -> Scores:
    scores = Scores()
    for pairs in articles(damaged):
        entities = finder.find(article_of([source for (source, _), _ in pairs]))
        rows: defaultdict[str, set[str]] = defaultdict(set)
        owners: defaultdict[str, set[str]] = defaultdict(set)
        for index, ((source, names), (target, others)) in enumerate(pairs):
            here = [(e, m) for e in entities for m in e.mentions if m.segment == index]
            findings = linker.examine(source, TranslatedSegment(index, target, state=State.EDITED), here)
            ours = {(str(e.kind), m.source): e.id for e, m in here if e.kind.is_name}
            gold = {(str(KINDS[label[0]]), span): label for label, span in names}
            for kind, span in ours:
                scores.found[kind] += 1
                scores.right[kind] += (kind, span) in gold
                if (kind, span) not in gold:
                    scores.faults.append(f"found {kind} {span.of(source)!r} in {source!r}")
            for kind, span in gold:
                scores.true[kind] += 1
                if (kind, span) in ours:
                    rows[gold[kind, span]].add(ours[kind, span])
                    owners[ours[kind, span]].add(gold[kind, span])
                else:
                    rows[gold[kind, span]].add("")
                    scores.faults.append(f"missed {kind} {span.of(source)!r} in {source!r}")
            linked = {mention.source: mention.targets for _, mention in findings.mentions}
            for i, (label, span) in enumerate(names):
                targets = linked.get(span, ())
                there = counterpart(names, others, i)
                if (str(KINDS[label[0]]), span) not in ours:
                    continue
                scores.pairs += there is not None
                scores.exact += there is not None and targets == (there,)
                scores.overlapping += there is not None and any(there.overlaps(t) for t in targets)
                scores.wrong += any(there is None or not there.overlaps(t) for t in targets)
                if targets != ((there,) if there else ()):
                    was = [t.of(target) for t in targets]
                    scores.faults.append(f"linked {span.of(source)!r} to {was} in {target!r}")
        scores.things += len(rows)
        scores.whole += sum(len(ids) == 1 and len(owners[next(iter(ids))]) == 1 for ids in rows.values())
    return scores


def main() -> None:
    finder, linker = Finder(ROOT / "resources"), Linker(ROOT / "resources")
    for damaged in (False, True):
        scores = measure(finder, linker, damaged)
        print("without commas and quotes" if damaged else "clean")
        for kind in map(str, KINDS.values()):
            print(f"  {kind:14} F1 {100 * scores.f1(kind):5.1f}   ({scores.true[kind]} in the gold)")
        print(f"  rows           {100 * scores.whole / scores.things:5.1f} %   of {scores.things}")
        print(f"  links exact    {100 * scores.exact / scores.pairs:5.1f} %   of {scores.pairs}")
        print(f"  overlapping    {100 * scores.overlapping / scores.pairs:5.1f} %   wrong {scores.wrong}")
        if "-v" in sys.argv:
            print(*scores.faults, sep="\n")


if __name__ == "__main__":
    main()
