"""Dates: where the article says when, and the days that are meant.

An expression is found by `data/rules/dates.rules`, what it says is read (`date_parts`), and then its days are counted
(`days`), for many expressions from the day on which the article appeared. What counts as a date follows TimeML for
French (Bittar et al. 2011, *French TimeBank*), with *le*, *en*, *depuis* left out of the span; the words are rows of
`calendar.csv` and `date_words.csv`.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from helpers.finders.date_parts import DateReader
from helpers.finders.date_words import date_words_of
from helpers.finders.days import SaidDate, days_meant, needs_publication, resolution_of, rule_of
from helpers.finders.words import Words
from helpers.french.codebook import Codebook
from helpers.french.word_rules import RuleMatch, WordRules


@dataclass(slots=True)
class DateExpression:
    """A date expression: its span in code points, the first and the last day that are meant (both None where they
    cannot be told), how exactly it is said (`day`, `month` or `year`), and the rule that found it."""

    start: int
    end: int
    date_from: dt.date | None
    date_to: dt.date | None
    resolution: str
    rule: str
    is_counted: bool = False  # from the day of publication


def dates_of(said: list[SaidDate], words: Words) -> list[DateExpression]:
    """The records of what was said; a time of day alone (*à 14h30*) names no day, and gives none."""
    return [_expression(found, words) for found in said if found.kind != "clock"]


def numbers_in(words: Words, codebook: Codebook) -> list[RuleMatch]:
    """The numbers of an article, in digits and in words."""
    return list(WordRules.of("numbers", codebook).find(words.for_rules, words.sentences))


def said_in(words: Words, numbers: list[RuleMatch], codebook: Codebook) -> list[SaidDate]:
    """What the words of an article say of dates, times of day included, in text order."""
    reader = DateReader(words, date_words_of(codebook))
    rules = WordRules.of("dates", codebook)
    said = [said for found in rules.find(words.for_rules, words.sentences, numbers) for said in reader.read(found)]
    joined = _joined(said, reader)
    _take_up_days_ahead(joined, reader)
    return joined


def _take_up_days_ahead(said: list[SaidDate], reader: DateReader) -> None:
    """*Le tournoi s'ouvre vendredi. … Vos partenaires de vendredi*: a weekday behind *de* is the one told before."""
    ahead: set[int] = set()
    for date in (one for one in said if one.kind == "weekday" and not one.day and not one.until):
        behind_of = reader.words.before(date.first) in reader.kinds["range_opener"]
        if date.weekday in ahead and behind_of and not date.direction and date.shift is None:
            date.direction = 1
        if date.direction == 1 and date.shift is None:
            ahead.add(date.weekday)


def _expression(said: SaidDate, words: Words) -> DateExpression:
    days = days_meant(said, words.article.published_from, words.article.published_to)
    return DateExpression(
        words.start[said.first], words.end[said.last - 1], days[0] if days else None, days[1] if days else None,
        resolution_of(said), rule_of(said, days), needs_publication(said),
    )


def said_another_day(date: DateExpression) -> DateExpression:
    """A date that somebody said on a day that is not told: *Il m'a dit : « Reviens dans trois jours »*."""
    rule = f"{date.rule.partition(';')[0].removesuffix(' counted from the publication')}; when it was said is not told"
    return replace(date, date_from=None, date_to=None, rule=rule, is_counted=False)


def _joined(said: list[SaidDate], reader: DateReader) -> list[SaidDate]:
    """The expressions in order; two that are the ends of one stretch (*de 2014 à 2016*) made one."""
    joined: list[SaidDate] = []
    for second in said:
        first = joined[-1] if joined else None
        start = _stretch_start(first, second, reader) if first else None
        if first and start is not None:
            first.is_habit = _is_habit(first, second, reader)
            first.first, first.until, first.last = start, second, second.last
        else:
            joined.append(second)
    return joined


def _stretch_start(first: SaidDate, second: SaidDate, reader: DateReader) -> int | None:
    """The token where the stretch of time from `first` to `second` begins; None if they are two dates."""
    words, gap = reader.words, second.first - first.last
    if first.until or second.until or first.shift is not None or "clock" in (first.kind, second.kind):
        return None
    if not 1 <= gap <= 2 or words.sentence[first.first] != words.sentence[second.first]:
        return None
    if gap == 2 and words.low[first.last + 1] not in reader.kinds["article"]:
        return None
    return reader.stretch_start(first.first, words.low[first.last])


def _is_habit(first: SaidDate, second: SaidDate, reader: DateReader) -> bool:
    """*du lundi au vendredi*: any week, as opening hours are given."""
    if not first.kind == second.kind == "weekday" or first.day or second.day:
        return False
    return reader.kinds["range"][reader.low[first.last]] == 0
