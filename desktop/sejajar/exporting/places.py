"""Where things are in a document, in numbers a reader can follow."""

from __future__ import annotations

from sejajar.text import Article, Check, Document


def paragraph_numbers(article: Article) -> dict[int, int]:
    """Segment index -> the number of its paragraph, from 1."""
    return {
        segment.index: number
        for number, paragraph in enumerate(article.paragraphs, start=1)
        for segment in paragraph.segments
    }


def entity_warnings(document: Document) -> dict[str, list[Check]]:
    """Entity id -> the warnings about it, in reading order."""
    warnings: dict[str, list[Check]] = {}
    for index in sorted(document.checks):
        for check in document.checks[index]:
            if check.entity is not None:
                warnings.setdefault(check.entity, []).append(check)
    return warnings
