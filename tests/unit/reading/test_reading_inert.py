"""No format fetches anything, and no entity of a file's own brings in another file."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from tests.bench.reading_fuzz import MAKERS, make_zip

from sejajar.reading import FORMATS, open_file
from sejajar.text import ReadingError

TITLE = "Warga Desa Sukamaju Bangun Jembatan"
PARAGRAPHS = ["Warga Desa Sukamaju membangun jembatan bambu. Jembatan lama hanyut.", "Warga senang sekali."]
SECRET = "rahasia-negara"
AWAY = "http://127.0.0.1:9/jauh"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BODY = "<p>Warga Desa Sukamaju membangun jembatan bambu. &x; Jembatan lama hanyut.</p>"


def entity(secret: Path) -> str:
    return (
        f'<?xml version="1.0"?><!DOCTYPE a SYSTEM "{AWAY}.dtd" '
        f'[<!ENTITY x SYSTEM "{secret.as_uri()}"><!ENTITY % y SYSTEM "{AWAY}"> %y;]>'
    )


def hostile(suffix: str, secret: Path) -> bytes:
    """A file of the format that points outside wherever the format lets it."""
    if suffix == ".txt":
        return f"{PARAGRAPHS[0]}\n<!ENTITY x SYSTEM '{secret}'> &x; {AWAY} <img src='{AWAY}'>\n".encode()
    if suffix == ".md":
        return f"# {TITLE}\n\n{PARAGRAPHS[0]} ![foto]({AWAY}.png) [lihat]({secret.as_uri()})\n".encode()
    if suffix in (".html", ".eml"):
        page = (
            f"{entity(secret)}<html><head><title>{TITLE}</title><base href='{AWAY}'>"
            f"<link rel=stylesheet href=a.css>"
            f"<script src='{AWAY}.js'></script></head><body><article>{BODY}<img src='{AWAY}.png'>"
            f"<iframe src='{secret.as_uri()}'></iframe><object data='{AWAY}'></object></article></body>"
        )
        head = f"Subject: {TITLE}\r\nContent-Type: text/html\r\nContent-Location: {AWAY}\r\n\r\n"
        return ((head if suffix == ".eml" else "") + page).encode()
    if suffix == ".docx":
        document = f'<w:document xmlns:w="{W}"><w:p><w:r><w:t>Warga &x;</w:t></w:r></w:p></w:document>'
        return make_zip({"word/document.xml": entity(secret) + document})
    if suffix == ".odt":
        return make_zip({"content.xml": entity(secret) + "<a>&x;</a>"})
    if suffix == ".epub":
        container = (
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="book.opf"/></rootfiles></container>'
        )
        book = (
            '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="a.xhtml"/>'
            f'<item id="b" href="{AWAY}"/><item id="c" href="../../../../etc/passwd"/></manifest>'
            '<spine><itemref idref="a"/><itemref idref="b"/><itemref idref="c"/></spine></package>'
        )
        chapter = f"{entity(secret)}<html><body>{BODY}<img src='{AWAY}'/></body></html>"
        return make_zip({"META-INF/container.xml": container, "book.opf": book, "a.xhtml": chapter})
    if suffix == ".rtf":
        field = f'{{\\field{{\\*\\fldinst INCLUDETEXT "{secret}"}}{{\\fldrslt kosong}}}}'
        picture = f'{{\\field{{\\*\\fldinst INCLUDEPICTURE "{AWAY}"}}}}{{\\*\\template {AWAY}.dot}}'
        return f"{{\\rtf1 {PARAGRAPHS[0]} {field}{picture}\\par}}".encode()
    assert suffix == ".pdf"
    link = f'#link("{AWAY}")[tautan]'
    return MAKERS[".pdf"](TITLE, PARAGRAPHS, settings=link)


@pytest.mark.parametrize("suffix", [form.suffixes[0] for form in FORMATS])
def test_no_format_reaches_out(suffix: str, tmp_path: Path) -> None:
    secret = tmp_path / "rahasia.txt"
    secret.write_text(SECRET, encoding="utf-8")
    path = tmp_path / f"berkas{suffix}"
    path.write_bytes(hostile(suffix, secret))
    try:
        text = open_file(path).article.text
    except ReadingError as error:
        # Word processors have no use for entities of a document's own.
        assert suffix in (".docx", ".odt")
        assert SECRET not in str(error)  # noqa: PT017
    else:
        assert "Warga" in text
        assert SECRET not in text
        assert "root:" not in text


@pytest.mark.filterwarnings("ignore:A test tried to use socket")
def test_the_test_run_would_see_it() -> None:
    with pytest.raises(RuntimeError, match="socket"):
        socket.socket(socket.AF_INET, socket.SOCK_STREAM)
