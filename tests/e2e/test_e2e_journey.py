"""From a damaged article to a bilingual PDF, by mouse and keyboard."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from tests.e2e.reader import Reader

Document = dict[str, Any]


def entity_called(document: Document, name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(e for e in document["entities"] if e["name"] == name)
    return found


def texts_of(document: Document, mention: dict[str, Any]) -> tuple[str, list[str]]:
    """The words of one mention: in the original, and in the translation."""
    segment = document["segments"][mention["segment"]]
    start, end = mention["source"]
    return segment["source"][start:end], [segment["target"][a:b] for a, b in mention["targets"]]


def squeezed(text: str) -> str:
    """Without white space, and without the signs behind words that are warned of."""
    return "".join(text.replace("▲", "").split())


@pytest.fixture
def article(sample: Path, tmp_path: Path) -> Path:
    """A copy of the sample, as a file of the reader's own."""
    return Path(shutil.copy(sample, tmp_path / "berita.txt"))


def test_the_main_job(
    reader: Reader,
    laid_out: Callable[[Path], str],
    article: Path,
    sample_document: Document,
    tmp_path: Path,
) -> None:
    hadi = entity_called(sample_document, "Hadi Wiratmoko")
    people = [e["name"] for e in sample_document["entities"] if e["kind"] == "person"]
    assert len(hadi["mentions"]) > 1

    reader.start(article)
    reader.resize(1180, 760)
    reader.wait_until_translated(sample_document["title"])

    # A click in the sidebar lights all his mentions on both sides and frames the first.
    rows = reader.look().entity_rows("person")
    reader.click(*rows[people.index("Hadi Wiratmoko")])
    source, target = reader.look_for_frames("person")
    original, translations = texts_of(sample_document, hadi["mentions"][0])
    assert reader.copied_from(source) == original
    assert reader.copied_from(target) in translations

    # F3 goes to the next one, and the frame with it.
    first = source
    reader.press("F3")
    reader.look_for("another frame", lambda view: view.lit("person", view.source).framed not in ([], first))
    source, target = reader.look_for_frames("person")
    original, translations = texts_of(sample_document, hadi["mentions"][1])
    assert reader.copied_from(source) == original
    assert reader.copied_from(target) in translations

    # Escape puts the lights out; a click on the name in the translation lights both sides again.
    reader.put_out()
    reader.click(*target[0].middle)
    source, _ = reader.look_for_frames("person")
    assert reader.copied_from(source) == original

    # Export, and read the PDF back.
    pdf = tmp_path / "hasil.pdf"
    reader.press("ctrl+e")
    reader.answer(str(pdf))
    reader.wait("the PDF", pdf.exists)
    assert_holds_both_languages(pdf, laid_out(pdf), sample_document)

    # The window comes back as it was left.
    assert reader.leave() == (0, "", "")
    reader.start()
    reader.wait("the same size", lambda: reader.size == (1180, 760))
    assert reader.leave() == (0, "", "")


def assert_holds_both_languages(pdf: Path, text: str, document: Document) -> None:
    assert "Hadi Wiratmoko" in text
    assert text.index("Bahasa Indonesia") < text.index("English")

    pages = [squeezed(page.extract_text()) for page in PdfReader(pdf).pages]
    for side, most in (("source", 0), ("target", 2)):  # another run may choose between two equals otherwise
        lost = [one[side] for one in document["segments"] if squeezed(one[side]) not in "".join(pages)]
        assert len(lost) <= most, lost
