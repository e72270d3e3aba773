"""Who published an article, where its first line or its last says so."""

from __future__ import annotations

import re

_DASH = r"\s*(?:-{1,3}|–|—)\s"
_PLACE = r"[A-Z][A-Za-z.' ]{2,30}"
_MEDIUM = r"[A-Za-z][A-Za-z0-9]{1,20}(?:[. ][A-Za-z0-9]{1,15}){0,2}"
_DATELINES = (
    # JAKARTA, KOMPAS.com - …   Jakarta, CNN Indonesia -- …
    re.compile(rf"{_PLACE}, ?(?P<source>{_MEDIUM}){_DASH}"),
    # TEMPO.CO, Jakarta - …
    re.compile(rf"(?P<source>[A-Za-z0-9]{{2,20}}\.[A-Za-z.]{{2,6}}), ?{_PLACE}{_DASH}"),
    # Jakarta (ANTARA) - …
    re.compile(rf"{_PLACE} ?\((?P<source>{_MEDIUM})\){_DASH}"),
    # Merdeka.com - …
    re.compile(rf"(?P<source>[A-Za-z0-9]{{2,20}}\.(?:com|co|id|co\.id|net|org|tv)){_DASH}", re.IGNORECASE),
)


def dateline_end(paragraph: str) -> int:
    """How far "JAKARTA, KOMPAS.com - " reaches into `paragraph`, 0 where it has no dateline."""
    found = _match(paragraph)
    return found.end() if found else 0


def named_source(text: str) -> str:
    """The publisher named in a dateline of the first paragraphs, empty where none is."""
    for paragraph in text[:3000].split("\n")[:4]:
        if found := _match(paragraph):
            return found["source"]
    return ""


def _match(paragraph: str) -> re.Match[str] | None:
    return next((found for pattern in _DATELINES if (found := pattern.match(paragraph))), None)
