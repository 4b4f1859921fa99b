"""Ways of saying who says what, as agencies, papers and interviews write them: what is said, and the speaker's words."""

from __future__ import annotations

import pandas as pd
import pytest
from test_statements import read

from helpers.tables.read import tidy_tables
from helpers.text.article import Article

Said = tuple[str, str | None]  # what is said, the words for its speaker

FUNCTIONS_IN_PARTS: list[tuple[str, list[Said]]] = [
    ("« Le pont tiendra », a affirmé le ministre de l'Eau, des Forêts et de la Pêche, Luc Petit.", [("Le pont tiendra", "le ministre de l'Eau, des Forêts et de la Pêche, Luc Petit")]),
    ("Le ministre de l'Eau, des Forêts et de la Pêche, Luc Petit, a affirmé que le pont tiendra.", [("le pont tiendra", "Le ministre de l'Eau, des Forêts et de la Pêche, Luc Petit")]),
    ("La ministre de la Ville, de la Jeunesse et des Sports, Mme Anne Durand, a rappelé jeudi que le pont tiendra.", [("le pont tiendra", "La ministre de la Ville, de la Jeunesse et des Sports, Mme Anne Durand")]),
    ("Selon le ministre de l'Eau, des Forêts et de la Pêche, Luc Petit, le pont tiendra.", [("le pont tiendra", "le ministre de l'Eau, des Forêts et de la Pêche, Luc Petit")]),
    ("Le pont tiendra, selon la ministre de la Ville, de la Jeunesse et des Sports, Anne Durand.", [("Le pont tiendra", "la ministre de la Ville, de la Jeunesse et des Sports, Anne Durand")]),
    ("Le pont tiendra, a assuré le ministre délégué auprès du ministre de l'Économie, chargé du Budget, Luc Petit.", [("Le pont tiendra", "le ministre délégué auprès du ministre de l'Économie, chargé du Budget, Luc Petit")]),
    ("La secrétaire d'État auprès du Premier ministre, chargée des Retraites, Anne Durand, estime que le pont tiendra.", [("le pont tiendra", "La secrétaire d'État auprès du Premier ministre, chargée des Retraites, Anne Durand")]),
    ("Pour la ministre de l'Eau, des Forêts et de la Pêche, Anne Durand, « le pont est trop vieux ».", [("le pont est trop vieux", "la ministre de l'Eau, des Forêts et de la Pêche, Anne Durand")]),
    ("« Le pont tiendra », a dit la présidente de la commission des Finances, de l'Économie et du Plan du Sénat, Anne Durand.", [("Le pont tiendra", "la présidente de la commission des Finances, de l'Économie et du Plan du Sénat, Anne Durand")]),
    ("Le directeur de l'Aménagement, de l'Habitat et du Logement, M. Luc Petit, a indiqué que le pont tiendra.", [("le pont tiendra", "Le directeur de l'Aménagement, de l'Habitat et du Logement, M. Luc Petit")]),
    ("Le ministre d'État, ministre de la Justice, Luc Petit, a estimé que le pont tiendra.", [("le pont tiendra", "Le ministre d'État, ministre de la Justice, Luc Petit")]),
    ("Le porte-parole du ministère de l'Eau, de la Pêche et de la Forêt a indiqué que le pont tiendra.", [("le pont tiendra", "Le porte-parole du ministère de l'Eau, de la Pêche et de la Forêt")]),
    ("Selon Anne Durand, ministre de la Ville, de la Jeunesse et des Sports, le pont tiendra.", [("le pont tiendra", "Anne Durand")]),
    # a second part that is none of the function
    ("Le maire de Nort, de retour de Paris, a affirmé que le pont tiendra.", [("le pont tiendra", "Le maire de Nort")]),
]

