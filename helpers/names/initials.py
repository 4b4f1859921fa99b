"""Which acronym stands for which name, by its letters: *Asecna*, Agence pour la sécurité de la navigation aérienne.

Each word of the name gives its first letter, or its first few; a small word (*de*, *pour*, *et*) none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from helpers.french.grammar import AUX, FINITE
from helpers.french.lookup import without_accents
from helpers.names.facts import FUNCTION_WORD
from helpers.names.known import plain_initial
from helpers.names.sight import Found, NameText

LIKE_A_WORD = re.compile("[A-ZÉ][a-zé]{2,7}")  # an acronym that is spoken: Cerd, Caremab
SHORTEST = 3  # letters of an acronym
BRACKET_REACH = 12  # tokens between a name's sure part and the acronym in brackets that ends it
MOST_OF_WORD = 4  # letters that a word gives: *Sonatel*, *Société nationale des télécommunications*


def spells(names: NameText, acronym: str, full: Found) -> bool:
    """Whether an acronym, in lower case, has the letters of a name."""
    tokens = range(full.first, full.last)
    words = [without_accents(names.low[k]).rstrip("'") for k in tokens]
    small = [names.text[k][0].islower() and names.facts[k] & FUNCTION_WORD != 0 for k in tokens]
    return stands_for(acronym, words, small)


def stands_for(acronym: str, words: Sequence[str], small: Sequence[bool]) -> bool:
    """Whether an acronym is made of the words of a name; in lower case, without accents; `small`: whether each is."""

    @cache
    def fits(letter: int, word: int) -> bool:
        if word == len(words):
            return letter == len(acronym)
        if small[word]:
            return fits(letter, word + 1)
        for size in range(1, MOST_OF_WORD + 1):
            if size > len(words[word]) or acronym[letter:letter + size] != words[word][:size]:
                return False
            if fits(letter + size, word + 1):
                return True
        return False

    spoken = len(words) - sum(small)
    return len(acronym) >= SHORTEST and spoken >= SHORTEST and fits(0, 0)


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
        if not (_may_stand_before_bracket(names, k) or _is_place_before_bracket(names, k, limit)):
            return j
    return j


def _is_place_before_bracket(names: NameText, k: int, limit: int) -> bool:
    """*de lutte contre la soif dans le | Sahel (CLSS)*: whether a known place stands right before a bracket."""
    place = names.known_place(k, limit)
    return place is not None and names.text[k + len(place.words)] == "("


def _may_stand_before_bracket(names: NameText, k: int) -> bool:
    if names.is_a(k, "relative") or names.flags(k) & (FINITE | AUX):
        return False
    return names.text[k][0].islower() or names.text[k] == ","


def is_short_form(names: NameText, i: int, limit: int) -> bool:
    """Whether a token is an acronym, or one that is written like a word: *Arcep*, *(Cerd)* of which the article says
    *le Cerd*."""
    known = names.known(i, limit)
    if names.is_acronym(i) or known is not None and known.acronym:
        return True
    in_bracket = names.text[i - 1] == "(" and names.text[i + 1] == ")" and known is None
    return in_bracket and LIKE_A_WORD.fullmatch(names.text[i]) is not None and names.text.count(names.text[i]) > 1
