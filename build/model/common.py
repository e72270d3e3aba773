"""What every step shares: the recipe, where its files lie, how text is normalised and pairs are read."""

import argparse
import html
import lzma
import re
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent

PLAIN = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″", '"'), **dict.fromkeys("‘’‚‛`´′", "'"), **dict.fromkeys("‐‑‒–—―−", "-"),
        "…": "...", "\u00a0": " ", "\u00ad": None, "\u200b": None,
    }
)  # fmt: skip


def normalise(text: str) -> str:
    """Return the text with entities decoded, compatibility forms folded, quotes plain, blanks single."""
    text = unicodedata.normalize("NFKC", html.unescape(text).translate(PLAIN))
    return " ".join(text.split())


def key(text: str) -> str:
    """Return what two sentences share when they differ only in case, blanks and punctuation."""
    return re.sub(r"\W+", "", text.lower())


@dataclass(frozen=True, slots=True)
class Job:
    """The recipe and the folders of one run."""

    recipe: dict[str, Any]
    size: str
    corpus: Path
    work: Path

    @property
    def settings(self) -> dict[str, Any]:
        return self.recipe["size"][self.size]

    @property
    def folder(self) -> Path:
        """Where this size's checkpoints and packages lie."""
        return _made(self.work / self.size)

    @property
    def data(self) -> Path:
        """Where its prepared data lie; sizes may share them."""
        return _made(self.work / self.settings.get("data", self.size))

    @property
    def tokenizer(self) -> Path:
        """What cuts the sources, and is shipped: see tokenizer.py."""
        return self.data / "sentencepiece.model"

    @property
    def target_tokenizer(self) -> Path:
        """What cuts the targets: the same pieces, the text as it is spelt."""
        return self.data / "sentencepiece-target.model"


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def arguments(description: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument(
        "--size", default="medium", help="a [size] table of config.toml (default: %(default)s)"
    )
    parser.add_argument(
        "--corpus", type=Path, default=Path("corpus"), help="folder of the corpora (see README.md)"
    )
    parser.add_argument(
        "--work", type=Path, default=Path("out/model"), help="folder for everything made here"
    )
    parser.add_argument("--config", type=Path, default=HERE / "config.toml")
    return parser


def job(options: argparse.Namespace) -> Job:
    recipe = tomllib.loads(options.config.read_text(encoding="utf-8"))
    return Job(recipe, options.size, options.corpus, options.work)


def rows(path: Path) -> Iterator[list[str]]:
    """Yield the tab-separated fields of a plain or xz file."""
    with (
        lzma.open(path, "rt", encoding="utf-8")
        if path.suffix == ".xz"
        else path.open(encoding="utf-8") as lines
    ):
        for line in lines:
            yield line.rstrip("\n").split("\t")


def test_pairs(path: Path) -> list[tuple[str, str]]:
    return [(fields[0], fields[1]) for fields in rows(path)]


def held_out(work: Job) -> set[str]:
    """Return the keys of both sides of all test pairs."""
    tests = (work.corpus / name for name in work.recipe["corpus"]["tests"])
    return {key(normalise(side)) for test in tests for pair in test_pairs(test) for side in pair}
