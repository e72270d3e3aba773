"""JSON, text and table: what other programs read."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from sejajar.exporting import FORMATS, LAYOUTS, Format, Wishes, document_json, export, translation_text
from sejajar.exporting.plain import entity_table
from sejajar.text import Document, Kind, Link, Span, State, TranslatedSegment


def test_the_json_document_is_what_it_has_always_been(make_document: Callable[..., Document]) -> None:
    document = make_document(
        [[("Rauf tiba.", "Rauf came."), ("Ia pergi.", None)]], [(Kind.PERSON, "Rauf", "Rauf")], title="Tamu"
    )
    linked = TranslatedSegment(
        0, "Rauf came.", (Link(Span(5, 9), Span(5, 9), 0.93125),), -0.31, State.MACHINE, "uji 1.0"
    )
    document = Document(document.article, {0: linked}, document.entities, document.checks)
    assert document_json(document) == {
        "version": 1,
        "title": "Tamu",
        "author": "",
        "source": "",
        "place": "",
        "date": "",
        "language": "id",
        "engine": "uji 1.0",
        "text": "Rauf tiba. Ia pergi.",
        "segments": [
            {
                "index": 0,
                "paragraph": 0,
                "start": 0,
                "end": 10,
                "source": "Rauf tiba.",
                "target": "Rauf came.",
                "state": "machine",
                "score": -0.31,
                "links": [[5, 9, 5, 9, 0.9313]],
                "checks": [],
            },
            {
                "index": 1,
                "paragraph": 0,
                "start": 11,
                "end": 20,
                "source": "Ia pergi.",
                "target": None,
                "state": "missing",
                "score": None,
                "links": [],
                "checks": [],
            },
        ],
        "entities": [
            {
                "id": "person:rauf",
                "kind": "person",
                "name": "Rauf",
                "target_name": "Rauf",
                "value": None,
                "mentions": [{"segment": 0, "source": [0, 4], "targets": [[0, 4]]}],
            }
        ],
    }


def test_positions_in_the_json_point_at_the_words(harbour: Document) -> None:
    read = json.loads(json.dumps(document_json(harbour)))
    segments = read["segments"]
    for segment in segments:
        assert read["text"][segment["start"] : segment["end"]] == segment["source"]
    for entity in read["entities"]:
        for mention in entity["mentions"]:
            segment = segments[mention["segment"]]
            assert segment["source"][slice(*mention["source"])] == entity["name"]
            assert all(
                segment["target"][slice(*target)] == entity["target_name"] for target in mention["targets"]
            )


def test_a_warning_in_the_json_has_its_kind_and_its_reason(harbour: Document) -> None:
    [check] = document_json(harbour)["segments"][3]["checks"]
    assert check["kind"] == "number"
    assert check["reason"] == "number-changed"
    assert check["detail"] == "150.000 became 15,000"
    assert check["entity"] == "number:150.000"
    assert check["source"] == [13, 20]
    assert check["target"] == [15, 21]


def test_text_shows_what_is_not_translated(harbour: Document) -> None:
    assert translation_text(harbour) == (
        "Makassar Fishermen Wait for Ice\n"
        "\n"
        "Andi Rauf heads Koperasi Bahari in Makassar. Diesel prices rose 12.5 percent.\n"
        "\n"
        "Rauf asked for 15,000 blocks of ice by 7 October 2025. "
        "[not translated: Ia pulang ke Kepulauan Selayar.] [not translated: Es mencair.]\n"
    )


def test_the_table_of_entities_opens_as_a_table(harbour: Document) -> None:
    data = entity_table(harbour)
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert [row["name"] for row in rows] == [entity.name for entity in harbour.entities]
    assert rows[0] == {
        "kind": "person",
        "name": "Rauf",
        "translation": "Rauf",
        "value": "",
        "mentions": "2",
        "paragraphs": "2 3",
        "warnings": "",
    }
    assert rows[5]["value"] == "150000"
    assert rows[5]["warnings"] == "150.000 became 15,000"


def test_a_name_is_no_formula(make_document: Callable[..., Document]) -> None:
    document = make_document(
        [[('=HYPERLINK("x") tiba, kata "Ali", ia.', "x")]],
        [(Kind.PERSON, '=HYPERLINK("x")', None), (Kind.PERSON, '"Ali", ia', None)],
    )
    rows = list(csv.reader(io.StringIO(entity_table(document).decode("utf-8-sig"), newline="")))
    assert rows[1][1] == '\'=HYPERLINK("x")'
    assert rows[2][1] == '"Ali", ia'


@pytest.mark.parametrize("known", FORMATS, ids=lambda known: known.id)
def test_every_format_writes_a_file(known: Format, harbour: Document, tmp_path: Path) -> None:
    path = tmp_path / f"berita{known.suffix}"
    export(harbour, path, known.id, Wishes(layout=LAYOUTS[0].id))
    assert path.stat().st_size > 100


def test_an_unknown_format_is_a_mistake_of_the_caller(harbour: Document, tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="unknown format"):
        export(harbour, tmp_path / "berita.doc", format="doc")
