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


@pytest.mark.parametrize("marked", [
    "Les enquêteurs n'ont pu relever qu'une seule empreinte.",
    "Le ministre n'a pas voulu préciser si le texte serait retiré.",
    "Le préfet n'a pas pu dire si le pont rouvrirait.",
    "Le maire ne cesse de répéter que [le pont est sûr].",
    "Le maire n'a pas manqué de souligner que [la ville avait payé].",
    "Le ministre a demandé aux réfugiés de revenir même si le pays est en guerre.",
    "Il y a vraiment lieu de préciser que les choses changent.",
    "La Cour a donné au pays une date limite pour répondre à une demande.",
    "Après l'avoir traité de « [menteur et de voleur public] », Luc Petit a quitté la salle.",
    "Après avoir crié et l'avoir accusé de « [mensonge devant tous les élus] », le maire a quitté la salle.",
])
def test_infinitives(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", [
    "D'après la ministre, Anne Durand, représentant le président, [c'est un signal fort donné par tous].",
    "Selon Luc Petit, qui dirige le port, élu en 2015, [le pont est vieux].",
    "De l'analyse du ministre, [la rencontre des cultures a tout changé].",
    "Pour Luc Petit, [le plus important, c'est de gagner].",
    "Selon Luc Petit, maire de Nort, [le vrai danger est là].",
    "Pour le délégué du port, [le thème « retour aux sources » est très parlant].",
    "Pour les survivants, la situation est de plus en plus dramatique.",
    "Pour les syndicats, [la réforme est injuste].",
    "Selon l'AFP, Luc Petit a déclaré qu'[il prendrait sa décision en janvier].",
    "Selon la police, il a déclaré aux enquêteurs qu'[il se sentait bien].",
    "Selon la police, [le suspect a déclaré sa voiture volée].",
])
def test_what_a_source_says(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", [
    "C'est pourquoi, dit-il : « [Nous avons choisi ce thème] ».",
    "« Souka » retrace l'histoire d'un sexagénaire.",
    "« Titanic » raconte la vie d'un marin.",
    "« [Jamais !] » répond le maire.",
    "Des élus inquiets de « [passer pour des marionnettes] »",
    "Les professeurs en colère contre « [une réforme bâclée et injuste] »",
    "L'application permet de créer leur propre « magasin de données à caractère personnel en ligne » ou DPL.",
    "Elle rappelle que [le port a été bâti par un marin, Luc Petit, qui, à dix-huit ans, partit pour l'Inde].",
    "[Un traitement que l'opposant va poursuivre en Allemagne], a fait savoir son entourage.",
    "[Une décision que le club va contester], a annoncé son président.",
    "Une des rares voix libres, Luc Petit, a, quant à lui, dénoncé ce projet de loi.",
    "Luc Petit a confié lundi matin sur Radio Nort - RMC qu'[il n'arrive pas à épargner].",
    "Le maire a dit que [l'opération « un pont pour tous » coûte cher].",
])
def test_titles_headlines_relatives(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", [
    "La commission est parvenue à la conclusion que [le pont n'était plus sûr].",
    "Luc Petit part du principe que [chaque élève peut réussir].",
    "Anne Durand avance l'idée que [le pont coûtera moins cher].",
    "Son entourage laisse filtrer que [le maire partira].",
    "Le tribunal a retenu que [le chauffeur roulait trop vite].",
    "Le maire revient sur le fait que [le pont est vieux].",
    "Le juge a voulu savoir si [l'accusé regrettait son geste].",
    "Luc Petit est certain que [le pont est vieux].",
    "Il est certain que le pont est vieux.",
    "L'avocat n'en démord pas : [son client est innocent].",
    "Tous les témoins sont unanimes : [le conducteur roulait trop vite].",
    "Le ministre a jugé regrettable que [les élus n'aient pas été consultés].",
    "Jugeant inadmissible que [des familles dorment dehors], la maire a ouvert le gymnase.",
    "Le maire juge l'affaire plus grave que prévu.",
    "Luc Petit trouve mieux que rien cette offre.",
    "Le maire refuse de dire que le pont est vieux.",
    "Le train arrive à la conclusion du voyage que le maire attend.",
    "Le mot de la fin revient à Anne Durand : « [On se reverra] ».",
])
def test_locutions(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", [
    "Il a souhaité ” [la collaboration des parties pour surmonter les défis] “.",
    "“[Nous avons pris notre temps. Aujourd’hui, nous venons à vous] “, a-t-il noté.",
    "“ [Le pont est vieux] “ a dit Luc Petit.",
    "''[Le pont est vieux et dangereux]'', a dit Luc Petit.",
    "\"[Le pont est vieux et dangereux] \", a dit Luc Petit.",
    "« [Mon père me disait : « Travaille ! » Et j'ai travaillé] », raconte Luc Petit.",
    "Luc Petit a dit : «[Le pont est vieux]",
])
def test_marks_as_they_come(marked: str) -> None:
    check(marked)


