"""Wants and futures: who seeks or offers what, by the subject of the verb; and what is said of the future."""

from __future__ import annotations

import pytest

from helpers import Article, Codebook
from helpers.finders.around import Around
from helpers.finders.futures import find_futures
from helpers.finders.wants import find_wants
from helpers.speech.statements import find_statements
from helpers.text.article import Span


def wants(text: str) -> list[tuple]:
    """Each want: who, seeks or offers, the verb, what."""
    article, codebook = Article.from_text(text), Codebook.default()
    statements, _ = find_statements(article, codebook)
    cues = [Span(said.cue_start, said.cue_end) for said in statements if said.cue_start is not None]
    found = find_wants(Around.of(article, codebook), cues, codebook)
    return [(text[w.subject.start:w.subject.end], w.direction, w.lemma, w.what) for w in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("L'agence a financé une étude.", [("L'agence", "offers", "financer", "une étude")]),
        ("Une étude a été financée en mai par l'agence américaine.",
         [("l'agence américaine", "offers", "financer", "Une étude")]),
        ("On cherche à bénéficier de leur aide et à explorer le marché.",
         [("On", "seeks", "bénéficier", "leur aide"), ("On", "seeks", "explorer", "le marché")]),
        ("La visite de la délégation vise, en outre, à attirer des fonds.",
         [("La visite de la délégation", "seeks", "attirer", "des fonds")]),
        ("Des pays comme le Maroc, qui cherchent un appui, sont venus.",
         [("Des pays comme le Maroc", "seeks", "chercher", "un appui")]),
        ("Le club jouit d'un prêt de 2 millions d'euros accordé par la banque.",
         [("la banque", "offers", "accorder", "un prêt de 2 millions d'euros")]),
        ("Le stade est financé par un prêt de la Banque des Territoires.",
         [("la Banque des Territoires", "offers", "financer", "Le stade")]),
        ("Le maire a appelé les habitants de la vallée à voter.", [("Le maire", "seeks", "appeler", "voter")]),
        ("L'agence appelle les propriétaires à débroussailler.", [("L'agence", "seeks", "appeler", "débroussailler")]),
        ("Les élus appellent les entreprises à recruter.", [("Les élus", "seeks", "appeler", "recruter")]),
        ("Il demande à la ville de financer le pont.", [("Il", "seeks", "demander", "à la ville de financer le pont")]),
        ("Il demande une aide. Il convient de demander un avis.", [("Il", "seeks", "demander", "une aide")]),
        ("Elle appelle les élus à la plus grande retenue.", [("Elle", "seeks", "appeler", "la plus grande retenue")]),
        ("La CGT appelle les agents à une marche jeudi, Nort appelle ses habitants au calme. Luc a appelé Léa à la gare.",
         [("La CGT", "seeks", "appeler", "une marche jeudi"), ("Nort", "seeks", "appeler", "calme")]),
        ("Le club demande simplement que les blessés soient payés.",
         [("Le club", "seeks", "demander", "que les blessés soient payés")]),
        ("La ligue réclame aussi de jouer le soir.", [("La ligue", "seeks", "réclamer", "jouer le soir")]),
        ("L'ONU exhorte les États à agir.", [("L'ONU", "seeks", "exhorter", "agir")]),
        ("Il appelle son fils à table. Il appelle des amis à la fête. Les gens sont appelés par leurs amis à minuit.", []),
        ("La région accorde à la ville une aide.", [("La région", "offers", "accorder", "une aide")]),
        ("Il réclame à l'État 3 millions.", [("Il", "seeks", "réclamer", "à l'État 3 millions")]),
        ("Un don d'Emmaüs soutient le club.", [("Emmaüs", "offers", "soutenir", "le club")]),
        ("Le Fonds Dulac finance le stade.", [("Le Fonds Dulac", "offers", "financer", "le stade")]),
        ("La salle est financée par un emprunt de deux millions.", []),
        ("Elle vit d'une aide de la Région et d'une bourse versée par l'État.",
         [("l'État", "offers", "verser", "une bourse")]),
        ("Il a reçu une lettre du maire et une prime versée par la Région.",
         [("la Région", "offers", "verser", "une prime")]),
        ("Les élèves et les professeurs aidés par l'État applaudissent.",
         [("l'État", "offers", "aider", "Les élèves et les professeurs")]),
        ("Les entreprises américaines peuvent fournir des solutions.",
         [("Les entreprises américaines", "offers", "fournir", "des solutions")]),
        ("L'agence est ravie de partager ses données.", [("L'agence", "offers", "partager", "ses données")]),
        ("Nous travaillons pour obtenir des crédits.", [("Nous", "seeks", "obtenir", "des crédits")]),
        ("Magali Rey, la directrice sportive de Brest, m'a proposé un contrat.",
         [("Magali Rey", "offers", "proposer", "un contrat")]),
        ("Paris, la ville de Léa, propose une aide.", [("la ville de Léa", "offers", "proposer", "une aide")]),
        ("Le ministre de la Santé, Paul Roy, veut une loi.",
         [("Le ministre de la Santé, Paul Roy", "seeks", "vouloir", "une loi")]),
        ("Luc Petit est là. Celui-ci voudrait un prêt.", [("Celui-ci", "seeks", "vouloir", "un prêt")]),
        ("Ceux-là cherchent un appui.", [("Ceux-là", "seeks", "chercher", "un appui")]),
        ("Le pays voudrait un prêt.", [("Le pays", "seeks", "vouloir", "un prêt")]),
        ("La région s'est engagée à payer les trains.", [("La région", "offers", "engager", "payer les trains")]),
        ("Ces programmes servent les élèves et soutiennent les écoles.",
         [("Ces programmes", "offers", "soutenir", "les écoles")]),
        ("Le syndicat réclame des embauches.", [("Le syndicat", "seeks", "réclamer", "des embauches")]),
        ("L'usine de Vannes recrutera vingt personnes en mars et cherche un directeur.",
         [("L'usine de Vannes", "seeks", "recruter", "vingt personnes en mars"),
          ("L'usine de Vannes", "seeks", "chercher", "un directeur")]),
        ("Le syndicat attend de l'entreprise qu'elle paie les primes.",
         [("Le syndicat", "seeks", "attendre", "entreprise qu'elle paie les primes")]),
        ("Me Roy a dénoncé « du mépris » et réclamé que la ville soit entendue.",
         [("Me Roy", "seeks", "réclamer", "que la ville soit entendue")]),
        ("L'association, elle, s'est constituée partie civile et demande un euro.",
         [("L'association", "seeks", "demander", "un euro")]),
        ("Il a vendu l'ensemble à un promoteur, qui lui offrait un million.",
         [("un promoteur", "offers", "offrir", "un million")]),
        ("La fille d'un ouvrier de Brest, qui veut voler, est là.",
         [("La fille d'un ouvrier de Brest", "seeks", "vouloir", "voler")]),
        ("La box coûte 40 euros et l'installation est offerte par la compagnie.",
         [("la compagnie", "offers", "offrir", "l'installation")]),
        ("La lutte contre la faim et la soif est financée par l'État.",
         [("l'État", "offers", "financer", "La lutte contre la faim et la soif")]),
        ("Le syndicat réclame « des moyens ».", [("Le syndicat", "seeks", "réclamer", "des moyens")]),
        ("La région soutient depuis 2019 les éleveurs.", [("La région", "offers", "soutenir", "les éleveurs")]),
        ("La procureure a requis six ans et réclamé l'arrestation.",
         [("La procureure", "seeks", "requérir", "six ans"), ("La procureure", "seeks", "réclamer", "l'arrestation")]),
        ("Le club veut à tout prix un stade.", [("Le club", "seeks", "vouloir", "un stade")]),
        ("La salle appartient à la ville, qui veut la vendre.", [("la ville", "seeks", "vouloir", "la vendre")]),
        ("L'hôpital de Liège, en Belgique, demande à recevoir le protocole.",
         [("L'hôpital de Liège", "seeks", "demander", "recevoir le protocole")]),
        ("Elle attend de lui « des postes ».", [("Elle", "seeks", "attendre", "des postes")]),
        ("L'avocate générale a requis douze ans contre Paul Roy.",
         [("L'avocate générale", "seeks", "requérir", "douze ans contre Paul Roy")]),
    ],
)
def test_who_seeks_and_who_offers(text, found):
    assert wants(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Les entreprises pourraient être intéressées par le marché.",
        "Il m'a donné une leçon.",
        "Les entreprises pourraient fournir des solutions.",
        "Il a demandé à mon fils comment il va.",
        "Le vendeur livre à ses complices.",
        "Elle voulait être.",
        "Je partage les regrets des élus.",
        "Si l'État aide la ville, le pont sera construit.",
        "Le maire a invité les habitants à partager l'eau.",
        "Cela veut dire que le pont est vieux.",
        "L'aide et la demande sont là.",
        "Une nouvelle demande d'arrêt est venue.",
        "Il faut aider les victimes.",
        "Le groupe a revendiqué l'attentat.",
        "Le projet est financé.",
        "L'attentat a été revendiqué par un groupe armé.",
        "« Je vous paierai », a promis jeudi la ministre.",
        "La ministre soutient que le pont est sûr.",
        "Le prévenu a soutenu trois heures durant qu'il n'avait rien vendu.",
        "Paul Rey a soutenu mardi devant le tribunal que le pont est vieux.",
        "Elle en veut surtout à elle-même.",
        "Le maire en veut au préfet.",
        "Le match a attiré l'attention.",
        "Ce livre a bénéficié d'un prix.",
        "On nous demande d'attendre.",
        "On m'a promis un logement.",
        "Elle devra verser 8 000 euros à la ville.",
        "Une erreur du gardien offrait l'ouverture du score à Paul Roy.",
        "L'accusé livre un tout autre récit.",
        "Le groupe a recruté dix ingénieurs.",
        "Le ministre s'est fait offrir des costumes.",
        "C'est ce qu'il a demandé et il est parti.",
        "L'État est condamné à verser 1 500 euros à la ville.",
        "Il a reçu les fonds promis et versés.",
        "Le coach vous demande-t-il de courir ?",
        "Sa mère allait chercher du pain.",
        "La ville a-t-elle versé une aide ?",
        "Le maire réclame",
        "C'est ce que le syndicat veut",
    ],
)
def test_what_is_neither_sought_nor_offered(text):
    assert wants(text) == []


