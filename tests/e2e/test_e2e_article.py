"""A real article with all its damage, through the command line and the window."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.e2e.conftest import Cli
from tests.e2e.reader import Reader

Document = dict[str, Any]

PARAGRAPHS = 15

# What each must be in the translation, wherever it is mentioned.
WANTED = {
    "Musa Abu Marzouk": ("person", r"Musa Abu Marzouk"),
    "Jalur Gaza": ("place", r"(the )?Gaza( Strip)?"),
    "Qatar": ("place", r"Qatar"),
    "150.000": ("number", r"150,000"),
    "7 Oktober 2023": ("date", r"7 October 2023|October 7,? 2023"),
}


def targets_of(document: Document, entity: dict[str, Any]) -> list[list[str]]:
    """For each mention, the words it became."""
    return [
        [document["segments"][m["segment"]]["target"][start:end] for start, end in m["targets"]]
        for m in entity["mentions"]
    ]


def test_every_paragraph_is_translated(hamas_document: Document) -> None:
    assert hamas_document["text"].count("\n") + 1 == PARAGRAPHS
    assert {s["paragraph"] for s in hamas_document["segments"]} == set(range(PARAGRAPHS))
    for segment in hamas_document["segments"]:
        is_byline = segment["source"] == "(at/pip)"
        assert segment["state"] == ("copied" if is_byline else "machine"), segment["source"]
        assert (segment["target"] == segment["source"]) is is_byline


def test_no_damage_is_left(hamas_document: Document) -> None:
    for segment in hamas_document["segments"]:
        for side in ("source", "target"):
            assert not re.search(r"&?[lr]dquo|&\w+", segment[side]), segment[side]


@pytest.mark.parametrize("name", WANTED)
def test_an_entity_is_found_on_both_sides(hamas_document: Document, name: str) -> None:
    kind, wanted = WANTED[name]
    entity = next(e for e in hamas_document["entities"] if e["name"] == name)
    assert entity["kind"] == kind
    for targets in targets_of(hamas_document, entity):
        assert targets, "a mention without its translation"
        assert all(re.fullmatch(wanted, target) for target in targets), targets


def test_the_pdf_reads_across_the_columns(
    cli: Cli,
    laid_out: Callable[[Path], str],
    shared_articles: Path,
    hamas_document: Document,
    tmp_path: Path,
) -> None:
    pdf = tmp_path / "hamas.pdf"
    done = cli("export", shared_articles / "hamas-doha.txt", "-o", pdf)
    assert (done.returncode, done.stderr) == (0, b"")
    lines = [re.split(r"\s{3,}", line.strip()) for line in laid_out(pdf).splitlines()]
    # Each paragraph starts on one line: its number, the original, the translation.
    for number in range(PARAGRAPHS):
        first = next(s for s in hamas_document["segments"] if s["paragraph"] == number)
        starts = [" ".join(first[side].split()[:3]) for side in ("source", "target")]
        assert any(
            len(line) >= 2 and line[-2].startswith(starts[0]) and line[-1].startswith(starts[1])
            for line in lines
        ), starts


@pytest.mark.usefixtures("remembered")
def test_a_click_lights_both_columns(reader: Reader, shared_articles: Path, hamas_document: Document) -> None:
    reader.start(shared_articles / "hamas-doha.txt")
    reader.wait_until_translated(hamas_document["title"])
    for name, (kind, wanted) in WANTED.items():
        click_on(reader, hamas_document, name, kind)
        source, target = reader.look_for_frames(kind)
        assert reader.copied_from(source) == name
        assert re.fullmatch(wanted, reader.copied_from(target))
    assert reader.leave() == (0, "", "")


def click_on(reader: Reader, document: Document, name: str, kind: str) -> None:
    """Find an entity with the filter, and click its row."""
    reader.put_out()
    # The rows of the filter before may be as many: they have to go first.
    reader.press("ctrl+l")
    reader.write("~")
    reader.look_for("an empty list", lambda view: not view.entity_rows(kind))
    reader.press("ctrl+l")
    reader.write(name)
    left = [e["name"] for e in document["entities"] if name in e["name"] and e["kind"] == kind]
    view = reader.look_for("the rows with the name", lambda view: len(view.entity_rows(kind)) == len(left))
    reader.click(*view.entity_rows(kind)[left.index(name)])
