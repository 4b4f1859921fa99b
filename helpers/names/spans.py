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
    INITIAL,
    JOINS_ALWAYS,
    JOINS_PERSON,
    MAY_GO_ON,
    OF_WORD,
    ORGANISATION_WORD,
    PERSON_ROLE,
    STANDS_APART,
    TITLE_WORD,
    YEAR,
)
from helpers.names.sight import NameText

ENDS_NAME = frozenset(",;)»")


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
    if person and names.is_a(j - 1, "ends_person"):
        return j  # Robert Kennedy Jr.
    if facts & CAPITALISED:
        return _past_capital(names, i, j, limit, person)
    if names.text[j] == "/":
        return _past_slash(names, j, limit) if person else j
    if facts & JOINS_ALWAYS and (after := _past_joins(names, j, limit)):
        return after
    if person and facts & JOINS_PERSON:
        return _after_particle(names, j, limit) or j
    return j


def _past_capital(names: NameText, i: int, j: int, limit: int, person: bool) -> int:
    """The token after the capitalised word at `j` if that belongs to the run that begins at `i`; else `j`."""
    if person and names.facts[j] & BEFORE_ROLE and j + 1 < limit and names.facts[j + 1] & PERSON_ROLE:
        return j  # Paul Dumontel Premier ministre
    second = person and j == i + 1 and len(names.text[j]) > 2
    return j + 1 if second or carries_on(names, j, limit) else j


def _past_slash(names: NameText, j: int, limit: int) -> int:
    """The token after the second family name of *Fatimata Sanou/Touré*; not of *Paul Rey/AFP*, *Paul Rey/Anne Lu*."""
    joined = j + 1 < limit and names.ends[j - 1] == names.starts[j] and names.ends[j] == names.starts[j + 1]
    if not joined or not names.is_capital(j + 1) or names.facts[j + 1] & (FIRST_NAME | ACRONYM):
        return j
    return j if names.known(j + 1, limit) else j + 2


def before_person(names: NameText, j: int, end: int) -> bool:
    """Whether a known place ends where a person's name begins: *la maire de Lille Martine Aubry*."""
    if j + 1 >= end or not (names.facts[j] & FIRST_NAME and names.is_capital(j) and names.is_capital(j + 1)):
        return False
    listed = names.gazetteer.first_names.has_row(names.text[j])
    return listed or not (names.is_ordinary(j) and names.is_ordinary(j + 1))  # la Fondation du Bon Sauveur


def _past_joins(names: NameText, j: int, limit: int) -> int | None:
    """The token after the capital that a name's small words lead on to: *von der Leyen*, *Ahmed ben Salah*."""
    while j < limit and names.facts[j] & JOINS_ALWAYS and not names.facts[j] & CAPITALISED:
        j += 1
    return j + 1 if j < limit and names.facts[j] & CAPITALISED else None


def _after_particle(names: NameText, j: int, limit: int) -> int | None:
    """Where a family name with *de* goes on: *Denys de la Patellière*; None before a place or an organisation."""
    after = names.past(j + 1, limit, ARTICLE_WORD)
    if after >= limit or not names.is_capital(after):
        return None
    if after == j + 2 and names.facts[j + 1] & CAPITALISED and not names.known(j + 1, limit):
        return after + 1  # Bruno de La Tour: the article is a part of the name
    if names.known(after, limit) or names.facts[after] & (ORGANISATION_WORD | ACRONYM):
        return None
    return None if before_person(names, after, limit) else after + 1  # le film de Brad Furman


def carries_on(names: NameText, j: int, limit: int) -> bool:
    """Whether a capitalised word belongs to the name before it; a title, an elision, a function word need not."""
    facts = names.facts[j]
    if not facts & STANDS_APART:
        return True
    before_capital = j + 1 < limit and names.is_capital(j + 1)
    if facts & TITLE_WORD:
        return names.facts[j - 1] & FIRST_NAME != 0 and _is_no_title(names, j, limit, before_capital)
    if facts & ELISION:
        return before_capital and names.starts[j + 1] == names.ends[j]
    after_first_name = names.facts[j - 1] & FIRST_NAME and len(names.text[j]) < 4  # Marie-Josée Ta Lou, Heung Min Son
    return before_capital and bool(after_first_name or names.is_a(j, "inside_name"))


