"""Bodies of which each town or region has its own: *CHU de Lille*, *SDIS 35*, *maison d'arrêt de Melun*."""

from __future__ import annotations

from helpers.names.bodies import adjectives_end
from helpers.names.placed import with_place
from helpers.names.sight import NameText

DEPARTMENT_DIGITS = (2, 3)  # of a French department's number: 35, 974


def body_with_place(names: NameText, i: int, limit: int) -> int | None:
    """Where *CHU de Lille*, *ARS Bretagne*, *SDIS 35*, *maison d'arrêt de Melun* ends: a body of which each town or
    region has its own."""
    head = _local_head(names, i)
    if head is None:
        return None
    acronym = head == i + 1 and not names.text[i][0].islower()
    last = adjectives_end(names, head, limit)
    end = with_place(names, last, limit, True) or _of_people(names, i, head, limit)
    if end or not acronym:
        return end
    return last + 1 if names.text[last].isdigit() and len(names.text[last]) in DEPARTMENT_DIGITS else None


def _of_people(names: NameText, i: int, head: int, limit: int) -> int | None:
    """Where *l'Ordre des chirurgiens-dentistes*, *l'Ordre des médecins vétérinaires* ends: with a capital it needs no
    place, and what its people are further belongs to it, but not whose they are (*l'Ordre des médecins français*)."""
    if not names.is_capital(i) or head < i + 3 or not names.is_a(i + 1, "plural_determiner"):
        return None
    role = names.gazetteer.roles.get(names.low[head])
    if role and role["kind"] == "profession" and role["number"] == "plural":
        return head + 1
    return None if names.known(i, limit) else head


def _local_head(names: NameText, i: int) -> int | None:
    """Where the words of a local body end that begin at a token: *CHU*, *maison d'arrêt*."""
    for words in names.gazetteer.local_bodies.get(names.low[i], ()):
        written = names.low if len(words) > 1 else names.text
        if written[i:i + len(words)] == words:
            return i + len(words)
    return None
