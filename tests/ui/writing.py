"""What a test types into a sentence's editor, and what comes of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.ui.desk import FakePipeline

from sejajar.text import Change
from sejajar.ui.rewriting import Rewriting
from sejajar.ui.sentence_editor import SentenceEditor
from sejajar.ui.session import Session


def editor_of(rewriting: Rewriting) -> SentenceEditor:
    assert rewriting.editor
    return rewriting.editor


def write(rewriting: Rewriting, text: str) -> None:
    editor = editor_of(rewriting)
    editor.text.selectAll()
    editor.text.insertPlainText(text)


def kept(session: Session, fake: FakePipeline) -> list[Change]:
    """What the library has of the article."""
    session.mending.wait()
    assert session.article
    return list(fake.history(session.article).done)


def press(qtbot: QtBot, rewriting: Rewriting, key: Qt.Key, control: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(editor_of(rewriting).text, key, modifier)
