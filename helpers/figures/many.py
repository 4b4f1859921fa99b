"""Many articles together: who is quoted in them, how much of them is somebody's words, and when.

    corpus = many.read("data/practice")        # a folder of articles, or the OUT of python -m helpers corpus
    many.speakers(corpus)                      # a DataFrame: who is quoted, in how many articles
    many.who_is_quoted(corpus)                 # the same in a sentence

Only the columns that are asked for here are kept, so tens of thousands of articles fit into memory. A speaker is one
and the same in all articles by name and kind: namesakes are merged, and two spellings of a name stay two speakers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from helpers.corpus.folder import ENDINGS, chunks_of, read_article
from helpers.errors import ArticleError, TablesError
from helpers.figures.readings import STATEMENT_KINDS
from helpers.figures.wording import capital, count, listing, part, percent, period, small
from helpers.french.codebook import Codebook
from helpers.tables.files import PACKAGE_FILE
from helpers.tables.frames import Tables
from helpers.tables.parquet import UNFINISHED, read_tables
from helpers.tables.read import tidy_tables
from helpers.tables.trust import DATA
from helpers.text.article import Article

COLUMNS = {
    "articles": ["article_id", "source", "published_from", "published_to", "n_words"],
    "actors": ["article_id", "actor_id", "name", "kind", "gender"],
    "statements": ["article_id", "statement_id", "kind", "speaker_id", "n_words"],
    "theme_mentions": ["article_id", "theme_id", "statement_id"],
    "themes": ["theme_id", "label_en"],
}
WOMAN, MAN, PERSON, ORGANISATION, OTHER = WHO = ("woman", "man", "person", "organisation", "other")
WHO_IN_WORDS = {
    WOMAN: "Women", MAN: "Men", PERSON: "People, gender not told", ORGANISATION: "Organisations",
    OTHER: "Other sources",
}  # a place or a programme that speaks stands for an organisation; other sources are described, joined, or not told
WRITER = "writer"
PRACTICE = DATA / "practice"  # invented: whoever shows something of them has to say so
MOST_PERIODS = 24
DAY, MONTH, YEAR, DECADE = "day", "month", "year", "decade"
MOST_NAMED = 4


# --- reading --------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Corpus:
    """What is needed of the tables of many articles, each with the columns of `COLUMNS`.

    `origin` says in words where the articles come from; `rejects` (`file`, `reason`) what could not be read.
    """

    articles: pd.DataFrame
    actors: pd.DataFrame
    statements: pd.DataFrame
    theme_mentions: pd.DataFrame
    themes: pd.DataFrame
    origin: str
    rejects: pd.DataFrame

    @cached_property
    def said(self) -> pd.DataFrame:
        """The statements with `name` (of a speaker who is an actor) and `who`, one of `WHO`."""
        actors = self.actors.rename(columns={"actor_id": "speaker_id", "kind": "actor_kind"})
        actors = actors.astype({"actor_kind": "object"})
        said = self.statements.merge(actors, "left", ["article_id", "speaker_id"])
        person = (said["actor_kind"] == "person").to_numpy(bool)
        gender = said["name"].where(person).map(_genders(actors))
        named = said["name"].notna().to_numpy(bool)
        told = [(person & (gender == "female").to_numpy(bool, na_value=False)),
                (person & (gender == "male").to_numpy(bool, na_value=False)), person, named]
        said["who"] = np.select(told, WHO[:4], OTHER)
        return said.drop(columns=["actor_kind", "gender"])

    @cached_property
    def shares(self) -> pd.DataFrame:
        """The articles with their words in statements: `direct`, `mixed`, `indirect`, and their `share` (0 to 1)."""
        words = self.statements.astype({"kind": "object"}).pivot_table(
            index="article_id", columns="kind", values="n_words", aggfunc="sum"
        )
        frame = self.articles.copy()
        for kind in STATEMENT_KINDS:
            told = words[kind] if kind in words else pd.Series(dtype="Int64")
            frame[kind] = frame["article_id"].map(told).fillna(0).astype("int64")
        total, spoken = frame["n_words"].to_numpy("float64", na_value=0), frame[list(STATEMENT_KINDS)].sum(axis=1)
        frame["share"] = (spoken / np.where(total > 0, total, 1)).clip(upper=1)
        return frame


def _genders(actors: pd.DataFrame) -> pd.Series:
    """The gender of each person by name, where the articles that tell it agree."""
    told = actors[(actors["actor_kind"] == "person") & actors["gender"].notna()]
    by_name = told.astype({"gender": "object"}).groupby("name")["gender"]
    return by_name.first()[by_name.nunique() == 1].astype("string")


def read(corpus_path: str | Path, article_path: str | Path | None = None) -> Corpus:
    """Read a folder of articles, or the tables of many articles; and one more article, where it is given.

    A folder holds .txt, .jsonl or .parquet files; tables are the OUT of `python -m helpers corpus`, or what
    `tables.save` wrote. The one article is not counted twice where it stands in the folder. Raises TablesError where
    there is no article, and ArticleError for the one article.
    """
    folder = Path(corpus_path)
    if not folder.exists():
        raise TablesError(f"{folder}: there is no such folder. Give one with articles, or the OUT of a corpus run.")
    rejects: list[tuple[str, str]] = []
    if (folder / PACKAGE_FILE).is_file() or (folder / UNFINISHED).is_dir():
        tables = Tables.load(folder) if (folder / "articles.csv").is_file() else read_tables(folder, lazy=True)
        frames, failed = _columns(tables), getattr(tables, "rejects", None)
        rejects = [] if failed is None else list(failed.compute().itertuples(index=False, name=None))
    else:
        frames = _columns(tidy_tables(_articles(folder, rejects)))
    number = len(frames["articles"])
    invented = "invented practice " if folder.resolve() == PRACTICE else ""
    origin = [count(number, f"{invented}{'dispatch' if invented else 'article'}")] if number else []
    if article_path is not None and not _stands_in(Path(article_path), folder):
        one = _one_more(Path(article_path), set(frames["articles"]["article_id"]))
        more = _columns(tidy_tables(one))
        frames = {name: pd.concat([frames[name], more[name]], ignore_index=True) for name in COLUMNS}
        origin.append(f"the article “{one.article_id}”")
    if frames["articles"].empty:
        raise TablesError(f"{folder} holds no article that can be read: put {', '.join(ENDINGS)} files there.")
    frames["themes"] = frames["themes"].drop_duplicates("theme_id", ignore_index=True)
    return Corpus(**frames, origin=listing(origin), rejects=pd.DataFrame(rejects, columns=["file", "reason"]))


def _columns(tables: Any) -> dict[str, pd.DataFrame]:
    """The columns that are asked for, in memory: those of Dask are read here, and no others."""
    frames = {name: getattr(tables, name)[columns] for name, columns in COLUMNS.items()}
    return {
        name: frame if isinstance(frame, pd.DataFrame) else frame.compute().reset_index(drop=True)
        for name, frame in frames.items()
    }


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


def _stands_in(path: Path, folder: Path) -> bool:
    """Whether an article's file is one of those that are read from the folder."""
    return path.resolve().is_relative_to(folder.resolve()) and not (folder / PACKAGE_FILE).is_file()


