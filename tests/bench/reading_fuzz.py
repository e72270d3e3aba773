"""Mutated files through the reader: an Article or a ReadingError, nothing else, and in bounded time.

    python tests/bench/reading_fuzz.py [--rounds N] [--only SUFFIX …]

Prints a table; a file that breaks the rule is kept in the temporary folder and named.
"""

from __future__ import annotations

import argparse
import io
import json
import random
import resource
import tempfile
import textwrap
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Iterator
from email.message import EmailMessage
from html import escape
from pathlib import Path

from sejajar.reading import open_html, read_file
from sejajar.text import ReadingError

ARTICLES = Path(__file__).parents[1] / "articles"
PASTE = "paste"
"""Stands for rich text from the clipboard."""
# Pieces that upset readers of text, of markup and of archives.
TOKENS = (
    b"&ldquo",
    b"&amp;amp;quot;",
    b"&#x110000;",
    b"&#0;",
    b"<p>",
    b"</p>",
    b"<![CDATA[",
    b"<!--",
    b"<!DOCTYPE",
    b"<table><tr><td>",
    b"<script>",
    b"\x00",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    b"\xe2\x80\xa8",
    b"\xf0\x9f\x98\x80",
    b"\r",
    b"....",
    b'"',
    b"Baca juga: ",
    b"http://",
    b"a@b.",
    b"(",
    b"(at/pip)",
    b"JAKARTA, A.com - ",
    b"\\u201c",
    b"<div>" * 200,
    b"PK\x03\x04",
    b"%PDF-",
    b"endstream endobj ",
    b"/Length 0 ",
    b" 1 0 R ",
    b"/Filter [/FlateDecode /FlateDecode] ",
    b"{\\rtf1 ",
    b"{" * 300,
    b"}}",
    b"\\u-9999 ",
    b"\\bin99999 ",
    b"\\'e9",
    b"\xef\xbb\xbf",
    b"1. ",
    b"-\n",
    b"]]>",
    b"&entity;",
    b"A. " * 50,
)


def mutate(data: bytes, chance: random.Random) -> bytes:
    """A few of: change, cut, repeat, insert, and once in a while a break at a random place."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(changed) + 1)
        what = chance.randrange(6)
        if what == 0 and changed:
            changed[at % len(changed)] = chance.randrange(256)
        elif what == 1:
            del changed[at : at + chance.randrange(1, 200)]
        elif what == 2:
            changed[at:at] = changed[at : at + chance.randrange(1, 300)]
        elif what == 3:
            changed[at:at] = chance.choice(TOKENS)
        elif what == 4 and chance.random() < 0.2:
            del changed[at:]
        else:
            changed[at : at + 4] = chance.randbytes(4)
    return bytes(changed)


def mutate_inside(data: bytes, chance: random.Random) -> bytes:
    """A sound archive with unsound members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for member in old.namelist():
            inside = old.read(member)
            new.writestr(member, mutate(inside, chance) if chance.random() < 0.6 else inside)
    return buffer.getvalue()


def seeds(suffix: str) -> Iterator[bytes]:
    """Whole files of a format to start from, made of our own articles."""
    for damaged in sorted((ARTICLES / "damaged").glob("*.txt")):
        path = ARTICLES / "gold" / damaged.name
        title, *paragraphs = path.read_text(encoding="utf-8").strip().replace("\n\n", "\0").split("\0")
        paragraphs = [paragraph.replace("\n", " ") for paragraph in paragraphs]
        make = make_html if suffix == PASTE else MAKERS.get(suffix)
        yield make(title, paragraphs) if make else damaged.read_bytes()


def make_html(title: str, paragraphs: list[str]) -> bytes:
    head = f"<title>{escape(title)}</title><meta property='og:site_name' content='Kabar Kita'>"
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    return f"<html><head>{head}</head><body><article><h1>{title}</h1>{body}</article></body></html>".encode()


def make_markdown(title: str, paragraphs: list[str]) -> bytes:
    return (f"# {title}\n\n" + "\n\n".join(textwrap.fill(paragraph, 70) for paragraph in paragraphs)).encode()


