"""Where the translation names the same thing, and what is amiss where it does not."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sejajar.entities import Findings, Linker, merge
from sejajar.entities.linking import assign
from sejajar.entities.roster import target_name
from sejajar.text import Entity, Kind, Link, Mention, Reason, Span, State, TranslatedSegment
from sejajar.translating import with_names_put

RESOURCES = Path(__file__).parents[3] / "resources"
PERSON, PLACE, ORGANISATION = Kind.PERSON, Kind.PLACE, Kind.ORGANISATION


@pytest.fixture(scope="module")
def linker() -> Linker:
    return Linker(RESOURCES)


def mentions_of(source: str, *names: tuple[Kind, str]) -> list[tuple[Entity, Mention]]:
    """Every occurrence of each name, in reading order."""
    here = []
    for kind, name in names:
        at = source.find(name)
        places = []
        while at >= 0:
            places.append(Mention(0, Span(at, at + len(name))))
            at = source.find(name, at + len(name))
        entity = Entity(f"{kind}:{name}", kind, name, None, None, tuple(places))
        here += [(entity, mention) for mention in places]
    return sorted(here, key=lambda pair: pair[1].source)


def examined(
    linker: Linker,
    source: str,
    target: str,
    *names: tuple[Kind, str],
    links: tuple[Link, ...] = (),
    engine: str = "",
) -> Findings:
    translated = TranslatedSegment(0, target, links=links, engine=engine)
    return linker.examine(source, translated, mentions_of(source, *names))


def words(findings: Findings, target: str) -> list[str | None]:
    return [m.targets[0].of(target) if m.targets else None for _, m in findings.mentions]


@pytest.mark.parametrize(
    ("source", "target", "name", "there"),
    [
        ("Rakyat Palestina berduka.", "The Palestinian people mourn.", (PLACE, "Palestina"), "Palestinian"),
        ("Ia tinggal di Mesir.", "She lives in Egypt.", (PLACE, "Mesir"), "Egypt"),
        ("Kapal Belanda itu karam.", "The Dutch ship sank.", (PLACE, "Belanda"), "Dutch"),
        ("Tentara AS datang.", "He told us the U.S. army came.", (PLACE, "AS"), "U.S."),
        ("Ekonomi Israel lesu.", "Israel’s economy is weak.", (PLACE, "Israel"), "Israel"),
        ("Warga Jakarta Selatan.", "South Jakarta people.", (PLACE, "Jakarta Selatan"), "South Jakarta"),
        ("Gempa di Kabupaten Bone.", "A quake in Bone Regency.", (PLACE, "Kabupaten Bone"), "Bone Regency"),
        ("Pendaki Himalaya hilang.", "A Himalayan climber is lost.", (PLACE, "Himalaya"), "Himalayan"),
        ("Yoav Galant mundur.", "Yoav Gallant resigned.", (PERSON, "Yoav Galant"), "Yoav Gallant"),
        ("Presiden Joko Widodo pulang.", "President Widodo went home.", (PERSON, "Joko Widodo"), "Widodo"),
        ("Di MK.", "At the Constitutional Court.", (ORGANISATION, "MK"), "Constitutional Court"),
        (
            "Yayasan Laut Biru mengadu.",
            "The Blue Sea Foundation complained.",
            (ORGANISATION, "Yayasan Laut Biru"),
            "Blue Sea Foundation",
        ),
        (
            "Mahkamah Pidana Internasional (ICC) bersidang.",
            "The International Criminal Court (ICC) met.",
            (ORGANISATION, "Mahkamah Pidana Internasional (ICC)"),
            "International Criminal Court (ICC)",
        ),
        ("Omar Bashir tiba.", "Omar Hassan Bashir came.", (PERSON, "Omar Bashir"), "Omar Hassan Bashir"),
        ("Omar Bashir tiba.", "Omar Friday came.", (PERSON, "Omar Bashir"), "Omar"),
        ("Usul Budi Santoso.", "Budi Santoso's proposal.", (PERSON, "Budi Santoso"), "Budi Santoso"),
        ("Usul Budi Santoso.", "Santoso’s proposal.", (PERSON, "Budi Santoso"), "Santoso"),
        ("Ini A. B. Putra.", "U.S. President A. B. Putra.", (PERSON, "A. B. Putra"), "A. B. Putra"),
        ("São Paulo ramai.", "Sao Paulo is busy.", (PLACE, "São Paulo"), "Sao Paulo"),
    ],
)  # fmt: skip
def test_a_name_is_found_in_its_english_form(
    linker: Linker, source: str, target: str, name: tuple[Kind, str], there: str
) -> None:
    assert words(examined(linker, source, target, name), target) == [there]


@pytest.mark.parametrize(
    ("source", "target", "name", "there"),
    [
        (
            "Di RSUP Dr. Kariadi.",
            "At Dr. Kariadi General Hospital.",
            (ORGANISATION, "RSUP Dr. Kariadi"),
            "Dr. Kariadi General Hospital",
        ),
        ("Lewat Tol Cipali.", "On the Cipali Toll Road.", (PLACE, "Tol Cipali"), "Cipali Toll Road"),
        (
            "Di Pelabuhan Selat Lampa.",
            "It left Selat Lampa Port on Monday.",
            (PLACE, "Pelabuhan Selat Lampa"),
            "Selat Lampa Port",
        ),
        (
            "Di Beting Scarborough.",
            "At Scarborough Shoal.",
            (PLACE, "Beting Scarborough"),
            "Scarborough Shoal",
        ),
        ("Di Padang Arafah.", "On the Plain of Arafat.", (PLACE, "Padang Arafah"), "Plain of Arafat"),
        (
            "Kata Ombudsman Republik Indonesia.",
            "Said the Ombudsman of the Republic of Indonesia.",
            (ORGANISATION, "Ombudsman Republik Indonesia"),
            "Ombudsman of the Republic of Indonesia",
        ),
        (
            "Kata Jatam Kaltim.",
            "Said Jatam East Kalimantan.",
            (ORGANISATION, "Jatam Kaltim"),
            "Jatam East Kalimantan",
        ),
        (
            "Di Mahkamah Arbitrase Permanen.",
            "At the Permanent Court of Arbitration in The Hague.",
            (ORGANISATION, "Mahkamah Arbitrase Permanen"),
            "Permanent Court of Arbitration",
        ),
        (
            "Kata Jaringan Penerbangan Indonesia (Japri).",
            "Said Gatot Rahardjo of the Indonesian Aviation Network (Japri).",
            (ORGANISATION, "Jaringan Penerbangan Indonesia (Japri)"),
            "Indonesian Aviation Network (Japri)",
        ),
    ],
)
def test_a_name_is_found_by_what_its_first_word_is_in_english(
    linker: Linker, source: str, target: str, name: tuple[Kind, str], there: str
) -> None:
    assert words(examined(linker, source, target, name), target) == [there]


@pytest.mark.parametrize(
    ("source", "target", "name"),
    [
        ("Ia dari AS.", "He told us.", (PLACE, "AS")),
        ("Ia dari Turki.", "He ate turkey.", (PLACE, "Turki")),
        ("Ia dari Polandia.", "They polish it.", (PLACE, "Polandia")),
        ("Surat dari Oman.", "A letter from a woman.", (PLACE, "Oman")),
        ("Budi pergi.", "Bida left.", (PERSON, "Budi")),
        ("Lewat Tol Cipali.", "On the Jagorawi Toll Road.", (PLACE, "Tol Cipali")),
        ("Partai Laut menang, Partai Darat kalah.", "The Sea Party won.", (ORGANISATION, "Partai Darat")),
    ],
)
def test_rather_nothing_than_a_wrong_span(
    linker: Linker, source: str, target: str, name: tuple[Kind, str]
) -> None:
    assert words(examined(linker, source, target, name), target) == [None]


def test_each_mention_of_a_repeated_name_has_its_own_span(linker: Linker) -> None:
    source = "Israel menuduh Iran, dan Iran menuduh Israel."
    target = "Israel accuses Iran, and Iran accuses Israel."
    findings = examined(linker, source, target, (PLACE, "Israel"), (PLACE, "Iran"))
    spans = [mention.targets[0] for _, mention in findings.mentions]
    assert words(findings, target) == ["Israel", "Iran", "Iran", "Israel"]
    assert spans == sorted(spans)
    assert len(set(spans)) == 4


def test_one_span_goes_to_one_of_two_mentions_where_the_links_say_so(linker: Linker) -> None:
    source = "Iran menang atas Iran B."
    target = "It beat Iran B."
    at = Span(target.index("Iran"), target.index("Iran") + 4)
    second = source.rindex("Iran")
    links = (Link(Span(second, second + 4), at, 0.9),)
    findings = examined(linker, source, target, (PLACE, "Iran"), links=links)
    assert words(findings, target) == [None, "Iran"]


def test_an_organisation_takes_its_place_name_first(linker: Linker) -> None:
    source = "Senat AS menolak usul AS itu."
    target = "The US Senate rejected the American proposal."
    findings = examined(linker, source, target, (ORGANISATION, "Senat AS"), (PLACE, "AS itu"))
    assert words(findings, target)[0] == "US Senate"


def test_the_models_links_lead_to_an_unknown_name(linker: Linker) -> None:
    source = "Kelompok Elang Laut menyerah."
    target = "The Sea Eagles surrendered."
    links = (
        Link(Span(9, 14), Span(8, 14), 0.8),
        Link(Span(15, 19), Span(4, 7), 0.8),
        Link(Span(20, 28), Span(15, 26), 0.9),
    )
    findings = examined(linker, source, target, (ORGANISATION, "Elang Laut"), links=links)
    assert words(findings, target) == ["Sea Eagles"]


def reasons(findings: Findings) -> list[Reason]:
    return [check.reason for check in findings.checks]


def test_a_vanished_name_is_missed(linker: Linker) -> None:
    source = "Mereka bertemu Rudi Hartono di Kairo."
    findings = examined(
        linker, source, "They met in Cairo.", (PERSON, "Rudi Hartono"), (PLACE, "Kairo"), engine="m"
    )
    assert reasons(findings) == [Reason.NAME_MISSING]
    assert findings.checks[0].source == "Rudi Hartono"
    assert findings.checks[0].source_span == Span(15, 27)
    findings = examined(linker, source, "They met Rudi Hartono.", (PERSON, "Rudi Hartono"), (PLACE, "Kairo"))
    assert [check.source for check in findings.checks] == ["Kairo"]


def test_a_person_who_translates_may_say_she(linker: Linker) -> None:
    name = (PERSON, "Siti Aminah")
    source, target = "Pejabat itu, Siti Aminah, setuju.", "The official said she agreed."
    assert reasons(examined(linker, source, target, name)) == []
    assert reasons(examined(linker, source, target, name, engine="m")) == [Reason.NAME_MISSING]


@pytest.mark.parametrize(
    ("source", "target", "name"),
    [
        ("Gempa mengguncang Kecamatan Deket.", "A quake shook the place.", (PLACE, "Kecamatan Deket")),
        (
            "Izin PT Cahaya Sawit Makmur dicabut.",
            "Its permit is gone.",
            (ORGANISATION, "PT Cahaya Sawit Makmur"),
        ),
        ("Air Sungai Wulan naik.", "The water rises.", (PLACE, "Sungai Wulan")),
        ("Ia dari Uni Eropa (UE).", "She is from there.", (ORGANISATION, "Uni Eropa (UE)")),
        ("Saham NBGA naik.", "The shares rose.", (ORGANISATION, "NBGA")),
    ],
)
def test_a_machine_is_asked_for_a_name_of_its_own(
    linker: Linker, source: str, target: str, name: tuple[Kind, str]
) -> None:
    assert reasons(examined(linker, source, target, name, engine="m")) == [Reason.NAME_MISSING]


@pytest.mark.parametrize(
    ("source", "target", "name"),
    [
        (
            "Saham Bursa Rakyat Baru naik.",
            "Shares of the New Folk rose.",
            (ORGANISATION, "Bursa Rakyat Baru"),
        ),
        ("Kata PT Cahaya Makmur.", "Cahaya Company says so.", (ORGANISATION, "PT Cahaya Makmur")),
        ("Orang Semarang marah.", "The Semarangese are angry.", (PLACE, "Semarang")),
        ("Ia di Kebon Kacang.", "He is in Kebonkacang.", (PLACE, "Kebon Kacang")),
    ],
)
def test_a_machine_is_not_asked_for_what_has_another_form(
    linker: Linker, source: str, target: str, name: tuple[Kind, str]
) -> None:
    assert reasons(examined(linker, source, target, name, engine="m")) == []


@pytest.mark.parametrize(
    ("source", "target", "name", "missed"),
    [
        ("Tokopedia merugi.", "The company is losing money.", (ORGANISATION, "Tokopedia"), False),
        ("Tokopedia merugi.", "Losses are growing.", (ORGANISATION, "Tokopedia"), True),
        ("Kata Dody, jalan itu rusak.", "The road, the minister said, is bad.", (PERSON, "Dody"), False),
        ('"Kami menang," kata Dody.', '"We won," said.', (PERSON, "Dody"), True),
        ('"Ia menang," kata Dody.', '"He won," said.', (PERSON, "Dody"), True),
        ("Pengacara Suryo membela kliennya.", "A lawyer defended his client.", (PERSON, "Suryo"), True),
        ("Pengacara Suryo membela kliennya.", "He was defended.", (PERSON, "Suryo"), False),
    ],
)
def test_a_person_may_write_what_somebody_or_something_is(
    linker: Linker, source: str, target: str, name: tuple[Kind, str], missed: bool
) -> None:
    assert reasons(examined(linker, source, target, name)) == [Reason.NAME_MISSING] * missed


def test_a_body_without_its_place_is_told_of_a_machine(linker: Linker) -> None:
    source, target = "Rapat DPRD Jawa Barat gagal.", "The DPRD meeting failed."
    links = (link(source, "DPRD", target, "DPRD"),)
    name = (ORGANISATION, "DPRD Jawa Barat")
    assert reasons(examined(linker, source, target, name, links=links, engine="m")) == [Reason.NAME_CUT]
    assert reasons(examined(linker, source, target, name, links=links)) == []
    told = "The DPRD meeting in West Java failed."
    assert reasons(examined(linker, source, told, name, links=links, engine="m")) == []


@pytest.mark.parametrize(
    ("state", "missed"), [(State.EDITED, [Reason.NAME_MISSING]), (State.CONFIRMED, [])], ids=str
)
def test_a_place_is_missed_as_long_as_its_sentence_is_edited(
    linker: Linker, state: State, missed: list[Reason]
) -> None:
    source = "Delegasi menekankan aksi bersama Palestina."
    translated = TranslatedSegment(0, "The delegation stressed that half a sentence", state=state)
    assert reasons(linker.examine(source, translated, mentions_of(source, (PLACE, "Palestina")))) == missed


def test_a_machines_misspelling_is_an_altered_name_and_a_romanisation_is_not(linker: Linker) -> None:
    name = (PERSON, "Benjamin Netanyahu")
    source = "Benjamin Netanyahu tiba."
    findings = examined(linker, source, "Benjamin Netanhayu arrived.", name, engine="m")
    assert reasons(findings) == [Reason.NAME_ALTERED]
    assert findings.checks[0].target == "Benjamin Netanhayu"
    assert reasons(examined(linker, "Galant tiba.", "Gallant arrived.", (PERSON, "Galant"), engine="m")) == []


def test_another_word_in_a_machines_text_is_an_altered_name(linker: Linker) -> None:
    source, name = "Ia tiba di Doha.", (PLACE, "Doha")
    link = Link(Span(11, 15), Span(14, 18), 1.0)
    findings = examined(linker, source, "He arrived in Dolu.", name, links=(link,), engine="m")
    assert reasons(findings) == [Reason.NAME_ALTERED]
    assert findings.checks[0].target == "Dolu"


def test_a_suspects_initials_are_asked_of_a_machine(linker: Linker) -> None:
    findings = examined(linker, "Polisi menahan BK.", "Police arrested him.", (PERSON, "BK"), engine="m")
    assert reasons(findings) == [Reason.NAME_MISSING]


def test_a_place_left_in_indonesian_is_untranslated(linker: Linker) -> None:
    findings = examined(linker, "Ia di Kairo.", "He is in Kairo.", (PLACE, "Kairo"), engine="m")
    assert reasons(findings) == [Reason.PLACE_UNTRANSLATED]
    assert findings.checks[0].target == "Cairo"
    assert (
        reasons(examined(linker, "Ia di Jakarta.", "He is in Jakarta.", (PLACE, "Jakarta"), engine="m")) == []
    )


@pytest.mark.parametrize(
    ("source", "target", "name", "mended"),
    [
        ("Presiden Maladewa mundur.", "President of Maladewa resigned.", "Maladewa", ["Maldives"]),
        ("Rakyat Libia marah.", "Libia people are angry.", "Libia", ["Libya"]),
        ("Kapal di Samudra Hindia.", "A ship in Samudra Hindia.", "Samudra Hindia", ["Indian Ocean"]),
        ("Warga Republik Ceko.", "People of the Republic of Ceko.", "Ceko", []),
        ("Kapal Korut tiba.", "A Korut ship arrived.", "Korut", []),
        ("Klub AS Roma menang.", "The club AS Roma won.", "Roma", []),
        ("MESIR MENANG", "MESIR WINS", "MESIR", []),
        ("Orang di Jenewa.", "People in Geneva.", "Jenewa", []),
    ],
)
def test_a_place_left_in_indonesian_may_be_mended_where_its_english_is_sure(
    linker: Linker, source: str, target: str, name: str, mended: list[str]
) -> None:
    translated = TranslatedSegment(0, target, engine="m")
    here = mentions_of(source, (PLACE, name))
    places = linker.names_to_mend(source, translated, here, linker.examine(source, translated, here))
    assert [(at.of(source), there.of(target), new) for at, there, new in places] == [
        (name, name, new) for new in mended
    ]


@pytest.mark.parametrize(
    ("source", "target", "kind", "name", "written", "right"),
    [
        ("Ketua Sapari Parto.", "Chair Separi Parto.", PERSON, "Sapari Parto", "Separi", "Sapari"),
        ("Pabrik Konami tutup.", "Conami's factory closed.", ORGANISATION, "Konami", "Conami", "Konami"),
        ("Ia di Hotel Lion Air.", "He is at Hotel Liion Air.", PLACE, "Hotel Lion Air", "Liion", "Lion"),
        ("Ia di Pondok Gede.", "He is in Gede Pondok.", PLACE, "Pondok Gede", "Gede Pondok", "Pondok Gede"),
        ("Bek Ben Mendy.", "Defender Mendy Ben.", PERSON, "Ben Mendy", "Mendy Ben", "Ben Mendy"),
        ("Kata Guntur Saragih.", "Gunturer Saragih says so.", PERSON, "Guntur Saragih", "Gunturer", "Guntur"),
        ("Kata Mahkamah Agung (MA).", "The Mahkamah Supreme (MA) says so.", ORGANISATION,
         "Mahkamah Agung (MA)", "Mahkamah Supreme", "Supreme Court"),
        ("Ia dari Papua Barat.", "He is from Papua.", PLACE, "Papua Barat", "Papua", "West Papua"),
        ("Teori Marzouk.", "The Marzoukian theory.", PERSON, "Marzouk", "Marzoukian", None),
        ("Grup Film Critics Circle.", "Film Critics Critics Circle.", ORGANISATION, "Film Critics Circle",
         "Film Critics Critics Circle", "Film Critics Circle"),
        ("Ia ke Monumen Nasional (Monas).", "He goes to the National Monument (Manas).", PLACE,
         "Monumen Nasional (Monas)", "Manas", "Monas"),
        # English has its own way of saying these.
        ("Warga Batavia marah.", "The Batavian residents are angry.", PLACE, "Batavia", "Batavian", None),
        ("Filsuf Sokrates wafat.", "The philosopher Socrates died.", PERSON, "Sokrates", "Socrates", None),
        ("Gerakan Arktik.", "Gerakan Arctik.", ORGANISATION, "Gerakan Arktik", "Arctik", None),
        ("Hukum Ibnu Hajar.", "The law of Ibn Hajar.", PERSON, "Ibnu Hajar", "Ibn", None),
        ("Komisi Konsumen.", "Komisi Consumen.", ORGANISATION, "Komisi Konsumen", "Consumen", None),
        ("Ia di Terminal Bekasi.", "He is at Bekasi Terminal.", PLACE, "Terminal Bekasi", "Bekasi", None),
        ("Kuba menang.", "Cuba won.", PLACE, "Kuba", "Cuba", None),
        # Both are in the original.
        ("Rey dan Roy tiba.", "Rey and Rey arrived.", PERSON, "Roy", "Rey", None),
    ],
)  # fmt: skip
def test_a_name_misspelt_or_turned_round_is_mended(
    linker: Linker, source: str, target: str, kind: Kind, name: str, written: str, right: str | None
) -> None:
    here = mentions_of(source, (kind, name))
    at = target.index(written)
    link = Link(here[0][1].source, Span(at, at + len(written)), 1.0)
    translated = TranslatedSegment(0, target, (link,), engine="m")
    names = linker.names_to_mend(source, translated, here, linker.examine(source, translated, here))
    assert [(there.of(target), new) for _, there, new in names] == ([(written, right)] if right else [])


def test_a_regency_gets_its_head_back_from_its_province(linker: Linker) -> None:
    source, target = "Banjir melanda Kabupaten Demak Jawa Tengah.", "Floods hit Demak, Central Java Regency."
    here = mentions_of(source, (PLACE, "Kabupaten Demak"), (PLACE, "Jawa Tengah"))[::-1]
    translated = TranslatedSegment(0, target, engine="m")
    names = linker.names_to_mend(source, translated, here, linker.examine(source, translated, here))
    assert with_names_put(translated, names).text == "Floods hit Demak Regency, Central Java."


@pytest.mark.parametrize(
    ("word", "alike"),
    [
        *[(word, True) for word in ("Konami", "Wiratmoko", "Netanyahu", "Concordia", "Monas")],
        *[(word, False) for word in ("Kuba", "Jerman", "Lebanon", "Agustus", "Senin", "Bupati", "KPK")],
        ("banjir", False),
    ],
)
def test_names_are_spelt_alike_but_for_those_with_an_english_form(
    linker: Linker, word: str, alike: bool
) -> None:
    assert linker.spells_alike(word) is alike


@pytest.mark.parametrize(
    ("source", "target", "name", "lost"),
    [
        ("Bayan memenjarakan Chung.", "The baby jailed Chung.", (PERSON, "Bayan"), ["Bayan"]),
        ("Kata Presiden Bayan.", "The baby said so.", (PERSON, "Presiden Bayan"), ["Bayan"]),
        ("Tersangka AK pulang.", "The child went home.", (PERSON, "AK"), ["AK"]),
        ("Batu itu menghantam Bumi.", "The rock hit the Earth.", (PERSON, "Bumi"), []),
        ("Gempa di Kobe.", "An earthquake.", (PLACE, "Kobe"), ["Kobe"]),
        ("Gempa di Mesir.", "An earthquake.", (PLACE, "Mesir"), ["Egypt"]),
        # Not "in Philippines".
        ("Gempa di Filipina.", "An earthquake.", (PLACE, "Filipina"), []),
        ("Warga Tanah Merah marah.", "Residents of the Red Tanah are angry.", (PLACE, "Tanah Merah"),
         ["Tanah Merah"]),
        ("Anggota Perserikatan Minahasa.", "Members of the union.", (ORGANISATION, "Perserikatan Minahasa"),
         ["Minahasa"]),
        ("Izin Mahkamah Agung.", "A permit.", (ORGANISATION, "Mahkamah Agung"), []),
        ("Warga Bogor marah.", "Residents of Bogor are angry.", (PLACE, "Bogor"), []),
    ],
)  # fmt: skip
def test_of_a_lost_name_it_is_told_what_english_has_for_it(
    linker: Linker, source: str, target: str, name: tuple[Kind, str], lost: list[str]
) -> None:
    here = mentions_of(source, name)
    findings = linker.examine(source, TranslatedSegment(0, target, engine="m"), here)
    found = linker.lost_names(source, here, findings)
    assert [shown for _, _, shown in found] == lost
    assert all(here[0][1].source.contains(span) and kind is name[0] for span, kind, _ in found)


@pytest.mark.parametrize(
    ("source", "target", "name", "cut"),
    [
        ("Ia bertemu Tomáš Masaryk.", "He met that's Masaryk.", "Tomáš Masaryk", True),
        ("Ia bertemu Rose Visuals.", "He met Rose Functions.", "Rose Visuals", True),
        ("Ia bertemu Kaisar Wiratmoko.", "He met Emperor Wiratmoko.", "Kaisar Wiratmoko", False),
        ("Komponis John Cage wafat.", "The composer John Cage died.", "Komponis John Cage", False),
        ("Ia bertemu Presiden Wiratmoko.", "He met the president, Wiratmoko.", "Presiden Wiratmoko", False),
        ("Ia bertemu Mohammad Wiratmoko.", "He met Muhammad Wiratmoko.", "Mohammad Wiratmoko", False),
        ("Ia bertemu Ratna Sari-Dewi.", "He met Ratna Sari Dewi.", "Ratna Sari-Dewi", False),
    ],
)
def test_a_part_of_a_persons_name_that_a_machine_lost_is_told(
    linker: Linker, source: str, target: str, name: str, cut: bool
) -> None:
    findings = examined(linker, source, target, (PERSON, name), engine="m")
    assert (Reason.NAME_CUT in reasons(findings)) is cut


def test_a_copied_segment_is_linked_but_not_checked(linker: Linker) -> None:
    here = mentions_of("Kairo", (PLACE, "Kairo"))
    findings = linker.examine("Kairo", TranslatedSegment(0, "Kairo", state=State.COPIED), here)
    assert findings.mentions[0][1].targets == (Span(0, 5),)
    assert findings.checks == ()


def test_merging_takes_the_later_findings_and_leaves_out_what_does_not_fit() -> None:
    entity = Entity("place:iran", PLACE, "Iran", None, None, (Mention(0, Span(0, 4)), Mention(1, Span(0, 4))))
    old = Findings(0, (("place:iran", Mention(0, Span(0, 4), (Span(0, 4),))),), ())
    new = Findings(0, (("place:iran", Mention(0, Span(0, 4), (Span(4, 11),))),), ())
    stale = Findings(1, (("place:iran", Mention(1, Span(0, 4), (Span(40, 44),))),), ())
    translation = {0: TranslatedSegment(0, "The Iranian"), 1: TranslatedSegment(1, "Iran")}
    (merged,) = merge([entity], [old, new, stale], translation)
    assert [mention.targets for mention in merged.mentions] == [(Span(4, 11),), ()]
    assert merged.target_name == "Iranian"


def test_the_name_in_the_translation_is_the_fullest_or_most_frequent() -> None:
    assert target_name(PERSON, Counter(["Bogdanov", "Bogdanov", "Mikhail Bogdanov"])) == "Mikhail Bogdanov"
    assert target_name(PLACE, Counter(["Israelis", "Israelis", "Israel"])) == "Israel"
    assert target_name(PLACE, Counter(["US", "American", "American"])) == "American"
    assert target_name(PLACE, Counter(["Gaza Strip", "Gaza Strip", "Gaza"])) == "Gaza Strip"
    assert target_name(PLACE, Counter(["Gaza", "Gaza", "Gaza Strip", "Gazans"])) == "Gaza Strip"
    assert target_name(Kind.NUMBER, Counter()) is None


def test_spans_are_given_out_in_order_with_the_best_total() -> None:
    a, b, c = Span(0, 4), Span(10, 14), Span(20, 24)
    score = {(i, span): 1.0 for i in (0, 1) for span in (a, b, c)} | {(1, c): 2.0}
    assert assign([0, 1], score)[1] == c
    assert assign([0, 1, 2], {(0, b): 1.0, (1, b): 3.0, (2, a): 1.0}) in ({1: b}, {0: b})
    assert assign([], {}) == {}


SPANS = st.tuples(st.integers(0, 12), st.integers(1, 8)).map(lambda at: Span(at[0], at[0] + at[1]))


@given(score=st.dictionaries(st.tuples(st.integers(0, 3), SPANS), st.floats(-1, 3), max_size=20))
@example(score={(0, Span(0, 10)): 1.0, (0, Span(2, 3)): 0.0, (1, Span(5, 6)): 1.0})
def test_spans_that_are_given_out_lie_apart_and_in_order(score: dict[tuple[int, Span], float]) -> None:
    chosen = assign([0, 1, 2, 3], score)
    assert bool(chosen) == bool(score)
    assert all(pair in score for pair in chosen.items())
    in_order = [chosen[mention] for mention in sorted(chosen)]
    assert all(left.end <= right.start for left, right in pairwise(in_order))


def link(source: str, here: str, target: str, there: str) -> Link:
    return Link(
        Span(source.index(here), source.index(here) + len(here)),
        Span(target.index(there), target.index(there) + len(there)),
        0.9,
    )


@pytest.mark.parametrize(
    ("name", "there", "linked", "detail"),
    [
        (
            (ORGANISATION, "Mahkamah Internasional"),
            "International Mahkamah",
            ("Internasional", "International"),
            "Mahkamah Internasional is left partly untranslated: International Mahkamah; "
            "in English it is International Court of Justice",
        ),
        (
            (ORGANISATION, "Komite Dukungan Komunitas"),
            "Komite Community Support",
            ("Komunitas", "Community"),
            "Komite Dukungan Komunitas is left partly untranslated: Komite Community Support",
        ),
        (
            (ORGANISATION, "Komite Dukungan Komunitas"),
            "Community Support",
            ("Dukungan Komunitas", "Community Support"),
            "only Community Support of the name Komite Dukungan Komunitas is in the translation",
        ),
        (
            (ORGANISATION, "Dinas Kesehatan Jawa Tengah"),
            "Central Java",
            ("Jawa Tengah", "Central Java"),
            "only Central Java of the name Dinas Kesehatan Jawa Tengah is in the translation",
        ),
        (
            (PLACE, "Papua Barat"),
            "Papua",
            ("Papua Barat", "Papua"),
            "only Papua of the name Papua Barat is in the translation; in English it is West Papua",
        ),
        (
            (PLACE, "Laut China Selatan"),
            "South China Laut",
            ("Laut China Selatan", "South China Laut"),
            "Laut China Selatan is left partly untranslated: South China Laut; "
            "in English it is South China Sea",
        ),
    ],
)
def test_a_name_translated_in_part_is_told(
    linker: Linker, name: tuple[Kind, str], there: str, linked: tuple[str, str], detail: str
) -> None:
    source, target = f"Laporan itu menyebut {name[1]}.", f"The report mentioned the {there}."
    links = (link(source, linked[0], target, linked[1]),)
    findings = examined(linker, source, target, name, links=links, engine="m")
    assert [check.detail for check in findings.checks] == [detail]
    assert words(findings, target) == [there]


@pytest.mark.parametrize(
    ("name", "there"),
    [
        ((ORGANISATION, "Komisi Pemberantasan Korupsi"), "Komisi Pemberantasan Korupsi"),
        ((ORGANISATION, "Mahkamah Konstitusi"), "Constitutional Court"),
        ((ORGANISATION, "Partai Golkar"), "Golkar"),
        ((ORGANISATION, "Universitas Gadjah Mada"), "Gadjah Mada"),
        ((ORGANISATION, "Badan Penanggulangan Bencana"), "Disaster Management Agency"),
        ((ORGANISATION, "Dewan Pers Nasional"), "National Press board"),
        ((PLACE, "Papua Barat"), "western part of Papua"),
        ((PLACE, "Jakarta Selatan"), "South Jakarta"),
        ((PLACE, "Laut Jawa"), "Java Sea"),
    ],
)
def test_a_name_that_is_whole_in_either_language_is_left_in_peace(
    linker: Linker, name: tuple[Kind, str], there: str
) -> None:
    source, target = f"Laporan itu menyebut {name[1]}.", f"The report mentioned the {there}."
    links = (link(source, name[1], target, there),)
    assert reasons(examined(linker, source, target, name, links=links, engine="m")) == []


def test_late_is_no_part_of_what_maret_became(linker: Linker) -> None:
    source, target = "Jembatan itu selesai Maret.", "The bridge will be finished in late March."
    entity = Entity("date:03", Kind.DATE, "Maret", None, "--03", (Mention(0, Span(21, 26)),))
    findings = linker.examine(source, TranslatedSegment(0, target), [(entity, entity.mentions[0])])
    assert words(findings, target) == ["March"]


def test_belasan_is_more_than_a_dozen(linker: Linker) -> None:
    source, target = "Ia menolong belasan orang.", "She helped more than a dozen people."
    entity = Entity("number:11", Kind.NUMBER, "belasan", None, "11", (Mention(0, Span(12, 19)),))
    findings = linker.examine(source, TranslatedSegment(0, target), [(entity, entity.mentions[0])])
    assert words(findings, target) == ["more than a dozen"]


def test_a_number_in_words_inside_a_name_is_not_missed(linker: Linker) -> None:
    name = (ORGANISATION, "Koalisi Delapan Negara")
    findings = examined(linker, "Ia memimpin Koalisi Delapan Negara.", "She leads the coalition.", name)
    assert Reason.NUMBER_MISSING not in reasons(findings)
