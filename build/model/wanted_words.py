"""List the words that Indonesian news use often and the pairs hardly have: what to write sentences with next.

Prints one word a line, the most wanted first: its sentences in the news without translation, in the pairs.
Most of `own.tsv` was written along such a list.
"""

from collections import Counter

from common import arguments, held_out, job
from prepare import collect, monolingual
from self_training import WORD


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("--limit", type=int, default=8000, help="so many words (default: %(default)s)")
    options = parser.parse_args()
    work = job(options)
    paired: Counter[str] = Counter()
    english: Counter[str] = Counter()
    for _, domain, indonesian, translation in collect(work):
        if domain in {"news", "everyday"}:
            paired.update(set(WORD.findall(indonesian.lower())))
            english.update(set(WORD.findall(translation.lower())))
    read: Counter[str] = Counter()
    for sentence in monolingual(work, work.recipe["corpus"]["mono_indonesian"], held_out(work)):
        read.update({word for word in WORD.findall(sentence) if word.islower()})
    # What the English has as often as the Indonesian is spelt alike in both.
    wanted = {
        word: times / (paired[word] + 15)
        for word, times in read.items()
        if times > 8 and len(word) > 2 and not english[word] >= paired[word] > 2
    }
    for word in sorted(wanted, key=lambda word: (-wanted[word], word))[: options.limit]:
        print(word, read[word], paired[word], sep="\t")


if __name__ == "__main__":
    main()
