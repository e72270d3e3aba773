"""How an exported file is to be, and what goes into it that is not in the document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Wishes:
    """Each kind of file takes what it can use."""

    layout: str = "rows"
    """An id from LAYOUTS; for PDF."""
    confirmed_only: bool = False
    """Whether sentences that nobody confirmed are left out; for what has states."""
    original: str = ""
    """The name of the article's file, where it has one; for XLIFF."""
    dates: Mapping[int, tuple[datetime | None, datetime]] = field(default_factory=dict)
    """Segment index -> when its translation was first and last changed, in UTC; for TMX."""


AS_USUAL = Wishes()
