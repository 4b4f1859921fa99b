"""Words between the parts of an attribution: *ont tous deux dit*, *a dit mot pour mot que*, *qualifié par X de « Q »*."""

from __future__ import annotations

import pytest
from test_statements import read

Said = tuple[str, str | None]  # what is said, the words for its speaker
ENDS = " .!?…\n"

IN_A_COMPOUND: list[tuple[str, list[Said]]] = [
    ("Les deux élues ont toutes deux indiqué que le pont est vieux.", [("le pont est vieux", "Les deux élues")]),
    ("Le préfet et le maire ont chacun assuré que le pont tiendra.", [("le pont tiendra", "Le préfet et le maire")]),
    ("Le maire a dans un communiqué annoncé que le pont fermera.", [("le pont fermera", "Le maire")]),
    ("La ministre a mardi sur RTL assuré que la digue tiendra.", [("la digue tiendra", "La ministre")]),
    ("Le témoin a à la barre reconnu que le pont est vieux.", [("le pont est vieux", "Le témoin")]),
    ("Luc Petit a pour la première fois admis que le port dort.", [("le port dort", "Luc Petit")]),
    ("Les marins ont par écrit demandé que le port ferme.", [("le port ferme", "Les marins")]),
    ("Le maire, après avoir juré mordicus que le pont tiendrait, a cédé.", [("le pont tiendrait", "Le maire")]),
    # an object, or another verb's words
    ("Le port a un projet annoncé que le pont gêne.", []),
    ("Il y a dans le port un bateau dénoncé par la ville.", []),
    ("La ville a pour maire un homme accusé de vol.", []),
]

BEFORE_QUI: list[tuple[str, list[Said]]] = [
    ("Il a été débouté par la Cour des comptes en 2014, qui a jugé que le port dort.",
     [("le port dort", "la Cour des comptes")]),
    ("Il a été reçu par le maire de Nort mardi, qui a dit que le port dort.", [("le port dort", "le maire de Nort")]),
    ("Il a été reçu par Luc Petit le 3 mai, qui a dit que le port dort.", [("le port dort", "Luc Petit")]),
    ("Il a été reçu par Luc Petit à Nort, qui a dit que le port dort.", [("le port dort", "Luc Petit")]),
    ("Il a écrit à la préfète il y a un an, qui a répondu que le port dort.", [("le port dort", "la préfète")]),
    ("Il a saisi le tribunal en référé, qui a jugé que le port dort.", [("le port dort", "le tribunal")]),
    # behind a preposition of several words
    ("Ils rient à l'instar de Luc Petit, qui juge que le port dort.", [("le port dort", "Luc Petit")]),
    ("Ils rient à l'image du maire de Nort, qui a dit que le port dort.", [("le port dort", "maire de Nort")]),
    ("Il parle au nom de la CGT, qui a dit que le port dort.", [("le port dort", "la CGT")]),
    # what belongs to the noun
    ("Il a vu un apiculteur à Nort, qui a dit que le port dort.", [("le port dort", "un apiculteur à Nort")]),
    ("Il a vu Luc Petit de la CGT, qui a dit que le port dort.", [("le port dort", "Luc Petit de la CGT")]),
    ("Il a vu le préfet de la région Grand Est, qui a dit que le port dort.",
     [("le port dort", "le préfet de la région Grand Est")]),
]

BEFORE_QUE: list[tuple[str, list[Said]]] = [
    ("Anne Durand a écrit mot pour mot que le pont est vieux.", [("le pont est vieux", "Anne Durand")]),
    ("Anne Durand a dit il y a deux ans que le pont est vieux.", [("le pont est vieux", "Anne Durand")]),
    ("Anne Durand affirmait deux jours après que le pont est vieux.", [("le pont est vieux", "Anne Durand")]),
    ("L'expert a soutenu preuves à l'appui que le pont est vieux.", [("le pont est vieux", "L'expert")]),
    ("Les marins affirment tous que le pont est vieux.", [("le pont est vieux", "Les marins")]),
    ("Le maire et le préfet disent l'un et l'autre que le pont est vieux.", [("le pont est vieux", "Le maire et le préfet")]),
    ("« Le pont est vieux », a écrit sur son compte X Anne Durand.", [("Le pont est vieux", "Anne Durand")]),
    ("« Le pont est vieux », a confié à 20 Minutes le maire.", [("Le pont est vieux", "le maire")]),
    ("« Le pont est vieux », a lancé Anne Durand d'un ton sec.", [("Le pont est vieux", "Anne Durand")]),
]

