"""Measure packages on the test sets, side by side, in one table.

BLEU and chrF   sacrebleu, of each test set as it is
no commas       the change of BLEU when every comma but decimal ones is taken out of the source
digits lost     share of the sentences with numbers that the reference has too which lose one of them
names kept      share of the names spelled alike in source and reference that the output spells so too
loops           sentences in which one to four words come three times in a row, and not so in the reference
alignment error AER of the alignment head's strongest source word for every word put out, against eflomal's
                links between source and output (sure: both directions agree; possible: grow-diag)
words/s         source words a second with the beam that ships, both test sets together
load            seconds to open tokenizer and model, the best of three

With --program, all but the last three again as the program's window shows the translations, with its guards
around the package (desktop/ on PYTHONPATH, and what pyproject.toml names installed, but for PySide6).
"""

import re
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, islice
from pathlib import Path

import augment
import ctranslate2
import sacrebleu
import sentencepiece
from align import align_both
from common import HERE, Job, arguments, job, normalise, rows, test_pairs

WORD = re.compile(r"\w+|[^\w\s]")
LOOP = re.compile(r"\b(\w+(?:\W+\w+){0,3})(?:\W+\1\b){2}", re.IGNORECASE)
# fmt: off
SPELLED = ["zero", "one", "two", "three", "four", "five", "six", "seven",
           "eight", "nine", "ten", "eleven", "twelve"]
# fmt: on
ARTICLE = 30  # sentences that the program reads together
SUPPORT = 40_000  # training pairs that help eflomal to know the words


@dataclass(frozen=True, slots=True)
class Output:
    """A translation, its pieces' places in the text, and each piece's attention over the source pieces."""

    text: str
    source_places: list[tuple[int, int]]
    places: list[tuple[int, int]]
    attention: list[list[float]]


class Package:
    def __init__(self, folder: Path, *, cores: int, beam: int) -> None:
        self.folder, self.beam = folder, beam
        self.processor = sentencepiece.SentencePieceProcessor(model_file=str(folder / "sentencepiece.model"))
        self.translator = ctranslate2.Translator(str(folder / "model"), inter_threads=cores, intra_threads=1)

    @property
    def megabytes(self) -> float:
        return sum(p.stat().st_size for p in self.folder.rglob("*") if p.is_file()) / 1e6

    def translate(self, texts: Sequence[str], *, attention: bool = False) -> list[Output]:
        sources = [self.processor.encode(text, return_type="offset_mapping") for text in texts]
        results = self.translator.translate_batch(
            [source["pieces"] for source in sources],
            beam_size=self.beam,
            max_batch_size=1024,
            batch_type="tokens",
            max_decoding_length=300,
            return_attention=attention,
        )
        outputs = []
        for source, result in zip(sources, results, strict=True):
            written = self.processor.decode(result.hypotheses[0], return_type="offset_mapping")
            links = result.attention[0] if attention else []
            outputs.append(Output(written["text"], source["offsets"], written["offsets"], links))
        return outputs


def without_commas(text: str) -> str:
    return " ".join(re.sub(r",(?!\d)", " ", text).split())


def numbers(text: str) -> list[str]:
    """Return the numbers of a text as bare digits."""
    return [re.sub(r"\D", "", number) for number in re.findall(r"\d+(?:[.,:]\d+)*", text)]


def loses_digits(source: str, reference: str, output: str) -> bool | None:
    """None where there is no number to keep. Small ones may be spelt, and "300 ribu" may be 300,000."""
    wanted = set(numbers(source)) & set(numbers(reference))
    if not wanted:
        return None
    there, words = set(numbers(output)), set(output.lower().split())
    thousands = {numbers(match[1])[0] for match in re.finditer(r"(\d[\d.,]*) ribu\b", source.lower())}
    return any(
        n not in there
        and not (int(n) <= 12 and SPELLED[int(n)] in words)
        and not (n in thousands and f"{n}000" in there)
        for n in wanted
    )


