"""How papers say who says what: what is said, and the words for its speaker, one French sentence or two a test."""

from __future__ import annotations

import pytest
from test_statements import read
from test_ways_of_saying import ENDS, Said

MARKS_OF_TWO_STYLES: list[tuple[str, list[Said]]] = [
    ("« Le pont tremble la nuit”, a déclaré l’un des pêcheurs.", [("Le pont tremble la nuit", "l’un des pêcheurs")]),
    ("« Le pont tremble la nuit\", a déclaré Anne Durand. Il pleut.", [("Le pont tremble la nuit", "Anne Durand")]),
    ("“Le pont tremble la nuit », a déclaré Anne Durand.", [("Le pont tremble la nuit", "Anne Durand")]),
    ("”Le pont tremble la nuit”, a déclaré Anne Durand.", [("Le pont tremble la nuit", "Anne Durand")]),
    ("“Le pont tremble la nuit“, a déclaré Anne Durand.", [("Le pont tremble la nuit", "Anne Durand")]),
    ("« Le pont tremble la nuit », » a déclaré Anne Durand.", [("Le pont tremble la nuit", "Anne Durand")]),
]

BEFORE_THE_MAIN_CLAUSE: list[tuple[str, list[Said]]] = [
    ("Tout en se félicitant que le pont ait rouvert, Anne Durand a demandé une digue.", [("le pont ait rouvert", "Anne Durand")]),
    ("Se réjouissant que le pont rouvre, le maire a remercié les ouvriers.", [("le pont rouvre", "le maire")]),
    ("Si Anne Durand soutient que le pont est sûr, les pêcheurs en doutent.", [("le pont est sûr", "Anne Durand")]),
    ("Sans nier que la digue était fragile, le préfet a écarté toute faute.", [("la digue était fragile", "le préfet")]),
    ("Sans cacher que le budget est serré, la maire a promis une école.", [("le budget est serré", "la maire")]),
    ("Il a quitté la salle sans dire que le pont fermait.", []),
]

ANOTHER_SAYS: list[tuple[str, list[Said]]] = [
    ("Le syndicat estime qu'il est trop tard alors que la direction déplore que rien n'ait été dit.", [("il est trop tard", "Le syndicat"), ("rien n'ait été dit", "la direction")]),
    ("Le maire assure que le pont tiendra tandis que l'opposition soutient que la digue est fragile.", [("le pont tiendra", "Le maire"), ("la digue est fragile", "l'opposition")]),
    ("Le maire assure que le pont tiendra, quand les pêcheurs dénoncent un chantier bâclé.", [("le pont tiendra", "Le maire")]),
    ("Le maire affirme que le pont fermera alors que la foire commence.", [("le pont fermera alors que la foire commence", "Le maire")]),
]

WHOSE_WORDS: list[tuple[str, list[Said]]] = [
    ("La consigne du commandant Petit est claire : « Ce soir, on contrôle tout. »", [("Ce soir, on contrôle tout", "commandant Petit")]),
    ("Ces mots de la ministre ont surpris : « Le pont attendra. »", [("Le pont attendra", "la ministre")]),
    ("Cette phrase de Luc Petit a choqué la salle : « Les pêcheurs n'ont qu'à partir. »", [("Les pêcheurs n'ont qu'à partir", "Luc Petit")]),
    ("Le mot de la fin revient à Anne Durand : « On se reverra l'an prochain. »", [("On se reverra l'an prochain", "Anne Durand")]),
    ("On doit cette formule à Luc Petit : « La mer gagne toujours. »", [("La mer gagne toujours", "Luc Petit")]),
    ("Le premier à la barre, c'est Luc Petit, visage rouge : « Je voudrais un avocat ! »", [("Je voudrais un avocat", "Luc Petit")]),
    ("Voilà Luc Petit, 21 ans, serrurier : « J'avais bu deux verres. »", [("J'avais bu deux verres", "Luc Petit")]),
    ("Le maire veut être réélu, comme le suggère l'un de ses slogans : « Un pont pour toute la ville ! »", [("Un pont pour toute la ville", "l'un de ses slogans")]),
    ("La baisse a permis à la ministre Anne Durand de dire que tout allait mieux.", [("tout allait mieux", "la ministre Anne Durand")]),
    ("Le projet déplaît, sauf à Luc Petit, Président du Conseil et du port, qui assure que le pont tiendra.", [("le pont tiendra", "Luc Petit")]),
    ("Le pont fermera. C'est ce qu'a annoncé lundi le maire Luc Petit, soulignant que la digue est vieille.", [("Le pont fermera", "le maire Luc Petit"), ("la digue est vieille", "le maire Luc Petit")]),
    ("« Le pont a tenu », informe Anne Durand, procureure de Nort qui précise que la digue a cédé.", [("Le pont a tenu", "Anne Durand"), ("la digue a cédé", "Anne Durand")]),
]