CLAUSE_IN_FRONT: list[tuple[str, list[Said]]] = [
    ("Estimant que le pont est vieux, le maire a voté contre.", [("le pont est vieux", "le maire")]),
    ("Rappelant que le pont, fermé depuis mai, est vieux, Anne Durand a quitté la salle.", [("le pont, fermé depuis mai, est vieux", "Anne Durand")]),
    ("Après avoir souligné que le pont était vieux, M. Luc Petit a visité le port.", [("le pont était vieux", "M. Luc Petit")]),
    ("Après avoir affirmé que le pont tiendrait, la maire, Anne Durand, est partie.", [("le pont tiendrait", "la maire, Anne Durand")]),
    ("Tout en reconnaissant que le pont est vieux, le maire a visité le port.", [("le pont est vieux", "le maire")]),
    ("En affirmant que le pont tiendrait, le maire a surpris les habitants.", [("le pont tiendrait", "le maire")]),
    ("Avant d'assurer que tout irait bien, la préfète a visité le port.", [("tout irait bien", "la préfète")]),
    ("Bien qu'elle admette que le pont est vieux, Anne Durand a voté contre.", [("le pont est vieux", "elle")]),
    ("S'il reconnaît que le pont est vieux, le maire refuse de partir.", [("le pont est vieux", "il")]),
    ("Alors que le maire assure que le pont tiendra, les habitants manifestent.", [("le pont tiendra", "le maire")]),
    ("Tandis que le maire affirme que le pont tiendra, l'opposition a quitté la salle.", [("le pont tiendra", "le maire")]),
    ("Même si Anne Durand répète que le pont tiendra, personne ne passe plus.", [("le pont tiendra", "Anne Durand")]),
    ("Lorsque le préfet a annoncé que le pont fermerait, la foule a crié.", [("le pont fermerait", "le préfet")]),
    ("Dénonçant « une injustice faite aux pêcheurs », Anne Durand a quitté la salle.", [("une injustice faite aux pêcheurs", "Anne Durand")]),
    ("Évoquant « un moment de grande tristesse », le maire de Nort a quitté la salle.", [("un moment de grande tristesse", "le maire de Nort")]),
    ("Le maire, estimant que le pont est vieux, a voté contre.", [("le pont est vieux", "Le maire")]),
    ("Le maire, après avoir rappelé que le pont est vieux, a voté contre.", [("le pont est vieux", "Le maire")]),
    ("Après avoir dénoncé « un projet tout à fait absurde », le maire a quitté la salle.", [("un projet tout à fait absurde", "le maire")]),
]

WRITER_GOES_ON: list[tuple[str, list[Said]]] = [
    ("Le maire a affirmé que le pont rouvrirait et a quitté la salle.", [("le pont rouvrirait", "Le maire")]),
    ("Le maire a affirmé que le pont rouvrirait et Anne Durand a applaudi.", [("le pont rouvrirait", "Le maire")]),
    ("Anne Durand a assuré que le pont était sûr, mais la préfecture n'a pas confirmé.", [("le pont était sûr", "Anne Durand")]),
    ("Le maire a annoncé que le pont fermerait, provoquant la colère des pêcheurs.", [("le pont fermerait", "Le maire")]),
    ("Le maire a annoncé que le pont fermerait, suscitant de vives réactions.", [("le pont fermerait", "Le maire")]),
    ("La première affirme que le pont est vieux, le second que la digue est sûre.", [("le pont est vieux", "La première"), ("la digue est sûre", "le second")]),
    ("Anne Durand soutient que le pont est vieux, Luc Petit que la digue est sûre.", [("le pont est vieux", "Anne Durand"), ("la digue est sûre", "Luc Petit")]),
    ("Le maire a dit que le pont rouvrirait et est reparti.", [("le pont rouvrirait", "Le maire")]),
    ("L'un affirme que le pont est vieux, l'autre que la digue est sûre.", [("le pont est vieux", "L'un"), ("la digue est sûre", "l'autre")]),
    ("Le maire dit que le pont est vieux et l'ingénieur que la digue est sûre.", [("le pont est vieux", "Le maire"), ("la digue est sûre", "l'ingénieur")]),
    ("Le maire a déclaré que le pont fermerait, ce qui a surpris l'opposition.", [("le pont fermerait", "Le maire")]),
    ("Ceux qui disent que le pont est vieux ont tort.", [("le pont est vieux", "Ceux")]),
    ("Le maire a annoncé que le pont fermerait, et promis que la digue tiendrait.", [("le pont fermerait", "Le maire"), ("la digue tiendrait", None)]),
    # what is said goes on
    ("Le maire a affirmé que le pont a été fermé et a coûté trop cher.", [("le pont a été fermé et a coûté trop cher", "Le maire")]),
    ("Le maire affirme que le pont est vieux et que la digue est sûre.", [("le pont est vieux et que la digue est sûre", "Le maire")]),
    ("Le maire a affirmé que le pont fermerait et rouvrirait en mai.", [("le pont fermerait et rouvrirait en mai", "Le maire")]),
    ("Le maire a affirmé que le pont avait cédé et que la digue a tenu.", [("le pont avait cédé et que la digue a tenu", "Le maire")]),
]

