"""The command line: `python -m helpers rerun`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from helpers.article import ArticleError
from helpers.codebook import CodebookError
from helpers.declarations import TablesError


def main(arguments: list[str] | None = None) -> int:
    """Run a command; 0 when all went well, 1 with a message on stderr when not, 2 for a wrong command line."""
    parser = _parser()
    chosen = parser.parse_args(arguments)
    if (chosen.article is None) != (chosen.out is None):
        parser.error("--article and --out belong together: the article to read, and the folder to write to")

    from helpers.rerun import ROOT, RerunError, report, rerun, rerun_elsewhere  # slow to import: not for --help

    try:
        result = rerun() if chosen.article is None else rerun_elsewhere(chosen.article, chosen.out)
    except (ArticleError, CodebookError, TablesError, RerunError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("stopped: notebooks that were not finished are as they were", file=sys.stderr)
        return 130
    print(report(result, ROOT if chosen.out is None else chosen.out), end="")
    return 0


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
    return parser


if __name__ == "__main__":
    sys.exit(main())
