"""Claims: what could be checked, by whom it is said, and what makes it checkable; who the subject of a want is."""

from __future__ import annotations

import pytest

from helpers import Article, Codebook, tidy_tables
from helpers.finders.finder_words import verb_rows


def claims(text: str) -> list[tuple]:
    """Each claim's words, why it can be checked, and whether the writer says it."""
    article = Article.from_text(text, published="2024-02-21")
    tables = tidy_tables(article)
    tables.validate([article])
    frame = tables.claims
    return list(zip(frame["text"], frame["why"], frame["statement_id"].isna(), strict=True))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("L'ONU a financé en 2022 une étude au Maroc.", "date|named act"),
        ("L'école compte 300 élèves et douze classes.", "quantity"),
        ("La commune a construit 40 logements en 2019 à Rabat.", "date|quantity"),
        ("Le ministre Paul Roy s'est rendu à Lyon et à Rabat.", "named act"),
        ("La délégation marocaine a rencontré des cadres de Microsoft et de Siemens.", "named act"),
        ("Le chômage a reculé de 12 % dans la région.", "quantity"),
        ("Paul Roy fonda la Fédération des pêcheurs du Rif à Nador.", "named act"),
        ("Un incendie s'est déclaré mardi à Bordeaux.", "date"),
        ("Le tribunal a condamné Paul Roy à vingt ans de prison.", "quantity"),
        ("Les 300 élèves de l'école sont partis ensemble.", "quantity"),
        ("Il a perdu ses deux filles dans un incendie.", "quantity"),
        ("Environ 400 habitants ont demandé un logement.", "quantity"),
        ("Ici, on payait 620 euros par mois.", "quantity"),
        ("Les 300 élèves qui étudiaient là sont partis.", "quantity"),
        ("Le groupe, qui vise la Chine, emploie 300 salariés.", "quantity"),
        ("La commune a construit 40 logements et en promet d'autres.", "quantity"),
        ("Nous avons gagné huit matchs sur neuf.", "quantity"),
        ("J'ai disputé 38 minutes contre Brest.", "quantity"),
        ("Je n'en ai vendu que 300 cette année.", "quantity"),
        ("À Paris, nous jouions devant 8 000 personnes.", "quantity"),
        ("Je fais 140 kilomètres par semaine.", "quantity"),
        ("Elle a vingt ans d'expérience à Rabat.", "quantity"),
        ("Après avoir vendu 300 billets, le club respire.", "quantity"),
    ],
)
def test_what_the_writer_says_that_could_be_checked(text, why):
    assert claims(text) == [(text, why, True)]


@pytest.mark.parametrize(
    "text",
    [
        "L'école comptera 300 élèves à Rabat.",
        "L'école pourrait compter 300 élèves à Rabat.",
        "L'école compte-t-elle vraiment 300 élèves à Rabat ?",
        "Le maire veut créer 300 emplois à Rabat.",
        "Le port ouvrira en mars à Rabat.",
        "La région est belle et les habitants sont fiers.",
        "Si la pluie tarde dix jours, il faudra semer encore.",
        "Ses collègues ont beaucoup travaillé cette année.",
        "Il est venu ici deux fois.",
        "« Qui a fixé le salaire à 4,20 euros de l'heure ? », demande Paul Rey.",
        "À Rabat, j'ai deux ans et demi.",
        "Nous préférons des navires de moins de 800 passagers.",
        "Trois morts à Rabat.",
        "Je pense à ces deux femmes et à elles seules.",
        "À trois jours du quart de finale, Léa Roy se confie.",
        "À quinze ans, le centre de Brest refuse la joueuse.",
        "Il se levait à cinq heures chez lui.",
        "Paul Roy, 34 ans, sans profession, parle peu.",
        "Le groupe vise 60 millions d'euros de ventes.",
        "La région étudie une aide de 2 millions d'euros.",
        "Le maire promet une salle de 4 000 places.",
        "Il a promis 300 emplois à la région.",
        "Une usine de 300 salariés est prévue à Rabat.",
        "Il souhaite que les groupes soient limités à quinze personnes.",
        "Il nous a reçus chez lui, entre deux séances.",
        "On ne prend pas une clé de deux kilos pour parler.",
        "Le club réclame 2 millions d'euros par an.",
        "Dans le salon, cinq enfants et un chien qui dort.",
        "Je ne veux pas de deux classes à Rabat.",
        "Je perdrai trois semaines à Rabat.",
        "J'aimerais gagner 300 euros de plus.",
        "Le club pourrait avoir vendu 300 billets.",
        "L'État prendrait en charge 30 % du coût.",
        "Le Brestois de 34 ans raconte sa nuit de course.",
        "La victime, un armateur de 71 ans, n'assistait pas à l'audience.",
        "J'avais huit ans et mon père m'y emmenait le dimanche.",
        "Entre nous, les 300 kilomètres de Paris à Nantes.",
    ],
)
def test_what_cannot_be_checked_is_no_claim(text):
    assert claims(text) == []


def test_what_a_speaker_quotes_is_no_claim_of_the_speaker():
    text = "« Paul Roy m'a dit à Lyon : « Je veux 40 matchs. » J'ai joué 300 matchs », a dit Jane Doe."
    assert [words for words, *_ in claims(text) if "40" in words] == []


