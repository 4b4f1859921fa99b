"""Short plain texts: what is said in each, and who says it. `[words|speaker]` marks what has to be found, and nothing else."""

from __future__ import annotations

import re

from helpers import Article, tidy_tables

MARKED = re.compile(r"\[([^|\]]*)\|([^\]]*)\]")
EDGES = " .,:;?!«»“”\"'"


def check(*marked: str) -> None:
    for text in marked:
        wanted = [(words.strip(EDGES), who) for words, who in MARKED.findall(text)]
        found = tidy_tables(Article.from_text(MARKED.sub(r"\1", text))).statements
        said = [(row.text.strip(EDGES), row.speaker if isinstance(row.speaker, str) else "") for row in found.itertuples()]
        assert said == wanted, text


def certainty(text: str) -> list[str]:
    return list(tidy_tables(Article.from_text(text)).statements.certainty)


def test_what_one_says_is_that() -> None:
    check(
        "Ce que dit Rose Blanc, c'est que [le quai est vieux|Rose Blanc].",
        "Ce qu'affirme la CGT, c'est que [le port va fermer|CGT].",
        "Ce que répète Luc Petit, c'est que [personne ne l'a prévenu|Luc Petit].",
        "Rose Blanc a ri. Ce qu'elle demande, c'est que [la grue reste là|Rose Blanc].",
        "Ce que le port attend, c'est que la grue arrive.", "Ce que l'on sait, c'est que le quai est vieux.",
    )


def test_those_behind_on() -> None:
    check(
        "On rappelle, à la préfecture, que [le quai est vieux|la préfecture].",
        "On assure, du côté de la mairie, que [le port rouvrira|la mairie].",
        "On reconnaît chez Ferrona que [la grue est en panne|Ferrona].",
        "On indique au parquet que [l'enquête avance|parquet].", "On confie à l'Élysée que [rien n'est décidé|Élysée].",
        "On rappelle au maire que le quai est vieux.", "On explique aux élus que le port fermera.",
        "On dit à Luc Petit que la grue est en panne.",
    )


def test_where_a_clause_in_front_ends() -> None:
    check(
        "Rose Blanc a beau répéter que [le quai est sûr|Rose Blanc], rien ne change.",
        "Si Luc Petit assure que [le port rouvrira|Luc Petit], beaucoup en doutent.",
        "Alors que la CGT affirme que [la grue tient|CGT], certains refusent d'y monter.",
        "Bien que Luc Petit dise que [tout va bien|Luc Petit], personne n'y croit.",
    )


def test_bodies_named_by_a_word_for_what_is_said() -> None:
    check(
        "Le Conseil d'État est formel : « [Le quai est sûr.|Conseil d'État] »",
        "Le Conseil d'État est catégorique : [le quai est sûr|Conseil d'État].",
        "La Cour d'appel est formelle : [la vente est nulle|Cour d'appel].",
        "La réponse de Luc Petit : « [Le quai est sûr.|Luc Petit] »", "L'avis de la CGT est clair : [le port va fermer|CGT].",
    )


def test_a_pronoun_behind_what_it_judges() -> None:
    check(
        "Luc Petit regrette le projet, une décision qu'il qualifie d'« [erreur de jugement grave|Luc Petit] ».",
        "Rose Blanc défend la grue, un outil qu'elle juge « [indispensable à notre port|Rose Blanc] ».",
        "Rose Blanc a lu l'avis, un texte qu'elle estime « [contraire à nos promesses|Rose Blanc] ».",
        "Luc Petit refuse la vente, une affaire que la CGT juge « [contraire à nos promesses|CGT] ».",
    )


def test_what_makes_somebody_say() -> None:
    check(
        "De quoi faire dire à Luc Petit que [le quai est vieux|Luc Petit].",
        "De quoi faire dire à la CGT que [le port va fermer|CGT].",
        "Un retard qui fait dire à Rose Blanc que [tout est perdu|Rose Blanc].", "De quoi faire rêver Luc Petit.",
    )


def test_some_of_those_named_before() -> None:
    check(
        "Luc Petit est venu devant les élus, dont plusieurs se sont étonnés que [la grue soit là|plusieurs].",
        "Vingt dockers, dont plusieurs de Nort, affirment que [le port va fermer|Vingt dockers].",
    )


def test_ce_dernier_in_every_place() -> None:
    for words in ("Ce dernier", "Celui-ci"):
        check(
            f"Luc Petit a reçu Paul Rey. {words} a quitté la salle, estimant que [le quai est vieux|Paul Rey].",
            f"Luc Petit a reçu Paul Rey. {words} secoue la tête. « [On nous ment depuis des années.|Paul Rey] »",
            f"Luc Petit a reçu Paul Rey. Pour {words.lower()}, joint par téléphone, [le port va fermer|Paul Rey].",
            f"Luc Petit a reçu Paul Rey. {words} a voté contre, au motif que [la grue est en panne|Paul Rey].",
        )
    check("Rose Blanc a reçu Lise Roy. « [Le quai est vieux|Lise Roy] », dit celle-ci.")