def _one_more(path: Path, ids: set[str]) -> Article:
    """An article with an id that none of the others has."""
    article = Article.from_file(path)
    return article if article.article_id not in ids else Article.from_file(path, f"{path.name}, read beside them")


# --- speakers -------------------------------------------------------------------------------------------------


def speakers(corpus: Corpus) -> pd.DataFrame:
    """The speakers who are actors: `name`, `who`, `n_articles`, `n_statements`, `n_words`; those quoted most first."""
    named = corpus.said.dropna(subset=["name"])
    rows = named.groupby(["name", "who"], sort=True, as_index=False).agg(
        n_articles=("article_id", "nunique"), n_statements=("statement_id", "size"), n_words=("n_words", "sum")
    )
    order = ["n_statements", "n_articles", "n_words"]
    return rows.sort_values(order, ascending=False, kind="stable").reset_index(drop=True)


def gender_counts(corpus: Corpus) -> pd.DataFrame:
    """How many of the persons who speak, of their statements and of these words are women's and men's.

    One row per `what` (`people`, `statements`, `words`), a column for `woman`, `man` and `person` (gender not told).
    """
    persons = speakers(corpus)
    persons = persons[persons["who"].isin(WHO[:3])]
    rows = []
    for what, column in (("people", None), ("statements", "n_statements"), ("words", "n_words")):
        groups = persons.groupby("who")
        counts = groups.size() if column is None else groups[column].sum()
        rows.append((what, *(int(counts.get(who, 0)) for who in WHO[:3])))
    return pd.DataFrame(rows, columns=["what", *WHO[:3]])


