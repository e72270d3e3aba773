"""From a path, bytes, a paste or a page to an Article, or to one clear sentence why not."""

from __future__ import annotations

import stat
from dataclasses import dataclass
from pathlib import Path

from sejajar.reading.composing import compose, headline
from sejajar.reading.decoding import decode
from sejajar.reading.repairing import repair_paragraphs, repair_text
from sejajar.reading.webpage import extract_page, looks_like_html
from sejajar.text import Article, ReadingError

LIMIT_MB = 20
_LIMIT = LIMIT_MB * 1024 * 1024
_PAGE_SUFFIXES = (".html", ".htm")


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that can be read; `suffixes` are lower case with their dot."""

    label: str
    suffixes: tuple[str, ...]


FORMATS = (
    Format("Plain text", (".txt", ".text")),
    Format("Web page", _PAGE_SUFFIXES),
)


def read_file(path: Path) -> Article:
    """The article in a file. ReadingError where there is none."""
    data = _bytes_of(path)
    text = _characters(data, name=path.name)
    if path.suffix.lower() in _PAGE_SUFFIXES or looks_like_html(text):
        return _from_page(text, name=path.name)
    return _from_text(text, name=path.name, title=path.stem)


def read_bytes(data: bytes, *, name: str) -> Article:
    """The article in bytes that came without a file, plain text or a web page; `name` is for messages."""
    if len(data) > _LIMIT:
        raise _too_big(name)
    text = _characters(data, name=name)
    return _from_page(text, name=name) if looks_like_html(text) else _from_text(text, name=name, title="")


def read_text(text: str, *, title: str = "") -> Article:
    """The article in pasted plain text. ReadingError where there is nothing but white space."""
    return _from_text(text, name="", title=title, titled=bool(title))


def read_html(html: str, *, name: str) -> Article:
    """The article in pasted rich text or in a whole page. ReadingError where there is no text."""
    return _from_page(html, name=name)


def _characters(data: bytes, *, name: str) -> str:
    if not data.strip():
        raise _empty(name)
    return decode(data, name=name)


def _from_text(text: str, *, name: str, title: str, titled: bool = False) -> Article:
    repaired = repair_text(text)
    if not repaired.text:
        raise _empty(name)
    return compose(repaired.text, title=title if titled else headline(repaired.text) or title)


def _from_page(html: str, *, name: str) -> Article:
    page = extract_page(html)
    title = repair_paragraphs([page.title]).text
    paragraphs = list(page.paragraphs)
    # The reader should see the headline translated as well; extraction may have kept it or not.
    if title and paragraphs and title.casefold() not in (text.strip().casefold() for text in paragraphs[:3]):
        paragraphs.insert(0, title)
    repaired = repair_paragraphs(paragraphs)
    if not repaired.text:
        raise ReadingError(
            "“{name}” has no article text. Open the article’s own page, or copy its text and paste it.",
            name=name,
        )
    return compose(repaired.text, title=title or headline(repaired.text), source=page.source, date=page.date)


def _bytes_of(path: Path) -> bytes:
    name = path.name or str(path)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise ReadingError("“{name}” is a folder. Open the files in it instead.", name=name)
        # A pipe is what "<(command)" hands over; devices have no end.
        if not (stat.S_ISREG(status.st_mode) or stat.S_ISFIFO(status.st_mode)):
            raise ReadingError("“{name}” is not a file that can be read.", name=name)
        if status.st_size > _LIMIT:
            raise _too_big(name)
        with path.open("rb") as file:
            data = file.read(_LIMIT + 1)
    except FileNotFoundError:
        raise ReadingError("There is no file “{name}”. Check its name and folder.", name=str(path)) from None
    except PermissionError:
        raise ReadingError(
            "“{name}” may not be read: permission is denied. Ask its owner.", name=name
        ) from None
    except OSError as error:
        raise ReadingError(
            "“{name}” cannot be read: {reason}.", name=name, reason=error.strerror or type(error).__name__
        ) from None
    except ValueError:
        # A null character in the path.
        raise ReadingError("“{name}” is no file name.", name=repr(name)) from None
    if len(data) > _LIMIT:
        raise _too_big(name)
    return data


def _too_big(name: str) -> ReadingError:
    return ReadingError(
        "“{name}” is larger than {limit} MB, the most that can be opened. Split it into parts.",
        name=name,
        limit=LIMIT_MB,
    )


def _empty(name: str) -> ReadingError:
    if not name:
        return ReadingError("There is no text to read: nothing but white space was pasted.")
    return ReadingError("“{name}” is empty. Choose a file with text in it.", name=name)
