"""Word and OpenDocument files with all that word processors put beside the running text."""

from __future__ import annotations

import pytest
from tests.bench.reading_fuzz import make_zip

from sejajar.reading import read_bytes
from sejajar.text import ReadingError

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
NAMES = "urn:oasis:names:tc:opendocument:xmlns"


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def paragraph(*inside: str) -> str:
    return f"<w:p>{''.join(inside)}</w:p>"


def word(*body: str, space: str = W, at: str = "word/document.xml", **parts: str) -> list[str]:
    document = f'<w:document xmlns:w="{space}" xmlns:mc="{MC}"><w:body>{"".join(body)}</w:body></w:document>'
    others = {f"word/{name}.xml": f'<w:x xmlns:w="{space}">{inside}</w:x>' for name, inside in parts.items()}
    return read_bytes(make_zip({at: document} | others), name="surat.docx").text.split("\n")


def office(body: str) -> list[str]:
    prefixes = {
        "office": "office",
        "text": "text",
        "draw": "drawing",
        "svg": "svg-compatible",
        "table": "table",
    }
    heads = " ".join(f'xmlns:{short}="{NAMES}:{long}:1.0"' for short, long in prefixes.items())
    content = (
        f"<office:document-content {heads}><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    return read_bytes(make_zip({"content.xml": content}), name="surat.odt").text.split("\n")


BOX = f"<w:txbxContent>{paragraph(run('Isi kotak.'))}{paragraph(run('Baris kedua.'))}</w:txbxContent>"


def test_a_text_box_does_not_part_the_sentence_it_hangs_on() -> None:
    either = f"<mc:Choice>{BOX}</mc:Choice><mc:Fallback>{BOX}</mc:Fallback>"
    for box in (f"<mc:AlternateContent>{either}</mc:AlternateContent>", f"<w:pict>{BOX}</w:pict>"):
        hung = paragraph(run("Warga membangun "), f"<w:r>{box}</w:r>", run("jembatan bambu."))
        assert word(hung, paragraph(run("Jembatan selesai."))) == [
            "Warga membangun jembatan bambu.",
            *("Isi kotak.", "Baris kedua.", "Jembatan selesai."),
        ]
    inner = f"<w:txbxContent>{paragraph(run('Luar '), f'<w:r>{BOX}</w:r>', run('kotak.'))}</w:txbxContent>"
    assert word(paragraph(run("Awal "), f"<w:r>{inner}</w:r>", run("akhir."))) == [
        *("Awal akhir.", "Luar kotak.", "Isi kotak.", "Baris kedua."),
    ]


def test_a_text_box_in_a_table() -> None:
    cells = (paragraph(run("Desa"), f"<w:r>{BOX}</w:r>"), paragraph(run("150")))
    row = "".join(f"<w:tc>{cell}</w:tc>" for cell in cells)
    assert word(f"<w:tbl><w:tr>{row}</w:tr></w:tbl>") == ["Desa 150", "Isi kotak.", "Baris kedua."]


def test_changes_and_comments() -> None:
    assert word(
        paragraph(
            run("Warga "),
            f"<w:ins>{run('desa ')}</w:ins>",
            "<w:del><w:r><w:delText>kota</w:delText></w:r></w:del>",
        ),
        paragraph(f"<w:moveFrom>{run('Jembatan selesai.')}</w:moveFrom>", run("Bambu diambil dari kebun.")),
        paragraph(f"<w:moveTo>{run('Jembatan selesai.')}</w:moveTo>"),
        comments=paragraph(run("Periksa lagi!")),
        header1=paragraph(run("Kabar Kita")),
        footnotes=paragraph(run("Catatan kaki.")),
        endnotes=paragraph(run("Catatan akhir.")),
    ) == ["Warga desa", "Bambu diambil dari kebun.", "Jembatan selesai.", "Catatan kaki.", "Catatan akhir."]


def test_other_names_for_the_same() -> None:
    assert word(paragraph(run("Warga membangun jembatan.")), space=STRICT) == ["Warga membangun jembatan."]
    assert word(paragraph(run("Warga membangun jembatan.")), at="word/document2.xml") == [
        "Warga membangun jembatan."
    ]


def test_a_text_box_and_a_description_in_opendocument() -> None:
    frame = (
        "<draw:frame><draw:text-box><text:p>Isi kotak.</text:p><text:p>Baris kedua.</text:p></draw:text-box>"
        "<svg:title>Foto</svg:title><svg:desc>Jembatan</svg:desc></draw:frame>"
    )
    assert office(f"<text:p>Warga membangun {frame}jembatan.</text:p><text:p>Jembatan selesai.</text:p>") == [
        *("Warga membangun jembatan.", "Isi kotak.", "Baris kedua.", "Jembatan selesai."),
    ]
    assert office(f"{frame}<text:p>Jembatan selesai.</text:p>") == [
        "Isi kotak.",
        "Baris kedua.",
        "Jembatan selesai.",
    ]


@pytest.mark.parametrize(
    "member", ["word/vbaProject.bin", "Basic/Standard/Module1.xml", "Scripts/python/a.py"]
)
def test_macros_are_refused(member: str) -> None:
    document = f'<w:document xmlns:w="{W}">{paragraph(run("Warga membangun jembatan."))}</w:document>'
    body = "word/document.xml" if member.startswith("word") else "content.xml"
    with pytest.raises(ReadingError, match="contains macros"):
        read_bytes(make_zip({body: document, member: "Sub AutoOpen()"}), name="surat")
