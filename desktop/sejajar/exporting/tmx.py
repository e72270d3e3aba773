"""TMX 1.4b: the sentences and their translations as a translation memory."""

from __future__ import annotations

from sejajar import __version__
from sejajar.exporting.languages import TARGET, primary
from sejajar.exporting.markup import XML_LANG, maker, written_out
from sejajar.text import Document, State

# What was copied or failed would teach a memory nothing.
_TRANSLATED = (State.MACHINE, State.EDITED, State.CONFIRMED)


def translation_memory(document: Document) -> bytes:
    """A unit for each translated sentence; the property `x-state` tells a machine's words from a person's.

    `creationid` is the engine that made the machine's. There are no dates: a document knows none, and a
    memory takes that of the import then.
    """
    make = maker()
    source_language = primary(document.article.language)

    def variant(language: str, text: str) -> object:
        return make.tuv(make.seg(text), {XML_LANG: language})

    units = []
    for segment in document.article.segments:
        translated = document.translation.get(segment.index)
        if translated is None or translated.state not in _TRANSLATED or not translated.text:
            continue
        by_machine = translated.state is State.MACHINE and translated.engine
        units.append(
            make.tu(
                make.prop(translated.state.value, type="x-state"),
                variant(source_language, document.article.source_of(segment)),
                variant(TARGET, translated.text),
                {"creationid": translated.engine} if by_machine else {},
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
    }
    return written_out(make.tmx(make.header(header), make.body(*units), version="1.4"))
