"""Where sentences end in Indonesian news text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sejajar.reading.abbreviations import (
    BEFORE_NAME,
    BEFORE_NUMBER,
    DEGREE,
    EITHER,
    LETTERED,
    NEVER_LAST,
    OPENERS,
)
from sejajar.reading.datelines import is_byline, split_dateline
from sejajar.reading.urls import address_spans, is_address
from sejajar.reading.words import words
from sejajar.text import Span

# A stop, what closes with it, and the white space behind, which may have been lost.
_STOP = re.compile(r"(?P<stop>[.!?…]+)(?P<closing>[”’»)\]'\"]*)(?P<gap>\s*)")
_OPENING = "“‘«„([\"'¿¡-–—*•"
_HEAD = re.compile(r"[“‘«„(\[\"'¿¡\-–—*•\s]{0,6}")
_UP_TO_WORD = re.compile(r".*[\s(“”\"‘’«»\[,;:]", re.DOTALL)
_WORD = re.compile(r"\w+")
_SAID = re.compile(r"[^\s“‘«„(\[\"'¿¡\-–—*•]")
_REMARK = re.compile(r"[(\[][^()\[\]]{1,80}[)\]]\s*\.?\s*$")
# What follows a stop without a space: the last part of an address or of a name like Kompas.Com.
_DOMAIN = re.compile(
    r"(?:com|co|id|net|org|tv|go|ac|sch|my|sg|info|news|io|ai|js|pdf|html?)\b", re.IGNORECASE
)
# Numbers too long for a list's, and names of sites, which have stops inside.
_ENDS_TOO = re.compile(r"\d[\d.,/:]*\d\d|[\w-]+\.(?:com|co\.id|go\.id|id|net|org)", re.IGNORECASE)
_UNIT = re.compile(r"\d ?(?:km|cm|mm|m|kg|ha|kWh|juta|ribu)$")
_NO_OPENERS = words("wib wita wit")
_ITEM = re.compile(r"\W{0,3}(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4}|[IVX]{1,4})")
_LISTED = re.compile(r"[:;]\s(?P<item>\d{1,2}|[a-z])$")
_INITIALS = re.compile(r"(?:[A-Z][a-z]{0,2}\.)*[A-Z][a-z]?|(?:[a-z]\.)+[a-z]")
_INITIAL = r"[a-zA-Z]{1,4}\d{0,3}"
_BYLINE = re.compile(
    rf"\s*(?P<byline>[(\[]\s*{_INITIAL}(?:\s?[/\-,;|]\s?{_INITIAL}){{0,3}}\s*[)\]])\s*\.?\s*$"
)
# A stop was lost: behind a plain word stands one that has a capital only where a sentence begins.
_RUN_ON = re.compile(
    r"(?<= )(?P<last>[a-z]{3,20})[”\"]? (?=(?:Namun|Padahal|Akibatnya|Sebelumnya|Menurutnya|Meskipun"
    r"|Sementara|Selain|Setelah|Ketika|Bahkan|Sedangkan|Ia) [a-z]{2})"
)
# Words that a name or a title follows, and words that no sentence ends with.
_LEADS_ON = words(
    """
    adalah akan antara atas atau bagi bahwa berjudul berkata bernama bertajuk buku bukan dalam dan dari
    dengan dia film ialah ini itulah jika judul kalau karena karna kata kepada ketika lagu lewat maka
    melalui mengatakan menjadi menjawab menurut namun novel oleh pada para program puisi saat saja
    sambil sebagai sebelum sebuah secara sejak sementara seperti setelah siaran tajuk tapi tema tentang
    tetapi untuk yaitu yakni yang
    """
)
_FEWEST_WORDS = 5
_NO_INITIALS = words("km jam kg m cm mm l detik menit hari bulan dan atau ha g gr mg ml pria")


def split_sentences(paragraph: str) -> list[tuple[Span, bool]]:
    """The sentences of one paragraph as spans in it, and whether each is to be shown verbatim.

    The spans are in order, without the white space around them; only white space lies between.
    """
    if is_byline(paragraph):
        return [(Span(0, len(paragraph)), False)]
    body = _without_byline(paragraph)
    sentences: list[tuple[Span, bool]] = []
    start, verbatim = split_dateline(paragraph)
    if span := _trimmed(paragraph, 0, start):
        sentences.append((span, verbatim))
    for end in (*sentence_ends(paragraph[:body], start), body):
        for cut in (*_run_ons(paragraph, start, end), end):
            if span := _trimmed(paragraph, start, cut):
                sentences.append((span, is_address(span.of(paragraph))))
            start = cut
    if span := _trimmed(paragraph, body, len(paragraph)):
        sentences.append((span, True))
    return sentences


def sentence_ends(text: str, start: int = 0) -> Iterator[int]:
    """Positions from `start` on where a sentence ends and the next, or white space before it, begins."""
    addresses = iter(address_spans(text))
    address = next(addresses, None)
    quotes = counted = 0
    for match in _STOP.finditer(text, start):
        at, end = match.start(), match.end("closing")
        while address and address[1] <= at:
            address = next(addresses, None)
        if address and address[0] <= at:
            continue
        if not match["gap"] and '"' in match["closing"]:
            # One that is opened as “ may be closed as ".
            quotes += sum(text.count(quote, counted, at) for quote in '"“”')
            counted = at
            if quotes % 2 == 0:
                # Nothing to close: the quote glued to the stop opens the next sentence.
                end = match.start("closing") + match["closing"].index('"')
        if (item := _item_start(text, at)) and item > start:
            yield item
            start = item
        elif _is_end(text, start, at, match["stop"], end):
            yield end
            start = end


def _run_ons(text: str, start: int, end: int) -> Iterator[int]:
    """Where a sentence from `start` to `end` surely goes on with another, the stop between them lost."""
    for match in _RUN_ON.finditer(text, start, end):
        before, after = text[start : match.end()], text[match.end() : end]
        if (
            match["last"] not in _LEADS_ON
            and min(len(before.split()), len(after.split())) >= _FEWEST_WORDS
            # Inside quotes or brackets it may be a title.
            and before.count("“") == before.count("”")
            and before.count('"') % 2 == 0
            and before.count("(") == before.count(")")
        ):
            yield match.end()
            start = match.end()


def _item_start(text: str, at: int) -> int:
    """Where the list item begins whose number ends at `at` ("…: 1. Beras; 2. Gula"), 0 where none does."""
    found = _LISTED.search(text, max(0, at - 8), at)
    return found.start("item") if found and text[at : at + 2] == ". " else 0


def _is_end(text: str, start: int, at: int, stop: str, end: int) -> bool:
    """Whether the stop at `at`, closed at `end`, ends the sentence that began at `start`."""
    head = _HEAD.match(text, end)
    assert head
    if head.end() == len(text) or not _SAID.search(text, start, at):
        return False
    following = text[head.end() : head.end() + 40]
    word = _word_before(text, start, at)
    if head[0][:1].isspace() and _REMARK.match(text, head.end() - 1):
        # A source or a remark in brackets behind the last sentence, whatever it begins with.
        return not _is_short(word)
    # "iPhone" and "eFishery" are capitals in disguise.
    if following[0].islower() and not (following[1:2].isupper() and following[2:3].islower()):
        return False
    glued = not head[0]
    if stop != ".":
        return text[at - 1 : at] != "(" and not (
            glued and end == at + len(stop) and (stop[0] in ".…" or not following[0].isalpha())
        )
    closed = end > at + 1 and word.lower() not in BEFORE_NAME
    if glued or not head[0][0].isspace():
        return _ends_glued(text, start, at, word, following, closed)
    return closed or not word or _ends_at_word(text, start, at, word, head[0], following)


def _word_before(text: str, start: int, at: int) -> str:
    """What stands between the last space, bracket, quote or comma and `at`; at most 30 characters of it."""
    before = text[max(start, at - 30) : max(start, at)]
    found = _UP_TO_WORD.match(before)
    return before[found.end() :] if found else before


def _is_short(word: str) -> bool:
    lower = word.lower()
    return (
        lower in BEFORE_NAME
        or lower in BEFORE_NUMBER
        or lower in EITHER
        or DEGREE.fullmatch(word) is not None
    )


def _ends_glued(text: str, start: int, at: int, word: str, following: str, closed: bool) -> bool:
    """Whether a sentence ends at a stop with no space behind it, as in "Gaza.Israel"."""
    next_word = _WORD.match(following)
    if not following[0].isalpha() or not next_word or _DOMAIN.match(following):
        return False
    after = next_word[0].lower()
    if after in EITHER:
        return False
    if closed:
        return True
    if not following[1:2].islower():
        return False
    if word.lower() in EITHER:
        return len(after) > 3
    if word.isalpha() and len(word) > 2 and word[-1].islower() and not _is_short(word):
        return True
    # "… (2/10/2024).Warga", "… 10.30 WIB.Warga", "… 12 km.Warga", "… detik.com.Warga"
    if at - start <= 8 or after in _NO_OPENERS or _is_short(after):
        return False
    # "… 2004.Di sana": of two letters only what is known to open sentences.
    if len(after) < 3 and after not in OPENERS:
        return False
    return (
        word.endswith((")", "%"))
        or (word.isupper() and word.isalpha() and len(word) > 2 and not _is_short(word))
        or _ENDS_TOO.fullmatch(word) is not None
        or _UNIT.search(text, max(start, at - 12), at) is not None
    )


def _ends_at_word(text: str, start: int, at: int, word: str, head: str, following: str) -> bool:
    """Whether a sentence ends at the stop behind `word`, a space after it and then a capital or a digit."""
    if at - start <= 8 and _ITEM.fullmatch(text[start:at].strip()):
        return False
    if word.isdigit():
        return True
    # "PKL." and "KKP." are words of their own, not "pkl." and "kkp." shouted.
    lower = word if len(word) > 2 and word.isupper() and word.lower() in BEFORE_NUMBER else word.lower()
    if following[0].isdigit() and (lower in BEFORE_NUMBER or lower in BEFORE_NAME or lower in EITHER):
        return False
    next_word = _WORD.match(following)
    opener = next_word is not None and next_word[0].lower() in OPENERS
    if lower in NEVER_LAST:
        return False
    if (
        len(word) == 1
        and _word_before(text, start, text.rfind(" ", max(start, at - 30), at)).lower() in LETTERED
    ):
        return True
    if lower in BEFORE_NAME:
        return False
    if lower in EITHER or DEGREE.fullmatch(word):
        degree = DEGREE.match(following)
        another = degree is not None and "." in degree[0]
        return "(" not in head and not another and not (next_word and next_word[0].lower() in EITHER)
    if _INITIALS.fullmatch(word) and len(word.replace(".", "")) <= 1 + word.count("."):
        return opener
    return True


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
    before = paragraph[max(0, found.start() - 5) : found.start()].rstrip(" ”’\"'")
    ended = not before or before[-1] in ".!?…"
    # Damaged text may have lost the last stop: initials with a slash tell enough, single words do not.
    slashed = "/" in found["byline"] and found["byline"].islower() and paragraph.endswith(")")
    return found.start() if ended or slashed else len(paragraph)
