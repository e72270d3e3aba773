"""Links each mention to where the translation names the same thing, and checks that it does."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from sejajar.entities.candidates import Candidate, Candidates
from sejajar.entities.date_checks import edge, without_edge
from sejajar.entities.gazetteer import Gazetteer
from sejajar.entities.left_words import IndonesianWords, check_left_words
from sejajar.entities.lexicon import NOT_NAMES
from sejajar.entities.lost_names import lost_names
from sejajar.entities.name_checks import check_names, parts_to_mend, places_to_mend
from sejajar.entities.name_cores import NameCores
from sejajar.entities.name_mends import is_own, names_to_mend
from sejajar.entities.numbers import (
    NumberFound,
    check_numbers,
    find_numbers_en,
    find_numbers_id,
    match_numbers,
)
from sejajar.entities.roster import Findings
from sejajar.text import Check, Entity, Kind, Mention, Reason, Span, State, TranslatedSegment

# Names of organisations and people have names of places in them, seldom the other way round.
ORDER = {Kind.ORGANISATION: 0, Kind.PERSON: 1, Kind.PLACE: 2}
Here = Sequence[tuple[Entity, Mention]]


class Linker:
    """Works from the translation's text alone, and from the model's word links where there are any."""

    def __init__(self, resources: Path) -> None:
        self._gazetteer = Gazetteer(resources)
        self._words = IndonesianWords(resources)
        self._cores = NameCores(self._gazetteer, self._words.cases)

    def spells_alike(self, word: str) -> bool:
        """Whether a word with a capital is most likely a name's and the same in English."""
        return word.lower() not in NOT_NAMES and is_own(self._gazetteer, self._words.cases, word)

    def examine(self, source: str, translated: TranslatedSegment, here: Here) -> Findings:
        """Link the mentions `here`, all of them in the segment `source`, to its translation.

        A failed segment gets no targets and no warnings; a copied one no warnings.
        """
        target = translated.text
        if translated.state is State.FAILED or not target.strip():
            return Findings(translated.index, tuple((entity.id, mention) for entity, mention in here), ())
        targets: dict[int, Span] = {}
        names = [i for i, (entity, _) in enumerate(here) if entity.kind.is_name]

        # A date inside a name is none: "Institut Teknologi Sepuluh Nopember".
        inside = [mention.source for entity, mention in here if entity.kind.is_name]
        numbers = tuple(
            number
            for number in find_numbers_id(source)
            if number.kind is not Kind.DATE or not any(number.span.overlaps(span) for span in inside)
        )
        english = find_numbers_en(target)
        pairs = match_numbers(numbers, english)
        at = {numbers[i].span: linked_part(numbers[i], english[j], source, target) for i, j in pairs}
        for i, (entity, mention) in enumerate(here):
            if not entity.kind.is_name and mention.source in at:
                targets[i] = at[mention.source]

        tiers = self._link_names(source, translated, here, names, targets)
        checks: list[Check] = []
        if translated.state is not State.COPIED:
            ids = {mention.source: entity.id for entity, mention in here}
            # Nor is a number in words ("Aliansi Delapan Negara") missed apart from its name.
            unspoken = {
                n.span for n in numbers if n.spelled and any(n.span.overlaps(span) for span in inside)
            }
            for check in check_numbers(translated.index, source, target, numbers, english, pairs):
                if check.reason is Reason.NUMBER_MISSING and check.source_span in unspoken:
                    continue
                if check.entity is None and check.source_span in ids:
                    check = replace(check, entity=ids[check.source_span])
                checks.append(check)
            named = [(*here[i], targets.get(i), tiers.get(i)) for i in names]
            checks += check_names(self._gazetteer, self._cores, source, translated, named)
            # "Ribuan" may be left standing, too; of numbers that are missed, it is said already.
            missed = {check.source_span for check in checks}
            taken = [
                mention.source
                for i, (entity, mention) in enumerate(here)
                if entity.kind.is_name or i in targets or mention.source in missed
            ]
            checks += check_left_words(self._words, source, translated, taken)
            checks.sort(key=position)
        return Findings(
            translated.index,
            tuple(
                (entity.id, replace(mention, targets=(targets[i],) if i in targets else ()))
                for i, (entity, mention) in enumerate(here)
            ),
            tuple(checks),
        )

    def names_to_mend(
        self, source: str, translated: TranslatedSegment, here: Here, findings: Findings
    ) -> list[tuple[Span, Span, str]]:
        """Mention, target, and what may safely be put there, of names that a machine got wrong.

        These are names that it left in Indonesian, wholly or in part, misspelt or turned round. No targets
        overlap. `findings` are of the segment.
        """
        linked = [(entity, one) for (entity, _), (_, one) in zip(here, findings.mentions, strict=True)]
        mends: list[tuple[Span, Span, str]] = []
        for mend in (
            *places_to_mend(self._gazetteer, translated, findings.checks),
            *parts_to_mend(translated, findings.checks),
            *names_to_mend(self._gazetteer, self._words, source, translated.text, linked),
        ):
            if not any(mend[1].overlaps(target) for _, target, _ in mends):
                mends.append(mend)
        return mends

    def lost_names(self, source: str, here: Here, findings: Findings) -> list[tuple[Span, Kind, str]]:
        """The names that the segment's translation lost: mention, or what of it is lost, its kind, and what
        English has there."""
        linked = [(entity, one) for (entity, _), (_, one) in zip(here, findings.mentions, strict=True)]
        return list(lost_names(self._gazetteer, self._cores, source, linked, findings.checks))

    def _link_names(
        self,
        source: str,
        translated: TranslatedSegment,
        here: Here,
        names: list[int],
        targets: dict[int, Span],
    ) -> dict[int, int]:
        """Fill `targets` for names, the surest way first, longer names before shorter; returns the tiers."""
        look = Candidates(self._gazetteer, translated.text, translated.links)
        text = {i: here[i][1].source.of(source) for i in names}
        tiers: dict[int, int] = {}
        ways: tuple[Callable[[int], Iterator[Candidate]], ...] = (
            lambda i: look.exact(here[i][0], text[i]),
            lambda i: look.respelt(here[i][0], text[i]),
            lambda i: look.by_head(here[i][0], text[i], source),
            lambda i: look.linked(here[i][0], here[i][1].source, len(text[i].split())),
        )
        # What numbers took stays theirs, but a name may hold a number ("Densus 88").
        taken: list[Span] = []
        for way in ways:
            left = [i for i in names if i not in targets]
            by_entity: dict[str, list[int]] = {}
            # Nor does a firm take its name out of its tower's.
            whole = {i: any(text[j] != text[i] and text[j] in text[i] for j in left) for i in left}
            for i in sorted(left, key=lambda i: (not whole[i], ORDER[here[i][0].kind], -len(text[i]))):
                by_entity.setdefault(here[i][0].id, []).append(i)
            for members in by_entity.values():
                members.sort(key=lambda i: here[i][1].source)
                options: dict[int, dict[Span, int]] = {
                    i: {c.span: c.tier for c in way(i) if not any(c.span.overlaps(t) for t in taken)}
                    for i in members
                }
                score = {
                    (i, span): closeness(source, translated.text, here[i][1].source, span)
                    + 2 * look.share_linked(here[i][1].source, span)
                    - tier * 0.5
                    for i in members
                    for span, tier in options[i].items()
                }
                for i, span in assign(members, score).items():
                    targets[i] = span
                    tiers[i] = options[i][span]
                    taken.append(span)
        return tiers


