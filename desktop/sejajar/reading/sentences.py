"""Where sentences end in Indonesian news text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sejajar.reading.abbreviations import BEFORE_NAME, BEFORE_NUMBER, DEGREE, EITHER, NEVER_LAST, OPENERS
from sejajar.reading.urls import address_spans, is_address
from sejajar.reading.words import words
from sejajar.text import Span

# A stop, what closes with it, and the white space behind, which may have been lost.
_STOP = re.compile(r"(?P<stop>[.!?…]+)(?P<closing>[”’»)\]'\"]*)(?P<gap>\s*)")
_OPENING = "“‘«„([\"'¿¡-–—*•"
_HEAD = re.compile(r"[“‘«„(\[\"'¿¡\-–—*•\s]{0,6}")
_WORD_BEFORE = re.compile(r"[^\s(“”\"‘’«»\[,;:]+$")
_WORD = re.compile(r"\w+")
# What follows a stop without a space: the last part of an address or of a name like Kompas.Com.
_DOMAIN = re.compile(
    r"(?:com|co|id|net|org|tv|go|ac|sch|my|sg|info|news|io|ai|js|pdf|html?)\b", re.IGNORECASE
)
_ITEM = re.compile(r"\W{0,3}(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4}|[IVX]{1,4})")
_INITIALS = re.compile(r"(?:[A-Z][a-z]{0,2}\.)*[A-Z][a-z]?|(?:[a-z]\.)+[a-z]")
_INITIAL = r"[a-zA-Z]{1,4}\d{0,3}"
_BYLINE = re.compile(
    rf"\s*(?P<byline>[(\[]\s*{_INITIAL}(?:\s?[/\-,;|]\s?{_INITIAL}){{0,3}}\s*[)\]])\s*\.?\s*$"
)
_NO_INITIALS = words("km jam kg m cm mm l detik menit hari bulan dan atau ha g gr mg ml pria")


def split_sentences(paragraph: str) -> list[tuple[Span, bool]]:
    """The sentences of one paragraph as spans in it, and whether each is to be shown verbatim.

    The spans are in order, without the white space around them; only white space lies between.
    """
    body = _without_byline(paragraph)
    sentences: list[tuple[Span, bool]] = []
    start = 0
    for end in (*sentence_ends(paragraph[:body]), body):
        if span := _trimmed(paragraph, start, end):
            sentences.append((span, is_address(span.of(paragraph))))
        start = end
    if span := _trimmed(paragraph, body, len(paragraph)):
        sentences.append((span, True))
    return sentences


def sentence_ends(text: str) -> Iterator[int]:
    """Positions where a sentence ends and the next, or white space before it, begins."""
    addresses = iter(address_spans(text))
    address = next(addresses, None)
    start = 0
    quotes = counted = 0
    for match in _STOP.finditer(text):
        at, end = match.start(), match.end("closing")
        while address and address[1] <= at:
            address = next(addresses, None)
        if address and address[0] <= at:
            continue
        quotes += text.count('"', counted, at)
        counted = at
        if not match["gap"] and '"' in match["closing"] and quotes % 2 == 0:
            # Nothing to close: the quote glued to the stop opens the next sentence.
            end = match.start("closing") + match["closing"].index('"')
        if _is_end(text, start, at, match["stop"], end):
            yield end
            start = end


def _is_end(text: str, start: int, at: int, stop: str, end: int) -> bool:
    """Whether the stop at `at`, closed at `end`, ends the sentence that began at `start`."""
    head = _HEAD.match(text, end)
    assert head
    if head.end() == len(text) or not text[start:at].strip(_OPENING + " "):
        return False
    following = text[head.end() : head.end() + 40]
    # "iPhone" and "eFishery" are capitals in disguise.
    if following[0].islower() and not (following[1:2].isupper() and following[2:3].islower()):
        return False
    glued = not head[0] and not following[0].isspace()
    if stop != ".":
        return text[at - 1 : at] != "(" and not (glued and (stop[0] in ".…" or not following[0].isalpha()))
    closed = end > at + 1
    before = _WORD_BEFORE.search(text, max(start, at - 30), at)
    word = before[0] if before else ""
    if glued or (head[0] and not head[0][0].isspace()):
        return _ends_glued(word, following, closed)
    return closed or not word or _ends_at_word(text, start, at, word, head[0], following)


def _ends_glued(word: str, following: str, closed: bool) -> bool:
    """Whether a sentence ends at a stop with no space behind it, as in "Gaza.Israel"."""
    if not following[0].isalpha() or _DOMAIN.match(following):
        return False
    if closed:
        return True
    known = word.lower() in BEFORE_NAME or word.lower() in EITHER or "." in word
    return not known and len(word) > 2 and word[-1].islower() and word.isalpha() and following[1:2].islower()


def _ends_at_word(text: str, start: int, at: int, word: str, head: str, following: str) -> bool:
    """Whether a sentence ends at the stop behind `word`, a space after it and then a capital or a digit."""
    if _ITEM.fullmatch(text, start, at) or _ITEM.fullmatch(text[start:at].strip()):
        return False
    lower = word.lower()
    next_word = _WORD.match(following)
    opener = next_word is not None and next_word[0].lower() in OPENERS
    if word.isdigit():
        return not _is_listed(text, at - len(word))
    if following[0].isdigit() and (lower in BEFORE_NUMBER or lower in BEFORE_NAME or lower in EITHER):
        return False
    if lower in NEVER_LAST or lower in BEFORE_NAME:
        return lower not in NEVER_LAST and word.islower() and opener and len(word) > 1 and word != "dr"
    if lower in EITHER or DEGREE.fullmatch(word):
        return "(" not in head and not DEGREE.match(following)
    if _INITIALS.fullmatch(word) and len(word.replace(".", "")) <= 1 + word.count("."):
        return opener
    return True


def _is_listed(text: str, at: int) -> bool:
    """Whether the number at `at` counts a list's items: "sebagai berikut: 1. Beras; 2. Gula"."""
    before = text[:at].rstrip()[-1:] if at < 200 else text[at - 200 : at].rstrip()[-1:]
    return before in (":", ";")


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def _without_byline(paragraph: str) -> int:
    """Where the paragraph ends without initials like "(at/pip)" behind its last sentence."""
    found = _BYLINE.search(paragraph, max(0, len(paragraph) - 40))
    if not found or any(word in _NO_INITIALS for word in _WORD.findall(found["byline"])):
        return len(paragraph)
    before = paragraph[: found.start()].rstrip()[-1:]
    # Damaged text may have lost the last stop: initials with a slash tell enough, single words do not.
    slashed = "/" in found["byline"] and found["byline"].islower() and paragraph.endswith(")")
    return found.start() if slashed or before in (*".!?…\"”’'", "") else len(paragraph)