def test_turns_of_a_hearing() -> None:
    check("Le président : [Où étiez-vous ?]\n\nL'accusé : [Chez ma mère.]\n\nLe président : [Qui le dit ?]\n\nL'accusé : [Moi.]")
    check("Le problème : qui va payer ?\n\nLa solution : un péage.")


@pytest.mark.parametrize("marked", [
    "« [Ce qu'il se passe], explique le maire, tentant de calmer le jeu, [c'est qu'il pleut trop] ».",
    "Toute chose qui a amené le maire à dire que [le pont est vieux].",
    "Ces critiques ont conduit Luc Petit à préciser que [le pont tiendrait].",
    "Le maire a appris à dire que tout va bien.",
])
def test_what_makes_somebody_say_it(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", [
    "Faute de preuves, et bien qu'Anne Durand jure que [tout est faux], le juge hésite.",
    "Non contente d'affirmer que [tout va bien], Anne Durand réclame des excuses.",
    "Soucieux de rappeler que [la digue tient], Luc Petit a convoqué la presse.",
    "Anne Durand a affirmé que [la digue tiendrait] ; Luc Petit a crié au mensonge.",
    "Le maire a affirmé que [la digue est sûre ; elle a été contrôlée].",
    "Anne Durand a affirmé que [la digue tiendrait] : une promesse déjà faite en 2010.",
    "Anne Durand a affirmé que [la digue tiendrait], sans convaincre.",
    "Anne Durand a affirmé que [la digue tiendrait], contrairement à ce que disait Luc Petit.",
])
def test_where_a_reported_clause_ends(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", [
    "« [La digue tiendra] », Anne Durand.",
    "« Bonjour tristesse », Anne Durand, 1954.",
    "Pour Anne Durand, aucun doute : [la digue a cédé d'un coup].",
    "Les avis divergent selon les spécialistes.",
    "Selon toute probabilité, la digue tiendra.",
])
def test_names_and_sources_without_a_verb(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", [
    "Une dette jugée « [insoutenable pour nos enfants] » par le ministre.",
    "Jugée « [insoutenable pour nos enfants] » par le ministre, la dette inquiète.",
    "Une loi qualifiée d'« [injuste et liberticide] » par l'opposition a été votée.",
    "Une loi dite « de sécurité globale » par le gouvernement a été votée.",
    "Un accord signé « sous réserve de vote » par les élus.",
    "Un film réalisé « avec trois bouts de ficelle » par un inconnu.",
    "Il ressort du rapport que [les aides ont été versées trop tard].",
    "Le rapport est sans appel : [les aides ont été versées trop tard].",
    "Le ciel est clair : il fera beau.",
])
def test_verdicts(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", [
    "Anne Durand l'assure, [le pont tiendra].",
    "[Le pont tiendra], Anne Durand l'a promis.",
    "[Le pont tiendra], la maire en est convaincue.",
    "Luc Petit en est persuadé, [l'équipe gagnera dimanche].",
    "Luc Petit ne s'en cache pas : [l'équipe a mal joué].",
    "Luc Petit a une certitude : [l'équipe gagnera].",
    "Luc Petit le sait : il joue gros.",
    "Le maire l'a reconnu, mais il refuse de partir.",
    "Le maire l'a dit, la salle a applaudi.",
    "Le pont tombe, la maire en rit.",
    "Le chien aboie, le maire l'entend.",
])
def test_le_and_en_for_what_is_said(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", [
    "C'est avec « [une immense tristesse] » que le maire a appris la nouvelle.",
    "C'est le « mur de la honte » que le maire a visité.",
    "Pour l'Élysée, « [toute la nation est en deuil] ».",
    "Le ministre se refuse à « [jouer avec le feu] ».",
    "La mairie adresse ses « [condoléances les plus sincères] » à la famille.",
])
def test_tributes(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", [
    "La ville, pour qui [c'est la pire attaque depuis le début, en mai 2013, de la guerre], pleure.",
    "Un rapport selon lequel [le pont est vieux], hier encore, a surpris.",
])
def test_inserts_behind_selon_lequel(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", [
    "De plus en plus de parents estiment que [cette méthode est inapplicable].",
    "Plus de la moitié des Français jugent que [tout va bien].",
    "Jusqu'à dix témoins affirment que [tout va bien].",
    "Selon l'ancien patron, avec qui Luc Petit s'est entretenu, [le pont a été vendu].",
    "Il y a du monde. Trop, selon le maire de la ville, Luc Petit.",
    "Un décor qui se paie cher : [les prix montent partout], selon une étude du port.",
    "Un demi-million d'habitants sous la menace d'un volcan : [le risque n'a jamais été si grand], prévient une étude.",
    "Pour les malades, le docteur Luc Petit se veut rassurant : « [Ce n'est pas mortel]. »",
    "[L'argent n'est pas un frein] comme l'explique Luc Petit, médecin.",
    "[Le pont doit finir en mai], a indiqué l'ingénieur Luc Petit qui a aussi précisé que [tout va bien].",
    "« [Le montage est simple], note la présidente, qui refuse de donner des chiffres. [C'était déjà le cas avant]. »",
])
def test_where_words_begin_and_end_in_papers(marked: str) -> None:
    check(marked)
