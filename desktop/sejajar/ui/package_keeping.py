"""The translation packages in the window: installed, chosen and removed on the engine's thread."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from sejajar.pipeline import Installed, Models, Pipeline
from sejajar.text import ModelError

if TYPE_CHECKING:
    from sejajar.ui.session import Session


@dataclass(frozen=True, slots=True)
class Stock:
    """The packages that are there, and the one in use, None where none is there."""

    found: tuple[Installed, ...] = ()
    in_use: Installed | None = None
    changed: bool = False
    """Whether drafts are another's work than before."""
    installed: Installed | None = None
    """What was put in place just now."""

    @property
    def settled(self) -> str:
        """The key of the one in use, empty where it only stands in for the first, which may be broken."""
        first = self.found[0].key if self.found else ""
        return first if self.in_use and self.in_use.key == first else ""


class PackageKeeping(QObject):
    """Knows the packages once it was asked to load them."""

    listed = Signal()
    """There is something else to show."""
    changed = Signal()
    """Drafts are to be made by another package."""
    installed = Signal(object)
    """What came of an installation: the package, or None where it failed."""

    def __init__(self, session: Session, pipeline: Pipeline) -> None:
        super().__init__(session)
        self._session = session
        self._pipeline = pipeline
        self.stock: Stock | None = None
        """None until it is known."""
        self.installing: Path | None = None
        """The file that is being installed."""
        self.changes = 0
        """That were asked for and are not made yet: the sentences under way come first."""

    def load(self) -> None:
        """Look what is there; `listed` tells when that is known."""
        self._do(lambda _: None)

    def use(self, one: Installed) -> None:
        """Draft with this package from now on; open articles are drafted again."""
        self._change(lambda models: models.use(one))

    def remove(self, one: Installed) -> None:
        self._change(lambda models: models.remove(one))

    def install(self, package_file: Path) -> None:
        """Put a package file in place, and use it."""
        self.installing = package_file

        def tell(stock: Stock) -> None:
            self.installing = None
            self.installed.emit(stock.installed)

        self._change(lambda models: models.install(package_file), tell)

    def _change(
        self,
        change: Callable[[Models], Installed | None],
        tell: Callable[[Stock], None] = lambda _: None,
    ) -> None:
        self.changes += 1
        self.listed.emit()

        def count(stock: Stock) -> None:
            self.changes -= 1
            tell(stock)

        self._do(change, count)

    def _do(
        self,
        change: Callable[[Models], Installed | None],
        tell: Callable[[Stock], None] = lambda _: None,
    ) -> None:
        """Change something, then see what there is; `change` returns what it put in place, if anything.

        All of it has its turn on the engine's thread: no package goes while it translates.
        """
        models = self._pipeline.models

        def work() -> Generator[Exception | Stock, None, None]:
            before, installed = _maker(models), None
            try:
                installed = change(models)
            except Exception as error:  # after which the list is shown all the same
                yield error
            found, after = tuple(models.found()), _maker(models)
            yield Stock(found, models.in_use if after else None, after != before, installed)
            yield from models.troubles()

        def take(item: Exception | Stock) -> None:
            if isinstance(item, Stock):
                tell(item)
                self._take(item)
            else:
                self._session.failed.emit(item)

        self._session.interrupt(work, take)

    def _take(self, stock: Stock) -> None:
        self.stock = stock
        self.listed.emit()
        if stock.changed:
            self._session.draft_anew()
            self.changed.emit()


def _maker(models: Models) -> str:
    """Whose work drafts are, empty where there is no package to make any."""
    try:
        return models.maker
    except ModelError:
        return ""
