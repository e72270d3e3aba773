"""Asks which articles to open, and finds them in what is dropped or pasted."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtWidgets import QFileDialog, QWidget

from sejajar.reading import FORMATS
from sejajar.translating import PACKAGE_SUFFIX
from sejajar.ui.messages import document_name

_ADDRESS = re.compile(r"\s*(https?|ftp)://\S+\s*", re.IGNORECASE)


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


def is_package(path: Path) -> bool:
    """Whether a file is called as translation packages are."""
    return path.suffix.lower() == PACKAGE_SUFFIX


def is_address(mime: QMimeData) -> bool:
    """Whether it is where something is in the network, and not the thing itself."""
    return bool(mime.hasUrls() or _ADDRESS.fullmatch(mime.text()))
