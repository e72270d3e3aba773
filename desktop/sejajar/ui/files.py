"""Asks for files: which articles to open, and where to export to and as what."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtWidgets import QFileDialog, QWidget

from sejajar.exporting import FORMATS as EXPORT_FORMATS
from sejajar.reading import FORMATS
from sejajar.text import Article
from sejajar.ui.messages import document_name, format_name

_ADDRESS = re.compile(r"\s*(https?|ftp)://\S+\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Target:
    """Where to export to, and the ids of format and layout."""

    path: Path
    format: str
    layout: str


def ask_articles(parent: QWidget) -> list[Path]:
    """The articles to open, none where the reader changed their mind."""
    translate = QCoreApplication.translate
    every = [suffix for form in FORMATS for suffix in form.suffixes]
    kinds = [(translate("Files", "Articles"), every)]
    kinds += [(document_name(form.label), list(form.suffixes)) for form in FORMATS]
    patterns = [f"{name} ({' '.join('*' + suffix for suffix in suffixes)})" for name, suffixes in kinds]
    patterns.append(translate("Files", "All files (*)"))
    title = translate("Files", "Open articles")
    paths, _ = QFileDialog.getOpenFileNames(parent, title, "", ";;".join(patterns))
    return [Path(path) for path in paths]


def files_in(mime: QMimeData) -> list[Path]:
    """The files among what was dropped or is on the clipboard."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def is_address(mime: QMimeData) -> bool:
    """Whether it is where something is in the network, and not the thing itself."""
    return bool(mime.hasUrls() or _ADDRESS.fullmatch(mime.text()))


def proposed_name(title: str) -> str:
    """A name, without suffix, for a file of the article with this title."""
    words = "".join(char if char.isalnum() else " " for char in title).split()
    return "-".join(words)[:80] or "sejajar"


def ask_target(parent: QWidget, article: Article, folder: Path, first: str) -> Target | None:
    """Where to export an article, proposing a name in `folder` and the format `first`."""
    kinds = {
        f"{format_name(form.id, layout)} (*{form.suffix})": (form, layout)
        for form in EXPORT_FORMATS
        for layout in (("rows", "interleaved") if form.id == "pdf" else ("rows",))
    }
    start = next(kind for kind, (form, _) in kinds.items() if form.id == first)
    proposed = folder / f"{proposed_name(article.title)}{kinds[start][0].suffix}"
    title = QCoreApplication.translate("Files", "Export")
    path, kind = QFileDialog.getSaveFileName(parent, title, str(proposed), ";;".join(kinds), start)
    if not path:
        return None
    form, layout = kinds.get(kind) or kinds[start]
    target = Path(path)
    if target.suffix.lower() != form.suffix:
        target = target.with_name(target.name.removesuffix(proposed.suffix) + form.suffix)
    return Target(target, form.id, layout)
