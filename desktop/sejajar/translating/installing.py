"""Putting a package file in place so that it is either there and works, or not there at all."""

from __future__ import annotations

import shutil
import tempfile
import time
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath

from sejajar.text import ModelError
from sejajar.translating.decoding import Decoder
from sejajar.translating.packages import Package, read_package

PACKAGE_SUFFIX = ".argosmodel"

# The largest packages known have about 0.4 GB; a zip bomb has more.
_MOST_BYTES = 4 << 30
_MOST_FILES = 2000
_MOST_RATIO = 200

_UNDER_WAY = ".installing-"
_CUT_OFF = 24 * 3600.0
"""Seconds after which nobody installs what is found under such a name."""


def install(package_file: Path, folder: Path) -> Package:
    """Unpack an .argosmodel file into `folder`, which is made where it is absent.

    The package is unpacked under a hidden name, checked (languages, tokenizer, model decodes) and only then
    given its own; one of the same id is replaced. ModelError says what is wrong with the file or the folder.
    """
    name = package_file.name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _delete_leftovers(folder)
        with tempfile.TemporaryDirectory(prefix=_UNDER_WAY, dir=folder, ignore_cleanup_errors=True) as place:
            root = _unpack(package_file, Path(place))
            package = read_package(root)
            if not package.is_for_us:
                raise ModelError(
                    "{name} translates {source} to {target} and was not installed. "
                    "Choose a package from Indonesian to English.",
                    name=name,
                    source=package.from_name or package.from_code,
                    target=package.to_name or package.to_code,
                )
            Decoder(package, threads=1)
            return _move_into_place(package, folder, Path(place))
    except (zipfile.BadZipFile, zlib.error, RuntimeError, EOFError) as error:  # one is of locked files
        raise ModelError(
            "{name} is not a translation package, or it is damaged ({reason}). Download it again.",
            name=name,
            reason=error,
        ) from error
    except OSError as error:
        raise ModelError(
            "The package {name} cannot be installed in {folder}: {reason}. "
            "Check the folder and the space left on the disk.",
            name=name,
            folder=folder,
            reason=error.strerror or error,
        ) from error


def remove(package: Package) -> None:
    """Delete an installed package. ModelError where the folder cannot be deleted."""
    try:
        # Moved first, so that a deletion cut short leaves no half package behind.
        with tempfile.TemporaryDirectory(prefix=_UNDER_WAY, dir=package.folder.parent) as place:
            package.folder.rename(Path(place, package.folder.name))
    except OSError as error:
        raise ModelError(
            "The package {package} in {folder} cannot be removed: {reason}.",
            package=package.id,
            folder=package.folder,
            reason=error.strerror or error,
        ) from error


def _delete_leftovers(folder: Path) -> None:
    """Of installations and removals that were cut off; those of other programs that are under way stay."""
    for leftover in folder.glob(f"{_UNDER_WAY}*"):
        with suppress(OSError):  # it harms nobody
            if time.time() - leftover.stat().st_mtime > _CUT_OFF:
                shutil.rmtree(leftover)


def _unpack(package_file: Path, place: Path) -> Path:
    """Unpack into `place` and return the one folder a package has at its top."""
    with _opened(package_file) as archive:
        members = [member for member in archive.infolist() if not member.is_dir()]
        tops = {PurePosixPath(member.filename).parts[0] for member in members if member.filename}
        size = sum(member.file_size for member in members)
        packed = sum(member.compress_size for member in members)
        for member in members:
            path = PurePosixPath(member.filename.replace("\\", "/"))
            link = (member.external_attr >> 16) & 0o170000 == 0o120000
            if path.is_absolute() or ".." in path.parts or ":" in path.parts[0] or link:
                raise ModelError(
                    "The package {name} wants to write outside its own folder ({path}) "
                    "and was not installed.",
                    name=package_file.name,
                    path=member.filename,
                )
        if len(tops) != 1 or any(len(PurePosixPath(member.filename).parts) < 2 for member in members):
            raise ModelError(
                "{name} is not a translation package: it does not hold exactly one folder.",
                name=package_file.name,
            )
        if size > _MOST_BYTES or len(members) > _MOST_FILES or size > _MOST_RATIO * max(packed, 1 << 16):
            raise ModelError(
                "The package {name} would unpack to {megabytes} MB in {count} files and was not installed.",
                name=package_file.name,
                megabytes=size >> 20,
                count=len(members),
            )
        if size > shutil.disk_usage(place).free:
            raise ModelError(
                "There is not enough space on the disk for the package {name}: it needs {megabytes} MB.",
                name=package_file.name,
                megabytes=(size >> 20) + 1,
            )
        archive.extractall(place)
    return place / tops.pop()


@contextmanager
def _opened(package_file: Path) -> Iterator[zipfile.ZipFile]:
    try:
        archive = zipfile.ZipFile(package_file)
    except OSError as error:
        raise ModelError(
            "The package {path} cannot be read ({reason}). Choose another file.",
            path=package_file,
            reason=error.strerror or error,
        ) from error
    with archive:
        yield archive


def _move_into_place(package: Package, folder: Path, place: Path) -> Package:
    home, replaced = folder / package.id, place / "replaced"
    if home.exists():
        home.rename(replaced)
    try:
        package.folder.rename(home)
    except OSError:
        if replaced.exists():
            replaced.rename(home)
        raise
    return read_package(home)
