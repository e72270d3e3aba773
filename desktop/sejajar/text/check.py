"""What a check found amiss between a segment and its translation: a warning with a reason, never an error."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sejajar.text.span import Span


class Reason(StrEnum):
    """Why a check warns; the word before the hyphen is the check's kind in the JSON."""

    NUMBER_MISSING = "number-missing"
    NUMBER_CHANGED = "number-changed"
    NUMBER_ADDED = "number-added"
    DATE_MISSING = "date-missing"
    DATE_CHANGED = "date-changed"
    DATE_UNCLEAR = "date-unclear"
    CURRENCY_CHANGED = "currency-changed"
    NAME_MISSING = "name-missing"
    NAME_ALTERED = "name-altered"
    NAME_HALF_TRANSLATED = "name-half-translated"
    NAME_CUT = "name-cut"
    PLACE_UNTRANSLATED = "place-untranslated"
    WORD_UNTRANSLATED = "word-untranslated"
    TERM_MISSING = "term-missing"
    TERM_FEWER = "term-fewer"
    TERM_TRANSLATED = "term-translated"


# The English wording. The window has these same templates in its own translations.
DETAILS = {
    Reason.NUMBER_MISSING: "{source} is not in the translation",
    Reason.NUMBER_CHANGED: "{source} became {target}",
    Reason.NUMBER_ADDED: "{target} is not in the original",
    Reason.DATE_MISSING: "the date {source} is not in the translation",
    Reason.DATE_CHANGED: "the date {source} became {target}",
    Reason.DATE_UNCLEAR: "{source} reads as {target} in American English; write {advice}",
    Reason.CURRENCY_CHANGED: "the currency changed: {source} became {target}",
    Reason.NAME_MISSING: "the name {source} is not in the translation",
    Reason.NAME_ALTERED: "the name {source} became {target}",
    Reason.NAME_HALF_TRANSLATED: "{source} is left partly untranslated: {target}",
    Reason.NAME_CUT: "only {target} of the name {source} is in the translation",
    Reason.PLACE_UNTRANSLATED: "the place {source} stands untranslated; in English it is {target}",
    Reason.WORD_UNTRANSLATED: "the word {source} is left in Indonesian",
    Reason.TERM_MISSING: "the glossary has “{advice}” for “{source}”; the translation does not have it",
    Reason.TERM_FEWER: "the glossary has “{advice}” for “{source}”; the translation has it less often",
    Reason.TERM_TRANSLATED: "by the glossary “{advice}” stays as it is; the translation does not have it",
}
ADVISED = "; in English it is {advice}"


@dataclass(frozen=True, slots=True)
class Check:
    """One warning about one segment.

    `source` and `target` are the words to show in the reason; the spans, local to each side's string, are
    where to point. `entity` is the id of the entity concerned, None where there is none. `advice` is what to
    write instead, where that is known.
    """

    segment: int
    reason: Reason
    source: str = ""
    target: str = ""
    entity: str | None = None
    source_span: Span | None = None
    target_span: Span | None = None
    advice: str = ""

    @property
    def kind(self) -> str:
        return self.reason.value.partition("-")[0]

    @property
    def detail(self) -> str:
        """The reason as an English clause."""
        template = DETAILS[self.reason]
        if self.advice and "{advice}" not in template:
            template += ADVISED
        return template.format(source=self.source, target=self.target, advice=self.advice)
