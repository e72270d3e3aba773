"""Several articles at once, by drag and drop, keys and mouse; and all of them there again later.

The program remembers the sample, so that this does not wait for the model to translate it.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from tests.e2e.reader import Reader
from tests.e2e.view import View

# The words are our own; Pasar Kliwon is a market in Kudus, Takengon the chief town of the Gayo highlands.
MARKET = (
    "Pasar Kliwon Dibuka Lagi\n"
    "Pasar Kliwon di Kudus dibuka lagi pada Senin setelah ditutup tiga hari karena banjir.\n"
)
COFFEE = (
    "Petani Takengon Mulai Panen Kopi\n"
    "Petani di Takengon mulai memanen kopi sejak awal bulan ini dan menjualnya di pasar kota.\n"
)

pytestmark = pytest.mark.usefixtures("remembered")


def tabs(reader: Reader, count: int) -> View:
    return reader.look_for(f"{count} tabs", lambda view: len(view.tabs) == count)


def test_a_morning_with_several_articles(
    reader: Reader, sample: Path, sample_document: dict[str, Any], tmp_path: Path
) -> None:
    flood, market = Path(shutil.copy(sample, tmp_path / "banjir.txt")), tmp_path / "pasar.txt"
    market.write_text(MARKET, encoding="utf-8")
    (tmp_path / "rusak.txt").touch()
    flood_title, market_title, coffee_title = (
        sample_document["title"],
        MARKET.splitlines()[0],
        COFFEE.splitlines()[0],
    )

    # Three files at once, one of which cannot be read: two tabs, and a word about the third.
    reader.start()
    reader.resize(1180, 760)
    reader.drop(flood, tmp_path / "rusak.txt", market, at=(600, 420))
    reader.answer()
    reader.wait_until_translated(flood_title)
    tabs(reader, 2)

    # There and back, by key and by mouse; the reader is where they were.
    top = reader.look()
    reader.press("ctrl+g")
    reader.answer("6")
    reader.look_for("another paragraph on top", lambda view: not view.shows_the_same(top))
    reader.press("ctrl+Tab")
    reader.wait_until_translated(market_title)
    reader.click(*tabs(reader, 2).tabs[0].middle)
    reader.wait_until_translated(flood_title)
    flood_page = reader.look()
    reader.press("ctrl+Prior")
    reader.wait_until_translated(market_title)
    reader.press("ctrl+shift+Tab")
    reader.wait_until_translated(flood_title)
    reader.look_again(flood_page)

    # A paste gets a tab; a file that is open already does not get another one.
    reader.paste(COFFEE)
    reader.wait_until_translated(coffee_title)
    reader.drop(market, at=(600, 420))
    reader.wait_until_translated(market_title)
    view = tabs(reader, 3)

    # Closed by the middle button, and opened again at the end of the row.
    reader.click(*view.tabs[0].middle, button=2)
    tabs(reader, 2)
    reader.press("ctrl+shift+t")
    reader.wait_until_translated(flood_title)
    reader.look_again(flood_page)
    tabs(reader, 3)

    # Leave and come back.
    assert reader.leave() == (0, "", "")
    market.unlink()
    reader.start()
    reader.wait_until_translated(flood_title)
    reader.look_again(flood_page)
    tabs(reader, 2)
    reader.press("ctrl+Tab")
    reader.wait_until_translated(coffee_title)
    reader.press("ctrl+w")
    reader.wait_until_translated(flood_title)
    reader.press("ctrl+w")
    reader.wait("the welcome", lambda: reader.title == "Sejajar")
    assert reader.leave() == (0, "", "")
    reader.start()
    reader.wait("the welcome", lambda: reader.title == "Sejajar")
    assert reader.leave() == (0, "", "")


def test_several_files_of_the_command_line(
    reader: Reader, sample: Path, sample_document: dict[str, Any], tmp_path: Path
) -> None:
    market = tmp_path / "pasar.txt"
    market.write_text(MARKET, encoding="utf-8")
    reader.start(sample, market)
    reader.wait_until_translated(sample_document["title"])
    tabs(reader, 2)

    # Started again, the program shows the window that there is, and opens a file in it.
    assert reader.start_beside() == (0, b"", b"")
    assert len(reader.windows) == 1
    coffee = tmp_path / "kopi.txt"
    coffee.write_text(COFFEE, encoding="utf-8")
    assert reader.start_beside(coffee) == (0, b"", b"")
    reader.wait_until_translated(COFFEE.splitlines()[0])
    tabs(reader, 3)
    assert reader.leave() == (0, "", "")
