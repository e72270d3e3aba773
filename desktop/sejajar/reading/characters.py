"""Character-level repair of one line: entities with and without semicolons, mojibake, what cannot be seen."""

from __future__ import annotations

import html
import re
import unicodedata
from html.entities import html5, name2codepoint

from sejajar.reading.repairs import Draft, RepairKind
from sejajar.reading.words import words

_DOUBLED = re.compile(r"&(?:amp;)+(?=#?[A-Za-z0-9]{2,31}\b)", re.IGNORECASE)
_WHOLE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
# Names that begin no Indonesian or English word, so that a word may be glued to them.
_GLUED = (
    "ldquo|rdquo|lsquo|rsquo|sbquo|bdquo|laquo|raquo|lsaquo|rsaquo|quot|apos|nbsp|ensp|emsp|thinsp|"
    "mdash|ndash|hellip|bull|middot|shy|zwnj|zwj|lrm|rlm|amp"
)
# So may these, but "&Eacute" is another letter than "&eacute": "caf&eacute", "S&atildeo".
_LETTERS = "|".join(
    name
    for name in name2codepoint
    if re.fullmatch(
        r"[A-Za-z](?:acute|grave|circ|uml|tilde|ring|cedil|slash|caron)|(?:AE|ae|OE|oe|sz)lig", name
    )
)
# Names that stand only where no letter follows: "&copy 2024" and "&plusmn1", not "&copyright".
_ALONE = "lt|gt|copy|reg|trade|times|divide|euro|pound|yen|cent|sect|para"
# Words beside being names: "Rock &and Roll", "&Beta", "BTC&ETH". Sums and Greek stand in no news.
_ORDINARY = words(
    """
    and or not sub sup sum int cap cup image real part empty prop exist lang rang ang sim ni isin notin
    hearts clubs spades crarr prime minus circ tilde eth thorn ne perp prod cong dagger acute
    alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigmaf tau
    upsilon phi chi psi omega thetasym upsih piv
    """
)
# The other names of HTML 4, the longest first: "sup2" begins with "sup".
_SIGNS = "|".join(
    sorted((name for name in name2codepoint if name.lower() not in _ORDINARY), key=len, reverse=True)
)
# Code points that scraped text has without a semicolon; other digits may be a number glued on.
_NUMERIC = (
    "0*(?:34|38|39|60|62|14[5-8]|15[01]|160|173|8194|8195|8201|8203|8211|8212|821[6-8]|822[0-2]|8226|8230)"
)
_BARE = re.compile(
    rf"&(?:#(?P<number>{_NUMERIC})|(?-i:(?P<letter>{_LETTERS}))|(?P<glued>{_GLUED})"
    rf"|(?P<alone>{_ALONE}|(?-i:{_SIGNS}))(?![A-Za-z])|(?P<degrees>deg)(?-i:(?=[CF]\b)))"
    # "?a=1&quot=2" is a query even where nothing else shows the address.
    r"(?![A-Za-z0-9_]*=)",
    re.IGNORECASE,
)
# Mojibake has a letter from beyond ASCII in it; typographic signs alone are none, and ftfy loads slowly.
_SUSPECT = re.compile("[^\x00-\x7f\u00a0\u00ad\u200b\ufeff“”‘’„‚–—…•·«»°²³®™€£¥§±×÷½¼]")
# The last of a closing quote's three bytes means nothing in Windows-1252 and gets lost on the way.
_CLOSING_QUOTE = re.compile("â€(?![œ˜™“”¦¢šž‹ŒŽ‘’•–°¹º\x8d\x8f\x90\x9d])")
_LAYERS = 5
"""Rounds of mending; "&amp;amp;rdquo;" needs two, and no text that is one needs more than these."""
_SPACES = re.compile(r"\s+")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1b]+")
_INVISIBLE = re.compile(
    "[\x7f-\x84\x86-\x9f\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffc\ufffe\uffff\ud800-\udfff]+"
)
# A space that may not break stands inside a number by mistake only: "150. 000".
_IN_NUMBER = re.compile("[\u00a0\u2007\u2009\u202f](?:(?<=\\d[.,].)(?=\\d)|(?<=\\d.)(?=[.,]\\d))")
# Joiners shape Arabic and Indic script and hold emoji together; between other letters they are dirt.
_JOINER = re.compile(
    "(?<![\u0600-\u08ff\u0900-\u0dff\ufe0f\U0001f000-\U0001faff])[\u200c\u200d]+|[\u200c\u200d]+$"
)


def repair_characters(draft: Draft) -> None:
    """Mend the characters of one line in place and put its white space in order."""
    # One damage hides another: an entity inside mojibake, mojibake behind a space that may not break.
    for _ in range(_LAYERS):
        before = draft.text
        _mend(draft)
        if draft.text == before:
            return


def _mend(draft: Draft) -> None:
    if not draft.text.isprintable():
        draft.rewrite(_CONTROLS, lambda match: "", RepairKind.INVISIBLE, in_addresses=True)
    if not draft.text.isascii() and _SUSPECT.search(draft.text):
        _mojibake(draft)
    if "&" in draft.text:
        _entities(draft)
    if not draft.text.isascii() or not draft.text.isprintable():
        draft.rewrite(_INVISIBLE, lambda match: "", RepairKind.INVISIBLE, in_addresses=True)
        draft.rewrite(_JOINER, lambda match: "", RepairKind.INVISIBLE, in_addresses=True)
        draft.rewrite(_IN_NUMBER, lambda match: "", RepairKind.SPACING)
        draft.text = unicodedata.normalize("NFC", draft.text)
    draft.text = _SPACES.sub(" ", draft.text).strip()


def _mojibake(draft: Draft) -> None:
    from ftfy import fix_encoding

    draft.rewrite(_CLOSING_QUOTE, lambda match: "”", RepairKind.ENCODING)
    fixed: str = fix_encoding(draft.text)
    if fixed == draft.text:
        return
    old, new = draft.text.split(" "), fixed.split(" ")
    if len(old) != len(new):
        # White space was part of the damage.
        old, new = [draft.text], [fixed]
    for before, after in zip(old, new, strict=True):
        if before != after:
            draft.note(RepairKind.ENCODING, before, after)
    draft.text = fixed


def _entities(draft: Draft) -> None:
    draft.rewrite(_DOUBLED, lambda match: "&", RepairKind.ENTITY)
    draft.rewrite(_WHOLE, lambda match: _meaning(match[0]), RepairKind.ENTITY)
    draft.rewrite(_BARE, _bare, RepairKind.ENTITY)


def _meaning(entity: str) -> str:
    """What an entity with its semicolon stands for; itself where it is none."""
    if entity.startswith("&#"):
        return html.unescape(entity)
    return html5.get(entity[1:], html5.get(entity[1:].lower(), entity))


def _bare(match: re.Match[str]) -> str:
    if match["number"]:
        return html.unescape(f"&#{match['number']};")
    if match["letter"]:
        return html5[match["letter"] + ";"]
    return _meaning(f"&{match['glued'] or match['alone'] or match['degrees']};")
