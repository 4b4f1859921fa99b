"""What the tables of one article say, on a small story whose rows are written down in table_maker.py."""

from __future__ import annotations

import pandas as pd
import pytest
from table_maker import many_tables, story_tables

from helpers import Codebook
from helpers.figures import readings


@pytest.fixture(scope="module")
def story():
    return story_tables()


def rows(frame: pd.DataFrame, *columns: str) -> list[tuple]:
    return list(frame[list(columns)].itertuples(index=False, name=None))


def test_voices_share_out_all_words_the_writer_first(story):
    assert rows(readings.voices(story), "voice_id", "n_statements", "n_words") == [
        ("writer", 0, 35), ("omar-safi", 2, 12), ("jane-doe", 1, 2),
    ]
    assert readings.voices(story)["share"].sum() == pytest.approx(1)


def test_statements_without_a_speaker_are_one_voice_and_the_last(story):
    voices = readings.voices(many_tables(40))
    assert voices["voice_id"].iloc[-1] == readings.UNNAMED
    assert voices["n_statements"].sum() == 40


def test_a_source_that_is_no_actor_is_a_voice_by_its_description(story):
    tables = story_tables()
    tables.statements.loc[2, "speaker_id"] = pd.NA
    tables.statements.loc[2, "speaker"] = "un proche du dossier"
    assert readings.voices(tables)["voice"].tolist() == ["the writer", "Omar Safi", "un proche du dossier"]


def test_words_by_paragraph(story):
    assert rows(readings.words_by_paragraph(story), "paragraph_id", "voice_id", "n_words") == [
        ("p1", "writer", 10), ("p2", "writer", 11), ("p2", "omar-safi", 12), ("p3", "writer", 14),
        ("p3", "jane-doe", 2),
    ]


def test_words_of_a_statement_over_two_paragraphs_are_shared_out(story):
    tables = story_tables()
    tables.statements.loc[1, "end"] = int(tables.paragraphs["end"].iloc[2]) - 60
    by_paragraph = readings.words_by_paragraph(tables)
    heard = by_paragraph[by_paragraph["voice_id"] == "omar-safi"]
    assert heard["paragraph_id"].tolist() == ["p2", "p3"]
    assert heard["n_words"].sum() == 12


def test_statements_by_kind(story):
    assert rows(readings.statements_by_kind(story), "voice", "direct", "mixed", "indirect") == [
        ("Omar Safi", 1, 0, 1), ("Jane Doe", 0, 1, 0),
    ]


def test_reporting_verbs_have_the_stance_of_the_codebook(story):
    verbs = readings.reporting_verbs(story, Codebook.default())
    sheet = Codebook.default().sheet("reporting_verbs")
    known = {row["lemma"]: row["stance"] for row in sheet if not row["complement"]}
    assert rows(verbs, "cue_lemma", "stance") == [(verb, known[verb]) for verb in ("dire", "ajouter", "affirmer")]
    assert dict(zip(verbs["cue_lemma"], verbs["statements"], strict=True)) == {
        "dire": ["st1"], "ajouter": ["st2"], "affirmer": ["st3"],
    }


def test_cues_that_are_no_verb():
    tables = story_tables()
    tables.statements["cue_lemma"] = pd.array(["selon", "mots inconnus", None], dtype="string")
    verbs = readings.reporting_verbs(tables, Codebook.default())
    assert rows(verbs, "cue_lemma", "stance") == [("selon", "neutral"), ("mots inconnus", "other")]


def test_actors_those_mentioned_most_first(story):
    actors = readings.actors(story)
    assert rows(actors, "label", "n_mentions", "paragraphs", "speaks")[:3] == [
        ("Rabat", 3, 3, False), ("Omar Safi", 3, 2, True), ("Jane Doe", 1, 1, True),
    ]
    assert rows(actors, "label", "n_mentions")[-1] == ("Pont 2030", 0)


@pytest.mark.parametrize(("name", "acronym", "short"), [
    ("Organisation des Nations unies", "ONU", "Organisation des Nations unies"),
    ("Agence américaine pour le commerce et le développement", "USTDA", "USTDA"),
    ("Agence de développement du digital", pd.NA, "Agence de développement du digital"),
])
def test_long_names_give_way_to_their_acronym(name, acronym, short):
    assert readings.short_name(name, acronym) == short


def test_actors_by_kind_the_largest_first(story):
    assert [(kind, None if pd.isna(c) else c, n) for kind, c, n in rows(
        readings.actors_by_kind(story), "kind", "country", "n_actors"
    )] == [
        ("person", "MA", 1), ("person", "US", 1), ("place", "FR", 1), ("place", "MA", 1),
        ("organisation", None, 1), ("programme", "MA", 1),
    ]


def test_mentions_by_form(story):
    forms = readings.mentions_by_form(story).set_index("label")
    assert forms.loc["Omar Safi", list(readings.FORMS)].tolist() == [2, 0, 0, 1]
    assert (forms[list(readings.FORMS)].sum(axis=1) == forms["n_mentions"]).all()


def test_pairs_and_places(story):
    assert rows(readings.pairs(story), "actor_a", "actor_b", "n_sentences")[0] == ("rabat", "omar-safi", 1)
    assert readings.places(story)["label"].tolist() == ["Rabat", "Paris"]


def test_themes_and_whose_words_they_stand_in(story):
    assert rows(readings.themes(story), "label", "n_mentions", "quoted", "paragraphs") == [
        ("Bridges", 3, 2, 2), ("Ports", 1, 1, 1), ("Climate", 1, 1, 1),
    ]
    by_voice = readings.themes_by_voice(story)
    assert rows(by_voice[by_voice["theme_id"] == "bridge"], "voice_id", "n_mentions") == [
        ("writer", 1), ("omar-safi", 2),
    ]


def test_actors_named_inside_a_statement(story):
    assert rows(readings.actors_by_speaker(story), "actor_id", "voice_id", "n_mentions") == [("rabat", "omar-safi", 1)]


def test_moments_are_the_dates_the_publication_and_years_in_programmes(story):
    assert rows(readings.moments(story), "what", "words") == [
        ("published", "the article"), ("date", "mai"), ("programme", "Pont 2030"),
    ]


@pytest.mark.parametrize("reading", [
    readings.statements, readings.speakers, readings.words_by_paragraph, readings.statements_by_kind, readings.actors,
    readings.actors_by_kind, readings.mentions_by_form, readings.pairs, readings.places, readings.theme_mentions,
    readings.themes, readings.themes_by_voice, readings.actors_by_speaker, readings.moments,
], ids=lambda reading: reading.__name__)
def test_an_article_without_anything_gives_no_rows_and_the_same_columns(reading, story):
    empty = reading(many_tables(0))
    assert len(empty) == 0
    assert set(empty.columns) == set(reading(story).columns)
