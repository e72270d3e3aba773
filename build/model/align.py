"""Word links between the tokens of the training pairs, by eflomal, for the guided attention head.

Writes alignment.npz: links (source position, target position) of the chosen pairs, symmetrised.
"""

import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import eflomal
import numpy as np
from common import Job, arguments, job

Link = tuple[int, int]  # source position, target position
_NEIGHBOURS = [(dx, dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy]


def grow(sure: set[Link], union: set[Link]) -> set[Link]:
    """Add to the sure links what of the union touches them and links something not yet linked (grow-diag)."""
    links = set(sure)
    sources, targets = {x for x, _ in links}, {y for _, y in links}
    grown = True
    while grown:
        grown = False
        for x, y in sorted(union - links):
            if (x not in sources or y not in targets) and any(
                (x + dx, y + dy) in links for dx, dy in _NEIGHBOURS
            ):
                links.add((x, y))
                sources.add(x)
                targets.add(y)
                grown = True
    return links


def align_both(sources: Sequence[str], targets: Sequence[str]) -> Iterator[tuple[set[Link], set[Link]]]:
    """Yield for each pair of blank-separated lines the links both directions agree on, and these grown.

    Neither side may be empty.
    """
    with tempfile.TemporaryDirectory() as folder:
        forward, backward = Path(folder, "forward"), Path(folder, "backward")
        eflomal.Aligner().align(
            [f"{line}\n" for line in sources],
            [f"{line}\n" for line in targets],
            links_filename_fwd=str(forward),
            links_filename_rev=str(backward),
            quiet=True,
        )
        with forward.open() as one, backward.open() as other:
            for line, reverse in zip(one, other, strict=True):
                forward_links, backward_links = _read(line.split()), _read(reverse.split())
                sure = forward_links & backward_links
                yield sure, grow(sure, forward_links | backward_links)


def _read(links: Iterable[str]) -> set[Link]:
    return {(int(x), int(y)) for x, y in (link.split("-") for link in links)}


def _lines(ids: np.ndarray, ends: np.ndarray, chosen: np.ndarray) -> list[str]:
    return [" ".join(map(str, ids[ends[i] : ends[i + 1]])) for i in chosen]


def align_prepared(work: Job) -> None:
    data = np.load(work.data / "data.npz")
    lengths, longest = (
        (data["source_lengths"], data["target_lengths"]),
        work.recipe["training"]["longest_tokens"],
    )
    fit = (np.minimum(*lengths) > 0) & (np.maximum(*lengths) <= longest)
    dice = np.random.default_rng(work.recipe["seed"])
    # The pairs seen most often come first; equal weights in random order.
    order = np.lexsort((dice.random(len(fit)), -data["weights"]))
    chosen = np.sort(order[fit[order]][: work.recipe["alignment"]["pairs"]])
    ends = [np.r_[0, length.cumsum()] for length in lengths]
    found = align_both(_lines(data["source"], ends[0], chosen), _lines(data["target"], ends[1], chosen))
    links = [sorted(grown) for _, grown in found]
    np.savez_compressed(
        work.data / "alignment.npz",
        pairs=chosen.astype(np.int32),
        counts=np.array([len(pair_links) for pair_links in links], np.int32),
        links=np.array([link for pair_links in links for link in pair_links], np.uint8),
    )


def main() -> None:
    started = time.monotonic()
    work = job(arguments("Align the prepared pairs.").parse_args())
    align_prepared(work)
    print(f"aligned {work.recipe['alignment']['pairs']} pairs in {time.monotonic() - started:.0f} s")


if __name__ == "__main__":
    main()
