"""Spans survive normalising, tokenizing and mending, whatever characters there are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sejajar.text import Link, Span
from sejajar.translating import foreign, guards, wording
from sejajar.translating.decoding import Hypothesis
from sejajar.translating.draft import Draft, with_names, with_numbers, without_loops
from sejajar.translating.links import words
from sejajar.translating.passages import GRAVE, dress, faults
from sejajar.translating.rewritten import Rewritten
from sejajar.translating.tokens import SentencePieceTokenizer

# Letters, wide and combining characters, odd spaces, a byte order mark, what normal forms lengthen.
ALPHABET = "abcGaza159.,-()_\"' \u00a0\ufeff\u200b\u0301\u1e9eßﬁ½…“”’–😀👩‍👧🇮🇩حم漢é▁№㎏①"
TEXTS = st.one_of(st.text(alphabet=ALPHABET, max_size=30), st.text(max_size=20)).map(
    lambda text: text.replace("\n", " ")
)


@pytest.fixture(scope="module")
def tokenizers(sentencepiece_models: list[Path], resources: Path) -> list[SentencePieceTokenizer]:
    bundled = next((resources / "models").glob("*/sentencepiece.model"))
    return [SentencePieceTokenizer(model) for model in [*sentencepiece_models, bundled]]


@given(text=TEXTS)
@settings(max_examples=150)
def test_pieces_lie_in_order_inside_the_text_and_leave_only_spaces_out(
    tokenizers: list[SentencePieceTokenizer], text: str
) -> None:
    for tokenizer in tokenizers:
        pieces = tokenizer.encode(text)
        assert pieces.text == text
        assert pieces.spans is not None
        assert len(pieces.spans) == len(pieces.pieces)
        at = 0
        for span in pieces.spans:
            assert span.start >= at or not len(span)
            assert span.end <= len(text)
            at = max(at, span.end)
        owners = pieces.owners()
        assert len(owners) == len(text)
        for character, owner in zip(text, owners, strict=True):
            if character.isascii() and character.isalnum():
                assert owner, f"no piece covers {character!r} of {text!r}"


@given(text=TEXTS)
@settings(max_examples=150)
def test_decoded_pieces_cover_the_decoded_text(tokenizers: list[SentencePieceTokenizer], text: str) -> None:
    for tokenizer in tokenizers:
        decoded = tokenizer.decode(tokenizer.encode(text).pieces)
        assert decoded.spans is not None
        assert all(span.end <= len(decoded.text) for span in decoded.spans)
        assert len(decoded.spans) == len(decoded.pieces)
        for character, owner in zip(decoded.text, decoded.owners(), strict=True):
            assert owner or not character.isalnum()


def test_a_piece_knows_its_word(tokenizers: list[SentencePieceTokenizer]) -> None:
    text = "\ufeff😀 Warga\u00a0desa\u0301 itu"
    for tokenizer in tokenizers:
        pieces = tokenizer.encode(text)
        assert pieces.spans is not None
        for word in ("Warga", "itu"):
            at = text.index(word)
            owners = {owner for i in range(at, at + len(word)) for owner in pieces.owners()[i]}
            assert "".join(pieces.spans[i].of(text) for i in sorted(owners)) == word


def test_a_mark_that_the_tokenizer_parts_from_its_word_is_not_the_words(
    sentencepiece_models: list[Path],
) -> None:
    text = 'Ini "Warga-iba "batu'
    pieces = SentencePieceTokenizer(sentencepiece_models[-1]).encode(text)
    assert pieces.spans is not None
    assert "".join(pieces.pieces).replace("▁", " ").strip() == 'Ini " Warga- iba " batu'
    for word in ("Warga", "iba", "batu"):
        at = text.index(word)
        owners = {owner for i in range(at, at + len(word)) for owner in pieces.owners()[i]}
        assert "".join(pieces.spans[i].of(text) for i in sorted(owners)) == word
        mark = pieces.owners()[at - 1][-1]
        assert pieces.spans[mark].of(text) == text[at - 1] == pieces.pieces[mark].strip("▁")


@given(text=TEXTS)
@settings(max_examples=200)
def test_what_is_made_for_the_model_knows_where_it_came_from(text: str) -> None:
    read = wording.for_model(text)
    assert len(read.origin) == len(read.text)
    assert list(read.origin) == sorted(read.origin)
    for character, origin in zip(read.text, read.origin, strict=True):
        assert origin < len(text)
        if character.isalnum():
            assert text[origin] == character
    assert read.text == " ".join(read.text.split())


@given(
    text=TEXTS, foreign_letters=st.sets(st.sampled_from(sorted(set(ALPHABET) - set("abcGaz "))), max_size=8)
)
@settings(max_examples=200)
def test_what_is_taken_out_comes_back(text: str, foreign_letters: set[str]) -> None:
    read = wording.for_model(text)
    runs = [
        Span(*match.span())
        for match in re.finditer("|".join(map(re.escape, sorted(foreign_letters))) or "(?!)", read.text)
        if not match[0].isascii()
    ]
    out, kept, spelling = foreign.take_out(text, read, runs)
    assert list(out.origin) == sorted(out.origin)
    assert all(item.span.of(text) == item.text for item in kept)
    draft = foreign.put_back(text, foreign.with_spelling(Draft(out.text, ()), spelling), kept)
    for letter in foreign_letters:
        if any(letter in run.of(read.text) for run in runs):
            assert letter in draft.text
    assert all(link.target.of(draft.text) == link.source.of(text) for link in draft.links)


@pytest.mark.parametrize(
    ("text", "seen", "shown"),
    [
        ("kisaran 2,5±1 persen", "kisaran persen", "2.5±1"),
        ("harga 150.000±2.500,5 per kilo", "harga per kilo", "150,000±2,500.5"),
        ("luas 1,5± hektare", "luas 1,5 hektare", "±"),
    ],
)
def test_a_sign_between_numbers_keeps_them_apart(text: str, seen: str, shown: str) -> None:
    at = text.index("±")
    out, kept, _ = foreign.take_out(text, wording.for_model(text), [Span(at, at + 1)])
    assert wording.tidy(out).text == seen
    assert shown in foreign.put_back(text, Draft(wording.tidy(out).text, ()), kept).text


@given(
    text=st.text(alphabet="ab ", min_size=1, max_size=12),
    pattern=st.sampled_from(["a", "b+", " ", "ab", "a.b", "^a", "b$"]),
    new=st.text(alphabet="xyz", max_size=4),
)
def test_replacing_is_what_sub_does_and_keeps_origins(text: str, pattern: str, new: str) -> None:
    once = Rewritten.of(text).replace(re.compile(pattern), new)
    assert once.text == re.sub(pattern, new, text)
    assert list(once.origin) == sorted(once.origin)
    assert all(text[o] == c for c, o in zip(once.text, once.origin, strict=True) if c not in "xyz")


def test_spans_lead_back_through_several_rewritings() -> None:
    source = "\u200b Kata…  “Gaza” "
    read = wording.for_model(source)
    assert read.text == 'Kata... "Gaza"'
    assert read.back(Span(4, 7)).of(source) == "…"
    at = read.text.index("Gaza")
    assert read.back(Span(at, at + 4)).of(source) == "Gaza"


def test_a_draft_moves_its_links() -> None:
    draft = Draft("one two three", (Link(Span(0, 1), Span(4, 7), 1.0), Link(Span(2, 3), Span(8, 13), 1.0)))
    longer = draft.replace(Span(0, 3), "eleven")
    assert [link.target.of(longer.text) for link in longer.links] == ["two", "three"]
    swapped = draft.replace(Span(4, 7), "fourteen")
    assert [link.target.of(swapped.text) for link in swapped.links] == ["fourteen", "three"]
    gone = draft.replace(Span(3, 9), "")
    assert gone.links == ()


@pytest.mark.parametrize(
    ("source", "output", "expected"),
    [
        ("“Kami siap,” kata dia.", '"We are ready," he said.', "“We are ready,” he said."),
        ("Kata “damai” itu.", 'The word "peace" isn\'t.', "The word “peace” isn’t."),
        ('"Kami siap."', '"We\'re ready."', '"We\'re ready."'),
        ("Dia pergi – lagi.", "He left - again.", "He left – again."),
        ("Harga 150.000", "Price 150.000", "Price 150,000"),
        ("Naik 1,5 juta", "Up 1,5 million", "Up 1.5 million"),
        ("Versi 1.5", "Version 1.5", "Version 1.5"),
        ("Tanggal 12.05.2020", "Date 12.05.2020", "Date 12.05.2020"),
        ("warga pergi", "residents left.", "residents left"),
        ("Warga pergi.", "residents left", "Residents left."),
        ("Warga pergi?", "Residents left", "Residents left?"),
        ("Kata dia", "According to Telkom Inc.", "According to Telkom Inc."),
        ("Ya , benar .", "Yes , right .", "Yes, right."),
        ("Dan…", "And...", "And…"),
        ("Di Homestead-Miami.", "In Homestead- Miami.", "In Homestead-Miami."),
        ("Kata BB-IPB di LFP.fr.", "BB - IPB on LFP.Fr said.", "BB-IPB on LFP.fr said."),
        ("Pra-pemilu.", "Two- and three-year terms.", "Two- and three-year terms."),
    ],
)
def test_the_output_is_dressed_as_the_original(source: str, output: str, expected: str) -> None:
    assert wording.for_reader(source, Rewritten.of(output)).text == expected


def test_a_part_of_a_sentence_is_no_sentence() -> None:
    part = wording.for_reader(
        "dan menolak rencana itu,", Rewritten.of("And rejected the plan."), first=False, last=False
    )
    assert part.text == "and rejected the plan,"
    name = wording.for_reader("di Jawa", Rewritten.of("Java"), first=False, last=False)
    assert name.text == "Java"


def test_shouted_headlines() -> None:
    assert wording.is_shouted("WARGA DESA MENOLAK")
    assert not wording.is_shouted("PBB DAN RI")
    assert not wording.is_shouted("Warga DESA menolak")
    usual = wording.usual_case(
        "Kota Palu.\nDi Palu, kata TNI, warga Palu aman. Kata TNI.\nWarga Di Kota Palu Aman"
    )
    assert usual["WARGA"] == "warga"
    calm = wording.calmed(Rewritten.of("WARGA PALU TEMUI TNI"), lambda word: usual.get(word, word.lower()))
    assert calm.text == "Warga Palu temui TNI"
    assert wording.shouted(calm).text == "WARGA PALU TEMUI TNI"


def test_a_headline_has_the_case_of_sentences_here_then_of_others(
    tokenizers: list[SentencePieceTokenizer],
) -> None:
    forms = {"Ribuan": "ribuan", "Muria": "muria", "PENGUNGSI": "pengungsi", "DEMAK": "Demak"}

    def read(headline: str) -> str:
        job = dress(0, headline, {"MURIA": "Muria"}, tokenizers[-1], forms.get)
        assert job
        return job.variants[0][0].read.text

    assert read("Rakyat KPK Ribuan Orang Muria di iPhone").endswith("KPK ribuan orang Muria di iPhone")
    assert read("PENGUNGSI DEMAK") == "Pengungsi Demak"


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("Regent Wiratmoko met Konami's head on July 12.", 0),
        ("Regent Wiratmoko met the head of Conami on July 12.", 1),
        ("The regent met the head on July 12.", 2),
        ("Regent Wiratmoko met the head of Konami on July.", GRAVE),
        ("Regent met the head on July.", GRAVE + 2),
    ],
)
def test_a_lost_name_is_a_fault_and_a_lost_number_a_grave_one(
    tokenizers: list[SentencePieceTokenizer], target: str, expected: int
) -> None:
    source = "Bupati Wiratmoko bertemu kepala Konami pada 12 Juli."
    names = {"Bupati", "Wiratmoko", "Konami"}
    job = dress(0, source, {}, tokenizers[-1], alike=names.__contains__)
    assert job
    passage = job.variants[0][0]
    hypothesis = Hypothesis(tokenizers[-1], tokenizers[-1].encode(target).pieces, -0.5, ())
    assert passage.names == names - {"Bupati"}  # its place may have given it the capital
    assert faults(passage, hypothesis) == expected


@pytest.mark.parametrize(
    ("text", "titled"),
    [
        ("Bupati Resmikan Jembatan Baru di Desa Sukamaju", True),
        ("Bupati meresmikan jembatan baru di Desa Sukamaju", False),
        ("Bupati Siti Aminah Bertemu Budi Santoso.", False),
        ("Jembatan Baru", False),
    ],
)
def test_titled_headlines(text: str, titled: bool) -> None:
    assert wording.is_titled(text) is titled


@pytest.mark.parametrize(
    ("source", "target", "faults"),
    [
        ("150.000 orang", "150,000 people", 0),
        ("150.000 orang", "15,000 people", 2),
        ("pada 7 Oktober 2023", "on October 7, 2023", 0),
        ("pada 7 Oktober 2023", "on October 2023", 1),
        ("5 orang", "five people", 0),
        ("12 ribu orang", "12,000 people", 0),
        ("pukul 20.30", "at 8:30 pm", 0),
        ("pukul 13.00", "at 1 p.m.", 0),
        ("pukul 13.00", "at 13,000", 2),
        ("angka " + "9" * 6000, "figure", 1),
        ("5 dari 5", "5 of five", 0),
        ("٣ orang", "people", 0),
    ],
)
def test_numbers_are_compared_by_their_digits(source: str, target: str, faults: int) -> None:
    assert guards.number_faults(source, target) == faults


@pytest.mark.parametrize(
    ("target", "loop"),
    [
        ("the cat sat on the mat", False),
        ("he said that that was it", False),
        ("no no no", True),
        ("in the city in the city of Palu", True),
        ("Thirds of Thirds of Thirds were seen", True),
        ("word " * 40, True),
        ("", False),
    ],
)
def test_loops(target: str, loop: bool) -> None:
    assert guards.loops(["kucing", "itu", "duduk", "di", "atas", "tikar"], target.split()) is loop


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("children and women and women and men.", "children and women and men."),
        ("no no no no one", "no no one"),
        ("in the city in the city in the city of Palu", "in the city of Palu"),
        ("a b a b c d c d", "a b c d"),
        ("nothing here", "nothing here"),
        ("", ""),
    ],
)
def test_a_loop_is_cut(target: str, expected: str) -> None:
    links = tuple(Link(Span(0, 1), span, 1.0) for span in words(target))
    cut = without_loops("kata dia", Draft(target, links))
    assert cut.text == expected
    assert [link.target.of(expected) for link in cut.links] == [span.of(expected) for span in words(expected)]


@given(target=st.lists(st.sampled_from("abc"), max_size=20).map(" ".join))
def test_cutting_loops_ends_and_leaves_none(target: str) -> None:
    cut = without_loops("x y", Draft(target, ()))
    assert guards.said_again(["x", "y"], cut.text.split()) is None
    assert set(cut.text) == set(target)


def test_a_repetition_of_the_original_is_no_loop() -> None:
    assert not guards.loops(["hore"] * 3 + ["kata", "dia"], ["hooray"] * 3 + ["he", "said"])


@given(text=st.text(alphabet="ab, .", max_size=60), longest=st.integers(1, 20))
def test_split_parts_tile_the_text_and_fit(text: str, longest: int) -> None:
    length = list(range(len(text) + 1))  # one piece a character
    parts = list(guards.split_long(text, length, longest))
    assert "".join(part.of(text) for part in parts) == text
    assert all(len(part) <= longest for part in parts)


def test_a_split_prefers_clauses() -> None:
    text = "Warga desa itu menolak rencana, sedangkan pemerintah tetap membangun bendungan."
    length = [text[:i].count(" ") for i in range(len(text) + 1)]
    first, second = guards.split_long(text, length, 6)
    assert first.of(text) == "Warga desa itu menolak rencana, "
    assert second.of(text).startswith("sedangkan")


def _link(source: str, word: str, target: str, made: str) -> Link:
    return Link(
        Span(source.index(word), source.index(word) + len(word)),
        Span(target.index(made), target.index(made) + len(made)),
        0.9,
    )


@pytest.mark.parametrize(
    ("source", "number", "target", "garbled", "expected"),
    [
        ("pukul 06.00 tadi", "06.00", "at 06,000 earlier", "06,000", "at 06:00 earlier"),
        ("sekitar 11.000 orang", "11.000", "about 111,00 people", "111,00", "about 11,000 people"),
        ("naik 33,5 persen", "33,5", "up 335,5 percent", "335,5", "up 33.5 percent"),
        ("pukul 20.30 tadi", "20.30", "at 8:30 pm", "8:30", "at 8:30 pm"),
        ("3 dari 3 orang", "3", "3 of three people", "3", "3 of three people"),
    ],
)
def test_a_garbled_number_is_mended_by_its_link(
    source: str, number: str, target: str, garbled: str, expected: str
) -> None:
    mended = with_numbers(source, Draft(target, (_link(source, number, target, garbled),)))
    assert mended.text == expected
    assert mended.links[0].target.end <= len(mended.text)


@pytest.mark.parametrize(
    ("original", "made", "expected"),
    [
        pytest.param("Sukodo", "Sukododododo", "Sukodo", id="stuttered"),
        pytest.param("Mamamia", "Mamamia", "Mamamia", id="repeats by itself"),
        pytest.param("MacLaren", "Maclaren", "MacLaren", id="flattened"),
        pytest.param("Sukowati", "Sukoti", "Sukowati", id="letters left out"),
        pytest.param("Basri-Alamsyah", "Basri-Alasyah", "Basri-Alamsyah", id="left out behind a hyphen"),
        pytest.param("Mossel", "Mosssel", "Mossel", id="one letter three times"),
        pytest.param("Sumatera", "Sumatra", "Sumatra", id="a word that is known"),
        pytest.param("Finlandia", "Finland", "Finland", id="only the ending gone"),
        pytest.param("Kolombia", "Colombia", "Colombia", id="spelled in another way"),
        pytest.param("Lebanon", "Lebanese", "Lebanese", id="another form"),
    ],
)
def test_a_garbled_name_is_mended_and_others_are_left(original: str, made: str, expected: str) -> None:
    source, target = f"kata {original} tadi", f"said {made} before"
    draft = Draft(target, (_link(source, original, target, made),))
    assert with_names(source, draft, lambda word: word == "Sumatra").text == f"said {expected} before"


@pytest.mark.parametrize(
    ("original", "made", "expected"),
    [
        ("Sukowati", "Suko", "Sukowati"),
        ("Sukowati", "Suko's", "Sukowati's"),
        ("Westminster", "Westmin", "Westminster"),
        ("Panjerejo", "Panjerejoth", "Panjerejo"),
        ("Trincomalee", "Trincomale", "Trincomalee"),
        ("Sukowatidi", "Sukowati", "Sukowatidi"),
        ("Finlandia", "Finland", "Finland"),
        ("Thailand", "Thai", "Thai"),
        ("Sukoharjonya", "Sukoharjo", "Sukoharjo"),
        ("Jepara", "Jeparan", "Jeparan"),
        ("Jepara", "Jeparans", "Jeparans"),
        ("Jepara", "Jepara-based", "Jepara-based"),
        ("Jeruklegi", "Jeruk Legi", "Jeruk Legi"),
        ("Gunung", "Gununglegi", "Gununglegi"),
        ("Sumatera", "Sumat", "Sumat"),  # known
        ("Sukowati", "Su", "Su"),
    ],
)
def test_an_end_that_was_lost_or_made_up_is_mended_within_a_sentence(
    original: str, made: str, expected: str
) -> None:
    first = made.split()[0]
    for source, target, wanted in (
        (f"kata {original} di legi", f"said {made} there", f"said {expected} there"),
        (f"{original} di legi berkata", f"{made} there said", f"{made} there said"),
    ):
        draft = Draft(target, (_link(source, original, target, first),))
        assert with_names(source, draft, lambda word: word == "Sumat").text == wanted


def test_a_name_that_is_there_already_is_not_written_again() -> None:
    source, target = "kata Sukowati", "said Sukowati, a Sukoti"
    draft = Draft(target, (_link(source, "Sukowati", target, "Sukoti"),))
    assert with_names(source, draft, lambda word: False).text == target
