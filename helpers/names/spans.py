"""How far a run of capitals goes, with the particles inside it: *Denis de la Vergnolle*, *La Voix de la Baie*.

How far an organisation's name goes that continues in lower case is in `bodies.py`.
"""

from __future__ import annotations

from helpers.names.facts import (
    ACRONYM,
    ARTICLE_WORD,
    BARE_OF,
    BEFORE_ROLE,
    CAPITALISED,
    COORDINATION,
    ELISION,
    FIRST_NAME,
    FUNCTION_WORD,
    INITIAL,
    JOINS_ALWAYS,
    JOINS_PERSON,
    MAY_GO_ON,
    OF_WORD,
    ORGANISATION_WORD,
    PERSON_ROLE,
    STANDS_APART,
    STARTS_KNOWN,
    TITLE_WORD,
    YEAR,
)
from helpers.names.sight import NameText


def sequence(names: NameText, i: int, limit: int, person: bool = False) -> int:
    """Where the run of capitals that begins at a token ends, with the particles inside it.

    `person` says that a title stands before, so that *de* may join (*Mme de La Garenne*).
    """
    facts = names.facts
    j = i + 2 if facts[i] & ELISION else i + 1
    if j >= limit or not facts[j] & MAY_GO_ON:
        return j
    person = person or facts[i] & (INITIAL | FIRST_NAME) != 0
    while j < limit and facts[j] & MAY_GO_ON:
        after = _one_further(names, i, j, limit, person)
        if after == j:
            break
        j = after
    if j < limit and j - i > 1 and facts[j] & YEAR:
        j += 1
    if j + 1 < limit and j - i > 1 and names.is_a(j - 1, "joins_of") and facts[j] & BARE_OF and names.is_capital(j + 1):
        return sequence(names, j + 1, limit)  # Évreux Portes de Normandie
    return j


def _one_further(names: NameText, i: int, j: int, limit: int, person: bool) -> int:
    """The token after what stands at `j` if that belongs to the run that begins at `i`; else `j`."""
    facts = names.facts[j]
    if facts & CAPITALISED:
        if person and facts & BEFORE_ROLE and names.facts[j + 1] & PERSON_ROLE:
            return j  # elle nomme Paul Dumontel Premier ministre
        second = person and j == i + 1 and len(names.text[j]) > 2
        return j + 1 if second or carries_on(names, j) else j
    if names.text[j] == "/":  # Fatimata Sanou/Touré, not Paul Rey/AFP, Paul Rey/Anne Lu
        second = person and names.is_capital(j + 1) and not names.facts[j + 1] & (FIRST_NAME | ACRONYM | STARTS_KNOWN)
        return j + 2 if second else j
    if facts & JOINS_ALWAYS:
        after = names.past(j, limit, JOINS_ALWAYS)
        if names.is_capital(after):
            return after + 1  # von der Leyen, Ahmed ben Salah
    if person and facts & JOINS_PERSON:
        return _after_particle(names, j, limit) or j
    return j


def before_person(names: NameText, j: int, end: int) -> bool:
    """Whether a known place ends where a person's name begins: *la maire de Lille Martine Aubry*."""
    if j + 1 >= end or not (names.facts[j] & FIRST_NAME and names.is_capital(j) and names.is_capital(j + 1)):
        return False
    listed = names.gazetteer.first_names.has_row(names.text[j])
    return listed or not (names.is_ordinary(j) and names.is_ordinary(j + 1))  # la Fondation du Bon Sauveur


def _after_particle(names: NameText, j: int, limit: int) -> int | None:
    """Where a family name with *de* goes on: *Denys de la Patellière*; None before a place or an organisation."""
    after = names.past(j + 1, limit, ARTICLE_WORD)
    if not names.is_capital(after):
        return None
    if names.low[j] in names.gazetteer.contracted and names.text[after] in names.with_article:
        return None  # Mamadou Dumontel du Cored, where the article also has le Cored
    if after == j + 2 and names.facts[j + 1] & CAPITALISED and not names.known(j + 1, limit):
        return after + 1  # Bruno de La Tour: the article is a part of the name
    if names.known(after, limit) or names.facts[after] & (ORGANISATION_WORD | ACRONYM):
        return None
    if names.is_a(after + 1, "foreign_inside"):
        noun = after + 2 + names.is_a(after + 2, "foreign_article")
        if names.is_capital(noun):
            return None  # Anne Dumontel de Fridays for Future
    return None if before_person(names, after, limit) else after + 1  # le film de Brad Furman


