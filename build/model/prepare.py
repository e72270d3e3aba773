"""Corpora → filtered, weighted, augmented, tokenised sentence pairs.

Writes sentencepiece.model and sentencepiece-target.model, data.npz (token ids, lengths and weights), mono.npz
(the same of sentences without translation) and manifest.json.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path
from random import Random

import augment
import numpy as np
import sentencepiece
from common import HERE, Job, arguments, held_out, job, key, normalise, rows
from tokenizer import PLAIN_RULES, write_tokenizers

Row = tuple[str, str, str, str]  # source, domain, Indonesian, English


def acceptable(indonesian: str, english: str, longest: int) -> bool:
    """Tell whether a pair can be a translation, judged by its lengths and letters."""
    words, english_words = len(indonesian.split()), len(english.split())
    if not words or not english_words or max(words, english_words) > longest:
        return False
    if max(words, english_words) > 4 and not 0.4 < (words + 2) / (english_words + 2) < 2.5:
        return False
    return any(c.isalpha() for c in indonesian) and (words <= 3 or key(indonesian) != key(english))


def collect(work: Job) -> list[Row]:
    """Read, normalise, filter and deduplicate all pairs; nothing of the test sets gets through."""
    corpus, longest = work.recipe["corpus"], work.recipe["corpus"]["longest_words"]
    excluded = set(corpus["excluded"])
    held = held_out(work)
    lists = set(work.recipe["weights"]["words"])
    taken: list[Row] = []
    seen: set[tuple[str, str]] = set()
    own = (("own", "news", f[0], f[1]) for f in rows(HERE / corpus["own"]))
    sources = ((f[0], f[1], f[2], f[3]) for f in rows(work.corpus / corpus["pairs"]) if len(f) == 4)
    words = ((f[0], "words", f[1], f[2]) for f in rows(work.corpus / corpus["words"]) if f[0] in lists)
    for source, domain, left, right in chain(own, sources, words):
        indonesian, english = normalise(left), normalise(right)
        keys = key(indonesian), key(english)
        if source in excluded or keys in seen or keys[0] in held or keys[1] in held:
            continue
        if acceptable(indonesian, english, longest):
            seen.add(keys)
            taken.append((source, domain, indonesian, english))
    return taken


def monolingual(work: Job, file: str, held: set[str]) -> list[str]:
    """Read sentences of one language, those of usual length, each once."""
    excluded, seen, taken = set(work.recipe["corpus"]["excluded"]), set(held), []
    for source, line, *_ in rows(work.corpus / file):
        sentence = normalise(line)
        if source in excluded or not 4 <= len(sentence.split()) <= 80 or (mark := key(sentence)) in seen:
            continue
        seen.add(mark)
        taken.append(sentence)
    return taken


def weight_of(work: Job, row: Row) -> float:
    weights = work.recipe["weights"]
    by_source = weights["words"] if row[1] == "words" else weights["source"]
    return float(by_source.get(row[0], weights["domain"][row[1]]))


def augmented(work: Job, pairs: list[Row]) -> list[Row]:
    """Return the changed copies, drawn with the recipe's seed."""
    plan, dice = work.recipe["augment"], Random(work.recipe["seed"])
    places = [(f[0], f[1], f[2]) for f in rows(work.corpus / work.recipe["corpus"]["places"])]
    names = augment.Names.collect(((r[2], r[3]) for r in pairs if r[1] in {"news", "everyday"}), places)
    copies: list[Row] = []
    for number, (source, domain, indonesian, english) in enumerate(pairs):
        share = plan["domains"].get(domain, 0.0)
        pair = (indonesian, english)
        made: list[tuple[str, tuple[str, str] | None]] = []
        for kind, change in (
            ("drop_punctuation", augment.drop_punctuation),
            ("capitals", augment.capitals),
            ("lower_case", augment.lower_case),
            ("swap_numbers", augment.swap_numbers),
            ("swap_names", names.swap),
        ):
            if dice.random() < plan[kind] * share:
                made.append((kind, change(pair, dice)))
        if (
            dice.random() < plan["join"] * share
            and number + 1 < len(pairs)
            and pairs[number + 1][0] == source
        ):
            made.append(("join", augment.join(pair, pairs[number + 1][2:])))
        copies.extend((kind, "augmented", *new) for kind, new in made if new and new != pair)
    return copies


