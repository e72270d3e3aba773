"""The glossary: its words are found in the original, missed in the translation, put where links are sure."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sejajar.text import Entity, Kind, Link, Mention, Span, State, Term, TranslatedSegment
from sejajar.translating import Glossary, with_term_put
from sejajar.translating import glossary_english as english


def glossary_of(*pairs: tuple[str, str]) -> Glossary:
    return Glossary(Term(source, target) for source, target in pairs)


def found(source: str, *terms: str) -> list[str]:
    """The words of a sentence that are found for these terms."""
    glossary = glossary_of(*((term, "x") for term in terms))
    return [one.span.of(source) for one in glossary.find(source)]


@pytest.mark.parametrize(
    ("source", "term", "words"),
    [
        ("Suku bunga bank sentral naik.", "bank sentral", ["bank sentral"]),
        ("Bank Sentral menaikkan suku bunga.", "bank sentral", ["Bank Sentral"]),
        ("BANK SENTRAL NAIKKAN SUKU BUNGA", "bank sentral", ["BANK SENTRAL"]),
        ("Kata bank sentralnya pun begitu.", "bank sentral", ["bank sentralnya"]),
        ("Para hakimlah yang memutuskan, hakimnyapun tahu.", "hakim", ["hakimlah", "hakimnyapun"]),
        ("KTP-nya hilang.", "KTP", ["KTP-nya"]),
        ("Bank-bank sentral bersiap.", "bank sentral", ["Bank-bank sentral"]),
        ("Bank-banknya tutup.", "bank", ["Bank-banknya"]),
        ("Bank-bank sentral bersiap.", "bank", ["Bank-bank"]),
        ("bank\u00a0sentral", "bank sentral", ["bank\u00a0sentral"]),
        ("PT. Semen Baru untung.", "PT Semen", ["PT. Semen"]),
        ("Hari Jum’at libur.", "jum'at", ["Jum’at"]),
        ("Sebanknya sentral; bank, sentral.", "bank sentral", []),
        ("perbankan sentral", "bank", []),
        ("Masalah itu makalah.", "masa", []),
        ("Umumnya begitu.", "umum", []),
        ("Bu, tanyakan saja.", "ta", []),
        ("AS menolak; sebagai as roda.", "AS", ["AS"]),
        ("AS menolak; sebagai as roda.", "as", ["as"]),
        ("Presiden menolak. Ia presiden.", "Presiden", ["Presiden"]),
        ("", "bank", []),
        # Symbols make another word of it.
        ("Ditulis dalam C, C++, C++17, dan C#.", "C", ["C"]),
        ("Ditulis dalam C, C++, C++17, dan C#.", "C++", ["C++", "C++"]),
        ("C++-nya ditulis ulang (bukan C#-nya).", "c#", ["C#"]),
        ("Pusat R&D milik AT&T di D&R.", "R&D", ["R&D"]),
        ("Pusat R&D milik AT&T di D&R.", "AT&T", ["AT&T"]),
        ("Pusat R&D milik AT&T di T, R, dan D.", "AT", []),
        ("Pusat R&D milik AT&T di T, R, dan D.", "D", ["D"]),
        ("Kerangka .NET dan jala (.net) itu.", ".NET", [".NET"]),
        ("Siaran NET. Lalu .NET.", "NET", ["NET"]),
        ("Akun @gubernur dan tagar #gubernur milik gubernur.", "gubernur", ["gubernur"]),
        ("Akun @gubernur dan tagar #gubernur milik gubernur.", "@gubernur", ["@gubernur"]),
        # These do not.
        ("Pupuk naik 50%.Bupati diam.Bupati pergi.", "bupati", ["Bupati", "Bupati"]),
        ("Makanan lokal+halal, Rp5+pajak.", "halal", ["halal"]),
        ("Makanan lokal+halal, Rp5+pajak.", "lokal", ["lokal"]),
    ],
)
def test_whole_words_are_found_with_their_clitics(source: str, term: str, words: list[str]) -> None:
    assert found(source, term) == words


def test_the_longest_term_counts_and_none_inside_it() -> None:
    terms = ("bank", "bank sentral", "sentral", "bank sentral eropa")
    assert found("Bank sentral Eropa dan bank sentral.", *terms) == ["Bank sentral Eropa", "bank sentral"]


def test_terms_with_the_same_words_are_choices() -> None:
    glossary = glossary_of(("bupati", "regent"), ("bupati", "district head"))
    (one,) = glossary.find("Bupati itu pergi.")
    assert [term.target for term in one.terms] == ["regent", "district head"]


WORDS = st.text("abn-' .’", max_size=12)


@given(st.lists(WORDS, max_size=6), WORDS)
def test_what_is_found_lies_in_order_and_never_overlaps(sources: list[str], text: str) -> None:
    tidy = [" ".join(source.split()) for source in sources]
    spans = [one.span for one in glossary_of(*((each, "x") for each in tidy if each)).find(text)]
    assert all(len(span) and span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


# -- checking -----------------------------------------------------------------------------------------


def made(text: str, *, state: State = State.MACHINE, engine: str = "m") -> TranslatedSegment:
    return TranslatedSegment(0, text, engine=engine, state=state)


def details(glossary: Glossary, source: str, translated: TranslatedSegment) -> list[str]:
    return [check.detail for check in glossary.check(source, translated, ())[0]]


@pytest.mark.parametrize(
    ("wanted", "target"),
    [
        ("central bank", "The Central Bank’s rate rose."),
        ("central bank", "Central banks prepare."),
        ("the House of Representatives (DPR)", "The House of Representatives met."),
        ("ceasefire", "A CEASEFIRE is near."),
        ("cease-fire", "The cease fire holds."),
        ("child", "Two children came."),
        ("to designate", "It designated him."),
        ("ban", "It is banning them."),
        ("armed forces", "an armed force"),
        ("company", "companies'"),
        ("crisis", "two crises"),
        ("human rights", "the human rights group"),
        ("economy", "economic growth"),
        ("member", "its membership"),
        ("nation", "national"),
        ("politics", "political parties"),
        ("%", "up 5%"),
        ("mayor", "the mayors' wives"),
        ("mayor", "the mayors’ wives"),
        ("mayor's wife", "the mayors’ wives"),
        ("C++", "C++'s rules"),
        ("C++ developer", "two C++ developers"),
        ("AT&T", "AT&T’s network"),
        (".NET", "the .NET runtime"),
        ("US", "US$5 million"),
        ("Google", "Google, Facebook"),
    ],
)
def test_no_warning_where_the_words_are_there_in_any_form(wanted: str, target: str) -> None:
    assert details(glossary_of(("kata", wanted)), "Kata itu.", made(target)) == []


@pytest.mark.parametrize(
    ("wanted", "target"),
    [
        ("central bank", "The bank that is central."),
        ("central bank", "Centralbank"),
        ("defence", "the defense minister"),
        ("regent", "the regency"),
        ("report", "the reporter"),
        ("party", "a part"),
        ("%", "five per cent"),
        ("C", "in C++ or C#"),
        ("C++", "in C"),
        (".NET", "a net"),
        ("net", "on .NET"),
        ("AT&T", "at T Street"),
        ("AT", "AT&T"),
        ("A+", "a film"),
        ("Google", "on Google+"),
    ],
)
def test_other_words_are_warned_of(wanted: str, target: str) -> None:
    (check,), right = glossary_of(("kata", wanted)).check("Kata itu.", made(target), ())
    assert check.kind == "term"
    assert check.source_span == Span(0, 4)
    assert check.advice == wanted
    assert right == []
    assert check.detail == f"the glossary has “{wanted}” for “Kata”; the translation does not have it"


def test_what_is_not_to_be_translated() -> None:
    glossary = glossary_of(("pesantren", "pesantren"))
    source = "Pesantrennya ramai."
    assert details(glossary, source, made("The boarding school is busy.")) == [
        "by the glossary “pesantren” stays as it is; the translation does not have it"
    ]
    assert glossary.check(source, made("The pesantren is busy."), ()) == ([], [Span(0, 12)])


def test_one_of_several_translations_is_enough_and_one_warning_as_well() -> None:
    glossary = glossary_of(("bupati", "regent"), ("bupati", "district head"))
    source = "Bupati bertemu bupati."
    assert details(glossary, source, made("The district head met the regent.")) == []
    assert len(details(glossary, source, made("The mayor met the mayor."))) == 1


TWICE = "Bupati Kediri bertemu bupati Blitar."


def test_a_machine_is_to_have_them_as_often_as_the_original() -> None:
    glossary = glossary_of(("bupati", "regent"), ("bupati", "district head"))
    draft = "The Kediri regent met the mayor of Blitar."
    assert details(glossary, TWICE, made(draft)) == [
        "the glossary has “regent” for “bupati”; the translation has it less often"
    ]
    for enough in (
        "The regent of Kediri met the district head of Blitar.",
        "The regents of Kediri and Blitar met.",
    ):
        assert details(glossary, TWICE, made(enough)) == []
    polri = glossary_of(("Polri", "Polri"))
    assert details(polri, "Polri membela Polri.", made("Polri defends the police.")) == [
        "the glossary has “Polri” for “Polri”; the translation has it less often"
    ]
    troops = glossary_of(("tentara", "troops"))
    assert details(troops, "Tentara melawan tentara.", made("Troops fought."))
    assert details(glossary_of(("persen", "%")), "Satu persen, dua persen.", made("1% or two")) == []


def test_links_tell_which_of_them_is_missed() -> None:
    glossary = glossary_of(("bupati", "regent"))
    draft = linked(TWICE, "Kediri's mayor met the regent of Blitar.", "0-1 1-0 2-2 3-4 4-6")
    (check,), right = glossary.check(TWICE, draft, ())
    assert (check.source_span, right) == (Span(0, 6), [Span(22, 28)])
    assert check.target_span is not None
    assert check.target_span.of(draft.text) == "mayor"
    applied = glossary.applied(TWICE, draft, ())
    assert applied.text == "Kediri's regent met the regent of Blitar."
    assert glossary.check(TWICE, applied, ()) == ([], [Span(0, 6), Span(22, 28)])
    merged = linked(TWICE, "The Kediri and the Blitar regent met.", "0-5 1-1 2-6 3-5 4-4")
    assert glossary.check(TWICE, merged, ())[0] == []


@pytest.mark.parametrize("state", [State.EDITED, State.CONFIRMED])
def test_people_say_nothing_twice(state: State) -> None:
    own = made("The Kediri regent met his neighbour from Blitar.", state=state)
    assert details(glossary_of(("bupati", "regent")), TWICE, own) == []


@pytest.mark.parametrize(("state", "count"), [(State.COPIED, 0), (State.FAILED, 0), (State.CONFIRMED, 1)])
def test_who_made_it_counts(state: State, count: int) -> None:
    text = "" if state is State.FAILED else "The mayor."
    assert len(details(glossary_of(("bupati", "regent")), "Bupati.", made(text, state=state))) == count


def test_a_warning_of_a_name_is_the_names_as_well() -> None:
    mention = Mention(0, Span(8, 11))
    house = Entity("organisation:dpr", Kind.ORGANISATION, "DPR", None, None, (mention,))
    glossary = glossary_of(("anggota DPR", "lawmaker"))
    checks, _ = glossary.check("Anggota DPR.", made("A member."), ((house, mention),))
    assert [check.entity for check in checks] == ["organisation:dpr"]


def test_a_common_word_inside_a_name_is_not_asked_for() -> None:
    glossary = glossary_of(("partai", "political party"))
    source = "Partai Buruh menang."
    mention = Mention(0, Span(0, 12))
    party = Entity("o", Kind.ORGANISATION, "Partai Buruh", None, None, (mention,))
    translated = made("The Labour Party won.")
    assert glossary.check(source, translated, ((party, mention),)) == ([], [])
    assert len(glossary.check(source, translated, ())[0]) == 1


# -- putting ------------------------------------------------------------------------------------------


def linked(source: str, target: str, pairs: str, *, weight: float = 0.9) -> TranslatedSegment:
    """A machine's segment with links between words, counted from 0: "1-2 3-3"."""
    here, there = (list(re.finditer(r"[\w’'-]+", text)) for text in (source, target))
    links = [
        Link(Span(*here[int(a)].span()), Span(*there[int(b)].span()), weight)
        for a, b in (pair.split("-") for pair in pairs.split())
    ]
    links.sort(key=lambda link: link.target)
    return TranslatedSegment(0, target, tuple(links), engine="m")


