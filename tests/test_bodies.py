"""Organisations: how far their names go, by the words that they are made of. Short texts written for each rule."""

from __future__ import annotations

import pytest

from helpers.french.codebook import Codebook
from helpers.names.find import find_names
from helpers.text.article import Article

BARE = Codebook.default().without_actors()

LOCAL = [
    "le [centre hospitalier de Vauxmoulin]", "le [centre hospitalier universitaire de Nantes]",
    "le [centre hospitalier du Mans]", "le [centre de détention de Melun]", "la [maison d'arrêt de Vauxmoulin]",
    "la [chambre de commerce et d'industrie de Lyon]", "la [chambre des métiers et de l'artisanat de l'Isère]",
    "la [communauté de communes du Pays de Gex]", "la [communauté urbaine de Dunkerque]", "la [métropole de Lyon]",
    "le [tribunal pour enfants de Bobigny]", "la [cour d'assises du Rhône]", "le [conseil municipal de Morlaix]",
    "la [brigade de gendarmerie de Vauxmoulin]", "le [commissariat central de Nantes]",
    "l'[office de tourisme de Dinard]", "la [faculté de médecine de Lille]", "la [mission locale de Vitré]",
    "la [zone de police de Charleroi]", "le [SDIS 35]", "la [FDSEA du Finistère]", "l'[ARS Bretagne]",
    "le [CHU de Lille]", "la [Chambre d'agriculture de la Creuse]",
    "le [Centre intégré de santé et de services sociaux de Laval]",
]
BRANCHES = [
    "[Sciences Po Lyon]", "[Microsoft France]", "[France 3 Bretagne]", "[Oxfam France]", "[Greenpeace Belgique]",
    "[Nantes Habitat]", "[Brest Bretagne Handball]",
]
ARTICLES = ["la [Poste]", "les [Écologistes]", "le [Télégramme]", "la [Haute autorité de santé]"]
COMPLEMENTS = [
    "la [Caisse nationale d'assurance maladie]", "l'[Agence nationale des titres sécurisés]",
    "l'[Office central de lutte contre les trafics illicites]", "la [Direction générale de la sécurité intérieure]",
]
ANNOUNCED = [
    "l'américain [Corvex]", "le danois [Vestrup]", "l'assureur [Daltrix]", "le promoteur immobilier [Daltrix]",
    "le brasseur [Daltrix]", "la mutuelle [Daltrix]", "la jeune pousse [Daltrix]", "le syndicat étudiant [Zirko]",
    "le collectif citoyen [Zirko]", "l'association d'aide aux victimes [Zirko]",
    "l'association de défense des animaux [Zirko]", "le cabinet de conseil [Roland Berger]",
    "l'association [Eau et Rivières de Vauxmoulin]", "la maison d'édition [Daltrix]",
]


def names_of(text: str) -> list[tuple[str, str]]:
    names = find_names(Article.from_text(text), BARE)
    return [(text[m.start:m.end], names.actors[m.actor].kind) for m in names.mentions]


def contracted(text: str) -> str:
    return text.replace("de le ", "du ").replace("de les ", "des ")


@pytest.mark.parametrize("written", LOCAL + BRANCHES + ARTICLES + COMPLEMENTS + ANNOUNCED)
@pytest.mark.parametrize("frame", ["Selon {}, rien ne change.", "Un rapport de {} le dit.", "« Non », répond {} lundi."])
def test_whole_name(written: str, frame: str) -> None:
    name = written[written.index("[") + 1:-1]
    text = contracted(frame.format(written).replace("[", "").replace("]", ""))
    assert names_of(text) == [(name, "organisation")]


