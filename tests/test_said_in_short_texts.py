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
        "La grue est vieille, dit Luc Petit. Un avis que partage un éleveur de Nort. Selon lui, [le quai aussi|un éleveur de Nort]."
        .replace("La grue est vieille", "[La grue est vieille|Luc Petit]"),
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
