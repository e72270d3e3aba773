"""A fake pipeline for the window: reading is real, the translation is a word list and takes no time."""

from __future__ import annotations

import re
import threading
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sejajar.entities import Findings, apply_corrections
from sejajar.exporting import Wishes
from sejajar.library import Dates, Edits
from sejajar.pipeline import Installed, Place, Step
from sejajar.reading import open_steps, open_text_steps
from sejajar.text import (
    Article,
    Check,
    Correction,
    Document,
    Entity,
    ExportError,
    History,
    Kind,
    LibraryError,
    Link,
    Mention,
    ModelError,
    Reason,
    SejajarError,
    Span,
    State,
    Term,
    TranslatedSegment,
    Translation,
)
from sejajar.translating import Glossary, Package
from sejajar.ui.appearance import Appearance
from sejajar.ui.open_articles import OpenArticles
from sejajar.ui.pace import Phase
from sejajar.ui.session import Session
from sejajar.ui.settings import Settings
from sejajar.ui.window import Window

NAMES = {
    "Siti Maemunah": (Kind.PERSON, "Siti Maemunah"),
    "Jalur Gaza": (Kind.PLACE, "Gaza Strip"),
    "Kairo": (Kind.PLACE, "Cairo"),
    "BNPB": (Kind.ORGANISATION, None),
    "150.000": (Kind.NUMBER, "150,000"),
}

TEXT = (
    "Siti Maemunah tiba di Kairo 🛬 pada hari Senin. Ia akan pergi ke Jalur Gaza besok pagi.\n"
    "Lebih dari 150.000 orang masih mengungsi di Jalur Gaza menurut BNPB.\n"
    "Siti Maemunah berkata bahwa Kairo siap membantu mereka yang membutuhkan pertolongan."
)


LONG = "\n".join(f"Ini kalimat nomor {n} dari sebuah artikel yang panjang." for n in range(30))


FILLER = [f"Warga desa itu menolak rencana nomor {n} tentang bendungan di hulu sungai." for n in range(120)]


class FakeModels:
    """As `sejajar.pipeline.Models`: the bundled package adds an x to words, any other a y."""

    def __init__(self) -> None:
        self.packages = [installed("0.6", Place.BUNDLED)]
        self.in_use = self.packages[0]
        self.fault: ModelError | None = None
        """Why nothing can be changed."""

    @property
    def ending(self) -> str:
        return "x" if self.in_use.place is Place.BUNDLED else "y"

    @property
    def maker(self) -> str:
        return self.in_use.id

    def found(self) -> list[Installed]:
        return sorted(self.packages, key=lambda one: one != self.in_use)

    def use(self, one: Installed) -> None:
        if self.fault:
            raise self.fault
        self.in_use = one

    def install(self, package_file: Path) -> Installed:
        """A file is a package of the version that its name ends with."""
        one = installed(package_file.stem.rpartition("-")[2].replace("_", "."), Place.OWN)
        self.use(one)
        self.packages.append(one)
        return one

    def remove(self, one: Installed) -> None:
        self.packages.remove(one)
        self.in_use = self.packages[0]

    def troubles(self) -> list[ModelError]:
        return []


def installed(version: str, place: Place) -> Installed:
    folder = Path("packages", place, f"translate-id_en-{version.replace('.', '_')}")
    return Installed(Package(version, "id", "en", "Indonesian", "English", "", folder), place, 10_000_000)


