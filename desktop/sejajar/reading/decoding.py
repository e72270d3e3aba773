"""Bytes to characters: byte order mark, UTF-8, then Windows-1252."""

from __future__ import annotations

import codecs
import re

from sejajar.text import ReadingError

_MARKS = (
    # UTF-32 first: its little-endian mark begins with the one of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What other programs write, by its first bytes. None of it is text, though some of it looks so at first.
_SIGNATURES = (
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"RIFF",
    b"\x7fELF",
    b"MZ\x90",
    b"\xd0\xcf\x11\xe0",
    b"\x1f\x8b",
    b"BZh",
    b"\xfd7zXZ",
    b"7z\xbc\xaf",
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# Charsets that a page may declare and that Python decodes to text without surprises.
_DECLARABLE = re.compile(r"(?:cp125\d|iso8859|latin|gb|big5|shift_jis|euc_|koi8)", re.ASCII)
_DECLARATION = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})")
# The five bytes that Windows-1252 leaves open are the controls of Latin-1, as browsers read them.
_CP1252 = [
    bytes([byte]).decode("latin-1" if byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else "cp1252")
    for byte in range(256)
]
_BINARY = (
    "“{name}” is in no format that Sejajar reads. Save the article as text, a web page or a Word document, "
    "or copy its text and paste it."
)
_ENCODING = "“{name}” is in an encoding that cannot be told. Save it as UTF-8 and open it again."


def decode(data: bytes, *, name: str) -> str:
    """The characters of `data`; ReadingError where they are no text or in an unknown encoding."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding, name)
    if data.startswith(_SIGNATURES):
        raise ReadingError(_BINARY, name=name)
    if wide := _wide(data):
        return _strictly(data, wide, name)
    if len(_CONTROLS.findall(data)) > len(data) // 200 + 2:
        raise ReadingError(_BINARY, name=name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _by_declaration(data) or _mixed(data, name)


def _strictly(data: bytes, encoding: str, name: str) -> str:
    # A file cut off inside a character is still worth reading; anything worse is not.
    text = data.decode(encoding, errors="replace")
    if text.count("\ufffd") > len(text) // 100 + 1:
        raise ReadingError(_ENCODING, name=name)
    return text.removeprefix("\ufeff")


def _wide(data: bytes) -> str:
    """UTF-16 without a mark shows in its zero bytes: Latin letters have them all on one side."""
    head = data[:4096]
    pairs = len(head) // 2
    if pairs < 4:
        return ""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > 0.6 * pairs and even < 0.05 * pairs:
        return "utf-16-le"
    if even > 0.6 * pairs and odd < 0.05 * pairs:
        return "utf-16-be"
    return ""


def _by_declaration(data: bytes) -> str:
    """What the page's own charset makes of it, empty where it declares none that fits."""
    found = _DECLARATION.search(data[:4096])
    if not found or b"<" not in data[:1024]:
        return ""
    try:
        encoding = codecs.lookup(found[1].decode("ascii")).name.replace("-", "")
        return data.decode(encoding) if _DECLARABLE.match(encoding) else ""
    except (LookupError, UnicodeDecodeError):
        return ""


def _mixed(data: bytes, name: str) -> str:
    """UTF-8 with the bytes that are not UTF-8 taken as Windows-1252: pages glued together have both."""
    strays = 0
    parts = []
    at = 0
    while at < len(data):
        # In slices, so that a file full of strays does not decode its rest again and again.
        piece = data[at : at + 65536]
        try:
            parts.append(piece.decode("utf-8"))
            at += len(piece)
        except UnicodeDecodeError as error:
            parts.append(piece[: error.start].decode("utf-8"))
            at += error.start
            if error.reason == "unexpected end of data" and error.start > 0 and at + 4 <= len(data):
                continue
            parts.append(_CP1252[data[at]])
            at += 1
            strays += 1
            # Latin script in Windows-1252 has few such letters; Cyrillic, Arabic or Japanese is full of them.
            if strays > len(data) // 5 + 2:
                raise ReadingError(_ENCODING, name=name) from None
    return "".join(parts)
