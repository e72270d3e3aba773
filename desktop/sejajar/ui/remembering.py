"""An article that is open, and the file in which the open ones are remembered from one start to the next."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from sejajar.reading import Opened
from sejajar.text import Article
from sejajar.ui.session import Finished

log = logging.getLogger(__name__)

_DETAILS = ("title", "author", "source", "place", "date")


@dataclass(frozen=True, slots=True)
class Bookmark:
    """Where a reader was in an article."""

    row: int = 0
    y: float = 0.0
    """Of the row's top in the view, in pixels."""
    sentence: int | None = None
    chosen: tuple[str, ...] = ()
    """Ids of the chosen entities."""
    current: tuple[str, int] | None = None
    """The current mention: its entity's id and its number there."""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """What was typed of a sentence and not kept, or what it was before that; `source` is the original's."""

    sentence: int
    source: str
    text: str


@dataclass(slots=True, eq=False)
class OpenArticle:
    """Where an article comes from, where its reader was in it, and the article itself once it is read."""

    path: Path | None = None
    text: str = ""
    html: str = ""
    """What was pasted where there is no file, as plain and as rich text."""
    title: str = ""
    details: dict[str, str] = field(default_factory=dict)
    """Title, author and the like as the reader put them right; empty where they did not."""
    bookmark: Bookmark = field(default_factory=Bookmark)
    unfinished: tuple[Unfinished, ...] = ()
    """What was being typed when the article was left."""
    typing: Unfinished | None = None
    """The sentence that is being typed now, with what it was before; the library has a draft of it."""
    translate_anyway: bool = False
    """Whether it is to be translated though it does not look Indonesian."""
    seen: bool = False
    """Whether it was on the desk, now or in an earlier run."""
    opened: Opened | None = None
    finished: Finished | None = None
    """Its translation and what was found in it, of the articles left last."""
    stamp: tuple[int, int] | None = None
    """Time and size of the file when it was read."""

    @property
    def is_there(self) -> bool:
        """Whether it can still be read."""
        return self.path is None or self.path.is_file()

    def is_same(self, other: OpenArticle) -> bool:
        """Whether both come from the same file or the same paste."""
        if self.path and other.path:
            return os.path.realpath(self.path) == os.path.realpath(other.path)
        return (self.path, self.text, self.html) == (other.path, other.text, other.html)


def details_of(article: Article) -> dict[str, str]:
    """Title, author and the like."""
    return {name: getattr(article, name) for name in _DETAILS}


def with_details(article: Article, details: Mapping[str, Any]) -> Article:
    return replace(article, **details)


def save(file: Path, articles: Sequence[OpenArticle], current: OpenArticle | None) -> None:
    """Write what is open, and which of it is current. OSError."""
    records = [
        {
            "path": str(one.path) if one.path else None,
            "text": one.text,
            "html": one.html,
            "title": one.title,
            "details": one.details,
            "translate_anyway": one.translate_anyway,
            "bookmark": asdict(one.bookmark),
            "unfinished": [asdict(sentence) for sentence in one.unfinished],
            "typing": asdict(one.typing) if one.typing else None,
        }
        for one in articles
    ]
    new = file.with_name(f"{file.name}.new")
    # What somebody reads is nobody else's business.
    with open(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as out:
        place = articles.index(current) if current in articles else None
        json.dump({"current": place, "articles": records}, out, ensure_ascii=False)
    new.replace(file)


def load(file: Path) -> tuple[list[OpenArticle], OpenArticle | None]:
    """What `save` wrote; nothing where it makes no sense. OSError."""
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        articles = [_article(record) for record in kept["articles"]]
        current = kept["current"]
        known = isinstance(current, int) and 0 <= current < len(articles)
        return articles, articles[current] if known else None
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        log.warning("The list of open articles makes no sense and is passed over: %r", error)
        return [], None


def placed(unfinished: Sequence[Unfinished], article: Article) -> dict[int, str]:
    """By sentence; where the file is another one by now, that of the same words, if there is one."""
    found = {}
    for one in unfinished:
        same = [segment.index for segment in article.segments if article.source_of(segment) == one.source]
        if same:
            found[one.sentence if one.sentence in same else same[0]] = one.text
    return found


def _article(record: dict[str, Any]) -> OpenArticle:
    mark = record["bookmark"]
    current = mark["current"]
    return OpenArticle(
        path=Path(record["path"]) if record["path"] else None,
        text=str(record["text"]),
        html=str(record["html"]),
        title=str(record["title"]),
        details={name: str(record["details"][name]) for name in _DETAILS} if record["details"] else {},
        bookmark=Bookmark(
            row=int(mark["row"]),
            y=float(mark["y"]),
            sentence=None if mark["sentence"] is None else int(mark["sentence"]),
            chosen=tuple(map(str, mark["chosen"])),
            current=(str(current[0]), int(current[1])) if current else None,
        ),
        # A former version knows neither of these.
        unfinished=tuple(map(_unfinished, record.get("unfinished", ()))),
        typing=_unfinished(record["typing"]) if record.get("typing") else None,
        translate_anyway=bool(record["translate_anyway"]),
        seen=True,
    )


def _unfinished(record: dict[str, Any]) -> Unfinished:
    return Unfinished(int(record["sentence"]), str(record["source"]), str(record["text"]))
