"""From a path, bytes, a paste or a page to an Article, or to one clear sentence why not."""

from __future__ import annotations

import re
import stat
from collections.abc import Container, Generator
from dataclasses import dataclass, replace
from pathlib import Path

from sejajar.reading.archive import Archive, broken
from sejajar.reading.book import extract_epub
from sejajar.reading.broken_words import BrokenWords, on_one_line
from sejajar.reading.composing import compose_steps, headline
from sejajar.reading.credits import real_author
from sejajar.reading.decoding import decode
from sejajar.reading.extract import Extract
from sejajar.reading.mail import extract_mail
from sejajar.reading.markdown import extract_markdown
from sejajar.reading.office import extract_docx, extract_odt, is_docx
from sejajar.reading.pdf import pdf_steps
from sejajar.reading.repairing import repair_paragraphs, repair_paragraphs_steps, repair_text_steps
from sejajar.reading.repairs import Repair
from sejajar.reading.rtf import extract_rtf
from sejajar.reading.steps import Steps, part, result_of
from sejajar.reading.webpage import extract_page, looks_like_html
from sejajar.text import Article, ReadingError

LIMIT_MB = 20
_LIMIT = LIMIT_MB * 1024 * 1024
_MOST_PARAGRAPHS = 400_000
"""Ten novels have fewer; these take some ten seconds."""
_LONG = 400_000
_FIRST_PAGES = 20_000
"""Characters: a text longer than the one takes more than a second, the other a blink."""


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that can be read; `suffixes` are lower case with their dot."""

    label: str
    suffixes: tuple[str, ...]


FORMATS = (
    Format("Plain text", (".txt", ".text")),
    Format("Web page", (".html", ".htm", ".xhtml", ".mhtml", ".mht")),
    Format("Word document", (".docx",)),
    Format("PDF document", (".pdf",)),
    Format("OpenDocument text", (".odt",)),
    Format("Rich text", (".rtf",)),
    Format("Book", (".epub",)),
    Format("Markdown", (".md", ".markdown")),
    Format("Mail", (".eml",)),
)


@dataclass(frozen=True, slots=True)
class Opened:
    """An article, what was mended in it, and the text as it was before, for those who want to see."""

    article: Article
    repairs: tuple[Repair, ...]
    original: str
    whole: bool = True
    """False for the beginning of a long text, shown while the rest is still being read."""


_Openings = Generator[float | Opened, None, Opened]


def open_file(path: Path, *, known: Container[str] = ()) -> Opened:
    """The article in a file. ReadingError where there is none.

    `known` are Indonesian words in lower case (a WordTable), by which those that line ends broke are told.
    """
    return result_of(_file_steps(path, known=known))


def open_steps(
    path: Path, *, preview: bool = False, known: Container[str] = ()
) -> Generator[float | Opened, None, None]:
    """The same with progress: shares done, from 0 to 1, and at the end the article. Closing it cancels.

    With `preview`, a long text's first pages come early, as an Opened that is not `whole`.
    """
    yield (yield from _file_steps(path, preview=preview, known=known))


def open_text_steps(
    text: str, html: str = "", *, preview: bool = False, known: Container[str] = ()
) -> Generator[float | Opened, None, None]:
    """The same for a paste, of which `html` is the rich text if it has any; plain text will do as well."""
    yield (yield from _paste_steps(text, html, preview=preview, known=known))


def read_file(path: Path, *, known: Container[str] = ()) -> Article:
    """The article in a file. ReadingError where there is none."""
    return open_file(path, known=known).article


def read_bytes(data: bytes, *, name: str, known: Container[str] = ()) -> Article:
    """The article in bytes without a file, in a format that shows what it is; `name` is for messages."""
    if len(data) > _LIMIT:
        raise _too_big(name)
    return result_of(_steps(data, name=name, suffix="", fallback="", known=known)).article


def open_text(text: str, *, title: str = "", known: Container[str] = ()) -> Opened:
    """The article in pasted plain text. ReadingError where there is nothing but white space."""
    return result_of(_mend(Extract((text,), title=title, lines=True), name="", fallback="", known=known))


def read_text(text: str, *, title: str = "", known: Container[str] = ()) -> Article:
    """As `open_text`, without what was mended."""
    return open_text(text, title=title, known=known).article


def open_html(html: str, *, name: str, known: Container[str] = ()) -> Opened:
    """The article in pasted rich text or in a whole page. ReadingError where there is no text."""
    return result_of(_mend(extract_page(html, name=name), name=name, fallback="", known=known))


def read_html(html: str, *, name: str, known: Container[str] = ()) -> Article:
    """As `open_html`, without what was mended."""
    return open_html(html, name=name, known=known).article


def _file_steps(path: Path, *, preview: bool = False, known: Container[str]) -> _Openings:
    yield 0.0
    data, suffix = _bytes_of(path), path.suffix.lower()
    steps = _steps(data, name=path.name, suffix=suffix, fallback=path.stem, preview=preview, known=known)
    return (yield from steps)


def _paste_steps(text: str, html: str, *, preview: bool, known: Container[str]) -> _Openings:
    if html:
        try:
            return (yield from _mend(extract_page(html, name=""), name="", fallback="", known=known))
        except ReadingError:
            # Rich text of nothing but pictures, say; what is plain beside it is read instead.
            pass
    extract = Extract((text,), lines=True)
    return (yield from _shown(extract, name="", fallback="", preview=preview, known=known))


def _steps(
    data: bytes, *, name: str, suffix: str, fallback: str, preview: bool = False, known: Container[str]
) -> _Openings:
    if not data.strip():
        raise _empty(name)
    if b"%PDF-" in data[:1024] and (suffix == ".pdf" or data.lstrip().startswith(b"%PDF-")):
        extract = yield from part(pdf_steps(data, name=name), 0, 0.6)
        return (yield from part(_mend(extract, name=name, fallback=fallback, known=known), 0.6, 1))
    extract = _extract(data, name=name, suffix=suffix)
    return (yield from _shown(extract, name=name, fallback=fallback, preview=preview, known=known))


def _shown(extract: Extract, *, name: str, fallback: str, preview: bool, known: Container[str]) -> _Openings:
    """The article, its first pages before that where they are wanted and the rest takes its time."""
    text = extract.paragraphs[-1] if extract.paragraphs else ""
    if preview and extract.lines and len(text) > _LONG:
        end = text.find("\n", _FIRST_PAGES, _LONG)
        if end > 0 and not text[:end].isspace():
            beginning = replace(extract, paragraphs=(*extract.paragraphs[:-1], text[:end]))
            first = result_of(_mend(beginning, name=name, fallback=fallback, known=known))
            yield replace(first, whole=False)
    return (yield from _mend(extract, name=name, fallback=fallback, known=known))


def _extract(data: bytes, *, name: str, suffix: str) -> Extract:
    """What the format's reader makes of it. Archives and pages show what they are, texts by the suffix."""
    if data.startswith(b"PK\x03\x04"):
        return _extract_archive(data, name=name)
    if suffix in (".eml", ".mhtml", ".mht"):
        return extract_mail(data, name=name)
    if data.lstrip().startswith(b"{\\rtf"):
        return extract_rtf(data, name=name)
    if suffix == ".pdf":
        raise broken(name)
    text = decode(data, name=name)
    if looks_like_html(text) or suffix in (".html", ".htm", ".xhtml"):
        page = extract_page(text, name=name)
        if not page.paragraphs:
            raise ReadingError(
                "“{name}” has no article text. Open the article’s own page, or copy its text and paste it.",
                name=name,
            )
        return page
    if suffix in (".md", ".markdown"):
        return extract_markdown(text)
    return Extract((text,), lines=True)


