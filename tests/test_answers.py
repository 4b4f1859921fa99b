"""The sentences that notebooks say: computed, in good English, and true where there is nothing to say."""

from __future__ import annotations

import re
from pathlib import Path

import pandas as pd
import pytest
from table_maker import many_tables, story_tables

from helpers import Article, Codebook, figures, tidy_tables
from helpers.figures import answers, intents, readings

ROOT = Path(__file__).resolve().parents[1]
CODEBOOK = Codebook.default()
ANSWERS = {
    "what_it_is": lambda tables: answers.what_it_is(tables, CODEBOOK),
    "introduced_by": lambda tables: answers.introduced_by(readings.reporting_verbs(tables, CODEBOOK)),
    **{
        name: getattr(answers, name)
        for name in (
            "who_is_named", "what_it_is_about", "known_or_discovered", "carried_on", "parts_played", "functions_held",
            "who_speaks", "shares_by_country", "lists_held", "named_together", "places_of_each_side", "quoted_or_reported",
            "themes_of_speakers",
        )
    },
}
TEXT = (
    "Rabat — Le maire Omar Safi a déclaré : « Nous construirons un pont et je suivrai notre projet ». "
    "« On pourrait commencer en mai », a ajouté M. Safi.\n"
)


@pytest.fixture(scope="module")
def story():
    return story_tables()


@pytest.mark.parametrize(("name", "sentence"), [
    ("what_it_is", "The article is a text of Maghreb Arabe Presse (MAP), sent from Rabat, of February 2024: "
                   "49 words, 4 sentences and 3 paragraphs."),
    ("who_is_named", "6 actors are mentioned 9 times in all: 2 persons, 1 organisation, 2 places and 1 programme. "
                     "Mentioned most: Rabat (3), Omar Safi (3), Jane Doe (1) and Organisation des Nations unies (1)."),
    ("what_it_is_about", "All 3 themes of the codebook come up, 5 times in all, 4 times in what somebody is reported to say. "
                         "Most often: Bridges (3), Ports (1) and Climate (1)."),
    ("known_or_discovered", "The codebook’s actors.csv has all 6 actors; none had to be discovered."),
    ("carried_on", "Omar Safi: 2 of 3 mentions by name, the rest as “Il”."),
    ("parts_played", "Of 6 actors, 2 speak, 1 comes back in another paragraph and 3 are named in passing."),
    ("functions_held", "The article tells nobody’s function: 2 people, none with a role."),
    ("who_speaks", "3 statements by 2 speakers: Omar Safi 2 (12 words, 24% of all) and Jane Doe 1 (2 words, 4% of all)."),
    ("shares_by_country", "Of 49 words, by the speaker’s country: Morocco 24% (2 statements) and United States 4% "
                          "(1 statement); the writer 71%."),
    ("lists_held", "No sentence names three or more actors of one kind in a row."),
    ("named_together", "No two actors share more than one sentence. The two who say most, Omar Safi and Jane Doe, "
                       "never share a sentence."),
    ("places_of_each_side", "Morocco with 1 place and 3 mentions and France with 1 place and 1 mention."),
    ("quoted_or_reported", "Of 14 words that are somebody’s, 5 quoted as whole sentences (36%), 2 quoted as a part of the "
                           "writer’s sentence (14%) and 7 reported without quotation marks (50%)."),
    ("themes_of_speakers", "Omar Safi on 2 themes, most on “bridges” (2) and “ports” (1); Jane Doe on 1 theme, most on "
                           "“climate” (1)."),
    ("introduced_by", "The statements are introduced by dire (to say: 1), ajouter (to add: 1) and affirmer "
                      "(to affirm, to assert: 1). Assertive: affirmer."),
])
def test_answers_on_a_small_story(story, name, sentence):
    assert ANSWERS[name](story) == sentence


@pytest.mark.parametrize("size", [0, 1, 40])
@pytest.mark.parametrize("name", ANSWERS)
def test_answers_hold_for_any_size(name, size):
    sentence = ANSWERS[name](many_tables(size))
    assert sentence.endswith(".") and not sentence[0].islower()
    assert not re.search(r"\bnan\b|<NA>|None(?! of)|  |\.\.|\b1 (?:word|actor|statement|person|place|speaker)s\b", sentence)


