"""The rooms in their order: read, find, translate, link, check, export. Window and command line share it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from sejajar.entities import Finder, Findings, Linker, merge
from sejajar.exporting import export
from sejajar.reading import read_bytes, read_file, read_html, read_text
from sejajar.text import Article, Check, Document, Entity, Mention, TranslatedSegment, Translation
from sejajar.translating import Engine, choose_package, find_packages


@dataclass(frozen=True, slots=True)
class Step:
    """One more segment translated, and what was found in it."""

    translated: TranslatedSegment
    findings: Findings


class Pipeline:
    """Holds what is slow to load (model, recogniser) and loads each at its first use.

    Not thread-safe: hand each instance to one worker at a time. `resources` is the folder that ships
    with the program; `packages` are further folders with Argos packages, the most preferred first.
    `threads` is the number of processor cores that the engine may use, 0 for all.
    """

    def __init__(self, resources: Path, packages: Sequence[Path] = (), *, threads: int = 0) -> None:
        self.threads = threads
        self._resources = resources
        self._packages = tuple(packages)

    read_file = staticmethod(read_file)
    read_bytes = staticmethod(read_bytes)
    read_text = staticmethod(read_text)
    read_html = staticmethod(read_html)
    export = staticmethod(export)

    @cached_property
    def engine(self) -> Engine:
        """The id→en engine. ModelError where no package is found or it does not load."""
        package = choose_package(find_packages([*self._packages, self._resources / "models"]))
        return Engine(package, threads=self.threads)

    @property
    def package_folder(self) -> Path:
        """Where further packages are put; it need not exist yet."""
        return next(iter(self._packages), self._resources / "models")

    @cached_property
    def _finder(self) -> Finder:
        return Finder(self._resources)

    @cached_property
    def _linker(self) -> Linker:
        return Linker(self._resources)

    def warm_up(self) -> None:
        """Load the model and the recogniser now rather than at their first use."""
        _ = self.engine, self._finder, self._linker

    def find(self, article: Article) -> tuple[Entity, ...]:
        """The article's entities, with mentions in the original only."""
        return self._finder.find(article)

    def translate(
        self, article: Article, entities: Sequence[Entity], done: Translation | None = None
    ) -> Iterator[Step]:
        """Translate what is not in `done`, in reading order; closing the iterator cancels."""
        segments = article.segments
        mentioned: defaultdict[int, list[tuple[Entity, Mention]]] = defaultdict(list)
        for entity in entities:
            for mention in entity.mentions:
                mentioned[mention.segment].append((entity, mention))
        for translated in self.engine.translate(article, done or {}):
            source = article.source_of(segments[translated.index])
            yield Step(translated, self._linker.examine(source, translated, mentioned[translated.index]))

    def document(self, article: Article) -> Document:
        """The whole job at once, for those who need not see it grow."""
        entities = self.find(article)
        translation: dict[int, TranslatedSegment] = {}
        findings: list[Findings] = []
        for step in self.translate(article, entities):
            translation[step.translated.index] = step.translated
            findings.append(step.findings)
        return assemble(article, translation, entities, findings)


def assemble(
    article: Article, translation: Translation, entities: Sequence[Entity], findings: Sequence[Findings]
) -> Document:
    """What is known so far as one value."""
    checks: dict[int, tuple[Check, ...]] = {f.segment: f.checks for f in findings if f.checks}
    return Document(article, translation, merge(entities, findings, translation), checks)
