"""Readings that put tables together, and the sentences made of them, on short texts and on none at all."""

from __future__ import annotations

import pytest

from helpers import Article, Codebook, tidy_tables
from helpers.figures import conclusions, intents, synthesis

TRADE = (
    "Rabat, 3 mars 2021 (MAP) - Le Maroc mise sur l'intelligence artificielle et le cloud. "
    "« Nous voulons attirer des investissements », a déclaré Léa Roy, directrice de l'Agence de l'eau. "
    "L'investissement porte la croissance. IBM, Amazon et Oracle étaient là.\n\n"
    "Le barrage est plein. Le barrage est vieux."
)
EMPTY = "Il pleut."


@pytest.fixture(scope="module")
def codebook():
    return Codebook.default()


@pytest.fixture(scope="module")
def trade(codebook):
    article = Article.from_text(TRADE)
    return article, tidy_tables(article, codebook)


@pytest.fixture(scope="module")
def empty(codebook):
    article = Article.from_text(EMPTY)
    return article, tidy_tables(article, codebook)


def tables_of(text: str):
    return tidy_tables(Article.from_text(text))


def test_a_headline_is_not_the_first_sentence():
    tables = tables_of("Le port ouvre\n\nLe port de Tanger ouvre lundi. Il est grand.")
    first = synthesis.first_sentence(tables)
    assert tables.sentences.set_index("sentence_id").at[first, "text"] == "Le port de Tanger ouvre lundi."


def test_a_text_of_headlines_begins_with_its_first():
    assert synthesis.first_sentence(tables_of("LE PORT\n\nOUVRE")) == "s1"


def test_themes_in_the_first_sentence_and_elsewhere(trade):
    rows = synthesis.themes(trade[1]).set_index("theme_id")[["in_first", "elsewhere", "sentences"]]
    assert rows.loc["cloud"].tolist() == [1, 0, 1]
    assert rows.loc["investment"].tolist() == [0, 2, 2]
    groups = synthesis.groups(trade[1]).set_index("group")
    assert groups["in_first"].sum() == rows["in_first"].sum()
    assert groups.at["technology", "in_first"] == 2


def test_groups_by_voice_count_every_mention_once(trade):
    frame = synthesis.groups_by_voice(trade[1])
    assert list(frame["voice"]) == ["the writer", "Léa Roy"]
    assert frame.drop(columns="voice").to_numpy().sum() == len(trade[1].theme_mentions)
    assert frame.set_index("voice").at["Léa Roy", "economy"] == 1


def test_a_place_is_shown_in_its_sentence(trade):
    article, tables = trade
    start = article.text.index("cloud")
    assert synthesis.in_context(tables, start, start + 5, words=2) == "… et le [cloud]."
    assert synthesis.in_context(tables, 0, 5) == ""  # the header is no sentence


def test_uncovered_words_leave_out_names_themes_verbs_and_small_words(trade, codebook):
    article, tables = trade
    frame = synthesis.uncovered_words(article, tables, codebook)
    assert frame[["word", "gloss", "n", "sentences"]].to_numpy().tolist() == [["barrage", "dam", 2, 2]]
    assert article.text[frame["start"].iloc[0]:frame["end"].iloc[0]] == "barrage"


def test_forms_of_a_word_are_one_row(codebook):
    article = Article.from_text("Un quai est fermé. Les quais sont vides.")
    frame = synthesis.uncovered_words(article, tidy_tables(article, codebook), codebook)
    assert frame["n"].tolist() == [2]


def test_who_speaks_and_who_is_spoken_for(trade):
    standing = synthesis.standing(trade[1]).set_index("name")["standing"]
    assert standing["Léa Roy"] == "speaks"
    assert standing["Agence de l'eau"] == "is spoken for"
    assert standing["IBM"] == "is only named"
    counts = synthesis.standing_by_kind(trade[1]).set_index("kind")
    assert counts.to_numpy().sum() == len(trade[1].actors)
    assert counts.at["person", "speaks"] == 1


def test_those_who_speak_together_speak():
    tables = tables_of("Léa Roy et Marc Petit ont déclaré : « Nous partons. »")
    assert set(synthesis.standing(tables)["standing"]) == {"speaks"}


def test_the_articles_own_agency_is_not_silent():
    tables = tables_of("Rabat, 3 mars 2021 (MAP) - Le ministre a répondu à la MAP. IBM était là.")
    assert tables.articles["source"].iloc[0] == "MAP"
    assert list(synthesis.silent_organisations(tables)["label"]) == ["IBM"]


def test_profiles_name_what_shares_the_first_place(trade):
    row = synthesis.speaker_profiles(trade[1]).iloc[0]
    assert row["voice"] == "Léa Roy" and row["themes"] == row["top_themes"] == ["Investment"]
    assert row["actors"] == []


def test_conclusions_of_an_article_with_everything(trade, codebook):
    article, tables = trade
    assert "2 of “technology” (artificial intelligence and cloud computing); these never come back" in (
        conclusions.promise_and_sequel(tables)
    )
    assert conclusions.about_or_named(tables).startswith("1 of ")
    assert conclusions.in_whose_words(tables).startswith("1 of ")
    assert conclusions.not_covered(synthesis.uncovered_words(article, tables, codebook)) == (
        "No theme covers 1 word that comes up twice or more: barrage (dam, 2)."
    )
    found = intents.sought_and_offered(article, tables, codebook)
    assert "of seeking and never of offering" in conclusions.sides(tables, found)
    absent = " ".join(conclusions.absences(tables))
    assert "IBM" in absent and "1 woman" in absent and "MAP" not in absent


def test_conclusions_of_an_article_with_nothing(empty, codebook):
    article, tables = empty
    ahead = intents.ahead(article, tables, codebook)
    assert conclusions.about_or_named(tables) == "No theme of the codebook comes up, so the article is about none of them."
    assert conclusions.promise_and_sequel(tables) == "No theme comes up, neither in the first sentence nor after it."
    assert conclusions.in_whose_words(tables) == "No theme comes up, in nobody’s words."
    assert conclusions.in_time(tables, ahead) == "The article gives no date. No speaker uses a future tense."
    assert conclusions.sides(tables, intents.sought_and_offered(article, tables, codebook)) == (
        "No statement holds a verb of seeking or offering."
    )
    absences = conclusions.absences(tables)
    assert absences[0].startswith(f"All {len(tables.themes)} themes of the codebook are absent")
    assert absences[1:] == ["The article gives no quantity: no sum, no count, no share; and no dates."]
