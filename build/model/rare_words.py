"""Rare nouns and places put into sentences: a dictionary's pair in place of a commoner one, on both sides.

A word that the pairs hold a dozen times is not learnt from these alone ("majikan", employer, came out as
"mosques"). Here each rare noun of the word lists stands in sentences whose own noun is known to be the
other's translation, because the lists say so and each stands there once. What comes out is grammatical and
mostly absurd, which does no harm: the network learns to look at the word rather than to guess it.

Source: data augmentation for low-resource translation, https://aclanthology.org/P17-2090, with a dictionary
in place of a language model. Writes synthetic-words.npz.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from random import Random

import numpy as np
from augment import NAME, Pair, once, replace_word
from common import arguments, job, normalise, rows
from prepare import collect, monolingual, write_pairs

_WORD = re.compile(r"[^\W\d_]+")
_TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|[^\w\s]")
_BEFORE_NOUN = re.compile("the|a|an|his|her|its|their|this|of")
_BEHIND_NOUN = re.compile(
    r"of|in|is|was|and|to|for|on|at|with|from|that|who|has|by|as|were|are|or|had|will|which|\W"
)
# Adjectives and verbs have English nouns among their glosses, too ("melayang": fly).
_VERB = re.compile(r"(?:mem|men|ber|ter|di)\w{4,}")
# Places of one group stand in each other's sentences.
_KINDS = {
    "country": "country", "continent/region": "country", "region": "country",
    "city": "city", "place": "city", "id-province": "province",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Nouns:
    """What English words are used as nouns, told by what stands around them."""

    seen: Counter[str]
    framed: Counter[str]  # between an article and what follows a noun

    @classmethod
    def count(cls, sentences: Iterable[str]) -> "Nouns":
        seen: Counter[str] = Counter()
        framed: Counter[str] = Counter()
        for sentence in sentences:
            words = ["", *_TOKEN.findall(sentence.lower()), "."]
            for before, word, behind in zip(words, words[1:], words[2:], strict=False):
                seen[word] += 1
                if _BEFORE_NOUN.fullmatch(before) and _BEHIND_NOUN.fullmatch(behind):
                    framed[word] += 1
        return cls(seen, framed)

    def __contains__(self, word: str) -> bool:
        singular = not word.endswith("s") or word.endswith("ss")
        return (
            singular and len(word) > 2 and self.seen[word] >= 8 and self.framed[word] > 0.12 * self.seen[word]
        )


def glosses(lists: Iterable[list[str]], trusted: set[str], second: str) -> dict[str, set[str]]:
    """Return the one-word translations of one-word entries; of the second list where no other has any."""
    first: dict[str, set[str]] = defaultdict(set)
    rest: dict[str, set[str]] = defaultdict(set)
    wanted = trusted | {second}
    for name, indonesian, english in lists:
        if name not in wanted:
            continue
        table = first if name in trusted else rest
        for gloss in re.split(r"[,;/]", english.lower()):
            if _WORD.fullmatch(indonesian) and _WORD.fullmatch(gloss := gloss.strip()):
                table[indonesian.lower()].add(gloss)
    return {word: first.get(word) or rest[word] for word in first | rest}


def exchanged(text: str, old: str, new: str) -> str | None:
    """Put a word in another's place, with its capital and article; None unless that stands there once."""
    found = list(re.finditer(rf"(?<![\w-]){old}(?![\w-])", text, re.IGNORECASE))
    if len(found) != 1 or not (found[0].group().islower() or found[0].start() < 2):
        return None
    word = new.capitalize() if found[0].group()[0].isupper() else new
    text = text[: found[0].start()] + word + text[found[0].end() :]
    article = "an" if new[0] in "aeiou" else "a"
    return re.sub(rf"\b(a)n?(?= {word}\b)", lambda m: m[1] + article[1:], text, flags=re.IGNORECASE)


