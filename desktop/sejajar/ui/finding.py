"""What is worked out about an article on the engine's thread, ready to be shown."""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from itertools import islice

from sejajar.entities import Findings, Roster
from sejajar.pipeline import Pipeline, Step
from sejajar.text import (
    Article,
    Change,
    Correction,
    Entity,
    History,
    LibraryError,
    SejajarError,
    TranslatedSegment,
    Translation,
)

log = logging.getLogger(__name__)

# In an article longer than this (characters), this many sentences are translated before its names are found.
_LONG, _EARLY = 20_000, 4


@dataclass(frozen=True, slots=True)
class Found:
    """The article's entities, what its reader has said of them to make them so, and a roster of them."""

    entities: tuple[Entity, ...]
    corrections: tuple[Correction, ...]
    roster: Roster


@dataclass(frozen=True, slots=True)
class Past:
    """What an article's reader made of its sentences, and was typing when the program broke off."""

    history: History
    broken_off: Change | None = None


def find(pipeline: Pipeline, article: Article) -> Found:
    """With a roster that knows the original only."""
    entities = pipeline.find(article)
    return Found(entities, pipeline.corrections(article), Roster(entities))


def find_and_translate(
    pipeline: Pipeline,
    article: Article,
    known: Found | None,
    done: Translation,
    kept: Callable[[], None] = lambda: None,
    broken_off: tuple[int, str] | None = None,
) -> Generator[Past | Found | Step | Findings | SejajarError, None, None]:
    """The entities, unless they are `known`, then what is not `done`, and what went wrong beside it.

    `kept` returns when the reader's changes so far are in the library. An article that is new on the
    desk begins with them. `broken_off` is the sentence that was being typed when the program broke off, and
    what it was before.
    """
    kept()
    if known is None and not done:
        yield _past(pipeline, article, broken_off)
    early: dict[int, TranslatedSegment] = {}
    if known is None and len(article.text) > _LONG:
        # Names take a while to find in a long article; the first sentences need not wait for them.
        for step in islice(pipeline.translate(article, (), done), _EARLY):
            early[step.translated.index] = step.translated
            yield step
    found = known or find(pipeline, article)
    yield found
    if known is None:
        early = {**done, **early}
    yield from pipeline.examine_again(article, early, (), found.entities)
    yield from pipeline.troubles()
    for step in pipeline.translate(article, found.entities, {**done, **early}):
        yield step
        yield from pipeline.troubles()  # a package that does not load shows at the first sentence
    yield from pipeline.troubles()


def _past(pipeline: Pipeline, article: Article, broken_off: tuple[int, str] | None) -> Past:
    history = pipeline.history(article)
    last, edits = (history.done[-1], pipeline.edits()) if history.done else (None, None)
    if last is None or edits is None or (last.index, last.before.text) != broken_off:
        return Past(history)
    # The library made a change of what was typed so far. It is for the reader to say whether it is one.
    try:
        with edits:
            edits.undo(article)
            edits.add(article, last, draft=True)  # until the window has it
    except LibraryError as error:
        log.info("What was typed stays a change: %s", error)
        return Past(history)
    return Past(history.stepped_back(), last)


def find_again(
    pipeline: Pipeline,
    article: Article,
    translation: Translation,
    before: Found | None,
    known: Mapping[int, Findings],
) -> Found:
    """After a correction; `known` is what was found in the translated segments before it."""
    found = find(pipeline, article)
    again = pipeline.examine_again(article, translation, before.entities if before else (), found.entities)
    findings = {**known, **{one.segment: one for one in again}}
    for index in sorted(translation.keys() & findings.keys()):
        found.roster.add(findings[index], translation[index])
    return found
