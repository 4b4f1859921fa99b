"""The place that ends a body's name: *CHU de Vauxmoulin*, *le commissariat du 5e arrondissement de Lyon*."""

from __future__ import annotations

from helpers.names.facts import (
    ACRONYM,
    AFTER_TOWN,
    ARTICLE_WORD,
    DISTRICT,
    ELISION,
    OF_WORD,
    ORGANISATION_WORD,
    PLACE_IN_BRACKETS,
    TITLE_WORD,
)
from helpers.names.sight import NameText
from helpers.names.spans import past_small, sequence


def with_place(names: NameText, j: int, limit: int, unknown: bool = False) -> int | None:
    """Where *assemblée nationale du Burundi* ends: a known place with *de* after a known name.

    `unknown` says that a capital will do, if it is no person's: *CHU de Vauxmoulin*.
    """
    if j >= limit or not names.facts[j] & OF_WORD:
        return None
    j = past_small(names, j + 1, ARTICLE_WORD)
    return _place_at(names, j, limit, unknown) if j < limit else None


def _place_at(names: NameText, j: int, limit: int, unknown: bool) -> int | None:
    """Where the place that begins at a token ends: a known one, or one of no list."""
    known = names.known(j, limit)
    if known:
        end = j + len(known.words)
        if known.known.kind != "place":
            return None
        return end + 1 if end < limit and names.facts[end] & AFTER_TOWN else end  # Lille Métropole
    without_article = names.without_article(j, limit)
    if without_article:
        return j + len(without_article.words) - 1  # le centre hospitalier du Mans
    if names.facts[j + 1] & DISTRICT:
        return with_place(names, j + 2, limit) or j + 2  # le commissariat du 5e arrondissement de Lyon
    if not names.is_capital(j):
        return None
    if names.facts[j] & PLACE_IN_BRACKETS:
        return j + 1  # le conseil départemental du Nord
    if not unknown or names.facts[j] & (TITLE_WORD | ELISION | ACRONYM | ORGANISATION_WORD):
        return None
    end = sequence(names, j, limit)
    further = with_place(names, end, limit, True) if names.is_ordinary(end - 1) else None
    return further or end  # Pays de Vauxmoulin
