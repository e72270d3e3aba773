"""Installing puts a working package in place or changes nothing."""

from __future__ import annotations

import os
import shutil
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from sejajar.text import ModelError
from sejajar.translating import find_packages, install, installing, remove

Maker = Callable[..., Path]
Pack = Callable[[Path, Path], Path]


def test_install_find_remove(tmp_path: Path, package_maker: Maker, pack: Pack) -> None:
    file = pack(package_maker(tmp_path / "made", name="some_name"), tmp_path / "x.argosmodel")
    folder = tmp_path / "not" / "yet"
    package = install(file, folder)
    assert package.folder == folder / "translate-id_en-1_0"
    assert find_packages([folder]) == [package]
    remove(package)
    assert find_packages([folder]) == []
    assert list(folder.iterdir()) == []


def test_installing_again_replaces(tmp_path: Path, package_maker: Maker, pack: Pack) -> None:
    file = pack(package_maker(tmp_path / "made"), tmp_path / "x.argosmodel")
    first = install(file, tmp_path / "to")
    (first.folder / "old").touch()
    assert install(file, tmp_path / "to") == first
    assert not (first.folder / "old").exists()
    assert [path.name for path in (tmp_path / "to").iterdir()] == [first.id]


def _zip(file: Path, **members: bytes) -> Path:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file


@pytest.mark.parametrize(
    ("members", "words"),
    [
        ({}, "not a translation package"),
        ({"a/../../evil": b"x"}, "outside its own folder"),
        ({"/etc/evil": b"x"}, "outside its own folder"),
        ({"..\\evil": b"x"}, "outside its own folder"),
        ({"C:/evil": b"x"}, "outside its own folder"),
        ({"a/x": b"x", "b/x": b"x"}, "exactly one folder"),
        ({"metadata.json": b"{}"}, "exactly one folder"),
        ({"a/metadata.json": b"{"}, "no readable metadata"),
        ({"a/zeros": bytes(32 << 20)}, "would unpack to 32 MB"),
        (
            {"a/metadata.json": b'{"from_code": "id", "to_code": "en", "package_version": "../../x"}'},
            "do not say",
        ),
        (
            {"a/metadata.json": b'{"from_code": "id", "to_code": "en", "package_version": "1"}'},
            "has no tokenizer",
        ),
    ],
)
def test_a_bad_package_is_refused_and_leaves_nothing(
    tmp_path: Path, members: dict[str, bytes], words: str
) -> None:
    file = _zip(tmp_path / "bad.argosmodel", **members)
    with pytest.raises(ModelError, match=words):
        install(file, tmp_path / "to")
    assert list((tmp_path / "to").iterdir()) == []
    assert not (tmp_path / "evil").exists()


def test_a_link_out_of_the_package_is_refused(tmp_path: Path) -> None:
    member = zipfile.ZipInfo("a/link")
    member.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "bad.argosmodel", "w") as archive:
        archive.writestr(member, "/etc/passwd")
    with pytest.raises(ModelError, match="outside its own folder"):
        install(tmp_path / "bad.argosmodel", tmp_path / "to")


@pytest.mark.parametrize("content", [b"", b"not a zip file", b"PK\x03\x04 cut short"])
def test_what_is_no_zip_file_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "bad.argosmodel"
    file.write_bytes(content)
    with pytest.raises(ModelError, match="not a translation package, or it is damaged"):
        install(file, tmp_path / "to")


