"""The words for a speaker are whole, whoever it is and wherever a paper puts them: each of these in each of those."""

from __future__ import annotations

import pytest

from helpers import Article, tidy_tables

ONE = [
    "un porte-parole de la police", "l'avocat de la famille", "le père de la victime", "la direction de l'hôpital",
    "un haut responsable américain", "une mère de deux enfants", "le premier adjoint au maire",
    "la vice-présidente chargée des transports", "le numéro deux du syndicat", "l'un des organisateurs",
    "un des voisins de Luc Petit", "un habitué des lieux", "une source proche du dossier", "un rapport de l'Onu",
    "le ministre israélien de la Défense", "le président (PS) de la région", "la CGT", "Me Anne Durand", "M. N'Diaye",
    "le maire de Nort, Luc Petit", "Mme le maire", "M. le préfet de la Loire", "le directeur Qualité de Carmat",
    "un rapport du 12 mars 2020", "la note de mars 2020", "un courriel interne du 11 avril", "l'étude de 2019",
    "le Dr Petit", "la Nantaise Anne Durand", "le numéro un mondial Luc Petit", "le n° 1 mondial Luc Petit",
]  # fmt: skip
SEVERAL = [
    "plusieurs témoins", "des habitants du quartier", "les parents d'élèves", "une quinzaine de salariés",
    "la plupart des élus", "des sources concordantes", "la CGT et FO", "les organisateurs de la marche",
]  # fmt: skip
FRAMES_OF_ONE = [
    "« Le quai est bien trop vieux », a expliqué lundi {}.", "« Le quai est bien trop vieux », déplore de son côté {}.",
    "Le quai est trop vieux, explique {}.", "Selon {}, le quai est trop vieux.",
    "« Le quai, déplore {}, est bien trop vieux. »", "À en croire {}, le quai est trop vieux.", "Pour {}, le quai est trop vieux.",
]  # fmt: skip
FRAMES_OF_SEVERAL = [
    "« Le quai est bien trop vieux », ont expliqué lundi {}.", "« Le quai est bien trop vieux », déplorent {}.",
    "Le quai est trop vieux, expliquent {}.", "Selon {}, le quai est trop vieux.",
    "« Le quai, déplorent {}, est bien trop vieux. »",
]  # fmt: skip
SAID = [(frame, who) for frames, speakers in ((FRAMES_OF_ONE, ONE), (FRAMES_OF_SEVERAL, SEVERAL))
        for frame in frames for who in speakers]  # fmt: skip


@pytest.mark.parametrize(("frame", "who"), SAID)
def test_the_words_for_a_speaker_are_whole(frame: str, who: str) -> None:
    said = tidy_tables(Article.from_text(f"Nort a un port. {frame.format(who)}")).statements
    assert said.speaker_text.dropna().tolist() == [who]


RELATIVES = [
    "La voisine chez qui il a dormi", "Le ministre avec lequel il a travaillé", "Les habitants à qui nous avons parlé",
    "Le policier dont elle a croisé le regard", "Le médecin qui l'a suivi",
]  # fmt: skip


@pytest.mark.parametrize("who", RELATIVES)
@pytest.mark.parametrize("says", ["a dit que le quai est vieux", "nous a confié que le quai est vieux", "affirme, en larmes, que le quai est vieux"])
def test_a_relative_clause_belongs_to_the_words_for_a_speaker(who: str, says: str) -> None:
    said = tidy_tables(Article.from_text(f"Nort a un port. {who} {says}.")).statements
    assert said[["speaker_text", "text"]].to_numpy().tolist() == [[who, "le quai est vieux"]]


@pytest.mark.parametrize("who", ["Un maire de Nort", "La présidente, qui a peur,", "Luc Petit, maire de Nort,"])
@pytest.mark.parametrize("clitic", ["nous", "lui"])
def test_an_object_before_its_verb_is_no_part_of_them(who: str, clitic: str) -> None:
    for said in (f"{who} {clitic} explique que le quai est vieux.", f"{who} {clitic} décrit son port. « Le quai est vieux. »"):
        words = tidy_tables(Article.from_text(f"Nort a un port. {said}")).statements.speaker_text.tolist()
        assert words == [who.partition(",")[0]], said
