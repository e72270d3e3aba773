"""`sejajar models`: packages listed, installed, chosen and removed on the command line."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from sejajar import cli
from sejajar.pipeline import Pipeline

Maker = Callable[..., Path]
Pack = Callable[[Path, Path], Path]
Run = Callable[..., SimpleNamespace]

BUNDLED = "translate-id_en-0_1  Indonesian→English 0.1"


@pytest.fixture
def shipped(tmp_path: Path, resources: Path, package_maker: Maker) -> Path:
    """The folder that ships with the program, with another package in it."""
    folder = package_maker(tmp_path / "resources" / "models", package_version="0.1").parents[1]
    (folder / "recogniser").symlink_to(resources / "recogniser")
    return folder


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "packages"


@pytest.fixture
def run(shipped: Path, own: Path, capfd: pytest.CaptureFixture[str]) -> Run:
    """Each time another run of the program."""

    def run_cli(*arguments: str | Path) -> SimpleNamespace:
        code = cli.run([str(argument) for argument in arguments], Pipeline(shipped, own, threads=1))
        out, err = capfd.readouterr()
        return SimpleNamespace(code=code, out=out, err=err)

    return run_cli


@pytest.fixture
def file(tmp_path: Path, package_maker: Maker, pack: Pack) -> Path:
    return pack(package_maker(tmp_path / "made", package_version="1.9"), tmp_path / "new.argosmodel")


@pytest.mark.parametrize("arguments", [["models"], ["models", "list"]])
def test_a_line_for_each_package(run: Run, own: Path, package_maker: Maker, arguments: list[str]) -> None:
    package_maker(own, package_version="1.9", from_name="", to_name="")
    done = run(*arguments)
    assert (done.code, done.err) == (0, "")
    assert done.out == (
        f"translate-id_en-1_9  id→en 1.9               1 MB  own folder  in use\n{BUNDLED}  1 MB  bundled\n"
    )


def test_what_is_installed_is_used_until_it_is_removed(run: Run, file: Path, own: Path) -> None:
    done = run("models", "install", file)
    new = "translate-id_en-1_9  Indonesian→English 1.9  1 MB  own folder  in use\n"
    assert (done.code, done.out, done.err) == (0, new, "")
    done = run("models", "use", "translate-id_en-0_1")
    assert (done.code, done.out) == (0, f"{BUNDLED}  1 MB  bundled  in use\n")
    assert run("models").out.startswith(f"{BUNDLED}  1 MB  bundled     in use\n")
    assert run("models", "use", "translate-id_en-1_9").out == new
    done = run("models", "remove", "translate-id_en-1_9")
    assert (done.code, done.out) == (0, f"{BUNDLED}  1 MB  bundled  in use\n")
    assert list(own.iterdir()) == []


def test_a_bad_file_is_told_and_the_others_are_installed(
    run: Run, file: Path, tmp_path: Path, package_maker: Maker, pack: Pack
) -> None:
    german = package_maker(tmp_path / "german", from_code="de", from_name="German")
    bad = tmp_path / "bad.argosmodel"
    bad.write_bytes(b"no package")
    done = run("models", "install", bad, pack(german, tmp_path / "german.argosmodel"), file)
    assert done.code == 1
    assert done.out.startswith("translate-id_en-1_9  ")
    first, second = done.err.splitlines()
    assert first.startswith("sejajar: bad.argosmodel is not a translation package, or it is damaged")
    assert second.startswith("sejajar: german.argosmodel translates German to English and was not installed.")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["remove", "translate-id_en-0_1"], "came with the program"),
        (["remove", "translate-id_en-7_7"], "There is no translation package translate-id_en-7_7"),
        (["use", "translate-id_en-7_7"], "'sejajar models' lists those that there are"),
        (["install", "tidak-ada.argosmodel"], "No such file"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_line(run: Run, arguments: list[str], words: str) -> None:
    done = run("models", *arguments)
    assert done.code == 1
    assert done.err.count("\n") == 1
    assert words in done.err


def test_where_the_same_package_lies_twice_ones_own_is_removed(
    run: Run, own: Path, profile: Path, package_maker: Maker
) -> None:
    theirs = package_maker(profile / "data" / "argos-translate" / "packages", package_version="1.9")
    package_maker(own, package_version="1.9")
    assert run("models", "remove", "translate-id_en-1_9").out.split()[-4:] == ["Argos", "folder", "in", "use"]
    assert "belongs to other Argos programs" in run("models", "remove", "translate-id_en-1_9").err
    assert theirs.is_dir()


def test_no_package_at_all(run: Run, shipped: Path) -> None:
    shutil.rmtree(shipped / "models")
    done = run("models")
    assert (done.code, done.out) == (1, "")
    assert "Install an Argos package" in done.err


@pytest.mark.parametrize("arguments", [["install"], ["use"], ["remove"], ["frobnicate"]])
def test_half_a_command_is_a_fault_in_usage(run: Run, arguments: list[str]) -> None:
    assert run("models", *arguments).code == 2
