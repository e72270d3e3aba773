"""Quotation marks of a translation: each faces its words and stands close to them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TypeAlias

from sejajar.text import Span
from sejajar.translating.draft import Draft

_MARK = re.compile('["“”„‟«»]')
# What an opening mark may follow, and a closing one precede, without a space.
_BEFORE, _AFTER = "([{‘'—–-/", ".,;:!?…)]}’'—–-/"

Face: TypeAlias = bool | None
"""Whether a mark opens; None where it cannot be told."""


def with_quotes(source: str, draft: Draft) -> Draft:
    """Marks that the model set loose (`of ” Community Support”`, `twenty, “he said`), where they belong.

    Where they stand close to words and open and close in turn, they stay. Otherwise they face as those of
    the original do, if it has as many, else as what stands beside them lets one expect.
    """
    faces = _seen(draft.text)
    if None in faces or any(one == other for one, other in pairwise(faces)):
        original = _in_turn(_seen(source))
        opens = original if len(original) == len(faces) else _filled(faces)
    else:
        opens = faces
    for mark, opening in reversed(list(zip(_MARK.finditer(draft.text), opens, strict=True))):
        if opening is not None:
            draft = _set(draft, Span(*mark.span()), opening)
    return draft


def _seen(text: str) -> list[Face]:
    """As the neighbours of each mark tell; a mark may stand free on both sides, or on none."""
    seen: list[Face] = []
    for mark in _MARK.finditer(text):
        before, after = text[: mark.start()][-1:], text[mark.end() :][:1]
        left = not before.strip() or before in _BEFORE
        right = not after.strip() or after in _AFTER
        seen.append(None if left == right else left)
    return seen


def _in_turn(seen: Sequence[Face]) -> list[Face]:
    """Of pairs, each opens and closes, the first as most of them look; else all as they look.

    A mark may be glued to the word behind it (`twenty, “he said`), but what looks closing never opens: it
    may be one of inches.
    """
    turns = [[number % 2 == first for number in range(len(seen))] for first in (0, 1)]
    turns = [turn for turn in turns if not any(a and b is False for a, b in zip(turn, seen, strict=True))]
    if len(seen) % 2 or not turns:
        return _filled(seen)
    return list(max(turns, key=lambda turn: sum(one is other for one, other in zip(turn, seen, strict=True))))


def _filled(seen: Sequence[Face]) -> list[Face]:
    """Where it cannot be seen, the other way round than the one before it, or else than the one after it."""
    filled: list[Face] = []
    for number, face in enumerate(seen):
        if face is None and filled:
            face = not filled[-1]
        elif face is None and len(seen) > 1:
            after = ((by, other) for by, other in enumerate(seen[number:]) if other is not None)
            face = next((other == (by % 2 == 0) for by, other in after), True)
        filled.append(face)
    return filled


def _set(draft: Draft, mark: Span, opening: bool) -> Draft:
    """One mark, with a space on the one side and none on the other."""
    text, sign = draft.text, mark.of(draft.text)
    new = sign if sign == '"' else ("«" if opening else "»") if sign in "«»" else ("“" if opening else "”")
    before, after = text[: mark.start], text[mark.end :]
    if opening and after.strip():
        mark = Span(mark.start, len(text) - len(after.lstrip()))
        if before and not before[-1].isspace() and before[-1] not in _BEFORE and not _MARK.match(before[-1]):
            new = " " + new
    elif not opening and before.strip():
        mark = Span(len(before.rstrip()), mark.end)
        if after[:1].isalnum() or after[:1] in ("(", "[", "{"):
            new += " "
    return draft if mark.of(text) == new else draft.replace(mark, new)