def names_kept(source: str, reference: str, output: str) -> tuple[int, int]:
    names = augment.shared_names((source, reference))
    return sum(name in output for name in names), len(names)


def loops(reference: str, output: str) -> bool:
    return bool(LOOP.search(output)) and not LOOP.search(reference)


def word_of_characters(text: str) -> list[int]:
    """Return for every character the number of the word it is in, -1 between words."""
    numbers_ = [-1] * (len(text) + 1)
    for number, match in enumerate(WORD.finditer(text)):
        numbers_[match.start() : match.end()] = [number] * (match.end() - match.start())
    return numbers_


def attention_links(source: str, output: Output) -> set[tuple[int, int]]:
    """Return (source word, output word) for every word put out: where most of its attention lies."""
    from_characters, to_characters = word_of_characters(source), word_of_characters(output.text)

    def words(places: tuple[int, int], characters: list[int]) -> set[int]:
        return {characters[i] for i in range(*places)} - {-1}

    shares: dict[int, dict[int, float]] = {}
    for places, attention in zip(output.places, output.attention, strict=False):
        for target in words(places, to_characters):
            for source_places, share in zip(output.source_places, attention, strict=False):
                for word in words(source_places, from_characters):
                    shares.setdefault(target, {}).setdefault(word, 0.0)
                    shares[target][word] += share
    return {(max(by_word, key=by_word.__getitem__), target) for target, by_word in shares.items()}


def alignment_error(work: Job, sources: Sequence[str], outputs: Sequence[Output]) -> float:
    support = islice(
        (f for f in rows(work.corpus / work.recipe["corpus"]["pairs"]) if f[1] == "news"), SUPPORT
    )
    texts = [(normalise(f[2]), normalise(f[3])) for f in support]
    tested = [(s, o) for s, o in zip(sources, outputs, strict=True) if WORD.search(s) and WORD.search(o.text)]
    lines = [(s, o.text) for s, o in tested] + texts
    words = [[" ".join(WORD.findall(side.lower())) for side in sides] for sides in zip(*lines, strict=True)]
    agreed = possible = made = sure_ones = 0
    for (source, output), (sure, grown) in zip(tested, align_both(words[0], words[1]), strict=False):
        links = attention_links(source, output)
        agreed, possible = agreed + len(links & sure), possible + len(links & grown)
        made, sure_ones = made + len(links), sure_ones + len(sure)
    return 1 - (agreed + possible) / (made + sure_ones)


def loading_time(folder: Path, cores: int, beam: int) -> float:
    times = []
    for _ in range(3):
        begun = time.perf_counter()
        Package(folder, cores=cores, beam=beam)
        times.append(time.perf_counter() - begun)
    return min(times)


def through_program(folder: Path, cores: int, texts: Sequence[str]) -> list[str]:
    """The texts as the program's window shows their translations, as the sentences of short articles."""
    from sejajar.pipeline import Pipeline
    from sejajar.text import Article, Paragraph, Segment, Span

    written: list[str] = []
    with tempfile.TemporaryDirectory() as own:
        Path(own, folder.name).symlink_to(folder.resolve())
        pipeline = Pipeline(HERE.parents[1] / "resources", Path(own), threads=cores)
        for begin in range(0, len(texts), ARTICLE):
            part = texts[begin : begin + ARTICLE]
            ends = list(accumulate(len(text) + 1 for text in part))
            spans = [Span(end - len(text) - 1, end - 1) for text, end in zip(part, ends, strict=True)]
            paragraphs = tuple(Paragraph(span, (Segment(index, span),)) for index, span in enumerate(spans))
            article = Article("", "", "", "id", "\n".join(part), paragraphs)
            steps = pipeline.translate(article, pipeline.find(article))
            shown = {step.translated.index: step.translated.text for step in steps}
            written += [shown[index] for index in range(len(part))]
        assert pipeline.models.in_use.package.folder.name == folder.name
    return written


