"""Tests of the recipe on tiny networks: `pytest -c /dev/null build/model` in the model's environment."""

import math
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from random import Random

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
torch = pytest.importorskip("torch")

import augment  # noqa: E402
from align import grow  # noqa: E402
from average import mean  # noqa: E402
from batches import Pairs, Resampling  # noqa: E402
from common import HERE, Job, key, normalise, rows  # noqa: E402
from decoding import translate  # noqa: E402
from evaluate import loops, loses_digits, without_commas  # noqa: E402
from network import END, PAD, START, UNKNOWN, Shape, Translator, tensors_by_ct2_name  # noqa: E402
from prepare import acceptable  # noqa: E402
from self_training import Faithful  # noqa: E402
from weights import load_package  # noqa: E402

SHAPE = Shape(vocabulary=40, width=16, heads=2, hidden=32, encoder_layers=2, decoder_layers=2)


@pytest.mark.parametrize(
    ("written", "thousands", "value"),
    [
        ("1.234,5", ".", "1234.5"), ("1,234.5", ",", "1234.5"), ("150.000", ".", "150000"),
        ("1.5", ".", None), ("12,75", ".", "12.75"), ("2023", ",", "2023"), ("1.2345", ".", None),
    ],
)  # fmt: skip
def test_numbers_are_read_as_their_language_writes(written: str, thousands: str, value: str | None) -> None:
    assert augment.read_number(written, thousands=thousands) == (value and Decimal(value))


def test_swapped_numbers_agree_on_both_sides() -> None:
    pair = (
        "Harga naik 12,5 persen menjadi Rp 150.000 pada 2019.",
        "Prices rose 12.5 percent to Rp 150,000 in 2019.",
    )
    for seed in range(50):
        new = augment.swap_numbers(pair, Random(seed))
        assert new is not None
        both = [
            [augment.read_number(n, thousands=mark) for n in augment.NUMBER.findall(side)]
            for side, mark in zip(new, ".,", strict=True)
        ]
        assert both[0] == both[1]
        assert None not in both[0]


def test_names_and_places_are_swapped_alike() -> None:
    places = [("Jerman", "Germany", "country"), ("Yunani", "Greece", "country")]
    others = [
        ("Lalu Budi Santoso pergi.", "Then Budi Santoso left."),
        ("Kata Rina Wulandari.", "Said Rina Wulandari."),
    ]
    names = augment.Names.collect(others, places)
    new = names.swap(
        ("Kemarin Budi Santoso tiba di Jerman.", "Yesterday Budi Santoso reached Germany."), Random(3)
    )
    assert new is not None
    source, target = new
    assert ("Jerman" in source, "Yunani" in source) == ("Germany" in target, "Greece" in target)
    assert any(name in source and name in target for name in ("Budi Santoso", "Rina Wulandari"))


def test_some_names_are_made_up() -> None:
    assert augment.crossed("Budi Santoso", "Rina Wulandari") == "Buna Santndari"
    names = augment.Names.collect([("kata Rina.", "said Rina."), ("kata Anton.", "said Anton.")], [])
    swapped = {names.swap(("kata Dewi.", "said Dewi."), Random(seed)) for seed in range(40)}
    assert ("kata Rina.", "said Rina.") in swapped
    assert ("kata Riton.", "said Riton.") in swapped


def test_decimal_commas_survive_damage() -> None:
    assert without_commas("Naik 1,5 persen, kata dia, kemarin.") == "Naik 1,5 persen kata dia kemarin."
    damaged, target = augment.drop_punctuation(
        ("Naik 1,5 persen, kata dia.", "Up 1.5 percent, he said."), Random(1)
    )
    assert "1,5" in damaged
    assert target == "Up 1.5 percent, he said."


def test_digits_are_lost_only_where_the_reference_keeps_them() -> None:
    assert loses_digits("Ada 150.000 orang", "There are 150,000 people", "There are 150,000 of them") is False
    assert loses_digits("Ada 150.000 orang", "There are 150,000 people", "There are 15,000 of them") is True
    assert loses_digits("Ada 3 orang", "There are 3 people", "Three people are there") is False
    assert loses_digits("Ada 3 orang", "There are three people", "People") is None
    assert loses_digits("Ada 300 ribu orang", "There are 300 thousand people", "There are 300,000") is False
    assert loses_digits("Ada 300 orang", "There are 300 people", "There are 300,000") is True
    assert loses_digits("Pukul 12.30", "At 12.30", "At 12:30") is False


