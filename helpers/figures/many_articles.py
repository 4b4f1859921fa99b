"""Figures of many articles: they stay readable with three articles and with thirty thousand.

What is largest is drawn by name, the rest is counted; where there are too many articles for a bar each, how many there
are of which share is drawn instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from helpers.figures import many
from helpers.figures.charts import (
    BAR,
    Bar,
    Column,
    DotRow,
    Part,
    bars_height,
    draw_bars,
    draw_key,
    draw_matrix,
    key_height,
    matrix_height,
    shown_of,
)
from helpers.figures.colours import HUES, TEXT_OF_WRITER
from helpers.figures.many import MAN, ORGANISATION, OTHER, PERSON, WHO, WHO_IN_WORDS, WOMAN, Corpus
from helpers.figures.readings import STATEMENT_KINDS
from helpers.figures.style import MARGIN, SMALL, Picture, mix, nothing, text_width
from helpers.figures.wording import capital, count, listing, part, percent

MOST_SPEAKERS, MOST_THEMES, MOST_ARTICLES, MOST_SOURCES = 15, 14, 30, 20
LABEL = 220  # pixels for a name
NARROW = 24  # pixels for a bar where there are many
COLOURS = {WOMAN: HUES[3], MAN: HUES[0], PERSON: HUES[2], ORGANISATION: HUES[1], OTHER: "#BDBDBD"}
# one hue, the paler the less of it is the speaker's own words
KIND_COLOURS = dict(zip(STATEMENT_KINDS, (HUES[0], mix(HUES[0], "#FFFFFF", 0.45), mix(HUES[0], "#FFFFFF", 0.78)),
                        strict=True))
KIND_IN_WORDS = {"direct": "quoted whole", "mixed": "quoted in part", "indirect": "reported"}
KIND_KEY = [(KIND_IN_WORDS[kind], KIND_COLOURS[kind]) for kind in STATEMENT_KINDS]


def source_line(corpus: Corpus, *names: str) -> str:
    """Where a figure's numbers come from: the articles, whether they are invented, and the tables."""
    noun = "table" if len(names) == 1 else "tables"
    return f"Source: {corpus.origin}; {noun} {listing(names)}."


def _nobody(corpus: Corpus, *names: str) -> Picture:
    return nothing("Nobody is quoted", "None of the articles holds a statement.", source_line(corpus, *names))


def _chart(
    finding: str, counted: str, source: str, chart: str, numbers: str, bars: Sequence[Bar],
    key: Sequence[tuple[str, str]] = (), bar: float = BAR, most: float = 0,
) -> Picture:
    """A picture of stacked bars below their key, with as much room at their right as their ends take."""
    end = max(text_width(row.end, SMALL, "bold") for row in bars) + 10
    high = key_height(key, MARGIN + LABEL) if key else 0
    picture = Picture(finding, counted, source, chart, f"{finding}. {numbers}.", high + bars_height(bars, bar) + 6)
    y = draw_key(picture, 4, key, MARGIN + LABEL) if key else 0
    draw_bars(picture, max(y - 4, 0), bars, labels=LABEL, bar=bar, end=end, most=most)
    return picture


# --- who ------------------------------------------------------------------------------------------------------


def most_quoted(corpus: Corpus) -> Picture:
    """The speakers quoted most: statements and articles, in the colour of women, men and organisations."""
    if corpus.statements.empty:
        return _nobody(corpus, "statements", "actors")
    source, found = source_line(corpus, "statements", "actors"), many.speakers(corpus)
    if found.empty:
        return nothing("No speaker is named", "None of the statements has a speaker who is named.", source)
    shown, total = found.head(MOST_SPEAKERS), len(corpus.statements)
    ends = [
        f"{row.n_statements:,}" + (f" in {row.n_articles:,} articles" if row.n_articles > 1 else "")
        for row in shown.itertuples(index=False)
    ]
    bars = [
        Bar(row.name, [Part(int(row.n_statements), COLOURS[row.who])], end)
        for row, end in zip(shown.itertuples(index=False), ends, strict=True)
    ]
    seen = int(shown["n_statements"].sum())
    finding = f"The {len(shown)} speakers quoted most have {percent(seen, total)} of the statements"
    if len(shown) == 1:
        finding = f"{shown['name'].iloc[0]} has {percent(seen, total)} of the statements"
    widest = found.loc[found["n_articles"].idxmax()]
    if widest["n_articles"] > 1:
        where = part(int(widest["n_articles"]), len(corpus.articles), "article")
        finding = f"{finding}; {widest['name']} is quoted in {where}, more than any other"
        if int((found["n_articles"] == widest["n_articles"]).sum()) > 1:
            finding = finding.replace(", more than any other", ", and nobody in more")
    key = [(WHO_IN_WORDS[who], COLOURS[who]) for who in WHO if (shown["who"] == who).any()]
    return _chart(
        finding,
        shown_of(len(shown), len(found), "named speaker", f"{seen:,} of {count(total, 'statement')}", "most quoted"),
        source,
        "Bar chart of the statements of the speakers quoted most in many articles",
        listing([f"{bar.label} {bar.end}" for bar in bars], most=8),
        bars, key, NARROW,
    )


