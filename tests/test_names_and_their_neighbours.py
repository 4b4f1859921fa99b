"""Names as the words around them tell them, sentence by sentence, with names that are in no list: `o` an organisation,
`p` a person, `l` a place. Beside each kind stand look-alikes for which the reading would be wrong."""

from __future__ import annotations

import re

import pytest
from test_names_in_papers import marked

from helpers.french.codebook import Codebook
from helpers.names.find import find_names
from helpers.text.article import Article

MARKED = [
    # behind the noun that begins the phrase before a comma
    "Le père, [p:Danut], travaille. La mère, [p:Bojoura], attend. Sa fille aînée, [p:Maïlyz], est là.",
    "Une ONG de défense des libertés, [o:Noybal], a porté plainte. Ce collectif, [o:Bacloval], conteste la dose.",
    "Le principal syndicat de la police, [o:Vexalto], appelle à la grève. Le maire, [p:Danutz], a dit non.",
    "L'avocat de l'épouse de [p:Paul Dumontel], [p:Luc Vestrand], a dit non.",
    "Le préfet de la région, Vauxmoulin, a dit non. Le pays voisin, Vextan, a fermé sa frontière.",
    "Dans cette association, Ximunz, le matin, attend. La présidente de l'association, Zoriz, est partie.",
    # works and products: past an adjective, behind a comma
    "Le navire humanitaire Ocean Vallon est arrivé. Le missile balistique Vexal Baby a frappé.",
    "Elle a un premier album, Eclesial, et un tube, One Mad Vallon, hymne de l'été.",
    "L'un des acteurs du film, [p:Zan Vallor-kin], a souri. Le film français [p:Paul Dumontel] l'a vu.",
    # what a place or a person may stand behind
    "L'équipe de [p:Solofo Vandrianja] a gagné. L'arrivée de [p:Solofo Vandrianja] est prévue.",
    "Les habitants de [l:Vexel Vallon] sont là. Le village de [l:Vexel Vallon] est loin.",
    # titles in small letters; nobody's role
    "La place de monsieur [p:Zadot] est prise. Il a vu madame [p:Vestrand]. Bonjour madame la ministre.",
    "Oui, monsieur. [p:Paul] arrive.",
    # accounts, numbered parts of towns, the town of a story
    "La députée (@Vexalto_off) a répondu à @VexAlto. Le maire du [l:VIIè arrondissement de Paris] est là.",
    "[l:PARIS] Superactive sur le réseau, elle a souri. [l:TOULOUSE] Souvent, il pleut.",
    "Le [o:Conseil des ministres] mi-janvier est reporté. Mi-octobre, il a plu.",
    # a party's letters between a role and a name; a body's word that is a part of a role
    "Le député [o:XYZ] [p:Paul Dumontel] a dit non.",
    "La conseillère municipale [o:UDB] [p:Marie Dumontel] est là. Le député [p:DURAND Michel] aussi.",
    "Le professeur d'Université [p:Paul Dumontel] a souri. L'[o:Université Paul Dumontel] a fermé.",
    # how far a body's name goes
    "La [o:Fondation Roi Baudouin] a dit non. La [o:Banque mondiale] [p:Léa Dumontel] l'a vu.",
    "La [o:Commission Formation et Vie Universitaire] siège. La [o:Commission Justice et Paix] aussi.",
    "Le président [p:Mamadou Dumontel] du [o:Cored] a dit non. Le [o:Conseil de la presse] ([o:Cored]) est là.",
    "La [o:caisse de retraite des mines] ([o:Carmol]) paie. La [o:Carmol] se tait. La rivière (en crue) monte.",
    "L'[o:Alliance écologique et sociale] a dit non. Le [o:Conseil économique et social européen] siège.",
    "Le [o:Parlement européen] et plusieurs États, l'[o:Assemblée nationale] et le [o:Sénat] siègent.",
    "La victoire du [o:Racing] est belle. Elle est à la tête de [o:Sumel]. Le [o:Cadre permanent de concertation] siège.",
    "Cadre chez [o:Vexal], [p:Paul Dumontel] a souri. Le cadre de la loi est strict.",
    "Il va à [l:la Mecque] et à [l:la Courneuve], puis au [l:Havre]. La défense du siège de la Défense est dure.",
    # laws and treaties
    "Le Digital Services Act (DSA) oblige. Le DSA est dur. L'AI Act aussi.",
    "Le traité sur la non-prolifération (TNP) est mort. Le TNP ne sert plus.",
    # what papers say; marks with an article before them
    "« Non », rapporte [o:Le Lab]. « Non », lance [p:Le Vantec]. « Oui », selon [o:The Vallon].",
    "Le « Deep Vexal Composer » joue. La fermeture du « [o:Vexal Club] » est prévue.",
    # the network of one letter
    "Sur [o:X], il écrit. [o:X] est à [p:Elon Musk], écrit-il. Le rayon X est fort. Le réseau social [o:X] aussi.",
    "Le rayon X est fort. X est né sous X.",
    "« Il faut partir », dit [p:Hemol]. « Oui », se réjouit [p:Hemox]. « Non », lui répond [p:Hemoz].",
    "« Il faut partir », indique [o:Hemol]. « Oui », écrit [p:Jeanne]. Il publie Vexal.",
    "Le président, en larmes, a félicité Hemol. Le livre, écrit par Hemol, est beau.",
    # a word of no list that speaks; who comes from somewhere
    "« Non », a ajouté la [o:Prifal]. La [o:Fédafoot] promet des poursuites. L'Audois a souri.",
    "Il a parlé du Vexannetais [p:Bernard Dumontel]. Le maire de [l:Vauxmoulin] [p:Paul Dumontel] est là.",
    "Un Cane Vexal a mordu. Le patron [l:France] [p:Paul Dumontel] est parti.",
    # trades and bodies that announce a name
    "Son essai (éd. [o:Vallard]) est paru. Le groupement [o:Vexalto] et la tonnellerie [o:Vexalto] recrutent.",
    "L'hôtelier [p:Vexel] est ruiné. La direction de la Santé paie.",
    # initials of people, as reports from a court give them
    "[p:AMS], 34 ans, a fait appel. Le tribunal a condamné [p:AMS]. Le prévenu [p:PK] a nié, puis [p:PK] a ri.",
    "[p:A. B.] a nié. Selon [p:C.D.], il est coupable. L'avocat d'[p:A. B.] a plaidé. « Non », a dit [p:E. F.] hier.",
    "[p:AMS] a cédé un terrain à [p:PK] et à ses amis. Le prévenu a nié. [p:AD] et [p:FBH] ont payé.",
    "[o:AMS] a cédé un terrain à [o:PK] et à ses amis. La [o:XYZ] et [o:XYW] ont payé.",
    "La [o:XYZ] et la société [o:XYW] ont vendu un terrain. Le prévenu a nié. [o:XYZ] a payé.",
    "Les J.O. ont commencé. Le marché U.S. recule. La [o:XYZ], née en 1995, a fermé. La justice accuse [o:XYW].",
    # spellings with and without a hyphen
    "Le collectif [o:Vexal Check] le dit. Il travaille pour [o:Vexal-Check].",
]


