"""The name after a title: *Mme de La Garenne*, *le Col Dumontel*; what looks like a title and is none."""

from __future__ import annotations

from helpers.french.grammar import PAST_PARTICIPLE
from helpers.names.beside import one_gender
from helpers.names.facts import (
    ARTICLE_WORD,
    COORDINATION,
    JOINS_PERSON,
    OF_WORD,
    PERSON_ROLE,
    PLACE_WORD,
    ROLE_NOUN,
    SHOUTED,
    TITLE_WORD,
)
from helpers.names.known import NameForm
from helpers.names.sight import BY_TITLE, Found, NameText, no_name
from helpers.names.spans import sequence


def after_title(names: NameText, i: int, limit: int, known: NameForm | None) -> Found | None:
    """The name after a title, with its particle: *Mme de La Garenne*."""
    if known:
        return None
    first = i + 1
    if i and names.facts[i - 1] & PERSON_ROLE and names.gazetteer.is_adjective(names.low[i]):
        return no_name(i, first)  # le Secrétaire Général de l'ONU
    if first < limit and names.is_ordinary(first) and _goes_on_as_office(names, i, first, limit):
        return no_name(i, names.past(first + 1, limit, SHOUTED))
    if not names.text[i].endswith(".") and len(names.text[i]) < 4 and not _is_short_title(names, i, limit):
        return None
    j = _past_particle(names, first, limit)
    if j >= limit or not _may_bear_title(names, j):
        return no_name(i, first)
    end = sequence(names, j, limit, True)
    if _is_label(names, j, end, limit):
        return no_name(i, end)
    return _titled(names, i, end)


def _is_short_title(names: NameText, i: int, limit: int) -> bool:
    """*M Dumontel*, *le Col Dumontel*: whether a title without its point has a name right behind it; *Mme de La Tour*.

    *Grand M*, *M Pokora* after a word with a capital, *le Col de la Loze* are none.
    """
    if not (len(names.text[i]) == 1 or names.facts[i] & PLACE_WORD):
        return True
    if i + 1 >= limit or not names.is_capital(i + 1) or len(names.text[i + 1]) < 3 or names.is_acronym(i + 1):
        return False
    return i == 0 or not names.is_capital(i - 1) or names.is_function_word(i - 1)


def _goes_on_as_office(names: NameText, i: int, first: int, limit: int) -> bool:
    """*Professeur Associé de Psychiatrie*; *ON SE VOIT*, where *SE* is no Excellency."""
    if names.facts[i] & SHOUTED and names.facts[first] & SHOUTED and len(names.text[first]) > 2:
        return True
    graded = names.facts[i] & ROLE_NOUN and names.flags(first) & PAST_PARTICIPLE
    return bool(graded) and first + 1 < limit and names.facts[first + 1] & OF_WORD != 0


def _is_label(names: NameText, j: int, end: int, limit: int) -> bool:
    """*M. K. : Je reste*: initials before a colon in an interview, no *monsieur*."""
    return end == j + 1 and end < limit and names.text[end] == ":" and len(names.text[j].rstrip(".")) == 1


def _past_particle(names: NameText, j: int, limit: int) -> int:
    """The token after *de La*, *van der* at token `j`, or `j`."""
    if j < limit and names.facts[j] & JOINS_PERSON and names.text[j][0].islower():
        return names.past(j + 1, limit, ARTICLE_WORD)
    return j


def _may_bear_title(names: NameText, j: int) -> bool:
    if not names.is_capital(j) or names.facts[j] & TITLE_WORD:
        return False
    return not names.is_function_word(j) or names.is_a(j, "inside_name")


def _titled(names: NameText, i: int, end: int) -> Found:
    """Who is named behind a title, of the gender that it tells."""
    second = i > 1 and names.facts[i - 1] & COORDINATION and names.facts[i - 2] & TITLE_WORD
    gender = None if second else one_gender(names.gazetteer.titles[names.text[i]])  # M. et Mme X: whose is which?
    several = names.text[i] in names.words["plural_title"]
    return Found(i + 1, end, "person", BY_TITLE, f"title: {names.text[i]}", gender=gender, of_list=several)
