"""Addresses of pages and people in running text, which no repair and no sentence end may touch."""

from __future__ import annotations

import re

# An entity ends an address unless it is the name of a query field ("?a=1&copy=2").
_ENTITY = r"&(?:amp;)*(?:[lr][ds]quo|nbsp|quot|[lg]t|hellip|[mn]dash)\b(?!\w*=)"
_BODY = rf"(?:(?!{_ENTITY})[^\s<>\"“”«»])"
_ADDRESS = re.compile(
    rf"(?:(?:https?|ftp)://|www\.){_BODY}+"
    rf"|(?<![\w.@-])[\w-]{{1,60}}(?:\.[\w-]{{1,60}}){{0,5}}\.[a-z]{{2,10}}/{_BODY}*"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,5}",
    re.IGNORECASE,
)
_MAY_HAVE = re.compile(r"://|www\.|@|\.[A-Za-z]{2,10}/", re.IGNORECASE)
_TRAILING = ".,;:!?)]}'’…"


def address_spans(text: str) -> list[tuple[int, int]]:
    """Where addresses lie in `text`, in order, without the punctuation of the sentence around them."""
    if not _MAY_HAVE.search(text):
        return []
    spans = []
    for match in _ADDRESS.finditer(text):
        address = match[0].rstrip(_TRAILING)
        spans.append((match.start(), match.start() + len(address)))
    return spans


def is_address(text: str) -> bool:
    """Whether `text` is one address and nothing else."""
    stripped = text.strip().rstrip(_TRAILING)
    return bool(stripped) and _ADDRESS.fullmatch(stripped) is not None
