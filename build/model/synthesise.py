"""Make training pairs from sentences without translation.

`back`     English sentences → Indonesian by the reverse model, drawn rather than likeliest; the made
           Indonesian begins with a mark, so that the network knows it from real text.
`forward`  Indonesian sentences, also those of the real pairs, → English by a larger model, the teacher.

Writes synthetic-back.npz or synthetic-forward.npz beside the data; train.py takes them up by itself.
"""

from collections.abc import Iterator

import numpy as np
import torch
from common import Job, arguments, job
from decoding import translate
from network import END, UNKNOWN, Translator
from weights import load_trained

MARK = UNKNOWN  # with byte fallback no text ever holds the unknown piece
Sentences = list[np.ndarray]


def sentences(ids: np.ndarray, lengths: np.ndarray) -> Sentences:
    return np.split(ids, lengths.cumsum()[:-1])


def originals(work: Job, direction: str) -> Sentences:
    mono = np.load(work.data / "mono.npz")
    if direction == "back":
        return sentences(mono["english"], mono["english_lengths"])
    data = np.load(work.data / "data.npz")
    real = sentences(data["source"], data["source_lengths"])
    likely = np.flatnonzero(data["weights"] >= 1.0)
    return sentences(mono["indonesian"], mono["indonesian_lengths"]) + [real[i] for i in likely]


def translated(
    model: Translator, texts: Sentences, *, budget: int, top_k: int, device: str
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Yield (original, translation) where the translation ended at a likely length; the longest first."""
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    while order:
        longest = len(texts[order[-1]])
        chosen, order = order[-max(1, budget // (longest + 1)) :], order[: -max(1, budget // (longest + 1))]
        source = torch.zeros(len(chosen), longest + 1, dtype=torch.long)
        for row, number in enumerate(chosen):
            source[row, : len(texts[number])] = torch.from_numpy(texts[number].astype(np.int64))
            source[row, len(texts[number])] = END
        with torch.autocast(device, dtype=torch.bfloat16, enabled=device == "cuda"):
            output = translate(model, source.to(device), longest=2 * longest + 8, top_k=top_k).cpu().numpy()
        for row, number in enumerate(chosen):
            ends = np.flatnonzero(output[row] == END)
            made = output[row, : ends[0]] if len(ends) else output[row, :0]
            if 0.4 < (len(made) + 2) / (len(texts[number]) + 2) < 2.5:
                yield texts[number], made.astype(np.uint16)


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("direction", choices=("back", "forward"))
    parser.add_argument("--limit", type=int, help="only so many sentences")
    options = parser.parse_args()
    work, plan = job(options), job(options).recipe["synthetic"]
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.manual_seed(work.recipe["seed"])
    back = options.direction == "back"
    model = load_trained(work.folder / "model.pt").to(device).eval()
    texts = originals(work, options.direction)[: options.limit]
    pairs = translated(
        model, texts, budget=plan["batch_tokens"], top_k=plan["top_k"] if back else 1, device=device
    )
    mark = np.array([MARK], np.uint16)
    made = [(np.concatenate([mark, new]), old) if back else (old, new) for old, new in pairs]
    if not made:
        raise SystemExit("No translation came to an end at a likely length: the model needs more training.")
    np.savez_compressed(
        work.data / f"synthetic-{options.direction}.npz",
        source=np.concatenate([source for source, _ in made]),
        source_lengths=np.array([len(source) for source, _ in made], np.int32),
        target=np.concatenate([target for _, target in made]),
        target_lengths=np.array([len(target) for _, target in made], np.int32),
        weights=np.full(len(made), plan["weight"], np.float32),
    )
    print(f"{len(made)} pairs from {len(texts)} sentences")


if __name__ == "__main__":
    main()
