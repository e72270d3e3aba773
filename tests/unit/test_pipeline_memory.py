"""The pipeline with a library: nothing is translated twice, corrections hold, and no fault stops the work."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sejajar.library import Library
from sejajar.pipeline import Pipeline, maker
from sejajar.pipeline import pipeline as module
from sejajar.reading import read_text
from sejajar.text import (
    Article,
    Change,
    Entity,
    Kind,
    LibraryError,
    MarkAs,
    NotEntity,
    SetKind,
    State,
    Translation,
)

TEXT = (
    "Siti Maemunah tiba di Kairo pada hari Senin. Lebih dari 150 orang menyambutnya di bandara.\n"
    "(rt/sm)\n"
    "Ia berkata bahwa warga Kairo siap membantu."
)


class NoEngine:
    """What stands for the model where it must not be loaded."""

    def __init__(self, *_: object, **__: object) -> None:
        raise AssertionError("the model was loaded")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library.sqlite3") as library:
        yield library


@pytest.fixture
def article() -> Article:
    article = read_text(TEXT)
    assert [segment.verbatim for segment in article.segments] == [False, False, True, False]
    return article


def translated(pipeline: Pipeline, article: Article, done: Translation | None = None) -> Translation:
    steps = list(pipeline.translate(article, pipeline.find(article), done))
    return {step.translated.index: step.translated for step in steps}


def test_what_was_translated_needs_no_model(
    resources: Path, library: Library, article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Pipeline(resources, library=library)
    made = translated(first, article)
    assert {one.state for one in made.values()} == {State.MACHINE, State.COPIED}
    monkeypatch.setattr(module, "Engine", NoEngine)
    second = Pipeline(resources, library=library)
    steps = list(second.translate(article, second.find(article)))
    assert {step.translated.index: step.translated for step in steps} == made
    assert all(step.remembered for step in steps)
    assert second.document(article).translation == made
    assert second.troubles() == []


def test_a_sentence_is_remembered_wherever_it_stands(
    resources: Path, library: Library, article: Article
) -> None:
    made = translated(Pipeline(resources, library=library), article)
    other = read_text("Warga senang sekali hari ini. Ia berkata bahwa warga Kairo siap membantu.")
    steps = list(Pipeline(resources, library=library).translate(other, ()))
    assert [(step.translated.index, step.remembered) for step in steps] == [(1, True), (0, False)]
    assert steps[0].translated.text == made[3].text


def test_what_is_done_is_not_done_again(resources: Path, library: Library, article: Article) -> None:
    pipeline = Pipeline(resources, library=library)
    made = translated(pipeline, article)
    assert sorted(translated(pipeline, article, {0: made[0], 2: made[2]})) == [1, 3]
    assert translated(pipeline, article, made) == {}


def test_what_is_shown_as_it_stands_is_not_remembered(
    resources: Path, library: Library, article: Article
) -> None:
    pipeline = Pipeline(resources, library=library)
    translated(pipeline, article)
    assert library.recall(pipeline.models.maker, ["(rt/sm)"]) == {}


def test_cancelling_keeps_what_is_done(resources: Path, library: Library, article: Article) -> None:
    pipeline = Pipeline(resources, library=library)
    steps = pipeline.translate(article, ())
    done = [next(steps), next(steps)]
    steps.close()  # type: ignore[attr-defined]
    assert [step.remembered for step in done] == [True, False]
    again = {step.translated.index: step for step in pipeline.translate(article, ())}
    assert again[done[1].translated.index].remembered


def test_failures_are_tried_again(resources: Path, library: Library, article: Article) -> None:
    pipeline = Pipeline(resources, library=library)
    engine: Any = pipeline.engine
    decode, engine._decode = engine._decode, None
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sejajar.translating.engine.log.warning", lambda *_, **__: None)
        assert {one.state for one in translated(pipeline, article).values()} == {State.FAILED, State.COPIED}
    engine._decode = decode
    assert {one.state for one in translated(pipeline, article).values()} == {State.MACHINE, State.COPIED}


def test_other_weights_say_other_things(resources: Path, library: Library, tmp_path: Path) -> None:
    (package,) = (path for path in (resources / "models").iterdir() if path.is_dir())
    makers = set()
    for weights in (b"some", b"others"):
        copy = tmp_path / weights.decode() / "translate-id_en"
        (copy / "model").mkdir(parents=True)
        (copy / "metadata.json").write_bytes((package / "metadata.json").read_bytes())
        (copy / "sentencepiece.model").write_bytes((package / "sentencepiece.model").read_bytes())
        (copy / "model" / "model.bin").write_bytes(weights)
        makers.add(Pipeline(resources, copy.parent, library=library).models.maker)
    assert len(makers) == 2


@pytest.mark.parametrize("part", ["gazetteers/places.tsv", "recogniser/words.tsv"])
def test_drafts_are_made_anew_where_the_way_of_making_them_changed(
    resources: Path, library: Library, article: Article, tmp_path: Path, part: str
) -> None:
    first = Pipeline(resources, library=library)
    before = translated(first, article)
    edit = replace(before[0], text="She came.", links=(), state=State.CONFIRMED)
    library.add(article, Change(before[0], edit))
    changed = tmp_path / "resources"
    for folder in ("gazetteers", "recogniser"):
        shutil.copytree(resources / folder, changed / folder)
    with (changed / part).open("a", encoding="utf-8") as file:
        file.write("# another edition\n")
    later = Pipeline(changed, resources / "models", library=library)
    assert later.models.maker != first.models.maker
    assert library.recall(later.models.maker, [article.source_of(article.segments[1])]) == {}
    remembered = {one.index: one for one in later._without_model(article, {})}
    assert remembered[0] == edit, "the reader's own stays"
    assert set(remembered) == {0, 2}


def test_the_code_that_makes_drafts_counts(
    resources: Path, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    makers = {Pipeline(resources, library=library).models.maker}
    code = Path(maker.__file__).parents[1]
    for room in ("translating", "entities"):
        shutil.copytree(code / room, tmp_path / room)
    monkeypatch.setattr(maker, "__file__", str(tmp_path / "pipeline" / "maker.py"))
    makers.add(Pipeline(resources, library=library).models.maker)
    assert len(makers) == 1
    with (tmp_path / "translating" / "set_phrases.py").open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    makers.add(Pipeline(resources, library=library).models.maker)
    assert len(makers) == 2
    frozen = tmp_path / "sejajar.exe"
    frozen.write_bytes(b"all code in one file")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(frozen))
    makers.add(Pipeline(resources, library=library).models.maker)
    assert len(makers) == 3


# -- corrections --------------------------------------------------------------------------------------


def kinds(entities: tuple[Entity, ...]) -> dict[str, Kind]:
    return {entity.name: entity.kind for entity in entities}


def test_corrections_hold_in_the_next_run(resources: Path, library: Library, article: Article) -> None:
    first = Pipeline(resources, library=library)
    assert kinds(first.find(article))["Kairo"] is Kind.PLACE
    first.correct(article, SetKind("Kairo", Kind.PERSON))
    first.correct(article, MarkAs("bandara", Kind.PLACE))
    second = Pipeline(resources, library=library)
    found = kinds(second.find(read_text(TEXT)))
    assert (found["Kairo"], found["bandara"]) == (Kind.PERSON, Kind.PLACE)
    assert second.corrections(article) == (SetKind("Kairo", Kind.PERSON), MarkAs("bandara", Kind.PLACE))
    second.undo_correction(article)
    assert "bandara" not in kinds(second.find(article))
    assert kinds(second.document(article).entities)["Kairo"] is Kind.PERSON


def test_only_what_a_correction_changes_is_examined_again(
    resources: Path, library: Library, article: Article
) -> None:
    pipeline = Pipeline(resources, library=library)
    before = pipeline.find(article)
    steps = list(pipeline.translate(article, before))
    translation = {step.translated.index: step.translated for step in steps}
    findings = {step.translated.index: step.findings for step in steps}
    pipeline.correct(article, NotEntity("150"))
    after = pipeline.find(article)
    again = {one.segment: one for one in pipeline.examine_again(article, translation, before, after)}
    assert set(again) == {1}
    assert again[1].mentions == ()
    mentioned = {one.segment: one for one in pipeline.examine_again(article, translation, (), after)}
    assert mentioned == {segment: findings[segment] for segment in (0, 3)}


# -- faults -------------------------------------------------------------------------------------------


def test_without_a_library_all_goes_as_before(resources: Path, article: Article) -> None:
    pipeline = Pipeline(resources)
    assert sorted(translated(pipeline, article)) == [0, 1, 2, 3]
    assert pipeline.corrections(article) == ()
    assert pipeline.troubles() == []


def test_a_library_out_of_order_is_told_once_and_stops_nothing(
    resources: Path, tmp_path: Path, article: Article
) -> None:
    (tmp_path / "profile").write_text("a file in the place of the folder")
    with Library(tmp_path / "profile" / "library.sqlite3") as library:
        pipeline = Pipeline(resources, library=library)
        assert sorted(translated(pipeline, article)) == [0, 1, 2, 3]
        (trouble,) = pipeline.troubles()
        assert "library.sqlite3" in str(trouble)
        assert sorted(translated(pipeline, article)) == [0, 1, 2, 3]
        assert pipeline.troubles() == []
        with pytest.raises(LibraryError):
            pipeline.correct(article, NotEntity("Kairo"))


@pytest.mark.logs_expected
def test_after_a_damaged_library_comes_a_new_one(resources: Path, tmp_path: Path, article: Article) -> None:
    path = tmp_path / "library.sqlite3"
    path.write_bytes(b"this is no database at all " * 200)
    with Library(path) as library:
        pipeline = Pipeline(resources, library=library)
        translated(pipeline, article)
        assert [trouble.fields["aside"] for trouble in pipeline.troubles()] == ["library-damaged-1.sqlite3"]
        assert all(step.remembered for step in pipeline.translate(article, ()))
