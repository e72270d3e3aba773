"""What the reader makes of the open article's sentences: kept at once, undone and redone."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from sejajar.entities import Findings
from sejajar.library import Edits
from sejajar.pipeline import Pipeline
from sejajar.text import Article, Change, Correction, History, State, TranslatedSegment
from sejajar.translating import mended, most_useful, typed
from sejajar.ui.correction_order import CorrectionOrder
from sejajar.ui.finding import Past
from sejajar.ui.lane import Handlers, Lane, Unwritten

if TYPE_CHECKING:
    from sejajar.ui.session import Session

# Alternatives offered, of so many that are looked for.
_OFFERED, _FOUND = 5, 24

Answer = TypeVar("Answer")


class Mending(QObject):
    """Changes go to the library on a thread of their own, so that no translating holds them up."""

    leaving = Signal()
    """The article makes room for another one: whoever has an unkept text sets it aside."""
    closing = Signal()
    """The article is closed: whoever has an unkept text keeps it now."""
    changed = Signal()
    unfinished_changed = Signal()
    broken_off_found = Signal()
    """A sentence is unfinished that was being typed when an earlier run of the program broke off."""
    mended = Signal()
    """A sentence is another one now, here and in every article that has it."""

    def __init__(self, session: Session, pipeline: Pipeline) -> None:
        super().__init__(session)
        self._session = session
        self._pipeline = pipeline
        self._edits = pipeline.edits()
        self._lane = Lane(self)
        self._unwritten = Unwritten()
        self._told: set[str] = set()
        self.history = History()
        self._corrections = CorrectionOrder()
        self.unfinished: dict[int, str] = {}
        """What was being typed when the reader left the article, by sentence, the last one last."""
        self.typing: tuple[int, str] | None = None
        """The sentence of which something is typed and not kept, and what it was before."""
        self.broken_off: tuple[int, str] | None = None
        """What `typing` was when an earlier run broke off, until it is found what was typed."""
        self.keeper: Callable[[], bool] = lambda: False
        """Called when one of these three is another; returns whether it is on the disk."""

    # -- what is known -----------------------------------------------------------------------------

    def state(self, index: int) -> State | None:
        """A sentence's state, None while it is not translated."""
        translated = self._session.translation.get(index)
        return translated.state if translated else None

    @property
    def confirmed(self) -> int:
        """How many sentences are confirmed."""
        return sum(one.state is State.CONFIRMED for one in self._session.translation.values())

    @property
    def to_confirm(self) -> int:
        """Of how many: those that need reading, and what was confirmed without the need."""
        return sum(not self.needs_no_reading(index) for index in self._session.translation)

    def is_unconfirmed(self, index: int) -> bool:
        """Whether the sentence is translated but not confirmed, and should be."""
        state = self.state(index)
        return state not in (None, State.CONFIRMED) and not self.needs_no_reading(index)

    def needs_no_reading(self, index: int) -> bool:
        """Whether the sentence was copied, or is a set phrase such as a dateline: no model was asked."""
        one = self._session.translation.get(index)
        return one is not None and (one.state is State.COPIED or _is_set_phrase(one))

    # -- changing ----------------------------------------------------------------------------------

    def mend(self, index: int, text: str, base: TranslatedSegment, *, confirm: bool = False) -> None:
        """Keep what was typed; an empty text gives the sentence back to the machine.

        `base` is the translation that the reader began with: the one shown, or an alternative.
        """
        before, text = self._session.translation[index], typed(text)
        self._forget(index)
        if not text:
            self._drop_draft(index)
            self.give_back(index)
        elif text != before.text:
            self._change(before, self._mended(base, text, State.CONFIRMED if confirm else State.EDITED))
        else:
            self._drop_draft(index)
            if confirm:
                self.confirm(index)

    def confirm(self, index: int) -> None:
        """The sentence is right as it stands."""
        before = self._session.translation.get(index)
        if before and before.text and before.state is not State.CONFIRMED:
            self._change(before, replace(before, state=State.CONFIRMED))

    def unconfirm(self, index: int) -> None:
        before, article = self._session.translation.get(index), self._session.article
        if article and before and before.state is State.CONFIRMED:
            copied = before.score is None and before.text == article.source_of(article.segments[index])
            by_machine = State.COPIED if copied else State.MACHINE
            self._change(before, replace(before, state=by_machine if before.engine else State.EDITED))

    def give_back(self, index: int) -> None:
        """Let the sentence be as the machine has it, which may use another package or glossary by now."""
        before, article = self._session.translation.get(index), self._session.article
        if article is None or before is None or not before.state.by_reader:
            return

        def show(machine: TranslatedSegment) -> None:
            if self._session.translation.get(index) is before:
                self._change(before, machine)

        self.ask(lambda: self._pipeline.machine(article, index), show)

    def undo(self) -> None:
        """Take back what came last, a change or a correction; of earlier visits, the changes come first."""
        changes = len(self.history.done)
        if self._corrections.is_last(changes) or (not changes and self._session.correcting.any):
            self._session.correcting.undo()
        elif self.history.done:
            change = self.history.done[-1]
            self.history = self.history.stepped_back()
            self._keep(Edits.undo)
            self._show(change.before)
            self._session.go_to_sentence(change.index)

    def redo(self) -> None:
        """Do again what was undone last."""
        if correction := self._corrections.step_forward(len(self.history.done)):
            self._session.correcting.correct_again(correction)
        elif self.history.undone:
            change = self.history.undone[0]
            self.history = self.history.stepped_forward()
            self._keep(Edits.redo)
            self._show(change.after)
            self._session.go_to_sentence(change.index)

    def note_correction(self, correction: Correction) -> None:
        """The reader corrects the entities."""
        self._corrections.add(correction, len(self.history.done))
        self.changed.emit()

    def note_correction_undone(self) -> None:
        self._corrections.step_back()
        self.changed.emit()

    def _change(self, before: TranslatedSegment, after: TranslatedSegment) -> None:
        change = Change(before, after)
        self.history = self.history.added(change)
        self._keep(lambda edits, article: edits.add(article, change))
        self._show(after)

    def _show(self, translated: TranslatedSegment) -> None:
        """Also where the same sentence stands again, unless the reader made something else of it there."""
        article, translation = self._session.article, self._session.translation
        assert article
        source = article.source_of(article.segments[translated.index])
        own = self.history.last
        state = State.EDITED if translated.state.by_reader else translated.state
        twins = [
            replace(translated, index=segment.index, state=state)
            for segment in article.segments
            if segment.index != translated.index
            and segment.index in translation
            and segment.index not in own
            and article.source_of(segment) == source
        ]
        self._session.take_mended([translated, *twins])
        self.mended.emit()
        self.changed.emit()

    @staticmethod
    def _mended(base: TranslatedSegment, text: str, state: State) -> TranslatedSegment:
        return replace(mended(base, text), state=state, engine="", score=None)

    # -- while it is typed -------------------------------------------------------------------------

    def keep_draft(self, index: int, text: str, base: TranslatedSegment) -> None:
        """What is typed so far is found again after a crash."""
        before, text = self._session.translation.get(index), typed(text)
        if before and text == before.text:
            self._drop_draft(index)
        elif before and text:
            if self.typing is None:
                self.typing = index, before.text
                self.keeper()
            change = Change(before, self._mended(base, text, State.EDITED))
            self._keep(lambda edits, article: edits.add(article, change, draft=True))

    def drop_draft(self, index: int) -> None:
        """The sentence is left as it was."""
        self._drop_draft(index)
        self._forget(index)

    def _drop_draft(self, index: int) -> None:
        self._keep(lambda edits, article: edits.drop_draft(article, index))

    def _set_draft_aside(self, index: int) -> None:
        self._keep(lambda edits, article: edits.set_draft_aside(article, index))

    # -- while other articles are on the desk, or none ----------------------------------------------

    def set_aside(self, index: int, text: str, base: TranslatedSegment) -> None:
        """What is typed counts for nothing yet, but is there when the article comes back."""
        if typed(text) in ("", self._session.translation[index].text):
            self.drop_draft(index)
            return
        self.keep_draft(index, text, base)
        self._put_aside(index, typed(text))
        typing, self.typing = self.typing, None
        if self.keeper():
            self._set_draft_aside(index)  # which would become a change of its own
        else:
            self.typing = typing  # the draft is found again, like one of a run that broke off
        self.unfinished_changed.emit()

    def take_up(self, index: int) -> str | None:
        """What was set aside of a sentence, to be typed on; None where nothing was."""
        text = self.unfinished.get(index)
        if text is not None:
            self.keep_draft(index, text, self._session.translation[index])
        return text

    def _put_aside(self, index: int, text: str) -> None:
        self.unfinished.pop(index, None)  # the last is the last one typed
        self.unfinished[index] = text

    def finish(self) -> None:
        """Keep all that is typed; the article is not coming back."""
        self.closing.emit()
        for index, text in list(self.unfinished.items()):
            self._forget(index)
            blank = TranslatedSegment(index, "", state=State.FAILED)  # where it did not come in time
            before = self._session.translation.get(index, blank)
            self._change(before, self._mended(before, text, State.EDITED))

    def _forget(self, index: int) -> None:
        """Nothing is typed of the sentence, and nothing unfinished in it, any more."""
        waited = self.unfinished.pop(index, None) is not None
        if waited or (self.typing and self.typing[0] == index):
            self.typing = None
            self.keeper()
        if waited:
            self.unfinished_changed.emit()

    # -- what may help ------------------------------------------------------------------------------

    def check(self, index: int, text: str, base: TranslatedSegment, take: Callable[[Findings], None]) -> None:
        """What would be found in the sentence if this were kept."""
        if typed(text):
            after = replace(self._mended(base, typed(text), State.EDITED), index=index)
            self._session.examine([after], take)

    def offer(self, index: int, take: Callable[[tuple[TranslatedSegment, ...]], None]) -> Callable[[], None]:
        """Other translations of the sentence, for `take`; returns what to call when they are not wanted."""
        article, shown = self._session.article, self._session.translation[index].text
        assert article
        unwanted = threading.Event()

        def work() -> Generator[tuple[TranslatedSegment, ...], None, None]:
            found = []
            # The first may take a while: who pages through the sentences does not wait for any.
            if not unwanted.is_set():
                for one in self._pipeline.alternatives(article, index, _FOUND):
                    if unwanted.is_set():
                        return
                    found.append(one)
                yield most_useful(shown, found, _OFFERED)

        self._ask(work, take)
        return unwanted.set

    def ask(self, question: Callable[[], Answer], take: Callable[[Answer], None]) -> None:
        """Have the engine's thread answer at once, and `take` it if the article is still there."""

        def work() -> Generator[Answer, None, None]:
            yield question()

        self._ask(work, take)

    def _ask(self, work: Callable[[], Generator[Answer, None, None]], take: Callable[[Answer], None]) -> None:
        article = self._session.article

        def arrived(answer: Answer) -> None:
            if article and self._session.article and self._session.article.text == article.text:
                take(answer)

        self._session.interrupt(work, arrived)

    # -- keeping -----------------------------------------------------------------------------------

    def begin(self, history: History) -> None:
        """With another article."""
        self._corrections = CorrectionOrder()
        self.unfinished, self.typing, self.broken_off = {}, None, None
        self._take_history(history)

    def take_past(self, past: Past) -> None:
        """What the library knows of the article."""
        self._take_history(past.history)
        self.broken_off = None
        if change := past.broken_off:
            self._put_aside(change.index, change.after.text)
            if self.keeper():
                self._set_draft_aside(change.index)
            else:
                self.typing = change.index, change.before.text
            self.unfinished_changed.emit()
            self.broken_off_found.emit()

    def _take_history(self, history: History) -> None:
        self.history = history
        self.changed.emit()

    def _keep(self, write: Callable[[Edits, Article], None]) -> None:
        article, edits = self._session.article, self._edits
        if article is None or edits is None:
            return
        written = self._unwritten.add()

        def work() -> Generator[None, None, None]:
            try:
                write(edits, article)
            finally:
                written.set()
            yield None

        self._lane.start(work, Handlers(failed=self._cannot_keep))

    def _cannot_keep(self, error: Exception) -> None:
        if str(error) not in self._told:  # typing writes twice a second
            self._told.add(str(error))
            self._session.failed.emit(error)

    def wait(self) -> None:
        """Until all is written; for any thread but the one that writes."""
        self._unwritten.wait()

    def close(self) -> None:
        self.leaving.emit()
        self.wait()
        self._lane.shutdown()
        if self._edits:
            self._edits.__exit__()


def _is_set_phrase(translated: TranslatedSegment) -> bool:
    return translated.state is State.MACHINE and translated.score is None
