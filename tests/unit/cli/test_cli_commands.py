"""The command line with an engine that only shouts: files, formats, exit codes, words on stderr."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from pypdf import PdfReader

from sejajar import app, cli
from sejajar.cli.progress import Progress
from sejajar.entities import Findings
from sejajar.library import Library
from sejajar.pipeline import Pipeline, Step
from sejajar.reading import read_file
from sejajar.text import Article, Change, Entity, ModelError, State, TranslatedSegment, Translation

BERITA = (
    "Es batu tiba di dermaga pagi ini.\nPara nelayan menyambutnya dengan gembira. Mereka lalu berlayar.\n"
)
NEWS = (
    "ES BATU TIBA DI DERMAGA PAGI INI.\n\nPARA NELAYAN MENYAMBUTNYA DENGAN GEMBIRA. MEREKA LALU BERLAYAR.\n"
)


class Shouting(Pipeline):
    """The real rooms, except that translating is shouting and nothing has a name."""

    fails_at: int | None = None
    missing = False
    interrupted = False

    def find(self, article: Article) -> tuple[Entity, ...]:
        return ()

    def translate(
        self, article: Article, entities: Sequence[Entity], done: Translation | None = None
    ) -> Iterator[Step]:
        if self.missing:
            raise ModelError("There is no translation package. Install one.")
        for segment in article.segments:
            if self.interrupted and segment.index:
                raise KeyboardInterrupt
            if segment.index == self.fails_at:
                translated = TranslatedSegment(segment.index, "", state=State.FAILED)
            else:
                translated = TranslatedSegment(segment.index, article.source_of(segment).upper())
            yield Step(translated, Findings(segment.index, (), ()))


class Remembering(Shouting):
    """The same, with what its library knows of the reader's sentences."""

    def translate(
        self, article: Article, entities: Sequence[Entity], done: Translation | None = None
    ) -> Iterator[Step]:
        own = self.history(article).last
        for step in super().translate(article, entities, done):
            index = step.translated.index
            yield replace(step, translated=own.get(index, step.translated))


@pytest.fixture
def shouting(resources: Path) -> Shouting:
    return Shouting(resources)


