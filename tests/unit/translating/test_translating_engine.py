"""The engine on tiny packages of every kind, and on the one that ships."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sejajar.text import Article, ModelError, State, TranslatedSegment
from sejajar.translating import Engine, choose_package, find_packages

Maker = Callable[..., Path]
MakeArticle = Callable[..., Article]

STORY = (
    "Presiden Joko Widodo membuka pasar baru di Kecamatan Sukamaju, Senin (14/8/2023).",
    "Pasar itu menelan biaya Rp 12,5 miliar dan menampung 1.250 pedagang.",
    "“Kami senang,” kata Siti Aminah – seorang penjual sayur – pada pukul 06.30 WIB.",
    "Menurut data dinas perdagangan setempat jumlah pedagang yang mendaftar terus bertambah sejak bulan lalu "
    "karena mereka ingin berjualan di tempat yang lebih bersih dan lebih dekat dengan jalan raya sementara "
    "pedagang lama di Jalan Merdeka masih menunggu keputusan pemerintah tentang biaya sewa kios yang baru.",
    "WARGA SAMBUT BAIK PASAR BARU",
    "Presiden Erdoğan (أردوغان) mengirim ucapan selamat 😀",
    "berkas_pasar_baru.pdf dapat diunduh di situs resmi.",
)


@pytest.fixture(scope="module")
def engine(resources: Path) -> Engine:
    return Engine(choose_package(find_packages([resources / "models"])))


@pytest.fixture(scope="module")
def story(engine: Engine, make_article: MakeArticle) -> list[TranslatedSegment]:
    return list(engine.translate(make_article(*STORY), {}))


@pytest.fixture(scope="module", params=["bytes", "plain", "bpe"])
def tiny(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, package_maker: Maker
) -> Engine:
    folder = tmp_path_factory.mktemp("tiny")
    package_maker(folder, request.param)
    return Engine(find_packages([folder])[0], threads=1)


def test_every_segment_comes_once_in_reading_order(story: list[TranslatedSegment], engine: Engine) -> None:
    assert [segment.index for segment in story] == list(range(len(STORY)))
    assert all(segment.text for segment in story)
    assert {segment.state for segment in story} == {State.MACHINE}
    assert {segment.engine for segment in story} == {engine.id}
    assert all(segment.score is not None and -5 < segment.score <= 0 for segment in story)


def test_numbers_names_and_characters_arrive(story: list[TranslatedSegment]) -> None:
    for index, expected in [
        *(
            (0, "Joko Widodo"),
            (0, "Sukamaju"),
            (1, "12.5"),
            (1, "1,250"),
            (2, "6:30"),
            (2, "Siti Aminah"),
        ),
        *((2, "“"), (2, "”"), (5, "Erdoğan"), (5, "(أردوغان)"), (5, "😀"), (6, "_")),
    ]:
        assert expected in story[index].text
    assert story[4].text.isupper()
    assert not any('"' in segment.text for segment in story)


def test_addresses_and_symbols_are_left_alone(engine: Engine, make_article: MakeArticle) -> None:
    sentences = (
        "Warga dapat membaca berita di https://contoh.id/berita_baru?no=15&x=7, kata @budi_s.",
        "Kirim surat ke redaksi@contoh.co.id sebelum hari Senin.",
        "Luas rumah itu 150 m² dan suhunya 30 °C, lalu naik 1½ derajat.",
        "Harga gula naik menjadi Rp 15.500,- per kilogram.",
    )
    texts = [segment.text for segment in engine.translate(make_article(*sentences), {})]
    assert "https://contoh.id/berita_baru?no=15&x=7" in texts[0]
    assert "@budi_s" in texts[0]
    assert "redaksi@contoh.co.id" in texts[1]
    assert "m²" in texts[2]
    assert "°C" in texts[2]
    assert "1½" in texts[2]
    assert "15,500" in texts[3]
    assert ",-" not in texts[3]


def test_a_headline_is_read_as_a_sentence(engine: Engine, make_article: MakeArticle) -> None:
    body = "Di Doha, Hamas dan Rusia bahas gencatan senjata."
    titled, plain, _ = engine.translate(
        make_article(
            "Hamas dan Rusia Bahas Gencatan Senjata di Doha",
            "Hamas dan Rusia bahas gencatan senjata di Doha",
            body,
        ),
        {},
    )
    assert titled.text == plain.text


def test_links_join_words_of_both_sides(story: list[TranslatedSegment]) -> None:
    for segment, source in zip(story, STORY, strict=True):
        assert segment.links
        for link in segment.links:
            assert link.source.end <= len(source)
            assert not set(link.source.of(source) + link.target.of(segment.text)) & set(" ()“”")
    pairs = {(link.source.of(STORY[0]), link.target.of(story[0].text)) for link in story[0].links}
    assert {("Joko", "Joko"), ("Widodo", "Widodo"), ("Senin", "Monday"), ("2023", "2023")} <= pairs


def test_copied_segments_are_not_translated(engine: Engine, make_article: MakeArticle) -> None:
    article = make_article("(at/pip)", "12.30 – 14.00", "***", "Halo.", "أردوغان", verbatim=(0,))
    segments = list(engine.translate(article, {}))
    assert [segment.state for segment in segments] == [
        *(State.COPIED, State.COPIED, State.COPIED, State.MACHINE, State.COPIED)
    ]
    assert [segment.text for segment in segments[:3]] == ["(at/pip)", "12.30 – 14.00", "***"]
    assert all(segment.score is None and not segment.links for segment in segments[:3])


def test_what_is_done_is_not_done_again(
    engine: Engine, make_article: MakeArticle, story: list[TranslatedSegment]
) -> None:
    done = {segment.index: segment for segment in story if segment.index not in (1, 4)}
    again = list(engine.translate(make_article(*STORY), done))
    assert [segment.index for segment in again] == [1, 4]
    assert [segment.text for segment in again] == [story[1].text, story[4].text]
    assert list(engine.translate(make_article(*STORY), {segment.index: segment for segment in story})) == []


def test_closing_cancels_after_the_first_sentence(
    engine: Engine, make_article: MakeArticle, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[int] = []
    decode = engine._decoder.decode

    def counted(inputs: list[list[str]], **how: float) -> object:
        calls.append(len(inputs))
        return decode(inputs, **how)

    monkeypatch.setattr(engine._decoder, "decode", counted)
    running = engine.translate(make_article(*STORY * 20), {})
    assert next(running).index == 0
    assert calls[0] <= 2, "the first sentence does not wait for others"
    before = list(calls)
    running.close()
    assert calls == before


def test_the_context_of_a_sentence_does_not_change_it(
    engine: Engine, make_article: MakeArticle, story: list[TranslatedSegment]
) -> None:
    [alone] = engine.translate(make_article(STORY[1]), {})
    assert alone.text == story[1].text


def test_every_kind_of_package_translates(tiny: Engine, make_article: MakeArticle) -> None:
    article = make_article(*STORY, "1.250", "Pasar.")
    segments = list(tiny.translate(article, {}))
    assert [segment.index for segment in segments] == list(range(9))
    assert segments[7].state is State.COPIED
    assert "أردوغان" in segments[5].text
    assert "😀" in segments[5].text
    for index in (0, 5):
        others = list(tiny.alternatives(STORY[index]))
        assert others[0].text == segments[index].text
        assert all(one.score is not None and one.text for one in others)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(st.text(min_size=1, max_size=60).filter(str.strip), min_size=1, max_size=4))
def test_no_text_is_too_odd(tiny: Engine, make_article: MakeArticle, texts: list[str]) -> None:
    article = make_article(*(text.replace("\n", " ").strip() or "x" for text in texts))
    segments = list(tiny.translate(article, {}))
    assert [segment.index for segment in segments] == list(range(len(texts)))
    assert all(segment.state is not State.FAILED for segment in segments)


def test_a_page_without_a_full_stop_is_translated(engine: Engine, make_article: MakeArticle) -> None:
    page = " ".join(["warga desa membangun jembatan baru bersama kepala desa dan polisi setempat"] * 15)
    [segment] = engine.translate(make_article(page), {})
    assert segment.state is State.MACHINE
    assert len(segment.text) > 300
    sources = {link.source for link in segment.links}
    assert max(span.end for span in sources) > 0.9 * len(page), "links reach into the last part"
    word = "x" * 400
    [odd] = engine.translate(make_article(word), {})
    assert odd.state is State.MACHINE


@pytest.mark.logs_expected
def test_a_sentence_the_model_fails_on_is_marked_and_the_rest_goes_on(
    engine: Engine,
    make_article: MakeArticle,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    decode = engine._decoder.decode

    def failing(inputs: list[list[str]], **how: float) -> object:
        if any("".join(pieces).startswith("▁Pasar") for pieces in inputs):
            raise RuntimeError("no position encodings are defined for positions >= 16")
        return decode(inputs, **how)

    monkeypatch.setattr(engine._decoder, "decode", failing)
    segments = list(engine.translate(make_article(*STORY[:3]), {}))
    assert [segment.state for segment in segments] == [State.MACHINE, State.FAILED, State.MACHINE]
    assert segments[1].text == ""
    assert "Segment 1 could not be translated: no position" in caplog.text
    with pytest.raises(ModelError, match="no position"):
        list(engine.alternatives(STORY[1]))