SUBJECTS: list[tuple[str, list[Said]]] = [
    ("« Prêt ! » signale l'huissier en alignant ses dossiers.", [("Prêt", "l'huissier")]),
    ("« Rouvrez le pont », réclamaient quelque 400 pêcheurs à Nort.", [("Rouvrez le pont", "quelque 400 pêcheurs")]),
    ("Anne Durand est intervenue : « Le pont est trop vieux. »", [("Le pont est trop vieux", "Anne Durand")]),
    ("« C'était dur, souligne son ami Luc Petit en rangeant ses filets. On tenait. »", [("C'était dur", "son ami Luc Petit"), ("On tenait", None)]),
    ("Il n'y avait pas de pont, jure Luc Petit, en disant « nous avons nagé toute la nuit ».", [("Il n'y avait pas de pont", "Luc Petit"), ("nous avons nagé toute la nuit", None)]),
]

WHERE_IT_ENDS: list[tuple[str, list[Said]]] = [
    ("Le trafic a bondi de 8 %, d'après une étude du port.", [("Le trafic a bondi de 8 %", "une étude du port")]),
    ("Le billet coûtera 30 €, a annoncé le maire.", [("Le billet coûtera 30 €", "le maire")]),
    ("Selon le préfet, le pont a fermé sans raison ; ce qui est nié par la mairie.", [("le pont a fermé sans raison", "le préfet")]),
    ("Le maire affirme que le port perd de l'argent, une information impossible à vérifier.", [("le port perd de l'argent", "Le maire")]),
    ("Le maire affirme que le port perd de l'argent, une perte qui dure.", [("le port perd de l'argent, une perte qui dure", "Le maire")]),
    ("La cause reste inconnue mais selon le maire, le pont avait un défaut.", [("le pont avait un défaut", "le maire")]),
    ("Le suspect a été arrêté hier confirme le parquet.", [("Le suspect a été arrêté hier", "le parquet")]),
    ("Il faut relire ce qu'affirme la mairie.", []),
    ("Le nageur a confirmé son statut d'« homme le plus rapide du monde ».", []),
    ("Le maire n'a pas, à en croire Anne Durand, « beaucoup d'avenir devant lui ».", [("beaucoup d'avenir devant lui", "Anne Durand")]),
]

STANDING_ALONE: list[tuple[str, list[Said]]] = [
    ("• Luc Petit (président du club). « On a tout donné. »\n\n• Anne Durand (capitaine). « Il manquait un but. »", [("On a tout donné", "Luc Petit"), ("Il manquait un but", "Anne Durand")]),
    ("« J'ai vu la digue céder. » « Nous avons couru », raconte Anne Durand.", [("J'ai vu la digue céder", "Anne Durand"), ("Nous avons couru", "Anne Durand")]),
    ("« J'ai vu la digue céder. » Anne Durand se dit « marquée par cette nuit ».", [("J'ai vu la digue céder", "Anne Durand"), ("marquée par cette nuit", "Anne Durand")]),
    ("« J'ai vu la digue céder. » Selon Anne Durand, la mer montait.", [("J'ai vu la digue céder", "Anne Durand"), ("la mer montait", "Anne Durand")]),
    ("« Le pont produit ses effets. » Pour la maire (donc pour la ville), l'heure est grave.", [("Le pont produit ses effets", "la maire"), ("l'heure est grave", "la maire")]),
    ("Le pont est fermé par Anne Durand, maire de Nort. « La digue a cédé hier. »", [("La digue a cédé hier", "Anne Durand")]),
    ("Le maire a visité le port.\n\n« Le pont va bientôt rouvrir. »\n\nLes travaux ont duré un an.", [("Le pont va bientôt rouvrir", "Le maire")]),
    ("Le maire a visité le port.\n\n« Le pont va bientôt rouvrir »\n\nLes travaux ont duré un an.", []),
]

SAID_OF_ANOTHER: list[tuple[str, list[Said]]] = [
    ("« Il tient son rôle », explique Anne Durand. Luc Petit, lui, « est arrivé bien plus tard ».", [("Il tient son rôle", "Anne Durand"), ("est arrivé bien plus tard", None)]),
    ("« Il tient son rôle », explique Anne Durand. L'arme « ressemblait à un jouet d'enfant ».", [("Il tient son rôle", "Anne Durand"), ("ressemblait à un jouet d'enfant", None)]),
    ("Le pape « s'associe à la douleur des familles ».", [("s'associe à la douleur des familles", "Le pape")]),
]

INFINITIVES: list[tuple[str, list[Said]]] = [
    ("Une passante explique avoir été bousculée par la foule.", [("avoir été bousculée par la foule", "Une passante")]),
    ("Luc Petit affirme avoir vu le pont tomber, puis a quitté la salle.", [("avoir vu le pont tomber", "Luc Petit")]),
    ("Le maire a dit ne pas vouloir fermer le pont.", [("ne pas vouloir fermer le pont", "Le maire")]),
    ("Anne Durand conteste avoir frappé l'agent.", [("avoir frappé l'agent", "Anne Durand")]),
    ("Le ministère a précisé que le pont fermait et dit regretter la gêne.", [("le pont fermait", "Le ministère"), ("regretter la gêne", None)]),
    ("Assurant n'avoir jamais menti, Luc Petit a réclamé un procès.", [("n'avoir jamais menti", "Luc Petit")]),
    ("Le maire demande à voir le pont.", []),
    ("Luc Petit a menti, ce qu'elle prétendait avoir compris.", []),
]

