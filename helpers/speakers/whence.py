"""What the words beside a noun tell of where somebody is from: *la députée de Moselle*, *le président du club de Vic*.

In: the words for somebody, as a phrase. Out: whether they only tell a place, or another place than is told of somebody.
"""

from __future__ import annotations

from helpers.speakers.nouns import Nouns
from helpers.speakers.people import Somebody
from helpers.speakers.phrases import Phrase

OFFICES = ("function",)
LONGEST_SHORT = 5  # letters of a club's short name


def only_says_whence(phrase: Phrase, nouns: Nouns) -> bool:
    """*l'attaquant argentin*, *le vigneron nantais*, *l'édile socialiste*: an adjective of a place or a party."""
    if len(phrase.says) != 1 or phrase.words[-1] not in phrase.says or phrase.words[-2] in nouns.links:
        return False  # de l'hôpital
    word = phrase.words[-1]
    if word in nouns.of_body:
        return False  # l'agence onusienne
    known = phrase.country is not None or word in nouns.label
    return known or word.endswith(nouns.origin_endings)


def names_seat(phrase: Phrase, nouns: Nouns) -> bool:
    """*la députée de Moselle*, *le sénateur du Rhône*: an office that has many holders, and the place of one."""
    office = phrase.kind in OFFICES and phrase.lemma in nouns.broad
    return office and len(phrase.proper) == 1 and phrase.proper == phrase.says


def tells_honour(phrase: Phrase, nouns: Nouns) -> bool:
    """*le triple champion du monde*, *l'enfant de Douala*: what anybody may be called, whatever their trade."""
    relation = phrase.kind == "relation"
    return phrase.head_key in nouns.honour and (bool(phrase.proper) or not relation)


def adds_more(phrase: Phrase, nouns: Nouns) -> bool:
    """Whether a phrase tells more than a noun and where from: *le coureur de la formation Océane*."""
    return bool(phrase.core) and not names_seat(phrase, nouns) and not only_says_whence(phrase, nouns)


def is_elsewhere(phrase: Phrase, who: Somebody, nouns: Nouns) -> bool:
    """*le président du club de Vic*: not the one who is president, and of the club of Nort."""
    if not phrase.proper or phrase.country and phrase.country == who.country or phrase.head is None:
        return False
    family = nouns.same_family.get(phrase.head.lemma, frozenset()) | {phrase.head.lemma}
    seat = names_seat(phrase, nouns)
    alike = (known for known in who.called if known.head_key in family or seat and names_seat(known, nouns))
    told = frozenset().union(*(known.proper for known in alike))
    return bool(told) and phrase.proper.isdisjoint(told | who.words) and not spells_body(phrase, who)


def spells_body(phrase: Phrase, who: Somebody) -> bool:
    """*le technicien de l'ASN*, of *X, entraîneur de l'AS Nort*: whether a short name is that of somebody's body."""
    return any(is_short_for(word, known.words) for word in phrase.proper for known in who.called)


def is_short_for(word: str, words: list[str]) -> bool:
    """*asn* for *de l'as nort*, *fcn* for *du fc nort*: whether a word is made of others and of their first letters."""
    parts = [part for one in words for part in one.split("-") if part]

    def spells(rest: str, k: int) -> bool:
        if not rest or k == len(parts):
            return not rest
        part = parts[k]
        whole = rest.startswith(part) and spells(rest[len(part) :], k + 1)
        return whole or rest[0] == part[0] and spells(rest[1:], k + 1)

    small = len(word) <= LONGEST_SHORT and word not in words
    return small and any(spells(word, k) for k in range(len(parts) - 1))
