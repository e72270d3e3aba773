"""Average the weights of trained models of one lineage: flatter, and better on text they have not seen.

Each ends a fall of the rate of its own (`model.pt` put by), or is a late checkpoint of one. The models must
have grown out of each other, or the mean of their weights is no model. Source: https://arxiv.org/abs/1803.05407.
"""

from collections.abc import Sequence
from pathlib import Path

import torch
from common import arguments
from torch import Tensor


def mean(models: Sequence[dict[str, Tensor]], weights: Sequence[float]) -> dict[str, Tensor]:
    """The weighted mean of every tensor; the weights need not add up to 1."""
    parts = [weight / sum(weights) for weight in weights]
    return {
        name: sum((part * model[name] for part, model in zip(parts, models, strict=True)), torch.zeros(()))
        for name in models[0]
    }


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("models", nargs="+", help="FILE or FILE:WEIGHT, the weight being 1 without")
    parser.add_argument("-o", "--out", type=Path, required=True)
    options = parser.parse_args()
    named = [name.partition(":") for name in options.models]
    states = [torch.load(file, map_location="cpu", weights_only=False) for file, _, _ in named]
    kept = {name: states[-1][name] for name in ("shape", "step", "tokens", "versions")}
    averaged = mean([state["model"] for state in states], [float(weight or 1) for _, _, weight in named])
    torch.save({**kept, "averaged": options.models, "model": averaged}, options.out)


if __name__ == "__main__":
    main()
