"""Clean paragraphs to an Article: headline, sentences, language."""

from __future__ import annotations

import re

from sejajar.reading.datelines import is_byline, named_source
from sejajar.reading.language import judge_language
from sejajar.reading.sentences import split_sentences
from sejajar.text import Article, Paragraph, Segment, Span

_LONGEST_HEADLINE = 150
_STOPPED = re.compile(r"[.:;,…][\"'”’)\]]*$")


def compose(text: str, *, title: str = "", source: str = "", date: str = "") -> Article:
    """The article whose clean `text` has "\\n" between paragraphs; `title` and `source` as known so far."""
    paragraphs: list[Paragraph] = []
    at = index = 0
    for line in text.split("\n"):
        segments = []
        for span, verbatim in split_sentences(line):
            segments.append(Segment(index, span.shifted(at), verbatim))
            index += 1
        paragraphs.append(Paragraph(Span(at, at + len(line)), tuple(segments)))
        at += len(line) + 1
    language = judge_language(text)
    return Article(
        title=title,
        source=source or named_source(text),
        date=date,
        language=language.code if language.sure else "",
        text=text,
        paragraphs=tuple(paragraphs),
    )


def headline(text: str) -> str:
    """The first line of `text` if it looks like a headline: short, without a full stop, longer text below."""
    first, _, rest = text.partition("\n")
    if (
        len(first) > _LONGEST_HEADLINE
        or _STOPPED.search(first)
        or len(rest) <= len(first)
        or is_byline(first)
    ):
        return ""
    return first
