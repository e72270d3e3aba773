"""What the model must not touch, or cannot read: taken out before it reads, put back where it belongs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from sejajar.text import Link, Span
from sejajar.translating import guards
from sejajar.translating.draft import Draft
from sejajar.translating.links import words
from sejajar.translating.rewritten import Rewritten

# Letters that no normal form takes apart.
_PLAIN = str.maketrans("øØđĐłŁıİħĦŧŦðÐ", "oOdDlLiIhHtTdD") | {0xDF: "ss", 0xE6: "ae", 0xC6: "Ae", 0x153: "oe"}
_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>\"']*[\w/]"  # a web page
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"  # a mailbox
    r"|(?<!\w)[@#]\w+"  # an account, a tag
    r"|(?<!\w)\w*[^\W_]_\w*(?:\.\w+)*"  # a file
    r"|°\s?[CF]\b"
)
# What the tokenizer's own normal form would take apart: squares, fractions, circled numbers.
_COMPOSED = re.compile("[²³¹¼-¾⁰-₉⅐-⅟①-⓿]")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NUMBERS = re.compile(r"\d[\d.,]*[^\w\s.,]+\d[\d.,]*")
_NUMBER_BEFORE = re.compile(r"[\d.,]*\d$")
_BRACKETS = {"(": ")", "[": "]", "{": "}", '"': '"', "'": "'"}


@dataclass(frozen=True, slots=True)
class Kept:
    """What the model is not shown, and where in the segment it stands (brackets included)."""

    text: str
    span: Span


def take_out(
    source: str, read: Rewritten, unknown: Sequence[Span]
) -> tuple[Rewritten, tuple[Kept, ...], dict[str, str]]:
    """`read` without what the model must not see, what that was, and words that it sees in another spelling.

    `unknown` are the spans of `read.text` that the tokenizer cannot read. A foreign letter in a word is
    replaced by its plain form, and the word is spelled properly again afterwards ("Erdoğan", "m²");
    everything else (emoji, Arabic) is taken out with the brackets around it, and so are addresses.
    """
    addresses = [Span(*match.span()) for match in _ADDRESS.finditer(read.text)]
    runs = [*unknown, *(Span(*match.span()) for match in _COMPOSED.finditer(read.text))]
    spelling: dict[str, str] = {}
    kept: list[Kept] = []
    text = read.text
    pieces: list[Rewritten] = []
    at = 0
    for span in words(text):
        proper = span.of(text)
        plain = _plain(proper)
        if any(address.overlaps(span) for address in addresses):
            continue
        if plain and plain.isascii() and any(run.overlaps(span) for run in runs):
            spelling[plain] = proper
            pieces += read.cut(Span(at, span.start)), _spread(read.cut(span), plain)
            at = span.end
    respelled = _joined([*pieces, read.cut(Span(at, len(text)))])
    at = 0
    pieces = []
    text = respelled.text
    for run in _left_over(read, runs, addresses, respelled):
        start, end = run.start, run.end
        if start and _BRACKETS.get(text[start - 1]) == text[end : end + 1]:
            start, end = start - 1, end + 1
        while text[start].isnumeric() and start > at and text[start - 1].isdigit():  # 1½ is one number
            start -= 1
        before, after = _NUMBER_BEFORE.search(text, at, start), _NUMBER.match(text, end)
        if before and after:  # 2,5±1 would become 2,51
            start, end = before.start(), after.end()
        if start < at:
            continue
        span = respelled.back(Span(start, end))
        kept.append(Kept(span.of(source), span))
        pieces.append(respelled.cut(Span(at, start)))
        at = end
    return _joined([*pieces, respelled.cut(Span(at, len(text)))]), tuple(kept), spelling


def _plain(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word.translate(_PLAIN))
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def _spread(word: Rewritten, plain: str) -> Rewritten:
    last = len(word.origin) - 1
    return Rewritten(plain, tuple(word.origin[min(i, last)] for i in range(len(plain))))


def _joined(parts: Sequence[Rewritten]) -> Rewritten:
    return Rewritten(
        "".join(part.text for part in parts), tuple(position for part in parts for position in part.origin)
    )


def _left_over(
    read: Rewritten, runs: Sequence[Span], addresses: Sequence[Span], respelled: Rewritten
) -> list[Span]:
    """The characters of `runs` that still stand in `respelled`, as spans of it; spaces do not part them."""
    foreign = {read.origin[position] for run in runs for position in range(run.start, run.end)}
    whole = {read.origin[position] for span in addresses for position in range(span.start, span.end)}
    spans: list[Span] = []
    for position, (character, origin) in enumerate(zip(respelled.text, respelled.origin, strict=True)):
        if origin in whole or (origin in foreign and not character.isascii()):
            if spans and not respelled.text[spans[-1].end : position].strip():
                spans[-1] = Span(spans[-1].start, position + 1)
            else:
                spans.append(Span(position, position + 1))
    return spans


def put_back(source: str, draft: Draft, kept: Sequence[Kept]) -> Draft:
    """The kept characters, at the place in the translation that answers to theirs in the original.

    That is before what follows where they are joined to it, else behind the translation of the word before.
    Spaces are as in the original. Without a link to go by, the share of words before them decides.
    """
    readable = [span for span in words(source) if not any(span.overlaps(item.span) for item in kept)]
    for item in reversed(kept):  # of two at the same place the last goes in first
        text = _shown(item.text)
        at = _place(source, draft, item.span, readable)
        left = (
            " "
            if at and source[: item.span.start][-1:].isspace() and not draft.text[at - 1].isspace()
            else ""
        )
        right = (
            " "
            if source[item.span.end :][:1].isspace() and draft.text[at : at + 1].strip(" ,.;:!?)\"'”’")
            else ""
        )
        draft = draft.replace(Span(at, at), left + text + right)
        start = at + len(left)
        for span in words(text):
            offset = source.find(span.of(text), item.span.start, item.span.end)
            if offset >= 0:
                draft = draft.linked(Link(Span(offset, offset + len(span)), span.shifted(start), 1.0))
    return draft


def _shown(text: str) -> str:
    """What was kept as it goes into the translation: numbers on both sides of a sign in English style."""
    if not _NUMBERS.fullmatch(text):
        return text
    return _NUMBER.sub(lambda match: guards.english_number(text, Span(*match.span())), text)


def _place(source: str, draft: Draft, span: Span, readable: Sequence[Span]) -> int:
    before = [word for word in readable if word.end <= span.start]
    after = [word for word in readable if word.start >= span.end]
    if not before:
        return 0
    if not after:
        at = len(draft.text)
        if source[span.end :].strip():  # the closing punctuation stays at the end
            while at and not draft.text[at - 1].isalnum():
                at -= 1
        return at
    joined = after[0].start == span.end and source[: span.start][-1:].isspace()
    neighbour = after[0] if joined else before[-1]
    targets = [link.target for link in draft.links if link.source.overlaps(neighbour)]
    if targets:
        return min(targets).start if joined else max(target.end for target in targets)
    ends = [word.end for word in words(draft.text)]
    return ends[min(len(ends) - 1, len(before) * len(ends) // (len(before) + len(after)))] if ends else 0


def with_spelling(draft: Draft, spelling: dict[str, str]) -> Draft:
    """Words that were simplified for the model ("Erdogan"), as the original spells them ("Erdoğan")."""
    for plain, proper in spelling.items():
        for match in reversed(list(re.finditer(rf"\b{re.escape(plain)}", draft.text))):
            draft = draft.replace(Span(*match.span()), proper)
    return draft