IN_THE_MIDDLE: list[tuple[str, list[Said]]] = [
    ("La situation est telle, selon lui, qu'il faudra des renforts.", [("La situation est telle", "lui"), ("qu'il faudra des renforts", None)]),
    ("De l'avis du chef de chantier, le pont est à moitié fini.", [("le pont est à moitié fini", "chef de chantier")]),
    ("Le pont est tellement vieux, selon le maire, que personne ne passe plus.", [("Le pont est tellement vieux", "le maire"), ("que personne ne passe plus", None)]),
    ("La crise est si grave, a prévenu le ministre, qu'il faudra des années.", [("La crise est si grave", "le ministre"), ("qu'il faudra des années", None)]),
    ("Le pont fermera, c'est du moins ce qu'affirme le maire.", [("Le pont fermera", "le maire")]),
    ("Le pont fermera : c'est ce qu'a annoncé le maire.", [("Le pont fermera", "le maire")]),
    ("Le pont, a expliqué le maire, ne tiendra pas l'hiver.", [("Le pont", "le maire"), ("ne tiendra pas l'hiver", None)]),
]

LONG_WAY_TO_QUE: list[tuple[str, list[Said]]] = [
    ("Le ministre a annoncé mercredi 6 mars, lors d'une conférence à Nort, au côté du président de région, que le pont fermerait.", [("le pont fermerait", "Le ministre")]),
    ("La ministre a fait savoir, lors d'un point de presse tenu à l'issue d'une visite effectuée en présence du préfet de la région, Luc Petit, que le pont fermerait.", [("le pont fermerait", "La ministre")]),
    ("Le maire a affirmé lundi, au lendemain d'une réunion avec les pêcheurs, les dockers et les élus du port, que le pont fermerait.", [("le pont fermerait", "Le maire")]),
    ("Le maire a dit à BFM/RMC que le pont fermerait.", [("le pont fermerait", "Le maire")]),
    ("Le maire a déclaré, que le pont fermerait.", [("le pont fermerait", "Le maire")]),
    ("Le maire a indiqué dans un entretien au journal Le Phare, publié lundi, que le pont fermerait.", [("le pont fermerait", "Le maire")]),
    ("Le pont fermera, affirme, la députée.", [("Le pont fermera", "la députée")]),
]

BRACKETS: list[tuple[str, list[Said]]] = [
    ("« Le pont restera ouvert » (Mme Durand)", [("Le pont restera ouvert", "Mme Durand")]),
    ("\"Le pont restera ouvert\" (ministre)\n\nALGER - Le ministre s'exprimait lundi.", [("Le pont restera ouvert", "ministre")]),
    ("« Le pont restera ouvert » (Anne Durand, CFDT)", [("Le pont restera ouvert", "Anne Durand")]),
    ("Le pont restera ouvert (maire)\n\nLe conseil s'est réuni lundi.", [("Le pont restera ouvert", "maire")]),
    ("Le pont restera ouvert jusqu'en mai (responsable)\n\nLe conseil s'est réuni lundi.", [("Le pont restera ouvert jusqu'en mai", "responsable")]),
    ("« Le pont restera ouvert. » (Luc Petit, maire de Nort)", [("Le pont restera ouvert", "Luc Petit")]),
    ("Le pont restera ouvert jusqu'en mai (Premier ministre)\n\nLe conseil s'est réuni lundi.", [("Le pont restera ouvert jusqu'en mai", "Premier ministre")]),
    ("« La paix est possible » (Durand)", [("La paix est possible", "Durand")]),
    ("Le pont restera ouvert (photo)\n\nLe conseil s'est réuni lundi.", []),
    ("Le port de Nort (ouest) a rouvert (vidéo)\n\nLe conseil s'est réuni lundi.", []),
]

