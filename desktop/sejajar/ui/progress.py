"""The right end of the status bar: how far the translation is, and a way to stop or resume it."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from sejajar.ui.pace import Phase
from sejajar.ui.session import Session

_EVERY_MS = 100


class ProgressLine(QWidget):
    """Sentences done, time left, Cancel; after a cancel or a fault, Resume."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.label = QLabel()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(160)
        self._bar.setAccessibleName(self.tr("Progress of the translation"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.clicked.connect(session.cancel)
        self.resume = QPushButton(self.tr("Resume"))
        self.resume.clicked.connect(session.translate)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 0)
        for widget in (self.label, self._bar, self.cancel, self.resume):
            layout.addWidget(widget)
        for button in (self.cancel, self.resume):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        # The line keeps its height when the buttons come and go.
        self.setMinimumHeight(self.cancel.sizeHint().height())
        # A progress bar paints the whole window at every new value: not for each of many sentences at once.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_EVERY_MS)
        self._soon.timeout.connect(self._show)
        self._state: tuple[Phase, bool] | None = None
        session.progress_changed.connect(self._progressed)
        session.mending.changed.connect(self._progressed)
        self._progressed()

    def _progressed(self) -> None:
        """Show another phase at once, and numbers a few times a second."""
        state = (self._session.progress.phase, self._session.share_read is None)
        if state != self._state:
            self._state = state
            self._show()
        elif not self._soon.isActive():
            self._soon.start()

    def _show(self) -> None:
        progress, share = self._session.progress, self._session.share_read
        running = progress.phase is Phase.TRANSLATING or share is not None
        self._bar.setVisible(running)
        self.cancel.setVisible(running)
        self.resume.setVisible(progress.phase in (Phase.CANCELLED, Phase.FAILED))
        self._bar.setMaximum(100 if share is not None else max(progress.total, 1))
        self._bar.setValue(progress.done if share is None else round(100 * share))
        self.label.setText(self._text())

    def _text(self) -> str:
        progress = self._session.progress
        if self._session.share_read is not None:
            return self.tr("Opening…")
        if progress.phase is Phase.IDLE:
            return ""
        counts = self.tr("{done} of {all} sentences").format(done=progress.done, all=progress.total)
        if progress.seconds_left is not None and progress.words_per_second is not None:
            seconds = max(1, round(progress.seconds_left))
            left = self.tr("{n} s left").format(n=seconds)
            if seconds >= 90:
                left = self.tr("{n} min left").format(n=round(seconds / 60))
            speed = self.tr("{n} words/s").format(n=QLocale().toString(round(progress.words_per_second)))
            return " · ".join((counts, speed, left))
        if progress.phase is Phase.CANCELLED:
            return self.tr("Stopped: {counts}").format(counts=counts)
        if progress.phase is Phase.FAILED:
            return self.tr("Interrupted: {counts}").format(counts=counts)
        if progress.phase is Phase.DONE:
            translated = self.tr("%n sentence(s) translated", "", progress.total)
            mending = self._session.mending
            if not mending.confirmed:
                return translated
            return self.tr("{n} of {all} sentences confirmed").format(
                n=mending.confirmed, all=mending.to_confirm
            )
        return counts
