"""What several capitals look like where nothing beside them tells: an English name, a town, a person.

In: the tokens of an article, and where the capitals stand. Out: what they look like, with hardly any weight.
"""

from __future__ import annotations

from helpers.french.grammar import REPORT
from helpers.names.facts import ELISION, FIRST_NAME, JOINS_PERSON, OF_WORD, ORGANISATION_WORD
from helpers.names.sight import HARDLY, LOOKS, VERB, Found, NameText, undecided


def untold(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """*The Walking Dead*, *les World's 50 Best Restaurants*: what may be a title or a body, but hardly a person."""
    if names.is_a(i, "foreign_article"):
        said = names.is_a(i - 1, "papers_say")
        paper = said or any(len(phrase.words) == 1 for phrase in names.sources.get(names.low[i - 1], ()))
        return Found(i, end, "organisation", HARDLY, "a paper's name") if paper else undecided(i, end)
    if any(names.is_a(k, "foreign_inside") for k in range(i + 1, end)):
        return Found(i, end, "organisation", HARDLY, "an English name")  # Bank of Nort
    return undecided(i, end) if names.text[i - 1].isdecimal() else None


def capital_article(names: NameText, i: int, end: int, limit: int) -> Found:
    """*lance Le Dantec*, *La Courneuve*"""
    if names.is_a(i - 1, "papers_say"):
        return Found(i, end, "organisation", LOOKS, "what papers say before it")  # rapporte Le Lab
    if names.flags(i - 1) & REPORT:
        return Found(i, end, "person", VERB, "verb of speech before it")
    return Found(i, end, "place", LOOKS, "a capital article and a capital")


def several_capitals(names: NameText, i: int, end: int, limit: int) -> Found:
    """*De Bruyne*, *un Cane Corso*, *Habitat Dauphinois*: what several capitals in a row are by themselves."""
    particle = names.facts[i] & JOINS_PERSON or names.is_a(i, "begins_family_name")
    if particle and not names.is_ordinary(i + 1):
        return Found(i, end, "person", LOOKS, "a particle and a capital")  # De Bruyne
    if names.is_a(i - 1, "indefinite") and not names.facts[i - 1] & OF_WORD:
        return undecided(i, end)  # un Cane Corso
    if names.after_determiner(i) or names.facts[i] & ORGANISATION_WORD:
        return Found(i, end, "organisation", LOOKS, "capitals after an article or from an organisation word")
    if names.is_ordinary(i) and not names.facts[i] & (FIRST_NAME | ELISION):
        return Found(i, end, "organisation", HARDLY, "capitals from an ordinary word")  # Habitat Dauphinois
    return Found(i, end, "person", LOOKS, "capitals in a row")