def kinds_by_who(corpus: Corpus) -> pd.DataFrame:
    """How many statements of each kind are whose: `who`, `direct`, `mixed`, `indirect`, in the order of `WHO`."""
    counts = corpus.said.astype({"kind": "object"}).groupby(["who", "kind"]).size()
    rows = [(who, *(int(counts.get((who, kind), 0)) for kind in STATEMENT_KINDS)) for who in WHO]
    return pd.DataFrame([row for row in rows if sum(row[1:])], columns=["who", *STATEMENT_KINDS])


# --- themes ---------------------------------------------------------------------------------------------------


def theme_places(corpus: Corpus) -> pd.DataFrame:
    """The mentions of themes with `label` (English), `who` (one of `WHO`, or `writer`) and `name` of the speaker."""
    said = corpus.said[["article_id", "statement_id", "who", "name"]]
    rows = corpus.theme_mentions.merge(said, "left", ["article_id", "statement_id"])
    rows["who"] = rows["who"].fillna(WRITER)
    rows["label"] = rows["theme_id"].map(corpus.themes.set_index("theme_id")["label_en"])
    return rows


def themes_by_who(corpus: Corpus) -> pd.DataFrame:
    """How often whose words touch on a theme: `label`, a column per kind of speaker, `writer`; the largest first.

    Only themes that come up in a statement, ordered by how often they do.
    """
    places = theme_places(corpus)
    counts = places.groupby(["label", "who"]).size().unstack(fill_value=0)
    counts = counts.reindex(columns=[*WHO, WRITER], fill_value=0)
    spoken = counts[list(WHO)].sum(axis=1)
    counts = counts[spoken > 0].assign(_=-spoken).sort_values("_", kind="stable").drop(columns="_")
    return counts.astype("int64").rename_axis(columns=None).reset_index()


def speakers_and_themes(corpus: Corpus, most: int = 10, themes: int = 3) -> pd.DataFrame:
    """The speakers in whose words themes come up most: `speaker`, `statements`, `articles`, `themes` (a text)."""
    places = theme_places(corpus).dropna(subset=["name"])
    size = places.groupby(["name", "who"]).size().sort_values(ascending=False, kind="stable").head(most)
    known = speakers(corpus).set_index(["name", "who"])
    rows = []
    for name, who in size.index:
        own = places[(places["name"] == name) & (places["who"] == who)]["label"].value_counts()
        own = own.sort_index().sort_values(ascending=False, kind="stable")
        words = listing([f"{label} {n}" for label, n in own.items()], most=themes)
        speaker = known.loc[(name, who)]
        rows.append((name, int(speaker["n_statements"]), int(speaker["n_articles"]), words))
    return pd.DataFrame(rows, columns=["speaker", "statements", "articles", "themes"])


# --- sources and time -----------------------------------------------------------------------------------------


def by_source(corpus: Corpus) -> pd.DataFrame:
    """The articles of each source together: `source` (<NA>: not told), `n_articles`, `n_words`, the words of each kind.

    The sources with most articles come first, what tells no source last.
    """
    shares = corpus.shares
    words = {kind: (kind, "sum") for kind in ("n_words", *STATEMENT_KINDS)}
    rows = shares.groupby("source", dropna=False, as_index=False).agg(n_articles=("article_id", "size"), **words)
    rows["_"], rows["_untold"] = -rows["n_articles"], rows["source"].isna()
    rows = rows.sort_values(["_untold", "_", "source"], kind="stable")
    return rows.drop(columns=["_", "_untold"]).reset_index(drop=True)


