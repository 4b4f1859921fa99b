"""How old somebody is tells who is meant: *le jeune homme*, *la septuagénaire*, *le comédien de 43 ans*."""

import pytest

from helpers import Article, Codebook, tidy_tables
from helpers.text.ages import ages_of

MEANT = [
    ("À 22 ans, Théo Marchand a gagné. « Il a ça en lui », glisse son père, Bernard Marchand. Le jeune homme a failli "
     "arrêter. « J'étais au fond du trou », reconnaît-il.", "Théo Marchand"),
    ("Paul Rey, 19 ans, a été jugé. Le procureur Jean Morel a requis six mois. Le jeune homme s'est excusé. « Je "
     "regrette », a-t-il dit.", "Paul Rey"),
    ("Anne Rey (71 ans) a été agressée par Léa Morel, étudiante de 19 ans. La septuagénaire a porté plainte. « J'ai eu "
     "peur », a-t-elle dit.", "Anne Rey"),
    ("Anne Rey, 71 ans, a été agressée par Léa Morel, 19 ans. La jeune femme a nié. « Je n'y étais pas », a-t-elle dit.",
     "Léa Morel"),
    ("Le maire Paul Rey a reçu Lucie Morel, lycéenne de 17 ans. L'adolescente a demandé une salle. « On a besoin d'un "
     "lieu », a-t-elle expliqué.", "Lucie Morel"),
    ("Un homme de 26 ans a été condamné. La boulangère est venue. « J'ai peur », a confié ce père de trois enfants.",
     "Un homme de 26 ans"),
    ("Âgée de 48 ans, Cécile Roy ne changera rien. « Je le montre », a dit la comédienne.\n\nLaure Morel regrette les "
     "abus. « C'est utile », a confié la comédienne de 39 ans.", "Laure Morel"),
    ("Salvatore Rey a annulé. Le chanteur de 79 ans a présenté ses excuses.\n\nFrancis Morel regrette ce choix. « Tout "
     "est à Paris », a dit le chanteur de 69 ans.", "Francis Morel"),
]


@pytest.mark.parametrize(("text", "speaker"), MEANT, ids=[text[:50] for text, _ in MEANT])
def test_an_age_tells_who_is_meant(text: str, speaker: str) -> None:
    assert tidy_tables(Article.from_text(text)).statements["speaker"].tolist()[-1] == speaker


@pytest.mark.parametrize(("text", "name", "years"), [
    ("Paul Rey, 19 ans, a été jugé.", "Paul Rey", 19),
    ("Paul Rey (19 ans) a été jugé.", "Paul Rey", 19),
    ("Paul Rey, lycéen de 17 ans, a été jugé.", "Paul Rey", 17),
    ("Paul Rey avait 19 ans.", "Paul Rey", 19),
    ("À 47 ans, Awa Cissé repart.", "Awa Cissé", 47),
    ("Agée de 47 ans, Awa Cissé repart.", "Awa Cissé", 47),
    ("Paul Rey, maire depuis lundi, a pris, dans dix ans de mandat, du poids.", "Paul Rey", None),
    ("Après 47 ans, Awa Cissé repart.", "Awa Cissé", None),
    ("Paul Rey a pris 3 ans de prison.", "Paul Rey", None),
    ("Paul Rey a parlé pendant 22 ans.", "Paul Rey", None),
])
def test_the_age_beside_a_name(text: str, name: str, years: int | None) -> None:
    article = Article.from_text(text)
    first = article.tokens.text.index(name.split()[0])
    assert ages_of(Codebook.default()).beside(article.tokens, first, first + 2) == years
