"""An article: its cleaned text and the paragraphs and sentences in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from sejajar.text.span import Span


@dataclass(frozen=True, slots=True)
class Segment:
    """One sentence; `index` runs over the whole article, `span` is in `Article.text`.

    `verbatim` marks what is shown as it stands and never translated: an initials byline
    such as "(at/pip)", an English paragraph inside an Indonesian article.
    """

    index: int
    span: Span
    verbatim: bool = False

    def __post_init__(self) -> None:
        assert self.index >= 0
        assert len(self.span) > 0, "a segment holds at least one character"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Segments in order, with only white space before, between and after them.

    `language` is an ISO 639-1 code where the paragraph is surely in another language than its article, else
    empty; the segments of what is not Indonesian are verbatim then.
    """

    span: Span
    segments: tuple[Segment, ...]
    language: str = ""

    def __post_init__(self) -> None:
        assert self.segments, "a paragraph has at least one segment"
        assert all(self.span.contains(segment.span) for segment in self.segments)
        for left, right in pairwise(self.segments):
            assert left.span.end <= right.span.start
            assert left.index + 1 == right.index

    def gaps(self) -> Iterator[Span]:
        """What lies before, between and after the segments: with them it tiles the paragraph exactly."""
        at = self.span.start
        for segment in self.segments:
            yield Span(at, segment.span.start)
            at = segment.span.end
        yield Span(at, self.span.end)


@dataclass(frozen=True, slots=True)
class Article:
    """A cleaned text and where its paragraphs lie in it.

    `text` has "\\n" between paragraphs and nowhere else. `title`, `source`, `date` (in its own format),
    `author` and `place` (where it was reported from) are metadata, empty where unknown; a headline that
    the reader should see translated is the first paragraph as well.
    `language` is an ISO 639-1 code, empty where it could not be told.
    """

    title: str
    source: str
    date: str
    language: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    author: str = field(default="", kw_only=True)
    place: str = field(default="", kw_only=True)
    segments: tuple[Segment, ...] = field(init=False, repr=False, compare=False)
    """All segments of all paragraphs; a segment's index is its place here."""

    def __post_init__(self) -> None:
        assert self.paragraphs, "an article has at least one paragraph"
        every = tuple(segment for paragraph in self.paragraphs for segment in paragraph.segments)
        object.__setattr__(self, "segments", every)
        at = 0
        index = 0
        for paragraph in self.paragraphs:
            assert paragraph.span.start == at, "paragraphs are one line feed apart"
            assert "\n" not in paragraph.span.of(self.text)
            assert all(not gap.of(self.text).strip() for gap in paragraph.gaps()), "gaps are white space"
            for segment in paragraph.segments:
                assert segment.index == index
                index += 1
            at = paragraph.span.end + 1
        assert at - 1 == len(self.text), "paragraphs and line feeds tile the text"
        assert self.text.count("\n") == len(self.paragraphs) - 1

    def source_of(self, segment: Segment) -> str:
        """The segment's own string, the one that links and mentions are local to."""
        return segment.span.of(self.text)
