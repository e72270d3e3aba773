"""A file is written whole or not at all, and what prevents it is said in a sentence."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from sejajar.exporting import ensure_writable, write_atomically
from sejajar.text import ExportError


def test_a_new_file_gets_the_usual_permissions(tmp_path: Path) -> None:
    usual = tmp_path / "usual"
    usual.write_bytes(b"")
    write_atomically(tmp_path / "berita.pdf", b"isi")
    assert (tmp_path / "berita.pdf").read_bytes() == b"isi"
    assert (tmp_path / "berita.pdf").stat().st_mode == usual.stat().st_mode
    assert {path.name for path in tmp_path.iterdir()} == {"usual", "berita.pdf"}


def test_a_replaced_file_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "berita.pdf"
    path.write_bytes(b"lama")
    path.chmod(0o640)
    write_atomically(path, b"baru")
    assert path.read_bytes() == b"baru"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "arsip").mkdir()
    (tmp_path / "link.pdf").symlink_to(tmp_path / "arsip" / "asli.pdf")
    write_atomically(tmp_path / "link.pdf", b"isi")
    assert (tmp_path / "link.pdf").is_symlink()
    assert (tmp_path / "arsip" / "asli.pdf").read_bytes() == b"isi"


def test_a_relative_path_is_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_atomically(Path("berita.pdf"), b"isi")
    assert (tmp_path / "berita.pdf").read_bytes() == b"isi"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_device_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    write_atomically(Path(os.devnull), b"isi")
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)
    with pytest.raises(ExportError, match="the disk is full"):
        write_atomically(Path("/dev/full"), b"isi")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="is a folder"):
        write_atomically(tmp_path, b"isi")


def test_there_is_no_such_folder(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"there is no folder .*tiada"):
        write_atomically(tmp_path / "tiada" / "berita.pdf", b"isi")


def test_what_should_be_a_folder_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_bytes(b"isi")
    with pytest.raises(ExportError, match="is not a folder"):
        write_atomically(tmp_path / "berkas" / "berita.pdf", b"isi")


def test_a_name_can_be_too_long(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="the name is too long"):
        write_atomically(tmp_path / ("a" * 300), b"isi")


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (errno.EACCES, "protected, or open in another program"),
        (errno.EROFS, "the disk is read-only"),
        (errno.EIO, "Input/output error"),
    ],
)
def test_a_folder_may_refuse(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, sentence: str
) -> None:
    def refuse(**_: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    with pytest.raises(ExportError, match=sentence):
        write_atomically(tmp_path / "berita.pdf", b"isi")


@pytest.mark.parametrize("call", ["fsync", "replace", "chmod"])
def test_whatever_fails_the_old_file_stays_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    path = tmp_path / "berita.pdf"
    path.write_bytes(b"lama")

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, call, full)
    with pytest.raises(ExportError, match="the disk is full"):
        write_atomically(path, b"baru")
    monkeypatch.undo()
    assert path.read_bytes() == b"lama"
    assert list(tmp_path.iterdir()) == [path]


def test_what_will_fail_can_be_known_before(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_bytes(b"isi")
    for path in (tmp_path, tmp_path / "tiada" / "a.pdf", tmp_path / "berkas" / "a.pdf"):
        with pytest.raises(ExportError) as before:
            ensure_writable(path)
        with pytest.raises(ExportError) as after:
            write_atomically(path, b"isi")
        assert str(before.value) == str(after.value)


def test_asking_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_bytes(b"isi")
    for path in (tmp_path / "berkas", tmp_path / "baru", Path(os.devnull)):
        ensure_writable(path)
    assert [path.name for path in tmp_path.iterdir()] == ["berkas"]
    assert (tmp_path / "berkas").read_bytes() == b"isi"


def test_interrupting_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(tmp_path / "berita.pdf", b"isi")
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="limits are a POSIX matter")
def test_a_real_limit_in_the_middle_of_writing(tmp_path: Path) -> None:
    (tmp_path / "berita.pdf").write_bytes(b"lama")
    code = (
        "import resource, signal\n"
        "from pathlib import Path\n"
        "from sejajar.exporting import write_atomically\n"
        "from sejajar.text import ExportError\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))\n"
        "try:\n"
        "    write_atomically(Path('berita.pdf'), bytes(1_000_000))\n"
        "except ExportError as fault:\n"
        "    print(fault)\n"
    )
    done = subprocess.run(
        [sys.executable, "-B", "-c", code], cwd=tmp_path, capture_output=True, text=True, timeout=60
    )
    assert "a file of this size is not allowed" in done.stdout, done.stderr
    assert (tmp_path / "berita.pdf").read_bytes() == b"lama"
    assert [path.name for path in tmp_path.iterdir()] == ["berita.pdf"]
