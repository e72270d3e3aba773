"""PDF: columns, pages and broken words come out as the text that was set; what holds no text is refused."""

from __future__ import annotations

import json
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
import typst
from tests.bench.reading_fuzz import make_pdf

from sejajar.reading import Opened, WordTable, open_steps, read_bytes
from sejajar.reading.pdf import _start, pdf_steps
from sejajar.text import Article, ReadingError

KILLED = 1 if sys.platform == "win32" else -9
ARTICLES = Path(__file__).parents[2] / "articles"
KNOWN = WordTable(Path(__file__).parents[3] / "resources")
TITLE = "Warga Desa Sukamaju Bangun Jembatan Bambu Sepanjang Empat Puluh Meter"
STORY = [
    "Warga Desa Sukamaju membangun jembatan bambu sepanjang 40 meter. Jembatan lama hanyut diterjang banjir "
    "pada bulan lalu, dan anak-anak harus menyeberang dengan perahu setiap hari.",
    "“Kami tidak bisa menunggu lagi,” kata Kepala Desa H. M. Arifin, S.H. Ia berharap bantuan pemerintah "
    "segera datang karena perahu-perahu itu sudah tua dan sering bocor.",
    "Warga bekerja bergotong royong selama tiga minggu. Bambu diambil dari kebun sendiri, sedangkan tali "
    "dan paku dibeli dengan uang iuran. Setiap keluarga menyumbang Rp 50.000.",
    "Jembatan itu hanya boleh dilalui pejalan kaki. Sepeda motor harus memutar lewat kota kecamatan.",
]


def read(pdf: bytes) -> Article:
    return read_bytes(pdf, name="berkas.pdf", known=KNOWN)


def paragraphs(pdf: bytes) -> list[str]:
    return read(pdf).text.split("\n")


def clean(stem: str) -> list[str]:
    text = (ARTICLES / "gold" / f"{stem}.txt").read_text(encoding="utf-8").strip()
    return [" ".join(block.split("\n")) for block in text.split("\n\n")]


@pytest.mark.parametrize("columns", [1, 2, 3])
@pytest.mark.parametrize("settings", ["", "#set par(justify: false)", "#set par(first-line-indent: 12pt)"])
def test_columns_are_read_one_after_another(columns: int, settings: str) -> None:
    article = read(make_pdf(TITLE, STORY, columns=columns, settings=settings + "\n#set page(height: 260pt)"))
    assert article.text.split("\n") == [TITLE, *STORY]
    assert article.title == TITLE


def test_columns_that_the_file_has_line_by_line() -> None:
    left = [f"Kolom kiri baris ke-{line} penuh dengan kata" for line in range(8)]
    right = [f"Kolom kanan baris ke-{line} penuh dengan kata" for line in range(8)]
    placed = "".join(
        f"#place(dx: {dx}pt, dy: {14 * line}pt, [{text}])\n"
        for line, row in enumerate(zip(left, right, strict=True))
        for dx, text in zip((0, 240), row, strict=True)
    )
    pdf = typst.compile(f"#set page(width: 560pt, height: 300pt)\n#set text(10pt)\n{placed}".encode())
    assert read(pdf).text.replace("\n", " ") == " ".join(left + right)


@pytest.mark.parametrize("stem", ["banjir-demak", "pilkada", "teknologi", "wawancara", "laba-bank"])
def test_our_articles_survive_being_printed(stem: str) -> None:
    title, *rest = clean(stem)
    article = read(make_pdf(title, rest))
    assert article.text.split("\n") == [title, *rest]
    assert article.title == title


@pytest.mark.usefixtures("qapp")
def test_another_program_that_gives_no_sign_of_its_line_ends(tmp_path: Path) -> None:
    from PySide6.QtGui import QPageSize, QPdfWriter, QTextDocument

    path = tmp_path / "cetak.pdf"
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A6))
    document = QTextDocument()
    document.setHtml(f"<h1>{TITLE}</h1>" + "".join(f"<p align=justify>{text}</p>" for text in STORY))
    document.print_(writer)
    del writer
    assert paragraphs(path.read_bytes()) == [TITLE, *STORY]


