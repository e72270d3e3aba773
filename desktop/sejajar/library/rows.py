"""Values as the library's rows hold them, and back. What makes no sense is logged and counts as unknown."""

from __future__ import annotations

import logging
import struct

from sejajar.text import (
    Correction,
    Kind,
    Link,
    MarkAs,
    Merge,
    NotEntity,
    SetKind,
    Span,
    State,
    Term,
    TranslatedSegment,
)

log = logging.getLogger(__name__)

# A link: start and end in the source, start and end in the target, weight. Seven times as fast as JSON.
_LINK = struct.Struct("<4Id")


def of_translated(translated: TranslatedSegment) -> tuple[str, bytes, float | None, str]:
    """Target, links, score, state."""
    links = b"".join(
        _LINK.pack(link.source.start, link.source.end, link.target.start, link.target.end, link.weight)
        for link in translated.links
    )
    return translated.text, links, translated.score, translated.state.value


def translated(
    engine: str, source: str, target: str, links: bytes, score: float | None, state: str
) -> TranslatedSegment | None:
    try:
        read = tuple(Link(Span(a, b), Span(c, d), weight) for a, b, c, d, weight in _LINK.iter_unpack(links))
        assert all(link.source.end <= len(source) for link in read)
        return TranslatedSegment(0, target, read, score, State(state), engine)
    except (ValueError, TypeError, AssertionError, struct.error) as error:
        log.warning("A remembered translation makes no sense and is made anew: %r", error)
        return None


def of_correction(correction: Correction) -> tuple[str, str, str]:
    """Action, the words it is about, and what it says of them."""
    match correction:
        case SetKind(name, kind):
            return "kind", name, kind.value
        case NotEntity(name):
            return "none", name, ""
        case Merge(name, into):
            return "merge", name, into
        case MarkAs(words, kind):
            return "mark", words, kind.value


def correction(action: str, words: str, argument: str) -> Correction | None:
    try:
        match action:
            case "kind":
                return SetKind(words, Kind(argument))
            case "none":
                return NotEntity(words)
            case "merge":
                return Merge(words, argument)
            case "mark":
                return MarkAs(words, Kind(argument))
        raise ValueError(action)
    except (ValueError, AssertionError) as error:
        log.warning("A kept correction makes no sense and is passed over: %r", error)
        return None


def term(source: str, target: str, note: str) -> Term | None:
    try:
        return Term(source, target, note)
    except AssertionError as error:
        log.warning("A kept term of the glossary makes no sense and is passed over: %r", error)
        return None
