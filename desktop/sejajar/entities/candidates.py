"""Where in a translation a name may stand, by how sure we can be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from sejajar.entities.english_heads import BODY_HEADS, PLACE_HEADS
from sejajar.entities.gazetteer import Gazetteer, unique
from sejajar.entities.grouping import bare_person, split_abbreviation
from sejajar.entities.haystack import Haystack
from sejajar.entities.lexicon import INNER, TITLES
from sejajar.entities.spelling import fold, similar
from sejajar.entities.tokens import tokenise
from sejajar.text import Entity, Kind, Link, Span


@lru_cache(maxsize=4096)
def words_of(name: str) -> tuple[str, ...]:
    """A name's tokens; an article has the same few names in most of its sentences."""
    return tuple(tokenise(name)[0])


@cache
def people() -> re.Pattern[str]:
    # What makes an adjective or the name of the people out of a place's name.
    return re.compile(r"[aeiouy]?(n|ns|an|ans|ian|ians|ese|i|is|ish|er|ers|ite|ites)('s)?")


@cache
def possessive() -> re.Pattern[str]:
    return re.compile(r"['’]s$")


@cache
def abbreviation() -> re.Pattern[str]:
    return re.compile(r"\s?[(\[]\s?[\w.&/-]{2,12}(?: [\w.&/-]{2,12})?\s?[)\]]")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span of the translation that may name the entity; the lower the tier the surer."""

    tier: int
    span: Span


NAMED, KNOWN_OTHERWISE, PART, RESPELT, BY_HEAD, LINKED = range(6)


class Candidates:
    """Looks for names in one translated segment."""

    def __init__(self, gazetteer: Gazetteer, target: str, links: Sequence[Link]) -> None:
        self._gazetteer = gazetteer
        self._hay = Haystack(target)
        self._links = links
        self._words, self._spans = tokenise(target)

    def exact(self, entity: Entity, text: str) -> Iterator[Candidate]:
        """Same spelling and gazetteer forms of the mention, then its other names, then their parts."""
        seen: set[Span] = set()
        for tier, forms in enumerate(self._forms(entity, text)):
            for form in sorted(forms, key=len, reverse=True):
                for span in self._hay.find(form):
                    if entity.kind is Kind.PERSON:
                        candidate = self._whole_person(entity, span, tier)
                    else:
                        candidate = Candidate(tier, self._with_abbreviation(entity, span))
                    if not any(candidate.span.overlaps(other) for other in seen):
                        seen.add(candidate.span)
                        yield candidate

    def _forms(self, entity: Entity, text: str) -> tuple[tuple[str, ...], ...]:
        """Forms to look for, tier by tier."""
        name, abbreviation = split_abbreviation(text)
        whole, whole_abbreviation = split_abbreviation(entity.name)
        if entity.kind is Kind.PERSON:
            words = entity.name.split()
            pieces = [" ".join(words[i:j]) for i in range(len(words)) for j in range(len(words), i, -1)]
            parts = [piece for piece in pieces if self._telling(piece)]
            return (text, bare_person(text)), (entity.name,), tuple(parts)
        belongs = self._of_a_place(name) if entity.kind is Kind.ORGANISATION else []
        named = unique([text, name, *self._english(name, entity), *belongs])
        other = [abbreviation, whole, whole_abbreviation]
        for form in (whole, abbreviation, whole_abbreviation):
            other += self._english(form, entity) if form else ()
        derived = self._derived(named) if entity.kind is Kind.PLACE else ()
        return named, unique([*other, *derived]), ()

    def _english(self, name: str, entity: Entity) -> tuple[str, ...]:
        people = self._gazetteer.people(name) if entity.kind is Kind.PLACE else ()
        forms = (*self._gazetteer.english(name, entity.kind), *people)
        return (*forms, *(form.replace(", and ", " and ") for form in forms if ", and " in form))

    def _of_a_place(self, name: str) -> list[str]:
        """English for a body of one word and what it belongs to: "Walhi Jawa Barat"."""
        head, _, rest = name.partition(" ")
        kinds = (Kind.PLACE, Kind.ORGANISATION) if rest and head[1:] else ()
        known = [form for kind in kinds for form in self._gazetteer.english(rest, kind)]
        if rest in ("Republik Indonesia", "RI"):
            return [f"{head} of the Republic of Indonesia", f"Indonesian {head}"]
        return [
            pattern.format(head, form) for form in known for pattern in ("{1} {0}", "{0} {1}", "{0} of {1}")
        ]

    def _telling(self, piece: str) -> bool:
        """Whether a part of a person's name is enough to know them by."""
        words = piece.split()
        last = words[-1].lower().rstrip(".")
        if len(last) < 3 or not (words[0][0].isupper() and words[-1][0].isupper()):
            return False
        return last not in TITLES and last not in INNER and not self._gazetteer.named(piece)

    def _derived(self, forms: Sequence[str]) -> list[str]:
        """Words of the translation made from a place's name: "Himalayan", "Londoners"."""
        stems = {re.sub("[aeiouy]$", "", fold(form)) for form in forms if " " not in form}
        return [
            word
            for word in self._words
            if word[0].isupper()
            and any(
                len(stem) > 3 and fold(word).startswith(stem) and people().fullmatch(fold(word)[len(stem) :])
                for stem in stems
            )
        ]

    def _whole_person(self, entity: Entity, span: Span, tier: int) -> Candidate:
        """The span with the rest of the name beside it, even if that is spelt a little otherwise.

        A second name that the article left out may stand between: "Omar Hassan al-Bashir".
        """
        words = words_of(entity.name)
        folded = {fold(word) for word in words if word[0].isalnum()}
        inside = [i for i, place in enumerate(self._spans) if place.overlaps(span)]
        if not inside:
            return Candidate(tier, span)
        respelt = False

        def belongs(i: int) -> bool:
            nonlocal respelt
            word = possessive().sub("", self._words[i])
            if fold(word) in folded:
                return True
            alike = word[0].isupper() and any(similar(word, other) for other in words)
            respelt = respelt or alike
            return alike

        def grown(i: int, step: int) -> int:
            while self._beside(i, i + step):
                if belongs(i + step):
                    i += step
                elif (
                    self._words[i + step][0].isupper()
                    and self._beside(i + step, i + 2 * step)
                    and belongs(i + 2 * step)
                ):
                    i += 2 * step
                else:
                    break
            return i

        first, last = grown(inside[0], -1), grown(inside[-1], 1)
        start = self._spans[first].start if first < inside[0] else span.start
        end = span.end
        if last > inside[-1]:
            end = self._spans[last].start + len(possessive().sub("", self._words[last]))
        return Candidate(RESPELT if respelt else tier, Span(start, end))

    def _beside(self, i: int, j: int) -> bool:
        """Whether the j-th token stands next to the i-th with no more than a space or hyphen between."""
        if not 0 <= j < len(self._words):
            return False
        left, right = sorted((i, j))
        return self._hay.text[self._spans[left].end : self._spans[right].start] in (" ", "-")

    def _with_abbreviation(self, entity: Entity, span: Span) -> Span:
        """The name with its abbreviation in brackets, where the article gives both, whichever was found."""
        text = self._hay.text
        if "(" not in entity.name:
            return span
        if match := abbreviation().match(text, span.end):
            return Span(span.start, match.end())
        if text[span.start - 1 : span.start] + text[span.end : span.end + 1] == "()":
            for start, end in self._runs():
                if text[self._spans[end - 1].end : span.start].strip() == "(" and end - start > 1:
                    heads = BODY_HEADS.get(fold(words_of(entity.name)[0]), frozenset())
                    start = self._around_head(start, end, heads)[0]
                    while "," in entity.name and start > 1 and self._words[start - 1] == ",":
                        start -= 2  # "Meteorology, Climatology and Geophysics Agency (BMKG)"
                    return Span(self._spans[start].start, span.end + 1)
        return span

    def respelt(self, entity: Entity, text: str) -> Iterator[Candidate]:
        """Runs of capitalised words each spelt much like one of the name: "Galant" -> "Gallant"."""
        words = [word for word in words_of(bare_person(split_abbreviation(text)[0])) if word[0].isupper()]
        if not words or (entity.kind is not Kind.PERSON and self._gazetteer.english(text, entity.kind)):
            return
        i = 0
        while i < len(self._words):
            j = i
            while j < len(self._words) and any(
                self._words[j][0].isupper() and similar(word, self._words[j]) for word in words
            ):
                j += 1
            # People are called by their last name; of other names every word must be there.
            last = entity.kind is Kind.PERSON and j > i and similar(words[-1], self._words[j - 1])
            if j - i >= len(words) or last:
                end = self._spans[j - 1].start + len(possessive().sub("", self._words[j - 1]))
                yield Candidate(RESPELT, Span(self._spans[i].start, end))
            i = max(j, i + 1)

    def by_head(self, entity: Entity, text: str, source: str) -> Iterator[Candidate]:
        """The one run of capitalised words with the English of the name's first word among them.

        An organisation's word itself will do: a machine leaves it in "International Mahkamah". Only where
        that word stands in the source once: of two ministries neither can be told. A place must show more of
        its name: "Tol Cipali" is the Cipali Toll Road, not any other.
        """
        words = words_of(split_abbreviation(text)[0])
        table = {Kind.ORGANISATION: BODY_HEADS, Kind.PLACE: PLACE_HEADS}.get(entity.kind, {})
        heads = table.get(fold(words[0]), frozenset()) if words else frozenset()
        if len(words) < 2 or not heads:
            return
        place = entity.kind is Kind.PLACE
        if not place:
            heads |= {fold(words[0])}
            if len(re.findall(rf"\b{re.escape(words[0])}\b", source, re.IGNORECASE)) != 1:
                return
        runs: dict[Span, bool] = {}
        for start, end in self._parted() if place else self._runs():
            start, end = self._around_head(start, end, heads)
            told = self._words[start:end]
            if 1 < end - start <= 2 * len(words) + 2 and any(fold(word) in heads for word in told):
                shown = any(alike(own, word) for own in words[1:] for word in told)
                if shown or not place:
                    runs[Span(self._spans[start].start, self._spans[end - 1].end)] = shown
        surest = [run for run, shown in runs.items() if shown or len(runs) == 1]
        if len(surest) == 1:
            yield Candidate(BY_HEAD, self._with_abbreviation(entity, surest[0]))

    def _parted(self) -> Iterator[tuple[int, int]]:
        """The runs, cut where one place ends: "Cipali Toll Road and the Cisumdawu Toll Road"."""
        for start, end in self._runs():
            for i in range(start, end):
                if self._words[i].lower() in ("and", "in", "on", "at", "to"):
                    yield start, i
                    start = i + 1
            yield start, end

    def _around_head(self, start: int, end: int, heads: frozenset[str]) -> tuple[int, int]:
        """The body in "Head of the Jakarta Police", the court in "Court of Arbitration in The Hague"."""
        at = next((i for i in range(start, end) if fold(self._words[i]) in heads), None)
        if at is None:
            return start, end
        low = [word.lower() for word in self._words]
        if parts := [i for i in range(start, at) if self._parts(low[i], low[i + 1])]:
            start = next(i for i in range(parts[0], at + 1) if low[i] not in INNER)
        return start, next((i for i in range(at, end) if low[i] in ("in", "at", "to")), end)

    @staticmethod
    def _parts(word: str, follower: str) -> bool:
        """Whether a small word parts a name from what is before it: "and" does in "Riau and the Oil Fund"."""
        return word in ("of", "the", "in", "on", "at", "to", "for") or (word == "and" and follower == "the")

    def _runs(self) -> Iterator[tuple[int, int]]:
        """Longest runs of capitalised words, small words between them allowed."""
        i = 0
        while i < len(self._words):
            if not self._words[i][0].isupper():
                i += 1
                continue
            end = i + 1
            j = end
            while j < len(self._words) and (
                self._words[j][0].isupper() or self._words[j].lower() in INNER or self._shortened(j)
            ):
                j += 1
                if self._words[j - 1][0].isupper():
                    end = j
            start = i + 1 if self._words[i] in ("The", "A", "An", "In", "At", "But") and end - i > 1 else i
            yield start, end
            i = end

    def _shortened(self, i: int) -> bool:
        """Whether the i-th token is the full stop of a short word with a capital: "Dr.", "B.J."."""
        before = self._words[i - 1]
        return self._words[i] == "." and before[0].isupper() and len(before) <= 3

    def linked(self, entity: Entity, source: Span, size: int) -> Iterator[Candidate]:
        """The words that the model says the mention became; `size` is the mention's number of words."""
        inside = [0.0] * len(self._words)
        outside = [0.0] * len(self._words)
        for link in self._links:
            here = inside if link.source.overlaps(source) else outside
            for i, span in enumerate(self._spans):
                if span.overlaps(link.target):
                    here[i] += link.weight
        ours = [a > b and a > 0.2 for a, b in zip(inside, outside, strict=True)]
        i = 0
        best: tuple[float, int, int] | None = None
        while i < len(ours):
            if not ours[i]:
                i += 1
                continue
            end = j = i + 1
            while j < len(ours) and (ours[j] or (self._words[j].lower() in INNER and outside[j] < 0.5)):
                j += 1
                if ours[j - 1]:
                    end = j
            weight = sum(inside[i:end])
            if best is None or weight > best[0]:
                best = (weight, i, end)
            i = end
        if best is None:
            return
        _, start, end = best
        while start < end and not self._bears_name(start):
            start += 1
        while end > start and not self._bears_name(end - 1):
            end -= 1
        if not start < end <= start + 2 * size + 2:
            return
        # The first word of a sentence has its capital from there; people's names are not translated.
        doubtful = entity.kind is Kind.PERSON or (end == 1 and entity.kind is Kind.PLACE)
        words = words_of(entity.name)
        if not doubtful or any(akin(own, word) for own in words for word in self._words[start:end]):
            yield Candidate(LINKED, Span(self._spans[start].start, self._spans[end - 1].end))

    def _bears_name(self, i: int) -> bool:
        word = self._words[i]
        return word[0].isupper() or word[0].isdigit()

    def share_linked(self, source: Span, target: Span) -> float:
        """How much of the mention's link weight falls on `target`, 0 to 1; 0.5 where there are no links."""
        if not self._links:
            return 0.5
        total = here = 0.0
        for link in self._links:
            if link.source.overlaps(source):
                total += link.weight
                here += link.weight if link.target.overlaps(target) else 0.0
        return here / total if total else 0.5


def alike(a: str, b: str) -> bool:
    """Whether two words with capitals are one name, or one word in two languages ("Parlemen")."""
    if not (a[0].isupper() and b[0].isupper()):
        return False
    return similar(a, b) or (len(a) > 3 and fold(a)[:4] == fold(b)[:4])


def akin(a: str, b: str) -> bool:
    """Whether two words begin alike, as names do however they are spelt."""
    return fold(a)[:2] == fold(b)[:2]
