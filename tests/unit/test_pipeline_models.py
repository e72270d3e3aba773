"""Which translation package is in use: the order, the choice, and what stands in for a broken one."""

from __future__ import annotations

import gc
import shutil
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest

from sejajar.library import Library
from sejajar.pipeline import Installed, Models, Pipeline, Place
from sejajar.text import ModelError
from sejajar.translating import Engine

Maker = Callable[..., Path]
Pack = Callable[[Path, Path], Path]
Run = Callable[[], Pipeline]


@pytest.fixture
def bundled(tmp_path: Path, resources: Path, package_maker: Maker) -> Path:
    """The folder that ships with the program, with another package in it."""
    folder = package_maker(tmp_path / "resources" / "models", package_version="0.1").parents[1]
    for part in ("recogniser", "gazetteers"):
        (folder / part).symlink_to(resources / part)
    return folder


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "packages"


@pytest.fixture
def run(bundled: Path, own: Path) -> Run:
    """Another run of the program."""
    return lambda: Pipeline(bundled, own, threads=1)


def named(models: Models, version: str) -> Installed:
    (one,) = (one for one in models.found() if one.package.version == version)
    return one


def in_use(run: Run) -> str:
    return run().models.in_use.package.version


def test_the_readers_own_come_first_and_the_bundled_one_last(
    run: Run, own: Path, profile: Path, package_maker: Maker
) -> None:
    package_maker(profile / "data" / "argos-translate" / "packages", package_version="1.9")
    package_maker(own, name="new", package_version="1.1")
    package_maker(own, name="old", package_version="1.0")
    package_maker(own, name="german", from_code="de")
    found = run().models.found()
    assert [(one.package.version, one.place) for one in found] == [
        ("1.1", Place.OWN),
        ("1.0", Place.OWN),
        ("1.9", Place.ARGOS),
        ("0.1", Place.BUNDLED),
    ]
    assert all(one.size > 10_000 for one in found)


def test_a_choice_holds_in_the_next_run(run: Run, own: Path, profile: Path, package_maker: Maker) -> None:
    package_maker(profile / "data" / "argos-translate" / "packages", package_version="1.9")
    package_maker(own, package_version="1.0")
    assert in_use(run) == "1.0"
    for version in ("1.9", "0.1", "1.0"):
        models = run().models
        models.use(named(models, version))
        assert models.in_use.package.version == version
        assert models.engine.id == models.in_use.id
        assert in_use(run) == version


def test_the_bundled_package_stays_chosen_after_an_update(
    run: Run, own: Path, bundled: Path, package_maker: Maker
) -> None:
    package_maker(own, package_version="1.0")
    models = run().models
    models.use(named(models, "0.1"))
    shutil.rmtree(bundled / "models")
    package_maker(bundled / "models", name="another", package_version="0.2")
    assert in_use(run) == "0.2"
    assert run().models.troubles() == []


def test_what_is_installed_is_in_use_and_what_is_removed_is_not(
    run: Run, tmp_path: Path, package_maker: Maker, pack: Pack
) -> None:
    file = pack(package_maker(tmp_path / "made", package_version="2.0"), tmp_path / "x.argosmodel")
    models = run().models
    before = models.maker
    one = models.install(file)
    assert models.in_use == one
    assert models.maker != before
    assert in_use(run) == "2.0"
    models.use(named(models, "0.1"))
    assert in_use(run) == "0.1"
    models.use(one)
    models.remove(one)
    assert models.maker == before
    assert in_use(run) == "0.1"
    assert run().models.troubles() == []


def test_only_one_engine_is_in_memory(run: Run, own: Path, package_maker: Maker) -> None:
    package_maker(own, package_version="1.0")
    models = run().models
    engine = weakref.ref(models.engine)
    loaded: list[object] = []

    def load(package: object) -> Engine:
        loaded.append(engine())
        return Engine(package, threads=1)  # type: ignore[arg-type]

    models._load = load
    gc.disable()
    models.use(named(models, "0.1"))
    gc.enable()
    assert loaded == [None], "the first one goes before the second comes"


def test_a_package_that_does_not_load_is_not_chosen(run: Run, own: Path, package_maker: Maker) -> None:
    (package_maker(own, package_version="1.0") / "model" / "model.bin").write_bytes(b"garbage")
    models = run().models
    models.use(named(models, "0.1"))
    with pytest.raises(ModelError, match="is broken"):
        models.use(named(models, "1.0"))
    assert models.engine.id == "translate-id_en-0_1"
    assert in_use(run) == "0.1"


