"""In a portrait *elle*, a quotation without a speaker and *la Bretonne* are whom it is about, whoever is in passing."""

from __future__ import annotations

import pytest

from helpers import Article, tidy_tables

PORTRAIT = """Anaïs Cariou, une patronne à contre-courant

Elle a repris la conserverie de son grand-père. Anaïs Cariou, 41 ans, aime les matins de pêche et les chiffres ronds.

Dans l'atelier, deux ouvrières la saluent. Anaïs Cariou connaît chacune par son prénom. « Ici, tout se sait », sourit-elle.

Son mari, Paul Le Bihan, est marin. Il part des semaines entières. {first}

Nadia, sa sœur aînée, tient les comptes. Enfant, la petite fille jouait déjà entre les caisses. {second}

Anaïs Cariou a hésité longtemps. Le soir, elle relit les discours de Simone Weil. {third}

À la mairie, on la dit têtue. {fourth} Anaïs Cariou n'en dort pas moins bien."""

SAID = [
    "« J'ai appris à attendre. »", "« L'hiver, on ne se voit guère », confie-t-elle.",
    "« Il fallait bien que quelqu'un reste », glisse-t-elle.", "« Cela me fascine, c'est donné à peu de gens. »",
    "Elle jure qu'elle ne vendra pas.", "« Rien n'était écrit », raconte la Bretonne.",
    "« Rien n'était écrit », plaide la cheffe d'entreprise.", "Elle avoue que les débuts ont été rudes.",
]  # fmt: skip
PLACES = ["first", "second", "third", "fourth"]


@pytest.mark.parametrize("said", SAID)
@pytest.mark.parametrize("place", PLACES)
def test_whom_a_portrait_is_about_speaks_in_it(place: str, said: str) -> None:
    text = PORTRAIT.format(**dict.fromkeys(PLACES, "") | {place: said})
    statements = tidy_tables(Article.from_text(text)).statements
    begin = text.index(said)
    speakers = statements[(statements.start >= begin) & (statements.start < begin + len(said))].speaker
    assert speakers.tolist() == ["Anaïs Cariou"]


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("« Elle ne lâche rien », souffle Nadia.", "Nadia"),
        ("« Elle ne lâche rien », souffle sa mère.", "sa mère (Anaïs Cariou)"),
        ("« Elle ne lâche rien », souffle le maire.", "le maire"),
        ("« Elle ne lâche rien », soufflent les ouvrières.", "deux ouvrières"),
        ("Selon le tribunal de Nort, la société doit payer.", "tribunal de Nort"),
    ],
)
@pytest.mark.parametrize("place", PLACES)
def test_others_speak_in_a_portrait_in_their_own_name(place: str, said: str, who: str) -> None:
    text = PORTRAIT.format(**dict.fromkeys(PLACES, "") | {place: said})
    statements = tidy_tables(Article.from_text(text)).statements
    begin = text.index(said)
    speakers = statements[(statements.start >= begin) & (statements.start < begin + len(said))].speaker
    assert [name.lower() for name in speakers] == [who.lower()]


NO_PORTRAIT = """La présidente de région sous pression

Anaïs Cariou a vendu le port. Anaïs Cariou n'a consulté personne. « J'assume », a dit Anaïs Cariou.

L'opposition s'indigne. Rose Petit, la maire de Nort, n'en revient pas. « C'est un coup de force », dit-elle.

Pour Luc Morel, le conseiller d'Anaïs Cariou, tout est légal. « Le droit a été suivi », assure Luc Morel.

Anaïs Cariou doit s'expliquer lundi. {}"""


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("Rose Petit, elle, prépare un recours. « Nous irons au tribunal », dit-elle.", "Rose Petit"),
        ("Luc Morel est confiant. « Le vote aura lieu », prédit-il.", "Luc Morel"),
        ("Rose Petit attend. « Nous irons au tribunal. »", "Rose Petit"),
    ],
)
def test_an_article_in_which_others_speak_is_no_portrait(said: str, who: str) -> None:
    statements = tidy_tables(Article.from_text(NO_PORTRAIT.format(said))).statements
    assert statements.speaker.tolist()[-1] == who


ONE_VOICE = """« Les enfants voient la différence » : une psychologue parle des jeux

Un festival se tient à Nort. Une invitée nous répond.

Rose Petit joue elle-même. Son cabinet est situé à Vic. « C'est un média », sourit-elle.

« Le jeu rend violent »

Pour Rose Petit, il faut nuancer. {}"""


