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
    "La [o:CGT] 79 et la [o:Confédération paysanne] 35 protestent, l'[o:UFC-Que Choisir] 44 attaque.",
    "L'[o:Ordre des avocats du Val-d'Oise] et le [o:conseil de l'ordre des médecins de Paris] protestent.",
    "Le rachat de [o:Cora] est prévu. La patronne de [p:Nathalie] est partie.",
    # events, works and ships are no actors
    "En Premier League, [o:Arsenal] gagne. La Ligue des champions revient, le Giro aussi.",
    "Le film a reçu l'Étalon d'or de Yennenga au Fespaco.",
    "Le film Les Filles d'Olfa, de [p:Kaouther Ben Hania], est primé.",
    "Dans Le Comte de Monte-Cristo, [p:Pierre Niney] incarne [p:Edmond Dantès].",
    "Le roman d'[p:Annie Ernaux], Les Années, sera adapté.",
    "Dans ce film, [p:Marion Cotillard] joue. Le film de [p:Resnais] est beau.",
    "L'auteur accuse [o:Les Verts].",
    "Leur bateau, le Petit Prince, est vendu. Le chalutier Bugaled Breizh a coulé.",
    "En bateau, le [o:Conseil régional] part.",
    # names that go on in lower case behind the noun that announces them
    "Le collectif [o:Bassines non merci] appelle à manifester.",
    "Les membres du collectif [o:Riverains en colère] ont déposé un recours.",
    "L'association [o:La Parole libérée], présidée par [p:François Devaux], attend.",
    "Le collectif [o:Stop aux bassines] et la plateforme [o:Non au transfert] protestent.",
    "Le comité [o:Justice et vérité] marche, la revue [o:Hygiènes hospitalières] paraît.",
    "Le [o:conseil municipal de Romans] vote. Le groupe [o:Romans en commun] s'oppose.",
    "Le collectif [o:Alternatives] en [l:Bretagne] proteste. L'association [o:Espoir] a porté plainte.",
    "Le collectif [o:Espoir] en réunion. [o:Espoir] proteste.",
    "Le journal [o:Libération] en parle, la chaîne [o:Planète] diffuse le film.",
    "Le président de la République ait annoncé.",
    "Au [o:musée Fabre], au [o:théâtre des Quinconces] et à la [l:salle Ravel], on attend.",
    # family names
    "Le Médiateur du [l:Faso], [p:Fatimata Sanou/Touré], a reçu Mme [p:Kabré/Kaboré Aïssata].",
    "Photo : [p:Paul Rey]/[o:AFP]. [p:Paul Rey]/[p:Anne Lu].",
    "Le Néerlandais [p:van der Poel] attaque. Le ministre [p:van Damme] dit non.",
    "Le SG du syndicat [o:SYNATIC] est là.",
    "L'association [o:Eau et rivières de Bretagne] agit.",
    "Le collectif [o:Nous toutes] recense les cas, le [o:Collectif inter-urgences] soutient.",
    "Le [o:Balai citoyen], de [p:Smockey] et [p:Sams'K Le Jah], appelle au calme.",
    "Il a plu à [l:Paris], à [l:Lyon] et les Bleus ont perdu. La pluie de [l:Paris], de [l:Nort] et de [l:Vauxmoulin].",
    "Le vaccin de [o:Bavarian Nordic] manque. Le baril de Brent recule, le Dow Jones aussi.",
    "Son mari, [p:Thomas], tient la caisse.",
    "Les combats ont repris à [l:Sake]. L'asbl [o:Les Petits Riens] et l'intercommunale [o:Resa] recrutent.",
    "La Ville et le Canton de [l:Vaud] se partagent la facture. L'avion vient de [l:Canton].",
    "La ministre [p:Néné Fatoumata Tall] a salué.",
    "Le [o:Mouvement Martin Luther King] ([o:MMLK]) proteste. Le [o:Centre Georges Pompidou] ferme.",
    "Le Président du Conseil [p:Moussa Traoré] a dit non.",
    "L'[o:Anadeb] finance douze pistes. L'Ukrainien gagne.",
    "Les communes de [l:Parakou], [l:N'Dali] et [l:Bembèrèkè] sont touchées.",
    "Le [o:Programme national de lutte contre les maladies transmissibles] ([o:Pnlmt]) agit.",
    "Les Petites et moyennes entreprises (PME) recrutent. [o:Ansar Eddine] attaque.",
    "Il a reçu la Croix de guerre. On l'a lu dans la Croix de [l:Paris], les [o:Verts] de [l:Lyon] aussi.",
    "Le député a écrit à [o:Bercy].", "Les rappeurs chanteront à [l:Bercy].",
    "La [o:Ligue contre le cancer] et [o:Europa Donna] applaudissent. [p:Vexane] applaudit.",
    "La [o:CGT] 20 000 adhérents. Une Peugeot 308.",
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
    ("L'ex-gouverneur de la Banque du Canada Mark Carney part.", ["ex-gouverneur"]),
    ("Le capitaine Ibrahim Traoré, président du Faso, a souri.", ["président du Faso"]),
    ("Nort a élu Mme Florence Darbre. Le maire élu Paul Rey sourit.", [None, "maire élu"]),
    ("Le général Paul Rey, le préfet et le maire sont là.", ["général"]),
    ("Le caporal-chef Hugo Blanc et le Dasen, Guylène Esnault.", ["caporal-chef", "Dasen"]),
    ("« C'est un bel outil », juge Marie-Lyne Vagner, maire.", ["maire"]),
    ("Paul Rey, expert auprès de la cour d'appel de Lille, sourit.", ["expert"]),
    ("La Région Occitanie, propriétaire du port, paie. Anne Rey, propriétaire du bar, rit.", ["propriétaire du bar"]),
    ("Claire Vestrand : Notre présidente, Nadia Rey, a parlé.", [None, "présidente"]),
    ("Claire Vestrand, maire, et notre entraîneure, Ana Silva, sourient.", ["maire", "entraîneure"]),
    ("Le juge Paul Rey et Mme Anne Lu, juge, sont là.", ["juge", "juge"]),
]


