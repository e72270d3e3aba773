"""Which words of a draft stand for a term, if that is sure, and the glossary's words put in their place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sejajar.text import Entity, Link, Mention, Span, Term
from sejajar.translating import glossary_english as english
from sejajar.translating.draft import Draft
from sejajar.translating.glossary_symbols import symbols_beside
from sejajar.translating.links import ENGLISH_GRAMMAR, FLOOR, word_set, words
from sejajar.translating.mending import typed

_SURE = 0.4
"""Weight that a word's link needs, more than for being shown: a wrong word here is worse than a warning."""
_ALIKE = 5
"""Letters at the beginning that tell what a word was made from: Islamic, Islam."""
_LONGER = 3
"""Words that the draft may have more than the original."""
# What stands beside a term's words, or between them, without being a part of what it became.
_LITTLE = ENGLISH_GRAMMAR | word_set(
    """after again ago all already also although another any because before both can could each even ever
    every few he her him his how i itself just many may me might more most much must my no nor one only
    other our said says several shall she should since so some still such than their them then there
    they though too until us very we what whether whose will would you your"""
)
_DETERMINER = re.compile(
    r"(?:\b(?:the|an?|this|that|these|those|his|her|its|their|our|my|your|every|each|some|any|no)|['’]s?) $",
    re.IGNORECASE,
)
_MODAL = re.compile(r"\b(?:to|will|would|can|could|shall|should|may|might|must|not) $", re.IGNORECASE)
# It is one thing that is spoken of.
_ONE_BEFORE = re.compile(r"\b(?:an?|one|this|that|each|every) $", re.IGNORECASE)
_ONE_AFTER = re.compile(r" (?:is|was|has|does)\b")
_ADJECTIVE = re.compile(r"\w{3}(?:al|ic|ous|ive|ful|ary|ish)$")
_ARTICLE = re.compile(r"(?<!\w)(an?|the) $", re.IGNORECASE)
# Active and passive verbs; some nouns as well ("menteri", "berita").
_VERBAL = re.compile(r"(?:me(?:[lmnrwy]|ng)|ber|di|ter)\w{3,}", re.IGNORECASE)
_BEGINNING = re.compile(r"(?:^|[.?!:]\s)[\s\"'“‘(\[–—-]*$|[\"“‘]$")
_TWICE = re.compile(r"(\w{2,})-\1", re.IGNORECASE)
_SEVERAL = re.compile(r"\b(?:para|beberapa|sejumlah|banyak) $", re.IGNORECASE)
_POSSESSIVE = re.compile("['’]s?$")
_OWN_ARTICLE = re.compile(r"(?:the|an?) (?=\w)")
_OF_SEVERAL = re.compile(r"(?<=s)['’](?= \w)")
_QUOTED = re.compile(r"(?<!\w)['‘]")


class Places:
    """The words of a draft, and of which of the original each was made."""

    def __init__(
        self, source: str, text: str, links: Sequence[Link], here: Sequence[tuple[Entity, Mention]]
    ) -> None:
        self._source = source
        self._text = text
        self._links = links
        self._here = here
        self._words: list[Span] | None = None

    def of(self, span: Span, term: Term) -> Span | None:
        """The words that stand for `span` of the original and can give way to a term's; None where unsure.

        Sure are neighbouring words, all of them linked to `span` and to nothing else, with no word beside
        them of which it is not known for sure what it stands for.
        """
        made = [link.target for link in self._links if link.weight >= _SURE and span.overlaps(link.source)]
        if not made:
            return None
        if self._words is None:
            self._words = words(self._text)
        own = [at for at, word in enumerate(self._words) if any(word.overlaps(target) for target in made)]
        while own and self._is_little(own[0]):
            own = own[1:]
        while own and self._is_little(own[-1]):
            own = own[:-1]
        original = words(span.of(self._source))
        if not own or own[-1] - own[0] >= len(original) + _LONGER:
            return None
        # What is said in more words may say more (in 440 sentences the four such places were all wrong), but
        # not for names, which are short for something: "DPR", "Polri".
        more = sum(not self._is_little(number) for number in own) > len(original)
        if more and not term.source[0].isupper():
            return None
        for number in range(own[0], own[-1] + 1):
            linked = self._linked(self._words[number])
            if any(not span.overlaps(link.source) and self._counts(link) for link in linked):
                return None
            if number not in own and not self._is_little(number):
                return None
            if number > own[0] and not self._are_neighbours(number - 1, number):
                return None
        place = Span(self._words[own[0]].start, self._words[own[-1]].end)
        if self._goes_on(own[0] - 1, own[0]) or self._goes_on(own[-1] + 1, own[-1]):
            return None
        if not (self._is_free(place, span) and self._can_be(place, span, term.target)):
            return None
        # A symbol goes with its word ("C#"), but not for words that have another one, or none ("@regent").
        before, after = symbols_beside(self._text, place)
        whole = span.of(self._source)
        if (before or after) and (before, after) != (whole[: original[0].start], whole[original[-1].end :]):
            return None
        return Span(place.start - len(before), place.end + len(after))

    def _linked(self, word: Span) -> list[Link]:
        return [link for link in self._links if link.target.overlaps(word)]

    def _is_little(self, number: int) -> bool:
        assert self._words
        return self._words[number].of(self._text).casefold() in _LITTLE

    def _are_neighbours(self, one: int, other: int) -> bool:
        assert self._words
        first, second = sorted((self._words[one], self._words[other]))
        return not self._text[first.end : second.start].strip(" \u00a0-")

    def _goes_on(self, outside: int, inside: int) -> bool:
        """Whether the word outside, beside the one inside, may be a part of the same phrase."""
        assert self._words
        if not 0 <= outside < len(self._words) or not self._are_neighbours(outside, inside):
            return False
        word = self._words[outside]
        if self._is_little(outside):
            return False
        return all(self._is_stray(link) for link in self._linked(word))

    def _is_stray(self, link: Link) -> bool:
        """Whether its original became words elsewhere, too: then this one may be of its neighbour."""
        return any(
            other.source == link.source
            and not other.target.overlaps(link.target)
            and self._text[other.target.end : link.target.start].strip()
            + self._text[link.target.end : other.target.start].strip()
            for other in self._links
        )

    def _counts(self, link: Link) -> bool:
        """A weak link of a common word is one that only joined its neighbour's."""
        return link.weight >= FLOOR or link.target.of(self._text)[0].isupper()

    def _is_free(self, place: Span, span: Span) -> bool:
        """Whether it is no name or number that is more than the term, and looks like no other word."""
        named = any(
            not span.contains(mention.source) and any(place.overlaps(target) for target in mention.targets)
            for _, mention in self._here
        )
        beginnings = {
            word.of(self._source)[:_ALIKE].casefold()
            for word in words(self._source)
            if len(word) >= _ALIKE and not word.overlaps(span)
        }
        made = place.of(self._text)
        return not named and all(
            len(word) < _ALIKE or word.of(made)[:_ALIKE].casefold() not in beginnings for word in words(made)
        )

    def _can_be(self, place: Span, span: Span, new: str) -> bool:
        """Whether `new` fits the grammar around: it is given a plural, but no tense."""
        before, here = self._text[: place.start], place.of(self._text)
        for ending in ("ed", "ing"):
            if here.endswith(ending) and not new.endswith(ending):
                return False
        after = self._text[place.end :]
        if english.is_plural(new) and not english.is_plural(here):
            return not (_ONE_BEFORE.search(before) or _ONE_AFTER.match(after))
        if _ADJECTIVE.search(here) and not _ADJECTIVE.search(new) and re.match(r" \w", after):
            return False
        original = words(span.of(self._source))
        if len(original) == 1 and _VERBAL.fullmatch(span.of(self._source)):
            capital = here[0].isupper() and not _BEGINNING.search(before)
            return capital or bool(_DETERMINER.search(before) or _MODAL.search(before))
        return True


