"""An article's sentences to translated segments, in reading order, with every guard around the model."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from time import perf_counter

from sejajar.text import Article, Link, ModelError, Segment, Span, State, TranslatedSegment, Translation
from sejajar.translating import guards, wording
from sejajar.translating.decoding import Decoder, Hypothesis
from sejajar.translating.links import attention_aligns, word_links
from sejajar.translating.packages import FROM, TO, Package
from sejajar.translating.rewritten import Rewritten
from sejajar.translating.tokens import Pieces

log = logging.getLogger(__name__)

# Seconds of work between two chances to cancel, and input pieces in the first batch: about one sentence.
_STEP = 0.2
_FIRST = 40


@dataclass(frozen=True, slots=True)
class _Passage:
    """What the model is given in one go: a sentence or a part of it. `read` originates in the segment."""

    read: Rewritten
    pieces: Pieces
    source: str


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A segment ready for the model."""

    index: int
    source: str
    shouted: bool
    passages: tuple[_Passage, ...]

    @property
    def size(self) -> int:
        return sum(len(passage.pieces.pieces) for passage in self.passages)


class Engine:
    """Translates Indonesian to English with one package, loaded for good.

    `threads`: processor cores to use, 0 for all. ModelError where the package is for other languages, or
    its files are missing or broken. Not thread-safe.
    """

    def __init__(self, package: Package, *, threads: int = 0) -> None:
        if (package.from_code, package.to_code) != (FROM, TO):
            raise ModelError(
                "The package {package} translates {source} to {target}, not Indonesian to English. "
                "Choose another package.",
                package=package.id,
                source=package.from_name or package.from_code,
                target=package.to_name or package.to_code,
            )
        self.id = package.id
        self._decoder = Decoder(package, threads)
        self._links = attention_aligns(self._decoder)

    def translate(self, article: Article, done: Translation) -> Iterator[TranslatedSegment]:
        """Every segment that is not in `done`, in reading order; closing the iterator cancels.

        Between two segments lies a fraction of a second of work. A segment that the model fails on comes
        as State.FAILED, and the reason is logged.
        """
        usual = wording.usual_case(article.text)
        waiting = [segment for segment in article.segments if segment.index not in done]
        budget = _FIRST
        while waiting:
            batch: list[_Prepared] = []
            ready: list[TranslatedSegment | _Prepared] = []
            while waiting and (not batch or sum(job.size for job in batch) < budget):
                job = self._prepare(waiting[0], article, usual)
                if isinstance(job, _Prepared):
                    if batch and sum(other.size for other in batch) + job.size > 1.5 * budget:
                        break
                    batch.append(job)
                ready.append(job)
                del waiting[0]
            started = perf_counter()
            translated = self._translate_batch(batch)
            seconds = perf_counter() - started
            for item in ready:
                yield translated[item.index] if isinstance(item, _Prepared) else item
            if batch:
                fits = sum(job.size for job in batch) * _STEP / max(seconds, 1e-6)
                budget = max(_FIRST, min(2 * budget, int(fits)))

    def alternatives(self, text: str, count: int) -> tuple[str, ...]:
        """Up to `count` different translations of a sentence, the likeliest first; none for what is copied.

        RuntimeError where the model fails.
        """
        if not guards.has_letters(text) or count < 1:
            return ()
        prepared = self._dress(0, text, {})
        inputs = [passage.pieces.pieces for passage in prepared.passages]
        choices = self._decoder.decode(inputs, beam=max(count + 2, 4), attention=False)
        found: dict[str, None] = {}
        for rank in range(min(map(len, choices))):
            found[self._join(prepared, [ranked[rank] for ranked in choices]).text] = None
        return tuple(found)[:count]

    def _prepare(
        self, segment: Segment, article: Article, usual: dict[str, str]
    ) -> _Prepared | TranslatedSegment:
        source = article.source_of(segment)
        if segment.verbatim or not guards.has_letters(source):
            return TranslatedSegment(segment.index, source, state=State.COPIED, engine=self.id)
        prepared = self._dress(segment.index, source, usual)
        if not prepared.passages:
            return TranslatedSegment(segment.index, source, state=State.COPIED, engine=self.id)
        return prepared

    def _dress(self, index: int, source: str, usual: dict[str, str]) -> _Prepared:
        read = wording.for_model(source)
        loud = wording.is_shouted(read.text)
        if loud:
            read = wording.calmed(read, usual)
        passages = []
        for span in self._parts(read.text):
            part = read.cut(span).trimmed()
            if part.text:
                pieces = self._decoder.tokenizer.encode(part.text)
                passages.append(_Passage(part, pieces, part.back(Span(0, len(part.text))).of(source)))
        return _Prepared(index, source, loud, tuple(passages))

    def _parts(self, text: str) -> Iterator[Span]:
        pieces = self._decoder.tokenizer.encode(text)
        if len(pieces.pieces) <= guards.LONGEST:
            return iter([Span(0, len(text))])
        before = [0] * (len(text) + 1)
        if pieces.spans is None:
            before = [len(pieces.pieces) * at // max(1, len(text)) for at in range(len(text) + 1)]
        else:
            for span in pieces.spans:
                before[min(span.start + 1, len(text))] += 1
            for at in range(len(text)):
                before[at + 1] += before[at]
        return guards.split_long(text, before, guards.LONGEST)

    def _translate_batch(self, batch: Sequence[_Prepared]) -> dict[int, TranslatedSegment]:
        if not batch:
            return {}
        try:
            return self._attempt(batch)
        except Exception as error:
            if len(batch) > 1:  # find out which one it is
                return {job.index: self._translate_batch([job])[job.index] for job in batch}
            log.warning("Segment %d could not be translated: %s", batch[0].index, error, exc_info=error)
            failed = TranslatedSegment(batch[0].index, "", state=State.FAILED, engine=self.id)
            return {batch[0].index: failed}

    def _attempt(self, batch: Sequence[_Prepared]) -> dict[int, TranslatedSegment]:
        passages = [passage for job in batch for passage in job.passages]
        found = self._decoder.decode([passage.pieces.pieces for passage in passages], attention=self._links)
        chosen = [_best(passage, ranked) for passage, ranked in zip(passages, found, strict=True)]
        again = [i for i, passage in enumerate(passages) if _faults(passage, chosen[i])]
        if again:
            retried = self._decoder.decode(
                [passages[i].pieces.pieces for i in again], beam=8, no_repeat=4, attention=self._links
            )
            for i, ranked in zip(again, retried, strict=True):
                chosen[i] = _best(passages[i], [chosen[i], *ranked])
        results: dict[int, TranslatedSegment] = {}
        at = 0
        for job in batch:
            mine = chosen[at : at + len(job.passages)]
            at += len(job.passages)
            results[job.index] = self._join(job, mine)
        return results

    def _join(self, job: _Prepared, chosen: Sequence[Hypothesis]) -> TranslatedSegment:
        text = ""
        links: list[Link] = []
        for passage, hypothesis in zip(job.passages, chosen, strict=True):
            written = wording.for_reader(passage.source, Rewritten.of(hypothesis.output.text))
            if job.shouted:
                written = wording.shouted(written)
            if not written.text:
                continue
            text += " " if text else ""
            if self._links:
                for link in word_links(
                    passage.pieces, passage.read, hypothesis.output, written, hypothesis.attention
                ):
                    links.append(Link(link.source, link.target.shifted(len(text)), link.weight))
            text += written.text
        score = sum(h.score * len(h.output.pieces) for h in chosen) / max(
            1, sum(len(h.output.pieces) for h in chosen)
        )
        if not text:
            raise RuntimeError("the model gave an empty translation")
        return TranslatedSegment(job.index, text, tuple(links), score, State.MACHINE, self.id)


def _faults(passage: _Passage, hypothesis: Hypothesis) -> int:
    """How much is plainly wrong with a hypothesis; 0 for one that can stand."""
    target = hypothesis.output.text
    if not target.strip() or guards.loops(passage.source.split(), target.split()):
        return 100
    return guards.number_faults(passage.source, target)


def _best(passage: _Passage, ranked: Sequence[Hypothesis]) -> Hypothesis:
    """The likeliest of those with the fewest faults."""
    return min(ranked, key=lambda hypothesis: _faults(passage, hypothesis))
