"""What is said, in square brackets, where much stands between a verb of saying, who says it, and what is said."""

from __future__ import annotations

import pytest
from test_said_in_papers import check

from helpers import Article, tidy_tables


@pytest.mark.parametrize("marked", [
    "La ministre a averti ce mois-ci que [les aides baisseraient].",
    "L'agence avait promis aux clients ayant réservé un séjour pour l'été qu'[ils seraient remboursés].",
    "Le syndicat a promis à tous ceux qui ont perdu leur emploi qu'[ils seraient aidés].",
    "La Commission avait prévenu avant même l'ouverture de la séance que [le texte était mauvais].",
    "Le préfet a rappelé devant un parterre d'élus venus de tout le pays que [la loi vaut pour tous].",
    "Le maire a répété, comme il l'avait fait en mai, que [le projet serait abandonné].",
    "Elle a expliqué, la voix tremblante, que [son frère était parti].",
    # an object, a relative clause, another verb's que
    "La région a annoncé, dimanche, la construction d'un pont, lors d'une visite qu'elle a faite à Nort.",
    "Le maire a présenté aux élus réunis à Nort le projet que porte la région.",
    "La loi permet à la fois de répondre aux élus, tels que ceux de Nort, et d'agir.",
    "Les élus se sont réjouis de la hausse, il n'en demeure pas moins qu'ils ont peur.",
    "Les parents sont opposés à l'arrêt des soins prodigués à leur fils, tandis que sa femme y est favorable.",
    "Luc Petit a écrit au maire, qui a répondu que [le pont tient].",
    "[Aucune grue ne bougera], a-t-elle averti, avant de préciser que [les ponts seraient ouverts].",
])
def test_que_stands_behind_whom_and_when_and_where(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", [
    "Le suspect affirme depuis son arrestation [ne pas connaître la victime].",
    "Le club a annoncé mardi dans un communiqué [se séparer de son entraîneur].",
    "Le ministère reconnaît sur son site [manquer de bras].",
    "Elle jure aujourd'hui [ne rien regretter].",
    # nouns, and what a preposition governs
    "Canal Nord déclare la guerre à Nort TV.",
    "Le journal vous racontait l'histoire hier.",
    "La ligue a tranché, lundi, en donnant la victoire à Nort.",
    "Le président refuse de quitter le pouvoir.",
    "Il insiste pour partir.",
])
def test_an_infinitive_stands_behind_when_and_where(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", [
    "[Le garçon a alors remarqué que la porte était ouverte], rapporte Le Phare de Nort.",
    "[Le pilote pensait que la piste était libre], indique le rapport.",
    "[Peut-être pas pour répondre, mais pour dire s'ils y sont favorables ou non], dit le porte-parole.",
    # what somebody says now, and what another says of it
    "Le maire affirme que [le pont est sûr], rapporte Le Phare de Nort.",
])
def test_who_closes_the_sentence_tells_what_others_thought(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", [
    "La ville ferme une ligne [qui perdrait un million] selon les syndicats.",
    "C'est un pays qui, selon la Banque mondiale, [connaît la faim].",
    "Il critique un impôt, qui selon lui [alimente la colère].",
    "Il vise un poste qui, d'après le maire, Luc Petit, [lui est promis].",
    "Le pays, où selon elle [des enfants ont faim], a refusé l'aide.",
    # all of the sentence
    "[Le pont qui relie Nort à Sucé sera fermé] selon le maire.",
    "[C'est un impôt qui pèse sur les plus pauvres] selon la députée.",
    "[Il y a des élus qui mentent] selon lui.",
    "[La ville a vendu un terrain qui vaut de l'or], selon l'opposition.",
])
def test_a_source_in_a_relative_clause_says_that_clause(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", [
    "Le prototype est achevé. « [Je voulais que les gens puissent le voir.] »",
    "Le jeu est en vente. « [Les gens peuvent donner ce qu'ils veulent.] »",
])
def test_a_quotation_with_nobody_near_is_said(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", [
    "Elle chante la célèbre chanson de Serge Lama « Je suis malade ».",
    "L'artiste entame son titre « On ira loin ».",
    "L'auteur de « Tout savoir sur la mer » nous détaille la liste.",
    "Plusieurs auteurs, dont celui de « La mer monte » Luc Petit, ont lancé une pétition.",
    "Le maire, auteur de la phrase, dénonce « [une honte pour la ville] ».",
])
def test_titles_of_works_are_not_said(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", [
    "Cette précision suggère que les départs vont continuer.",
    "La présence des soldats a rappelé que la guerre est proche.",
    "L'incendie a révélé que les normes manquaient.",
    "Le froid rappelle que l'hiver dure.",
    "Le rapport révèle que [les normes manquaient].",
    "La boulangère rappelle que [le pain est cuit ici].",
    "La Nantaise rappelle que [le pain est cuit ici].",
    "L'affiche indique que [l'entrée est libre].",
    "On est en droit de se demander quel visage l'équipe montrera.",
    "Anne Durand est en droit de se demander [quel visage l'équipe montrera].",
])
def test_things_and_the_writer_say_nothing(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", [
    "Les enfants pensaient que le loup viendrait.",
    "Elle a remarqué que la porte était ouverte et a appelé la police.",
    "Croyant que le match était fini, le joueur a quitté le terrain.",
    "Les autorités pensent que [le tir était un essai].",
    "Le maire remarque que [la porte est ouverte].",
    "Le maire pensait que c'était « [une bonne idée pour la ville] ».",
    "Et je trouve que le maire a tort.",
    "Inutile de dire que le pont est vieux.",
    "Anne Durand s'exprime surtout sur le sort des ports : son dernier livre est un portrait de son père.",
    "Il rêve de travailler pour Nort TV : la stratégie de ce candidat a payé.",
    "Le maire a jugé utile de dire que [le pont est vieux].",
])
def test_what_was_only_believed_is_not_said(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", [
    "Mais, ajoute-t-il, [le pont est vieux].",
    "Mais, ajoute-t-il, [le pont est vieux] : « [Cela crève les yeux.] »",
    "Comme cela a été confirmé par la ville, [le pont va fermer].",
    "Comme annoncé par la mairie, [le pont va fermer].",
    "Comme prévu par la loi, le pont va fermer.",
    "C'est du moins ce qu'affirme le maire : [le pont va fermer].",
    "Paul Rey dresse un constat amer : [la ville se vide].",
    "La soirée restera pour Paul Rey « [l'un des plus beaux moments de sa vie] ».",
    "Le suspect est condamné à dix ans, « [une peine juste et proportionnée] » selon la victime.",
    "« [Tout va bien] », dit la « dame de fer ».",
    "« [Choquée par la violence des images] », la ministre a porté plainte.",
    "La ministre, « [choquée par la violence des images] », a porté plainte.",
    "La ministre, « [très touchée par le geste] », a remercié la foule.",
    "« Les Indésirables », le film sort mercredi.",
    "Le pont, « vieux de cent ans au moins », va fermer.",
])
def test_who_says_it_stands_elsewhere(marked: str) -> None:
    check(marked)


