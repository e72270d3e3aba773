"""Terms of TBX files: TBX-Basic in version 2 (ISO 30042:2008) and version 3 (2019)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from sejajar.text import ReadingError
from sejajar.translating.glossary_xml import root_of

# In whatever encoding: the first element, after declarations and comments.
_ROOT = re.compile(rb"<\s*(?:\w+:)?(martif|tbx)\b", re.IGNORECASE)
_ENTRIES = ("termEntry", "conceptEntry")
_LANGUAGES = ("langSet", "langSec")
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_INDONESIAN = ("id", "in", "ind")
_ENGLISH = ("en", "eng")
_OUT_OF_USE = ("deprecatedTerm", "supersededTerm", "obsolete")


def is_tbx(data: bytes) -> bool:
    """Whether it is one by its first element."""
    return _ROOT.search(data[:20_000].replace(b"\0", b"")) is not None


def rows_of_tbx(data: bytes, *, name: str) -> Iterator[tuple[int, str, str, str]]:
    """Line, Indonesian, English and note of each pair of terms; terms that are out of use are left out.

    ReadingError where the file is damaged, declares entities of its own (which can grow without end), or has
    no term in both languages.
    """
    root = root_of(data, name=name)
    found = False
    for entry in _below(root, *_ENTRIES):
        sources, targets = ([*_terms(entry, codes)] for codes in (_INDONESIAN, _ENGLISH))
        note = _note(entry)
        for source in sources:
            for target in targets:
                found = True
                yield entry.sourceline or 1, source, target, note
    if not found:
        raise ReadingError(
            "“{name}” has no terms in both Indonesian and English. Choose another file.", name=name
        )


def _terms(entry: Any, codes: tuple[str, ...]) -> Iterator[str]:
    for language in _below(entry, *_LANGUAGES):
        code = (language.get(_LANG) or language.get("lang") or "").casefold()
        if re.split("[-_]", code)[0] not in codes:
            continue
        for section in _below(language, "tig", "ntig", "termSec"):
            if not any(_text(note).startswith(_OUT_OF_USE) for note in _below(section, "termNote")):
                yield from (text for term in _below(section, "term") if (text := _text(term)))


def _note(entry: Any) -> str:
    """The first note, or else the first definition."""
    notes = [_text(note) for note in _below(entry, "note")]
    notes += [_text(one) for one in _below(entry, "descrip") if one.get("type") == "definition"]
    return next(filter(None, notes), "")


def _below(element: Any, *names: str) -> Iterator[Any]:
    """In any namespace."""
    yield from element.iter(*(f"{{*}}{name}" for name in names))


def _text(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())
