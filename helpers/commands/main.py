"""The command line: `python -m helpers rerun`, `annotate` and `corpus`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from helpers.errors import ArticleError, CodebookError, TablesError
from helpers.tables.annotations import save_annotations
from helpers.tables.read import tidy_tables
from helpers.text.article import Article


def main(arguments: list[str] | None = None) -> int:
    """Run a command; 0 when all went well, 1 with a message on stderr when not, 2 for a wrong command line."""
    parser = _parser()
    chosen = parser.parse_args(arguments)
    try:
        return chosen.run(parser, chosen)
    except (ArticleError, CodebookError, TablesError) as error:
        return _failed(error)


def _rerun(parser: argparse.ArgumentParser, chosen: argparse.Namespace) -> int:
    if (chosen.article is None) != (chosen.out is None):
        parser.error("--article and --out belong together: the article to read, and the folder to write to")

    from helpers.commands.rerun import (  # slow to import: not for --help
        ROOT,
        RerunError,
        report,
        rerun,
        rerun_elsewhere,
    )

    try:
        result = rerun() if chosen.article is None else rerun_elsewhere(chosen.article, chosen.out)
    except RerunError as error:
        return _failed(error)
    except KeyboardInterrupt:
        print("stopped: notebooks that were not finished are as they were", file=sys.stderr)
        return 130
    print(report(result, ROOT if chosen.out is None else chosen.out), end="")
    return 0


def _annotate(parser: argparse.ArgumentParser, chosen: argparse.Namespace) -> int:
    if chosen.out.resolve() == chosen.article.resolve():
        parser.error(f"{chosen.out} is the article itself: name another file to write")
    article = Article.from_file(chosen.article)
    tables = tidy_tables(article)
    save_annotations(tables, chosen.out, {article.article_id: chosen.source} if chosen.source else None)
    counts = f"{len(tables.mentions)} mentions, {len(tables.statements)} statements"
    print(f"{chosen.out}: {counts}, {len(tables.theme_mentions)} places of themes")
    return 0


def _corpus(parser: argparse.ArgumentParser, chosen: argparse.Namespace) -> int:
    if chosen.scheduler and chosen.workers:
        parser.error("--workers starts workers on this machine: a cluster at --scheduler has its own")
    if chosen.workers is not None and chosen.workers < 1:
        parser.error("--workers has to be 1 or more")

    from helpers.corpus.run import CorpusError, read_corpus

    try:
        summary = read_corpus(chosen.folder, chosen.out, chosen.scheduler, chosen.workers, chosen.resume)
    except CorpusError as error:
        return _failed(error)
    except KeyboardInterrupt:
        print("stopped: the same command goes on from here", file=sys.stderr)
        return 130
    print(summary.in_words())
    return 0


def _failed(error: Exception) -> int:
    print(f"error: {error}", file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m helpers", description="Read a French press article as data.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    command = commands.add_parser(
        "rerun",
        help="article, tables, notebooks: run the whole collection again",
        description="Read the article, write the tables, execute every notebook, and print what they find. "
                    "Without options it is data/article.txt, and the notebooks are executed in place.",
    )
    command.add_argument("--article", type=Path, metavar="FILE", help="another article, a text file in French")
    command.add_argument("--out", type=Path, metavar="FOLDER", help="where its tables and notebooks go")
    command.set_defaults(run=_rerun)
    command = commands.add_parser(
        "annotate",
        help="an article's mentions, statements and themes as W3C Web Annotations",
        description="Read an article and write one JSON-LD file of Web Annotations: who is named, what is said, "
                    "which themes are touched on, each with its place in the article.",
    )
    command.add_argument("article", type=Path, metavar="ARTICLE", help="a text file in French")
    command.add_argument("out", type=Path, metavar="OUT.jsonld", help="the file to write")
    command.add_argument("--source", metavar="IRI", help="the address that the article can be read at, for the targets")
    command.set_defaults(run=_annotate)
    command = commands.add_parser(
        "corpus",
        help="many articles: a folder of them into one Parquet dataset per table",
        description="Read every .txt, .jsonl, .jsonl.gz and .parquet file under a folder into the same tables as one "
                    "article, with more rows. Where a run was stopped, the same command goes on.",
    )
    command.add_argument("folder", type=Path, metavar="FOLDER", help="the articles")
    command.add_argument("out", type=Path, metavar="OUT", help="the folder for the tables, new or of an earlier run")
    command.add_argument("--scheduler", metavar="tcp://HOST:PORT", help="a running Dask cluster")
    command.add_argument("--workers", type=int, metavar="N", help="processes here; one per core unless given")
    command.add_argument("--resume", action="store_true", help="go on with the run in OUT, and fail if there is none")
    command.set_defaults(run=_corpus)
    return parser

