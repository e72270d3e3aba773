"""The text layer of .pdf files: lines with their places on the page, for layout.py to make paragraphs of."""

from __future__ import annotations

import ctypes
import math
import re
import threading
import time
from collections.abc import Iterator
from statistics import median
from typing import Any

from sejajar.reading.archive import broken
from sejajar.reading.extract import Extract
from sejajar.reading.layout import Line, lay_out
from sejajar.reading.pdf_weight import Weights
from sejajar.reading.steps import Steps
from sejajar.text import ReadingError

_MOST_PAGES = 3000
_MOST_ON_PAGE = 200_000
_MOST_CHARACTERS = 10_000_000
_PATIENCE = 45.0
"""Seconds for all pages together; 300 pages of a newspaper take two."""
_FEWEST_LETTERS = 10
_PASSWORD = 4
# Marks of the library for a hyphen at a line's end, and the hyphen that shows only there.
_HYPHENS = ("\x02", "\ufffe", "\u00ad")
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
_DAY = re.compile(r"D:(\d{4})(\d\d)(\d\d)")
_GAP = 1.7
"""Times the letters' height: white space inside a line that is wider parts columns or cells."""
_FARTHEST = 20_000.0
"""Points: the longest page is shorter. Not a number is not below it either."""
# The library is not made for several threads at once.
_ONE_AT_A_TIME = threading.Lock()


def pdf_steps(data: bytes, *, name: str) -> Steps[Extract]:
    """Yields the share of the pages that are read; nothing in the file is run or fetched."""
    if Weights(data).too_heavy:
        raise _too_much(name)
    from pypdfium2 import PdfDocument, PdfiumError

    pages: list[list[Line]] = []
    left = _MOST_CHARACTERS
    started = time.monotonic()
    document = None
    try:
        with _ONE_AT_A_TIME:
            document = PdfDocument(data)
            about = {
                field: str(document.get_metadata_value(field))
                for field in ("Title", "Author", "CreationDate")
            }
            count = len(document)
        for number in range(count):
            if count > _MOST_PAGES or left < 0 or time.monotonic() - started > _PATIENCE:
                raise _too_much(name)
            with _ONE_AT_A_TIME:
                pages.append(list(_lines(document, number, name)))
            left -= sum(len(line.text) for line in pages[-1])
            yield (number + 1) / count
    except PdfiumError as error:
        if getattr(error, "err_code", 0) == _PASSWORD:
            raise ReadingError(
                "“{name}” is locked with a password. Open it in its own program and save it without.",
                name=name,
            ) from None
        raise broken(name) from None
    finally:
        if document:
            with _ONE_AT_A_TIME:
                document.close()
    _refuse_pictures(pages, name)
    title, paragraphs = lay_out(pages, about["Title"])
    day = _DAY.match(about["CreationDate"])
    return Extract(
        tuple(paragraphs), title=title, date="-".join(day.groups()) if day else "", author=about["Author"]
    )


def _lines(document: Any, number: int, name: str) -> Iterator[Line]:
    """The page's lines in the order in which the file has them, without those that run across the others."""
    from pypdfium2 import raw

    page = document[number]
    try:
        layer = page.get_textpage()
        try:
            if layer.count_chars() > _MOST_ON_PAGE:
                raise _too_much(name)
            found = list(_turned(raw, layer.raw))
            _, bottom, _, top = page.get_cropbox()
        finally:
            layer.close()
    finally:
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


def _letters(raw: Any, layer: Any) -> list[str]:
    """One for each place on the page. Asked for all together they come faster, but some may be left out."""
    count = raw.FPDFText_CountChars(layer)
    buffer = (ctypes.c_ushort * (count + 1))()
    if raw.FPDFText_GetText(layer, 0, count, buffer) == count + 1:
        letters = list(bytes(buffer)[: 2 * count].decode("utf-16", errors="replace"))
        if len(letters) == count:
            return letters
    return [chr(raw.FPDFText_GetUnicode(layer, at)) for at in range(count)]


