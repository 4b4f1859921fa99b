"""Where what is said begins and ends, what is none of it, and the words for who says it: kinds of sentences of papers."""

from __future__ import annotations

import pytest
from test_statements import read
from test_ways_of_saying import ENDS, Said

INSIDE_MARKS: list[tuple[str, list[Said]]] = [
    (f"« Tenez. Les gens viennent de loin pour ça, {words}. Pas pour la mer. »",
     [("Tenez. Les gens viennent de loin pour ça", speaker), ("Pas pour la mer", None)])
    for words, speaker in [
        ("lance le gabarier de 58 ans", "le gabarier de 58 ans"), ("glisse une écaillère de 41 ans", "une écaillère de 41 ans"),
        ("note la barreuse de 19 ans", "la barreuse de 19 ans"), ("soupire le tonnelier gascon", "le tonnelier gascon"),
        ("sourit l'échassier du village", "l'échassier du village"), ("constate une zythologue", "une zythologue"),
    ]
]  # fmt: skip
WHAT_A_VERB_NEEDS: list[tuple[str, list[Said]]] = [
    ("Le père de Lina, cariste à Nort, ne réclame qu'une chose, dit-il : « que la route soit éclairée ».",
     [("que la route soit éclairée", "il")]),
    ("Anne Durand ne veut qu'une chose, explique-t-elle à Radio Nort : « que les trains arrivent à l'heure ».",
     [("que les trains arrivent à l'heure", "elle")]),
    ("Il ne reste qu'un espoir, souffle Luc Petit : « que le juge nous entende ».", [("que le juge nous entende", "Luc Petit")]),
    ("Les élus n'ont qu'une crainte, confient-ils : « qu'on ferme la gare ».", [("qu'on ferme la gare", "ils")]),
    # what stands before the incise is said as well
    ("Le port fermera, dit Luc Petit : « les grues sont vieilles ».",
     [("Le port fermera", "Luc Petit"), ("les grues sont vieilles", None)]),
]
BEHIND_AN_ADJECTIVE: list[tuple[str, list[Said]]] = [
    ("Le ministre assure que la première tranche, dite sociale, n'a pas bougé.",
     [("la première tranche, dite sociale, n'a pas bougé", "Le ministre")]),
    ("La maire affirme que la seconde charge, dite fixe, ne pèse plus.", [("la seconde charge, dite fixe, ne pèse plus", "La maire")]),
    ("Luc Petit dit que la dernière marche, haute de trois mètres, n'a pas tenu.",
     [("la dernière marche, haute de trois mètres, n'a pas tenu", "Luc Petit")]),
    # the verb is of who speaks
    ("Le maire dit que la première digue tient, n'a pas de chiffres et part.", [("la première digue tient", "Le maire")]),
]
ASKED: list[tuple[str, list[Said]]] = [
    ("Prié de dire si le club vendrait son gardien, Luc Petit a répondu que rien n'était décidé.",
     [("rien n'était décidé", "Luc Petit")]),
    ("Sommée de préciser si elle partirait, Anne Durand a répondu qu'elle resterait.", [("elle resterait", "Anne Durand")]),
    ("Pressé de dire pourquoi le pont cède, l'expert a répondu qu'il l'ignorait.", [("il l'ignorait", "l'expert")]),
    ("Invitée à confirmer que la digue fuit, la préfète a dit que tout allait bien.", [("tout allait bien", "la préfète")]),
    ("Interrogé pour savoir si le port fermerait, le maire a dit que les quais resteraient.", [("les quais resteraient", "le maire")]),
    # what somebody has to admit is said
    ("Contraint d'admettre que la digue est vieille, le préfet a cédé.", [("la digue est vieille", "le préfet")]),
    ("Heureux d'annoncer que le port rouvre, le maire a coupé le ruban.", [("le port rouvre", "le maire")]),
]
OF_A_TRADE: list[tuple[str, list[Said]]] = [
    ("Par courriel, une relationniste indique que 83 questions ont été posées.", [("83 questions ont été posées", "une relationniste")]),
    ("Un rhéologue rappelle que le béton coule.", [("le béton coule", "Un rhéologue")]),
    ("Contactée, une tubiste de Nort signale que la salle est fermée.", [("la salle est fermée", "une tubiste de Nort")]),
    ("Une hausse indique que le pont coûte. Une piste rappelle que tout passe. Un dialogue rappelle que tout change.", []),
]
CLAUSE_BESIDE_MARKS: list[tuple[str, list[Said]]] = [
    ("La chercheuse rappelle que le toit fuit et que le reste avance « au rythme d'un escargot ».",
     [("le toit fuit", "La chercheuse"), ("au rythme d'un escargot", "La chercheuse")]),
    ("Luc Petit précise que l'homme était connu, mais qu'il « n'avait jamais été condamné ».",
     [("l'homme était connu", "Luc Petit"), ("n'avait jamais été condamné", "Luc Petit")]),
    ("Anne Durand assure que le port rouvrira et que « rien ne sera comme avant ».",
     [("le port rouvrira", "Anne Durand"), ("rien ne sera comme avant", "Anne Durand")]),
    ("La ville promet que les bus rouleront et que l'attente sera « de cinq minutes au plus ».",
     [("les bus rouleront", "La ville"), ("de cinq minutes au plus", "La ville")]),
    # one behind the marks
    ("Le ministre admet que « les chiffres sont mauvais » et que personne n'avait mesuré le recul.",
     [("les chiffres sont mauvais", "Le ministre")]),
    ("Elle juge que ses calculs « ne tiennent pas la route » et qu'il confond deux choses.",
     [("ne tiennent pas la route", "Elle")]),
    # one clause
    ("Le maire a dit que le pont qui tombe et que l'on répare coûte « une fortune absolue ».", [("une fortune absolue", "Le maire")]),
    ("Selon le maire, le port rouvre et les gens sont « très contents de revenir ».", [("très contents de revenir", "le maire")]),
]

