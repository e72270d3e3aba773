"""Freezes the program, packs it for this system, and tries what was packed. Run by `build/dev.py package`."""

from __future__ import annotations

import importlib.metadata
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "out"
FROZEN = OUT / "dist" / "sejajar"
SAMPLE = ROOT / "resources" / "samples" / "banjir-demak.txt"
VERSION = importlib.metadata.version("sejajar")
PNG_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
# Large files full of symbols nobody needs; other libraries (Qt, libstdc++) break or gain nothing.
STRIPPED = ("ctranslate2/_ext*.so", "libpython*.so*", "typst/*.so")
WARM_UP = 15  # seconds after which the window is open on the slowest machine we know
# What Qt says where there is no locale, and what its screenless platform says: no fault of ours.
KNOWN = (
    'Detected locale "C" with character encoding',
    'Qt depends on a UTF-8 locale, and has switched to "C.UTF-8" instead.',
    "If this causes problems, reconfigure your locale. See the locale(1) manual",
    "for more information.",
    "This plugin does not support propagateSizeHints()",
)


def main() -> int:
    if sys.platform == "linux" and not shutil.which("strip"):
        raise SystemExit("Packaging needs strip. On Debian and Ubuntu: sudo apt-get install binutils")
    OUT.mkdir(exist_ok=True)
    make_icons(OUT / "icons")
    gather_licenses(OUT / "licenses")
    freeze()
    print_size("frozen", FROZEN)
    try_out(FROZEN / ("sejajar-cli.exe" if os.name == "nt" else "sejajar"))
    if sys.platform == "linux":
        sys.path.insert(0, str(ROOT / "build" / "linux"))
        import pack

        print_size("packed", pack.tarball(FROZEN, OUT, VERSION))
        if not shutil.which("dpkg-deb"):
            print("no .deb: dpkg-deb is not installed here")
            return 0
        package = pack.deb(FROZEN, OUT, VERSION)
        print_size("packed", package)
        with tempfile.TemporaryDirectory() as folder:
            try_out(pack.unpacked(package, Path(folder)))
    return 0


def freeze() -> None:
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    command += ["--workpath", str(OUT / "work"), "--distpath", str(OUT / "dist")]
    subprocess.run([*command, str(ROOT / "build" / "sejajar.spec")], cwd=ROOT, check=True)
    if sys.platform == "linux":
        for pattern in STRIPPED:
            for path in (FROZEN / "_internal").glob(pattern):
                subprocess.run(["strip", "--strip-unneeded", str(path)], check=True)


def make_icons(folder: Path) -> None:
    """The program's icon in the sizes and formats that the systems ask for."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    source = ROOT / "resources" / "icons" / "sejajar.svg"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copy(source, folder)
    renderer = QSvgRenderer(str(source))
    assert renderer.isValid()
    for size in PNG_SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        names = [f"{size}.png"] + (
            ["sejajar.ico"] if size == 256 else ["sejajar.icns"] if size == 512 else []
        )
        for name in names:
            if not image.save(str(folder / name)):
                raise SystemExit(f"the icon {name} could not be written")


def gather_licenses(folder: Path) -> None:
    """The licence files of everything that is frozen, by package: most of them ask for that."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "LICENSE", folder / "Sejajar.txt")
    lines = []
    for line in (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines():
        name = line.partition("==")[0].strip()
        if not name or name.startswith("#"):
            continue
        package = importlib.metadata.distribution(name)
        fields = package.metadata.json
        said = str(fields.get("license_expression") or fields.get("license") or "")
        classified = [c.rpartition(" :: ")[2] for c in fields.get("classifier", []) if "License ::" in c]
        lines.append(f"{name} {package.version}: {said.splitlines()[0] if said else ', '.join(classified)}")
        for file in package.files or []:
            if ".dist-info" in str(file) and any(
                word in file.name.upper() for word in ("LICEN", "COPYING", "NOTICE")
            ):
                (folder / name).mkdir(exist_ok=True)
                shutil.copy(str(file.locate()), folder / name / file.name)
    (folder / "PACKAGES.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def try_out(program: Path) -> None:
    """Let the packed program do its job with an empty environment; it may say nothing but the result."""
    with tempfile.TemporaryDirectory() as folder:
        expect(f"Sejajar {VERSION}", said_by(program, "--version").strip())
        document = json.loads(said_by(program, "translate", str(SAMPLE), "--json"))
        expect(True, len(document["segments"]) > 20 and all(part["target"] for part in document["segments"]))
        kinds = {entity["kind"] for entity in document["entities"]}
        expect(True, {"person", "place", "organisation", "date", "money", "percent"} <= kinds)
        pdf = Path(folder) / "demak.pdf"
        said_by(program, "export", str(SAMPLE), "-o", str(pdf))
        expect(b"%PDF-", pdf.read_bytes()[:5])
        # PDF files are read in a process of its own, which is the program again. This one has both languages.
        read = said_by(program, "translate", str(pdf), "--json", warning="are in English and copied")
        expect("id", json.loads(read)["language"])
        page = said_by(program, "export", str(SAMPLE), "--format", "html", "-o", "-")
        expect(True, page.startswith("<!DOCTYPE html>") and "<style>" in page)
        try_window(program, Path(folder))
    print(f"tried: {program}: translates, exports, opens its window and closes it", flush=True)


def said_by(program: Path, *arguments: str, warning: str = "") -> str:
    """Return what the program printed; complaints may only be lines with the expected warning."""
    done = subprocess.run([program, *arguments], env=scrubbed(), capture_output=True, timeout=120)
    complaints = done.stderr.decode(errors="replace").splitlines()
    expect((0, []), (done.returncode, [line for line in complaints if not warning or warning not in line]))
    return done.stdout.decode("utf-8")


def try_window(program: Path, home: Path) -> None:
    """Open the sample in a window on no screen, and close it by the signal a terminal sends."""
    folders = {f"XDG_{name}_HOME": str(home / name) for name in ("DATA", "CONFIG", "CACHE")}
    environment = scrubbed() | folders | {"QT_QPA_PLATFORM": "offscreen"}
    running = subprocess.Popen(
        [program, SAMPLE], env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    time.sleep(WARM_UP)
    expect(None, running.poll())
    running.send_signal(signal.SIGINT)
    said = running.communicate(timeout=20)[0].decode(errors="replace").splitlines()
    expect([], [line for line in said if not line.startswith(KNOWN)])
    expect(0, running.returncode)


def scrubbed() -> dict[str, str]:
    """Nothing, not even a home folder: a program may not lean on the environment of whoever built it."""
    return {"SYSTEMROOT": os.environ["SYSTEMROOT"]} if os.name == "nt" else {}


def expect(wanted: object, found: object) -> None:
    if found != wanted:
        raise SystemExit(f"the packed program does not work: {found!r} instead of {wanted!r}")


def print_size(done: str, path: Path) -> None:
    files = [path] if path.is_file() else [file for file in path.rglob("*") if not file.is_dir()]
    print(f"{done}: {path} ({sum(file.lstat().st_size for file in files) / 1e6:.0f} MB)", flush=True)


if __name__ == "__main__":
    sys.exit(main())
