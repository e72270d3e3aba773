"""Documents that are zip archives of XML (.docx, .odt, .epub), opened without trusting them."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import Any

from sejajar.text import ReadingError

_MEMBER_MB = 40
_TOTAL_MB = 100
_MEMBER_LIMIT = _MEMBER_MB * 1024 * 1024
_TOTAL_LIMIT = _TOTAL_MB * 1024 * 1024
_MOST_MEMBERS = 20_000
_DECLARES = re.compile(rb"<!(?:DOCTYPE[^>]*\[|ENTITY)", re.IGNORECASE)


class Archive:
    """A zip archive in memory; every fault of it is a ReadingError.

    Nothing is written to the disk, so that a member's path leads nowhere, and sizes are checked while
    unpacking, since an archive may lie about them.
    """

    def __init__(self, data: bytes, *, name: str) -> None:
        self.name = name
        self._left = _TOTAL_LIMIT
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, OverflowError):
            raise self.broken() from None
        if len(self._zip.infolist()) > _MOST_MEMBERS:
            raise self._bomb()
        self.members = frozenset(self._zip.namelist())

    def read(self, member: str) -> bytes:
        """The unpacked bytes of one member."""
        try:
            info = self._zip.getinfo(member)
            # Office formats know no other; a damaged stream of these raises errors of their own.
            if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                raise self.broken()
            with self._zip.open(info) as file:
                data = file.read(min(_MEMBER_LIMIT, self._left) + 1)
        except KeyError:
            raise self.broken() from None
        except RuntimeError:
            # zipfile's way to say that a password is needed.
            raise ReadingError(
                "“{name}” is locked with a password. Open it in its own program and save it without.",
                name=self.name,
            ) from None
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError):
            raise self.broken() from None
        self._left -= len(data)
        if len(data) > _MEMBER_LIMIT or self._left < 0:
            raise self._bomb()
        return data

    def xml(self, member: str) -> Any:
        """The root element of one member; entities are refused and nothing is fetched."""
        return parse_xml(self.read(member), name=self.name)

    def broken(self) -> ReadingError:
        return broken(self.name)

    def _bomb(self) -> ReadingError:
        return ReadingError(
            "“{name}” unpacks to more than {limit} MB and is not opened. Copy its text and paste it.",
            name=self.name,
            limit=_TOTAL_MB,
        )


def parse_xml(data: bytes, *, name: str) -> Any:
    """The root element of `data`. Entities of its own are refused: they can grow without end."""
    from lxml import etree

    if _DECLARES.search(data):
        raise ReadingError(
            "“{name}” declares entities of its own and is not opened. Copy its text and paste it.", name=name
        )
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise broken(name) from None
    return root


def broken(name: str) -> ReadingError:
    return ReadingError("“{name}” is damaged and cannot be opened. Get a new copy of it.", name=name)