SPEAKERS = [
    ("« On verra bien », déplore un brin amusé l'écrivain Paul Martin.", "l'écrivain Paul Martin"),
    ("« On verra bien », glisse mi-amusée, mi-inquiète la patronne du bar.", "la patronne du bar"),
    ("« On verra bien », répond tout sourire la capitaine de l'équipe.", "la capitaine de l'équipe"),
    ("« On verra bien », s'agace au téléphone un habitant du quartier.", "un habitant du quartier"),
    ("Le pont a rouvert, relate De Morgen vendredi.", "De Morgen"),
    ("Le pont a rouvert, a affirmé mardi matin, le ministre Luc Petit, sur les ondes de la radio.",
     "le ministre Luc Petit"),
    ("L'association a appris de la préfecture qu'elle devait quitter les lieux.", "la préfecture"),
    ("Ce succès fait dire à l'entraîneuse que son équipe est forte.", "l'entraîneuse"),
    ("Pour Luc Petit, député « frondeur » de Nort, « le texte ne passera pas ».", "Luc Petit"),
    ("En effet, le service qui permet de voyager seul mais avec un guide est suspendu, rapporte Radio Nort.",
     "Radio Nort"),
    ("Il a dit au moins dix fois le mot, selon Radio Nort.", "Radio Nort"),
    ("« Je reste », a indiqué le centriste au Monde, lundi.", "le centriste"),
    ("« Ils mentent », selon son avocat Paul Rey auprès de Radio Nort.", "son avocat Paul Rey"),
    ("« Je ne l'ai pas vue », a martelé l'accusé à la barre.", "l'accusé"),
    ("Une mère de Nort citée par Radio Nort explique : « J'ai reçu un mot hier soir. »", "Une mère de Nort"),
    ("Cela signifie que l'échevin, inculpé pour vol « ne peut plus se dire du parti ».", "l'échevin"),
    ("Pas question pour la maire de céder : « Nous irons jusqu'au bout. »", "la maire"),
    ("Sa seule consigne : « Ne touchez à rien. »", "Sa"),
    ("Le maire ne mâche pas ses mots : « On nous prend pour des idiots. »", "Le maire"),
    ("La colère monte chez les riverains. « On nous prend pour des idiots. »", "les riverains"),
    ("Un sentiment partagé par Luc Petit. « On nous prend pour des idiots. »", "Luc Petit"),
    ("Une note que nous avons pu consulter indique que le pont est vieux.", "Une note que nous avons pu consulter"),
    ("Pour les écologistes, c'est « une victoire d'étape et un bon début ».", "les écologistes"),
    ("« C'est bien injuste », estiment beaucoup de riverains.", "beaucoup de riverains"),
    ("Près d'un Français sur deux estime que le texte passera.", "Près d'un Français sur deux"),
    ("« Tout était prêt », se souvient chez lui un ministre de la décennie 2000.", "un ministre de la décennie 2000"),
]


@pytest.mark.parametrize(("text", "words"), SPEAKERS)
def test_the_words_for_the_speaker(text: str, words: str) -> None:
    assert list(tidy_tables(Article.from_text(text)).statements.speaker_text) == [words]
