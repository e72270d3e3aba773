"""Warns of common Indonesian words that a machine left standing in a translation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from sejajar.text import Check, ModelError, Reason, Span, State, TranslatedSegment

# How the word table classes words that have a capital seldom or not always: "banjir" A or B, "kecamatan" C.
ORDINARY = "ABC"
_SELDOM = "AB"
_MOSTLY = "DE"
_LEAST = 4
"""Letters: shorter words are too often words of both languages."""
# Terms of administration, which machines leave most often and English calls by set names.
_TERMS = {
    "bupati": "regent",
    "camat": "subdistrict head",
    "desa": "village",
    "dusun": "hamlet",
    "gubernur": "governor",
    "kabupaten": "regency",
    "kecamatan": "subdistrict",
    "kelurahan": "urban village",
    "kota": "city",
    "lurah": "urban village head",
    "pemda": "local government",
    "pemkab": "regency government",
    "pemkot": "city government",
    "pesantren": "Islamic boarding school",
    "posyandu": "integrated health post",
    "provinsi": "province",
    "puskesmas": "community health center",
    "walikota": "mayor",
}
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


def word_cases(folder: Path) -> dict[str, str]:
    """How often each word of the table in the recogniser's folder begins with a capital, A (never) to E."""
    cases: dict[str, str] = {}
    for line in (folder / "words.tsv").read_text(encoding="utf-8").splitlines():
        word, case, _ = line.split("\t", 2)
        if case:
            cases.setdefault(word.lower(), case)
    return cases


class IndonesianWords:
    """Words that are common in Indonesian and foreign to English; of a resources folder.

    `english.txt` beside the word table has the words of it that are English too. ModelError where either is
    missing or damaged.
    """

    def __init__(self, resources: Path) -> None:
        folder = resources / "recogniser"
        try:
            english = set((folder / "english.txt").read_text(encoding="utf-8").split())
            cases = word_cases(folder)
        except (OSError, ValueError) as error:
            raise ModelError(
                "The recogniser of names in {folder} is missing or damaged; install the program again.",
                folder=folder,
            ) from error
        self.cases = cases
        self._common = {
            word: case
            for word, case in cases.items()
            if case in ORDINARY and len(word) >= _LEAST and word.isalpha() and word not in english
        }

    def __contains__(self, word: str) -> bool:
        """Whether "banjir" is such a word, or "aset-aset"; with a capital, no possible name is one."""
        first, _, second = word.partition("-")
        if first.lower() == second:
            word = first
        cases = _SELDOM if word[:1].isupper() else ORDINARY
        return word[1:].islower() and self._common.get(word.lower(), "-") in cases

    def form(self, word: str) -> str | None:
        """The word as it is written within sentences ("banjir", "Jakarta"); None where its case varies."""
        case = self.cases.get(word.lower(), "-")
        return word.lower() if case in _SELDOM else word.capitalize() if case in _MOSTLY else None


def check_left_words(
    words: IndonesianWords, source: str, translated: TranslatedSegment, names: Iterable[Span]
) -> list[Check]:
    """A warning for each word that a machine copied, at its first place; none for words of the `names`.

    Of a word with -nya it may have copied the rest. People leave a word on purpose, so they are not asked.
    """
    if translated.state is not State.MACHINE or not translated.engine:
        return []
    taken = list(names)
    there = {span.of(translated.text): span for span in reversed(list(_words(translated.text)))}
    spans = list(_words(source))
    titled = _is_titled([span.of(source) for span in spans[1:]])
    found: dict[str, Check] = {}
    for number, span in enumerate(spans):
        word = span.of(source)
        if word not in there:
            word = word.removesuffix("nya")
        named = number and not titled and not word.islower()
        if named or word not in there or word in found or word not in words:
            continue
        if not any(span.overlaps(name) for name in taken):
            found[word] = Check(
                translated.index,
                Reason.WORD_UNTRANSLATED,
                word,
                source_span=Span(span.start, span.start + len(word)),
                target_span=there[word],
                advice=_TERMS.get(word.lower(), ""),
            )
    return list(found.values())


def _is_titled(words: list[str]) -> bool:
    """Whether they are a headline's, in which capitals tell nothing."""
    long = [word for word in words if len(word) >= _LEAST]
    return len(long) > 2 and 4 * sum(word[0].isupper() for word in long) >= 3 * len(long)


def _words(text: str) -> Iterator[Span]:
    return (Span(*match.span()) for match in _WORD.finditer(text))
