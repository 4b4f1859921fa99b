"""Reported clauses without marks: what introduces them, where they end, and what only looks like one."""

from __future__ import annotations

import pytest
from test_statements import contents, read

from helpers.french.codebook import Codebook
from helpers.speech.statements import find_statements
from helpers.text.article import Article

INTRODUCED = [
    # a colon
    ("Le maire prévient : le pont fermera en mai.", "le pont fermera en mai", "Le maire"),
    ("Le ministre l'assure : le pont tiendra.", "le pont tiendra", "Le ministre"),
    ("Une peur que le maire a dit comprendre : le pont est vieux.", "le pont est vieux", "le maire"),
    ("D'un ton sec, le maire a averti : pas question de céder.", "pas question de céder", "le maire"),
    ("Faux, répond la direction : les dockers ont été prévenus.", "les dockers ont été prévenus", "la direction"),
    ("Inexact, rétorque-t-on à la mairie : le pont est sûr.", "le pont est sûr", "-on"),
    ("Le collectif dénonce le manque d'entretien : le pont n'a jamais été repeint.", "le pont n'a jamais été repeint", "Le collectif"),
    ("Matignon répond : le pont est sûr.", "le pont est sûr", "Matignon"),
    # a noun and a colon
    ("Réponse du ministre : le dossier est à l'étude.", "le dossier est à l'étude", "ministre"),
    ("Le constat du préfet est sans appel : la digue ne tiendra pas.", "la digue ne tiendra pas", "préfet"),
    ("Son argument : le pont est trop étroit.", "le pont est trop étroit", "Son"),
    # an attribution at the head of what is said
    ("En outre, notent les auteurs, le pont est trop étroit.", "le pont est trop étroit", "les auteurs"),
    ("Comme l'a rappelé Paul Martin, le pont est trop étroit.", "le pont est trop étroit", "Paul Martin"),
    ("Comme le maire l'a annoncé lundi, le pont fermera.", "le pont fermera", "le maire"),
    ("Ainsi que le souligne le rapport, le pont est vieux.", "le pont est vieux", "le rapport"),
    # que after inserts, le fait que, an adverbial of time
    ("Le maire a annoncé, hier, au cours d'un conseil, que le pont fermera.", "le pont fermera", "Le maire"),
    ("Le maire avait affirmé la semaine dernière que le pont tiendrait.", "le pont tiendrait", "Le maire"),
    ("Il a jugé utile de préciser que le pont est vieux.", "le pont est vieux", "Il"),
    ("Le syndicat dénonce le fait que le pont soit fermé.", "le pont soit fermé", "Le syndicat"),
    ("Le syndicat se félicite du fait que le pont soit ouvert.", "le pont soit ouvert", "Le syndicat"),
    ("Le Conseil d'État a décidé que le pont fermerait.", "le pont fermerait", "Le Conseil d'État"),
    ("Il ressort de l'enquête que le pont est vieux.", "le pont est vieux", "l'enquête"),
    # sources
    ("L'annonce du maire selon laquelle le pont fermera a surpris.", "le pont fermera", "maire"),
    ("« Le pont, c'est tout », dit Anne Durand, selon qui la digue est vieille.", "la digue est vieille", "Anne Durand"),
    ("Même inquiétude chez Anne Durand, pour qui le pont est trop vieux.", "le pont est trop vieux", "Anne Durand"),
    ("Selon un sondage publié la semaine dernière, le pont inquiète.", "le pont inquiète", "un sondage publié la semaine dernière"),
    ("Selon lui, le tablier, posé en 1960, est fendu.", "le tablier, posé en 1960, est fendu", "lui"),
    ("D'après le plan que nous avons pu lire, le pont fermera.", "le pont fermera", "le plan"),
    ("Pour Luc Petit, architecte à Nort, dont le bureau a tout dessiné, le pont tiendra.", "le pont tiendra", "Luc Petit"),
    ("La question reste ouverte : le pont est fendu, selon une étude.", "le pont est fendu", "une étude"),
    ("Le pont serait, d'après plusieurs experts, en mauvais état.", "en mauvais état", "plusieurs experts"),
    ("Le joueur, selon son entraîneur, souffre du genou.", "souffre du genou", "son entraîneur"),
    ("Au cabinet du maire, Luc Petit (PS), on assure que le pont tiendra.", "le pont tiendra", "cabinet du maire, Luc Petit"),
    ("Deux hommes sont morts, ont indiqué des sources policières.", "Deux hommes sont morts", "des sources policières"),
    # questions and headlines
    ("Qui va payer le pont ? s'interroge le maire.", "Qui va payer le pont", "le maire"),
    ("Côte d'Opale : un pont toujours fermé après deux ans, dénonce Luc Petit", "un pont toujours fermé après deux ans", "Luc Petit"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "content", "speaker"), INTRODUCED, ids=[row[0][:50] for row in INTRODUCED])
