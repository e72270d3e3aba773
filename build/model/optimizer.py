"""Muon for the matrices (https://kellerjordan.github.io/posts/muon/), fused projections part by part."""

from collections.abc import Iterable
from concurrent.futures import Executor
from typing import Any

import torch
from network import Translator
from torch import Tensor, nn


def multiplies_bf16(device: torch.device) -> bool:
    """Whether bf16 is the faster there: a CPU without instructions for it takes a hundred times as long."""
    if device.type == "cuda":
        return True
    able = torch.cpu.get_capabilities()
    return bool(able.get("avx512_bf16") or able.get("amx_bf16"))


def orthogonalise(matrices: Tensor) -> Tensor:
    """Return [n, rows, columns] with singular values near 1 (five Newton–Schulz steps, quintic)."""
    tall = matrices.shape[1] > matrices.shape[2]
    x = matrices.mT if tall else matrices
    x = x / (x.norm(dim=(1, 2), keepdim=True) + 1e-7)
    for _ in range(5):
        b = x @ x.mT
        x = 3.4445 * x + (-4.7750 * b + 2.0315 * (b @ b)) @ x
    return x.mT if tall else x


class Muon(torch.optim.Optimizer):
    """Each parameter group names in `parts` how many square projections are stacked in its matrices."""

    def __init__(
        self, groups: Iterable[dict[str, object]], rate: float, weight_decay: float, workers: Executor
    ) -> None:
        super().__init__(groups, {"lr": rate, "momentum": 0.95, "weight_decay": weight_decay, "parts": 1})
        self.workers = workers

    def step(self) -> None:  # type: ignore[override]  # there is no closure
        jobs = [(group, matrix) for group in self.param_groups for matrix in group["params"]]
        list(self.workers.map(self._update, *zip(*jobs, strict=True)))

    @torch.no_grad()
    def _update(self, group: dict[str, Any], matrix: nn.Parameter) -> None:
        state = self.state[matrix]
        if "momentum" not in state:
            state["momentum"] = torch.zeros_like(matrix)
        momentum = state["momentum"].lerp_(matrix.grad, 1 - group["momentum"])
        update = matrix.grad.lerp(momentum, group["momentum"]).unflatten(0, (group["parts"], -1))
        if multiplies_bf16(update.device):
            update = update.bfloat16()
        scale = max(1.0, update.shape[1] / update.shape[2]) ** 0.5
        matrix.mul_(1 - group["lr"] * group["weight_decay"])
        matrix.add_(orthogonalise(update).flatten(0, 1).to(matrix.dtype), alpha=-group["lr"] * scale)


def make_optimizers(
    model: Translator, *, matrix_rate: float, other_rate: float, weight_decay: float, workers: Executor
) -> tuple[Muon, torch.optim.AdamW]:
    """Muon for every Linear's weight, AdamW for the embedding, the biases and the norms."""
    linears = {name: module for name, module in model.named_modules() if isinstance(module, nn.Linear)}
    fused = {"query_key_value": 3, "key_value": 2}
    groups: dict[int, list[nn.Parameter]] = {}
    for name, module in linears.items():
        groups.setdefault(fused.get(name.rpartition(".")[2], 1), []).append(module.weight)
    matrices = {id(module.weight) for module in linears.values()}
    others = [p for p in model.parameters() if id(p) not in matrices]
    muon = Muon([{"params": ps, "parts": n} for n, ps in groups.items()], matrix_rate, weight_decay, workers)
    return muon, torch.optim.AdamW(others, other_rate, betas=(0.9, 0.98), weight_decay=0.0, fused=True)
