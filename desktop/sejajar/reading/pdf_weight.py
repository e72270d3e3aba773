"""How much the library would have to unpack and set for a page of a .pdf file, told before it does.

A small file can ask for gigabytes: packed streams, pages that name one stream again and again, drawings that
draw drawings that draw drawings.
"""

from __future__ import annotations

import re
import zlib
from bisect import bisect
from collections import Counter
from collections.abc import Iterator

_STREAM_LIMIT = 64 * 1024 * 1024
_TOTAL_LIMIT = 512 * 1024 * 1024
_PAGE_LIMIT = 4_000_000
"""Bytes of text and drawing orders on one page; the library needs 250 bytes of memory for a character."""
_MARK = re.compile(rb"(?P<number>\d{1,7})\s{1,3}\d{1,5}\s{1,3}obj\b|(?P<stream>\bstream\r?\n)|\bendobj\b")
_NAMED = re.compile(rb"/([^\s/<>\[\]()]{1,99})\s+(\d{1,7})\s+\d{1,5}\s+R\b")
_REFERENCE = re.compile(rb"(\d{1,7})\s+\d{1,5}\s+R\b")
_CONTENTS = re.compile(rb"/Contents\s*(\[[^\]]*\]|\d{1,7}\s+\d{1,5}\s+R\b)")
_DRAWN = re.compile(rb"/([^\s/<>\[\]()]{1,99})\s+Do\b")
_SAYS = re.compile(rb"T[jJ]\b|\)\s*['\"]")
_PICTURE = re.compile(rb"/Subtype\s*/Image\b")
_DEEPEST = 30


class Weights:
    """The objects of a file as far as they matter; `too_heavy` is the answer."""

    def __init__(self, data: bytes) -> None:
        self._about: dict[int, bytes] = {}
        """What stands before each object's stream, or all of an object without one."""
        self._own: dict[int, int] = {}
        self._drawn: dict[int, Counter[bytes]] = {}
        self._named_in: dict[int, list[tuple[bytes, int]]] = {}
        self._known: dict[int, int] = {}
        self.too_heavy = not self._take_in(data) or any(
            weight > _PAGE_LIMIT for weight in (*self._pages(), *map(self._weight, self._own))
        )

    def _take_in(self, data: bytes) -> bool:
        """False where the streams unpack to more than the limits."""
        ends = [found.start() for found in re.finditer(rb"endstream", data)]
        number = start = total = skip = 0
        for mark in _MARK.finditer(data):
            if mark.start() < skip:
                continue
            if mark["number"]:
                number, start = int(mark["number"]), mark.end()
            elif not mark["stream"]:
                self._about.setdefault(number, data[start : mark.start()])
            else:
                about = data[start : mark.start()]
                at = bisect(ends, mark.end())
                skip = ends[at] if at < len(ends) else len(data)
                start = skip
                content = _unpacked(data[mark.end() : skip])
                total += len(content)
                if len(content) > _STREAM_LIMIT or total > _TOTAL_LIMIT:
                    return False
                self._about[number] = about
                if b"/ObjStm" in about:
                    self._about |= dict(_packed_objects(content))
                elif not _PICTURE.search(about):
                    self._own[number] = len(content) if _SAYS.search(content) else 64
                    if b"Do" in content:
                        self._drawn[number] = Counter(_DRAWN.findall(content))
        return True

    def _pages(self) -> Iterator[int]:
        for number, about in self._about.items():
            found = _CONTENTS.search(about) if b"/Contents" in about else None
            if not found or number in self._own:
                continue
            contents = [int(each) for each in _REFERENCE.findall(found[1])]
            if len(contents) == 1 and contents[0] not in self._own:
                # A list of its own elsewhere.
                contents = [int(each) for each in _REFERENCE.findall(self._about.get(contents[0], b""))]
            named = self._named(number)
            weight = 0
            for content, times in Counter(contents).items():
                weight += times * (self._own.get(content, 0) + self._drawings(content, named, 0))
            yield weight

    def _weight(self, number: int, depth: int = 0) -> int:
        """Of a drawing with all that it draws; one that draws itself the library sees through."""
        if number not in self._known:
            self._known[number] = 0
            if depth > _DEEPEST:
                return _PAGE_LIMIT + 1
            self._known[number] = self._own.get(number, 0) + self._drawings(
                number, self._named(number), depth
            )
        return self._known[number]

    def _drawings(self, number: int, named: dict[bytes, set[int]], depth: int) -> int:
        weight = 0
        for name, times in self._drawn.get(number, {}).items():
            weight += times * max((self._weight(each, depth + 1) for each in named.get(name, ())), default=0)
        return weight

    def _pairs(self, number: int) -> list[tuple[bytes, int]]:
        if number not in self._named_in:
            found = _NAMED.findall(self._about.get(number, b""))
            self._named_in[number] = [(name, int(target)) for name, target in found]
        return self._named_in[number]

    def _named(self, number: int) -> dict[bytes, set[int]]:
        """What the names stand for that an object uses; said two references away, perhaps, or by a parent."""
        named: dict[bytes, set[int]] = {}
        reached, seen = [number], {number}
        for _ in range(4):
            further = []
            for each in reached:
                for name, target in self._pairs(each):
                    named.setdefault(name, set()).add(target)
                    if name in (b"Resources", b"XObject", b"Parent") and target not in seen:
                        further.append(target)
                        seen.add(target)
            reached = further
        return named


def _unpacked(stream: bytes) -> bytes:
    """A stream as the library sees it, one byte over the limit at most; itself where it is not packed."""
    try:
        return zlib.decompressobj().decompress(stream, _STREAM_LIMIT + 1)
    except zlib.error:
        return stream


def _packed_objects(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Objects that stand together in one stream, behind a list of their numbers and places."""
    head = re.match(rb"(?:\s*\d{1,9}\s+\d{1,9}\b(?=\s)){1,20000}", content)
    if not head:
        return
    numbers = [int(each) for each in head[0].split()]
    bodies = content[head.end() :].lstrip()
    places = [*numbers[1::2], len(bodies)]
    for number, start, end in zip(numbers[::2], places, places[1:], strict=False):
        yield number, bodies[start:end]
