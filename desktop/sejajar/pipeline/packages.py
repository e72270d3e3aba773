"""The translation packages on this computer, in the order in which they are used."""

from __future__ import annotations

import logging
import re
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sejajar.exporting import write_atomically
from sejajar.text import ExportError, ModelError
from sejajar.translating import Package, find_packages, install, remove, user_folder

log = logging.getLogger(__name__)

# Of the chosen package, in the profile's folder, so that the window and the command line both know it. A file
# and not a rule such as "what was installed last", which could never lead back to the bundled package.
_CHOICE = "chosen.txt"
_KEY = re.compile(r"bundled|(?:own|argos)/[^/\x00-\x1f]{1,255}")


class Place(StrEnum):
    """Where a package lies."""

    OWN = "own"
    """In the profile, where this program installs packages."""
    ARGOS = "argos"
    """Where other Argos programs install theirs."""
    BUNDLED = "bundled"


@dataclass(frozen=True, slots=True)
class Installed:
    """A package from Indonesian to English, where it lies, and its size in bytes."""

    package: Package
    place: Place
    size: int

    @property
    def id(self) -> str:
        return self.package.id

    @property
    def key(self) -> str:
        """What stands for it in the file of the choice."""
        # The bundled package is another one after an update of the program, and chosen all the same.
        return self.place if self.place is Place.BUNDLED else f"{self.place}/{self.package.folder.name}"


class Packages:
    """Looks anew each time: other programs install and remove packages as well.

    `own` is the profile's folder of packages, which need not exist yet; None where nothing is installed or
    chosen. `bundled` is the folder that ships with the program.
    """

    def __init__(self, own: Path | None, bundled: Path) -> None:
        self._own = own
        self._bundled = bundled

    def found(self) -> list[Installed]:
        """The chosen one, the reader's own, those of other Argos programs, the bundled one.

        Of one folder the newest comes first.
        """
        places = ((self._own, Place.OWN), (user_folder(), Place.ARGOS), (self._bundled, Place.BUNDLED))
        found = [
            Installed(package, place, _size(package.folder))
            for folder, place in places
            for package in find_packages([folder] if folder else [])
            if package.is_for_us
        ]
        chosen = self.chosen
        return sorted(found, key=lambda one: one.key != chosen)

    @property
    def chosen(self) -> str:
        """The key of the chosen package, whether it is there or not; empty where none was chosen."""
        if self._own is None:
            return ""
        file = self._own / _CHOICE
        try:
            key = file.read_text(encoding="utf-8", errors="replace").strip()
        except FileNotFoundError:
            return ""
        except OSError as error:
            log.warning("Which translation package was chosen cannot be read: %s", error)
            return ""
        if key and not _KEY.fullmatch(key):
            log.warning("Which translation package was chosen is not what %s says", file)
            return ""
        return key

    def choose(self, one: Installed | None) -> None:
        """Keep a choice for later runs, None for the usual order. ModelError where it cannot be kept."""
        assert self._own
        file = self._own / _CHOICE
        try:
            if one is None:
                file.unlink(missing_ok=True)
                return
            self._own.mkdir(parents=True, exist_ok=True)
            write_atomically(file, f"{one.key}\n".encode())
        except (OSError, ExportError) as error:
            reason = error.fields["reason"] if isinstance(error, ExportError) else error.strerror or error
            raise ModelError(
                "Which translation package you chose cannot be kept in {path} ({reason}). "
                "At the next start the one before is used again.",
                path=file,
                reason=reason,
            ) from error

    def install(self, package_file: Path) -> Installed:
        """Unpack an .argosmodel file into the profile. ModelError where it is not one that works."""
        assert self._own
        package = install(package_file, self._own)
        return Installed(package, Place.OWN, _size(package.folder))

    def remove(self, one: Installed) -> None:
        """Delete a package; if it was chosen, the usual order holds. ModelError where it is not the reader's
        own, or cannot be deleted."""
        if one.place is Place.BUNDLED:
            raise ModelError(
                "The translation package {package} came with the program and stays. "
                "You can choose another one.",
                package=one.id,
            )
        if one.place is Place.ARGOS:
            raise ModelError(
                "The translation package {package} belongs to other Argos programs. "
                "Remove it with one of these; it lies in {folder}.",
                package=one.id,
                folder=one.package.folder,
            )
        remove(one.package)
        if one.key == self.chosen:
            self.choose(None)


def _size(folder: Path) -> int:
    """In bytes, of what can be seen of it."""
    total = 0
    with suppress(OSError):  # another program may be removing it
        for path in folder.rglob("*"):
            total += path.stat().st_size if path.is_file() else 0
    return total
