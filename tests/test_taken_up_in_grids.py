"""Grids of plain texts: somebody is introduced in one of many ways, somebody else comes, and other words take up one.

What has to be found is known from how the texts are made. Where two fit equally well it is never more than a guess.
"""

from __future__ import annotations

from itertools import product

import pytest

from helpers import Article, tidy_tables

TRADES = {  # a trade, as it is told of Luc Petit, and words that take it up
    "chirurgien": "le médecin|le praticien|le soignant", "avocat": "l'avocat|le juriste", "maire": "l'édile|l'élu",
    "député": "le parlementaire|l'élu", "éleveur": "l'agriculteur|l'exploitant|le paysan",
    "instituteur": "l'enseignant|le professeur des écoles", "romancier": "l'écrivain|l'auteur|l'artiste",
    "comédien": "l'acteur|l'artiste", "juge d'instruction": "le magistrat", "procureur": "le magistrat",
    "ambassadeur": "le diplomate", "attaquant": "le buteur|le joueur|l'avant-centre", "gardien de but": "le portier",
    "pompier": "le soldat du feu", "ouvrier": "le salarié|l'employé", "pêcheur": "le marin|le patron pêcheur",
    "chanteur": "l'artiste|le musicien|l'interprète", "économiste": "l'expert|le chercheur|l'analyste|l'universitaire",
    "évêque": "le prélat|l'homme d'Église", "restaurateur": "le commerçant|le chef|le cuisinier",
    "entraîneur": "le coach|le technicien", "cycliste": "le coureur|l'athlète", "policier": "le fonctionnaire|l'agent",
    "psychologue": "le thérapeute|le praticien", "ministre": "le membre du gouvernement", "historien": "le professeur",
    "étudiant": "le jeune homme", "colonel": "l'officier|le gradé|le militaire", "limnologue": "le scientifique",
}  # fmt: skip
INTRODUCED = ("Le {0} Luc Petit est venu.", "Luc Petit, {0} à Nort, est venu.", "Luc Petit est {0}. Il est venu lundi.")
THEN = ("", "Rose Durand, sa voisine, a souri.", "Paul Rey, plombier à Lons, est venu aussi.")


def speakers(text: str) -> list[tuple[str, str]]:
    said = tidy_tables(Article.from_text(text)).statements
    return list(zip(said.speaker, said.certainty, strict=True))


@pytest.mark.parametrize(("trade", "words"), TRADES.items())
def test_somebody_is_taken_up_by_another_word_for_the_trade(trade: str, words: str) -> None:
    for i, (told, then, word) in enumerate(product(INTRODUCED, THEN, words.split("|"))):
        first = told.format(trade).replace("Le a", "L'a").replace("Le e", "L'e").replace("Le é", "L'é").replace("Le o", "L'o")
        said = "« Le quai est vieux », a dit {}." if i % 2 else "Selon {}, le quai est vieux."
        text = " ".join(filter(None, (first, then, said.format(word))))
        assert speakers(text)[-1][0] == "Luc Petit", text


@pytest.mark.parametrize("word", ["le facteur", "le voisin", "le témoin", "l'accusé", "le client", "le père de famille"])
@pytest.mark.parametrize("trade", ["chirurgien", "maire", "romancier", "gardien de but"])
def test_a_word_for_another_is_never_more_than_a_guess(trade: str, word: str) -> None:
    [(who, certainty)] = speakers(f"Luc Petit, {trade} à Nort, est venu. « Le quai est vieux », a dit {word}.")
    assert (who, certainty) != ("Luc Petit", "sure") and (certainty == "guess" or who != "Luc Petit")


BODIES = {  # words for a body, and words that take it up
    "Le sidérurgiste italien Ferrona": "Le groupe|L'entreprise|La société|La firme", "Renault": "Le constructeur|Le groupe",
    "Ferrona, fabricant d'acier,": "L'entreprise|Le fabricant", "La SNCF": "L'entreprise ferroviaire|La compagnie",
    "Sanofi": "Le laboratoire|Le groupe pharmaceutique", "La CGT": "Le syndicat|La centrale|L'organisation syndicale",
    "L'OMS": "L'organisation|L'agence", "La BCE": "L'institution", "La Cour des comptes": "La juridiction financière",
    "L'Autorité de la concurrence": "Le gendarme de la concurrence|Le régulateur", "Le Monde": "Le quotidien|Le journal",
    "RFI": "La station|La radio", "La Fifa": "L'instance", "Le PS": "Le parti|La formation", "L'Ifop": "L'institut de sondage",
    "L'Olympique de Marseille": "Le club phocéen", "L'association Terres d'Aubrac": "L'organisation",
}  # fmt: skip


