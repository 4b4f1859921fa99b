"""One body or town with a longer and a shorter name: sentences with the actors that they name."""

from __future__ import annotations

import pytest
from test_names_in_papers import BARE

from helpers.names.find import find_names
from helpers.text.article import Article

ONE = [
    ("Il a comparu devant le tribunal correctionnel de Quimper. Elle est à la barre du tribunal de Quimper.",
     "tribunal correctionnel de Quimper"),
    ("Tribunal de Namur : deux ans\n\nLe tribunal correctionnel de Namur l'a condamné.",
     "tribunal correctionnel de Namur"),
    ("Le tribunal de Vauxmoulin a tranché. Le tribunal administratif de Vauxmoulin a suspendu l'arrêté.",
     "tribunal administratif de Vauxmoulin"),
    ("L'hôpital universitaire de Vauxmoulin recrute. L'hôpital de Vauxmoulin ferme un service.",
     "hôpital universitaire de Vauxmoulin"),
    ("La crèche Les Petits Loups ferme. L'ASBL Les Petits Loups a parlé.", "crèche Les Petits Loups"),
    ("Le FC Fleury a gagné. Fleury mène. Le match de Fleury.", "FC Fleury"),
    ("Cournon s'éveille. À Cournon-d'Auvergne, on vote. Il vit à Cournon.", "Cournon-d'Auvergne"),
    ("La métropole de Rennes paiera. Rennes Métropole a signé.", "métropole de Rennes"),
    ("Grenoble Métropole a signé. Les élus de la métropole de Grenoble votent.", "métropole de Grenoble"),
    ("La métropole de Nancy dit non. Le budget de Nancy Métropole a baissé.", "métropole de Nancy"),
    ("Vauxmoulin Métropole a signé. La métropole de Vauxmoulin a dit oui.", "métropole de Vauxmoulin"),
    ("On vote à Nort-Vaux-lès-Ardres. Il vit à Nort-Vaux.", "Nort-Vaux-lès-Ardres"),
]
SEVERAL = [
    ("Le tribunal correctionnel de Quimper a jugé. Le tribunal administratif de Quimper a rejeté. Le tribunal de Quimper "
     "dort.", 3),
    ("Le tribunal judiciaire de Lyon a jugé. Le tribunal de Lille dort.", 2),
    ("La cour administrative d'appel de Lyon a jugé. La cour d'appel de Lyon a jugé.", 2),
    ("L'Université catholique de Lille et l'Université de Lille recrutent.", 2),
    ("Le lycée Jean Monnet ferme. L'association Jean Monnet proteste.", 2),
    ("La Fondation Orange paie. L'opérateur Orange recrute.", 2),
    ("La CGT Renault proteste. Renault recrute.", 2),
    ("On vote à Vauxmoulin-sur-Ourle. On dort à Vauxmoulin-lès-Ardres. Il vit à Vauxmoulin.", 3),
    ("Rennes Métropole a signé. La métropole de Lyon a voté.", 2),
    ("La ville de Rennes paie. Rennes Métropole a signé.", 2),
    ("Il a vu Nort-Vaux-lès-Ardres. Il vit à Nort.", 2),
]


@pytest.mark.parametrize(("text", "fullest"), ONE)
def test_a_longer_and_a_shorter_name_are_one_actors(text: str, fullest: str) -> None:
    (actor,) = find_names(Article.from_text(text), BARE).actors
    assert actor.name == fullest


@pytest.mark.parametrize(("text", "number"), SEVERAL)
def test_what_may_be_others_stays_apart(text: str, number: int) -> None:
    assert len(find_names(Article.from_text(text), BARE).actors) == number
