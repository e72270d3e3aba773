"""What a draft is shown as: with the glossary's words in it, and with what is found and amiss there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from operator import itemgetter
from pathlib import Path
from typing import TypeAlias

from sejajar.entities import Findings, Linker
from sejajar.pipeline.terms import Terms
from sejajar.text import Entity, Kind, Mention, Reason, Span, State, TranslatedSegment
from sejajar.translating import Engine, with_names_put

# Drafts with the glossary's words: more than are open at a time, of about 5 kB each.
_PLAIN_KEPT = 10_000

Here: TypeAlias = Sequence[tuple[Entity, Mention]]
"""The entities of a segment and where they are mentioned."""


class Showing:
    """One sentence at a time, each given as its source, its translation and what it mentions.

    `resources` is the folder that ships with the program.
    """

    def __init__(self, resources: Path, terms: Terms) -> None:
        self._resources = resources
        self._terms = terms
        # What a machine said before the glossary's words were put in, by the sentence and what came of it;
        # the latest last.
        self._plain: dict[tuple[str, str], TranslatedSegment] = {}

    @cached_property
    def linker(self) -> Linker:
        """Loaded at its first use."""
        return Linker(self._resources)

    def mended(self, source: str, made: TranslatedSegment, mentioned: Here) -> TranslatedSegment:
        """What the engine made, with English for places that it left as they were, and names set right."""
        findings = self.linker.examine(source, made, mentioned)
        names = self.linker.names_to_mend(source, made, mentioned, findings)
        return with_names_put(made, names) if names else made

    def drafted(
        self, source: str, made: TranslatedSegment, mentioned: Here, engine: Engine
    ) -> TranslatedSegment:
        """The same; where names are lost, what is made with others in their place, if less is amiss then."""
        mended = self.mended(source, made, mentioned)
        if mended.state is not State.MACHINE:
            return mended
        amiss, lost = self._amiss(source, mended, mentioned)
        tried = [(amiss, 0.0, mended)]
        for again in engine.with_lent_names(source, lost) if lost else ():
            one = self.mended(source, replace(again, index=made.index), mentioned)
            tried.append((self._amiss(source, one, mentioned)[0], -(one.score or 0.0), one))
        return min(tried, key=itemgetter(0, 1))[-1]

    def _amiss(
        self, source: str, made: TranslatedSegment, mentioned: Here
    ) -> tuple[int, list[tuple[Span, Kind, str]]]:
        """How much is amiss with names and numbers and, at half weight, words, and which names are lost."""
        findings = self.linker.examine(source, made, mentioned)
        lost = self.linker.lost_names(source, mentioned, findings)
        warned = [check.source_span for check in findings.checks if check.source_span]
        silent = [span for span, _, _ in lost if not any(span.overlaps(other) for other in warned)]
        words = sum(check.reason is Reason.WORD_UNTRANSLATED for check in findings.checks)
        return 2 * (len(findings.checks) + len(silent)) - words, lost

    def shown(
        self, source: str, plain: TranslatedSegment, mentioned: Here
    ) -> tuple[TranslatedSegment, Findings]:
        """A segment with the glossary's words where they surely belong, and what is found in it then."""
        findings = self.linker.examine(source, plain, mentioned)
        applied = self._terms.glossary.applied(source, plain, _linked(mentioned, findings))
        if applied is plain:
            return plain, self._judged(source, plain, mentioned, findings)
        self._plain.pop((source, applied.text), None)
        self._plain[source, applied.text] = plain
        if len(self._plain) > _PLAIN_KEPT:
            del self._plain[next(iter(self._plain))]
        return applied, self.found_in(source, applied, mentioned)

    def plain(self, source: str, shown: TranslatedSegment) -> TranslatedSegment:
        """What a draft that is shown was without the glossary, as far as that is known."""
        return self._plain.get((source, shown.text), shown) if shown.state is State.MACHINE else shown

    def found_in(self, source: str, translated: TranslatedSegment, mentioned: Here) -> Findings:
        """Where the entities stand in a translation, and what is amiss there."""
        findings = self.linker.examine(source, translated, mentioned)
        return self._judged(source, translated, mentioned, findings)

    def _judged(
        self, source: str, translated: TranslatedSegment, mentioned: Here, findings: Findings
    ) -> Findings:
        """With what the glossary has to say."""
        here = _linked(mentioned, findings)
        judged = self._terms.glossary.judged(source, translated, here, findings.checks)
        return replace(findings, checks=judged)


def _linked(mentioned: Here, findings: Findings) -> Here:
    """The mentions of a segment with their targets."""
    return [(entity, one) for (entity, _), (_, one) in zip(mentioned, findings.mentions, strict=True)]
