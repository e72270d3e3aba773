"""An entry of the glossary: words of the original and the words that the reader wants for them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """`source` is Indonesian, `target` English; each is one line without white space around it.

    Where the two are the same, the words stay as they are. Several terms with one source are several good
    translations of it, the first the best.
    """

    source: str
    target: str
    note: str = ""

    def __post_init__(self) -> None:
        assert self.source
        assert self.target
        for text in (self.source, self.target, self.note):
            assert text == " ".join(text.split()), f"not one tidy line: {text!r}"

    @property
    def stays(self) -> bool:
        """Whether the words are not to be translated."""
        return self.source == self.target