@pytest.mark.parametrize(("text", "names"), [
    ("Le Syndicat national des infirmiers rappelle son accord.", [("Syndicat national des infirmiers", "organisation")]),
    ("La présidente, Nancy Passé, est là.", [("Nancy Passé", "person")]),
    ("Le cabinet de conseil Roland Berger est là.", [("Roland Berger", "organisation")]),
    ("Le cabinet Dumontel est tombé. Paul Dumontel part.", [("Dumontel", "person"), ("Paul Dumontel", "person")]),
    ("Le cabinet Progexa juge le plan sévère.", [("Progexa", "organisation")]),
    ("Le collectif Naître ici a fait le trajet.", [("Naître ici", "organisation")]),
    ("L'association Vivre ensemble à Vauxmoulin, fondée en mai, attend.", [("Vivre ensemble à Vauxmoulin", "organisation")]),
    ("Le collectif Vivre dit non.", [("Vivre", "organisation")]),
    ("L'association Un toit pour tous attend.", [("Un toit pour tous", "organisation")]),
    ("L'association Le Relais attend.", [("Le Relais", "organisation")]),
    ("Ateliers Zirkec annonce un plan. Anne Zirkec part.", [("Ateliers Zirkec", "organisation"), ("Anne Zirkec", "person")]),
    ("La nageuse de Zirkec, 23 ans, gagne.", [("Zirkec", "place")]),
    ("La mort de Zirkec, 23 ans, émeut.", [("Zirkec", "person")]),
    ("Zirkec, 23 ans, gagne.", [("Zirkec", "person")]),
    ("Le FC Zirkec joue. Zirkec l'a emporté à Lyon.",
     [("FC Zirkec", "organisation"), ("Zirkec", "organisation"), ("Lyon", "place")]),
    ("La commande va à Zirkec Rail Belgium.", [("Zirkec Rail Belgium", "organisation")]),
    ("Elle étudie à l'Université Sultan Moulay Slimane.", [("Université Sultan Moulay Slimane", "organisation")]),
    ("Chocolats Zirkec recrute.", [("Chocolats Zirkec", "organisation")]),
    ("Transports scolaires : Anne Zirkec répond.", [("Anne Zirkec", "person")]),
    ("La Mairie de Vauxmoulin a voté.", [("Mairie de Vauxmoulin", "organisation")]),
    ("La CSC Services publics a signé.", [("CSC Services publics", "organisation")]),
    ("La mairie de Bordeaux et l'hôpital de Guingamp ferment.",
     [("Bordeaux", "place"), ("hôpital de Guingamp", "organisation")]),
    ("Le centre de Bordeaux est vide.", [("Bordeaux", "place")]),
    ("La maison de Paul Dumontel est vide.", [("Paul Dumontel", "person")]),
    ("Dominique Martin attend.", [("Dominique Martin", "person")]),
    ("Le chiffre d'affaires de Verallex recule, le siège d'Altamar ferme.",
     [("Verallex", "organisation"), ("Altamar", "organisation")]),
    ("Le prêt est de 3 milliards (Mds FCFA), soit 200 millions de dirhams (MDH).", []),
    ("Il parle de l'Accord de libre-échange nord-africain (ALENA).",
     [("Accord de libre-échange nord-africain", "programme"), ("ALENA", "programme")]),
    ("Le département verse le RSA, la TVA et 12 M€ (MEUR).", []),
    ("La direction de Verallex recule.", [("Verallex", "organisation")]),
    ("Le Danois Vestrup a gagné.", [("Vestrup", "person")]),
    ("L'éditeur Paul Dumontel est mort. L'éditeur Dumontel avait 80 ans.",
     [("Paul Dumontel", "person"), ("Dumontel", "person")]),
    ("Orange recrute. Le groupe Orange a 100 magasins.", [("Orange", "organisation"), ("Orange", "organisation")]),
    ("La région Bretagne et la fédération Bretagne attendent.", [("Bretagne", "place"), ("Bretagne", "place")]),
])
def test_where_a_name_ends_and_what_it_is(text: str, names: list[tuple[str, str]]) -> None:
    assert names_of(text) == names


@pytest.mark.parametrize("text", [
    "Il vit au Havre.", "Le maire du Havre est là.", "Le Havre attend.", "Le port du Havre est vide.",
    "Elle part pour Le Havre.",
])
def test_a_town_with_an_article(text: str) -> None:
    assert [actor.name for actor in find_names(Article.from_text(text), BARE).actors] == ["Le Havre"]