def test_what_introduces_a_reported_clause(text: str, content: str, speaker: str) -> None:
    found = [(row[1], row[2]) for row in read(text) if row[0] == "indirect"]
    assert [words for words, _ in found] == [content]
    assert found[0][1] is not None and found[0][1].lstrip("-t") == speaker.lstrip("-t")


ENDS = [
    ("Le maire rappelle que les travaux durent et demande une aide de l'État.", ["les travaux durent"]),
    ("Le maire a dit qu'il partait, s'est levé, a salué.", ["il partait"]),
    ("La banque répète que les prêts repartent, les courtiers assurent que tout est bloqué.",
     ["les prêts repartent", "tout est bloqué"]),
    ("Le maire affirme que le pont est sûr, ce que contestent les riverains.", ["le pont est sûr"]),
    ("Le maire affirme que le pont est sûr, alors que la presse en doute.", ["le pont est sûr"]),
    ("Le maire regrette que le pont soit fermé, alors que, rappelle-t-il, le budget existe.",
     ["le pont soit fermé", "le budget existe"]),
    ("Le syndicat affirme que le trafic a chuté, un chiffre « qui ne repose sur aucune étude », selon la mairie.",
     ["le trafic a chuté", "qui ne repose sur aucune étude"]),
    ("Le maire, qui estime que le pont tiendra, refuse de le fermer.", ["le pont tiendra"]),
    ("Le port, dont la directrice a expliqué que le pont, repeint en mai, avait rouvert, s'agrandit.",
     ["le pont, repeint en mai, avait rouvert"]),
    ("Selon le médecin, il est guéri mais présente « une fatigue que rien ne soulage ».", ["une fatigue que rien ne soulage"]),
    ("Il s'agit, explique le maire, d'« une mesure de simple prudence ».", ["une mesure de simple prudence"]),
    ("Le maire craint que la grue ne « tombe sur les maisons du port ».", ["tombe sur les maisons du port"]),
    ("Le maire penche pour le chêne, « qui vivra plus longtemps que nous ».", ["qui vivra plus longtemps que nous"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ENDS, ids=[row[0][:50] for row in ENDS])
def test_where_what_is_said_begins_and_ends(text: str, expected: list[str]) -> None:
    assert [content for _, content in contents(text)] == expected


@pytest.mark.parametrize("text", [
    "Il convient de rappeler que le pont est vieux.",
    "Force est de constater que le pont est vieux.",
    "Il n'est pas inutile de préciser que le pont est vieux.",
    "Cela confirme que le pont est vieux.",
    "Tout indique que le pont est vieux.",
    "Cette nouvelle n'a pas été confirmée de source officielle.",
    "Le maire craint que le pont tombe.",
    "Comme il l'avait promis, le maire est venu.",
    "Le ministre annonce trois mesures : une prime, un chèque et une aide.",
    "Pour Noël, le pont sera illuminé.",
    "Qui dit fête dit musique : le bal ouvrira à midi.",
    "Le maire a décidé de lancer une « grande opération de nettoyage ».",
    "Contact presse : Solène Abgrall, 02 00 00 00 00, presse@ville.example",
])
def test_what_only_looks_like_a_reported_clause(text: str) -> None:
    assert contents(text) == []


def test_what_is_left_of_a_house_is_not_told() -> None:
    found = contents("« J'ai tout perdu », raconte-t-elle, les larmes aux yeux, devant ce qu'il reste de la maison.")
    assert found == [("direct", "J'ai tout perdu")]


@pytest.mark.parametrize(("cue", "speaker"), [
    ("C'est ce qu'a annoncé mardi le maire de Nort.", "le maire de Nort"),
    ("C'est du moins ce qu'affirme Anne Durand.", "Anne Durand"),
    ("C'est ce qui ressort d'une note rédigée par la préfecture.", "la préfecture"),
])
def test_a_sentence_that_the_next_one_attributes(cue: str, speaker: str) -> None:
    assert [row[:3] for row in read(f"Le pont fermera en mai. {cue}")] == [
        ("indirect", "Le pont fermera en mai", speaker)
    ]


@pytest.mark.parametrize(("text", "speaker"), [
    ("« Le lait est trop bon marché. » C'est l'avis de Luc Petit, éleveur.", "Luc Petit"),
    ("Même constat pour Luc Petit, éleveur : « Le lait est trop bon marché. »", "Luc Petit"),
    ("« Le lait est trop bon marché », a confié à Xinhua un exportateur de café.", "un exportateur de café"),
    ("« Le lait est trop bon marché », a martelé sur France 3 le député Luc Petit.", "le député Luc Petit"),
    ("« Le lait est trop bon marché », veut croire Luc Petit.", "Luc Petit"),
    ("Une retraitée brandit une pancarte : « Le lait est trop bon marché. »", "Une retraitée"),
])
def test_who_says_a_quotation(text: str, speaker: str) -> None:
    assert [(row[0], row[2]) for row in read(text)] == [("direct", speaker)]


@pytest.mark.parametrize("speaker", [
    "raconte Luc Petit, le directeur du port.", "corrige le sémiologue lyonnais Luc Petit, de l'université de Nort."])
def test_a_function_after_a_name_inside_the_marks_is_not_quoted(speaker: str) -> None:
    found = contents(f"« Le pont est vieux, {speaker} Il tombera demain. »")
    assert found == [("direct", "Le pont est vieux"), ("direct", "Il tombera demain.")]


def test_a_dialogue_in_one_pair_of_marks_is_a_record_for_each_turn() -> None:
    text = (
        "« J'avais un cahier. Tout y est, explique Luc Petit.\n"
        "– Il s'arrête en mai, relève la présidente.\n"
        "– Après, je n'ai plus compté. »"
    )
    assert [row[1] for row in read(text)] == [
        "J'avais un cahier. Tout y est", "Il s'arrête en mai", "Après, je n'ai plus compté."
    ]  # fmt: skip
    found = find_statements(Article.from_text(text), Codebook.default())[0]
    assert [statement.continues for statement in found] == [None, None, 0]


def test_a_quotation_after_an_opening_goes_on_with_the_speaker_before_it() -> None:
    text = "« Le club est d'accord », a dit Luc Petit. Quant au pont, « il sera repeint dès le mois de mai »."
    found = find_statements(Article.from_text(text), Codebook.default())[0]
    assert [statement.continues for statement in found] == [None, 0]


def test_what_is_added_afterwards_is_of_the_same_speaker() -> None:
    found = read("Le texte, a dit Anne Durand, « ne change pas le droit », avant d'ajouter : « Il le renforce. »")
    assert [(row[1], row[2]) for row in found] == [("ne change pas le droit", "Anne Durand"), ("Il le renforce.", None)]


def test_a_sentence_ends_after_an_initial_before_a_quotation() -> None:
    found = contents("Le maire a dit que le pont porte le nom de Hassan V. « Les portes sont ouvertes toute la nuit. »")
    assert found[0] == ("indirect", "le pont porte le nom de Hassan V.")
