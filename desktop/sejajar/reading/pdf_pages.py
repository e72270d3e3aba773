"""What the process that reads a PDF file does: lines with their places from PDFium, and paragraphs of them.

A file made for it can hang PDFium, crash it or have it fill the memory. Here that ends a process which has
nothing else to do; pdf.py starts it, listens to it and stops it.
"""

from __future__ import annotations

import codecs
import ctypes
import json
import math
import operator
import re
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import asdict
from typing import Any

from pypdfium2 import PdfDocument, PdfiumError, raw

from sejajar.reading.extract import Extract
from sejajar.reading.layout import Line, lay_out
from sejajar.reading.steps import Steps

_MEMORY = 768 * 1024 * 1024
"""Bytes of address space; PDFium needs some 250 of them for a character on a page."""
_PROCESSOR_SECONDS = 60
_MOST_PAGES = 3000
_MOST_ON_PAGE = 200_000
_MOST_CHARACTERS = 10_000_000
_FEWEST_LETTERS = 10
_PASSWORD = 4
_UTF16 = codecs.lookup(f"utf-16-{sys.byteorder[0]}e").name
# Marks of the library for a hyphen at a line's end, and the hyphen that shows only there.
_HYPHENS = ("\x02", "\ufffe", "\u00ad")
# A hyphen at its end belongs to the line and is its only end.
_RUN = re.compile("[^\r\n\x02\ufffe]*[\x02\ufffe]|[^\r\n\x02\ufffe]+")
_SPACES = re.compile(" +")
_LIGATURES = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
}
_UNKNOWN = re.compile("[\x01-\x08\ue000-\uf8ff\ufffd]")
# Before there was PDF stands the day that programs put where they know none.
_DAY = re.compile(r"D:(199\d|20\d\d)(\d\d)(\d\d)")
_GAP = 1.7
"""Times the letters' height: white space inside a line that is wider parts columns or cells."""
_FARTHEST = 20_000.0
"""Points: the longest page is shorter. Not a number is not below it either."""


class RefusedError(Exception):
    """The file cannot be read; says why, as a key of pdf.REFUSALS."""


def serve() -> None:
    """Read a file from standard input; say on standard output what comes of it, a JSON object a line.

    First `share` (of the pages that are read, from 0 to 1) again and again, then one of `extract`,
    `refused` (a key of pdf.REFUSALS) and `fault` (a traceback: a mistake of ours).
    """
    _limit()
    _say(share=0.0)
    data = sys.stdin.buffer.read()
    try:
        steps = extract_steps(data)
        while True:
            _say(share=next(steps))
    except StopIteration as done:
        _say(extract=asdict(done.value))
    except RefusedError as refused:
        _say(refused=str(refused))
    except MemoryError:
        _say(refused="too much")
    except Exception:
        _say(fault=traceback.format_exc())


def _say(**message: object) -> None:
    sys.stdout.buffer.write(json.dumps(message).encode() + b"\n")
    sys.stdout.buffer.flush()


def _limit() -> None:
    """Hold this process to its memory and its time, also when nobody is left to stop it, and to itself."""
    if sys.platform == "win32":
        return
    import resource

    for what, most in (
        (resource.RLIMIT_AS, _MEMORY),
        (resource.RLIMIT_CPU, _PROCESSOR_SECONDS),
        (resource.RLIMIT_CORE, 0),
        # Nothing is opened any more, neither a file nor a way to another machine.
        (resource.RLIMIT_NOFILE, 3),
    ):
        # Some systems refuse what others offer, and someone may have set stricter limits.
        with suppress(ValueError, OSError):
            resource.setrlimit(what, (most, most))


def extract_steps(data: bytes) -> Steps[Extract]:
    """Yields the share of the pages that are read; nothing in the file is run or fetched."""
    pages: list[list[Line]] = []
    left = _MOST_CHARACTERS
    try:
        document = PdfDocument(data)
        about = {
            field: str(document.get_metadata_value(field)) for field in ("Title", "Author", "CreationDate")
        }
        count = len(document)
        for number in range(count):
            if count > _MOST_PAGES or left < 0:
                raise RefusedError("too much")
            pages.append(list(_lines(document, number)))
            left -= sum(len(line.text) for line in pages[-1])
            yield (number + 1) / count
    except PdfiumError as error:
        if getattr(error, "err_code", 0) == _PASSWORD:
            raise RefusedError("locked") from None
        raise RefusedError("broken") from None
    _refuse_pictures(pages)
    title, paragraphs = lay_out(pages, about["Title"])
    day = _DAY.match(about["CreationDate"])
    return Extract(
        tuple(paragraphs), title=title, date="-".join(day.groups()) if day else "", author=about["Author"]
    )


def _lines(document: Any, number: int) -> Iterator[Line]:
    """The page's lines in the order in which the file has them, without those that run across the others."""
    page = document[number]
    layer = page.get_textpage()
    if layer.count_chars() > _MOST_ON_PAGE:
        raise RefusedError("too much")
    found = list(_turned(layer.raw))
    _, bottom, _, top = page.get_cropbox()
    layer.close()
    page.close()
    if not found:
        return
    # A page set sideways is read sideways; on any other, what stands sideways is a mark in the margin.
    weights = [0, 0, 0, 0]
    for turns, line in found:
        weights[turns] += len(line.text)
    most = weights.index(max(weights))
    # What lies above or below an upright page is not to be seen on it.
    low, high = sorted((bottom, top)) if most == 0 else (-_FARTHEST, _FARTHEST)
    yield from (line for turns, line in found if turns == most and low <= line.base <= high)


