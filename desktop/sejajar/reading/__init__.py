"""The outside world -> Article: files, pastes and pages, repaired and cut into sentences.

Public names: read_file, read_bytes, read_text, read_html; open_file, open_text,
open_html, Opened; FORMATS, Format;
WordTable; judge_language, is_near_indonesian, Language; repair_text, Repaired, Repair, RepairKind.
"""

from sejajar.reading.broken_words import WordTable
from sejajar.reading.language import Language, is_near_indonesian, judge_language
from sejajar.reading.opening import (
    FORMATS,
    Format,
    Opened,
    open_file,
    open_html,
    open_steps,
    open_text,
    open_text_steps,
    read_bytes,
    read_file,
    read_html,
    read_text,
)
from sejajar.reading.repairing import repair_text
from sejajar.reading.repairs import Repair, Repaired, RepairKind

__all__ = [
    "FORMATS",
    "Format",
    "Language",
    "Opened",
    "Repair",
    "RepairKind",
    "Repaired",
    "WordTable",
    "is_near_indonesian",
    "judge_language",
    "open_file",
    "open_html",
    "open_steps",
    "open_text",
    "open_text_steps",
    "read_bytes",
    "read_file",
    "read_html",
    "read_text",
    "repair_text",
]