WITHOUT_VERB: list[tuple[str, list[Said]]] = [
    ("@petitluc : « On n'oublie pas les victimes. »", [("On n'oublie pas les victimes", "@petitluc")]),
    ("« Il faut rouvrir le pont ». Ces mots d'Anne Durand ont fait le tour du port.", [("Il faut rouvrir le pont", "Anne Durand")]),
    ("« Il faut rouvrir le pont. » Cette phrase du maire a fait le tour du port.", [("Il faut rouvrir le pont", "maire")]),
    ("« Il faut rouvrir le pont. » Signé : Anne Durand.", [("Il faut rouvrir le pont", "Anne Durand")]),
    ("« Il faut rouvrir le pont. » Signé Luc Petit.", [("Il faut rouvrir le pont", "Luc Petit")]),
    ("« Il faut rouvrir le pont », tel est le message d'Anne Durand.", [("Il faut rouvrir le pont", "Anne Durand")]),
    ("« Il faut rouvrir le pont » : tel est l'avis du maire.", [("Il faut rouvrir le pont", "maire")]),
    ("Et de la présidente Durand : « Il faut rouvrir le pont. »", [("Il faut rouvrir le pont", "la présidente Durand")]),
    ("Même son de cloche chez Luc Petit, docker : « Les bateaux ne viennent plus. »", [("Les bateaux ne viennent plus", "Luc Petit")]),
    ("Réaction du maire : « C'est un scandale. »", [("C'est un scandale", "maire")]),
    ("Son verdict : « C'est un scandale. »", [("C'est un scandale", "Son")]),
    ("Le mot de la fin pour Anne Durand : « On verra bien. »", [("On verra bien", "Anne Durand")]),
    ("Et Anne Durand : « On verra bien. »", [("On verra bien", "Anne Durand")]),
    ("Ces mots sont de Luc Petit : « On verra bien. »", [("On verra bien", "Luc Petit")]),
    ("Sur Twitter, le maire : « On verra bien. »", [("On verra bien", "le maire")]),
    ("Chez les dockers : « On verra bien. »", [("On verra bien", "les dockers")]),
    ("« On verra bien. » La phrase est du maire.", [("On verra bien", "maire")]),
    ("« On verra bien. » Voilà ce que répète le maire.", [("On verra bien", "le maire")]),
    ("« On verra bien », la phrase du maire a choqué.", [("On verra bien", "maire")]),
    ("« On verra bien » : le message du maire est clair.", [("On verra bien", "maire")]),
    ("« On verra bien » – Luc Petit, maire de Nort", [("On verra bien", "Luc Petit")]),
    ("« On verra bien. »\n\nLuc Petit, maire de Nort", [("On verra bien", "Luc Petit")]),
    ("« Le pont rouvrira », foi de maire.", [("Le pont rouvrira", "maire")]),
    ("Le maire se dit persuadé que le pont rouvrira.", [("le pont rouvrira", "Le maire")]),
    ("La ministre s'est dite convaincue que le pont rouvrira.", [("le pont rouvrira", "La ministre")]),
    ("Anne Durand se déclare certaine que le pont rouvrira.", [("le pont rouvrira", "Anne Durand")]),
]

BEFORE_INVERTED: list[tuple[str, list[Said]]] = [
    ("« C'est une honte ! », ont crié plus de 200 salariés devant l'usine.", [("C'est une honte", "plus de 200 salariés")]),
    ("« Rouvrez le pont ! », scandaient jeudi 300 manifestants devant la gare.", [("Rouvrez le pont", "300 manifestants")]),
    ("« On arrête tout », ont prévenu une dizaine de dockers.", [("On arrête tout", "une dizaine de dockers")]),
    ("« On arrête tout », ont prévenu lundi 3 mars quelque 40 dockers.", [("On arrête tout", "quelque 40 dockers")]),
    ("« On arrête tout », ont répété plusieurs fois près de mille dockers.", [("On arrête tout", "près de mille dockers")]),
    ("« On arrête tout », a prévenu, très ému, Luc Petit.", [("On arrête tout", "Luc Petit")]),
    ("« On arrête tout », a une nouvelle fois prévenu mardi Luc Petit.", [("On arrête tout", "Luc Petit")]),
    ("Près de 300 dockers ont affirmé que le pont fermerait.", [("le pont fermerait", "Près de 300 dockers")]),
    ("Plus de 40 élus demandent que le pont soit fermé.", [("le pont soit fermé", "Plus de 40 élus")]),
    ("« On arrête tout », ont écrit 12 élus dans une tribune.", [("On arrête tout", "12 élus")]),
]

KINDS: list[tuple[str, str, str]] = [  # text, what is said, its kind
    ("Pour Anne Durand, pas de doute : « C'est un vrai progrès. »", "C'est un vrai progrès", "direct"),
    ("Incendie à Nort : « la nuit sera décisive », prévient la préfète Anne Durand", "la nuit sera décisive", "direct"),
    ("« C'est une étape », a dit Anne Durand. Pour elle, « le pays avance ».", "le pays avance", "direct"),
    ("Selon le maire, « la digue résiste ».", "la digue résiste", "direct"),
    ("Selon le maire, aucun doute : « Le pont tiendra l'hiver. »", "Le pont tiendra l'hiver", "direct"),
    ("Grève au port : « nous irons jusqu'au bout », assurent les dockers", "nous irons jusqu'au bout", "direct"),
    ("Le maire affirme que « le pont tiendra ».", "le pont tiendra", "mixed"),
    ("Selon le maire, le projet est « une véritable folie furieuse ».", "une véritable folie furieuse", "mixed"),
]

NOBODY_SAYS: list[str] = [
    "À propos de Valtrix : créée en 1998, la société emploie 240 agents.",
    "Luc Petit, dit le Sage, a quitté la ville.",
    "Le braqueur Luc Petit, dit Nino, s'est évadé en 2003.",
    "Anne Durand, dite la Louve, a chanté à Nort.",
    "Luc Petit, alias le Sage, dit aussi Nino, a quitté la ville.",
    "Jean Petit, dit « Jeannot », est mort lundi.",
    "Il agira selon sa conscience.",
    "Chacun paie selon ses moyens.",
    "Les horaires changent selon la saison et selon les jours.",
    "Le film « Le pont de la rivière » sort mercredi.",
    "Surnommé « le roi du port », Luc Petit a quitté la ville.",
    "Le « plan pour le port » sera voté en mai.",
    "L'opération « Villes propres » débutera lundi.",
]

