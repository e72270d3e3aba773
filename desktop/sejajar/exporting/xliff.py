"""XLIFF 1.2 and 2.1: the sentences as a job that another translation program goes on with."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from sejajar import __version__
from sejajar.exporting.languages import TARGET, primary
from sejajar.exporting.markup import XML_LANG, XML_SPACE, maker, written_out
from sejajar.exporting.wishes import AS_USUAL, Wishes
from sejajar.text import Check, Document, Segment, State, TranslatedSegment

_Unit: TypeAlias = Callable[[Segment, TranslatedSegment | None, list[Check]], Any]

_STATES_1 = {
    State.MACHINE: "needs-review-translation",
    State.COPIED: "final",
    State.EDITED: "translated",
    State.CONFIRMED: "final",
}
# There is no "to be reviewed" here: what nobody has looked at is as it was at first.
_STATES_2 = {
    State.MACHINE: "initial",
    State.COPIED: "final",
    State.EDITED: "translated",
    State.CONFIRMED: "final",
}
_PRESERVE = {XML_SPACE: "preserve"}


def xliff_1(document: Document, wishes: Wishes = AS_USUAL) -> bytes:
    """XLIFF 1.2, which every program reads: a `trans-unit` for each sentence, a `group` for each paragraph.

    What is still to come or failed has no target, what was copied is not to be translated, and warnings are
    notes.
    """
    make = maker("urn:oasis:names:tc:xliff:document:1.2")
    article = document.article
    language = primary(article.language)

    def unit(segment: Segment, translated: TranslatedSegment | None, checks: list[Check]) -> Any:
        source = make.source(article.source_of(segment), {XML_LANG: language})
        made = make("trans-unit", source, id=_number(segment))
        if translated:
            target = make.target(translated.text, {XML_LANG: TARGET}, state=_state(translated, _STATES_1))
            if _by_model(translated):
                target.set("state-qualifier", "leveraged-mt")
            if translated.state is State.CONFIRMED:
                made.set("approved", "yes")
            if translated.state is State.COPIED:
                made.set("translate", "no")
            made.append(target)
        made.extend(make.note(check.detail, {"from": "Sejajar", "annotates": "target"}) for check in checks)
        return made

    groups = [make.group(*units, id=number) for number, units in _paragraphs(document, unit, wishes)]
    tool = {"tool-id": "sejajar", "tool-name": "Sejajar", "tool-version": __version__}
    name = wishes.original or _name(document)
    about = {"original": name, "source-language": language, "target-language": TARGET}
    file = make.file(
        make.header(make.tool(tool)),
        make.body(*groups),
        about,
        {"datatype": "plaintext", "tool-id": "sejajar"},
        _PRESERVE,
    )
    return written_out(make.xliff(file, version="1.2"))


def xliff_2(document: Document, wishes: Wishes = AS_USUAL) -> bytes:
    """XLIFF 2.1, the same for newer programs: a `unit` of one `segment` for each sentence."""
    make = maker("urn:oasis:names:tc:xliff:document:2.0")  # which 2.1 has kept
    article = document.article
    language = primary(article.language)

    def unit(segment: Segment, translated: TranslatedSegment | None, checks: list[Check]) -> Any:
        made = make.segment(make.source(article.source_of(segment), {XML_LANG: language}))
        if translated:
            made.set("state", _state(translated, _STATES_2))
            made.append(make.target(translated.text, {XML_LANG: TARGET}))
        notes = [make.note(check.detail, appliesTo="target") for check in checks]
        whole = make.unit(*([make.notes(*notes)] if notes else []), made, id=_number(segment))
        if translated and translated.state is State.COPIED:
            whole.set("translate", "no")
        return whole

    groups = [make.group(*units, id=number) for number, units in _paragraphs(document, unit, wishes)]
    file = make.file(*groups, {"id": "article", "original": wishes.original or _name(document)}, _PRESERVE)
    return written_out(make.xliff(file, version="2.1", srcLang=language, trgLang=TARGET))


def _paragraphs(document: Document, unit: _Unit, wishes: Wishes) -> list[tuple[str, list[Any]]]:
    """The id of each paragraph with a sentence that is wanted, and their elements."""
    found = []
    for number, paragraph in enumerate(document.article.paragraphs, start=1):
        units = []
        for segment in paragraph.segments:
            translated = document.translation.get(segment.index)
            if translated and translated.state is State.FAILED:
                translated = None
            if wishes.confirmed_only and (translated is None or translated.state is not State.CONFIRMED):
                continue
            units.append(unit(segment, translated, list(document.checks.get(segment.index, ()))))
        if units:
            found.append((f"p{number}", units))
    return found


def _state(translated: TranslatedSegment, states: dict[State, str]) -> str:
    """What it is called in `states`; set phrases, such as datelines, need nobody to read them."""
    is_set_phrase = translated.state is State.MACHINE and not _by_model(translated)
    return states[State.EDITED if is_set_phrase else translated.state]


def _by_model(translated: TranslatedSegment) -> bool:
    return translated.state is State.MACHINE and translated.score is not None


def _number(segment: Segment) -> str:
    """A sentence's id, from 1."""
    return str(segment.index + 1)


def _name(document: Document) -> str:
    """What the sentences are from, as a translator would call it."""
    return document.article.title or document.article.source or "article"
