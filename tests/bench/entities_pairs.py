"""Prints how many names and numbers are linked, and how many warnings are given, on human translations.

    python tests/bench/entities_pairs.py PAIRS [--count N] [--show N]

PAIRS is a file of tab-separated lines whose last two columns are an Indonesian sentence and its English,
plain or .xz. A human translation is right, so a warning is
a false alarm; a mention without a target may be free translation.
"""

from __future__ import annotations

import argparse
import lzma
import random
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "desktop"))

from sejajar.entities import Finder, Linker  # noqa: E402
from sejajar.text import Article, Paragraph, Segment, Span, State, TranslatedSegment  # noqa: E402


def pairs(path: Path) -> list[tuple[str, str]]:
    raw = lzma.decompress(path.read_bytes()) if path.suffix == ".xz" else path.read_bytes()
    rows = [line.split("\t") for line in raw.decode("utf-8").splitlines()]
    return [(row[-2].strip(), row[-1].strip()) for row in rows if row[-2].strip() and row[-1].strip()]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--count", type=int, help="take about so many of them, evenly")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N examples of each kind")
    options = parser.parse_args()
    taken = pairs(options.pairs)
    if options.count:
        taken = taken[:: max(1, len(taken) // options.count)]
    finder, linker = Finder(ROOT / "resources"), Linker(ROOT / "resources")
    found: Counter[str] = Counter()
    linked: Counter[str] = Counter()
    alarms: Counter[str] = Counter()
    examples: defaultdict[str, list[str]] = defaultdict(list)
    words = 0
    began = time.process_time()
    for source, target in taken:
        words += len(source.split())
        span = Span(0, len(source))
        article = Article("", "", "", "id", source, (Paragraph(span, (Segment(0, span),)),))
        entities = finder.find(article)
        here = [(entity, mention) for entity in entities for mention in entity.mentions]
        findings = linker.examine(source, TranslatedSegment(0, target, state=State.EDITED), here)
        kinds = {entity.id: entity.kind for entity in entities}
        for entity_id, mention in findings.mentions:
            kind = str(kinds[entity_id])
            name = mention.source.of(source)
            found[kind] += 1
            linked[kind] += bool(mention.targets)
            there = " + ".join(t.of(target) for t in mention.targets)
            if there != name and kinds[entity_id].is_name:
                key = f"linked {kind}" if there else f"unlinked {kind}"
                examples[key].append(f"{name} -> {there or target}")
        for check in findings.checks:
            alarms[check.reason] += 1
            examples[check.reason].append(f"{check.detail} | {source} | {target}")
    seconds = time.process_time() - began
    print(f"{len(taken):,} sentences, {words:,} words, {words / seconds:,.0f} words/s")
    for kind in sorted(found):
        print(f"{kind:14} found {found[kind]:6,}   linked {100 * linked[kind] / found[kind]:5.1f} %")
    for reason, count in alarms.most_common():
        print(f"{reason:20} {count:5,}   {100 * count / len(taken):.2f} % of sentences")
    chance = random.Random(1)
    for key in sorted(examples):
        for line in chance.sample(examples[key], min(options.show, len(examples[key]))):
            print(f"[{key}] {line}")


if __name__ == "__main__":
    main()