def over_time(corpus: Corpus) -> tuple[str, pd.DataFrame]:
    """The articles by when they were published: the unit (`day`, `month`, `year`, `decade`), and a row per period.

    `start`, `label`, `n_articles`, `n_words`, the words of each kind, and of the statements by people whose gender is
    known `n_women` and `n_known`. The unit is the smallest that gives no more than 24 periods; an article whose date is
    less exact than that is left out, and so is one without a date. Periods without an article are there too.
    """
    dated = corpus.shares.dropna(subset=["published_from"])
    columns = ["start", "label", "n_articles", "n_words", *STATEMENT_KINDS, "n_women", "n_known"]
    if dated.empty:
        return YEAR, pd.DataFrame(columns=columns)
    unit = next(u for u in (DAY, MONTH, YEAR, DECADE) if u == DECADE or _n_periods(dated, u) <= MOST_PERIODS)
    dated = dated.assign(start=_start(dated["published_from"], unit), last=_start(dated["published_to"], unit))
    dated = dated[dated["start"] == dated["last"]]
    said = corpus.said[corpus.said["who"].isin((WOMAN, MAN))]
    known, women = said.groupby("article_id").size(), said[said["who"] == WOMAN].groupby("article_id").size()
    dated = dated.assign(
        n_women=dated["article_id"].map(women).fillna(0), n_known=dated["article_id"].map(known).fillna(0), n_articles=1
    )
    rows = dated.groupby("start")[columns[2:]].sum()
    if len(rows):
        rows = rows.reindex(range(int(rows.index.min()), int(rows.index.max()) + 1), fill_value=0)
    rows = rows.astype("int64").rename_axis("start").reset_index()
    rows.insert(1, "label", [_label(start, unit) for start in rows["start"]])
    return unit, rows


def _start(days: pd.Series, unit: str) -> pd.Series:
    """The period that each day is in, as a whole number that grows with time."""
    if unit == DAY:
        return (days - pd.Timestamp(0)).dt.days
    if unit == MONTH:
        return days.dt.year * 12 + days.dt.month - 1
    return days.dt.year // (1 if unit == YEAR else 10)


def _n_periods(dated: pd.DataFrame, unit: str) -> int:
    starts = _start(dated["published_from"], unit)
    return int(starts.max() - starts.min() + 1)