def linked_part(number: NumberFound, other: NumberFound, source: str, target: str) -> Span:
    """The words of the translation that stand for the original's: for "Maret" not all of "late March".

    For "belasan" it is more than "a dozen".
    """
    if number.kind is Kind.DATE and not edge(number.span.of(source)):
        return without_edge(other.span, target)
    before = target[: other.span.start]
    if number.span.of(source).lower().startswith("belasan") and before.lower().endswith("more than "):
        return Span(len(before) - len("more than "), other.span.end)
    return other.span


def position(check: Check) -> tuple[int, int]:
    """Reading order of warnings: by their place in the original, those with none last."""
    span = check.source_span
    return (0, span.start) if span else (1, check.target_span.start if check.target_span else 0)


def closeness(source: str, target: str, a: Span, b: Span) -> float:
    """How near to the same relative place two spans are, 0 to 1."""
    return 1 - abs((a.start + a.end) / 2 / len(source) - (b.start + b.end) / 2 / len(target))


def assign(mentions: Sequence[int], score: dict[tuple[int, Span], float]) -> dict[int, Span]:
    """Give each mention a span of its own, as many as can be, in order on both sides, with the best total.

    Longest common subsequence with weights; a pair counts for more than any difference of place.
    """
    # By their ends: what comes before a span's `free` is then wholly before it, however spans are nested.
    spans = sorted({span for _, span in score}, key=lambda span: (span.end, span.start))
    ends = [span.end for span in spans]
    free = [bisect_right(ends, span.start) for span in spans]
    pair_worth = 10.0
    best = [[0.0] * (len(spans) + 1) for _ in range(len(mentions) + 1)]
    for a, mention in enumerate(mentions, 1):
        for b, span in enumerate(spans, 1):
            value = score.get((mention, span))
            take = best[a - 1][free[b - 1]] + pair_worth + value if value is not None else 0.0
            best[a][b] = max(best[a - 1][b], best[a][b - 1], take)
    chosen: dict[int, Span] = {}
    a, b = len(mentions), len(spans)
    while a and b:
        if best[a][b] == best[a - 1][b]:
            a -= 1
        elif best[a][b] == best[a][b - 1]:
            b -= 1
        else:
            chosen[mentions[a - 1]] = spans[b - 1]
            a, b = a - 1, free[b - 1]
    return chosen
