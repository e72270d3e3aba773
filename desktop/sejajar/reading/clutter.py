"""What pages put into articles: pointers to other articles, advertising, share bars."""

from __future__ import annotations

import re

_LINE = re.compile(
    r"\W{0,3}(?:"
    # "Baca juga …", unless it ends like a sentence; what also begins sentences only with a colon.
    r"baca\s+(?:juga|pula)\b(?:.{0,250}[^.]$)?"
    r"|(?:baca|simak|lihat|tonton|saksikan|dengarkan)"
    r"(?:\s+(?:juga|pula|selengkapnya|video|artikel|berita))?\s*:\s*\S.{0,250}"
    r"|(?:simak|lihat|tonton) juga\s+[-–—]\s.{0,250}"
    r"|(?:artikel|berita|video|konten)\s+(?:terkait|lainnya|pilihan|terpopuler|menarik)\s*:.{0,250}"
    r"|(?:baca|simak|lihat)\s+selengkapnya(?:\s+di\s+sini)?"
    r"|(?:berita|artikel|video)\s+(?:terkait|lainnya|terpopuler)|pilihan\s+(?:redaksi|editor)"
    r"|advertisement|iklan|scroll to (?:continue with content|resume content)"
    r"|(?:lanjutkan|gulir untuk lanjut) membaca(?: artikel)?(?: di bawah(?: ini)?)?"
    r"|halaman\s+(?:selanjutnya|berikutnya|sebelumnya)(?:\s*[>»→]+)?"
    r"|(?:bagikan|share|sebarkan)(?:\s+(?:artikel|berita)\s+ini)?(?:\s+(?:ke|via|di)\b.{0,60})?"
    r"|(?:(?:facebook|twitter|whatsapp|telegram|line|x|email|tweet|copy link|salin tautan|linkedin)"
    r"(?:[\s|,•·/]+|$)){2,8}"
    r"|\[?gambas:.{0,80}"
    r")\W{0,3}",
    re.IGNORECASE | re.DOTALL,
)
# "… kata dia. Baca juga: Judul Lain" at a paragraph's end, with no sentence behind it that would be lost.
_TAIL = re.compile(
    r"(?<=[.!?”\"’)])\s*[\[(]?(?:baca|simak|lihat|tonton) juga\s*:\s*[^.!?\n]{3,160}$"
    r"|\s*\[gambas:[^\[\]]{1,80}\]\s*$",
    re.IGNORECASE,
)


def is_clutter(paragraph: str) -> bool:
    """Whether the paragraph is no part of the article."""
    return len(paragraph) <= 300 and _LINE.fullmatch(paragraph) is not None


def clutter_tail(paragraph: str) -> int:
    """Where a pointer to another article begins at the end of `paragraph`; its length where there is none."""
    found = _TAIL.search(paragraph, max(0, len(paragraph) - 220))
    return found.start() if found else len(paragraph)
