"""An article's sentences to translated segments, in reading order, with every guard around the model."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from time import perf_counter

from sejajar.text import Article, ModelError, Segment, State, TranslatedSegment, Translation
from sejajar.translating import first_words, set_phrases, wording
from sejajar.translating.alternatives import translations
from sejajar.translating.decoding import BEAM, Decoder, Hypothesis
from sejajar.translating.lent_names import TURNS, Lost, give_back, lend
from sejajar.translating.links import attention_aligns
from sejajar.translating.packages import FROM, TO, Package
from sejajar.translating.passages import GRAVE, Alike, Form, Job, Passage, dress, faults, score, undress

log = logging.getLogger(__name__)

# Seconds of work between two chances to cancel, and the fewest input pieces worth a batch: a sentence.
_STEP = 0.2
_LEAST = 40

# How what came out wrong is decoded again, one after the other, each with the fewest faults that it is worth.
_RETRIES: tuple[tuple[int, dict[str, float]], ...] = (
    (1, {"beam": 8, "repetition_penalty": 1.1}),
    (GRAVE, {"beam": 8, "no_repeat": 3}),
)


class Engine:
    """Translates Indonesian to English with one package, loaded for good.

    `threads`: processor cores to use, 0 for all; `beam`: hypotheses to follow at a time; `is_common` tells
    of a word with a capital whether it is one of Indonesian that names nothing; `form` gives a word as it is
    written within sentences, where that is known; `alike` tells of a word with a capital whether English
    spells it so, too. ModelError where the package is for other languages, or its files are missing or
    broken. Not thread-safe.
    """

    def __init__(
        self,
        package: Package,
        *,
        threads: int = 0,
        beam: int = BEAM,
        is_common: Callable[[str], bool] = lambda word: False,
        form: Form = lambda word: None,
        alike: Alike = lambda word: False,
    ) -> None:
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
        self._beam = beam
        self._is_common = is_common
        self._form = form
        self._alike = alike
        self._links = attention_aligns(self._decoder)

    def translate(self, article: Article, done: Translation) -> Iterator[TranslatedSegment]:
        """Every segment that is not in `done`, in reading order; closing the iterator cancels.

        Between two segments lies a fraction of a second of work. A segment that the model fails on comes
        as State.FAILED, and the reason is logged.
        """
        usual = wording.usual_case(article.text)
        waiting = deque(segment for segment in article.segments if segment.index not in done)
        budget = 1  # the first sentence goes alone
        while waiting:
            ready: list[TranslatedSegment | Job] = []
            size = 0
            while waiting and size < budget:
                job = self._prepare(waiting.popleft(), article, usual)
                ready.append(job)
                size += job.size if isinstance(job, Job) else 0
            started = perf_counter()
            translated = self._translate_batch([job for job in ready if isinstance(job, Job)])
            rate = size / max(perf_counter() - started, 1e-6)
            yield from (translated[item.index] if isinstance(item, Job) else item for item in ready)
            budget = max(_LEAST, min(2 * size, int(rate * _STEP)))

    def alternatives(self, text: str) -> Iterator[TranslatedSegment]:
        """The best translation of a sentence, then others as they are found; none for what is copied
        and for set phrases.

        Each has the index 0. The others are about as good (see `alternatives.translations`). Between two
        lies a fraction of a second of work; closing the iterator cancels. ModelError where the model fails.
        """
        if set_phrases.in_english(text):
            return
        job = self._dressed(0, text, {})
        if job is None:
            return
        try:
            if self._may_be_common(job):
                [(job, _)] = self._made([job])
            found = translations(self._decoder, job, beam=self._beam, links=self._links, retries=_RETRIES)
            for draft, likely in found:
                if draft.text:
                    yield TranslatedSegment(0, draft.text, draft.links, likely, State.MACHINE, self.id)
        except (RuntimeError, ValueError) as error:
            raise ModelError("The model failed on this sentence: {reason}.", reason=error) from error

    def with_lent_names(self, source: str, lost: Lost) -> Iterator[TranslatedSegment]:
        """Translations of a sentence of whose names these were `lost`: made with others, for which they stand
        again.

        Each has the index 0. ModelError where the model fails.
        """
        job = self._dressed(0, source, {})
        if job is None:
            return
        turns = [lend(job, lost, turn, self._decoder.tokenizer) for turn in range(TURNS)]
        try:
            chosen = self._choose([job for job, lent in turns if lent])
            made = [self._finish(*choice) for choice in chosen]
        except (RuntimeError, ValueError) as error:
            raise ModelError("The model failed on this sentence: {reason}.", reason=error) from error
        for one, lent in zip(made, (lent for _, lent in turns if lent), strict=True):
            if back := give_back(one, lent):
                yield back

    def _prepare(self, segment: Segment, article: Article, usual: dict[str, str]) -> Job | TranslatedSegment:
        source = article.source_of(segment)
        phrase = None if segment.verbatim else set_phrases.in_english(source)
        if phrase and phrase.text != source:
            return TranslatedSegment(segment.index, phrase.text, phrase.links, engine=self.id)
        copied = segment.verbatim or phrase
        if not copied and (job := self._dressed(segment.index, source, usual)):
            return job
        return TranslatedSegment(segment.index, source, state=State.COPIED, engine=self.id)

    def _dressed(self, index: int, source: str, usual: dict[str, str]) -> Job | None:
        return dress(index, source, usual, self._decoder.tokenizer, self._form, self._alike)

    def _translate_batch(self, batch: Sequence[Job]) -> dict[int, TranslatedSegment]:
        if not batch:
            return {}
        try:
            return {job.index: _whole(made) for job, made in self._made(batch)}
        except Exception as error:
            if len(batch) > 1:  # find out which one it is
                return {job.index: self._translate_batch([job])[job.index] for job in batch}
            log.warning("Segment %d could not be translated: %s", batch[0].index, error, exc_info=error)
            failed = TranslatedSegment(batch[0].index, "", state=State.FAILED, engine=self.id)
            return {batch[0].index: failed}

    def _made(self, batch: Sequence[Job]) -> list[tuple[Job, TranslatedSegment]]:
        """Each job, with its first word in lower case where that is better, and its translation."""
        made = [(choice[0], self._finish(*choice)) for choice in self._choose(batch)]
        again = {
            number: first_words.without_capital(job, self._decoder.tokenizer)
            for number, (job, before) in enumerate(made)
            if self._may_be_common(job) and first_words.stands(job.first, before.text)
        }
        for number, choice in zip(again, self._choose([*again.values()]), strict=True):
            job, before = made[number]
            after = self._finish(*choice)
            if first_words.is_better(job, after, before):
                made[number] = again[number], after
        return made

    def _may_be_common(self, job: Job) -> bool:
        """Whether its first word may have its capital from its place, and links tell what becomes of it."""
        return self._links and bool(job.first) and self._is_common(job.first)

    def _choose(self, batch: Sequence[Job]) -> list[tuple[Job, Sequence[Passage], list[Hypothesis]]]:
        """The variant and the hypotheses for each job that are the likeliest of those without faults."""
        if not batch:
            return []
        found = iter(self._decode([p for job in batch for variant in job.variants for p in variant]))
        choices: list[tuple[Job, Sequence[Passage], list[Hypothesis]]] = []
        for job in batch:
            variants = [
                (job, variant, [_best(passage, next(found)) for passage in variant])
                for variant in job.variants
            ]
            choices.append(min(variants, key=lambda choice: (_all_faults(*choice[1:]), -score(choice[2]))))
        for worth, retry in _RETRIES:
            again = [
                (passage, chosen, number)
                for _, passages, chosen in choices
                for number, passage in enumerate(passages)
                if faults(passage, chosen[number]) >= worth
            ]
            retried = self._decode([passage for passage, _, _ in again], **retry) if again else []
            for (passage, chosen, number), ranked in zip(again, retried, strict=True):
                chosen[number] = _best(passage, [chosen[number], *ranked])
        return choices

    def _decode(self, passages: Sequence[Passage], **how: float) -> list[list[Hypothesis]]:
        inputs = [passage.pieces.pieces for passage in passages]
        how = {"beam": self._beam, **how}
        return self._decoder.decode(inputs, attention=self._links, **how)

    def _finish(
        self, job: Job, passages: Sequence[Passage], chosen: Sequence[Hypothesis]
    ) -> TranslatedSegment:
        draft = undress(job, passages, chosen, self._decoder.tokenizer, links=self._links)
        return TranslatedSegment(job.index, draft.text, draft.links, score(chosen), State.MACHINE, self.id)


def _best(passage: Passage, ranked: Sequence[Hypothesis]) -> Hypothesis:
    """The likeliest of those with the fewest faults."""
    fewest, best = 0, None
    for hypothesis in ranked:
        found = faults(passage, hypothesis)
        if not found:
            return hypothesis
        if best is None or found < fewest:
            fewest, best = found, hypothesis
    assert best is not None, "the model gives at least one hypothesis"
    return best


def _whole(made: TranslatedSegment) -> TranslatedSegment:
    if not made.text:
        raise RuntimeError("the model gave an empty translation")
    return made


def _all_faults(passages: Sequence[Passage], chosen: Sequence[Hypothesis]) -> int:
    return sum(map(faults, passages, chosen))
