"""Evaluations: which words judge, how well, what they judge, and where the same words judge nothing."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from helpers import Article, Codebook, tidy_tables
from helpers.finders.around import Around
from helpers.finders.evaluations import find_evaluations
from helpers.names.find import find_names
from helpers.text.article import Span


def evaluations(text: str):
    article, codebook = Article.from_text(text), Codebook.default()
    names = [Span(m.start, m.end) for m in find_names(article, codebook).mentions]
    return find_evaluations(Around.of(article, codebook), names, codebook)


def judged(text: str) -> list[tuple]:
    """Each evaluation's words, polarity and what it judges."""
    return [(text[e.start:e.end], e.polarity, e.of) for e in evaluations(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("L'agence américaine est ravie de partager ses solutions.", [("ravie", "positive", "agence")]),
        ("Ils apprennent de leurs meilleures pratiques.", [("meilleures", "positive", "pratiques")]),
        ("Il met en avant l'emplacement stratégique du pays.", [("stratégique", "positive", "emplacement")]),
        ("C'est un projet de loi dangereux.", [("dangereux", "negative", "projet de loi")]),
        ("La situation dans la région reste très difficile.", [("difficile", "negative", "situation")]),
        ("Les clients sont fiers et les résultats encourageants.",
         [("fiers", "positive", "clients"), ("encourageants", "positive", "résultats")]),
        ("Le maire a dénoncé une décision injuste.",
         [("dénoncé", "negative", "décision"), ("injuste", "negative", "décision")]),
        ("Cette réforme est un échec.", [("échec", "negative", "réforme")]),
        ("Elle regrette l'échec des négociations.",
         [("regrette", "negative", "échec"), ("échec", "negative", "négociations")]),
        ("Le plan améliore la vie des habitants.", [("améliore", "positive", "vie")]),
        ("Les négociations ont échoué.", [("échoué", "negative", "négociations")]),
        ("La décision a été saluée par les élus.", [("saluée", "positive", "décision")]),
        ("Malheureusement, il a plu.", [("Malheureusement", "negative", None)]),
        ("Les entreprises sont à la pointe de la technique.", [("à la pointe", "positive", "entreprises")]),
        ("Les joueurs n'ont pas été assez efficaces.", [("efficaces", "positive", "joueurs")]),
        ("Il a salué ce jugement « exemplaire ».",
         [("salué", "positive", "jugement"), ("exemplaire", "positive", "jugement")]),
        ("L'entraîneur s'est dit dimanche « déçu ».", [("déçu", "negative", "entraîneur")]),
        ("Nous restons prudents.", [("prudents", "positive", None)]),
        ("Il s'est dit « satisfait » mardi.", [("satisfait", "positive", None)]),
        ("Elle juge insuffisante la réponse.", [("insuffisante", "negative", "réponse")]),
        ("C'est la joueuse la plus intelligente du pays.", [("intelligente", "positive", "joueuse")]),
        ("Le maire s'est félicité de la décision.", [("félicité", "positive", "décision")]),
        ("Cette décision est indigne.", [("indigne", "negative", "décision")]),
        ("« Assez », s'indigne-t-elle.", [("indigne", "negative", None)]),
        ("C'est le meilleur.", [("meilleur", "positive", None)]),
        ("Ce film n'est pas mal.", [("pas mal", "positive", "film")]),
        ("Elle parle d'une confiance trahie.", [("trahie", "negative", "confiance")]),
        ("Le syndicat s'inquiète d'une décision.", [("inquiète", "negative", "décision")]),
        ("Il a salué une décision de bon sens.", [("salué", "positive", "décision de bon sens"), ("bon", "positive", "sens")]),
        ("Les élus s'inquiètent.", [("inquiètent", "negative", None)]),
        ("« Oui », a déploré le président du club.", [("déploré", "negative", None)]),
        ("Il a déploré le départ du maire.", [("déploré", "negative", "départ")]),
        ("La peine est d'autant plus injuste.", [("injuste", "negative", None)]),
        ("Il est globalement déçu.", [("déçu", "negative", None)]),
        ("Ce gouvernement impuissant part.", [("impuissant", "negative", "gouvernement")]),
        ("C'est une belle réussite.", [("belle", "positive", "réussite"), ("réussite", "positive", None)]),
        ("On craint des erreurs de calcul.", [("craint", "negative", "erreurs de calcul"), ("erreurs", "negative", "calcul")]),
    ],
)
def test_words_that_judge_and_what(text, found):
    assert judged(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "La ville veut un réseau intelligent.",
        "Le plan présente les grandes orientations stratégiques.",
        "Il a été testé positif mardi.",
        "L'assemblée générale extraordinaire aura lieu jeudi.",
        "Le ministre de la Bonne Gouvernance est venu.",
        "Il a été arrêté en flagrant délit.",
        "Un bon nombre de personnes sont venues.",
        "La commission a tranché dans la nuit.",
        "Le centre hospitalier a ouvert.",
        "Il est qualifié pour la finale.",
        "La légitime défense a été retenue.",
        "L'équipe ne pardonne aucune erreur.",
        "Il n'accepte pas l'échec.",
        "Pas mal de gens sont venus.",
        "La revue des équipes hospitalières est là.",
        "L'essentiel est de participer.",
        "La police aurait motivé le suspect.",
        "Une bonne partie des villages est vide.",
        "« Ce n'est pas un coup de colère, c'est une fatigue », dit-elle.",
        "Ce n'est pas un geste héroïque.",
        "Ce n'est pas la colère qui la porte, c'est une promesse.",
        "Honnêtement, non.",
        "On ne vous reproche pas d'avoir été trompé.",
        "On vous sait très critique.",
        "Les voiles rigides sont prêtes.",
        "Il est jugé pour abus de faiblesse.",
        "Êtes-vous déçue ?",
        "Il est jugé pour homicide involontaire aggravé.",
    ],
)
def test_the_same_words_where_they_judge_nothing(text):
    assert judged(text) == []


