"""Many articles together: what is counted, with four articles by hand and with thousands."""

from __future__ import annotations

import time
from pathlib import Path
from types import SimpleNamespace

import pandas as pd
import pytest

from helpers import Article, TablesError, tidy_tables
from helpers.corpus.run import read_corpus
from helpers.figures import many
from helpers.figures.many import COLUMNS, Corpus

ROOT = Path(__file__).resolve().parents[1]
ARTICLES = (  # article_id, source, published_from, published_to, words
    ("a1", "MAP", "2020-03-02", "2020-03-02", 100),
    ("a2", "MAP", "2021-05-01", "2021-05-31", 100),
    ("a3", None, None, None, 50),
    ("a4", "AFP", "2023-12-31", "2024-01-01", 200),
)
ACTORS = (  # article_id, actor_id, name, kind, gender
    ("a1", "x", "Ana Roy", "person", "female"),
    ("a1", "y", "Sam Bo", "person", None),
    ("a2", "z", "Ana Roy", "person", None),  # the other article tells the gender
    ("a2", "o", "ONU", "organisation", None),
    ("a4", "s", "Sam Bo", "person", "male"),
    ("a4", "v", "Lou Li", "person", "female"),
    ("a3", "v", "Lou Li", "person", "male"),  # the articles contradict each other
    ("a3", "p", "Ana Roy", "place", None),  # another kind: another speaker
)
STATEMENTS = (  # article_id, kind, speaker_id, certainty, words
    ("a1", "direct", "x", "sure", 20),
    ("a1", "indirect", "y", "likely", 10),
    ("a2", "mixed", "z", "sure", 30),
    ("a2", "indirect", "o", "sure", 10),
    ("a2", "direct", None, None, 10),
    ("a3", "direct", "v", "sure", 5),
    ("a3", "direct", "p", "sure", 5),
    ("a4", "direct", "s", "sure", 20),
    ("a4", "direct", "v", "guess", 20),
)


def corpus_of(articles, actors=(), statements=()) -> Corpus:
    """A corpus of rows by hand, with the dtypes of the tables."""
    rows = {"articles": articles, "actors": actors, "statements": statements}
    frames = {}
    for name, columns in COLUMNS.items():
        frame = pd.DataFrame(list(rows[name]), columns=columns)
        for column in columns:
            dtype = "Int64" if column == "n_words" else "datetime64[s]" if "published" in column else "string"
            frame[column] = frame[column].astype(dtype)
        frames[name] = frame
    return many.corpus_of(SimpleNamespace(**frames))


@pytest.fixture(scope="module")
def small() -> Corpus:
    return corpus_of(ARTICLES, ACTORS, STATEMENTS)


def test_whose_statements_they_are(small):
    said = small.statements
    assert said["gender"].fillna("–").tolist() == ["female", "male", "female", "–", "–", "–", "–", "male", "–"]
    assert said["speaker_kind"].fillna("–").tolist() == [
        "person", "person", "person", "organisation", "–", "person", "place", "person", "–",
    ]


def test_a_guess_is_nobody_s_name(small):
    assert small.statements["name"].isna().tolist() == [False] * 4 + [True] + [False] * 3 + [True]


def test_a_year_is_told_where_the_date_lies_in_one(small):
    assert small.articles["year"].tolist()[:2] == [2020, 2021]
    assert small.articles["year"].isna().tolist() == [False, False, True, True]


def test_old_articles_and_articles_without_statements():
    corpus = corpus_of([("a1", None, "1532-01-02", "1532-01-02", 10), ("a2", None, None, None, 0)])
    assert corpus.articles["year"].tolist()[0] == 1532
    assert corpus.statements.empty


def test_the_practice_dispatches_are_said_to_be_invented(tmp_path):
    assert many.read(ROOT / "data" / "practice").invented
    (tmp_path / "a.txt").write_text("Il pleut.", encoding="utf-8")
    assert not many.read(tmp_path).invented


def test_the_same_from_a_folder_from_csv_and_from_a_corpus_run(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text("Rabat, 3 mars 2021 (MAP) - Léa Roy a dit : « Oui. »", encoding="utf-8")
    (folder / "b.txt").write_text("Il pleut.", encoding="utf-8")
    (folder / "empty.txt").write_text("", encoding="utf-8")
    read_corpus(folder, tmp_path / "out", workers=1)
    tidy_tables(Article.from_file(folder / f"{name}.txt") for name in "ab").save(tmp_path / "csv")
    read = [many.read(tmp_path / name) for name in ("articles", "csv", "out")]
    for corpus in read:
        assert sorted(corpus.articles["article_id"]) == ["a", "b"]
        assert corpus.statements[["name", "gender", "n_words"]].astype("object").to_numpy().tolist() == [["Léa Roy", "female", 1]]
    assert [len(corpus.rejects) for corpus in read] == [1, 0, 1]


def test_nothing_to_read_is_said(tmp_path):
    with pytest.raises(TablesError, match="there is no such folder. Give one with articles"):
        many.read(tmp_path / "none")
    with pytest.raises(TablesError, match="holds no article that can be read: put .*txt"):
        many.read(tmp_path)
    (tmp_path / "a.txt").write_text("RABAT, 12 mars 2021 (MAP) —", encoding="utf-8")
    with pytest.raises(TablesError, match="holds no article that can be read: put .*txt"):
        many.read(tmp_path)


def test_ten_thousand_articles_take_seconds():
    number = 10_000
    articles = [(f"a{n}", f"S{n % 9}", "2020-01-01", "2020-01-01", 100) for n in range(number)]
    actors = [(f"a{n}", "x", f"Ana {n % 500}", "person", "female") for n in range(number)]
    statements = [(f"a{n // 2}", "direct", "x", "sure", 10) for n in range(2 * number)]
    corpus = corpus_of(articles, actors, statements)
    started = time.process_time()
    many.corpus_of(SimpleNamespace(
        articles=corpus.articles, actors=pd.DataFrame(actors, columns=COLUMNS["actors"]).astype("string"),
        statements=corpus.statements,
    ))
    assert time.process_time() - started < 5