NOUN_AND_OWNER: list[tuple[str, list[Said]]] = [
    (f"Les ouvriers ne décolèrent pas. {words} : « On nous a menti. »", [("On nous a menti", speaker)])
    for words, speaker in [
        ("Traduction d'Awa Ndiaye, élue LFI", "Awa Ndiaye"), ("Décryptage de Paul Rey, économiste à l'OFCE", "Paul Rey"),
        ("Morale de Luc Petit, délégué CGT", "Luc Petit"), ("Sentence du capitaine", "capitaine"),
        ("Pique d'Anne Durand (PS)", "Anne Durand"), ("Réponse de Luc Petit, patron de Norval", "Luc Petit"),
    ]
]  # fmt: skip
TOLD_TO_A_PAPER: list[tuple[str, list[Said]]] = [
    (f"« Rien n'est signé », {words}.", [("Rien n'est signé", speaker)])
    for words, speaker in [
        ("indique à L'Usine Neuve un membre du collège", "un membre du collège"),
        ("assure à L'Écho des Dunes une habitante", "une habitante"), ("dit à L'Équipe son agent", "son agent"),
        ("a confié à L'Obs Luc Petit", "Luc Petit"), ("regrette au Télégramme du Sud Anne Durand", "Anne Durand"),
        ("a déclaré à Le Phare Luc Petit", "Luc Petit"), ("souffle au Nouvel Économiste un cadre du club", "un cadre du club"),
        ("reconnaît auprès de L'Usine nouvelle la direction", "la direction"),
        ("dit à L'Équipe Luc Petit, son agent", "Luc Petit"), ("indique L'Usine Neuve", "L'Usine Neuve"),
    ]
]  # fmt: skip
HELD_BEHIND: list[tuple[str, list[Said]]] = [
    (f"Luc Petit a promis un grand plan. « {said} » {behind}", [(said.strip(ENDS), speaker)])
    for said, behind, speaker in [
        ("C'est bien trop tard.", "Anne Durand n'en démord pas.", "Anne Durand"),
        ("On veut des écrits.", "La déléguée du port persiste et signe.", "La déléguée du port"),
        ("Il faut un procès.", "L'avocate de la famille insiste encore.", "L'avocate de la famille"),
        ("Rien n'est encore prêt.", "La gérante du bar s'agace.", "La gérante du bar"),
        # what follows is another's reaction
        ("C'est bien trop tard.", "Anne Durand soupire.", "Luc Petit"),
        ("Tout sera bientôt prêt.", "Anne Durand insiste pour le voir.", "Luc Petit"),
    ]
]  # fmt: skip
PHRASE_IN_FRONT: list[tuple[str, list[Said]]] = [
    (f"{words} que l'eau monte, {rest}.", [("l'eau monte", speaker)])
    for words, rest, speaker in [
        ("À l'instar de Luc Petit, qui dit", "ils demandent un bus", "Luc Petit"),
        ("Comme la maire, qui affirme", "elle veut un feu", "la maire"),
        ("Contrairement à Anne Durand, qui assure", "les pêcheurs ont vendu leurs bateaux", "Anne Durand"),
        ("Avec Luc Petit, qui répète", "les riverains ont creusé un fossé", "Luc Petit"),
        ("Face au maire, qui explique", "nous demandons un vote", "maire"),
    ]
]  # fmt: skip
TWO_CLAUSES: list[tuple[str, list[Said]]] = [
    (f"{words} : « Restez avec nous ! »", [("Restez avec nous", speaker)])
    for words, speaker in [
        ("Le service d'ordre arrive ensuite et quatre femmes scandent", "quatre femmes"),
        ("La police recule et des étudiants crient", "des étudiants"), ("Le train part et la foule hurle", "la foule"),
        ("Le bus s'arrête et le chauffeur annonce", "le chauffeur"), ("Le rideau tombe puis trois acteurs murmurent", "trois acteurs"),
        # one clause with two who speak
        ("Le chef du port et le maire de Nort disent", "Le chef du port et le maire de Nort"),
        ("La police et des étudiants crient", "La police et des étudiants"),
    ]
]  # fmt: skip

