"""The ground floor: the values every room speaks in, and nothing else.

Standard library only, no I/O. Two coordinate systems exist, both half-open spans of Python code points:

* paragraph and segment spans are positions in `Article.text`;
* whatever hangs on a segment (links, mentions, checks), on either side, is local to that segment's string.

Public names: Span; Article, Paragraph, Segment; TranslatedSegment, State, Link, Translation, Change,
History;
Entity, Mention, Kind; Correction, which is SetKind, NotEntity, Merge or MarkAs; Check, Reason; Term;
Document; SejajarError and the tree below it.
"""

from sejajar.text.article import Article, Paragraph, Segment
from sejajar.text.check import Check, Reason
from sejajar.text.correction import Correction, MarkAs, Merge, NotEntity, SetKind
from sejajar.text.document import Document
from sejajar.text.entity import Entity, Kind, Mention
from sejajar.text.errors import ExportError, LibraryError, ModelError, ReadingError, SejajarError
from sejajar.text.span import Span
from sejajar.text.term import Term
from sejajar.text.translation import Change, History, Link, State, TranslatedSegment, Translation

__all__ = [
    "Article",
    "Change",
    "Check",
    "Correction",
    "Document",
    "Entity",
    "ExportError",
    "History",
    "Kind",
    "LibraryError",
    "Link",
    "MarkAs",
    "Mention",
    "Merge",
    "ModelError",
    "NotEntity",
    "Paragraph",
    "ReadingError",
    "Reason",
    "Segment",
    "SejajarError",
    "SetKind",
    "Span",
    "State",
    "Term",
    "TranslatedSegment",
    "Translation",
]
