"""What pages put into articles: pointers to other articles, advertising, share bars."""

from __future__ import annotations

import re

_LINE = re.compile(
    r"\W{0,3}(?:"
    # "Baca juga …", unless it ends like a sentence; what also begins sentences only with a colon.
    r"baca\s+(?:juga|pula)\b(?:.{0,250}[^.]$)?"
    r"|(?:baca|simak|lihat|tonton|saksikan|dengarkan)"
    r"(?:\s+(?:juga|pula|selengkapnya|video|artikel|berita)){0,2}\s*:\s*\S.{0,250}"
    r"|(?:simak|lihat|tonton) juga(?:\s+[-–—]\s.{0,250}|\s*:)?"
    r"|(?:simak|lihat|tonton|saksikan)(?: juga)? video (?-i:['‘“\"A-Z0-9]).{0,250}[^.]$"
    r"|(?:artikel|berita|video|konten)\s+(?:terkait|lainnya|pilihan|terpopuler|menarik)\s*:.{0,250}"
    r"|(?:baca|simak|lihat)\s+selengkapnya(?:\s+di\s+(?:sini|halaman\s+(?:selanjutnya|berikutnya)))?"
    r"|(?:berita|artikel|video|topik)\s+(?:terkait|lainnya|terpopuler)|terkini lainnya"
    r"|pilihan\s+(?:redaksi|editor)(?:\s*:.{0,250})?"
    r"|advertisement|iklan|scroll to (?:continue with content|resume content)"
    r"|(?:scroll|gulir) (?:ke bawah )?untuk (?:melanjutkan|lanjut)(?: membaca)?"
    r"|(?:lanjutkan|gulir untuk lanjut) membaca(?: artikel)?(?: di bawah(?: ini)?)?"
    r"|halaman\s+\d{1,2}\s*(?:/|dari)\s*\d{1,2}|(?:baca|simak|lihat|tonton)\s*:"
    r"|halaman\s+(?:selanjutnya|berikutnya|sebelumnya)(?:\s*[>»→]+)?"
    r"|bersambung ke halaman (?:selanjutnya|berikutnya|\d{1,2})\W*"
    r"|(?:bagikan|share|sebarkan)(?:\s+(?:artikel|berita)\s+ini)?"
    r"(?:\s+(?:ke|via|di)\s+(?:facebook|twitter|x|whatsapp|telegram|line|media sosial)\b.{0,50})?"
    r"|(?:(?:facebook|twitter|whatsapp|telegram|line|x|email|tweet|copy link|salin tautan|linkedin)"
    r"(?:[\s|,•·/]+|$)){2,8}"
    r"|\[?gambas:.{0,80}"
    # A field's name without its value.
    r"|reporter|penulis|editor|tim redaksi|tags?\s*:?"
    # What a paper says of itself below its articles.
    r"|fakta atau hoaks\? untuk mengetahui kebenaran\b.{0,250}"
    r"|artikel ini (?:telah|sudah|pernah) (?:tayang|terbit|dimuat|ditayangkan)\b.{0,60}\bdi.{1,250}"
    r"|simak breaking news\b.{0,350}"
    r"|dapatkan (?:update |informasi )?(?:berita|breaking news)\b.{0,200}"
    r"\b(?:telegram|whatsapp|google news|klik|ponselmu|aplikasi)\b.{0,180}"
    r"|(?:ikuti|follow) (?:kami|berita\b.{0,60}) (?:di|lewat|melalui|dari)\b.{0,120}"
    r"|(?:copyright\b|©).{0,30}\b(?:19|20)\d\d\b.{0,120}|copyright\s*(?:©|\(c\)|@).{0,100}"
    r"|dilarang (?:keras )?(?:mengambil konten|mereproduksi|memperbanyak|mengutip|menyalin)\b.{0,200}"
    r"\b(?:situs|laman|artikel|konten|redaksi|kantor berita)\b.{0,100}"
    r")\W{0,3}",
    re.IGNORECASE | re.DOTALL,
)
# A line of its own above the names of other articles.
_HEADING = re.compile(
    r"\W{0,3}(?:baca|simak|lihat|tonton)(?:\s+(?:juga|pula)\s*:?|\s*:)\W{0,3}", re.IGNORECASE
)
# Advertising's place in the middle of a sentence's paragraph.
ADVERTISING = re.compile(r"\s*\b(?:ADVERTISEMENT\s*)?SCROLL TO (?:CONTINUE WITH|RESUME) CONTENT\b")
_WORD = re.compile(r"\w+")
# "… kata dia. Baca juga: Judul Lain" at a paragraph's end, with no sentence behind it that would be lost.
_TAIL = re.compile(
    r"(?<=[.!?”\"’)])\s*[\[(]?(?:baca|simak|lihat|tonton) juga\s*:\s*[^.!?\n]{3,160}$"
    r"|\s*\[gambas:[^\[\]]{1,80}\]\s*$",
    re.IGNORECASE,
)


def is_clutter(paragraph: str) -> bool:
    """Whether the paragraph is no part of the article."""
    return len(paragraph) <= 400 and _LINE.fullmatch(paragraph) is not None


def points_ahead(paragraph: str) -> bool:
    """Whether the next paragraph is the name of another article, if it looks like a headline."""
    return len(paragraph) <= 30 and _HEADING.fullmatch(paragraph) is not None


def is_headline(paragraph: str) -> bool:
    """Whether it is set as papers set headlines: no stop, and nearly every long word with a capital."""
    words = [word for word in _WORD.findall(paragraph) if len(word) > 4]
    return (
        20 <= len(paragraph) <= 150
        and paragraph[-1] not in '.:;,…”"'
        and len(words) > 2
        and 5 * sum(not word[0].islower() for word in words) >= 4 * len(words)
    )


def clutter_tail(paragraph: str) -> int:
    """Where a pointer to another article begins at the end of `paragraph`; its length where there is none."""
    found = _TAIL.search(paragraph, max(0, len(paragraph) - 220))
    return found.start() if found else len(paragraph)
