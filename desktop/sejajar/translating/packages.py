"""Which translation packages are on this computer, and which of them to use."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sejajar.text import ModelError
from sejajar.translating.argos import argos_package

log = logging.getLogger(__name__)

FROM, TO = "id", "en"

# What may stand in a version or a language code: both go into file names.
_PLAIN = re.compile(r"\w+(?:[.+-]\w+)*")


@dataclass(frozen=True, slots=True)
class Package:
    """An installed Argos package: where it lies and what its metadata say.

    `target_prefix` is a token that every output begins with (packages for several languages), or empty.
    """

    version: str
    from_code: str
    to_code: str
    from_name: str
    to_name: str
    target_prefix: str
    folder: Path

    @property
    def id(self) -> str:
        """As in "translate-id_en-0_1": language pair and version."""
        return f"translate-{self.from_code}_{self.to_code}-{self.version.replace('.', '_')}"

    @property
    def is_for_us(self) -> bool:
        """Whether it translates from Indonesian to English."""
        return (self.from_code, self.to_code) == (FROM, TO)

    @property
    def model(self) -> Path:
        return self.folder / "model"

    @property
    def sentencepiece(self) -> Path:
        return self.folder / "sentencepiece.model"

    @property
    def bpe(self) -> Path:
        return self.folder / "bpe.model"


def find_packages(folders: Sequence[Path]) -> list[Package]:
    """The packages unpacked in `folders`, in this order, and of one folder the newest first.

    A folder that is absent counts as empty; a package that cannot be read is left out and logged.
    ModelError only where argostranslate itself is missing.
    """
    return [package for folder in dict.fromkeys(folders) for package in _packages_in(folder)]


def choose_package(packages: Sequence[Package]) -> Package:
    """The first from Indonesian to English. ModelError where there is none."""
    for package in packages:
        if package.is_for_us:
            return package
    raise ModelError(
        "No Indonesian→English translation package is installed. "
        "Install an Argos package (a file ending in .argosmodel) from Indonesian to English."
    )


def read_package(folder: Path) -> Package:
    """The package unpacked in `folder`. ModelError where its metadata are missing or make no sense."""
    try:
        package = argos_package().Package(folder)
    except (OSError, ValueError, AttributeError, TypeError) as error:
        raise ModelError(
            "The translation package {name} has no readable metadata ({reason}). "
            "Remove it or install it again.",
            name=folder.name,
            reason=error,
        ) from error
    fields = (
        package.package_version,
        package.from_code,
        package.to_code,
        package.from_name or "",
        package.to_name or "",
        package.target_prefix or "",
    )
    if not all(isinstance(field, str) for field in fields) or not all(map(_PLAIN.fullmatch, fields[:3])):
        raise ModelError(
            "The metadata of the translation package {name} do not say its version and languages. "
            "Remove it or install it again.",
            name=folder.name,
        )
    return Package(*fields, folder=folder)


def _packages_in(folder: Path) -> list[Package]:
    try:
        inside = sorted(child for child in folder.iterdir() if child.is_dir())
    except FileNotFoundError:
        return []
    except OSError as error:
        log.warning("The package folder %s cannot be read: %s", folder, error)
        return []
    found = []
    for child in inside:
        if child.name.startswith("."):  # an installation under way, or one that was cut off
            continue
        try:
            found.append(read_package(child))
        except ModelError as error:
            log.warning("%s", error)
    # Of several versions in one folder the newest comes first.
    return sorted(found, key=lambda package: _version_key(package.version), reverse=True)


def _version_key(version: str) -> tuple[int, ...]:
    return tuple(int(part) if part.isdigit() else -1 for part in version.split("."))