def put(draft: Draft, place: Span, term: Term, source: str, span: Span) -> Draft:
    """`draft` with a term's words at `place`, which stands for `span` of the original; links follow."""
    text = draft.text
    new = fitted(text, place, term, left_plural=_is_left_plural(source, span, place.of(text)))
    weight = max(link.weight for link in draft.links if link.target.overlaps(place))
    draft = Draft(text, tuple(link for link in draft.links if not link.target.overlaps(place)))
    of_several = _OF_SEVERAL.match(text, place.end)
    if of_several and not new.endswith("s") and not _QUOTED.search(text, 0, place.start):
        draft = draft.replace(Span(*of_several.span()), of_several[0] + "s")  # the kids' -> the children's
    draft = draft.replace(place, new)
    made = Span(place.start, place.start + len(new))
    for word in words(span.of(source)):
        draft = draft.linked(Link(word.shifted(span.start), made, weight))
    article = _ARTICLE.search(text, 0, place.start)
    if article and article[1].casefold() != "the":
        right = "an" if english.takes_an(new) else "a"
        if right != article[1].casefold():
            right = right.capitalize() if article[1][0].isupper() else right
            draft = draft.replace(Span(*article.span(1)), right.upper() if text.isupper() else right)
    return draft


def _is_left_plural(source: str, span: Span, here: str) -> bool:
    """Whether words that were left in Indonesian say that there are several: "para bupati", "bank-bank"."""
    original = span.of(source)
    if _POSSESSIVE.sub("", here).casefold() != original.casefold():
        return False
    return _TWICE.match(original) is not None or _SEVERAL.search(source, 0, span.start) is not None


def fitted(text: str, place: Span, term: Term, *, left_plural: bool = False) -> str:
    """A term's words as they are written at a place: plural, possessive, capitals, and no second article."""
    here, before = place.of(text), text[: place.start]
    new = term.target
    if _DETERMINER.search(before):
        new = re.sub(r"^(?:the|an?) (?=\w)", "", new, flags=re.IGNORECASE)
    ending = _POSSESSIVE.search(here)
    if not term.stays and new[-1].islower() and new[:1].islower():
        bare = _POSSESSIVE.sub("", here)
        if (left_plural or english.is_plural(bare)) and not english.is_plural(new):
            new = english.pluralised(new)
    if ending:
        new += ending[0] if not new.endswith("s") else ending[0][0]
    if text.isupper() and not term.stays:
        return new.upper()
    begins = _BEGINNING.search(before)
    if english.is_titled(here) or (here[0].isupper() and not begins):
        article = None if begins else _OWN_ARTICLE.match(new)
        at = article.end() if article else 0
        return new[:at] + english.in_title_case(new[at:])
    return english.begun_large(new) if here[0].isupper() else new


def with_term_put(text: str, place: Span, target: str) -> str:
    """What was `typed`, with a glossary's words at `place` of it, for a person who wants them there."""
    whole = Span(0, 1)
    return put(Draft(typed(text), (Link(whole, place, 1.0),)), place, Term("-", target), "-", whole).text
