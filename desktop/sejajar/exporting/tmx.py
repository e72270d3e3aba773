"""TMX 1.4b: the sentences and their translations as a translation memory."""

from __future__ import annotations

from datetime import UTC, datetime

from sejajar import __version__
from sejajar.exporting.languages import TARGET, primary
from sejajar.exporting.markup import XML_LANG, maker, written_out
from sejajar.exporting.wishes import AS_USUAL, Wishes
from sejajar.text import Document, State

# What was copied or failed would teach a memory nothing.
_TRANSLATED = (State.MACHINE, State.EDITED, State.CONFIRMED)


def translation_memory(document: Document, wishes: Wishes = AS_USUAL) -> bytes:
    """A unit for each translated sentence; the property `x-state` tells a machine's words from a person's.

    `creationid` is the engine that made the machine's. Those that a person changed have the dates of it.
    """
    make = maker()
    source_language = primary(document.article.language)
    states = (State.CONFIRMED,) if wishes.confirmed_only else _TRANSLATED

    def variant(language: str, text: str) -> object:
        return make.tuv(make.seg(text), {XML_LANG: language})

    units = []
    for segment in document.article.segments:
        translated = document.translation.get(segment.index)
        if translated is None or translated.state not in states or not translated.text:
            continue
        by_machine = translated.state is State.MACHINE and translated.engine
        units.append(
            make.tu(
                make.prop(translated.state.value, type="x-state"),
                variant(source_language, document.article.source_of(segment)),
                variant(TARGET, translated.text),
                {"creationid": translated.engine} if by_machine else {},
                _dates(*wishes.dates[segment.index]) if segment.index in wishes.dates else {},
            )
        )
    header = {
        "creationtool": "Sejajar",
        "creationtoolversion": __version__,
        "segtype": "sentence",
        "o-tmf": "Sejajar",
        "adminlang": "en",
        "srclang": source_language,
        "datatype": "plaintext",
        "creationdate": _written(datetime.now(UTC)),
    }
    return written_out(make.tmx(make.header(header), make.body(*units), version="1.4"))


def _dates(first: datetime | None, last: datetime) -> dict[str, str]:
    return ({"creationdate": _written(first)} if first else {}) | {"changedate": _written(last)}


def _written(moment: datetime) -> str:
    """As the standard has it: ISO 8601 without separators, in UTC."""
    return f"{moment:%Y%m%dT%H%M%SZ}"
