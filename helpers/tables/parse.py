"""Parsing one article: the rules in their order, from names and statements to who says what."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from helpers.finders.dates import DateExpression, said_another_day
from helpers.finders.quantities import Quantity, find_dates_and_quantities
from helpers.finders.themes import ThemeMention, find_themes
from helpers.french.codebook import Codebook
from helpers.names.find import Actor, Mention, find_names
from helpers.speakers.resolve import Speaker, resolve
from helpers.speech.statements import Statement, find_statements
from helpers.text.article import Article, Problem
from helpers.text.quotations import is_quoted_inside

STEPS = ("names", "statements", "speakers", "dates and quantities", "themes")  # what is read, in this order


class Parsed(NamedTuple):
    """What was found in one article, each list in text order.

    `speakers` has one for each statement, `subjects` the actor of each pronoun that is a subject, where it is sure.
    """

    actors: list[Actor]
    mentions: list[Mention]
    statements: list[Statement]
    speakers: list[Speaker]
    themes: list[ThemeMention]
    dates: list[DateExpression]
    quantities: list[Quantity]
    problems: list[Problem]
    subjects: Mapping[int, int] = MappingProxyType({})


def parse(article: Article, codebook: Codebook, told: Callable[[str], object] = str) -> Parsed:
    """Apply every rule to one article. Nothing of the article is changed; offsets are those of `article.plain`.

    `told` is called with each of `STEPS` when it begins, so that a long article can show how far it is.
    """
    article = article.plain
    told("names")
    names = find_names(article, codebook)
    told("statements")
    statements, stray_marks = find_statements(article, codebook)
    told("speakers")
    references = resolve(article, names, statements, codebook)
    told("dates and quantities")
    dates, quantities = find_dates_and_quantities(article, codebook)
    told("themes")
    return Parsed(
        actors=references.actors,
        mentions=references.mentions,
        statements=statements,
        speakers=references.speakers,
        themes=find_themes(article, codebook),
        dates=[said_another_day(date) if _is_told_again(date, statements, article) else date for date in dates],
        quantities=quantities,
        problems=sorted([*article.problems, *stray_marks, *references.problems]),
        subjects=references.subjects,
    )


def _is_told_again(date: DateExpression, statements: list[Statement], article: Article) -> bool:
    """Whether a date is counted from today in what a speaker quotes of somebody: who said it when, nobody knows."""
    if not date.is_counted:
        return False
    around = [said for said in statements if said.kind == "direct" and said.start <= date.start < said.end]
    return any(is_quoted_inside(article.text[said.start:date.start]) for said in around)