@pytest.mark.parametrize("error", [zlib.error("invalid stored block"), RuntimeError("File is encrypted")])
def test_what_cannot_be_unpacked_is_refused(
    tmp_path: Path, package_maker: Maker, pack: Pack, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(*_: object) -> None:
        raise error

    file = pack(package_maker(tmp_path / "made"), tmp_path / "x.argosmodel")
    monkeypatch.setattr(zipfile.ZipFile, "extractall", fail)
    with pytest.raises(ModelError, match=f"damaged .{error}"):
        install(file, tmp_path / "to")
    assert list((tmp_path / "to").iterdir()) == []


def test_a_damaged_member_is_refused(tmp_path: Path, package_maker: Maker, pack: Pack) -> None:
    file = pack(package_maker(tmp_path / "made"), tmp_path / "x.argosmodel")
    content = bytearray(file.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 64] = bytes(64)
    file.write_bytes(content)
    with pytest.raises(ModelError, match="damaged"):
        install(file, tmp_path / "to")
    assert list((tmp_path / "to").iterdir()) == []


def test_a_package_whose_model_does_not_load_is_refused(
    tmp_path: Path, package_maker: Maker, pack: Pack
) -> None:
    made = package_maker(tmp_path / "made")
    (made / "model" / "model.bin").write_bytes(b"garbage")
    with pytest.raises(ModelError, match="is broken"):
        install(pack(made, tmp_path / "x.argosmodel"), tmp_path / "to")
    assert list((tmp_path / "to").iterdir()) == []


@pytest.mark.parametrize("pair", [("en", "id"), ("ms", "en")])
def test_a_package_for_other_languages_is_refused(
    tmp_path: Path, package_maker: Maker, pack: Pack, pair: tuple[str, str]
) -> None:
    codes = {"from_code": pair[0], "to_code": pair[1], "from_name": "Melayu"}
    file = pack(package_maker(tmp_path / "made", **codes), tmp_path / "x.argosmodel")
    with pytest.raises(ModelError, match=r"x\.argosmodel translates Melayu to English and was not installed"):
        install(file, tmp_path / "to")
    assert list((tmp_path / "to").iterdir()) == []


def test_a_missing_file_and_an_impossible_folder_are_explained(
    tmp_path: Path, package_maker: Maker, pack: Pack
) -> None:
    with pytest.raises(ModelError, match=r"absent\.argosmodel cannot be read \(No such file"):
        install(tmp_path / "absent.argosmodel", tmp_path / "to")
    file = pack(package_maker(tmp_path / "made"), tmp_path / "x.argosmodel")
    with pytest.raises(ModelError, match="cannot be installed"):
        install(file, file / "inside-a-file")


def test_leftovers_of_installations_that_were_cut_off_are_deleted(
    tmp_path: Path, package_maker: Maker, pack: Pack
) -> None:
    file = pack(package_maker(tmp_path / "made"), tmp_path / "x.argosmodel")
    old, new = tmp_path / "to" / ".installing-old", tmp_path / "to" / ".installing-new"
    for leftover in (old, new):
        (leftover / "model").mkdir(parents=True)
    two_days_ago = time.time() - 2 * 24 * 3600
    os.utime(old, (two_days_ago, two_days_ago))
    package = install(file, tmp_path / "to")
    assert {path.name for path in (tmp_path / "to").iterdir()} == {new.name, package.id}


def test_a_full_disk_is_seen_before_unpacking(
    tmp_path: Path, package_maker: Maker, pack: Pack, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = pack(package_maker(tmp_path / "made"), tmp_path / "x.argosmodel")
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(installing.shutil, "disk_usage", lambda _: usage._replace(free=1000))
    with pytest.raises(ModelError, match="not enough space"):
        install(file, tmp_path / "to")


def test_a_failed_replacement_keeps_the_old_package(
    tmp_path: Path, package_maker: Maker, pack: Pack, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = pack(package_maker(tmp_path / "made"), tmp_path / "x.argosmodel")
    package = install(file, tmp_path / "to")
    rename = os.rename

    def fail(source: os.PathLike[str], target: os.PathLike[str], **options: int) -> None:
        if Path(target) == package.folder and Path(source).name != "replaced":
            raise PermissionError(13, "Permission denied")
        rename(source, target, **options)

    monkeypatch.setattr(os, "rename", fail)
    with pytest.raises(ModelError, match="Permission denied"):
        install(file, tmp_path / "to")
    assert find_packages([tmp_path / "to"]) == [package]


def test_removing_what_is_gone_is_explained(tmp_path: Path, package_maker: Maker) -> None:
    package_maker(tmp_path)
    [package] = find_packages([tmp_path])
    shutil.rmtree(package.folder)
    with pytest.raises(ModelError, match="cannot be removed"):
        remove(package)
