"""XML for other programs, whatever is in our strings."""

from __future__ import annotations

import re
from typing import Any
from xml.sax.saxutils import escape

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
# The production Char of XML 1.0: no controls, lone surrogates, U+FFFE and U+FFFF, not even escaped.
_UNSTORABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def storable(text: str) -> str:
    """`text` with U+FFFD for what XML has no way to hold."""
    return _UNSTORABLE.sub("\ufffd", text)


def escaped(text: str) -> str:
    """`text` for an element written by hand; a carriage return would be read as a line feed."""
    return escape(storable(text), {"\r": "&#13;"})


def maker(namespace: str = "", prefix: str | None = None) -> Any:
    """An lxml `ElementMaker` that takes any string as content or attribute."""
    from lxml.builder import ElementMaker

    def add_text(element: Any, text: str) -> None:
        if len(element):
            element[-1].tail = (element[-1].tail or "") + storable(text)
        else:
            element.text = (element.text or "") + storable(text)

    def add_attributes(element: Any, attributes: dict[str, str]) -> None:
        for name, value in attributes.items():
            element.set(name, storable(value))

    return ElementMaker(
        typemap={str: add_text, dict: add_attributes},
        namespace=namespace or None,
        nsmap={prefix: namespace} if namespace else None,
    )


def written_out(root: Any) -> bytes:
    """The element as a file in UTF-8; indenting leaves text alone."""
    from lxml import etree

    xml: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=False, pretty_print=True)
    return DECLARATION.encode() + xml