def _extract_archive(data: bytes, *, name: str) -> Extract:
    members = Archive(data, name=name).members
    if is_docx(members):
        return extract_docx(data, name=name)
    if "META-INF/container.xml" in members:
        return extract_epub(data, name=name)
    if "content.xml" in members:
        return extract_odt(data, name=name)
    raise ReadingError("“{name}” is an archive. Unpack it and open the files in it.", name=name)


def _mend(extract: Extract, *, name: str, fallback: str, known: Container[str]) -> Steps[Opened]:
    broken_words = BrokenWords(extract.paragraphs, known)
    title = repair_paragraphs([on_one_line(extract.title, broken_words)]).text.replace("\n", " ")
    paragraphs = list(extract.paragraphs)
    if not extract.lines:
        paragraphs = [on_one_line(text, broken_words) for text in paragraphs]
    # The reader should see the headline translated too; the reader of the format may have kept it or not.
    if title and not extract.lines:
        shown = next((text for text in paragraphs[:3] if _names(title, text)), None)
        if shown is None:
            paragraphs.insert(0, title)
        else:
            title = repair_paragraphs([shown]).text.replace("\n", " ")
    original = "\n".join(paragraphs)
    if original.count("\n") + original.count("\r") > _MOST_PARAGRAPHS:
        raise _too_long(name)
    repairing = (
        repair_text_steps(original, known) if extract.lines else repair_paragraphs_steps(paragraphs, known)
    )
    repaired = yield from part(repairing, 0, 0.5)
    if not repaired.text:
        raise _empty(name)
    title = title or headline(repaired.text) or fallback
    composing = compose_steps(
        repaired.text,
        title=title,
        source=_line(extract.source),
        date=_line(extract.date),
        author=real_author(_line(extract.author)),
    )
    article = yield from part(composing, 0.5, 1)
    return Opened(article, repaired.repairs, original)


