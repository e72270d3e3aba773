"""The text of .rtf files, read tolerantly from first to last; pictures and objects are passed over."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, replace

from sejajar.reading.archive import broken
from sejajar.reading.extract import Extract
from sejajar.reading.office import meant_title
from sejajar.reading.words import words

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<value>-?\d{1,10})? ?|(?P<codes>(?:\\'[0-9a-fA-F]{2})+)"
    r"|\\(?P<sign>[^a-zA-Z])|(?P<brace>[{}])|(?P<said>[^\\{}\r\n]+)|[\r\n]+|\\",
    re.DOTALL,
)
_DEEPEST = 10_000
# Groups whose text is not the document's.
_SILENT = words(
    """
    fonttbl colortbl stylesheet info pict object objdata header headerl headerr headerf footer footerl
    footerr footerf fldinst ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn listtable listoverridetable
    revtbl rsidtbl themedata colorschememapping datastore latentstyles xmlnstbl generator nonshppict
    shpinst pntext pntxta pntxtb listtext bkmkstart bkmkend xe tc template filetbl private falt panose
    """
)
# Groups inside those whose text is: a text box, what an object shows.
_SPOKEN = words("shptxt result")
_FIELDS = words("title author")
_ENDS = words("par line page sect column softline softpage")
_SAYS = {
    "tab": " ",
    "cell": " ",
    "nestcell": " ",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
}
_SIGNS = {"~": "\u00a0", "_": "-", "\\": "\\", "{": "{", "}": "}", "\n": "\n", "\r": "\n", "\t": " "}
_CHARSETS = {
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    134: "gbk",
    136: "big5",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
}
_CODEPAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds inside a pair of braces."""

    silent: bool = False
    field: str = ""
    """Of the document about itself, where this group is one."""
    note: bool = False
    box: bool = False
    """A text box; as a note does, it follows the paragraph that it hangs on."""
    fonts: bool = False
    hidden: bool = False
    table: bool = False
    codec: str = ""
    """For what is not ASCII; empty for the document's own."""
    stand_ins: int = 1
    """Characters behind each Unicode one, for programs that know none."""


def extract_rtf(data: bytes, *, name: str) -> Extract:
    """Body with its footnotes, each behind the paragraph it belongs to; a table's row is one paragraph."""
    reader = _Reader()
    if not reader.read(data.decode("latin-1")):
        raise broken(name)
    fields = reader.fields
    return Extract(
        tuple(reader.paragraphs),
        title=meant_title(fields.get("title", ""), reader.paragraphs),
        date=reader.date,
        author=fields.get("author", ""),
    )


