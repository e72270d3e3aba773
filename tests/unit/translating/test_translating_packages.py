"""Packages are found where they are, chosen by preference, and a broken one harms nobody."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sejajar.text import ModelError
from sejajar.translating import Engine, choose_package, find_packages, user_folder

Maker = Callable[..., Path]


def test_the_bundled_package_is_found(resources: Path) -> None:
    package = choose_package(find_packages([resources / "models"]))
    assert (package.from_code, package.to_code) == ("id", "en")
    assert package.id.startswith("translate-id_en-")
    assert package.id.endswith(package.version.replace(".", "_"))
    assert package.folder.parent == resources / "models"


def test_folders_come_in_order_of_preference_and_newer_versions_first(
    tmp_path: Path, package_maker: Maker
) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    package_maker(first, name="a", package_version="1.9")
    package_maker(first, name="b", package_version="1.10")
    package_maker(second, name="c", package_version="7.0")
    found = find_packages([first, tmp_path / "absent", second])
    assert [package.version for package in found] == ["1.10", "1.9", "7.0"]
    assert choose_package(found).id == "translate-id_en-1_10"


def test_the_users_folder_follows_the_rules_of_argos(tmp_path: Path) -> None:
    named, config = tmp_path / "named", tmp_path / "config"
    named.mkdir()
    (config / "argos-translate").mkdir(parents=True)
    settings = config / "argos-translate" / "settings.json"
    assert user_folder({"ARGOS_PACKAGES_DIR": str(named)}) == named
    assert user_folder({"HOME": str(tmp_path)}) is None
    settings.write_text(json.dumps({"ARGOS_PACKAGES_DIR": str(named)}))
    assert user_folder({"HOME": "/", "XDG_CONFIG_HOME": str(config)}) == named
    default = tmp_path / ".local/share/argos-translate/packages"
    default.mkdir(parents=True)
    assert user_folder({"HOME": str(tmp_path)}) == default


@pytest.mark.logs_expected
@pytest.mark.parametrize(
    "metadata",
    [None, "{", "[]", "{}", '{"from_code": "id", "to_code": 3, "package_version": "1"}'],
)
def test_a_package_with_bad_metadata_is_left_out_and_logged(
    tmp_path: Path, package_maker: Maker, caplog: pytest.LogCaptureFixture, metadata: str | None
) -> None:
    package_maker(tmp_path, name="good")
    broken = package_maker(tmp_path, name="broken") / "metadata.json"
    if metadata is None:
        broken.unlink()
    else:
        broken.write_text(metadata)
    assert [package.folder.name for package in find_packages([tmp_path])] == ["good"]
    assert "broken" in caplog.text


def test_nothing_to_choose_from_says_what_to_do(tmp_path: Path, package_maker: Maker) -> None:
    package_maker(tmp_path, from_code="en", to_code="id")
    with pytest.raises(ModelError, match=r"No Indonesian→English .* Install an Argos package"):
        choose_package(find_packages([tmp_path]))


def test_finding_packages_makes_no_folders(tmp_path: Path, resources: Path) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o500)
    code = (
        "import sys; from pathlib import Path; from sejajar.translating import find_packages\n"
        f"assert find_packages([Path({str(resources / 'models')!r})])\n"
        "import os; assert os.environ['HOME'] == sys.argv[1] and 'XDG_DATA_HOME' not in os.environ"
    )
    environment = {"HOME": str(home), "PYTHONPATH": ":".join(sys.path), "PATH": "/usr/bin:/bin"}
    subprocess.run([sys.executable, "-c", code, str(home)], env=environment, check=True)
    assert not list(home.iterdir())


def test_importing_the_room_is_light() -> None:
    code = "import sys, sejajar.translating; print(*sys.modules)"
    environment = {"PYTHONPATH": ":".join(sys.path)}
    loaded = subprocess.run(
        [sys.executable, "-c", code], env=environment, check=True, capture_output=True, text=True
    ).stdout.split()
    heavy = {"argostranslate", "ctranslate2", "sentencepiece", "sacremoses", "numpy", "PySide6"}
    assert not heavy & set(loaded)


@pytest.mark.parametrize("pair", [("en", "id"), ("id", "de"), ("ms", "en")])
def test_an_engine_for_another_pair_is_refused(
    tmp_path: Path, package_maker: Maker, pair: tuple[str, str]
) -> None:
    package_maker(tmp_path, from_code=pair[0], to_code=pair[1])
    with pytest.raises(ModelError, match="not Indonesian to English"):
        Engine(find_packages([tmp_path])[0])


@pytest.mark.parametrize(
    ("file", "content", "words"),
    [
        ("model/model.bin", None, "has no model"),
        ("model/model.bin", b"", "is broken"),
        ("model/model.bin", b"\x00garbage" * 999, "is broken"),
        ("model/shared_vocabulary.json", None, "is broken"),
        ("model/shared_vocabulary.json", b'["<unk>"]', "is broken"),
        ("sentencepiece.model", None, "has no tokenizer"),
        ("sentencepiece.model", b"garbage", "tokenizer .* is broken"),
    ],
)
def test_a_package_with_broken_files_is_refused_in_one_sentence(
    tmp_path: Path, package_maker: Maker, file: str, content: bytes | None, words: str
) -> None:
    broken = package_maker(tmp_path) / file
    if content is None:
        broken.unlink()
    else:
        broken.write_bytes(content)
    with pytest.raises(ModelError, match=words) as raised:
        Engine(find_packages([tmp_path])[0])
    assert "\n" not in str(raised.value)


def test_a_truncated_model_is_refused(tmp_path: Path, package_maker: Maker) -> None:
    model = package_maker(tmp_path) / "model" / "model.bin"
    model.write_bytes(model.read_bytes()[:-100])
    with pytest.raises(ModelError, match="is broken"):
        Engine(find_packages([tmp_path])[0])