def scores(test: str, texts: Sequence[str], bare: Sequence[str], references: list[str]) -> dict[str, str]:
    """The rows of one test set; `bare` are the translations of the sources without commas."""
    bleu = sacrebleu.corpus_bleu(texts, [references]).score
    return {
        f"{test} BLEU": f"{bleu:.1f}",
        f"{test} chrF": f"{sacrebleu.corpus_chrf(texts, [references]).score:.1f}",
        f"{test} no commas": f"{sacrebleu.corpus_bleu(bare, [references]).score - bleu:+.1f}",
    }


def faithfulness(sources: Sequence[str], references: Sequence[str], outputs: Sequence[str]) -> dict[str, str]:
    triples = list(zip(sources, map(normalise, references), outputs, strict=True))
    lost = [missing for triple in triples if (missing := loses_digits(*triple)) is not None]
    kept, names = map(sum, zip(*(names_kept(*triple) for triple in triples), strict=True))
    return {
        "digits lost": f"{100 * sum(lost) / len(lost):.1f} % of {len(lost)}",
        "names kept": f"{100 * kept / names:.1f} % of {names}",
        "loops": str(sum(loops(reference, output) for _, reference, output in triples)),
    }


def measure(work: Job, folder: Path, *, cores: int, limit: int | None, program: bool) -> dict[str, str]:
    beam = work.recipe["ship"]["beam"]
    package = Package(folder, cores=cores, beam=beam)
    row = {"package": folder.name, "MB": f"{package.megabytes:.1f}"}
    row["load s"] = f"{loading_time(folder, cores, beam):.2f}"
    in_program: dict[str, str] = {}
    seconds = 0.0
    every: list[tuple[str, str, Output, str]] = []
    for name in work.recipe["corpus"]["tests"]:
        pairs = test_pairs(work.corpus / name)[:limit]
        sources, references = [normalise(s) for s, _ in pairs], [r for _, r in pairs]
        comma_less = [without_commas(source) for source in sources]
        begun = time.perf_counter()
        outputs = package.translate(sources, attention=True)
        seconds += time.perf_counter() - begun
        test = Path(name).stem.removeprefix("test-")
        bare = [o.text for o in package.translate(comma_less)]
        row |= scores(test, [o.text for o in outputs], bare, references)
        mended = [""] * len(sources)
        if program:
            mended = through_program(folder, cores, sources)
            in_program |= scores(test, mended, through_program(folder, cores, comma_less), references)
        every += zip(sources, references, outputs, mended, strict=True)
    all_sources, all_references, all_outputs, all_mended = map(list, zip(*every, strict=True))
    row |= faithfulness(all_sources, all_references, [output.text for output in all_outputs])
    row["alignment error"] = f"{100 * alignment_error(work, all_sources, all_outputs):.1f} %"
    row["words/s"] = f"{sum(len(s.split()) for s in all_sources) / seconds:.0f}"
    if program:
        in_program |= faithfulness(all_sources, all_references, all_mended)
        row |= {f"program: {name}": figure for name, figure in in_program.items()}
    return row


def table(measured: Sequence[dict[str, str]]) -> str:
    """Return a Markdown table: one line a measure, one column a package."""
    lines = ["| " + " | ".join(row[name] for row in measured) + " |" for name in measured[0]]
    lines = [f"| {name} {line}" for name, line in zip(measured[0], lines, strict=True)]
    return "\n".join([lines[0], "|---" * (len(measured) + 1) + "|", *lines[1:]])


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("packages", nargs="+", type=Path, help="folders of unpacked packages")
    parser.add_argument("--cores", type=int, default=2)
    parser.add_argument("--limit", type=int, help="only the first so many sentences of each set")
    parser.add_argument("--program", action="store_true", help="also as the program translates")
    options = parser.parse_args()
    work = job(options)
    how = {"cores": options.cores, "limit": options.limit, "program": options.program}
    print(table([measure(work, folder, **how) for folder in options.packages]))


if __name__ == "__main__":
    main()
