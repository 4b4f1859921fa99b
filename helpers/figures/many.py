"""Many articles together: their tables with the columns that the notebook on many articles counts.

Only these columns are kept, so tens of thousands of articles fit into memory. A speaker is one and the same in all
articles by name and kind: namesakes are merged, and two spellings of a name stay two speakers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from helpers.corpus.folder import ENDINGS, chunks_of, read_article
from helpers.errors import ArticleError, TablesError
from helpers.french.codebook import Codebook
from helpers.tables.files import PACKAGE_FILE
from helpers.tables.frames import Tables
from helpers.tables.parquet import UNFINISHED, read_tables
from helpers.tables.read import tidy_tables
from helpers.text.article import Article

COLUMNS = {
    "articles": ["article_id", "source", "published_from", "published_to", "n_words"],
    "actors": ["article_id", "actor_id", "name", "kind", "gender"],
    "statements": ["article_id", "kind", "speaker_id", "certainty", "n_words"],
}
PRACTICE = Path(__file__).resolve().parents[2] / "data" / "practice"  # invented: what shows them has to say so


@dataclass(frozen=True)
class Corpus:
    """Many articles: a row per article, with its `year`; and a row per statement.

    `statements` has the `name`, `speaker_kind` and `gender` of a speaker who is named and not only guessed, or <NA>.
    `rejects` (`file`, `reason`) is what could not be read; `invented` says that the articles are this collection's own.
    """

    articles: pd.DataFrame
    statements: pd.DataFrame
    rejects: pd.DataFrame
    invented: bool


def read(corpus_path: str | Path) -> Corpus:
    """Read a folder of articles, or the tables of many articles.

    A folder holds .txt, .jsonl or .parquet files; tables are the OUT of `python -m helpers corpus`, or what
    `tables.save` wrote. Raises TablesError where there is no article.
    """
    folder = Path(corpus_path)
    if not folder.exists():
        raise TablesError(f"{folder}: there is no such folder. Give one with articles, or the OUT of a corpus run.")
    rejects: list[tuple[str, str]] = []
    if (folder / PACKAGE_FILE).is_file() or (folder / UNFINISHED).is_dir():
        tables = Tables.load(folder) if (folder / "articles.csv").is_file() else read_tables(folder, lazy=True)
        failed = getattr(tables, "rejects", None)
        rejects = [] if failed is None else list(failed.compute().itertuples(index=False, name=None))
    else:
        tables = tidy_tables(_articles(folder, rejects))
    corpus = corpus_of(tables, pd.DataFrame(rejects, columns=["file", "reason"]), _is_practice(folder))
    if not corpus.articles["n_words"].sum():  # none at all, or nothing but datelines
        raise TablesError(f"{folder} holds no article that can be read: put {', '.join(ENDINGS)} files there.")
    return corpus


def _is_practice(folder: Path) -> bool:
    """Whether a folder holds the practice dispatches, of this or of another copy of the collection."""
    found, own = ({file.name for file in place.glob("*.txt")} for place in (folder, PRACTICE))
    return found == own


def corpus_of(tables: Any, rejects: pd.DataFrame | None = None, invented: bool = False) -> Corpus:
    """The corpus of tables that are in memory, or of Dask's, whose columns are read here, and no others."""
    frames = {name: getattr(tables, name)[columns] for name, columns in COLUMNS.items()}
    frames = {
        name: frame if isinstance(frame, pd.DataFrame) else frame.compute().reset_index(drop=True)
        for name, frame in frames.items()
    }
    said = _with_speakers(frames["statements"], frames["actors"])
    rejects = pd.DataFrame(columns=["file", "reason"]) if rejects is None else rejects
    return Corpus(_with_year(frames["articles"]), said, rejects, invented)


def _articles(folder: Path, rejects: list[tuple[str, str]]) -> Iterator[Article]:
    """The articles under a folder, one by one; what cannot be read goes to the rejects, with the reason."""
    codebook = Codebook.default()
    for chunk in chunks_of(folder):
        for item in chunk.items:
            try:
                article = read_article(item, codebook)
            except ArticleError as error:
                rejects.append((item.file, str(error)))
            else:
                yield article


def _with_speakers(statements: pd.DataFrame, actors: pd.DataFrame) -> pd.DataFrame:
    """The statements with the speaker's `name`, `speaker_kind` and `gender`; a guessed speaker is nobody's name."""
    actors = actors.rename(columns={"actor_id": "speaker_id", "kind": "speaker_kind"})
    actors = actors.astype({"speaker_kind": "object"})
    said = statements.merge(actors.drop(columns="gender"), "left", ["article_id", "speaker_id"])
    guessed = (said["certainty"].astype("object") == "guess").to_numpy(bool)
    said.loc[guessed, ["name", "speaker_kind"]] = pd.NA
    gender = said["name"].map(_genders(actors))
    return said.assign(gender=gender.where(said["speaker_kind"] == "person")).astype({"kind": "object"})


def _genders(actors: pd.DataFrame) -> pd.Series:
    """The gender of each person by name, where the articles that tell it agree."""
    told = actors[(actors["speaker_kind"] == "person") & actors["gender"].notna()].astype({"gender": "object"})
    by_name = told.groupby("name")["gender"]
    return by_name.first()[by_name.nunique() == 1].astype("string")


def _with_year(articles: pd.DataFrame) -> pd.DataFrame:
    """The articles with the `year` that they appeared in, where one is told."""
    same = articles["published_from"].dt.year == articles["published_to"].dt.year
    return articles.assign(year=articles["published_from"].dt.year.where(same).astype("Int64"))
