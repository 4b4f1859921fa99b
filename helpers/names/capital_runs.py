"""What a run of several capitals is that begins at a token, or how many of its words are none: offices, a sentence's
first word, a body's word that an adjective stands before.
"""

from __future__ import annotations

from helpers.names.beside import by_noun_before
from helpers.names.bodies import organisation
from helpers.names.facts import (
    AFTER_TOWN,
    ANNOUNCED_PLACE,
    ARTICLE_WORD,
    BARE_OF,
    BEFORE_ROLE,
    COMPANY_WORD,
    DEMONYM,
    ELISION,
    FIRST_NAME,
    HEADS,
    JOINS_ALWAYS,
    JOINS_PERSON,
    NO_NAME,
    OF_WORD,
    ORGANISATION_WORD,
    PERSON_ROLE,
    ROLE_NOUN,
    ROLE_OF_ONE,
    SMALL_WORD,
    STARTS_KNOWN,
    TITLE_WORD,
)
from helpers.names.headed import headed
from helpers.names.kinds import classified, family_first, is_family_in_capitals
from helpers.names.sight import CLOSES_NAME, NOUN, OPENS_NAME, Found, NameText, no_name
from helpers.names.spans import before_person

BEFORE_LISTED = frozenset(":,;(-–—•*")
CLOSES_LISTED = frozenset(",;.()\n") | {""}  # behind a name of a list
LONGEST_PARTY = 4  # letters, at most, of what in capitals is no family name before a first name


def several_capitals(names: NameText, i: int, end: int, limit: int) -> Found:
    """The name that begins with a run of several capitals, or the tokens of it that are none."""
    if _is_listed_first(names, i, end):
        return family_first(names, i, end)
    told = _before_holder(names, i, end) or _announced_in_marks(names, i, end, limit)
    if not told and not _starts_name(names, i, end):
        told = _from_ordinary_word(names, i, end, limit)
    return told or classified(names, i, end, limit)


def _is_listed_first(names: NameText, i: int, end: int) -> bool:
    """*Présents : MARTINEZ Sylvie, VAN HOUT Els*: a family name in capitals that is an ordinary word as well, or begins
    with one, and a sure first name before a mark; not *MERCI Sylvie Roux*, *PHOTO Luc Petit*."""
    ordinary = names.is_ordinary(i) or names.facts[i] & SMALL_WORD
    if not ordinary or names.text[end] not in CLOSES_LISTED or not is_family_in_capitals(names, i, end):
        return False
    in_list = names.text[i - 1] in BEFORE_LISTED or names.facts[end + 1] & ROLE_NOUN
    if not (names.facts[i] & SMALL_WORD or names.facts[i] & (JOINS_ALWAYS | JOINS_PERSON | ARTICLE_WORD) or in_list):
        return False
    first = next(k for k in range(i, end) if not names.text[k].isupper())
    return all(names.gazetteer.first_names.is_sure(names.text[k]) for k in range(first, end))


def _before_holder(names: NameText, i: int, end: int) -> Found | None:
    """Words with capitals that only tell of who is named after them: *le Premier Ministre*, *le député UDB Paul X*."""
    role = names.past(i, end, BEFORE_ROLE)
    if i < role < end and names.facts[role] & PERSON_ROLE:
        return no_name(i, role + 1)  # le Premier Ministre
    if names.is_a(i, "own") and names.facts[i + 1] & TITLE_WORD:
        return no_name(i, i + 2)  # a dit Son Excellence M. Paul Dumontel
    if _only_tells_of_next(names, i):
        return no_name(i, i + 1)
    party = names.is_acronym(i) and _is_party_of(names, i, end)
    return Found(i, i + 1, "organisation", NOUN, "a party after a role", acronym=True) if party else None