IN_FRONT_OF_THE_CUE: list[tuple[str, list[Said]]] = [
    (f"{words}, ils seront au piquet.", [("ils seront au piquet", speaker)])
    for words, speaker in [
        ("Lundi, disent les dockers", "les dockers"), ("Mardi 3 mai, a indiqué la mairie", "la mairie"),
        ("Samedi soir, raconte Luc Petit", "Luc Petit"), ("Demain, a-t-elle prévenu les élèves", "elle"),
        ("En mai, a-t-il averti le maire", "il"), ("Jeudi, jure-t-il", "il"),
    ]
]  # fmt: skip
WITHOUT_ITS_AUXILIARY: list[tuple[str, list[Said]]] = [
    ("Un rapport avait conclu que les maisons étaient trop proches et recommandé le départ des familles.",
     [("les maisons étaient trop proches", "Un rapport")]),
    ("Le préfet a assuré que la digue tiendrait et demandé aux habitants de partir.", [("la digue tiendrait", "Le préfet")]),
    ("La maire a dit que le pont fermerait et promis une navette.", [("le pont fermerait", "La maire")]),
    ("Anne Durand a rappelé que l'eau manque, puis réclamé un plan.", [("l'eau manque", "Anne Durand")]),
    # the participle belongs to what is said
    ("La maire a dit que le pont serait fermé et promis aux piétons.", [("le pont serait fermé et promis aux piétons", "La maire")]),
    ("Le préfet a dit que l'accès était libre et garanti par la loi.",
     [("l'accès était libre et garanti par la loi", "Le préfet")]),
    ("Le préfet a dit que la ville avait triché et menti.", [("la ville avait triché et menti", "Le préfet")]),
]
OUR_OWN: list[tuple[str, list[Said]]] = [
    ("Notre enquête montre que le pont cède.", []), ("Nos informations indiquent que le pont cède.", []),
    ("Nos calculs montrent que le pont cède.", []),
    ("Notre correspondant rapporte que le pont cède.", [("le pont cède", "Notre correspondant")]),
    ("Leur enquête montre que le pont cède.", [("le pont cède", "Leur enquête")]),
]
HEADINGS: list[tuple[str, list[Said]]] = [
    (f"Le port dort.\n\n« {heading} »\n\nIl pleut. « {said} », dit Anne Durand.", [*found, (said, "Anne Durand")])
    for heading, said, found in [
        ("Il venait à tous les bals", "Il venait à tous les bals et il chantait", [("Il venait à tous les bals", None)]),
        ("Pas des philanthropes", "On n'est pas là pour ça. Pas des philanthropes, non", [("Pas des philanthropes", None)]),
        ("Pas des philanthropes", "Nous ne sommes pas des anges", []),
    ]
]  # fmt: skip