@pytest.fixture
def berita(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "berita.txt"
    path.write_text(BERITA, encoding="utf-8")
    return path


@pytest.fixture
def run(shouting: Shouting, capfd: pytest.CaptureFixture[str]) -> Callable[..., SimpleNamespace]:
    def run_cli(*arguments: str | Path) -> SimpleNamespace:
        code = cli.run([str(argument) for argument in arguments], shouting)
        out, err = capfd.readouterr()
        return SimpleNamespace(code=code, out=out, err=err)

    return run_cli


Run = Callable[..., SimpleNamespace]


def feed(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


# translate -------------------------------------------------------------------------------------------


def test_translate_prints_the_translation(run: Run, berita: Path) -> None:
    done = run("translate", berita)
    assert (done.code, done.out, done.err) == (0, NEWS, "")


def test_translate_reads_standard_input(run: Run, berita: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, BERITA.encode())
    assert run("translate", "-").out == NEWS


def test_translate_prints_json(run: Run, berita: Path) -> None:
    done = run("translate", berita, "--json")
    read = json.loads(done.out)
    assert [segment["paragraph"] for segment in read["segments"]] == [0, 1, 1]
    assert read["segments"][2]["target"] == "MEREKA LALU BERLAYAR."
    assert done.code == 0


def test_translate_writes_a_file(run: Run, berita: Path, tmp_path: Path) -> None:
    done = run("translate", berita, "-o", tmp_path / "news.txt")
    assert (done.code, done.out, done.err) == (0, "", "")
    assert (tmp_path / "news.txt").read_text(encoding="utf-8") == NEWS


def test_what_was_translated_is_kept_when_a_sentence_fails(
    run: Run, shouting: Shouting, berita: Path
) -> None:
    shouting.fails_at = 2
    done = run("translate", berita)
    assert done.code == 1
    assert done.out.endswith("[not translated: Mereka lalu berlayar.]\n")
    assert done.err == (
        f"sejajar: {berita}: 1 of 3 sentences could not be translated; they are marked in the result\n"
    )


# export ----------------------------------------------------------------------------------------------


def test_export_makes_a_pdf_beside_the_article(run: Run, berita: Path, tmp_path: Path) -> None:
    done = run("export", berita)
    assert (done.code, done.out, done.err) == (0, "", "")
    words = " ".join(PdfReader(tmp_path / "berita.pdf").pages[0].extract_text().split())
    assert "Es batu tiba di dermaga pagi ini. ES BATU TIBA DI DERMAGA PAGI INI." in words


def test_export_goes_where_it_is_told(run: Run, berita: Path, tmp_path: Path) -> None:
    assert run("export", berita, "-o", tmp_path / "hasil.pdf").code == 0
    (tmp_path / "folder").mkdir()
    assert run("export", berita, "-o", tmp_path / "folder").code == 0
    assert run("export", berita, "-o", tmp_path / "tanpa-akhiran").code == 0
    for name in ("hasil.pdf", "folder/berita.pdf", "tanpa-akhiran"):
        assert (tmp_path / name).read_bytes().startswith(b"%PDF"), name


def test_the_name_tells_the_format_and_the_option_overrules_it(
    run: Run, berita: Path, tmp_path: Path
) -> None:
    assert run("export", berita, "-o", tmp_path / "nama.CSV").code == 0
    assert (tmp_path / "nama.CSV").read_bytes().startswith(b"\xef\xbb\xbfkind,")
    assert run("export", berita, "-o", tmp_path / "aneh.csv", "--format", "txt").code == 0
    assert (tmp_path / "aneh.csv").read_text(encoding="utf-8") == NEWS
    begins = {".docx": "PK\x03\x04", ".tmx": "<tmx ", ".xlf": "<xliff ", ".xliff": "<xliff "}
    for suffix, beginning in begins.items():
        assert run("export", berita, "-o", f"nama{suffix}").code == 0
        data = (tmp_path / f"nama{suffix}").read_bytes()
        declaration = b'<?xml version="1.0" encoding="UTF-8"?>\n'
        assert data.removeprefix(declaration).startswith(beginning.encode()), suffix
    assert run("export", berita, "-o", "nama.html").code == 0
    assert (tmp_path / "nama.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert 'version="1.2"' in (tmp_path / "nama.xlf").read_text(encoding="utf-8")
    assert 'version="2.1"' in (tmp_path / "nama.xliff").read_text(encoding="utf-8")
    assert f'original="{berita.name}"' in (tmp_path / "nama.xlf").read_text(encoding="utf-8")


def test_what_nobody_named_is_not_replaced(
    run: Run, berita: Path, tmp_path: Path, shouting: Shouting
) -> None:
    old = tmp_path / "berita.docx"
    old.write_bytes(b"mended by hand")
    shouting.missing = True  # which would be said first if it were asked to translate
    for options in ([], ["-o", tmp_path], ["-o", "."]):
        done = run("export", berita, "--format", "docx", *options)
        assert (done.code, done.out) == (1, "")
        assert "berita.docx is there already and stays as it is. Add --force" in done.err
        assert done.err.count("\n") == 1
    assert old.read_bytes() == b"mended by hand"


@pytest.mark.parametrize("options", [["--force"], ["-f"], ["-o", ".", "-f"], ["-o", "berita.docx"]])
def test_what_is_there_is_replaced_when_that_is_asked_for(
    run: Run, berita: Path, tmp_path: Path, options: list[str]
) -> None:
    old = tmp_path / "berita.docx"
    old.write_bytes(b"mended by hand")
    assert run("export", berita, "--format", "docx", *options).code == 0
    assert old.read_bytes().startswith(b"PK")


def test_force_does_not_make_two_articles_share_one_result(run: Run, berita: Path, tmp_path: Path) -> None:
    (tmp_path / "berita.html").write_text(f"<p>{BERITA}</p>", encoding="utf-8")
    done = run("export", "--force", berita, "berita.html")
    assert done.code == 1
    assert "has just been made from" in done.err


def test_a_text_beside_a_text_gets_another_name(run: Run, berita: Path, tmp_path: Path) -> None:
    assert run("export", berita, "--format", "txt").code == 0
    assert berita.read_text(encoding="utf-8") == BERITA
    assert (tmp_path / "berita.en.txt").read_text(encoding="utf-8") == NEWS


@pytest.mark.parametrize("name", ["berita.txt", "-"])
@pytest.mark.parametrize(
    ("options", "begins"),
    [([], b"%PDF"), (["--format", "txt"], NEWS[:30].encode()), (["--format", "csv"], b"\xef\xbb\xbfkind,")],
)
def test_export_goes_to_standard_output(
    shouting: Shouting,
    berita: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
    name: str,
    options: list[str],
    begins: bytes,
) -> None:
    feed(monkeypatch, BERITA.encode())
    assert cli.run(["export", name, "-o", "-", *options], shouting) == 0
    out, err = capfdbinary.readouterr()
    assert out.startswith(begins)
    assert err == b""
    assert [path.name for path in tmp_path.iterdir()] == ["berita.txt"]


def test_a_terminal_gets_text_and_no_pdf(run: Run, berita: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    for form in ("pdf", "docx"):
        done = run("export", berita, "-o", "-", "--format", form)
        assert (done.code, done.out) == (2, "")
        assert f"a .{form} is nothing to read" in done.err
        assert "--format txt" in done.err
    assert run("export", berita, "-o", "-", "--format", "txt").out == NEWS


@pytest.mark.parametrize("command", ["translate", "export"])
def test_the_article_itself_is_never_overwritten(
    run: Run, berita: Path, tmp_path: Path, command: str
) -> None:
    (tmp_path / "lain.txt").symlink_to(berita)
    for name in (berita, tmp_path / "lain.txt", "berita.txt"):
        done = run(command, berita, "-o", name)
        assert done.code == 1
        assert "is the article itself" in done.err
    assert berita.read_text(encoding="utf-8") == BERITA


def test_several_files_go_on_after_one_fails(run: Run, berita: Path, tmp_path: Path) -> None:
    (tmp_path / "kosong.txt").write_bytes(b"")
    (tmp_path / "kabar.txt").write_text(BERITA, encoding="utf-8")
    done = run("export", "kosong.txt", "tiada.txt", berita, "kabar.txt")
    assert done.code == 1
    assert done.err.count("\n") == 2
    assert all(line.startswith("sejajar: ") for line in done.err.splitlines())
    assert (tmp_path / "berita.pdf").exists()
    assert (tmp_path / "kabar.pdf").exists()


def test_two_articles_never_share_one_result(run: Run, berita: Path, tmp_path: Path) -> None:
    (tmp_path / "berita.html").write_text(f"<p>{BERITA}</p>", encoding="utf-8")
    done = run("export", berita, "berita.html", "-o", tmp_path)
    assert done.code == 1
    assert "has just been made from" in done.err
    assert (tmp_path / "berita.pdf").exists()


def test_without_a_package_nothing_is_tried_twice(run: Run, shouting: Shouting, berita: Path) -> None:
    shouting.missing = True
    done = run("export", berita, berita)
    assert done.code == 1
    assert done.err == "sejajar: There is no translation package. Install one.\n"


def test_the_confirmed_sentences_alone(
    resources: Path, berita: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    article = read_file(berita)
    with Library(tmp_path / "library.sqlite3") as library:
        pipeline = Remembering(resources, library=library)
        arguments = ["export", str(berita), "--confirmed-only", "--format", "tmx", "-o", "-"]
        assert cli.run(arguments, pipeline) == 1
        out, err = capfd.readouterr()
        assert (out, err.count("\n")) == ("", 1)
        assert "No sentence of “berita” is confirmed yet" in err
        shouted = TranslatedSegment(1, "FISHERS GREETED IT.")
        library.add(article, Change(shouted, replace(shouted, state=State.CONFIRMED)))
        assert cli.run(arguments, pipeline) == 0
        out, err = capfd.readouterr()
        assert (out.count("<tu "), "FISHERS GREETED IT." in out, 'changedate="20' in out) == (1, True, True)


def test_only_what_has_states_can_be_of_confirmed_sentences(run: Run, berita: Path) -> None:
    done = run("export", berita, "--confirmed-only")
    assert (done.code, done.out) == (2, "")
    assert "--confirmed-only is for --format tmx or xliff or xliff2" in done.err


@pytest.mark.parametrize("command", ["translate", "export"])
def test_a_note_tells_of_what_is_unfinished_in_the_window(
    resources: Path, berita: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], command: str
) -> None:
    article = read_file(berita)
    half = TranslatedSegment(1, "Fishers gre", state=State.EDITED)
    with Library(tmp_path / "library.sqlite3") as library:
        library.add(article, Change(TranslatedSegment(1, "PARA NELAYAN."), half), draft=True)
        library.set_draft_aside(article, 1)
        pipeline = Remembering(resources, library=library)
        assert cli.run([command, str(berita), "-o", str(tmp_path / "hasil.txt")], pipeline) == 0
    _, err = capfd.readouterr()
    told = "1 sentence is unfinished in the window; the result has what stood there before"
    assert err == f"sejajar: {berita}: {told}\n"
    assert (tmp_path / "hasil.txt").read_text(encoding="utf-8") == NEWS


# Faults, warnings, interruptions ---------------------------------------------------------------------


@pytest.mark.parametrize("command", ["translate", "export"])
def test_what_cannot_be_read_is_one_line(run: Run, berita: Path, tmp_path: Path, command: str) -> None:
    (tmp_path / "biner.txt").write_bytes(bytes(range(256)) * 40)
    for name in ("tiada.txt", tmp_path, "biner.txt"):
        done = run(command, name)
        assert done.code == 1
        assert done.out == ""
        assert done.err.startswith("sejajar: ")
        assert done.err.count("\n") == 1


@pytest.mark.parametrize("command", ["translate", "export"])
def test_what_cannot_be_written_is_one_line_at_once(
    run: Run, shouting: Shouting, berita: Path, tmp_path: Path, command: str
) -> None:
    shouting.missing = True  # which would be said first if it were asked to translate
    done = run(command, berita, "-o", tmp_path / "tiada" / "hasil.pdf")
    assert (done.code, done.out) == (1, "")
    assert "there is no folder" in done.err
    assert done.err.count("\n") == 1


def test_a_folder_alone_is_no_place_for_a_translation(run: Run, berita: Path, tmp_path: Path) -> None:
    (tmp_path / "hasil").mkdir()
    for options, name in (([], "berita.txt"), (["--json"], "berita.json")):
        done = run("translate", berita, "-o", "hasil", *options)
        assert done.code == 1
        example = Path("hasil", name)
        assert done.err == f"sejajar: hasil is a folder. Name a file in it: -o {example}\n"
    assert "-o berita.en.txt" in run("translate", berita, "-o", ".").err


@pytest.mark.parametrize("command", ["translate", "export"])
def test_a_name_that_no_disk_takes_is_one_line(run: Run, berita: Path, command: str) -> None:
    done = run(command, berita, "-o", "nama" * 100 + ".pdf")
    assert done.code == 1
    assert "the name is too long" in done.err
    assert done.err.count("\n") == 1


@pytest.mark.parametrize("command", ["translate", "export"])
def test_a_folder_that_is_not_there_is_not_taken_for_a_file(
    run: Run, berita: Path, tmp_path: Path, command: str
) -> None:
    done = run(command, berita, "-o", "tiada/")
    assert done.code == 1
    assert done.err == "sejajar: There is no folder tiada. Make it, or choose another.\n"
    assert [path.name for path in tmp_path.iterdir()] == ["berita.txt"]


@pytest.mark.parametrize("data", [b"", b" \r\n\t\n"])
@pytest.mark.parametrize("arguments", [["translate", "-"], ["export", "-", "-o", "hasil.pdf"]])
def test_nothing_on_standard_input_is_told_as_that(
    run: Run, berita: Path, monkeypatch: pytest.MonkeyPatch, data: bytes, arguments: list[str]
) -> None:
    feed(monkeypatch, data)
    done = run(*arguments)
    assert done.code == 1
    assert done.err == (
        "sejajar: There was nothing on standard input. Send an article to it, or name the article’s file.\n"
    )


def test_standard_input_is_called_by_its_title_in_a_folder(
    run: Run, berita: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = f"<html><title>Es Batu, Akhirnya!</title><h1>Es Batu, Akhirnya!</h1><p>{BERITA}</p></html>"
    feed(monkeypatch, page.encode())
    assert run("export", "-", "-o", tmp_path).code == 0
    assert (tmp_path / "Es-Batu-Akhirnya.pdf").exists()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["export"], "FILE"),
        (
            ["export", "berita.txt", "--format", "doc"],
            "'pdf', 'docx', 'html', 'txt', 'csv', 'tmx', 'xliff', 'xliff2'",
        ),
        (["export", "berita.txt", "-o", "hasil.doc"], ".pdf, .docx, .html, .txt, .csv, .tmx, .xlf, .xliff"),
        (["export", "berita.txt", "--layout", "melingkar"], "'rows', 'facing', 'interleaved'"),
        (["export", "-"], "give one with -o"),
        (["export", "berita.txt", "kabar.txt", "-o", "-"], "takes one article"),
        (["export", "berita.txt", "kabar.txt", "-o", "hasil.pdf"], "need a folder"),
        (["translate"], "FILE"),
        (["translate", "berita.txt", "kabar.txt"], "kabar.txt"),
        (["terjemahkan"], "translate"),
    ],
)
def test_usage_is_exit_code_2_and_names_what_there_is(
    run: Run, berita: Path, arguments: list[str], says: str
) -> None:
    done = run(*arguments)
    assert done.code == 2
    assert done.out == ""
    assert says in done.err
    assert done.err.startswith("usage: sejajar")


@pytest.mark.parametrize("arguments", [["--help"], ["translate", "--help"], ["export", "-h"], ["--version"]])
def test_help_is_no_fault(run: Run, arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.code, done.err) == (0, "")
    assert "ejajar" in done.out


def test_another_language_is_told_and_copied(run: Run, berita: Path, tmp_path: Path) -> None:
    english = (
        "The fishermen of the island have been waiting for weeks, because the ice that should keep their "
        "catch fresh never came. Nobody at the ministry could say when it would.\n"
    ) * 3
    (tmp_path / "english.txt").write_text(english, encoding="utf-8")
    done = run("translate", "english.txt")
    assert done.code == 0
    assert done.err == (
        "sejajar: english.txt: this looks like English, not Indonesian; what is not Indonesian is copied\n"
    )
    article = read_file(tmp_path / "english.txt")
    assert all(segment.verbatim for segment in article.segments)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The mayor opened the market and met the traders.\n", "this looks like English, not Indonesian"),
        (
            BERITA + "The mayor opened the market and met the traders.\n",
            "1 paragraph is in English and copied, not translated",
        ),
        (
            BERITA
            + "The mayor opened the market and met the traders.\nNone of them could say when it was.\n",
            "2 paragraphs are in English and copied, not translated",
        ),
        (
            "Polis mengesahkan bahawa lelaki itu ditahan kerana disyaki mencuri sebuah kereta di hadapan "
            "pejabat pos pada petang Jumaat, manakala dua lagi masih dicari oleh pihak polis.\n",
            "this looks like Malay, not Indonesian; translating all the same",
        ),
    ],
)
def test_what_is_copied_is_told(run: Run, berita: Path, text: str, said: str) -> None:
    berita.write_text(text, encoding="utf-8")
    done = run("translate", berita)
    assert done.code == 0
    assert said in done.err
    assert done.err.count("\n") == 1


