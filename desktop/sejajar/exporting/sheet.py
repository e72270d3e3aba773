"""Everything the printed page says, as the JSON value that the typst template reads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from typing import Any

from sejajar.exporting.document_json import engine_of
from sejajar.exporting.kinds import LABELS, Look, looks
from sejajar.exporting.languages import TARGET, primary
from sejajar.exporting.marks import Marks, marks_of, source_sentences, target_sentences
from sejajar.exporting.pieces import ends_of, pieces_of
from sejajar.exporting.places import entity_warnings, paragraph_numbers
from sejajar.exporting.values import readable, written
from sejajar.text import Check, Document, Entity, Kind, Paragraph, State

_TITLE_LENGTH = 70
# A paragraph and its translation stand on one page if they have no more characters than this, some ten lines.
_TOGETHER = 900


def sheet_of(document: Document) -> dict[str, Any]:
    """Runs are [text, mark] pairs; paragraphs are numbered from 1 as everywhere outside the code.

    "ends" says where a paragraph may go on over the next page: behind so many runs of its source and target.
    """
    article = document.article
    marks = marks_of(document)
    language = primary(article.language)
    columns = [
        _column(document, paragraph, number, marks)
        for number, paragraph in enumerate(article.paragraphs, start=1)
    ]
    first = article.paragraphs[0].span.of(article.text)
    headline = columns.pop(0) if _alike(article.title, first) else None
    day = _day(article.date)
    return {
        "title": shortened(article.title or first),
        "running_title": shortened(article.title),
        "heading": {
            "number": 0,
            "lang": (language, TARGET),
            "source": [(article.title, "")],
            "target": [],
            "warned": False,
        }
        if article.title and headline is None
        else headline,
        "author": article.author or article.source,
        "byline": [
            part
            for part in (
                article.author,
                article.source,
                article.place,
                written(day) if day else article.date,
            )
            if part
        ],
        "colophon": _colophon(document),
        "language": language,
        "languages": [_language_name(language), "English"],
        "day": day.isoformat() if day else "",
        "timestamp": _timestamp(day or datetime.now(UTC).date()),
        "rows": columns,
        "warned": any(document.checks.values()),
        "looks": {
            kind.value: {"tint": look.tint, "ink": look.ink, "underline": look.underline}
            for kind, look in looks().items()
        },
        "legend": _legend(marks),
        "index": _index(document),
        "warnings": _other_warnings(document),
        "unprintable": [],
    }


def _column(document: Document, paragraph: Paragraph, number: int, marks: Marks) -> dict[str, Any]:
    pieces = pieces_of(
        source_sentences(document, paragraph, marks), target_sentences(document, paragraph, marks)
    )
    source, target = ([run for piece in pieces for run in piece[side]] for side in (0, 1))
    return {
        "number": number,
        "lang": _codes(paragraph, primary(document.article.language)),
        "source": source,
        "target": target,
        "ends": ends_of(pieces),
        "warned": any(document.checks.get(segment.index) for segment in paragraph.segments),
        "together": sum(len(text) for text, _ in (*source, *target)) <= _TOGETHER,
    }


def _timestamp(day: date) -> int:
    """Seconds of its first moment in UTC since 1970; an archive asks for a date of every PDF."""
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())


def shortened(text: str) -> str:
    """At most 70 characters, cut between words."""
    text = " ".join(text.split())
    if len(text) <= _TITLE_LENGTH:
        return text
    return text[:_TITLE_LENGTH].rsplit(" ", 1)[0].rstrip(",;:.–- ") + "…"


def _day(text: str) -> date | None:
    """None for what is no ISO date, which is then shown as it stands."""
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        return None


def _codes(paragraph: Paragraph, article: str) -> tuple[str, str]:
    """Of the paragraph and of what stands beside it: its own words where it is in another language."""
    if not paragraph.language:
        return article, TARGET
    own = primary(paragraph.language)
    return own, TARGET if own == "id" else own


def _language_name(code: str) -> str:
    from babel import Locale

    return "Bahasa Indonesia" if code == "id" else Locale("en").languages.get(code, "Original")


def _alike(title: str, paragraph: str) -> bool:
    def core(text: str) -> str:
        return " ".join(text.split()).rstrip(".").casefold()

    return bool(title) and core(title) == core(paragraph)


def _colophon(document: Document) -> str:
    """Who made the translation, and what about it is not the machine's."""
    total = len(document.article.segments)
    states = [translated.state for translated in document.translation.values()]
    missing = total - len(states) + states.count(State.FAILED)
    engine = engine_of(document)
    parts = [
        f"Machine translation ({engine})" if engine else "Translation",
        f"{total} sentence" + "s" * (total != 1),
    ]
    for count, what in (
        (states.count(State.EDITED), "edited"),
        (states.count(State.CONFIRMED), "confirmed"),
        (missing, "not translated"),
    ):
        if count:
            parts.append(f"{count} {what}")
    return " · ".join(parts)