def test_both_of_two() -> None:
    two = "Rose Blanc et Lise Roy tiennent le bac de Nort."
    for words in ("Toutes deux", "Toutes les deux", "Les deux"):
        check(f"{two} {words} disent que [le quai est vieux|Rose Blanc et Lise Roy].")
    check("Luc Petit, docker, et Paul Rey, grutier, sont là. Tous deux assurent que [le port va fermer|Luc Petit et Paul Rey].")


def test_they_for_one_body_is_a_guess() -> None:
    for who in ("Un couple", "La famille", "Le syndicat", "La rédaction"):
        text = f"{who} attend depuis lundi. Ils disent que [le quai est vieux|{who}]."
        check(text)
        assert certainty(MARKED.sub(r"\1", text)) == ["guess"]
    check("Luc Petit est seul. Ils disent que [le quai est vieux|].")


def test_who_is_taken_up_by_a_relative_clause() -> None:
    check(
        "[La grue est vieille|Luc Petit], dit Luc Petit. Un avis que partage un éleveur de Nort. Selon lui, "
        "[le quai aussi|un éleveur de Nort].",
        "[Le quai est vieux|Rose Blanc], dit Rose Blanc. Un constat que confirme Lise Roy. « [Il va céder|Lise Roy] », dit-elle.",
        "[Le bac coule|Luc Petit], dit Luc Petit. C'est ce qu'a vu Paul Rey. « [Il a sombré en mai|Paul Rey] », dit-il.",
    )
    text = "Rose Blanc a repeint la grue avec l'artiste Lise Roy, qui a choisi le bleu. Elle dit que le quai est beau."
    assert certainty(text) == ["guess"]


def test_who_is_asked_answers() -> None:
    check(
        "Rose Blanc est venue. Le débat fut long, deux heures. Regrette-t-elle ? « [Oui. Un peu.|Rose Blanc] » Un collègue rit.",
        "Luc Petit a perdu. Une salle vide. A-t-il peur ? « [Je dors très bien.|Luc Petit] » Un docker sourit.",
        "Rose Blanc part. Deux mois de grève. Pourquoi part-elle ? « [Je suis lasse de tout.|Rose Blanc] » Un ami pleure.",
    )


def test_whose_conclusion_it_is() -> None:
    check(
        "Luc Petit est venu. Il faut lire Rose Blanc. Sa conclusion tient en une phrase : « [Le quai est vieux.|Rose Blanc] »",
        "Rose Blanc a lu la note. Sa réponse fuse : « [Jamais de la vie.|Rose Blanc] »",
        "Luc Petit est entré. Son constat tient en trois mots : « [Tout est perdu.|Luc Petit] »",
        "Luc Petit est là. La réponse de Rose Blanc fuse : « [Jamais de la vie.|Rose Blanc] »",
    )


def test_whom_the_sentence_before_is_about() -> None:
    check(
        "Une ligue dit que [le quai est vieux|Une ligue]. Son chef, Paul Rey, malade, en appelle à l'État. « [On nous oublie tous.|Paul Rey] »",
        "[Le quai est vieux|Luc Petit], dit Luc Petit.\n\n« [On nous parle d'attendre. On attend.|Rose Blanc] » C'est en ces termes que "
        "Rose Blanc, élue, a ouvert le débat.",
        "[Le quai est vieux|Luc Petit], dit Luc Petit.\n\n« [On nous dit d'attendre, et on attend.|Rose Blanc] » Ainsi parle Rose Blanc.",
        "[Le quai est vieux|Luc Petit], dit Luc Petit. « [On attend depuis trois ans.|Luc Petit] » La salle est vide.",
    )


def test_whose_view_the_sentence_before_is() -> None:
    check(
        "[Le quai est vieux|Rose Blanc], c'est en tout cas l'avis de Rose Blanc.",
        "[Le port va fermer|CGT]. C'est du moins l'analyse de la CGT.", "[La grue tient encore|Luc Petit], c'est la thèse de Luc Petit.",
        "« [Nous avons perdu trois ans|Rose Blanc] », c'est ainsi que Rose Blanc résume l'affaire.",
        "Le quai est fermé, c'est la demande de Rose Blanc.", "Le quai est vieux. C'est l'avis de Rose Blanc qui compte.",
    )


def test_verbs_that_take_a_verb_of_speech() -> None:
    check(
        "Luc Petit ne peut s'empêcher de penser que [le quai est vieux|Luc Petit].",
        "Rose Blanc n'a pu que constater que [la grue est en panne|Rose Blanc].",
        "Luc Petit ne peut que déplorer que [le port ferme|Luc Petit].",
        "Une voisine du quartier persiste à dire que [le bac coule|Une voisine du quartier].",
        "Un docker du port continue d'affirmer que [la grue tient|Un docker du port].",
        "Rose Blanc, elle, n'a pas pu s'empêcher de noter que [le quai est vieux|Rose Blanc].",
    )


def test_what_stands_between_a_verb_and_its_words() -> None:
    check(
        "Luc Petit fait quant à lui observer que [le quai est vieux|Luc Petit].",
        "Rose Blanc a, de son côté, fait savoir que [le port va fermer|Rose Blanc].",
        "La CGT fait pour sa part remarquer que [la grue est en panne|CGT].",
        "« [On a peur|des riverains] », ont confié à l'AFP des riverains.",
        "[Le port est fermé|des élus], ont dit à la presse des élus.",
    )


