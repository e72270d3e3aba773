"""Glossaries that the command line names, beside the reader's own."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from sejajar import cli
from sejajar.library import Library
from sejajar.pipeline import Pipeline
from sejajar.pipeline import pipeline as module
from sejajar.text import Link, Span, Term, TranslatedSegment

MADE = {"Bupati pergi.": "The mayor left.", "Camat menunggu bupati.": "The chief awaits someone."}
Run = Callable[..., SimpleNamespace]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library.sqlite3") as library:
        library.put_terms({"camat": [Term("camat", "subdistrict head")]})
        yield library


@pytest.fixture
def run(
    resources: Path,
    library: Library,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> Run:
    """Translations are remembered: no model is there."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(module, "Engine", None)
    pipeline = Pipeline(resources, library=library)
    for source, target in MADE.items():
        pairs = zip(
            re.finditer(r"\w+", source), re.finditer(r"\w+", target.removeprefix("The ")), strict=True
        )
        at = len("The ")
        links = tuple(
            Link(Span(*one.span()), Span(*other.span()).shifted(at), 0.9)
            for one, other in pairs
            if other[0] != "someone"
        )
        made = TranslatedSegment(0, target, links, engine="m")
        library.remember(pipeline.models.maker, source, made)
    Path("berita.txt").write_text("\n".join(MADE), encoding="utf-8")
    Path("istilah.csv").write_text("bupati,regent\n", encoding="utf-8")

    def run_cli(*arguments: str) -> SimpleNamespace:
        code = cli.run(arguments, pipeline)
        out, err = capfd.readouterr()
        return SimpleNamespace(code=code, out=out, err=err)

    return run_cli


def test_the_readers_own_glossary_counts(run: Run) -> None:
    assert run("translate", "berita.txt").out == ("The mayor left.\n\nThe subdistrict head awaits someone.\n")


def test_a_glossary_that_is_named_counts_as_well(run: Run, library: Library) -> None:
    done = run("translate", "berita.txt", "--glossary", "istilah.csv")
    assert (done.code, done.err) == (0, "")
    assert done.out == "The regent left.\n\nThe subdistrict head awaits someone.\n"
    assert [term.source for term in library.terms()] == ["camat"]


def test_what_is_missed_is_in_the_json(run: Run) -> None:
    done = run("translate", "berita.txt", "--json", "--glossary", "istilah.csv")
    segments = json.loads(done.out)["segments"]
    assert [[check["kind"] for check in segment["checks"]] for segment in segments] == [[], ["term"]]
    (check,) = segments[1]["checks"]
    assert check["reason"] == "term-missing"
    assert check["detail"] == "the glossary has “regent” for “bupati”; the translation does not have it"
    assert check["source"] == [15, 21]


def test_the_last_of_several_glossaries_wins(run: Run) -> None:
    Path("lain.tsv").write_text("bupati\tdistrict head\ncamat\tchief\n", encoding="utf-8")
    done = run("translate", "berita.txt", "--glossary", "istilah.csv", "--glossary", "lain.tsv")
    assert done.out == "The district head left.\n\nThe chief awaits someone.\n"


def test_it_counts_for_exports(run: Run) -> None:
    assert run("export", "berita.txt", "-o", "news.txt", "--glossary", "istilah.csv").code == 0
    assert "The regent left." in Path("news.txt").read_text(encoding="utf-8")


def test_lines_that_are_left_out_are_told(run: Run) -> None:
    lines = ["bupati,regent", "kata,", *["…,dots"] * 7]
    Path("istilah.csv").write_text("\n".join(lines), encoding="utf-8")
    done = run("translate", "berita.txt", "--glossary", "istilah.csv")
    assert done.code == 0
    assert done.err == (
        "sejajar: istilah.csv: left out, one of the two languages is empty: line 2\n"
        "sejajar: istilah.csv: left out, no word in it: line 3, 4, 5, 6, 7 and 2 more\n"
    )


@pytest.mark.parametrize("name", ["tidak-ada.csv", "berita.txt"])
def test_a_file_that_is_no_glossary_stops_it(run: Run, name: str) -> None:
    done = run("translate", "berita.txt", "--glossary", name)
    assert (done.code, done.out) == (1, "")
    assert len(done.err.splitlines()) == 1
