"""The glossary in the pipeline: put into drafts, checked, kept apart from what is remembered, and changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from sejajar.entities import Linker
from sejajar.library import Library
from sejajar.pipeline import Pipeline, Step, showing
from sejajar.pipeline import pipeline as module
from sejajar.reading import read_text
from sejajar.text import (
    Article,
    Change,
    LibraryError,
    Link,
    Span,
    State,
    Term,
    TranslatedSegment,
    Translation,
)

TEXT = "Bupati datang kemarin.\nWarga menyambut bupati.\nBupati pulang lagi."
MADE = {
    "Bupati datang kemarin.": "The mayor came yesterday.",
    "Warga menyambut bupati.": "Residents greeted the leader warmly.",
    "Bupati pulang lagi.": "The mayor returned again.",
}
WORD = re.compile(r"\w+")
REGENT = Term("bupati", "regent")


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
    return read_text(TEXT)


@pytest.fixture(scope="module")
def linker(resources: Path) -> Linker:
    return Linker(resources)


@pytest.fixture(autouse=True)
def quick_to_load(linker: Linker, monkeypatch: pytest.MonkeyPatch) -> None:
    """No model; one linker for all; no recogniser, as the articles have no names."""
    monkeypatch.setattr(module, "Engine", NoEngine)
    monkeypatch.setattr(showing, "Linker", lambda _: linker)
    monkeypatch.setattr(Pipeline, "find", lambda *_: ())


@pytest.fixture
def pipeline(resources: Path, library: Library) -> Pipeline:
    """One that remembers all of the article."""
    pipeline = Pipeline(resources, library=library)
    for source, target in MADE.items():
        # "leader" is linked to nothing.
        pairs = (
            [] if "leader" in target else zip(WORD.finditer(source), WORD.finditer(target, 4), strict=True)
        )
        links = tuple(Link(Span(*one.span()), Span(*other.span()), 0.9) for one, other in pairs)
        library.remember(pipeline.models.maker, source, TranslatedSegment(0, target, links, engine="m"))
    return pipeline


def steps(pipeline: Pipeline, article: Article) -> dict[int, Step]:
    return {step.translated.index: step for step in pipeline.translate(article, ())}


def change(pipeline: Pipeline, article: Article, translation: Translation, *terms: Term) -> dict[int, Step]:
    found: dict[int, Step] = {}
    for step in pipeline.change_terms(terms, article, translation, ()):
        assert isinstance(step, Step)
        found[step.translated.index] = step
    return found


def texts(made: dict[int, Step]) -> list[str]:
    return [made[index].translated.text for index in sorted(made)]


def fail(*_: object) -> None:
    raise LibraryError("The library is in use.")


def test_without_terms_all_is_as_it_was(pipeline: Pipeline, article: Article) -> None:
    assert texts(steps(pipeline, article)) == list(MADE.values())
    assert pipeline.terms == ()


def test_terms_are_put_where_links_tell_and_missed_elsewhere(
    pipeline: Pipeline, article: Article, library: Library, resources: Path
) -> None:
    assert change(pipeline, article, {}, REGENT) == {}
    made = steps(pipeline, article)
    assert texts(made) == [
        "The regent came yesterday.",
        "Residents greeted the leader warmly.",
        "The regent returned again.",
    ]
    (check,) = (check for step in made.values() for check in step.findings.checks)
    assert (check.segment, check.kind, check.advice) == (1, "term", "regent")
    # What is remembered knows nothing of it, and the next run has it again.
    remembered = library.recall(pipeline.models.maker, MADE)
    assert {source: one.text for source, one in remembered.items()} == MADE
    again = Pipeline(resources, library=library)
    assert again.terms == (REGENT,)
    assert texts(steps(again, article)) == texts(made)
    document = again.document(article)
    assert [check.kind for checks in document.checks.values() for check in checks] == ["term"]


def test_another_glossary_changes_what_is_there(pipeline: Pipeline, article: Article) -> None:
    translation = {index: step.translated for index, step in steps(pipeline, article).items()}
    assert change(pipeline, article, translation, Term("gubernur", "governor")) == {}
    for terms, words in (
        ((REGENT,), "regent"),
        ((Term("bupati", "district head"),), "district head"),
        ((), "mayor"),
    ):
        made = change(pipeline, article, translation, *terms)
        assert sorted(made) == [0, 1, 2]
        assert made[0].translated.text == f"The {words} came yesterday."
        assert bool(made[1].findings.checks) is bool(terms)
        translation |= {index: step.translated for index, step in made.items()}
    assert list(MADE.values()) == [translation[index].text for index in range(3)]


def test_drafts_before_the_glossary_are_kept_for_the_latest_only(
    pipeline: Pipeline, article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(showing, "_PLAIN_KEPT", 1)
    change(pipeline, article, {}, REGENT)
    for _ in range(2):
        translation = {index: step.translated for index, step in steps(pipeline, article).items()}
    made = change(pipeline, article, translation)
    assert [made[index].translated.text for index in (0, 2)] == [
        "The regent came yesterday.",
        "The mayor returned again.",
    ]


def test_what_a_person_typed_is_only_checked(pipeline: Pipeline, article: Article) -> None:
    translation = {index: step.translated for index, step in steps(pipeline, article).items()}
    translation[0] = replace(translation[0], state=State.CONFIRMED, engine="")
    made = change(pipeline, article, translation, REGENT)
    assert made[0].translated is not None
    assert made[0].translated.text == "The mayor came yesterday."
    assert [check.advice for check in made[0].findings.checks] == ["regent"]
    (examined,) = pipeline.examine(article, [translation[0]], ())
    assert examined == made[0].findings


def test_giving_back_brings_the_glossarys_words(
    pipeline: Pipeline, article: Article, library: Library
) -> None:
    change(pipeline, article, {}, REGENT)
    own = TranslatedSegment(0, "He came.", state=State.EDITED)
    library.add(article, Change(steps(pipeline, article)[0].translated, own))
    assert steps(pipeline, article)[0].translated == own
    assert pipeline.machine(article, 0).text == "The regent came yesterday."


def test_borrowed_terms_win_and_are_not_kept(pipeline: Pipeline, article: Article, library: Library) -> None:
    change(pipeline, article, {}, REGENT, Term("warga", "citizens"))
    pipeline.borrow_terms([Term("bupati", "chief")])
    made = steps(pipeline, article)
    assert made[0].translated.text == "The chief came yesterday."
    assert [check.advice for check in made[1].findings.checks] == ["citizens", "chief"]
    assert library.terms() == (REGENT, Term("warga", "citizens"))


def test_where_the_glossary_is_followed_nobody_else_complains(pipeline: Pipeline, library: Library) -> None:
    source, target = "Banyak pesantren ditutup.", "Many pesantren were closed."
    library.remember(pipeline.models.maker, source, TranslatedSegment(0, target, engine="m"))
    article = read_text(source)
    assert [check.kind for check in steps(pipeline, article)[0].findings.checks] == ["word"]
    change(pipeline, article, {}, Term("pesantren", "pesantren"))
    assert steps(pipeline, article)[0].findings.checks == ()


def test_a_glossary_that_cannot_be_kept_is_used_all_the_same(
    resources: Path, tmp_path: Path, article: Article
) -> None:
    (tmp_path / "profile").write_text("a file in the place of the folder")
    with Library(tmp_path / "profile" / "library.sqlite3") as library:
        pipeline = Pipeline(resources, library=library)
        with pytest.raises(LibraryError):
            _ = pipeline.terms
        translation = {0: TranslatedSegment(0, "He came.", state=State.EDITED)}
        error, step = pipeline.change_terms([REGENT], article, translation, ())
        assert isinstance(error, LibraryError)
        assert isinstance(step, Step)
        assert [check.advice for check in step.findings.checks] == ["regent"]
        assert pipeline.terms == (REGENT,)


def test_terms_that_could_not_be_read_at_first_are_used_once_they_are(
    pipeline: Pipeline, article: Article, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.put_terms({"bupati": [REGENT]})
    with monkeypatch.context() as patch:
        patch.setattr(library, "terms", fail)
        assert texts(steps(pipeline, article)) == list(MADE.values())
    assert pipeline.terms == (REGENT,)
    assert steps(pipeline, article)[0].translated.text == "The regent came yesterday."


def test_terms_that_were_not_shown_are_not_deleted(
    pipeline: Pipeline, article: Article, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.put_terms({"bupati": [REGENT]})
    with monkeypatch.context() as patch:
        patch.setattr(library, "terms", fail)
        with pytest.raises(LibraryError):
            _ = pipeline.terms
    steps(pipeline, article)
    camat = Term("camat", "head")
    change(pipeline, article, {}, camat)
    assert library.terms() == (REGENT, camat)


def test_what_could_not_be_kept_is_kept_with_the_next_change(
    pipeline: Pipeline, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(library, "put_terms", fail)
        assert len(list(pipeline.change_terms([REGENT], None, {}, ()))) == 1
    assert library.terms() == ()
    camat = Term("camat", "head")
    assert list(pipeline.change_terms([REGENT, camat], None, {}, ())) == []
    assert sorted(term.source for term in library.terms()) == ["bupati", "camat"]


def test_terms_of_other_words_stay_when_some_are_put(library: Library) -> None:
    """Another window may have put them there."""
    chief = Term("bupati", "chief")
    library.put_terms({"bupati": [REGENT, chief], "camat": [Term("camat", "head", "note")]})
    library.put_terms({"bupati": [chief, REGENT]})
    assert library.terms() == (Term("camat", "head", "note"), chief, REGENT)
    library.put_terms({"bupati": [], "camat": []})
    assert library.terms() == ()
