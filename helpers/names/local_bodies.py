"""Bodies of which each town or region has its own: *CHU de Lille*, *SDIS 35*, *maison d'arrêt de Melun*."""

from __future__ import annotations

from helpers.names.bodies import adjectives_end, with_place
from helpers.names.sight import NameText

DEPARTMENT_DIGITS = (2, 3)  # of a French department's number: 35, 974


def body_with_place(names: NameText, i: int, limit: int) -> int | None:
    """Where *CHU de Lille*, *ARS Bretagne*, *SDIS 35*, *maison d'arrêt de Melun* ends: a body of which each town or
    region has its own."""
    last = _local_head(names, i, limit)
    if last is None:
        return None
    acronym = last == i + 1 and not names.text[i][0].islower()
    last = adjectives_end(names, last, limit)
    end = with_place(names, last, limit, True)
    if end or last >= limit or not acronym:
        return end
    known = names.known_place(last, limit)
    if known:
        return last + len(known.words)
    return last + 1 if names.text[last].isdigit() and len(names.text[last]) in DEPARTMENT_DIGITS else None


def _local_head(names: NameText, i: int, limit: int) -> int | None:
    """Where the words of a local body end that begin at a token: *CHU*, *maison d'arrêt*."""
    for words in names.gazetteer.local_bodies.get(names.low[i], ()):
        written = names.low if len(words) > 1 else names.text
        if written[i:i + len(words)] == words and i + len(words) <= limit:
            return i + len(words)
    return None
