"""The tokenizer that reads: SentencePiece with rules of its own for what stands before a word.

A word behind a quotation mark, a bracket or a hyphen has no blank before it, so SentencePiece cuts it into
other and more pieces than the same word alone (`"Mereka` → `▁"`, `M`, `er`, `e`, `ka`), and a network that
has seen few of these takes it for a name. The rules put the blank in (`"▁Mereka` → `▁"`, `▁Mereka`) and fold
the quotes and dashes that `common.normalise` folds, so that any program that opens the package gets both.

The rules are of use for the source only: what the network writes must be spelt as it stands, so targets are
cut by the tokenizer as trained (`Job.target_tokenizer`). Both have the same pieces.
"""

import string
import tempfile
import unicodedata
from pathlib import Path

import sentencepiece
from common import PLAIN
from sentencepiece import sentencepiece_model_pb2

PLAIN_RULES = "nmt_nfkc"
_OPENING = ('"', "(", "[", "-", " '")


def spellings(plain: str) -> list[str]:
    """Return the characters that are folded to a plain one, and itself."""
    return [plain, *(chr(code) for code, folded in PLAIN.items() if folded == plain)]


def rules() -> dict[str, str]:
    """Return what the tokenizer replaces: SentencePiece's usual rules, folded marks, and the blanks."""
    normalizer = sentencepiece.SentencePieceNormalizer(
        rule_name=PLAIN_RULES,
        add_dummy_prefix=False,
        remove_extra_whitespaces=False,
        escape_whitespaces=False,
    )
    table: dict[str, str] = {}
    for code in range(1, 0x110000):
        if 0xD800 <= code < 0xE000:
            continue
        character = chr(code)
        for spelt in {character, unicodedata.normalize("NFD", character)}:
            if (folded := normalizer.normalize(spelt)) != spelt:
                table[spelt] = folded
    table |= {chr(code): folded or "" for code, folded in PLAIN.items()}
    for mark in _OPENING:
        before, plain = mark[:-1], mark[-1]
        for spelt in spellings(plain):
            table |= {f"{before}{spelt}{letter}": f"{mark} {letter}" for letter in string.ascii_letters}
    return table


def write_tokenizers(trained: Path, source: Path, target: Path) -> None:
    """Write a trained tokenizer's pieces twice: with this module's rules, and with SentencePiece's own."""
    model = sentencepiece_model_pb2.ModelProto.FromString(trained.read_bytes())
    with tempfile.TemporaryDirectory() as folder:
        lines = Path(folder, "rules.tsv")
        lines.write_text(
            "".join(f"{_codes(left)}\t{_codes(right)}\n" for left, right in sorted(rules().items())),
            encoding="ascii",
        )
        for path, option in (
            (source, {"normalization_rule_tsv": str(lines)}),
            (target, {"normalization_rule_name": PLAIN_RULES}),
        ):
            model.normalizer_spec.precompiled_charsmap = _compiled(option, Path(folder))
            path.write_bytes(model.SerializeToString())


def _compiled(option: dict[str, str], folder: Path) -> bytes:
    """Return rules as a tokenizer holds them, by a training in `folder`: nothing else compiles them."""
    text = folder / "text.txt"
    text.write_text(string.ascii_letters + "\n", encoding="ascii")
    sentencepiece.SentencePieceTrainer.train(
        input=str(text), model_prefix=str(folder / "rules"), vocab_size=64, model_type="char",
        hard_vocab_limit=False, minloglevel=2, **option,
    )  # fmt: skip
    made = sentencepiece_model_pb2.ModelProto.FromString((folder / "rules.model").read_bytes())
    return bytes(made.normalizer_spec.precompiled_charsmap)


def _codes(text: str) -> str:
    return " ".join(f"{ord(character):X}" for character in text)