@pytest.mark.parametrize(("text", "genders"), [
    ("La plaignante A. B. a nié. Le prévenu C.D. aussi.", {"A. B.": "f", "C.D.": "m"}),
    ("AMS, née en 1990, a nié. Le nommé O.T. est en fuite. La victime K. L. pleure.",
     {"AMS": "f", "O.T.": "m", "K. L.": None}),
    ("La place de monsieur Zadot est prise. Le père, Danut, attend.", {"Zadot": "m", "Danut": "m"}),
])
def test_gender_of_who_is_told_by_a_neighbour(text: str, genders: dict[str, str | None]) -> None:
    actors = find_names(Article.from_text(text), Codebook.default()).actors
    assert {actor.name: actor.gender for actor in actors if actor.kind == "person"} == genders


@pytest.mark.parametrize("sentence", MARKED)
def test_names_of_a_sentence(sentence: str) -> None:
    assert marked(re.sub(r"\[[polg]:([^\]]+)\]", r"\1", sentence)) == sentence


@pytest.mark.parametrize(("text", "role"), [
    ("Paul Dumontel, consultant pour Canal+, est là.", "consultant"),
    ("Un paysan de Lucerne nommé Paul Dumontel est venu.", "paysan de Lucerne"),
    ("Le patron du parti, Paul Dumontel, est là.", "patron du parti"),
    ("Le PDG de l'entreprise, Paul Dumontel, est là.", "PDG de l'entreprise"),
    ("Paul Dumontel, agronome travaillant pour Canal+, est là.", "agronome"),
    ("Le journal met en garde Paul Dumontel.", None),
])
def test_a_role_ends_before_what_leads_on_to_a_body(text: str, role: str | None) -> None:
    actors = find_names(Article.from_text(text), Codebook.default()).actors
    assert [actor.role for actor in actors if actor.kind == "person"] == [role]
