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

PIECES = [*INTERVIEWS]


@pytest.mark.parametrize(("text", "said"), PIECES, ids=[text[:60] for text, _ in PIECES])
def test_who_says_what(text: str, said: list[Said]) -> None:
    statements = tidy_tables(Article.from_text(text)).statements
    assert [(row.text.strip(" .!?"), row.speaker) for row in statements.itertuples()] == said
