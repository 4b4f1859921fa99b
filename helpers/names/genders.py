"""The gender that the grammar beside a person's name shows: *Claude Perret a été réélue*, *Camille Roche, né à Brest*.

Only what agrees with the name itself counts; where nothing does, nothing is said.
"""

from __future__ import annotations

from helpers.french.grammar import ADV, AUX, CLITIC, FINITE, PAST_PARTICIPLE, PREP, TIME, TO_BE, WEAK
from helpers.names.facts import (
    BEFORE_ROLE,
    DETERMINER,
    FUNCTION_WORD,
    IN_CHARGE,
    OF_WORD,
    SEPARATES,
)
from helpers.names.sight import Found, NameText

EITHER = "fm"
OF_A_PERSON = ("function", "profession", "relation")
APPOSITION_REACH = 25  # tokens of an aside between a name and its verb


def by_agreement(names: NameText, name: Found) -> str | None:
    """`f` or `m` where a participle or an attribute agrees with the name; None where none does, or it is no subject."""
    if names.facts[name.first - 1] & OF_WORD:
        return None  # le frère de Claude Perret, mort à 59 ans
    limit = names.sentence(name.first).token_end
    k = name.last
    if names.text[k] == ",":
        aside = _participle_after_comma(names, k + 1, limit)
        if aside:
            return aside
        k = _after_aside(names, k, limit)
    if names.after_preposition(name.first) or names.facts[name.first - 1] & SEPARATES:
        return None  # Paul et Claude Perret
    return _after_verb(names, k, limit)


def by_role_behind(names: NameText, name: Found) -> str | None:
    """`f` or `m` where what agrees with a word for women and men tells it: *, une journaliste*, *, ministre chargée du
    Budget*; *X, la préfète Y* are two."""
    k = name.last
    if names.text[k] != "," or names.facts[name.first - 1] & OF_WORD:
        return None
    article, k = None, k + 1
    while names.facts[k] & (DETERMINER | BEFORE_ROLE):
        article = article or names.gazetteer.determiners.get(names.low[k])
        k += 1
    gender = _gender_of_a_person(names, k)
    if not gender or names.is_capital(k + 1):
        return None
    if article is None and gender != EITHER and names.facts[k + 1] & OF_WORD and _is_relation(names, k):
        return gender  # Alix Rey, mère de deux enfants
    return article or (_ending(names, k + 1) if names.facts[k + 1] & IN_CHARGE else None)


def _is_relation(names: NameText, k: int) -> bool:
    return names.gazetteer.roles[names.low[k].removeprefix("ex-")]["kind"] == "relation"


def _gender_of_a_person(names: NameText, k: int) -> str | None:
    """`f`, `m` or `fm`: what a token tells as a word for one person; None where it is none, or has one article for
    women and men."""
    role = names.gazetteer.roles.get(names.low[k].removeprefix("ex-"))
    if role is None or role["kind"] not in OF_A_PERSON or names.is_a(k, "fixed_article"):
        return None
    return role["gender"]


def _after_aside(names: NameText, comma: int, limit: int) -> int:
    """The token after the comma that closes what a comma opened."""
    for k in range(comma + 1, min(comma + APPOSITION_REACH, limit)):
        if names.text[k] == ",":
            return k + 1
    return comma


def _participle_after_comma(names: NameText, k: int, limit: int) -> str | None:
    """*, née à Brest*, *, âgé de 30 ans*: a participle with its complement."""
    if k + 1 >= limit or names.flags(k) & (FINITE | WEAK | AUX) or not names.flags(k + 1) & PREP:
        return None
    if names.low[k] in names.gazetteer.roles:
        return None  # X, glaciologue à Lyon
    return _ending(names, k)


def _after_verb(names: NameText, k: int, limit: int) -> str | None:
    """*est arrivée*, *a été élu*, *s'est dite ravie*; a reflexive verb's masculine form says nothing."""
    reflexive = names.is_a(k, "reflexive")
    while names.flags(k) & CLITIC:
        k += 1
    if k + 1 >= limit or not names.flags(k) & AUX:
        return None
    if not names.flags(k) & TO_BE:
        k += 1
        if not names.is_a(k, "been"):
            return None
    k += 1
    while names.flags(k) & ADV:
        k += 1
    gender = _of_attribute(names, k, limit)
    return None if reflexive and gender == "m" else gender


def _of_attribute(names: NameText, k: int, limit: int) -> str | None:
    """*est élue*, *est comédienne*, *est une journaliste*: what an attribute shows; not *neurologue*."""
    article = None
    while k < limit and names.facts[k] & (DETERMINER | BEFORE_ROLE):
        article = article or names.gazetteer.determiners.get(names.low[k])
        k += 1
    gender = _gender_of_a_person(names, k) if k < limit else None
    if gender and not names.flags(k) & PAST_PARTICIPLE:  # but: X est élu
        return "f" if gender == "f" else article  # Anne Morel est professeur
    return _ending(names, k) if k < limit and not article else None


def _ending(names: NameText, k: int) -> str | None:
    """The gender that a participle's ending shows."""
    word = names.low[k]
    if names.flags(k) & (ADV | PREP | TIME) or names.facts[k] & FUNCTION_WORD or names.is_capital(k):
        return None
    if word.endswith(names.gazetteer.either_endings):
        return None  # neurologue
    if word.endswith(names.gazetteer.feminine_endings):
        return "f"
    return "m" if word.endswith(names.gazetteer.masculine_endings) else None
