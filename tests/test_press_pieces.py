"""Short press pieces, an interview, a court report, a communiqué: what is said in them, and who says it."""

from __future__ import annotations

import pytest

from helpers import Article, tidy_tables

Said = tuple[str, str]  # what is said, by whom

INTERVIEWS: list[tuple[str, list[Said]]] = [
    # a paragraph to vous that ends as no question, where each answer is a paragraph, is one all the same
    ("Entretien avec Anne Durand, biathlète.\n\nQue retenez-vous ?\n\nJ'ai bien tiré.\n\nOn vous dit très dure.\n\nC'est vrai. "
     "Je ne me pardonne rien.\n\nEt l'équipe ? Les Jeux commencent en mars.\n\nElle est prête.\n\nVous disiez : « Je veux "
     "arrêter. »\n\nC'était la fatigue.",
     [("J'ai bien tiré", "Anne Durand"), ("C'est vrai. Je ne me pardonne rien", "Anne Durand"),
      ("Elle est prête", "Anne Durand"), ("C'était la fatigue", "Anne Durand")]),
    # it may be an answer's where answers have several paragraphs, or say je or nous, or ask on their own
    ("Entretien avec Paul Rey, cinéaste.\n\nPourquoi ce village ?\n\nIl est vide.\n\nVous voyez les volets fermés.\n\n"
     "Rien d'autre.\n\nQue dit votre mère ?\n\nElle n'a rien vu.\n\nElle préfère la radio.",
     [("Il est vide", "Paul Rey"), ("Vous voyez les volets fermés", "Paul Rey"), ("Rien d'autre", "Paul Rey"),
      ("Elle n'a rien vu", "Paul Rey"), ("Elle préfère la radio", "Paul Rey")]),
    ("Entretien avec Paul Rey, boulanger.\n\nPourquoi fermer ?\n\nLa farine a doublé.\n\nLe maire ? Il ne répond jamais.\n\n"
     "La voisine est venue.",
     [("La farine a doublé", "Paul Rey"), ("Le maire ? Il ne répond jamais", "Paul Rey"), ("La voisine est venue", "Paul Rey")]),
]  # fmt: skip

WHERE_WORDS_BEGIN_AND_END: list[tuple[str, list[Said]]] = [
    # in which place somebody speaks is none of what is said; where and when something is so, is
    ("Pour Me Léa Petit, en défense, le dossier est vide.", [("le dossier est vide", "Léa Petit")]),
    ("Pour Luc Petit, côté employeurs, la loi est injuste.", [("la loi est injuste", "Luc Petit")]),
    ("Pour Luc Petit, au nom du groupe, la loi est injuste.", [("la loi est injuste", "Luc Petit")]),
    ("Pour Luc Petit, de son côté, la loi est injuste.", [("la loi est injuste", "Luc Petit")]),
    ("Selon Luc Petit, en 2019, la loi a changé.", [("en 2019, la loi a changé", "Luc Petit")]),
    ("Selon Luc Petit, dans le privé, la paie a baissé.", [("dans le privé, la paie a baissé", "Luc Petit")]),
    # who asks others to do something is whoever speaks
    ("Luc Petit estime que le fleuve monte et demande aux élus d'agir.", [("le fleuve monte", "Luc Petit")]),
    ("Luc Petit estime qu'un enfant sur six a faim et demande à l'État de payer.",
     [("un enfant sur six a faim", "Luc Petit")]),
    ("Luc Petit dit que la digue cède et appelle les voisins à partir.", [("la digue cède", "Luc Petit")]),
    ("Luc Petit dit que le métier est dur et demande de la patience.",
     [("le métier est dur et demande de la patience", "Luc Petit")]),
    ("Luc Petit dit que le guichet est fermé et oblige les voisins à attendre.",
     [("le guichet est fermé et oblige les voisins à attendre", "Luc Petit")]),
]  # fmt: skip

PIECES = [*INTERVIEWS, *WHERE_WORDS_BEGIN_AND_END]


@pytest.mark.parametrize(("text", "said"), PIECES, ids=[text[:60] for text, _ in PIECES])
def test_who_says_what(text: str, said: list[Said]) -> None:
    statements = tidy_tables(Article.from_text(text)).statements
    assert [(row.text.strip(" .!?"), row.speaker) for row in statements.itertuples()] == said
