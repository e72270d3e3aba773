"""What has one English form: datelines ("JAKARTA, Senin -"), and who wrote and edited an article."""

from __future__ import annotations

import re

from sejajar.text import Link, Span
from sejajar.translating.draft import Draft
from sejajar.translating.links import words


def _table(text: str) -> dict[str, str]:
    """From "senin = Monday; …"; the Indonesian side in small letters."""
    pairs = (pair.partition("=") for pair in text.split(";"))
    return {indonesian.strip(): english.strip() for indonesian, _, english in pairs}


_ROLES = _table(
    """
    penulis = By; oleh = By; reporter = Reporter:; pewarta = Reporter:; wartawan = Reporter:;
    jurnalis = Journalist:; kontributor = Contributor:; fotografer = Photographer:; editor = Editor:;
    redaktur = Editor:; penyunting = Editor:; uploader = Uploader:; laporan = Report:; sumber = Source:
    """
)
# Days, months, and where correspondents are, as far as English calls it otherwise.
_IN_DATELINES = _table(
    """
    senin = Monday; selasa = Tuesday; rabu = Wednesday; kamis = Thursday; jumat = Friday; sabtu = Saturday;
    minggu = Sunday; januari = January; februari = February; maret = March; mei = May; juni = June;
    juli = July; agustus = August; oktober = October; desember = December; agu = Aug; agt = Aug; okt = Oct;
    des = Dec; athena = Athens; beograd = Belgrade; brussel = Brussels; damaskus = Damascus;
    den haag = The Hague; jenewa = Geneva; kairo = Cairo; kiev = Kyiv; kota gaza = Gaza City;
    kopenhagen = Copenhagen; lisabon = Lisbon; madinah = Medina; makkah = Mecca; mekah = Mecca;
    mekkah = Mecca; moskow = Moscow; praha = Prague; roma = Rome; singapura = Singapore; teheran = Tehran;
    tepi barat = West Bank; warsawa = Warsaw; wina = Vienna; yerusalem = Jerusalem
    """
)
_LONGEST = 200
"""Characters."""

_ROLE = "|".join(_ROLES)
# Also one glued to the name before it: "Penulis: fjrEditor: Ani Wijaya".
_LABEL = re.compile(rf"(?:\b|(?-i:(?<=[a-z\d])(?=[A-Z])))(?:{_ROLE})\s?:\s?", re.IGNORECASE)
_PERSON = r"(?:[A-Z][a-z'’]+|[A-Z]\.)(?: (?:[A-Z][a-z'’]+|[A-Z]\.)){1,3}"
_BY = re.compile(rf"oleh (?=(?-i:{_PERSON})$)", re.IGNORECASE)
_REPORT_OF = re.compile(
    rf"Laporan (?:Wartawan|Reporter|Jurnalis|Kontributor) (?=[A-Z][\w. ]{{2,40}}, {_PERSON}$)"
)
_AND = re.compile(r"(?<= )dan(?= [A-Z])")
# Of names and initials: "Ani Wijaya", "B. Santosa", "fjr".
_OF_NAME = re.compile(r"[A-Z][\w.'’-]*|[a-z]{2,4}\d{0,3}")
_CAPITALISED = r"[A-Z][\w.'’]{1,30}"
_DATELINE = re.compile(
    rf"{_CAPITALISED}(?:,? (?:{_CAPITALISED}|\d{{1,2}}|\d{{4}}|\([\d/]{{3,10}}\))){{0,6}}\s*[-–—]{{1,3}}"
)
_KNOWN_IN_DATELINES = re.compile(rf"\b(?:{'|'.join(_IN_DATELINES)})\b", re.IGNORECASE)


def in_english(source: str) -> Draft | None:
    """The dateline or the credits that `source` is, names as they stand; None where it is neither."""
    if len(source) > _LONGEST:
        return None
    if _DATELINE.fullmatch(source):
        return _rewritten(
            source, [(match.span(), _place(match[0])) for match in _KNOWN_IN_DATELINES.finditer(source)]
        )
    labels = [
        (match.span(), _ROLES[match[0].rstrip(" :").lower()] + " ") for match in _LABEL.finditer(source)
    ]
    if labels and not re.search(r"\w", source[: labels[0][0][0]]) and _are_names(_LABEL.sub(" ", source)):
        labels += [(match.span(), "and") for match in _AND.finditer(source)]
        return _rewritten(source, sorted(labels))
    for pattern, label in ((_BY, "By "), (_REPORT_OF, "Report from ")):
        if match := pattern.match(source):
            return _rewritten(source, [(match.span(), label)])
    return None


def _place(word: str) -> str:
    english = _IN_DATELINES[word.lower()]
    return english.upper() if word.isupper() else english


def _are_names(text: str) -> bool:
    return all(_OF_NAME.fullmatch(word) for word in re.findall(r"\w[\w.'’-]*", text))


def _rewritten(source: str, changes: list[tuple[tuple[int, int], str]]) -> Draft:
    """`source` with other words at some places; every word is linked to what it became."""
    changed = [Span(*place) for place, _ in changes]
    kept = (span for span in words(source) if not any(span.overlaps(other) for other in changed))
    draft = Draft(source, tuple(Link(span, span, 1.0) for span in kept))
    for (start, end), new in reversed(changes):
        draft = draft.replace(Span(start, end), new)
        label, made = source[start:end].rstrip(" :"), new.rstrip(" :")
        draft = draft.linked(Link(Span(start, start + len(label)), Span(start, start + len(made)), 1.0))
    return draft