DASHES_AND_BULLETS: list[tuple[str, list[Said]]] = [
    ("– Anne Durand, ministre de la Culture : « Une voix s'éteint. »\n\n– Luc Petit, chanteur : « Je perds un ami. »", [("Une voix s'éteint", "Anne Durand, ministre de la Culture"), ("Je perds un ami", "Luc Petit, chanteur")]),
    ("Ils ont dit :\n\n- Anne Durand : « Une voix s'éteint. »\n\n- Luc Petit : « Je perds un ami. »", [("Une voix s'éteint", "Anne Durand"), ("Je perds un ami", "Luc Petit")]),
    ("• Anne Durand : « Une voix s'éteint. »\n\n• Luc Petit : « Je perds un ami. »", [("Une voix s'éteint", "Anne Durand"), ("Je perds un ami", "Luc Petit")]),
    ("* Anne Durand (CFDT) : « Une voix s'éteint. »", [("Une voix s'éteint", "Anne Durand (CFDT)")]),
    ("— « Une voix s'éteint », a dit Anne Durand.", [("Une voix s'éteint", "Anne Durand")]),
    ("« Une voix s'éteint. » — Anne Durand", [("Une voix s'éteint", "Anne Durand")]),
]

OVER_PARAGRAPHS: list[tuple[str, list[Said]]] = [
    ("Luc Petit a déclaré: \"Nous avons perdu.\n\n\"Nous gagnerons demain.\"\n\nPuis il est parti.", [("Nous avons perdu.\n\n\"Nous gagnerons demain", "Luc Petit")]),
    ("« Nous avons perdu. Il pleuvait.\n\n» Nous gagnerons demain », a dit Luc Petit.", [("Nous avons perdu. Il pleuvait.\n\n» Nous gagnerons demain", "Luc Petit")]),
    ("Luc Petit a dit : « Nous avons perdu.\n\n» Il pleuvait.\n\n» Nous gagnerons demain. »", [("Nous avons perdu.\n\n» Il pleuvait.\n\n» Nous gagnerons demain", "Luc Petit")]),
    ("Luc Petit a dit : “Nous avons perdu.\n\n“Nous gagnerons demain.”", [("Nous avons perdu.\n\n“Nous gagnerons demain", "Luc Petit")]),
    ("Luc Petit a dit : « Nous avons perdu.\n\nNous gagnerons demain. »", [("Nous avons perdu.\n\nNous gagnerons demain", "Luc Petit")]),
]

WORDS_OF_THE_SPEAKER: list[tuple[str, list[Said]]] = [
    ("Les signataires y dénoncent « un abandon de la montagne ».", [("un abandon de la montagne", "Les signataires")]),
    ("Les magistrats y écrivent : « La facture va doubler. »", [("La facture va doubler", "Les magistrats")]),
    ("Le maire en conclut que le pont est vieux.", [("le pont est vieux", "Le maire")]),
    ("L'auteur y affirme que le pont est vieux.", [("le pont est vieux", "L'auteur")]),
    ("« C'est fini », a écrit sur son réseau Truth Social M. Tremp.", [("C'est fini", "M. Tremp")]),
    ("« C'est fini », a écrit sur X Mme Durand.", [("C'est fini", "Mme Durand")]),
    ("« C'est fini », a confié au Figaro Me Luc Petit.", [("C'est fini", "Me Luc Petit")]),
    ("« C'est fini », a dit une source proche du dossier qui a requis l'anonymat.", [("C'est fini", "une source proche du dossier qui a requis l'anonymat")]),
    ("« De qui ? » lui a demandé la juge.", [("De qui", "la juge")]),
    ("« Il faut partir », nous a confié un docker.", [("Il faut partir", "un docker")]),
    ("Un docker qui préfère taire son nom raconte une autre histoire : « On attend toujours. »", [("On attend toujours", "Un docker qui préfère taire son nom")]),
    ("« Vous le saviez », a lancé Anne Durand (PS) au maire.", [("Vous le saviez", "Anne Durand (PS)")]),
    ("« C'est fini », promet Luc Petit, adjoint chargé de la voirie, qui rappelle que le pont est vieux.", [("C'est fini", "Luc Petit"), ("le pont est vieux", "Luc Petit")]),
    ("Les habitants que nous avons rencontrés disent que le pont est vieux.", [("le pont est vieux", "Les habitants que nous avons rencontrés")]),
    ("Le rapport qui accable le maire affirme que le pont est vieux.", [("le pont est vieux", "Le rapport qui accable le maire")]),
    ("Un témoin qui a requis l'anonymat affirme que le pont est vieux.", [("le pont est vieux", "Un témoin qui a requis l'anonymat")]),
    ("« C'est fini », lit-on sur la page Facebook du collectif.", [("C'est fini", "la page Facebook du collectif")]),
]