def _names(title: str, paragraph: str) -> bool:
    """Whether `paragraph` is the headline, which a page's title repeats with the site's name behind it."""
    shown, whole = " ".join(paragraph.split()).casefold(), title.casefold()
    return shown == whole or (
        len(shown) >= 20 and re.match(r"\s*[-–—|:»]\s", whole.removeprefix(shown)) is not None
    )


def _line(text: str) -> str:
    """A field of the file's own about itself, on one line and of a sane length."""
    return repair_paragraphs([re.sub(r"\s+", " ", text[:300])]).text.replace("\n", " ")


def _bytes_of(path: Path) -> bytes:
    name = path.name or str(path)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise ReadingError("“{name}” is a folder. Open the files in it instead.", name=name)
        # A pipe is what "<(command)" hands over; devices have no end.
        if not (stat.S_ISREG(status.st_mode) or stat.S_ISFIFO(status.st_mode)):
            raise ReadingError("“{name}” is not a file that can be read.", name=name)
        if status.st_size > _LIMIT:
            raise _too_big(name)
        with path.open("rb") as file:
            data = file.read(_LIMIT + 1)
    except FileNotFoundError:
        raise ReadingError("There is no file “{name}”. Check its name and folder.", name=str(path)) from None
    except PermissionError:
        raise ReadingError(
            "“{name}” may not be read: permission is denied. Ask its owner.", name=name
        ) from None
    except OSError as error:
        raise ReadingError(
            "“{name}” cannot be read: {reason}.", name=name, reason=error.strerror or type(error).__name__
        ) from None
    except ValueError:
        # A null character in the path.
        raise ReadingError("“{name}” is no file name.", name=repr(name)) from None
    if len(data) > _LIMIT:
        raise _too_big(name)
    return data


def _too_big(name: str) -> ReadingError:
    return ReadingError(
        "“{name}” is larger than {limit} MB, the most that can be opened. Split it into parts.",
        name=name,
        limit=LIMIT_MB,
    )


def _too_long(name: str) -> ReadingError:
    if not name:
        return ReadingError(
            "The text has more than {limit} paragraphs. Paste it in parts.", limit=_MOST_PARAGRAPHS
        )
    return ReadingError(
        "“{name}” has more than {limit} paragraphs. Split it into parts.", name=name, limit=_MOST_PARAGRAPHS
    )


def _empty(name: str) -> ReadingError:
    if not name:
        return ReadingError("There is no text to read: nothing but white space was pasted.")
    return ReadingError("“{name}” is empty. Choose a file with text in it.", name=name)
