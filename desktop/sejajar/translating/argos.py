"""The one door to argostranslate, whose settings module touches the user's folders when it is imported."""

from __future__ import annotations

import json
import logging
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

from sejajar.text import ModelError

log = logging.getLogger(__name__)


def argos_package() -> ModuleType:
    """The module `argostranslate.package`.

    Importing it makes data, config and cache folders and fails where it may not, so its first import is
    shown a temporary place. Its notion of the user's folders is wrong from then on: use `user_folder`.
    ModelError where it cannot be imported.
    """
    if "argostranslate.package" not in sys.modules:
        try:
            with tempfile.TemporaryDirectory(prefix="sejajar-") as place, _homes_in(place):
                import argostranslate.package  # noqa: F401
        except (ImportError, OSError, ValueError, KeyError) as error:
            raise ModelError(
                "The library that knows translation packages (argostranslate) cannot be loaded: {reason}. "
                "Install the program again.",
                reason=error,
            ) from error
    return sys.modules["argostranslate.package"]


def user_folder(environment: Mapping[str, str] = os.environ) -> Path | None:
    """Where other Argos programs of this user keep their packages, None where there is no such place.

    The same rules as argostranslate.settings: ARGOS_PACKAGES_DIR in the environment, then in
    settings.json, then packages under XDG_DATA_HOME. Nothing is made.
    """
    named = environment.get("ARGOS_PACKAGES_DIR")
    if not named:
        config = _base(environment, "XDG_CONFIG_HOME", ".config")
        named = _from_settings(config / "argos-translate" / "settings.json") if config else None
    if named:
        return _existing(Path(named))
    data = _base(environment, "XDG_DATA_HOME", ".local/share")
    return _existing(data / "argos-translate" / "packages") if data else None


def _base(environment: Mapping[str, str], variable: str, below_home: str) -> Path | None:
    if value := environment.get(variable):
        return Path(value)
    try:
        home = Path(environment["HOME"]) if environment.get("HOME") else Path.home()
    except RuntimeError:  # an account without a home
        return None
    return home / below_home


def _from_settings(file: Path) -> str | None:
    try:
        settings = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        log.warning("Argos settings %s are not readable: %s", file, error)
        return None
    named = settings.get("ARGOS_PACKAGES_DIR") if isinstance(settings, dict) else None
    return named if isinstance(named, str) and named else None


def _existing(folder: Path) -> Path | None:
    try:
        return folder if folder.is_dir() else None
    except OSError:
        return None


@contextmanager
def _homes_in(place: str) -> Iterator[None]:
    """Every folder argostranslate.settings may want, inside `place`, for as long as the block runs."""
    wanted = dict.fromkeys(
        (
            "HOME",
            "XDG_DATA_HOME",
            "XDG_CONFIG_HOME",
            "XDG_CACHE_HOME",
            "ARGOS_PACKAGES_DIR",
            "SNAP_USER_DATA",
        ),
        place,
    )
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