TITLES_AND_TOPICS: list[tuple[str, list[Said]]] = [
    ("Nort : le pont est trop vieux, selon Anne Durand", [("le pont est trop vieux", "Anne Durand")]),
    ("Le maire dénonce le fait que deux élus ont rejoint la « Belle alliance du port ».", [("deux élus ont rejoint la « Belle alliance du port »", "Le maire")]),
    ("L'association a dressé un tableau sur le thème de « Cinq siècles de pêche à Nort ».", []),
    ("Selon nos informations, le pont fermera en mai.", []),
    ("Maintenant que le pont est fermé, les pêcheurs passent par Nort.", []),
    ("Tout en maintenant que le pont est sûr, le maire a promis une étude.", [("le pont est sûr", "le maire")]),
    ("« Vous ne dites rien ? », l'interroge la présidente.", [("Vous ne dites rien", "la présidente")]),
    ("« Le pont tiendra », l'annonce du maire a surpris.", [("Le pont tiendra", "maire")]),
]

INTERVIEWS: list[tuple[str, list[Said]]] = [
    ("Le Phare : Pourquoi partir ?\n\nAnne Durand : J'ai fait mon temps.\n\nQue ferez-vous ensuite ?\n\nJe vais naviguer.", [("Pourquoi partir", "Le Phare"), ("J'ai fait mon temps", "Anne Durand"), ("Je vais naviguer", "Anne Durand")]),
    ("Rencontre avec la pêcheuse Anne Durand.\n\n**Comment va la mer ?**\n\nElle monte.\n\n**Et vous ?**\n\nJe rentre.", [("Elle monte", "Anne Durand"), ("Je rentre", "Anne Durand")]),
    ("Anne Durand, maire de Nort\n\nVous fermez le pont. Pourquoi ?\n\nJe n'ai pas le choix.\n\nAvez-vous peur ?\n\nNon, j'ai confiance.\n\nLa maire sourit. « On verra », souffle-t-elle.", [("Je n'ai pas le choix", "Anne Durand"), ("Non, j'ai confiance", "Anne Durand"), ("On verra", "elle")]),
    ("« Le pont tiendra », plaide Anne Durand-Le Goff\n\nOuest-France : Le pont est-il vieux ?\n\nAnne Durand-Le Goff : Oui.\n\n"
     "O.-F. : Et le quai ?\n\nA. D.-L. G. : Il est neuf.",
     [("Le pont tiendra", "Anne Durand-Le Goff"), ("Le pont est-il vieux", "Ouest-France"), ("Oui", "Anne Durand-Le Goff"),
      ("Et le quai", "Ouest-France"), ("Il est neuf", "Anne Durand-Le Goff")]),
    ("ILS ONT DIT\n\nÉric Sorel, entraîneur de Metz : « On a tout donné. »", [("On a tout donné", "Éric Sorel, entraîneur de Metz")]),
    # the name of a paper in marks is no quotation
    ("Selon « Le Monde », le pont sera fermé en mai.", [("le pont sera fermé en mai", "Le Monde")]),
    ("D'après une étude citée par « La Provence », le pont est vieux.", [("le pont est vieux", "une étude citée par « La Provence »")]),
    ("« Libération » assure que le pont est vieux.", [("le pont est vieux", "Libération")]),
    ("Le pont est vieux, comme l'a révélé « Le Canard enchaîné ».", [("Le pont est vieux", "Le Canard enchaîné")]),
    ("Elle lit « La Croix », dit Anne Durand.", [("Elle lit « La Croix »", "Anne Durand")]),
    ("« Libération ! », a crié Anne Durand.", [("Libération", "Anne Durand")]),
    ("Entretien avec Anne Durand, maire de Nort.\n\nL. P. : Le pont va-t-il fermer ?\n\nA. D. : Oui, en mai.", [("Le pont va-t-il fermer", "L. P."), ("Oui, en mai", "Anne Durand")]),
    ("Entretien avec Anne Durand, maire de Nort.\n\nLP : Le pont va-t-il fermer ?\n\nAD : Oui, en mai.", [("Le pont va-t-il fermer", "LP"), ("Oui, en mai", "Anne Durand")]),
    ("Anne Durand a écrit au maire.\n\nLe pont est-il sûr ?\n\nPersonne ne sait.\n\nQui paiera ?\n\nLa ville.", []),
]

