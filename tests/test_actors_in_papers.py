"""Who and what a paper's text names: initials in brackets, functions and titles beside a name, what is no actor."""

from __future__ import annotations

import re

import pytest
from test_names_in_papers import BARE, marked

from helpers.names.find import find_names
from helpers.text.article import Article

MARKED = [
    # what the initials in a bracket spell, and what is no actor though it has initials
    "Le parti [o:Générations et peuples solidaires] ([o:GPS]) rentre. Les cadres du [o:GPS] se cachent.",
    "Le Brevet d'études du premier cycle (BEPC) débute jeudi. Le BEPC attire les candidats.",
    "La Maladie à virus Ebola (MVE) recule. La MVE a tué.",
    "Les objectifs de développement durable (ODD) sont loin. Les ODD datent de 2015.",
    "Le Schéma de cohérence territoriale (SCoT) est voté.",
    "L'Aide publique au développement (APD) recule.",
    "La [o:Coordination des comités de veille] ([o:CCV]) menace. La [o:CCV] se retire.",
    "Le [g:Plan national de relance économique] ([g:PNRE]) guide l'action. Le [g:PNRE] coûte cher.",
    # no organisations, no people
    "La subvention est de 20 000 F CFA.",
    "La [o:Région Normandie] et l'État ont contribué.",
    "Une équipe du [o:CHU Mustapha-Pacha] est venue.",
    "Le directeur assure que Keroman tiendra.",
    "À [l:Fourvière], le recteur parle d'apaisement.",
    "Selon lui, La [l:Chine] a menti.",
    # what a body is of is nobody's function
    "L'organisation de producteurs [o:Les Pêcheurs de Bretagne] demande un plan.",
    "L'association de parents d'élèves [o:Les P'tits Loups] a offert un goûter.",
    "[o:Dacia], filiale de [o:Renault], recrute.",
    # titles
    "L'étude est signée par la Pre [p:Claire Bertschy] et le Prof [p:Luc Rey].",
    "L'Ingénieur [p:Koanda] a répondu à l'Artiste [p:Floby].",
    "Le mensuel l'[o:Artiste Magazine] paraît.",
    # buildings: who governs there, and where one plays
    "Reçu à l'[o:Élysée], il part. L'[o:Élysée] a confirmé.",
    "La porte-parole du [o:Quai d'Orsay] se tait.",
    "Selon [o:Bercy], la croissance faiblit.",
    "Le concert à [l:Bercy] est complet, et il visite l'[l:Élysée].",
    "Au [l:stade Marcel-Michelin], au [l:vélodrome de Grenchen] et au [l:Parc des Princes], on attend.",
    "Le [l:Stade Auguste-Delaune] est plein, le [o:Stade Plouzanéen] a gagné.",
    # a department's number
    "La [o:CGT 79] et la [o:Confédération paysanne 35] protestent, l'[o:UFC-Que Choisir 44] attaque.",
    "La [o:Fédération des chasseurs 35] est là.",
    "La [o:CGT] 20 000 adhérents. La [o:CGT] 30 délégués. Une Peugeot 308.",
]

ROLES = [
    ("La secrétaire d'État Ans Persoons a visité le site.", ["secrétaire d'État"]),
    ("Le ministre d'État Paul Rey était absent.", ["ministre d'État"]),
    ("La présidente de la 15e chambre, Évelyne Marin, a lu le jugement.", ["présidente de la 15e chambre"]),
    ("Le Directeur général (DG) du commerce, Seydou Ilboudo, a présidé.", ["Directeur général du commerce"]),
    ("Le maire (PS) de Lille, Paul Durieux, était là.", ["maire de Lille"]),
    ("Anne Petit, maire (LR) de Nort et sénatrice, a dit non.", ["maire de Nort et sénatrice"]),
    ("Le sénateur (UDI) Hervé Maurey était là.", ["sénateur"]),
    ("Le chef d'état-major des armées, le général Thierry Burkhard, a salué.", ["chef d'état-major des armées"]),
    ("La directrice du CHU, la professeure Anne Rey, a démissionné.", ["directrice"]),
    ("Étaient présents le préfet, le général Jean Blanc, et le maire.", ["général"]),
    ("Le Colonel Zerbo a ri, le Dr Kéré aussi.", ["Colonel", None]),
    ("L'ex-gouverneur de la Banque du Canada Mark Carney part.", ["ex-gouverneur"]),
    ("« C'est un bel outil », juge Marie-Lyne Vagner, maire.", ["maire"]),
    ("Le juge Paul Rey et Mme Anne Lu, juge, sont là.", ["juge", "juge"]),
]


@pytest.mark.parametrize("sentence", MARKED)
def test_names_of_a_sentence(sentence: str) -> None:
    assert marked(re.sub(r"\[[polg]:([^\]]+)\]", r"\1", sentence)) == sentence


@pytest.mark.parametrize(("text", "roles"), ROLES)
def test_the_function_beside_a_name(text: str, roles: list[str | None]) -> None:
    actors = find_names(Article.from_text(text), BARE).actors
    assert [actor.role for actor in actors if actor.kind == "person"] == roles