def test_loops_are_seen() -> None:
    assert loops("He went home.", "He went and went and went and home.")
    assert not loops("Very, very, very good.", "Very, very, very good.")
    assert not loops("A dog.", "The dog and the cat and the bird.")


def test_links_grow_from_the_sure_ones_only() -> None:
    assert grow({(0, 0)}, {(0, 0), (1, 1), (5, 5)}) == {(0, 0), (1, 1)}


def corpus(folder: Path) -> Path:
    dice = np.random.default_rng(1)
    lengths = dice.integers(1, 12, 60).astype(np.int32)
    ids = dice.integers(4, 40, lengths.sum()).astype(np.uint16)
    np.savez(
        folder / "data.npz", source=ids, source_lengths=lengths, target=ids, target_lengths=lengths,
        weights=np.full(60, 1.5, np.float32),
    )  # fmt: skip
    links = [(i, i) for length in lengths[:30] for i in range(length)]
    np.savez(
        folder / "alignment.npz", pairs=np.arange(30, dtype=np.int32), counts=lengths[:30],
        links=np.array(links, np.uint8),
    )  # fmt: skip
    return folder


def test_batches_hold_every_pair_and_come_again_the_same(tmp_path: Path) -> None:
    pairs = Pairs(corpus(tmp_path), longest=20)
    first, again = pairs.epoch(1, 0, 64), pairs.epoch(1, 0, 64)
    assert [b.tolist() for b in first] == [b.tolist() for b in again]
    assert set(np.concatenate(first).tolist()) == set(range(60))
    for position, chosen in enumerate(first):
        batch = pairs.batch(chosen, 0, position, "cpu")
        assert batch.source.numel() <= 64 or len(chosen) == 1
        assert (batch.entering[:, 0] == START).all()
        assert ((batch.expected == END).sum(1) == 1).all()
        for row, pair in enumerate(chosen):
            length = int(pairs.lengths[1][pair])
            start = pairs.starts[1][pair]
            assert batch.expected[row, :length].tolist() == pairs.ids[1][start : start + length].tolist()
            assert (batch.entering[row, 1 : length + 1] == batch.expected[row, :length]).all()
            assert (batch.expected[row, length + 1 :] == PAD).all()
            if batch.links is not None:
                assert batch.links[row].sum() == (length if pair < 30 else 0)
                assert batch.links[row].diagonal()[:length].all() == (pair < 30)


def trained_tokenizer(folder: Path, lines: list[str]) -> Path:
    sentencepiece = pytest.importorskip("sentencepiece")
    text, name = folder / "text.txt", str(folder / "pieces")
    text.write_text("\n".join(lines * 9), encoding="utf-8")
    sentencepiece.SentencePieceTrainer.train(
        input=str(text), model_prefix=name, vocab_size=200, hard_vocab_limit=False,
        pad_id=0, unk_id=1, bos_id=2, eos_id=3, minloglevel=2,
    )  # fmt: skip
    return Path(f"{name}.model")


def test_a_word_behind_a_mark_is_cut_as_it_is_alone(tmp_path: Path) -> None:
    lines = ["Warga membeli beras", "\"warga\" (desa) itu 'naik' kereta-kereta, beras."]
    trained = trained_tokenizer(tmp_path, lines)
    import sentencepiece
    from tokenizer import write_tokenizers

    write_tokenizers(trained, tmp_path / "source", tmp_path / "target")
    source, target, plain = (
        sentencepiece.SentencePieceProcessor(model_file=str(path))
        for path in (tmp_path / "source", tmp_path / "target", trained)
    )
    assert source.get_piece_size() == target.get_piece_size() == plain.get_piece_size()
    alone = source.encode("Warga", out_type=str)
    for text in ('"Warga', "“Warga", "(Warga", "beras-Warga", "itu 'Warga", "itu ‘Warga"):
        assert source.encode(text, out_type=str)[-len(alone) :] == alone
        assert source.encode(text.translate({0x201C: '"', 0x2018: "'"})) == source.encode(text)
    for text in ('"Warga" (itu) - beras', "kereta, 12-13", "Ｗarga ½"):
        assert target.encode(text) == plain.encode(text)
    for text in (*lines[:1], "kereta, 12-13 beras - itu.", "Ｗarga"):
        assert source.encode(text) == plain.encode(text)