SYLLABLES = (
    "Pe~me~rin~tah me~nga~ta~kan ke~ra~ja~an ti~dak ber~tang~gung ja~wab atas ke~ru~sak~an jem~ba~tan itu, "
    "se~dang~kan anak-anak dan ibu-ibu~nya ha~rus ber~ja~lan-jalan me~nye~be~rang de~ngan pe~ra~hu-perahu "
    "tua yang di~di~ri~kan ber~sa~ma-sama oleh war~ga ter~ta~ta de~ngan sa~yur-ma~yur di se~ke~li~ling~nya."
)


@pytest.mark.parametrize("width", range(130, 290, 20))
def test_broken_words_are_whole_again_and_doubled_ones_keep_their_hyphen(width: int) -> None:
    said = json.dumps(SYLLABLES.replace("~", "\u00ad"), ensure_ascii=False)
    page = f"#set page(width: {width}pt, height: 400pt, margin: 20pt)\n#set text(10pt)\n"
    pdf = typst.compile(f"{page}#par(justify: true, {said})".encode())
    assert read(pdf).text == SYLLABLES.replace("~", "")


@pytest.mark.parametrize(
    ("left", "right", "whole"),
    [
        ("menam", "bahkan", "menambahkan"),
        ("ter", "tera", "tertera"),
        ("me", "merintah", "memerintah"),
        ("warna", "warni", "warna-warni"),
        ("buku", "bukunya", "buku-bukunya"),
        ("PEMERIN", "TAH", "PEMERINTAH"),
        ("pro", "Palestina", "pro-Palestina"),
        ("eks", "gubernur", "eks-gubernur"),
        ("ke", "12", "ke-12"),
        ("Tarumasa", "rinya", "Tarumasarinya"),
        ("pa", "pa", "papa"),
    ],
)
def test_a_word_that_a_line_end_broke_is_told_by_what_words_there_are(
    left: str, right: str, whole: str
) -> None:
    text = f"Soal {left}-\\\n{right} itu dibahas, juga Tarumasarinya dan papa."
    page = "#set page(width: 500pt, height: 400pt, margin: 20pt)\n#set text(10pt)\n"
    pdf = typst.compile(f"{page}{text}".encode())
    assert read(pdf).text == f"Soal {whole} itu dibahas, juga Tarumasarinya dan papa."


RUNNING = (
    "#set page(height: 150pt, header: context [Kabar Kita edisi #counter(page).display()], "
    'footer: context [https://kabar.example/cetak #h(1fr) #counter(page).display("1 dari 1", both: true)])\n'
)


@pytest.mark.parametrize("settings", ["", "#set par(first-line-indent: 12pt)"])
def test_running_heads_go_and_paragraphs_run_on_over_pages(settings: str) -> None:
    article = read(make_pdf(TITLE, STORY, settings=RUNNING + settings))
    assert article.text.split("\n") == [TITLE, *STORY]


def test_notes_stand_behind_their_paragraph_and_not_in_mid_sentence() -> None:
    body = STORY[0].replace("bambu", "bambu#footnote[Menurut catatan desa.]", 1)
    pdf = typst.compile(
        f"#set page(width: 300pt, height: 95pt, margin: 20pt)\n#set text(10pt)\n{body}\n\n{STORY[3]}".encode()
    )
    first, note, last = paragraphs(pdf)
    assert first.startswith("Warga Desa")
    assert first.endswith("setiap hari.")
    assert note.endswith("Menurut catatan desa.")
    assert last == STORY[3]