def _is_no_title(names: NameText, j: int, limit: int, before_capital: bool) -> bool:
    """Whether what may be a title is a name behind a first name: *Pierre M. Dumoulin*, *Clara M., 34 ans*, *John
    Major*; not *à France Inter M. Durand*."""
    if names.text[j][-1].islower() and not before_capital:
        return True
    is_initial = names.facts[j] & INITIAL != 0 or len(names.text[j]) == 1
    if not is_initial or names.known(j - 1, limit):
        return False
    return before_capital or (j + 1 < limit and names.text[j + 1] in ENDS_NAME)


def titled_sequence(names: NameText, i: int, limit: int, announced: bool = False) -> int:
    """Where the name of a paper, a film, a club goes that its kind's word announces: *La Voix de la Baie*.

    `announced` says that the word stands before it, so that *à* may join as well (*l'association Vivre à Vauxmoulin*).
    """
    j = sequence(names, i, limit)
    if announced and joins_ordinary(names, j, limit):
        j = sequence(names, j + 1, limit)  # l'association Eau et Rivières de Vauxmoulin
    while j + 1 < limit and (names.facts[j] & OF_WORD or (announced and names.is_a(j, "town_preposition"))):
        after = names.past(j + 1, limit, ARTICLE_WORD)
        if after >= limit or not names.is_capital(after) or names.facts[after] & FIRST_NAME:
            break  # but: le parti Renaissance de Paul Dumontel
        j = sequence(names, after, limit)
    return j


def is_ordinary_name(names: NameText, i: int) -> bool:
    """Whether a token is an ordinary word with a capital, and neither a first name nor a known one."""
    first_name = names.facts[i] & FIRST_NAME
    return not first_name and names.is_capital(i) and names.is_ordinary(i) and not names.known(i, i + 1)


def joins_ordinary(names: NameText, j: int, limit: int) -> bool:
    """*Vérité et Dignité*: whether *et* stands at a token, and an ordinary word with a capital after it."""
    return j + 1 < limit and names.facts[j] & COORDINATION != 0 and is_ordinary_name(names, j + 1)


def past_small(names: NameText, j: int, limit: int, bits: int) -> int:
    """The first token from `j` on that has none of the facts, or a capital."""
    while j < limit and names.text[j][0].islower() and names.facts[j] & bits:
        j += 1
    return j


def place_after(names: NameText, i: int, limit: int) -> int | None:
    """Where *rue de la Loi*, *mont Blanc* ends; None where no capital follows, or a place that has its own name.

    A street or a lake is no part of the town that it is called after: *rue de Béthune*, *lac de Constance*.
    """
    j = past_small(names, i + 1, limit, OF_WORD | ARTICLE_WORD)
    if j >= limit or j - i > 3 or not _may_name_place(names, i, j, limit):
        return None
    known = names.known(j, limit)
    end = sequence(names, j, limit)
    keeps = names.is_a(i, "keeps_place")
    if known and j > i + 1 and end <= j + len(known.words) and not keeps:
        return None
    if keeps and not known and names.is_ordinary(j):
        end = titled_sequence(names, j, limit)  # rue des Enfants du Paradis
    return max(j + len(known.words) if known else 0, end)


def _may_name_place(names: NameText, i: int, j: int, limit: int) -> bool:
    """Whether the capital at `j` may name the place of the word at `i`: not *à la place de Paul Dumontel*."""
    if not names.is_capital(j) or names.facts[j] & (ELISION | TITLE_WORD | ACRONYM) or len(names.text[j]) < 2:
        return False  # la place de N° 1
    of_person = names.facts[i + 1] & BARE_OF and before_person(names, j, limit)
    return not of_person or names.known(j, limit) is not None
