"""Other ways to translate a sentence: found where the model was not sure of its word, and picked by use."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from statistics import fmean
from time import perf_counter
from typing import Any

from sejajar.text import TranslatedSegment
from sejajar.translating.decoding import Decoder, Hypothesis
from sejajar.translating.draft import Draft
from sejajar.translating.passages import Job, Passage, faults, score, undress

# A word that the model gave less than this is one that it might have said otherwise. At the least sure ones
# it is made to go on with other words of at least this probability.
_UNSURE, _PLAUSIBLE = math.log(0.8), math.log(0.03)
_PLACES, _WAYS = 6, 4
# No further place is tried after so many seconds.
_ENOUGH = 0.7
# How much less likely than the machine's own an alternative may be, in log-probability of a piece.
_WORSE = 0.15
# What it is worth to have no word of the others, in the same unit. With more, alternatives differ more and
# fewer of them are any better than the machine's own.
_DIFFERENCE = 0.7

_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_ARTICLES = frozenset(("a", "an", "the"))


@dataclass(frozen=True)
class Way:
    """A way to translate a job: one hypothesis for each passage of one of its variants."""

    job: Job
    passages: tuple[Passage, ...]
    chosen: tuple[Hypothesis, ...]

    @property
    def faults(self) -> int:
        return sum(map(faults, self.passages, self.chosen))

    @property
    def score(self) -> float:
        return score(self.chosen)

    @property
    def pieces(self) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(hypothesis.pieces) for hypothesis in self.chosen)

    def draft(self, *, links: bool) -> Draft:
        return undress(self.job, self.passages, self.chosen, self.chosen[0].tokenizer, links=links)

    def but(self, number: int, hypothesis: Hypothesis) -> Way:
        """With another hypothesis for one passage."""
        chosen = (*self.chosen[:number], hypothesis, *self.chosen[number + 1 :])
        return replace(self, chosen=chosen)


def translations(
    decoder: Decoder,
    job: Job,
    *,
    beam: int,
    links: bool,
    retries: Sequence[tuple[int, Mapping[str, float]]] = (),
) -> Iterator[tuple[Draft, float]]:
    """The best translation of a job with its score, then others as they are found.

    These are about as likely and have no more faults, all names and numbers that the best one has as the
    original writes them, and no word of the original left standing that the best one translates. Between two
    lies a fraction of a second. `retries` are ways to decode it again, each with the fewest faults that it is
    worth. RuntimeError or ValueError where the model fails.
    """
    started = perf_counter()
    whole = list(_whole(decoder, job, attention=links, beam=beam))
    best = _best(whole)
    for worth, how in retries:
        if best.faults >= worth:
            whole += _whole(decoder, job, attention=links, **how)
            best = _best(whole)
    own = best.draft(links=links)
    yield own, best.score
    there, said = _words(job.source), _words(own.text)
    needed = {word for word in there & said if not word.islower()}
    foreign = {word for word in there - said if word.islower() and len(word) > 3}

    def good(found: Iterable[Way]) -> Iterator[tuple[Draft, float]]:
        for way in found:
            if way is not best and way.score >= best.score - _WORSE and way.faults <= best.faults:
                draft = way.draft(links=links)
                if needed <= _words(draft.text) and foreign.isdisjoint(_words(draft.text)):
                    yield draft, way.score

    yield from good(whole)
    known = {way.pieces for way in whole}
    places = _places(decoder, best)
    while places and perf_counter() - started < _ENOUGH:
        tried, places = places[: decoder.parallel], places[decoder.parallel :]
        yield from good(_otherwise(decoder, best, tried, known, attention=links))


def _whole(decoder: Decoder, job: Job, **how: Any) -> Iterator[Way]:
    """The job in every variant, each in the ways that the model finds likeliest."""
    for passages in job.variants:
        ranked = decoder.decode([passage.pieces.pieces for passage in passages], **how)
        for chosen in zip(*ranked, strict=False):
            yield Way(job, passages, chosen)


def _best(ways: Iterable[Way]) -> Way:
    return min(ways, key=lambda way: (way.faults, -way.score))


def _places(decoder: Decoder, way: Way) -> list[tuple[int, int]]:
    """Where the model was least sure: passages, and pieces in them that begin a word.

    An early word counts for more: more of the sentence can follow it on another course.
    """
    inputs = [passage.pieces.pieces for passage in way.passages]
    found = [
        (likely * (1.5 - at / len(log_probs)), number, at)
        for number, log_probs in enumerate(decoder.log_probs(inputs, way.pieces))
        for at, likely in enumerate(log_probs[:-1])
        if likely < _UNSURE and way.chosen[number].output.begins_word(at)
    ]
    return [(number, at) for _, number, at in sorted(found)[:_PLACES]]


def _otherwise(
    decoder: Decoder,
    way: Way,
    places: Sequence[tuple[int, int]],
    known: set[tuple[tuple[str, ...], ...]],
    *,
    attention: bool,
) -> list[Way]:
    """The ways that are not `known` yet, which go on with another word at one of these places."""
    inputs = [way.passages[number].pieces.pieces for number, _ in places]
    begun = [way.pieces[number][:at] for number, at in places]
    found: list[tuple[int, int, Hypothesis]] = []
    gone_on = decoder.go_on(inputs, begun, ways=_WAYS, attention=attention)
    for (number, at), hypotheses in zip(places, gone_on, strict=True):
        for hypothesis in hypotheses:
            pieces = way.but(number, hypothesis).pieces
            if len(hypothesis.pieces) > at and pieces not in known:
                known.add(pieces)
                found.append((number, at, hypothesis))
    if not found:
        return []
    scored = decoder.log_probs(
        [way.passages[number].pieces.pieces for number, _, _ in found],
        [hypothesis.pieces for _, _, hypothesis in found],
    )
    return [
        way.but(number, replace(hypothesis, score=min(0.0, fmean(log_probs))))
        for (number, at, hypothesis), log_probs in zip(found, scored, strict=True)
        if log_probs[at] >= _PLAUSIBLE
    ]


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text))


# -- which of them to show ----------------------------------------------------------------------------


def most_useful(shown: str, found: Sequence[TranslatedSegment], count: int) -> tuple[TranslatedSegment, ...]:
    """Up to `count` of them, first what is likely and says most in other words than those before and `shown`.

    None that has the same words as another one but for articles, case and punctuation.
    """
    contents = [_content(shown), *(_content(one.text) for one in found)]
    # How much each differs from the one of those before that is most like it.
    new = [_difference(contents[0], content) for content in contents]
    chosen: list[int] = []
    while len(chosen) < count and any(new):
        best = max(
            (number for number in range(len(new)) if new[number]),
            key=lambda number: (found[number - 1].score or 0.0) + _DIFFERENCE * new[number],
        )
        chosen.append(best)
        new = [
            min(known, _difference(contents[best], content)) if known else 0.0
            for known, content in zip(new, contents, strict=True)
        ]
    return tuple(found[number - 1] for number in chosen)


def _content(text: str) -> list[str]:
    return [word for word in _WORD.findall(text.casefold()) if word not in _ARTICLES]


def _difference(one: Sequence[str], other: Sequence[str]) -> float:
    """The share of words that are not the same: 0 for the same ones in the same order, at most 1."""
    return 1 - SequenceMatcher(None, one, other, autojunk=False).ratio()