def test_no_cell_of_a_table_is_lost() -> None:
    pdf = typst.compile(
        b"#set page(width: 300pt, height: 300pt)\nHarga bahan pokok pada hari Senin.\n\n"
        b"#table(columns: 3, [Cabai], [Rp 80.000], [naik], [Beras], [Rp 16.000], [tetap])\n\nHarga turun."
    )
    text = read(pdf).text
    for cell in ("Cabai", "Rp 80.000", "naik", "Beras", "Rp 16.000", "tetap"):
        assert cell in text
    assert text.index("Rp 80.000") < text.index("Beras") < text.index("Rp 16.000") < text.index("Harga turun")


def test_a_page_set_sideways_is_read_and_a_mark_across_it_is_not() -> None:
    page = "#set page(width: 420pt, height: 420pt, margin: 30pt)\n#set text(10pt)\n"
    story = "\n\n".join(STORY)
    sideways = typst.compile(f"{page}#rotate(90deg, reflow: true, block(width: 340pt)[{story}])".encode())
    assert paragraphs(sideways) == STORY
    marked = typst.compile(f"{page}#place(center + horizon, rotate(45deg)[RAHASIA])\n{story}".encode())
    assert paragraphs(marked) == STORY


# -- files of our own making, object by object ---------------------------------------------------


def make_raw(*objects: bytes, trailer: bytes = b"") -> bytes:
    """Objects 1, 2, …, of which the first is the catalogue."""
    pdf, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(pdf))
        pdf += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        trailer,
        len(pdf),
    )
    return pdf + b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table) + end


def stream(data: bytes, about: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), about, data)


CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R >>"
PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
FONT = b"/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << %s >> >>" % FONT
SAID = b"BT /F 12 Tf 50 700 Td (Warga membangun jembatan bambu di desa itu sejak hari Minggu.) Tj ET"
MESSAGE = "Warga membangun jembatan bambu di desa itu sejak hari Minggu."


def test_a_file_of_our_own_making_is_read() -> None:
    assert read(make_raw(CATALOGUE, PAGES, PAGE, stream(SAID))).text == MESSAGE


def test_title_author_and_day_of_the_file() -> None:
    about = (
        b"<< /Title (%s) /Author (Ani Wijaya) /CreationDate (D:20241121080000+07'00') >>" % MESSAGE.encode()
    )
    article = read(make_raw(CATALOGUE, PAGES, PAGE, stream(SAID), about, trailer=b"/Info 5 0 R"))
    assert (article.title, article.author, article.date) == (MESSAGE, "Ani Wijaya", "2024-11-21")
    about = b"<< /Title (Microsoft Word - berita.docx) /Author (user) >>"
    article = read(make_raw(CATALOGUE, PAGES, PAGE, stream(SAID), about, trailer=b"/Info 5 0 R"))
    assert (article.title, article.author, article.date) == ("", "", "")


def test_a_scanned_page_needs_ocr() -> None:
    picture = stream(
        b"\x80" * 64,
        b"/Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 8 /ColorSpace /DeviceGray",
    )
    page = PAGE.replace(FONT, b"/XObject << /I 5 0 R >>")
    scanned = make_raw(CATALOGUE, PAGES, page, stream(b"500 0 0 700 50 50 cm /I Do"), picture)
    with pytest.raises(ReadingError, match="has no text layer; it needs OCR first"):
        read(scanned)


def test_a_font_without_its_alphabet_needs_ocr() -> None:
    private = "".join(chr(0xE000 + at) for at in range(40)).encode("utf-16-be")
    to_unicode = stream(
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <FF> "
        b"endcodespacerange 1 beginbfrange <20> <7E> <E020> endbfrange endcmap end end"
    )
    page = PAGE.replace(b"/BaseFont /Helvetica", b"/BaseFont /Helvetica /ToUnicode 5 0 R")
    assert private
    with pytest.raises(ReadingError, match="OCR"):
        read(make_raw(CATALOGUE, PAGES, page, stream(SAID), to_unicode))


def test_a_password() -> None:
    lock = b"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <%s> /U <%s> >>" % (b"41" * 32, b"42" * 32)
    with pytest.raises(ReadingError, match="password"):
        read(make_raw(CATALOGUE, PAGES, PAGE, stream(SAID), trailer=b"/Encrypt %s /ID [<41> <41>]" % lock))