def _letters(layer: Any, start: int, count: int) -> str:
    """One for each of `count` places on the page.

    Asked for all together they come faster; but those without a meaning are then left out, and what follows
    moves up. A letter that takes two places (half of its code in each) is told by them alone.
    """
    if count < 16:
        return "".join(chr(raw.FPDFText_GetUnicode(layer, at)) for at in range(start, start + count))
    buffer = (ctypes.c_ushort * (count + 1))()
    if raw.FPDFText_GetText(layer, start, count, buffer) == count + 1:
        letters = bytes(buffer)[: 2 * count].decode(_UTF16, errors="surrogatepass")
        if len(letters) == count and ord(letters[0]) == raw.FPDFText_GetUnicode(layer, start):
            return letters
    half = count // 2
    return _letters(layer, start, half) + _letters(layer, start + half, count - half)


_Box = tuple[float, float, float, float]
"""Left, right, low and high."""
_Place = tuple[Callable[[int], _Box], Callable[[int], float]]
"""The box of the letter at an index; where it stands, which is dearer to ask for and surer."""


def _turned(layer: Any) -> Iterator[tuple[int, Line]]:
    """Lines with the quarter turns they stand at, their places turned upright; none at odd angles."""
    letters = _letters(layer, 0, raw.FPDFText_CountChars(layer))
    places = [_places(layer, turns) for turns in range(4)]
    for run in _RUN.finditer(letters):
        said = run[0]
        start = run.end() - len(said.lstrip())
        end = run.start() + len(said.rstrip())
        if start >= end:
            continue
        # Measured clockwise.
        angle = raw.FPDFText_GetCharAngle(layer, (start + end - 1) // 2)
        if not 0 <= angle < 7:
            continue
        turns = round(angle / (math.pi / 2))
        if abs(angle - turns * math.pi / 2) <= 0.1:
            turns = -turns % 4
            yield from ((turns, line) for line in _cut(letters, start, end, places[turns]))


def _places(layer: Any, turns: int) -> _Place:
    """For letters that stand at so many quarter turns."""
    box = raw.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    to_box, to_x, to_y = ctypes.pointer(box), ctypes.pointer(x), ctypes.pointer(y)
    # Asked for hundreds of times on a page.
    get_box = raw.FPDFText_GetLooseCharBox

    def upright(at: int) -> _Box:
        get_box(layer, at, to_box)
        return box.left, box.right, box.bottom, box.top

    def turned(at: int) -> _Box:
        left, right, low, high = upright(at)
        (left, low), (right, high) = _turn(left, low, turns), _turn(right, high, turns)
        return min(left, right), max(left, right), min(low, high), max(low, high)

    def base_of(at: int) -> float:
        raw.FPDFText_GetCharOrigin(layer, at, to_x, to_y)
        return _turn(x.value, y.value, turns)[1]

    return turned if turns else upright, base_of


def _turn(x: float, y: float, turns: int) -> tuple[float, float]:
    """The point after so many quarter turns clockwise."""
    for _ in range(turns):
        x, y = y, -x
    return x, y


def _cut(letters: str, start: int, end: int, place: _Place) -> Iterator[Line]:
    """The letters from `start` to `end` as one line, or as several.

    Cut where white space is too wide to part words, and where the line was broken without a sign of it.
    """
    box_of, base_of = place
    boxes = [box_of(start)]
    for space in _SPACES.finditer(letters, start, end):
        last, following = space.start() - 1, space.end()
        before, behind = box_of(last), box_of(following)
        size = max(before[3] - before[2], behind[3] - behind[2])
        boxes.append(before)
        if not -size < behind[0] - before[1] < _GAP * size or (
            abs(before[2] - behind[2]) > 0.3 * size and abs(base_of(last) - base_of(following)) > 0.6 * size
        ):
            yield from _line(letters, start, last + 1, boxes, base_of)
            start, boxes = following, []
        boxes.append(behind)
    boxes.append(box_of(end - 1))
    yield from _line(letters, start, end, boxes, base_of)


def _line(
    letters: str, start: int, end: int, boxes: list[_Box], base_of: Callable[[int], float]
) -> Iterator[Line]:
    """One line, or none where its place makes no sense; of its letters, `boxes` are some."""
    lefts, rights, lows, highs = zip(*boxes, strict=True)
    left, right = min(lefts), max(rights)
    # Of some characters the box is that of the ink; few are higher than the letters, as brackets may be.
    size = sorted(map(operator.sub, highs, lows))[3 * len(boxes) // 4]
    middle = (start + end - 1) // 2
    # Where all are level, one letter stands as high as the others.
    asked = (middle,) if max(lows) - min(lows) < 0.01 * size else (start, middle, end - 1)
    base = sorted(map(base_of, asked))[len(asked) // 2]
    if abs(left) < _FARTHEST and abs(right) < _FARTHEST and abs(base) < _FARTHEST and size < _FARTHEST:
        yield Line(_text(letters[start:end]), left, right, base, max(size, 0.1))


def _text(text: str) -> str:
    broken_word = text.endswith(_HYPHENS)
    for hyphen in _HYPHENS:
        text = text.replace(hyphen, "")
    if not text.isascii():
        # Halves of letters are put together; one half alone is nothing.
        text = text.encode(_UTF16, errors="surrogatepass").decode(_UTF16, errors="ignore")
        text = text.translate(_LIGATURES)
    return text.strip() + "-" * broken_word


def _refuse_pictures(pages: list[list[Line]]) -> None:
    """A scanned page has no letters; a font without its alphabet has none that mean anything."""
    text = " ".join(line.text for page in pages for line in page)
    if sum(map(str.isalpha, text)) < _FEWEST_LETTERS:
        raise RefusedError("no text")
    if 5 * len(_UNKNOWN.findall(text)) > len(text):
        raise RefusedError("no alphabet")
