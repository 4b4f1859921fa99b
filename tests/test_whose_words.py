"""Whose words a document holds, whose office it is, who leads what: the author, the leader, the one of that place."""

from __future__ import annotations

import pytest

from helpers import Article, tidy_tables

SPEAKERS = [
    # whoever gave a document, wherever the text tells who
    ("Selon les renseignements confiés par une source au Parisien, les travaux dureront un an.", ["une source"]),
    ("Selon les informations que le procureur a confiées à l'AFP, les enquêteurs ont retrouvé deux armes.",
     ["le procureur"]),
    ("D'après les chiffres que le ministère a communiqués mardi, le chômage a baissé.", ["le ministère"]),
    ("Selon des éléments transmis par le rectorat à la presse, douze classes fermeront.", ["le rectorat"]),
    ("D'après un document remis par Paul Durand aux élus, le pont coûtera cher.", ["Paul Durand"]),
    ("Selon les confidences qu'elle a faites à ses amies, Anne Durand voulait partir.", ["Anne Durand"]),
    ("Selon les informations que l'opposition conteste, le pont est vieux.",
     ["les informations que l'opposition conteste"]),
    ("Selon un enregistrement obtenu par Horizon, le maire savait que le pont était fissuré.",
     ["un enregistrement obtenu par Horizon"]),
    # whoever publishes one, not whoever gets one
    ("Le ministère publie un communiqué qui « condamne avec fermeté les violences de dimanche ».", ["Le ministère"]),
    ("Le 7 avril, le gouvernement japonais a publié un communiqué qui dénonce « une provocation inacceptable ».",
     ["le gouvernement japonais"]),
    ("Le Monde a révélé hier matin des informations selon lesquelles le sénateur aurait employé sa femme.", ["Le Monde"]),
    ("Le maire a reçu une lettre qui dénonce « une gestion vraiment opaque ».", ["une lettre"]),
    ("Une lettre signée de Paul Durand affirme que l'usine fermera.", ["Paul Durand"]),
    ("Un message posté par l'association Terre Libre dénonce « un scandale sanitaire majeur ».", ["Terre Libre"]),
    ("Un rapport de la Cour des comptes estime que la ligne perd dix millions.", ["Un rapport de la Cour des comptes"]),
    ("Sur la page Facebook officielle du club, on pouvait lire : « Merci à tous nos supporters. »", ["le club"]),
    ("Sur le compte Twitter de Paul Durand, on pouvait lire mardi : « Je quitte la vie politique. »", ["Paul Durand"]),
    # who carried out a study is told; who made it without a name, or printed it, is not
    ("Selon une enquête menée par Terre Libre auprès des maires, l'eau manque.", ["Terre Libre"]),
    ("Un sondage réalisé par l'Ipsos pour le ministère révèle que le pays doute.", ["Ipsos"]),
    ("L'ONG Terre Libre alerte. Selon une étude conduite hier par cette ONG, l'eau manque.", ["Terre Libre"]),
    ("Une étude menée par des chercheurs révèle que l'eau manque.", ["Une étude menée par des chercheurs"]),
    # a relation is not the one whose relative it is; the same relation, told again, is
    ("L'écrivain Paul Rey est mort. « Il dormait », a dit son fils Luc. « C'est dur », a dit le fils de l'écrivain.",
     ["Luc", "Luc"]),
    ("Le fils de l'écrivain a pleuré. Paul Rey, écrivain, est mort. « Je suis royaliste », disait l'écrivain.",
     ["Paul Rey"]),
    # a title before an office
    ("La maire de Nort, Anne Durand, est là. « Tout va bien », dit Mme le maire. Elle ajoute que le pont tiendra.",
     ["Anne Durand"] * 2),
    ("Le préfet, Luc Petit, est là. Selon M. le préfet, le pont tiendra.", ["Luc Petit"]),
    # who spoke by a letter, or a release, speaks by it again
    ("Dans une lettre aux parents, la directrice indique que l'école fermera. La lettre précise que c'est en juin.",
     ["la directrice"] * 2),
    ("Le parc animalier de Sainte-Croix a annoncé la naissance de deux ours dans un communiqué. « Les petits vont bien », "
     "précise le communiqué.", ["Le parc animalier de Sainte-Croix"]),
    # who leads a body is its president, its coordinator, its head; not that of another
    ("La nouvelle équipe du mouvement, conduite par Me Guy Morel, a été élue. Le coordonnateur du mouvement a dit que la "
     "lutte continue. « Nous avons appris », a-t-il dit.", ["Guy Morel"] * 2),
    ("L'association Terre Libre, que préside Luc Petit, a réuni ses membres. Selon le président de l'association, les dons "
     "ont doublé.", ["Luc Petit"]),
    ("À la tête de la coopérative depuis 2012, Paul Rey est là. Le directeur de la coopérative dit que tout va bien.",
     ["Paul Rey"]),
    ("Le collectif a élu un bureau avec à sa tête Luc Petit. Le président du collectif a promis que rien ne changerait.",
     ["Luc Petit"]),
    ("Ali Sow, directeur général d'Arkos, est là. L'entreprise va couvrir tout le pays, selon son premier responsable.",
     ["Ali Sow"]),
    ("La société Arkos, dirigée par Paul Rey, a fermé. Le directeur de l'hôpital estime que les malades vont bien.",
     ["Le directeur de l'hôpital"]),
    ("La voiture conduite par Paul Rey, un riverain, est neuve. Le président du club a dit que la course est finie.",
     ["Le président du club"]),
    ("Luc Petit, président du club de Nort, a souri. Le président du club de Vic a dit que l'arbitre a eu tort.",
     ["Le président du club de Vic"]),
    ("Le ministre de la Sécurité, représenté par son conseiller, Luc Petit, a salué le projet. Le représentant du ministre "
     "a dit que l'État aiderait.", ["Luc Petit"]),
    ("Représentant le ministre de la Santé, Anne Durand est là. La représentante du ministre a dit que tout va bien.",
     ["Anne Durand"]),
    # a seat tells as little of an elected person as the office alone; not of one who holds another, or has a trade
    ("Anne Durand est inquiète. « On recule », confie la députée de Moselle.", ["Anne Durand"]),
    ("Anne Durand, chirurgienne, est inquiète. « On recule », confie la députée de Moselle.", ["la députée de Moselle"]),
    ("Paul Rey, sénateur du Rhône, est venu. « On recule », confie le député de Moselle.", ["le député de Moselle"]),
    # only a person says je; a document that is only cited is nobody; a pronoun before its person
    ("Le Monde révèle l'affaire. Le maire aurait menti à ses élus. « J'ai toujours dit la vérité », a-t-il répondu.",
     ["Le maire"]),
    ("L'explosion a fait sept morts d'après un bilan provisoire. Le préfet Luc Petit est venu. « Nous avons eu peur », "
     "a-t-il conclu.", ["un bilan provisoire", "Luc Petit"]),
    ("Il a été reconnu coupable, rapporte le site Horizon. « Je ne peux pas résister », a-t-il affirmé.\n\n"
     "Le pompier a été placé en garde à vue lundi.", ["Horizon", "Le pompier"]),
    ("Elle a été arrêtée lundi, selon Le Monde. « Je n'ai rien fait », a-t-elle dit.\n\nAnne Durand vit à Nort.",
     ["Le Monde", "Anne Durand"]),
    ("Le rapport accable la ville. Il dénonce « une gestion très opaque » des marchés.", ["Le rapport"]),
    # whose lawyer: only where that is a name, and plain
    ("Le pompier a été jugé lundi. Son avocate indique qu'il n'est pas dangereux. « Il regrette », dit-elle.",
     ["Son avocate"] * 2),
    ("Paul Rey a été jugé lundi. Son avocate indique qu'il n'est pas dangereux.", ["Son avocate (Paul Rey)"]),
    ("Paul Rey et Luc Petit ont été jugés. Son avocate indique qu'il n'est pas dangereux.", ["Son avocate"]),
    # a clause, then another one's words
    ("Selon la CGT, la grève est « un succès total » et Paul Rey, secrétaire du syndicat, affirme que « rien ne changera »."
     , ["CGT", "Paul Rey"]),
    ("Selon la CGT, la grève est finie et le préfet affirme que rien ne changera.", ["CGT", "le préfet"]),
    ("La CGT est partie et FO et la CFDT affirment que le pont est vieux.", ["FO et CFDT"]),
    # what anybody may be called for what they did; how it stands with an office; an office too well known to be told
    ("Le plongeur Paul Rey a souffert à l'école. Il l'a dit à la radio. Le triple champion du monde a affirmé que tout va "
     "mieux.", ["Paul Rey"]),
    ("Le dentiste Paul Rey est là. Le champion du monde Luc Petit est venu. Le champion a dit que tout va bien.",
     ["Luc Petit"]),
    ("Alexandre Lou, le président de la Biélorussie, a prêté serment. « Nous avons défendu nos valeurs », a dit le "
     "président réélu.", ["Alexandre Lou"]),
    ("La directrice de l'école, Anne Durand, est là. « Tout va bien », a dit la directrice adjointe.",
     ["la directrice adjointe"]),
    ("Ce jeudi, le roi Mwati III a renommé le pays. Le monarque a déclaré que le nom est ancien.", ["Mwati III"]),
    ("Ali Tazi a annoncé son retrait. Le président a choisi lundi. « Je quitte cet accord », a-t-il déclaré.",
     ["Ali Tazi"]),
    ("Paul Rey a été tué lundi. Le procureur a dit que l'enquête continue.", ["Le procureur"]),
    # a body speaks of itself by its name
    ("Arkos a publié un communiqué. « Arkos a pris connaissance de cette plainte », indique l'entreprise.", ["Arkos"]),
    # one of a list is not il; a new paragraph about somebody else; those who feel something are in view
    ("Jack Ross veut gagner. Dick Adam, David Moyes et Paulo Canio sont ses prédécesseurs. « Je veux gagner », a-t-il dit.",
     ["Jack Ross"]),
    ("Joan Puig, mécanicien, filme la foule. « La tension monte », regrette-t-il.\n\nSamedi, Oriol Jun, un dirigeant, a "
     "annoncé sa candidature. « C'est pour moi le meilleur moyen de lutter », ajoute-t-il.", ["Joan Puig", "Oriol Jun"]),
    ("Les députés ont voté la loi. Cela a provoqué la colère des féministes. Pour elles, la loi est un recul.",
     ["des féministes"]),
    ("Les grévistes ont bloqué la route des pompiers. Ils affirment que la grève continue.", ["Les grévistes"]),
    # whom a quotation calls its speaker's
    ("À la barre, Oumar Sy a reconnu les faits, devant son avocat, Me Simon Rey. « Mon client est malade », a-t-il plaidé.",
     ["Simon Rey"]),
    ("Lucas Morel a été tué lundi. Sa mère, Anne Morel, et sa sœur Léa sont venues. « Mon fils était gentil », dit-elle.",
     ["Anne Morel"]),
    ("Anne Durand a vu sa fille, Léa Durand, partir. « Ma fille est partie sans un mot », a-t-elle raconté.",
     ["Anne Durand"]),
    # a document is nobody's name; who said it, not who tells, also with a function before the name
    ("Selon les documents de la cour, Saip, natif de Nort, a montré une absence totale de remords.",
     ["les documents de la cour"]),
    ("Selon un rapport rendu public samedi, Palin, 29 ans, a été arrêté pour violence.",
     ["un rapport rendu public samedi"]),
    ("Selon BBC News, l'ancien président du Comité, Michael Steele, a déclaré la semaine dernière que la loi est floue.",
     ["Michael Steele"]),
    ("Selon Anne Durand, directrice du port, le quai est vieux.", ["Anne Durand"]),
    # a share of many, a person, whoever is told by a clause, an adverb before a subject
    ("Plus de 60 % des Français disent que la loi est bonne.", ["Plus de 60 % des Français"]),
    ("Selon le sondage, 58 % des électeurs ont affirmé que la sénatrice ne devait pas venir.", ["58 % des électeurs"]),
    ("« C'est un produit de génie », a écrit une personne. Une autre personne a dit : « Tout cela est amusant. »",
     ["une personne", "Une autre personne"]),
    ("« Nous sommes prêts », a assuré celui qui dirige le club depuis dix ans.",
     ["celui qui dirige le club depuis dix ans"]),
    ("Paul Rey a été réélu. « Je suis ému », a lancé celui qui dirige la ville.", ["Paul Rey"]),
    ("« Merci à vous tous », a dit un peu plus tard le maire.", ["le maire"]),
    # who is set apart behind a quotation is not who said it
    ("« Le pont est vieux », a dit Anne Durand.\n\nLe record ? Elle l'écarte d'un geste. « Le chrono ne ment pas, les podiums "
     "si. » Petit, lui, se montre moins patient.\n\n« Il faut un record », dit Luc Petit.",
     ["Anne Durand", "Anne Durand", "Luc Petit"]),
    # the only one whom a text names is its ancien attaquant, be it at the end; a closer word for a body
    ("Pour l'ancien attaquant de Nort, le football est beau. « J'étais pauvre », a-t-il expliqué. L'enfant de Vic a dit "
     "qu'il a souffert. Samuel Toto a conclu que le pays est riche.", ["Samuel Toto"] * 4),
    ("« Le patient va mieux », a indiqué l'établissement hospitalier. « Il sortira lundi », a ajouté l'hôpital berlinois.",
     ["l'hôpital berlinois"] * 2),
    ("Le conseil a voté une résolution considérant la ville comme libre. Ce texte affirme que la ville est belle.",
     ["une résolution"]),
    ("Un homme a volé. Selon le document de la cour, il est parti. Selon les documents de la cour, il est revenu.",
     ["le document de la cour", "les documents de la cour"]),
    # a body that a person's function names is not who is meant; a body that a quotation speaks of says nothing
    ("C'est le cas de Jean Obame, agent de l'institut des statistiques du Gabon. Pour lui, la formation est utile.",
     ["Jean Obame"]),
    ("L'hydrologue Luc Petit, directeur de recherche, est là. « Oui », dit-il. Faut-il partir ? « Il faut oser », répond le "
     "directeur de recherche.", ["Luc Petit"] * 2),
    # a paper prints letters; a network is where somebody writes; who leads a delegation; whom the article is about
    ("Le Monde publie une lettre qui affirme que le ministre savait tout.", ["une lettre"]),
    ("Paul Rey change de nom. Pour l'annoncer sur Twitter samedi, il a écrit : « Je ne suis plus Paul. »", ["Paul Rey"]),
    ("Paul Rey, coureur, a fini deuxième. « Je suis heureux », a dit le vainqueur de l'étape.",
     ["le vainqueur de l'étape"]),
    ("Paul Rey a marqué. Anne Durand a arrêté un tir. Le président est content. « On a gagné », dit-il.",
     ["Le président"]),
    # who holds an office is not its former holder
    ("Luc Petit, le nouveau président, remplace Paul Rey, parti en juin. « Je suis triste », a dit l'ancien président.",
     ["Paul Rey"]),
    ("Luc Petit, président de 2002 à 2010, est venu. « Je suis triste », a déclaré l'ancien président.", ["Luc Petit"]),
    ("Le président Paul Rey a reçu l'ancien président Luc Petit. L'ancien président a dit que la loi est bonne.",
     ["Luc Petit"]),
    ("Le ministre Ali Wague a parlé. La CPA accuse Zahi Moha, le chef de la commission. Des accusations que l'ancien "
     "ministre rejette. Il dit que la CPA ment.", ["Zahi Moha"]),
]


@pytest.mark.parametrize(("text", "speakers"), SPEAKERS, ids=[text for text, _ in SPEAKERS])
def test_whose_words(text: str, speakers: list[str]) -> None:
    assert list(tidy_tables(Article.from_text(text)).statements["speaker"]) == speakers