@pytest.mark.parametrize("sentence", MARKED)
def test_names_of_a_sentence(sentence: str) -> None:
    assert marked(re.sub(r"\[[polg]:([^\]]+)\]", r"\1", sentence)) == sentence


@pytest.mark.parametrize(("text", "roles"), ROLES)
def test_the_function_beside_a_name(text: str, roles: list[str | None]) -> None:
    actors = find_names(Article.from_text(text), BARE).actors
    assert [actor.role for actor in actors if actor.kind == "person"] == roles


BODIES = [
    ("La Fédération de la santé (FDS) dénonce un projet. Sa présidente, Julie Bouchard, proteste.", "Fédération de la santé"),
    ("L'association Aunis Domicile existe. L'association, elle, attend, dit sa directrice, Valérie Roy.", "Aunis Domicile"),
    ("Le collectif Naître ici a gagné son procès. Son porte-parole, Luc Bon, sourit.", "Naître ici"),
    ("La Banque centrale européenne a relevé ses taux. Anne Lu, sa présidente, attend.", "Banque centrale européenne"),
    ("Le maire a visité Renault. Son adjoint, Paul Lu, aussi.", None),
    ("Paul Rey a reçu la CGT. Sa conseillère, Anne Lu, était là.", None),
]


@pytest.mark.parametrize(("text", "body"), BODIES)
def test_the_body_of_a_function_that_is_said_to_be_its(text: str, body: str | None) -> None:
    actors = find_names(Article.from_text(text), BARE).actors
    *_, holder = (actor for actor in actors if actor.kind == "person")
    assert (actors[holder.organisation].name if holder.organisation is not None else None) == body


