"""What of a name stays itself in any language, and whether a translation has it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from sejajar.entities.gazetteer import BODIES, DIRECTIONS, HEADS, SHORT_HEADS, TWO_HEADS, Gazetteer
from sejajar.entities.grouping import bare_person, split_abbreviation
from sejajar.entities.left_words import ORDINARY
from sejajar.entities.lexicon import (
    ENGLISH_HEADS,
    LOOSE_HEADS,
    NOT_NAMES,
    ORGANISATION_HEADS,
    PLACE_CUES,
    SURE_HEADS,
    TITLES,
    words,
)
from sejajar.entities.spelling import fold, similar, sounds
from sejajar.entities.tokens import tokenise
from sejajar.text import Kind, Span

# Behind these a name is kept whatever its words mean: "Kecamatan Deket", "PT Cahaya Sawit Makmur".
KEEPING = words("""
    pt cv rs rsu rsud rsup rsia kabupaten kecamatan kelurahan desa dusun jalan jl kec kel kab stasiun
    pelabuhan bandara terminal
""")
# What stands in names and is put into English, or left out.
TRANSLATED = (
    frozenset(HEADS)
    | frozenset(SHORT_HEADS)
    | frozenset(ENGLISH_HEADS)
    | frozenset(word for heads in (*TWO_HEADS, *BODIES) for word in heads.split())
    | frozenset(word for direction in DIRECTIONS for word in direction.lower().split())
    | SURE_HEADS | ORGANISATION_HEADS | LOOSE_HEADS | NOT_NAMES | TITLES | PLACE_CUES | KEEPING
    | words("""
        tbk persero negeri nasional internasional republik sma smk smp sd man mts tol wisma umum lsm ppn pph
        lkm ormas syahbandar balaikota
    """)
)  # fmt: skip
_GRAMMAR = words("the of for and in on at a an")


class NameCores:
    """Tells proper names from words that only have capitals; `cases` is the table of `word_cases`."""

    def __init__(self, gazetteer: Gazetteer, cases: Mapping[str, str]) -> None:
        self._gazetteer = gazetteer
        self._cases = cases

    def lost(self, text: str, source: str, translation: str) -> bool:
        """Whether the name has a core and the translation has no word of it, in no spelling or language.

        `source` is the sentence: where all of it is in capitals, capitals tell nothing.
        """
        core = [word for word, _ in self._core(text, shouted=source.isupper())]
        if not core:
            return False
        there = [word for word in tokenise(translation.replace("-", " "))[0] if word[0].isupper()]
        solid = _solid(translation)
        return not any(
            self._stands(form, there, solid) for word in core for form in (word, *self._english(text, word))
        )

    def own_part(self, text: str, source: str) -> Span | None:
        """From the first to the last word of the name's core; None where it has none."""
        core = [span for _, span in self._core(text, shouted=source.isupper())]
        return Span(core[0].start, core[-1].end) if core else None

    def lost_part(self, name: str, source: str, translation: str) -> bool:
        """Whether of a person's name a word has been kept and another one lost.

        Not a title, nor a place's name, nor the sentence's first word, nor a common one: where translations
        by hand lack one of these it is seldom a part of the name ("Kaisar Hadrianus", "Komponis John Cage").
        """
        there = tokenise(translation.replace("-", " "))[0]
        solid = _solid(translation)
        kept = lost = False
        for word in tokenise(bare_person(name).replace("-", " "))[0]:
            low = fold(word)
            if len(word) < 3 or not word.istitle() or low in TRANSLATED or self._gazetteer.named(word):
                continue
            if not self._is_common(low, word) and not source.startswith(word):
                stands = self._stands(word, there, solid)
                kept, lost = kept or stands, lost or not stands
        return kept and lost

    def lost_place(self, text: str, source: str, translation: str) -> bool:
        """Whether of a body only what it is has been kept: "DPRD" for DPRD Jawa Barat."""
        name = split_abbreviation(text)[0]
        parts = name.split()
        if self._gazetteer.named(name, Kind.ORGANISATION):
            return False
        for at in range(1, len(parts)):
            where = " ".join(parts[at:])
            # The country goes without saying: "Kepolisian Negara Republik Indonesia".
            if any(entry.group != "c" for entry in self._gazetteer.named(where, Kind.PLACE)):
                return self.lost(where, source, translation)
        return False

    def _core(self, text: str, *, shouted: bool) -> Iterator[tuple[str, Span]]:
        kept = False
        for word, span in zip(*tokenise(text), strict=True):
            low = fold(word)
            if low in KEEPING:
                kept = True
            elif low in TRANSLATED or not word[0].isupper() or (not kept and self._is_common(low, word)):
                continue
            elif len(word) > (2 if word.isupper() and not shouted else 3) and word[1:].isalpha():
                yield word, span

    def _is_common(self, low: str, word: str) -> bool:
        case = self._cases.get(low, "-")
        return case in ORDINARY or low in self._gazetteer.common_words or (word.isupper() and len(word) > 5)

    def _english(self, text: str, word: str) -> Iterator[str]:
        """The telling words of what the parts of the name that have `word` are called in English."""
        parts = split_abbreviation(text)[0].split()
        for start in range(len(parts)):
            for end in range(start + 1, len(parts) + 1):
                part = " ".join(parts[start:end])
                if word not in part:
                    continue
                entries = self._gazetteer.named(part)
                for form in (form for entry in entries for form in (*entry.english, *entry.people)):
                    for one in tokenise(form)[0]:
                        if fold(one) not in _GRAMMAR and one.title() not in _DIRECTIONS_EN:
                            yield one

    @staticmethod
    def _stands(form: str, there: list[str], solid: str) -> bool:
        low = fold(form)
        stem = low[: max(4, len(low) - 3)]
        return any(
            fold(word).startswith(stem) or similar(form, word) or sounds(form) == sounds(word)
            for word in there
        ) or (len(low) > 4 and _solid(form) in solid)


_DIRECTIONS_EN = frozenset(word for forms in DIRECTIONS.values() for form in forms for word in form.split())


def _solid(text: str) -> str:
    """Letters only: "Kebon Jeruk" is "Kebonjeruk"."""
    return re.sub(r"[\W\d_]", "", fold(text))
