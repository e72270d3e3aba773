"""Clean paragraphs to an Article: headline, sentences, language."""

from __future__ import annotations

import re

from sejajar.reading.credits import named_author, named_date, named_place, named_source
from sejajar.reading.datelines import is_byline
from sejajar.reading.language import is_to_be_copied, judge_language, judge_paragraph
from sejajar.reading.sentences import split_sentences
from sejajar.reading.steps import Steps, strides
from sejajar.text import Article, Paragraph, Segment, Span

_LONGEST_HEADLINE = 150
_HEAD = 5
"""Paragraphs: the day stands below the headline and the byline."""
_STOPPED = re.compile(r"[.:;,…][\"'”’)\]]*$")


def compose_steps(
    text: str, *, title: str = "", source: str = "", date: str = "", author: str = ""
) -> Steps[Article]:
    """The article whose clean `text` has "\\n" between paragraphs; the rest as the file says about itself."""
    judged = judge_language(text)
    language = judged.code if judged.sure else ""
    paragraphs: list[Paragraph] = []
    at = index = 0
    for share, lines in strides(text.split("\n")):
        yield share
        for line in lines:
            segments = []
            other = judge_paragraph(line, language)
            copied = is_to_be_copied(line, language, other)
            for span, verbatim in split_sentences(line):
                segments.append(Segment(index, span.shifted(at), verbatim or copied))
                index += 1
            paragraphs.append(Paragraph(Span(at, at + len(line)), tuple(segments), other))
            at += len(line) + 1
    medium = named_source(text)
    # A byline is written for readers; what a program notes about its user often is not the author.
    author = named_author(text) or ("" if author in (source, medium) else author)
    return Article(
        title=title,
        source=source or medium,
        date=date or named_date(line for line in text[:3000].split("\n")[:_HEAD] if line != title),
        language=language,
        text=text,
        paragraphs=tuple(paragraphs),
        author=author,
        place=named_place(text),
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
