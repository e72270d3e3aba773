"""The one converter between a string's code points and the pieces a model reads and writes."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from string import ascii_letters, digits, punctuation
from typing import Any, Protocol

from sejajar.text import ModelError, Span
from sejajar.translating.argos import argos_package
from sejajar.translating.packages import Package

# What BPE puts behind a piece that does not end its word.
_GOES_ON = "@@"


@dataclass(frozen=True, slots=True)
class Pieces:
    """A string and the pieces it is made of.

    `spans[i]` are the code points of `text` that `pieces[i]` covers. It may be empty (all but the last of
    the bytes of a character). None where the tokenizer cannot say.
    """

    text: str
    pieces: tuple[str, ...]
    spans: tuple[Span, ...] | None

    def owners(self) -> list[list[int]]:
        """For each character of `text` the indices of the pieces that cover it."""
        owners: list[list[int]] = [[] for _ in self.text]
        for index, span in enumerate(self.spans or ()):
            # The bytes of one character have empty spans before the last: they belong to the same character.
            for position in range(span.start, min(max(span.end, span.start + 1), len(self.text))):
                owners[position].append(index)
        return owners

    def begins_word(self, index: int) -> bool:
        """Whether a word begins with this piece."""
        if self.spans is None:
            return index == 0 or not self.pieces[index - 1].endswith(_GOES_ON)
        start, text = self.spans[index].start, self.text
        return start < len(text) and text[start].isalnum() and (start == 0 or text[start - 1].isspace())


class Tokenizer(Protocol):
    """What the engine asks of a package's tokenizer."""

    def cost(self, word: str) -> tuple[int, float]:
        """How strange a word is: the stranger, the greater."""
        ...

    def encode(self, text: str) -> Pieces: ...

    def decode(self, pieces: Sequence[str]) -> Pieces: ...

    def foreign(self, text: str) -> list[Span]:
        """The runs of characters that the vocabulary has no piece for."""
        ...


_BYTE = re.compile(r"<0x[0-9A-F]{2}>")


class SentencePieceTokenizer:
    """SentencePiece's own offsets, clamped to the string."""

    def __init__(self, file: Path) -> None:
        import sentencepiece

        self._processor: Any = sentencepiece.SentencePieceProcessor(model_file=str(file))
        self._unknown: int = self._processor.unk_id()

    def encode(self, text: str) -> Pieces:
        return self._pieces(text, self._processor.encode(text, return_type="offset_mapping"))

    def decode(self, pieces: Sequence[str]) -> Pieces:
        mapping = self._processor.decode(list(pieces), return_type="offset_mapping")
        return self._pieces(mapping["text"], mapping)

    def foreign(self, text: str) -> list[Span]:
        mapping = self._processor.encode(text, return_type="offset_mapping")
        runs: list[Span] = []
        for number, piece, (start, end) in zip(
            mapping["ids"], mapping["pieces"], mapping["offsets"], strict=True
        ):
            if number != self._unknown and not _BYTE.fullmatch(piece):
                continue
            while start < end and text[start].isspace():
                start += 1
            if runs and start <= runs[-1].end:
                runs[-1] = Span(runs[-1].start, max(end, runs[-1].end))
            else:
                runs.append(Span(start, end))
        return [run for run in runs if len(run)]

    def cost(self, word: str) -> tuple[int, float]:
        numbers = self._processor.encode(word)
        return len(numbers), -sum(map(self._processor.get_score, numbers))

    @staticmethod
    def _pieces(text: str, mapping: dict[str, Any]) -> Pieces:
        spans: list[Span] = []
        # The last piece, where it has no span of its own; a lone blank counts for nothing.
        mark: int | None = None
        for index, piece in enumerate(mapping["pieces"]):
            start, end = (min(offset, len(text)) for offset in mapping["offsets"][index])
            while start < end and text[start].isspace():  # a piece owns the space before its word; we do not
                start += 1
            if mark is not None and start < end and not text[start].isalnum():
                # A rule of the tokenizer put a blank behind this mark and gave the word the span of both.
                spans[mark], start = Span(start, start + 1), start + 1
                spans[mark + 1 :] = [Span(start, start)] * (index - mark - 1)
            spans.append(Span(start, max(start, end)))
            if piece.strip("▁"):
                mark = None if spans[-1] or _BYTE.fullmatch(piece) else index
        return Pieces(text, tuple(mapping["pieces"]), tuple(spans))


class BpeTokenizer:
    """Moses and BPE, as older and ported packages have them; it cannot say where its pieces lie."""

    def __init__(self, package: Package) -> None:
        self._tokenizer: Any = argos_package().Package(package.folder).tokenizer
        self._tokenizer.lazy_load()
        self._alphabet = _alphabet(package.model)

    def cost(self, word: str) -> tuple[int, float]:
        return len(self._tokenizer.encode(word)), 0.0

    def encode(self, text: str) -> Pieces:
        return Pieces(text, tuple(self._tokenizer.encode(text)), None)

    def decode(self, pieces: Sequence[str]) -> Pieces:
        return Pieces(self._tokenizer.decode(list(pieces)), tuple(pieces), None)

    def foreign(self, text: str) -> list[Span]:
        runs: list[Span] = []
        for at, character in enumerate(text):
            if character.isspace() or character in self._alphabet:
                continue
            if runs and runs[-1].end == at:
                runs[-1] = Span(runs[-1].start, at + 1)
            else:
                runs.append(Span(at, at + 1))
        return runs


def _alphabet(model: Path) -> set[str]:
    """The characters that the model's source vocabulary is spelled with."""
    for name in ("source_vocabulary", "shared_vocabulary"):
        for file in (model / f"{name}.json", model / f"{name}.txt"):
            if file.is_file():
                text = file.read_text(encoding="utf-8")
                pieces = json.loads(text) if file.suffix == ".json" else [text]
                return {*"".join(pieces), *ascii_letters, *digits, *punctuation}
    raise FileNotFoundError(f"no vocabulary in {model.name}")


def load_tokenizer(package: Package) -> Tokenizer:
    """The package's tokenizer. ModelError where there is none or it does not load."""
    try:
        if package.sentencepiece.is_file():
            return SentencePieceTokenizer(package.sentencepiece)
        if package.bpe.is_file():
            return BpeTokenizer(package)
    except (OSError, RuntimeError, ValueError, ImportError) as error:
        raise ModelError(
            "The tokenizer of the translation package {package} is broken ({reason}). "
            "Install the package again.",
            package=package.id,
            reason=error,
        ) from error
    raise ModelError(
        "The translation package {package} has no tokenizer (sentencepiece.model or bpe.model). "
        "Install the package again.",
        package=package.id,
    )
