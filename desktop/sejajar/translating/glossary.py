"""The reader's glossary at work: whether a translation has its words, and putting them where they belong."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeAlias

from sejajar.text import Check, Entity, Kind, Mention, Reason, Span, State, Term, TranslatedSegment
from sejajar.translating import glossary_english as english
from sejajar.translating.draft import Draft
from sejajar.translating.glossary_places import Places, put
from sejajar.translating.glossary_words import Found, Words

Here: TypeAlias = Sequence[tuple[Entity, Mention]]
"""The entities of a sentence, and where they are mentioned in it and in its translation."""

_OF_WORDS = (
    Reason.NAME_MISSING,
    Reason.NAME_ALTERED,
    Reason.NAME_HALF_TRANSLATED,
    Reason.NAME_CUT,
    Reason.PLACE_UNTRANSLATED,
    Reason.WORD_UNTRANSLATED,
)


class Glossary:
    """Terms, made ready to be found. It does not change: for other terms make another."""

    def __init__(self, terms: Iterable[Term] = ()) -> None:
        self.terms = tuple(terms)
        self._words = Words(self.terms)
        self._last: tuple[str, tuple[Found, ...]] = "", ()

    def find(self, source: str) -> tuple[Found, ...]:
        """What of a sentence the glossary has."""
        if self._last[0] != source:  # it is asked of a sentence several times in a row
            self._last = source, self._words.find(source)
        return self._last[1]

    def check(self, source: str, translated: TranslatedSegment, here: Here) -> tuple[list[Check], list[Span]]:
        """Warnings of terms that the translation has in other words, and where those are that it has right.

        The places are in the original. Nothing of what was copied or failed.
        """
        if translated.state in (State.COPIED, State.FAILED):
            return [], []
        asked = self._asked(source, here)
        if not asked:
            return [], []
        missed = _missed(asked, translated)
        warned: dict[tuple[Term, ...], Check] = {}
        places = Places(source, translated.text, translated.links, here)
        for found in missed:
            if found.terms not in warned:
                best = found.terms[0]
                often = sum(one.terms == found.terms for one in asked)
                if sum(one.terms == found.terms for one in missed) < often:
                    reason = Reason.TERM_FEWER
                else:
                    reason = Reason.TERM_TRANSLATED if best.stays else Reason.TERM_MISSING
                warned[found.terms] = Check(
                    translated.index,
                    reason,
                    found.span.of(source),
                    entity=next((entity.id for entity, mention in here if _names(mention, found)), None),
                    source_span=found.span,
                    target_span=places.of(found.span, best),
                    advice=best.target,
                )
        return list(warned.values()), [found.span for found in asked if found not in missed]

    def judged(
        self, source: str, translated: TranslatedSegment, here: Here, checks: Sequence[Check]
    ) -> tuple[Check, ...]:
        """These warnings of other checks and our own, in reading order.

        Where the glossary is followed, nobody else complains of the words: they are what the reader wants.
        """
        own, right = self.check(source, translated, here)
        if not own and not right:
            return tuple(checks)
        others = [
            check
            for check in checks
            if not (
                check.reason in _OF_WORDS
                and check.source_span
                and any(span.contains(check.source_span) for span in right)
            )
        ]
        return tuple(sorted([*others, *own], key=_reading_order))

    def applied(self, source: str, translated: TranslatedSegment, here: Here) -> TranslatedSegment:
        """A machine's draft with the glossary's words where links surely tell which words they replace.

        What a person typed, and what was copied, stays as it is.
        """
        if translated.state is not State.MACHINE or not translated.engine:
            return translated
        if not (asked := self._asked(source, here)):
            return translated
        text = translated.text
        places = Places(source, text, translated.links, here)
        wanted = [
            (place, found)
            for found in _missed(asked, translated)
            if (place := places.of(found.span, found.terms[0]))
        ]
        wanted.sort(key=lambda one: one[0], reverse=True)
        draft = Draft(text, translated.links)
        after = len(draft.text)
        for place, found in wanted:
            if place.end <= after:
                draft = put(draft, place, found.terms[0], source, found.span)
                after = place.start
        if draft.text == text:
            return translated
        return replace(translated, text=draft.text, links=draft.links)

    def _asked(self, source: str, here: Here) -> list[Found]:
        """What is to be in the translation: no common word that is a part of a name, or a place ("Kota")."""
        return [
            found
            for found in self.find(source)
            if not (
                found.terms[0].source.islower()
                and any(
                    entity.kind.is_name
                    and mention.source.contains(found.span)
                    and (mention.source != found.span or entity.kind is Kind.PLACE)
                    for entity, mention in here
                )
            )
        ]


def _names(mention: Mention, found: Found) -> bool:
    """Whether a warning of the term is one of what is mentioned, too."""
    return found.span.contains(mention.source)


def _missed(asked: Sequence[Found], translated: TranslatedSegment) -> list[Found]:
    """What of a sentence the translation does not have in the glossary's words.

    A machine is to have them as often as the original: of some 200 drafts of sentences in which words come
    twice, 17 had them less often, and 14 of these had lost something or called it by another name. Of human
    translations a quarter has them less often, and rightly: people say nothing twice.
    """
    text, there = translated.text, english.words(translated.text)
    missed = []
    for terms in dict.fromkeys(found.terms for found in asked):
        group = [found for found in asked if found.terms == terms]
        targets = [term.target for term in terms]
        right = english.places(there, targets)
        if not right and not any(target in text for target in targets if not english.wanted_words(target)):
            missed += group
        elif translated.state is State.MACHINE and right and not _are_enough(right, group, text):
            unlinked = [found for found in group if not _is_linked(found, right, translated)]
            missed += unlinked[len(right) - len(group) :]
    return [found for found in asked if found in missed]


def _are_enough(right: Sequence[Span], group: Sequence[Found], text: str) -> bool:
    """Whether they are as many as are asked for, or one says "several": "central and local banks"."""
    several = any(english.is_plural(span.of(text)) for span in right)
    return len(right) >= len(group) or (several and not english.is_plural(group[0].terms[0].target))


def _is_linked(found: Found, right: Sequence[Span], translated: TranslatedSegment) -> bool:
    """Whether what it became is known to be right."""
    return any(
        link.source.overlaps(found.span) and any(link.target.overlaps(span) for span in right)
        for link in translated.links
    )


def _reading_order(check: Check) -> tuple[bool, int]:
    """Those with no place in the original are last, as they came."""
    return check.source_span is None, check.source_span.start if check.source_span else 0
