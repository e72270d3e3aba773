"""Where in a translation a name may stand, by how sure we can be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sejajar.entities.features import TITLES
from sejajar.entities.gazetteer import Gazetteer, unique
from sejajar.entities.grouping import bare_person, split_abbreviation
from sejajar.entities.haystack import Haystack
from sejajar.entities.spelling import fold, similar
from sejajar.entities.tokens import tokenise
from sejajar.text import Entity, Kind, Link, Span

# Words that may stand inside an English name without a capital, but not at its ends.
INNER = frozenset(
    [
        "of",
        "the",
        "for",
        "and",
        "in",
        "on",
        "to",
        "at",
        "de",
        "la",
        "el",
        "al",
        "bin",
        "ibn",
        "von",
        "van",
        "&",
        "-",
        "'",
    ]
)
# What an Indonesian organisation's first word becomes; English puts it anywhere.
HEADS = {
    "akademi": "academy", "aliansi": "alliance", "angkatan": "force forces army navy", "asosiasi": "association",
    "badan": "agency body board bureau", "balai": "center centre office", "bank": "bank", "biro": "bureau office",
    "brigade": "brigade brigades", "dana": "fund", "departemen": "department ministry", "dewan": "council board",
    "dinas": "agency office department service", "direktorat": "directorate", "fakultas": "faculty school",
    "federasi": "federation", "forum": "forum", "fraksi": "faction", "front": "front", "gereja": "church",
    "gerakan": "movement", "grup": "group", "himpunan": "association", "ikatan": "association", "institut": "institute",
    "jaringan": "network", "kantor": "office", "kedutaan": "embassy", "kejaksaan": "prosecutor prosecutor's attorney",
    "kelompok": "group", "kementerian": "ministry", "kementrian": "ministry", "kepolisian": "police",
    "klub": "club", "koalisi": "coalition", "komando": "command", "komisi": "commission committee",
    "komite": "committee", "kongres": "congress", "konsorsium": "consortium", "koperasi": "cooperative",
    "korps": "corps", "laboratorium": "laboratory", "lembaga": "institute agency institution foundation",
    "liga": "league", "mahkamah": "court", "majelis": "council assembly", "markas": "headquarters",
    "museum": "museum", "organisasi": "organization organisation", "otoritas": "authority", "palang": "cross",
    "panitia": "committee", "parlemen": "parliament", "partai": "party", "pasukan": "force forces troops",
    "pengadilan": "court", "perhimpunan": "association", "persatuan": "association union",
    "perserikatan": "union league nations", "perusahaan": "company", "polda": "police", "polres": "police",
    "polsek": "police", "program": "program programme", "pusat": "center centre", "rumah": "hospital house",
    "satuan": "unit", "sekolah": "school", "senat": "senate", "serikat": "union", "tentara": "army military",
    "tim": "team", "uni": "union", "universitas": "university", "yayasan": "foundation",
}  # fmt: skip
HEAD_WORDS = {head: frozenset(english.split()) for head, english in HEADS.items()}
ABBREVIATION = re.compile(r"\s?[(\[]\s?[\w.&/-]{2,12}\s?[)\]]")


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
        """Same spelling and gazetteer forms of the mention, then of the entity's other names, then parts of them."""
        seen: set[Span] = set()
        for tier, forms in enumerate(self._forms(entity, text)):
            for form in sorted(forms, key=len, reverse=True):
                for span in self._hay.find(form):
                    span = self._widened(entity, span)
                    if not any(span.overlaps(other) for other in seen):
                        seen.add(span)
                        yield Candidate(tier, span)

    def _forms(self, entity: Entity, text: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
        name, abbreviation = split_abbreviation(text)
        whole, whole_abbreviation = split_abbreviation(entity.name)
        if entity.kind is Kind.PERSON:
            words = entity.name.split()
            pieces = [" ".join(words[i:j]) for i in range(len(words)) for j in range(len(words), i, -1)]
            parts = [piece for piece in pieces if telling(piece)]
            return (text, bare_person(text)), (entity.name,), tuple(parts)
        english = self._gazetteer.english(name, entity.kind)
        named = unique(
            [text, name, *english, *(self._gazetteer.people(name) if entity.kind is Kind.PLACE else ())]
        )
        other = unique(
            [abbreviation, whole, whole_abbreviation, *self._gazetteer.english(whole, entity.kind)]
            + [
                form
                for short in (abbreviation, whole_abbreviation)
                if short
                for form in self._english(short, entity)
            ]
        )
        return named, other, ()

    def _english(self, name: str, entity: Entity) -> tuple[str, ...]:
        return self._gazetteer.english(name, entity.kind)

    def _widened(self, entity: Entity, span: Span) -> Span:
        """The span with the rest of a person's name around it, or with the abbreviation behind an organisation's."""
        text = self._hay.text
        if entity.kind is Kind.PERSON:
            words = {fold(word) for word in tokenise(entity.name)[0]}
            start, end = span.start, span.end
            for word, place in zip(self._words, self._spans, strict=True):
                if place.start >= end and text[end : place.start] == " " and fold(word) in words:
                    end = place.end
            for word, place in zip(reversed(self._words), reversed(self._spans), strict=True):
                if place.end <= start and text[place.end : start] == " " and fold(word) in words:
                    start = place.start
            return Span(start, end)
        if split_abbreviation(entity.name)[1] and (match := ABBREVIATION.match(text, span.end)):
            return Span(span.start, match.end())
        return span

    def respelt(self, entity: Entity, text: str) -> Iterator[Candidate]:
        """Runs of capitalised words each spelt much like one of the name: "Galant" -> "Gallant"."""
        words = [word for word in tokenise(bare_person(split_abbreviation(text)[0]))[0] if word[0].isupper()]
        if not words or (entity.kind is not Kind.PERSON and self._gazetteer.english(text, entity.kind)):
            return
        i = 0
        while i < len(self._words):
            j = i
            while j < len(self._words) and any(
                self._words[j][0].isupper() and similar(word, self._words[j]) for word in words
            ):
                j += 1
            if j > i:
                # A word of a longer name is not enough unless it is the last, by which people are called.
                hit = j - i >= len(words) or similar(words[-1], self._words[j - 1])
                if hit:
                    yield Candidate(RESPELT, Span(self._spans[i].start, self._spans[j - 1].end))
            i = max(j, i + 1)

    def by_head(self, entity: Entity, text: str) -> Iterator[Candidate]:
        """Runs of capitalised words with the English of the organisation's first word among them."""
        name, abbreviation = split_abbreviation(text)
        words = [fold(word) for word in tokenise(name)[0]]
        heads = HEAD_WORDS.get(words[0], frozenset()) if words else frozenset()
        if entity.kind is not Kind.ORGANISATION or len(words) < 2 or not heads:
            return
        for start, end in self._runs():
            run = [fold(word) for word in self._words[start:end]]
            if end - start > 1 and end - start <= 2 * len(words) + 2 and any(word in heads for word in run):
                yield Candidate(BY_HEAD, self._with_abbreviation(start, end, abbreviation))

    def _with_abbreviation(self, start: int, end: int, abbreviation: str) -> Span:
        stop = self._spans[end - 1].end
        if abbreviation and (match := ABBREVIATION.match(self._hay.text, stop)):
            stop = match.end()
        return Span(self._spans[start].start, stop)

    def _runs(self) -> Iterator[tuple[int, int]]:
        """Longest runs of capitalised words, small words between them allowed."""
        i = 0
        while i < len(self._words):
            if not self._words[i][0].isupper():
                i += 1
                continue
            end = i + 1
            j = end
            while j < len(self._words) and (self._words[j][0].isupper() or self._words[j].lower() in INNER):
                j += 1
                if self._words[j - 1][0].isupper():
                    end = j
            start = i + 1 if self._words[i] in ("The", "A", "An", "In", "At", "But") and end - i > 1 else i
            yield start, end
            i = end

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
        if start < end <= start + 2 * size + 2:
            yield Candidate(LINKED, Span(self._spans[start].start, self._spans[end - 1].end))

    def _bears_name(self, i: int) -> bool:
        word = self._words[i]
        return word[0].isupper() or word[0].isdigit()

    def share_linked(self, source: Span, target: Span) -> float:
        """How much of the mention's link weight falls on `target`, 0 to 1; 0.5 where there are no links at all."""
        if not self._links:
            return 0.5
        total = here = 0.0
        for link in self._links:
            if link.source.overlaps(source):
                total += link.weight
                here += link.weight if link.target.overlaps(target) else 0.0
        return here / total if total else 0.5


def telling(piece: str) -> bool:
    """Whether a part of a person's name is enough to know them by."""
    words = piece.split()
    last = words[-1]
    return (
        len(last) > 2
        and last[0].isupper()
        and last.lower().rstrip(".") not in TITLES
        and last.lower() not in INNER
    )