class FakePipeline:
    """As `sejajar.pipeline.Pipeline`, but every word is "translated" by adding an x, and names by `NAMES`."""

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.gate.set()
        self.finding = threading.Event()
        """Cleared, it holds up the search for names."""
        self.finding.set()
        self.pause = 0.0
        """Seconds that a sentence takes."""
        self.asked: list[int] = []
        self.fault: Exception | None = None
        self.fault_at = 0
        self.silent: set[str] = set()
        """Names that nobody misses in the translation."""
        self.failing: set[int] = set()
        """Segments that come out as failed."""
        self.unasked: dict[int, State] = {}
        """Segments for which no model is asked, and their states: copied, or, for a set phrase, machine."""
        self.exported: list[tuple[Document, Path]] = []
        self.kept: defaultdict[str, list[Correction]] = defaultdict(list)
        """The corrections of each text."""
        self.library_fault: LibraryError | None = None
        """Why no correction can be kept."""
        self.library: Path | None = None
        """Where the reader's changes are kept."""
        self.trouble: SejajarError | None = None
        """What goes wrong and stops nothing, told once."""
        self.glossary = Glossary()
        self.models = FakeModels()

    open_steps = staticmethod(open_steps)
    open_text_steps = staticmethod(open_text_steps)

    def forget(self) -> None:
        self.forgotten = True

    def warm_up(self) -> None:
        pass

    def find(self, article: Article) -> tuple[Entity, ...]:
        self.finding.wait(5)
        found = []
        for name, (kind, _) in NAMES.items():
            mentions = [
                Mention(segment.index, Span(*match.span()))
                for segment in article.segments
                for match in re.finditer(re.escape(name), article.source_of(segment))
            ]
            if mentions:
                found.append(Entity(f"{kind}:{name}", kind, name, None, None, tuple(mentions)))
        kept = self.kept[article.text]
        return apply_corrections(article, found, kept) if kept else tuple(found)

    def corrections(self, article: Article) -> tuple[Correction, ...]:
        return tuple(self.kept[article.text])

    def correct(self, article: Article, correction: Correction) -> None:
        if self.library_fault:
            raise self.library_fault
        self.kept[article.text].append(correction)

    def undo_correction(self, article: Article) -> None:
        del self.kept[article.text][-1:]

    @property
    def terms(self) -> tuple[Term, ...]:
        return self.glossary.terms

    def change_terms(
        self,
        terms: Iterable[Term],
        article: Article | None,
        translation: Translation,
        entities: Sequence[Entity],
    ) -> Iterator[Step | LibraryError]:
        self.glossary = Glossary(terms)
        if self.library_fault:
            yield self.library_fault
        for index, one in translation.items():
            assert article
            source = article.source_of(article.segments[index])
            plain = one if one.state.by_reader else self._translated(index, source)
            shown = self.glossary.applied(source, plain, ())
            yield Step(shown, self._judged(article, shown, entities))

    def edits(self) -> Edits | None:
        return Edits(self.library) if self.library else None

    def history(self, article: Article) -> History:
        if self.library:
            with Edits(self.library) as edits:
                edits.recover(article)
        return self._kept_changes(article)

    def _kept_changes(self, article: Article) -> History:
        if self.library is None:
            return History()
        with Edits(self.library) as edits:
            return edits.history(article)

    def examine(
        self, article: Article, translated: Iterable[TranslatedSegment], entities: Sequence[Entity]
    ) -> Iterator[Findings]:
        return (self._judged(article, one, entities) for one in translated)

    def machine(self, article: Article, index: int) -> TranslatedSegment:
        return self._translated(index, article.source_of(article.segments[index]))

    def alternatives(self, article: Article, index: int, count: int) -> tuple[TranslatedSegment, ...]:
        made = self._translated(index, article.source_of(article.segments[index]))
        return tuple(replace(made, text=f"{made.text} {number}", links=()) for number in range(count))

    def troubles(self) -> list[SejajarError]:
        trouble, self.trouble = self.trouble, None
        return [trouble] if trouble else []

    def examine_again(
        self, article: Article, translation: Translation, before: Sequence[Entity], after: Sequence[Entity]
    ) -> Iterator[Findings]:
        return (self._judged(article, translated, after) for translated in translation.values())

    def translate(
        self, article: Article, entities: Sequence[Entity], done: Translation | None = None
    ) -> Iterator[Step]:
        kept = self._kept_changes(article).last
        for segment in article.segments:
            if done and segment.index in done:
                continue
            if segment.index in kept and kept[segment.index].state.by_reader:
                own = kept[segment.index]
                yield Step(own, self._judged(article, own, entities))
                continue
            self.gate.wait(5)
            time.sleep(self.pause)
            self.asked.append(segment.index)
            if self.fault and segment.index == self.fault_at:
                raise self.fault
            translated = self._translated(segment.index, article.source_of(segment))
            if segment.index in self.failing:
                translated = TranslatedSegment(segment.index, "", state=State.FAILED)
            if state := self.unasked.get(segment.index):
                text = article.source_of(segment) if state is State.COPIED else translated.text
                translated = TranslatedSegment(segment.index, text, state=state, engine="fake")
            shown = self.glossary.applied(article.source_of(segment), translated, ())
            yield Step(shown, self._judged(article, shown, entities))

    def dates(self, document: Document) -> Mapping[int, Dates]:
        if self.library is None:
            return {}
        with Edits(self.library) as edits:
            return edits.dates(document.article, document.translation)

    def export(self, document: Document, path: Path, format: str, wishes: Wishes) -> None:
        if not path.parent.is_dir():
            raise ExportError("There is no folder {folder}.", folder=path.parent)
        self.exported.append((document, path))

    def _translated(self, index: int, source: str) -> TranslatedSegment:
        for name, (_, target) in NAMES.items():
            if target:
                source = source.replace(name, target)
        end = self.models.ending
        text = re.sub(
            r"[a-z]+\b", lambda match: match[0] + end if match[0] in ("tiba", "orang") else match[0], source
        )
        links = tuple(
            Link(Span(*a.span()), Span(*b.span()), 0.8)
            for a, b in zip(re.finditer(r"\w+", source), re.finditer(r"\w+", text), strict=True)
        )
        return TranslatedSegment(index, text, links, -0.5, engine="fake")

    def _judged(
        self, article: Article, translated: TranslatedSegment, entities: Sequence[Entity]
    ) -> Findings:
        found = self._findings(translated, entities)
        source = article.source_of(article.segments[translated.index])
        return replace(found, checks=(*found.checks, *self.glossary.check(source, translated, ())[0]))

    def _findings(self, translated: TranslatedSegment, entities: Sequence[Entity]) -> Findings:
        mentions, checks = [], []
        for entity in entities:
            target = NAMES.get(entity.name, (entity.kind, None))[1]
            for mention in entity.mentions:
                if mention.segment != translated.index:
                    continue
                at = translated.text.find(target) if target else -1
                spans = (Span(at, at + len(target)),) if target and at >= 0 else ()
                mentions.append((entity.id, replace(mention, targets=spans)))
                if not spans and entity.name not in self.silent:
                    checks.append(Check(translated.index, Reason.NAME_MISSING, entity.name, entity=entity.id))
        return Findings(translated.index, tuple(mentions), tuple(checks))


def make_window(
    qtbot: QtBot,
    session: Session,
    resources: Path,
    profile: Path,
    size: tuple[int, int] | None = (1000, 700),
) -> Window:
    """Of this size in pixels; None leaves it as it was when it was closed last."""
    settings = Settings(profile)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    appearance = Appearance(app, resources, settings)
    articles = OpenArticles(session, profile / "open.json", session)
    sample = resources / "samples" / "banjir-demak.txt"
    window = Window(session, articles, appearance, settings, sample)
    qtbot.addWidget(window)
    if size:
        window.resize(*size)
    window.show()
    return window


def translate(qtbot: QtBot, session: Session, text: str = TEXT) -> None:
    """Open a text and wait for its translation."""
    session.open_text(text)
    qtbot.waitUntil(lambda: session.progress.phase is Phase.DONE)
