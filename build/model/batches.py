"""The prepared and made pairs as padded batches, in an order set by seed, epoch and position only."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from queue import Queue
from random import Random
from threading import Thread
from typing import TYPE_CHECKING

import augment
import numpy as np
import torch
from network import END, START, UNKNOWN
from torch import Tensor

if TYPE_CHECKING:
    from sentencepiece import SentencePieceProcessor


@dataclass(frozen=True, slots=True)
class Batch:
    epoch: int
    position: int
    source: Tensor  # [row, source]; ends with END, padded with PAD
    entering: Tensor  # [row, target]; what the decoder is given: START first
    expected: Tensor  # [row, target]; what it shall answer: END last
    links: Tensor | None  # [row, target, source]; true where eflomal linked the two


@dataclass(frozen=True, slots=True)
class Resampling:
    """Cuts a share of the sources into other pieces than the likeliest, so that they are not learnt by heart.

    Source: subword regularisation, https://aclanthology.org/P18-1007.
    """

    processor: "SentencePieceProcessor"
    share: float  # of the sources, each time they are seen
    alpha: float  # the smaller, the stranger the pieces
    damaged: float = 0.0  # share of these that lose their commas and the like before they are cut
    dice: Random = field(default_factory=Random)

    def pieces(self, ids: np.ndarray) -> list[int]:
        # The mark of a made source (synthesise.py) is no text: it stays in front.
        marked = int(ids[0] == UNKNOWN)
        text = self.processor.decode(ids[marked:].tolist())
        if self.dice.random() < self.damaged:
            text = augment.drop_punctuation((text, ""), self.dice)[0] or text
        drawn = self.processor.encode(text, enable_sampling=True, alpha=self.alpha, nbest_size=-1)
        return [UNKNOWN] * marked + drawn


class Pairs:
    """Token ids of all pairs in memory, with their weights and, where there are any, word links."""

    def __init__(
        self, folder: Path, *, longest: int, reverse: bool = False, resampling: Resampling | None = None
    ) -> None:
        self.resampling = resampling
        parts = [np.load(folder / "data.npz")]
        if not reverse:
            parts += [np.load(path) for path in sorted(folder.glob("synthetic*.npz"))]
        sides = ("target", "source") if reverse else ("source", "target")
        self.ids = [np.concatenate([part[side] for part in parts]) for side in sides]
        self.lengths = [np.concatenate([part[f"{side}_lengths"] for part in parts]) for side in sides]
        self.starts = [np.r_[0, length.cumsum()][:-1] for length in self.lengths]
        self.weights = np.concatenate([part["weights"] for part in parts])
        fit = (np.minimum(*self.lengths) > 0) & (np.maximum(*self.lengths) <= longest)
        self.usable = np.flatnonzero(fit)
        self.links: np.ndarray | None = None
        if not reverse and (folder / "alignment.npz").exists():
            alignment = np.load(folder / "alignment.npz")
            self.links = alignment["links"]
            self.link_counts = np.zeros(len(fit), np.int64)
            self.link_counts[alignment["pairs"]] = alignment["counts"]
            self.link_starts = np.r_[0, self.link_counts.cumsum()][:-1]

    def epoch(self, seed: int, number: int, budget: int) -> list[np.ndarray]:
        """Return one epoch's batches of pair numbers, alike in length, up to `budget` tokens a side."""
        dice = np.random.default_rng([seed, number])
        weights = self.weights[self.usable]
        times = np.floor(weights + dice.random(len(weights))).astype(int)
        drawn = dice.permutation(np.repeat(self.usable, times))
        source, target = (length[drawn] for length in self.lengths)
        size = np.maximum(source, target) + 1
        batches: list[np.ndarray] = []
        for chunk in np.array_split(np.arange(len(drawn)), max(1, len(drawn) // 50_000)):
            # Alike on both sides, or a tenth of the work is done on padding.
            group = target[chunk] // 3
            chunk = chunk[np.lexsort((np.where(group % 2, -source[chunk], source[chunk]), group))]
            begin, widest = 0, 0
            for at, length in enumerate(size[chunk]):
                widest = max(widest, int(length))
                if widest * (at - begin + 1) > budget and at > begin:
                    batches.append(drawn[chunk[begin:at]])
                    begin, widest = at, int(length)
            batches.append(drawn[chunk[begin:]])
        dice.shuffle(batches)
        return batches

    def _padded(self, side: int, pairs: np.ndarray) -> np.ndarray:
        """Return the pairs' tokens in rows, zero (PAD) behind them, with one free column at the end."""
        lengths, columns = self.lengths[side][pairs], np.arange(self.lengths[side][pairs].max() + 1)
        places = np.minimum(self.starts[side][pairs][:, None] + columns, len(self.ids[side]) - 1)
        return np.where(columns < lengths[:, None], self.ids[side][places], 0).astype(np.int64)

    def _sources(self, pairs: np.ndarray, dice: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
        """Return the sources with END behind each, padded, and which of them were cut anew."""
        lengths, rows = self.lengths[0][pairs], self._padded(0, pairs)
        again = np.zeros(len(pairs), bool)
        if self.resampling:
            again = dice.random(len(pairs)) < self.resampling.share
        if not again.any():
            rows[np.arange(len(pairs)), lengths] = END
            return rows, again
        drawn = [
            self.resampling.pieces(row[:length]) if new else row[:length].tolist()
            for row, length, new in zip(rows, lengths, again, strict=True)
        ]
        rows = np.zeros((len(pairs), max(map(len, drawn)) + 1), np.int64)
        for row, pieces in zip(rows, drawn, strict=True):
            row[: len(pieces)] = pieces
            row[len(pieces)] = END
        return rows, again

    def batch(self, pairs: np.ndarray, epoch: int, position: int, device: str) -> Batch:
        every = np.arange(len(pairs))
        source, again = self._sources(pairs, np.random.default_rng([epoch, position]))
        expected = self._padded(1, pairs)
        entering = np.roll(expected, 1, axis=1)
        entering[:, 0] = START
        expected[every, self.lengths[1][pairs]] = END
        links = None
        if self.links is not None and (counts := self.link_counts[pairs]).any():
            # The links are those of the likeliest pieces; what was cut anew goes without.
            widest = int(self.lengths[0][pairs].max()) + 1
            links = np.zeros((*expected.shape, max(widest, source.shape[1])), bool)
            first = np.repeat(self.link_starts[pairs] - np.r_[0, counts.cumsum()[:-1]], counts)
            chosen = self.links[first + np.arange(counts.sum())]
            links[np.repeat(every, counts), chosen[:, 1], chosen[:, 0]] = True
            links[again] = False
            links = links[..., : source.shape[1]]
        tensors = (None if a is None else torch.from_numpy(a) for a in (source, entering, expected, links))
        return Batch(epoch, position, *(t if t is None else t.to(device, non_blocking=True) for t in tensors))

    def stream(self, *, seed: int, epoch: int, position: int, budget: int, device: str) -> Iterator[Batch]:
        """Yield batches without end from a position on, prepared ahead by a thread."""
        ready: Queue[Batch] = Queue(maxsize=8)

        def fill() -> None:
            at = position
            for number in range(epoch, 1_000_000):
                for place, pairs in enumerate(self.epoch(seed, number, budget)):
                    if place >= at:
                        ready.put(self.batch(pairs, number, place, device))
                at = 0

        Thread(target=fill, daemon=True).start()
        while True:
            yield ready.get()