@pytest.mark.parametrize(
    ("pair", "source", "target", "pairs", "expected"),
    [
        (
            ("bank sentral", "central bank"),
            "Gubernur bank sentral pergi.",
            "The governor of the federal reserve left.",
            "0-1 1-5 2-4 3-6",
            "The governor of the central bank left.",
        ),
        (  # a or an, and the possessive
            ("bupati", "regent"),
            "Rumah seorang bupati terbakar.",
            "An official's house burned.",
            "0-2 2-1 3-3",
            "A regent's house burned.",
        ),
        (
            ("pejabat", "official"),
            "Rumah seorang pejabat terbakar.",
            "The house of a mayor burned.",
            "0-1 2-4 3-5",
            "The house of an official burned.",
        ),
        (  # the first word of the sentence
            ("gencatan senjata", "ceasefire"),
            "Gencatan senjata berlaku.",
            "Truce is in force.",
            "0-0 1-0 2-3",
            "Ceasefire is in force.",
        ),
        (  # capitals of a title
            ("menteri luar negeri", "minister of foreign affairs"),
            "Ia bertemu menteri luar negeri Retno.",
            "She met Foreign Minister Retno.",
            "0-0 1-1 2-3 3-2 4-2 5-4",
            "She met Minister of Foreign Affairs Retno.",
        ),
        (  # but not those of a term's own article
            ("DPR", "the House of Representatives"),
            "Ia mendatangi DPR kemarin.",
            "He visited Parliament yesterday.",
            "0-0 1-1 2-2 3-3",
            "He visited the House of Representatives yesterday.",
        ),
        (
            ("DPR", "the House of Representatives"),
            "DPR menolak kemarin.",
            "Parliament refused yesterday.",
            "0-0 1-1 2-2",
            "The House of Representatives refused yesterday.",
        ),
        (  # a plural, and words between that belong to it
            ("anggota dewan", "member of parliament"),
            "Para anggota dewan hadir.",
            "The members of the council attended.",
            "1-1 2-4 3-5",
            "The members of parliament attended.",
        ),
        (
            ("BANK SENTRAL", "central bank"),
            "BANK SENTRAL NAIK",
            "FEDERAL RESERVE RISES",
            "0-1 1-0 2-2",
            "CENTRAL BANK RISES",
        ),
        (  # it stays as it is
            ("pesantren", "pesantren"),
            "Santri pesantren itu pulang.",
            "Students of the schools went home.",
            "0-0 1-3 3-4 3-5",
            "Students of the pesantren went home.",
        ),
        (  # an Indonesian plural that was left standing
            ("bupati", "regent"),
            "Para bupati pulang.",
            "The bupati went.",
            "1-1 2-2",
            "The regents went.",
        ),
        (  # a pronoun that was a clitic
            ("warga", "resident"),
            "Keluhan warganya tiba.",
            "Complaints from their citizens arrived.",
            "0-0 1-2 1-3 2-4",
            "Complaints from their residents arrived.",
        ),
        (  # a name that is short for something
            ("Polri", "Polri"),
            "Juru bicara Polri hadir.",
            "The National Police spokesman came.",
            "0-3 1-3 2-1 2-2 3-4",
            "The Polri spokesman came.",
        ),
        (  # an abbreviation says more than it has words
            ("KPK", "anti-graft body"),
            "Ketua KPK mundur.",
            "The chairman of the Corruption Eradication Commission resigned.",
            "0-1 1-4 1-5 1-6 2-7",
            "The chairman of the Anti-graft Body resigned.",
        ),
        (  # the possessive of several
            ("anak", "child"),
            "Mainan anak-anak itu hilang.",
            "The kids’ toys vanished.",
            "0-2 1-1 3-3",
            "The children’s toys vanished.",
        ),
        (
            ("anak", "child"),
            "Mereka 'anak-anak' kota.",
            "They are ‘the kids’ of town.",
            "0-0 1-3 2-5",
            "They are ‘the children’ of town.",
        ),
        (  # a symbol goes with its word
            ("C#", "C Sharp"),
            "Kelas C# dibuka.",
            "A C# class opens.",
            "0-2 1-1 2-3",
            "A C Sharp class opens.",
        ),
        (  # the glossary's article is not doubled
            ("DPR", "the House"),
            "Anggota DPR menolak.",
            "Members of the parliament refused.",
            "0-0 1-3 2-4",
            "Members of the House refused.",
        ),
    ],
)
def test_words_are_put_where_links_tell(
    pair: tuple[str, str], source: str, target: str, pairs: str, expected: str
) -> None:
    translated = linked(source, target, pairs)
    glossary = glossary_of(pair)
    assert glossary.check(source, translated, ())[0]
    applied = glossary.applied(source, translated, ())
    assert applied.text == expected
    assert glossary.check(source, applied, ())[0] == []
    (term,) = glossary.find(source)
    new = {link.target.of(expected) for link in applied.links if link.source.overlaps(term.span)}
    assert any(english.places(english.words(words), [pair[1]]) for words in new)
    untouched = [link for link in translated.links if not link.source.overlaps(term.span)]
    kept = [link for link in applied.links if not link.source.overlaps(term.span)]
    assert [link.source for link in kept] == [link.source for link in untouched]
    assert [link.target.of(applied.text) for link in kept] == [
        link.target.of(translated.text) for link in untouched
    ]


