"""What the words behind a name say of it: a region in brackets, an age, a function after a comma, a verb of speech."""

from __future__ import annotations

from helpers.french.grammar import AUX, CLITIC, FINITE, PAST_PARTICIPLE, REPORT, TIME, TO_BE, WEAK
from helpers.names.beside import is_noun, one_gender
from helpers.names.facts import (
    BEFORE_ROLE,
    COMPANY_WORD,
    COORDINATION,
    DETERMINER,
    FIRST_NAME,
    JOINS_ALWAYS,
    OF_WORD,
    ROLE_NOUN,
    ROLE_OF_ONE,
)
from helpers.names.sight import APPOSITION, HARDLY, LOOKS, NOUN, VERB, Found, NameText
from helpers.names.spans import sequence

AGE_AFTER = "age after it"


def by_what_follows(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """A region in brackets, an age, a role after a comma, figures in brackets, a verb of speech."""
    if end + 1 >= limit:
        return None
    return (
        _by_region(names, i, end, limit) or _by_apposition(names, i, end, limit) or _by_figures(names, i, end)
        or _by_what_it_is(names, i, end, limit) or _by_speech(names, i, end, limit)
    )


def _by_region(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """*Vauxmoulin (Creuse)*, *Vauxmoulin, à 35 km de*"""
    if names.text[end] == "(":
        known = names.known_place(end + 1, limit)
        after = end + 1 + len(known.words) if known else limit
        if after < limit and names.text[after] == ")":
            return Found(i, end, "place", NOUN, "region in brackets after it")
    if names.text[end] == "," and end - i == 1 and is_located(names, end + 1, limit):
        return Found(i, end, "place", APPOSITION, "where it lies after it")
    return None


def _by_apposition(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """*X, 42 ans*, *X, entraîneur*, *X (ancien maire)*, *X, chaîne de magasins*"""
    if names.text[end] not in (",", "(") or end + 2 >= limit or _is_opening(names, i, end):
        return None
    of_somebody = i > 1 and names.facts[i - 1] & OF_WORD and names.facts[i - 2] & ROLE_NOUN
    if has_age(names, end, limit) and not of_somebody:  # la judokate de Champigny, 23 ans
        return Found(i, end, "person", APPOSITION, AGE_AFTER)
    for k in range(end + 1, min(end + 4, limit)):
        if names.facts[k] & ROLE_OF_ONE:
            return _holder(names, i, end, k, limit)
        if names.is_a(k, "announces_body"):
            return Found(i, end, "organisation", APPOSITION, f"organisation word after it: {names.low[k]}")
        adjective = k > end + 1 and names.gazetteer.is_adjective(names.low[k])  # X, le charismatique président
        if not (names.facts[k] & (BEFORE_ROLE | DETERMINER) or adjective):
            return None
    return None


def _is_opening(names: NameText, i: int, end: int) -> bool:
    """*À Vauxmoulin, le recteur attend*, *À Vauxmoulin, cet éleveur attend*: whether a comma only ends an opening."""
    if names.is_a(end + 1, "this"):
        return True
    first = i > 0 and names.is_a(i - 1, "place_preposition") and names.begins_anew(i - 1)
    return first and names.facts[end + 1] & DETERMINER != 0


def _holder(names: NameText, i: int, end: int, role: int, limit: int) -> Found | None:
    """*X, entraîneur*: who has the function at a token behind a name; None where the function is another's."""
    if names.flags(role) & FINITE and role + 1 < limit and names.facts[role + 1] & DETERMINER:
        return None  # les Grands Chelems, juge son entraîneur
    if names.after_preposition(i) and _is_next_persons(names, role, limit) or i and _is_where(names, i, end):
        return None
    if end - i == 1 and names.low[i - 1] in names.gazetteer.contracted and not names.facts[i] & FIRST_NAME:
        return None  # dans les colonnes du Times, l'ancien leader
    gender = one_gender(names.gazetteer.roles[names.low[role]]["gender"])
    return Found(i, end, "person", APPOSITION, f"role after it: {names.low[role]}", gender=gender)


def _is_where(names: NameText, i: int, end: int) -> bool:
    """*En visite au Mali, le chef de la diplomatie a dit non*: a known place, and no person who has the function.

    Behind *la*, *selon*, it is one that is no first name too: *selon Moscou, le ministre*; *pour Florence, la maire*.
    """
    known = names.known_place(i, end)
    if known is None or names.is_a(i - 1, "location") or names.is_a(i - 1, "place_preposition"):
        return known is not None
    person = names.facts[i] & FIRST_NAME and not names.after_determiner(i)
    return not person and names.facts[end + 1] & DETERMINER != 0


def _is_next_persons(names: NameText, role: int, limit: int) -> bool:
    """*contre Brest, l'entraîneur de Nort, Luc Petit, a souri*: whether a name between commas is the holder's."""
    comma = next((k for k in range(role + 1, limit - 3) if names.text[k] == ","), 0)
    if not comma or not names.after_determiner(role) or not names.facts[comma + 1] & FIRST_NAME:
        return False
    end = sequence(names, comma + 1, limit)
    listed = end + 2 < limit and names.facts[end + 1] & DETERMINER and names.facts[end + 2] & ROLE_OF_ONE
    return end > comma + 2 and names.text[end:end + 1] == [","] and not listed  # X, le maire, Paul Rey, la préfète


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


def _by_speech(names: NameText, i: int, end: int, limit: int) -> Found | None:
    if end - i > 3 or names.after_determiner(i) or names.after_preposition(i) or not _is_speech(names, end, limit):
        return None
    if _is_things(names, i) or end == i + 1 and names.facts[i] & COMPANY_WORD:
        return None  # Mais United a répondu
    of_several = i > 0 and names.facts[i - 1] & COORDINATION and names.low[end].endswith(names.gazetteer.plural_endings)
    return Found(i, end, "person", HARDLY if of_several else VERB, "verb of speech after it")


def _is_things(names: NameText, i: int) -> bool:
    """*l'opération Barkhane a pris fin*: whether a noun stands right before a name that is nobody's role."""
    no_thing = names.facts[i - 1] & (ROLE_NOUN | JOINS_ALWAYS) or names.flags(i - 1) & TIME
    if i < 2 or no_thing or not is_noun(names, i - 1):
        return False
    return names.after_determiner(i - 1) or is_noun(names, i - 2)


def is_located(names: NameText, k: int, limit: int) -> bool:
    """*, au sud de*, *, à 35 km de*, *, près de*"""
    if k + 2 >= limit:
        return False
    if names.low[k] in names.gazetteer.contracted:
        return names.is_a(k + 1, "direction") and names.facts[k + 2] & OF_WORD != 0
    near = names.facts[k + 1] & OF_WORD and names.is_a(k, "near")
    return bool(near) or names.text[k + 1].isdigit() and names.is_a(k + 2, "distance")


def with_another_town(names: NameText, k: int, limit: int) -> bool:
    """*à Alma et à Vauxmoulin*: whether *et à* and a known place stand behind a name."""
    joined = k + 2 < limit and names.facts[k] & COORDINATION and names.is_a(k + 1, "town_preposition")
    return bool(joined) and names.known_place(k + 2, limit) is not None


def has_age(names: NameText, mark: int, limit: int) -> bool:
    """*, 42 ans*"""
    return mark + 2 < limit and names.gazetteer.ages.at(names.low, mark + 1) is not None


def _is_speech(names: NameText, k: int, limit: int) -> bool:
    """Whether a verb of speech begins at a token: *affirme*, *a également affirmé*."""
    flags = names.flags(k)
    reflexive = bool(flags & CLITIC) and k + 1 < limit
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
    needs = names.reports[names.text[k]].needs  # tient bon says nothing, tient ces propos does
    return not needs or k + 1 < limit and names.low[k + 1] in needs