def make_mail(title: str, paragraphs: list[str]) -> bytes:
    message = EmailMessage()
    message["Subject"], message["From"] = title, "Redaksi Kabar Kita <redaksi@kabarkita.example>"
    message["Date"] = "Thu, 21 Nov 2024 08:00:00 +0700"
    message.set_content("\n\n".join(paragraphs))
    message.add_alternative(make_html(title, paragraphs).decode(), subtype="html")
    return message.as_bytes()


def make_saved_page(title: str, paragraphs: list[str]) -> bytes:
    """A page as browsers save it with its pictures: mail of several parts."""
    page = EmailMessage()
    page["Subject"], page["From"] = title, "<Saved by Blink>"
    page["Snapshot-Content-Location"] = "https://kabarkita.example/berita"
    page.set_content(make_html(title, paragraphs).decode(), subtype="html", cte="quoted-printable")
    page.add_related(b"\x89PNG", "image", "png")
    return page.as_bytes()


def make_pdf(title: str, paragraphs: list[str], *, columns: int = 1, settings: str = "") -> bytes:
    """As typst sets it, with page numbers; `settings` is typst markup."""
    import typst

    head = (
        f'#set page(width: 420pt, height: 595pt, margin: 50pt, columns: {columns}, numbering: "1")'
        '\n#set text(lang: "id", size: 10pt)\n#set par(justify: true)\n'
    )
    # The text goes in as strings, which typst never reads as markup.
    said = [json.dumps(text, ensure_ascii=False) for text in (title, *paragraphs)]
    float_ = '#place(top + center, scope: "parent", float: true, text(18pt, weight: "bold", {}))'
    above = float_.format(said[0]) if columns > 1 else f'#text(18pt, weight: "bold", {said[0]})'
    body = "\n\n".join(f"#par({text})" for text in said[1:])
    pdf: bytes = typst.compile(f"{head}{settings}\n{above}\n\n{body}".encode())
    return pdf