@pytest.mark.parametrize(
    ("pair", "source", "target", "pairs"),
    [
        # No link; one that is weak is below.
        (("bupati", "regent"), "Bupati pergi.", "The mayor left.", "1-2"),
        # A word beside of which nobody knows what it stands for.
        (("bupati", "regent"), "Bupati pergi.", "The district head left.", "0-2 1-3"),
        # What has more words may say more.
        (("laporan", "dossier"), "Laporan setempat terbit.", "Local reports appeared.", "0-0 0-1 2-2"),
        # What looks like another word of the original.
        (("kelompok", "faction"), "Kelompok militan Islam", "Islamic militants", "0-0 1-1"),
        # An adjective before its noun.
        (("pengadilan", "court"), "Putusan pengadilan", "Judicial decision", "1-0 0-1"),
        # "The troops has entered"
        (("tentara", "troops"), "Tentara masuk.", "The soldier has entered.", "0-1 1-3"),
        # What is no word for anything.
        (("bantuan", "relief"), "Bantuan tiba.", "There it arrived.", "0-0 1-2"),
        # A word beside whose link may be a mistake: its original became something else already.
        (("bank sentral", "Fed"), "Gubernur bank sentral", "Central bank governor", "0-0 1-1 2-1 0-2"),
        # Words apart, or with another's between them.
        (
            ("bupati", "regent"),
            "Bupati pergi cepat.",
            "The head left the district quickly.",
            "0-1 1-2 0-4 2-5",
        ),
        # The word stands for something else as well.
        (("bupati", "regent"), "Bupati baru pergi.", "The mayor-elect left.", "0-1 1-1 2-2"),
        # A tense that is not ours to make.
        (("menetapkan", "designate"), "Ia menetapkan Budi.", "He named Budi.", "0-0 1-1 2-2"),
        (("menetapkan", "designate"), "Ia menetapkan Budi.", "He chose Budi.", "0-0 1-1 2-2"),
        # A name of another kind.
        (("bupati", "regent"), "Ulasan bupati", "Reviews by @mayor", "0-0 1-2"),
        # "an armed forces"
        (("militer", "armed forces"), "Sebuah militer.", "An army.", "1-1"),
    ],
)
def test_where_links_are_not_sure_there_is_only_the_warning(
    pair: tuple[str, str], source: str, target: str, pairs: str
) -> None:
    glossary, translated = glossary_of(pair), linked(source, target, pairs)
    assert glossary.applied(source, translated, ()) is translated
    (check,) = glossary.check(source, translated, ())[0]
    assert check.target_span is None


