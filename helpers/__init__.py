"""Reading a French press article as data, so that every figure can be checked against the article's own words.

    from helpers import Article, tidy_tables

    article = Article.from_file("data/article.txt")
    tables = tidy_tables(article)
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

from helpers.french.collecting import without_collecting

if TYPE_CHECKING:
    from helpers.errors import ArticleError, CodebookError, TablesError
    from helpers.french.codebook import Codebook
    from helpers.tables.declared import data_dictionary
    from helpers.tables.frames import Tables
    from helpers.tables.parquet import read_tables
    from helpers.tables.read import tidy_tables
    from helpers.text.article import Article

__all__ = [
    "Article", "ArticleError", "Codebook", "CodebookError", "Tables", "TablesError", "data_dictionary", "read_tables",
    "tidy_tables",
]
_ROOM_OF = {
    "Article": "text.article", "ArticleError": "errors", "Codebook": "french.codebook", "CodebookError": "errors",
    "Tables": "tables.frames", "TablesError": "errors", "data_dictionary": "tables.declared",
    "read_tables": "tables.parquet", "tidy_tables": "tables.read",
}


def __getattr__(name: str) -> Any:
    """What is asked for, from its room: pandas is loaded when it is needed, not for `--help`."""
    if name not in _ROOM_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    with without_collecting():
        return getattr(import_module(f"{__name__}.{_ROOM_OF[name]}"), name)


def __dir__() -> list[str]:
    """The names that the package gives away."""
    return __all__


if "IPython" in sys.modules and (_shell := sys.modules["IPython"].get_ipython()) is not None:  # in a notebook
    from helpers.page import show_in

    show_in(_shell)