def train_tokenizer(work: Job, pairs: list[Row]) -> Path:
    """SentencePiece unigram over both languages; bytes stand in for unknown characters, digits are split."""
    dice = Random(work.recipe["seed"])
    likely = [r for r in pairs if dice.random() < weight_of(work, r) / 2]
    dice.shuffle(likely)
    text, trained = work.data / "sentences.txt", work.data / "trained.model"
    text.write_text("".join(f"{side}\n" for row in likely for side in row[2:]), encoding="utf-8")
    sentencepiece.SentencePieceTrainer.train(
        input=str(text),
        model_prefix=str(trained.with_suffix("")),
        vocab_size=work.settings["vocabulary"],
        model_type="unigram",
        character_coverage=0.9999,
        byte_fallback=True,
        split_digits=True,
        normalization_rule_name=PLAIN_RULES,
        pad_id=0,
        unk_id=1,
        bos_id=2,
        eos_id=3,
        num_threads=2,
        minloglevel=2,
    )
    text.unlink()
    return trained


def tokens(tokenizer: Path, lines: Iterable[str]) -> tuple[np.ndarray, np.ndarray]:
    """Return all ids in one row and the length of each line."""
    ids = sentencepiece.SentencePieceProcessor(model_file=str(tokenizer)).encode(list(lines))
    lengths = np.array([len(line) for line in ids], np.int32)
    return np.fromiter((i for line in ids for i in line), np.uint16, int(lengths.sum())), lengths


def write_pairs(work: Job, path: Path, pairs: Sequence[tuple[str, str]], weights: np.ndarray) -> np.ndarray:
    """Write pairs (Indonesian, English) as token ids, lengths and weights; return the targets' lengths."""
    source, source_lengths = tokens(work.tokenizer, (pair[0] for pair in pairs))
    target, target_lengths = tokens(work.target_tokenizer, (pair[1] for pair in pairs))
    np.savez_compressed(
        path,
        source=source,
        source_lengths=source_lengths,
        target=target,
        target_lengths=target_lengths,
        weights=weights.astype(np.float32),
    )
    return target_lengths


def fingerprint(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]


def main() -> None:
    parser = arguments("Prepare the training data.")
    parser.add_argument(
        "--tokenizer", type=Path, help="take this sentencepiece.model instead of training one"
    )
    options = parser.parse_args()
    work = job(options)
    pairs = collect(work)
    copies = augmented(work, pairs)
    if options.tokenizer or not work.target_tokenizer.exists():
        trained = options.tokenizer or train_tokenizer(work, pairs)
        write_tokenizers(trained, work.tokenizer, work.target_tokenizer)
    everything = pairs + copies
    weights = np.array([weight_of(work, r) for r in everything])
    target_lengths = write_pairs(work, work.data / "data.npz", [(r[2], r[3]) for r in everything], weights)
    corpus = work.recipe["corpus"]
    held, mono = held_out(work), {}
    for language, tokenizer in (("english", work.target_tokenizer), ("indonesian", work.tokenizer)):
        sentences = monolingual(work, corpus[f"mono_{language}"], held)
        mono[language], mono[f"{language}_lengths"] = tokens(tokenizer, sentences)
    np.savez_compressed(work.data / "mono.npz", **mono)
    manifest = {
        "seed": work.recipe["seed"],
        "sentencepiece": sentencepiece.__version__,
        "inputs": {
            path.name: fingerprint(path)
            for path in (
                HERE / corpus["own"],
                *(work.corpus / corpus[name] for name in ("pairs", "words", "places")),
            )
        },
        "pairs": len(pairs),
        "copies": dict(Counter(r[0] for r in copies)),
        "sources": dict(Counter(r[0] for r in pairs).most_common()),
        "monolingual": {language: len(mono[f"{language}_lengths"]) for language in ("english", "indonesian")},
        "target_tokens": int(target_lengths.sum()),
        "target_tokens_in_an_epoch": int((weights * target_lengths).sum()),
    }
    (work.data / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    print(
        {
            k: manifest[k]
            for k in ("pairs", "copies", "monolingual", "target_tokens", "target_tokens_in_an_epoch")
        }
    )


if __name__ == "__main__":
    main()
