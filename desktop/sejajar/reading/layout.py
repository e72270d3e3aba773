"""Lines on pages to paragraphs: columns in reading order, running heads gone, broken words whole again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise
from statistics import median

from sejajar.reading.broken_words import halves
from sejajar.reading.office import meant_title


@dataclass(slots=True)
class Line:
    """A line of one column, or a cell; lengths in points, `base` (where its letters stand) grows upwards."""

    text: str
    left: float
    right: float
    base: float
    size: float


@dataclass(slots=True)
class _Block:
    """A paragraph while it grows."""

    text: str
    size: float
    page: int


_LARGE = 1.15
"""Times the running text's size: a headline's."""
_COLUMN_LINES = 3
_COLUMN_WIDTH = 12
"""Characters: narrower stacks of lines are a table's."""
_ITEM = re.compile(r"[•▪●◦*·] ?|\d{1,2}[.)] |[a-z]\) ")
_BULLET = re.compile(r"[•▪●◦·]")
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:halaman|hal|hlm|page|laman)\.?\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:/|dari|of)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S*[.?=&_#-]$")
_DIGITS = re.compile(r"\d+")


def lay_out(pages: list[list[Line]], title: str) -> tuple[str, list[str]]:
    """The headline and the paragraphs; `title` is what the file says of itself.

    In a paragraph a line end stands where a line ended amid a word, behind its hyphen, and nowhere else.
    """
    pages = _without_running(pages)
    sizes = [line.size for page in pages for line in page for _ in range(0, len(line.text), 20)]
    if not sizes:
        return "", []
    body = median(sizes)
    blocks = list(_blocks(pages, body))
    paragraphs = [block.text for block in blocks]
    return _headline(blocks, body) or meant_title(title, paragraphs), paragraphs


def _headline(blocks: list[_Block], body: float) -> str:
    """What is set in the largest type on the first page; a name of the paper alone is no headline."""
    large = [
        block
        for block in blocks
        if block.page == 0
        and block.size > _LARGE * body
        and len(block.text.split()) > 1
        and 10 <= len(block.text) <= 250
    ]
    largest = max((block.size for block in large), default=0.0)
    return next((block.text for block in large if block.size > 0.95 * largest), "")


# -- what repeats on every page ------------------------------------------------------------------


def _without_running(pages: list[list[Line]]) -> list[list[Line]]:
    """The pages without page numbers and without what stands at the same height on several of them."""
    seen: Counter[tuple[str, int]] = Counter()
    edges = [_edge(page) for page in pages]
    for page, edge in zip(pages, edges, strict=True):
        seen.update({key for at in edge for key in _keys(page[at])[:1]})
    kept = []
    for page, edge in zip(pages, edges, strict=True):
        running = {
            at
            for at in edge
            if max(seen[key] for key in _keys(page[at])) >= min(3, max(2, len(pages) // 4))
            or _PAGE_NUMBER.fullmatch(page[at].text)
        }
        kept.append([line for at, line in enumerate(page) if at not in running])
    return kept


def _edge(page: list[Line]) -> set[int]:
    """Which lines are among the two highest or the two lowest rows of the page."""
    order = sorted(range(len(page)), key=lambda at: page[at].base)
    rows: list[list[int]] = []
    for at in order:
        if rows and page[at].base - page[rows[-1][0]].base < 0.5 * page[at].size:
            rows[-1].append(at)
        else:
            rows.append([at])
    return {at for row in (rows[:2] + rows[-2:] if len(rows) > 4 else rows[:1] + rows[-1:]) for at in row}


def _keys(line: Line) -> list[tuple[str, int]]:
    """What makes a line the same on another page: its words, and its height give or take some points."""
    words = " ".join(_DIGITS.sub("#", line.text).casefold().split())
    height = int(line.base // 4)
    return [(words, height), (words, height - 1), (words, height + 1)]


# -- columns -------------------------------------------------------------------------------------


def _columns(lines: list[Line], depth: int = 0) -> Iterator[list[Line]]:
    """The columns in reading order; what reaches across them parts them into those above and those below."""
    gutter = _gutter(lines) if depth < 4 and len(lines) >= 2 * _COLUMN_LINES else None
    if gutter is None:
        yield from _downwards(lines)
        return
    across: list[Line] = []
    beside: list[Line] = []
    for line in sorted(lines, key=lambda line: -line.base):
        if line.left < gutter < line.right:
            yield from _sides(beside, gutter, depth)
            beside = []
            across.append(line)
        else:
            if across:
                yield from _downwards(across)
                across = []
            beside.append(line)
    if across:
        yield from _downwards(across)
    yield from _sides(beside, gutter, depth)


def _sides(lines: list[Line], gutter: float, depth: int) -> Iterator[list[Line]]:
    for side in (
        [line for line in lines if line.right <= gutter],
        [line for line in lines if line.right > gutter],
    ):
        if side:
            yield from _columns(side, depth + 1)


def _gutter(lines: list[Line]) -> float | None:
    """Where white space parts two columns of running text from top to bottom; None where nothing does."""
    first, last = min(line.left for line in lines), max(line.right for line in lines)
    width = int(last - first)
    if not 50 < width < 20_000:
        return None
    change = [0] * (width + 2)
    for line in lines:
        change[int(line.left - first) + 1] += 1
        change[min(width + 1, int(line.right - first))] -= 1
    margin = int(0.15 * width)
    crossing = list(accumulate(change))[margin : int(0.85 * width)]
    fewest = min(crossing)
    # The widest stretch that so few lines cross; its middle.
    at = margin
    widest = middle = 0
    for few, stretch in groupby(crossing, fewest.__eq__):
        length = len(list(stretch))
        if few and length > widest:
            widest, middle = length, at + length // 2
        at += length
    gutter = first + middle + 0.5
    left = [line for line in lines if line.right <= gutter]
    right = [line for line in lines if line.left >= gutter]
    if min(len(left), len(right)) < _COLUMN_LINES or not (_is_column(left) and _is_column(right)):
        return None
    high = min(max(line.base for line in side) for side in (left, right))
    low = max(min(line.base for line in side) for side in (left, right))
    between = sum(low <= line.base <= high for line in lines if line.left < gutter < line.right)
    return gutter if high > low and 2 * between <= min(len(left), len(right)) else None


def _is_column(lines: list[Line]) -> bool:
    """Lines of running text mostly fill their column; a table's cells seldom do."""
    width = max(line.right for line in lines) - min(line.left for line in lines)
    # White space that justifies a line may have cut it.
    rows: dict[int, list[Line]] = {}
    for line in lines:
        rows.setdefault(round(line.base), []).append(line)
    letters = median(sum(len(line.text) for line in row) for row in rows.values())
    widths = (max(line.right for line in row) - min(line.left for line in row) for row in rows.values())
    return len(rows) >= _COLUMN_LINES and letters >= _COLUMN_WIDTH and median(widths) >= 0.6 * width


def _downwards(lines: list[Line]) -> list[list[Line]]:
    """From top to bottom in the file's own order, which keeps cells together, unless it goes back up.

    Where it goes up to the right another column or cell begins, with a list of its own.
    """
    for above, below in pairwise(lines):
        if below.base > above.base + 0.5 * above.size and below.left < above.right:
            lines = sorted(lines, key=lambda line: (-round(line.base / (0.5 * line.size or 1)), line.left))
            break
    columns: list[list[Line]] = [[]]
    for line in lines:
        rows = columns[-1]
        last = rows[-1] if rows else None
        if last and abs(last.base - line.base) < 0.3 * last.size and line.left >= last.right - 1:
            text = f"{last.text} {line.text}"
            rows[-1] = Line(text, last.left, line.right, last.base, max(last.size, line.size))
        elif last and len(last.text) == 1 and last.size > 1.5 * line.size and last.text.isupper():
            # A paragraph's first letter, set large.
            rows[-1] = Line(last.text + line.text, last.left, line.right, line.base, line.size)
        elif last and line.base > last.base + 0.5 * last.size:
            columns.append([line])
        else:
            rows.append(line)
    return columns


# -- paragraphs ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Style:
    """How the document is set: its running text's size, its line spacing in sizes, and whether it indents."""

    body: float
    leading: float
    indented: bool


def _blocks(pages: list[list[Line]], body: float) -> Iterator[_Block]:
    numbered = [(number, column) for number, page in enumerate(pages) if page for column in _columns(page)]
    columns = [column for _, column in numbered]
    style = _Style(body, _leading(columns, body), _uses_indents(columns))
    block: _Block | None = None
    last: Line | None = None
    room = 0.0
    notes: list[_Block] = []
    for number, column in numbered:
        running, small = _notes(column, body)
        left = min((line.left for line in running), default=0.0)
        rights = sorted(line.right for line in running)
        # One line may stick out.
        right = rights[int(0.9 * (len(rights) - 1))] if rights else 0.0
        for at, line in enumerate(running):
            if not block or not last:
                begins = True
            elif at:
                begins = _begins(last, line, running[at - 2] if at > 1 else None, (left, right), style)
            else:
                begins = not _goes_on(last, line, room, left, style)
            if block and not begins:
                block.text = _join(block.text, line.text)
            else:
                if block:
                    yield block
                    yield from notes
                    notes = []
                block = _Block(line.text, line.size, number)
            last, room = line, right - line.right
        notes += [_Block(text, size, number) for text, size in _note_texts(small)]
    if block:
        yield block
    yield from notes


def _leading(columns: list[list[Line]], body: float) -> float:
    """From one line of running text to the next, in heights of its letters."""
    steps = [
        (above.base - below.base) / below.size
        for column in columns
        for above, below in pairwise(column)
        if abs(above.size - below.size) < 0.1 * body
        and 0.5 < (above.base - below.base) / (below.size or 1) < 3
    ]
    # Most steps are inside paragraphs; where most are not, the lower third still is.
    return sorted(steps)[len(steps) // 3] if steps else 1.2


def _uses_indents(columns: list[list[Line]]) -> bool:
    """Whether paragraphs begin with an indent: lines that start further in than both their neighbours."""
    count = total = 0
    for column in columns:
        for above, line, below in zip(column, column[1:], column[2:], strict=False):
            total += 1
            count += (
                line.left - max(above.left, below.left) > 0.5 * line.size and abs(above.left - below.left) < 1
            )
    return count >= 3 and 50 * count > total


def _begins(above: Line, line: Line, before: Line | None, edges: tuple[float, float], style: _Style) -> bool:
    """Whether `line`, right below `above` in its column, begins a paragraph."""
    drop = above.base - line.base
    size = max(line.size, 1.0)
    if not _alike(above, line) or not 0.3 * size < drop < 1.25 * style.leading * size:
        return True
    stopped = _is_stopped(above.text)
    if _BULLET.match(line.text) or (stopped and _ITEM.match(line.text)):
        return True
    left, right = edges
    if abs((above.left + above.right) - (line.left + line.right)) >= 4:
        if 0.5 * size < line.left - max(above.left, left) < 8 * size:
            return True
        # Behind an indented block; but any second line stands further out than a first with its indent.
        further_out = above.left - line.left > 0.5 * size and not style.indented
        if further_out and before and abs(above.left - before.left) < 1:
            return True
    # A line that had room for the next word was ended on purpose; headlines are, where they please.
    if line.size > _LARGE * style.body or (line.text[0].islower() and not stopped):
        return False
    room = right - above.right
    return room > (_first_word(line) if stopped else 1.5 * _first_word(line) + 0.15 * (right - left))


def _is_stopped(text: str) -> bool:
    return text.rstrip("'\"’”»)]").endswith((".", "!", "?", "…", ":", ";"))


def _alike(one: Line, other: Line) -> bool:
    return 0.85 < one.size / max(other.size, 0.1) < 1.18


def _first_word(line: Line) -> float:
    """How much room its first word needs at the end of the line before, in points."""
    return 1.1 * (line.right - line.left) / len(line.text) * (len(line.text.split(" ", 1)[0]) + 1) + 1


def _goes_on(last: Line, line: Line, room: float, left: float, style: _Style) -> bool:
    """Whether the first line of a column continues what the column before it ended with."""
    if not _alike(last, line) or _BULLET.match(line.text):
        return False
    if last.text.endswith("-") or line.text[0].islower():
        return True
    if _is_stopped(last.text) and line.left - left > 0.5 * line.size:
        return False
    return room <= _first_word(line)


def _notes(column: list[Line], body: float) -> tuple[list[Line], list[Line]]:
    """The column's running text, and the small print at its foot, which would come into mid sentence."""
    at = len(column)
    while at and column[at - 1].size < 0.9 * body:
        at -= 1
    return (column[:at], column[at:]) if at else (column, [])


def _note_texts(lines: list[Line]) -> Iterator[tuple[str, float]]:
    text, size = "", 0.0
    for above, line in zip([None, *lines], lines, strict=False):
        if above and not re.match(r"\d{1,3}\D|[*†‡]", line.text):
            text = _join(text, line.text)
        else:
            if text:
                yield text, size
            text, size = line.text, line.size
    if text:
        yield text, size


def _join(text: str, line: str) -> str:
    """One line behind the other; where a line ends amid a word, its end stays (see `on_one_line`)."""
    last = text[text.rfind(" ") + 1 :]
    if last.endswith("/") or (_ADDRESS.search(last) and not line[0].isupper()):
        return text + line
    if not last.endswith("-"):
        return f"{text} {line}"
    if halves(last, line):
        return f"{text}\n{line}"
    # "ke-" and "12" belong together, "lalu -" and the next word do not.
    return text + line if last[-2:-1].isalnum() and line[0].isalnum() else f"{text} {line}"
