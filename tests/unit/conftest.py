"""Small packages made on the spot, and articles made of sentences."""

from __future__ import annotations

import functools
import json
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from sejajar.text import Article, Paragraph, Segment, Span

SENTENCES = [
    "Pemerintah mengumumkan anggaran baru sebesar Rp 1,5 triliun pada Senin (2/3/2026).",
    "Warga desa itu menolak rencana pembangunan bendungan di hulu sungai.",
    "Menurut dia, cara-cara lama tidak lagi bisa dipakai oleh petani.",
    "The government announced a new budget on Monday.",
    "Villagers rejected the dam plan in the upper valley.",
    "He said the old ways could no longer be used by farmers.",
]
WINDOW = 512  # positions that the tiny model knows


def article_of(*sentences: str, verbatim: tuple[int, ...] = ()) -> Article:
    """One paragraph for each sentence."""
    at = 0
    paragraphs = []
    for index, sentence in enumerate(sentences):
        span = Span(at, at + len(sentence))
        paragraphs.append(Paragraph(span, (Segment(index, span, verbatim=index in verbatim),)))
        at += len(sentence) + 1
    return Article("", "", "", "id", "\n".join(sentences), tuple(paragraphs))


@pytest.fixture(scope="session")
def make_article() -> Callable[..., Article]:
    return article_of


@pytest.fixture(scope="session")
def package_maker(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Makes an unpacked package of a tiny random model; `kind`: bytes, plain (no byte fallback) or bpe."""
    masters: dict[str, Path] = {}

    def make(folder: Path, kind: str = "bytes", name: str = "translate-id_en-1_0", **metadata: Any) -> Path:
        if kind not in masters:
            masters[kind] = tmp_path_factory.mktemp(kind)
            _make_package(masters[kind], kind)
        package = folder / name
        shutil.copytree(masters[kind], package)
        file = package / "metadata.json"
        file.write_text(json.dumps(json.loads(file.read_text()) | metadata))
        return package

    return make


@pytest.fixture(scope="session")
def pack() -> Callable[[Path, Path], Path]:
    """Zips an unpacked package as an .argosmodel file."""

    def pack_into(package: Path, file: Path) -> Path:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in sorted(package.rglob("*")):
                archive.write(path, path.relative_to(package.parent))
        return file

    return pack_into


@pytest.fixture(scope="session")
def sentencepiece_models() -> Iterator[list[Path]]:
    """Tokenizers with and without byte fallback; the last parts marks (build/model/tokenizer.py)."""
    with tempfile.TemporaryDirectory() as folder:
        rules = Path(folder, "rules.tsv")
        parted = [(mark, letter) for mark in '"-' for letter in "MWabi"]
        rules.write_text(
            "".join(
                f"{ord(mark):X} {ord(letter):X}\t{ord(mark):X} 20 {ord(letter):X}\n"
                for mark, letter in parted
            ),
            encoding="ascii",
        )
        yield [
            _train(Path(folder) / "bytes", byte_fallback=True, split_digits=True),
            _train(Path(folder) / "plain"),
            _train(Path(folder) / "identity", normalization_rule_name="identity", add_dummy_prefix=False),
            _train(Path(folder) / "parting", normalization_rule_tsv=str(rules)),
        ]


def _train(prefix: Path, **options: Any) -> Path:
    import sentencepiece

    options = {"vocab_size": 120, **options}
    if options.get("byte_fallback"):
        options["vocab_size"] += 256
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(SENTENCES * 50),
        model_prefix=str(prefix),
        hard_vocab_limit=False,
        character_coverage=1.0,
        minloglevel=2,
        **options,
    )
    return prefix.with_suffix(".model")


def _make_package(folder: Path, kind: str) -> None:
    metadata = {
        "package_version": "1.0",
        "argos_version": "1.9",
        "from_code": "id",
        "from_name": "Indonesian",
        "to_code": "en",
        "to_name": "English",
    }
    (folder / "metadata.json").write_text(json.dumps(metadata))
    if kind == "bpe":
        vocabulary = ["<unk>", "<s>", "</s>", *_bpe_vocabulary()]
        (folder / "bpe.model").write_text("#version: 0.2\n" + "a n\nan g</w>\n", encoding="utf-8")
    else:
        import sentencepiece

        options: dict[str, Any] = {"byte_fallback": True, "split_digits": True} if kind == "bytes" else {}
        model = _train(folder / "sentencepiece", **options)
        model.with_suffix(".vocab").unlink()
        processor = sentencepiece.SentencePieceProcessor(model_file=str(model))
        vocabulary = [processor.id_to_piece(number) for number in range(processor.get_piece_size())]
    _save_random_model(folder / "model", vocabulary)


def _bpe_vocabulary() -> list[str]:
    letters = sorted(set("".join(SENTENCES)) - {" "})
    return [*letters, *(f"{letter}@@" for letter in letters), "an@@", "ang"]


@functools.cache
def _random() -> Any:
    import numpy

    return numpy.random.default_rng(0)


def _save_random_model(folder: Path, vocabulary: list[str]) -> None:
    import numpy
    from ctranslate2.specs import TransformerSpec

    width, heads, inner = 32, 4, 64
    spec = TransformerSpec.from_config(num_layers=2, num_heads=heads, pre_norm=True)

    def weights(*shape: int) -> Any:
        return (_random().standard_normal(shape) * 0.15).astype(numpy.float32)

    def linear(module: Any, rows: int, columns: int) -> None:
        module.weight, module.bias = weights(rows, columns), numpy.zeros(rows, numpy.float32)

    def norm(module: Any) -> None:
        module.gamma, module.beta = numpy.ones(width, numpy.float32), numpy.zeros(width, numpy.float32)

    spec.encoder.embeddings[0].weight = weights(len(vocabulary), width)
    spec.decoder.embeddings.weight = weights(len(vocabulary), width)
    linear(spec.decoder.projection, len(vocabulary), width)
    for side in (spec.encoder, spec.decoder):
        norm(side.layer_norm)
        side.position_encodings.encodings = weights(WINDOW, width)
        for layer in side.layer:
            norm(layer.self_attention.layer_norm)
            linear(layer.self_attention.linear[0], 3 * width, width)
            linear(layer.self_attention.linear[1], width, width)
            if hasattr(layer, "attention"):
                norm(layer.attention.layer_norm)
                linear(layer.attention.linear[0], width, width)
                linear(layer.attention.linear[1], 2 * width, width)
                linear(layer.attention.linear[2], width, width)
            norm(layer.ffn.layer_norm)
            linear(layer.ffn.linear_0, inner, width)
            linear(layer.ffn.linear_1, width, inner)
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    spec.validate()
    spec.optimize()
    folder.mkdir()
    spec.save(str(folder))
