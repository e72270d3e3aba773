"""From the model's attention to pairs of words, and whether a model's attention can be trusted at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sejajar.text import Link, Span
from sejajar.translating.decoding import Decoder
from sejajar.translating.rewritten import Rewritten
from sejajar.translating.tokens import Pieces

# A word: letters and digits, and what holds a compound (anak-anak), a contraction or a number together.
WORD = re.compile(r"\w[\w\u0300-\u036f]*(?:(?:[-'’\u2010\u2011]|(?<=\d)[.,:](?=\d))\w[\w\u0300-\u036f]*)*")

_POSSESSIVE = re.compile("['’]s?$")

# A pair needs this share of its translated word's attention. Set by reading the links of some twenty news
# sentences: about half of the pairs between 0.2 and 0.3 were wrong, most above were right.
FLOOR = 0.3
# Two names need less, and so does a word that joins its neighbour's pair ("gencatan senjata", ceasefire).
LOW_FLOOR = 0.2
# What a pair gains by being spelled the same ("Doha"), or by beginning the same ("Israel", "Israeli"), where
# the attention is on it at all: attention tells occurrences of a name apart, spelling finds the name.
SAME, ALIKE, AT_ALL = 0.7, 0.5, 0.03


def word_set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Grammar words translate grammar words or nothing: Indonesian has no articles and no tenses.
ENGLISH_GRAMMAR = word_set(
    """a about against all also among an and are as at be been being between but by did do does during for
    from had has have if in into is it its not of on or over per so such than that the these this those
    through to toward towards under upon was were when where which while who with within"""
)
INDONESIAN_GRAMMAR = word_set(
    """ada adalah akan agar antara atas atau bagi bahwa dalam dan dari daripada demi dengan di guna hingga
    ialah ini itu juga kalau karena ke kepada ketika lebih menjadi merupakan namun oleh pada para per saat
    sambil sampai sebagai sebuah secara sedang sehingga sejak selama seorang seperti serta suatu sudah supaya
    tapi tetapi telah tentang terhadap tersebut tidak untuk yakni yaitu yang"""
)
# The plainest of them, which never become anything else.
_PLAIN_GRAMMAR = word_set("atau bahwa dalam dan dari di ke kepada oleh pada para untuk yang")
_NUMBER_WORDS = word_set(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million
    billion trillion first second third am pm noon midnight"""
)

# Copied names and numbers show at once whether a model's attention points at what it translates.
_PROBES = (
    "Presiden Prabowo Subianto bertemu Anwar Ibrahim di Jakarta.",
    "Pada 2019 perusahaan Samsung menjual 3715 telepon di Surabaya.",
    "Menurut Reuters, Budi Santoso dan Siti Rahma tinggal di Bandung.",
)


def attention_aligns(decoder: Decoder) -> bool:
    """Whether the model's attention was trained to align, found by asking it.

    Nothing in a package's files says so: every CTranslate2 model names some head. A model counts as aligned
    where the attention of copied names and numbers rests on their originals, spelling left aside.
    """
    right = asked = 0
    inputs = [decoder.tokenizer.encode(probe) for probe in _PROBES]
    if any(pieces.spans is None for pieces in inputs):
        return False
    for source, (best, *_) in zip(
        inputs, decoder.decode([p.pieces for p in inputs], attention=True), strict=True
    ):
        read, written = Rewritten.of(source.text), Rewritten.of(best.output.text)
        if not best.attention:
            return False
        sources, targets, shares = _shares(source, read, best.output, written, best.attention)
        originals = [span.of(read.text) for span in sources]
        for target, row in zip(targets, shares, strict=True):
            word = target.of(written.text)
            if word in originals and (word[0].isupper() or word.isdigit()):
                asked += 1
                right += row[originals.index(word)] >= max(FLOOR, *row)
    return asked >= 5 and right >= 0.8 * asked


def words(text: str) -> list[Span]:
    """The words of `text`; punctuation, symbols and emoji are none."""
    return [Span(*match.span()) for match in WORD.finditer(text)]


def word_links(
    source: Pieces, read: Rewritten, target: Pieces, written: Rewritten, attention: Sequence[Sequence[float]]
) -> list[Link]:
    """Which words of the original became which words of the translation.

    `source` are the pieces of `read.text`, a rewriting of the original; `written` is a rewriting of
    `target.text`, the model's output. `attention[t][s]` is the attention of target piece t on source piece s.
    A link's source is in the original, its target in `written.text`.
    """
    sources, targets, shares = _shares(source, read, target, written, attention)
    for t, target_span in enumerate(targets):
        for s, source_span in enumerate(sources):
            original, made = source_span.of(read.text), target_span.of(written.text)
            if not _possible(original, made):
                shares[t][s] = 0.0
            elif shares[t][s] >= AT_ALL:
                shares[t][s] += _alike(original, made)
    best = [max(range(len(row)), key=row.__getitem__, default=-1) for row in shares]
    found = {
        (t, s)
        for t, s in enumerate(best)
        if s >= 0 and shares[t][s] >= _floor(sources[s].of(read.text), targets[t].of(written.text))
    }
    linked = {s for _, s in found}
    for t, s in tuple(found):
        for beside in (s - 1, s + 1):
            if not 0 <= beside < len(sources) or beside in linked or shares[t][beside] < LOW_FLOOR:
                continue
            if sources[beside].of(read.text).lower() not in INDONESIAN_GRAMMAR:
                found.add((t, beside))
    return [Link(read.back(sources[s]), targets[t], min(1.0, shares[t][s])) for t, s in sorted(found)]


def _shares(
    source: Pieces, read: Rewritten, target: Pieces, written: Rewritten, attention: Sequence[Sequence[float]]
) -> tuple[list[Span], list[Span], list[list[float]]]:
    """The words of both sides, and how much of each translated word's attention each original word has."""
    sources, targets = words(read.text), words(written.text)
    source_owners, target_owners = source.owners(), target.owners()
    columns = [_owners(source_owners, range(span.start, span.end)) for span in sources]
    rows = [_owners(target_owners, written.origin[span.start : span.end]) for span in targets]
    return sources, targets, [[_share(attention, mine, theirs) for theirs in columns] for mine in rows]


def _owners(owners: Sequence[Sequence[int]], positions: Iterable[int]) -> list[int]:
    return sorted({piece for position in positions for piece in owners[position]})


def _share(attention: Sequence[Sequence[float]], rows: Sequence[int], columns: Sequence[int]) -> float:
    """How much of the attention of the pieces `rows` is on the pieces `columns`, from 0 to 1."""
    looking = [attention[row] for row in rows if row < len(attention)]
    if not looking:
        return 0.0
    return sum(row[column] for row in looking for column in columns if column < len(row)) / len(looking)


def _floor(source: str, target: str) -> float:
    return LOW_FLOOR if source[0].isupper() and target[0].isupper() else FLOOR


def _possible(source: str, target: str) -> bool:
    source, target = source.lower(), target.lower()
    if target in ENGLISH_GRAMMAR:
        return source in INDONESIAN_GRAMMAR
    if source in _PLAIN_GRAMMAR:
        return False
    return not source[0].isdigit() or bool(_digits(target)) or target in _NUMBER_WORDS


def _alike(source: str, target: str) -> float:
    source, target = source.casefold(), _POSSESSIVE.sub("", target.casefold())
    if source == target or (source[0].isdigit() and _digits(source) == _digits(target)):
        return SAME
    shorter = min(len(source), len(target))
    common = next((i for i in range(shorter) if source[i] != target[i]), shorter)
    return ALIKE if common >= 4 and common >= 0.6 * shorter else 0.0


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))