def test_damaged_files() -> None:
    whole = make_pdf(TITLE, STORY)
    for damaged in (whole[: len(whole) // 3], b"%PDF-1.7\n" + b"\0" * 500, b"%PDF-1.4"):
        with pytest.raises(ReadingError):
            read(damaged)


def _packed(data: bytes, about: bytes = b"") -> bytes:
    return stream(zlib.compress(data), b"/Filter /FlateDecode " + about)


def test_pages_with_too_much_on_them() -> None:
    many = PAGES.replace(b"[3 0 R]", b"[" + b"3 0 R " * 4000 + b"]").replace(b"/Count 1", b"/Count 4000")
    crowded = stream(SAID * 5000)
    for objects in ((CATALOGUE, many, PAGE, stream(SAID)), (CATALOGUE, PAGES, PAGE, crowded)):
        with pytest.raises(ReadingError, match="more on its pages"):
            read(make_raw(*objects))


def test_what_unpacks_to_nothing_is_read() -> None:
    assert read(make_raw(CATALOGUE, PAGES, PAGE, _packed(b" " * 80_000_000 + SAID))).text == MESSAGE


@pytest.mark.skipif(sys.platform != "linux", reason="the system holds no process to its memory")
def test_a_bomb_fills_a_memory_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "bom.pdf"
    path.write_bytes(make_raw(*laughter(6)))
    said = subprocess.run(
        [
            *(sys.executable, "-c"),
            "import resource, sys\nfrom pathlib import Path\nfrom sejajar.reading import read_file\n"
            "try:\n    read_file(Path(sys.argv[1]))\nexcept Exception as error:\n    print(repr(error))\n"
            "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)",
            path,
        ],
        capture_output=True,
        check=True,
        text=True,
    ).stdout.splitlines()
    assert said[0].startswith("ReadingError('“bom.pdf” cannot be read: its pages are damaged, or")
    # In kilobytes. Had it stopped by itself, and not at the limit, it would not have been a bomb.
    assert 250_000 < int(said[1]) < 800_000


def endless() -> bytes:
    """A page that draws an hour's worth of nothing, in one call of the library."""
    drawing = _packed(b" " * 60_000_000, b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]")
    page = PAGE.replace(FONT, b"/XObject << /X 5 0 R >>")
    return make_raw(CATALOGUE, PAGES, page, stream(b"/X Do " * 10_000), drawing)


@pytest.fixture
def processes(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """Those that a test has started."""
    started: list[subprocess.Popen[bytes]] = []

    def start(name: str) -> subprocess.Popen[bytes]:
        started.append(_start(name))
        return started[-1]

    monkeypatch.setattr("sejajar.reading.pdf._start", start)
    return started


def test_a_page_without_an_end_is_given_up(processes: list[subprocess.Popen[bytes]]) -> None:
    with pytest.raises(ReadingError, match="takes too long"):
        list(pdf_steps(endless(), name="lama.pdf", patience=2))
    assert [process.returncode for process in processes] == [KILLED]


def test_closing_stops_a_page_without_an_end(processes: list[subprocess.Popen[bytes]]) -> None:
    steps = pdf_steps(endless(), name="lama.pdf")
    # Some words while it starts, then a word now and then though the page does not end.
    for _ in range(20):
        assert next(steps) == 0
    assert processes[0].poll() is None
    steps.close()
    assert [process.returncode for process in processes] == [KILLED]


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
@pytest.mark.parametrize(
    ("says", "ends", "message"),
    [
        ([{"share": 0}], "kill -SEGV $$", "its pages are damaged, or there is too much on them"),
        ([], "exit 1", "does not start"),
        ([], "", "does not start"),
        ([{"share": 0}, {"fault": "IndexError"}], "exit 0", "IndexError"),
    ],
)
def test_a_process_that_ends(
    says: list[object], ends: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "python"
    if ends:
        lines = (f"echo '{json.dumps(said)}'\n" for said in says)
        program.write_text(f"#!/bin/sh\n{''.join(lines)}{ends}\n", encoding="utf-8")
        program.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(program))
    with pytest.raises(RuntimeError if "Index" in message else ReadingError, match=message):
        list(pdf_steps(make_pdf(TITLE, STORY), name="berkas.pdf"))


def test_the_process_can_open_neither_files_nor_ways_out() -> None:
    if sys.platform == "win32":
        pytest.skip("the system has no such limits")
    tried = (
        "import socket, sys\nfrom sejajar.reading import pdf_pages\npdf_pages._limit()\n"
        "for opening in (socket.socket, lambda: open('/etc/hostname')):\n"
        "    try:\n        opening()\n    except OSError as error:\n        print(error.strerror)\n"
    )
    done = subprocess.run([sys.executable, "-c", tried], capture_output=True, check=True, text=True)
    assert done.stdout.splitlines() == ["Too many open files"] * 2


def test_a_module_in_the_folder_is_not_taken_for_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ctypes.py").write_text("raise SystemExit", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert read(make_pdf(TITLE, STORY)).title == TITLE


def laughter(depth: int) -> list[bytes]:
    """A drawing that is drawn ten times by one that is drawn ten times, and so on."""
    drawing = b"/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << %s >>"
    page = PAGE.replace(FONT, b"/XObject << /X 5 0 R >>")
    above = [
        stream(b"/X Do " * 10, drawing % b"/XObject << /X %d 0 R >>" % (6 + at)) for at in range(depth - 1)
    ]
    return [CATALOGUE, PAGES, page, stream(b"/X Do"), *above, stream(SAID, drawing % FONT)]


def test_drawings_in_drawings_are_read() -> None:
    assert set(read(make_raw(*laughter(2))).text.replace(MESSAGE, "")) <= {" ", "\n"}


def test_nothing_in_a_file_is_run_or_fetched() -> None:
    catalogue = CATALOGUE.replace(
        b">>",
        b"/OpenAction << /S /URI /URI (http://127.0.0.1:9/a) >> /AA << /WC << /S /JavaScript "
        b"/JS (app.alert\\(1\\)) >> >> "
        b"/AcroForm << /Fields [] /XFA (http://127.0.0.1:9/x) >> >>",
    )
    page = PAGE.replace(
        b"/Contents 4 0 R",
        b"/Contents [4 0 R 5 0 R] /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 600 800] "
        b"/A << /S /GoToR /F (http://127.0.0.1:9/b.pdf) >> >>]",
    )
    elsewhere = stream(b"", b"/F (/etc/passwd) /FFilter []")
    # The test run refuses sockets, so that a fetch would fail here.
    assert read(make_raw(catalogue, PAGES, page, stream(SAID), elsewhere)).text == MESSAGE


# -- progress ------------------------------------------------------------------------------------


def test_progress_grows_to_the_article(tmp_path: Path) -> None:
    path = tmp_path / "berita.pdf"
    path.write_bytes(make_pdf(TITLE, STORY, settings=RUNNING))
    *shares, opened = open_steps(path)
    assert isinstance(opened, Opened)
    assert opened.article.title == TITLE
    numbers = [share for share in shares if isinstance(share, float)]
    assert len(numbers) == len(shares) >= 5
    assert numbers == sorted(numbers)
    assert 0 <= numbers[0] < numbers[-1] <= 1


def test_closing_cancels(tmp_path: Path) -> None:
    path = tmp_path / "berita.pdf"
    path.write_bytes(make_pdf(TITLE, STORY, settings=RUNNING))
    steps = open_steps(path)
    next(steps)
    assert isinstance(next(steps), float)
    steps.close()
    assert list(steps) == []
    # And the next file is read as ever.
    assert [step for step in open_steps(path) if isinstance(step, Opened)]
