"""Many articles together: their tables with the columns that the notebook on many articles counts.

Only these columns are kept, so tens of thousands of articles fit into memory. A speaker is one and the same in all
articles by name and kind: namesakes are merged, and two spellings of a name stay two speakers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from helpers.corpus.folder import ENDINGS, chunks_of, read_article
from helpers.errors import ArticleError, TablesError
from helpers.french.codebook import Codebook
from helpers.tables.declared import KINDS_OF_STATEMENT
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
SPEAKER_GROUPS = ("women", "men", "people, gender not told", "organisations", "others and not sure")
PRACTICE = Path(__file__).resolve().parents[2] / "data" / "practice"  # invented: what shows them has to say so


@dataclass(frozen=True)
class Corpus:
    """Many articles: a row per article, with the words of each kind of statement; and a row per statement.

    `statements` has `who`, one of WHO, and `name`, the speaker who is named and not only guessed, or <NA>. `rejects`
    (`file`, `reason`) is what could not be read; `invented` says that the articles are this collection's own.
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
    corpus = corpus_of(tables, pd.DataFrame(rejects, columns=["file", "reason"]), folder.resolve() == PRACTICE)
    if corpus.articles.empty:
        raise TablesError(f"{folder} holds no article that can be read: put {', '.join(ENDINGS)} files there.")
    return corpus


def corpus_of(tables: Any, rejects: pd.DataFrame | None = None, invented: bool = False) -> Corpus:
    """The corpus of tables that are in memory, or of Dask's, whose columns are read here, and no others."""
    frames = {name: getattr(tables, name)[columns] for name, columns in COLUMNS.items()}
    frames = {
        name: frame if isinstance(frame, pd.DataFrame) else frame.compute().reset_index(drop=True)
        for name, frame in frames.items()
    }
    said = _with_speakers(frames["statements"], frames["actors"])
    rejects = pd.DataFrame(columns=["file", "reason"]) if rejects is None else rejects
    return Corpus(_with_shares(frames["articles"], said), said, rejects, invented)


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
    """The statements with `who` and `name`; a guessed speaker is nobody's name."""
    actors = actors.rename(columns={"actor_id": "speaker_id", "kind": "actor"}).astype({"actor": "object"})
    said = statements.merge(actors, "left", ["article_id", "speaker_id"]).astype({"kind": "object"})
    sure = (said["certainty"].astype("object") != "guess").to_numpy(bool)
    said["name"] = said["name"].where(sure & said["actor"].notna().to_numpy(bool))
    person = ((said["actor"] == "person") & said["name"].notna()).to_numpy(bool)
    gender = said["name"].where(person).map(_genders(actors))
    told = [person & (gender == sex).to_numpy(bool, na_value=False) for sex in ("female", "male")]
    said["who"] = np.select([*told, person, said["name"].notna().to_numpy(bool)], SPEAKER_GROUPS[:4], SPEAKER_GROUPS[4])
    return said.drop(columns=["actor", "gender"])


def _genders(actors: pd.DataFrame) -> pd.Series:
    """The gender of each person by name, where the articles that tell it agree."""
    told = actors[(actors["actor"] == "person") & actors["gender"].notna()].astype({"gender": "object"})
    by_name = told.groupby("name")["gender"]
    return by_name.first()[by_name.nunique() == 1].astype("string")


def _with_shares(articles: pd.DataFrame, said: pd.DataFrame) -> pd.DataFrame:
    """The articles with their words in statements of each kind, their `share` of all words (0 to 1), and the `year`."""
    words = said.pivot_table(index="article_id", columns="kind", values="n_words", aggfunc="sum", observed=False)
    words = words.reindex(index=articles["article_id"], columns=KINDS_OF_STATEMENT).fillna(0).astype("int64")
    frame = articles.assign(**{kind: words[kind].to_numpy() for kind in KINDS_OF_STATEMENT})
    total = frame["n_words"].to_numpy("float64", na_value=0)
    frame["share"] = (words.sum(axis=1).to_numpy() / np.where(total > 0, total, 1)).clip(max=1)
    same = frame["published_from"].dt.year == frame["published_to"].dt.year
    frame["year"] = frame["published_from"].dt.year.where(same).astype("Int64")
    return frame
