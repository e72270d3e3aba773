"""What can be asked on the command line."""

from __future__ import annotations

import argparse

from sejajar import __version__
from sejajar.exporting import FORMATS, LAYOUTS

COMMANDS = ("translate", "export", "models")
"""First arguments that are for `run`; it also answers `--help` and `--version`."""


def parser() -> argparse.ArgumentParser:
    whole = argparse.ArgumentParser(
        prog="sejajar",
        usage="sejajar [FILE ...]\n       sejajar translate FILE [--json] [-o OUT] [--glossary TABLE]\n"
        "       sejajar export FILE ... [-o OUT] [--format FORMAT] [--layout LAYOUT] [--confirmed-only]\n"
        "                      [--glossary TABLE] [--force]\n"
        "       sejajar models [list | install FILE ... | use ID | remove ID]",
        description="Reads Indonesian articles beside their English translation, made offline on this "
        "computer. Without a command, or with just the names of articles, it opens its window.",
        epilog="'sejajar translate --help', 'sejajar export --help' and 'sejajar models --help' say more.",
    )
    whole.add_argument("--version", action="version", version=f"Sejajar {__version__}")
    commands = whole.add_subparsers(
        dest="command",
        required=True,
        metavar="translate | export | models",
        title="commands that need no window",
        prog="sejajar",
    )
    raw = argparse.RawDescriptionHelpFormatter

    translate = commands.add_parser(
        "translate",
        help="print the translation of an article, or JSON",
        description="Prints the English translation of an Indonesian article.",
        epilog="examples:\n"
        "  sejajar translate berita.txt\n"
        "  sejajar translate berita.html -o news.txt\n"
        "  curl -s https://example.org/berita | sejajar translate - --json | jq .entities",
        formatter_class=raw,
    )
    translate.add_argument("file", metavar="FILE", help="the article; - reads it from standard input")
    translate.add_argument(
        "--json",
        action="store_true",
        help="sentences, word links, entities and warnings as one JSON object",
    )
    translate.add_argument(
        "-o",
        dest="out",
        metavar="OUT",
        help="write to this file, replacing what is there, and not to the terminal",
    )

    exporting = commands.add_parser(
        "export",
        help="make bilingual PDFs, or other files, of articles",
        description="Sets each article beside its English translation, with its names and numbers marked.",
        epilog="examples:\n"
        "  sejajar export berita.txt                   makes berita.pdf beside it\n"
        "  sejajar export berita.txt -o news.pdf\n"
        "  sejajar export *.html -o translated         one PDF for each, in that folder\n"
        "  sejajar export berita.txt -o names.csv      the entities as a table\n"
        "  sejajar export --format docx *.html\n"
        "  sejajar export - -o - < berita.txt > news.pdf\n\n"
        "A file that -o names is replaced if it is there. Otherwise the result is called as the article's\n"
        "file is, and where one of that name is there already, it is left alone unless --force is given.\n\n"
        "formats:\n" + "".join(f"  {known.id:<8}{known.suffix:<8}{known.label}\n" for known in FORMATS),
        formatter_class=raw,
    )
    exporting.add_argument("files", metavar="FILE", nargs="+", help="an article; - is standard input")
    exporting.add_argument(
        "-o", dest="out", metavar="OUT", help="the file to write, or a folder for all; - is standard output"
    )
    exporting.add_argument(
        "--format",
        choices=[known.id for known in FORMATS],
        help="what to make (else what the name of OUT says, else pdf)",
    )
    exporting.add_argument(
        "--layout",
        choices=[known.id for known in LAYOUTS],
        default=LAYOUTS[0].id,
        help="how a PDF sets the two languages (default: %(default)s)",
    )
    exporting.add_argument(
        "--confirmed-only",
        action="store_true",
        help="leave out sentences that you have not confirmed in the window (tmx, xliff, xliff2)",
    )
    exporting.add_argument(
        "-f",
        "--force",
        action="store_true",
        help="replace files that are there already, also where -o does not name them",
    )
    for command in (translate, exporting):
        command.add_argument(
            "--glossary",
            metavar="TABLE",
            action="append",
            default=[],
            help="put the words of this CSV, TSV, XLSX or TBX file into the translation where it is sure "
            "that they belong, before those of your own glossary; may be given several times",
        )
    exporting.set_defaults(fail=exporting.error)

    models = commands.add_parser(
        "models",
        usage="sejajar models [list | install FILE ... | use ID | remove ID]",
        help="list, install, choose or remove translation packages",
        description="Lists the translation packages from Indonesian to English that are on this computer.",
        epilog="examples:\n"
        "  sejajar models                                     list them\n"
        "  sejajar models install translate-id_en-1_9.argosmodel\n"
        "  sejajar models use translate-id_en-0_6             go back to another one\n"
        "  sejajar models remove translate-id_en-1_9\n\n"
        "What was installed last, or chosen with 'use', is used from then on, in the window (after its next\n"
        "start) as well. Nothing is downloaded: packages come as .argosmodel files.",
        formatter_class=raw,
    )
    actions = models.add_subparsers(dest="action", metavar="list | install | use | remove")
    actions.add_parser("list", help="list the packages; the same as no word at all")
    install = actions.add_parser("install", help="put .argosmodel files in place, and use the last of them")
    install.add_argument("files", metavar="FILE", nargs="+", help="an Argos package, Indonesian to English")
    for name, does in (
        ("use", "translate with another package from now on"),
        ("remove", "delete a package that you installed"),
    ):
        actions.add_parser(name, help=does).add_argument("id", metavar="ID", help="as in the list")
    return whole