def test_a_weak_link_is_not_sure() -> None:
    translated = linked("Bupati pergi.", "The mayor left.", "0-1 1-2", weight=0.35)
    assert glossary_of(("bupati", "regent")).applied("Bupati pergi.", translated, ()) is translated


def test_a_name_that_is_more_than_the_term_keeps_its_words() -> None:
    source, target = "Ia tiba di Kota Batu.", "He arrived in Batu City."
    translated = linked(source, target, "0-0 1-1 3-4 4-3")
    here = Mention(0, Span(11, 20), (Span(14, 23),))
    city = Entity("p", Kind.PLACE, "Kota Batu", None, None, (here,))
    glossary = glossary_of(("Kota", "municipality"))
    assert glossary.applied(source, translated, ((city, here),)) is translated
    assert glossary.applied(source, translated, ()).text == "He arrived in Batu Municipality."


@pytest.mark.parametrize("state", [State.EDITED, State.CONFIRMED, State.COPIED])
def test_what_a_person_typed_stays(state: State) -> None:
    by_machine = linked("Bupati pergi.", "The mayor left.", "0-1 1-2")
    glossary = glossary_of(("bupati", "regent"))
    assert glossary.applied("Bupati pergi.", by_machine, ()).text == "The regent left."
    own = TranslatedSegment(0, by_machine.text, by_machine.links, state=state)
    assert glossary.applied("Bupati pergi.", own, ()) is own
    if state is not State.COPIED:
        (check,) = glossary.check("Bupati pergi.", own, ())[0]
        assert check.target_span == Span(4, 9)


