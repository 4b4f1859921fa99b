"""A sentence that opens with somebody is not about them: *Arrivée avec X, la députée assure*; nor is what tells of a
source at the end of its sentence said by it."""

from __future__ import annotations

import pytest

from helpers import Article, tidy_tables

OPENINGS = [
    "Arrivée en mars avec Luc Petit, ", "Interrogée sur M. Petit, ", "Reçue par le préfet Luc Petit, ",
    "Face à Luc Petit, ", "Pour remplacer Luc Petit, ", "Battue par Luc Petit, ", "Devant le juge Luc Petit, ",
]  # fmt: skip
SUBJECTS = [
    ("la députée", "assure"), ("l'ancienne ministre de la Mer", "estime"), ("la nouvelle directrice", "a dit"),
    ("la présidente du club", "n'a pas dit"), ("la maire de Nort", "explique"),
]  # fmt: skip


@pytest.mark.parametrize("opening", OPENINGS)
@pytest.mark.parametrize(("who", "says"), SUBJECTS)
def test_a_noun_with_its_verb_is_not_the_one_named_before_it(opening: str, who: str, says: str) -> None:
    tables = tidy_tables(Article.from_text(f"{opening}{who} {says} que le quai sera fermé."))
    petit = tables.actors[tables.actors.name.str.contains("Petit")]
    assert petit.gender.tolist() == ["male"]
    assert not petit.role.fillna("").str.contains(who.split()[-1]).any()
    assert not tables.statements.speaker.fillna("").str.contains("Petit").any()


@pytest.mark.parametrize("opening", ["Interrogé sur Luc Petit, ", "Reçu par Luc Petit, ", "Face à Luc Petit, "])
def test_of_one_gender_too(opening: str) -> None:
    said = tidy_tables(Article.from_text(f"{opening}le ministre assure que le quai sera fermé.")).statements
    assert said[["speaker", "certainty"]].to_numpy().tolist() == [["le ministre", "guess"]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Le quai a fermé, a dit Luc Petit, le maire de Nort, qui part.",
        "Luc Petit, le maire de Nort, a dit que le quai sera fermé.",
        "Lundi, Luc Petit, le maire de Nort a dit que le quai sera fermé.",  # only a comma is missing
        "Reçue par Luc Petit, le maire de Nort, la ministre a dit que le quai sera fermé.",
    ],
)
def test_a_noun_without_a_verb_is_the_one_named_before_it(sentence: str) -> None:
    actors = tidy_tables(Article.from_text(sentence)).actors
    assert actors.role[actors.name == "Luc Petit"].tolist() == ["maire de Nort"]


@pytest.mark.parametrize("said", ["La ville marche mal", "Le quai ferme", "Le quai fermera en mars", "Le port manque de bras"])
@pytest.mark.parametrize(
    "told", ["le maire de Nort", "l'ancien premier adjoint", "la présidente du port", "une élue de Nort", "maire de Nort"]
)
def test_what_tells_of_a_source_is_not_said(said: str, told: str) -> None:
    statements = tidy_tables(Article.from_text(f"{said}, selon Dominique Rey, {told}.")).statements
    assert statements[["text", "speaker"]].to_numpy().tolist() == [[said, "Dominique Rey"]]