JUDGED: list[tuple[str, list[Said]]] = [
    ("Une mesure qualifiée par le maire d'« injuste et très brutale » sera votée.", [("injuste et très brutale", "le maire")]),
    ("Une loi décrite par les marins comme « une erreur de plus ».", [("une erreur de plus", "les marins")]),
    ("Une mesure dictée par la volonté de « sauver le port de la ville ».", []),
    ("Le lieu appelé par les marins « le trou du diable » est fermé.", []),
    ("Le maire voit dans ce vote « une erreur de plus ».", [("une erreur de plus", "Le maire")]),
    ("Le maire voit aussi un « signe très encourageant » dans ce vote.", [("signe très encourageant", "Le maire")]),
    ("Le maire y a vu « une erreur de plus ».", [("une erreur de plus", "Le maire")]),
    ("Le maire porte un « chapeau de paille » dans son jardin.", []),
    ("On peut voir dans la salle « La Nuit étoilée ».", []),
]

WHO_CLOSES: list[tuple[str, list[Said]]] = [
    ("Les agents pensent que le marin a fui, selon le chef du port, Luc Petit.", [("Les agents pensent que le marin a fui", "le chef du port, Luc Petit")]),
    ("Les élus ont dit vouloir fermer le pont, selon une source du port.", [("Les élus ont dit vouloir fermer le pont", "une source du port")]),
    ("La digue cède et, selon le préfet, le pont tombera, rappelle la maire.", [("La digue cède et, selon le préfet, le pont tombera", "la maire")]),
    ("Le préfet a dit que le pont est vieux, selon la maire.", [("le pont est vieux", "Le préfet")]),
    ("Le maire estime que le pont est vieux, selon un communiqué.", [("le pont est vieux", "Le maire")]),
    ("Le pont est vieux, estime le maire, selon Le Phare.", [("Le pont est vieux", "le maire")]),
    ("Le maire pense que le pont est vieux, selon lui.", [("le pont est vieux", "Le maire")]),
]

INSIDE_MARKS: list[tuple[str, list[Said]]] = [
    (f"« Le pont est vieux, {words}. On le voit bien. »", [("Le pont est vieux", speaker), ("On le voit bien", None)])
    for words, speaker in (
        ("a dit Luc Petit à France info", "Luc Petit"),
        ("sourit le député Ensemble pour la République (EPR) Luc Petit", "le député Ensemble"),
        ("se remémore le big boss du festival", "le big boss du festival"),
        ("explique le professeur Luc Petit, en entrevue au Devoir", "le professeur Luc Petit"),
        ("a-t-il dit lundi à la presse, en marge du conseil", "il"),
        ("poursuit-il, avant d'ajouter en riant", "il"),
        ("soupire une riveraine qui préfère rester anonyme", "une riveraine"),
        ("raconte celui qui dirige le port", "celui"),
        ("renchérit son collègue, lui aussi inquiet", "son collègue"),
        ("lâche-t-elle, amère", "elle"),
        ("a tenu à préciser le maire", "le maire"),
    )
]  # fmt: skip

PARTS_IN_MARKS: list[tuple[str, list[Said]]] = [
    ("« Le pont est vieux… soupire Anne. On le voit bien. »", [("Le pont est vieux", "Anne"), ("On le voit bien", None)]),
    ("« Le pont est vieux, murmure Anne ; on le voit bien. »", [("Le pont est vieux", "Anne"), ("on le voit bien", None)]),
    ("« Nous partirons, dit Anne, dans deux jours. On verra. »", [("Nous partirons", "Anne"), ("dans deux jours. On verra", None)]),
    ("« Il faut, dit Anne, partir. On verra. »", [("Il faut", "Anne"), ("partir. On verra", None)]),
]

