"""Mended sentences win over the machine, in the article, in others, and in what is exported."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from sejajar.exporting import document_json
from sejajar.library import Library
from sejajar.pipeline import Pipeline
from sejajar.pipeline import pipeline as module
from sejajar.reading import read_text
from sejajar.text import Article, Change, State, TranslatedSegment
from sejajar.translating import mended

TEXT = (
    "Siti Maemunah tiba di Kairo pada hari Senin. Lebih dari 150 orang menyambutnya di bandara.\n"
    "(rt/sm)\n"
    "Ia berkata bahwa warga Kairo siap membantu."
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library.sqlite3") as library:
        yield library


@pytest.fixture
def pipeline(resources: Path, library: Library) -> Pipeline:
    return Pipeline(resources, library=library)


@pytest.fixture
def article() -> Article:
    return read_text(TEXT)


def mend(pipeline: Pipeline, article: Article, index: int, text: str) -> None:
    edits = pipeline.edits()
    assert edits
    with edits:
        before = pipeline.document(article).translation[index]
        edits.add(article, Change(before, mended(before, text)))


def test_what_was_mended_is_in_the_document(pipeline: Pipeline, article: Article) -> None:
    text = "More than 250 people met her at the airport of Cairo."
    mend(pipeline, article, 1, text)
    mend(pipeline, article, 2, "(written by rt)")
    document = pipeline.document(article)
    told = document_json(document)["segments"]
    assert [(one["target"], one["state"]) for one in told[1:3]] == [
        (text, "edited"),
        ("(written by rt)", "edited"),
    ]
    assert [check.kind for check in document.checks[1]] == ["number"]
    assert told[0]["state"] == "machine"


def test_it_wins_in_another_article_without_a_model(
    pipeline: Pipeline, article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    mend(pipeline, article, 3, "People in Cairo are ready to help, she said.")
    monkeypatch.setattr(module, "Engine", None)
    other = read_text("Ia berkata bahwa warga Kairo siap membantu.")
    (step,) = pipeline.translate(other, pipeline.find(other))
    assert (step.translated.text, step.translated.state) == (
        "People in Cairo are ready to help, she said.",
        State.EDITED,
    )
    ((entity, mention),) = step.findings.mentions
    assert entity == "place:kairo"
    assert [span.of(step.translated.text) for span in mention.targets] == ["Cairo"]


def test_what_was_given_back_is_the_machines(pipeline: Pipeline, library: Library, article: Article) -> None:
    made = pipeline.document(article).translation
    own = mended(made[0], "Siti came to Cairo.")
    library.add(article, Change(made[0], own))
    library.add(article, Change(own, made[0]))
    assert pipeline.document(article).translation == made


def test_what_the_machine_had(pipeline: Pipeline, library: Library, article: Article) -> None:
    made = pipeline.document(article).translation
    own = replace(mended(made[0], "Siti came to Cairo."), state=State.CONFIRMED)
    library.add(article, Change(made[0], own))
    assert pipeline.document(article).translation[0] == own
    assert pipeline.machine(article, 0) == made[0]
    assert pipeline.machine(article, 2) == made[2]
    library.forget()
    assert pipeline.machine(article, 0).text == made[0].text
    assert pipeline.document(article).translation[0] == own


def test_alternatives(pipeline: Pipeline, article: Article) -> None:
    found = list(pipeline.alternatives(article, 1, 9))
    assert 2 <= len({one.text for one in found}) <= len(found) <= 9
    assert {one.index for one in found} == {1}
    assert found[0] == pipeline.machine(article, 1)
    assert list(pipeline.alternatives(article, 2, 3)) == []


def test_no_alternative_loses_more_names_than_the_machine_did(
    pipeline: Pipeline, article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = ["Siti Maemunah came to Cairo.", "Siti Maemunah went to town.", "Siti Maemunah is in Cairo."]
    monkeypatch.setattr(
        pipeline.engine, "alternatives", lambda _: (TranslatedSegment(0, text) for text in texts)
    )
    assert [one.text for one in pipeline.alternatives(article, 0, 9)] == [texts[0], texts[2]]


def test_what_was_typed_when_the_program_broke_off(
    pipeline: Pipeline, library: Library, article: Article
) -> None:
    made = pipeline.document(article).translation
    own = mended(made[0], "Siti came to Cai")
    library.add(article, Change(made[0], own), draft=True)
    assert pipeline.document(article).translation[0] == made[0]
    assert pipeline.history(article).done == (Change(made[0], own),)
    assert pipeline.document(article).translation[0] == own


class LeavesPlaces:
    """An engine that leaves the places as they are."""

    def translate(self, article: Article, done: dict[int, TranslatedSegment]) -> Iterator[TranslatedSegment]:
        for segment in article.segments:
            if segment.index not in done:
                yield TranslatedSegment(segment.index, "She arrived in Jenewa on Monday.", engine="m")


def test_what_is_typed_in_another_window_stays_a_draft(
    pipeline: Pipeline, library: Library, article: Article
) -> None:
    before = TranslatedSegment(0, "Siti came.")
    library.add(article, Change(before, mended(before, "Siti Maemunah arr")), draft=True)
    pipeline.recovers = False  # the other window's to keep
    assert pipeline.history(article).done == ()
    assert library.unfinished(article) == (0,)
    pipeline.recovers = True
    assert [change.after.text for change in pipeline.history(article).done] == ["Siti Maemunah arr"]


def test_a_place_that_the_machine_left_is_put_into_english_and_remembered(
    pipeline: Pipeline, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "Engine", lambda *_, **__: LeavesPlaces())
    article = read_text("Ia tiba di Jenewa pada hari Senin.")
    document = pipeline.document(article)
    assert document.translation[0].text == "She arrived in Geneva on Monday."
    assert document.translation[0].state is State.MACHINE
    assert document.checks == {}
    assert pipeline.machine(article, 0).text == "She arrived in Geneva on Monday."
    library.flush()
    assert pipeline.document(article).translation[0].text == "She arrived in Geneva on Monday."
