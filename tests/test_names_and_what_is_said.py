"""What stands in marks without being said, and clauses that an attribution parts: in square brackets what is found."""

from __future__ import annotations

import pytest
from test_said_in_papers import check
from test_statements import read

from helpers import Article, tidy_tables


@pytest.mark.parametrize("marked", [
    "À ses dires, [« Air Nord Services » a reçu une aide du Danemark].",
    "Selon lui, [« Air Nord Services » a été créé en réponse à cet accord].",
    "Selon la juge, [la tenue du procès dans « La Cité du port » vise à rapprocher les témoins].",
    "Transports : « Air Nord Services », une compagnie nouvelle",
    "Le maire a lancé son initiative : « Assurer à chaque enfant un repas par jour ».",
    "Le thème du congrès : « Vivre et travailler au port »",
    "Selon le maire, « [la ville a reçu une aide du Danemark] ».",
    "« [UNE HONTE POUR LA VILLE] », dit le maire.",
    "Le « roi du port » nie [avoir tué].",
    "Anne Durand : « [Merci à tous à Nort] »",
    "Un « [scandale sans précédent] », dénonce la CGT.",
    "« [Une honte pour nous tous] », a dit le maire.",
    "Le thème du congrès est connu. Le maire prévient : « [Le port ne sera pas vendu]. »",
])
def test_a_name_in_marks_is_not_said(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", [
    "La CGT dénonce un projet « [inutile et très coûteux] ».",
    "Le maire a fustigé un plan « [mal ficelé et dangereux] ».",
    "La sénatrice raille une loi « [écrite sur un coin de table] ».",
    "Anne Durand a salué un film « [d'une grande délicatesse] ».",
    "Luc Petit a critiqué ce parti « [qui a trahi les ouvriers] ».",
    "Le collectif « les mères du port » a manifesté.",
    "L'association a lancé une opération « zéro déchet au lycée ».",
    "Anne Durand a lancé le plan « bien vivre au port ».",
    "Anne Durand préside un groupe intitulé « bien vivre au port ».",
    "Le maire regrette une décision qui va « [plomber les comptes de la ville] ».",
    "Le jury demande un travail objectif qui ne doit pas « [laisser entendre ce qui est faux] ».",
    "Anne Durand critique un maire dont la politique « [conduit la ville dans le mur] ».",
    "Le maire a présenté l'artiste qui a peint « La Nuit du port ».",
])
def test_quoted_words_that_judge_what_may_be_named(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", [
    "Il faut, a martelé le maire, [des moyens pour la police].",
    "Le projet vise, indique la mairie, [à réduire la vitesse].",
    "C'est, déplore la CGT, [un recul historique].",
    "Les dégâts sont, selon le maire, [considérables].",
    "Les peines peuvent aller, selon elle, [jusqu'à dix ans].",
    "Le maire veut, dit-il, [rassurer les habitants].",
    "[Il ne faut pas], prévient la ministre, [baisser la garde].",
    "[Le pont fermera], a dit le maire, en mai.",
    "Elle comprend, détaille le maire, [une piscine].",
    "[La grève continue], a annoncé la CGT, une décision prise lundi.",
    "[Le prix du pain augmente], dénonce Luc Petit, les salaires baissent.",
    "Le message est clair : il faut partir.",
    "[L'enquête se poursuit], a précisé la juge, sous la direction du procureur.",
    "[Le pont est vieux et il faut], estime le maire, [des travaux].",
])
def test_a_verb_parted_from_what_it_needs(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", [
    "Selon, le secrétaire du port, Paul Rey, [la session va permettre d'avancer].",
    "Les pêcheurs souffrent car selon lui, [la vente du poisson pose des problèmes].",
    "A ce jour, et aux dires du chef de chantier, [le pont est à moitié construit].",
    "Du témoignage de son oncle, [le drame s'est produit lundi].",
    "De son avis, [le port n'a plus d'avenir].",
    "A l'écouter, [le port n'a plus d'avenir].",
    "Pour reprendre les mots du maire, « [la ville dort debout] ».",
    "Le maire a fait part de sa crainte que [le pont ne cède].",
    "Anne Durand a exprimé sa conviction que [le pont tiendrait].",
    "Le maire a évoqué les craintes que suscite le projet.",
    "Le maire a signifié qu'[il ne céderait pas].",
    "Cette hausse signifie que le pont ne fermera pas.",
    "Son nom signifie « terre des gens du Nord ».",
    "Foi du commandant Petit, [les bandits n'ont aucune chance].",
    "La bonne foi du maire, élu en mai, est en cause.",
    "Et à Awa Diop d'ajouter que [les femmes sont autonomes].",
    "De l'enquête, il ressort que [le maire a menti].",
    "Pour Luc Petit, par ailleurs parrain de la fête, [l'école est la clé].",
    "Autre regret du maire, « [la digue n'a pas été refaite] ».",
    "[Le pont doit finir en mai], a dit le maire qui a aussi précisé, « [Nous n'avons pas de retard] ».",
    "Le maire est clair : [le pont fermera en mai].",
    "Il est clair que le pont fermera en mai.",
    "La gauche a d'ores et déjà fait savoir qu'[elle voterait contre].",
])
def test_further_ways_to_attribute(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", [
    "[Le pont], a dit Luc Petit, maire de Nort, [fermera en mai].",
    "[Le pont], a dit hier le maire à la radio, [fermera en mai].",
    "[Le projet], a-t-il expliqué lors d'une réunion publique, [coûtera deux millions d'euros].",
    "[Le suspect], a indiqué le procureur de Nort, Paul Rey, lors d'un débat, [a reconnu les faits].",
    "[Une telle décision], déplore Luc Petit, qui dirige le port depuis dix ans, [serait une catastrophe].",
    "L'aide, a assuré le roi dans un discours, sera « [acceptée au cas par cas] ».",
    "[La fête revêt un aspect sacré], a-t-il fait savoir.",
    "[Cent victimes dont une trentaine d'enfants vont être entendues], a précisé la juge.",
    "Le maire, lui, « [ne comprend pas] » et réclame « [une réponse ferme et rapide] ».",
    "[Le pont fermera], a dit Luc Petit, maire de Nort, avant de quitter la salle.",
    "Le député Luc Petit, élu du port, a appelé le ministre à agir.",
    "Son président, Luc Petit, réclame une nouvelle enquête publique.",
    "[L'étude comporte des limites], reconnaissent ses auteurs.",
    "[Le match était compliqué], selon le capitaine : « [Ce n'était pas facile]. »",
    "Le match n'a pas, selon le capitaine, « [tourné comme il le fallait] ».",
])
def test_an_attribution_in_the_middle(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", [
    "La voiture appartient selon elle à « [une famille tout à fait connue] ».",
    "Le pont serait selon le maire [en mauvais état].",
    "Le port a selon la CGT [perdu cent emplois].",
    "Il s'agit selon le maire d'un « [projet sans aucun avenir] ».",
    "Le taux devrait selon les prévisions de l'Insee [atteindre 7 % en mai].",
    "Une battue qui devrait selon l'élu, [permettre de trouver l'enfant].",
    "[Le pont est vieux] selon la maire de Nort.",
    "Selon la police, [la victime, un homme de 27 ans, aurait succombé à ses blessures].",
    "Luc Petit traite le maire de menteur sous prétexte que [le mot n'a pas été dit].",
    "Le parquet, lui, y voit une « [entreprise concertée d'intimidation] ».",
    "Grève à Nort : [le trafic sera « très perturbé » jeudi], prévient la mairie.",
    "Nort - [La ville va se serrer la ceinture], prévient le maire.",
    "[Le pont - vieux de cent ans - sera fermé], prévient la mairie.",
    "« [Le port reste ouvert], a-t-il déclaré, avant de poursuivre : [on garde trois hommes] ».",
])
def test_sources_without_commas_and_topics(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", [
    "Le maire rappelle que [le pont date de 1920, année où son père, élu, siégeait au conseil].",
    "L'expert estime que [la digue peut céder] et dénonce l'inaction de la ville.",
    "Le maire pense que [le pont est sûr] mais les habitants, eux, n'y croient pas.",
    "La Cour a estimé que [le maire avait agi dans l'urgence] et l'a relaxé.",
    "Le maire estime que [la police dort et demande des moyens].",
    "Le maire affirme que [la mairie, elle, paiera les travaux].",
])
def test_where_what_is_said_ends(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(("text", "speaker_words"), [
    ("L'APR, le parti de l'ancien président, a promis que le pont rouvrirait.", "L'APR"),
    ("Le patron de l'UNEF, le syndicat étudiant, a dit que la loi était injuste.", "Le patron de l'UNEF"),
    ("Le maire, l'écologiste Paul Rey, a dit que le pont fermerait.", "l'écologiste Paul Rey"),
    ("Le maire, Paul Rey, a dit que le pont fermerait.", "Le maire, Paul Rey"),
    ("Anne Durand est partie. Elle y déplore le bruit et plaide pour que le port dorme.", "Elle"),
    ("Le port est fermé, déplore-t-on du côté de la mairie.", "la mairie"),
])
def test_the_words_for_the_speaker(text: str, speaker_words: str) -> None:
    assert tidy_tables(Article.from_text(text)).statements["speaker_text"].tolist() == [speaker_words]


def test_whose_words_follow_a_question() -> None:
    text = "Anne Durand, 72 ans, écrit encore. La retraite ? « Très peu pour moi ! » Les prix ? « Une foire aux vanités. »"
    assert [words for _, words, _, _ in read(text)] == ["Très peu pour moi !", "Une foire aux vanités."]


def test_an_interview_with_its_answers_in_marks() -> None:
    text = (
        "Nous avons fait le point avec la préfète Anne Durand.\n\nQue sait-on de la tempête ?\n\n« Deux bateaux sont perdus. »"
        "\n\nOù en est l'enquête ?\n\n« Les résultats ne sont pas connus. »"
    )
    assert [words for _, words, _, _ in read(text)] == ["Deux bateaux sont perdus.", "Les résultats ne sont pas connus."]


def test_a_capital_without_its_accent() -> None:
    text = "A Nort, Anne Durand dit oui. « A quand le pont ? », dit-elle. Les vitamines A et D. A-t-elle menti ?"
    plain = Article.from_text(text).plain.text
    assert plain == "À Nort, Anne Durand dit oui. « À quand le pont ? », dit-elle. Les vitamines A et D. A-t-elle menti ?"
    assert [words for _, words, _, _ in read(text)] == ["A quand le pont ?"]
