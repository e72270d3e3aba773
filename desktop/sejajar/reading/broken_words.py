"""Words that a line end broke: whether their hyphen was the line end's or is their own."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from functools import cached_property
from pathlib import Path

from sejajar.reading.repairs import Draft, RepairKind
from sejajar.reading.words import words
from sejajar.text import ModelError

# What Word, browsers and PDF viewers put where a line ends amid a word.
_OTHER_HYPHEN = re.compile(r"[\xad\xac\u2010\u2011](?<=[^\W\d_].)(?=[ \t]*(?:\r\n?|\n)[ \t]*[a-z])")
_WORD = re.compile(r"[^\W\d_]+")
_LAST = re.compile(r"([^\W\d_]+)-$")
_INSIDE = re.compile(r"(?<![\w-])([^\W\d_]{2,})- ([a-z]{2,})(?!\w)")
_LINE_END = re.compile(r"([^\W\d_]+)-\n([^\W\d_]+)")
_SUFFIX = re.compile(r"(?:kan|an|i)?(?:lah|kah|nya|ku|mu)?")
_PREFIX = r"(?:(?:me|pe)(?:m|n|ng|ny)?|ber?|tem?|ter|di|ke)"
_VOWEL = re.compile(r"[aeiou]")
# Parts before a hyphen, that is; what follows these is a word or a name.
_FIRST_HALVES = words("non pro anti eks pasca pra semi ultra neo")
# These begin nothing but pairs: porak-poranda.
_FIRST_ONLY = words("porak gegap pontang tunggang lintang luluh centang")
_ENDINGS = words("nya ku mu lah kah an")
# "pra- dan pascabayar", "awalan me- dan di-": the hyphen stands for a half that is left out.
_BETWEEN = words("dan atau maupun serta hingga sampai ataupun")
# Behind a dash that stands too close: "kemarin-di kota".
_SHORT = words("di ke dia ia ini itu yang kami kita saya ada")


class WordTable:
    """Some 35,000 words of Indonesian news, which the recogniser of names knows more about.

    Read from a resources folder at the first question; ModelError where it is missing there.
    """

    def __init__(self, resources: Path) -> None:
        self._file = resources / "recogniser" / "words.tsv"

    def __contains__(self, word: object) -> bool:
        return word in self._words

    @cached_property
    def _words(self) -> frozenset[str]:
        try:
            lines = self._file.read_text(encoding="utf-8").splitlines()
        except (OSError, ValueError) as error:
            raise ModelError(
                "The recogniser of names in {folder} is missing or damaged; install the program again.",
                folder=self._file.parent,
            ) from error
        return frozenset(line.partition("\t")[0].lower() for line in lines)


class BrokenWords:
    """Puts the halves of a word together by what words there are: the `known` ones, and the text's."""

    def __init__(self, texts: Iterable[str], known: Container[str]) -> None:
        """`texts` is looked at when the first broken word is met; `known` are in lower case."""
        self._texts = texts
        self._known = known
        self._own: frozenset[str] | None = None

    def whole(self, left: str, right: str) -> str | None:
        """The word that `left` (without its hyphen) and `right` make, hyphened or not; None if not sure.

        cara, cara -> cara-cara; pemerin, tah -> pemerintah; non, blok -> non-blok; Indonesia, Malaysia and
        kata, dia -> None, unless the text says elsewhere that they belong together.
        """
        one, parted = left + right, f"{left}-{right}"
        first, second = left.lower(), right.lower()
        if right[0].isupper() and not one.isupper():
            return parted if first in _FIRST_HALVES or first == "se" or self._has(parted) else None
        if left[1:].isupper() and second == right:  # KPK-nya
            return parted if second in _ENDINGS or self._has(parted) else None
        if len(first) > 3 and first == second:
            return parted
        known, known_parted = self._has(one), self._has(parted)
        if known != known_parted:
            return one if known else parted
        after_half = first in _FIRST_HALVES and self._is_word(second)
        if is_doubled(first, second) or first in _FIRST_ONLY or after_half:
            return parted
        return one if known else None

    def likely(self, left: str, right: str) -> str:
        """The same where a hyphen at a line's end leaves little doubt that they are parts of one."""
        if word := self.whole(left, right):
            return word
        if right in _BETWEEN:
            return f"{left}- {right}"
        names = right[0].isupper() or left[1:].isupper()
        pair = self._is_word(left) and (self._is_word(right) or right in _SHORT)
        return f"{left}-{right}" if names or pair else left + right

    def _has(self, word: str) -> bool:
        if self._own is None:
            found = (re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text) for text in self._texts)
            self._own = frozenset(word.lower() for line in found for word in line)
        return word.lower() in self._own or word.lower() in self._known

    def _is_word(self, part: str) -> bool:
        """Whether it is a word by itself, not a syllable or an ending that happens to look like one."""
        return len(part) > 3 and part.lower() in self._known


def plain_hyphens(text: str) -> str:
    """The text with a plain hyphen wherever a line ends amid a word."""
    return _OTHER_HYPHEN.sub("-", text)


def halves(line: str, following: str) -> tuple[str, str] | None:
    """The letters on both sides of a line end with a hyphen, if there are some."""
    left, right = _LAST.search(line), _WORD.match(following)
    return (left[1], right[0]) if left and right else None


def on_one_line(text: str, broken: BrokenWords) -> str:
    """A paragraph without the line ends that a format's reader left behind hyphens, to be judged here."""
    return _LINE_END.sub(lambda match: broken.likely(*match.groups()), text) if "-\n" in text else text


def with_whole_words(paragraphs: list[Draft], broken: BrokenWords) -> Iterator[Draft]:
    """The same with those put together that a page's or a line's end parted amid a word."""
    last: Draft | None = None
    for draft in paragraphs:
        found = halves(last.text, draft.text) if last and last.text.endswith("-") else None
        if last and found and (word := broken.whole(*found)):
            left, right = found
            last.mended += draft.mended
            last.note(RepairKind.LINE_BREAK, f"{left}-⏎{right}", word)
            last.text = last.text[: -len(left) - 1] + word + draft.text[len(right) :]
            continue
        if last:
            yield last
        last = draft
    if last:
        yield last


def mend_inside(draft: Draft, broken: BrokenWords) -> None:
    """Mend words whose line end has become a space: "menam- bahkan"."""

    def whole(match: re.Match[str]) -> str:
        left, right = match.groups()
        return match[0] if right in _BETWEEN else broken.whole(left, right) or match[0]

    if "- " in draft.text:
        draft.rewrite(_INSIDE, whole, RepairKind.LINE_BREAK)


def is_doubled(left: str, right: str) -> bool:
    """Whether left-right is Indonesian reduplication: cara-cara, berlari-lari, sayur-mayur, corat-coret.

    Halves of one word that only look like it are told apart: ter-tera, di-dirikan, me-merintah.
    """
    left, right = left.lower().rsplit("-", 1)[-1], re.sub(r"\W+$", "", right.lower())
    if len(left) < 3 or len(right) < 3:
        return left == right
    # The second half may have an ending (bukunya, larian), and a prefix that the first has not (menerus).
    stem = rf"{left}|{left[1:]}" if len(left) > 4 else left
    if re.fullmatch(rf"(?:{left}|{_PREFIX}(?:{stem})){_SUFFIX.pattern}", right):
        return True
    if left.endswith(right) or any(
        left.endswith(right[:end]) and _SUFFIX.fullmatch(right, end) for end in range(4, len(right))
    ):
        return True
    changed = len(left) == len(right) >= 4 and _VOWEL.sub("", left) == _VOWEL.sub("", right)
    return changed or left[1:] == right[1:]
