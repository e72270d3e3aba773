"""Scraped text to clean paragraphs, with a list of what was mended."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import pairwise

from sejajar.reading.broken_words import BrokenWords, mend_inside, plain_hyphens, with_whole_words
from sejajar.reading.characters import repair_characters
from sejajar.reading.clutter import ADVERTISING, clutter_tail, is_clutter, is_headline, points_ahead
from sejajar.reading.datelines import is_dateline, unglue
from sejajar.reading.paragraphs import LINE_ENDS, join_lines
from sejajar.reading.punctuation import repair_punctuation
from sejajar.reading.repairs import Draft, Repair, Repaired, RepairKind
from sejajar.reading.steps import Steps, part, result_of, strides

_BREAKING_TAG = re.compile(
    r"</?(?:p|br|div|li|ul|ol|h[1-6]|blockquote|tr|table)(?:\s[^<>]{0,500})?/?>", re.IGNORECASE
)
_INLINE_TAG = re.compile(
    r"</?(?:a|b|i|u|em|strong|span|font|img|small|sup|sub|iframe|figure|figcaption|center|td|th)"
    r"(?:\s[^<>]{0,500})?/?>",
    re.IGNORECASE,
)
_SHORTCODE = re.compile(
    r"\[/?(?:caption|gallery|embed|video|audio|b|i|u|url|img|quote)(?:[ =][^\[\]]{0,300})?\]"
)
_HEAD = 6
"""Paragraphs: the dateline stands below headline, byline and time."""
_WORTH_DROPPING = 25
"""Characters: a shorter paragraph said twice may be meant so."""


def repair_text(text: str, known: Container[str] = ()) -> Repaired:
    """Clean `text` and say how. The result may be empty: then there was nothing but white space.

    `known` are words, in lower case, by which those that a line end broke are told.
    """
    return result_of(repair_text_steps(text, known))


def repair_text_steps(text: str, known: Container[str] = ()) -> Steps[Repaired]:
    lines: list[Draft] = []
    for share, raws in strides(LINE_ENDS.split(plain_hyphens(text))):
        yield share / 2
        lines += (line for raw in raws for line in _lines(raw))
    broken = BrokenWords([line.text for line in lines], known)
    return (yield from part(_finish(join_lines(lines, broken), broken), 0.5, 1))


def repair_paragraphs(paragraphs: Iterable[str], known: Container[str] = ()) -> Repaired:
    """The same for text whose paragraphs are known, as those of a web page are."""
    return result_of(repair_paragraphs_steps(tuple(paragraphs), known))


def repair_paragraphs_steps(paragraphs: Sequence[str], known: Container[str] = ()) -> Steps[Repaired]:
    lines: list[Draft] = []
    for share, raws in strides(paragraphs):
        yield share / 2
        lines += (line for raw in raws for line in _lines(LINE_ENDS.sub(" ", raw)))
    broken = BrokenWords([line.text for line in lines], known)
    return (yield from part(_finish(lines, broken), 0.5, 1))


def _lines(raw: str) -> list[Draft]:
    """One line's characters mended; markup left in it may show it to be several lines."""
    draft = Draft(raw, len(raw.rstrip()))
    repair_characters(draft)
    if "[" in draft.text:
        draft.rewrite(_SHORTCODE, lambda match: "", RepairKind.MARKUP, in_addresses=True)
        draft.text = " ".join(draft.text.split())
    if "<" not in draft.text:
        return [draft]
    draft.rewrite(_BREAKING_TAG, lambda match: "\n", RepairKind.MARKUP, in_addresses=True)
    draft.rewrite(_INLINE_TAG, lambda match: "", RepairKind.MARKUP, in_addresses=True)
    first, *others = (" ".join(line.split()) for line in draft.text.split("\n"))
    draft.text = first
    # A block tag ends a paragraph, so an empty line stands between its neighbours.
    return [draft, *(Draft(text, len(text)) for other in others for text in ("", other))]


def _finish(paragraphs: list[Draft], broken: BrokenWords) -> Steps[Repaired]:
    """Mend what takes whole paragraphs to see: clutter, bylines, punctuation, what is said twice."""
    kept: list[str] = []
    seen: set[str] = set()
    repairs: list[Repair] = []
    pointed = False
    for share, drafts in strides(_with_datelines([*with_whole_words(paragraphs, broken)])):
        yield share
        for draft in _unglued(drafts):
            # "Baca juga:" may stand above what it points to.
            pointed = _without_clutter(draft, pointed=pointed)
            mend_inside(draft, broken)
            repair_punctuation(draft)
            if draft.text and len(draft.text) >= _WORTH_DROPPING and _is_repeated(draft.text, kept, seen):
                draft.note(RepairKind.DUPLICATE, draft.text, "")
                draft.text = ""
            repairs += (Repair(*mended, len(kept)) for mended in draft.mended)
            if draft.text:
                kept.append(draft.text)
                seen.add(draft.text)
    return Repaired("\n".join(kept), tuple(repairs))


def _unglued(paragraphs: Sequence[Draft]) -> Iterator[Draft]:
    for draft in paragraphs:
        pieces = unglue(draft.text)
        if len(pieces) < 2:
            yield draft
            continue
        for left, right in pairwise(pieces):
            draft.note(RepairKind.BYLINE, f"{left[-20:]}{right[:20]}", f"{left[-20:]}⏎{right[:20]}")
        draft.text = pieces[0]
        yield draft
        yield from map(Draft, pieces[1:])


def _with_datelines(paragraphs: list[Draft]) -> list[Draft]:
    """The same with "Bandung -", where it stands alone near the beginning, put before its sentence again."""
    for at in range(min(_HEAD, len(paragraphs) - 1)):
        alone, follower = paragraphs[at : at + 2]
        if follower.text and is_dateline(alone.text):
            whole = Draft(f"{alone.text} {follower.text}", 0, alone.mended + follower.mended)
            first = follower.text.split(" ", 1)[0]
            whole.note(RepairKind.LINE_BREAK, f"{alone.text}⏎{first}", f"{alone.text} {first}")
            return [*paragraphs[:at], whole, *paragraphs[at + 2 :]]
    return paragraphs


def _without_clutter(draft: Draft, *, pointed: bool) -> bool:
    """Take out what is no part of the article; whether the next paragraph may be the name of another one."""
    if not draft.text:
        return pointed
    if "SCROLL TO" in draft.text:
        draft.rewrite(ADVERTISING, lambda match: "", RepairKind.CLUTTER)
        draft.text = draft.text.strip()
    points = points_ahead(draft.text)
    end = 0 if is_clutter(draft.text) or (pointed and is_headline(draft.text)) else clutter_tail(draft.text)
    if end < len(draft.text):
        draft.note(RepairKind.CLUTTER, draft.text[end:].strip(), "")
        draft.text = draft.text[:end].rstrip()
    return points


def _is_repeated(text: str, kept: list[str], seen: set[str]) -> bool:
    """Said before in full; a headline is so only right behind itself, since a lead may repeat its words."""
    return kept[-1:] == [text] or (len(text) >= 2 * _WORTH_DROPPING and text in seen)
