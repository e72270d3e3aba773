"""Correcting the entities: what is said is kept, shown in both texts, and can be taken back."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot
from tests.ui.desk import FILLER, LONG, TEXT, FakePipeline, translate

from sejajar.text import Kind, LibraryError, MarkAs, Merge, NotEntity, SetKind, Span
from sejajar.ui.marks import Mark
from sejajar.ui.menu import TextMenu, selected_words, whole_span
from sejajar.ui.pace import Phase
from sejajar.ui.page import Place
from sejajar.ui.rows import Side
from sejajar.ui.session import Session
from sejajar.ui.spread import Spread


def names(session: Session) -> set[tuple[str, str]]:
    return {(entity.kind.value, entity.name) for entity in session.roster.entities}


def words(session: Session, name: str) -> list[str]:
    """The original words under the mentions of an entity."""
    assert session.article
    entity = next(one for one in session.roster.entities if one.name == name)
    sources = [session.article.source_of(segment) for segment in session.article.segments]
    return [mention.source.of(sources[mention.segment]) for mention in entity.mentions]


def test_another_kind_is_shown_and_kept(qtbot: QtBot, session: Session, fake: FakePipeline) -> None:
    translate(qtbot, session)
    assert not session.correcting.any
    with qtbot.waitSignal(session.entities_changed):
        session.correcting.correct(SetKind("Kairo", Kind.PERSON))
    assert ("person", "Kairo") in names(session)
    assert ("place", "Kairo") not in names(session)
    assert session.correcting.any
    session.close_article()
    translate(qtbot, session)
    assert ("person", "Kairo") in names(session)
    assert session.correcting.any


def test_the_links_of_corrected_entities_lead_to_their_words(qtbot: QtBot, session: Session) -> None:
    translate(qtbot, session)
    with qtbot.waitSignal(session.entities_changed):
        session.correcting.correct(SetKind("Kairo", Kind.ORGANISATION))
    kairo = next(one for one in session.roster.entities if one.name == "Kairo")
    linked = [span.of(session.translation[m.segment].text) for m in kairo.mentions for span in m.targets]
    assert linked == ["Cairo", "Cairo"]
    gaza = next(one for one in session.roster.entities if one.name == "Jalur Gaza")
    assert gaza.target_name == "Gaza Strip", "what was not corrected stays linked"


def test_marked_words_are_an_entity_and_undone_they_are_none(qtbot: QtBot, session: Session) -> None:
    translate(qtbot, session)
    before = session.roster.entities
    with qtbot.waitSignal(session.entities_changed):
        session.correcting.correct(MarkAs("hari Senin", Kind.DATE))
    assert words(session, "hari Senin") == ["hari Senin"]
    with qtbot.waitSignal(session.entities_changed):
        session.correcting.undo()
    assert session.roster.entities == before
    assert not session.correcting.any


def test_a_chosen_entity_stays_chosen_under_its_new_id(qtbot: QtBot, session: Session) -> None:
    translate(qtbot, session)
    session.select("place:Kairo", 1)
    mention = session.current_mention
    assert mention
    with qtbot.waitSignals([session.entities_changed, session.selection_changed]):
        session.correcting.correct(SetKind("Kairo", Kind.PERSON))
    assert [entity.name for entity in session.selected] == ["Kairo"]
    assert session.current_mention == mention


def test_what_is_chosen_elsewhere_is_not_touched(qtbot: QtBot, session: Session) -> None:
    translate(qtbot, session)
    session.select("place:Jalur Gaza", 1)
    with qtbot.assertNotEmitted(session.selection_changed), qtbot.waitSignal(session.entities_changed):
        session.correcting.correct(NotEntity("Kairo"))
    assert session.current == ("place:Jalur Gaza", 1)


def test_a_chosen_entity_that_is_none_is_let_go(qtbot: QtBot, session: Session) -> None:
    translate(qtbot, session)
    session.select("place:Kairo")
    with qtbot.waitSignal(session.selection_changed):
        session.correcting.correct(NotEntity("Kairo"))
    assert session.selected == ()
    assert session.current_mention is None


def test_of_two_that_are_the_same_the_current_mention_stays(qtbot: QtBot, session: Session) -> None:
    translate(qtbot, session)
    session.select("place:Kairo", 0)
    mention = session.current_mention
    with qtbot.waitSignal(session.selection_changed):
        session.correcting.correct(Merge("Kairo", "Jalur Gaza"))
    assert [entity.name for entity in session.selected] == ["Jalur Gaza"]
    assert session.current_mention
    assert mention
    assert session.current_mention.source == mention.source
    assert len(session.mentions) == 4


def test_correcting_while_translating(qtbot: QtBot, session: Session, fake: FakePipeline) -> None:
    fake.pause = 0.005
    session.open_text(f"{TEXT}\n{LONG}")
    qtbot.waitUntil(lambda: len(session.translation) > 5)
    session.correcting.correct(SetKind("Kairo", Kind.PERSON))
    session.correcting.correct(MarkAs("hari Senin", Kind.DATE))
    assert session.progress.phase is Phase.TRANSLATING
    qtbot.waitUntil(lambda: session.progress.phase is Phase.DONE)
    assert session.article
    assert len(session.translation) == len(session.article.segments)
    assert {("person", "Kairo"), ("date", "hari Senin")} <= names(session)
    assert fake.kept[session.article.text] == [SetKind("Kairo", Kind.PERSON), MarkAs("hari Senin", Kind.DATE)]


def test_cancelling_between_correction_and_result(qtbot: QtBot, session: Session, fake: FakePipeline) -> None:
    fake.pause = 0.01
    session.open_text(TEXT + "\n" + "\n".join(FILLER))
    qtbot.waitUntil(lambda: len(session.translation) > 3)
    session.correcting.correct(NotEntity("Kairo"))
    session.cancel()
    qtbot.waitUntil(lambda: ("place", "Kairo") not in names(session))
    assert session.progress.phase is Phase.CANCELLED
    fake.pause = 0
    session.translate()
    qtbot.waitUntil(lambda: session.progress.phase is Phase.DONE)
    assert ("place", "Kairo") not in names(session)


def test_resuming_between_correction_and_result(qtbot: QtBot, session: Session, fake: FakePipeline) -> None:
    fake.pause = 0.01
    session.open_text(TEXT + "\n" + "\n".join(FILLER))
    qtbot.waitUntil(lambda: len(session.translation) > 3)
    fake.pause = 0
    session.correcting.correct(NotEntity("Kairo"))
    session.cancel()
    session.translate()
    qtbot.waitUntil(lambda: session.progress.phase is Phase.DONE)
    assert ("place", "Kairo") not in names(session)
    assert session.article
    assert len(session.translation) == len(session.article.segments)


def test_a_sentence_tried_again_meanwhile_has_no_old_links(
    qtbot: QtBot, session: Session, fake: FakePipeline
) -> None:
    translate(qtbot, session)
    fake.gate.clear()
    session.correcting.correct(NotEntity("BNPB"))
    session.retry(0)
    with qtbot.waitSignal(session.entities_changed):
        pass
    assert session.roster.mentions_of(0) == ()
    fake.gate.set()
    qtbot.waitUntil(lambda: session.progress.phase is Phase.DONE)
    assert session.roster.mentions_of(0)


def test_another_article_opened_meanwhile(qtbot: QtBot, session: Session, fake: FakePipeline) -> None:
    fake.pause = 0.01
    session.open_text(TEXT + "\n" + "\n".join(FILLER))
    qtbot.waitUntil(lambda: len(session.translation) > 3)
    first = session.article
    assert first
    session.correcting.correct(NotEntity("Kairo"))
    fake.pause = 0
    session.open_text(LONG)
    qtbot.waitUntil(lambda: session.article is not first and session.progress.phase is Phase.DONE)
    assert len(session.translation) == 30
    assert session.roster.entities == ()
    assert fake.kept[first.text] == [NotEntity("Kairo")], "the correction is kept all the same"


def test_what_cannot_be_kept_is_told_and_not_done(qtbot: QtBot, session: Session, fake: FakePipeline) -> None:
    translate(qtbot, session)
    before = session.roster.entities
    fake.library_fault = LibraryError("The disk has no space left for the library {path}.", path="x")
    with qtbot.waitSignal(session.failed) as failed:
        session.correcting.correct(NotEntity("Kairo"))
    assert failed.args == [fake.library_fault]
    assert session.roster.entities == before
    assert session.progress.phase is Phase.DONE


def test_a_fault_while_translating_does_not_end_it(
    qtbot: QtBot, session: Session, fake: FakePipeline
) -> None:
    fake.pause = 0.005
    session.open_text(f"{TEXT}\n{LONG}")
    qtbot.waitUntil(lambda: len(session.translation) > 2)
    fake.library_fault = LibraryError("The disk has no space left for the library {path}.", path="x")
    with qtbot.waitSignal(session.failed):
        session.correcting.correct(NotEntity("Kairo"))
    qtbot.waitUntil(lambda: session.progress.phase is Phase.DONE)


def test_a_library_out_of_order_is_told_and_stops_nothing(
    qtbot: QtBot, session: Session, fake: FakePipeline
) -> None:
    trouble = fake.trouble = LibraryError("The library {path} was damaged.", path="x")
    with qtbot.waitSignal(session.failed) as failed:
        session.open_text(TEXT)
    assert failed.args == [trouble]
    qtbot.waitUntil(lambda: session.progress.phase is Phase.DONE)
    assert len(session.translation) == 4


def test_a_correction_just_made_is_kept_when_the_program_ends(
    qtbot: QtBot, session: Session, fake: FakePipeline
) -> None:
    fake.gate.clear()
    session.open_text(TEXT)
    qtbot.waitUntil(lambda: bool(session.roster.ids))
    session.correcting.correct(NotEntity("Kairo"))
    busy = threading.Timer(0.2, fake.gate.set)
    busy.start()
    session.close()
    assert fake.kept[TEXT] == [NotEntity("Kairo")]
    busy.join()


def test_a_correction_holds_where_the_title_is_changed_meanwhile(
    qtbot: QtBot, session: Session, fake: FakePipeline
) -> None:
    translate(qtbot, session)
    assert session.article
    session.correcting.correct(NotEntity("Kairo"))
    session.set_details(replace(session.article, title="Kairo siap"))
    qtbot.waitUntil(lambda: ("place", "Kairo") not in names(session))


def test_without_an_article_there_is_nothing_to_correct(session: Session, fake: FakePipeline) -> None:
    session.correcting.correct(NotEntity("Kairo"))
    session.correcting.undo()
    assert not fake.kept


# -- the context menu ---------------------------------------------------------------------------------


def menu_at(session: Session, spread: Spread, name: str = "", number: int = 0) -> TextMenu:
    """The menu over a mention of an entity, or beside the text."""
    if not name:
        return TextMenu(session, spread, None, None, spread)
    entity = next(one for one in session.roster.entities if one.name == name)
    mention = entity.mentions[number]
    mark = Mark(mention.segment, mention.source, entity.kind, entity.id, number)
    return TextMenu(session, spread, mention.segment, mark, spread)


def entries(menu: QMenu) -> dict[str, QAction]:
    return {action.text(): action for action in menu.actions() if not action.isSeparator()}


def submenu(menu: QMenu, title: str) -> dict[str, QAction]:
    return entries(entries(menu)[title].menu())  # type: ignore[arg-type]


def select(spread: Spread, text: str, *, side: Side = Side.SOURCE) -> None:
    """Select the first place where a text stands, as a drag of the mouse does."""
    for row in range(len(spread.page.rows)):
        shown = spread.page.cell(row, side).text.shown
        at = shown.find(text)
        if at >= 0:
            start, end = (len(shown[:n].encode("utf-16-le")) // 2 for n in (at, at + len(text)))
            spread.selection.start(Place(row, side, start))
            spread.selection.extend(Place(row, side, end))
            return
    raise AssertionError(f"{text} is not there")


def test_the_menu_of_an_entity(qtbot: QtBot, session: Session, spread: Spread) -> None:
    translate(qtbot, session)
    menu = menu_at(session, spread, "Kairo")
    kinds = list(submenu(menu, "This is a"))
    assert kinds[:2] == ["person", "organisation"], "it is a place already"
    assert len(kinds) == len(Kind) - 1
    assert list(submenu(menu, "Same as")) == ["Jalur Gaza"]
    assert "Mark these words as" not in entries(menu)
    assert "Undo the last correction" not in entries(menu)
    with qtbot.waitSignal(session.entities_changed):
        submenu(menu, "This is a")["organisation"].trigger()
    assert ("organisation", "Kairo") in names(session)


def test_the_menu_takes_an_entity_away_and_back(qtbot: QtBot, session: Session, spread: Spread) -> None:
    translate(qtbot, session)
    before = session.roster.entities
    with qtbot.waitSignal(session.entities_changed):
        entries(menu_at(session, spread, "Kairo"))["Not a name or number"].trigger()
    assert "Kairo" not in {entity.name for entity in session.roster.entities}
    with qtbot.waitSignal(session.entities_changed):
        entries(menu_at(session, spread))["Undo the last correction"].trigger()
    assert session.roster.entities == before


def test_the_menu_brings_two_together(qtbot: QtBot, session: Session, spread: Spread) -> None:
    translate(qtbot, session)
    with qtbot.waitSignal(session.entities_changed):
        submenu(menu_at(session, spread, "Kairo"), "Same as")["Jalur Gaza"].trigger()
    assert sorted(words(session, "Jalur Gaza")) == ["Jalur Gaza", "Jalur Gaza", "Kairo", "Kairo"]


def test_the_most_frequent_others_are_offered(qtbot: QtBot, session: Session, spread: Spread) -> None:
    others = [f"Desa R&{chr(65 + n)}" for n in range(20)]
    translate(qtbot, session, "\n".join([*(f"Ia tiba di {name} pagi ini." for name in others), TEXT]))
    for name in (*others, "Siti Maemunah"):
        session.correcting.correct(MarkAs(name, Kind.PLACE))
    qtbot.waitUntil(lambda: len(session.roster.entities) >= 23 and not session._revisions)
    offered = list(submenu(menu_at(session, spread, "Kairo"), "Same as"))
    assert len(offered) == 15
    assert set(offered[:2]) == {"Jalur Gaza", "Siti Maemunah"}
    assert offered[2] == "Desa R&&A"


def test_selected_words_are_marked(qtbot: QtBot, session: Session, spread: Spread) -> None:
    translate(qtbot, session)
    select(spread, "hari Senin.")
    kinds = submenu(menu_at(session, spread), "Mark these words as")
    assert list(kinds)[:3] == ["person", "place", "organisation"]
    with qtbot.waitSignal(session.entities_changed):
        kinds["date"].trigger()
    assert words(session, "hari Senin") == ["hari Senin"]


@pytest.mark.parametrize(
    ("selected", "marked"),
    [
        ("emunah tiba di Kai", "Maemunah tiba di Kairo"),
        (" Kairo 🛬", "Kairo 🛬"),
        ("🛬 pada hari Senin. ", "🛬 pada hari Senin"),
        ("150.000 orang", "150.000 orang"),
        ("Senin. Ia", ""),
        (" ", ""),
    ],
)
def test_what_is_marked_when_this_is_selected(
    qtbot: QtBot, session: Session, spread: Spread, selected: str, marked: str
) -> None:
    translate(qtbot, session)
    select(spread, selected)
    assert selected_words(spread) == marked


def test_only_words_of_one_sentence_of_the_original_are_marked(
    qtbot: QtBot, session: Session, spread: Spread
) -> None:
    translate(qtbot, session)
    assert selected_words(spread) == ""
    select(spread, "Gaza Strip", side=Side.TARGET)
    assert selected_words(spread) == ""
    spread.selection.start(Place(0, Side.SOURCE, 5))
    spread.selection.extend(Place(1, Side.SOURCE, 5))
    assert selected_words(spread) == ""


def test_words_are_made_whole() -> None:
    text = "“Kairo”, kata Abu Marzouk (KPK)."
    for given, whole in (("airo”, ", "Kairo"), ("bu Marz", "Abu Marzouk"), ("(KPK).", "(KPK)"), (", ", "")):
        span = Span(text.index(given), text.index(given) + len(given))
        assert whole_span(text, span.start, span.end).of(text) == whole
