"""Many articles together: what is counted, in sentences and in figures, with three articles and with thousands."""

from __future__ import annotations

import itertools
import shutil
import time
from pathlib import Path

import nbformat
import pandas as pd
import pytest
from matplotlib.transforms import Affine2D
from test_figures import GAPS, bars, words

from helpers import Article, ArticleError, TablesError, figures, tidy_tables
from helpers.commands.rerun import rerun_elsewhere
from helpers.corpus.run import read_corpus
from helpers.figures import many, style
from helpers.figures import many_articles as figures_many
from helpers.figures.many import COLUMNS, Corpus

ROOT = Path(__file__).resolve().parents[1]
PRACTICE, DISPATCH = ROOT / "data" / "practice", ROOT / "data" / "article.txt"
FIGURES = {
    name: getattr(figures_many, name)
    for name in ("most_quoted", "women_and_men", "kinds_by_who", "themes_by_who", "share_by_article", "share_by_source",
                 "share_over_time")
}
SENTENCES = [many.what_it_holds, many.who_is_quoted, many.women_and_men, many.themes_of_speakers, many.how_much_is_said]
each = pytest.mark.parametrize("name", FIGURES)

ARTICLES = (  # article_id, source, published_from, published_to, words
    ("a1", "MAP", "2020-03-02", "2020-03-02", 100),
    ("a2", "MAP", "2021-05-01", "2021-05-31", 100),
    ("a3", None, None, None, 50),
    ("a4", "AFP", "2023-01-01", "2023-12-31", 200),
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
STATEMENTS = (  # article_id, statement_id, kind, speaker_id, words
    ("a1", "st1", "direct", "x", 20),
    ("a1", "st2", "indirect", "y", 10),
    ("a2", "st1", "mixed", "z", 30),
    ("a2", "st2", "indirect", "o", 10),
    ("a2", "st3", "direct", None, 10),
    ("a3", "st1", "direct", "v", 5),
    ("a3", "st2", "direct", "p", 5),
    ("a4", "st1", "direct", "s", 20),
)
THEME_MENTIONS = (  # article_id, theme_id, statement_id
    ("a1", "port", "st1"), ("a2", "port", "st1"), ("a2", "port", None), ("a2", "jobs", "st2"), ("a4", "jobs", None),
)


def corpus_of(articles, actors=(), statements=(), theme_mentions=()) -> Corpus:
    """A corpus of rows by hand, with the dtypes of the tables."""
    kinds = pd.CategoricalDtype(["direct", "mixed", "indirect"])
    rows = {"articles": articles, "actors": actors, "statements": statements, "theme_mentions": theme_mentions,
            "themes": [("port", "Ports"), ("jobs", "Jobs"), ("cold", "Cold")]}
    frames = {}
    for name, columns in COLUMNS.items():
        frame = pd.DataFrame(list(rows[name]), columns=columns)
        for column in columns:
            dtype = "Int64" if column == "n_words" else "datetime64[s]" if "published" in column else "string"
            frame[column] = frame[column].astype(kinds if (name, column) == ("statements", "kind") else dtype)
        frames[name] = frame
    return Corpus(**frames, origin="made by hand", rejects=pd.DataFrame({"file": [], "reason": []}))


@pytest.fixture(scope="module")
def small() -> Corpus:
    return corpus_of(ARTICLES, ACTORS, STATEMENTS, THEME_MENTIONS)


@pytest.fixture(scope="module")
def default() -> Corpus:
    return many.read(PRACTICE, DISPATCH)


def large_corpus(number: int) -> Corpus:
    """So many articles from 1900 on, of many sources, with speakers who come back."""
    ids = [f"2020/{n:05d}" for n in range(number)]
    days = [pd.Timestamp(1900, 1, 1) + pd.Timedelta(days=n * 45000 // number) for n in range(number)]
    agencies = [None if n % 9 == 0 else f"Agency {n % 40}" for n in range(number)]
    articles = [(i, agency, d, d, 300) for i, agency, d in zip(ids, agencies, days, strict=True)]
    actors = [(i, f"s{k}", f"Speaker $x_{(n * (k + 1)) % 997}$ <b>of a very long family name</b>", "person",
               (None, "female", "male")[(n * (k + 1)) % 997 % 3]) for n, i in enumerate(ids) for k in range(3)]
    said = [(i, f"st{k}", ("direct", "mixed", "indirect")[(n + k) % 3], f"s{k % 3}" if k < 4 else None, (n + k) % 40)
            for n, i in enumerate(ids) for k in range(n % 6)]
    themes = [(i, "port", "st0") for n, i in enumerate(ids) if n % 6]
    return corpus_of(articles, actors, said, themes)


@pytest.fixture(scope="module")
def large() -> Corpus:
    return large_corpus(10_000)


def rows(frame: pd.DataFrame, *columns: str) -> list[tuple]:
    return list(frame[list(columns)].itertuples(index=False, name=None))


# --- what is counted ------------------------------------------------------------------------------------------


def test_a_speaker_is_the_same_by_name_and_kind(small):
    found = rows(many.speakers(small), "name", "who", "n_articles", "n_statements", "n_words")
    assert sorted(found) == [
        ("Ana Roy", "organisation", 1, 1, 5), ("Ana Roy", "woman", 2, 2, 50), ("Lou Li", "person", 1, 1, 5),
        ("ONU", "organisation", 1, 1, 10), ("Sam Bo", "man", 2, 2, 30),
    ]
    assert [name for name, *_ in found[:2]] == ["Ana Roy", "Sam Bo"]


def test_women_and_men_and_those_not_known(small):
    assert rows(many.gender_counts(small), "what", "woman", "man", "person") == [
        ("people", 1, 1, 1), ("statements", 2, 2, 1), ("words", 50, 30, 5),
    ]
    assert many.women_and_men(small) == (
        "Of 3 people quoted by name, the gender is known of 2: 1 woman and 1 man; of 1 it is not told. "
        "Of the words of those known, women have 62%."
    )


def test_kinds_by_who(small):
    assert rows(many.kinds_by_who(small), "who", "direct", "mixed", "indirect") == [
        ("woman", 1, 1, 0), ("man", 1, 0, 1), ("person", 1, 0, 0), ("organisation", 1, 0, 1), ("other", 1, 0, 0),
    ]


def test_themes_in_whose_words(small):
    assert rows(many.themes_by_who(small), "label", "woman", "organisation", "writer") == [
        ("Ports", 2, 0, 1), ("Jobs", 0, 1, 1),
    ]
    assert rows(many.speakers_and_themes(small), "speaker", "statements", "articles", "themes") == [
        ("Ana Roy", 2, 2, "Ports 2"), ("ONU", 1, 1, "Jobs 1"),
    ]


def test_shares_of_articles_and_sources(small):
    assert small.shares["share"].tolist() == [0.3, 0.5, 0.2, 0.1]
    found = many.by_source(small)
    assert rows(found, "n_articles", "n_words", "direct") == [(2, 200, 30), (1, 200, 20), (1, 50, 10)]
    assert found["source"].tolist()[:2] == ["MAP", "AFP"] and pd.isna(found["source"][2])
    table = many.kinds_table(small)
    assert rows(table, "kind", "statements", "words", "articles with any", "middle article")[0] == (
        "direct", 5, 60, 4, "83%",  # of its words in statements 67%, 20%, 100% and 100%
    )


def test_time_is_cut_so_that_it_stays_readable(small):
    unit, periods = many.over_time(small)
    assert unit == "year"  # 34 months are too many
    assert rows(periods, "label", "n_articles", "n_women", "n_known") == [
        ("2020", 1, 1, 2), ("2021", 1, 1, 1), ("2022", 0, 0, 0), ("2023", 1, 0, 1),
    ]


@pytest.mark.parametrize(("dates", "unit", "labels"), [
    ([("2020-01-30", "2020-01-30"), ("2020-02-01", "2020-02-01")], "day",
     ["30 January 2020", "31 January 2020", "1 February 2020"]),
    ([("2019-12-05", "2019-12-05"), ("2020-01-30", "2020-01-30"), ("2020-01-01", "2020-12-31")], "month",
     ["December 2019", "January 2020"]),
    ([("1889-12-05", "1889-12-05"), ("1935-01-30", "1935-01-30")], "decade", [f"{y}s" for y in range(1880, 1931, 10)]),
    ([("2020-01-01", "2020-01-31")], "day", []),  # a month is less exact than a day
    ([], "year", []),
])
def test_units_of_time(dates, unit, labels):
    corpus = corpus_of([(f"a{n}", None, *both, 10) for n, both in enumerate(dates)])
    found, periods = many.over_time(corpus)
    assert (found, list(periods["label"])) == (unit, labels)


def test_sentences_hold_the_numbers(small):
    assert many.what_it_holds(small) == (
        "Made by hand: 4 articles of 2 sources (not told of 1), 3 of them dated, 2020–2023, with 450 words and 8 "
        "statements; somebody is quoted or reported in all 4 articles."
    )
    assert many.who_is_quoted(small) == (
        "5 named speakers have 7 of 8 statements; quoted most: Ana Roy and Sam Bo with 2 statements each. "
        "2 of 5 speakers are quoted in more than one article."
    )
    assert many.how_much_is_said(small) == (
        "24% of all words are what somebody is reported to say; in the middle one of the 4 articles 25%, in the middle "
        "half of them 18% to 35%."
    )
    assert "women most of “ports” (both mentions of themes)" in many.themes_of_speakers(small)


# --- reading --------------------------------------------------------------------------------------------------


def test_the_practice_dispatches_are_said_to_be_invented(default):
    assert default.origin == "20 invented practice dispatches and the article “article”"
    assert len(default.articles) == 21 and default.rejects.empty
    for name, figure in FIGURES.items():
        assert "invented" in figure(default).source, name
    assert many.what_it_holds(default).startswith("20 invented practice dispatches and the article")
    assert "invented" not in many.read(DISPATCH).origin


def test_the_same_from_a_folder_from_csv_and_from_a_corpus_run(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    for path in sorted(PRACTICE.glob("[ab]*.txt")):
        shutil.copy(path, folder)
    (folder / "broken.txt").write_bytes(b"\x00\x01")
    read_corpus(folder, tmp_path / "out", workers=1)
    tidy_tables(Article.from_file(path) for path in sorted(folder.glob("[ab]*-*.txt"))).save(tmp_path / "csv")
    ways = [many.read(tmp_path / name) for name in ("articles", "out", "csv")]
    for corpus in ways[1:]:
        for name in COLUMNS:
            pd.testing.assert_frame_equal(getattr(corpus, name), getattr(ways[0], name))
    assert [list(corpus.rejects["file"]) for corpus in ways] == [["broken.txt"], ["broken.txt"], []]
    assert ways[1].origin == "3 articles"
    more = many.read(tmp_path / "out", DISPATCH)
    assert list(more.articles["article_id"])[-1] == "article" and len(more.themes) == len(ways[0].themes)


def test_one_more_article_is_added_once_and_has_an_id_of_its_own(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    shutil.copy(DISPATCH, folder / "article.txt")
    assert len(many.read(folder, folder / "article.txt").articles) == 1
    assert many.read(folder, DISPATCH).articles["article_id"].is_unique
    assert len(many.read(folder, DISPATCH).articles) == 2


def test_nothing_to_read_is_said(tmp_path):
    with pytest.raises(TablesError, match=r"nowhere: there is no such folder\."):
        many.read(tmp_path / "nowhere")
    with pytest.raises(TablesError, match=r"holds no article that can be read: put \.txt"):
        many.read(tmp_path)
    with pytest.raises(ArticleError, match=r"none\.txt"):
        many.read(PRACTICE, tmp_path / "none.txt")
    (tmp_path / "out" / "_unfinished").mkdir(parents=True)
    with pytest.raises(TablesError, match="not finished"):
        many.read(tmp_path / "out")


def test_a_copy_of_the_notebook_finds_the_practice_dispatches(collection, tmp_path, write_notebook):
    source = collection / "notebooks" / "00_small.ipynb"
    write_notebook(
        source, 'article_path = "../data/article.txt"\ncorpus_path = "../data"\nother = 3',
        "from helpers import many\nprint(len(many.read(corpus_path, article_path).articles))",
    )
    (tmp_path / "my.txt").write_text("Le maire a dit non.", encoding="utf-8")
    rerun_elsewhere(tmp_path / "my.txt", tmp_path / "deep" / "out", collection)
    copy = nbformat.read(tmp_path / "deep" / "out" / "notebooks" / source.name, as_version=4)
    assert copy.cells[2].source == (
        "# Parameters\narticle_path = '../../../my.txt'\ncorpus_path = '../../../collection/data'"
    )
    assert copy.cells[3].outputs[0].text == "2\n"


# --- figures --------------------------------------------------------------------------------------------------


def test_bars_are_the_statements_of_the_speakers(small):
    picture = figures.most_quoted(small)
    assert bars(picture) == [[2], [2], [1], [1], [1]]
    assert {"Ana Roy", "2 in 2 articles", "1", "Women", "Men", "Organisations"} <= set(words(picture))
    assert picture.finding.endswith("Ana Roy is quoted in 2 of 4 articles, and nobody in more")


def test_bars_are_women_and_men(small):
    picture = figures.women_and_men(small)
    assert bars(picture)[1] == [40, 40, 20]
    assert picture.finding == "1 of 2 people quoted whose gender is known is a woman"


def test_bars_are_the_shares(small):
    picture = figures.share_by_article(small)
    assert bars(picture) == [[10, 30, 10], [20, 10], [20], [10]]
    assert picture.finding == "What somebody is reported to say makes up 10% to 50% of an article"
    assert figures.share_by_source(small).finding.startswith("From source to source, 10% (AFP) to 40% (MAP)")
    assert "no article" in words(figures.share_over_time(small))


def test_dots_are_the_themes(small):
    picture = figures.themes_by_who(small)
    assert sum(hasattr(patch, "radius") for patch in picture.sheet.patches) == 4
    assert picture.finding == "“Ports” comes up most in what is said"


def test_many_articles_are_counted_not_listed(large):
    picture = figures.share_by_article(large)
    counted = [sum(row) for row in bars(picture)]
    assert sum(counted) == 10_000 and len(counted) <= 11
    assert counted[0] == int((large.shares["share"] == 0).sum())


@pytest.mark.parametrize("size", ["small", "default", "large"])
@each
def test_figures_stay_readable(name, size, request):
    picture = FIGURES[name](request.getfixturevalue(size))
    assert picture.total < 900
    assert picture.alt == f"{picture.chart}. {picture.reading}" and picture.reading.endswith(".")
    assert not GAPS.search(f"{picture.alt} {picture.counted} {picture.finding}")
    assert picture.source.startswith("Source: ")
    picture.set_dpi(style.SHARPNESS * style.PIXELS_PER_INCH)
    smaller = Affine2D().scale(1 / style.SHARPNESS)
    extents = [
        (text.get_window_extent().transformed(smaller), text.get_text())
        for axes in picture.axes for text in axes.texts if text.get_text().strip()
    ]
    assert all(box.x0 >= -1 and box.x1 <= style.WIDTH + 1 for box, _ in extents)
    for (one, text), (other, over) in itertools.combinations(extents, 2):
        wide, high = min(one.x1, other.x1) - max(one.x0, other.x0), min(one.y1, other.y1) - max(one.y0, other.y0)
        assert wide <= 1 or high <= 3, (text, over)


@each
@pytest.mark.parametrize("statements", [(), [("a1", "st1", "direct", None, 3)]], ids=["none", "one without a speaker"])
def test_little_or_nothing_is_told_in_words(name, statements):
    corpus = corpus_of([("a1", None, None, None, 10)], (), statements)
    picture = FIGURES[name](corpus)
    assert picture.png() and not GAPS.search(f"{picture.alt} {picture.counted}")
    for sentence in SENTENCES:
        told = sentence(corpus)
        assert told.endswith(".") and not told[0].islower() and not GAPS.search(told)
    assert len(many.speakers_and_themes(corpus)) == len(many.when_women_speak(corpus)) == 0


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence.__name__)
def test_sentences_of_thousands_have_no_gaps(sentence, large):
    assert not GAPS.search(sentence(large)) and len(sentence(large)) < 600


def test_ten_thousand_articles_take_seconds():
    corpus, started = large_corpus(10_000), time.process_time()
    for draw in FIGURES.values():
        draw(corpus)
    assert time.process_time() - started < 20