OWN_SUBJECTS: list[tuple[str, list[Said]]] = [
    ("La grève continue, les syndicats dénonçant « un mépris total des ouvriers ».", [("un mépris total des ouvriers", "les syndicats")]),
    ("Le port rouvre, Le Phare le qualifiant de « plus beau chantier du siècle ».", [("plus beau chantier du siècle", "Le Phare")]),
    ("Le gouvernement, par la voix de son porte-parole Luc Petit, a indiqué que le pont fermerait.", [("le pont fermerait", "son porte-parole Luc Petit")]),
    ("Le gouvernement a indiqué par la bouche du préfet que le train roulerait.", [("le train roulerait", "préfet")]),
    ("Le gouvernement a indiqué par le biais d'une note que le train roulerait.", [("le train roulerait", "Le gouvernement")]),
    ("Le pont est fermé (ancien maire)", [("Le pont est fermé", "ancien maire")]),
    ("Le pont tient (Premier ministre)", [("Le pont tient", "Premier ministre")]),
    ("Le pont est fermé (grand froid)", []),
    ("De Nort, le préfet Luc Petit a annoncé que le port fermera.", [("le port fermera", "le préfet Luc Petit")]),
    ("D'Alger, Paul Rey a affirmé que le port fermera.", [("le port fermera", "Paul Rey")]),
    ("Des militants de Greenpeace ont dit que le port fermera.", [("le port fermera", "Des militants de Greenpeace")]),
    ("Le club a dénoncé par la voix de son avocate « un fléau qui touche tout le monde ».",
     [("un fléau qui touche tout le monde", "son avocate")]),
    ("La région a indiqué par la voix d'Anne Durand que le train roulerait.", [("le train roulerait", "Anne Durand")]),
    ("La région a indiqué par la bouche d'Anne Durand que le train roulerait.", [("le train roulerait", "Anne Durand")]),
    ("La région a indiqué par le biais d'un communiqué que le train roulerait.", [("le train roulerait", "La région")]),
    ("Les yeux d'Anne Durand brillent : « J'ai tout vu cette nuit-là. »", [("J'ai tout vu cette nuit-là", "Anne Durand")]),
    ("La visite du jardin de Luc Petit est un moment attendu : « Cela permet d'échanger. »", [("Cela permet d'échanger", "Luc Petit")]),
    ("Pour le vice-procureur, la somme est plus importante.", [("la somme est plus importante", "le vice-procureur")]),
    ("Ce samedi 17 mai, la haute autorité du port qui réunit les élus, a annoncé les candidats retenus.", []),
]

FURTHER_ENDS: list[tuple[str, list[Said]]] = [
    ("Anne Durand a annoncé en mai 2015 que son groupe partait.", [("son groupe partait", "Anne Durand")]),
    ("Le maire a dit en 2019 que le gouvernement payait.", [("le gouvernement payait", "Le maire")]),
    ("Le maire annonce qu'il sera candidat... puis dément.", [("il sera candidat", "Le maire")]),
    ("Le maire affirme que le pont fermera et quitte la salle.", [("le pont fermera", "Le maire")]),
    ("La digue est selon l'Église « la plus ancienne de toute la côte ».", [("la plus ancienne de toute la côte", "l'Église")]),
    ("Le pont est étroit, comme l'indique Luc Petit, ingénieur : « Deux camions ne passent pas. »", [("Deux camions ne passent pas", "Luc Petit")]),
    ("L'armée annonce, dans un communiqué, avoir pris le pont.", [("avoir pris le pont", "L'armée")]),
]

SOURCES_AND_ENDS: list[tuple[str, list[Said]]] = [
    ("Pour la CGT, le pont est trop vieux.", [("le pont est trop vieux", "la CGT")]),
    ("Pour la France, l'heure est grave.", []),
    ("Les causes demeurent inconnues, mais selon le ministre, Luc Petit, le train avait un frein.", [("le train avait un frein", "le ministre, Luc Petit")]),
    ("Cela est dû selon eux au fait que le pont n'a pas de garde.", []),
    ("Le vent était fort sur le pont mais la digue intacte précise la compagnie.", [("Le vent était fort sur le pont mais la digue intacte", "la compagnie")]),
    ("La piste criminelle aurait été écartée a fait savoir la police.", [("La piste criminelle aurait été écartée", "la police")]),
    ("Le maire a visité le pont que décrit la préfète.", []),
    ("Le maire a affirmé que les élus étaient cent, une information impossible à vérifier.", [("les élus étaient cent", "Le maire")]),
    ("Selon le port, la digue a tenu ; ce qui est nié par les pêcheurs.", [("la digue a tenu", "le port")]),
    ("Ce chiffre a permis à la ministre Anne Durand de déclarer que « le pire est derrière nous ».", [("le pire est derrière nous", "la ministre Anne Durand")]),
    ("Dans le même temps, le directeur adjoint du port, Luc Petit, annonçait son départ de la ville.", []),
    ("La championne a confirmé son statut de « femme la plus rapide du monde ».", []),
    ("Le port rouvre. C'est ce qu'a annoncé Luc Petit, soulignant que « le pont est tout neuf ».", [("Le port rouvre", "Luc Petit"), ("le pont est tout neuf", "Luc Petit")]),
]

