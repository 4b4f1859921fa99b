"""Numbers and names in plain English: `1 statement`, `3 of 10 statements`, `A, B and C`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
from babel import Locale

from helpers.tables.shares import whole_percents

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ENGLISH = Locale("en")
MONTHS = _ENGLISH.months["format"]["wide"]  # not strftime, which follows the locale


def number(n: int) -> str:
    """A number up to ten as a word, a larger one in figures: `no`, `one`, `ten`, `1,200`."""
    return _SMALL[n] if 0 <= n < len(_SMALL) else f"{n:,}"


def count(n: int, noun: str, plural: str = "") -> str:
    """A number with its noun: `one statement`, `1,200 words`, `no countries`."""
    return f"{number(n)} {noun if n == 1 else plural or plural_of(noun)}"


def plural_of(noun: str) -> str:
    """The plural of a regular English noun or noun phrase."""
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def the_country(code: object) -> str:
    """The English name of a country within a sentence: `Morocco`, `the United States`."""
    name = country_name(code)
    article = name.startswith(
        ("United ", "Netherlands", "Philippines", "Central ", "Bahamas", "Gambia", "Comoros", "Maldives")
    )
    return f"the {name}" if article else name


def part(n: int, whole: int, noun: str, plural: str = "") -> str:
    """A part of a whole: `three of ten statements`, `the one statement`, `all four statements`, `no statement`."""
    many = plural or plural_of(noun)
    if whole == 1:
        return f"the one {noun}" if n else f"no {noun}"
    if n == whole:
        return f"both {many}" if whole == 2 else f"all {number(whole)} {many}"
    return f"{number(n) if n else 'none'} of {'' if n else 'the '}{number(whole)} {many}"


def of_them(n: int, whole: int) -> str:
    """How many of those just counted, the comma before it: `, five of them`; of one `,` or `, not`."""
    if whole == 1:
        return "," if n else ", not"
    every = "both" if whole == 2 else "all"
    return f", {every if n == whole else number(n) if n else 'none'} of them"


def times(n: int) -> str:
    """How often, in words: `never`, `once`, `twice`, `seven times`."""
    return {0: "never", 1: "once", 2: "twice"}.get(n, f"{number(n)} times")


def percent(n: float, whole: float) -> str:
    """A share as a whole percentage; `less than 1%` and `more than 99%` where rounding would hide a rest."""
    if not whole:
        return "0%"
    share = 100 * n / whole
    if 0 < share < 0.5:
        return "less than 1%"
    if 99.5 <= share < 100:
        return "more than 99%"
    return f"{share:.0f}%"


def share(n: float, whole: float) -> str:
    """A share in words where it is none or all, otherwise as a percentage: `none`, `67%`, `all`."""
    return "none" if not n else "all" if n == whole else percent(n, whole)


def listing(items: Sequence[str], most: int = 0) -> str:
    """Names in a row: `A`, `A and B`, `A, B and C`, `A, B and C, and D`; beyond `most`: `A, B and four others`."""
    items = list(items)
    if most and len(items) > most:
        left = len(items) - most
        items = [*items[:most], "one other" if left == 1 else f"{number(left)} others"]
    if len(items) < 2:
        return "".join(items)
    last = ", and " if len(items) > 2 and any(" and " in item for item in items) else " and "
    return f"{', '.join(items[:-1])}{last}{items[-1]}"


def capital(sentence: str) -> str:
    """The same with a capital letter at its start."""
    return sentence[:1].upper() + sentence[1:]


def sentences(*told: str | bool) -> str:
    """What is told, in sentences: each with a capital letter and a full stop; what is empty or False is left out."""
    return " ".join(f"{capital(words)}." for words in told if isinstance(words, str) and words)


def small(label: str) -> str:
    """A label within a sentence: a small letter at its start, unless it starts with an acronym."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def country_name(code: object) -> str:
    """The English name of an ISO 3166 alpha-2 code (CLDR); `country not told` where it is missing."""
    if pd.isna(code):
        return "country not told"
    return _ENGLISH.territories.get(str(code), str(code))


def period(first: pd.Timestamp, last: pd.Timestamp) -> str:
    """A stretch of days in words: `21 February 2024`, `10–21 February 2024`, `February 2024`, `March–May 2024`, `2022`,
    `2015–2016`."""
    month_end = last.is_month_end and first.day == 1
    if first == last:
        return _day(first)
    if month_end and first.year == last.year and (first.month, last.month) == (1, 12):
        return str(first.year)
    if (first.year, first.month) == (last.year, last.month):
        return f"{MONTHS[first.month]} {first.year}" if month_end else f"{first.day}–{_day(last)}"
    if month_end and (first.month, last.month) == (1, 12):
        return f"{first.year}–{last.year}"
    if month_end and first.year == last.year:
        return f"{MONTHS[first.month]}–{MONTHS[last.month]} {last.year}"
    return f"{_day(first)} – {_day(last)}"


def percents(values: pd.Series) -> pd.Series:
    """The shares of values in their sum as whole percentages that add up to 100: the largest rests are rounded up."""
    return pd.Series(whole_percents(values.astype("float64").tolist()), values.index, dtype="int64", name=values.name)


def source_line(tables: Any, *names: str) -> str:
    """Where a figure's numbers come from: the article, its agency and date, and the tables."""
    article = tables.articles.iloc[0]
    about = [] if pd.isna(article["source"]) else [str(article["source"])]
    if pd.notna(article["published_from"]):
        about.append(period(article["published_from"], article["published_to"]))
    where = f" ({', '.join(about)})" if about else ""
    noun = "table" if len(names) == 1 else "tables"
    return f"Source: “{article['article_id']}”{where}; {noun} {listing(names)}."


def _day(date: pd.Timestamp) -> str:
    return f"{date.day} {MONTHS[date.month]} {date.year}"


def are(n: int, one: str = "is", many: str = "are") -> str:
    """The verb after a part: `one of ten is`, `no bridge is`, `none of ten is`, `two of ten are`."""
    return one if n in (0, 1) else many
