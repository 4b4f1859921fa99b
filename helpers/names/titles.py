"""The name after a title: *Mme de La Garenne*, *le Col Dumontel*; what looks like a title and is none."""

from __future__ import annotations

from helpers.french.grammar import PAST_PARTICIPLE
from helpers.names.beside import one_gender
from helpers.names.facts import (
    ARTICLE_WORD,
    COORDINATION,
    INITIAL,
    JOINS_PERSON,
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
    if names.facts[i - 1] & PERSON_ROLE and names.is_adjective(i):
        return no_name(i, first)  # le Secrétaire Général de l'ONU
    if names.is_ordinary(first) and _goes_on_as_office(names, i, first):
        return no_name(i, names.past(first + 1, limit, SHOUTED))
    if not names.text[i].endswith(".") and len(names.text[i]) < 4 and not _is_short_title(names, i):
        return None
    particle = names.facts[first] & JOINS_PERSON and names.text[first][0].islower()  # de La, van der
    j = names.past(first + 1, limit, ARTICLE_WORD) if particle else first
    if j >= limit or not _may_bear_title(names, j):
        return no_name(i, first)
    if names.facts[j] & INITIAL and names.text[j + 1] == ":":
        return no_name(i, j + 1)  # M. K. : Je reste, in an interview
    return _titled(names, i, sequence(names, j, limit, True))


def _is_short_title(names: NameText, i: int) -> bool:
    """*M Dumontel*, *le Col Dumontel*: whether a title without its point has a name right behind it; *Mme de La Tour*.

    *Grand M*, *M Pokora* after a word with a capital, *le Col de la Loze* are none.
    """
    if not (len(names.text[i]) == 1 or names.facts[i] & PLACE_WORD):
        return True
    part_of_another = names.is_capital(i - 1) and not names.is_function_word(i - 1)
    return names.is_capital(i + 1) and not names.is_acronym(i + 1) and not part_of_another


def _goes_on_as_office(names: NameText, i: int, first: int) -> bool:
    """*Professeur Associé de Psychiatrie*; *ON SE VOIT*, where *SE* is no Excellency; not *M. D'Amico*."""
    shouted = names.facts[i] & names.facts[first] & SHOUTED and len(names.text[first]) > 2
    return bool(shouted) or names.facts[i] & ROLE_NOUN != 0 and names.flags(first) & PAST_PARTICIPLE != 0


def _may_bear_title(names: NameText, j: int) -> bool:
    if not names.is_capital(j) or names.facts[j] & TITLE_WORD:
        return False
    return not names.is_function_word(j) or names.is_a(j, "inside_name")


def _titled(names: NameText, i: int, end: int) -> Found:
    """Who is named behind a title, of the gender that it tells."""
    second = names.facts[i - 1] & COORDINATION and names.facts[i - 2] & TITLE_WORD
    gender = None if second else one_gender(names.gazetteer.titles[names.text[i]])  # M. et Mme X: whose is which?
    several = names.text[i] in names.words["plural_title"]
    return Found(i + 1, end, "person", BY_TITLE, f"title: {names.text[i]}", gender=gender, of_list=several)
