"""Languages as other programs name them."""

from __future__ import annotations

import re

TARGET = "en"
"""What is translated into."""

# Our English is British: 7 October 2025.
_REGIONS = {"id": "id-ID", "en": "en-GB"}


def primary(language: str) -> str:
    """The code without a region: "zh" of "zh-cn"; Indonesian where it could not be told."""
    code = language.partition("-")[0].lower()
    return code if re.fullmatch("[a-z]{2,3}", code) else "id"


def regional(code: str) -> str:
    """The code with a region where a spelling checker asks for one."""
    return _REGIONS.get(code, code)