def made(
    pairs: list[Pair], table: dict[str, set[str]], nouns: Nouns, plan: dict[str, int], dice: Random
) -> Iterator[Pair]:
    """Yield pairs with rare nouns, each about `plan["sentences"]` times."""
    counts: Counter[str] = Counter()
    for indonesian, _ in pairs:
        counts.update(set(_WORD.findall(indonesian.lower())))
    usable = {
        word: sorted(gloss for gloss in found if gloss in nouns and gloss != word)
        for word, found in table.items()
        if len(word) > 3 and not _VERB.fullmatch(word)
    }
    rare = [word for word, found in sorted(usable.items()) if found and counts[word] < plan["rare_below"]]
    hosts: list[tuple[int, str, str]] = []
    for number, (indonesian, english) in enumerate(pairs):
        there = set(_WORD.findall(english.lower()))
        if not 5 <= len(indonesian.split()) <= 35:
            continue
        for word in sorted(set(_WORD.findall(indonesian.lower()))):
            linked = [gloss for gloss in usable.get(word, ()) if gloss in there]
            if len(linked) == 1 and counts[word] >= plan["rare_below"]:
                hosts.append((number, word, linked[0]))
    print(f"{len(rare)} rare nouns, {len(hosts)} places for them", flush=True)
    for new in rare * plan["sentences"]:
        number, word, gloss = dice.choice(hosts)
        source = exchanged(pairs[number][0], word, new)
        target = exchanged(pairs[number][1], gloss, dice.choice(usable[new]))
        if source and target:
            yield source, target


def placed(
    pairs: list[Pair], places: Iterable[list[str]], plan: dict[str, int], dice: Random
) -> Iterator[Pair]:
    """Yield pairs with rare places that English spells otherwise, in place of others of their kind."""
    known: dict[str, tuple[str, str]] = {}  # Indonesian name → English name, kind
    for indonesian, english, kind, *_ in places:
        if kind in _KINDS and "," not in english and NAME.fullmatch(indonesian):
            known.setdefault(indonesian, (english, _KINDS[kind]))
    hosts: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
    counts: Counter[str] = Counter()
    for number, (indonesian, english) in enumerate(pairs):
        for name in sorted({match.group() for match in NAME.finditer(indonesian)} & known.keys()):
            counts[name] += 1
            there, kind = known[name]
            if once(name, indonesian) and once(there, english) and f"the {there}" not in english:
                hosts[kind].append((number, name, there))
    rare = [
        (name, english, kind)
        for name, (english, kind) in known.items()
        if name != english and counts[name] < plan["rare_below"] and hosts[kind]
    ]
    print(f"{len(rare)} rare places, {sum(map(len, hosts.values()))} places for them", flush=True)
    for new, english, kind in rare * plan["sentences"]:
        number, name, there = dice.choice(hosts[kind])
        source, target = pairs[number]
        yield replace_word(source, name, new), replace_word(target, there, english)


def main() -> None:
    work = job(arguments(__doc__ or "").parse_args())
    corpus, plan = work.recipe["corpus"], work.recipe["rare_words"]
    collected = collect(work)
    english = [row[3] for row in collected] + monolingual(work, corpus["mono_english"], set())
    lists = ([f[0], normalise(f[1]), normalise(f[2])] for f in rows(work.corpus / corpus["words"]))
    table = glosses(lists, set(work.recipe["weights"]["words"]), plan["second_list"])
    hosts = [(row[2], row[3]) for row in collected if row[1] in {"news", "everyday"}]
    dice = Random(work.recipe["seed"])
    pairs = list(made(hosts, table, Nouns.count(english), plan, dice))
    pairs += placed(hosts, rows(work.corpus / corpus["places"]), plan, dice)
    lengths = write_pairs(work, work.data / "synthetic-words.npz", pairs, np.full(len(pairs), plan["weight"]))
    for pair in pairs[:: max(1, len(pairs) // 30)]:
        print(*pair, sep="\n  ")
    print(f"{len(pairs)} sentences, {lengths.sum() / 1e6:.1f}M target tokens")


if __name__ == "__main__":
    main()
