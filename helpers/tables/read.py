"""From articles to tidy tables: each declared column is filled for each article, one after the other."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from helpers.errors import TablesError
from helpers.french.codebook import Codebook
from helpers.tables.corrections import Correction, read_corrections
from helpers.tables.declared import TABLES
from helpers.tables.frames import Tables
from helpers.tables.reading import Reading
from helpers.text.article import Article

SELDOM = 50_000  # new objects between two looks for dead ones
Values = dict[str, dict[str, list[Any]]]  # the values of each column of each table, row by row
_FILLINGS = {name: [(column.name, column.filling) for column in table.columns] for name, table in TABLES.items()}


def tidy_tables(
    articles: Article | Iterable[Article], codebook: Codebook | None = None,
    corrections: str | Path | Sequence[Correction] = (), told: Callable[[str], object] = str,
) -> Tables:
    """Read one article, or many, into tidy tables: the same tables, with more rows for more articles.

    `codebook` is `data/codebook/` unless given; `corrections` are what a reader corrected by hand, or the path of the
    CSV file that holds them; `told` is called with what is read next (`parse.STEPS`). Raises TablesError where two
    articles have the same article_id, CorrectionsError for a file that cannot be read.
    """
    codebook = codebook or Codebook.default()
    if isinstance(corrections, str | Path):
        corrections = read_corrections(corrections)
    with _collecting_seldom():
        return Tables.from_columns(_read(articles, codebook, corrections, told))


def _read(
    articles: Article | Iterable[Article], codebook: Codebook, corrections: Sequence[Correction],
    told: Callable[[str], object],
) -> Values:
    values = no_values()
    seen: set[str] = set()
    for article in [articles] if isinstance(articles, Article) else articles:
        if not isinstance(article, Article):
            kind = type(article).__name__
            raise TablesError(f"expected an Article, got {kind}. Make it with Article.from_file(path).")
        if article.article_id in seen:
            raise TablesError(f"two articles have the article_id {article.article_id!r}. Give each one its own.")
        seen.add(article.article_id)
        add_article(values, article, codebook, corrections, told)
    return values


@contextmanager
def _collecting_seldom() -> Iterator[None]:
    """Let Python look for circles of dead objects less often: reading makes many objects, and hardly any circle."""
    before = gc.get_threshold()
    gc.set_threshold(max(SELDOM, before[0]) if before[0] else 0, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def no_values() -> Values:
    """The columns of all tables, none of which has a value yet."""
    return {name: {column: [] for column in table.column_names} for name, table in TABLES.items()}


def add_article(
    values: Values, article: Article, codebook: Codebook, corrections: Sequence[Correction] = (),
    told: Callable[[str], object] = str,
) -> None:
    """Read an article and append its rows to the columns of all tables; whatever is raised, all of them or none."""
    from helpers.tables.parse import parse  # all the rules: who only opens saved tables need not wait for them

    parsed = parse(article, codebook, told)
    own = [one for one in corrections if one.article_id in ("", article.article_id)]
    if own:
        from helpers.tables.corrected import corrected

        parsed = corrected(parsed, article, own)
    add_reading(values, Reading(article, parsed, codebook))


def add_reading(values: Values, reading: Reading) -> None:
    """Append the rows of what was found in an article to the columns of all tables."""
    filled = []
    for name, table in TABLES.items():
        found = table.found(reading)
        if found:
            columns = values[name]
            filled += [(columns[column], fill(found, reading)) for column, fill in _FILLINGS[name]]
    for column, more in filled:
        column += more
