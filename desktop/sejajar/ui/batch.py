"""A file of each of several articles, made one after the other on the engine's thread."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event
from typing import Any

from sejajar.exporting import Wishes
from sejajar.pipeline import Pipeline, assemble
from sejajar.reading import Opened
from sejajar.text import Article, Document, ExportError, SejajarError


@dataclass(frozen=True, slots=True)
class Order:
    """Where an article goes and as what, and of it what is known: at least its file or its paste."""

    name: str
    target: Path
    format: str
    """An id as for `exporting.export`."""
    wishes: Wishes
    path: Path | None
    text: str
    html: str
    details: Mapping[str, Any]
    """What the reader put right."""
    anyway: bool
    """Whether it is to be translated though it does not look Indonesian."""
    article: Article | None
    document: Document | None


Told = float | Path | SejajarError | None
"""Articles done and the share of the next; a file that was made; why one could not be; the end."""


def export_each(
    pipeline: Pipeline, orders: Sequence[Order], stop: Event, kept: Callable[[], None]
) -> Generator[Told, None, None]:
    """Whatever happens to one, the others are made, until `stop` is set; the last thing told is None.

    `kept` returns when the reader's changes are in the library.
    """
    kept()
    try:
        for number, order in enumerate(orders):
            yield float(number)
            yield from _export(pipeline, number, order, stop)
            if stop.is_set():
                break
    except Exception:
        yield None
        raise
    yield None


def _export(pipeline: Pipeline, number: int, order: Order, stop: Event) -> Generator[Told, None, None]:
    try:
        document = order.document
        for item in () if document else _document(pipeline, order):
            if stop.is_set():
                return
            if isinstance(item, Document):
                document = item
            else:
                yield number + item
        assert document
        original = order.path.name if order.path else ""
        wishes = replace(order.wishes, original=original, dates=pipeline.dates(document))
        pipeline.export(document, order.target, order.format, wishes)
        yield order.target
    except SejajarError as error:
        yield error


def _document(pipeline: Pipeline, order: Order) -> Iterator[float | Document]:
    """Shares of the work, then what it was for."""
    article = replace(order.article or _read(pipeline, order), **order.details)
    if article.language not in ("", "id") and not order.anyway:
        raise ExportError(
            "“{name}” does not look Indonesian and is left out. Show it, translate it, and export it then.",
            name=order.name,
        )
    entities = pipeline.find(article)
    translation, findings = {}, []
    for step in pipeline.translate(article, entities):
        translation[step.translated.index] = step.translated
        findings.append(step.findings)
        yield len(translation) / len(article.segments)
    yield assemble(article, translation, entities, findings)


def _read(pipeline: Pipeline, order: Order) -> Article:
    steps = (
        pipeline.open_steps(order.path) if order.path else pipeline.open_text_steps(order.text, order.html)
    )
    return next(item for item in steps if isinstance(item, Opened)).article