ADDRESSED_AND_CLOSED: list[tuple[str, list[Said]]] = [
    ("Selon la police, un passant a tiré, avant de se donner la mort.", [("un passant a tiré, avant de se donner la mort", "la police")]),
    ("La rumeur courait depuis mai, quand ses proches avaient annoncé un état critique.", []),
    ("Un témoin leur assure qu'un des marins a pris la fuite.", [("un des marins a pris la fuite", "Un témoin")]),
    ("Il annonce tôt qu'il ne partira pas.", [("il ne partira pas", "Il")]),
    ("Luc Petit était considéré comme le « roi du grand port ».", []),
    ("Le maire a prévenu les habitants que le pont fermerait.", [("le pont fermerait", "Le maire")]),
    ("La préfète a informé les élus de la côte que la digue céderait.", [("la digue céderait", "La préfète")]),
    ("Il avertit les passants qui veulent traverser qu'ils « vont trouver le pont fermé ».", [("vont trouver le pont fermé", "Il")]),
    ("Pour l'heure, je peux vous confirmer que le pont tient, soutient-elle.", [("Pour l'heure, je peux vous confirmer que le pont tient", "elle")]),
    ("Nous tenons à rappeler que le pont est sûr, a dit la maire.", [("Nous tenons à rappeler que le pont est sûr", "la maire")]),
    ("La maire a salué l'accord, ajoutant du même souffle que la digue est sa priorité.", [("la digue est sa priorité", "La maire")]),
    ("Ce dernier précise que le pont est fermé.", [("le pont est fermé", "Ce dernier")]),
    ("Le maire a dit que le pont tient.\n\n« On est prêts depuis hier. » — Une citation d'Anne Durand, porte-parole du port", [("le pont tient", "Le maire"), ("On est prêts depuis hier", "Anne Durand")]),
    ("Quiconque veut passer trouvera « un pont fermé à clef », dit le maire.", [("un pont fermé à clef", "le maire")]),
]

REASONS: list[tuple[str, list[Said]]] = [
    ("La mairie a fermé l'école au motif que le toit était dangereux.", [("le toit était dangereux", "La mairie")]),
    ("Le juge l'a relâché au motif que l'enquête n'avait rien donné.", [("l'enquête n'avait rien donné", "Le juge")]),
    ("Au motif que le pont « menace de s'effondrer », le maire a interdit le passage.", [("menace de s'effondrer", "le maire")]),
    ("La vente a été annulée par le juge au motif que l'acte était faux.", [("l'acte était faux", "le juge")]),
    ("Il a été renvoyé au motif qu'il avait « insulté un client ».", [("insulté un client", None)]),
    ("Il a été renvoyé au motif qu'il arrivait tard.", []),
]

WHICH_ONE_SAYS: list[tuple[str, list[Said]]] = [
    ("Le pont est trop vieux, ce que souligne la ministre.", [("Le pont est trop vieux", "la ministre")]),
    ("La digue a cédé, ce qu'a confirmé le préfet lundi.", [("La digue a cédé", "le préfet")]),
    ("Le port a perdu dix bateaux, ce que le préfet a confirmé au Phare.", [("Le port a perdu dix bateaux", "le préfet")]),
    ("Luc Petit a menti, ce qu'il a reconnu devant le juge.", [("Luc Petit a menti", "il")]),
    ("Le maire affirme que le pont tient, ce que confirme le préfet.", [("le pont tient", "Le maire")]),
    ("Le vote aura lieu en mai, ce que conteste l'opposition.", []),
    ("Le vote aura lieu en mai, ce que n'a pas confirmé la mairie.", []),
]

HEADLINES: list[tuple[str, list[Said]]] = [
    ("« On ne nous écoute plus » : les pêcheurs de Nort en colère", [("On ne nous écoute plus", "les pêcheurs de Nort")]),
    ("« J'ai vu le pont tomber » : le témoignage d'Anne Durand", [("J'ai vu le pont tomber", "Anne Durand")]),
    ("« Le maire a menti » : la colère des dockers", [("Le maire a menti", "dockers")]),
    ("« J'avais peur de lui » : le procès d'une mère devant les assises", []),
    ("« Le Pont de la mer » : un film sans queue ni tête", []),
    ("Pont de Nort : « On ne nous écoute plus »", [("On ne nous écoute plus", None)]),
    ("Incendie à Nort : « On n'avait jamais vu ça »", [("On n'avait jamais vu ça", None)]),
    ("Syndicat des dockers : « On ne nous écoute plus »", [("On ne nous écoute plus", "Syndicat des dockers")]),
]

SHORT_SENTENCES: list[tuple[str, list[Said]]] = [
    ("Le préfet : « Vous buvez ? »", [("Vous buvez", "Le préfet")]),
    ("À propos du pont, le maire a été clair : « Il fermera. »", [("Il fermera", "le maire")]),
    ("Guerre en Ukraine : « Nous tiendrons », promet le président", [("Nous tiendrons", "le président")]),
    ("Le bateau a un nom : « La Mouette ».", []),
]

