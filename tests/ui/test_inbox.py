"""Files that a second start of the program leaves for the first."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from tests.ui.desk import FakePipeline

from sejajar.ui import claim, inbox
from sejajar.ui.claim import Claim, is_taken
from sejajar.ui.inbox import Inbox, hand_over
from sejajar.ui.open_articles import OpenArticles
from sejajar.ui.session import Session
from sejajar.ui.start import run_window


def test_the_files_arrive(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inbox, "_PATIENCE", 5.0)
    here = Inbox(tmp_path / "inbox")
    said: list[bool] = []
    paths = [tmp_path / "sumur 1.txt", tmp_path / "“jalan”.docx"]
    sender = threading.Thread(target=lambda: said.append(hand_over(tmp_path / "inbox", paths)))
    with qtbot.waitSignal(here.arrived) as arrived:
        sender.start()
    qtbot.waitUntil(lambda: not sender.is_alive())
    assert arrived.args == [paths]
    assert said == [True]
    assert list((tmp_path / "inbox").iterdir()) == []


def test_what_came_while_the_program_was_starting_arrives(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "inbox").mkdir()
    (tmp_path / "inbox" / "1.json").write_text('["/a.txt"]', encoding="utf-8")
    here = Inbox(tmp_path / "inbox")
    with qtbot.waitSignal(here.arrived) as arrived:
        pass
    assert arrived.args == [[Path("/a.txt")]]


def test_what_nobody_takes_is_not_left_lying(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inbox, "_PATIENCE", 0.1)
    assert not hand_over(tmp_path / "inbox", [tmp_path / "a.txt"])
    (tmp_path / "inbox").mkdir()
    assert not hand_over(tmp_path / "inbox", [tmp_path / "a.txt"])
    assert list((tmp_path / "inbox").iterdir()) == []


@pytest.mark.logs_expected
def test_what_makes_no_sense_is_passed_over(qtbot: QtBot, tmp_path: Path) -> None:
    here = Inbox(tmp_path / "inbox")
    for name, text in (("1", "[3"), ("2", '["/a.txt"]')):
        (tmp_path / f"{name}.json").write_text(text, encoding="utf-8")
    with qtbot.waitSignal(here.arrived) as arrived:
        for name in ("1", "2"):
            (tmp_path / f"{name}.json").replace(tmp_path / "inbox" / f"{name}.json")
    assert arrived.args == [[Path("/a.txt")]]
    assert list((tmp_path / "inbox").iterdir()) == []


def test_only_a_program_that_runs_is_asked(session: Session, tmp_path: Path) -> None:
    file = tmp_path / "open.json"
    assert not is_taken(file)
    articles = OpenArticles(session, file)
    assert is_taken(file)
    articles.let_go()
    assert not is_taken(file)


def test_who_looks_takes_it_from_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "open.json"
    holder = Claim(file)
    assert not Claim(file).is_held
    monkeypatch.setattr(claim, "_LOOKED_MS", 5000)
    threading.Timer(0.01, holder.let_go).start()
    assert Claim(file).is_held


def test_a_second_start_without_files_makes_no_second_window(
    qtbot: QtBot, session: Session, fake: FakePipeline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inbox, "_PATIENCE", 5.0)
    articles, here = OpenArticles(session, tmp_path / "open.json"), Inbox(tmp_path / "inbox")
    codes: list[int] = []

    def start() -> None:
        no = tmp_path / "no"
        codes.append(run_window(fake, [], resources=no, translations=no, profile=tmp_path))  # type: ignore[arg-type]

    starting = threading.Thread(target=start)
    with qtbot.waitSignal(here.arrived) as arrived:
        starting.start()
    qtbot.waitUntil(lambda: not starting.is_alive())
    assert (arrived.args, codes) == ([[]], [0])
    articles.let_go()
