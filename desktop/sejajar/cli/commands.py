"""Does what the command line asks: `sejajar translate …`, `sejajar export …`, `sejajar models …`."""

from __future__ import annotations

import argparse
import difflib
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from sejajar.cli.arguments import COMMANDS, parser
from sejajar.cli.models import run_models
from sejajar.cli.progress import Progress
from sejajar.cli.telling import AT_FAULT, DONE, INTERRUPTED, USAGE, put, say
from sejajar.exporting import (
    FORMATS,
    Format,
    Wishes,
    document_json,
    ensure_writable,
    is_same_file,
    render,
    target_in,
    translation_text,
    write_atomically,
)
from sejajar.pipeline import Pipeline
from sejajar.reading import is_near_indonesian
from sejajar.text import Article, Document, ExportError, ModelError, ReadingError, SejajarError, State, Term
from sejajar.translating import read_terms, with_imported

_STDIN = _STDOUT = "-"
_STDIN_NAME = "standard input"
# Of a glossary's lines that are left out, so many are named.
_NAMED = 5


def run(arguments: Sequence[str], pipeline: Pipeline) -> int:
    """Do what the command line asks; the exit code is one of the four above.

    Faults of the outside world are told in one line on standard error.
    """
    try:
        options = parser().parse_args(arguments)
        if options.command == "models":
            return run_models(options, pipeline.models)
        _borrow_terms(options.glossary, pipeline)
        if options.command == "translate":
            return _translate(options, pipeline)
        return _export(options, pipeline)
    except SystemExit as end:  # argparse has said what there is to say
        return end.code if isinstance(end.code, int) else USAGE
    except SejajarError as fault:
        say(str(fault))
        return AT_FAULT
    except KeyboardInterrupt:
        say("interrupted")
        return INTERRUPTED


def is_mistyped(argument: str) -> bool:
    """Whether a first argument, which is none of ours, can be no article either; if so, that is said.

    A path has a separator or a suffix in it, or there is such a file.
    """
    separators = [separator for separator in (".", os.sep, os.altsep) if separator]
    if any(separator in argument for separator in separators) or os.path.exists(argument):
        return False
    meant = difflib.get_close_matches(argument, COMMANDS, n=1)
    hint = f"; did you mean {meant[0]}?" if meant else ". 'sejajar --help' lists what there is."
    say(f"{argument} is neither a file nor a command{hint}")
    return True


def _borrow_terms(names: Sequence[str], pipeline: Pipeline) -> None:
    """Have the pipeline use these glossaries; what a later one has of the same words wins."""
    terms: tuple[Term, ...] = ()
    for name in names:
        imported = read_terms(Path(name))
        terms = with_imported(terms, imported.terms)
        for reason, lines in (
            ("one of the two languages is empty", imported.incomplete),
            ("too long for a term", imported.too_long),
            ("no word in it", imported.wordless),
        ):
            if lines:
                more = f" and {len(lines) - _NAMED} more" if len(lines) > _NAMED else ""
                say(f"{name}: left out, {reason}: line {', '.join(map(str, lines[:_NAMED]))}{more}")
    pipeline.borrow_terms(terms)


# translate -------------------------------------------------------------------------------------------


def _translate(options: argparse.Namespace, pipeline: Pipeline) -> int:
    article = _read(options.file, pipeline)
    out = None if options.out in (None, _STDOUT) else _named(options.out)
    if out:
        if os.path.isdir(out):
            suffix = ".json" if options.json else ".txt"
            raise ExportError(
                "{folder} is a folder. Name a file in it: -o {example}",
                folder=out,
                example=target_in(out, suffix, path=_path(options.file), title=article.title),
            )
        _check_target(options.file, out, replaces=True)
    document = _document(article, pipeline, options.file)
    if options.json:
        data = (json.dumps(document_json(document), ensure_ascii=False) + "\n").encode()
    else:
        data = translation_text(document).encode()
    if out:
        write_atomically(out, data)
    else:
        put(data)
    return _report_gaps(document, options.file, pipeline)


# export ----------------------------------------------------------------------------------------------


def _export(options: argparse.Namespace, pipeline: Pipeline) -> int:
    chosen = _format(options)
    if options.confirmed_only and not chosen.has_states:
        able = " or ".join(known.id for known in FORMATS if known.has_states)
        options.fail(f"--confirmed-only is for --format {able}")
    if options.out is None and _STDIN in options.files:
        options.fail("what comes from standard input has no name: give one with -o")
    if options.out == _STDOUT:
        return _export_to_stdout(options, chosen, pipeline)
    if len(options.files) > 1 and options.out and not os.path.isdir(options.out):
        options.fail(f"several files need a folder to go to, and {options.out} is not one")
    code = DONE
    written: dict[Path, str] = {}
    for name in options.files:
        try:
            article = _read(name, pipeline)
            out = _destination(name, article.title, options.out, chosen.suffix)
            if out.resolve() in written:
                raise ExportError(
                    "{name} is not exported: {out} has just been made from {other}. Export it by itself.",
                    name=name,
                    out=out,
                    other=written[out.resolve()],
                )
            # What -o names may be replaced, as with cp and sort; a name that we made up may be a surprise.
            is_named = options.out is not None and out == Path(options.out)
            _check_target(name, out, replaces=is_named or options.force)
            document = _document(article, pipeline, name)
            pipeline.export(document, out, chosen.id, _wishes(options, name, document, pipeline))
        except ModelError:
            raise  # and no other file will fare better
        except SejajarError as fault:
            say(str(fault))
            code = AT_FAULT
            continue
        written[out.resolve()] = name
        code = max(code, _report_gaps(document, name, pipeline))
        if sys.stderr.isatty():
            print(out, file=sys.stderr)
    return code


