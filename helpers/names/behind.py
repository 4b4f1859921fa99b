"""What the words behind a name say of it: a region in brackets, an age, a function after a comma, a verb of speech."""

from __future__ import annotations

from helpers.french.grammar import ADV, AUX, CLITIC, FINITE, PAST_PARTICIPLE, REPORT, TIME, TO_BE, WEAK
from helpers.names.beside import is_noun, one_gender
from helpers.names.facts import (
    BARE_OF,
    BEFORE_ROLE,
    COORDINATION,
    DETERMINER,
    FIRST_NAME,
    OF_WORD,
    ORGANISATION_WORD,
    PLACE_WORD,
    ROLE_NOUN,
    ROLE_OF_ONE,
)
from helpers.names.sight import APPOSITION, HARDLY, LOOKS, NOUN, VERB, Found, NameText

AGE_AFTER = "age after it"
GIVEN_NAME_AFTER = "given name in brackets after it"
FIRST_NAME_AFTER = frozenset({AGE_AFTER, GIVEN_NAME_AFTER})  # what tells that a name is a first name
BEFORE_DEED = AUX | ADV | CLITIC | TIME | FINITE  # Valtrix vient d'ouvrir, va bientôt ouvrir
OBJECT_REACH = 9  # tokens from a company's verb to what it has: recrute à Nort, dès le 1er mars, huit salariés
CLOSES_CLAUSE = frozenset(".;:!?«»“”\"")


