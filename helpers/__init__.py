"""Reading a French press article as data, so that every figure can be checked against the article's own words.

    from helpers import Article, tidy_tables

    article = Article.from_file("data/article.txt")
    tables = tidy_tables(article)
"""

import sys

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

if "IPython" in sys.modules and (_shell := sys.modules["IPython"].get_ipython()) is not None:  # in a notebook
    from helpers.page import show_in

    show_in(_shell)