@pytest.mark.parametrize(
    "said",
    [
        "« Rien n'est simple », note la psychologue.", "Elle poursuit : « Rien n'est simple. »",
        "« Rien n'est simple », tempère la professionnelle.", "On lui parle de dangers. « Rien n'est simple. »",
    ],
)  # fmt: skip
def test_the_only_one_named_is_the_voice_of_the_headline(said: str) -> None:
    statements = tidy_tables(Article.from_text(ONE_VOICE.format(said))).statements
    assert set(statements.speaker) == {"Rose Petit"}
    assert statements.certainty.iloc[0] == "guess"


def test_another_in_the_headline_is_not_the_only_one_named() -> None:
    text = ONE_VOICE.replace("une psychologue parle", "une voisine parle").format("« Rien n'est simple », dit-elle.")
    assert tidy_tables(Article.from_text(text)).statements.speaker.iloc[0] == "une voisine"


@pytest.mark.parametrize(
    "said",
    [
        "« C'est trop facile », a dénoncé le vice-président du parti.", "« C'est trop facile », a lancé l'eurodéputé écologiste.",
        "« C'est trop facile », a dénoncé l'ex-secrétaire d'État au Logement.",
    ],
)  # fmt: skip
def test_the_only_one_in_the_headline_is_called_by_other_offices(said: str) -> None:
    text = f"Paul Rey veut baisser les loyers\n\nÀ Vic, Rose Morel, pâtissière, et Anne Petit, médecin, en ont ri. Le débat dure depuis des mois. Rien n'avance.\n\n{said}"
    statements = tidy_tables(Article.from_text(text)).statements
    assert statements[["speaker", "certainty"]].to_numpy().tolist() == [["Paul Rey", "guess"]]


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("« C'est faux », a dit la ministre.", "la ministre"),  # a woman
        ("« C'est faux », a dit le procureur de Vic.", "le procureur de Vic"),  # of the bench
        ("« C'est faux », a dit le rapporteur public.", "le rapporteur public"),
        ("« C'est faux », a dit le père de deux élèves.", "le père de deux élèves"),
        ("« C'est faux », a dit le principal groupe pétrolier.", "le principal groupe pétrolier"),
        ("« C'est faux », a dit son avocat.", "son avocat"),
    ],
)
def test_another_is_not_the_one_in_the_headline(said: str, who: str) -> None:
    text = f"Paul Rey veut baisser les loyers\n\nÀ Vic, Rose Morel, pâtissière, et Anne Petit, médecin, en ont ri. Le débat dure depuis des mois. Rien n'avance.\n\n{said}"
    assert tidy_tables(Article.from_text(text)).statements.speaker.tolist() == [who]


TOLD = """Portrait

{name}, {trade}

Après vingt-huit ans de métier, {pronoun} enseigne aux détenus.

{Pronoun} a gardé ses dix doigts. {Pronoun} les pose à plat sur la toile, puis sert un café.

{name} a 64 ans. De 1989 à 2017, {pronoun} a vécu à Nort.

{child}, 31 ans, se souvient de quelqu'un qui rentrait sans bruit. {Pronoun} jouait peu.

La retraite venue, {pronoun} s'effondre. {Pronoun} ne sort plus.

{said}"""


@pytest.mark.parametrize(
    ("name", "trade", "pronoun"), [("Paul Rey", "démineur de terrain", "il"), ("Anne Durand", "pilote de nuit", "elle")]
)
def test_pronouns_tell_whom_a_portrait_is_about(name: str, trade: str, pronoun: str) -> None:
    """Named twice only: another who is named as the subject just before speaks, and nobody else."""
    other, man = ("Luc Petit", "un") if pronoun == "il" else ("Léa Petit", "une")
    said = [
        ("« Vous imaginez le boucan ? », souffle-t-{p}.", name), ("{P} assure que tout est fini.", name),
        ("L'ancien artificier raconte que tout est fini." if man == "un" else "L'ancienne artificière raconte que tout est fini.", name),
        ("{o} est venu{e} le voir. « Je n'y croyais pas », reconnaît-{p}.", other),
    ]
    for words, who in said:
        words = words.format(p=pronoun, P=pronoun.capitalize(), o=other, e="" if man == "un" else "e")
        child = "Sa fille Bérénice" if man == "un" else "Son fils Théo"
        text = TOLD.format(name=name, trade=trade, child=child, pronoun=pronoun, Pronoun=pronoun.capitalize(), said=words)
        assert tidy_tables(Article.from_text(text)).statements.speaker.tolist() == [who], words
