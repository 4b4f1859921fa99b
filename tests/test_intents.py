"""What is said of the future, sought and offered: which verbs count, whose they are, and which words stand with them."""

from __future__ import annotations

import pytest

from helpers import Article, Codebook, tidy_tables
from helpers.figures.intents import ahead, sought_and_offered


def read(text: str):
    article, codebook = Article.from_text(text), Codebook.default()
    return article, tidy_tables(article, codebook), codebook


def looking_ahead(text: str) -> list[tuple]:
    frame = ahead(*read(text))
    return list(zip(frame["how"], frame["text"], frame["words"], strict=True))


def intents(text: str) -> list[tuple]:
    frame = sought_and_offered(*read(text))
    return list(zip(frame["side"], frame["lemma"], frame["words"], strict=True))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le port ouvrira en mars.", [("will", "ouvrira", "ouvrira en mars")]),
        ("Le port n'ouvrira pas.", [("will", "ouvrira", "n'ouvrira pas")]),
        ("Le port va bientôt ouvrir en mars.", [("is going to", "va bientôt ouvrir", "va bientôt ouvrir en mars")]),
        ("Le train va de Fès à Oujda.", []),
        ("Le port pourrait ouvrir en mars.", [("would", "pourrait", "pourrait ouvrir en mars")]),
        ("Le ministre aurait signé le contrat.", []),
        ("Le port ouvrait en mars et il a ouvert hier.", []),
    ],
)
def test_verbs_that_look_ahead(text, found):
    assert looking_ahead(text) == found


def test_what_looks_ahead_is_the_speakers_or_the_writers():
    article, tables, codebook = read("Le port ouvrira en mars. « Nous continuerons le combat », a affirmé Léa Roy.")
    frame = ahead(article, tables, codebook)
    assert list(frame["voice"]) == ["the writer", "Léa Roy"]
    assert frame["statement_id"].isna().tolist() == [True, False]
    assert frame["gloss"].tolist() == ["to open", "to continue"]
    assert all(article.text[row.start:row.end] == row.text for row in frame.itertuples())


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("la visite vise à attirer des investissements, et rien d'autre", [("seek", "attirer", "attirer des investissements")]),
        ("on cherche à bénéficier de leur aide et à explorer le marché",
         [("seek", "bénéficier", "bénéficier de leur aide"), ("seek", "explorer", "explorer le marché")]),
        ("la banque a financé une étude", [("offer", "financer", "financé une étude")]),
        ("l'aide et la demande sont là", []),
        ("l'entreprise visée est absente", []),
        ("les pays aspirent à la paix", [("seek", "aspirer", "aspirent à la paix")]),
        ("ils respirent mal", []),
        ("on met à disposition un terrain", [("offer", "mettre", "met à disposition un terrain")]),
        ("on met la table", []),
    ],
)
def test_verbs_of_seeking_and_offering(words, found):
    assert intents(f"Léa Roy a affirmé que {words}.") == found


def test_only_statements_are_read():
    assert intents("La visite vise à attirer des investissements.") == []


def test_the_words_before_and_the_themes_stand_with_the_verb():
    article, tables, codebook = read("Léa Roy a affirmé que son pays veut attirer des investissements dès mars.")
    row = sought_and_offered(article, tables, codebook).iloc[0]
    assert (row["before"], row["about"], row["voice"]) == ("son pays veut", "Investment", "Léa Roy")
    assert article.text[row["start"]:row["end"]] == row["words"] == "attirer des investissements dès mars"


def test_no_statement_gives_an_empty_frame_with_its_columns():
    frame = sought_and_offered(*read("Il pleut."))
    assert frame.empty and "gloss" in frame
    assert str(frame["words"].dtype) == "string" and str(frame["start"].dtype) == "Int64"