def carries_on(names: NameText, j: int) -> bool:
    """Whether a capitalised word belongs to the name before it; a title, an elision, a function word need not."""
    facts = names.facts[j]
    if not facts & STANDS_APART:
        return True
    after_first_name = names.facts[j - 1] & FIRST_NAME != 0
    if names.is_a(j, "ends_full_name") and names.is_capital(j - 1) and names.is_capital(j - 2):
        return True  # Kim Jong Un
    if facts & TITLE_WORD:
        return after_first_name  # Pierre M. Dumoulin, Clara M., John Major
    if names.is_capital_particle(j - 1) and names.facts[j - 2] & FIRST_NAME and facts & FUNCTION_WORD:
        return True  # Ilse De Vos
    inside = facts & ELISION != 0 or after_first_name or names.is_a(j, "inside_name")
    return inside and names.is_capital(j + 1)  # Marie-Josée Ta Lou, Heung Min Son


def titled_sequence(names: NameText, i: int, limit: int, announced: bool = False) -> int:
    """Where the name of a paper, a film, a club goes that its kind's word announces: *La Voix de la Baie*.

    `announced` says that the word stands before it, so that *à* may join as well (*l'association Vivre à Vauxmoulin*),
    and behind *et* also *en* (*l'association Aide et Présence en Cornouaille*).
    """
    j, joining = sequence(names, i, limit), "town_preposition"
    if announced and joins_ordinary(names, j):
        j, joining = sequence(names, j + 1, limit), "place_preposition"
    while j + 1 < limit and (names.facts[j] & OF_WORD or (announced and names.is_a(j, joining))):
        after = names.past(j + 1, limit, ARTICLE_WORD)
        if not names.is_capital(after) or names.facts[after] & FIRST_NAME:
            break  # but: le parti Renaissance de Paul Dumontel
        j = sequence(names, after, limit)
    return j


def joins_ordinary(names: NameText, j: int) -> bool:
    """*Vérité et Dignité*: whether *et* stands at a token, and an ordinary word with a capital after it."""
    return names.facts[j] & COORDINATION != 0 and names.is_capital(j + 1) and names.is_ordinary(j + 1) != 0


def past_small(names: NameText, j: int, bits: int) -> int:
    """The first token from `j` on that has none of the facts, or a capital."""
    while names.text[j][0].islower() and names.facts[j] & bits:
        j += 1
    return j


def after_definite(names: NameText, j: int) -> int | None:
    """The token after *du*, *de la*, before what no town is called; None where neither stands at a token."""
    if not names.facts[j] & OF_WORD:
        return None
    if names.facts[j] & BARE_OF:
        return j + 2 if names.facts[j + 1] & ARTICLE_WORD else None
    return j + 1


def place_after(names: NameText, i: int, limit: int) -> int | None:
    """Where *rue de la Loi*, *mont Blanc* ends; None where no capital follows, or a place that has its own name.

    A street or a lake is no part of the town that it is called after: *rue de Béthune*, *lac de Constance*.
    """
    j = past_small(names, i + 1, OF_WORD | ARTICLE_WORD)
    if j >= limit or not _may_name_place(names, i, j, limit):
        return None
    known = names.known(j, limit)
    end = sequence(names, j, limit)
    keeps = names.is_a(i, "keeps_place")
    if known and j > i + 1 and not keeps:
        return None
    if keeps and not known and names.is_ordinary(j):
        end = titled_sequence(names, j, limit)  # rue des Enfants du Paradis
    return max(j + len(known.words) if known else 0, end)


def _may_name_place(names: NameText, i: int, j: int, limit: int) -> bool:
    """Whether the capital at `j` may name the place of the word at `i`: not *à la place de Paul Dumontel*."""
    if not names.is_capital(j) or names.facts[j] & (ELISION | TITLE_WORD | ACRONYM) or len(names.text[j]) < 2:
        return False  # la place de N° 1
    return not (names.facts[i + 1] & BARE_OF and before_person(names, j, limit))