@pytest.mark.parametrize(("text", "people"), [
    ("La ministre Ana Pastor García est à Séville. Pastor a dit oui.", ["Ana Pastor García"]),
    ("Paul Henri Rey est venu. Henri a souri.", ["Paul Henri Rey", "Henri"]),
    ("Carlos Lopes Pereira et Nuno Lopes sont là. Lopes a marqué.", ["Carlos Lopes Pereira", "Nuno Lopes"]),
    ("La commissaire Zoungrana Natacha est là. Natacha Zoungrana sourit.", ["Zoungrana Natacha"]),
    ("Alpha Barry a parlé. Moussa Barry aussi. Barry a souri.", ["Alpha Barry", "Moussa Barry"]),
])
def test_one_of_two_family_names_stands_for_somebody(text: str, people: list[str]) -> None:
    actors = find_names(Article.from_text(text), BARE).actors
    assert [actor.name for actor in actors if actor.kind == "person"] == people


@pytest.mark.parametrize(("text", "gender"), [
    ("Le préfet Emmanuelle Dubée l'interdit.", "f"),
    ("Le préfet Ans Persoons l'interdit.", None),
    ("Le professeur Anne-Marie Rey l'interdit.", "f"),
    ("Son mari, Thomas, tient la caisse.", "m"),
    ("Ilham Aliev a gagné. M. Aliev attend.", "m"),
])
def test_a_mans_form_of_a_function_beside_a_womans_first_name(text: str, gender: str | None) -> None:
    assert find_names(Article.from_text(text), BARE).actors[0].gender == gender


@pytest.mark.parametrize(("text", "gender", "country"), [
    ("Le Portugais Rui Da Costa mène.", "m", "PT"),
    ("L'Espagnole Ona Batlle a marqué.", "f", "ES"),
    ("Le Suisse Claude Rey perd.", "m", "CH"),
    ("Les Belges Claude Rey et Anne Lu perdent.", None, None),
])
def test_a_nationality_before_a_name(text: str, gender: str | None, country: str | None) -> None:
    actor = find_names(Article.from_text(text), BARE).actors[0]
    assert (actor.gender, actor.country) == (gender, country)


def test_two_family_names_with_a_slash_are_one_womans() -> None:
    text = "La Médiatrice, Fatimata Sanou/Touré, reçoit. Mme Sanou sourit. Mme Touré aussi."
    assert [actor.name for actor in find_names(Article.from_text(text), BARE).actors] == ["Fatimata Sanou/Touré"]


@pytest.mark.parametrize(("text", "countries"), [
    ("À Ouagadougou, la présidente du CNDH a été reçue.", {"Ouagadougou": "BF", "CNDH": None}),
    ("À Rabat, le CNDH a publié son rapport.", {"Rabat": "MA", "CNDH": "MA"}),
    ("À Berne, l'Inserm publie avec des chercheurs français.", {"Berne": "CH", "Inserm": "FR"}),
    ("Le CNDH a publié son rapport.", {"CNDH": "MA"}),
])
def test_an_acronym_is_of_a_country_that_the_article_speaks_of(text: str, countries: dict[str, str | None]) -> None:
    assert {actor.name: actor.country for actor in find_names(Article.from_text(text), BARE).actors} == countries


def test_a_name_is_shown_as_it_is_written_in_small_letters() -> None:
    text = "NIGEL FARAGE (Ukip) s'en prend à Londres. Nigel Farage a parlé lundi."
    assert [actor.name for actor in find_names(Article.from_text(text), BARE).actors if actor.kind == "person"] == [
        "Nigel Farage",
    ]


@pytest.mark.parametrize(("text", "country"), [
    ("Le maire de Laval et la mairesse de Montréal se sont vus.", "CA"),
    ("Le ministre québécois est passé à Laval.", "CA"),
    ("Laval attend Rennes.", "FR"),
    ("Laval attend.", "FR"),
    ("Le ministre québécois est passé à Laval, puis à Rennes.", "FR"),
    ("À Valence, le gouvernement espagnol envoie l'armée. Madrid suit.", "ES"),
])
def test_a_town_is_of_a_country_that_the_article_speaks_of(text: str, country: str) -> None:
    towns = {actor.name: actor.country for actor in find_names(Article.from_text(text), BARE).actors}
    assert next(towns[name] for name in ("Laval", "Valence") if name in towns) == country
