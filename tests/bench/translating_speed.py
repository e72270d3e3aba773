"""How fast the engine loads, shows its first sentence and translates.

python tests/bench/translating_speed.py [FILE] [--threads N] [--profile], with PYTHONPATH=desktop where not
installed. FILE is a text with one sentence on each line; without it a text of our own is used. Times on a
shared machine are ratios at best, so seconds of processor time stand beside them.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import resource
import time
from pathlib import Path

from sejajar.text import Article, Paragraph, Segment, Span
from sejajar.translating import Engine, choose_package, find_packages

ROOT = Path(__file__).resolve().parents[2]
OWN = """\
Presiden meresmikan jembatan baru sepanjang 1.200 meter di Kabupaten Kediri, Jawa Timur, pada hari Senin.
Jembatan itu menghubungkan dua kecamatan yang selama ini hanya dapat dicapai dengan perahu.
Menurut kepala dinas pekerjaan umum, pembangunan jembatan itu menelan biaya Rp 85,5 miliar.
Warga menyambut gembira karena anak-anak mereka dapat pergi ke sekolah tanpa menyeberangi sungai.
Pemerintah daerah berjanji akan memperbaiki jalan menuju jembatan itu sebelum musim hujan tiba.
Namun sejumlah pemilik perahu mengaku khawatir akan kehilangan penghasilan setelah jembatan itu dibuka.
Bupati mengatakan bahwa para pemilik perahu akan mendapat bantuan modal usaha dan pelatihan kerja.
Ia menambahkan bahwa jembatan kedua akan dibangun mulai 2025 apabila dana dari pemerintah tersedia dan warga
kedua sisi sungai bersedia melepaskan tanah mereka dengan harga yang ditetapkan oleh tim penilai.
"""


def article_of(sentences: list[str]) -> Article:
    at = 0
    paragraphs = []
    for index, sentence in enumerate(sentences):
        span = Span(at, at + len(sentence))
        paragraphs.append(Paragraph(span, (Segment(index, span),)))
        at += len(sentence) + 1
    return Article("", "", "", "id", "\n".join(sentences), tuple(paragraphs))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--profile", action="store_true", help="print where the processor time goes")
    options = parser.parse_args()
    text = options.file.read_text(encoding="utf-8") if options.file else OWN * 4
    article = article_of([line.strip() for line in text.splitlines() if line.strip()])
    words = len(article.text.split())

    started, busy = time.perf_counter(), time.process_time()
    package = choose_package(find_packages([ROOT / "resources" / "models"]))
    found = time.perf_counter()
    engine = Engine(package, threads=options.threads)
    loaded = time.perf_counter()
    row("find packages", found - started)
    row("load engine", loaded - found, time.process_time() - busy)

    profile = cProfile.Profile()
    busy = time.process_time()
    began = time.perf_counter()
    arrivals = []
    if options.profile:
        profile.enable()
    for _ in engine.translate(article, {}):
        arrivals.append(time.perf_counter() - began)
    profile.disable()
    gaps = [later - earlier for earlier, later in zip([0.0, *arrivals], arrivals, strict=False)]
    row("first sentence", arrivals[0])
    row("all of it", arrivals[-1], time.process_time() - busy)
    row("longest wait between two", max(gaps))
    print(f"{len(arrivals)} sentences, {words} words, {words / arrivals[-1]:.0f} words/s")
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10} MB at most")
    if options.profile:
        pstats.Stats(profile).sort_stats("tottime").print_stats(12)


def row(what: str, seconds: float, busy: float | None = None) -> None:
    print(f"{what:28}{seconds:8.3f} s" + (f"{busy:10.3f} s of processor" if busy is not None else ""))


if __name__ == "__main__":
    main()