def _turned(raw: Any, layer: Any) -> Iterator[tuple[int, Line]]:
    """Lines with the quarter turns they stand at, their places turned upright; none at odd angles."""
    letters = _letters(raw, layer)
    box = raw.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    to_box, to_x, to_y = ctypes.pointer(box), ctypes.pointer(x), ctypes.pointer(y)

    def place(at: int, turns: int) -> tuple[float, float, float, float]:
        """Left, right, low and high."""
        raw.FPDFText_GetLooseCharBox(layer, at, to_box)
        if not turns:
            return box.left, box.right, box.bottom, box.top
        (left, low), (right, high) = (_turn(*corner, turns) for corner in _corners(box))
        return min(left, right), max(left, right), min(low, high), max(low, high)

    def base_of(at: int, turns: int) -> float:
        """Where the letter stands; dearer to ask for and surer than its box."""
        raw.FPDFText_GetCharOrigin(layer, at, to_x, to_y)
        return _turn(x.value, y.value, turns)[1]

    for start, end in _runs(letters):
        # Measured clockwise.
        angle = raw.FPDFText_GetCharAngle(layer, (start + end - 1) // 2)
        if not 0 <= angle < 7:
            continue
        turns = round(angle / (math.pi / 2))
        if abs(angle - turns * math.pi / 2) > 0.1:
            continue
        turns = -turns % 4
        # Cut where white space is too wide to part words, and where the line was broken without a sign of it.
        cuts = [start]
        for space in range(start + 1, end - 1):
            if letters[space] == " " and letters[space - 1] != " ":
                following = space + 1
                while letters[following] == " ":
                    following += 1
                _, right, low, high = place(space - 1, turns)
                left, _, next_low, next_high = place(following, turns)
                size = max(high - low, next_high - next_low)
                if not -size < left - right < _GAP * size or (
                    abs(low - next_low) > 0.3 * size
                    and abs(base_of(space - 1, turns) - base_of(following, turns)) > 0.6 * size
                ):
                    cuts += space, following
        for first, behind in zip(cuts[::2], [*cuts[1::2], end], strict=True):
            # Of some characters the box is that of the ink: the highest of five tells the letters' height.
            places = [first + (behind - 1 - first) * share // 4 for share in range(5)]
            boxes = [place(at, turns) for at in places]
            left, right = min(box[0] for box in boxes), max(box[1] for box in boxes)
            size = max(high - low for _, _, low, high in boxes)
            base = median(base_of(at, turns) for at in places[::2])
            if all(abs(length) < _FARTHEST for length in (left, right, base, size)):
                yield turns, Line(_text(letters[first:behind]), left, right, base, max(size, 0.1))


def _corners(box: Any) -> tuple[tuple[float, float], tuple[float, float]]:
    return (box.left, box.bottom), (box.right, box.top)


def _turn(x: float, y: float, turns: int) -> tuple[float, float]:
    """The point after so many quarter turns clockwise."""
    for _ in range(turns):
        x, y = y, -x
    return x, y


def _runs(letters: list[str]) -> Iterator[tuple[int, int]]:
    """From where to where each line's characters reach, without white space around them."""
    start = 0
    for at in range(len(letters) + 1):
        if at == len(letters) or letters[at] in "\r\n" or letters[at] in _HYPHENS[:2]:
            # A hyphen at its end belongs to the line and is its only end.
            end = at + 1 if at < len(letters) and letters[at] in _HYPHENS else at
            first = start
            while first < end and letters[first].isspace():
                first += 1
            while end > first and letters[end - 1].isspace():
                end -= 1
            if first < end:
                yield first, end
            start = at + 1


def _text(letters: list[str]) -> str:
    text = "".join(letters)
    broken_word = text.endswith(_HYPHENS)
    for hyphen in _HYPHENS:
        text = text.replace(hyphen, "")
    if not text.isascii():
        text = text.translate(_LIGATURES)
    return text.strip() + "-" * broken_word


def _refuse_pictures(pages: list[list[Line]], name: str) -> None:
    """A scanned page has no letters; a font without its alphabet has none that mean anything."""
    text = " ".join(line.text for page in pages for line in page)
    if sum(map(str.isalpha, text)) < _FEWEST_LETTERS:
        raise ReadingError(
            "“{name}” has no text layer; it needs OCR first. "
            "Recognise its text with an OCR program, then open it.",
            name=name,
        )
    if 5 * len(_UNKNOWN.findall(text)) > len(text):
        raise ReadingError(
            "“{name}” has a text layer that cannot be read; it needs OCR first. "
            "Recognise its text with an OCR program, then open it.",
            name=name,
        )


def _too_much(name: str) -> ReadingError:
    return ReadingError(
        "“{name}” has more on its pages than can be opened. "
        "Split it into parts, or copy its text and paste it.",
        name=name,
    )
