"""Other translations of a sentence: different, as sound as the machine's own, and no more than are useful."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sejajar.text import TranslatedSegment
from sejajar.translating import Engine, choose_package, find_packages, most_useful
from sejajar.translating import alternatives as module
from sejajar.translating.decoding import Hypothesis
from sejajar.translating.guards import number_faults

SENTENCE = "Menurut Siti Rahma, 1.250 warga desa menolak rencana pembangunan bendungan itu pada 12 Maret."
LONG = (
    "Pemerintah daerah mengatakan bahwa warga yang tinggal di tepi sungai akan dipindahkan ke rumah baru, "
    "sedangkan para petani, yang sawahnya terendam banjir sejak pekan lalu, akan menerima bantuan benih dan "
    "pupuk sebelum musim tanam berikutnya dimulai pada bulan Oktober, kata Kepala Dinas Pertanian Budi."
)


@pytest.fixture(scope="module")
def engine(resources: Path) -> Engine:
    return Engine(choose_package(find_packages([resources / "models"])))


@pytest.mark.parametrize("text", [SENTENCE, LONG])
def test_they_say_it_in_other_words(engine: Engine, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_ENOUGH", 60)
    own, *others = engine.alternatives(text)
    useful = most_useful(own.text, others, 5)
    assert len({one.text for one in useful} | {own.text}) == len(useful) + 1 >= 4
    for one in others:
        assert number_faults(text, one.text) <= number_faults(text, own.text)
        assert one.score is not None
        assert own.score is not None
        assert own.score - module._WORSE <= one.score <= 0
        assert all(link.source.end <= len(text) for link in one.links)
    if text is SENTENCE:
        assert all("Siti Rahma" in one.text for one in others)


def test_what_is_copied_has_none(engine: Engine) -> None:
    assert list(engine.alternatives("12.30")) == []


def test_whoever_stops_asking_stops_the_model(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    go_on = engine._decoder.go_on

    def counted(*what: object, **how: object) -> object:
        asked.append(what)
        return go_on(*what, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(engine._decoder, "go_on", counted)
    running = engine.alternatives(SENTENCE)
    next(running)
    running.close()  # type: ignore[attr-defined]
    assert asked == []
    monkeypatch.setattr(module, "_ENOUGH", 0)
    assert len(list(engine.alternatives(SENTENCE))) >= 1
    assert asked == [], "no word is tried when the time is over"


@pytest.mark.parametrize(
    ("said", "sound"),
    [
        ("Residents rejected the dam on 12 March in Kairo.", True),
        ("Residents rejected the dam on 13 March in Kairo.", False),
        ("Residents rejected the dam on 12 March.", False),
        ("Warga rejected the bendungan on 12 March in Kairo.", False),
        ("Residents Residents Residents rejected it on 12 March in Kairo.", False),
    ],
)
def test_what_is_worse_is_left_out(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, said: str, sound: bool
) -> None:
    tokenizer = engine._decoder.tokenizer

    def says(text: str) -> list[list[Hypothesis]]:
        return [[Hypothesis(tokenizer, tokenizer.encode(text).pieces, -0.5, [])]]

    own = "Villagers rejected the dam on 12 March in Kairo."
    monkeypatch.setattr(engine, "_links", False)
    monkeypatch.setattr(module, "_WORSE", 100)
    monkeypatch.setattr(module, "_PLAUSIBLE", -100)
    monkeypatch.setattr(engine._decoder, "decode", lambda *_, **__: says(own))
    monkeypatch.setattr(engine._decoder, "go_on", lambda inputs, *_, **__: says(said) * len(inputs))
    texts = [one.text for one in engine.alternatives("warga menolak bendungan pada 12 Maret di Kairo.")]
    assert texts == [own, said] if sound else [own]


def test_what_runs_in_circles_is_decoded_again(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    tokenizer = engine._decoder.tokenizer

    def decode(inputs: list[list[str]], **how: float) -> list[list[Hypothesis]]:
        text = "He likes cats." if "repetition_penalty" in how else "He likes cats likes cats likes cats."
        return [[Hypothesis(tokenizer, tokenizer.encode(text).pieces, -0.5, [])]] * len(inputs)

    monkeypatch.setattr(engine, "_links", False)
    monkeypatch.setattr(engine._decoder, "decode", decode)
    monkeypatch.setattr(engine._decoder, "go_on", lambda inputs, *_, **__: [[]] * len(inputs))
    assert [one.text for one in engine.alternatives("Dia suka kucing.")] == ["He likes cats."]


# -- which of them to show ----------------------------------------------------------------------------


def made(text: str, score: float = -0.5) -> TranslatedSegment:
    return TranslatedSegment(0, text, score=score)


def test_commas_articles_and_capitals_make_no_alternative() -> None:
    found = [made("A dam, is there"), made("dam is the There."), made("The dam stands there.")]
    assert most_useful("The dam is there.", found, 5) == (found[2],)


def test_what_differs_more_comes_first_and_likelier_before_less_likely() -> None:
    shown = "The villagers rejected the plan for a dam."
    near, nearer = (
        made("The villagers refused the plan for a dam."),
        made("The people rejected the plan for a dam."),
    )
    far = made("Villagers said no to the dam that was planned.")
    unlikely = made("Villagers said yes to the dam that was planned.", score=-3)
    assert most_useful(shown, [unlikely, near, far], 2) == (far, near)
    assert most_useful(shown, [made(near.text, -0.6), nearer], 1) == (nearer,)


def test_an_edited_sentence_is_offered_the_machines_own() -> None:
    own = made("The villagers rejected it.")
    assert most_useful("I wrote this.", [own], 5) == (own,)
    assert most_useful(own.text, [own], 5) == ()


TEXT = st.lists(st.sampled_from(["dam", "plan", "the", "The", "no", "ya", ","]), max_size=5).map(" ".join)


@given(TEXT, st.lists(TEXT, max_size=8), st.integers(0, 6))
def test_none_is_shown_twice(shown: str, texts: list[str], count: int) -> None:
    chosen = most_useful(shown, [made(text) for text in texts], count)
    said = [tuple(module._content(text)) for text in (shown, *(one.text for one in chosen))]
    assert len(set(said)) == len(said) <= count + 1
    distinct = {tuple(module._content(text)) for text in texts} - {said[0]}
    assert len(chosen) == min(count, len(distinct))
