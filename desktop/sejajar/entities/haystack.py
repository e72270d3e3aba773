"""Finds names in a translation whatever their case, diacritics and apostrophes."""

from __future__ import annotations

from collections.abc import Iterator

from sejajar.entities.spelling import fold
from sejajar.text import Span


class Haystack:
    """A text prepared for looking up many names in it."""

    def __init__(self, text: str) -> None:
        self.text = text
        pieces: list[str] = []
        self._at: list[int] = []  # folded position -> position in `text`
        if text.isascii():
            pieces.append(fold(text))
            self._at = list(range(len(text)))
        else:
            for i, character in enumerate(text):
                piece = fold(character)
                pieces.append(piece)
                self._at += [i] * len(piece)
        self._at.append(len(text))
        self._folded = "".join(pieces).replace("-", " ")
        self._capitals = any(character.isupper() for character in text)

    def find(self, form: str) -> Iterator[Span]:
        """Where `form` stands as whole words.

        Hyphens and spaces are one. In a single word a capital at its beginning is insisted on ("Polish"),
        and an abbreviation in capitals ("US") must be in capitals, unless the text has none at all.
        """
        needle = fold(form).replace("-", " ")
        at = self._folded.find(needle) if needle else -1
        while at >= 0:
            end = at + len(needle)
            if self._whole(at, end):
                span = Span(self._at[at], self._at[end])
                if span.end == span.start or self._at[end - 1] == self._at[end]:
                    span = Span(span.start, self._at[end - 1] + 1)
                if self._same_case(form, span.of(self.text)):
                    yield span
            at = self._folded.find(needle, at + 1)

    def _whole(self, start: int, end: int) -> bool:
        folded = self._folded
        before = folded[start - 1] if start else " "
        after = folded[end] if end < len(folded) else " "
        return not (before.isalnum() and folded[start].isalnum()) and not (
            after.isalnum() and folded[end - 1].isalnum()
        )

    def _same_case(self, form: str, found: str) -> bool:
        if not self._capitals:
            return True
        if form.isupper() and len(form) < 6:
            return found.isupper()
        return " " in form or not form[0].isupper() or not found[0].islower()
