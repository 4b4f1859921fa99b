"""The figures: one function each, which takes the tables of one article and returns a `Picture`.

A `Picture` is a matplotlib Figure that carries its finding as its title, what is counted as its subtitle, its
source and its alt text, all computed from the tables. Where there is nothing to draw, it says so in words.
"""

from __future__ import annotations

from helpers.figures_actors import actors_by_kind, actors_in_text, mentions_by_form, speakers_and_actors
from helpers.figures_space import named_together, places_map, time_line
from helpers.figures_statements import (
    found_against_coding,
    reporting_verbs,
    statements_by_kind,
    words_by_voice,
)
from helpers.figures_themes import speakers_and_themes, themes_by_voice, themes_in_text
from helpers.marked import marked_paragraph
from helpers.strip import article_strip
from helpers.style import Picture, show

__all__ = [
    "Picture",
    "actors_by_kind",
    "actors_in_text",
    "article_strip",
    "found_against_coding",
    "marked_paragraph",
    "mentions_by_form",
    "named_together",
    "places_map",
    "reporting_verbs",
    "show",
    "speakers_and_actors",
    "speakers_and_themes",
    "statements_by_kind",
    "themes_by_voice",
    "themes_in_text",
    "time_line",
    "words_by_voice",
]