def _from_ordinary_word(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """What begins with a word that a sentence's beginning, an office or a body may give its capital."""
    ordinary_first = is_ordinary_first(names, i)
    by_head = headed(names, i, limit, ordinary_first) if names.facts[i] & HEADS else None
    if by_head:
        return by_head
    if ordinary_first or _names_holder(names, i, end):
        return no_name(i, i + 1)
    last = organisation(names, end - 1, limit, False) if names.facts[end - 1] & ORGANISATION_WORD else None
    if last and all(map(names.is_ordinary, range(i, end - 1))):  # la Belle Alliance populaire
        return Found(i, last, "organisation", NOUN, f"organisation word: {names.low[end - 1]}")
    person = _person_inside(names, i, end)
    if not person or names.is_a(i, "named_after"):
        return None  # l'Université Sultan Moulay Slimane
    if not names.is_ordinary(i):
        return classified(names, i, person, limit)  # le maire de Vauxmoulin Paul Dumontel
    return no_name(i, person)  # le président de la République François Hollande


def _is_party_of(names: NameText, i: int, end: int) -> bool:
    """*le député UDB Paul Dumontel*: whether a party's letters stand between a role and a first name and a further
    capital; not *le député DURAND Michel*."""
    if len(names.text[i]) > LONGEST_PARTY:
        return False
    role = i - 1
    while names.is_adjective(role) and not names.facts[role] & ROLE_NOUN:
        role -= 1
    return names.facts[role] & ROLE_NOUN != 0 and before_person(names, i + 1, end)


def _names_holder(names: NameText, i: int, end: int) -> bool:
    """*le professeur d'Université Paul Dumontel*"""
    of_role = names.facts[i - 1] & BARE_OF and names.facts[i - 2] & ROLE_OF_ONE
    return bool(of_role and names.facts[i] & ORGANISATION_WORD) and before_person(names, i + 1, end)


def _announced_in_marks(names: NameText, i: int, end: int, limit: int) -> Found | None:
    """*la radio argentine « Radio Vauxmoulin »*: a body's name in marks, whatever its first word is."""
    in_marks = names.text[i - 1] in OPENS_NAME and names.text[end] in CLOSES_NAME
    found = by_noun_before(names, i, end, limit) if in_marks and names.text[i - 1] != "(" else None
    return found if found and found.kind == "organisation" else None


def _only_tells_of_next(names: NameText, i: int) -> bool:
    """*le PDG Paul Dumontel*, *le RER B*; *aux Britanniques Thouless, Haldane*; *le Président Obama*; *l'Ingénieur
    Koanda*, but not *l'Artiste Magazine*."""
    facts = names.facts[i]
    if _is_whence(names, i):
        return True
    if names.gazetteer.other_names.get(names.low[i]) == "prize" and before_person(names, i + 1, len(names.text)):
        return True  # le prix Nobel Denis Dumontel
    if not facts & (NO_NAME | DEMONYM | ROLE_OF_ONE):
        return False
    determiner = names.after_determiner(i)
    if facts & NO_NAME and (determiner or names.facts[i + 1] & FIRST_NAME):
        return True
    if facts & DEMONYM and (determiner or not facts & FIRST_NAME):
        return True
    person = facts & PERSON_ROLE or not facts & FIRST_NAME and not names.is_ordinary(i + 1)
    return determiner and bool(person)


def _is_whence(names: NameText, i: int) -> bool:
    """*l'Ornaniaise Anaëlle Tissot*, *le Haut-Savoyard Luc Rey*: whether a word only tells where somebody is from."""
    if not names.after_determiner(i) or names.facts[i] & FIRST_NAME or not names.facts[i + 1] & FIRST_NAME:
        return False
    of_people = names.low[i].rpartition("-")[2] in names.words["demonym"]
    return of_people or names.low[i].endswith(names.gazetteer.inhabitant_endings)


def is_ordinary_first(names: NameText, i: int) -> bool:
    """Whether an ordinary word has its capital because a sentence begins."""
    return names.begins_anew(i) and names.is_ordinary(i) and not names.is_a(i, "elided_in_names")


def _starts_name(names: NameText, i: int, end: int) -> bool:
    """Whether a sentence's first word begins a name all the same: a first name, a company's word, and a capital; a
    town before a company's last word (*Vannes Golfe Habitat*) or its own (*Rennes Métropole*)."""
    if names.facts[i] & SMALL_WORD or names.is_a(i, "venue"):
        return False
    if names.facts[i] & COMPANY_WORD or _is_branch(names, i):
        return True
    if names.facts[end - 1] & (COMPANY_WORD | AFTER_TOWN) and names.known_place(i, end):
        return True
    return names.facts[i] & FIRST_NAME != 0 and not names.after_determiner(i)


def _is_branch(names: NameText, i: int) -> bool:
    """*Orange Burkina*: whether a known company's name stands at a token, and a country after it."""
    known = names.known(i, i + 1) if names.facts[i + 1] & STARTS_KNOWN else None
    place = names.known_place(i + 1, len(names.text)) if known and known.known.kind == "organisation" else None
    return place is not None and place.known.place_type == "country"


def _person_inside(names: NameText, i: int, end: int) -> int | None:
    """Where a first name with a further capital begins inside a run of capitals that an ordinary word begins."""
    if end < i + 3 or names.facts[i] & ELISION:
        return None
    of_holder = names.facts[i - 1] & OF_WORD and names.facts[i - 2] & (ROLE_OF_ONE | ANNOUNCED_PLACE)
    ordinary_first = names.is_ordinary(i) or names.is_adjective(i)
    if not (ordinary_first or of_holder):  # l'ancien Lorientais Paul Dumontel
        return None
    for k in range(i + 1, end - 1):
        ordinary = names.is_ordinary(k) and names.is_ordinary(k + 1)
        if not ordinary and names.is_capital(k) and names.facts[k] & FIRST_NAME:
            return k
    return None
