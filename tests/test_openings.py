"""What opens a clause before an incise: each opening with each attribution and each clause behind it."""

from __future__ import annotations

import pytest

from helpers import Article, tidy_tables

OPENINGS = [
    "Lundi", "Demain", "En mai", "Un jour", "Neuf fois sur dix", "Chez lui", "Sans cela", "L'an dernier", "Depuis",
    "Une fois sur deux", "Au port", "Aujourd'hui", "À l'époque", "Autrefois",
]  # fmt: skip
INCISES = ["a-t-il dit", "assure-t-il", "dit Luc Petit", "a expliqué le maire"]
CLAUSES = ["le bilan était normal", "il pleuvait trois jours sur quatre", "trois bateaux ont coulé", "rien n'était prêt"]


@pytest.mark.parametrize("opening", OPENINGS)
@pytest.mark.parametrize("incise", INCISES)
def test_what_is_said_stands_behind_the_incise(opening: str, incise: str) -> None:
    for clause in CLAUSES:
        text = f"Luc Petit est venu.\n\n{opening}, {incise}, {clause}."
        assert tidy_tables(Article.from_text(text)).statements.text.tolist() == [clause], text


@pytest.mark.parametrize("verb", ["lui a refusé un prêt", "l'a sauvé", "nous a sauvés", "en parle", "ne vaut rien", "ferme"])
def test_a_subject_before_the_incise_goes_on_behind_it(verb: str) -> None:
    said = tidy_tables(Article.from_text(f"Luc Petit est venu.\n\nSa banque, dit-il, {verb}.")).statements
    assert said.text.tolist() == ["Sa banque", verb]
    assert set(said.speaker) == {"Luc Petit"}


@pytest.mark.parametrize("source", ["MSF", "Médecins sans frontières", "l'ONG", "le maire de Nort"])
@pytest.mark.parametrize("relative", ["dont les équipes ont dû partir", "qui a vu les plans", "pour qui c'est une honte"])
@pytest.mark.parametrize("said", ["Un enfant sur trois souffre de malnutrition", "Le quai sera fermé"])
def test_a_relative_clause_of_a_source_is_not_said(source: str, relative: str, said: str) -> None:
    found = tidy_tables(Article.from_text(f"{said}, selon {source}, {relative}.")).statements
    assert found.text.iloc[0] == said


@pytest.mark.parametrize("who", ["lui qui n'a rien vu", "elle qui travaille là", "eux qui ont vu les plans"])
@pytest.mark.parametrize("says", ["Luc Petit estime", "Les élus assurent", "Anne Durand trouve"])
def test_what_the_writer_adds_of_the_speaker_is_not_said(says: str, who: str) -> None:
    found = tidy_tables(Article.from_text(f"{says} que le quai est vieux, {who}.")).statements
    assert found.text.tolist() == ["le quai est vieux"]