INTERVIEWS: list[tuple[str, list[Said]]] = [
    ("Le Phare : Le pont va-t-il fermer ?\n\nAnne Durand : Oui, le pont fermera en mai. Nous n'avons pas le choix.", [("Le pont va-t-il fermer", "Le Phare"), ("Oui, le pont fermera en mai. Nous n'avons pas le choix", "Anne Durand")]),
    ("Q : Le pont va-t-il fermer ?\n\nR : Oui, il fermera en mai, a dit le maire.", [("Le pont va-t-il fermer", None), ("Oui, il fermera en mai, a dit le maire", None)]),
    ("Entretien avec Anne Durand, maire de Nort.\n\nQ : Le pont va-t-il fermer ?\n\nR : Oui, il fermera en mai.", [("Le pont va-t-il fermer", None), ("Oui, il fermera en mai", "Anne Durand")]),
    ("Le pont de Nort, vu par Luc Petit et Jean Roy.\n\nQ. : Le pont va-t-il fermer ?\n\nAnne Durand : Oui, en mai.\n\nQ. : Et la digue ?\n\nR. : Elle tiendra.", [("Le pont va-t-il fermer", None), ("Oui, en mai", "Anne Durand"), ("Et la digue", None), ("Elle tiendra", "Anne Durand")]),
    ("Q. : Que faire ?\n\nAnne Durand : Partir.\n\nLuc Petit : Rester.\n\nQ. : Et après ?\n\nR. : On verra.", [("Que faire", None), ("Partir", "Anne Durand"), ("Rester", "Luc Petit"), ("Et après", None), ("On verra", None)]),
    ("**Entretien avec le glaciologue Luc Petit**\n\n**Question :** Que faire ?\n\n**Réponse :** Il faut réparer le pont.\n\nEt vite.\n\n**Question :** Et après ?\n\n**Réponse :** On verra.", [("Que faire", None), ("Il faut réparer le pont", "Luc Petit"), ("Et vite", "Luc Petit"), ("Et après", None), ("On verra", "Luc Petit")]),
    ("Interview. Anne Durand est maire de Nort.\n\n– Le pont va-t-il fermer ?\n\nOui, il fermera en mai. Nous l'avons mesuré.", [("Oui, il fermera en mai. Nous l'avons mesuré", "Anne Durand")]),
    ("Anne Durand, maire de Nort, répond à nos questions.\n\n**Le pont va-t-il fermer ?**\n\nOui, il fermera en mai.\n\n**Et la digue ? Racontez-nous.**\n\nQui la réparera ?", [("Oui, il fermera en mai", "Anne Durand"), ("Qui la réparera", "Anne Durand")]),
    ("Luc Petit a construit le pont de Nort.\n\nLe pont va-t-il fermer ?\n\n— Oui. Le préfet a dit qu'il fermerait.\n\nPropos recueillis par Anne Durand.", [("Oui. Le préfet a dit qu'il fermerait", "Luc Petit")]),
    ("Propos recueillis par Luc Petit\n\nAnne Durand, maire de Nort, aime son pont.\n\nVa-t-il fermer ?\n\n« Oui, il fermera en mai. »", [("Oui, il fermera en mai", "Anne Durand")]),
    ("Trois questions à Luc Petit, ingénieur\n\n1. Le pont va-t-il fermer ?\n\nOui, il fermera en mai.\n\n2. Et la digue ?\n\nElle tiendra.", [("Oui, il fermera en mai", "Luc Petit"), ("Elle tiendra", "Luc Petit")]),
    ("« Je reste », prévient Luc Petit\n\nLe maire parle du départ d'Anne Durand.\n\nVous partez ?\n\nNon, je reste.\n\nVous aimez Nort ?\n\nOui, j'aime Nort.", [("Je reste", "Luc Petit"), ("Non, je reste", "Luc Petit"), ("Oui, j'aime Nort", "Luc Petit")]),
    # no interview, or nobody whom it could be with
    ("Luc Petit aime le pont\n\nLe maire parle d'Anne Durand.\n\nVous partez ?\n\nNon, je reste.\n\nVous aimez Nort ?\n\nOui, j'aime Nort.", []),
    ("« Je reste », dit Luc Petit, Anne Durand aussi\n\nVous partez ?\n\nNon, je reste.\n\nVous aimez Nort ?\n\nOui, j'aime Nort.", [("Je reste", "Luc Petit")]),
    ("Le pont est vieux.\n\nVa-t-il fermer ?\n\nIl fermera en mai.", []),
    ("Interview. Anne Durand a vu Luc Petit.\n\nLe pont va-t-il fermer ?\n\nIl fermera en mai.", []),
    ("Anne Durand aime le pont.\n\nVa-t-il fermer ?\n\nIl fermera en mai.", []),
    ("Bilan : douze blessés.\n\nLieu : Nort.", []),
    ("Nort : Un mort ce matin.\n\nBilan : Qui a tort ?", []),
]

