"""Words of the rooms in the reader's language: kinds, reasons, states of the work."""

from __future__ import annotations

from html import escape

from babel import Locale
from PySide6.QtCore import QCoreApplication, QLocale

from sejajar.reading import is_near_indonesian
from sejajar.text import Check, Kind, Reason, SejajarError, State


def state_name(state: State) -> str:
    """How far a sentence's translation is somebody's choice."""
    translate = QCoreApplication.translate
    return {
        State.MACHINE: translate("states", "Machine translation"),
        State.COPIED: translate("states", "Copied as it stands"),
        State.EDITED: translate("states", "Edited"),
        State.CONFIRMED: translate("states", "Confirmed"),
        State.FAILED: translate("states", "Not translated"),
    }[state]


def kind_name(kind: Kind) -> str:
    """What one thing of the kind is called."""
    translate = QCoreApplication.translate
    return {
        Kind.PERSON: translate("kinds", "person"),
        Kind.PLACE: translate("kinds", "place"),
        Kind.ORGANISATION: translate("kinds", "organisation"),
        Kind.NUMBER: translate("kinds", "number"),
        Kind.DATE: translate("kinds", "date"),
        Kind.MONEY: translate("kinds", "amount of money"),
        Kind.PERCENT: translate("kinds", "percentage"),
        Kind.QUANTITY: translate("kinds", "quantity"),
    }[kind]


def check_text(check: Check) -> str:
    """The reason of a warning as a sentence."""
    translate = QCoreApplication.translate
    template = {
        Reason.NUMBER_MISSING: translate("checks", "{source} is not in the translation."),
        Reason.NUMBER_CHANGED: translate("checks", "{source} became {target}."),
        Reason.NUMBER_ADDED: translate("checks", "{target} is not in the original."),
        Reason.DATE_MISSING: translate("checks", "The date {source} is not in the translation."),
        Reason.DATE_CHANGED: translate("checks", "The date {source} became {target}."),
        Reason.DATE_UNCLEAR: translate(
            "checks", "{source} reads as {target} in American English; write {advice}."
        ),
        Reason.CURRENCY_CHANGED: translate("checks", "The currency changed: {source} became {target}."),
        Reason.NAME_MISSING: translate("checks", "The name {source} is not in the translation."),
        Reason.NAME_ALTERED: translate("checks", "The name {source} became {target}."),
        Reason.NAME_HALF_TRANSLATED: translate("checks", "{source} is left partly untranslated: {target}."),
        Reason.NAME_CUT: translate("checks", "Only {target} of the name {source} is in the translation."),
        Reason.PLACE_UNTRANSLATED: translate(
            "checks", "The place {source} stands untranslated; in English it is {target}."
        ),
        Reason.WORD_UNTRANSLATED: translate("checks", "The word {source} is left in Indonesian."),
        Reason.TERM_MISSING: translate(
            "checks", "The glossary has “{advice}” for “{source}”; the translation does not have it."
        ),
        Reason.TERM_FEWER: translate(
            "checks", "The glossary has “{advice}” for “{source}”; the translation has it less often."
        ),
        Reason.TERM_TRANSLATED: translate(
            "checks", "By the glossary “{advice}” stays as it is; the translation does not have it."
        ),
    }[check.reason]
    if check.advice and "{advice}" not in template:
        template += " " + translate("checks", "In English it is {advice}.")
    return template.format(source=check.source, target=check.target, advice=check.advice)


def tip(text: str) -> str:
    """A tooltip of just these words: Qt wraps its lines, and takes nothing in it for mark-up."""
    lines = "<br>".join(map(escape, text.splitlines()))
    return f"<qt>{lines}</qt>" if text else ""


def error_text(error: SejajarError) -> str:
    """What an error says, in the language of the interface."""
    return QCoreApplication.translate("errors", error.template).format(**error.fields)


def format_name(format_id: str, layout_id: str, *, confirmed_only: bool = False) -> str:
    """What an export format, in one of the layouts, is called."""
    translate = QCoreApplication.translate
    if confirmed_only:
        return {
            "tmx": translate("formats", "TMX 1.4b, confirmed sentences only"),
            "xliff": translate("formats", "XLIFF 1.2, confirmed sentences only"),
            "xliff2": translate("formats", "XLIFF 2.1, confirmed sentences only"),
        }[format_id]
    return {
        ("pdf", "rows"): translate("formats", "Bilingual PDF, side by side"),
        ("pdf", "facing"): translate("formats", "Bilingual PDF, on facing pages"),
        ("pdf", "interleaved"): translate("formats", "Bilingual PDF, each paragraph above its translation"),
        ("docx", "rows"): translate("formats", "Bilingual table for Word"),
        ("html", "rows"): translate("formats", "Bilingual web page"),
        ("txt", "rows"): translate("formats", "Translation as plain text"),
        ("csv", "rows"): translate("formats", "Names and numbers as a table"),
        ("tmx", "rows"): translate("formats", "Translation memory, TMX 1.4b"),
        ("xliff", "rows"): translate("formats", "XLIFF 1.2, for other translation programs"),
        ("xliff2", "rows"): translate("formats", "XLIFF 2.1, for newer ones"),
    }[format_id, layout_id]


def document_name(label: str) -> str:
    """What a kind of document that can be opened is called; `label` is its English name."""
    translate = QCoreApplication.translate
    return {
        "Plain text": translate("formats", "Plain text"),
        "Web page": translate("formats", "Web page"),
        "Word document": translate("formats", "Word document"),
        "OpenDocument text": translate("formats", "OpenDocument text"),
        "Rich text": translate("formats", "Rich text"),
        "PDF document": translate("formats", "PDF document"),
        "Book": translate("formats", "Book"),
        "Markdown": translate("formats", "Markdown"),
        "Mail": translate("formats", "Mail"),
    }[label]


def language_doubt(code: str) -> str:
    """The question whether to translate an article that seems to be in this language."""
    translate = QCoreApplication.translate
    if is_near_indonesian(code):
        question = translate("languages", "This looks like {language}, not Indonesian. Translate anyway?")
    else:
        question = translate(
            "languages",
            "This looks like {language}, not Indonesian. Paragraphs in {language} are copied as they are, "
            "and only the others translated. Translate anyway?",
        )
    return question.format(language=language_name(code))


def language_name(code: str) -> str:
    """The language of an ISO 639-1 code, in the language of the interface."""
    interface = "id" if QLocale().language() == QLocale.Language.Indonesian else "en"
    return str(Locale(interface).languages.get(code, code))