ADVERBIAL_IN_FRONT: list[tuple[str, list[Said]]] = [
    (f"{words}, le bilan est normal.", [("le bilan est normal", speaker)])
    for words, speaker in [
        ("Neuf fois sur dix, assure-t-il", "il"), ("Une fois sur deux, regrette Luc Petit", "Luc Petit"),
        ("Trois jours après, raconte la voisine", "la voisine"), ("Chez lui, a-t-il répondu", "il"),
    ]
] + [("Chez lui, a-t-il répondu, il pleut trois jours sur quatre.", [("il pleut trois jours sur quatre", "il")])]
OF_BODIES: list[tuple[str, list[Said]]] = [
    (f"{who} indique que le permis sera déposé en mai.", [("le permis sera déposé en mai", who)])
    for who in ("L'intercommunalité", "La capitainerie du port", "La criée", "Le rectorat", "La tutelle")
]
WITHOUT_MORE: list[tuple[str, list[Said]]] = [
    (f"La préfecture fait savoir qu'une aide est à l'étude, {rest}.", [("une aide est à l'étude", "La préfecture")])
    for rest in ("sans pouvoir en préciser le montant", "sans en dire plus", "sans avancer de date", "sans confirmer le chiffre")
] + [("Luc Petit dit que les agents travaillent, sans pouvoir se reposer.",
      [("les agents travaillent, sans pouvoir se reposer", "Luc Petit")])]
NO_CLAUSE_OF_A_SOURCE: list[tuple[str, list[Said]]] = [
    ("La guerre a chassé les habitants, provoquant, selon l'ONU, la pire crise au monde.", []),
    ("Le vent a soufflé, causant, d'après la ville, de gros dégâts.", []),
    ("En cause, selon les experts : une eau trop chaude.", []), ("Seule solution, selon la mairie : un pont neuf.", []),
    ("Résultat, selon la mairie : les loyers ont doublé.", [("les loyers ont doublé", "la mairie")]),
    ("Le pont est vieux, selon la mairie.", [("Le pont est vieux", "la mairie")]),
]
MORE_SENTENCES: list[tuple[str, list[Said]]] = [
    ("L'eau passe sous les 9 °C. Or, l'hiver a été doux, indique l'Ifremer.", [("l'hiver a été doux", "l'Ifremer")]),
    ("Elle raconte juste, avec gourmandise, qu'un huissier l'a arrêtée.", [("un huissier l'a arrêtée", "Elle")]),
    ("Il dit juste que le pont tombe.", [("le pont tombe", "Il")]),
    ("Un rapport fait apparaître que deux élus déclarent avoir dormi.", [("deux élus déclarent avoir dormi", "Un rapport")]),
    ("Anne Durand, dans son discourt, s'est engagée à développer le port.", []),
    ("Il portait un maillot où était inscrit « Nort pour tous ». Une veste où est brodé « Le port avant tout ».", []),
]

HOW_AND_WHEN = [
    "d'un ton ferme", "la voix tremblante", "les larmes aux yeux", "tout sourire", "un brin amusé", "en haussant les épaules",
    "avant de quitter la salle", "quelques minutes plus tard", "en conférence de presse", "à l'issue de la réunion", "en arabe",
    "en mars dernier", "aux côtés de son avocat", "à l'Assemblée nationale", "à la radio", "en réponse à un élu", "le 12 mars 2024",
]  # fmt: skip
BESIDE_THE_VERB: list[tuple[str, list[Said]]] = [
    (frame.format(words), [("Le quai est vieux" if frame.startswith("«") else "le quai est vieux", speaker)])
    for words in HOW_AND_WHEN
    for frame, speaker in [
        ("« Le quai est vieux », a dit {} Luc Petit.", "Luc Petit"), ("« Le quai est vieux », explique {} le maire.", "le maire"),
        ("« Le quai est vieux », confie {} un soudeur.", "un soudeur"), ("Luc Petit a dit {} que le quai est vieux.", "Luc Petit"),
        ("« Le quai est vieux », a expliqué Luc Petit {}.", "Luc Petit"),
        ("Luc Petit, {}, a dit que le quai est vieux.", "Luc Petit"), ("Luc Petit a dit, {}, que le quai est vieux.", "Luc Petit"),
    ]
] + [
    (f"« Le quai est vieux », répond {who}.", [("Le quai est vieux", who)])
    for who in ("le front commun syndical", "le bras droit du maire", "la tête de liste")
]