UNCLOSED: list[tuple[str, list[Said]]] = [
    ("« Je pars demain, a annoncé Luc Petit.", [("Je pars demain", "Luc Petit")]),
    ("“Je pars demain, répète Luc Petit, maire de Nort.", [("Je pars demain", "Luc Petit")]),
    ('"Je pars demain, dit-il à ses amis.', [("Je pars demain", "il")]),
    ("« Nous n'avons plus d'eau ! s'exclame une habitante du quartier.", [("Nous n'avons plus d'eau", "une habitante du quartier")]),
    ("« Nous restons, assure Luc Petit.\n\n« Nous aussi », dit Anne Durand.", [("Nous restons", "Luc Petit"), ("Nous aussi", "Anne Durand")]),
    ("Luc Petit a pris la parole : « Je pars demain.\n\nLa salle a applaudi.", [("Je pars demain", "Luc Petit")]),
    ("« Nous avons gagné », a dit Luc Petit, avant d'ajouter : « C'est la fête.", [("Nous avons gagné", "Luc Petit"), ("C'est la fête", None)]),
    ("« Le pont est vieux, a dit Anne Durand. Il faut le fermer.", [("Le pont est vieux", "Anne Durand")]),
]

QUESTIONS: list[tuple[str, list[Said]]] = [
    ("Luc Petit a demandé à Paul Rey pourquoi le pont fermait.", [("pourquoi le pont fermait", "Luc Petit")]),
    ("Anne Durand demande aux élus comment le pont sera payé.", [("comment le pont sera payé", "Anne Durand")]),
    ("Le maire a demandé lundi à la préfète quand le pont rouvrirait.", [("quand le pont rouvrirait", "Le maire")]),
    ("La juge a demandé à Luc Petit où il était ce soir-là.", [("où il était ce soir-là", "La juge")]),
    ("Les élus demandent à l'État combien coûtera le pont.", [("combien coûtera le pont", "Les élus")]),
]

LED_TO: list[tuple[str, list[Said]]] = [
    ("« Le pont doit rouvrir. » Tel est le message d'Anne Durand.", [("Le pont doit rouvrir", "Anne Durand")]),
    ("« Le pont doit rouvrir. » Telle est la position de la maire de Nort.", [("Le pont doit rouvrir", "la maire de Nort")]),
    ("« Il faut rouvrir le pont », telle était la ligne du maire de Nort.", [("Il faut rouvrir le pont", "maire de Nort")]),
    ("« Nous voulons de l'eau ! » Tel est le cri des habitants.", [("Nous voulons de l'eau", "habitants")]),
    ("« Le pont est vieux. » Tels étaient les termes de Luc Petit.", [("Le pont est vieux", "Luc Petit")]),
    ("« Le pont est vieux. » Tel est le problème.", []),
    ("Et du côté de Luc Petit, éleveur à Nort : « Nous avons perdu nos bêtes. »", [("Nous avons perdu nos bêtes", "Luc Petit")]),
    ("Mais du côté des éleveurs : « Nous avons perdu nos bêtes. »", [("Nous avons perdu nos bêtes", "éleveurs")]),
    ("Et chez les pêcheurs de Nort : « Nous avons perdu nos bateaux. »", [("Nous avons perdu nos bateaux", "les pêcheurs de Nort")]),
    ("À la mairie, même son de cloche : « Le pont tiendra. »", [("Le pont tiendra", "la mairie")]),
    ("Et pour Luc Petit, éleveur à Nort : « Nous avons perdu nos bêtes. »", [("Nous avons perdu nos bêtes", "Luc Petit")]),
    ("Pour Luc Petit, la cause est entendue : « Le pont ne rouvrira pas. »", [("Le pont ne rouvrira pas", "Luc Petit")]),
    ("Pour le maire, c'est clair : « Le pont ne rouvrira pas. »", [("Le pont ne rouvrira pas", "le maire")]),
    ("Pour la préfète, le constat est sans appel : « Le pont va céder. »", [("Le pont va céder", "la préfète")]),
    ("Pour Anne Durand, maire de Nort, les choses sont simples : « Nous partons demain. »", [("Nous partons demain", "Anne Durand")]),
    ("Selon Luc Petit, l'affaire était pliée : « Le pont ne rouvrira pas. »", [("Le pont ne rouvrira pas", "Luc Petit")]),
    # words that say something themselves
    ("Selon Luc Petit, le pont est dangereux : « Les piles sont rongées. »", [("le pont est dangereux", "Luc Petit"), ("Les piles sont rongées", None)]),
]