def test_an_object_ends_before_the_subject_of_the_next_verb():
    found = wants("L'université a accordé un prêt et la région verse 4 000 euros.")
    assert [what for *_, what in found] == ["un prêt", "4 000 euros"]
    assert wants("Les habitants qui souhaitent aider peuvent apporter du bois.") == []


def test_a_verb_has_no_subject_in_another_number():
    assert wants("Elle regrette que les rames soient vieilles et demande un contrôle.") == []
    assert wants("L'agence a choisi un projet et finance une étude.")[0][0] == "L'agence"


def test_what_a_passive_seeks_stands_before_it():
    text = "Les vingt postes demandés par le syndicat sont là."
    article, codebook = Article.from_text(text), Codebook.default()
    (want,) = find_wants(Around.of(article, codebook), [], codebook)
    assert text[want.start:want.end] == "Les vingt postes demandés"


def test_what_another_is_wished_to_do_is_no_offer():
    assert wants("Le maire veut que l'État aide la ville.") == [
        ("Le maire", "seeks", "vouloir", "que l'État aide la ville")
    ]


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("La ville ne finance pas le stade.", True),
        ("Nous refusons de livrer un navire.", True),
        ("Aucun pays n'a offert son aide.", True),
        ("La ville finance le stade.", False),
        ("La ville ne veut plus de voitures.", True),
        ("Le procureur, Paul Roy, ne veut pas y voir une tricherie.", True),
        ("La ville, qui ne finance pas le stade, est là.", True),
        ("Le parquet n'a requis aucune peine.", True),
        ("Personne ne veut d'une crise.", True),
    ],
)
def test_negation(text, negated):
    article, codebook = Article.from_text(text), Codebook.default()
    assert [w.negated for w in find_wants(Around.of(article, codebook), [], codebook)] == [negated]