def test_several_terms_of_one_sentence() -> None:
    source = "Bupati memanggil camat."
    translated = linked(source, "The mayor summoned the chief.", "0-1 1-2 2-4")
    glossary = glossary_of(("bupati", "regent"), ("camat", "subdistrict head"))
    applied = glossary.applied(source, translated, ())
    assert applied.text == "The regent summoned the subdistrict head."
    assert [(link.source.of(source), link.target.of(applied.text)) for link in applied.links] == [
        ("Bupati", "regent"),
        ("memanggil", "summoned"),
        ("camat", "subdistrict head"),
    ]


def test_words_for_a_person_who_wants_them_there() -> None:
    assert with_term_put("He is an mayor.", Span(9, 14), "regent") == "He is a regent."
    assert with_term_put("Mayors left.", Span(0, 6), "regent") == "Regents left."
    # The place is in what is kept of what was typed.
    assert with_term_put(" He met mayors. ", Span(7, 13), "regent") == "He met regents."


SENTENCE = st.lists(
    st.sampled_from(["bank", "the", "a", "Budi", "an", "“hours”", "regents", "x"]), min_size=1
)


@given(
    SENTENCE,
    SENTENCE,
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9))),
    st.text("aeho ", max_size=9),
)
def test_whatever_is_put_links_stay_in_bounds(
    source: list[str], target: list[str], pairs: list[tuple[int, int]], wanted: str
) -> None:
    known = [(a, b) for a, b in pairs if a < len(source) and b < len(target)]
    translated = linked(" ".join(source), " ".join(target), " ".join(f"{a}-{b}" for a, b in known))
    glossary = glossary_of(("bank", " ".join(wanted.split()) or "y"), ("Budi x", "z"))
    applied = glossary.applied(" ".join(source), translated, ())
    assert all(link.target.of(applied.text).strip() for link in applied.links)


# -- English ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("phrase", "wanted"),
    [
        ("university", False), ("unimportant man", True), ("hour", True), ("house", False), ("NGO", True),
        ("NATO member", False), ("ASEAN summit", True), ("MP", True), ("UN envoy", False),
        ("8-year-old", True), ("18th", True), ("one-off", False), ("European", False),
        ("urban village", True), ("“x”", False),
    ],
)  # fmt: skip
def test_a_or_an(phrase: str, wanted: bool) -> None:
    assert english.takes_an(phrase) is wanted


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("regent", "regents"), ("member of parliament", "members of parliament"), ("company", "companies"),
        ("spokeswoman", "spokeswomen"), ("human", "humans"), ("child", "children"), ("church", "churches"),
        ("minister for the environment", "ministers for the environment"), ("day", "days"),
        ("House", "Houses"), ("crisis", "crises"),
    ],
)  # fmt: skip
def test_plurals(one: str, many: str) -> None:
    assert english.pluralised(one) == many
    assert english.is_plural(many)
    assert not english.is_plural(one)


@pytest.mark.parametrize("word", ["accused", "Chinese"])
def test_words_without_a_plural(word: str) -> None:
    assert english.pluralised(word) == word