# the speaker's words, who is meant, how sure it is
WHO: list[tuple[str, str, str | None, str | None]] = [
    ("Bien qu'elle admette que le pont est vieux, Anne Durand maintient son avis.", "elle", "Anne Durand", "likely"),
    ("S'il reconnaît que le pont est vieux, Luc Petit refuse de partir.", "il", "Luc Petit", "likely"),
    ("Paul Martin est arrivé mardi. Quoiqu'il ait affirmé que le pont tiendrait, Luc Petit a fermé la rue.", "il", "Luc Petit", "likely"),
    ("Même s'ils disent que le pont est vieux, les syndicats ont voté pour.", "ils", "les syndicats", "likely"),
    ("Alors qu'elle répète que tout va bien, la maire de Nort, Anne Durand, a démissionné.", "elle", "Anne Durand", "likely"),
    ("S'il dénonce « un projet tout à fait absurde », Luc Petit a voté pour.", "il", "Luc Petit", "likely"),
    # who answers is who was asked
    ("Le juge a demandé à Paul Rey s'il regrettait. « Oui », a-t-il répondu.", "il", "Paul Rey", "likely"),
    ("La procureure a demandé à Anne Durand si elle savait nager. « Oui », a-t-elle rétorqué.", "elle", "Anne Durand", "likely"),
    ("« Regrettez-vous ? », a demandé le juge à Paul Rey. « Oui », a-t-il répondu.", "il", "Paul Rey", "likely"),
    ("Paul Rey est jugé depuis lundi. « Avez-vous vu le camion ? », lui demande le procureur. « Non », répond-il.", "il", "Paul Rey", "likely"),
    ("Luc Petit a demandé à Paul Rey pourquoi le pont fermait. « Il est vieux », a-t-il répliqué.", "il", "Paul Rey", "likely"),
    ("Le juge a demandé s'il regrettait. « Oui », a-t-il répondu.", "il", None, None),
    ("Luc Petit a affirmé que le pont fermait. « Il est vieux », a-t-il répondu.", "il", "Luc Petit", "sure"),
    # what does not agree, is no person, or is a pronoun itself is not meant
    ("Luc Petit est arrivé. S'il reconnaît que le pont est vieux, Anne Durand refuse de partir.", "il", "Luc Petit", "sure"),
    ("Luc Petit est arrivé. S'il estime que le pont est vieux, le projet ne passera pas.", "il", "Luc Petit", "sure"),
    ("Luc Petit est arrivé. S'il estime que le pont est vieux, il ne votera pas contre.", "il", "Luc Petit", "sure"),
]

ALL = [
    *FUNCTIONS_IN_PARTS, *CLAUSE_IN_FRONT, *WRITER_GOES_ON, *IN_THE_MIDDLE, *LONG_WAY_TO_QUE, *BRACKETS, *WITHOUT_VERB,
    *BEFORE_INVERTED, *DASHES_AND_BULLETS, *OVER_PARAGRAPHS, *WORDS_OF_THE_SPEAKER, *INTERVIEWS, *UNCLOSED,
    *LED_TO, *QUESTIONS,
]  # fmt: skip
ENDS = " .!?\n"


@pytest.mark.parametrize(("text", "said"), ALL, ids=[row[0][:60] for row in ALL])
def test_what_is_said_and_by_whom(text: str, said: list[Said]) -> None:
    assert [(content.strip(ENDS), speaker) for _, content, speaker, _ in read(text)] == said


@pytest.mark.parametrize(("text", "content", "kind"), KINDS, ids=[row[0][:60] for row in KINDS])
def test_the_kind(text: str, content: str, kind: str) -> None:
    assert kind in [row[0] for row in read(text) if row[1].strip(ENDS) == content]


@pytest.mark.parametrize(("text", "words", "speaker", "certainty"), WHO, ids=[row[0][:60] for row in WHO])
def test_who_is_meant(text: str, words: str, speaker: str | None, certainty: str | None) -> None:
    last = tidy_tables(Article.from_text(text)).statements.iloc[-1]
    found = [None if pd.isna(value) else value for value in (last.speaker_text, last.speaker, last.certainty)]
    assert found == [words, speaker, certainty]


@pytest.mark.parametrize("text", NOBODY_SAYS)
def test_nobody_says_it(text: str) -> None:
    assert read(text) == []
