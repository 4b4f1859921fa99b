"""How nouns and adjectives vary in number and gender, by the endings of `data/codebook/inflection.csv`."""

from __future__ import annotations

from helpers.french.codebook import Codebook, values

Endings = dict[str, list[str]]


def read_inflection(codebook: Codebook) -> Endings:
    """The endings that the codebook lists, each with those that may stand in its place."""
    return {
        row["ending"][1:]: [form.removeprefix("-") for form in values(row["forms"])]
        for row in codebook.sheet("inflection")
        if row["ending"].startswith("-")
    }


def forms_of(word: str, endings: Endings) -> list[str]:
    """The word, and its forms by the longest ending that the codebook lists for it."""
    for length in range(len(word) - 1, -1, -1):
        ending = word[len(word) - length:]
        if ending in endings:
            stem = word[:len(word) - length]
            return [word, *(stem + form for form in endings[ending])]
    return [word]
