"""Scenes of two or three sentences with a man, a woman and somebody without a name: who says each statement.

Each is tried with names of several origins; what is told of somebody, who does what to whom and who was spoken of last
change from scene to scene.
"""

from __future__ import annotations

import pytest

from helpers import Article, tidy_tables

PEOPLE = [
    {"M": "Paul Rey", "W": "Anne Durand", "L": "Luc Petit"},
    {"M": "Moussa Traoré", "W": "Fatou Diallo", "L": "Karim Benali"},
    {"M": "Jean-Luc Le Goff", "W": "Claire Morel", "L": "Hugo Martin"},
]
SAID = {
    "P": "le pont sera fermé en mai", "P2": "le quai restera ouvert tout l'été",
    "Q": "« Le pont sera fermé en mai »", "Q2": "« Le quai restera ouvert tout l'été »",
}  # fmt: skip
SCENES = [
    ("{M} est venu à Nort lundi. {Q}, a-t-il dit.", ["{M}"]),
    ("{M} a rencontré {W} lundi. {Q}, a-t-elle dit.", ["{W}"]),
    ("{M} a rencontré {W} lundi. {Q}, a-t-il dit.", ["{M}"]),
    ("{Q}, a dit {W}. {M}, lui, a répondu que {P2}. Elle a ajouté que {P}.", ["{W}", "{M}", "{W}"]),
    ("{Q}, a dit {W}. Selon elle, {P2}.", ["{W}", "{W}"]),
    ("{Q}, a dit {W}. {M} n'est pas d'accord. Selon lui, {P2}.", ["{W}", "{M}"]),
    ("Le maire a reçu {M}. {Q}, a dit le maire.", ["Le maire"]),
    ("{M} est jugé depuis lundi. {Q}, a dit le procureur.", ["le procureur"]),
    ("{M} est jugé depuis lundi. {Q}, a dit l'accusé.", ["{M}"]),
    ("{Q}, a dit {M}, maire de Nort. Le maire a ajouté que {P2}.", ["{M}", "{M}"]),
    ("{Q}, a dit {M}, maire de Nort. L'élu a ajouté que {P2}.", ["{M}", "{M}"]),
    ("{Q}, a dit {M}, agriculteur à Nort. Le paysan a ajouté que {P2}.", ["{M}", "{M}"]),
    ("{M}, avocat de {W}, est venu. {Q}, a dit l'avocat.", ["{M}"]),
    ("{W} est venue avec son avocat, {M}. {Q}, a dit ce dernier.", ["{M}"]),
    ("{W} est venue avec son avocat, {M}. {Q}, a-t-elle dit.", ["{W}"]),
    ("L'association Eau pure a saisi le juge. {Q}, dit son président, {M}. {Q2}, ajoute {W}, sa vice-présidente.",
     ["{M}", "{W}"]),
    ("Une voisine est venue lundi. {Q}, dit-elle.", ["Une voisine"]),
    ("{M} a été vu par une voisine. {Q}, raconte-t-elle.", ["une voisine"]),
    ("{M} a porté plainte contre {W}. {Q}, affirme-t-il.", ["{M}"]),
    ("{M} et {W} sont venus lundi. {Q}, disent-ils.", ["{M} et {W}"]),
    ("{M} est venu avec {L}. Ce dernier a dit que {P}.", ["{L}"]),
    ("{Q}, a dit {M}. {Q2}, a répondu {W}. {Q}, a-t-il conclu.", ["{M}", "{W}", "{M}"]),
    ("Interrogé par {W}, {M} a dit que {P}.", ["{M}"]),
    ("{M} a répondu à {W} que {P}.", ["{M}"]),
    ("{M} a dit à {L} que {P}.", ["{M}"]),
    ("À {W}, qui l'interrogeait, {M} a répondu que {P}.", ["{M}"]),
    ("Le fils de {W}, {M}, a dit que {P}.", ["{M}"]),
    ("La sœur de {M} a dit que {P}.", ["La sœur de {M}"]),
    ("{M}, le frère de {W}, a dit que {P}.", ["{M}"]),
    ("Pour {M}, {P}. Pour {W}, en revanche, {P2}.", ["{M}", "{W}"]),
    ("La CGT est en colère. Son secrétaire général, {M}, assure que {P}.", ["{M}"]),
    ("{Q}, a dit le père de {M}.", ["le père de {M}"]),
    ("{M} a été nommé par {W}. Il a dit que {P}.", ["{M}"]),
    ("{M} succède à {L}. Il a dit que {P}.", ["{M}"]),
    ("La ministre a reçu {M} et {W}. {Q}, a dit la ministre.", ["La ministre"]),
    ("La ministre {W} a reçu {M}. {Q}, a dit la ministre.", ["{W}"]),
    ("{W}, ministre de la Culture, a reçu {M}. {Q}, a dit ce dernier.", ["{M}"]),
    ("Le porte-parole de l'armée a parlé lundi. {Q}, a-t-il dit.", ["Le porte-parole de l'armée"]),
    ("{M} a publié un livre. Il y écrit que {P}.", ["{M}"]),
    ("Dans un communiqué, la préfecture indique que {P}. Elle ajoute que {P2}.", ["la préfecture", "la préfecture"]),
    ("{M}, qui dirige le port, a reçu {W}, qui dirige la pêche. Elle a dit que {P}.", ["{W}"]),
    ("Le juge a condamné {M}. {Q}, a dit son avocate, {W}.", ["{W}"]),
    ("{W} a critiqué {M}. Celui-ci a répondu que {P}.", ["{M}"]),
    ("{W} a critiqué {M}, maire de Nort. L'intéressé a répondu que {P}.", ["{M}"]),
    ("{W} a critiqué {M}, maire de Nort. {Q}, a répondu l'élu.", ["{M}"]),
    ("{W}, 34 ans, attend son train. {Q}, soupire la jeune femme.", ["{W}"]),
    ("{M}, 74 ans, attend son train. {Q}, soupire le retraité.", ["{M}"]),
    ("Un riverain a tout vu. {M}, lui, dormait. {Q}, raconte le riverain.", ["Un riverain"]),
    ("{M} dirige l'hôpital de Nort. {Q}, dit une infirmière. {Q2}, répond le directeur.", ["une infirmière", "{M}"]),
    ("{M} entraîne Nort depuis mai. {Q}, dit l'entraîneur.", ["{M}"]),
    ("Les pêcheurs ont bloqué le port. {Q}, dit leur porte-parole, {M}.", ["{M}"]),
    ("{Q}, a dit {M}, cité par l'AFP.", ["{M}"]),
    ("{M} a affirmé que {P}, et {W} a assuré que {P2}.", ["{M}", "{W}"]),
    ("{M} affirme que {P}, mais {W} assure que {P2}.", ["{M}", "{W}"]),
    ("Si {M} affirme que {P}, {W} assure que {P2}.", ["{M}", "{W}"]),
    ("Tandis que {M} affirme que {P}, {W} répond que {P2}.", ["{M}", "{W}"]),
    ("{M} a affirmé que {P}, avant d'ajouter que {P2}.", ["{M}", "{M}"]),
    ("{M} a démenti les propos de {W}. {Q}, a-t-il dit.", ["{M}"]),
    ("Accusé par {W} d'avoir menti, {M} a répondu que {P}.", ["{M}"]),
    ("{W} est la mère de {M}. {Q}, dit-elle.", ["{W}"]),
    ("{M} est mort lundi. {Q}, a dit sa veuve, {W}.", ["{W}"]),
    ("Au procès de {M}, {W} a dit que {P}.", ["{W}"]),
    ("Devant {M}, {W} a dit que {P}.", ["{W}"]),
    ("Aux côtés de {M}, {W} a dit que {P}.", ["{W}"]),
    ("Comme {M} avant elle, {W} a dit que {P}.", ["{W}"]),
    ("Contrairement à {M}, {W} estime que {P}.", ["{W}"]),
    ("Face à {M}, {W} a promis que {P}.", ["{W}"]),
    ("Proche de {M}, {W} assure que {P}.", ["{W}"]),
    ("{W}, proche de {M}, assure que {P}.", ["{W}"]),
    ("{W}, la compagne de {M}, assure que {P}.", ["{W}"]),
    ("L'entourage de {M} assure que {P}.", ["L'entourage de {M}"]),
    ("L'équipe de {M} assure que {P}.", ["L'équipe de {M}"]),
    ("Les avocats de {M} assurent que {P}.", ["Les avocats de {M}"]),
    ("Le successeur de {M}, {W}, assure que {P}.", ["{W}"]),
    ("{M} a salué le travail de {W}. Elle a répondu que {P}.", ["{W}"]),
    ("{M} a interrogé {W}. {Q}, a-t-elle répondu.", ["{W}"]),
    ("{M} demande à {W} si le pont est vieux. {Q}, répond-elle.", ["{M}", "{W}"]),
]


@pytest.mark.parametrize("people", PEOPLE, ids=[people["M"] for people in PEOPLE])
@pytest.mark.parametrize(("scene", "speakers"), SCENES, ids=[scene for scene, _ in SCENES])
def test_who_says_it_in_a_scene(scene: str, speakers: list[str], people: dict[str, str]) -> None:
    rows = tidy_tables(Article.from_text("Port de Nort\n\n" + scene.format(**people, **SAID))).statements
    assert rows["speaker"].tolist() == [speaker.format(**people) for speaker in speakers]