def futures(text: str) -> list[tuple]:
    """Each verb in the future: its subject, how, the verb."""
    article, codebook = Article.from_text(text), Codebook.default()
    found = find_futures(Around.of(article, codebook), codebook)
    return [(f.subject and text[f.subject.start:f.subject.end], f.form, text[f.start:f.end], f.lemma) for f in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le port ouvrira en mars.", [("Le port", "future", "ouvrira", "ouvrir")]),
        ("« Nous continuerons à travailler », a-t-elle dit.", [("Nous", "future", "continuerons", "continuer")]),
        ("Le port va bientôt ouvrir.", [("Le port", "going to", "va bientôt ouvrir", "ouvrir")]),
        ("La navette qui reliera Jambes à Namur sera mise à l'eau.",
         [("La navette", "future", "reliera", "relier"), ("La navette", "future", "sera", "être")]),
        ("Quand ouvrira-t-il ?", [("-t-il", "future", "ouvrira", "ouvrir")]),
        ("Le train va de Fès à Oujda.", []),
        ("Le port pourrait ouvrir en mars.", []),
        ("Le port ouvrait en mars et il a ouvert hier.", []),
        ("Il montra le pont et entra.", []),
        ("Le ministre aurait signé le contrat.", []),
        ("L'aura du maire a pâli.", []),
        ("Le protocole leur sera transmis.", [("Le protocole", "future", "sera", "être")]),
    ],
)
def test_verbs_in_the_future(text, found):
    assert futures(text) == found