def women_and_men(corpus: Corpus) -> Picture:
    """Women and men among the people who speak, in their statements, and in the words of these."""
    if corpus.statements.empty:
        return _nobody(corpus, "statements", "actors")
    source, counts = source_line(corpus, "statements", "actors"), many.gender_counts(corpus).set_index("what")
    people = counts.loc["people"]
    if not people.sum():
        return nothing("No person is quoted by name", "The statements are of organisations, or of sources without a "
                       "name.", source)
    bars = []
    for what, row in counts.iterrows():
        total = int(row.sum())
        parts = [
            Part(100 * n / total, COLOURS[who], (f"{percent(n, total)} ({n:,})", percent(n, total)))
            for who, n in row.items() if n
        ]
        bars.append(Bar(capital(str(what)), parts, f"{total:,}"))
    known = int(people[WOMAN] + people[MAN])
    finding = "Of nobody who speaks is the gender known"
    if known:
        women = part(int(people[WOMAN]), known, "person", "people")
        finding = f"{capital(women)} quoted whose gender is known {'is a woman' if people[WOMAN] == 1 else 'are women'}"
        if known == 1:
            finding = f"The one person quoted whose gender is known is a {WOMAN if people[WOMAN] else MAN}"
    key = [(WHO_IN_WORDS[who], COLOURS[who]) for who in counts.columns if counts[who].sum()]
    return _chart(
        finding,
        f"The {count(int(people.sum()), 'person', 'people')} quoted or reported by name, their statements, and the "
        "words of these",
        source,
        "Stacked bar chart of women and men among the people who speak, by people, statements and words",
        "; ".join(f"{capital(str(what))}: " + listing([f"{WHO_IN_WORDS[who].lower()} {n:,}" for who, n in row.items()])
                  for what, row in counts.iterrows()),
        bars, key, most=100,
    )


def kinds_by_who(corpus: Corpus) -> Picture:
    """Whose statements are quoted whole, quoted in part, or only reported."""
    rows = many.kinds_by_who(corpus)
    if rows.empty:
        return _nobody(corpus, "statements", "actors")
    bars = []
    for row in rows.to_dict("records"):
        total = sum(row[kind] for kind in STATEMENT_KINDS)
        parts = [
            Part(100 * row[kind] / total, KIND_COLOURS[kind], (f"{percent(row[kind], total)} ({row[kind]:,})",
                                                             percent(row[kind], total)))
            for kind in STATEMENT_KINDS if row[kind]
        ]
        bars.append(Bar(WHO_IN_WORDS[row["who"]], parts, f"{total:,}"))
    direct, total = int(rows["direct"].sum()), int(rows[list(STATEMENT_KINDS)].to_numpy().sum())
    verb = "is" if direct == 1 else "are"
    return _chart(
        f"{capital(part(direct, total, 'statement'))} {verb} quoted whole",
        f"{capital(count(total, 'statement'))}, by whose they are and how they are given",
        source_line(corpus, "statements", "actors"),
        "Stacked bar chart of the kinds of statements by who speaks",
        "; ".join(
            f"{WHO_IN_WORDS[row['who']]}: "
            + listing([f"{row[kind]:,} {KIND_IN_WORDS[kind]}" for kind in STATEMENT_KINDS if row[kind]])
            for row in rows.to_dict("records")
        ),
        bars, KIND_KEY, most=100,
    )


