"""How words vary: nouns and adjectives by the endings of `inflection.csv`, verbs by the models of `conjugation.csv`."""

from __future__ import annotations

from helpers.french.codebook import Codebook, made_once, values
from helpers.french.conjugation import Model, read_models

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


@made_once
def models_of(codebook: Codebook) -> dict[str, Model]:
    """The model verbs of a codebook by name."""
    return read_models(codebook.sheet("conjugation"))
