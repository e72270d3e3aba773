"""What can go wrong, in sentences a reader can act on.

    SejajarError
    ├── ReadingError    the document cannot be read
    ├── ModelError      the translation package is missing or broken
    ├── ExportError     the result cannot be written
    └── LibraryError    what is kept between two runs cannot be read or written

A message says what is wrong and what to do. It is a template and its fields apart, so that the
window can show it in the reader's language. Cancelling is not an error.
"""

from __future__ import annotations


class SejajarError(Exception):
    """Base of every fault of the outside world that the program knows how to explain."""

    def __init__(self, template: str, **fields: object) -> None:
        super().__init__(template.format(**fields))
        self.template = template
        self.fields = fields


class ReadingError(SejajarError):
    """The document cannot be read."""


class ModelError(SejajarError):
    """The translation package is missing or broken."""


class ExportError(SejajarError):
    """The result cannot be written."""


class LibraryError(SejajarError):
    """What is kept between two runs cannot be read or written."""
