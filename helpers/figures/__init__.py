"""The figures: one function each, which takes the tables of one article, or a `Corpus`, and returns a `Picture`.

A `Picture` is a matplotlib Figure that carries its finding as its title, what is counted as its subtitle, its
source and its alt text, all computed from the tables. Where there is nothing to draw, it says so in words.
"""

from __future__ import annotations

from helpers.figures.actors import actors_by_kind, actors_in_text, mentions_by_form, speakers_and_actors
from helpers.figures.flow import who_speaks_about_what
from helpers.figures.many_articles import (
    kinds_by_who,
    most_quoted,
    share_by_article,
    share_by_source,
    share_over_time,
    themes_by_who,
    women_and_men,
)
from helpers.figures.marked import marked_paragraph
from helpers.figures.space import named_together, places_map, time_line
from helpers.figures.statements import (
    found_against_coding,
    reporting_verbs,
    statements_by_kind,
    words_by_voice,
)
from helpers.figures.strip import article_strip
from helpers.figures.style import Picture, show
from helpers.figures.themes import speakers_and_themes, themes_by_voice, themes_in_text
from helpers.figures.together import (
    first_sentence_and_rest,
    kinds_found,
    named_and_heard,
    sought_and_offered,
)

__all__ = [
    "Picture",
    "actors_by_kind",
    "actors_in_text",
    "article_strip",
    "first_sentence_and_rest",
    "found_against_coding",
    "kinds_by_who",
    "kinds_found",
    "marked_paragraph",
    "mentions_by_form",
    "most_quoted",
    "named_and_heard",
    "named_together",
    "places_map",
    "reporting_verbs",
    "share_by_article",
    "share_by_source",
    "share_over_time",
    "show",
    "sought_and_offered",
    "speakers_and_actors",
    "speakers_and_themes",
    "statements_by_kind",
    "themes_by_voice",
    "themes_by_who",
    "themes_in_text",
    "time_line",
    "who_speaks_about_what",
    "women_and_men",
    "words_by_voice",
]