def test_functions_and_their_employers(story):
    tables = story_tables()
    tables.actors.loc[0, "role"], tables.actors.loc[0, "organisation"] = "maire", "onu"
    assert answers.functions_held(tables) == (
        "The article tells the function of 1 of 2 people: Omar Safi, maire (Organisation des Nations unies)."
    )


def test_lists_are_told_from_actors_in_passing():
    article = Article.from_text("Des entreprises américaines, dont IBM, Amazon et Microsoft, ont signé. IBM a payé.\n\nIBM rit.\n")
    tables = tidy_tables(article)
    assert list(readings.lists(tables)["n_actors"]) == [3]
    parts = dict(zip(readings.parts(tables)["label"], readings.parts(tables)["part"], strict=True))
    assert (parts["Amazon"], parts["Microsoft"], parts["IBM"]) == ("listed", "listed", "returns")
    assert answers.lists_held(tables) == (
        "1 list of three or more actors of one kind; the longest names 3 organisations, in sentence s1."
    )


def test_who_says_i_we_and_one_and_what_lies_ahead():
    article = Article.from_text(TEXT)
    tables = tidy_tables(article)
    words = readings.first_person(article, tables, CODEBOOK)
    assert list(zip(words["person"], words["text"], strict=True)) == [
        ("we", "Nous"), ("I", "je"), ("we", "notre"), ("one", "On"),
    ]
    assert [article.text[row.start:row.end] for row in words.itertuples()] == words["text"].tolist()
    assert answers.speaks_as(words) == "Omar Safi says “we” twice, Omar Safi says “I” once and Omar Safi says “one” (on) once."
    ahead = answers.looks_ahead(intents.ahead(article, tables, CODEBOOK))
    assert ahead.startswith("3 verbs look ahead: Omar Safi “construirons” (will build), Omar Safi “suivrai” (will follow)")


def test_nobody_says_i_and_nothing_lies_ahead():
    article = Article.from_text("Le pont est ouvert.\n")
    tables = tidy_tables(article)
    assert answers.speaks_as(readings.first_person(article, tables, CODEBOOK)).startswith("No speaker says")
    assert answers.looks_ahead(intents.ahead(article, tables, CODEBOOK)).startswith("No verb of the article")


def test_glosses_are_taken_where_the_same_words_were_coded(story, tmp_path):
    said = "text,gloss_en\nLe pont ouvrira en mai,The bridge opens in May\nle climat,\nautre,other\n"
    (tmp_path / "statements.csv").write_text(said, encoding="utf-8")
    whole = f'text,gloss_en\n"{story.paragraphs["text"].iloc[0]}",A bridge is promised\n'
    (tmp_path / "paragraphs.csv").write_text(whole, encoding="utf-8")
    assert readings.glosses(story, tmp_path) == {"st1": "The bridge opens in May", "p1": "A bridge is promised"}
    assert readings.glosses(many_tables(3)) == {}


def test_mentions_in_a_header_count_for_its_paragraph(story):
    tables = story_tables()
    tables.mentions["sentence_id"] = pd.array([pd.NA] * len(tables.mentions), dtype="string")
    assert readings.actors(tables)["paragraphs"].max() == 3


def test_every_paragraph_and_statement_of_the_dispatch_has_its_english():
    tables = tidy_tables(Article.from_file(ROOT / "data" / "article.txt"))
    glosses = readings.glosses(tables)
    assert set(glosses) == {*tables.paragraphs["paragraph_id"], *tables.statements["statement_id"]}


def test_one_article_sentence_is_told_as_what_it_is():
    text = "La ministre de la Culture, Claire Dumont, a annoncé lundi à Paris que le musée rouvrira en juin."
    tables = tidy_tables(Article.from_text(text))
    assert answers.who_is_named(tables) == "2 actors are mentioned once each: 1 person and 1 place."
    assert ANSWERS["introduced_by"](tables) == "The statement is introduced by annoncer (to announce: 1)."
    time_line = figures.time_line(tables)
    assert time_line.finding == "The dates of the article cannot be told"
    assert "“lundi” and “juin”" in time_line.alt
