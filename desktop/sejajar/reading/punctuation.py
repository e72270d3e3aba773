"""Punctuation that scraping damaged: doubled quotes, lost and stray spaces, escapes of program code."""

from __future__ import annotations

import re

from sejajar.reading.datelines import dateline
from sejajar.reading.repairs import Draft, RepairKind
from sejajar.reading.sentences import sentence_ends

_ESCAPE = re.compile(r"\\u(20[0-3][0-9a-fA-F]|00[a-fA-F][0-9a-fA-F])|\\([\"'/])")
# Two single ones meant as a double one, then double ones said twice.
_PAIRS = re.compile(r"(?<!‘)‘‘(?!‘)|(?<!’)’’(?!’)|(?<![^\s(]),,(?=\w)|(?<!')''(?!')|(?<!`)``(?!`)")
_QUOTES = re.compile(r"“{2,}|”{2,}|(?<!\")\"\"(?=\w)|\"\"(?<=[\w.,!?]\"\")(?!\")")
_DOUBLED = ("““", "””", '""', "''", "``", ",,", "‘‘", "’’")
_QUOTE = {"“": "“", "”": "”", "‘": "“", "’": "”", ",": "„", "'": '"', "`": "“", '"': '"'}
# Each begins with what is rare, so that a long text is searched quickly; the lookbehind spans it.
_BEFORE_STOP = re.compile(r" (?<=[\w”’)%] )(?=[,;!?](?:\s|$)|\.(?:\s|$)|:(?:\s|$))")
_MISPLACED = re.compile(r" ,(?<=[a-z)] ,)(?=[A-Za-z])")
_AFTER_COMMA = re.compile(r"[,;](?:(?<=[a-z]{2}.)|(?<=[”’\")].))(?=[A-Z][a-z]|[a-z]{3}|[A-Z]{3})")
_AFTER_CAPITALS = re.compile(r",(?<=[A-Z]{2},)(?=[A-Z][a-z]{2}|[a-z]{3})")
# …,"kata dia
_AFTER_QUOTE = re.compile(
    r"[”\"](?<=[a-z][,!?].)(?=(?:kata|ujar|tutur|ucap|ungkap|jelas|tambah|imbuh|papar|terang|tegas|sebut)(?:nya)?\b)"
)
_IN_BRACKETS = re.compile(r"\( (?P<inside>[^()]{1,60}?) \)")
_BEFORE_BRACKET = re.compile(r"\((?:(?<=[a-z]{2}\()(?=\d{1,2}/\d)|(?<=[.!?”]\()(?=[a-z]{1,4}/[a-z]{1,4}\)))")
_GLUED_DASH = re.compile(r"(?<=[\w)])(?:--|—)$")
_MAYBE_GLUED = re.compile(r"[A-Za-z0-9)%][.!?…]{1,4}[”’\")\]]?[“‘\"(]?[A-Z]")


def repair_punctuation(draft: Draft) -> None:
    """Mend the punctuation of one paragraph in place."""
    if "\\" in draft.text:
        draft.rewrite(_ESCAPE, _unescape, RepairKind.ENCODING)
    if any(doubled in draft.text for doubled in _DOUBLED):
        draft.rewrite(_PAIRS, lambda match: _QUOTE[match[0][0]], RepairKind.QUOTES)
        draft.rewrite(_QUOTES, lambda match: _QUOTE[match[0][0]], RepairKind.QUOTES)
    draft.rewrite(_BEFORE_STOP, lambda match: "", RepairKind.SPACING)
    if " ," in draft.text:
        draft.rewrite(_MISPLACED, lambda match: ", ", RepairKind.SPACING)
    draft.rewrite(_AFTER_CAPITALS, lambda match: ", ", RepairKind.SPACING)
    draft.rewrite(_AFTER_QUOTE, lambda match: match[0] + " ", RepairKind.SPACING)
    if "( " in draft.text:
        draft.rewrite(_IN_BRACKETS, lambda match: f"({match['inside']})", RepairKind.SPACING)
    draft.rewrite(_AFTER_COMMA, lambda match: match[0] + " ", RepairKind.SPACING)
    draft.rewrite(_BEFORE_BRACKET, lambda match: " " + match[0], RepairKind.SPACING)
    if found := dateline(draft.text):
        _space_dash(draft, found.end())
    if _MAYBE_GLUED.search(draft.text):
        _space_sentences(draft)


def _unescape(match: re.Match[str]) -> str:
    return chr(int(match[1], 16)) if match[1] else match[2]


def _space_dash(draft: Draft, end: int) -> None:
    """Put spaces around the dash of a dateline that ends at `end`, as in "KUDUS, KabarKita.id—Banjir"."""
    if found := _GLUED_DASH.search(draft.text, 0, end):
        before, after = draft.text[: found.start()], draft.text[end:]
        word, following = before.rpartition(" ")[2], after[:20].partition(" ")[0]
        draft.note(RepairKind.SPACING, f"{word}{found[0]}{following}", f"{word} {found[0]} {following}")
        draft.text = f"{before} {found[0]} {after}"


def _space_sentences(draft: Draft) -> None:
    """Put a space where one sentence begins right behind another's stop, as in "Gaza.Israel"."""
    text = draft.text
    parts: list[str] = []
    at = 0
    for end in sentence_ends(text):
        parts.append(text[at:end])
        if not text[end].isspace():
            first, last = text.rfind(" ", 0, end) + 1, text.find(" ", end)
            after = text[max(first, end - 30) : end], text[end : last if 0 <= last < end + 30 else end + 30]
            draft.note(RepairKind.SPACING, "".join(after), " ".join(after))
            parts.append(" ")
        at = end
    draft.text = "".join(parts) + text[at:]
