"""A raw text to its paragraphs: one per line, blank-line separated, or hard-wrapped."""

from __future__ import annotations

import re
from itertools import pairwise

from sejajar.reading.broken_words import BrokenWords, halves
from sejajar.reading.repairs import Draft, RepairKind

LINE_ENDS = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_ENDS = re.compile(r"[.!?…:;]['\"’”»)\]]*$")
_INITIAL = re.compile(r"\b[A-Z]\.$")
_ITEM = re.compile(r"(?:\d{1,2}|[a-z])[.)] |[-–•*] ")
_NARROWEST, _WIDEST = 40, 100
"""Columns: text wrapped by hand or by a mail program lies between, a paragraph on one line is wider."""
_BROKEN_FROM = 40
"""Characters: a shorter line without a stop is a headline or a list item, not half a sentence."""


def join_lines(lines: list[Draft], broken: BrokenWords) -> list[Draft]:
    """The paragraphs that `lines` make; an empty line is a paragraph's end."""
    # Where empty lines part the paragraphs of wrapped text, every other line end is the wrapper's.
    blocks = any(not line.text for line in lines[1:-1])
    width = _width(lines)
    wrapped_at = width if _is_wrapped(lines, width, blocks) else 0
    paragraphs: list[Draft] = []
    previous: Draft | None = None
    pending: list[tuple[RepairKind, str, str]] = []
    for line in lines:
        if previous and line.text and _continues(previous, line, wrapped_at, width if blocks else 0):
            _join(paragraphs[-1], line, broken)
        elif line.text:
            paragraphs.append(Draft(line.text, line.width, pending + line.mended))
            pending = []
        else:
            # What was mended on a line that turned out empty is told with the next.
            pending += line.mended
        previous = line if line.text else None
    if pending:
        paragraphs.append(Draft("", 0, pending))
    return paragraphs


def _width(lines: list[Draft]) -> int:
    """Of the longest line, 0 where nobody would wrap text at it."""
    width = max((line.width for line in lines), default=0)
    return width if _NARROWEST <= width <= _WIDEST else 0


def _is_wrapped(lines: list[Draft], width: int, blocks: bool) -> bool:
    """Whether the text was wrapped at `width`, rather than its lines being paragraphs.

    In wrapped text a line ends because the next word would not have fitted; seldom so in any other.
    """
    pairs = [(a, b) for a, b in pairwise(lines) if a.text and b.text]
    full = [a for a, b in pairs if _is_full(a, b, width)] if width else []
    if len(full) < 2 or 5 * len(full) < 3 * len(pairs):
        return False
    return blocks or 2 * sum(not _ENDS.search(line.text) for line in full) >= len(full)


def _is_full(line: Draft, following: Draft, width: int) -> bool:
    # Wrappers differ by a column or two in what they count.
    return line.width + 1 + len(following.text.split(" ", 1)[0]) > width - 2


def _continues(line: Draft, following: Draft, wrapped_at: int, width: int) -> bool:
    """`width` is the longest line's where empty lines part paragraphs, else 0."""
    if wrapped_at:
        return _ITEM.match(following.text) is None if width else _is_full(line, following, wrapped_at)
    # Only parts of it may be wrapped, as below the header of a forwarded message.
    if (
        width
        and _is_full(line, following, width)
        and (_INITIAL.search(line.text) or not _ENDS.search(line.text))
    ):
        return _ITEM.match(following.text) is None
    # A name like eTani begins a paragraph of its own.
    goes_on = following.text[0].islower() and not following.text[1:2].isupper()
    return goes_on and len(line.text) >= _BROKEN_FROM and (line.text[-1].isalpha() or line.text[-1] in ",-")


def _join(paragraph: Draft, line: Draft, broken: BrokenWords) -> None:
    """Put the halves together; a hyphen stays where the word is a doubled one (cara-cara)."""
    paragraph.mended += line.mended
    if found := halves(paragraph.text, line.text):
        left, right = found
        word = broken.likely(left, right)
        paragraph.note(RepairKind.LINE_BREAK, f"{left}-⏎{right}", word)
        paragraph.text = paragraph.text[: -len(left) - 1] + word + line.text[len(right) :]
    else:
        left, right = paragraph.text.rsplit(" ", 1)[-1], line.text.split(" ", 1)[0]
        gap = "" if re.search(r"\w-$", left) and right[0].isdigit() else " "  # ke-⏎12
        paragraph.note(RepairKind.LINE_BREAK, f"{left}⏎{right}", f"{left}{gap}{right}")
        paragraph.text += gap + line.text