def _label(start: int, unit: str) -> str:
    if unit == DAY:
        day = pd.Timestamp(0) + pd.Timedelta(days=start)
        return period(day, day)
    if unit == MONTH:
        first = pd.Timestamp(start // 12, start % 12 + 1, 1)
        return period(first, first + pd.offsets.MonthEnd(1))
    return str(start) if unit == YEAR else f"{start * 10}s"


# --- in sentences ---------------------------------------------------------------------------------------------


def what_it_holds(corpus: Corpus) -> str:
    """How many articles there are, of which sources and times, with how many statements."""
    articles = corpus.articles
    sources, untold = articles["source"].nunique(), int(articles["source"].isna().sum())
    told = f" of {count(sources, 'source')}" + (f" (not told of {untold:,})" if untold else "") if sources else ""
    dates = articles.dropna(subset=["published_from"])
    when = "none of them dated"
    if len(dates):
        first, last = dates["published_from"].min().year, dates["published_to"].max().year
        when = f"{len(dates):,} of them dated, {first if first == last else f'{first}–{last}'}"
    heard, size = corpus.statements["article_id"].nunique(), count(int(articles["n_words"].sum()), "word")
    return (
        f"{capital(corpus.origin)}: {count(len(articles), 'article')}{told}, {when}, with {size} and "
        f"{count(len(corpus.statements), 'statement')}; somebody is quoted or reported in "
        f"{part(heard, len(articles), 'article')}."
    )


def who_is_quoted(corpus: Corpus) -> str:
    """Who is quoted most, how many speakers are, and how many in more than one article."""
    found, total = speakers(corpus), len(corpus.statements)
    if not total:
        return "Nobody is quoted or reported in any of the articles."
    if found.empty:
        return f"None of the {count(total, 'statement')} has a speaker who is named."
    number = int(found["n_statements"].iloc[0])
    most = list(found[found["n_statements"] == number]["name"])
    top = f"{listing(most, most=MOST_NAMED)} with {count(number, 'statement')}{' each' if len(most) > 1 else ''}"
    more = int((found["n_articles"] > 1).sum())
    return (
        f"{capital(count(len(found), 'named speaker'))} {_has(len(found))} "
        f"{part(int(found['n_statements'].sum()), total, 'statement')}; quoted most: {top}. "
        f"{capital(_more_than_one(more, len(found)))}."
    )


def _more_than_one(more: int, whole: int) -> str:
    if not more:
        return "none is quoted in more than one article"
    return f"{part(more, whole, 'speaker')} {'is' if more == 1 else 'are'} quoted in more than one article"


def women_and_men(corpus: Corpus) -> str:
    """How many of the people who speak are women and men, known and not, and what share of the words they have."""
    counts = gender_counts(corpus).set_index("what")
    people, words = counts.loc["people"], counts.loc["words"]
    total, known = int(people.sum()), int(people[WOMAN] + people[MAN])
    if not total:
        return "No person is quoted or reported by name."
    if not known:
        return f"The gender of {part(0, total, 'person', 'people')} who speak is told."
    untold = f"; of {int(people[PERSON]):,} it is not told" if people[PERSON] else ""
    return (
        f"Of {count(total, 'person', 'people')} quoted by name, the gender is known of {known:,}: "
        f"{count(int(people[WOMAN]), 'woman', 'women')} and {count(int(people[MAN]), 'man', 'men')}{untold}. "
        f"Of the words of those known, women have {percent(int(words[WOMAN]), int(words[WOMAN] + words[MAN]))}."
    )


def themes_of_speakers(corpus: Corpus) -> str:
    """Which theme each kind of speaker speaks of most, with how many of its mentions of themes."""
    counts = themes_by_who(corpus)
    told = []
    for who in WHO:
        if len(counts) and counts[who].sum():
            top = counts[counts[who] == counts[who].max()]["label"]
            names = listing([f"“{small(label)}”" for label in top], most=2)
            number = part(int(counts[who].max()), int(counts[who].sum()), "mention of a theme", "mentions of themes")
            told.append(f"{small(WHO_IN_WORDS[who])} most of {names} ({number}{' each' if len(top) > 1 else ''})")
    return f"In what they are reported to say, {'; '.join(told)}." if told else "No theme comes up in a statement."


def how_much_is_said(corpus: Corpus) -> str:
    """What share of the words is somebody's, over all and from article to article."""
    shares = corpus.shares
    words, spoken = int(shares["n_words"].sum()), int(shares[list(STATEMENT_KINDS)].to_numpy().sum())
    if len(shares) == 1 or not words:
        return f"{percent(spoken, words)} of the words are what somebody is reported to say."
    low, middle, high = (100 * shares["share"].quantile(q) for q in (0.25, 0.5, 0.75))
    return (
        f"{percent(spoken, words)} of all words are what somebody is reported to say; in the middle one of the "
        f"{len(shares):,} articles {middle:.0f}%, in the middle half of them {low:.0f}% to {high:.0f}%."
    )


def kinds_table(corpus: Corpus) -> pd.DataFrame:
    """Each kind of statement over all articles: `kind`, `statements`, `words`, `articles`, and its share by article.

    The last three columns are quartiles, over the articles with a statement, of the kind's share of their statements'
    words, in percent.
    """
    shares = corpus.shares
    spoken = shares[list(STATEMENT_KINDS)].sum(axis=1)
    heard, rows = shares[spoken > 0], []
    for kind in STATEMENT_KINDS:
        own = 100 * heard[kind] / spoken[spoken > 0]
        quartiles = [f"{own.quantile(q):.0f}%" for q in (0.25, 0.5, 0.75)] if len(own) else [pd.NA] * 3
        statements = int((corpus.statements["kind"] == kind).sum())
        rows.append((kind, statements, int(shares[kind].sum()), int((shares[kind] > 0).sum()), *quartiles))
    columns = ["kind", "statements", "words", "articles with any", "lower quartile", "middle article", "upper quartile"]
    return pd.DataFrame(rows, columns=columns)


def when_women_speak(corpus: Corpus) -> pd.DataFrame:
    """Over time: `period`, `articles`, the share of words in statements, and of people's statements those by women."""
    _, rows = over_time(corpus)
    spoken = rows[list(STATEMENT_KINDS)].sum(axis=1)
    return pd.DataFrame({
        "period": rows["label"],
        "articles": rows["n_articles"],
        "words in statements": [percent(n, of) if of else pd.NA for n, of in zip(spoken, rows["n_words"], strict=True)],
        "statements by women": [
            f"{women:,} of {known:,}" if known else pd.NA
            for women, known in zip(rows["n_women"], rows["n_known"], strict=True)
        ],
    })


def _has(number: int) -> str:
    return "has" if number == 1 else "have"