def test_a_rare_noun_takes_the_place_of_a_common_one() -> None:
    from rare_words import Nouns, exchanged, glosses, made

    assert exchanged("He saw a house.", "house", "ancestor") == "He saw an ancestor."
    assert exchanged("An owl flew.", "owl", "guardian") == "A guardian flew."
    assert exchanged("House rules.", "house", "owl") == "Owl rules."
    assert exchanged("A house, another house.", "house", "owl") is None
    assert exchanged("the White House is", "house", "owl") is None
    lists = [
        ["good", "rumah", "house, home"],
        ["other", "rumah", "pen"],
        ["other", "leluhur", "ancestor; old man"],
    ]
    table = glosses(lists, {"good"}, "other")
    assert table == {"rumah": {"house", "home"}, "leluhur": {"ancestor"}}
    english = [
        "He went to the house.",
        "The house of the ancestor is old.",
        "an ancestor, and the ancestor was",
    ]
    nouns = Nouns.count(english * 8)
    assert "house" in nouns
    assert "ancestor" in nouns
    assert "went" not in nouns
    pairs = [("Dia pergi ke rumah itu kemarin.", "He went to the house yesterday.")] * 30
    plan = {"rare_below": 20, "sentences": 3}
    assert (
        list(made(pairs, table, nouns, plan, Random(1)))
        == [("Dia pergi ke leluhur itu kemarin.", "He went to the ancestor yesterday.")] * 3
    )


def test_a_rare_place_takes_the_place_of_a_common_one() -> None:
    from rare_words import placed

    places = [
        ["Jerman", "Germany", "country", "x"],
        ["Hongaria", "Hungary", "country", "x"],
        ["Wina", "Vienna", "city", "x"],
        ["Tanzania", "Tanzania, United Republic of", "country", "x"],
    ]
    pairs = [("Orang dari Jerman itu pergi.", "The man from Germany left.")] * 20
    pairs += [("Dia orang Jerman.", "He is from Germany, the Germany of old.")] * 2
    made = list(placed(pairs, places, {"rare_below": 10, "sentences": 2}, Random(1)))
    assert made == [("Orang dari Hongaria itu pergi.", "The man from Hungary left.")] * 2


def test_our_own_pairs_are_whole_and_stand_once() -> None:
    pairs = list(rows(HERE / "own.tsv"))
    assert len(pairs) > 5000
    assert [pair for pair in pairs if len(pair) != 2 or not acceptable(pair[0], pair[1], 120)] == []
    assert [side for pair in pairs for side in pair if side != normalise(side)] == []
    assert len({key(indonesian) for indonesian, _ in pairs}) == len(pairs)


def test_sources_cut_anew_keep_their_text_and_lose_their_links(tmp_path: Path) -> None:
    lines = ["harga beras naik lagi", "warga membeli beras", "harga naik", "warga desa itu naik kereta"]
    trained = trained_tokenizer(tmp_path, lines)
    import sentencepiece

    processor = sentencepiece.SentencePieceProcessor(model_file=str(trained))
    sentences = [[UNKNOWN] * (number == 3) + processor.encode(line) for number, line in enumerate(lines)]
    lengths = np.array([len(ids) for ids in sentences], np.int32)
    ids = np.concatenate(sentences).astype(np.uint16)
    np.savez(
        tmp_path / "data.npz", source=ids, source_lengths=lengths, target=ids, target_lengths=lengths,
        weights=np.ones(4, np.float32),
    )  # fmt: skip
    links = np.array([(i, i) for length in lengths for i in range(length)], np.uint8)
    np.savez(tmp_path / "alignment.npz", pairs=np.arange(4, dtype=np.int32), counts=lengths, links=links)
    pairs = Pairs(tmp_path, longest=200, resampling=Resampling(processor, share=0.5, alpha=0.1))
    cut = 0
    for position in range(20):
        batch = pairs.batch(np.arange(4), 0, position, "cpu")
        assert batch.links is not None
        for row, line in enumerate(lines):
            source = batch.source[row].tolist()
            source = source[: source.index(END)]
            assert (source[0] == UNKNOWN) == (row == 3)
            assert processor.decode(source[row == 3 :]) == line
            changed = source != sentences[row]
            cut += changed
            assert not (changed and batch.links[row].any())
    assert cut > 10


def test_sources_cut_anew_may_lose_their_commas(tmp_path: Path) -> None:
    lines = ["harga naik, kata warga, tetapi beras 1,5 kilogram", "warga, beras"]
    trained = trained_tokenizer(tmp_path, lines)
    import sentencepiece

    processor = sentencepiece.SentencePieceProcessor(model_file=str(trained))
    line = "harga naik, kata warga, beras 1,5 kilogram"
    ids = np.array(processor.encode(line))
    damaging = Resampling(processor, share=1.0, alpha=0.1, damaged=0.5, dice=Random(1))
    read = {processor.decode(damaging.pieces(ids)) for _ in range(40)}
    assert read == {line, line.replace(", ", " ")}