class _Reader:
    """Goes through the file once."""

    def __init__(self) -> None:
        self.paragraphs: list[str] = []
        self.fields: dict[str, str] = {}
        self._day: dict[str, int] = {}
        self._line: list[str] = []
        self._note: list[str] = []
        self._notes: list[str] = []
        self._codec = "cp1252"
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._skip = 0
        self._starred = False
        self._group = _Group()
        self._outer: list[_Group] = []

    @property
    def date(self) -> str:
        """When the document was made, empty where it does not say."""
        year, month, day = (self._day.get(key, 0) for key in ("yr", "mo", "dy"))
        return f"{year:04}-{month:02}-{day:02}" if year > 1980 and 1 <= month <= 12 and 1 <= day <= 31 else ""

    def read(self, text: str) -> bool:
        """False where the groups are nested deeper than any program does."""
        at = 0
        while found := _TOKEN.match(text, at):
            at = found.end()
            kind = found.lastgroup
            if kind == "said":
                self._say(self._decoded(found[0].encode("latin-1")[self._skipped(len(found[0])) :]))
            elif kind == "codes":
                skip = self._skipped(len(found[0]) // 4)
                self._say(self._decoded(bytes.fromhex(found[0].replace("\\'", "")[2 * skip :])))
            elif kind == "brace":
                if found[0] == "}":
                    self._close()
                elif len(self._outer) < _DEEPEST:
                    self._outer.append(self._group)
                else:
                    return False
                self._skip = 0
            elif kind == "sign":
                self._starred = found["sign"] == "*"
                if not self._skipped(1):
                    self._say(_SIGNS.get(found["sign"], ""))
            elif kind in ("word", "value"):
                value = int(found["value"]) if found["value"] else None
                if found["word"] == "bin":
                    at += max(0, value or 0)
                else:
                    self._obey(found["word"], value)
        self._end_paragraph()
        return True

    def _skipped(self, count: int) -> int:
        """How many of `count` characters only stand in for the Unicode one before them."""
        skipped = min(count, self._skip)
        self._skip -= skipped
        return skipped

    def _decoded(self, data: bytes) -> str:
        codec = self._group.codec or self._codec
        return data.decode("ascii" if data.isascii() else codec, errors="replace")

    def _say(self, text: str) -> None:
        group = self._group
        if not text:
            return
        if group.field:
            self.fields[group.field] = (self.fields.get(group.field, "") + text)[:300]
        elif not group.silent and not group.hidden:
            (self._note if group.note else self._line).append(text)

    def _close(self) -> None:
        was = self._group
        self._group = self._outer.pop() if self._outer else _Group()
        if was.note and not self._group.note:
            self._end_note()

    def _end_note(self) -> None:
        if note := _plain(self._note):
            self._notes.append(note)
        self._note.clear()

    def _end_paragraph(self) -> None:
        if text := _plain(self._line):
            self.paragraphs.append(text)
        self.paragraphs += self._notes
        self._line.clear()
        self._notes.clear()

    def _obey(self, word: str, value: int | None) -> None:
        group, starred = self._group, self._starred
        self._starred = False
        if word == "u":
            self._skip = group.stand_ins
            self._say(chr((value or 0) & 0xFFFF))
        elif word in _SAYS:
            self._say(_SAYS[word])
        elif word in _ENDS:
            if group.box:
                self._end_note()
            elif group.note or group.table:
                self._say(" ")
            elif not group.silent:
                self._end_paragraph()
        elif word in ("row", "nestrow"):
            if not group.silent:
                self._end_paragraph()
        elif word in ("pard", "intbl"):
            self._group = replace(group, table=word == "intbl")
        elif word in ("v", "deleted", "plain"):
            self._group = replace(group, hidden=word != "plain" and value != 0)
        elif word == "uc":
            self._group = replace(group, stand_ins=min(max(value or 0, 0), 8))
        elif word == "footnote":
            self._group = replace(group, note=True)
        elif word in _FIELDS and group.silent:
            self._group = replace(group, field=word)
        elif word in ("yr", "mo", "dy") and group.silent:
            self._day.setdefault(word, value or 0)
        elif word in _SPOKEN:
            box = word == "shptxt"
            self._group = replace(group, silent=False, note=group.note or box, box=box)
        elif word in _SILENT or (starred and word not in ("footnote", "shppict")):
            self._group = replace(group, silent=True, fonts=word == "fonttbl")
        else:
            self._set_characters(word, value)

    def _set_characters(self, word: str, value: int | None) -> None:
        """Code pages, the document's and those of its fonts."""
        if word == "ansicpg":
            self._codec = _known(f"cp{value}") or self._codec
        elif word in _CODEPAGES:
            self._codec = _CODEPAGES[word]
        elif word == "f":
            self._font = value or 0
            if not self._group.fonts:
                self._group = replace(self._group, codec=self._fonts.get(self._font, ""))
        elif word == "fcharset" and self._group.fonts:
            self._fonts[self._font] = _CHARSETS.get(value or 0, "")


def _known(codec: str) -> str:
    try:
        return codecs.lookup(codec).name
    except LookupError:
        return ""


def _plain(pieces: list[str]) -> str:
    # Characters beyond the first 65,536 come in two halves.
    text = "".join(pieces).encode("utf-16", errors="surrogatepass").decode("utf-16", errors="replace")
    return " ".join(text.split(" ")).strip()
