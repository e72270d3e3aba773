"""The translation package in use, and the engine on it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from sejajar.pipeline.packages import Installed, Packages
from sejajar.text import ModelError
from sejajar.translating import Engine, Package, choose_package

log = logging.getLogger(__name__)


class Models:
    """Loads the engine at its first use; there are two in memory only while a package file is tried out.

    `load` makes the engine on a package, `name` says whose work its drafts are (see `maker`).
    """

    def __init__(
        self, packages: Packages, load: Callable[[Package], Engine], name: Callable[[Package], str]
    ) -> None:
        self._packages = packages
        self._load = load
        self._name = name
        self._in_use: Installed | None = None
        self._engine: Engine | None = None
        self._maker = ""
        self._troubles: list[ModelError] = []

    def found(self) -> list[Installed]:
        """All packages from Indonesian to English that are on this computer, the most preferred first."""
        found = self._packages.found()
        if self._in_use is None and found:
            self._in_use = found[0]
            chosen = self._packages.chosen
            if chosen not in ("", self._in_use.key):
                self._troubles.append(
                    ModelError(
                        "The translation package that you chose ({package}) is not there any more; "
                        "{other} is used. Install it again, or choose another one.",
                        package=chosen.rpartition("/")[2],
                        other=self._in_use.id,
                    )
                )
        return found

    @property
    def in_use(self) -> Installed:
        """The package that drafts are made with. ModelError where there is none."""
        if self._in_use is None:
            choose_package([one.package for one in self.found()])  # or says that there is none
        assert self._in_use
        return self._in_use

    @property
    def engine(self) -> Engine:
        """The engine on that package; where it does not load, on the next one that does, which is then the
        one in use. ModelError where none loads."""
        if self._engine is None:
            self._engine = self._first_that_loads()
        return self._engine

    @property
    def maker(self) -> str:
        """Whose translations pass for the engine's own. ModelError where there is no package."""
        if not self._maker:
            self._maker = self._name(self.in_use.package)
        return self._maker

    def use(self, one: Installed) -> None:
        """Draft with this one from now on, also in later runs.

        ModelError where it does not load, and then nothing is changed; or where the choice cannot be kept.
        """
        self._engine = None  # before another one is loaded
        self._engine = self._load(one.package)
        self._in_use, self._maker = one, ""
        self._troubles = []  # what was amiss with another choice is past
        self._packages.choose(one)

    def install(self, package_file: Path) -> Installed:
        """Put a package file among the reader's own, and use it. ModelError as from `use`, or where the file
        is no package that works."""
        one = self._packages.install(package_file)
        self.use(one)
        return one

    def remove(self, one: Installed) -> None:
        """Delete one of the reader's own. ModelError where it is none, or cannot be deleted."""
        self._packages.remove(one)
        if self._in_use and one.key == self._in_use.key:
            self._in_use, self._engine, self._maker = None, None, ""

    def troubles(self) -> list[ModelError]:
        """Why another package than the preferred one is in use, told once."""
        troubles, self._troubles = self._troubles, []
        return troubles

    def _first_that_loads(self) -> Engine:
        faults: list[ModelError] = []
        for one in dict.fromkeys([self.in_use, *self.found()]):
            try:
                engine = self._load(one.package)
            except ModelError as error:
                log.info("%s", error)
                faults.append(error)
                continue
            if faults:
                self._in_use, self._maker = one, ""
                self._troubles += [*faults, ModelError("Until then, {package} is used.", package=one.id)]
            return engine
        raise faults[0]
