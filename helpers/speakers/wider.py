"""Which noun may take up whom the article calls by another: *le médecin*, of a neurologist; *le chef de l'État*.

In: rows of the codebook. Out: the nouns that go together, and the words that have to stand beside them; what is the
other side of a relation, and the seat of an office.
"""

from __future__ import annotations

from helpers.french.codebook import Row


def kinds(wider: list[Row]) -> dict[tuple[str, str], tuple[str, ...]]:
    """Which noun may take up which: the words that have to stand beside it, an empty one where none has to.

    A noun for a narrower kind takes up the broader one as well: *le médecin X*, then *le neurologue*.
    """
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for row in wider:
        broader, narrower = row["broader"], row["narrower"]
        found[broader, narrower] = (*found.get((broader, narrower), ()), row["with"])
        if not row["with"]:
            found.setdefault((narrower, broader), ("",))
    return found


def of_any_trade(words: frozenset[str], trades: frozenset[str]) -> dict[tuple[str, str], tuple[str, ...]]:
    """*cette professionnelle*: each word for whoever has a trade takes up all of them."""
    return {(word, trade): ("",) for word in words for trade in trades}


def same_family(kinds: dict[tuple[str, str], tuple[str, ...]]) -> dict[str, frozenset[str]]:
    """The nouns of which each noun is a broader or a narrower one."""
    found: dict[str, set[str]] = {}
    for noun, other in kinds:
        found.setdefault(noun, set()).add(other)
    return {noun: frozenset(others) for noun, others in found.items()}


def closer(wider: list[Row]) -> dict[str, frozenset[str]]:
    """For each broader noun the words beside it that tell which of its kinds is meant: *chef* de l'*État*."""
    found: dict[str, set[str]] = {}
    for row in wider:
        if row["with"] and row["broader"] != row["narrower"]:
            found.setdefault(row["broader"], set()).add(row["with"])
    return {noun: frozenset(words) for noun, words in found.items()}


def inverse(rows: list[Row]) -> dict[str, frozenset[str]]:
    """For each relation those that it is the other side of."""
    found: dict[str, set[str]] = {}
    for row in rows:
        found.setdefault(row["relation"], set()).add(row["inverse"])
        found.setdefault(row["inverse"], set()).add(row["relation"])
    return {relation: frozenset(inverse) for relation, inverse in found.items()}


def seats(rows: list[Row]) -> dict[str, frozenset[str]]:
    """For each office the nouns for its seat: *mairie* for *maire*."""
    found: dict[str, set[str]] = {}
    for row in rows:
        found.setdefault(row["office"], set()).add(row["seat"])
    return {office: frozenset(seat) for office, seat in found.items()}
