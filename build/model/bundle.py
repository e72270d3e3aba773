"""Put what training needs into one small folder, for a machine without network or corpora.

It holds the steps that run there and the prepared data as token ids; they need PyTorch and NumPy only.
"""

import shutil
from pathlib import Path

from common import HERE, arguments, job

CODE = (
    "batches.py", "common.py", "config.toml", "decoding.py", "halve.py", "network.py", "optimizer.py",
    "synthesise.py", "train.py", "weights.py",
)  # fmt: skip
DATA = (
    "sentencepiece.model", "sentencepiece-target.model", "data.npz", "alignment.npz", "mono.npz",
    "manifest.json",
)  # fmt: skip


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("folder", type=Path, help="a new folder")
    options = parser.parse_args()
    work = job(options)
    data = options.folder / "work" / work.data.name
    data.mkdir(parents=True)
    for name in CODE:
        shutil.copy2(HERE / name, options.folder)
    for name in DATA:
        shutil.copy2(work.data / name, data)
    size = sum(p.stat().st_size for p in options.folder.rglob("*") if p.is_file())
    print(f"{options.folder}: {size / 2**20:.1f} MiB")


if __name__ == "__main__":
    main()