WHY_AND_WHEN: list[tuple[str, list[Said]]] = [
    ("Le maire a argumenté afin que le conseil ait des réponses.", []),
    ("Le maire a répondu avant que la salle ne se vide.", []),
    ("Le maire a témoigné après que la salle se fut vidée.", []),
    ("Le maire a répété jusqu'à ce que la salle se taise.", []),
    ("Le maire a demandé si bien que la salle s'est vidée.", []),
    ("Le maire a redit une fois de plus que le pont tient.", [("le pont tient", "Le maire")]),
    ("Le maire a insisté pour que le pont rouvre.", [("le pont rouvre", "Le maire")]),
]

BESIDE_A_SOURCE: list[tuple[str, list[Said]]] = [
    ("Ils étaient 3 000 selon les syndicats, 800 d'après la police.", [("Ils étaient 3 000", "les syndicats"), ("800", "la police")]),
    ("La grève a été suivie par 80 % des dockers selon le syndicat et 30 % selon le port.", [("La grève a été suivie par 80 % des dockers", "le syndicat"), ("30 %", "le port")]),
    ("Le pont fermera en mai, du moins selon le maire.", [("Le pont fermera en mai", "le maire")]),
    ("Selon les pêcheurs la digue cède.", [("la digue cède", "les pêcheurs")]),
    ("Pour le préfet, une chose est sûre : la digue tiendra.", [("la digue tiendra", "le préfet")]),
    ("Le maire affirme que le pont tient, mais selon les pêcheurs, la digue cède.", [("le pont tient", "Le maire"), ("la digue cède", "les pêcheurs")]),
    ("Le pont, aux yeux du préfet, « n'est plus sûr du tout ».", [("n'est plus sûr du tout", "préfet")]),
]

WHOM_SOMEBODY_CITES: list[tuple[str, list[Said]]] = [
    ("Paul Rey a cité Anne Durand qui disait : « Il ne faut pas céder. »", [("Il ne faut pas céder", "Anne Durand")]),
    ("Paul Rey a invité un ami qui disait : « Il ne faut pas céder. »", [("Il ne faut pas céder", "un ami")]),
    ("Paul Rey a prévenu les élus : « Il ne faut pas céder. »", [("Il ne faut pas céder", "Paul Rey")]),
]

BEFORE_HOW_MANY: list[tuple[str, list[Said]]] = [
    ("« Nous tiendrons », a martelé devant quelque 500 personnes le syndicaliste.", [("Nous tiendrons", "le syndicaliste")]),
    ("« Nous tiendrons », a lancé à 300 élus Anne Durand.", [("Nous tiendrons", "Anne Durand")]),
    ("« Nous tiendrons », ont dit en mai 300 élus.", [("Nous tiendrons", "300 élus")]),
]

IN_THE_MIDDLE: list[tuple[str, list[Said]]] = [
    ("Cette visite, a souligné le ministre, constitue un pas important.",
     [("Cette visite", "le ministre"), ("constitue un pas important", None)]),
    ("L'accord, a précisé Anne Durand, offre des avantages au port.",
     [("L'accord", "Anne Durand"), ("offre des avantages au port", None)]),
    ("La digue, a-t-il ajouté, tiendra.", [("La digue", "il"), ("tiendra", None)]),
    ("Le ministre a parlé de la visite, a dit le maire, annonce faite lundi.", [("Le ministre a parlé de la visite", "le maire")]),
]

NAMES_IN_MARKS: list[tuple[str, list[Said]]] = [
    ("« Le pont ferme », a déclaré mardi sur l'antenne de « Radio Phare » la préfète.", [("Le pont ferme", "la préfète")]),
    ("« Le pont ferme », a confié au quotidien « Le Phare » Anne Durand.", [("Le pont ferme", "Anne Durand")]),
    ("Le maire a dit au journal « Le Phare » que le pont ferme.", [("le pont ferme", "Le maire")]),
    ("Le maire a évoqué à la radio « une faute très grave ».", [("une faute très grave", "Le maire")]),
    ("« Le pont ferme demain », a répondu, sans rire.", [("Le pont ferme demain", None)]),
]

DESCRIBED: list[tuple[str, list[Said]]] = [
    ("Le suspect, décrit par ses voisins comme « un homme calme et sans histoire », a fui.", [("un homme calme et sans histoire", "ses voisins")]),
    ("Le suspect, décrit comme « un homme calme et sans histoire », a fui.", []),
    ("Le maire décrit comme « un homme calme et sans histoire » le suspect.", [("un homme calme et sans histoire", "Le maire")]),
    ("Anne Durand a jugé le projet « tout à fait contraire aux promesses ».", [("tout à fait contraire aux promesses", "Anne Durand")]),
    ("Anne Durand a dit aimer le projet « Un port pour la ville ».", [("aimer le projet « Un port pour la ville »", "Anne Durand")]),
]

