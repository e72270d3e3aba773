"""The text of Markdown files, without their signs."""

from __future__ import annotations

import re

from sejajar.reading.extract import Extract

_FRONT = re.compile(r"\A---\n(.{0,5000}?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(
    r"^(title|author|source|publisher|date)\s*:\s*[\"']?(.*?)[\"']?\s*$", re.MULTILINE | re.IGNORECASE
)
_FENCE = re.compile(r"\s{0,3}(?:```|~~~)")
_ALONE = re.compile(
    r"\s{0,3}(?:[-*_]\s*){3,}$|\s{0,3}=+\s*$|\s*\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?)?\s*$"
)
_REFERENCE = re.compile(r"\s{0,3}\[[^\]]{1,200}\]:\s*\S+")
_LEAD = re.compile(r"\s*(?:>\s?)*(?:#{1,6}\s+|[-*+]\s+(?:\[[ xX]\]\s+)?)?")
_STARTS_BLOCK = re.compile(r"\s{0,3}(?:#{1,6}\s|[-*+]\s|\d{1,3}[.)]\s|>|\|)")
_IMAGE = re.compile(r"!\[([^\[\]]{0,500})\](?:\([^()\s]{0,2000}(?:\s[^()]{0,500})?\)|\[[^\]]{0,200}\])")
_LINK = re.compile(r"\[([^\[\]]{1,1000})\](?:\([^()\s]{0,2000}(?:\s[^()]{0,500})?\)|\[[^\]]{0,200}\])")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,2000})>")
_STRONG = re.compile(r"(\*\*|__|~~)(?=\S)(.{1,2000}?)(?<=\S)\1")
_EMPHASIS = re.compile(
    r"(?<![\w*])\*(?=[^\s*])([^*]{1,1000}?)(?<=[^\s*])\*(?!\*)|(?<![\w_])_(?=\S)([^_]{1,1000}?)(?<=\S)_(?!\w)"
)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")


def extract_markdown(text: str) -> Extract:
    """Paragraphs as Markdown parts them; code stays as it is, a table's row is a paragraph."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    fields: dict[str, str] = {}
    if front := _FRONT.match(text):
        fields = {key.lower(): value for key, value in _FIELD.findall(front[1])}
        text = text[front.end() :]
    return Extract(
        tuple(_paragraphs(text.split("\n"))),
        fields.get("title", ""),
        fields.get("source") or fields.get("publisher", ""),
        fields.get("date", "")[:10],
        fields.get("author", ""),
    )


def _paragraphs(lines: list[str]) -> list[str]:
    done: list[str] = []
    open_lines: list[str] = []
    code = False

    def close() -> None:
        if open_lines:
            done.append(_plain(" ".join(open_lines)))
            open_lines.clear()

    for line in lines:
        if _FENCE.match(line):
            close()
            code = not code
        elif code:
            done.append(line)
        elif not line.strip() or _ALONE.match(line) or _REFERENCE.match(line):
            close()
        else:
            if _STARTS_BLOCK.match(line):
                close()
            lead = _LEAD.match(line)
            assert lead
            open_lines.append(line[lead.end() :].strip())
            # Two spaces or a backslash at its end break a line; a heading is one line.
            if line.endswith(("  ", "\\")) or "#" in lead[0] or "|" in line[:4]:
                close()
    close()
    return done


def _plain(text: str) -> str:
    """One paragraph without the signs inside it."""
    text = _LINK.sub(r"\1", _IMAGE.sub(r"\1", text))
    text = _AUTOLINK.sub(r"\1", text)
    text = _EMPHASIS.sub(lambda match: match[1] or match[2], _STRONG.sub(r"\2", text))
    if text.startswith("|"):
        text = " ".join(cell.strip() for cell in text.strip("|").split("|"))
    return _ESCAPED.sub(r"\1", text).rstrip("\\").replace("`", "")