def _export_to_stdout(options: argparse.Namespace, chosen: Format, pipeline: Pipeline) -> int:
    if len(options.files) > 1:
        options.fail("standard output takes one article: name one, or a folder after -o")
    if not chosen.is_text and sys.stdout.isatty():
        options.fail(
            f"a {chosen.suffix} is nothing to read on a terminal: "
            "send it on with > or |, or choose --format txt"
        )
    (name,) = options.files
    document = _document(_read(name, pipeline), pipeline, name)
    put(render(document, chosen.id, _wishes(options, name, document, pipeline)))
    return _report_gaps(document, name, pipeline)


def _wishes(options: argparse.Namespace, name: str, document: Document, pipeline: Pipeline) -> Wishes:
    path = _path(name)
    return Wishes(
        layout=options.layout,
        confirmed_only=options.confirmed_only,
        original=path.name if path else "",
        dates=pipeline.dates(document),
    )


def _format(options: argparse.Namespace) -> Format:
    if options.format:
        return next(known for known in FORMATS if known.id == options.format)
    suffix = "" if options.out is None or os.path.isdir(options.out) else Path(options.out).suffix.lower()
    if not suffix:
        return FORMATS[0]
    by_suffix = {known.suffix: known for known in FORMATS}
    if suffix not in by_suffix:
        available = ", ".join(by_suffix)
        options.fail(f"{options.out}: no such format; there are {available} (or choose with --format)")
    return by_suffix[suffix]


def _destination(name: str, title: str, out: str | None, suffix: str) -> Path:
    """Where the export of `name` goes: beside it, into the folder `out`, or to `out` itself."""
    given = None if out is None else _named(out)
    if given and not os.path.isdir(given):
        return given
    return target_in(given or Path(name).parent, suffix, path=_path(name), title=title)


# Shared ----------------------------------------------------------------------------------------------


def _path(name: str) -> Path | None:
    """Of the article's file; standard input has none."""
    return None if name == _STDIN else Path(name)


def _named(out: str) -> Path:
    """What -o names. ExportError where it must be a folder and there is none."""
    path = Path(out)
    # os.path just says no to a name that no disk takes, and the writer says why; pathlib would raise.
    if out.endswith(("/", os.sep)) and not os.path.isdir(path):
        raise ExportError("There is no folder {folder}. Make it, or choose another.", folder=path)
    return path


def _read(name: str, pipeline: Pipeline) -> Article:
    if name == _STDIN:
        if sys.stdin.isatty():
            say("type or paste the article; Ctrl+D ends it")
        data = sys.stdin.buffer.read()
        if not data.strip():
            raise ReadingError(
                "There was nothing on standard input. Send an article to it, or name the article’s file."
            )
        article = pipeline.read_bytes(data, name=_STDIN_NAME)
    else:
        article = pipeline.read_file(Path(name))
    if notice := _language_notice(article):
        say(f"{name}: {notice}")
    return article


def _language_notice(article: Article) -> str:
    """What to say of an article that is not, or not all, in Indonesian; empty for one that is."""
    if article.language not in ("", "id"):
        near = is_near_indonesian(article.language)
        outcome = "translating all the same" if near else "what is not Indonesian is copied"
        return f"this looks like {_language(article.language)}, not Indonesian; {outcome}"
    other = [p.language for p in article.paragraphs if p.language not in ("", "id")]
    if not other:
        return ""
    languages = " and ".join(map(_language, dict.fromkeys(other)))
    paragraphs = "1 paragraph is" if len(other) == 1 else f"{len(other)} paragraphs are"
    return f"{paragraphs} in {languages} and copied, not translated"


def _document(article: Article, pipeline: Pipeline, name: str) -> Document:
    """`Pipeline.document`, telling how far it is."""
    progress = Progress(article, name, sys.stderr)
    try:
        return pipeline.document(article, progress.advance)
    finally:
        progress.clear()


def _report_gaps(document: Document, name: str, pipeline: Pipeline) -> int:
    """Tell of what is not as it should be; the exit code that comes of it."""
    for trouble in pipeline.troubles():
        if isinstance(trouble, ModelError):  # those of the library cost the result nothing
            say(str(trouble))
    if unfinished := len(pipeline.unfinished(document.article)):
        sentences = "1 sentence is" if unfinished == 1 else f"{unfinished} sentences are"
        say(f"{name}: {sentences} unfinished in the window; the result has what stood there before")
    failed = sum(translated.state is State.FAILED for translated in document.translation.values())
    if not failed:
        return DONE
    total = len(document.article.segments)
    say(f"{name}: {failed} of {total} sentences could not be translated; they are marked in the result")
    return AT_FAULT


def _check_target(name: str, out: Path, *, replaces: bool) -> None:
    """ExportError where the result cannot be written, or would replace the article or what it must not."""
    path = _path(name)
    if path and is_same_file(path, out):
        raise ExportError("{out} is the article itself. Give another name after -o.", out=out)
    if os.path.exists(out) and not replaces:
        raise ExportError(
            "{out} is there already and stays as it is. Add --force to replace it, or name a file with -o.",
            out=out,
        )
    ensure_writable(out)


def _language(code: str) -> str:
    from babel import Locale

    return str(Locale("en").languages.get(code, code))
