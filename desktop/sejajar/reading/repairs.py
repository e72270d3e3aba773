"""What was mended in a text, told so that a reader can judge it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from sejajar.reading.urls import address_spans


class RepairKind(StrEnum):
    """What was wrong."""

    ENTITY = "entity"
    ENCODING = "encoding"
    INVISIBLE = "invisible"
    MARKUP = "markup"
    QUOTES = "quotes"
    SPACING = "spacing"
    LINE_BREAK = "line-break"
    BYLINE = "byline"
    CLUTTER = "clutter"
    DUPLICATE = "duplicate"


@dataclass(frozen=True, slots=True)
class Repair:
    """One thing mended: what stood there, what stands there now (empty where it was taken out).

    `paragraph` counts from 0 in the repaired text; for a paragraph taken out, it is the one that moved up.
    """

    kind: RepairKind
    before: str
    after: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class Repaired:
    """A cleaned text, "\\n" between paragraphs and nowhere else, and what was mended on the way there.

    Plain white space and Unicode composition (NFC) are put in order without being listed.
    """

    text: str
    repairs: tuple[Repair, ...]


@dataclass(slots=True)
class Draft:
    """One line or paragraph while it is being mended; `width` is how long it was when it came."""

    text: str
    width: int = 0
    mended: list[tuple[RepairKind, str, str]] = field(default_factory=list)

    def note(self, kind: RepairKind, before: str, after: str) -> None:
        self.mended.append((kind, before, after))

    def rewrite(
        self,
        pattern: re.Pattern[str],
        to: Callable[[re.Match[str]], str],
        kind: RepairKind,
        *,
        in_addresses: bool = False,
    ) -> None:
        """Replace every match by `to(match)` and note it, except in the addresses of pages and people."""
        if not pattern.search(self.text):
            return
        addresses = iter([] if in_addresses else address_spans(self.text))
        address = next(addresses, None)
        parts: list[str] = []
        at = 0
        for match in pattern.finditer(self.text):
            start, end = match.span()
            while address and address[1] <= start:
                address = next(addresses, None)
            after = to(match)
            if after == match[0] or (address and address[0] < end):
                continue
            # The rest of the word shows a reader where this was.
            left = self.text[max(0, start - 20) : start].rpartition(" ")[2]
            right = self.text[end : end + 20].partition(" ")[0]
            self.note(kind, left + match[0] + right, left + after + right)
            parts += self.text[at:start], after
            at = end
        self.text = "".join(parts) + self.text[at:]
