"""The document as JSON values: the program's public interface to other programs."""

from __future__ import annotations

from typing import Any

from sejajar.text import Article, Check, Document, Entity, Mention, Segment, Span, TranslatedSegment

VERSION = 1
"""Raised when a member changes its meaning or goes; new members may come without."""


def document_json(document: Document) -> dict[str, Any]:
    """The document as values for `json.dumps`.

    A segment's `start` and `end` are code points in `text`, its `paragraph` counts from 0. Whatever hangs on
    a segment counts from the start of the segment's own `source` or `target`: `links` are [source start,
    source end, target start, target end, weight], and so are the ends of `mentions` and `checks`.
    `target` is null and `state` "missing" where a segment has not been translated; a failed one has an empty
    `target`. `score` is the mean log-probability of a token. Ids are the same within one document only.
    """
    article = document.article
    return {
        "version": VERSION,
        "title": article.title,
        "author": article.author,
        "source": article.source,
        "place": article.place,
        "date": article.date,
        "language": article.language,
        "engine": engine_of(document),
        "text": article.text,
        "segments": [
            _segment(
                article,
                number,
                segment,
                document.translation.get(segment.index),
                document.checks.get(segment.index, ()),
            )
            for number, paragraph in enumerate(article.paragraphs)
            for segment in paragraph.segments
        ],
        "entities": [_entity(entity) for entity in document.entities],
    }


def engine_of(document: Document) -> str:
    """What made the machine's part of the translation; several names where several did."""
    engines = dict.fromkeys(document.translation[index].engine for index in sorted(document.translation))
    return ", ".join(engine for engine in engines if engine)


def _segment(
    article: Article,
    paragraph: int,
    segment: Segment,
    translated: TranslatedSegment | None,
    checks: tuple[Check, ...],
) -> dict[str, Any]:
    return {
        "index": segment.index,
        "paragraph": paragraph,
        "start": segment.span.start,
        "end": segment.span.end,
        "source": article.source_of(segment),
        "target": translated.text if translated else None,
        "state": translated.state.value if translated else "missing",
        "score": _rounded(translated.score if translated else None),
        "links": [
            [*_ends(link.source), *_ends(link.target), _rounded(link.weight)]
            for link in (translated.links if translated else ())
        ],
        "checks": [
            {
                "kind": check.kind,
                "reason": check.reason.value,
                "detail": check.detail,
                "entity": check.entity,
                "source": _ends(check.source_span) if check.source_span else None,
                "target": _ends(check.target_span) if check.target_span else None,
            }
            for check in checks
        ],
    }


def _entity(entity: Entity) -> dict[str, Any]:
    return {
        "id": entity.id,
        "kind": entity.kind.value,
        "name": entity.name,
        "target_name": entity.target_name,
        "value": entity.value,
        "mentions": [_mention(mention) for mention in entity.mentions],
    }


def _mention(mention: Mention) -> dict[str, Any]:
    return {
        "segment": mention.segment,
        "source": _ends(mention.source),
        "targets": [_ends(target) for target in mention.targets],
    }


def _rounded(number: float | None) -> float | None:
    """Four digits: more would say nothing, and differ between machines."""
    return None if number is None else round(number, 4)


def _ends(span: Span) -> list[int]:
    return [span.start, span.end]