def by_what_follows(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """A region in brackets, an age, a role after a comma, figures in brackets, a verb of speech."""
    if end + 1 >= limit:
        return None
    return (
        _by_region(names, i, end, limit) or _by_apposition(names, i, end, limit) or _by_figures(names, i, end)
        or _by_what_it_is(names, i, end, limit) or _by_company_deed(names, i, end, limit)
        or _by_speech(names, i, end, limit)
    )


def _by_region(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """*Vauxmoulin (Creuse)*, *Vauxmoulin, à 35 km de*"""
    if names.text[end] == "(" and names.known_place(end + 1, limit):
        return Found(i, end, "place", NOUN, "region in brackets after it")
    if names.text[end] == "," and end - i == 1 and is_located(names, end + 1):
        return Found(i, end, "place", APPOSITION, "where it lies after it")
    return None


def _by_apposition(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """*X, 42 ans*, *X, entraîneur*, *X (ancien maire)*, *X, chaîne de magasins*"""
    if names.text[end] not in (",", "(") or end + 2 >= limit or _is_opening(names, i, end):
        return None
    of_somebody = names.facts[i - 1] & OF_WORD and names.facts[i - 2] & ROLE_NOUN  # la judokate de Champigny, 23 ans
    body_word = names.facts[i] & (ORGANISATION_WORD | PLACE_WORD)  # la Région Occitanie, propriétaire du port
    if has_age(names, end) and not of_somebody:
        return Found(i, end, "person", APPOSITION, AGE_AFTER)
    if has_given_name_behind(names, end):
        return Found(i, end, "person", APPOSITION, GIVEN_NAME_AFTER)
    for k in range(end + 1, min(end + 4, limit)):
        if names.is_a(k, "also_of_companies") and not names.facts[i] & FIRST_NAME:
            return None
        if names.facts[k] & ROLE_OF_ONE and not (body_word and end > i + 1):
            comma = names.text.index(",", k, limit) if "," in names.text[k:limit] else k
            if names.after_preposition(i) and comma > k and names.facts[comma + 1] & FIRST_NAME:
                return None  # contre Brest, l'entraîneur de Nort, Luc Petit, a souri
            gender = one_gender(names.gazetteer.roles[names.low[k]]["gender"])
            return Found(i, end, "person", APPOSITION, f"role after it: {names.low[k]}", gender=gender)
        if names.is_a(k, "announces_body"):
            return Found(i, end, "organisation", APPOSITION, f"organisation word after it: {names.low[k]}")
        adjective = k > end + 1 and names.is_adjective(k)  # X, le charismatique président
        if not (names.facts[k] & (BEFORE_ROLE | DETERMINER) or adjective):
            return None
    return None


def _is_opening(names: NameText, i: int, end: int) -> bool:
    """*À Vauxmoulin, le recteur attend*, *À Vauxmoulin, cet éleveur attend*: whether a comma only ends an opening."""
    if names.is_a(end + 1, "this"):
        return True
    first = names.is_a(i - 1, "place_preposition") and names.begins_anew(i - 1)
    return first and names.facts[end + 1] & DETERMINER != 0


def _by_figures(names: NameText, i: int, end: int) -> Found | None:
    if names.text[end] == "(" and names.text[end + 1][0].isdigit() and i in names.firsts:
        return Found(i, end, "person", LOOKS, "figures in brackets after it")  # Hansen (9/17)
    return None


def _by_what_it_is(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """*Valtrix est une société de Nort*"""
    told = end + 2 < limit and names.flags(end) & TO_BE and names.facts[end + 1] & DETERMINER
    if not told or names.facts[i] & FIRST_NAME or not names.is_a(end + 2, "announces_body"):
        return None
    return Found(i, end, "organisation", NOUN, f"organisation word after it: {names.low[end + 2]}")


def _by_company_deed(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """*Valtrix emploie 45 salariés*, *Valtrix a inauguré mardi son usine*: what a company does with what it has."""
    if names.facts[i] & FIRST_NAME or names.after_determiner(i) or names.after_preposition(i):
        return None
    verb = end + 2 if names.text[end] == "," and names.is_a(end + 1, "relative") else end
    while not names.is_a(verb, "company_does"):
        if not (names.flags(verb) & BEFORE_DEED or names.facts[verb] & BARE_OF):
            return None
        verb += 1
    for k in range(verb + 1, min(verb + OBJECT_REACH, limit)):
        if names.is_a(k, "company_has"):
            return Found(i, end, "organisation", APPOSITION, f"a company's deed after it: {names.low[verb]}")
        if names.text[k] in CLOSES_CLAUSE or names.is_a(k, "relative"):
            return None
    return None


def _by_speech(names: NameText, i: int, end: int, limit: int) -> Found | None:
    if end - i > 3 or names.after_determiner(i) or names.after_preposition(i) or not is_speech(names, end, limit):
        return None
    if is_noun(names, i - 1) and names.after_determiner(i - 1):
        return None  # l'opération Barkhane a pris fin
    of_several = names.facts[i - 1] & COORDINATION and names.low[end].endswith(names.gazetteer.plural_endings)
    return Found(i, end, "person", HARDLY if of_several else VERB, "verb of speech after it")


def is_located(names: NameText, k: int) -> bool:
    """*, au sud de*, *, à 35 km de*, *, près de*"""
    if names.low[k] in names.gazetteer.contracted:
        return names.is_a(k + 1, "direction")
    near = names.facts[k + 1] & OF_WORD and names.is_a(k, "near")
    return bool(near) or names.text[k + 1].isdigit() and names.is_a(k + 2, "distance")


def with_another_town(names: NameText, k: int, limit: int) -> bool:
    """*à Alma et à Vauxmoulin*: whether *et à* and a known place stand behind a name."""
    joined = k + 2 < limit and names.facts[k] & COORDINATION and names.is_a(k + 1, "town_preposition")
    return bool(joined) and names.known_place(k + 2, limit) is not None


def has_age(names: NameText, mark: int) -> bool:
    """*, 42 ans*"""
    return names.gazetteer.ages.at(names.low, mark + 1) is not None


def has_given_name_behind(names: NameText, mark: int) -> bool:
    """*Moussa (le prénom a été changé)*, *Moussa (prénom d'emprunt)*"""
    return names.text[mark] == "(" and any(names.is_a(k, "given_name") for k in range(mark + 1, mark + 4))


def is_speech(names: NameText, k: int, limit: int) -> bool:
    """Whether a verb of speech begins at a token: *affirme*, *a également affirmé*."""
    flags = names.flags(k)
    reflexive = bool(flags & CLITIC)
    if reflexive:
        k += 1
        flags = names.flags(k)
    if flags & AUX:
        return (reflexive or not flags & TO_BE) and any(
            names.flags(n) & REPORT and names.flags(n) & PAST_PARTICIPLE
            for n in range(k + 1, min(k + 4, limit))
        )
    if not flags & REPORT or not flags & (FINITE | WEAK):
        return False
    return not names.reports[names.text[k]].needs  # tient bon says nothing
