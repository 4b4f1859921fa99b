"""The acronym in brackets that ends an organisation's name: *le Centre d'étude du climat (CEC)*."""

from __future__ import annotations

from helpers.french.grammar import AUX, FINITE
from helpers.names.known import plain_initial
from helpers.names.sight import NameText

BRACKET_REACH = 12  # tokens between a name's sure part and the acronym in brackets that ends it


def to_the_bracket(names: NameText, i: int, j: int, limit: int) -> int:
    """The end of a name whose acronym in brackets follows, or that ends a bracket itself: all before it belongs."""
    ahead = names.text[j:min(j + BRACKET_REACH, limit)]
    if "(" not in ahead and ")" not in ahead:
        return j
    initial = plain_initial(names.text[i])
    in_bracket = names.text[i - 1] == "(" and names.text[i - 2][0] == initial
    for k, word in enumerate(ahead, start=j):
        if word == ")":
            return k if in_bracket else j
        if word == "(":
            closes = names.text[k + 2] == ")" and is_short_form(names, k + 1, limit)
            return k if closes and names.text[k + 1][0] == initial else j
        if not _may_stand_before_bracket(names, k):
            return j
    return j


def _may_stand_before_bracket(names: NameText, k: int) -> bool:
    if names.is_a(k, "relative") or is_verb(names, k):
        return False
    return names.text[k][0].islower() or names.text[k] == ","


def is_short_form(names: NameText, i: int, limit: int) -> bool:
    """Whether a token is an acronym, or a known one that is written like a word: *Arcep*."""
    known = names.known(i, limit)
    return names.is_acronym(i) or known is not None and known.acronym


def is_verb(names: NameText, i: int) -> bool:
    flags = names.flags(i)
    return bool(flags & (FINITE | AUX))
