"""Train the network on the prepared pairs, on a CPU or one GPU.

The rate is constant until the run is told to finish: then it falls in a straight line to nothing. A run
continues from `checkpoint.pt` in the size's folder; a finishing run goes on from a copy of it, `finish.pt`,
and ends with `model.pt`, so the constant run can be taken up again afterwards. SIGTERM saves and stops.
"""

import argparse
import dataclasses
import math
import os
import random
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from batches import Batch, Pairs, Resampling
from common import Job, arguments, job
from network import PAD, Shape, Translator
from optimizer import make_optimizers, multiplies_bf16
from torch import Tensor
from weights import load_package

SHAPE_KEYS = {field.name for field in dataclasses.fields(Shape)}


def write_atomically(state: dict[str, Any], path: Path) -> None:
    partial = path.with_suffix(".partial")
    torch.save(state, partial)
    os.replace(partial, path)


def translation_loss(model: Translator, states: Tensor, expected: Tensor, smoothing: float) -> Tensor:
    real = expected.flatten() != PAD
    logits = model.logits(states.flatten(0, 1)[real])
    wanted = expected.flatten()[real]
    return F.cross_entropy(logits.float(), wanted, label_smoothing=smoothing)


def alignment_loss(scores: Tensor, links: Tensor) -> Tensor:
    """Return minus the log of the attention that falls on linked tokens, averaged over the linked targets."""
    shares = torch.log_softmax(scores, -1).masked_fill(~links, -1e4)
    return -torch.logsumexp(shares, -1)[links.any(-1)].mean()


def sharing_weights(model: Translator) -> Translator:
    """Return a second network over the same weights, with gradients of its own."""
    twin = Translator(model.shape)
    for own, shared in zip(twin.parameters(), model.parameters(), strict=True):
        own.data = shared.data
    return twin


