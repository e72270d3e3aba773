"""How long reading takes: first opening, a long text, and texts made to be slow."""

from __future__ import annotations

import argparse
import os
import resource
import sys
import tempfile
import time
from pathlib import Path

ARTICLES = Path(__file__).parents[1] / "articles" / "damaged"
WORDS = 1_000_000


def long_text() -> str:
    """Our own damaged articles again and again; the count keeps paragraphs from being repetitions."""
    texts = [path.read_text(encoding="utf-8", errors="ignore") for path in sorted(ARTICLES.glob("*.txt"))]
    texts = [text for text in texts if "\0" not in text]
    words = sum(len(text.split()) for text in texts)
    lines = [line for text in texts for line in text.split("\n") if len(line) > 100]
    return "\n".join(f"{line} {turn}" for turn in range(WORDS // words + 1) for line in lines)


def print_pdf() -> None:
    """300 pages in one column and in two, no paragraph said twice; all processes' time beside the clock's."""
    from pypdfium2 import PdfDocument
    from reading_fuzz import make_pdf

    from sejajar.reading import read_bytes

    lines = long_text().split("\n")
    for columns in (1, 2):
        pdf = make_pdf("Tiga Ratus Halaman Berita", lines[: 2620 if columns == 1 else 2700], columns=columns)
        started, busy = time.perf_counter(), processor_time()
        words = len(read_bytes(pdf, name="panjang.pdf").text.split())
        took, busy = time.perf_counter() - started, processor_time() - busy
        pages = len(PdfDocument(pdf))
        print(
            f"PDF of {pages} pages in {columns} columns, {len(pdf) >> 10:,} kB, {words:,} words: "
            f"{took:.2f} s, {busy:.2f} s of processor time"
        )


def processor_time() -> float:
    """Seconds that this process and those it started have worked."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def main() -> None:
    argparse.ArgumentParser(description=__doc__).parse_args()
    started = time.perf_counter()
    from sejajar.reading import Opened, open_file, open_steps, read_text

    imported = time.perf_counter()
    open_file(ARTICLES / "palestina.txt")
    print(f"import {imported - started:.2f} s, first article {time.perf_counter() - imported:.2f} s")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "panjang.txt"
        path.write_text(long_text(), encoding="utf-8")
        started = time.perf_counter()
        first = next(step for step in open_steps(path, preview=True) if isinstance(step, Opened))
        print(f"first {len(first.article.text):,} characters: {time.perf_counter() - started:.2f} s")
        started = time.perf_counter()
        opened = open_file(path)
        took = time.perf_counter() - started
        article = opened.article
        print(
            f"{len(article.text.split()):,} words, {len(article.segments):,} sentences, "
            f"{len(opened.repairs):,} repairs: {took:.2f} s"
        )
    print_pdf()
    for scrap in (
        "Aa. ",
        "A. ",
        "x.",
        '."',
        "&",
        "&amp;",
        "<p ",
        "(",
        "a-",
        "a@",
        "Baca juga: ",
        "JAKARTA, A",
        "1. ",
    ):
        text = scrap * (1_000_000 // len(scrap))
        started = time.perf_counter()
        try:
            read_text("Satu " + text)
        except Exception as error:
            print(f"{scrap!r}: {error!r}"[:100])
        print(f"1 MB of {scrap!r}: {time.perf_counter() - started:.2f} s")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB", file=sys.stdout)


if __name__ == "__main__":
    main()