SEEN_IN_PAPERS: list[tuple[str, list[Said]]] = [
    ("« Je suis née ici, dit Anne Durand, la voix tremblante. Je ne partirai pas. »", [("Je suis née ici", "Anne Durand"), ("Je ne partirai pas", None)]),
    ("« Je suis né ici, souffle Luc Petit, les larmes aux yeux. Et je pars. »", [("Je suis né ici", "Luc Petit"), ("Et je pars", None)]),
    ("« C'est ma ville, dit Anne Durand, la plus belle de la côte. Je reste. »", [("C'est ma ville", "Anne Durand"), ("la plus belle de la côte. Je reste", None)]),
    ("Un sentiment que partage Anne Durand : « On nous oublie. »", [("On nous oublie", "Anne Durand")]),
    ("On apprend dans le rapport que le pont est vieux.", [("le pont est vieux", "le rapport")]),
    ("On sait dans le port que le pont est vieux.", []),
    ("— Seul ?\n\n— Chez moi, répond l'accusé.", [("Chez moi", "l'accusé")]),
    ("Luc Petit, qui déclare avoir reçu les plans trop tard, s'inquiète d'une hausse.", [("avoir reçu les plans trop tard", "Luc Petit")]),
    ("Les critiques se poursuivent ; Anne Durand : « On a refait le calcul, nous. »", [("On a refait le calcul, nous", "Anne Durand")]),
    ("Luc Petit s'est dit révolté que le pont soit fermé.", [("le pont soit fermé", "Luc Petit")]),
    ("La matinée, nous explique le président, sera consacrée aux témoins.", [("La matinée", "le président"), ("sera consacrée aux témoins", None)]),
    ("« Ne soyons pas naïfs, nous répond notre interlocuteur. On nous a menti. »", [("Ne soyons pas naïfs", "notre interlocuteur"), ("On nous a menti", None)]),
    ("Le juge : « Vous vouliez la frapper ? » Lui : « Non. »", [("Vous vouliez la frapper", "Le juge"), ("Non", "Lui")]),
    ("Tous les engagements ont été respectés ajoute-t-il.", [("Tous les engagements ont été respectés", "il")]),
    ("Pourquoi le maire le répète-t-il ?", []),
]

AROUND_A_QUOTATION: list[tuple[str, list[Said]]] = [
    ("« Allez-y, leur lance une employée. Ils n'entendront pas. »", [("Allez-y", "une employée"), ("Ils n'entendront pas", None)]),
    ("« On nous bloque depuis hier. » Il n'est même pas 6 h 30.", [("On nous bloque depuis hier", None)]),
    ("« On nous bloque depuis hier. » Près d'un panneau « Nort », Luc Petit s'énerve.", [("On nous bloque depuis hier", "Luc Petit")]),
    ("Les pêcheurs disent ne plus s'en sortir.", [("ne plus s'en sortir", "Les pêcheurs")]),
    ("Il a plu.\n\nLuc Petit (capitaine)\n\n« On a bien joué. »\n\nAlain Durand (gardien)\n\n« On a mal joué. »", [("On a bien joué", "Luc Petit"), ("On a mal joué", "Alain Durand")]),
    ("Il a plu.\n\n« On a bien joué. »\n\nLuc Petit, capitaine\n\n« On a mal joué. »\n\nAlain Durand, gardien", [("On a bien joué", "Luc Petit"), ("On a mal joué", "Alain Durand")]),
    ("Photo Luc Petit\n\n« Le pont est tombé hier. »\n\nLa ville a peur.", [("Le pont est tombé hier", None)]),
    ("« Sauver le petit pont » : c'est le but du plan annoncé en mai.", []),
    ("Le ministre en est convaincu : pour sauver le port, il faut un pont.", [("pour sauver le port, il faut un pont", "Le ministre")]),
    ("Il a rassuré son auditoire : la digue tiendra.", [("la digue tiendra", "Il")]),
    ("« Le pont est prêt » depuis hier. C'est ce qu'a dit le maire.", [("Le pont est prêt", "le maire")]),
    ("C'est Anne Durand. « On m'a oubliée ici. »", [("On m'a oubliée ici", "Anne Durand")]),
    ("La crue, « un souvenir très lourd » pour le maire Luc Petit, a marqué la ville.", [("un souvenir très lourd", "le maire Luc Petit")]),
]

CALLED: list[tuple[str, list[Said]]] = [
    ("Le maire affirme qu'il rouvrira l'école dénommée « l'école du grand futur ».", [("il rouvrira l'école dénommée « l'école du grand futur »", "Le maire")]),
    ("Le maire se dit « préoccupé par la digue ».", [("préoccupé par la digue", "Le maire")]),
]