def themes_by_who(corpus: Corpus) -> Picture:
    """Which themes come up in whose words: a dot per theme and kind of speaker, beside the writers' own."""
    source, counts = source_line(corpus, "theme_mentions", "statements"), many.themes_by_who(corpus)
    if counts.empty:
        return nothing("The speakers touch on no theme of the codebook", "No theme falls into a statement.", source)
    shown, spoken = counts.head(MOST_THEMES), int(counts[list(WHO)].to_numpy().sum())
    keys = [who for who in WHO if counts[who].sum()]
    columns = [*(Column(WHO_IN_WORDS[who], COLOURS[who]) for who in keys), Column("The writers", TEXT_OF_WRITER)]
    rows = [
        DotRow(row["label"], [int(row[who]) for who in [*keys, many.WRITER]]) for row in shown.to_dict("records")
    ]
    own = shown[list(WHO)].sum(axis=1)
    top = list(shown[own == own.max()]["label"])
    comes = "comes" if len(top) == 1 else "come"
    finding = f"{listing([f'“{label}”' for label in top], most=2)} {comes} up most in what is said"
    picture = Picture(
        finding,
        shown_of(len(shown), len(counts), "theme", f"{count(spoken, 'mention')} in statements, by whose they are",
                 "most frequent"),
        source,
        "Dot matrix of how often each theme comes up in the words of each kind of speaker",
        f"{finding}. In statements: "
        + listing([f"{label} {n:,}" for label, n in zip(shown["label"], own, strict=True)], most=6) + ".",
        matrix_height(columns, rows, row=28),
    )
    draw_matrix(picture, 0, columns, rows, row=28)
    return picture


# --- how much -------------------------------------------------------------------------------------------------


def _kinds_bar(label: str, row: dict[str, Any], note: str = "") -> Bar:
    """The words of statements as a share of all words, by kind."""
    words = max(int(row["n_words"]), 1)
    parts = [
        Part(100 * row[kind] / words, KIND_COLOURS[kind], (percent(row[kind], words),))
        for kind in STATEMENT_KINDS if row[kind]
    ]
    total = percent(sum(row[kind] for kind in STATEMENT_KINDS), words)
    return Bar(label, parts, f"{total}{note}")


def share_by_article(corpus: Corpus) -> Picture:
    """How much of each article is somebody's words: a bar per article, or, of many, how many have which share."""
    shares = corpus.shares[corpus.shares["n_words"] > 0]
    source = source_line(corpus, "statements", "articles")
    if shares.empty:
        return nothing("The articles hold no words", "No sentence was found below their headers.", source)
    shares = shares.sort_values(["share", "article_id"], ascending=[False, True], kind="stable")
    high, low = shares.iloc[0], shares.iloc[-1]
    finding = (
        f"What somebody is reported to say makes up {percent(low['share'], 1)} to {percent(high['share'], 1)} of an "
        "article"
    )
    if percent(low["share"], 1) == percent(high["share"], 1):
        finding = f"What somebody is reported to say makes up {percent(low['share'], 1)} of each article"
    if len(shares) > MOST_ARTICLES:
        return _distribution(shares, finding, source)
    bars = [_kinds_bar(row["article_id"], row) for row in shares.to_dict("records")]
    return _chart(
        finding,
        f"{capital(count(len(shares), 'article'))}; words in statements, in percent of all words of the article",
        source,
        "Stacked bar chart of the words in statements, by article and kind",
        listing([f"{bar.label} {bar.end}" for bar in bars], most=6),
        bars, KIND_KEY, NARROW, most=max(100 * float(high["share"]), 1),
    )


def _distribution(shares: pd.DataFrame, finding: str, source: str) -> Picture:
    """How many articles have which share of words in statements."""
    # round() first: 0.3 * 10 has to fall where 30% is written
    tenths = (shares["share"] * 10).round(9).astype("int64").clip(upper=9)
    rows = [("no statement", int((shares["share"] == 0).sum()))]
    rows += [
        (f"{'more than 0' if t == 0 else 10 * t} to {'100' if t == 9 else f'under {10 * t + 10}'}%",
         int(((tenths == t) & (shares["share"] > 0)).sum()))
        for t in range(10)
    ]
    last = max(number for number, (_, n) in enumerate(rows) if n)
    rows = rows[: last + 1]
    bars = [
        Bar(label, [Part(n, HUES[0])] if n else [], f"{n:,} ({percent(n, len(shares))})") for label, n in rows
    ]
    return _chart(
        finding,
        f"{capital(count(len(shares), 'article'))}, by the share of their words that stands in statements",
        source,
        "Bar chart of how many articles have which share of words in statements",
        listing([f"{label}: {count(n, 'article')}" for label, n in rows]),
        bars, (), NARROW,
    )


