"""The command line as a process, with the bundled model: what it gives, what it refuses, its exit codes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from tests.e2e.conftest import Cli

Document = dict[str, Any]

KINDS = {"person", "place", "organisation", "number", "date", "money", "percent", "quantity"}
# Sentences of the sample that may come out otherwise in another run: which ones share a batch depends on the
# machine's speed, the figures' last digits on that, and on those which of two equally likely ones wins.
CLOSE_CALLS = 2
ENOUGH = "Presiden Joko Widodo tiba di Yogyakarta pada Senin pagi untuk meresmikan bandara baru itu.\n"


def assert_fault(done: subprocess.CompletedProcess[bytes], code: int = 1, *parts: str) -> None:
    """One line that says what is wrong, and nothing else."""
    told = done.stderr.decode()
    assert done.returncode == code, told
    assert done.stdout == b""
    assert told.count("\n") == 1
    assert told.startswith("sejajar: ")
    assert "Traceback" not in told
    for part in parts:
        assert part in told


def slice_of(text: str, ends: list[int]) -> str:
    start, end = ends
    assert 0 <= start < end <= len(text), (ends, text)
    return text[start:end]


# what it gives ---------------------------------------------------------------------------------------


def test_json_places_everything_inside_its_strings(sample_document: Document) -> None:
    document = sample_document
    assert document["version"] == 1
    assert document["language"] == "id"
    assert document["engine"]
    assert [s["index"] for s in document["segments"]] == list(range(len(document["segments"])))
    paragraphs = [s["paragraph"] for s in document["segments"]]
    assert paragraphs == sorted(paragraphs)
    assert sorted(set(paragraphs)) == list(range(document["text"].count("\n") + 1))
    after = 0
    for segment in document["segments"]:
        assert segment["start"] >= after
        after = segment["end"]
        assert slice_of(document["text"], [segment["start"], segment["end"]]) == segment["source"]
        assert segment["target"].strip()
        is_byline = segment["source"] == "(rw/dhk)"
        assert segment["state"] == ("copied" if is_byline else "machine")
        for source_start, source_end, target_start, target_end, weight in segment["links"]:
            assert slice_of(segment["source"], [source_start, source_end]).strip()
            assert slice_of(segment["target"], [target_start, target_end]).strip()
            assert 0 < weight <= 1
        for check in segment["checks"]:
            assert {"kind", "reason", "detail"} <= check.keys()
            for side in ("source", "target"):
                assert check[side] is None or slice_of(segment[side], check[side])
    assert document["text"].count("&") == 0


def test_every_sentence_has_word_links(sample_document: Document) -> None:
    segments = [s for s in sample_document["segments"] if len(s["source"].split()) > 3]
    assert all(s["links"] for s in segments)


def test_json_places_every_entity_on_both_sides(sample_document: Document) -> None:
    entities = sample_document["entities"]
    assert len({e["id"] for e in entities}) == len(entities)
    for entity in entities:
        assert entity["kind"] in KINDS
        assert entity["mentions"]
        places = [(m["segment"], *m["source"]) for m in entity["mentions"]]
        assert places == sorted(set(places))
        for mention in entity["mentions"]:
            segment = sample_document["segments"][mention["segment"]]
            assert slice_of(segment["source"], mention["source"]).strip()
            for target in mention["targets"]:
                assert slice_of(segment["target"], target).strip()
    names = {e["name"]: e for e in entities}
    assert names["Hadi Wiratmoko"]["kind"] == "person"
    assert names["18.500"]["target_name"] == "18,500"
    assert names["Jawa Tengah"]["target_name"] == "Central Java"


def test_translation_as_text_has_the_paragraphs(cli: Cli, sample: Path, sample_document: Document) -> None:
    done = cli("translate", sample)
    assert (done.returncode, done.stderr) == (0, b"")
    paragraphs = done.stdout.decode().rstrip("\n").split("\n\n")
    assert len(paragraphs) == sample_document["text"].count("\n") + 1
    there = [segment["target"] in paragraphs[segment["paragraph"]] for segment in sample_document["segments"]]
    assert there.count(False) <= CLOSE_CALLS


def test_standard_input_gives_the_same(cli: Cli, sample: Path, sample_document: Document) -> None:
    done = cli("translate", "-", "--json", stdin=sample.read_bytes())
    assert (done.returncode, done.stderr) == (0, b"")

    segments, others = json.loads(done.stdout)["segments"], sample_document["segments"]
    for name in ("index", "paragraph", "start", "end", "source", "state"):
        assert [segment[name] for segment in segments] == [segment[name] for segment in others]
    same = [one["target"] == other["target"] for one, other in zip(segments, others, strict=True)]
    assert same.count(False) <= CLOSE_CALLS


def test_a_web_page_gives_its_article(cli: Cli, resources: Path) -> None:
    done = cli("translate", resources / "samples" / "ekspor-kopi-gayo.html", "--json")
    assert (done.returncode, done.stderr) == (0, b"")
    document = json.loads(done.stdout)
    assert document["title"]
    assert "<" not in document["text"]


def test_export_makes_a_pdf_beside_the_article(cli: Cli, sample: Path, tmp_path: Path) -> None:
    article = Path(shutil.copy(sample, tmp_path / "berita.txt"))
    done = cli("export", article)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["berita.pdf", "berita.txt"]
    assert article.read_bytes() == sample.read_bytes()
    text = "".join(page.extract_text() for page in PdfReader(tmp_path / "berita.pdf").pages)
    assert "Hadi Wiratmoko" in text
    assert "Central Java" in text


def test_one_bad_file_does_not_keep_the_others_back(cli: Cli, tmp_path: Path) -> None:
    good, bad = tmp_path / "baik.txt", tmp_path / "kosong.txt"
    good.write_text(ENOUGH, encoding="utf-8")
    bad.write_bytes(b"")
    assert_fault(cli("export", bad, good, "-o", tmp_path), 1, "kosong.txt")
    assert (tmp_path / "baik.pdf").read_bytes().startswith(b"%PDF")
    assert not (tmp_path / "kosong.pdf").exists()


# what it refuses -------------------------------------------------------------------------------------


def bad_inputs(folder: Path) -> dict[str, Path]:
    files = {
        "empty": b"",
        "blank": b" \r\n\t\n",
        "binary": bytes(range(256)) * 40,
        "picture": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(4000),
    }
    for name, data in files.items():
        (folder / f"{name}.txt").write_bytes(data)
    with (folder / "huge.txt").open("wb") as huge:
        huge.truncate(50_000_000)
    (folder / "folder.txt").mkdir()
    return {name: folder / f"{name}.txt" for name in (*files, "huge", "folder", "missing")}


@pytest.mark.parametrize("command", ["translate", "export"])
@pytest.mark.parametrize("name", ["empty", "blank", "binary", "picture", "huge", "folder", "missing"])
def test_bad_input_gets_one_sentence(cli: Cli, tmp_path: Path, name: str, command: str) -> None:
    path = bad_inputs(tmp_path)[name]
    before = sorted(tmp_path.iterdir())
    assert_fault(cli(command, path), 1, path.name)
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("data", [b"", b"\n\n", bytes(range(256)) * 40])
def test_bad_standard_input_gets_one_sentence(cli: Cli, data: bytes) -> None:
    assert_fault(cli("translate", "-", stdin=data), 1, "standard input")


@pytest.mark.parametrize(
    "arguments",
    [
        ["translate"],
        ["export"],
        ["translate", "a.txt", "--tidak-ada"],
        ["export", "-"],
        ["export", "a", "-o", "a.xyz"],
    ],
)
def test_misuse_is_told_with_the_usage(cli: Cli, arguments: list[str]) -> None:
    done = cli(*arguments)
    assert done.returncode == 2
    assert done.stdout == b""
    assert b"usage: sejajar" in done.stderr
    assert b"Traceback" not in done.stderr


def unwritable(folder: Path) -> Path:
    """A folder that nobody can write to; a superuser can write wherever modes alone say no."""
    if os.geteuid() == 0:
        return Path("/proc/self")
    folder.chmod(0o555)
    return folder


@pytest.mark.parametrize("command", [["translate"], ["translate", "--json"], ["export"]])
def test_a_folder_that_cannot_be_written(cli: Cli, tmp_path: Path, command: list[str]) -> None:
    article, kept = tmp_path / "berita.txt", tmp_path / "kept"
    article.write_text(ENOUGH, encoding="utf-8")
    kept.mkdir()
    out = unwritable(kept) / "hasil.pdf"
    assert_fault(cli(*command, article, "-o", out), 1, "hasil.pdf")
    assert not out.exists()


@pytest.mark.parametrize("command", [["translate", "--json"], ["export"]])
def test_a_full_disk_keeps_what_was_there(cli: Cli, sample: Path, tmp_path: Path, command: list[str]) -> None:
    out = tmp_path / "hasil.pdf"
    out.write_bytes(b"an earlier export")
    assert_fault(cli(*command, sample, "-o", out, limit=8192), 1, "hasil.pdf")
    assert [path.name for path in tmp_path.iterdir()] == ["hasil.pdf"]
    assert out.read_bytes() == b"an earlier export"


def test_a_file_in_the_place_of_a_folder(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "berita").write_text("a file")
    out = tmp_path / "berita" / "hasil.pdf"
    assert_fault(cli("export", "-", "-o", out, stdin=ENOUGH.encode()), 1, "hasil.pdf")
    assert (tmp_path / "berita").read_text() == "a file"


def test_the_article_itself_is_never_overwritten(cli: Cli, tmp_path: Path) -> None:
    article = tmp_path / "berita.txt"
    article.write_text(ENOUGH, encoding="utf-8")
    assert_fault(cli("translate", article, "-o", article), 1, "berita.txt")
    assert article.read_text(encoding="utf-8") == ENOUGH


# the model -------------------------------------------------------------------------------------------


@pytest.fixture
def installed(resources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the program that a test may damage; the processes started next run it. Its resources."""
    import sejajar

    code = tmp_path / "program" / "sejajar"
    shutil.copytree(Path(sejajar.__file__).parent, code, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(resources, code / "_data" / "resources")
    monkeypatch.setenv("PYTHONPATH", str(code.parent))
    return code / "_data" / "resources"


def test_no_model(cli: Cli, sample: Path, installed: Path) -> None:
    shutil.rmtree(installed / "models")
    assert_fault(cli("translate", sample), 1, "package")


def test_a_broken_model(cli: Cli, sample: Path, installed: Path) -> None:
    (model,) = installed.glob("models/*/model/model.bin")
    model.write_bytes(model.read_bytes()[:100_000])
    assert_fault(cli("translate", sample), 1, "package", "broken")


def test_a_package_is_installed_used_and_removed(
    cli: Cli, resources: Path, tmp_path: Path, profile: Path
) -> None:
    (ours,) = (folder for folder in (resources / "models").iterdir() if folder.is_dir())
    made = tmp_path / "made" / "translate-id_en"
    shutil.copytree(ours, made)
    metadata = json.loads((made / "metadata.json").read_text(encoding="utf-8"))
    (made / "metadata.json").write_text(json.dumps(metadata | {"package_version": "9.9"}), encoding="utf-8")
    file = shutil.make_archive(str(tmp_path / "new"), "zip", made.parent)
    done = cli("models", "install", Path(file).rename(tmp_path / "new.argosmodel"))
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().split()[-4:] == ["own", "folder", "in", "use"]
    document = json.loads(cli("translate", "-", "--json", stdin=ENOUGH.encode()).stdout)
    assert document["engine"] == "translate-id_en-9_9"

    (profile / "data/sejajar/packages/translate-id_en-9_9/model/model.bin").write_bytes(b"damaged")
    done = cli("translate", "-", stdin=b"Warga desa itu menolak rencana bendungan di hulu sungai.\n")
    assert done.returncode == 0
    assert b"villagers" in done.stdout
    told = done.stderr.decode().splitlines()
    assert len(told) == 2
    assert "translate-id_en-9_9 is broken" in told[0]
    assert told[1] == f"sejajar: Until then, {ours.name} is used."

    assert cli("models", "remove", "translate-id_en-9_9").stdout.decode().split()[0] == ours.name


def test_the_command_line_needs_no_qt(sample: Path) -> None:
    look = (
        "import sys; from sejajar.app import main; "
        f"code = main(['translate', {str(sample)!r}]); "
        "sys.exit(code or any(name.startswith('PySide6') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", look], stdout=subprocess.DEVNULL).returncode == 0