@pytest.mark.parametrize(
    ("argument", "said"),
    [
        ("transalte", "transalte is neither a file nor a command; did you mean translate?"),
        ("exprot", "exprot is neither a file nor a command; did you mean export?"),
        ("berita", "berita is neither a file nor a command. 'sejajar --help' lists what there is."),
        ("--verzion", "--verzion is neither a file nor a command. 'sejajar --help' lists what there is."),
    ],
)
def test_a_mistyped_command_is_told(
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    tmp_path: Path,
    argument: str,
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert app.main([argument, "x.txt"]) == cli.USAGE
    assert capfd.readouterr() == ("", f"sejajar: {said}\n")


def test_what_may_be_a_file_is_no_mistyped_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "transalte").write_text(BERITA, encoding="utf-8")
    for argument in ("transalte", "tidak-ada.txt", f"folder{os.sep}berita", str(tmp_path), "."):
        assert not cli.is_mistyped(argument)


def test_interrupting_is_exit_code_130(run: Run, shouting: Shouting, berita: Path, tmp_path: Path) -> None:
    shouting.interrupted = True
    done = run("export", berita)
    assert done.code == 130
    assert done.err == "sejajar: interrupted\n"
    assert [path.name for path in tmp_path.iterdir()] == ["berita.txt"]


