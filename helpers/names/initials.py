"""Which acronym stands for which name, by its letters: *Asecna*, Agence pour la sécurité de la navigation aérienne.

Each word of the name gives its first letter, or its first few; a small word (*de*, *pour*, *et*) none.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from helpers.french.lookup import without_accents
from helpers.names.facts import FUNCTION_WORD
from helpers.names.sight import Found, NameText

SHORTEST = 3  # letters of an acronym
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
