"""The article on the desk: what is known about it, what is selected, and the work going on."""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from sejajar.entities import Findings, Roster
from sejajar.exporting import AS_USUAL, Wishes
from sejajar.pipeline import Pipeline, Step
from sejajar.reading import Opened, Repair
from sejajar.text import Article, Document, Entity, History, SejajarError, TranslatedSegment
from sejajar.ui.batch import Order, Told, export_each
from sejajar.ui.choosing import Choosing
from sejajar.ui.correcting import Correcting
from sejajar.ui.finding import Found, Past, find_and_translate
from sejajar.ui.glossary_keeping import GlossaryKeeping
from sejajar.ui.lane import Handlers, Job, Lane, Unwritten, Work
from sejajar.ui.mending import Mending
from sejajar.ui.pace import Pace, Phase, Progress
from sejajar.ui.package_keeping import PackageKeeping

log = logging.getLogger(__name__)

# The sidebar is rebuilt at most this often while sentences stream in.
_ENTITIES_EVERY_MS = 200


@dataclass(frozen=True, slots=True)
class Finished:
    """What was worked out about an article, kept for when it comes back."""

    translation: dict[int, TranslatedSegment]
    found: Found
    history: History


class Session(Choosing):
    """Widgets talk to this, not to each other."""

    article_leaving = Signal()
    """The article is about to make room for another, or for none."""
    article_changed = Signal()
    opening_stopped = Signal(object)
    """What was being opened does not come: the error, or None where the reader cancelled."""
    details_changed = Signal()
    segment_changed = Signal(int)
    entities_updated = Signal(object)
    """More is known of the entities with these ids (a set)."""
    progress_changed = Signal()
    language_doubted = Signal(str)
    failed = Signal(object)
    exported = Signal(object)

    def __init__(self, pipeline: Pipeline, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pipeline = pipeline
        self._engine_lane = Lane(self)
        self._files_lane = Lane(self)
        self._opening: Job | None = None
        self._translating: Job | None = None
        self._pace = Pace()
        self._revisions = 0
        self.unwritten = Unwritten()
        self._changed: set[str] = set()
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.setInterval(_ENTITIES_EVERY_MS)
        self._telling.timeout.connect(self._tell_entities)

        self.path: Path | None = None
        """The file the article came from, None for pasted text."""
        self.share_read: float | None = None
        """How much of the file that is being opened is read, 0 to 1; None while none is."""
        self.previewed = False
        """Whether the first pages of the article that comes are on the screen already."""
        self.repairs: tuple[Repair, ...] = ()
        """What was mended when the article was opened."""
        self.original = ""
        """Its text before that."""
        self.translation: dict[int, TranslatedSegment] = {}
        self.found: Found | None = None
        """The article's entities, None before they are known."""
        self.progress = Progress(Phase.IDLE)
        self.mending = Mending(self, pipeline)
        self.correcting = Correcting(self, pipeline)
        self.glossary = GlossaryKeeping(self, pipeline, self._files_lane)
        self.packages = PackageKeeping(self, pipeline)

    # -- opening ---------------------------------------------------------------------------------

    def open_file(self, path: Path) -> None:
        self._open(lambda: self._pipeline.open_steps(path, preview=True), path)

    def open_text(self, text: str, html: str = "") -> None:
        """Pasted or dropped text, with the same as rich text where there is one."""
        self._open(lambda: self._pipeline.open_text_steps(text, html, preview=True), None)

    def show_again(self, opened: Opened, path: Path | None, finished: Finished | None) -> None:
        """Show an article that was read before, at once as it was where it was `finished`."""
        self.previewed = False
        if finished is None:
            self._read(opened, path)
            return
        self._stop_opening()
        self.repairs, self.original = opened.repairs, opened.original
        self._put(opened.article, path, finished)

    @property
    def finished(self) -> Finished | None:
        """For `show_again`; None as long as something is still to be worked out."""
        if self.progress.phase is not Phase.DONE or self._revisions or self.found is None:
            return None
        return Finished(self.translation, self.found, self.mending.history)

    def read_ahead(self, path: Path, handlers: Handlers) -> Job:
        """Read a file without showing it; the handlers hear the shares done and in the end get it, Opened."""
        return self._files_lane.start(lambda: self._pipeline.open_steps(path), handlers)

    def _open(self, steps: Work, path: Path | None) -> None:
        self._stop_opening()
        self.share_read = 0.0
        self.previewed = False
        handlers = Handlers(item=lambda item: self._read(item, path), failed=self._cannot_open)
        self._opening = self._files_lane.start(steps, handlers)
        self.progress_changed.emit()

    def _read(self, item: float | Opened, path: Path | None) -> None:
        if isinstance(item, float):
            self.share_read = item
            self.progress_changed.emit()
            return
        self.repairs = item.repairs
        self.original = item.original
        if not item.whole:
            self._put(item.article, path)
            self.previewed = True
            return
        self._stop_opening()
        self._put(item.article, path)
        self.previewed = False
        if item.article.language in ("", "id"):
            self.translate()
        else:
            self.language_doubted.emit(item.article.language)

    def _cannot_open(self, error: Exception) -> None:
        self._stop_opening()
        self.progress_changed.emit()
        self.failed.emit(error)
        self.opening_stopped.emit(error)

    def _stop_opening(self) -> None:
        if self._opening:
            self._opening.cancel()
            self._opening = None
        self.share_read = None

    @property
    def searched(self) -> bool:
        """Whether the article's entities are known."""
        return self.found is not None

    def set_details(self, article: Article) -> None:
        """The same article with other details: title, author, source, place, date."""
        assert self.article
        assert self.article.text == article.text
        self.article = article
        self.details_changed.emit()

    def close_article(self) -> None:
        self._stop_opening()
        self._put(None, None)

    def _put(self, article: Article | None, path: Path | None, finished: Finished | None = None) -> None:
        """Another article, or none, on the desk."""
        self.mending.leaving.emit()
        self.article_leaving.emit()
        self._stop_translating()
        self._telling.stop()
        self.article = article
        self.path = path
        self.translation = finished.translation if finished else {}
        self.found = finished.found if finished else None
        self.roster = finished.found.roster if finished else Roster()
        self.sentence = None
        self._changed = set()
        self.mending.begin(finished.history if finished else History())
        self._set_progress(Phase.DONE if finished else Phase.IDLE)
        self.article_changed.emit()
        self.clear_selection()
        self.entities_changed.emit()

    # -- translating -----------------------------------------------------------------------------

    def warm_up(self) -> None:
        """Load the model while the reader looks for a file; a fault is told when it is needed."""

        def work() -> Generator[None, None, None]:
            self._pipeline.warm_up()
            yield None

        self._engine_lane.start(work, Handlers())

    def translate(self) -> None:
        """Translate whatever is not translated yet; also resumes after a cancel."""
        if self.article is None or self.progress.phase is Phase.TRANSLATING:
            return
        self._pace = Pace()
        self._set_progress(Phase.TRANSLATING)
        self._start_translating(self.article)

    def _start_translating(self, article: Article) -> None:
        if self._revisions:
            return  # the last of them starts it, when it is known what the entities are
        known, done, broken_off = self.found, dict(self.translation), self.mending.broken_off
        self._translating = self._engine_lane.start(
            lambda: find_and_translate(self._pipeline, article, known, done, self.mending.wait, broken_off),
            Handlers(item=self._take, done=self._finish, failed=self._fail),
        )

    def cancel(self) -> None:
        """Stop opening a file, else stop translating."""
        if self._opening:
            self._stop_opening()
            self.progress_changed.emit()
            self.opening_stopped.emit(None)
        elif self.progress.phase is Phase.TRANSLATING:
            self._stop_translating()
            self._set_progress(Phase.CANCELLED)

    def forget(self) -> None:
        """Forget every translation made so far; the one on the screen stays there."""

        def work() -> Generator[None, None, None]:
            self._pipeline.forget()
            yield None

        self._engine_lane.start(work, Handlers(failed=self.failed.emit))

    def retry(self, segment: int) -> None:
        """Translate a failed sentence again."""
        self.cancel()
        self._drop([segment])
        self.translate()

    def draft_anew(self) -> None:
        """Have another package make the drafts on the screen; what the reader made of sentences stays."""
        if self.progress.phase is Phase.IDLE:
            return
        self.mending.leaving.emit()  # the sentence that is open goes as well
        self._stop_translating()
        self._drop([index for index, one in self.translation.items() if not one.state.by_reader])
        self._set_progress(Phase.CANCELLED)
        self.translate()

    def _drop(self, segments: Sequence[int]) -> None:
        """These are not translated any more."""
        for segment in segments:
            self.translation.pop(segment, None)
            self._changed |= self.roster.drop(segment)
            self.segment_changed.emit(segment)

    def _stop_translating(self) -> None:
        if self._translating:
            self._translating.cancel()
            self._translating = None

    def _take(self, item: Found | Findings | Step | Past | SejajarError) -> None:
        if isinstance(item, SejajarError):
            self.failed.emit(item)
            return
        if isinstance(item, Past):
            self.mending.take_past(item)
            return
        if isinstance(item, Findings):
            self._changed |= self.roster.add(item, self.translation[item.segment])
            self.segment_changed.emit(item.segment)
            return
        if isinstance(item, Found):
            if self.found is None:
                early = self.roster.findings
                self.found, self.roster = item, item.roster
                for findings in early.values():
                    self.roster.add(findings, self.translation[findings.segment])
                self.entities_changed.emit()
            self._pace = Pace(running=True)
            return
        if self.article and not item.remembered:  # what is remembered tells nothing of the others' time
            segment = self.article.segments[item.translated.index]
            self._pace.add(len(self.article.source_of(segment).split()))
        else:
            self._pace.restart()
        self.translation[item.translated.index] = item.translated
        self._changed |= self.roster.add(item.findings, item.translated)
        self.segment_changed.emit(item.translated.index)
        self._set_progress(Phase.TRANSLATING)
        if not self._telling.isActive():
            self._telling.start()

    def _finish(self) -> None:
        self._translating = None
        self._tell_entities()
        self._set_progress(Phase.DONE)

    def _fail(self, error: Exception) -> None:
        self._translating = None
        self._tell_entities()
        self._set_progress(Phase.FAILED)
        self.failed.emit(error)

    def _tell_entities(self) -> None:
        self._telling.stop()
        changed, self._changed = self._changed, set()
        self.entities_updated.emit(changed)

    def _set_progress(self, phase: Phase) -> None:
        done, total = len(self.translation), len(self.article.segments) if self.article else 0
        speed, left = self._pace.measure(total - done) if phase is Phase.TRANSLATING else (None, None)
        self.progress = Progress(phase, done, total, speed, left)
        self.progress_changed.emit()

    # -- changes -----------------------------------------------------------------------------------

    def take_found(self, found: Found) -> None:
        """Show the entities as a correction left them."""
        self.found, self._changed = found, set()
        self.take_corrected(found.roster)

    def take_mended(self, translated: Sequence[TranslatedSegment]) -> None:
        """Show what a reader made of sentences, and look for the entities in them anew."""
        for one in translated:
            self.translation[one.index] = one
            self._changed |= self.roster.drop(one.index)
            self.segment_changed.emit(one.index)

        def show(findings: Findings) -> None:
            if self.translation.get(findings.segment) in translated:
                self._take(findings)
                self._tell_entities()

        self.examine(translated, show)

    @property
    def entities(self) -> tuple[Entity, ...]:
        """The article's, as they were found in the original; none before they are known."""
        return self.found.entities if self.found else ()

    def take_changed(self, before: TranslatedSegment, step: Step) -> None:
        """Show what became of a translation by itself, unless it is another one by now."""
        index = step.translated.index
        if self.translation.get(index) is before:
            self.translation[index] = step.translated
            self._take(step.findings)
            if not self._telling.isActive():
                self._telling.start()

    def examine(self, translated: Sequence[TranslatedSegment], take: Callable[[Findings], None]) -> None:
        """What is found in these translations, one after the other; nothing before the entities are known."""
        article, found = self.article, self.found
        if article and found and translated:

            def work() -> Generator[Findings, None, None]:
                yield from self._pipeline.examine(article, translated, found.entities)

            self.interrupt(work, take)

    def interrupt(self, work: Work, take: Callable[[Any], None]) -> None:
        """Have the engine's thread do something now; translating pauses meanwhile."""
        self._stop_translating()

        def failed(error: Exception) -> None:
            self._end_revision()
            self.failed.emit(error)

        self._revisions += 1
        self._engine_lane.start(work, Handlers(item=take, done=self._end_revision, failed=failed))

    def _end_revision(self) -> None:
        self._revisions -= 1
        if self.article and self.progress.phase is Phase.TRANSLATING and not self._translating:
            self._start_translating(self.article)

    # -- what is known -----------------------------------------------------------------------------

    @property
    def document(self) -> Document:
        """All that is known now; ask only while an article is open."""
        assert self.article is not None
        return Document(self.article, dict(self.translation), self.roster.entities, self.roster.checks)

    # -- exporting and ending ------------------------------------------------------------------------

    def export(self, path: Path, format: str = "pdf", wishes: Wishes = AS_USUAL) -> None:
        document, original = self.document, self.path.name if self.path else ""

        def work() -> Generator[Path, None, None]:
            self.mending.wait()
            known = replace(wishes, original=original, dates=self._pipeline.dates(document))
            self._pipeline.export(document, path, format, known)
            yield path

        self._files_lane.start(work, Handlers(item=self.exported.emit, failed=self.failed.emit))

    def export_each(self, orders: Sequence[Order], stop: Event, take: Callable[[Told], None]) -> None:
        """Export several articles, whichever is on the desk; setting `stop` ends it soon."""
        self.interrupt(lambda: export_each(self._pipeline, orders, stop, self.mending.wait), take)

    def close(self) -> None:
        """Stop all threads; unfinished work is dropped, but nothing that the reader did."""
        self.mending.close()
        self._stop_translating()
        self.unwritten.wait()
        self._telling.stop()
        self._engine_lane.shutdown()
        self._files_lane.shutdown()
