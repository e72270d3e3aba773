"""Packs the frozen program for Linux: a .deb, and a .tar.xz for every other distribution."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
# What PyInstaller rightly leaves to the system: the C library, the graphics stack, the X and Wayland clients.
# fontconfig-config brings a font as well.
DEPENDS = ("fontconfig-config", "libegl1", "libgl1", "libx11-6", "libxcb1")
RECOMMENDS = ("libwayland-client0",)


def deb(frozen: Path, out: Path, version: str) -> Path:
    """The Debian package; the program goes to /usr/lib/sejajar."""
    architecture = _said("dpkg", "--print-architecture")
    with tempfile.TemporaryDirectory(dir=out) as folder:
        tree = Path(folder)
        tree.chmod(0o755)
        shutil.copytree(frozen, tree / "usr/lib/sejajar", symlinks=True)
        share(out, tree / "usr/share")
        (tree / "usr/bin").mkdir()
        (tree / "usr/bin/sejajar").symlink_to("../lib/sejajar/sejajar")
        documents = tree / "usr/share/doc/sejajar"
        documents.mkdir(parents=True)
        shutil.copy(out / "licenses/Sejajar.txt", documents / "copyright")
        installed = sum(file.lstat().st_size for file in tree.rglob("*") if not file.is_dir()) // 1024
        (tree / "DEBIAN").mkdir()
        (tree / "DEBIAN/control").write_text(
            f"Package: sejajar\n"
            f"Version: {version}\n"
            f"Architecture: {architecture}\n"
            f"Maintainer: The Sejajar developers <sejajar@localhost>\n"
            f"Installed-Size: {installed}\n"
            f"Depends: libc6 (>= {platform.libc_ver()[1]}), {', '.join(DEPENDS)}\n"
            f"Recommends: {', '.join(RECOMMENDS)}\n"
            f"Section: text\n"
            f"Priority: optional\n"
            f"Description: reads Indonesian articles beside their English translation\n"
            f" Sejajar shows an Indonesian article level with its English translation, which\n"
            f" is made on this computer without a network. People, places, organisations and\n"
            f" numbers light up in both texts, and the pair can be exported as a bilingual\n"
            f" PDF.\n",
            encoding="utf-8",
        )
        _open_to_all(tree)
        package = out / f"sejajar_{version}_{architecture}.deb"
        subprocess.run(
            ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(package)], check=True
        )
    return package


def tarball(frozen: Path, out: Path, version: str) -> Path:
    """The archive: the program's folder with an installer that adds it to the user's menu."""
    name = f"sejajar-{version}-linux-{platform.machine()}"
    package = out / f"{name}.tar.xz"
    with tempfile.TemporaryDirectory(dir=out) as folder:
        tree = Path(folder) / name
        shutil.copytree(frozen, tree, symlinks=True)
        share(out, tree / "share")
        shutil.copy(HERE / "install.sh", tree)
        _open_to_all(tree)
        # Several threads pack three times as fast on most machines.
        environment = os.environ | {"XZ_DEFAULTS": "-T0"}
        command = ["tar", "--create", "--xz", "--owner=0", "--group=0", "--sort=name", "--file", str(package)]
        subprocess.run([*command, "--directory", folder, name], check=True, env=environment)
    return package


def share(out: Path, folder: Path) -> None:
    """What a desktop looks for: the menu entry, the icons, the description for software centres."""
    for source, place in (
        (HERE / "sejajar.desktop", "applications/sejajar.desktop"),
        (HERE / "sejajar.metainfo.xml", "metainfo/sejajar.metainfo.xml"),
        (out / "icons/sejajar.svg", "icons/hicolor/scalable/apps/sejajar.svg"),
        *(
            (icon, f"icons/hicolor/{icon.stem}x{icon.stem}/apps/sejajar.png")
            for icon in (out / "icons").glob("*.png")
        ),
    ):
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, folder / place)


def unpacked(package: Path, folder: Path) -> Path:
    """Lay the package out in a folder as dpkg does under the root; returns the program."""
    subprocess.run(["dpkg-deb", "--extract", str(package), str(folder)], check=True)
    return folder / "usr/bin/sejajar"


def _open_to_all(tree: Path) -> None:
    """Folders and programs 755, the rest 644, whatever the umask of whoever packs."""
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)


def _said(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
