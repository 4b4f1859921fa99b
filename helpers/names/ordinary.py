"""An ordinary word of French with a capital: a name after a noun that announces one (*le groupe Orange*), after *à* (*à
Tours*), in brackets; else its capital only begins a sentence or marks an office.
"""

from __future__ import annotations

from helpers.french.grammar import AUX, CLITIC, FINITE
from helpers.names.behind import AGE_AFTER, GIVEN_NAME_AFTER, has_age, has_given_name_behind
from helpers.names.beside import NO_ROLE, Test, by_noun_before, by_speech_before, one_gender
from helpers.names.facts import (
    ANNOUNCED_PLACE,
    ANY,
    FIRST_NAME,
    MAY_STAND_IN_BRACKETS,
    NEVER_NAME,
    OF_WORD,
    ORGANISATION_WORD,
    PERSON_ROLE,
    PLACE_IN_BRACKETS,
    PLACE_WORD,
    ROLE_NOUN,
    SMALL_WORD,
)
from helpers.names.sight import APPOSITION, HARDLY, NOUN, PREPOSITION, Found, NameText, no_name, undecided


def _ordinary_in_brackets(names: NameText, i: int, end: int, limit: int) -> Found | None:
    if names.text[i - 1] != "(" or names.text[end] != ")":
        return None
    if names.facts[i] & MAY_STAND_IN_BRACKETS:
        return Found(i, end, "organisation", NOUN, "a party in brackets")
    return Found(i, end, "place", NOUN, "a region in brackets")  # Jeumont (Nord)


def _region_of_holder(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """A direction that is a region's name: *le député du Nord*, *la région du Centre*; not *les pays du Nord*."""
    if names.facts[i - 1] & OF_WORD and names.facts[i - 2] & (PERSON_ROLE | ANNOUNCED_PLACE):
        return Found(i, end, "place", NOUN, f"region after: {names.low[i - 2]}")
    return None


def _call(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """*la plateforme Non au transfert*, *le collectif Riverains en colère*"""
    calls = names.is_a(i, "call") or names.is_a(i, "speaks_as_we")
    if names.begins_anew(i) or not (calls or names.is_a(i - 1, "announces_body")):
        return None
    return by_noun_before(names, i, end, limit)


def _never_a_name(names: NameText, i: int, end: int, limit: int) -> Found | None:
    return no_name(i, end)


def _party_after_role(names: NameText, i: int, end: int, limit: int) -> Found | None:
    if names.facts[i - 1] & ROLE_NOUN:
        return Found(i, end, "organisation", NOUN, "a party after a role")  # la députée Renaissance
    return None


def _organisation_word_alone(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """A capital on an organisation's word alone tells one body from the others: *la Fédération*, *à la Chambre*."""
    if names.begins_anew(i) or names.text[end].isdigit():
        return no_name(i, end)  # la Ligue 1
    if not names.is_a(end, "purpose"):
        announced = by_noun_before(names, i, end, limit)
        if announced and announced.kind == "organisation":
            return announced  # le syndicat Alliance
    if names.after_determiner(i) and not names.is_a(i, "never_bare"):
        return Found(i, end, "organisation", HARDLY, f"a capital on an organisation word: {names.low[i]}")
    return undecided(i, end)


def _ordinary_with_age(names: NameText, i: int, end: int, limit: int) -> Found | None:
    if has_given_name_behind(names, end):
        return Found(i, end, "person", APPOSITION, GIVEN_NAME_AFTER)
    return Found(i, end, "person", APPOSITION, AGE_AFTER) if names.text[end] == "," and has_age(names, end) else None


def _after_relation(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """*Son mari, Thomas, tient la caisse*"""
    if names.text[i - 1] != "," or names.gazetteer.roles.get(names.low[i - 2], NO_ROLE)["kind"] != "relation":
        return None
    rule, gender = f"role before: {names.low[i - 2]}", one_gender(names.first_name(i))
    return Found(i, end, "person", APPOSITION, rule, gender=gender) if names.after_determiner(i - 2) else None


def _with_relation(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """*Et Marc, son fils, sourit*"""
    if names.text[end] != "," or not names.is_a(end + 1, "own"):
        return None
    role = names.gazetteer.roles.get(names.low[end + 2], NO_ROLE)
    if role["kind"] != "relation":
        return None
    rule, gender = f"role after it: {names.low[end + 2]}", one_gender(role["gender"])
    return Found(i, end, "person", APPOSITION, rule, gender=gender)


def _first_name_speaks(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """*« Il faut », assure Jeanne*: an ordinary word that is a sure first name."""
    return by_speech_before(names, i, end, limit) if names.gazetteer.first_names.is_sure(names.text[i]) else None


def _first_name_bare(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """*Sur place, Pierre attend*, *Marie est partie*: a common first name that is an ordinary word as well.

    At the head of a sentence, where any word has a capital, a verb or a comma has to follow it.
    """
    first_names = names.gazetteer.first_names
    if not first_names.is_sure(names.text[i]) or names.after_determiner(i):
        return None
    sign = names.text[end] in (",", "*") and first_names.has_row(names.text[i])  # not: Juste, il faut
    told = sign or has_given_name_behind(names, end) or names.flags(end) & (FINITE | AUX | CLITIC)
    if names.begins_anew(i) and not told:
        return None
    gender = one_gender(names.first_name(i))
    return Found(i, end, "person", HARDLY, f"first name alone: {names.text[i]}", gender=gender)


def _role_with_capital(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """*le Président*; but *la chaîne Boulanger*, and *Boulanger a gagné* where the article names *Anne Boulanger*: the
    whole article decides."""
    announced = None if names.begins_anew(i) else by_noun_before(names, i, end, limit)
    if announced and announced.kind == "organisation":
        return announced
    return undecided(i, end) if _may_be_family_name(names, i) else no_name(i, end)


def _may_be_family_name(names: NameText, i: int) -> bool:
    return names.text[i] in names.after_first_names


def _ordinary_announced(names: NameText, i: int, end: int, limit: int) -> Found | None:
    return None if names.begins_anew(i) else by_noun_before(names, i, end, limit)


def _ordinary_town(names: NameText, i: int, end: int, limit: int) -> Found | None:
    told = names.is_a(i - 1, "town_preposition") and not names.begins_anew(i)
    return Found(i, end, "place", PREPOSITION, f"preposition before: {names.low[i - 1]}") if told else None


def _begins_sentence(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """An ordinary word that the article also writes in lower case, where any word has a capital."""
    usual = names.low[i] in names.as_written and names.begins_anew(i)
    return no_name(i, end) if usual and not _may_be_family_name(names, i) else None


ORDINARY_WORD: tuple[Test, ...] = (
    (MAY_STAND_IN_BRACKETS | PLACE_IN_BRACKETS, _ordinary_in_brackets), (PLACE_IN_BRACKETS, _region_of_holder),
    (SMALL_WORD | PLACE_WORD, _call), (SMALL_WORD | NEVER_NAME, _never_a_name),
    (MAY_STAND_IN_BRACKETS, _party_after_role), (ORGANISATION_WORD, _organisation_word_alone),
    (ANY, _ordinary_with_age), (FIRST_NAME, _after_relation), (FIRST_NAME, _with_relation),
    (FIRST_NAME, _first_name_speaks), (ROLE_NOUN, _role_with_capital), (ANY, _ordinary_announced),
    (ANY, _ordinary_town), (ANY, _begins_sentence), (FIRST_NAME, _first_name_bare),
)
