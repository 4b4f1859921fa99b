"""The command line: `python -m helpers read`, `rerun`, `annotate` and `corpus`.

What a command needs is imported when it runs, so that `--help` is there at once.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn, TextIO

from helpers.errors import PlainError, as_plain

STOPPED = 128  # and the number of the signal: what a shell gives for a command that a signal ends


class _Terminated(KeyboardInterrupt):
    """The process was asked to end: it does as with Ctrl-C, and leaves what can be resumed."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command line, without what could steer the terminal."""
        super().error(as_plain(message))


def main(arguments: list[str] | None = None) -> int:
    """Run a command; 0 when all went well, 1 with a message on stderr when not, 2 for a wrong command line.

    Stopped by Ctrl-C it gives 130, by SIGTERM 143.
    """
    _write_any_letter(sys.stdout)
    parser = _parser()
    chosen = parser.parse_args(arguments)
    try:
        with _ending_in_order():
            status = chosen.run(parser, chosen)
            sys.stdout.flush()
            return status
    except PlainError as error:
        return _failed(str(error))
    except KeyboardInterrupt as stop:
        print(f"stopped: {chosen.stopped}", file=sys.stderr)
        return STOPPED + (signal.SIGTERM if isinstance(stop, _Terminated) else signal.SIGINT)
    except BrokenPipeError:  # whoever read the output has enough of it
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        return _failed(f"{error.filename or 'the output'}: {error.strerror or error}.")


def _write_any_letter(stream: TextIO) -> None:
    """Have letters that the output's encoding does not know written as a question mark, in place of an error."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="replace")


@contextmanager
def _ending_in_order() -> Iterator[None]:
    """Let SIGTERM end the command as Ctrl-C does."""

    def terminate(number: int, frame: object) -> NoReturn:
        raise _Terminated

    try:
        before = signal.signal(signal.SIGTERM, terminate)
    except ValueError:  # not in the main thread, which gets all signals
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _rerun(parser: argparse.ArgumentParser, chosen: argparse.Namespace) -> int:
    if (chosen.article is None) != (chosen.out is None):
        parser.error("--article and --out belong together: the article to read, and the folder to write to")

    if chosen.corrections and chosen.article is None:
        parser.error("--corrections belong to another article: name it with --article")

    from helpers.commands.rerun import ROOT, report, rerun, rerun_elsewhere

    result = rerun() if chosen.article is None else rerun_elsewhere(
        chosen.article, chosen.out, corrections=chosen.corrections
    )
    print(as_plain(report(result, ROOT if chosen.out is None else chosen.out)), end="")
    return 0


def _annotate(parser: argparse.ArgumentParser, chosen: argparse.Namespace) -> int:
    from helpers.tables.annotations import check_place, save_annotations
    from helpers.tables.read import tidy_tables
    from helpers.text.article import Article

    check_place(chosen.out)
    article = Article.from_file(chosen.article)
    tables = tidy_tables(article)
    save_annotations(tables, chosen.out, {article.article_id: chosen.source} if chosen.source else None)
    counts = f"{len(tables.mentions)} mentions, {len(tables.statements)} statements"
    print(as_plain(f"{chosen.out}: {counts}, {len(tables.theme_mentions)} places of themes"))
    return 0


def _corpus(parser: argparse.ArgumentParser, chosen: argparse.Namespace) -> int:
    if chosen.scheduler and chosen.workers:
        parser.error("--workers starts workers on this machine: a cluster at --scheduler has its own")
    if chosen.workers is not None and chosen.workers < 1:
        parser.error("--workers has to be 1 or more")

    from helpers.corpus.run import read_corpus
    from helpers.tables.corrections import read_corrections

    corrections = read_corrections(chosen.corrections) if chosen.corrections else ()
    summary = read_corpus(
        chosen.folder, chosen.out, chosen.scheduler, chosen.workers, chosen.resume, corrections=corrections
    )
    print(as_plain(summary.in_words()))
    return 0 if summary.articles else 1


def _read(parser: argparse.ArgumentParser, chosen: argparse.Namespace) -> int:
    from helpers.commands.read import read_articles

    for written in read_articles(chosen.articles, chosen.out, chosen.lang, chosen.corrections, chosen.spreadsheet):
        print(as_plain(written.in_words()))
    return 0


def _failed(message: str) -> int:
    print(f"error: {as_plain(message)}", file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="python -m helpers", description="Read a French press article as data.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    command = commands.add_parser(
        "rerun",
        help="article, tables, notebooks: run the whole collection again",
        description="Read the article, write the tables, execute every notebook, and print what they find. "
                    "Without options it is data/article.txt, and the notebooks are executed in place.",
    )
    command.add_argument("--article", type=Path, metavar="FILE", help="another article, a text file in French")
    command.add_argument("--out", type=Path, metavar="FOLDER", help="where its tables and notebooks go")
    command.add_argument("--corrections", type=Path, metavar="FILE", help="corrections by hand, for --article")
    command.set_defaults(run=_rerun, stopped="notebooks that were not finished are as they were")
    command = commands.add_parser(
        "read",
        help="an article's reading page: one HTML file that opens in any browser",
        description="Read an article and write its page beside it: who speaks, what is said, every mark in its place. "
                    "With a folder as --out also the tables (CSV) and the annotations; for several articles an index.",
    )
    command.add_argument("articles", type=Path, nargs="+", metavar="ARTICLE", help="a text file in French; -: input")
    command.add_argument("--out", type=Path, metavar="OUT", help="the page (.html) or a folder to write")
    command.add_argument("--lang", choices=("en", "fr"), default="en", help="the language of the page's own words")
    command.add_argument("--corrections", type=Path, metavar="FILE", help="corrections by hand, as the page saves them")
    command.add_argument("--spreadsheet", action="store_true", help="tables in which a spreadsheet runs no cell")
    command.set_defaults(run=_read, stopped="pages that were not finished are as they were")
    command = commands.add_parser(
        "annotate",
        help="an article's mentions, statements and themes as W3C Web Annotations",
        description="Read an article and write one JSON-LD file of Web Annotations: who is named, what is said, "
                    "which themes are touched on, each with its place in the article.",
    )
    command.add_argument("article", type=Path, metavar="ARTICLE", help="a text file in French")
    command.add_argument("out", type=Path, metavar="OUT.jsonld", help="the file to write")
    command.add_argument("--source", metavar="IRI", help="the address that the article can be read at, for the targets")
    command.set_defaults(run=_annotate, stopped="a file that was not finished is as it was")
    command = commands.add_parser(
        "corpus",
        help="many articles: a folder of them into one Parquet dataset per table",
        description="Read every .txt, .jsonl, .jsonl.gz and .parquet file under a folder into the same tables as one "
                    "article, with more rows. Where a run was stopped, the same command goes on.",
    )
    command.add_argument("folder", type=Path, metavar="FOLDER", help="the articles")
    command.add_argument("out", type=Path, metavar="OUT", help="the folder for the tables, new or of an earlier run")
    command.add_argument(
        "--scheduler", metavar="ADDRESS",
        help="a running Dask cluster: tls://HOST:PORT asks for certificates, tcp://HOST:PORT trusts its whole network",
    )
    command.add_argument(
        "--workers", type=int, metavar="N", help="processes here; else one per core, or none for a few articles"
    )
    command.add_argument("--resume", action="store_true", help="go on with the run in OUT, and fail if there is none")
    command.add_argument("--corrections", type=Path, metavar="FILE", help="corrections by hand, with their article_id")
    command.set_defaults(run=_corpus, stopped="the same command goes on from here")
    return parser

