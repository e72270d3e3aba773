"""Write a trained model's weights as 16-bit numbers in parts small enough to carry, and unite the parts.

Converting to int8 afterwards loses far more than this does.
"""

import io
from pathlib import Path

import torch
from common import arguments, job

PART = 15 * 2**20  # bytes


def split(model: Path, folder: Path) -> int:
    """Return how many parts were written."""
    state = torch.load(model, map_location="cpu", weights_only=False)
    kept = {name: state[name] for name in ("shape", "step", "tokens", "versions")}
    memory = io.BytesIO()
    torch.save({**kept, "model": {name: t.half() for name, t in state["model"].items()}}, memory)
    folder.mkdir(parents=True, exist_ok=True)
    whole = memory.getvalue()
    for number, begin in enumerate(range(0, len(whole), PART)):
        (folder / f"model.half.{number:02}").write_bytes(whole[begin : begin + PART])
    return -(-len(whole) // PART)


def unite(folder: Path, model: Path) -> None:
    whole = b"".join(part.read_bytes() for part in sorted(folder.glob("model.half.*")))
    state = torch.load(io.BytesIO(whole), map_location="cpu", weights_only=False)
    state["model"] = {name: t.float() for name, t in state["model"].items()}
    torch.save(state, model)


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("direction", choices=("split", "unite"))
    parser.add_argument("folder", type=Path, help="of the parts")
    options = parser.parse_args()
    model = job(options).folder / "model.pt"
    if options.direction == "split":
        print(split(model, options.folder), "parts")
    else:
        unite(options.folder, model)


if __name__ == "__main__":
    main()