class Run:
    """A training run: model, optimisers, where it stands, and its checkpoint."""

    def __init__(self, work: Job, options: argparse.Namespace) -> None:
        self.work, self.options, self.settings = work, options, work.settings
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.bf16 = multiplies_bf16(torch.device(self.device))
        torch.manual_seed(work.recipe["seed"])
        random.seed(work.recipe["seed"])
        self.shape = Shape(**{k: v for k, v in self.settings.items() if k in SHAPE_KEYS})
        self.model = Translator(self.shape).to(self.device)
        # On a CPU every worker computes a batch of its own on one core. Beside other programs this is three
        # times as fast as sharing out each matrix product, where one thread always waits for the other.
        torch.set_num_threads(1)
        self.workers = ThreadPoolExecutor(options.workers, initializer=torch.set_num_threads, initargs=(1,))
        self.optimizers = make_optimizers(
            self.model,
            matrix_rate=options.matrix_rate or self.settings["matrix_rate"],
            other_rate=options.other_rate or self.settings["other_rate"],
            weight_decay=work.recipe["training"]["weight_decay"],
            workers=self.workers,
        )
        self.rates = [[group["lr"] for group in o.param_groups] for o in self.optimizers]
        self.step = self.tokens = self.epoch = self.position = 0
        self.spent = 0.0  # seconds of training, over all sessions
        self.finish: dict[str, float] | None = None
        self.told_to_stop = False
        signal.signal(signal.SIGTERM, self._stop)

    def _stop(self, *_: object) -> None:
        self.told_to_stop = True

    @property
    def checkpoint(self) -> Path:
        return self.work.folder / ("finish.pt" if self.finish else "checkpoint.pt")

    def restore(self) -> None:
        """Take up the finishing run, else the constant run, else start, from a package if told so."""
        finishing, constant = self.work.folder / "finish.pt", self.work.folder / "checkpoint.pt"
        if finishing.exists() and self.options.finish:
            self._load(finishing)
        elif constant.exists():
            self._load(constant)
        elif self.options.init_package:
            load_package(self.model, self.options.init_package)
            print(f"starts from {self.options.init_package}", flush=True)
        if self.options.finish and self.finish is None:
            unit = 60.0 if self.options.unit == "minutes" else 1.0
            begin = self.spent if unit == 60.0 else self.step
            self.finish = {"begin": begin, "length": self.options.finish * unit, "seconds": unit == 60.0}

    def _load(self, path: Path) -> None:
        state = torch.load(path, map_location=self.device, weights_only=False)
        self.model.load_state_dict(state["model"])
        for optimizer, kept in zip(self.optimizers, state["optimizers"], strict=True):
            optimizer.load_state_dict(kept)
        torch.set_rng_state(state["random"].cpu())
        for name in ("step", "tokens", "epoch", "position", "spent", "finish"):
            setattr(self, name, state[name])
        print(f"continues {path.name}: step {self.step}, {self.tokens / 1e6:.2f}M tokens", flush=True)

    def save(self) -> None:
        state = {
            "model": self.model.state_dict(),
            "optimizers": [o.state_dict() for o in self.optimizers],
            "random": torch.get_rng_state(),
            "shape": self.shape.as_dict(),
            "versions": {"torch": torch.__version__, "numpy": np.__version__},
            **{
                name: getattr(self, name)
                for name in ("step", "tokens", "epoch", "position", "spent", "finish")
            },
        }
        write_atomically(state, self.checkpoint)

    def finished_share(self) -> float:
        """Return how much of the decay has passed, 0 while the rate is constant."""
        if not self.finish:
            return 0.0
        return ((self.spent if self.finish["seconds"] else self.step) - self.finish["begin"]) / self.finish[
            "length"
        ]

    def set_rates(self) -> None:
        factor = min(1.0, (self.step + 1) / self.work.recipe["training"]["warm_up_steps"])
        factor *= max(0.0, 1.0 - self.finished_share())
        for optimizer, rates in zip(self.optimizers, self.rates, strict=True):
            for group, rate in zip(optimizer.param_groups, rates, strict=True):
                group["lr"] = rate * factor

    def _gradients(self, model: Translator, batch: Batch, share: float) -> tuple[float, float]:
        """Add the batch's gradients, times `share`, to the model's; return both losses (nan: no links)."""
        with torch.autocast(self.device, dtype=torch.bfloat16, enabled=self.bf16):
            states, scores = model(batch.source, batch.entering, want_scores=batch.links is not None)
            loss = translation_loss(
                model, states, batch.expected, self.work.recipe["training"]["label_smoothing"]
            )
        total, alignment = loss, loss.new_tensor(math.nan)
        if batch.links is not None and scores is not None:
            alignment = alignment_loss(scores, batch.links)
            total = loss + self.work.recipe["alignment"]["weight"] * alignment
        (total * share).backward()
        return loss.item(), alignment.item()

    def learn(self, batches: list[Batch]) -> tuple[float, float]:
        """Make one step from a batch for each model; return the mean losses."""
        counts = [int((batch.expected != PAD).sum()) for batch in batches]
        shares = [count / sum(counts) for count in counts]
        losses = list(self.workers.map(self._gradients, self.models, batches, shares))
        for twin in self.models[1:]:
            for parameter, other in zip(self.model.parameters(), twin.parameters(), strict=True):
                parameter.grad = other.grad if parameter.grad is None else parameter.grad.add_(other.grad)
                other.grad = None
        norm = torch.nn.utils.clip_grad_norm_(self.model.parameters(), self.work.recipe["training"]["clip"])
        if math.isfinite(float(norm)):
            self.set_rates()
            for optimizer in self.optimizers:
                optimizer.step()
        else:
            print(f"step {self.step} left out: its gradient is not finite", flush=True)
        for optimizer in self.optimizers:
            optimizer.zero_grad(set_to_none=True)
        self.step, self.tokens = self.step + 1, self.tokens + sum(counts)
        self.epoch, self.position = batches[-1].epoch, batches[-1].position + 1
        return float(np.mean([one for one, _ in losses])), float(np.mean([two for _, two in losses]))

    def _resampling(self) -> Resampling | None:
        training = self.work.recipe["training"]
        if not training["resampled"]:
            return None
        # Only here: a borrowed GPU machine may lack it.
        from sentencepiece import SentencePieceProcessor, set_random_generator_seed

        seed = self.work.recipe["seed"] + self.step
        set_random_generator_seed(seed)
        tokenizer = self.work.target_tokenizer if self.options.reverse else self.work.tokenizer
        processor = SentencePieceProcessor(model_file=str(tokenizer))
        return Resampling(
            processor,
            training["resampled"],
            training["resampling_alpha"],
            training["damaged"],
            random.Random(seed),
        )

    def train(self) -> None:
        training = self.work.recipe["training"]
        pairs = Pairs(
            self.work.data,
            longest=training["longest_tokens"],
            reverse=self.options.reverse,
            resampling=self._resampling(),
        )
        size = sum(p.numel() for p in self.model.parameters())
        print(f"{len(pairs.usable)} pairs, {size / 1e6:.1f}M parameters, {self.device}", flush=True)
        stream = pairs.stream(
            seed=self.work.recipe["seed"],
            epoch=self.epoch,
            position=self.position,
            budget=self.settings["batch_tokens"],
            device=self.device,
        )
        self.models = [self.model, *(sharing_weights(self.model) for _ in range(self.options.workers - 1))]
        for model in self.models:
            model.train()
        begun, tokens_before, spent_before = time.monotonic(), self.tokens, self.spent
        saved = begun
        losses: list[tuple[float, float]] = []
        while True:
            losses.append(self.learn(list(islice(stream, len(self.models)))))
            now = time.monotonic()
            self.spent = spent_before + now - begun
            if self.step % training["log_steps"] == 0:
                loss = np.mean([one for one, _ in losses])
                alignment = np.mean([two for _, two in losses if not math.isnan(two)] or [math.nan])
                speed = (self.tokens - tokens_before) / (now - begun)
                print(
                    f"step {self.step}  {self.tokens / 1e6:.2f}M tokens  loss {loss:.3f}"
                    f"  alignment {alignment:.3f}  {speed:.0f} tokens/s  {self.spent / 60:.1f} min"
                    f"  decay {self.finished_share():.2f}",
                    flush=True,
                )
                losses = []
            done = self.finished_share() >= 1.0
            out_of_time = bool(self.options.minutes) and now - begun > self.options.minutes * 60
            stop = self.told_to_stop or out_of_time
            if done or stop or now - saved > training["checkpoint_minutes"] * 60:
                self.save()
                saved = now
            if done:
                os.replace(self.checkpoint, self.work.folder / "model.pt")
            if done or stop:
                return


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument(
        "--finish", type=float, help="let the rate fall to nothing over this many steps (see --unit)"
    )
    parser.add_argument("--unit", choices=("steps", "minutes"), default="steps")
    parser.add_argument("--minutes", type=float, help="stop, resumable, after so long")
    parser.add_argument(
        "--init-package", type=Path, help="start from the weights of a package of the same shape"
    )
    parser.add_argument("--reverse", action="store_true", help="English → Indonesian")
    parser.add_argument("--matrix-rate", type=float, help="instead of the recipe's")
    parser.add_argument("--other-rate", type=float, help="instead of the recipe's")
    parser.add_argument(
        "--workers", type=int, help="batches computed side by side (default: cores; 1 on a GPU)"
    )
    options = parser.parse_args()
    options.workers = options.workers or (1 if torch.cuda.is_available() else os.cpu_count() or 1)
    work = job(options)
    pid = work.work / "train.pid"
    pid.write_text(f"{os.getpid()}\n", encoding="ascii")
    run = Run(work, options)
    run.restore()
    try:
        run.train()
    finally:
        pid.unlink(missing_ok=True)


if __name__ == "__main__":
    main()