def share_by_source(corpus: Corpus) -> Picture:
    """How much of each source's articles is somebody's words, and how it is given."""
    rows = many.by_source(corpus)
    rows, source = rows[rows["n_words"] > 0], source_line(corpus, "statements", "articles")
    told = rows.dropna(subset=["source"])
    if told.empty:
        return nothing("No article tells its source", "None of the articles names its agency or paper.", source)
    told = told.assign(share=told[list(STATEMENT_KINDS)].sum(axis=1) / told["n_words"])
    shown, rest = told.head(MOST_SOURCES), told.iloc[MOST_SOURCES:]  # those with most articles
    shown = shown.sort_values("share", ascending=False, kind="stable")
    records = [(str(row["source"]), row) for row in shown.to_dict("records")]
    if len(rest):
        records.append((capital(count(len(rest), "other source")), _together(rest)))
    untold = rows[rows["source"].isna()]
    if len(untold):
        records.append(("Source not told", _together(untold)))
    bars = [_kinds_bar(label, row, f" ({count(int(row['n_articles']), 'article')})") for label, row in records]
    share = shown["share"].astype("float64")
    if len(shown) == 1:
        name, own = shown["source"].iloc[0], percent(share.iloc[0], 1)
        finding = f"{own} of the words of {name} are what somebody is reported to say"
    else:
        ends = _range(share, shown["source"])
        finding = f"From source to source, {ends} of the words are what somebody is reported to say"
    return _chart(
        finding,
        shown_of(len(shown), len(told), "source", "words in statements, in percent of all words", "largest"),
        source,
        "Stacked bar chart of the words in statements, by source and kind",
        listing([f"{bar.label} {bar.end}" for bar in bars], most=8),
        bars, KIND_KEY, NARROW, most=100 * float(max(share.max(), _share_of(rest), _share_of(untold))),
    )


def _share_of(rows: pd.DataFrame) -> float:
    """The share of the words of several sources that stands in statements."""
    return rows[list(STATEMENT_KINDS)].to_numpy().sum() / max(rows["n_words"].sum(), 1)


def _range(share: pd.Series, names: pd.Series) -> str:
    """The least and the largest share with their names: `34% (2018) to 52% (2020)`."""
    least, largest = (percent(share[at], 1) for at in (share.idxmin(), share.idxmax()))
    if least == largest:
        return f"about {least}"
    return f"{least} ({names[share.idxmin()]}) to {largest} ({names[share.idxmax()]})"


def _together(rows: pd.DataFrame) -> dict[str, Any]:
    return {name: int(rows[name].sum()) for name in ("n_articles", "n_words", *STATEMENT_KINDS)}


def share_over_time(corpus: Corpus) -> Picture:
    """How much of the articles of each day, month, year or decade is somebody's words."""
    unit, rows = many.over_time(corpus)
    source, used = source_line(corpus, "statements", "articles"), int(rows["n_articles"].sum())
    if rows.empty:
        return nothing("No course over time", "None of the articles has a date that is exact enough.", source)
    if len(rows) == 1:
        return nothing("No course over time", f"All articles with a date are of {rows['label'].iloc[0]}.", source)
    bars = [
        _kinds_bar(row["label"], row, f" ({count(row['n_articles'], 'article')})") if row["n_articles"]
        else Bar(row["label"], [], "no article")
        for row in rows.to_dict("records")
    ]
    there = rows[rows["n_words"] > 0]
    share = there[list(STATEMENT_KINDS)].sum(axis=1) / there["n_words"]
    finding = "The articles with a date hold no words"
    if len(there) == 1:
        finding = f"Only the articles of {there['label'].iloc[0]} hold words"
    elif len(there):
        finding = (
            f"From {unit} to {unit}, {_range(share, there['label'])} of the words are what somebody is reported to say"
        )
    return _chart(
        finding,
        f"{capital(part(used, len(corpus.articles), 'article'))}, whose {unit} is told; words in statements, in "
        "percent of all words",
        source,
        f"Stacked bar chart of the words in statements, by {unit} and kind",
        listing([f"{bar.label} {bar.end}" for bar in bars], most=10),
        bars, KIND_KEY, NARROW,
    )