def _grouped_kinds() -> list[list[Kind]]:
    """The kinds in the order of an index; those that are marked alike stand together."""
    groups: dict[Look, list[Kind]] = {}
    marked = looks()
    for kind in LABELS:
        groups.setdefault(marked[kind], []).append(kind)
    return list(groups.values())


def _label(kinds: Sequence[Kind]) -> str:
    return ", ".join([LABELS[kinds[0]], *(LABELS[kind].lower() for kind in kinds[1:])])


def _legend(marks: Marks) -> list[dict[str, Any]]:
    used = {mark for marked in (*marks.sources.values(), *marks.targets.values()) for _, mark in marked}
    groups = [[kind for kind in group if kind.value in used] for group in _grouped_kinds()]
    return [{"mark": kinds[0].value, "label": _label(kinds)} for kinds in groups if kinds]


def _index(document: Document) -> list[dict[str, Any]]:
    """Entities by kind; names in alphabetical order, numbers in reading order."""
    numbers = paragraph_numbers(document.article)
    warnings = entity_warnings(document)
    groups = []
    for group in _grouped_kinds():
        entities = [entity for entity in document.entities if entity.kind in group]
        if group[0].is_name:
            entities.sort(key=lambda entity: entity.name.casefold())
        else:
            entities.sort(key=lambda entity: (entity.mentions[0].segment, entity.mentions[0].source))
        kinds = [kind for kind in group if any(entity.kind is kind for entity in entities)]
        if kinds:
            groups.append(
                {
                    "mark": kinds[0].value,
                    "label": _label(kinds),
                    "valued": any(entity.value for entity in entities),
                    "entities": [_entry(entity, numbers, warnings.get(entity.id, ())) for entity in entities],
                }
            )
    return groups


def _entry(entity: Entity, numbers: dict[int, int], warnings: Iterable[Check]) -> dict[str, Any]:
    return {
        "name": entity.name,
        "target": entity.target_name or "",
        "value": readable(entity.value or "", entity.kind),
        "count": len(entity.mentions),
        "paragraphs": list(dict.fromkeys(numbers[mention.segment] for mention in entity.mentions)),
        "warnings": _grouped(warnings, numbers),
    }


def _other_warnings(document: Document) -> list[dict[str, Any]]:
    """Those that are about no entity of the index."""
    listed = {entity.id for entity in document.entities}
    checks = [
        check
        for index in sorted(document.checks)
        for check in document.checks[index]
        if check.entity not in listed
    ]
    return _grouped(checks, paragraph_numbers(document.article))


def _grouped(checks: Iterable[Check], numbers: dict[int, int]) -> list[dict[str, Any]]:
    """The same reason once, with all paragraphs it is true of."""
    places: dict[str, list[int]] = {}
    for check in checks:
        places.setdefault(check.detail, []).append(numbers[check.segment])
    return [
        {"detail": detail, "paragraphs": list(dict.fromkeys(paragraphs))}
        for detail, paragraphs in places.items()
    ]
