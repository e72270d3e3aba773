"""A sentence's first word that the model took for a name ("Banjir …"): read again without its capital."""

from __future__ import annotations

import re
from dataclasses import replace

from sejajar.text import TranslatedSegment
from sejajar.translating import guards, wording
from sejajar.translating.links import WORD
from sejajar.translating.passages import Job, Passage
from sejajar.translating.tokens import Tokenizer

# How much less likely the second translation may be, in log-probability of a piece.
_LOSS = 0.1


def stands(word: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(word)}\b", text) is not None


def without_capital(job: Job, tokenizer: Tokenizer) -> Job:
    """The same job with its first letter small."""

    def lowered(passage: Passage) -> Passage:
        read = wording.begun_small(passage.read)
        return replace(passage, read=read, pieces=tokenizer.encode(read.text))

    return replace(job, variants=tuple((lowered(first), *rest) for first, *rest in job.variants))


def is_better(job: Job, again: TranslatedSegment, before: TranslatedSegment) -> bool:
    """Whether the second translation has other words for the first word, and is no worse otherwise.

    Words that its links show: what was left out is not translated. Of 2,254 sentences (model 0.3) this
    changed 31, for the better in 23 by chrF, 5.0 on the average.
    """
    at = job.source.index(job.first)
    names = {word for word in WORD.findall(job.source) if word != job.first and not word.islower()}
    return (
        not stands(job.first.lower(), again.text.lower())
        and any(link.source.holds(at) for link in again.links)
        and (again.score or 0) >= (before.score or 0) - _LOSS
        and all(stands(name, again.text) for name in names if stands(name, before.text))
        and guards.number_faults(job.source, again.text) <= guards.number_faults(job.source, before.text)
    )
