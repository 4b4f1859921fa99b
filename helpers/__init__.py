"""Reading a French press article as data, so that every figure can be checked against the article's own words.

    from helpers import Article, tidy_tables

    article = Article.from_file("data/article.txt")
    tables = tidy_tables(article)
"""

from helpers.article import Article, ArticleError
from helpers.assembly import tidy_tables
from helpers.codebook import Codebook, CodebookError
from helpers.datasets import read_tables
from helpers.declarations import TablesError, data_dictionary
from helpers.tables import Tables

__all__ = [
    "Article", "ArticleError", "Codebook", "CodebookError", "Tables", "TablesError", "data_dictionary", "read_tables",
    "tidy_tables",
]
