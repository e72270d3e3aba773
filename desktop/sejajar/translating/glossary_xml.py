"""XML of others, read without trusting it."""

from __future__ import annotations

import re
from typing import Any

from sejajar.text import ReadingError

_DECLARES = re.compile(rb"<!ENTITY", re.IGNORECASE)


def root_of(data: bytes, *, name: str) -> Any:
    """The first element of `data`, a part of the file `name`; nothing is fetched.

    ReadingError where it is damaged, or declares entities of its own, which can grow without end.
    """
    from lxml import etree

    if _DECLARES.search(data.replace(b"\0", b"")):
        raise ReadingError(
            "“{name}” declares entities of its own and is not opened. Export the terms as CSV.", name=name
        )
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ReadingError(
            "“{name}” is damaged at line {line}. Get a new copy of it.", name=name, line=error.lineno or 1
        ) from None
