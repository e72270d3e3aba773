"""The work itself, step by step, from file to document."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from pathlib import Path

from sejajar.entities import Finder, Findings, IndonesianWords, apply_corrections, merge
from sejajar.exporting import export
from sejajar.library import Dates, Edits, Library
from sejajar.pipeline.lenient import Lenient
from sejajar.pipeline.maker import maker
from sejajar.pipeline.models import Models
from sejajar.pipeline.packages import Packages
from sejajar.pipeline.showing import Showing
from sejajar.pipeline.terms import Terms
from sejajar.reading import Opened, WordTable, open_steps, open_text_steps, read_bytes, read_file
from sejajar.text import (
    Article,
    Check,
    Correction,
    Document,
    Entity,
    History,
    LibraryError,
    Mention,
    Paragraph,
    SejajarError,
    State,
    Term,
    TranslatedSegment,
    Translation,
)
from sejajar.translating import (
    BEAM,
    Engine,
    Glossary,
    Package,
)

log = logging.getLogger(__name__)

# Few enough that the first of them are on the screen at once.
_RECALLED_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Step:
    """One more segment translated, and what was found in it; `remembered` tells that no model was asked."""

    translated: TranslatedSegment
    findings: Findings
    remembered: bool = False


class Pipeline:
    """Holds what is slow to load (model, recogniser) and loads each at its first use.

    Not thread-safe: hand each instance to one worker at a time. `resources` is the folder that ships
    with the program, `packages` the folder of the translation packages that the reader installs; without it
    none can be installed or chosen. `threads` is the number of processor cores that the engine may use, 0 for
    all; `beam` how many hypotheses it follows at a time. Without a `library` nothing is remembered; a library
    out of order costs its services, not the work (see `troubles`).
    """

    def __init__(
        self,
        resources: Path,
        packages: Path | None = None,
        *,
        library: Library | None = None,
        threads: int = 0,
        beam: int = BEAM,
    ) -> None:
        self.threads = threads
        self.beam = beam
        self.recovers = True
        """Whether drafts in the library are of runs that broke off, and not of one whose window is open."""
        self._resources = resources
        self._words = WordTable(resources)
        self._library = library
        self._lenient = Lenient(library)
        self._terms = Terms(library, self._lenient)
        self._showing = Showing(resources, self._terms)
        self.models = Models(Packages(packages, resources / "models"), self._load, self._name)
        """The translation packages on this computer, and the one in use."""
        self._last_found: tuple[tuple[str, tuple[Paragraph, ...]], tuple[Entity, ...]] | None = None

    export = staticmethod(export)

    def read_file(self, path: Path) -> Article:
        """The article in a file. ReadingError where there is none."""
        return read_file(path, known=self._words)

    def read_bytes(self, data: bytes, *, name: str) -> Article:
        """The same without a file; `name` is for messages."""
        return read_bytes(data, name=name, known=self._words)

    def open_steps(self, path: Path, *, preview: bool = False) -> Generator[float | Opened, None, None]:
        """The article in a file with what was mended, and with progress (see `reading.open_steps`)."""
        return open_steps(path, preview=preview, known=self._words)

    def open_text_steps(
        self, text: str, html: str = "", *, preview: bool = False
    ) -> Generator[float | Opened, None, None]:
        """The same for a paste, of which `html` is the rich text."""
        return open_text_steps(text, html, preview=preview, known=self._words)

    @property
    def engine(self) -> Engine:
        """What drafts are made with. ModelError where none loads."""
        return self.models.engine

    def _load(self, package: Package) -> Engine:
        words = IndonesianWords(self._resources)
        return Engine(
            package,
            threads=self.threads,
            beam=self.beam,
            is_common=words.__contains__,
            form=words.form,
            alike=lambda word: self._showing.linker.spells_alike(word),  # loaded at its first use
        )

    def _name(self, package: Package) -> str:
        return maker(package, self._resources, self.beam)

    @cached_property
    def _finder(self) -> Finder:
        return Finder(self._resources)

    def warm_up(self) -> None:
        """Load the model and the recogniser now rather than at their first use."""
        _ = self.engine, self._finder, self._showing.linker

    def find(self, article: Article) -> tuple[Entity, ...]:
        """The article's entities as its reader corrected them, with mentions in the original only."""
        key = (article.text, article.paragraphs)
        if self._last_found is None or self._last_found[0] != key:
            self._last_found = key, self._finder.find(article)
        return apply_corrections(article, self._last_found[1], self.corrections(article))

    def corrections(self, article: Article) -> tuple[Correction, ...]:
        """What its reader has said of the article's entities."""
        return self._lenient.ask(lambda library: library.corrections(article)) or ()

    def correct(self, article: Article, correction: Correction) -> None:
        """Keep a correction for `find`; only with a library. LibraryError where it cannot be kept."""
        assert self._library
        self._library.add_correction(article, correction)

    def undo_correction(self, article: Article) -> None:
        """Take back the last correction, if there is one; only with a library. LibraryError as above."""
        assert self._library
        self._library.drop_last_correction(article)

    def edits(self) -> Edits | None:
        """Where changes to translations are kept, to be used by one thread, another than this pipeline's."""
        return self._library.another() if self._library else None

    # -- the glossary ------------------------------------------------------------------------------

    @property
    def terms(self) -> tuple[Term, ...]:
        """The reader's own. LibraryError where they cannot be read."""
        return self._terms.own

    @property
    def glossary(self) -> Glossary:
        """The reader's terms and the borrowed ones; without the former where they cannot be read."""
        return self._terms.glossary

    def borrow_terms(self, terms: Iterable[Term]) -> None:
        """Use these as well from now on, but do not keep them; for their words the reader's own are out."""
        self._terms.borrow(terms)

    def change_terms(
        self,
        terms: Iterable[Term],
        article: Article | None,
        translation: Translation,
        entities: Sequence[Entity],
    ) -> Iterator[Step | LibraryError]:
        """Keep another glossary; then come the translated segments of an article that it changes.

        What a person typed stays and is checked again. Where the glossary cannot be kept, the error comes
        first, and it is used all the same.
        """
        before = self.glossary
        try:
            self._terms.change(terms)
        except LibraryError as error:
            yield error
        if article is None:
            return
        mentioned = _by_segment(entities)
        for index in sorted(translation):
            source, one = article.source_of(article.segments[index]), translation[index]
            if before.find(source) != self.glossary.find(source):
                plain = replace(self._showing.plain(source, one), index=index)
                yield Step(*self._showing.shown(source, plain, mentioned[index]))

    # -- what its reader did -----------------------------------------------------------------------

    def history(self, article: Article) -> History:
        """What its reader made of the translation, and was typing when the program broke off."""

        def recovered(library: Library) -> History:
            if self.recovers:
                library.recover(article)
            return library.history(article)

        return self._lenient.ask(recovered) or History()

    def unfinished(self, article: Article) -> tuple[int, ...]:
        """The segments that its reader began to rewrite in the window, and has not done with."""
        return self._lenient.ask(lambda library: library.unfinished(article)) or ()

    def dates(self, document: Document) -> Mapping[int, Dates]:
        """When its reader first and last changed sentences, by segment index; may be asked on any thread."""
        edits = self.edits()
        if edits is None:
            return {}
        try:
            with edits:
                return edits.dates(document.article, document.translation)
        except LibraryError as error:
            log.info("What is exported has no dates: %s", error)
            return {}

    def machine(self, article: Article, index: int) -> TranslatedSegment:
        """A segment as the machine has it. ModelError where there is no model."""
        source = article.source_of(article.segments[index])
        mentioned = _by_segment(self.find(article))[index]
        found = self._recall([source])
        if found and not article.segments[index].verbatim and source in found:
            made = replace(found[source], index=index, engine=self.models.in_use.id)
        else:
            others = {other: _blank(other) for other in range(len(article.segments)) if other != index}
            made = next(self.engine.translate(article, others))
            made = self._showing.drafted(source, made, mentioned, self.engine)
        return self._showing.shown(source, made, mentioned)[0]

    def alternatives(self, article: Article, index: int, count: int) -> Iterator[TranslatedSegment]:
        """The machine's translation of a segment, then others, `count` at most, as they are found.

        In none of these is more amiss with names, numbers and terms than in the first. Closing the iterator
        cancels. ModelError where the model fails.
        """
        segment = article.segments[index]
        if segment.verbatim:
            return
        source, least = article.source_of(segment), None
        mentioned = _by_segment(self.find(article))[index]
        for made in islice(self.engine.alternatives(source), count):
            made = replace(made, index=index)
            if least is None:
                plain = self._showing.drafted(source, made, mentioned, self.engine)
            else:
                plain = self._showing.mended(source, made, mentioned)
            one, findings = self._showing.shown(source, plain, mentioned)
            amiss = len(findings.checks)
            least = amiss if least is None else least
            if amiss <= least:
                yield one

    def forget(self) -> None:
        """Forget every translation but readers' own. LibraryError where that cannot be done."""
        if self._library:
            self._library.forget()

    def translate(
        self, article: Article, entities: Sequence[Entity], done: Translation | None = None
    ) -> Iterator[Step]:
        """Translate what is not in `done`; closing the iterator cancels.

        First comes what needs no model, then the rest, both in reading order.
        """
        segments = article.segments
        mentioned = _by_segment(entities)

        def step(translated: TranslatedSegment, *, remembered: bool = False) -> Step:
            source = article.source_of(segments[translated.index])
            return Step(*self._showing.shown(source, translated, mentioned[translated.index]), remembered)

        known, maker = dict(done or {}), ""
        while maker != self.models.maker:  # another package may stand in for a broken one
            maker = self.models.maker
            for translated in self._without_model(article, known):
                known[translated.index] = translated
                yield step(translated, remembered=True)
            if len(known) == len(segments):
                return
            _ = self.engine
        try:
            for translated in self.engine.translate(article, known):
                source = article.source_of(segments[translated.index])
                mentions = mentioned[translated.index]
                made = self._showing.drafted(source, translated, mentions, self.engine)
                if made.state is not State.FAILED:
                    self._remember(source, made)  # without the glossary, which may change
                yield step(made)
        finally:
            self._lenient.ask(Library.flush)

    def examine_again(
        self, article: Article, translation: Translation, before: Sequence[Entity], after: Sequence[Entity]
    ) -> Iterator[Findings]:
        """What is found now in the translated segments in which the entities are not those of `before`."""
        old, new = _by_segment(before), _by_segment(after)
        changed = [index for index in sorted(translation) if old[index] != new[index]]
        yield from self.examine(article, [translation[index] for index in changed], after)

    def examine(
        self, article: Article, translated: Iterable[TranslatedSegment], entities: Sequence[Entity]
    ) -> Iterator[Findings]:
        """Where the entities stand in these translations, and what is amiss there."""
        mentioned = _by_segment(entities)
        for one in translated:
            source = article.source_of(article.segments[one.index])
            yield self._showing.found_in(source, one, mentioned[one.index])

    def _without_model(self, article: Article, done: Translation) -> Iterator[TranslatedSegment]:
        """Segments that a reader mended, those that are shown as they stand, and those translated before."""
        history = self._lenient.ask(lambda library: library.history(article)) or History()
        chosen = history.last
        left = [segment for segment in article.segments if segment.index not in done]
        remembers = True
        for start in range(0, len(left), _RECALLED_AT_ONCE):
            part = {one: article.source_of(one) for one in left[start : start + _RECALLED_AT_ONCE]}
            # A library that fails once is not asked for the rest: each time may take seconds.
            found = self._recall(part.values()) if remembers else None
            remembers = found is not None
            wordings = self._wordings(part.values()) if remembers else {}
            for segment, source in part.items():
                own = chosen.get(segment.index)
                if own and own.state.by_reader:
                    yield own
                elif own is None and source in wordings:
                    yield replace(wordings[source], index=segment.index, state=State.EDITED)
                elif segment.verbatim:
                    yield TranslatedSegment(
                        segment.index, source, state=State.COPIED, engine=self.models.in_use.id
                    )
                elif found and source in found:
                    yield replace(found[source], index=segment.index, engine=self.models.in_use.id)

    def _recall(self, sources: Iterable[str]) -> dict[str, TranslatedSegment] | None:
        return self._lenient.ask(lambda library: library.recall(self.models.maker, sources))

    def _wordings(self, sources: Iterable[str]) -> dict[str, TranslatedSegment]:
        return self._lenient.ask(lambda library: library.wordings(sources)) or {}

    def _remember(self, source: str, translated: TranslatedSegment) -> None:
        self._lenient.ask(lambda library: library.remember(self.models.maker, source, translated))

    def troubles(self) -> list[SejajarError]:
        """What has gone wrong with library and packages since this was last asked, and stopped nothing."""
        return [*self._lenient.troubles(), *self.models.troubles()]

    def document(self, article: Article, told: Callable[[Step], object] = lambda _: None) -> Document:
        """The whole job at once, for those who need not see it grow; `told` hears of each sentence."""
        entities = self.find(article)
        translation: dict[int, TranslatedSegment] = {}
        findings: list[Findings] = []
        for step in self.translate(article, entities):
            translation[step.translated.index] = step.translated
            findings.append(step.findings)
            told(step)
        return assemble(article, translation, entities, findings)


def _blank(index: int) -> TranslatedSegment:
    return TranslatedSegment(index, "")


def _by_segment(entities: Sequence[Entity]) -> defaultdict[int, list[tuple[Entity, Mention]]]:
    found: defaultdict[int, list[tuple[Entity, Mention]]] = defaultdict(list)
    for entity in entities:
        for mention in entity.mentions:
            found[mention.segment].append((entity, mention))
    return found


def assemble(
    article: Article, translation: Translation, entities: Sequence[Entity], findings: Sequence[Findings]
) -> Document:
    """What is known so far as one value."""
    checks: dict[int, tuple[Check, ...]] = {f.segment: f.checks for f in findings if f.checks}
    return Document(article, translation, merge(entities, findings, translation), checks)