@pytest.mark.parametrize(("body", "words"), BODIES.items())
def test_a_body_is_taken_up_by_a_broader_word(body: str, words: str) -> None:
    first = f"{body} a publié ses chiffres."
    [who] = {speakers(f"{body} affirme que le quai est vieux.")[0][0]}
    for then, word in product(("", "Paul Rey a visité le port."), words.split("|")):
        text = " ".join(filter(None, (first, then, f"{word} affirme que le quai est vieux.")))
        assert speakers(text)[-1][0] == who, text


SCENES = [
    ("Anne Morel a reçu Luc Petit. Selon lui,", "Luc Petit"),
    ("Luc Petit accuse Anne Morel de vol. Selon l'intéressée,", "Anne Morel"),
    ("L'avocat de Luc Petit, Me Paul Rey, a parlé. Selon lui,", "Paul Rey"),
    ("La mère de Luc Petit a parlé. Selon elle,", "La mère de Luc Petit"),
    ("Luc Petit est venu avec sa femme, Rose. Selon elle,", "Rose"),
    ("Luc Petit et sa femme Rose sont venus. Selon le couple,", "Luc Petit et Rose"),
    ("Le maire, Luc Petit, et son adjointe, Anne Morel, sont venus. Selon l'adjointe,", "Anne Morel"),
    ("Le maire, Luc Petit, et son adjointe, Anne Morel, sont venus. Selon les deux élus,", "Luc Petit et Anne Morel"),
    ("Le procureur Luc Petit a parlé. L'avocat Paul Rey a répondu. Selon le magistrat,", "Luc Petit"),
    ("Le procureur Luc Petit a parlé. L'avocat Paul Rey a répondu. Selon le pénaliste,", "Paul Rey"),
    ("Le réalisateur Luc Petit filme l'actrice Anne Morel. Selon le cinéaste,", "Luc Petit"),
    ("L'entraîneur Luc Petit fait jouer l'attaquant Paul Rey. Selon le technicien,", "Luc Petit"),
    ("L'entraîneur Luc Petit fait jouer l'attaquant Paul Rey. Selon le joueur,", "Paul Rey"),
    ("Le ministre Luc Petit a reçu le syndicaliste Paul Rey. Selon le responsable syndical,", "Paul Rey"),
    ("Le PDG de Renault, Luc Petit, a parlé. Selon le groupe,", "Renault"),
    ("Luc Petit, porte-parole de Greenpeace, a parlé. Selon l'ONG,", "Greenpeace"),
    ("Luc Petit, porte-parole de Greenpeace, a parlé. Selon le militant,", "Luc Petit"),
    ("Renault a vendu une usine à Ferrona, un sidérurgiste italien. Selon le sidérurgiste,", "Ferrona"),
    ("La CGT a saisi la Cnil. Selon le syndicat,", "CGT"),
    ("La CGT a saisi la Cnil. Selon l'autorité,", "Cnil"),
    ("Greenpeace a attaqué TotalEnergies. Selon l'ONG,", "Greenpeace"),
    ("Le Monde a interrogé Renault. Selon le constructeur,", "Renault"),
    ("Une femme a été arrêtée à Nort. Selon la quadragénaire,", "Une femme"),
    ("Une infirmière a porté plainte. Selon la soignante,", "Une infirmière"),
    ("L'Espagnol Carlos Ruiz a gagné. Rose Durand a souri. Selon l'Espagnol,", "Carlos Ruiz"),
    ("À 73 ans, Luc Petit visite encore le port. Selon le vieil homme,", "Luc Petit"),
]


@pytest.mark.parametrize(("scene", "who"), SCENES)
def test_one_of_two_is_taken_up(scene: str, who: str) -> None:
    assert speakers(f"{scene} le quai est vieux.")[-1][0] == who
