"""The small cards that tell about what is under the pointer."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication

from sejajar.text import Article, Check, Entity, TranslatedSegment
from sejajar.ui.messages import check_text, kind_name, state_name


def entity_card(entity: Entity, warnings: Sequence[Check]) -> str:
    """Kind, both names, value, count and warnings, as rich text."""
    translate = QCoreApplication.translate
    lines = [f"<b>{escape(entity.name)}</b>"]
    if entity.target_name and entity.target_name != entity.name:
        lines.append("→ " + escape(entity.target_name))
    count = translate("cards", "%n mention(s)", "", len(entity.mentions))
    about = [kind_name(entity.kind), count]
    if entity.value and entity.value not in (entity.name, entity.target_name):
        about.insert(1, escape(entity.value))
    lines.append(" · ".join(about))
    return "<br>".join(lines) + ("<br>" + warnings_card(warnings) if warnings else "")


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
