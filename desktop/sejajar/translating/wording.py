"""How a sentence is dressed for the model and how the model's answer is dressed for the reader."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from sejajar.translating import guards
from sejajar.translating.rewritten import Rewritten

# The bundled model was trained on text with straight quotes, hyphens and plain spaces only.
_STRAIGHT = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‘’‚‛`´′", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "…": "...",
    }
)
_TYPOGRAPHIC = re.compile("[“”„‟«»″‘’‚‛`´′‐‑‒–—―−…]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+")
_SPACES = re.compile(r"\s+")
_NO_CENTS = re.compile(r",-+(?![\w-])")  # "Rp 1.500,-"
_DOT = re.compile(r"\.")
_EDGES = re.compile(r"^\s+|\s+$")
_STRAY_SPACE = re.compile(r"\s+(?=[,;:!?)\]}]|\.(?!\d))|(?<=[(\[{])\s+")


def for_model(text: str) -> Rewritten:
    """`text` as the model was trained to read it: straight quotes, single spaces, none before punctuation.

    The full stop in times becomes a colon; the model would take 06.00 for six thousand.
    """
    dots = guards.clock_dots(text)
    return tidy(
        Rewritten.of(text)
        .replace(_DOT, lambda match: ":" if match.start() in dots else match[0])
        .replace(_INVISIBLE, "")
        .replace(_NO_CENTS, "")
        .replace(_TYPOGRAPHIC, lambda match: match[0].translate(_STRAIGHT))
    )


def tidy(text: Rewritten) -> Rewritten:
    """Single spaces, none at the ends or before punctuation."""
    return text.replace(_SPACES, " ").replace(_EDGES, "").replace(_STRAY_SPACE, "")


_DOUBLE_CURLY = re.compile("[“”„‟«»]")
_SINGLE_CURLY = re.compile("[‘’‚‛]")
_OPENING = re.compile(r"""(?:^|(?<=[\s(\[{"'“‘—–-]))"(?=\S)""")
_OPENING_SINGLE = re.compile(r"""(?:^|(?<=[\s(\[{"“—–]))'(?=\w)""")
_THOUSANDS = re.compile(r"(?<![\w.,])\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\w]|[.,]\d)")
_DECIMAL = re.compile(r"(?<![\w.,])\d+,\d{1,2}(?![\w]|[.,]\d)")
_COMPOUND = re.compile(r"(?<![\w.-])[^\W\d_]\w*(?:[-.]\w{2,})+(?![\w-])")  # Not "1.500", not "U.S."
_JOINT = re.compile(r"(?<=[-.])|(?=[-.])")
_FIRST_LETTER = re.compile(r"^[^\w]*[^\W\d_]")
_FIRST_FUNCTION_WORD = re.compile(
    r"^(?:A|An|The|This|That|These|Those|And|Or|But|So|Because|As|At|By|For|From|If|In|Into|Of|On|To|With|Without"
    r"|When|While|Where|Which|Who|Whose|He|She|It|They|We|You|His|Her|Its|Their|Our|Is|Are|Was|Were|Be|Has"
    r"|Have|Had|Not|Also|After|Before|According|Including|Then|Than|Between|During|However|Meanwhile|There)\b"
)
_END_MARK = re.compile(r"([.?!,:;…])[\"'”’»)\]]*\s*$")
_LAST_STOP = re.compile(r"\.(?=[\"')\]]*$)")
_LAST_LETTER = re.compile(r".(?=[\"')\]]*$)(?![\"')\]])")
_ABBREVIATED = re.compile(r"(?:\b(?:Inc|Ltd|Co|Corp|Jr|Sr|etc|St|No)|\.\w|\b[A-Z]|\.\.)\.[\"')\]]*$")
_SWAP = str.maketrans(".,", ",.")


def for_reader(source: str, written: Rewritten, *, first: bool = True, last: bool = True) -> Rewritten:
    """The model's output with the punctuation, spacing, case and number style that the original calls for.

    `source` is the whole sentence, or a part of it: then `first` and `last` tell which.
    """
    written = _joined(source, tidy(written))
    for pattern in (_THOUSANDS, _DECIMAL):
        # A number copied as Indonesians write it: 150.000 is 150,000 in English, and 1,5 is 1.5.
        copied = {match[0] for match in pattern.finditer(source)}
        written = written.replace(pattern, partial(_anglicised, copied))
    if first and _begins_upper(source):
        written = written.replace(_FIRST_LETTER, lambda match: match[0][:-1] + _upper(match[0][-1]))
    elif not first and not _begins_upper(source):
        written = written.replace(_FIRST_FUNCTION_WORD, lambda match: match[0].lower())
    written = _with_end(source, written, last=last)
    if _DOUBLE_CURLY.search(source):
        written = written.replace(_OPENING, "“").replace(re.compile('"'), "”")
    if _SINGLE_CURLY.search(source) or _DOUBLE_CURLY.search(source):
        written = written.replace(_OPENING_SINGLE, "‘").replace(re.compile("'"), "’")
    for dash in "–—":
        if f" {dash} " in source and " - " not in source:
            written = written.replace(re.compile("(?<= )--?(?= )"), dash)
            break
    if "…" in source and "..." not in source:
        written = written.replace(re.compile(r"\.\.\."), "…")
    return written


def _joined(source: str, written: Rewritten) -> Rewritten:
    """Compounds and addresses that were copied, spelt as in the original: "Homestead- Miami", "LFP.Fr"."""
    for compound in dict.fromkeys(_COMPOUND.findall(source)):
        if compound in written.text:
            continue
        parts = [re.escape(part) for part in _JOINT.split(compound)]
        case = re.IGNORECASE if "." in compound else 0
        written = written.replace(re.compile(rf"(?<!\w){' ?'.join(parts)}(?!\w)", case), compound)
    return written


def begun_small(text: Rewritten) -> Rewritten:
    """With a small letter at its beginning."""
    return text.replace(_FIRST_LETTER, lambda match: match[0][:-1] + _lower(match[0][-1]))


def _with_end(source: str, written: Rewritten, *, last: bool) -> Rewritten:
    """The stop or comma at the end as in the original: headlines and parts of a sentence have no stop."""
    wanted = _END_MARK.search(source)
    mark = wanted[1] if wanted else ""
    got = _END_MARK.search(written.text)
    if mark in ("", ",", ";", ":") and got and got[1] == "." and not _ABBREVIATED.search(written.text):
        return written.replace(_LAST_STOP, mark)
    if not got and (mark in (".", "?", "!") or (mark == "," and not last)) and written.text:
        return written.replace(_LAST_LETTER, lambda match: match[0] + mark)
    return written


def _anglicised(copied: set[str], number: re.Match[str]) -> str:
    return number[0].translate(_SWAP) if number[0] in copied else number[0]


def _begins_upper(text: str) -> bool:
    first = _FIRST_LETTER.search(text)
    return first is not None and first[0][-1].isupper()


def _upper(letter: str) -> str:
    """Capital form where it is one character (the German sharp s stays)."""
    return letter.upper() if len(letter.upper()) == 1 else letter


def _lower(letter: str) -> str:
    """Small form where it is one character (the Turkish dotted capital stays)."""
    return letter.lower() if len(letter.lower()) == 1 else letter


_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+")


def is_shouted(text: str) -> bool:
    """Whether a whole headline is in capitals; a lone acronym or two is not."""
    cased = [letter for letter in _LETTER.findall(text) if letter.isupper() or letter.islower()]
    upper = sum(letter.isupper() for letter in cased)
    longest = max((len(word) for word in _WORD.findall(text)), default=0)
    return len(_WORD.findall(text)) >= 2 and longest > 5 and upper >= 0.9 * len(cased) > 0


def is_titled(text: str) -> bool:
    """Whether nearly every word of a headline begins with a capital ("Presiden Resmikan Jembatan Baru")."""
    long = [word for word in _WORD.findall(text)[1:] if len(word) > 3]
    capitals = sum(word[0].isupper() for word in long)
    return len(long) >= 3 and capitals >= 0.75 * len(long) and not text.rstrip(" \"')").endswith(".")


def calmed(text: Rewritten, case: Callable[[str], str]) -> Rewritten:
    """A headline in sentence case; `case` tells how a word is written within a sentence."""

    def calm(match: re.Match[str]) -> str:
        form = case(match[0])
        return form if len(form) == len(match[0]) else match[0]

    return text.replace(_WORD, calm).replace(
        _FIRST_LETTER, lambda match: match[0][:-1] + _upper(match[0][-1])
    )


def shouted(text: Rewritten) -> Rewritten:
    """All letters in capitals, as the original had them."""
    return text.replace(_WORD, lambda match: "".join(map(_upper, match[0])))


def usual_case(text: str) -> dict[str, str]:
    """How the article writes its words within its sentences: "ISRAEL" -> "Israel"; headlines do not count."""
    forms: dict[str, dict[str, int]] = {}
    for line in text.split("\n"):
        if is_shouted(line) or is_titled(line):
            continue
        for match in _WORD.finditer(line):
            before = line[: match.start()].rstrip(" \"'“‘(")
            if before and before[-1] not in ".!?:":
                counts = forms.setdefault(match[0].upper(), {})
                counts[match[0]] = counts.get(match[0], 0) + 1
    return {upper: max(counts, key=counts.__getitem__) for upper, counts in forms.items()}