def test_step_by_step_decoding_says_what_the_whole_network_says() -> None:
    torch.manual_seed(2)
    model = Translator(SHAPE).eval()
    source = torch.tensor([[5, 6, 7, END, PAD], [8, 9, 10, 11, END]])
    written = translate(model, source, longest=6)
    entering = torch.cat([torch.full((2, 1), START), written[:, :-1]], 1)
    logits = model.logits(model(source, entering)[0])
    logits[..., [PAD, START]] = -math.inf
    for row in range(2):
        ends = (written[row] == END).nonzero()
        until = int(ends[0]) + 1 if len(ends) else written.shape[1]
        assert logits[row, :until].argmax(-1).tolist() == written[row, :until].tolist()


def test_the_mean_of_models_is_weighted() -> None:
    one, other = Translator(SHAPE).state_dict(), Translator(SHAPE).state_dict()
    averaged = mean([one, other], [1, 3])
    assert averaged.keys() == one.keys()
    for name, tensor in averaged.items():
        assert torch.allclose(tensor, 0.25 * one[name] + 0.75 * other[name], atol=1e-6)


def test_a_package_gives_back_the_weights_but_for_rounding(tmp_path: Path) -> None:
    pytest.importorskip("ctranslate2")
    from convert import specification

    model, other = Translator(SHAPE), Translator(SHAPE)
    spec = specification(model, [f"p{i}" for i in range(SHAPE.vocabulary)])
    spec.optimize(quantization="int8")
    (tmp_path / "model").mkdir()
    spec.save(str(tmp_path / "model"))
    load_package(other, tmp_path)
    for name, tensor in tensors_by_ct2_name(model).items():
        difference = (tensor - tensors_by_ct2_name(other)[name]).abs().max()
        assert difference <= tensor.abs().max() / 120, name


def test_a_deeper_network_says_at_first_what_the_package_says(tmp_path: Path) -> None:
    pytest.importorskip("ctranslate2")
    from convert import specification

    model, deeper = Translator(SHAPE), Translator(replace(SHAPE, encoder_layers=2 * SHAPE.encoder_layers))
    spec = specification(model, [f"p{i}" for i in range(SHAPE.vocabulary)])
    (tmp_path / "model").mkdir()
    spec.save(str(tmp_path / "model"))
    load_package(deeper, tmp_path)
    rows = torch.tensor([[5, 6, 7, 3]])
    assert torch.allclose(model.encode(rows)[0], deeper.encode(rows)[0], atol=1e-5)
    assert all(layer.attention.query_key_value.weight.any() for layer in deeper.encoder)
    with pytest.raises(ValueError, match="no multiple"):
        load_package(Translator(replace(SHAPE, encoder_layers=2 * SHAPE.encoder_layers + 1)), tmp_path)


def faithful(folder: Path) -> Faithful:
    pairs = [
        ("Kemarin Budi pergi ke pasar.", "Yesterday Budi went to the market."),
        ("Hari Senin harga naik.", "On Monday prices rose."),
        ("Pada Senin harga pasar naik.", "On Monday the market rose prices, Mr Budi went there."),
        ("Kemarin harga naik, kata Budi.", "Yesterday prices rose, said Budi to the market."),
        ("Kata dia itu benar.", "He said that it went, said Budi."),
    ]
    (folder / "pairs.tsv").write_text("".join(f"x\tnews\t{a}\t{b}\n" for a, b in pairs), encoding="utf-8")
    return Faithful(Job({"corpus": {"pairs": "pairs.tsv"}}, "tiny", folder, folder))


@pytest.mark.parametrize(
    ("source", "output", "mended"),
    [
        ("Kemarin Wulandari pergi ke pasar.", "Yesterday Wulandari went to the market.", "="),
        ("Kemarin Wulandari pergi ke pasar.", "Yesterday Wulandri went to the market.", "Wulandari"),
        ("Kemarin Wulandari pergi ke pasar.", "Yesterday he went to the market.", None),
        ("Pada Senin harga naik.", "On Monday prices rose.", "="),
        ("Kemarin 12 orang pergi.", "Yesterday the market went.", None),
        ("Kemarin harga naik.", "Yesterday the harga rose.", None),
        ("Kemarin harga naik.", "Prices rose rose rose.", None),
    ],
)
def test_a_package_learns_only_from_its_faithful_translations(
    tmp_path: Path, source: str, output: str, mended: str | None
) -> None:
    found = faithful(tmp_path).mended(source, output)
    assert (found is None) if mended is None else (output if mended == "=" else mended) in (found or "")
