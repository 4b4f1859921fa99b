"""What is said in the sentences of papers, in square brackets; a sentence without brackets says nothing."""

from __future__ import annotations

import re

import pytest
from test_statements import read

BRACKETS = re.compile(r"\[(.*?)\]")
EDGES = " .,:;?!«»“”\"'"  # signs at either end of what is said do not count


def check(marked: str) -> None:
    """What is found in a text is what its brackets hold."""
    said = [words.strip(EDGES) for words in BRACKETS.findall(marked)]
    assert [words.strip(EDGES) for _, words, _, _ in read(BRACKETS.sub(r"\1", marked))] == said


@pytest.mark.parametrize("marked", [
    "Anne Durand expliquait alors que [le pont serait refait].",
    "Il déclarait alors qu'[il ne voulait pas partir].",
    "Il parlait alors que le pont tombait.",
    "Elle témoigne alors que son fils est en prison.",
    "Luc Petit répond alors que la salle hurle.",
    "Les chiffres d'Eurostat estiment, eux, que [le chômage monte].",
    "Luc Petit a relevé lors de cette cérémonie, que [le port avait vécu].",
    "La ministre a annoncé ce matin, lors d'un dîner au cours duquel elle a vu des élus, que [le pont serait refait].",
    "Luc Petit a redit devant les élus, qui l'écoutaient en silence, que [la taxe n'augmenterait pas].",
    "Le maire a expliqué le projet, qui est vaste, que l'opposition critique.",
])
def test_what_stands_between_a_verb_and_its_que(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", [
    "De nombreuses études démontrent que [les prix montent].",
    "Une étude de l'université de Nantes a montré que [les abeilles disparaissent].",
    "L'équipe de chercheurs a réussi à prouver que [les abeilles disparaissent].",
    "Cela prouve que les abeilles disparaissent.",
    "Le match a montré que les Bleus étaient prêts.",
    "Son livre nous apprend que [le suspect a avoué].",
    "Dans la lettre, on apprend que [le suspect a avoué].",
    "Le maire a appris par la presse que le pont fermerait.",
    "Tout au plus ont-ils appris qu'elle était partie.",
    "Et de poursuivre qu'[il s'agit de trois tickets].",
])
def test_who_shows_and_who_is_told(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", [
    "Selon, Luc Petit, ambassadeur, « [les partenaires font trop appel à des étrangers] ».",
    "Selon Le Phare, si l'on en croit le tweet de Luc Petit, [le but n'est pas de gagner].",
    "Pour l'Unédic, [l'année 2016 devrait voir une baisse du chômage].",
    "Pour le Medef, [la réforme va dans le bon sens].",
    "Pour la Toussaint, les fleurs sont chères.",
    "Pour une société plus juste, le maire a signé la charte.",
    "De nombreux experts affirment que [le pont est vieux].",
    "[La loi est injuste], regrettent de jeunes chercheurs.",
    "« [À 32 ans, suis-je trop vieux ?] », s'interroge à propos de son absence celui qui est l'un des piliers de l'équipe.",
    "Certains ont été rendus à leur famille, mais la haine de la région ne garantit pas leur sécurité.",
])
def test_sources_and_subjects(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", [
    "La ville a déploré le retard des élus, qui ne sont pas venus, ainsi qu'une « [série de promesses non tenues] ».",
    "« [Le pont est vieux] », dit Luc Petit. Pour les camions, il reste « [un passage étroit et dangereux] ».",
    "Le ministre a annoncé un « [plan de relance massif pour les campagnes] ».",
    "Le ministre a annoncé un « plan de relance des zones rurales » (PRZR).",
    "Le ministre a lancé la campagne nationale « Journées vitamine A plus » qui se déroulera en juin.",
    "L'agent en charge du bureau « bruit et environnement » a répondu.",
    "Les autorités ont activé la « structure de gestion policière contre le terrorisme » (SGPCT).",
])
def test_quoted_words_and_names(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", [
    "[Le pont tiendra encore dix ans], frissonne-t-il.",
    "[Le budget], s'est-il emporté, [est une honte].",
    "C'est pourquoi, a-t-il poursuivi, [cette campagne sera menée partout].",
    "Le pont tiendra, semble-t-il, encore dix ans.",
    "Le maire refuse, fût-il seul.",
    "Il pleut, neige-t-il ?",
    "Des sources indiquaient que [la mairie de Nort, sa ville natale, avait chargé ses agents de nettoyer les rues].",
])
def test_verbs_between_commas(marked: str) -> None:
    check(marked)
