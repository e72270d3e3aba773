"""How often the number check cries wolf on human translations, and how many injected faults it finds.

    python tests/bench/number_checks.py PAIRS [--domain NEWS] [--source NAME] [--limit N] [--show]

PAIRS is a UTF-8 file, plain or .xz, one pair a line: the last two columns are Indonesian and English, the
first two of four a source and a domain. Alarms on human translations are an upper bound of the false ones:
the rest are faults and liberties of the translators, so read a sample (`--show`).
"""

from __future__ import annotations

import argparse
import calendar
import io
import lzma
import random
import re
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from sejajar.entities.numbers import (
    NumberFound,
    check_numbers,
    find_numbers_en,
    find_numbers_id,
    match_numbers,
)
from sejajar.text import Check, Kind, Reason

MONTHS = list(calendar.month_name)[1:]
WEEKDAYS = list(calendar.day_name)


def pairs(path: Path, domain: str, source: str) -> Iterator[tuple[str, str]]:
    with lzma.open(path) if path.suffix == ".xz" else path.open("rb") as lines:
        for line in io.TextIOWrapper(lines, encoding="utf-8"):
            columns = line.rstrip("\n").split("\t")
            if len(columns) == 4 and ((domain and columns[1] != domain) or (source and columns[0] != source)):
                continue
            yield columns[-2], columns[-1]


def check(indonesian: str, english: str) -> list[Check]:
    """Warnings of wrong numbers; that 3/4 may be read as March 4 is true of a good translation too."""
    source, target = find_numbers_id(indonesian), find_numbers_en(english)
    checks = check_numbers(0, indonesian, english, source, target, match_numbers(source, target))
    return [one for one in checks if one.reason is not Reason.DATE_UNCLEAR]


def faults(english: str, found: NumberFound, chance: random.Random) -> Iterator[tuple[str, str]]:
    """Name and text of each fault that a machine or a hurried hand makes of one number."""
    words = found.span.of(english)

    def put(new: str) -> str:
        return english[: found.span.start] + new + english[found.span.end :]

    digits = [i for i, letter in enumerate(words) if letter.isdigit()]
    if digits:
        at = chance.choice(digits)
        other = chance.choice([d for d in "123456789" if d != words[at]])
        yield "digit changed", put(words[:at] + other + words[at + 1 :])
        yield "number dropped", re.sub(r"\s+", " ", put(""))
    grouped = re.search(r"[1-9][0-9]{0,2},[0-9]{3}\b", words)
    if grouped:
        yield "separator kept", put(words.replace(",", "."))
        yield "zero lost", put(words.replace(grouped[0], grouped[0][:-1]))
        yield "zero added", put(words.replace(grouped[0], grouped[0] + "0"))
    if re.search(r"[0-9]\.[0-9]{1,2}\b", words) and found.kind is not Kind.DATE:
        yield "point became comma", put(words.replace(".", ","))
        yield "point lost", put(re.sub(r"([0-9])\.([0-9])", r"\1\2", words))
    for old, new in (("million", "billion"), ("billion", "trillion"), ("trillion", "billion")):
        if old in words:
            yield "scale changed", put(words.replace(old, new))
            break
    if found.kind is Kind.MONEY:
        for old, new in (("Rp", "US$"), ("US$", "Rp"), ("$", "€"), ("dollars", "euros"), ("€", "$")):
            if old in words:
                yield "currency changed", put(words.replace(old, new))
                break
    for names, what in ((MONTHS, "month changed"), (WEEKDAYS, "weekday changed")):
        for i, name in enumerate(names):
            if found.kind is Kind.DATE and name in words:
                yield what, put(words.replace(name, names[(i + 1) % len(names)]))
                break
    if found.kind is Kind.DATE and re.search(r"\bp\.?m\b", words):
        yield "half of the day changed", put(words.replace("pm", "am").replace("p.m", "a.m"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--domain", default="", help="only this domain")
    parser.add_argument("--source", default="", help="only this source")
    parser.add_argument("--limit", type=int, default=20_000)
    parser.add_argument(
        "--show", action="store_true", help="print every alarm and every fault that was missed"
    )
    options = parser.parse_args()
    chance = random.Random(1)
    sentences = with_digits = alarmed = 0
    reasons: Counter[str] = Counter()
    injected: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    begun = time.perf_counter()
    for indonesian, english in pairs(options.pairs, options.domain, options.source):
        sentences += 1
        if sentences > options.limit:
            break
        if not any(letter.isdigit() for letter in indonesian):
            continue
        with_digits += 1
        alarms = check(indonesian, english)
        if alarms:
            alarmed += 1
            reasons.update(alarm.reason.value for alarm in alarms)
            if options.show:
                print(f"* {indonesian}\n  {english}\n    {[alarm.detail for alarm in alarms]}")
            continue
        source, target = find_numbers_id(indonesian), find_numbers_en(english)
        for _, t in match_numbers(source, target):
            for name, damaged in faults(english, target[t], chance):
                injected[name] += 1
                if check(indonesian, damaged):
                    seen[name] += 1
                elif options.show:
                    print(f"MISSED {name}: {indonesian}\n  {damaged}")
    taken = time.perf_counter() - begun
    print(f"{with_digits} sentences with digits, {taken:.1f} s")
    print(f"alarms on human translations: {alarmed} ({alarmed / max(1, with_digits):.2%})  {dict(reasons)}")
    total, found = sum(injected.values()), sum(seen.values())
    print(f"injected faults found: {found} of {total} ({found / max(1, total):.2%})")
    for name, count in injected.most_common():
        print(f"  {name:26}{seen[name]:7} of {count:7}  {seen[name] / count:8.2%}")


if __name__ == "__main__":
    main()