WHAT_IS_SAID = [
    "le quai, construit en 1950, sera fermé", "le quai, qui date de 1950, sera fermé", "si l'acier est vieux, le quai sera fermé",
    "plus de 3 000 marins, dont 200 femmes, sont partis", "près de 40 % des bateaux, soit 200, sont partis",
    "le quai, la digue et le pont seront fermés", "les marins, eux, veulent un quai neuf", "le quai devrait, à terme, être fermé",
    "la ville est prête, le port aussi", "le quai sera fermé, ce qui gênera les bateaux", "il fermera le quai et ouvrira la digue",
    "Anne Durand, la présidente du port, a fermé le quai", "les marins pourront, s'ils le veulent, rester à quai",
    "le quai sera fermé sans attendre l'été", "la loi, votée en 2019, n'est pas appliquée", "tout le monde a peur",
]  # fmt: skip
WHOLE_CLAUSES: list[tuple[str, list[Said]]] = [
    (frame.format(cap=said[0].upper() + said[1:], said=said, que="qu'" if said[0] in "aeiou" else "que "),
     [((said[0].upper() + said[1:]) if "{cap}" in frame else said, speaker), *more])
    for said in WHAT_IS_SAID
    for frame, speaker, more in [
        ("Luc Petit affirme {que}{said}.", "Luc Petit", []), ("Selon Luc Petit, {said}.", "Luc Petit", []),
        ("{cap}, selon Luc Petit.", "Luc Petit", []), ("{cap}, a annoncé mardi le préfet.", "le préfet", []),
        ("{cap}, a-t-il ajouté.", "il", []), ("Comme l'a dit Luc Petit, {said}.", "Luc Petit", []),
        ("C'est l'avis du préfet, qui affirme {que}{said}.", "préfet", []),
        ("Estimant {que}{said}, Luc Petit a quitté le port.", "Luc Petit", []),
        ("Luc Petit affirme {que}{said}, rappelle Le Phare de Nort.", "Luc Petit", []),
        ("Luc Petit a affirmé {que}{said}, ajoutant que tout irait bien.", "Luc Petit", [("tout irait bien", None)]),
    ]
]  # fmt: skip
IN_ANOTHER_NUMBER: list[tuple[str, list[Said]]] = [
    ("Luc Petit a dit que les élus ont tort et a quitté la salle.", [("les élus ont tort", "Luc Petit")]),
    ("Les élus ont dit que le port a fermé et ont quitté la salle.", [("le port a fermé", "Les élus")]),
    ("La préfète a annoncé que les grues ont disparu mais n'a pas dit où.", [("les grues ont disparu", "La préfète")]),
    ("Luc Petit a dit que le voleur a crié et a quitté la salle.", [("le voleur a crié et a quitté la salle", "Luc Petit")]),
]
TWO_WHO_SAY: list[tuple[str, list[Said]]] = [
    ("Il a vu Luc Petit et Anne Durand, qui jurent que le quai ferme.", [("le quai ferme", "Luc Petit et Anne Durand")]),
    ("Il a vu Luc Petit et Anne Durand, qui jure que le quai ferme.", [("le quai ferme", "Anne Durand")]),
    ("Alors que l'entraîneur adjoint affirme que le quai ferme, il pleut.", [("le quai ferme", "l'entraîneur adjoint")]),
    ("L'entraîneur adjoint a quitté la salle, jurant que le quai ferme.", [("le quai ferme", "L'entraîneur adjoint")]),
    ("Estimant que le quai ferme, Luc Petit et Anne Durand ont ri.", [("le quai ferme", "Luc Petit et Anne Durand")]),
    ("Selon le porte-parole de l'armée, le colonel Luc Petit, le quai ferme.",
     [("le quai ferme", "le porte-parole de l'armée, le colonel Luc Petit")]),
    ("Selon le maire, le député Luc Petit a menti.", [("le député Luc Petit a menti", "le maire")]),
    ("Le projet, que Luc Petit juge « très mauvais pour le port », sera voté.", [("très mauvais pour le port", "Luc Petit")]),
    ("Luc Petit a lu « Les Quais du port » au lit. Anne Durand lit « La Peste » à Nort.", []),
    ("Il semble, selon Luc Petit, que le quai soit vieux.", [("le quai soit vieux", "Luc Petit")]),
    ("Un appareil sur trois repart, prévient-il, « parce que les pièces n'existent plus ».",
     [("Un appareil sur trois repart", "il"), ("parce que les pièces n'existent plus", None)]),
    ("Le quai fermera, explique Luc Petit, « car il est bien trop vieux ».",
     [("Le quai fermera", "Luc Petit"), ("car il est bien trop vieux", None)]),
    ("La ville paiera, assure Luc Petit, « jusqu'au dernier centime ».",
     [("La ville paiera", "Luc Petit"), ("jusqu'au dernier centime", None)]),
    ("Il faut, dit Luc Petit, « fermer le quai dès lundi ».", [("fermer le quai dès lundi", "Luc Petit")]),
    ("Le pont est, dit Luc Petit, « bien trop vieux ».", [("bien trop vieux", "Luc Petit")]),
    ("Ce choix est aussi, pour Luc Petit, « une grave erreur de la ville ».", [("une grave erreur de la ville", "Luc Petit")]),
    ("Dans son dernier livre, il montre que l'eau recule. Dans son jardin, il montre que la terre est bonne.",
     [("l'eau recule", "il")]),
    ("Dans un essai paru en mai, Anne Durand montre que la dette a doublé.", [("la dette a doublé", "Anne Durand")]),
    ("On a appris de Luc Petit que le quai ferme.", [("le quai ferme", "Luc Petit")]),
    ("Il est écrit dans le rapport que le quai ferme.", [("le quai ferme", "le rapport")]),
]