OVER_PARAGRAPHS: list[tuple[str, list[Said]]] = [
    ("« La mer monte. J'ai crié. Rien », dit Anne Durand.\n\n« Le matin, il ne restait rien. »", [("La mer monte. J'ai crié. Rien", "Anne Durand"), ("Le matin, il ne restait rien", None)]),
    ("Anne Durand raconte :\n\n« La mer est montée. »\n\n« J'ai crié, mais en vain. »", [("La mer est montée", "Anne Durand"), ("J'ai crié, mais en vain", None)]),
    ("Anne Durand raconte : « La mer monte.\n\n« J'ai crié. »\n\n« Le matin, il ne restait rien. »", [("La mer monte.\n\n« J'ai crié", "Anne Durand"), ("Le matin, il ne restait rien", None)]),
    ("« La mer monte. J'ai crié », dit Anne Durand.\n\nIl pleut.\n\n« Le matin, il ne restait rien »", [("La mer monte. J'ai crié", "Anne Durand")]),
]

TAKEN_UP: list[tuple[str, list[Said]]] = [
    ("« Tout est faux », voilà ce que dit le maire.", [("Tout est faux", "le maire")]),
    ("« Tout est faux », c'est ce que dit le maire.", [("Tout est faux", "le maire")]),
    ("« Tout est faux », c'est en ces termes que le maire a répondu.", [("Tout est faux", "le maire")]),
    ("« Tout est faux », le maire est catégorique.", [("Tout est faux", "le maire")]),
    ("« Je t'aime encore », le film du cinéaste Luc Petit, sort en mai.", []),
    ("Aux cris de « Libérez tous les marins », les dockers ont défilé.", [("Libérez tous les marins", "les dockers")]),
    ("Selon Luc Petit, le maire « ne sait pas ce qu'il dit ».", [("ne sait pas ce qu'il dit", "Luc Petit")]),
]

JOINED_VERBS: list[tuple[str, list[Said]]] = [
    ("Le maire a visité le port et rappelé que le pont est vieux.", [("le pont est vieux", "Le maire")]),
    ("Le maire a tenu à saluer les pompiers et à rappeler que le pont est vieux.", [("le pont est vieux", "Le maire")]),
    ("Le maire est venu saluer les pompiers et leur dire que « la ville est derrière eux ».", [("la ville est derrière eux", "Le maire")]),
    ("Le maire est parti après avoir salué les pompiers et rappelé que le pont est vieux.", [("le pont est vieux", "Le maire")]),
    ("Il faut saluer les pompiers et rappeler que le pont est vieux.", []),
    ("Le maire avait un temps annoncé que le pont fermerait.", [("le pont fermerait", "Le maire")]),
    ("Il parlait des pêcheurs qui avaient décidé de rester malgré l'appel lancé par le port ainsi que des élus.", []),
    ("Le maire explique ainsi que le pont est vieux.", [("le pont est vieux", "Le maire")]),
    ("À ceux qui pensent que le pont tombera, le maire répond : « Il tiendra. »", [("Il tiendra", "le maire")]),
]

LISTENED_TO: list[tuple[str, list[Said]]] = [
    ("À écouter Luc Petit, chef du port, le pont est trop vieux.", [("le pont est trop vieux", "Luc Petit")]),
    ("A l'écouter, il faut un permis.", [("il faut un permis", "A l'écouter")]),
    ("Ces travaux, à écouter le chef du port, sont prêts depuis mai.", [("sont prêts depuis mai", "le chef du port")]),
    ("Il a passé la nuit à écouter le maire.", []),
    ("À lire le rapport, le pont est vieux.", [("le pont est vieux", "le rapport")]),
    ("Le bilan de l'entraîneur est mitigé : « On a montré de belles choses. »", [("On a montré de belles choses", "l'entraîneur")]),
]

ALL = [
    *MARKS_OF_TWO_STYLES, *BEFORE_THE_MAIN_CLAUSE, *ANOTHER_SAYS, *WHOSE_WORDS, *SUBJECTS, *WHERE_IT_ENDS,
    *STANDING_ALONE, *SAID_OF_ANOTHER, *INFINITIVES, *TITLES_AND_TOPICS, *INTERVIEWS, *OWN_SUBJECTS,
    *FURTHER_ENDS, *SOURCES_AND_ENDS, *ADDRESSED_AND_CLOSED, *REASONS, *WHICH_ONE_SAYS, *HEADLINES, *SHORT_SENTENCES,
    *WHY_AND_WHEN, *BESIDE_A_SOURCE, *DESCRIBED, *NAMES_IN_MARKS, *IN_THE_MIDDLE, *BEFORE_HOW_MANY, *WHOM_SOMEBODY_CITES, *SEEN_IN_PAPERS, *AROUND_A_QUOTATION,
    *JOINED_VERBS, *LISTENED_TO, *CALLED, *OVER_PARAGRAPHS, *TAKEN_UP,
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), ALL, ids=[row[0][:60] for row in ALL])
def test_what_is_said_and_by_whom(text: str, said: list[Said]) -> None:
    assert [(content.strip(ENDS), speaker) for _, content, speaker, _ in read(text)] == said
