"""One sentence's tokens and the names found among them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sejajar.entities.recogniser import Name


@dataclass(slots=True)
class Sentence:
    """The tokens of one sentence and the names found among them, in order and without overlaps."""

    words: list[str]
    names: list[Name]

    def put(self, name: Name) -> None:
        """Set a name, cutting back those it overlaps."""
        kept = []
        for old in self.names:
            if old.start < name.start:
                kept.append(Name(old.start, min(old.end, name.start), old.kind))
            if old.end > name.end:
                kept.append(Name(max(old.start, name.end), old.end, old.kind))
        self.names = sorted([*kept, name])

    def join(self, are_one: Callable[[Name, Name], bool]) -> None:
        """Make one name of two side by side, of the first one's kind, wherever `are_one` says so."""
        joined: list[Name] = []
        for name in self.names:
            if joined and joined[-1].end == name.start and are_one(joined[-1], name):
                joined[-1] = joined[-1]._replace(end=name.end)
            else:
                joined.append(name)
        self.names = joined

    def free(self, start: int, end: int) -> bool:
        return all(name.end <= start or end <= name.start for name in self.names)

    def text(self, name: Name) -> str:
        return " ".join(self.words[name.start : name.end])

    def before(self, name: Name) -> str:
        """The word before a name in lower case, empty at the beginning."""
        return self.words[name.start - 1].lower() if name.start else ""

    @property
    def shouting(self) -> bool:
        """Whether capitals say nothing here, as in a headline in capitals."""
        letters = [word for word in self.words if word.isalpha()]
        return sum(word.isupper() for word in letters) * 2 > len(letters)

    @property
    def headline(self) -> bool:
        """Whether most words have a capital that would have none in running text."""
        letters = [word for word in self.words if word.isalpha() and len(word) > 3]
        return len(letters) > 3 and sum(word[0].isupper() for word in letters) > 0.7 * len(letters)

    @property
    def whispering(self) -> bool:
        """Whether there are no capitals at all."""
        return not any(word[0].isupper() for word in self.words)


def is_abbreviation(word: str) -> bool:
    """KPK, ICC, Kemenlu: short, one word, at least two capitals or a capital in a short word."""
    return (
        2 <= len(word) <= 10 and word[0].isupper() and (sum(c.isupper() for c in word) > 1 or len(word) > 4)
    )
