"""The small cards that tell about what is under the pointer."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication

from sejajar.entities import Roster
from sejajar.text import Article, Check, TranslatedSegment
from sejajar.ui.messages import check_text, kind_name, state_name


def entity_card(roster: Roster, entity_id: str) -> str:
    """Kind, both names, value, count, and warnings or else why it has no second name, as rich text."""
    translate = QCoreApplication.translate
    entity, warnings = roster[entity_id], roster.warnings(entity_id)
    lines = [f"<b>{escape(entity.name)}</b>"]
    if entity.target_name and entity.target_name != entity.name:
        lines.append("→ " + escape(entity.target_name))
    count = translate("cards", "%n mention(s)", "", len(entity.mentions))
    about = [kind_name(entity.kind), count]
    if entity.value and entity.value not in (entity.name, entity.target_name):
        about.insert(1, escape(entity.value))
    lines.append(" · ".join(about))
    if warnings:
        lines.append(warnings_card(warnings))
    elif missing := why_missing(roster, entity_id):
        lines.append(escape(missing))
    return "<br>".join(lines)


def why_missing(roster: Roster, entity_id: str) -> str:
    """Why an entity has no name in the translation; empty where it has one."""
    translate = QCoreApplication.translate
    if roster.names(entity_id)[1] is not None:
        return ""
    if is_awaited(roster, entity_id):
        return translate("cards", "Not translated yet.")
    return translate(
        "cards",
        "Not found in the translation: it is left out there, or said in words that are not recognised.",
    )


def is_awaited(roster: Roster, entity_id: str) -> bool:
    """Whether the translation may name it yet: a sentence that does is still to come."""
    return not all(roster.mentions_of(mention.segment) for mention in roster[entity_id].mentions)


def spoken_sentence(
    article: Article,
    segment: int,
    translated: TranslatedSegment | None,
    checks: Sequence[Check],
    unfinished: str | None,
) -> str:
    """A sentence, its translation, its warnings, and what is `unfinished` there, for a screen reader."""
    translate = QCoreApplication.translate
    segments = article.segments
    parts = [
        translate("cards", "Sentence {number} of {all}.").format(number=segment + 1, all=len(segments)),
        article.source_of(segments[segment]),
        translate("cards", "Translation:"),
        translated.text if translated and translated.text else translate("cards", "none yet"),
        *([state_name(translated.state) + "."] if translated and translated.state.by_reader else []),
        *(check_text(check) for check in checks),
        *([translate("cards", "Unfinished:"), unfinished] if unfinished is not None else []),
    ]
    return " ".join(parts)


def warnings_card(checks: Sequence[Check]) -> str:
    """One warning a line, each reason once."""
    return "<br>".join(dict.fromkeys("⚠ " + escape(check_text(check)) for check in checks))