# On a terminal ---------------------------------------------------------------------------------------


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_sees_how_far_it_is(
    shouting: Shouting, berita: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert cli.run(["export", str(berita)], shouting) == 0
    lines = terminal.getvalue().split("\r\x1b[K")
    assert lines[1] == f"{berita}: 1 of 3 sentences"
    assert lines[-2].startswith(f"{berita}: 3 of 3 sentences")
    assert lines[-1] == f"{tmp_path / 'berita.pdf'}\n"


def test_time_left_is_told_from_the_speed(berita: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    article = read_file(berita)
    lengths = [len(segment.span) for segment in article.segments]
    now = iter([100.0, 110.0, 120.0])
    monkeypatch.setattr("time.monotonic", lambda: next(now))
    terminal = Terminal()
    progress = Progress(article, "berita.txt", terminal)
    for index in range(3):
        progress.advance(Step(TranslatedSegment(index, "x"), Findings(index, (), ())))
    monkeypatch.undo()
    lines = terminal.getvalue().split("\r\x1b[K")[1:]
    left = round(10 * lengths[2] / lengths[1])
    assert lines == [
        "berita.txt: 1 of 3 sentences",
        f"berita.txt: 2 of 3 sentences, {left} s left",
        "berita.txt: 3 of 3 sentences",
    ]


def test_a_terminal_is_asked_for_the_article(run: Run, berita: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Typed(io.TextIOWrapper):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Typed(io.BytesIO(BERITA.encode())))
    done = run("translate", "-")
    assert "Ctrl+D" in done.err
    assert done.out == NEWS


# Where the output goes away --------------------------------------------------------------------------


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_behind_standard_output_is_one_line(
    shouting: Shouting, berita: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    with open("/dev/full", "w") as full:
        monkeypatch.setattr(sys, "stdout", full)
        assert cli.run(["translate", str(berita)], shouting) == 1
        monkeypatch.undo()
    assert "standard output cannot be written: No space left" in capfd.readouterr().err


def test_a_reader_that_has_enough_is_no_fault(
    shouting: Shouting, berita: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as pipe:
        monkeypatch.setattr(sys, "stdout", pipe)
        assert cli.run(["translate", str(berita)], shouting) == 0
        monkeypatch.undo()
    assert capfd.readouterr().err == ""