def test_a_headline_is_no_claim_of_its_own():
    story = "La région a perdu 300 emplois en un an."
    assert claims(f"Emploi : la région a perdu 300 postes\n\n{story}") == [(story, "quantity", True)]
    assert claims(f"Emploi. La région a perdu 300 postes\n\n{story}") == [(story, "quantity", True)]


def test_what_a_source_is_named_for_is_not_the_writer_s_claim():
    told = claims("Selon Paul Roy, le club « compte 300 joueurs et douze équipes » et n'a que deux terrains pour eux tous.")
    assert told == [("compte 300 joueurs et douze équipes", "quantity", False)]


def test_a_claim_of_a_statement_is_what_the_statement_says():
    text = "Jane Doe a affirmé mardi à Rabat que l'école comptait 300 élèves en 2019."
    assert claims(text) == [("l'école comptait 300 élèves en 2019", "quantity", False)]


def test_what_somebody_says_to_have_done_can_be_checked():
    text = "Jane Doe assure avoir demandé 300 chaises à la mairie."
    assert claims(text) == [("avoir demandé 300 chaises à la mairie", "quantity", False)]


def test_each_sentence_of_a_statement_is_a_claim_of_its_own():
    text = "« L'école compte 300 élèves. Elle est belle. Elle a coûté deux millions d'euros », a dit Jane Doe."
    assert [words for words, _, _ in claims(text)] == [
        "L'école compte 300 élèves.", "Elle a coûté deux millions d'euros"
    ]


def parties(text: str) -> list[tuple]:
    """Of each want: the words for who it is, the actor, the country."""
    frame = tidy_tables(Article.from_text(text)).wants
    rows = zip(frame["subject_text"], frame["actor_id"].fillna("-"), frame["country"].fillna("-"), strict=True)
    return list(rows)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le Maroc cherche des partenaires.", [("Le Maroc", "maroc", "MA")]),
        ("Les entreprises américaines peuvent fournir des solutions.", [("Les entreprises américaines", "-", "US")]),
        ("« Nous cherchons des partenaires », a dit Léa Roy. Elle est partie.", [("Nous", "lea-roy", "-")]),
        ("Des pays comme le Maroc cherchent des partenaires.", [("Des pays comme le Maroc", "maroc", "MA")]),
        ("Le ministre Paul Roy veut une loi.", [("Le ministre Paul Roy", "paul-roy", "-")]),
        ("Le maire, Paul Roy, veut une loi.", [("Le maire, Paul Roy", "paul-roy", "-")]),
        ("La visite de la délégation marocaine vise à attirer des fonds.",
         [("La visite de la délégation marocaine", "-", "MA")]),
        ("Nous cherchons des partenaires.", [("Nous", "-", "-")]),
        ("Le ministre de la Santé Paul Roy veut une loi.", [("Le ministre de la Santé Paul Roy", "paul-roy", "-")]),
        ("Une erreur du capitaine Paul Roy a aidé la ville.", [("Une erreur du capitaine Paul Roy", "-", "-")]),
    ],
)
def test_the_subject_leads_to_an_actor_or_a_country(text, found):
    assert parties(text) == found


def test_the_brother_of_somebody_is_not_that_person():
    (party,) = parties("Paul Roy est parti. Le frère de Paul Roy réclame une loi.")
    assert party == ("Le frère de Paul Roy", "-", "-")


def test_a_club_is_not_the_federation_named_before_it():
    lead = "La Fédération française de judo a ouvert le tournoi. "
    (club,), (federation,) = (parties(f"{lead}{who} cherche un sponsor.") for who in ("Le club", "La fédération"))
    assert (club[1], federation[1]) == ("-", "federation-francaise-de-judo")


def test_a_judgement_says_whose_statement_it_is_in():
    frame = tidy_tables(Article.from_text("« Ce projet est un désastre », a dit Léa Roy. Le stade est superbe.")).evaluations
    assert frame["polarity"].tolist() == ["negative", "positive"]
    assert frame["of"].tolist() == ["projet", "stade"]
    assert frame["statement_id"].isna().tolist() == [False, True]


def test_an_article_without_any_has_empty_tables_of_the_declared_dtypes():
    tables = tidy_tables(Article.from_text("Il pleut."))
    assert all(len(frame) == 0 for frame in (tables.evaluations, tables.claims, tables.wants, tables.futures))
    assert str(tables.wants["negated"].dtype) == "boolean" and str(tables.evaluations["of"].dtype) == "string"


@pytest.mark.parametrize(
    "name",
    ["auxiliaries", "common_verbs", "demonyms", "determiners", "evaluations", "finder_words", "first_person",
     "inflection", "intent_verbs"],
)
def test_an_empty_file_of_the_codebook_leaves_an_article_readable(name):
    article = Article.from_text("L'ONU a financé en 2022 une belle école au Maroc. Elle va aider la ville.")
    tables = tidy_tables(article, Codebook.default().with_rows(name, []))
    tables.validate([article])
    assert len(tables.sentences) == 2


@pytest.mark.parametrize("name", ["copula", "others_do", "refusal"])
def test_every_verb_that_a_finder_asks_for_has_its_forms(name):
    codebook = Codebook.default()
    assert codebook.words("finder_words", name) - verb_rows(codebook).keys() == set()
