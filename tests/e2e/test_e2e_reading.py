"""Reading by mouse and keyboard: what is lit, found, zoomed, turned round, corrected, and there again later.

The program remembers the sample, so that none of these waits for the model.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.e2e.reader import Reader
from tests.e2e.screen import Box

Document = dict[str, Any]

# Its words are our own; Menara Kudus and Jalan Sunan Kudus are places in Kudus.
NOTE = (
    "Pasar Kliwon Dibuka Lagi\n"
    "Pasar Kliwon di Kudus dibuka lagi pada Senin setelah ditutup tiga hari karena banjir. "
    "Sebanyak 120 pedagang sudah kembali berjualan di lantai satu.\n"
)

pytestmark = pytest.mark.usefixtures("remembered")


@pytest.fixture
def opened(reader: Reader, sample: Path, sample_document: Document) -> Iterator[Reader]:
    """The sample, read before, in a window of a size of its own; left without a word in the end."""
    reader.start(sample)
    reader.resize(1180, 760)
    reader.wait_until_translated(sample_document["title"])
    yield reader
    assert reader.leave() == (0, "", "")


def entity_called(document: Document, name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(e for e in document["entities"] if e["name"] == name)
    return found


def row_of(reader: Reader, document: Document, name: str, kind: str) -> tuple[int, int]:
    """Where to click in the sidebar for one of its first entities."""
    of_kind = [e["name"] for e in document["entities"] if e["kind"] == kind]
    return reader.look().entity_rows(kind)[of_kind.index(name)]


def test_drop_a_file_and_paste_over_it(reader: Reader, sample: Path, sample_document: Document) -> None:
    reader.start()
    reader.drop(sample, at=(600, 420))
    reader.wait_until_translated(sample_document["title"])
    reader.paste(NOTE)
    reader.wait_until_translated(NOTE.splitlines()[0])
    # A file can be dropped on an article as well as on the empty window.
    reader.drop(sample, at=(300, 420))
    reader.wait_until_translated(sample_document["title"])
    assert reader.leave() == (0, "", "")


def test_two_entities_at_once(opened: Reader, sample_document: Document) -> None:
    hadi, river = (entity_called(sample_document, name) for name in ("Hadi Wiratmoko", "Sungai Wulan"))
    opened.click(*row_of(opened, sample_document, "Hadi Wiratmoko", "person"))
    first = opened.look_for_frames("person")
    opened.click(*row_of(opened, sample_document, "Sungai Wulan", "place"), control=True)
    # Both are lit in both columns; the mention that the reader is at stays the one it was.
    view = opened.look_for(
        "both of them lit",
        lambda view: all(
            view.lit(kind, side).all for kind in ("person", "place") for side in (view.source, view.target)
        ),
    )
    assert (view.lit("person", view.source).framed, view.lit("person", view.target).framed) == first
    # F3 goes on through the mentions of both in the order of the text, and round the end.
    mentions = [(m["segment"], m["source"], e["kind"]) for e in (hadi, river) for m in e["mentions"]]
    for segment, (start, end), kind in [*sorted(mentions)[1:], sorted(mentions)[0]]:
        opened.press("F3")
        text = sample_document["segments"][segment]["source"][start:end]
        wait_for_frame(opened, kind, text)
    opened.put_out()


def wait_for_frame(reader: Reader, kind: str, text: str) -> None:
    reader.wait(f"“{text}” framed", lambda: reader.copied_from(reader.look_for_frames(kind)[0]) == text)


def test_find_in_both_texts(opened: Reader, sample_document: Document) -> None:
    word = "hadi"
    counts = [
        sum(s[side].casefold().count(word) for s in sample_document["segments"])
        for side in ("source", "target")
    ]
    assert all(counts)
    before = opened.look()
    opened.press("ctrl+f")
    opened.write(word)
    view = opened.look_for(
        "all that there is",
        lambda view: [len(view.hits(side).all) for side in (view.source, view.target)] == counts,
    )
    assert view.ticks
    framed = [view.hits(side).framed for side in (view.source, view.target)]
    assert [len(boxes) for boxes in framed] == [1, 0]
    # Enter goes from one to the next, from side to side, and round the end.
    seen = [framed]
    for _ in range(sum(counts)):
        opened.press("Return")
        view = opened.look_for(
            "another one framed",
            lambda view: (
                [view.hits(side).framed for side in (view.source, view.target)] not in (seen[-1], [[], []])
            ),
        )
        seen.append([view.hits(side).framed for side in (view.source, view.target)])
    # The page may have been scrolled meanwhile.
    across = [[(box.left, box.right) for boxes in sides for box in boxes] for sides in seen]
    assert across[-1] == across[0]
    assert sum(bool(target) for _, target in seen[1:]) == counts[1]
    for boxes in (view.hits(view.source).all, view.hits(view.target).all):
        assert opened.copied_from(boxes[:1]).casefold() == word
    # Escape closes the line below the tools, and puts out what it lit.
    opened.press("Escape")
    opened.look_for("no hits", lambda view: view.source == before.source and not view.ticks)
    view = opened.look()
    assert not view.hits(view.source).all + view.hits(view.target).all


def test_zoom_and_back(opened: Reader) -> None:
    before = opened.look()
    opened.turn_wheel(before.source, 3)
    larger = opened.look_for("larger words", lambda view: view.is_level and view.pitch > before.pitch * 1.15)
    opened.turn_wheel(before.source, -5)
    opened.look_for("smaller words", lambda view: view.is_level and view.pitch < before.pitch)
    opened.press("ctrl+0")
    assert opened.look_again(before).pitch < larger.pitch


def test_every_view(opened: Reader, sample_document: Document) -> None:
    first = sample_document["segments"][0]
    source, target = first["source"], first["target"]
    before = opened.look()
    assert_begin(opened, {before.source: source, before.target: target})

    opened.press("ctrl+shift+s")
    opened.look_for("swapped columns", lambda view: not view.shows_the_same(before) and view.is_level)
    assert_begin(opened, {before.source: target, before.target: source})
    opened.press("ctrl+shift+s")
    opened.look_again(before)

    whole = Box(before.source.left, before.source.top, before.target.right, before.source.bottom)
    for key, expected in (("ctrl+2", source), ("ctrl+3", source), ("ctrl+4", target)):
        opened.press(key)
        opened.look_for("another view", lambda view: not view.shows_the_same(before))
        assert_begin(opened, {whole: expected})
    opened.press("ctrl+1")
    opened.look_again(before)


def assert_begin(reader: Reader, columns: dict[Box, str]) -> None:
    """Each column must begin with the words of its text."""
    lines = reader.look().first_lines(*columns)
    for line, text in zip(lines, columns.values(), strict=True):
        copied = reader.copied_from([line])
        assert len(copied) > 10
        assert text.startswith(copied)


def test_sentence_by_sentence(opened: Reader, sample_document: Document) -> None:
    segments = sample_document["segments"]
    places: list[Box] = []
    for number in range(4):
        opened.press("ctrl+Down")
        view = opened.look_for(
            "the bar beside the sentence", lambda view: view.sentence and view.sentence not in places
        )
        assert view.sentence
        places.append(view.sentence)
        # What the menu copies is the sentence that is marked.
        opened.open_menu_by_key()
        assert opened.copied_by(lambda: opened.press("Down", "Return")) == segments[number]["source"]
    assert [place.top for place in places] == sorted(place.top for place in places)
    opened.press("ctrl+Up")
    opened.look_for("the bar one sentence up", lambda view: view.sentence == places[-2])


def test_another_theme_and_language(opened: Reader, sample_document: Document) -> None:
    go_to_paragraph(opened, 5)
    light = opened.look()
    opened.press("alt+v")
    opened.press("t")
    opened.press("d")
    opened.wear("dark")
    dark = opened.look()
    assert not dark.shows_the_same(light)

    opened.press("alt+f")
    opened.press("s")
    dialog = opened.enter_dialog()
    opened.press("alt+l")
    opened.write("Bahasa")
    opened.press("Return")
    opened.wait("the dialog to close", lambda: dialog not in opened.windows)
    # A new window, with the same article at the same place.
    opened.find_window()
    assert opened.title.startswith(sample_document["title"])
    opened.look_again(dark)

    # Its menus are Indonesian: Tampilan, Tema, Terang.
    opened.press("alt+t")
    opened.press("m")
    opened.press("t")
    opened.wear("light")
    opened.look_for("a light window", lambda view: view.is_level)


def go_to_paragraph(reader: Reader, number: int) -> None:
    before = reader.look()
    reader.press("ctrl+g")
    reader.answer(str(number))
    reader.look_for("another paragraph on top", lambda view: not view.shows_the_same(before))


def test_correct_a_name(opened: Reader, sample_document: Document) -> None:
    name = "Hadi Wiratmoko"
    opened.press("ctrl+l")
    opened.write(name)
    view = opened.look_for("his row alone", lambda view: len(view.entity_rows("person")) == 1)
    opened.click(*view.entity_rows("person")[0])
    source, _ = opened.look_for_frames("person")

    # By mouse: the third line of the menu says that it is no name.
    lines = opened.open_menu(*source[0].middle)
    opened.click(*lines[2].middle)
    opened.look_for("no row", lambda view: view.is_dark and not view.entity_rows("person"))

    # By keyboard: take it back; then say that it is a place.
    opened.click(*source[0].middle)
    opened.open_menu_by_key()
    opened.press("Down", "Return")
    view = opened.look_for("his row again", lambda view: len(view.entity_rows("person")) == 1)
    opened.click(*view.entity_rows("person")[0])
    opened.look_for_frames("person")
    opened.click(*source[0].middle)
    opened.open_menu_by_key()
    opened.press("Down", "Down", "Right", "Return")
    opened.look_for_frames("place")


def test_come_back_to_the_same_place(
    reader: Reader, sample: Path, sample_document: Document, tmp_path: Path
) -> None:
    article = Path(shutil.copy(sample, tmp_path / "berita.txt"))
    reader.start(article)
    reader.resize(1120, 700)
    reader.move(40, 30)
    reader.wait_until_translated(sample_document["title"])
    go_to_paragraph(reader, 6)
    place, before = reader.place, reader.look()
    assert (place.left, place.top) == (40, 30)
    assert reader.leave() == (0, "", "")

    reader.start()
    reader.wait_until_translated(sample_document["title"])
    assert reader.place == place
    reader.look_again(before)
    assert reader.leave() == (0, "", "")