def test_who_answers_by_a_word_and_goes_on() -> None:
    check(
        "Oui, dit la CGT, [le port va fermer|CGT].", "Non, dit le Medef, [la grue ne bougera pas|Medef].",
        "Faux, rétorque Luc Petit, patron du bac : [le quai est sûr|Luc Petit].",
        "Résultat, constate Rose Blanc, l'élue du port : [personne ne vient|Rose Blanc].", "Luc Petit, dit le Sage, a quitté Nort.",
    )


def test_how_one_shows_oneself() -> None:
    check(
        "Luc Petit se montre prudent : [le quai est vieux|Luc Petit].", "Rose Blanc se veut claire : [le port restera ouvert|Rose Blanc].",
        "Luc Petit se montre plus prudent : il rappelle que [la grue est vieille|Luc Petit].",
        "Rose Blanc se veut rassurante : elle affirme que [le bac tient bon|Rose Blanc].",
        "Une étude nuance ce constat : [à taille égale, l'écart se réduit|Une étude].",
    )


def test_a_relative_clause_is_not_said() -> None:
    check(
        "Les jeunes reconnaissaient des titres anciens, qu'ils n'avaient pas connus.",
        "Rose Blanc a rappelé des promesses, que le maire n'avait pas tenues.",
        "Luc Petit a rappelé au conseil, que [le quai est vieux|Luc Petit].",
        "« [On attend, et personne ne répond|un juriste de l'UCLouvain] », sourit un juriste de l'UCLouvain, qui rappelle qu'[en 2010, le "
        "pays a attendu un an|un juriste de l'UCLouvain].",
    )


def test_what_is_read_in_a_document() -> None:
    note = "Une note est parue lundi."
    check(
        f"{note} On peut y lire que [le quai est vieux|Une note].", f"{note} On y lit que [le port va fermer|Une note].",
        f"{note} On y apprend que [la grue est en panne|Une note].", f"{note} Luc Petit a lu que le quai est vieux.",
    )


def test_the_same_one_goes_on() -> None:
    check(
        "Une source dit que [le quai est vieux|Une source]. La même assure toutefois que [le port rouvrira|Une source].",
        "Un riverain dit que [le quai est vieux|Un riverain]. Le même ajoute que [la grue grince|Un riverain].",
        "La même demande que la CGT a été faite.", "Le même pont est fermé.",
    )


def test_a_share_is_no_view() -> None:
    check(
        "[Luc Petit a 48 % des voix contre 45 % pour Rose Blanc|Ligue du port], selon la Ligue du port.",
        "[Le bac coûte 3 € pour Luc Petit|la mairie de Nort], selon la mairie de Nort.",
        "[Ce tarif, personne ne le respecte|Luc Petit], reconnaît Luc Petit.",
        "[Personne ne la répare|Rose Blanc], dit Rose Blanc.",
    )


def test_what_a_study_shows_by_a_pronoun() -> None:
    check(
        "Une étude est parue lundi. Elle montre que [le quai est vieux|Une étude].",
        "Un rapport de la ville est paru. Il montre que [le port est vide|Un rapport de la ville]. Il révèle aussi que "
        "[la grue est en panne|Un rapport de la ville].",
        "Les enquêtes se suivent. Elles montrent que [le bac coule|Les enquêtes].",
        "Luc Petit est venu. Il montre que le quai est vieux.", "Rose Blanc a lu l'étude. Elle montre que le quai est vieux.",
    )


def test_on_what_occasion_it_was_said() -> None:
    check(
        "Luc Petit a affirmé que [le quai est vieux|Luc Petit], mardi, lors d'une conférence de presse.",
        "Rose Blanc assure que [la grue tient|Rose Blanc], dans un communiqué publié lundi.",
        "La CGT a indiqué que [le port fermera|CGT], sur les réseaux sociaux.",
        "Luc Petit dit que [le livre sera présenté dans un entretien|Luc Petit].",
        "Rose Blanc a averti dès lundi les dockers que [le quai fermera|Rose Blanc].",
        "Luc Petit a confirmé l'information : [le quai est vendu|Luc Petit].",
    )


def test_a_name_that_was_changed() -> None:
    check(
        "Marie (prénom modifié) est caissière. « [On a tenu trois ans|Marie] », dit-elle.",
        "Claire (le prénom a été changé) attend. « [Personne ne répond|Claire] », dit-elle.",
        "Pierre* est docker. « [Le quai est vide|Pierre] », dit-il.",
    )
    assert "Juste" not in list(tidy_tables(Article.from_text("Juste (ou presque) est faux.")).actors.name)



def test_a_bracket_behind_the_marks_leaves_them_whole() -> None:
    for bracket in ("(rires)", "(sic)", "(silence)", "(en riant)"):
        text = f"« Nous avons tout perdu » {bracket}, a dit Rose Blanc."
        assert list(tidy_tables(Article.from_text(text)).statements.kind) == ["direct"], text