def test_the_next_one_stands_in_for_a_broken_one_and_that_is_told(
    run: Run, own: Path, bundled: Path, package_maker: Maker, tmp_path: Path
) -> None:
    (package_maker(own, package_version="1.0") / "model" / "model.bin").unlink()
    with Library(tmp_path / "library.sqlite3") as library:
        pipeline = Pipeline(bundled, own, library=library, threads=1)
        broken = pipeline.models.maker
        assert pipeline.engine.id == "translate-id_en-0_1"
        assert pipeline.models.maker != broken, "its drafts are remembered as its own"
        told = [str(trouble) for trouble in pipeline.troubles()]
        assert told[0].startswith("The translation package translate-id_en-1_0 has no model")
        assert told[1] == "Until then, translate-id_en-0_1 is used."
        assert pipeline.troubles() == []
    assert in_use(run) == "1.0", "it may be mended by then"


def test_what_stands_in_makes_no_sentence_twice(
    bundled: Path, own: Path, package_maker: Maker, tmp_path: Path
) -> None:
    (package_maker(own, package_version="1.0") / "model" / "model.bin").unlink()
    with Library(tmp_path / "library.sqlite3") as library:
        remembered = []
        for _ in range(2):
            pipeline = Pipeline(bundled, own, library=library, threads=1)
            article = pipeline.read_bytes(b"Warga desa itu menolak rencana tersebut.", name="kabar")
            remembered += [step.remembered for step in pipeline.translate(article, ())]
    assert remembered == [False, True]


def test_where_none_loads_the_preferred_one_says_why(
    run: Run, own: Path, bundled: Path, package_maker: Maker
) -> None:
    package_maker(own, package_version="1.0")
    for model in (*own.rglob("model.bin"), *bundled.rglob("model.bin")):
        model.unlink()
    pipeline = run()
    for _ in range(2):
        with pytest.raises(ModelError, match="translate-id_en-1_0 has no model"):
            _ = pipeline.engine
    assert pipeline.troubles() == []


def test_a_chosen_package_that_is_gone_is_told(run: Run, own: Path, package_maker: Maker) -> None:
    folder = package_maker(own, package_version="1.0")
    models = run().models
    models.use(named(models, "1.0"))
    shutil.rmtree(folder)
    pipeline = run()
    assert pipeline.engine.id == "translate-id_en-0_1"
    (trouble,) = pipeline.troubles()
    assert "translate-id_en-1_0) is not there any more; translate-id_en-0_1 is used" in str(trouble)
    models = run().models
    models.use(named(models, "0.1"))
    assert models.troubles() == [], "another one is chosen"


@pytest.mark.logs_expected
@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe\n", b"no such thing", b"own/../../etc", b"own/a\nb", bytes(9000)]
)
def test_nonsense_in_the_place_of_the_choice_harms_nobody(run: Run, own: Path, content: bytes) -> None:
    own.mkdir(parents=True)
    (own / "chosen.txt").write_bytes(content)
    assert in_use(run) == "0.1"
    pipeline = run()
    assert pipeline.engine.id == "translate-id_en-0_1"
    assert pipeline.troubles() == [], "it names no package that could be missed"


@pytest.mark.logs_expected
def test_a_choice_that_cannot_be_read_or_kept_harms_nobody(run: Run, own: Path) -> None:
    (own / "chosen.txt").mkdir(parents=True)
    models = run().models
    assert models.in_use.package.version == "0.1"
    with pytest.raises(ModelError, match="cannot be kept"):
        models.use(models.in_use)
    assert models.engine.id == "translate-id_en-0_1"


@pytest.mark.logs_expected
def test_one_that_does_not_load_leaves_a_choice_that_is_not_kept(
    run: Run, own: Path, package_maker: Maker
) -> None:
    (own / "chosen.txt").mkdir(parents=True)
    package_maker(own, package_version="1.1")
    (package_maker(own, name="broken", package_version="1.0") / "model" / "model.bin").unlink()
    models = run().models
    with pytest.raises(ModelError, match="cannot be kept"):
        models.use(named(models, "0.1"))
    with pytest.raises(ModelError, match="has no model"):
        models.use(named(models, "1.0"))
    assert models.in_use.package.version == "0.1"
    assert models.engine.id == "translate-id_en-0_1"


def test_what_others_installed_is_not_removed(
    run: Run, profile: Path, bundled: Path, package_maker: Maker
) -> None:
    theirs = package_maker(profile / "data" / "argos-translate" / "packages", package_version="1.9")
    models = run().models
    for version, words in (("1.9", "other Argos programs"), ("0.1", "came with the program")):
        with pytest.raises(ModelError, match=words):
            models.remove(named(models, version))
    assert theirs.is_dir()
    assert len(models.found()) == 2


def test_no_package_at_all_says_what_to_do(run: Run, bundled: Path) -> None:
    shutil.rmtree(bundled / "models")
    with pytest.raises(ModelError, match="Install an Argos package"):
        _ = run().engine
