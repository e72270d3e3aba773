"""Datelines and credits have one English form, which no model is asked for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sejajar.reading.datelines import is_byline
from sejajar.text import Article, State
from sejajar.translating import Engine, choose_package, find_packages
from sejajar.translating.set_phrases import in_english

PHRASES = [
    ("DEMAK -", "DEMAK -"),
    ("Banda Aceh –", "Banda Aceh –"),
    ("KAIRO --", "CAIRO --"),
    ("Kota Gaza -", "Gaza City -"),
    ("Jenewa, Selasa (12/3/2024) -", "Geneva, Tuesday (12/3/2024) -"),
    ("DEMAK, 12 Maret 2024 —", "DEMAK, 12 March 2024 —"),
    ("Penulis: Ani Wijaya", "By Ani Wijaya"),
    ("Penulis : Ani Wijaya", "By Ani Wijaya"),
    ("(Penulis: Ani Wijaya | Editor: Bagus)", "(By Ani Wijaya | Editor: Bagus)"),
    ("Editor: B. Utomo", "Editor: B. Utomo"),
    ("Pewarta: Yosef, Maria Kambu", "Reporter: Yosef, Maria Kambu"),
    ("Reporter: Ani dan Budi S. Utomo", "Reporter: Ani and Budi S. Utomo"),
    ("Laporan: Ani Wijaya", "Report: Ani Wijaya"),
    ("OLEH Ani Wijaya", "By Ani Wijaya"),
    ("Sumber: Antara", "Source: Antara"),
    ("Laporan Wartawan Kabarkita.com, Ani Wijaya", "Report from Kabarkita.com, Ani Wijaya"),
]


@pytest.mark.parametrize(("source", "english"), PHRASES)
def test_set_phrases(source: str, english: str) -> None:
    draft = in_english(source)
    assert draft
    assert draft.text == english
    pairs = [(link.source.of(source), link.target.of(draft.text)) for link in draft.links]
    assert len(pairs) == len(dict(pairs))
    assert not {("Ani", "Wijaya"), ("Wijaya", "Ani")} & set(pairs)
    assert all(target == dict(pairs)[source] for source, target in pairs)


def test_what_became_another_word_is_linked() -> None:
    source = "Kota Gaza, Senin -"
    draft = in_english(source)
    assert draft
    pairs = [(link.source.of(source), link.target.of(draft.text)) for link in draft.links]
    assert pairs == [("Kota Gaza", "Gaza City"), ("Senin", "Monday")]


@pytest.mark.parametrize(
    "source",
    [
        "Oleh karena itu warga menolak.",
        "Sumber: data dinas yang diolah",
        "Laporan itu dibacakan Ani Wijaya.",
        "Warga menolak -",
        "Demak",
        "Menurut Editor: Ani",
        "",
    ],
)
def test_sentences_are_none(source: str) -> None:
    assert in_english(source) is None


ROLES = st.sampled_from(
    ["Penulis: ", "Editor :", "Oleh ", "Pewarta: ", "Laporan Wartawan ", "Sumber: ", "dan "]
)
NAMES = st.sampled_from(
    ["Ani Wijaya", "B. Utomo", "fjr", "Kabarkita.com, ", " | ", ", ", "(", ")", " - ", "J."]
)


@example("Penulis: fjrEditor: Ani Wijaya")
@given(st.lists(ROLES | NAMES, max_size=6).map("".join) | st.text(max_size=60))
def test_every_byline_has_an_english_form_and_no_name_is_lost(text: str) -> None:
    draft = in_english(text)
    assert draft or not is_byline(text)
    if draft:
        assert [name in draft.text for name in ("Ani Wijaya", "B. Utomo", "fjr")] == [
            name in text for name in ("Ani Wijaya", "B. Utomo", "fjr")
        ]
        assert all(link.target.end <= len(draft.text) for link in draft.links)


def test_the_engine_asks_no_model_for_them(
    resources: Path, make_article: Callable[..., Article], monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = Engine(choose_package(find_packages([resources / "models"])))
    monkeypatch.setattr(engine._decoder, "decode", lambda *_, **__: pytest.fail("the model was asked"))
    made = list(engine.translate(make_article("DEMAK -", "KAIRO -", "Penulis: Ani Wijaya"), {}))
    assert [(one.text, one.state) for one in made] == [
        ("DEMAK -", State.COPIED),
        ("CAIRO -", State.MACHINE),
        ("By Ani Wijaya", State.MACHINE),
    ]
    assert [*engine.alternatives("KAIRO -")] == []