@pytest.mark.parametrize(("text", "said"), [
    *WHOLE_CLAUSES, *IN_ANOTHER_NUMBER, *TWO_WHO_SAY, *BESIDE_THE_VERB, *ADVERBIAL_IN_FRONT, *OF_BODIES, *WITHOUT_MORE, *NO_CLAUSE_OF_A_SOURCE, *MORE_SENTENCES, *IN_FRONT_OF_THE_CUE, *WITHOUT_ITS_AUXILIARY, *OUR_OWN, *HEADINGS, *NOUN_AND_OWNER, *TOLD_TO_A_PAPER, *HELD_BEHIND, *PHRASE_IN_FRONT, *TWO_CLAUSES,
    *INSIDE_MARKS, *WHAT_A_VERB_NEEDS, *BEHIND_AN_ADJECTIVE, *ASKED, *OF_A_TRADE, *CLAUSE_BESIDE_MARKS,
])
def test_what_is_said_and_by_whom(text: str, said: list[Said]) -> None:
    assert [(content.strip(ENDS), speaker) for _, content, speaker, _ in read(text)] == said


@pytest.mark.parametrize("turns", [
    ["Où étiez-vous lundi ?", "Chez moi, avec ma sœur.", "Personne ne vous a vu, monsieur."],
    ["Vous l'avez vue ?", "Jamais.", "Jamais, vraiment ?", "Je dormais."],
    ["Combien avez-vous pris ?", "Trois cents euros.", "La caisse, monsieur. Pas trois cents euros."],
    ["Qui a fermé le quai ?", "Mon frère."],
])
def test_each_line_with_a_dash_in_one_pair_of_marks_is_said(turns: list[str]) -> None:
    lines = "\n\n— ".join(turns)
    assert [words for _, words, _, _ in read(f"Le procès reprend.\n\n« {lines} »\n\nIl pleut.")] == turns


@pytest.mark.parametrize(("text", "kind"), [
    ("Anne Durand se dit « fatiguée de tout ça ».", "mixed"),
    ("Luc Petit se dit « très en colère contre vous ».", "mixed"),
    ("Le maire dit : « Ça suffit, tout ça. »", "direct"),
    ("« Nous partons avec vous », dit le maire.", "direct"),
])
def test_the_kind(text: str, kind: str) -> None:
    assert [found[0] for found in read(text)] == [kind]