def make_rtf(title: str, paragraphs: list[str]) -> bytes:
    """Windows-1252 where it has the character, Unicode with a stand-in elsewhere."""

    def said(text: str) -> str:
        return "".join(map(written, text.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}")))

    def written(character: str) -> str:
        if character.isascii():
            return character
        try:
            return f"\\'{character.encode('cp1252').hex()}"
        except UnicodeEncodeError:
            units = character.encode("utf-16-le")
            halves = (units[at] + 256 * units[at + 1] for at in range(0, len(units), 2))
            return "".join(f"\\u{half - 65536 if half > 32767 else half}?" for half in halves)

    head = (
        "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}}{\\colortbl;\\red0;}"
        f"{{\\info{{\\title {said(title)}}}{{\\author Ani Wijaya}}{{\\creatim\\yr2024\\mo11\\dy21}}}}"
        "{\\*\\generator Kata;}{\\header Kabar Kita\\par}\\pard\\f0\\fs24\r\n"
    )
    body = "".join(f"{said(text)}\\par\r\n" for text in (title, *paragraphs))
    picture = "{\\pict\\pngblip 89504e470d0a1a0a}"
    note = "{\\super\\chftn}{\\footnote\\pard\\chftn Catatan kaki.}"
    row = f"\\trowd\\pard\\intbl Desa{note}\\cell 150.000\\cell\\row\\pard"
    return f"{head}{body}{picture}{row}}}".encode("latin-1")


def make_zip(members: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, text in members.items():
            archive.writestr(member, text)
    return buffer.getvalue()


def make_docx(title: str, paragraphs: list[str]) -> bytes:
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>" for text in (title, *paragraphs))
    row = "".join(f"<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>" for cell in ("Desa", "150.000"))
    document = (
        f'<w:document xmlns:w="{w}"><w:body>{body}<w:tbl><w:tr>{row}</w:tr></w:tbl></w:body></w:document>'
    )
    note = "<w:footnote><w:p><w:r><w:t>Catatan kaki.</w:t></w:r></w:p></w:footnote>"
    notes = f'<w:footnotes xmlns:w="{w}">{note}</w:footnotes>'
    return make_zip({"word/document.xml": document, "word/footnotes.xml": notes})


def make_odt(title: str, paragraphs: list[str]) -> bytes:
    names = "urn:oasis:names:tc:opendocument:xmlns"
    note = (
        "<text:note-citation>1</text:note-citation><text:note-body><text:p>Catatan.</text:p></text:note-body>"
    )
    body = (
        "".join(f"<text:p>{escape(text)}</text:p>" for text in (title, *paragraphs))
        + f"<text:p>Akhir<text:note>{note}</text:note>.</text:p>"
    )
    head = f'xmlns:office="{names}:office:1.0" xmlns:text="{names}:text:1.0"'
    text = f"<office:body><office:text>{body}</office:text></office:body>"
    content = f"<office:document-content {head}>{text}</office:document-content>"
    return make_zip({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def make_epub(title: str, paragraphs: list[str]) -> bytes:
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OPS/book.opf"/></rootfiles></container>'
    )
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<metadata><dc:title>{escape(title)}</dc:title><dc:publisher>Kabar Kita</dc:publisher></metadata>"
        '<manifest><item id="b" href="bab%202.xhtml" media-type="application/xhtml+xml"/>'
        '<item id="a" href="bab1.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="a"/><itemref idref="b"/></spine></package>'
    )
    chapters = [
        "<html><body>" + "".join(f"<p>{escape(text)}</p>" for text in part) + "</body></html>"
        for part in (paragraphs[:2], paragraphs[2:])
    ]
    return make_zip(
        {
            "META-INF/container.xml": container,
            "OPS/book.opf": package,
            "OPS/bab1.xhtml": chapters[0],
            "OPS/bab 2.xhtml": chapters[1],
        }
    )


MAKERS = {
    ".html": make_html,
    ".mhtml": make_saved_page,
    ".md": make_markdown,
    ".eml": make_mail,
    ".docx": make_docx,
    ".odt": make_odt,
    ".epub": make_epub,
    ".pdf": make_pdf,
    ".rtf": make_rtf,
}


def run(suffix: str, rounds: int, *, seed: int = 1) -> tuple[Counter[str], float]:
    """What came of `rounds` mutated files, and the longest time one took, in seconds."""
    chance = random.Random(f"{suffix}{seed}")
    begin = list(seeds(suffix))
    outcome: Counter[str] = Counter()
    longest = 0.0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"mutated{suffix}"
        for _ in range(rounds):
            data = chance.choice(begin)
            # Half of the archives are damaged inside, where a reader of zip files sees no fault.
            if data.startswith(b"PK") and chance.random() < 0.5:
                data = mutate_inside(data, chance)
            else:
                data = mutate(data, chance)
            path.write_bytes(data)
            started = time.perf_counter()
            try:
                if suffix == PASTE:
                    open_html(data.decode(errors="replace"), name="")
                else:
                    read_file(path)
                outcome["article"] += 1
            except ReadingError:
                outcome["refused"] += 1
            except Exception:
                outcome["broken"] += 1
                kept = Path(tempfile.gettempdir()) / f"broken-{outcome['broken']}{suffix}"
                kept.write_bytes(data)
                print(kept, traceback.format_exc(limit=-2))
            longest = max(longest, time.perf_counter() - started)
    return outcome, longest


def main() -> None:
    kinds = [".txt", *MAKERS, PASTE]
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--only", action="append", choices=kinds, metavar="SUFFIX", help=f"one of {' '.join(kinds)}"
    )
    parser.add_argument("--rounds", type=int, default=1000)
    options = parser.parse_args()
    print(f"{'format':8} {'article':>8} {'refused':>8} {'broken':>7} {'longest':>9} {'peak memory':>12}")
    for suffix in options.only or kinds:
        outcome, longest = run(suffix, options.rounds)
        # PDF files are read in processes of their own.
        users = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
        peak = max(resource.getrusage(user).ru_maxrss for user in users) // 1024
        counts = f"{outcome['article']:8} {outcome['refused']:8} {outcome['broken']:7}"
        print(f"{suffix:8} {counts} {longest:7.2f} s {peak:9} MB")


if __name__ == "__main__":
    main()
