"""Scraped text to clean paragraphs, with a list of what was mended."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sejajar.reading.characters import repair_characters
from sejajar.reading.paragraphs import LINE_ENDS, join_lines
from sejajar.reading.repairs import Draft, Repair, Repaired, RepairKind

_BREAKING_TAG = re.compile(
    r"</?(?:p|br|div|li|ul|ol|h[1-6]|blockquote|tr|table)(?:\s[^<>]{0,500})?/?>", re.IGNORECASE
)
_INLINE_TAG = re.compile(
    r"</?(?:a|b|i|u|em|strong|span|font|img|small|sup|sub|iframe|figure|figcaption|center|td|th)"
    r"(?:\s[^<>]{0,500})?/?>",
    re.IGNORECASE,
)
_READ_ALSO = re.compile(
    r"^\W{0,3}(?:baca|simak|lihat|tonton|saksikan)\s*(?:juga|pula|selengkapnya|:)\s*[:\-–]?\s*\S.{0,250}$"
    r"|^\W{0,3}(?:artikel|berita|video)\s+(?:terkait|lainnya)\s*:.{0,250}$"
    r"|^\W{0,3}(?:baca juga|simak juga|lihat juga|berita terkait|artikel terkait|advertisement|iklan|"
    r"scroll to continue with content|lanjutkan membaca di bawah|pilihan redaksi)\s*:?\W{0,3}$",
    re.IGNORECASE,
)


def repair_text(text: str) -> Repaired:
    """Clean `text` and say how. The result may be empty: then there was nothing but white space."""
    return _finish(join_lines([line for raw in LINE_ENDS.split(text) for line in _lines(raw)]))


def repair_paragraphs(paragraphs: Iterable[str]) -> Repaired:
    """The same for text whose paragraphs are known, as those of a web page are."""
    return _finish([line for raw in paragraphs for line in _lines(LINE_ENDS.sub(" ", raw))])


def _lines(raw: str) -> list[Draft]:
    """One line's characters mended; markup left in it may show it to be several lines."""
    draft = Draft(raw)
    repair_characters(draft)
    if "<" not in draft.text:
        return [draft]
    draft.rewrite(_BREAKING_TAG, lambda match: "\n", RepairKind.MARKUP)
    draft.rewrite(_INLINE_TAG, lambda match: "", RepairKind.MARKUP)
    first, *others = (" ".join(line.split()) for line in draft.text.split("\n"))
    draft.text = first
    # A block tag ends a paragraph, so an empty line stands between its neighbours.
    return [draft, *(Draft(text) for other in others for text in ("", other))]


def _finish(paragraphs: list[Draft]) -> Repaired:
    kept: list[str] = []
    repairs: list[Repair] = []
    for draft in paragraphs:
        if not draft.text:
            repairs += (Repair(*mended, len(kept)) for mended in draft.mended)
        elif _READ_ALSO.match(draft.text):
            repairs.append(Repair(RepairKind.READ_ALSO, draft.text, "", len(kept)))
        else:
            repairs += (Repair(*mended, len(kept)) for mended in draft.mended)
            kept.append(draft.text)
    return Repaired("\n".join(kept), tuple(repairs))