NO_VERB: list[tuple[str, list[Said]]] = [
    ("Une lacune qui doit être comblée, estiment les auteurs du rapport.", [("Une lacune qui doit être comblée", "les auteurs du rapport")]),
    ("Impossible de passer, témoigne un habitant.", [("Impossible de passer", "un habitant")]),
    ("Difficile d'y croire, souffle le maire.", [("Difficile d'y croire", "le maire")]),
    ("Le maire de Nort, juge le préfet.", []),
    ("Petit, qui s'est opposé au port, a soutenu Anne Durand.", []),
    ("Le souci, dit le maire, c'est que le pont est vieux.", [("Le souci", "le maire"), ("c'est que le pont est vieux", None)]),
]

SUMMED_UP: list[tuple[str, list[Said]]] = [
    ("« Le pont est vieux. » Ainsi parle Anne Durand.", [("Le pont est vieux", "Anne Durand")]),
    ("« Le pont est vieux. » Le constat est signé Anne Durand.", [("Le pont est vieux", "Anne Durand")]),
    ("« Le pont est vieux. » Le maire ne mâche pas ses mots.", [("Le pont est vieux", "Le maire")]),
    ("La consigne est simple : « Ne passez pas par le pont. »", [("Ne passez pas par le pont", "La consigne")]),
    ("Le maire est du même avis : le pont est vieux.", [("le pont est vieux", "Le maire")]),
    ("Le maire a tort. Assure que le pont est vieux.", [("le pont est vieux", None)]),
    ("Pour une quinzaine de salariés, le pont est vieux.", [("le pont est vieux", "une quinzaine de salariés")]),
    ("Pour une quinzaine de jours, le pont est fermé.", []),
]

IN_FRONT: list[tuple[str, list[Said]]] = [
    ("À force de répéter que le pont est vieux, le maire a convaincu.", [("le pont est vieux", "le maire")]),
    ("Le maire a beau affirmer que le pont tiendra, les habitants ont peur.", [("le pont tiendra", "Le maire")]),
    ("Au moment d'annoncer que le pont fermait, le maire a pleuré.", [("le pont fermait", "le maire")]),
    ("Au lieu de dire que le pont est vieux, le maire a ri.", []),
    ("Le maire a oublié de dire que le pont est vieux.", []),
    ("Le maire n'a pas oublié de rappeler que le pont est vieux.", [("le pont est vieux", "Le maire")]),
]

IN_THE_MIDDLE: list[tuple[str, list[Said]]] = [
    ("Le pont a, selon le maire, coûté dix millions.", [("coûté dix millions", "le maire")]),
    ("Il a été arrêté pour avoir, selon la police, volé un bateau.", [("volé un bateau", "la police")]),
    ("Le feu a détruit, selon les pompiers, une grange et deux bateaux.", [("Le feu a détruit", "les pompiers")]),
    ("Le projet, qui coûterait un million selon la ville, doit être voté lundi.", [("qui coûterait un million", "la ville")]),
    ("Selon le maire, le pont est vieux ; selon la préfète, il est neuf.", [("le pont est vieux", "le maire"), ("il est neuf", "la préfète")]),
    ("Le marin a alors, selon le récit du Phare, donné « un petit coup de pied » au chien.", [("un petit coup de pied", "le récit du Phare")]),
    ("Le maire affirme que le pont fermera lundi, comme l'avait annoncé Le Phare.", [("le pont fermera lundi", "Le maire")]),
    ("Le maire affirme que le pont fermera lundi, selon nos informations.", [("le pont fermera lundi", "Le maire")]),
]