def test_a_word_of_a_name_judges_nothing():
    assert judged("Le Parti de la Justice et de la Prospérité a réuni ses cadres.") == []


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Ce projet n'est pas efficace.", [True]),
        ("Ce projet est efficace.", [False]),
        ("La mesure est peu efficace.", [True]),
        ("Ce n'est pas efficace.", [True]),
        ("Ce projet n'est pas un succès.", [True]),
        ("La colère n'est pas bonne, dit-il.", [False, True]),
        ("Il part sans colère.", [True]),
        ("Ce n'est pas seulement utile.", [False]),
        ("Il n'est pas venu, et la réunion fut utile.", [False]),
        ("Aucun succès n'est venu.", [True]),
        ("La mesure n'améliore pas la vie.", [True]),
        ("Elle parle d'un manque de courage.", [True]),
        ("La perte de la confiance est là.", [True]),
        ("Il ne manque pas de courage.", [False]),
        ("Le courage de l'équipe est là.", [False]),
        ("Elle n'a commis aucune erreur.", [True]),
        ("L'accident n'a rien de grave.", [True]),
        ("Rien n'est efficace.", [True]),
        ("On a oublié d'être méchants.", [True]),
        ("C'est moins grave.", [True]),
        ("Ce n'est pas moins utile.", [False]),
        ("C'est plus ou moins utile.", [False]),
        ("Elle refuse d'être très prudente.", [True]),
        ("Il n'a jamais refusé d'être généreux.", [False]),
        ("Il rêve d'être brillant.", [False]),
        ("Le maire, Paul Roy, ne mérite pas cela.", [True]),
    ],
)
def test_negation_is_seen(text, negated):
    assert [e.negated for e in evaluations(text)] == negated


def test_a_negation_before_quotation_marks_reaches_into_them():
    assert [(e.lemma, e.negated) for e in evaluations("Le parti n'est pas « satisfait » du vote.")] == [("satisfait", True)]


@pytest.mark.parametrize("text", [
    "Les villes « intelligentes » sont à la mode.",
    "Il a du mal à dormir.",
    "La loi punit la non-assistance à personne en danger.",
    "Il s'agit d'améliorer l'accès au port pour réussir.",
    "L'honnêteté m'oblige à le dire.",
    "La marge d'erreur est de deux points.",
    "Nous serons qualifiés samedi.",
    "La championne de France espoirs est venue, l'équipe espoirs aussi.",
    "Douze logements sont adaptés au handicap.",
    "Il est positif au Covid.",
    "Que redoutez-vous le plus ?",
    "Un maire n'a pas le droit d'insulter.",
    "On ne parle pas d'un médecin débordé.",
    "Il a dévitalisé des dents saines.",
    "Un dîner est donné en l'honneur du roi.",
    "« Je dors peu », plaisante-t-elle. Les élus se montrent prudents.",
])
def test_words_that_judge_nothing_with_the_words_beside_them(text):
    assert evaluations(text) == []


def test_a_row_names_its_codebook_entry():
    text = "La mesure est inefficace."
    (found,) = evaluations(text)
    assert text[found.start:found.end] == "inefficace"
    assert (found.lemma, found.rule) == ("inefficace", "adjective (evaluations.csv: inefficace)")


def test_every_row_is_found_in_its_own_form():
    """No row of the file that its own forms, or another rule, keep from ever being found."""
    missed = []
    for row in Codebook.default().sheet("evaluations"):
        before = {"adjective": "Ceci devient", "noun": "On voit le", "verb": "Il faut", "adverb": "On part",
                  "phrase": "Ceci reste"}[row["class"]]
        if not judged(f"{before} {row['word']}."):
            missed.append(row["word"])
    assert missed == []


# --- the practice articles and the dispatch, read by hand ---------------------------------------------------------

CODED = Path(__file__).with_name("evaluations_coded.csv")  # judges: whether the word, where it stands, does
DATA = Path(__file__).parents[1] / "data"


def test_nine_in_ten_of_what_is_found_judges_as_a_reader_says():
    with CODED.open(encoding="utf-8", newline="") as file:
        coded = {(row["article"], int(row["start"])): row for row in csv.DictReader(file)}
    found, right = [], 0
    for path in [DATA / "article.txt", *sorted((DATA / "practice").glob("*.txt"))]:
        for row in tidy_tables(Article.from_file(path)).evaluations.itertuples():
            by_hand = coded.get((path.stem, row.start))
            assert by_hand, f"{path.name}, {row.start}: {row.text!r} is not coded. Read it, and add it to {CODED.name}."
            found.append(row)
            same = (by_hand["polarity"], by_hand["negated"] == "yes") == (row.polarity, row.negated)
            right += by_hand["judges"] == "yes" and same
    assert len(found) >= 30
    assert right >= 0.9 * len(found)
