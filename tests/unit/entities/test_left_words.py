"""Indonesian words that a machine left standing in a translation."""

from __future__ import annotations

from pathlib import Path

import pytest

from sejajar.entities import Linker
from sejajar.entities.left_words import IndonesianWords
from sejajar.text import Entity, Kind, Mention, ModelError, Reason, Span, State, TranslatedSegment

RESOURCES = Path(__file__).parents[3] / "resources"


@pytest.fixture(scope="module")
def linker() -> Linker:
    return Linker(RESOURCES)


def left(
    linker: Linker, source: str, target: str, *names: str, state: State = State.MACHINE, engine: str = "m"
) -> list[str]:
    """The words warned of, found again where the warning points on both sides."""
    here = []
    for name in names:
        mention = Mention(0, Span(source.index(name), source.index(name) + len(name)))
        here.append((Entity(name, Kind.PERSON, name, None, None, (mention,)), mention))
    findings = linker.examine(source, TranslatedSegment(0, target, state=state, engine=engine), here)
    found = [check for check in findings.checks if check.reason is Reason.WORD_UNTRANSLATED]
    for check in found:
        assert check.source_span
        assert check.target_span
        assert check.source_span.of(source) == check.target_span.of(target) == check.source
    return [check.source for check in found]


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        ("Warga tiga kecamatan itu mengungsi.", "Residents of three kecamatan fled.", ["kecamatan"]),
        ("Banjir merendam sawah.", "Banjir submerged the fields.", ["Banjir"]),
        ("“Namun mereka pergi,” kata Ani.", "“Namun they left,” said Ani.", ["Namun"]),
        ("Ribuan warga dan warga lain.", "The warga and other warga.", ["warga"]),
        ("Warga Demak Panik, Ribuan Orang Pergi", "Demak People Panic, Ribuan Leave", ["Ribuan"]),
        ("Warga kini panik sekali di Ribuan.", "People panic at Ribuan now.", []),
        ("Di hulu warganya pergi.", "Upstream the warga left.", ["warga"]),
        ("Aset-aset itu disita.", "Aset-aset were seized.", ["Aset-aset"]),
        ("Ia menonton film di hotel.", "He watched a film in the hotel.", []),
        ("Jumlah total program itu dua.", "The total of the program is two.", []),
        ("Ia makan bakso di desa Banjir.", "He ate bakso in the village of Banjir.", []),
        ("Kabul diserang lagi.", "Kabul was attacked again.", []),
        ("BANJIR MERENDAM SAWAH", "BANJIR SUBMERGED FIELDS", []),
    ],
)
def test_a_common_indonesian_word_in_a_machine_translation_is_warned_of(
    linker: Linker, source: str, target: str, words: list[str]
) -> None:
    assert left(linker, source, target) == words


def test_what_a_term_of_administration_is_called_is_told(linker: Linker) -> None:
    source, target = "Tiga kecamatan dilanda banjir.", "Three kecamatan were hit by banjir."
    details = [
        check.detail for check in linker.examine(source, TranslatedSegment(0, target, engine="m"), ()).checks
    ]
    assert details == [
        "the word kecamatan is left in Indonesian; in English it is subdistrict",
        "the word banjir is left in Indonesian",
    ]


def test_a_word_that_names_somebody_is_none(linker: Linker) -> None:
    source, target = "Cahaya membeli rumah.", "Cahaya bought a house."
    assert left(linker, source, target, "Cahaya") == []
    assert left(linker, source, target) == ["Cahaya"]


def test_people_leave_words_on_purpose(linker: Linker) -> None:
    source, target = "Dua kabupaten dilanda banjir.", "Two kabupaten were flooded."
    assert left(linker, source, target) == ["kabupaten"]
    assert left(linker, source, target, state=State.EDITED) == []
    assert left(linker, source, target, engine="") == []


def test_missing_tables_are_told(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="install the program again"):
        IndonesianWords(tmp_path)


def test_a_number_in_words_may_be_left_as_well(linker: Linker) -> None:
    source = "Ribuan warga mengungsi."
    mention = Mention(0, Span(0, 6))
    here = [(Entity("n", Kind.NUMBER, "Ribuan", None, None, (mention,)), mention)]
    for target, words in (("Ribuan people fled.", ["Ribuan"]), ("Thousands of people fled.", [])):
        checks = linker.examine(source, TranslatedSegment(0, target, engine="m"), here).checks
        assert [check.source for check in checks] == words


@pytest.mark.parametrize(
    ("word", "form"),
    [("Banjir", "banjir"), ("BANJIR", "banjir"), ("JAKARTA", "Jakarta"), ("Bank", None), ("Xyzzy", None)],
)
def test_the_form_of_a_word_within_sentences(word: str, form: str | None) -> None:
    assert IndonesianWords(RESOURCES).form(word) == form
