"""What other translation programs read: a translation memory and jobs, as their standards have them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from lxml import etree
from tests.unit.exporting.conftest import ANYTHING, build_document, held_by_xml

from sejajar.exporting import export
from sejajar.exporting.tmx import translation_memory
from sejajar.exporting.wishes import AS_USUAL, Wishes
from sejajar.exporting.xliff import xliff_1, xliff_2
from sejajar.text import Document, ExportError, State

Make = Callable[..., bytes]

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
MAKERS = {"tmx": translation_memory, "xliff": xliff_1, "xliff2": xliff_2}
every_maker = pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
every_xliff = pytest.mark.parametrize("make", [xliff_1, xliff_2])

# An element's children in order, as a regular expression over their names, and the attributes it must have.
# From tmx14.dtd, xliff-core-1.2-strict.xsd and xliff_core_2.0.xsd, as far as we use them.
RULES = {
    "tmx": {
        "tmx": ("header body ", {"version"}),
        "header": (
            "((note|prop) )*",
            {"creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"},
        ),
        "body": ("(tu )*", set()),
        "tu": ("((note|prop) )*(tuv )+", set()),
        "tuv": ("((note|prop) )*seg ", {LANG}),
        "prop": ("", {"type"}),
        "seg": ("", set()),
    },
    "xliff": {
        "xliff": ("(file )+", {"version"}),
        "file": ("(header )?body ", {"original", "source-language", "datatype"}),
        "header": ("(tool )*", set()),
        "tool": ("", {"tool-id", "tool-name"}),
        "body": ("((group|trans-unit) )*", set()),
        "group": ("((group|trans-unit) )*", set()),
        "trans-unit": ("source (target )?(note )*", {"id"}),
        "source": ("", set()),
        "target": ("", set()),
        "note": ("", set()),
    },
    "xliff2": {
        "xliff": ("(file )+", {"version", "srcLang"}),
        "file": ("((unit|group) )+", {"id"}),
        "group": ("((unit|group) )*", {"id"}),
        "unit": ("(notes )?(segment )+", {"id"}),
        "notes": ("(note )+", set()),
        "note": ("", set()),
        "segment": ("source (target )?", set()),
        "source": ("", set()),
        "target": ("", set()),
    },
}
STATES_1 = {
    "new",
    "needs-translation",
    "needs-review-translation",
    "translated",
    "signed-off",
    "final",
}
STATES_2 = {"initial", "translated", "reviewed", "final"}


def in_states(document: Document, **states: State) -> Document:
    """`document` with sentences, named as "at3", in other states."""
    translation = dict(document.translation)
    for place, state in states.items():
        index = int(place.removeprefix("at"))
        translation[index] = replace(translation[index], state=state)
    return replace(document, translation=translation)


def name_of(element: Any) -> str:
    return str(etree.QName(element).localname)


def texts(data: bytes, name: str) -> list[str]:
    return [element.text for element in etree.fromstring(data).iter("{*}" + name)]


@pytest.mark.parametrize("kind", MAKERS)
def test_elements_stand_where_the_standard_has_them(kind: str, harbour: Document) -> None:
    document = in_states(harbour, at0=State.CONFIRMED, at1=State.EDITED, at2=State.COPIED)
    root = etree.fromstring(MAKERS[kind](document))
    seen = set()
    for element in root.iter():
        content, required = RULES[kind][name_of(element)]
        assert re.fullmatch(content, "".join(name_of(child) + " " for child in element)), element.tag
        assert required <= set(element.attrib), element.tag
        seen.add(name_of(element))
    assert seen == set(RULES[kind])


@every_xliff
def test_ids_are_told_apart(make: Make, harbour: Document) -> None:
    root = etree.fromstring(make(harbour))
    for name in ("group", "trans-unit", "unit"):
        ids = [element.get("id") for element in root.iter("{*}" + name)]
        assert len(set(ids)) == len(ids)
    assert [element.get("id") for element in root.iter("{*}group")] == ["p1", "p2", "p3"]


def test_a_memory_has_what_is_translated(harbour: Document) -> None:
    root = etree.fromstring(translation_memory(in_states(harbour, at1=State.EDITED, at2=State.COPIED)))
    assert root.find("header").get("srclang") == "id"
    units = [
        (
            unit.find("prop").text,
            *(f"{variant.get(LANG)}: {variant.findtext('seg')}" for variant in unit.iter("tuv")),
            unit.get("creationid"),
        )
        for unit in root.iter("tu")
    ]
    assert units == [
        ("machine", "id: Nelayan Makassar Menanti Es Batu", "en: Makassar Fishermen Wait for Ice", "uji 1.0"),
        (
            "edited",
            "id: Andi Rauf memimpin Koperasi Bahari di Makassar.",
            "en: Andi Rauf heads Koperasi Bahari in Makassar.",
            None,
        ),
        (
            "machine",
            "id: Rauf meminta 150.000 balok es sebelum 7 Oktober 2025.",
            "en: Rauf asked for 15,000 blocks of ice by 7 October 2025.",
            "uji 1.0",
        ),
    ]


def test_the_memory_of_nothing_translated_is_empty(make_document: Callable[..., Document]) -> None:
    root = etree.fromstring(translation_memory(make_document([[("Es datang.", None)]])))
    assert [child.tag for child in root] == ["header", "body"]
    assert len(root.find("body")) == 0


def test_a_memory_knows_when_a_person_changed_a_sentence(harbour: Document) -> None:
    begun, changed = datetime(2026, 3, 1, 9, 5, tzinfo=UTC), datetime(2026, 3, 1, 14, tzinfo=UTC)
    document = in_states(harbour, at0=State.CONFIRMED, at1=State.EDITED)
    dates = {0: (begun, changed), 1: (None, changed)}
    root = etree.fromstring(translation_memory(document, Wishes(dates=dates)))
    found = [(unit.get("creationdate"), unit.get("changedate")) for unit in root.iter("tu")]
    assert found == [
        ("20260301T090500Z", "20260301T140000Z"),
        (None, "20260301T140000Z"),
        *[(None, None)] * 2,
    ]
    made = datetime.strptime(root.find("header").get("creationdate"), "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    assert abs(datetime.now(UTC) - made) < timedelta(minutes=5)


@every_maker
def test_the_confirmed_sentences_alone(make: Make, harbour: Document) -> None:
    document = in_states(
        harbour, at0=State.CONFIRMED, at1=State.EDITED, at2=State.COPIED, at3=State.CONFIRMED
    )
    data = make(document, Wishes(confirmed_only=True))
    names = ("seg",) if make is translation_memory else ("target",)
    found = {text for name in names for text in texts(data, name)}
    wanted = {harbour.translation[index].text for index in (0, 3)}
    assert found - {harbour.article.source_of(one) for one in harbour.article.segments} == wanted
    root = etree.fromstring(data)
    assert not [element for element in root.iter("{*}group") if len(element) == 0]
    ids = [element.get("id") for name in ("unit", "trans-unit") for element in root.iter("{*}" + name)]
    assert ids == ([] if make is translation_memory else ["1", "4"]), "the same as among all"


@pytest.mark.parametrize("form", ["tmx", "xliff", "xliff2"])
def test_without_a_confirmed_sentence_there_is_no_file(harbour: Document, tmp_path: Path, form: str) -> None:
    with pytest.raises(ExportError, match="No sentence of “Nelayan Makassar Menanti Es Batu” is confirmed"):
        export(harbour, tmp_path / "hasil", form, Wishes(confirmed_only=True))
    assert list(tmp_path.iterdir()) == []
    export(harbour, tmp_path / "hasil", form, AS_USUAL)
    assert (tmp_path / "hasil").stat().st_size


@pytest.mark.parametrize(
    ("state", "first", "second"),
    [
        (State.MACHINE, "needs-review-translation", "initial"),
        (State.EDITED, "translated", "translated"),
        (State.CONFIRMED, "final", "final"),
        (State.COPIED, "final", "final"),
    ],
)
def test_a_job_says_how_far_each_sentence_is(
    harbour: Document, state: State, first: str, second: str
) -> None:
    document = in_states(harbour, at0=state)
    unit = next(etree.fromstring(xliff_1(document)).iter("{*}trans-unit"))
    target = unit.find("{*}target")
    assert target.get("state") == first
    assert first in STATES_1
    assert (target.get("state-qualifier") == "leveraged-mt") == (state is State.MACHINE)
    assert (unit.get("approved") == "yes") == (state is State.CONFIRMED)
    newer = next(etree.fromstring(xliff_2(document)).iter("{*}unit"))
    assert newer.find("{*}segment").get("state") == second
    assert second in STATES_2
    assert unit.get("translate") == newer.get("translate") == ("no" if state is State.COPIED else None)


def test_a_set_phrase_needs_no_review(harbour: Document) -> None:
    dateline = replace(harbour.translation[0], score=None)  # no model was asked
    document = replace(harbour, translation={**harbour.translation, 0: dateline})
    target = next(etree.fromstring(xliff_1(document)).iter("{*}target"))
    assert (target.get("state"), target.get("state-qualifier")) == ("translated", None)
    assert next(etree.fromstring(xliff_2(document)).iter("{*}segment")).get("state") == "translated"


@every_xliff
def test_what_is_not_translated_has_no_target(make: Make, harbour: Document) -> None:
    root = etree.fromstring(make(harbour))
    assert [source.getparent().find("{*}target") is None for source in root.iter("{*}source")] == [
        *(False, False, False, False),
        *(True, True),
    ]


@every_xliff
def test_a_warning_is_a_note_on_its_sentence(make: Make, harbour: Document) -> None:
    assert texts(make(harbour), "note") == ["12 is not in the original", "150.000 became 15,000"]


@every_maker
def test_the_language_is_the_article_s(make: Make, make_document: Callable[..., Document]) -> None:
    document = make_document([[("Es datang.", "Ice came.")]], language="ms-MY")
    elements = etree.fromstring(make(document)).iter()
    assert [element.get(LANG) for element in elements if element.get(LANG)] == ["ms", "en"]


def test_both_languages_are_named_above_the_sentences(harbour: Document) -> None:
    named = Wishes(original="es.docx")
    file = etree.fromstring(xliff_1(harbour)).find("{*}file")
    assert (file.get("source-language"), file.get("target-language")) == ("id", "en")
    assert file.get("original") == "Nelayan Makassar Menanti Es Batu"
    assert etree.fromstring(xliff_1(harbour, named)).find("{*}file").get("original") == "es.docx"
    newer = etree.fromstring(xliff_2(harbour))
    assert (newer.get("srcLang"), newer.get("trgLang"), newer.get("version")) == ("id", "en", "2.1")
    assert etree.fromstring(xliff_2(harbour, named)).find("{*}file").get("original") == "es.docx"


@every_maker
@given(source=ANYTHING, target=ANYTHING, title=ANYTHING)
def test_every_character_comes_back(make: Make, source: str, target: str, title: str) -> None:
    # Every character with a meaning of its own, whatever else is drawn.
    source, target = source + "<&>\"'\t\r]]>", target + "\x00\ud800\uffff\u2028\x85\U0001f6ec"
    data = make(build_document([[(source, target)]], title=title))
    data.decode("utf-8")
    names = ("seg",) if make is translation_memory else ("source", "target")
    found = [text for name in names for text in texts(data, name)]
    assert found == [held_by_xml(source), held_by_xml(target)]
