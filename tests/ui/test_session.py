"""Opening, translating, cancelling and failing, as the widgets are told of it."""

from __future__ import annotations

import gc
import threading
from collections.abc import Generator
from pathlib import Path

from pytestqt.qtbot import QtBot
from tests.ui.desk import FILLER, LONG, TEXT, FakePipeline, translate

from sejajar.reading import Opened, read_text
from sejajar.text import Article, ExportError, ModelError, ReadingError
from sejajar.ui.pace import Phase
from sejajar.ui.session import Session
from sejajar.ui.spread import Spread


def test_sentences_arrive_in_order_and_entities_find_their_names(
    qtbot: QtBot, session: Session, fake: FakePipeline
) -> None:
    translate(qtbot, session)
    assert session.article
    assert fake.asked == list(range(len(session.article.segments)))
    assert {e.name: e.target_name for e in session.roster.entities}["Jalur Gaza"] == "Gaza Strip"
    assert session.progress.done == session.progress.total == 4


def test_cancel_and_resume_translate_nothing_twice(
    qtbot: QtBot, session: Session, fake: FakePipeline
) -> None:
    fake.pause = 0.005
    session.open_text(LONG)
    qtbot.waitUntil(lambda: len(session.translation) >= 3)
    session.cancel()
    assert session.progress.phase is Phase.CANCELLED
    done = len(session.translation)
    qtbot.wait(50)
    assert len(session.translation) == done, "nothing arrives after a cancel"
    session.translate()
    qtbot.waitUntil(lambda: session.progress.phase is Phase.DONE)
    assert sorted(session.translation) == list(range(30))


def test_another_article_while_one_is_being_translated(
    qtbot: QtBot, session: Session, fake: FakePipeline
) -> None:
    fake.gate.clear()
    session.open_text("\n".join(f"Ini kalimat nomor {n} dari artikel yang pertama." for n in range(30)))
    qtbot.waitUntil(lambda: session.progress.phase is Phase.TRANSLATING)
    session.open_text(TEXT)
    qtbot.waitUntil(lambda: session.article is not None and session.article.text == TEXT)
    fake.gate.set()
    qtbot.waitUntil(lambda: session.progress.phase is Phase.DONE)
    assert len(session.translation) == 4
    assert session.translation[0].text.startswith("Siti")


def test_a_missing_file_leaves_the_open_article_alone(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    translate(qtbot, session)
    with qtbot.waitSignal(session.failed) as failed:
        session.open_file(tmp_path / "missing.txt")
    assert isinstance(failed.args[0], ReadingError)
    assert session.article
    assert session.progress.phase is Phase.DONE


def test_a_model_that_fails_can_be_resumed(qtbot: QtBot, session: Session, fake: FakePipeline) -> None:
    fake.fault, fake.fault_at = ModelError("The model is broken."), 2
    with qtbot.waitSignal(session.failed):
        session.open_text(TEXT)
    assert session.progress.phase is Phase.FAILED
    assert sorted(session.translation) == [0, 1]
    assert session.roster.ids, "what was found stays"
    fake.fault = None
    session.translate()
    qtbot.waitUntil(lambda: session.progress.phase is Phase.DONE)


def test_english_text_is_asked_about_first(qtbot: QtBot, session: Session, fake: FakePipeline) -> None:
    english = (
        "The government announced a new budget on Monday. Villagers rejected the plan for the dam, "
        "and the minister said that the old ways could no longer be used by anyone in the country."
    )
    with qtbot.waitSignal(session.language_doubted) as doubted:
        session.open_text(english)
    assert doubted.args == ["en"]
    assert fake.asked == []
    session.translate()
    qtbot.waitUntil(lambda: session.progress.phase is Phase.DONE)
    assert fake.asked


def test_exporting_what_is_there(qtbot: QtBot, session: Session, fake: FakePipeline, tmp_path: Path) -> None:
    translate(qtbot, session)
    with qtbot.waitSignal(session.exported) as exported:
        session.export(tmp_path / "a.pdf")
    assert exported.args == [tmp_path / "a.pdf"]
    assert fake.exported[0][0].translation == session.translation
    with qtbot.waitSignal(session.failed) as failed:
        session.export(tmp_path / "nowhere" / "a.pdf")
    assert isinstance(failed.args[0], ExportError)


def test_the_first_sentences_of_a_long_article_do_not_wait_for_its_names(
    qtbot: QtBot, session: Session, fake: FakePipeline
) -> None:
    fake.finding.clear()
    session.open_text("\n".join([TEXT, *(" ".join([line] * 3) for line in FILLER)]))
    qtbot.waitUntil(lambda: len(session.translation) == 4)
    assert not session.searched
    fake.finding.set()
    qtbot.waitUntil(lambda: session.progress.phase is Phase.DONE)
    names = {entity.name: entity.target_name for entity in session.roster.entities}
    assert names["Siti Maemunah"] == "Siti Maemunah", "what was translated early is linked as well"
    assert len(fake.asked) == len(set(fake.asked)), "nothing is translated twice"


def test_the_first_pages_of_a_long_text_come_early_and_stay_where_they_are(
    qtbot: QtBot, session: Session, spread: Spread, fake: FakePipeline, tmp_path: Path
) -> None:
    first, whole = read_text("\n".join(FILLER[:40])), read_text("\n".join(FILLER))
    go_on = threading.Event()

    def steps(path: Path, *, preview: bool) -> Generator[float | Opened, None, None]:
        yield 0.1
        yield Opened(first, (), "", whole=False)
        go_on.wait(5)
        yield Opened(whole, (), "")

    fake.open_steps = steps  # type: ignore[method-assign,assignment]
    session.open_file(tmp_path / "panjang.txt")
    qtbot.waitUntil(lambda: session.article is not None)
    assert fake.asked == [], "the rest is read before anything is translated"
    spread.go_to_row(20)
    go_on.set()
    qtbot.waitUntil(lambda: session.progress.phase is Phase.DONE)
    assert session.article == whole
    assert spread.top_row == 20


def test_an_article_that_is_left_needs_no_collector(qtbot: QtBot, session: Session, spread: Spread) -> None:
    """The full rounds of Python's collector are rare, as they hold up the window: see `lane`."""
    gc.collect()
    gc.disable()
    try:
        for number in range(3):
            translate(qtbot, session, f"{TEXT}\nIni artikel nomor {number}.")
        texts = [one.text for one in gc.get_objects() if isinstance(one, Article)]
    finally:
        gc.enable()
    assert sum("Ini artikel nomor" in text for text in texts) <= 2, (
        "the one that is shown, and the one that the lane did last"
    )