MISSING_MARKS: list[tuple[str, list[Said]]] = [
    ("« Le pont est vieux », dit Anne Durand. On attend. Il faut agir ». Elle part.", [("Le pont est vieux", "Anne Durand"), ("On attend. Il faut agir", None)]),
    ("Le port dort, dit Anne Durand.\" Je sais que le pont est vieux.\"", [("Le port dort", "Anne Durand"), ("Je sais que le pont est vieux", None)]),
    ("Le verdict est là.” On préférait vivre seuls, analyse Luc Petit. On verra.” Il part.", [("On préférait vivre seuls", "Luc Petit"), ("On verra", None)]),
    ("Un écran de 27\" coûte cher. Un écran de 32\" aussi.", []),
]

NOT_SAID: list[tuple[str, list[Said]]] = [
    ("Pour dire que le pont est vieux.", []),
    ("Pour dire que le pont est vieux, le maire a pris un mégaphone.", [("le pont est vieux", "le maire")]),
    ("C'est aussi absurde que de dire que la mer est rouge.", []),
    ("Dilemme : doit-elle dire tout de suite qu'elle est malade ?", []),
    ("Le maire l'a retenu alors que d'autres avaient le profil.", []),
    ("Une caméra l'a filmé, le montrant ouvrir la porte du port.", []),
    ("La filière est un master, soit « jeu et stratégie créative » en français.", []),
    ("Luc Petit décide de partir pour une raison simple : l'impossibilité de trouver un travail.", []),
    ("Primés en mai, les frères Petit, absents du port, pourront se réjouir du prix du film.", []),
    ("Il va sans dire que le pont est vieux.", []),
    ("Le mot est lu par chaque marin selon sa propre compréhension.", []),
    # look-alikes that are said
    ("Le maire décide : le pont fermera.", [("le pont fermera", "Le maire")]),
    ("« Le pont est vieux », peut-on lire dans le rapport.", [("Le pont est vieux", "le rapport")]),
    ("Tenir la digue est bien plus stressant, confirme Anne Durand, marin à Nort.", [("Tenir la digue est bien plus stressant", "Anne Durand")]),
    ("Dans les deux camps, on estime que le pont est vieux.", [("le pont est vieux", "les deux camps")]),
]

WHOEVER: list[tuple[str, list[Said]]] = [
    (f"Le pont est vieux, affirment {words}.", [("Le pont est vieux", words)])
    for words in ("certains", "la plupart", "plusieurs d'entre eux", "les uns", "d'autres", "les trois quarts des élus")
]  # fmt: skip
SOME_OF_THEM: list[tuple[str, list[Said]]] = [
    *((f"« Le pont est vieux, {incise} Anne Durand. On le voit bien. »", [("Le pont est vieux", "Anne Durand"), ("On le voit bien", None)])
      for incise in ("a fini par dire", "finit par lâcher", "a tenu à préciser", "vient de rappeler")),
    ("« Le pont est vieux, s'amuse l'un d'eux. On le voit bien. »", [("Le pont est vieux", "l'un d'eux"), ("On le voit bien", None)]),
    ("« Le pont est vieux. » La plupart ne cachent pas leur colère.", [("Le pont est vieux", "La plupart")]),
    ("La plupart : « Le pont est vieux. »", [("Le pont est vieux", "La plupart")]),
    ("« Le pont est vieux », explique la fratrie.", [("Le pont est vieux", "la fratrie")]),
    ("Le tract est clair : « Le pont est vieux. »", [("Le pont est vieux", "Le tract")]),
    ("Certains ponts : « Le Grand », « Le Petit ».", []),
    ("La position du maire : « Le pont est vieux. »", [("Le pont est vieux", "maire")]),
]

ALL = [*WHOEVER, *SOME_OF_THEM, *NOT_SAID, *MISSING_MARKS, *IN_THE_MIDDLE, *IN_FRONT, *NO_VERB, *SUMMED_UP, *WHO_CLOSES, *INSIDE_MARKS, *PARTS_IN_MARKS, *IN_A_COMPOUND, *BEFORE_QUI, *BEFORE_QUE, *JUDGED]


@pytest.mark.parametrize(("text", "said"), ALL, ids=[row[0][:60] for row in ALL])
def test_what_is_said_and_by_whom(text: str, said: list[Said]) -> None:
    assert [(content.strip(ENDS), speaker) for _, content, speaker, _ in read(text)] == said
